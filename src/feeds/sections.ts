import type { Feed } from '../domain/services/feed.js';
import type { FeedProblem } from './problem.js';
import { readBurdenTest } from './read-burden-test.js';
import { readRecord } from './read-record.js';
import {
  respiteMenuShape,
  steunpuntFinderShape,
  verklaringShape,
  zorgladderShape,
} from './schema/compiled.js';
import type { Shape } from './schema/shape.js';

/** Reads what a feed says for one widget. */
export type SectionReader = (feed: Feed) => {
  readonly settings: Partial<Feed>;
  readonly problems: readonly FeedProblem[];
};

/** Reads a section that a shape describes; one that is not there says nothing. */
const shapedSection =
  (
    name: 'zorgladder' | 'steunpuntFinder' | 'respiteMenu' | 'verklaring',
    shape: Shape,
  ): SectionReader =>
  ({ sections }) => {
    if (sections[name] == null) return { settings: {}, problems: [] };
    const { value, problems } = readRecord(shape, sections[name], [name]);
    return { settings: { [name]: value }, problems };
  };

export const zorgladderSection = shapedSection('zorgladder', zorgladderShape);
export const steunpuntFinderSection = shapedSection('steunpuntFinder', steunpuntFinderShape);
export const respiteMenuSection = shapedSection('respiteMenu', respiteMenuShape);
export const verklaringSection = shapedSection('verklaring', verklaringShape);

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
