import { checkText, type Checked } from '../cli/check/check-text.js';
import { otherTextFormat, type OtherFormat } from '../cli/check/other-format.js';
import { coversMunicipality, normalizedMunicipality, textIn } from '../domain/index.js';
import {
  defaultRequestOptions,
  readDocument,
  type FeedErrorCode,
  type RequestOptions,
} from '../feeds/index.js';
import { absolute } from '../feeds/url.js';
import { boundedText, requestJson } from '../feeds/request.js';
import { isLocal, type WidgetName } from './choices.js';
import type { FeedHosts } from './keeper.js';

/** Why an address gives no feed: what the widgets would say of it, and what only a page can find out. */
export type CheckFault = FeedErrorCode | 'offline' | 'cors' | Exclude<OtherFormat, 'csv'>;

export interface FeedFacts extends FeedHosts {
  /** Name in Dutch of who publishes it; null when the document is no feed. */
  readonly publisher: string | null;
  /** Number of the publisher, as people write it. */
  readonly phone: string | null;
  /** Codes and names as they stand in it; empty when it covers all. */
  readonly municipalities: readonly string[];
  /** What each widget finds in it to show. */
  readonly amounts: Readonly<Record<WidgetName, number>>;
}

export type FeedCheck =
  | { readonly kind: 'failed'; readonly fault: CheckFault; readonly reason: string }
  | { readonly kind: 'checked'; readonly checked: Checked; readonly facts: FeedFacts };

const failed = (fault: CheckFault, reason = ''): FeedCheck => ({ kind: 'failed', fault, reason });

const nothing: FeedFacts = {
  publisher: null,
  phone: null,
  municipalities: [],
  amounts: {
    'burden-test': 0,
    zorgladder: 0,
    'respite-menu': 0,
    'steunpunt-finder': 0,
    'verklaring-form': 0,
  },
  delivery: null,
  shards: [],
};

const options: RequestOptions = { ...defaultRequestOptions, retries: 1 };

/** What people name by mistake for a feed, by how it begins. */
function otherFormat(text: string): 'webPage' | 'spreadsheet' | null {
  // A zip file as xlsx and ods are, or what the first bytes of an old xls are as text.
  if (text.startsWith('PK') || text.startsWith('\uFFFD\uFFFD\u0011')) return 'spreadsheet';
  const format = otherTextFormat(text);
  return format === 'csv' ? 'spreadsheet' : format;
}

/** Whether an address is that of a spreadsheet; what it gives may still be a feed. */
export function isSpreadsheet(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  return (
    hostname === 'docs.google.com' ||
    /\.(xlsx?|ods|csv)(?![\w.])|=(xlsx?|ods|csv)\b/i.test(pathname + search)
  );
}

/** Whether visitors would get nothing of a list. */
export const isLost = (check: FeedCheck): boolean =>
  check.kind === 'failed'
    ? !isUnknown(check)
    : check.checked.services === null && check.checked.shards === null;

/** Whether a list could not be looked at from here, which tells nothing of the list. */
export const isUnknown = (check: FeedCheck): boolean =>
  check.kind === 'failed' && (check.fault === 'feed-blocked' || check.fault === 'offline');

/** What visitors get of all lists together: one that is still being asked for counts as good. */
export function stateOf(
  checks: readonly (FeedCheck | null | undefined)[],
): 'good' | 'unknown' | 'some' | 'lost' {
  const lost = checks.filter((check) => check && isLost(check)).length;
  if (lost > 0) return lost === checks.length ? 'lost' : 'some';
  return checks.some((check) => check && isUnknown(check)) ? 'unknown' : 'good';
}

/**
 * Whether a server answers at all. The answer itself can't be read in this way, so that no permission
 * is needed; that there is one tells a wrong address from a server that permits no other site.
 */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * What a feed has for each widget and asks of the site.
 *
 * @param url of the feed itself.
 */
