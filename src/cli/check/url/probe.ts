import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isPrivateAddress, privateCode, publicLookup } from './private-address.js';

/** What became of a link. */
export type Probe =
  | { readonly kind: 'good' }
  /** The server says that the page is not there. */
  | { readonly kind: 'gone'; readonly status: number }
  /** There is no such server. */
  | { readonly kind: 'no-name' }
  /** May well be fine for a carer. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly status?: number };

export type UnknownReason = 'status' | 'late' | 'broken' | 'certificate' | 'redirects' | 'private';

export interface ProbeOptions {
  readonly userAgent: string;
  /** Milliseconds for one link, redirects and second attempt included. */
  readonly timeout: number;
  /** Whether addresses on this computer and in this network may be asked. */
  readonly mayBePrivate: boolean;
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/** A browser follows more; a page that needs more is not one to link to. */
const mostRedirects = 10;

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** One request, without cookies and without its body. */
function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, mayBePrivate }: ProbeOptions,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (!mayBePrivate && isPrivateAddress(url.hostname)) {
      reject(Object.assign(new Error('private'), { code: privateCode }));
      return;
    }
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(
      url,
      {
        method,
        signal,
        // No connection stays open behind the last link.
        agent: false,
        headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' },
        ...(!mayBePrivate && { lookup: publicLookup }),
      },
      ({ statusCode = 0, headers: { location } }) => {
        resolve({ status: statusCode, location });
        sent.destroy();
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** The last answer behind the redirects; null where there is no end to them. */
async function follow(
  address: string,
  method: 'HEAD' | 'GET',
  options: ProbeOptions,
  signal: AbortSignal,
): Promise<number | null> {
  let url = new URL(address);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const { status, location } = await ask(url, method, options, signal);
    if (!redirects.includes(status) || location === undefined) return status;
    if (!URL.canParse(location, url.href)) return status;
    url = new URL(location, url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return status;
  }
  return null;
}

const isGood = (status: number): boolean => status >= 200 && status < 400;

function ofStatus(status: number | null): Probe {
  if (status === null) return { kind: 'unknown', reason: 'redirects' };
  if (isGood(status)) return { kind: 'good' };
  return status === 404 || status === 410
    ? { kind: 'gone', status }
    : { kind: 'unknown', reason: 'status', status };
}

function ofError(error: unknown, isLate: boolean): Probe {
  if (isLate) return { kind: 'unknown', reason: 'late' };
  const { code = '' } = error as { code?: string };
  if (code === 'ENOTFOUND') return { kind: 'no-name' };
  if (code === privateCode) return { kind: 'unknown', reason: 'private' };
  const isCertificate = /CERT|SSL|TLS|SIGNATURE|ISSUER/.test(code);
  return { kind: 'unknown', reason: isCertificate ? 'certificate' : 'broken' };
}

/**
 * Asks whether a page is there: with HEAD, and with GET where that is answered badly, since many
 * servers know only GET.
 *
 * @param url `https:`, or `http:` on this computer.
 * @returns what became of it. Never rejects.
 */
export async function probe(url: string, options: ProbeOptions): Promise<Probe> {
  const signal = AbortSignal.timeout(options.timeout);
  const attempt = (method: 'HEAD' | 'GET'): Promise<Probe> =>
    follow(url, method, options, signal).then(ofStatus, (error: unknown) =>
      ofError(error, signal.aborted),
    );
  const first = await attempt('HEAD');
  const needsGet =
    first.kind === 'gone' ||
    (first.kind === 'unknown' &&
      (first.reason === 'status' || first.reason === 'broken') &&
      first.status !== 429);
  return needsGet ? attempt('GET') : first;
}
