import { setTimeout } from 'node:timers/promises';
import type { Result } from '../../domain/index.js';
import type { FeedFailure } from '../../feeds/index.js';
import { requestJson, type JsonAnswer } from '../../feeds/request.js';
import { largestFile } from '../files.js';

/**
 * As long as a widget waits. What comes late is not asked for again: a server that hangs will hang,
 * and somebody is waiting.
 */
const limits = { timeout: 8_000, retries: 0, backoff: 0, maximumSize: largestFile };

/** Milliseconds before an attempt after one that failed at once. */
const pauses = [500, 1_000];

/** Why a request failed, in the words of the reader of feeds: `HTTP 500`. */
export const reasonOfFailure = ({ problems }: FeedFailure): string => problems[0]?.reason ?? '';

function mayPass(failure: FeedFailure): boolean {
  const { code } = failure;
  const isBusy = code === 'feed-status' && /\b(?:429|5\d\d)\b/.test(reasonOfFailure(failure));
  return isBusy || code === 'feed-network';
}

/**
 * Asks a server for a JSON document.
 *
 * @param url an address that is safe to ask for.
 * @returns the document, or why there is none within some nine seconds.
 */
export async function ask(url: string): Promise<Result<JsonAnswer, FeedFailure>> {
  for (let tried = 0; ; tried++) {
    const answer = await requestJson(url, limits, new AbortController().signal);
    const pause = pauses[tried];
    if (answer.ok || pause === undefined || !mayPass(answer.error)) return answer;
    await setTimeout(pause);
  }
}
