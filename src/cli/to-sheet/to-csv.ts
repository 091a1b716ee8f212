/** A spreadsheet program takes what begins with one of these for a formula, also in CSV. */
const formula = /^[=+\-@\t\r]/;

const quoted = (cell: string): string =>
  /["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * A table as CSV in the dialect of a Dutch Excel: a byte order mark, semicolons, CRLF. What would be a
 * formula has an apostrophe before it, which `from-sheet` takes away again.
 */
export const toCsv = (table: readonly (readonly string[])[]): string =>
  `\ufeff${table
    .map((row) => row.map((cell) => quoted(formula.test(cell) ? `'${cell}` : cell)).join(';'))
    .map((line) => `${line}\r\n`)
    .join('')}`;
