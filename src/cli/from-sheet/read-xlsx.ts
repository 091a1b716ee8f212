import type { Sheet as Worksheet } from 'hucre/xlsx';
import { err, ok, type Result } from '../../domain/index.js';
import { fold } from '../fold.js';
import { isZip, zipEntries, type ZipEntry } from '../zip-entries.js';
import { firstFilledRow, knownColumns, readSheet, type ColumnMap, type Sheet } from './sheet.js';
import { openWorkbook, type WorkbookSheet } from './workbook.js';
import { putLinks, tableOf, type XlsxTable } from './xlsx-table.js';

export interface XlsxSheet extends Sheet {
  /** Of the sheet that was read. */
  readonly name: string;
  /** The sheets that were not, without hidden ones. */
  readonly otherSheets: readonly string[];
  /** Numbers of rows that are hidden, by a filter for example; they were read all the same. */
  readonly hiddenRows: readonly number[];
  /** Cells such as `C12` with a formula that went wrong; they count as empty. */
  readonly faultyCells: readonly string[];
}

/** Why a workbook is no list of services. */
export type XlsxFault =
  /** Another format than xlsx, or one with a password. */
  | { readonly kind: 'encrypted' | 'xls' | 'xlsb' | 'ods' | 'numbers' | 'no-workbook' }
  | { readonly kind: 'damaged' | 'empty-workbook' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-such-sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'no-columns'; readonly sheet: string; readonly found: readonly string[] };

export interface XlsxOptions {
  /** The name of the sheet that is wanted; by default the one with most columns that are known. */
  readonly sheet?: string | undefined;
  readonly map?: ColumnMap | undefined;
}

/** The container of old Office files and of those with a password. */
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** By the first bytes: a workbook, in this or another format, and no text. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || isCompound(bytes);

/** Whether a name stands in a compound file, where it is written in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
  return text.includes([...name].join('\0'));
}

/** What is in a workbook, or why it is none; nothing is unpacked for that. */
function entriesOf(bytes: Uint8Array): Result<readonly ZipEntry[], XlsxFault> {
  if (isCompound(bytes)) {
    return err({ kind: holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls' });
  }
  const entries = zipEntries(bytes);
  if (entries === 'too-large') return err({ kind: 'too-large' });
  if (entries === null) return err({ kind: 'damaged' });
  const has = (path: RegExp): boolean => entries.some((entry) => path.test(entry.path));
  if (has(/^xl\/workbook\.xml$/)) return ok(entries);
  if (has(/^xl\/workbook\.bin$/)) return err({ kind: 'xlsb' });
  if (has(/\.iwa$/) || has(/^Index\.zip$/)) return err({ kind: 'numbers' });
  const isOds = has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/);
  return err({ kind: isOds ? 'ods' : 'no-workbook' });
}

/** A sheet that may be the list. */
interface Candidate {
  readonly name: string;
  readonly worksheet: Worksheet;
  readonly table: XlsxTable;
  /** How many columns are known. */
  readonly known: number;
}

/** The sheet with most columns that are known, the first of equals; why there is none. */
async function bestOf(
  sheets: readonly WorkbookSheet[],
  map: ColumnMap | undefined,
): Promise<Result<Candidate, XlsxFault>> {
  let best: Candidate | null = null;
  let fault: XlsxFault | null = null;
  for (const { name, read } of sheets) {
    const worksheet = await read();
    if (!worksheet.ok) {
      fault ??= { kind: worksheet.error };
      continue;
    }
    const table = tableOf(worksheet.value, map);
    if (firstFilledRow(table.cells).length === 0) continue;
    const known = knownColumns(table.cells, map);
    if (!best || known > best.known) best = { name, worksheet: worksheet.value, table, known };
  }
  // A sheet that is damaged or too large may be the list, unless another one is.
  if (fault && !best?.known) return err(fault);
  return best ? ok(best) : err({ kind: 'empty-workbook' });
}

/**
 * Reads a list of services from an Excel workbook: the sheet with most columns that are known, which
 * is a hidden one only if it is asked for. Cells read as on the screen, of a formula its result; rows
 * and columns that are hidden are read too.
 *
 * Takes some seconds at most, whatever is in the file. Never rejects.
 *
 * @returns the sheet, or why there is none.
 */
export async function readXlsx(
  bytes: Uint8Array,
  { sheet: wanted, map }: XlsxOptions = {},
): Promise<Result<XlsxSheet, XlsxFault>> {
  const entries = entriesOf(bytes);
  if (!entries.ok) return entries;
  const opened = await openWorkbook(bytes, entries.value);
  if (!opened.ok) return err({ kind: opened.error });
  const visible = opened.value.filter(({ isHidden }) => !isHidden);
  const names = visible.map(({ name }) => name);
  const named = opened.value.filter(({ name }) => fold(name) === fold(wanted ?? ''));
  if (wanted !== undefined && named.length === 0) {
    return err({ kind: 'no-such-sheet', sheets: names });
  }
  const best = await bestOf(wanted === undefined ? visible : named, map);
  if (!best.ok) return best;
  const { name, worksheet, table } = best.value;
  const plain = readSheet(table.cells, map);
  if (!plain) return err({ kind: 'no-columns', sheet: name, found: firstFilledRow(table.cells) });
  putLinks(table, worksheet, plain.titles);
  return ok({
    ...readSheet(table.cells, map)!,
    name,
    otherSheets: names.filter((other) => other !== name),
    hiddenRows: [...(worksheet.rowDefs ?? [])].flatMap(([index, { hidden }]) =>
      hidden && table.cells[index]?.some((cell) => cell) ? [index + 1] : [],
    ),
    faultyCells: table.faultyCells,
  });
}
