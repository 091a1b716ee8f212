import { err, ok, type Result } from '../../domain/index.js';
import { safeUrl, type FeedFailure } from '../../feeds/index.js';
import { stringIn } from '../../feeds/hsds/json.js';
import { nextPageAddress } from '../../feeds/hsds/page-address.js';
import { readHsdsPage } from '../../feeds/hsds/page.js';
import type { JsonAnswer } from '../../feeds/request.js';
import type { Messages } from '../messages/messages.js';
import { ask, reasonOfFailure } from './ask.js';
import { faultOfDocument, isFull, itemsIn, linkToNext, saysMore } from './document.js';
import { Collection, mostServices, type Gathered } from './gathered.js';
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

/** Where the next page is; null where none is to come, a sentence where it may not be asked for. */
function nextAddress(
  answer: JsonAnswer,
  first: JsonAnswer,
  number: number,
  isMoreExpected: boolean,
  { fromHsds }: Messages,
): Result<string | null, string> {
  const link = linkToNext(answer.json);
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
}

/** All pages from the first on, one after the other. */
async function readPages(
  first: JsonAnswer,
  { progress, messages }: ApiOptions,
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
  for (let answer = first; ;) {
    const found = collection.add(readHsdsPage(answer.json).services);
    twice += found.twice;
    stale = found.fresh > 0 ? 0 : stale + 1;
    if (stale === mostStalePages) break;
    if (collection.records.length > mostServices) {
      return err(fromHsds.tooManyServices(mostServices));
    }
    const isMoreExpected =
      number < (pages ?? 1) ||
      saysMore(answer.json) ||
      (total ?? 0) > collection.records.length + twice;
    const next = nextAddress(answer, first, number, isMoreExpected, messages);
    if (!next.ok) {
      missing.push(next.error);
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
        ? fromHsds.document[fault!](next.value)
        : sentenceOf(next.value, following.error, messages);
      missing.push(fromHsds.pageMissing(number, pages, reason));
      break;
    }
    answer = following.value;
  }
  const got = collection.records.length + twice;
  if (missing.length === 0 && total !== null && total > got) {
    missing.push(fromHsds.fewerThanSaid(total, collection.records.length));
  } else if (missing.length === 0 && total === null && (pages ?? 1) > number) {
    missing.push(fromHsds.fewerPagesThanSaid(pages!, number));
  }
  return ok({ collection, missing });
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
      if (!answer.ok) faults.push(sentenceOf(url, answer.error, messages));
      else if (stringIn(answer.value.json, 'id') !== id) faults.push(fromHsds.otherService(url));
      else full[index] = answer.value.json;
      progress.show(fromHsds.serviceProgress(++done, full.length), done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (faults.length > 0) {
    list.missing.push(fromHsds.detailsMissing(full.length - done + faults.length), ...faults);
  }
  return full;
}

/**
 * Reads all services of an API: the pages of its list one after the other, and where the list gives
 * summaries, four documents of services at a time.
 *
 * @param address of `/services`, of a page of it, of one service, or of the API itself.
 * @returns what came, also where something is missing; a sentence where nothing can be made of it.
 */
export async function readApi(
  address: string,
  options: ApiOptions,
): Promise<Result<Gathered, string>> {
  const { progress, messages } = options;
  try {
    progress.show(messages.fromHsds.pageProgress(1, null), 1);
    const first = await firstPage(address, messages);
    if (!first.ok) return first;
    const list = await readPages(first.value, options);
    if (!list.ok) return list;
    const { collection, missing } = list.value;
    const { records } = collection;
    const isSummary = records.length > 0 && !records.some(isFull);
    const base = isSummary ? addressOfServices(first.value.url) : null;
    // Where a page is missing, nothing is made unless a part will do.
    const isWanted = missing.length === 0 || options.isPartAllowed;
    return ok({
      records: base && isWanted ? await readDetails(list.value, base, options) : records,
      repeated: collection.repeated,
      missing,
      isSummary: isSummary && base === null,
      unusedRows: new Map(),
      unknownTables: new Map(),
    });
  } finally {
    progress.clear();
  }
}
