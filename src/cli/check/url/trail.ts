import { err, ok, type Result } from '../../../domain/shared/result.js';

/** One answer on the way to a feed. */
export interface Stop {
  readonly url: string;
  /** What a browser sends as `Origin`; null where page and feed are on one server, without CORS. */
  readonly asked: string | null;
  readonly status: number;
  readonly headers: Headers;
}

export interface Trail {
  /** Redirects first, the feed itself last; never empty. */
  readonly stops: readonly Stop[];
  readonly bytes: Uint8Array;
}

/** `reason` is the code of the system or the certificate; empty where it gives none. */
export type TrailFault =
  | { readonly kind: 'large' | 'late' | 'redirects' }
  | { readonly kind: 'network'; readonly reason: string };

export interface TrailOptions {
  /** The origin of the page that asks. */
  readonly pageOrigin: string;
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Bytes, unpacked. */
  readonly maximumSize: number;
}

/** As many as browsers follow. */
const mostRedirects = 20;

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** Null as soon as there are more bytes than allowed. */
async function boundedBytes(response: Response, maximumSize: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > maximumSize) {
      void reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Why the system, or the certificate, let no connection be made. */
export function reasonOfFailure(error: unknown): string {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown };
  const reason = cause?.code ?? code;
  return typeof reason === 'string' ? reason : '';
}

/**
 * Gets a feed one redirect at a time and with the `Origin` that a browser would send, so that each
 * answer can be judged as a browser would (Fetch Standard, "HTTP-redirect fetch": after a redirect
 * from one foreign origin to another the origin is sent as "null").
 *
 * @returns the answers and the bytes of the last, or why there are none. Never rejects.
 */
export async function followTrail(
  address: string,
  { pageOrigin, timeout, maximumSize }: TrailOptions,
): Promise<Result<Trail, TrailFault>> {
  const signal = AbortSignal.timeout(timeout);
  const stops: Stop[] = [];
  let url = new URL(address);
  let asked = url.origin === pageOrigin ? null : pageOrigin;
  try {
    while (stops.length <= mostRedirects) {
      const headers = asked === null ? {} : { Origin: asked };
      const response = await fetch(url, { signal, headers, redirect: 'manual' });
      const { status } = response;
      stops.push({ url: url.href, asked, status, headers: response.headers });
      const location = response.headers.get('location');
      if (!redirects.includes(status) || location === null || !URL.canParse(location, url.href)) {
        const bytes = await boundedBytes(response, maximumSize);
        return bytes === null ? err({ kind: 'large' }) : ok({ stops, bytes });
      }
      await response.body?.cancel();
      const next = new URL(location, url);
      if (asked !== null && next.origin !== url.origin) asked = 'null';
      else if (asked === null && next.origin !== pageOrigin) asked = pageOrigin;
      url = next;
    }
    return err({ kind: 'redirects' });
  } catch (error) {
    return err(
      signal.aborted ? { kind: 'late' } : { kind: 'network', reason: reasonOfFailure(error) },
    );
  }
}
