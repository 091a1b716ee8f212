import type { Fields } from '../cli/fields.js';

/** One state of the document, and what was done to come to it. */
export interface Step {
  readonly document: Fields;
  /** For people: *telefoon van Steunpunt*. */
  readonly what: string;
  /** Which service it is about; null for the list itself. */
  readonly service: number | null;
  /** Changes with one key in a row are one step: the letters of a word. Null never joins. */
  readonly key: string | null;
  /** Of the element of the field that was changed; none for what is no field. */
  readonly field?: string;
}

export interface History {
  /** Never empty: the last one is what is shown. */
  readonly past: readonly Step[];
  /** What was undone, the nearest first. */
  readonly future: readonly Step[];
}

/** More than anybody goes back. */
const mostSteps = 500;

export const startHistory = (document: Fields): History => ({
  past: [{ document, what: '', service: null, key: null }],
  future: [],
});

export const presentOf = ({ past }: History): Step => past.at(-1)!;

/** The history with one change more; what was undone before it is lost. */
export function change(history: History, step: Step): History {
  const last = presentOf(history);
  const isSame = step.key !== null && step.key === last.key && history.future.length === 0;
  const before = isSame ? history.past.slice(0, -1) : history.past;
  return { past: [...before, step].slice(-mostSteps), future: [] };
}

/** From here on the same field begins a step of its own. */
export function close(history: History): History {
  const last = presentOf(history);
  if (last.key === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, key: null }] };
}

/** One step back; null where there is none. */
export function undo({ past, future }: History): History | null {
  if (past.length < 2) return null;
  return { past: past.slice(0, -1), future: [{ ...past.at(-1)!, key: null }, ...future] };
}

/** One step forward again; null where there is none. */
export function redo({ past, future }: History): History | null {
  const [next, ...rest] = future;
  return next ? { past: [...past, next], future: rest } : null;
}
