import { checkText, type Checked } from '../cli/check/check-text.js';
import type { OtherFormat } from '../cli/check/other-format.js';
import { coversMunicipality, normalizedMunicipality, textIn } from '../domain/index.js';
import {
  defaultRequestOptions,
  readDocument,
  type FeedErrorCode,
  type RequestOptions,
} from '../feeds/index.js';
import { absolute } from '../feeds/url.js';
import { boundedText, requestJson } from '../feeds/request.js';
import type { WidgetName } from './choices.js';
import type { FeedHosts } from './keeper.js';

/** Why an address gives no feed: what the widgets would say of it, and what only a page can find out. */
export type CheckFault = FeedErrorCode | 'offline' | 'cors' | OtherFormat;

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
function otherFormat(text: string): OtherFormat | null {
  if (/^\s*<[!a-z]/i.test(text)) return 'webPage';
  if (text.startsWith('PK\u0003\u0004')) return 'spreadsheet';
  const [titles = ''] = text.split(/[\r\n]/, 1);
  return !/[{[]/.test(titles) && /[;\t].*[;\t]|,.*,.*,/.test(titles) ? 'csv' : null;
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

/** Checks the text of a feed as the program `check` does. */
export function checkFeedText(text: string, url: string, now: Date): FeedCheck {
  const format = otherFormat(text);
  if (format) return failed(format);
  const checked = checkText(text, now);
  const isJson = !checked.findings.some(({ code }) => code === 'syntax');
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

const isLocal = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
