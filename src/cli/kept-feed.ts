import { err, type Result } from '../domain/index.js';
import { otherFormat } from './check/other-format.js';
import { readBytes } from './files.js';
import { readEarlierFeed, type EarlierFeed } from './from-sheet/keep.js';
import type { Messages } from './messages/messages.js';
import { utf8 } from './utf8.js';

/**
 * A feed that another one, or a sheet, is made of.
 *
 * @param noFeed says of a file of JSON that it is something else.
 * @returns a sentence where the file can't be read or is no feed.
 */
export async function readKept(
  path: string,
  messages: Messages,
  noFeed: (path: string) => string = messages.fromSheet.keepIsNoFeed,
): Promise<Result<EarlierFeed, string>> {
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const format = otherFormat(bytes.value);
  if (format) return err(`${path}: ${messages.check.otherFormats[format]}`);
  const feed = readEarlierFeed(utf8(bytes.value) ?? '');
  if (feed.ok) return feed;
  return err(feed.error === 'no-feed' ? noFeed(path) : messages.general.notJson(path, feed.error));
}
