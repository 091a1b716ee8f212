import { burdenLevels } from '../services/service.js';
import { isOptional, mostMissing, optionsOf, type Instrument } from './instrument.js';
import { hasWholeScores, scoreRange, sortedBands } from './scoring.js';

/** One reason why a questionnaire can't be used. */
export interface InstrumentProblem {
  /** Where in the questionnaire: `['bands', 1]`. */
  readonly path: readonly (string | number)[];
  /** In a few English words, for a console or a log. */
  readonly reason: string;
}

/** More questions than anybody answers are a mistake, and would cost a page too much. */
const mostItems = 200;

/** Ids that are there twice, with their place. */
function twice(items: readonly { readonly id: string }[]): readonly [number, string][] {
  return items.flatMap(({ id }, index): [number, string][] =>
    items.findIndex((other) => other.id === id) < index ? [[index, id]] : [],
  );
}

/**
 * The ranges of scores without a band, or with two.
 *
 * Where all scores are whole, one band ends at 6 and the next begins at 7. Where they are not, the
 * next begins where the one before ends, or 6.5 would lie between them; the end that they share
 * belongs to the higher one.
 */
function bandProblems(instrument: Instrument): InstrumentProblem[] {
  const bands = sortedBands(instrument);
  if (bands.length === 0) return [];
  const { min, max } = scoreRange(instrument);
  const isWhole = hasWholeScores(instrument);
  const problems: InstrumentProblem[] = [];
  const add = (reason: string): number => problems.push({ path: ['bands'], reason });
  const gap = (from: number, to: number): number =>
    add(`no band for scores between ${from} and ${to}`);

  // What weighs most is told from the heavy end, which has to be the same one for all of it.
  const levels = bands.map(({ level }) => burdenLevels.indexOf(level));
  if (levels.some((level, index) => level < levels[index - 1]!)) add('a higher score is lighter');

  let reached: number | null = null;
  for (const band of bands) {
    // Of whole scores only those within count: a band to 6.5 ends at 6.
    const from = isWhole ? Math.ceil(band.min) : band.min;
    const to = isWhole ? Math.floor(band.max) : band.max;
    if (from > to) {
      add(`a band from ${band.min} to ${band.max} is empty`);
      continue;
    }
    if (reached === null) {
      if (from > min) gap(min, from);
    } else {
      const expected: number = isWhole ? reached + 1 : reached;
      if (from > expected) gap(reached, from);
      if (from < expected) add(`two bands for scores from ${from} to ${Math.min(reached, to)}`);
    }
    reached = Math.max(reached ?? to, to);
  }
  if (reached !== null && reached < max) gap(reached, max);
  return problems;
}

/**
 * Why a questionnaire of the right structure can't be used all the same: ids that are there twice, a
 * question without a choice, bands that leave scores out or give them two labels.
 *
 * @returns nothing for a questionnaire in order.
 */
export function validateInstrument(instrument: Instrument): readonly InstrumentProblem[] {
  const { items } = instrument;
  const problems: InstrumentProblem[] = [];
  const add = (path: InstrumentProblem['path'], reason: string): number =>
    problems.push({ path, reason });

  if (items.length === 0) add(['items'], 'no items');
  if (items.length > mostItems) add(['items'], `more than ${mostItems} items`);
  for (const [index, id] of twice(items)) add(['items', index, 'id'], `"${id}" is there twice`);
  for (const index of items.keys()) {
    const item = items[index]!;
    const path = ['items', index];
    const options = optionsOf(instrument, item);
    if (options.length < 2) add(path, 'fewer than two options');
    for (const [, id] of twice(options)) add(path, `option "${id}" is there twice`);
    if (item.pick && options.length !== 2) add(path, 'what is ticked has two options');
    const root = items.find(({ id }) => id === item.about);
    // One step deep: what is ticked is asked by itself, and is about nothing.
    const isAboutTick = root?.pick && !item.pick;
    if (item.about && !isAboutTick) add([...path, 'about'], 'not an item that can be ticked');
  }
  const most = mostMissing(instrument);
  // One of those that are always asked remains, or what was left out would count as nothing.
  const optional = items.filter((item) => isOptional(instrument, item) && !item.about);
  if (!Number.isInteger(most) || most < 0 || most >= Math.max(optional.length, 1)) {
    add(
      ['scoring', 'missing'],
      'maxMissing is not a number below that of the items that may be left out',
    );
  }
  // What the bands must cover depends on all of the above.
  return problems.length > 0 ? problems : bandProblems(instrument);
}
