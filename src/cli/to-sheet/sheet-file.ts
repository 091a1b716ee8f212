import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../files.js';
import type { Messages } from '../messages/messages.js';
import { faultOfOut, isFile } from '../out-file.js';

/** The kinds of file in which a sheet can be written, by the end of their names. */
export type SheetKind = 'csv' | 'xlsx';

/** What a file is by its name; null where it is neither. */
export function kindOf(path: string): SheetKind | null {
  const match = /\.(csv|xlsx)$/i.exec(path);
  return match ? (match[1]!.toLowerCase() as SheetKind) : null;
}

/**
 * Whether a sheet may be written to a file.
 *
 * @param replace whether what stands there now may go.
 * @returns a sentence that says why not; null where it may.
 */
export async function faultOfSheet(
  path: string,
  replace: boolean,
  messages: Messages,
): Promise<string | null> {
  const fault = await faultOfOut(path, messages);
  if (fault !== null || replace) return fault;
  return (await isFile(path)) ? messages.toSheet.outExists(path) : null;
}

/** Writes a sheet. @returns a sentence that says why it failed; null where it did not. */
export async function writeSheet(
  path: string,
  content: string | Uint8Array,
  { general }: Messages,
): Promise<string | null> {
  try {
    await writeFile(path, content);
    return null;
  } catch (error) {
    return general.cannotWrite(path, reasonOf(error, general));
  }
}
