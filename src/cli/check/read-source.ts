import { err, ok, type Result } from '../../domain/index.js';
import { defaultRequestOptions, safeUrl, type FeedErrorCode } from '../../feeds/index.js';
import { requestJson } from '../../feeds/request.js';
import { hasMoreThan } from '../byte-counts.js';
import { readBytes } from '../files.js';
import { utf8 } from '../utf8.js';
import type { Messages } from '../messages/messages.js';
import { otherFormat, type OtherFile } from './other-format.js';
import type { UrlFinding } from './url/findings.js';
import { allowsByName, judgeTrail, otherOrigin, someOrigin } from './url/judge.js';
import { followTrail, type TrailFault } from './url/trail.js';

/** Why there is no text to check: a sentence, or a code with what the widgets would say of it. */
export type SourceFault =
  | { readonly kind: 'file'; readonly sentence: string }
  | { readonly kind: 'utf8' | 'address' | 'crowded' }
  | { readonly kind: 'other'; readonly format: OtherFile }
  | { readonly kind: 'request'; readonly code: FeedErrorCode; readonly reason: string };

/** The text of a feed, and how it came here. */
export interface Source {
  /** Without byte order mark. */
  readonly text: string;
  /** The address that was asked for; null for a file. */
  readonly address: string | null;
  /** The same after redirects. */
  readonly url: string | null;
  /** What is to be said of the server; nothing for a file. */
  readonly findings: readonly UrlFinding[];
}

/** Some 11,000 services with all that there is to say; it bounds time and memory. */
export const mostParts = 350_000;

/** Whether a source is an address and no file. */
export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source);

const codes: Readonly<Record<TrailFault['kind'], FeedErrorCode>> = {
  large: 'feed-too-large',
  late: 'feed-timeout',
  redirects: 'feed-network',
  network: 'feed-network',
};

const faultOf = (fault: TrailFault): SourceFault => ({
  kind: 'request',
  code: codes[fault.kind],
  reason: fault.kind === 'network' ? fault.reason : fault.kind,
});

/**
 * The text at an address. It is asked for twice: by the rules of the widgets (time, size, retries),
 * whose verdict counts, and once more for the text itself, since only text has lines, and for the
 * headers, which a widget does not see.
 */
async function download(
  address: string,
  origin: string | null,
): Promise<Result<Source, SourceFault>> {
  const url = safeUrl(address);
  if (!url) return err({ kind: 'address' });
  const answer = await requestJson(url, defaultRequestOptions, new AbortController().signal);
  const { timeout, maximumSize } = defaultRequestOptions;
  const trailFor = (pageOrigin: string) => followTrail(url, { pageOrigin, timeout, maximumSize });
  if (!answer.ok && answer.error.code !== 'feed-not-json') {
    const { code, problems } = answer.error;
    const reason = problems[0]?.reason ?? '';
    if (code !== 'feed-network') return err({ kind: 'request', code, reason });
    // The widgets can't know why; asked in another way, it can be told.
    const trail = await trailFor(origin ?? someOrigin);
    return err(trail.ok ? { kind: 'request', code, reason: '' } : faultOf(trail.error));
  }
  const trail = await trailFor(origin ?? someOrigin);
  if (!trail.ok) return err(faultOf(trail.error));
  const { bytes, stops } = trail.value;
  const { status, url: last } = stops.at(-1)!;
  if (status < 200 || status > 299) {
    return err({ kind: 'request', code: 'feed-status', reason: `HTTP ${status}` });
  }
  const format = otherFormat(bytes);
  if (format) return err({ kind: 'other', format });
  const text = utf8(bytes);
  if (text === null) return err({ kind: 'utf8' });
  if (hasMoreThan(mostParts, bytes, ',[{')) return err({ kind: 'crowded' });
  // The page that was asked for may be the one that is always allowed; another one tells.
  const other = await trailFor(otherOrigin);
  const isEcho = other.ok && allowsByName(other.value);
  const findings = judgeTrail(trail.value, origin !== null, isEcho);
  return ok({ text, address: url, url: last, findings });
}

/**
 * The text of a feed.
 *
 * @param source a path, or an address that a widget could load.
 * @param origin of the page that will show an address, `https://www.gemeente.example`; null where
 *   that is not known.
 * @returns the text and what is to be said of its server, or why there is none.
 */
export async function readSource(
  source: string,
  messages: Messages,
  origin: string | null = null,
): Promise<Result<Source, SourceFault>> {
  if (isAddress(source)) return download(source, origin);
  const bytes = await readBytes(source, messages);
  if (!bytes.ok) return err({ kind: 'file', sentence: bytes.error });
  const format = otherFormat(bytes.value);
  if (format) return err({ kind: 'other', format });
  if (bytes.value.byteLength > defaultRequestOptions.maximumSize) {
    const reason = String(defaultRequestOptions.maximumSize / 1_000_000);
    return err({ kind: 'request', code: 'feed-too-large', reason });
  }
  const text = utf8(bytes.value);
  if (text === null) return err({ kind: 'utf8' });
  if (hasMoreThan(mostParts, bytes.value, ',[{')) return err({ kind: 'crowded' });
  return ok({ text, address: null, url: null, findings: [] });
}

/** A fault as a sentence for the person who named the source. */
export function faultSentence(fault: SourceFault, { check, checkUrl }: Messages): string {
  if (fault.kind === 'file') return fault.sentence;
  if (fault.kind === 'other') return check.otherFormats[fault.format];
  if (fault.kind === 'crowded') return checkUrl.crowded(mostParts);
  if (fault.kind !== 'request') return fault.kind === 'utf8' ? check.notUtf8 : check.badAddress;
  const { code, reason } = fault;
  if (code !== 'feed-network') return check.request[code](reason);
  if (reason === 'ENOTFOUND') return checkUrl.network.noName;
  if (reason === 'ECONNREFUSED') return checkUrl.network.refused;
  if (reason === 'redirects') return checkUrl.network.redirects;
  return /CERT|SSL|TLS|SIGNATURE|ISSUER/.test(reason)
    ? checkUrl.network.certificate(reason)
    : check.request[code]();
}
