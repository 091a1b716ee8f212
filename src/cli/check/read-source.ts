import { err, ok, type Result } from '../../domain/index.js';
import { defaultRequestOptions, safeUrl, type FeedErrorCode } from '../../feeds/index.js';
import { requestJson } from '../../feeds/request.js';
import { readBytes } from '../files.js';
import { utf8 } from '../utf8.js';
import type { Messages } from '../messages/messages.js';
import { otherFormat, type OtherFormat } from './other-format.js';

/** Why there is no text to check: a sentence, or a code with what the widgets would say of it. */
export type SourceFault =
  | { readonly kind: 'file'; readonly sentence: string }
  | { readonly kind: 'utf8' | 'address' }
  | { readonly kind: 'other'; readonly format: OtherFormat }
  | { readonly kind: 'request'; readonly code: FeedErrorCode; readonly reason: string };

const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source);

/**
 * The text at an address. It is asked for twice: by the rules of the widgets (time, size, retries),
 * whose verdict counts, and once more for the text itself, since only text has lines.
 */
async function download(address: string): Promise<Result<string, SourceFault>> {
  const url = safeUrl(address);
  if (!url) return err({ kind: 'address' });
  const answer = await requestJson(url, defaultRequestOptions, new AbortController().signal);
  if (!answer.ok && answer.error.code !== 'feed-not-json') {
    const { code, problems } = answer.error;
    return err({ kind: 'request', code, reason: problems[0]?.reason ?? '' });
  }
  try {
    const signal = AbortSignal.timeout(defaultRequestOptions.timeout);
    const response = await fetch(url, { signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const format = otherFormat(bytes);
    return format ? err({ kind: 'other', format }) : ok(new TextDecoder().decode(bytes));
  } catch {
    return err({ kind: 'request', code: 'feed-network', reason: '' });
  }
}

/**
 * The text of a feed.
 *
 * @param source a path, or an address that a widget could load.
 * @returns text without byte order mark, or why there is none.
 */
export async function readSource(
  source: string,
  messages: Messages,
): Promise<Result<string, SourceFault>> {
  if (isAddress(source)) return download(source);
  const bytes = await readBytes(source, messages);
  if (!bytes.ok) return err({ kind: 'file', sentence: bytes.error });
  const format = otherFormat(bytes.value);
  if (format) return err({ kind: 'other', format });
  if (bytes.value.byteLength > defaultRequestOptions.maximumSize) {
    const reason = String(defaultRequestOptions.maximumSize / 1_000_000);
    return err({ kind: 'request', code: 'feed-too-large', reason });
  }
  const text = utf8(bytes.value);
  return text === null ? err({ kind: 'utf8' }) : ok(text);
}
