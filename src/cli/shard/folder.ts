import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../domain/index.js';
import { reasonOf } from '../files.js';
import type { Messages } from '../messages/messages.js';
import { replaceFile } from '../write-file.js';
import { fileOf, mark, type Split } from './split.js';

export const indexFile = 'index.json';

/** What became of the files of a folder, by name. */
export interface Written {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly gone: readonly string[];
}

const isOurName = (name: string): boolean => name === indexFile || /^gm\d{4}\.json$/.test(name);

/** Whether this command wrote a file. */
async function isOurs(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0);
    return buffer.toString('utf8', 0, bytesRead) === mark;
  } finally {
    await file.close();
  }
}

/**
 * Makes sure that a folder is there.
 *
 * @returns the files in it that an earlier run wrote, or a sentence that says why nothing may be
 *   written there: a file of somebody else has a name that is needed.
 */
export async function openFolder(
  folder: string,
  needed: ReadonlySet<string>,
  { general, fromSheet, shard }: Messages,
): Promise<Result<ReadonlySet<string>, string>> {
  try {
    const about = await stat(folder).catch(() => null);
    if (about && !about.isDirectory()) return err(shard.notAFolder(folder));
    if (!about) {
      const parent = dirname(folder);
      const isThere = await stat(parent).catch(() => null);
      if (!isThere?.isDirectory()) return err(fromSheet.noFolder(parent));
      await mkdir(folder);
    }
    const ours = new Set<string>();
    const foreign: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!isOurName(entry.name)) continue;
      if (entry.isFile() && (await isOurs(join(folder, entry.name)))) ours.add(entry.name);
      else if (needed.has(entry.name)) foreign.push(entry.name);
    }
    return foreign.length > 0 ? err(shard.foreign(folder, foreign.sort().join(', '))) : ok(ours);
  } catch (error) {
    return err(general.cannotWrite(folder, reasonOf(error, general)));
  }
}

/**
 * Writes the shards and then the index, so that at no moment the index names a file that is not there;
 * then takes away what an earlier run wrote and this one did not.
 *
 * @param ours as `openFolder` gives it.
 */
export async function writeShards(
  folder: string,
  split: Split,
  ours: ReadonlySet<string>,
  { general }: Messages,
): Promise<Result<Written, string>> {
  const added: string[] = [];
  const changed: string[] = [];
  let same = 0;
  const write = async (name: string, text: string): Promise<string | null> => {
    const path = join(folder, name);
    // A file that stays as it is keeps its date, so that browsers need not load it again.
    if (ours.has(name) && (await readFile(path, 'utf8')) === text) {
      same++;
      return null;
    }
    (ours.has(name) ? changed : added).push(name);
    return replaceFile(path, text, general);
  };
  try {
    for (const code of split.codes) {
      const fault = await write(fileOf(code), split.textOf(code));
      if (fault !== null) return err(fault);
    }
    const fault = await write(indexFile, split.index);
    if (fault !== null) return err(fault);
    const needed = new Set([indexFile, ...split.codes.map(fileOf)]);
    const gone = [...ours].filter((name) => !needed.has(name)).sort();
    for (const name of gone) await rm(join(folder, name));
    return ok({ added, changed, same, gone });
  } catch (error) {
    return err(general.cannotWrite(folder, reasonOf(error, general)));
  }
}
