import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../domain/shared/result.js';
import type { Messages } from './messages/messages.js';

/** More than any list or feed that people keep by hand; it bounds time and memory. */
export const largestFile = 50_000_000;

/**
 * Reads a file whole.
 *
 * @returns the bytes, or a sentence for the person who named the file.
 */
export async function readBytes(
  path: string,
  { general }: Messages,
): Promise<Result<Uint8Array, string>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return err(general.isFolder(path));
    if (about.size > largestFile) return err(general.fileTooLarge(path, largestFile / 1_000_000));
    return ok(await readFile(path));
  } catch (error) {
    return err(general.cannotRead(path, reasonOf(error, general)));
  }
}

/** What the file system says, in the reader's language where it is something that happens often. */
export function reasonOf(error: unknown, general: Messages['general']): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return general.doesNotExist;
  if (code === 'EACCES' || code === 'EPERM') return general.notAllowed;
  return code ?? message;
}