export function factsOf(document: unknown, url: string): FeedFacts {
  const read = readDocument(document);
  if (!read.ok) return nothing;
  if (read.value.kind === 'index') {
    return { ...nothing, shards: read.value.shards.map((shard) => absolute(shard.url, url)) };
  }
  const { publisher, services } = read.value.feed;
  const count = (type: (typeof services)[number]['types'][number]) =>
    services.filter(({ types }) => types.includes(type)).length;
  const { verklaring } = Object(document) as Record<string, unknown>;
  const { delivery } = Object(verklaring) as Record<string, unknown>;
  const { mode, url: receiver } = Object(delivery) as Record<string, unknown>;
  const covered = services.flatMap(({ area }) =>
    area?.nationwide ? [] : (area?.municipalities ?? []),
  );
  const municipalities = new Map(
    [...publisher.municipalities, ...covered].map((name) => [normalizedMunicipality(name), name]),
  );
  return {
    publisher: textIn(publisher.name, 'nl').text || null,
    phone: publisher.phone?.dial ? publisher.phone.display : null,
    municipalities: [...municipalities.values()],
    amounts: {
      'burden-test': services.length,
      zorgladder: services.length,
      'respite-menu': count('respite'),
      'steunpunt-finder': count('support-centre'),
      'verklaring-form': verklaring === undefined ? 0 : 1,
    },
    delivery: mode === 'post' && typeof receiver === 'string' ? receiver : null,
    shards: [],
  };
}

/**
 * Whether the list would hide its own help from people in a municipality: when it names others only.
 *
 * @param municipality as typed; empty for none.
 */
export const isElsewhere = ({ municipalities }: FeedFacts, municipality: string): boolean =>
  municipality.trim() !== '' &&
  municipalities.length > 0 &&
  !coversMunicipality(municipalities, municipality);

export type MunicipalityFault = 'code' | 'name' | 'elsewhere';

/**
 * What is wrong with the municipality: a code that is none, a name where the lists have codes alone
 * (the widgets then show all), or one that no list has help for.
 *
 * @param lists what is known of the lists; empty while that is nothing.
 */
export function municipalityFault(
  typed: string,
  lists: readonly FeedFacts[],
): MunicipalityFault | null {
  const text = typed.trim();
  const isCode = (name: string) => /^GM\d{4}$/.test(normalizedMunicipality(name));
  if (!isCode(text) && /^(GM)?\s*\d+$/i.test(text)) return 'code';
  const known = lists.flatMap(({ municipalities }) => municipalities);
  if (text && !isCode(text) && known.length > 0 && known.every(isCode)) return 'name';
  return lists.length > 0 && lists.every((facts) => isElsewhere(facts, text)) ? 'elsewhere' : null;
}

/** The municipalities of the lists that are not the one that was typed. */
export const otherMunicipalities = (typed: string, lists: readonly FeedFacts[]): string[] =>
  [...new Set(lists.flatMap(({ municipalities }) => municipalities))].filter(
    (name) => normalizedMunicipality(name) !== normalizedMunicipality(typed),
  );

/** Checks the text of a feed as the program `check` does. */
export function checkFeedText(text: string, url: string, now: Date): FeedCheck {
  const format = otherFormat(text);
  if (format) return failed(format);
  const checked = checkText(text, now);
  const isJson = !checked.findings.some(({ code }) => code === 'syntax');
  if (!isJson && isSpreadsheet(url)) return failed('spreadsheet');
  return { kind: 'checked', checked, facts: isJson ? factsOf(JSON.parse(text), url) : nothing };
}

/**
 * Gets a feed by the rules of the widgets (time, size, attempts), and checks it. Asked for twice: the
 * verdict of the first request counts, and only the text, which the second gives, has lines.
 *
 * @param url as {@link feedAddresses} gives it.
 * @returns what becomes of it. Never rejects; what comes after `signal` was aborted has no meaning.
 */
export async function checkAddress(url: string, signal: AbortSignal): Promise<FeedCheck> {
  if (globalThis.navigator?.onLine === false && !isLocal(url)) return failed('offline');
  const answer = await requestJson(url, options, signal);
  if (!answer.ok && answer.error.code !== 'feed-not-json') {
    const { code, problems } = answer.error;
    if (isSpreadsheet(url)) return failed('spreadsheet');
    const isUnread = code === 'feed-network' && (await answers(url, signal));
    return failed(isUnread ? 'cors' : code, problems[0]?.reason);
  }
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const text = await boundedText(response, options.maximumSize);
    return text === null ? failed('feed-too-large') : checkFeedText(text, url, new Date());
  } catch {
    return failed('feed-network');
  }
}
