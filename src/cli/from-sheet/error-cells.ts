import { columnLetters } from './sheet.js';

/** `#REF!`, `#N/A`, `#WAARDE!`, `#N/B`: what a formula gives that went wrong. */
const isErrorValue = (text: string): boolean => /^\s*#(?:[A-Z/0]+[!?]|N\/[AB])\s*$/.test(text);

/**
 * Empties the cells with a formula that went wrong, so that nobody is told to call `#N/A`.
 *
 * @returns the same rows without them, and where they stood, such as `C12`.
 */
export function withoutErrors(rows: readonly (readonly string[])[]): {
  cells: string[][];
  faultyCells: readonly string[];
} {
  const faultyCells: string[] = [];
  const cells = rows.map((row, rowIndex) =>
    row.map((text, index) => {
      if (!isErrorValue(text)) return text;
      faultyCells.push(`${columnLetters(index)}${rowIndex + 1}`);
      return '';
    }),
  );
  return { cells, faultyCells };
}
