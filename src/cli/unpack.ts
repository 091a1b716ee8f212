import { err, ok, type Result } from '../domain/index.js';
import type { ZipEntry } from './zip-entries.js';

/** Why a file in a zip file is not unpacked. */
export type UnpackFault = 'damaged' | 'too-large';

const fileMark = 0x04034b50;
const headSize = 30;

/** The bytes of an entry as they stand in the zip file; null when they are not there. */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + headSize > bytes.byteLength || view.getUint32(offset, true) !== fileMark)
    return null;
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const from = offset + headSize + names;
  const packed = bytes.subarray(from, from + packedSize);
  return packed.byteLength === packedSize ? packed : null;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, as zip files have it. */
function checksumOf(file: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of file) sum = (sum >>> 8) ^ checksums[(sum ^ byte) & 0xff]!;
  return ~sum >>> 0;
}

/** A file as it went in, or a damaged one. */
const verified = (file: Uint8Array, { checksum }: ZipEntry): Result<Uint8Array, UnpackFault> =>
  checksum === 0 || checksumOf(file) === checksum ? ok(file) : err('damaged');

/**
 * Unpacks one file of a zip file. Stops as soon as there is more than is wanted: it is what comes out
 * that counts, not what the zip file says of itself.
 *
 * @param bytes the zip file.
 * @param most bytes, once unpacked.
 * @returns the file; `damaged` also for a method of packing that spreadsheets do not use.
 */
export async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Promise<Result<Uint8Array, UnpackFault>> {
  const packed = packedBytes(bytes, entry);
  if (!packed || entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) {
    return err('damaged');
  }
  if (entry.method === 0) {
    return packed.byteLength > most ? err('too-large') : verified(packed, entry);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream();
    const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return err('too-large');
      }
      chunks.push(part.value);
    }
  } catch {
    return err('damaged');
  }
  const file = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.byteLength;
  }
  return verified(file, entry);
}
