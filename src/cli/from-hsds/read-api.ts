import { err, ok, type Result } from '../../domain/index.js';
import { safeUrl, type FeedFailure } from '../../feeds/index.js';
import { stringIn } from '../../feeds/hsds/json.js';
import { nextPageAddress } from '../../feeds/hsds/page-address.js';
import { readHsdsPage } from '../../feeds/hsds/page.js';
import type { JsonAnswer } from '../../feeds/request.js';
import type { Messages } from '../messages/messages.js';
import { ask, reasonOfFailure } from './ask.js';
import { faultOfDocument, isFull, itemsIn, linkToNext, saysLast } from './document.js';
import { Collection, mostServices, nothingSpecial, type Gathered } from './gathered.js';
import type { Progress } from './progress.js';

/** A server that counts wrong would be asked on and on. */
const mostPages = 1_000;

/** Pages in succession without anything new, after which there is nothing new to come. */
const mostStalePages = 2;

/** Documents of services that are asked for at the same time. */
const atOnce = 4;

/** Faults after which the rest would fail too. */
const mostFaults = 10;

export interface ApiOptions {
  /** Whether to read on where a part does not come. */
  readonly isPartAllowed: boolean;
  readonly progress: Progress;
  readonly messages: Messages;
}

const sentenceOf = (url: string, failure: FeedFailure, { fromHsds }: Messages): string =>
  fromHsds.request[failure.code](url, reasonOfFailure(failure));

/** The same after an answer that was right: then it is not the address that is wrong. */
const laterSentenceOf = (url: string, failure: FeedFailure, { fromHsds }: Messages): string =>
  fromHsds.laterRequest[failure.code](url, reasonOfFailure(failure));

/**
 * An address as somebody copied it from a browser, without the page that was open there.
 *
 * @returns with the number of that page where it was not the first; what is no address stays.
 */
function fromFirstPage(address: string): {
  readonly address: string;
  readonly left: string | null;
} {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  const page = url?.searchParams.get('page') ?? null;
  if (url === null || page === null) return { address, left: null };
  // By hand: `searchParams` would write the rest of the query anew.
  const query = url.search.slice(1).split('&');
  url.search = query.filter((part) => part && !/^page(?:=|$)/.test(part)).join('&');
  return { address: url.href, left: page === '1' ? null : page };
}

/** The first page: what the address gives, or its list of services where it is that of the API itself. */
async function firstPage(address: string, messages: Messages): Promise<Result<JsonAnswer, string>> {
  const { fromHsds } = messages;
  const url = safeUrl(address);
  if (!url) return err(fromHsds.badAddress(address));
  const answer = await ask(url);
  if (!answer.ok) return err(sentenceOf(url, answer.error, messages));
  const fault = faultOfDocument(answer.value.json);
  if (fault === null) return answer;
  const { search, pathname } = new URL(url);
  if (fault === 'not-hsds' && !search && !/\/services\/?$/.test(pathname)) {
    const list = await ask(`${url.replace(/\/$/, '')}/services`);
    if (list.ok && faultOfDocument(list.value.json) === null) return list;
  }
  return err(fromHsds.document[fault](url));
}

interface Expected {
  /** Whether nothing says that this page is the last. */
  readonly isMorePossible: boolean;
  /** Whether something says that another page comes. */
  readonly isMoreExpected: boolean;
}

/** What the counts of a directory say about the pages after one. */
function expectedAfter(
  answer: JsonAnswer,
  number: number,
  pages: number | null,
  isShort: boolean,
): Expected {
  const isLast = saysLast(answer.json);
  // A server that gives something for every number would be asked on and on.
  const isMorePossible = isLast !== true && number < (pages ?? Infinity);
  const isMoreExpected = isMorePossible && (pages !== null || isLast === false || isShort);
  return { isMorePossible, isMoreExpected };
}

/** Where the next page is; null where none is to come, a sentence where it may not be asked for. */
function nextAddress(
  answer: JsonAnswer,
  first: JsonAnswer,
  number: number,
  { isMorePossible, isMoreExpected }: Expected,
  { fromHsds }: Messages,
): Result<string | null, string> {
  const link = isMorePossible ? linkToNext(answer.json) : null;
  if (link !== null && URL.canParse(link, answer.url)) {
    const next = new URL(link, answer.url);
    return next.origin === new URL(answer.url).origin
      ? ok(next.href)
      : err(fromHsds.otherServer(next.host));
  }
  return ok(isMoreExpected ? nextPageAddress(first.url, number + 1) : null);
}

interface List {
  readonly collection: Collection;
  readonly missing: string[];
  readonly isWhole: boolean;
  readonly total: number | null;
}

