/** How many letters must be changed, added, left out or swapped to make one word of another. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 0; row < from.length; row++) {
    const above = rows[row]!;
    const current = [row + 1];
    for (let column = 0; column < to.length; column++) {
      const change = above[column]! + (from[row] === to[column] ? 0 : 1);
      const isSwap = from[row] === to[column - 1] && from[row - 1] === to[column];
      const swap = isSwap ? rows[row - 1]![column - 1]! + 1 : change;
      current.push(Math.min(change, swap, above[column + 1]! + 1, current[column]! + 1));
    }
    rows.push(current);
  }
  return rows[from.length]![to.length]!;
}

/** A word without signs or capitals, so that `Opening_Hours` is `openingHours`. */
export const bare = (word: string): string => word.replace(/[\s_-]/g, '').toLowerCase();

/**
 * The word that somebody most likely meant who wrote another one.
 *
 * @param written of any length.
 * @param known in any case.
 * @returns null where none is near.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = bare(written);
  // Short words are near to each other by chance: a "note" is no "name".
  const allowed = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  const near = known
    // Longer by more than that is further away; it also bounds the work on a word of any length.
    .filter((name) => name.length > 2 && Math.abs(name.length - word.length) <= allowed + 1)
    .map((name) => ({ name, away: distance(word, bare(name)) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away)[0];
  return near?.name ?? null;
}
