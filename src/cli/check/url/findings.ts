import type { Position } from '../../json-positions.js';
import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../findings.js';

/** No code of these is also a `CheckCode`. */
export type UrlCode = keyof Messages['checkUrl']['findings'];

/** What is wrong with how a feed is served, or with an address in it. */
export interface UrlFinding {
  readonly severity: Severity;
  readonly code: UrlCode;
  /** Where in the document; empty for what is about the server. */
  readonly path: string;
  /** What the sentence names. */
  readonly details: readonly string[];
  /** Null for what is about the server and has no place in the text. */
  readonly position: Position | null;
}

/** A finding about the server. */
export const aboutServer = (
  severity: Severity,
  code: UrlCode,
  ...details: readonly string[]
): UrlFinding => ({ severity, code, path: '', details, position: null });

/** A finding about the address of the feed or an address in it, as a sentence. */
export function urlSentence({ code, details }: UrlFinding, { checkUrl }: Messages): string {
  const [first = '', second = '', third = ''] = details;
  return checkUrl.findings[code](first, second, third);
}
