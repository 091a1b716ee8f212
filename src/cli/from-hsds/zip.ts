import { inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../domain/index.js';
import { zipEntries } from '../zip-entries.js';

/** Why a zip file gives no files. */
export type ZipFault = 'not-a-zip' | 'not-supported' | 'too-large';

const fileMark = 0x04034b50;
/**
 * The files in a zip file, as far as they are wanted: stored or deflated, which is what programs make.
 *
 * @param wants whether a file is to be read, by its path in the zip file.
 * @param most bytes of all files that are read together, once unpacked. It is what comes out that
 *   counts, not what the zip file says of itself.
 */
export function unzip(
  bytes: Uint8Array,
  wants: (path: string) => boolean,
  most: number,
): Result<ReadonlyMap<string, Uint8Array>, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = most;
  const entries = zipEntries(bytes);
  if (entries === null) return err('not-a-zip');
  if (entries === 'too-large') return err('too-large');
  try {
    for (const { path, isEncrypted, method, packedSize, offset } of entries) {
      if (!wants(path)) continue;
      if (isEncrypted || (method !== 0 && method !== 8)) return err('not-supported');
      if (view.getUint32(offset, true) !== fileMark) return err('not-a-zip');
      const lengths = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const from = offset + 30 + lengths;
      const packed = bytes.subarray(from, from + packedSize);
      if (packed.byteLength !== packedSize) return err('not-a-zip');
      if (method === 0 && packedSize > left) return err('too-large');
      const file =
        method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
      left -= file.byteLength;
      files.set(path, file);
    }
    return ok(files);
  } catch (error) {
    // A place outside the file, or data that is not deflated.
    return err(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-a-zip',
    );
  }
}
