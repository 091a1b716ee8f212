import { err, type Result } from '../domain/index.js';
import { readBytes } from './files.js';
import { readEarlierFeed, type EarlierFeed } from './from-sheet/keep.js';
import type { Messages } from './messages/messages.js';
import { utf8 } from './utf8.js';

/**
 * The feed of `--keep`.
 *
 * @returns a sentence where the file can't be read or is no feed.
 */
export async function readKept(
  path: string,
  messages: Messages,
): Promise<Result<EarlierFeed, string>> {
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const earlier = readEarlierFeed(utf8(bytes.value) ?? '');
  if (earlier.ok) return earlier;
  return err(
    earlier.error === 'no-feed'
      ? messages.fromSheet.keepIsNoFeed(path)
      : messages.general.notJson(path, earlier.error),
  );
}
