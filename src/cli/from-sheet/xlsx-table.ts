import type { Sheet as Worksheet } from 'hucre/xlsx';
import { cellText } from './cell-text.js';
import { withoutErrors } from './error-cells.js';
import { knownColumns, tidy, type ColumnMap, type Sheet } from './sheet.js';
import type { ColumnKey } from './vocabulary/columns.js';

/** A sheet of a workbook as texts. */
export interface XlsxTable {
  readonly cells: string[][];
  /** Cells such as `C12` with a formula that went wrong; they are empty. */
  readonly faultyCells: readonly string[];
}

/** As many rows as `readSheet` looks for titles in. */
const titleRows = 10;

/** A row without the empty cells at its end. */
function filledPart<T>(row: readonly T[]): readonly T[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? null) === null) length--;
  return row.slice(0, length);
}

/** Characters that are filled in below others, some words in each row of the largest list there is. */
const mostFilled = 5_000_000;

type Merge = NonNullable<Worksheet['merges']>[number];

/** Puts a text in a cell that is empty. */
function fill(row: string[], column: number, text: string): void {
  while (row.length < column) row.push('');
  row[column] ||= text;
}

/** What stands in a cell that was merged over several rows counts for each of them. */
function fillDown(cells: readonly string[][], merges: readonly Merge[]): void {
  let left = mostFilled;
  for (const { startRow, startCol, endRow } of merges) {
    const text = cells[startRow]?.[startCol];
    if (!text) continue;
    for (let row = startRow + 1; row <= endRow && row < cells.length && left > 0; row++) {
      fill(cells[row]!, startCol, text);
      left -= text.length;
    }
  }
}

/**
 * Titles may be merged over two rows, beside a title above two others: "Contact" above "Telefoon" and
 * "E-mail". The list begins below the last of those rows, so that is where the titles go.
 */
function lowerTitles(
  cells: string[][],
  merges: readonly Merge[],
  titleRow: number,
  map: ColumnMap | undefined,
): void {
  const last = Math.max(titleRow, ...merges.map(({ endRow }) => endRow));
  if (last === titleRow || last >= cells.length) return;
  const lower = [...cells[last]!];
  for (const { startCol } of merges) fill(lower, startCol, cells[titleRow]![startCol] ?? '');
  if (knownColumns([lower], map) < knownColumns([cells[titleRow]!], map)) return;
  cells[last] = lower;
  cells.fill([], titleRow, last);
}

/** Columns in which a link counts. */
const linkColumns: readonly ColumnKey[] = ['website', 'email', 'applyUrl'];

/** Of a page or a mailbox; a link may also be to a file, or to a cell. */
const isAddress = (target: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(target);

/** Words in which a reader finds an address; those go before what is behind them. */
const readsAsAddress = (text: string): boolean => /[\w-]\.[a-z]{2,}|@/i.test(text);

/** Texts of a sheet as they stand on the screen; what is merged over rows stands in each of them. */
export function tableOf(sheet: Worksheet, map?: ColumnMap): XlsxTable {
  const { cells, faultyCells } = withoutErrors(
    sheet.rows.map((row, rowIndex) =>
      Array.from(filledPart(row), (value, index) =>
        cellText(value, sheet.cells?.get(`${rowIndex},${index}`)),
      ),
    ),
  );
  const merges = (sheet.merges ?? []).filter(({ startRow, endRow }) => endRow > startRow);
  const titleRow = cells.slice(0, titleRows).findIndex((row) => knownColumns([row], map) > 0);
  fillDown(
    cells,
    merges.filter(({ startRow }) => startRow !== titleRow),
  );
  lowerTitles(
    cells,
    merges.filter(({ startRow }) => startRow === titleRow),
    titleRow,
    map,
  );
  return { cells, faultyCells };
}

/**
 * Puts the address behind a cell in the place of its words, in the columns that hold addresses: of
 * "Website" with a link, the link.
 *
 * @param titles of the columns, as `readSheet` found them in the same table.
 */
export function putLinks({ cells }: XlsxTable, sheet: Worksheet, titles: Sheet['titles']): void {
  const all = [...titles.values()];
  const titleRow = cells.findIndex((row) => {
    const there = new Set(row.map(tidy));
    return all.every((title) => there.has(title));
  });
  const names = new Set(linkColumns.map((key) => titles.get(key)));
  const isAsked = (cells[titleRow] ?? []).map((title) => names.has(tidy(title)));
  for (const [place, { hyperlink }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const target = hyperlink?.target ?? '';
    const text = cells[row]?.[column];
    if (row <= titleRow || !text || !isAsked[column] || !isAddress(target)) continue;
    if (!readsAsAddress(text)) {
      cells[row]![column] = target.replace(/^mailto:([^?]*).*$/i, '$1');
    }
  }
}
