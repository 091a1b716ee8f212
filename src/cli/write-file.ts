import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import { reasonOf } from './files.js';
import type { Messages } from './messages/messages.js';

/** A link would be replaced by a file, and a device such as `/dev/null` must stay one. */
const isSpecial = (path: string): Promise<boolean> =>
  lstat(path).then(
    (about) => !about.isFile(),
    () => false,
  );

/**
 * Writes a file in one step: whoever reads it meanwhile gets the old text or the new one, never half
 * of it, and a write that fails leaves the old one.
 *
 * @returns a sentence that says why it failed; null where it did not.
 */
export async function replaceFile(
  path: string,
  text: string,
  general: Messages['general'],
): Promise<string | null> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    if (await isSpecial(path)) {
      await writeFile(path, text);
      return null;
    }
    await writeFile(beside, text);
    await rename(beside, path);
    return null;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => null);
    return general.cannotWrite(path, reasonOf(error, general));
  }
}
