import type { Feed } from '../domain/services/feed.js';
import type { SteunpuntFinderSettings } from '../domain/steunpunt-finder/settings.js';
import type { ZorgladderSettings } from '../domain/zorgladder/settings.js';
import type { FeedProblem } from './problem.js';
import { readBurdenTest } from './read-burden-test.js';
import { readRecord } from './read-record.js';
import { steunpuntFinderShape, zorgladderShape } from './schema/compiled.js';

/** Reads what a feed says for one widget. */
export type SectionReader = (feed: Feed) => {
  readonly settings: Partial<Feed>;
  readonly problems: readonly FeedProblem[];
};

export const zorgladderSection: SectionReader = ({ sections: { zorgladder } }) => {
  if (!zorgladder) return { settings: {}, problems: [] };
  const { value, problems } = readRecord<ZorgladderSettings>(zorgladderShape, zorgladder, [
    'zorgladder',
  ]);
  return { settings: { zorgladder: value }, problems };
};

export const steunpuntFinderSection: SectionReader = ({ sections: { steunpuntFinder } }) => {
  if (steunpuntFinder == null) return { settings: {}, problems: [] };
  const { value, problems } = readRecord<SteunpuntFinderSettings>(
    steunpuntFinderShape,
    steunpuntFinder,
    ['steunpuntFinder'],
  );
  return { settings: { steunpuntFinder: value }, problems };
};

export const burdenTestSection: SectionReader = ({ sections }) => {
  const { value, problems } = readBurdenTest(sections['burdenTest']);
  return { settings: { burdenTest: value }, problems };
};

/** A feed with the settings of some widgets, and what was wrong in those. */
export function withSections(
  feed: Feed,
  readers: readonly SectionReader[],
): { readonly feed: Feed; readonly problems: readonly FeedProblem[] } {
  const read = readers.map((reader) => reader(feed));
  return {
    feed: read.reduce((all, { settings }) => ({ ...all, ...settings }), feed),
    problems: read.flatMap(({ problems }) => problems),
  };
}
