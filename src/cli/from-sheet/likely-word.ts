import { nearest } from '../check/nearest.js';
import { fold } from '../fold.js';

/** Shorter words begin many others. */
const shortestBeginning = 5;

/**
 * The word of a list that somebody most likely meant: one with a letter or two different, or one of
 * which the other is the beginning.
 *
 * @param known folded.
 * @returns null where none is near.
 */
export function likelyWord(written: string, known: readonly string[]): string | null {
  const word = fold(written);
  const begins = (short: string, long: string) =>
    short.length >= shortestBeginning && long.startsWith(short);
  return (
    nearest(word, known) ?? known.find((one) => begins(one, word) || begins(word, one)) ?? null
  );
}
