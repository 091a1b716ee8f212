import { assert } from '@open-wc/testing';
import { origin, otherOrigin } from '/__feed-server.js';

export { origin, otherOrigin };

/** What the server remembers of one request. */
export interface RememberedRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  /** With its question mark. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes of a large body that left the server. */
  readonly sent: number;
  /** True when all was sent, false when the browser hung up before that, null while it goes on. */
  readonly finished: boolean | null;
}

let keys = 0;

/** Several browsers use one server at the same time, so that a counter alone is not unique. */
const run = `${Date.now()}-${Math.random()}`;

/** An address that is this test's own, with the key under which the server counts its requests. */
export function ownAddress(
  path: string,
  at = origin,
): { readonly url: string; readonly key: string } {
  const key = `${run}-${keys++}`;
  return { key, url: `${at}${path}${path.includes('?') ? '&' : '?'}key=${key}` };
}

export async function requestsOf(key: string): Promise<readonly RememberedRequest[]> {
  const response = await fetch(`${origin}/count?key=${encodeURIComponent(key)}`);
  const { requests } = (await response.json()) as { requests: RememberedRequest[] };
  return requests;
}

/** Waits until the server says so; fails when it does not within five seconds. */
export async function requestsOfUntil(
  key: string,
  isSo: (requests: readonly RememberedRequest[]) => boolean,
): Promise<readonly RememberedRequest[]> {
  const until = Date.now() + 5000;
  for (;;) {
    const requests = await requestsOf(key);
    if (isSo(requests)) return requests;
    if (Date.now() > until) assert.fail(`The server still says ${JSON.stringify(requests)}`);
    await pause(10);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Interest that nobody ends. */
export const staying = (): AbortSignal => new AbortController().signal;

export const getJson = async (path: string): Promise<unknown> =>
  (await fetch(`${origin}${path}`)).json();
