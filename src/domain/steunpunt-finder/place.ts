import type { Point } from '../shared/distance.js';
import { fold } from '../shared/fold.js';

/** A place where people live, as they call it. */
export interface Place {
  readonly name: string;
  /** Other names of the same place: in Frisian or Dutch, or the one in daily use. */
  readonly otherNames: readonly string[];
  /** CBS code of its municipality: `GM0301`. */
  readonly municipality: string;
  readonly municipalityName: string;
  /** Null where only the municipality is known. */
  readonly point: Point | null;
}

/**
 * The name of a place in the form in which it is compared: no accents, capitals, hyphens or
 * apostrophes, and *ij* for *y*, which Dutch and Frisian write for the same sound.
 *
 * `'s-Gravendeel` → `s gravendeel`; `Hurdegaryp` → `hurdegarijp`.
 *
 * @returns an empty text where there is no letter and no digit.
 */
export const foldedPlaceName = (name: string): string => fold(name).replaceAll('y', 'ij');

/** `Bergen (NH.)` → `Bergen`: what tells two municipalities apart is not what a place is called. */
export const withoutBrackets = (name: string): string => name.replace(/ \(.*\)$/, '');

/** What is written in more than one way, and how else. Whole spellings, so that each can be typed letter by letter. */
const spellings: readonly (readonly [found: RegExp, others: readonly string[]])[] = [
  [/^(?:sint|st) /, ['sint ', 'st ']],
  [/ aan den? /, [' aan den ', ' aan de ', ' a d ', ' ad ']],
];

/** All ways in which the name of a place is written, folded: `Sint Anna` → `sint anna`, `st anna`. */
export function spellingsOf(name: string): readonly string[] {
  const folded = foldedPlaceName(name);
  const all = spellings.flatMap(([found, others]) =>
    found.test(folded) ? others.map((other) => folded.replace(found, other)) : [],
  );
  return [...new Set([folded, ...all])];
}
