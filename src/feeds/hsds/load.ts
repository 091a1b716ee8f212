import { localTime } from '../../domain/shared/local-time.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { FeedFailure } from '../read-envelope.js';
import type { JsonAnswer } from '../request.js';
import { stringIn } from './json.js';
import { nextPageAddress } from './page-address.js';
import { isHsds, readHsdsPage } from './page.js';
import { hsdsToFeed } from './to-feed.js';

/** A server may say that there are a billion; with a hundred services on each these are 10,000. */
const mostPages = 100;

/**
 * What an address gave in the shape of Open Referral (HSDS 3.0, Open Referral UK), with all pages that
 * follow it, as a feed document.
 *
 * @param first what the address of the feed gave.
 * @param get asks for another page.
 * @param tell how much of several pages has come, in tens: `20%`; empty once no more come. In steps,
 *   since a screen reader may say each of them.
 * @returns the same when it is in no such shape; else a document that is still to be read like any
 *   feed, or why a page could not be loaded.
 */
export async function loadHsds(
  first: JsonAnswer,
  get: (url: string) => Promise<Result<JsonAnswer, FeedFailure>>,
  tell: (progress: string) => void = () => undefined,
): Promise<Result<JsonAnswer, FeedFailure>> {
  if (!isHsds(first.json)) return ok(first);
  const { services, page, pages } = readHsdsPage(first.json);
  const all = [...services];
  const idOf = (service: unknown): string => stringIn(service, 'id');
  const known = new Set(services.map(idOf));
  const last = Math.min(pages ?? 1, mostPages);
  let told = '';
  for (let number = (page ?? 1) + 1; number <= last; number++) {
    const progress = `${Math.floor((10 * (number - 1)) / last)}0%`;
    if (progress !== told) tell((told = progress));
    const answer = await get(nextPageAddress(first.url, number));
    if (!answer.ok) {
      tell('');
      return answer;
    }
    const next = readHsdsPage(answer.value.json).services.filter((one) => !known.has(idOf(one)));
    // A server that counts wrong, or knows no pages, would be asked on and on.
    if (next.length === 0) break;
    for (const one of next) {
      known.add(idOf(one));
      all.push(one);
    }
  }
  tell('');
  const today = localTime(new Date()).date;
  return ok({ json: hsdsToFeed(all, { url: first.url, today }).document, url: first.url });
}
