import { isWithinOneTypo } from './typo.js';

/** In fewer letters nearly everything is like everything. */
const leastForTypo = 4;

/** Whether a word, or its beginning, is one slip of the finger away from what was typed. */
const isNearly = (known: string, typed: string): boolean =>
  [known.length, typed.length - 1, typed.length, typed.length + 1].some((length) =>
    isWithinOneTypo(known.slice(0, length), typed),
  );

/**
 * What somebody meant who typed words that are in no service: each that is in none is replaced by the
 * most frequent one that is a slip of the finger away.
 *
 * @param words folded, as they were searched.
 * @param vocabulary words of names, organisations and places, folded, the most frequent first.
 * @returns null when nothing is like it, or nothing would change.
 */
export function correctWords(
  words: readonly string[],
  vocabulary: readonly string[],
): string | null {
  const meant = words.map((word) => {
    if (word.length < leastForTypo || vocabulary.some((known) => known.includes(word))) return word;
    return vocabulary.find((known) => isNearly(known, word)) ?? word;
  });
  const text = meant.join(' ');
  return text === words.join(' ') ? null : text;
}
