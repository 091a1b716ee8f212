import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Messages } from './messages/messages.js';

/** A file or folder; null when there is none, or when nothing may be known of it. */
const about = (path: string) => stat(path).catch(() => null);

/**
 * Whether a feed may be written to a file.
 *
 * @param mayReplace whether what stands there now is kept in another way.
 * @returns a sentence that says why not; null where it may.
 */
export async function faultOfOut(
  path: string,
  mayReplace: boolean,
  { general, fromSheet }: Messages,
): Promise<string | null> {
  const file = await about(path);
  if (file?.isDirectory()) return general.isFolder(path);
  if (file?.isFile() && !mayReplace) return fromSheet.outExists(path);
  return file || (await about(dirname(path))) ? null : fromSheet.noFolder(dirname(path));
}
