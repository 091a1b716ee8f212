import { nearest } from '../check/nearest.js';
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
  /** Columns that were recognised although their title has a letter wrong. */
  readonly guessed: ReadonlySet<ColumnKey>;
  /** Titles of columns that somebody said to leave. */
  readonly left: readonly string[];
}

/** What somebody says about columns: by the title, folded, the column that it is, or null to leave it. */
export type ColumnMap = ReadonlyMap<string, ColumnKey | null>;

const noMap: ColumnMap = new Map();

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
export const tidy = (cell: string): string =>
  cell
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/**
 * Without the apostrophe that keeps a spreadsheet program from taking a text for a formula; `to-sheet`
 * puts it there.
 */
const withoutGuard = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

/** Folding takes time, and most cells are longer than any word for nothing with signs around it. */
const longestEmpty = 40;

/** Nothing, only punctuation such as a dash, or words that say that there is nothing. */
export const isEmpty = (cell: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(cell) ||
  (cell.length < longestEmpty && emptyWords.includes(fold(cell)));

/** Shorter titles are near to each other by chance. */
const shortestGuess = 7;

/** Columns beyond these are no list that people keep, and guessing takes time. */
const mostGuessed = 200;

const longTitles = [...keysByTitle.keys()].filter((title) => title.length >= shortestGuess);

interface Columns {
  readonly keys: ReadonlyMap<number, ColumnKey>;
  readonly guessed: ReadonlySet<ColumnKey>;
  readonly left: ReadonlySet<number>;
}

/** The columns of a row of titles; of two columns for one thing the first is it. */
function columnsOf(titles: readonly string[], map: ColumnMap): Columns {
  const keys = new Map<number, ColumnKey>();
  const found = new Set<ColumnKey>();
  const left = new Set<number>();
  const take = (index: number, key: ColumnKey | undefined): void => {
    if (!key || found.has(key) || keys.has(index) || left.has(index)) return;
    found.add(key);
    keys.set(index, key);
  };
  const folded = titles.map(fold);
  // What somebody says goes before what is known, and that before what is near.
  folded.forEach((title, index) => {
    const said = map.get(title);
    if (said === null) left.add(index);
    else take(index, said);
  });
  folded.forEach((title, index) => take(index, keysByTitle.get(title)));
  const guessed = new Set<ColumnKey>();
  folded.forEach((title, index) => {
    if (keys.has(index) || left.has(index) || index >= mostGuessed) return;
    if (title.length < shortestGuess || /\d/.test(title)) return;
    const near = nearest(title, longTitles);
    // "Inschrijving" is two letters from "beschrijving", but hardly anybody mistypes a first letter.
    const key = near?.[0] === title[0] ? keysByTitle.get(near!) : undefined;
    if (!key || found.has(key)) return;
    take(index, key);
    guessed.add(key);
  });
  return { keys, guessed, left };
}

/** Whether a row of titles has one under which a service has its name; nothing is guessed for that. */
const namesServices = (titles: readonly string[], map: ColumnMap): boolean =>
  titles.some((title) => {
    const folded = fold(title);
    const key = map.has(folded) ? map.get(folded) : keysByTitle.get(folded);
    return key === 'organization' || key === 'service';
  });

/** How many columns of a table are known; 0 when none of them can name a service. */
export function knownColumns(
  table: readonly (readonly string[])[],
  map: ColumnMap = noMap,
): number {
  const all = table.slice(0, titleRows).filter((row) => namesServices(row, map));
  return Math.max(0, ...all.map((row) => columnsOf(row, map).keys.size));
}

/** Titles, folded, of which somebody says what they are and that a sheet does not have. */
export function missingColumns({ titles, left }: Sheet, map: ColumnMap): string[] {
  const there = new Set([...titles.values(), ...left].map(fold));
  return [...map.keys()].filter((title) => !there.has(title));
}

/** The first row of a table that has anything in it: most likely the titles. */
export const firstFilledRow = (table: readonly (readonly string[])[]): readonly string[] =>
  (table.find((row) => row.some((cell) => cell.trim())) ?? []).filter((cell) => cell.trim());

/**
 * Finds the titles in a table of cells and reads the rows below them; empty rows are left out.
 *
 * @param map what somebody says about columns whose titles are not known.
 * @returns null when no row near the top has a title under which a service can have its name.
 */
export function readSheet(
  table: readonly (readonly string[])[],
  map: ColumnMap = noMap,
): Sheet | null {
  const titlesAt = table.slice(0, titleRows).findIndex((row) => namesServices(row.map(tidy), map));
  if (titlesAt < 0) return null;
  const titles = table[titlesAt]!.map(tidy);
  const { keys, guessed, left } = columnsOf(titles, map);
  const rows: SheetRow[] = [];
  for (const [index, row] of table.entries()) {
    if (index <= titlesAt) continue;
    const cells = new Map<ColumnKey, string>();
    const others = new Map<string, string>();
    for (const [at, raw] of row.entries()) {
      const cell = tidy(withoutGuard(raw));
      if (isEmpty(cell) || left.has(at)) continue;
      const key = keys.get(at);
      if (key) cells.set(key, cell);
      // Two columns may have the same title, or none; the letter tells them apart.
      else others.set(`${titles[at] ?? ''} (${columnLetters(at)})`.trim(), cell);
    }
    if (cells.size + others.size > 0) rows.push({ number: index + 1, cells, others });
  }
  return {
    titles: new Map(titles.flatMap((title, at) => (keys.has(at) ? [[keys.get(at)!, title]] : []))),
    rows,
    guessed,
    left: titles.filter((_, at) => left.has(at)),
  };
}

/** `0` → `A`, `26` → `AA`: the name of a column in a spreadsheet program. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
