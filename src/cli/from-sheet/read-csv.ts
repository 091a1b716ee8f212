import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../domain/index.js';
import { hasMoreThan, hasStretchOf } from '../byte-counts.js';
import { utf8 } from '../utf8.js';
import { withoutErrors } from './error-cells.js';
import { mostCells, mostRows } from './limits.js';
import {
  firstFilledRow,
  isTitle,
  knownColumns,
  readSheet,
  type ColumnMap,
  type Sheet,
} from './sheet.js';

export interface CsvSheet extends Sheet {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly delimiter: ';' | ',' | '\t';
  /** Cells such as `C12` with what a formula gives that went wrong; they are empty. */
  readonly faultyCells: readonly string[];
}

/** Why a file is no list of services. */
export type CsvFault =
  | { readonly kind: 'binary' | 'empty' | 'no-titles' | 'too-large' }
  /** A quote that is never closed; the row in which it stands. */
  | { readonly kind: 'quote'; readonly row: number }
  | { readonly kind: 'columns'; readonly found: readonly string[] };

/** Bytes; in Excel a cell has at most 32,767 characters. */
const longestCell = 100_000;

const delimiters = [';', ',', '\t'] as const;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Text in the encodings that Excel writes; what is not UTF-8 is taken for Windows-1252. */
function decode(bytes: Uint8Array): { text: string; encoding: CsvSheet['encoding'] } {
  // "Unicode-tekst" of Excel.
  if (startsWith(bytes, 0xff, 0xfe)) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  }
  const text = utf8(bytes);
  return text === null
    ? { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
    : { text, encoding: 'UTF-8' };
}

/** The cells of a text; the row of the fault where it is not well formed. */
function tableOf(text: string, delimiter: string): Result<string[][], number> {
  try {
    const table: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      // A quote in the middle of a cell, as in: Buurthuis "De Hoek".
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return ok(table);
  } catch (error) {
    return err((error as { records?: number }).records ?? 0);
  }
}

/**
 * Reads a list of services in the dialects of CSV that Excel writes: semicolons, commas or tabs,
 * with or without byte order mark, UTF-8 or Windows-1252, cells with quotes and line ends in them.
 * The delimiter is the one with which most columns are recognised.
 *
 * @param map what somebody says about columns whose titles are not known.
 * @returns the sheet, or why the file is none.
 */
export function readCsv(bytes: Uint8Array, map?: ColumnMap): Result<CsvSheet, CsvFault> {
  if (hasMoreThan(mostRows, bytes, '\n') || hasMoreThan(mostCells, bytes, ';,\t')) {
    return err({ kind: 'too-large' });
  }
  if (hasStretchOf(longestCell, bytes, ';,\t\n')) return err({ kind: 'binary' });
  const { text: whole, encoding } = decode(bytes);
  if (whole.includes('\0') || whole.startsWith('%PDF')) return err({ kind: 'binary' });
  // A first line that tells Excel which delimiter follows; it is a row to nobody but Excel.
  const text = whole.replace(/^sep=.\r?\n/i, '');
  if (!text.trim()) return err({ kind: 'empty' });

  const tables = delimiters.map((delimiter) => ({ delimiter, table: tableOf(text, delimiter) }));
  const candidates = tables.flatMap(({ delimiter, table }) =>
    table.ok ? [{ delimiter, table: table.value, known: knownColumns(table.value, map) }] : [],
  );
  // The first of equals stays in front, so that a sheet of one column has the Dutch delimiter.
  const best = candidates.sort((a, b) => b.known - a.known)[0];
  const { cells, faultyCells } = withoutErrors(best && best.known > 0 ? best.table : []);
  const sheet = cells.length > 0 ? readSheet(cells, map) : null;
  if (best && sheet) return ok({ ...sheet, encoding, delimiter: best.delimiter, faultyCells });

  const faulty = tables.map(({ table }) => (table.ok ? -1 : table.error));
  if (faulty.every((row) => row >= 0)) {
    return err({ kind: 'quote', row: Math.max(...faulty) + 1 });
  }
  const found = tables.map(({ table }) => (table.ok ? firstFilledRow(table.value) : []));
  const first = found.sort((a, b) => b.length - a.length)[0]!;
  // What can be called, opened or answered with yes or no is no title but what stands under one.
  const isFilledIn = first.some((cell) =>
    /\d{4}|@|^https?:|^www\.|^(?:ja|nee)$/i.test(cell.trim()),
  );
  const kind = isFilledIn && !first.some(isTitle) ? 'no-titles' : 'columns';
  return err({ kind, found: first });
}
