/** One file in a zip file, as the list at its end has it. */
export interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  /** Bytes in the zip file. */
  readonly packedSize: number;
  /** Bytes once unpacked, as far as the list tells the truth. */
  readonly size: number;
  /** CRC-32 of the file; 0 where the program that wrote it left it out. */
  readonly checksum: number;
  /** Where it begins, in bytes. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;

/** Stands in a field that is too small for the number, which is elsewhere then (Zip64). */
const elsewhere = 0xffffffff;

/** More than any list or directory is made of; it bounds the time that a hostile file takes. */
const mostEntries = 10_000;

/** By the first bytes; every xlsx, ods and docx file is a zip file. */
export const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte);

/** Where the list of files at the end of a zip file ends. */
function endOf(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

/**
 * Lists what is in a zip file, without unpacking anything.
 *
 * @returns the entries; null when it is no zip file or a damaged one; `too-large` for more than
 *   10,000 files, or one of 4 GB.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | 'too-large' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ZipEntry[] = [];
  try {
    const end = endOf(view);
    if (end < 0) return null;
    const count = view.getUint16(end + 10, true);
    if (count > mostEntries) return 'too-large';
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== entryMark) return null;
      const nameLength = view.getUint16(at + 28, true);
      const entry: ZipEntry = {
        path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        checksum: view.getUint32(at + 16, true),
        offset: view.getUint32(at + 42, true),
      };
      if ([entry.packedSize, entry.size, entry.offset].includes(elsewhere)) return 'too-large';
      found.push(entry);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return found;
  } catch {
    // A place outside the file.
    return null;
  }
}
