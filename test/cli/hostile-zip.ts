import { deflateRawSync } from 'node:zlib';

/** One file in a zip file, and what the zip file says of it where that is not the truth. */
export interface ZipPart {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** By default deflated. */
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly checksum?: number;
  /** In the list at the end. */
  readonly listed?: { readonly size?: number; readonly packedSize?: number };
  /** A place in the file of another part, instead of a file of its own. */
  readonly at?: string;
}

const endMark = 0x06054b50;

function record(size: number, ...fields: readonly (readonly [at: number, value: number])[]) {
  const bytes = Buffer.alloc(size);
  for (const [at, value] of fields) bytes.writeUInt32LE(value >>> 0, at);
  return bytes;
}

/**
 * A zip file that may lie.
 *
 * @param list writes the end, from where the list begins; by default an honest one.
 */
export function hostileZip(
  parts: readonly ZipPart[],
  end = (list: Buffer, offset: number): Buffer =>
    Buffer.concat([list, endOf(parts.length, list.length, offset)]),
): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  const places = new Map<string, { offset: number; packedSize: number }>();
  let offset = 0;
  for (const { path, text, isStored, flags = 0, checksum = 0, listed, at } of parts) {
    const raw = Buffer.from(text as string);
    const packed = isStored ? raw : deflateRawSync(raw);
    const name = Buffer.from(path);
    const method = isStored ? 0 : 8;
    const place = places.get(at ?? '') ?? { offset, packedSize: packed.length };
    if (at === undefined) {
      const head = record(30, [0, 0x04034b50], [14, checksum], [18, packed.length]);
      head.writeUInt16LE(flags, 6);
      head.writeUInt16LE(method, 8);
      head.writeUInt32LE(raw.length, 22);
      head.writeUInt16LE(name.length, 26);
      files.push(head, name, packed);
      offset += head.length + name.length + packed.length;
    }
    places.set(path, place);
    const entry = record(
      46,
      [0, 0x02014b50],
      [16, checksum],
      [20, listed?.packedSize ?? place.packedSize],
      [24, listed?.size ?? raw.length],
      [42, place.offset],
    );
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt16LE(name.length, 28);
    list.push(entry, name);
  }
  return Buffer.concat([...files, end(Buffer.concat(list), offset)]);
}

/** What stands at the very end of a zip file. */
export function endOf(count: number, listSize: number, offset: number): Buffer {
  const end = record(22, [0, endMark], [12, listSize], [16, offset]);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  return end;
}

/**
 * A list of another zip file behind the list of this one, and a Zip64 record that points at it: what
 * one reader takes for the list is not what another one does.
 */
export function withTwoLists(hidden: Buffer, count: number, shown: Buffer, offset: number): Buffer {
  const record64 = Buffer.alloc(56);
  record64.writeUInt32LE(0x06064b50, 0);
  record64.writeBigUInt64LE(BigInt(count), 32);
  record64.writeBigUInt64LE(BigInt(hidden.length), 40);
  record64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + hidden.length + shown.length), 8);
  const end = endOf(count, 0xffffffff, offset + hidden.length);
  return Buffer.concat([hidden, shown, record64, locator, end]);
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

export const relations = (inner: string): string => `<Relationships>${inner}</Relationships>`;

/** Where the sheet is in a workbook of one sheet. */
export const sheetPath = 'xl/worksheets/sheet1.xml';

/**
 * The parts of the smallest workbook there is.
 *
 * @param sheets targets of the sheets; they are called `Blad 1` and so on.
 */
export const workbookParts = (
  sheet: string | Uint8Array,
  { sheets = ['worksheets/sheet1.xml'], more = '', settings = '' } = {},
): ZipPart[] => [
  { path: '[Content_Types].xml', text: '<Types/>' },
  { path: '_rels/.rels', text: relations(relation('w', 'officeDocument', 'xl/workbook.xml')) },
  {
    path: 'xl/workbook.xml',
    text: `<workbook xmlns:r="${office}">${settings}<sheets>${sheets
      .map(
        (_, index) => `<sheet name="Blad ${index + 1}" sheetId="${index + 1}" r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    text: relations(
      sheets.map((target, index) => relation(`s${index}`, 'worksheet', target)).join('') + more,
    ),
  },
  { path: sheetPath, text: sheet },
];

/** The XML of a sheet with texts in it. */
export const sheetXml = (table: readonly (readonly string[])[], before = '', after = ''): string =>
  `<worksheet>${before}<sheetData>${table
    .map(
      (row) =>
        `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>${after}</worksheet>`;
