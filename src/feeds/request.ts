import { err, ok, type Result } from '../domain/shared/result.js';
import { failure, type FeedFailure } from './read-envelope.js';

export interface RequestOptions {
  /** Milliseconds for one attempt, body included. */
  readonly timeout: number;
  /** Attempts after the first one, for what may pass: no answer, a late answer, 429, 5xx. */
  readonly retries: number;
  /** Milliseconds before the first retry; twice as long before the next. */
  readonly backoff: number;
  /** Bytes of the decoded body. */
  readonly maximumSize: number;
}

export const defaultRequestOptions: RequestOptions = {
  timeout: 8_000,
  retries: 2,
  backoff: 500,
  maximumSize: 10_000_000,
};

export interface JsonAnswer {
  readonly json: unknown;
  /** The address after redirects. */
  readonly url: string;
}

type Attempt = Result<JsonAnswer, FeedFailure> & { readonly passing?: boolean };

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** The body as text; null as soon as it is larger than allowed, without reading the rest. */
export async function boundedText(response: Response, maximumSize: number): Promise<string | null> {
  // No body at all, as with HTTP 204.
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  // It drops a byte order mark.
  const decoder = new TextDecoder();
  let text = '';
  // What is announced counts from the start.
  let size = Number(response.headers.get('content-length')) > maximumSize ? Infinity : 0;
  while (size <= maximumSize) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size <= maximumSize) text += decoder.decode(value, { stream: true });
  }
  // Giving up the request alone leaves Chromium's connection open now and then.
  void reader.cancel();
  return null;
}

/**
 * A `fetch` that the page's Content Security Policy forbids fails like any other; only an event on
 * the window, which comes shortly after, tells the two apart.
 *
 * @param until ends the watch.
 */
export function watchForBlock(url: string, until: AbortSignal): () => Promise<boolean> {
  let blocked = false;
  const note = (event: Event) => {
    const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
    // After a redirect only the origin is told.
    blocked ||= effectiveDirective === 'connect-src' && url.startsWith(blockedURI);
  };
  globalThis.addEventListener?.('securitypolicyviolation', note, { signal: until });
  return async () => {
    await wait(20, until);
    return blocked;
  };
}

async function attempt(
  url: string,
  { timeout, maximumSize }: RequestOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  // Not AbortSignal.any(): WebKit may collect what it returns, and the request then never ends.
  const controller = new AbortController();
  const end = () => controller.abort();
  let isLate = false;
  const timer = setTimeout(() => ((isLate = true), end()), timeout);
  signal.addEventListener('abort', end, { signal: controller.signal });
  // It may have been given up while waiting to try again.
  if (signal.aborted) end();
  const wasBlocked = watchForBlock(url, controller.signal);
  const failed = (code: FeedFailure['code'], reason: string, passing = false): Attempt => ({
    ...err(failure(code, reason)),
    passing,
  });
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    const { ok: isGood, status } = response;
    if (!isGood) return failed('feed-status', `HTTP ${status}`, status === 429 || status >= 500);
    const text = await boundedText(response, maximumSize);
    if (text === null) return failed('feed-too-large', `more than ${maximumSize / 1_000_000} MB`);
    try {
      return ok({ json: JSON.parse(text) as unknown, url: response.url || url });
    } catch {
      return failed('feed-not-json', 'the answer is not JSON');
    }
  } catch {
    if (isLate) return failed('feed-timeout', `no answer in ${timeout} ms`, true);
    if (await wasBlocked()) {
      return failed('feed-blocked', "the page's Content Security Policy has no connect-src for it");
    }
    return failed('feed-network', 'no answer, or none that CORS lets this page read', true);
  } finally {
    clearTimeout(timer);
    // What of the body is not wanted is not loaded either.
    end();
  }
}

/**
 * Gets a JSON document with a plain request (no credentials, no referrer, no header of our own, so
 * that CORS needs no preflight), bounded in time and size, tried again where that may help.
 *
 * @returns the parsed document, or why there is none. Never rejects; what comes after `signal` was
 *   aborted has no meaning.
 */
export async function requestJson(
  url: string,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<Result<JsonAnswer, FeedFailure>> {
  for (let tried = 0; ; tried++) {
    const result = await attempt(url, options, signal);
    if (result.ok || !result.passing || tried === options.retries || signal.aborted) {
      return result;
    }
    // Jitter: all pages of a site would otherwise come back to a weak server at once.
    await wait(options.backoff * 2 ** tried * (0.5 + Math.random()), signal);
  }
}
