import { aboutServer, type UrlFinding } from './findings.js';
import type { Stop, Trail } from './trail.js';

/** A page on another server than that of the feed, where nobody says which. */
export const someOrigin = 'https://www.gemeente.example';

/** Another one, that no server has a reason to name. */
export const otherOrigin = 'https://andere-site.example';

/** From here on it shows on a telephone that a list is not sent packed. */
const worthPacking = 100_000;

/** Twenty times what a municipality has; a fifth of what widgets accept. */
const large = 2_000_000;

/** Seconds after which a corrected telephone number should be seen. */
const longestCache = 86_400;

const hostOf = (url: string): string => new URL(url).host;

const isLocal = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** The first answer that a browser would not let the page read, and why. */
function refusal(stops: readonly Stop[], isOriginGiven: boolean): UrlFinding[] {
  // Without a named page it may be on the server of the feed, where none of this is needed.
  const severity = isOriginGiven ? 'error' : 'warning';
  for (const [index, { url, asked, headers }] of stops.entries()) {
    const allowed = headers.get('access-control-allow-origin')?.trim();
    if (asked === null || allowed === '*' || allowed === asked) continue;
    const host = hostOf(url);
    if (allowed?.includes(',')) return [aboutServer('error', 'corsTwice', allowed, host)];
    if (!allowed) {
      const code = index < stops.length - 1 ? 'corsMissingOnRedirect' : 'corsMissing';
      return [aboutServer(severity, code, host)];
    }
    return asked === 'null'
      ? [aboutServer(severity, 'corsAfterRedirect', hostOf(stops[0]!.url), host)]
      : [aboutServer(severity, 'corsOther', allowed, asked, host)];
  }
  return [];
}

/**
 * A server that allows whoever asks, without saying that its answer differs by who asks: a cache in
 * between then hands the answer for one page to another, which is refused.
 */
function forgottenVary(stops: readonly Stop[]): UrlFinding[] {
  const echo = stops.find(
    ({ asked, headers }) =>
      asked !== null &&
      headers.get('access-control-allow-origin')?.trim() === asked &&
      !/(^|,)\s*(origin|\*)\s*(,|$)/i.test(headers.get('vary') ?? ''),
  );
  return echo ? [aboutServer('warning', 'varyMissing', hostOf(echo.url))] : [];
}

function redirectFindings(stops: readonly Stop[]): UrlFinding[] {
  const [first, ...more] = stops;
  const last = more.at(-1);
  if (!first || !last) return [];
  const insecure = more.find(({ url }) => !url.startsWith('https:') && !isLocal(url));
  if (insecure) return [aboutServer('error', 'redirectInsecure', insecure.url)];
  return hostOf(first.url) === hostOf(last.url)
    ? [aboutServer('advice', 'redirect', last.url)]
    : [aboutServer('warning', 'redirectElsewhere', last.url, hostOf(last.url))];
}

function cacheFindings(headers: Headers): UrlFinding[] {
  const rules = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-store\b/.test(rules)) return [aboutServer('advice', 'noStore')];
  const mustAsk = /\bno-cache\b/.test(rules);
  const age = Number(/\bmax-age\s*=\s*"?(\d+)/.exec(rules)?.[1] ?? 0);
  if (!mustAsk && (age > longestCache || /\bimmutable\b/.test(rules))) {
    return [aboutServer('warning', 'longCache', String(Math.round(age / 86_400)))];
  }
  if (!rules && !headers.get('expires')) return [aboutServer('advice', 'noCacheRule')];
  const hasVersion = headers.has('etag') || headers.has('last-modified');
  return mustAsk && !hasVersion ? [aboutServer('advice', 'noValidator')] : [];
}

function typeFindings(headers: Headers): UrlFinding[] {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^(application|text)\/([\w.-]+\+)?json$/.test(type)
    ? []
    : [aboutServer('advice', type ? 'contentType' : 'contentTypeMissing', type)];
}

function sizeFindings(headers: Headers, size: number): UrlFinding[] {
  const megabytes = (size / 1_000_000).toFixed(1);
  if (size > large) return [aboutServer('advice', 'large', megabytes)];
  return size > worthPacking && !headers.has('content-encoding')
    ? [aboutServer('advice', 'notPacked', String(Math.round(size / 1000)))]
    : [];
}

/**
 * What a browser would refuse of the way in which a feed is served, and what its host would regret.
 *
 * @param isOriginGiven whether it is known which page will show the feed.
 * @param isEcho whether the server names any page that asks as the one that it allows.
 * @returns nothing for a feed on this computer, unless a page was named: its headers say nothing of
 *   those on the real server.
 */
export function judgeTrail(
  { stops, bytes }: Trail,
  isOriginGiven: boolean,
  isEcho: boolean,
): readonly UrlFinding[] {
  const last = stops.at(-1)!;
  if (!isOriginGiven && isLocal(last.url)) return [];
  return [
    ...refusal(stops, isOriginGiven),
    ...(isEcho ? forgottenVary(stops) : []),
    ...redirectFindings(stops),
    ...cacheFindings(last.headers),
    ...typeFindings(last.headers),
    ...sizeFindings(last.headers, bytes.byteLength),
  ];
}

/** Whether a server names the page that asks, and does so for pages of any origin. */
export const allowsByName = ({ stops }: Trail): boolean =>
  stops.some(
    ({ asked, headers }) =>
      asked !== null && headers.get('access-control-allow-origin')?.trim() === asked,
  );
