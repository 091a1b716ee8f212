import { ok, type Result } from '../domain/shared/result.js';
import { readEnvelope, type FeedFailure, type FeedIndex, type ReadFeed } from './read-envelope.js';
import {
  burdenTestSection,
  respiteMenuSection,
  steunpuntFinderSection,
  verklaringSection,
  withSections,
  zorgladderSection,
} from './sections.js';

export { supportedMajor } from './read-envelope.js';

/** For whoever looks at a feed as a whole; a widget reads its own part of it. */
const allSections = [
  burdenTestSection,
  zorgladderSection,
  steunpuntFinderSection,
  respiteMenuSection,
  verklaringSection,
];

/**
 * Reads a parsed JSON document of unknown content, with what it says for every widget.
 *
 * @param document whatever `JSON.parse` gave.
 * @returns a feed or an index; else `feed-version` or `feed-invalid` with the place of each problem.
 */
export function readDocument(document: unknown): Result<ReadFeed | FeedIndex, FeedFailure> {
  const read = readEnvelope(document);
  if (!read.ok || read.value.kind === 'index') return read;
  const { feed, problems } = withSections(read.value.feed, allSections);
  return ok({ kind: 'feed', feed, problems: [...read.value.problems, ...problems] });
}
