import { mostMissing, optionsOf, type Instrument } from './instrument.js';
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

  for (const band of bands) {
    if (band.min > band.max) add(`a band from ${band.min} to ${band.max} is empty`);
  }
  if (bands[0]!.min > min) gap(min, bands[0]!.min);
  for (const [index, next] of bands.slice(1).entries()) {
    const previous = bands[index]!;
    const expected = isWhole ? previous.max + 1 : previous.max;
    if (next.min > expected) gap(previous.max, next.min);
    if (next.min < expected) add(`two bands for scores from ${next.min} to ${previous.max}`);
  }
  const last = bands.at(-1)!;
  if (last.max < max) gap(last.max, max);
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
  for (const [index, item] of items.entries()) {
    const path = ['items', index];
    const options = optionsOf(instrument, item);
    if (options.length < 2) add(path, 'fewer than two options');
    for (const [, id] of twice(options)) add(path, `option "${id}" is there twice`);
    if (item.pick && options.length !== 2) add(path, 'what is ticked has two options');
    const root = items.find(({ id }) => id === item.about);
    if (item.about && !root?.pick) add([...path, 'about'], 'not an item that can be ticked');
  }
  const most = mostMissing(instrument);
  if (!Number.isInteger(most) || most < 0 || most >= Math.max(items.length, 1)) {
    add(['scoring', 'missing'], 'maxMissing is not a number below that of the items');
  }
  // What the bands must cover depends on all of the above.
  return problems.length > 0 ? problems : bandProblems(instrument);
}
