import { utf8 } from '../utf8.js';

/** What people let be checked that is no feed, by mistake for one. */
export type OtherFormat = 'csv' | 'webPage' | 'spreadsheet';

/** The same of a file, which need not be a text. */
export type OtherFile = OtherFormat | 'empty' | 'picture' | 'word' | 'pdf';

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

/** The first bytes of a JPEG, PNG, GIF and WebP picture. */
const pictures: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
];

/** Whether a zip file is a document of a word processor: in its list of files is the text of one. */
const isWord = (bytes: Uint8Array): boolean =>
  [bytes.subarray(0, 10_000), bytes.subarray(-10_000)].some((part) =>
    /word\/document\.xml|application\/vnd\.oasis\.opendocument\.text/.test(
      new TextDecoder('windows-1252').decode(part),
    ),
  );

/** The same of a file, which may be no text at all. */
export function otherFormat(bytes: Uint8Array): OtherFile | null {
  if (pictures.some((start) => startsWith(bytes, ...start))) return 'picture';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  // Every docx is a zip file as well.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) && isWord(bytes)) return 'word';
  // Every xlsx and ods file is a zip file; the old xls is a compound file.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return 'spreadsheet';
  }
  const start = bytes.subarray(0, 10_000);
  if (bytes.byteLength <= start.byteLength && !/\S/.test(utf8(bytes) ?? 'x')) return 'empty';
  return otherTextFormat(utf8(start) ?? new TextDecoder('windows-1252').decode(start));
}