/** All pages from the first on, one after the other. */
async function readPages(
  first: JsonAnswer,
  { isPartAllowed, progress, messages }: ApiOptions,
): Promise<Result<List, string>> {
  const { fromHsds } = messages;
  const collection = new Collection();
  const missing: string[] = [];
  const asked = new Set([first.url]);
  const total = itemsIn(first.json);
  const { page, pages } = readHsdsPage(first.json);
  if ((pages ?? 0) > mostPages && (total ?? Infinity) > mostServices) {
    return err(fromHsds.tooManyPages(pages!, mostPages));
  }
  let number = page ?? 1;
  let [twice, stale] = [0, 0];
  let answer = first;
  for (;;) {
    const found = collection.add(readHsdsPage(answer.json).services);
    twice += found.twice;
    stale = found.fresh > 0 ? 0 : stale + 1;
    if (stale === mostStalePages) break;
    if (collection.records.length > mostServices) {
      return err(fromHsds.tooManyServices(mostServices));
    }
    const isShort = (total ?? 0) > collection.records.length + twice;
    const expected = expectedAfter(answer, number, pages, isShort);
    const next = nextAddress(answer, first, number, expected, messages);
    if (!next.ok) {
      missing.push(next.error);
      if (number + 1 < (pages ?? Infinity)) missing.push(fromHsds.restUnread(number + 2, pages));
      break;
    }
    if (next.value === null || asked.has(next.value)) break;
    if (asked.size === mostPages) return err(fromHsds.tooManyPages(mostPages + 1, mostPages));
    asked.add(next.value);
    number++;
    progress.show(fromHsds.pageProgress(number, pages), number);
    const following = await ask(next.value);
    const fault = following.ok ? faultOfDocument(following.value.json) : null;
    if (!following.ok || fault !== null) {
      const reason = following.ok
        ? fromHsds.otherPage(next.value)
        : laterSentenceOf(next.value, following.error, messages);
      missing.push(fromHsds.pageMissing(number, pages, reason));
      if (number !== pages) missing.push(fromHsds.restUnread(number + 1, pages));
      break;
    }
    answer = following.value;
  }
  const read = collection.records.length;
  if (missing.length > 0) {
    // The report on a feed of a part says so itself.
    if (total !== null && !isPartAllowed) missing.push(fromHsds.partRead(read, total));
  } else if (total !== null && total > read + twice) {
    missing.push(fromHsds.fewerThanSaid(total, read));
  } else if (total === null && (pages ?? 1) > number) {
    missing.push(fromHsds.fewerPagesThanSaid(pages!, number));
  } else if (total === null && saysLast(answer.json) === false && number === pages) {
    missing.push(fromHsds.morePagesThanSaid(pages));
  }
  return ok({ collection, missing, isWhole: missing.length === 0, total });
}

/** The address under which services have one each; null where the list stands at another. */
function addressOfServices(url: string): string | null {
  const { origin, pathname } = new URL(url);
  return /\/services\/?$/.test(pathname) ? `${origin}${pathname.replace(/\/$/, '')}/` : null;
}

/** Puts the full document of each service in the place of its summary. */
async function readDetails(
  list: List,
  base: string,
  { isPartAllowed, progress, messages }: ApiOptions,
): Promise<readonly unknown[]> {
  const { fromHsds } = messages;
  const full = [...list.collection.records];
  const most = isPartAllowed ? mostFaults : 1;
  const faults: string[] = [];
  let [at, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (at < full.length && faults.length < most) {
      const index = at++;
      const id = stringIn(full[index], 'id');
      if (!id) {
        // It has no address either.
        done++;
        continue;
      }
      const url = base + encodeURIComponent(id);
      const answer = await ask(url);
      if (!answer.ok) faults.push(laterSentenceOf(url, answer.error, messages));
      else if (stringIn(answer.value.json, 'id') !== id) faults.push(fromHsds.otherService(url));
      else full[index] = answer.value.json;
      progress.show(fromHsds.serviceProgress(++done, full.length), done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (faults.length > 0) {
    list.missing.push(
      fromHsds.detailsMissing(full.length - done + faults.length),
      ...new Set(faults),
    );
  }
  return full;
}

/**
 * Reads all services of an API: the pages of its list one after the other, and where the list gives
 * summaries, four documents of services at a time.
 *
 * @param asked the address of `/services`, of a page of it, of one service, or of the API itself. Which page is
 *   not looked at: reading begins at the first.
 * @returns what came, also where something is missing; a sentence where nothing can be made of it.
 */
export async function readApi(
  asked: string,
  options: ApiOptions,
): Promise<Result<Gathered, string>> {
  const { progress, messages } = options;
  const { address, left } = fromFirstPage(asked);
  try {
    progress.show(messages.fromHsds.pageProgress(1, null), 1);
    const first = await firstPage(address, messages);
    if (!first.ok) return first;
    const list = await readPages(first.value, options);
    if (!list.ok) return list;
    const { collection, missing, isWhole, total } = list.value;
    const { records } = collection;
    const isSummary = records.length > 0 && !records.some(isFull);
    const base = isSummary ? addressOfServices(first.value.url) : null;
    // Where a page is missing, nothing is made unless a part will do.
    const isWanted = missing.length === 0 || options.isPartAllowed;
    return ok({
      ...nothingSpecial,
      records: base && isWanted ? await readDetails(list.value, base, options) : records,
      repeated: collection.repeated,
      missing,
      isWhole,
      total,
      notes: left === null ? [] : [messages.fromHsds.fromFirstPage(left)],
      isSummary: isSummary && base === null,
    });
  } finally {
    progress.clear();
  }
}
