import { fold } from '../fold.js';
import { columnTitles, emptyWords, type ColumnKey } from './vocabulary/columns.js';

/** One row below the titles. */
export interface SheetRow {
  /** As a spreadsheet program counts: the first row of the file is 1. */
  readonly number: number;
  /** Cells of the columns that are known, without those that are empty. */
  readonly cells: ReadonlyMap<ColumnKey, string>;
  /** Cells of the other columns by their title, without those that are empty. */
  readonly others: ReadonlyMap<string, string>;
}

export interface Sheet {
  /** The titles as they stand in the file, by what they were recognised as. */
  readonly titles: ReadonlyMap<ColumnKey, string>;
  readonly rows: readonly SheetRow[];
}

/** Titles may stand under a heading of the list, but not further down than this. */
const titleRows = 10;

const keysByTitle = new Map<string, ColumnKey>(
  Object.entries(columnTitles).flatMap(([key, titles]) =>
    titles.map((title) => [title, key as ColumnKey] as const),
  ),
);

/** Whether a cell is a title that is known. */
export const isTitle = (cell: string): boolean => keysByTitle.has(fold(cell));

/** White space as a browser would show it; line ends stay, since opening hours may stand on lines. */
const tidy = (cell: string): string =>
  cell
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Nothing, only punctuation such as a dash, or words that say that there is nothing. */
const isEmpty = (cell: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(cell) || emptyWords.includes(fold(cell));

/** The columns of a row of titles; of two columns for one thing the first is it. */
function columnsOf(titles: readonly string[]): ReadonlyMap<number, ColumnKey> {
  const columns = new Map<number, ColumnKey>();
  const found = new Set<ColumnKey>();
  titles.forEach((title, index) => {
    const key = keysByTitle.get(fold(title));
    if (!key || found.has(key)) return;
    found.add(key);
    columns.set(index, key);
  });
  return columns;
}

const namesServices = (columns: ReadonlyMap<number, ColumnKey>): boolean =>
  [...columns.values()].some((key) => key === 'organization' || key === 'service');

/** How many columns of a table are known; 0 when none of them can name a service. */
export function knownColumns(table: readonly (readonly string[])[]): number {
  const all = table.slice(0, titleRows).map(columnsOf).filter(namesServices);
  return Math.max(0, ...all.map(({ size }) => size));
}

/** The first row of a table that has anything in it: most likely the titles. */
export const firstFilledRow = (table: readonly (readonly string[])[]): readonly string[] =>
  (table.find((row) => row.some((cell) => cell.trim())) ?? []).filter((cell) => cell.trim());

/**
 * Finds the titles in a table of cells and reads the rows below them; empty rows are left out.
 *
 * @returns null when no row near the top has a title under which a service can have its name.
 */
export function readSheet(table: readonly (readonly string[])[]): Sheet | null {
  const titlesAt = table
    .slice(0, titleRows)
    .findIndex((row) => namesServices(columnsOf(row.map(tidy))));
  if (titlesAt < 0) return null;
  const titles = table[titlesAt]!.map(tidy);
  const columns = columnsOf(titles);
  const rows: SheetRow[] = [];
  for (const [index, row] of table.entries()) {
    if (index <= titlesAt) continue;
    const cells = new Map<ColumnKey, string>();
    const others = new Map<string, string>();
    for (const [at, raw] of row.entries()) {
      const cell = tidy(raw);
      if (isEmpty(cell)) continue;
      const key = columns.get(at);
      if (key) cells.set(key, cell);
      // Two columns may have the same title, or none; the letter tells them apart.
      else others.set(`${titles[at] ?? ''} (${columnLetters(at)})`.trim(), cell);
    }
    if (cells.size + others.size > 0) rows.push({ number: index + 1, cells, others });
  }
  return {
    titles: new Map([...columns].map(([at, key]) => [key, titles[at]!])),
    rows,
  };
}

/** `0` → `A`, `26` → `AA`: the name of a column in a spreadsheet program. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
