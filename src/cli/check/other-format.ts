import { utf8 } from '../utf8.js';

/** What people let be checked that is no feed, by mistake for one. */
export type OtherFormat = 'csv' | 'webPage' | 'spreadsheet';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * Lines of which the first has titles between semicolons or tabs, or at least three between commas.
 * Brackets, or a name with a colon behind it, are JSON with a fault in it.
 */
function isCsv(text: string): boolean {
  const [titles = '', ...more] = text.trimStart().split(/\r\n?|\n/);
  return more.length > 0 && !/[{[]|"\s*:/.test(titles) && /[;\t]|,.*,/.test(titles);
}

/** Recognises text that is no feed by how it begins; null for what may be one. */
export function otherTextFormat(text: string): 'csv' | 'webPage' | null {
  if (/^\s*<[!a-z]/i.test(text)) return 'webPage';
  return isCsv(text) ? 'csv' : null;
}

/** The same of a file, which may be no text at all. */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  // Every xlsx and ods file is a zip file; the old xls is a compound file.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return 'spreadsheet';
  }
  const start = bytes.subarray(0, 10_000);
  return otherTextFormat(utf8(start) ?? new TextDecoder('windows-1252').decode(start));
}
