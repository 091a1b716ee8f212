import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Messages } from './messages/messages.js';

/** A file or folder; null when there is none, or when nothing may be known of it. */
const about = (path: string) => stat(path).catch(() => null);

/** Whether something would be written over; a device such as `/dev/null` holds nothing. */
export const isFile = async (path: string): Promise<boolean> =>
  (await about(path))?.isFile() ?? false;

/**
 * Whether a file can be written: there is a folder for it, and it is none itself.
 *
 * @returns a sentence that says why not; null where it can.
 */
export async function faultOfOut(
  path: string,
  { general, fromSheet }: Messages,
): Promise<string | null> {
  const file = await about(path);
  if (file?.isDirectory()) return general.isFolder(path);
  return file || (await about(dirname(path))) ? null : fromSheet.noFolder(dirname(path));
}

/**
 * Whether a feed may be written to a file. Of what stands there now only the feed that is taken along
 * may be written over.
 *
 * @param kept the file of `--keep`; undefined for none.
 * @returns a sentence that says why not; null where it may.
 */
export async function faultOfFeedOut(
  path: string,
  kept: string | undefined,
  messages: Messages,
): Promise<string | null> {
  const fault = await faultOfOut(path, messages);
  if (fault !== null) return fault;
  if (!(await isFile(path))) return null;
  if (kept === undefined) return messages.fromSheet.outExists(path);
  const [file, own] = await Promise.all([about(path), about(kept)]);
  const isKept = own !== null && own.dev === file?.dev && own.ino === file.ino;
  return isKept ? null : messages.fromSheet.outIsOther(path, kept);
}
