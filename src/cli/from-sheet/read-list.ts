import { err, ok, type Result } from '../../domain/index.js';
import { readCsv, type CsvFault, type CsvSheet } from './read-csv.js';
import {
  isWorkbook,
  readXlsx,
  type XlsxFault,
  type XlsxOptions,
  type XlsxSheet,
} from './read-xlsx.js';

/** A list of services as it came in, with how it was kept. */
export type ListSheet =
  (CsvSheet & { readonly kind: 'csv' }) | (XlsxSheet & { readonly kind: 'xlsx' });

export type ListFault = CsvFault | XlsxFault;

/**
 * Reads a list of services from a spreadsheet: an Excel workbook or CSV. What is in the file decides,
 * since many a CSV file is called `.xls`.
 *
 * @returns the sheet, or why there is none. Never rejects.
 */
export async function readList(
  bytes: Uint8Array,
  options: XlsxOptions = {},
): Promise<Result<ListSheet, ListFault>> {
  if (isWorkbook(bytes)) {
    const read = await readXlsx(bytes, options);
    return read.ok ? ok({ ...read.value, kind: 'xlsx' }) : err(read.error);
  }
  const read = readCsv(bytes, options.map);
  return read.ok ? ok({ ...read.value, kind: 'csv' }) : err(read.error);
}
