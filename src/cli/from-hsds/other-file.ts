import { otherFormat, type OtherFile } from '../check/other-format.js';
import { isZip, zipEntries } from '../zip-entries.js';

/** Files that only a workbook has: of Excel, and of LibreOffice and Numbers. */
const workbookParts = /^(?:xl\/workbook\.(?:xml|bin)|content\.xml|Index\/Document\.iwa)$/;

/**
 * Recognises a file that is no directory.
 *
 * @param path tells what a file is that is too damaged to tell.
 * @returns null for what may be one: JSON, and a zip file with tables.
 */
export function otherFile(bytes: Uint8Array, path: string): OtherFile | null {
  const format = otherFormat(bytes);
  // Every xlsx file is a zip file, as a data package may be.
  if (format !== 'spreadsheet' || !isZip(bytes)) return format;
  const entries = zipEntries(bytes);
  const parts = entries === null || entries === 'too-large' ? [] : entries;
  const isWorkbook = parts.some((part) => workbookParts.test(part.path));
  return isWorkbook || /\.(?:xls[xmb]?|ods|numbers)$/i.test(path) ? 'spreadsheet' : null;
}
