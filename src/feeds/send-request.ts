import { sendOutcomeOf, type SendOutcome } from '../domain/verklaring/outcome.js';
import type { VerklaringRequest } from '../domain/verklaring/request.js';
import { boundedText, watchForBlock } from './request.js';

export interface SendOptions {
  /** Whether the endpoint allows the header `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** Milliseconds, answer included. */
  readonly timeout?: number;
}

/** An answer holds a reference or some errors. */
const maximumSize = 100_000;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Sends a request once. Whoever gets `uncertain` or `busy` may send the same again: by its
 * `requestId` the receiver knows it.
 *
 * What is sent is personal, so it goes to the address in the feed alone: a redirect is not followed,
 * and there are no cookies and no referrer.
 *
 * @returns what became of it, as far as a page can know. Never rejects.
 */
export async function sendRequest(
  url: string,
  request: VerklaringRequest,
  { idempotencyKey, timeout = 15_000 }: SendOptions,
): Promise<SendOutcome> {
  if (globalThis.navigator?.onLine === false) return { kind: 'failed', reason: 'offline' };
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  const watch = new AbortController();
  const wasBlocked = watchForBlock(url, watch.signal);
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        ...(idempotencyKey && { 'Idempotency-Key': request.requestId }),
      },
      body: JSON.stringify(request),
      signal: controller.signal,
    });
    const { status, headers } = response;
    const retryAfter = headers.get('Retry-After');
    const body = parsed(await boundedText(response, maximumSize).catch(() => null));
    return sendOutcomeOf({ status, retryAfter, body }, Date.now());
  } catch {
    // A connection that breaks may have done so after all had arrived.
    return (await wasBlocked()) ? { kind: 'failed', reason: 'blocked' } : { kind: 'uncertain' };
  } finally {
    clearTimeout(timer);
    watch.abort();
  }
}
