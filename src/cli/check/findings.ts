import type { Position } from '../json-positions.js';
import type { Messages } from '../messages/messages.js';

/**
 * `error`: the widgets leave something out, or send a carer the wrong way. `warning`: it is shown,
 * but does less than it could. `advice`: nothing is wrong.
 */
export type Severity = 'error' | 'warning' | 'advice';

export type CheckCode = keyof Messages['check']['findings'];

/** What a field must hold, as a keeper sees it. */
export type Kind = 'text' | 'string' | 'date' | 'number' | 'boolean' | 'code' | 'list' | 'object';

/** What a carer misses because of it. */
export type Scope = 'service' | 'section' | 'verklaring' | 'questionnaire' | 'wording' | 'feed';

/** What is wrong, before its place in the text is looked up. */
export interface RawFinding {
  readonly severity: Severity;
  readonly code: CheckCode;
  /** Where in the document: `services.3.phone`; empty for the document itself. */
  readonly path: string;
  /** What the sentence names, such as what stands there now. */
  readonly details: readonly string[];
}

export interface CheckFinding extends RawFinding {
  readonly position: Position;
}
