import { err, ok, type Result } from '../../domain/index.js';
import { unpack } from '../unpack.js';
import { zipEntries } from '../zip-entries.js';

/** Why a zip file gives no files. */
export type ZipFault = 'not-a-zip' | 'not-supported' | 'too-large';

/**
 * The files in a zip file, as far as they are wanted: stored or deflated, which is what programs make.
 *
 * @param wants whether a file is to be read, by its path in the zip file.
 * @param most bytes of all files that are read together, once unpacked. It is what comes out that
 *   counts, not what the zip file says of itself.
 */
export async function unzip(
  bytes: Uint8Array,
  wants: (path: string) => boolean,
  most: number,
): Promise<Result<ReadonlyMap<string, Uint8Array>, ZipFault>> {
  const entries = zipEntries(bytes);
  if (entries === null) return err('not-a-zip');
  if (entries === 'too-large') return err('too-large');
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entries.filter(({ path }) => wants(path))) {
    if (entry.isEncrypted || ![0, 8].includes(entry.method)) return err('not-supported');
    const file = await unpack(bytes, entry, left);
    if (!file.ok) return err(file.error === 'too-large' ? 'too-large' : 'not-a-zip');
    left -= file.value.byteLength;
    files.set(entry.path, file.value);
  }
  return ok(files);
}
