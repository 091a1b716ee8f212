import { fold } from '../fold.js';
import type { CodeList } from './vocabulary/code-lists.js';

/** What a cell with the words of a closed list says. */
export interface ReadCodes<T> {
  /** In the order in which they stand in the cell, each once. */
  readonly codes: readonly T[];
  /** Words that are not in the list. */
  readonly unknown: readonly string[];
  /** Words that may also mean something else, with what was made of them. */
  readonly guessed: readonly (readonly [word: string, code: T])[];
}

/** How many parts of a cell one word of a list may be: `Verzorgen: wassen, aankleden, medicijnen`. */
const longestWord = 4;

/** Whether a cell says that there is nothing, so that nothing is concluded from other cells either. */
export const isNothing = (cell: string): boolean => fold(cell) === 'geen';

/** The word that says so. */
export const nothing = 'geen';

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

interface Word<T> {
  readonly word: string;
  /** Null where the list does not have it. */
  readonly code: T | null;
}

/** The words of parts that stand behind each other, of which some may together be one. */
function wordsOf<T extends string | number>(
  { byWord }: CodeList<T>,
  parts: readonly string[],
): Word<T>[] {
  const words: Word<T>[] = [];
  for (let at = 0; at < parts.length;) {
    let found: Word<T> = { word: parts[at]!, code: null };
    let used = 1;
    for (let length = Math.min(longestWord, parts.length - at); length > 0; length--) {
      const word = parts.slice(at, at + length).join(' ');
      const code = byWord.get(fold(word));
      if (code === undefined) continue;
      found = { word, code };
      used = length;
      break;
    }
    words.push(found);
    at += used;
  }
  return words;
}

const countUnknown = (words: readonly Word<unknown>[]): number =>
  words.filter(({ code }) => code === null).length;

/**
 * Reads a cell with words of a list between commas, semicolons, slashes or line ends, or with `en`
 * between them.
 *
 * @param other what a word is that the list does not have; null where it is nothing.
 */
export function readCodes<T extends string | number>(
  list: CodeList<T>,
  cell: string,
  other: (word: string) => T | null = () => null,
): ReadCodes<T> {
  if (isNothing(cell)) return { codes: [], unknown: [], guessed: [] };
  let words = wordsOf(list, partsOf(cell, /[;,/|\n]/));
  if (countUnknown(words) > 0) {
    // A word may have "en" in it, so that it is a separator only where more is known then.
    const apart = wordsOf(list, partsOf(cell, /[;,/|\n+&]|\s(?:en|of)\s/));
    const isOther = words.some(({ word, code }) => code === null && other(word) !== null);
    const countKnown = (all: readonly Word<T>[]) => all.length - countUnknown(all);
    if (countUnknown(apart) === 0 || (!isOther && countKnown(apart) > countKnown(words))) {
      words = apart;
    }
  }
  const codes: T[] = [];
  const unknown: string[] = [];
  const guessed: (readonly [string, T])[] = [];
  for (const { word, code } of words) {
    const meant = code ?? other(word);
    if (meant === null) unknown.push(word);
    else codes.push(meant);
    if (code !== null && list.guesses?.has(fold(word))) guessed.push([word, code]);
  }
  return { codes: [...new Set(codes)], unknown: [...new Set(unknown)], guessed };
}

/** The words of codes as a cell; a code that the list does not have stands for itself. */
export const cellOfCodes = <T extends string | number>(
  { labels }: CodeList<T>,
  codes: readonly T[],
): string => codes.map((code) => labels.get(code) ?? String(code)).join(', ');
