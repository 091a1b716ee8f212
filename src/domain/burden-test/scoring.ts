import { err, ok, type Result } from '../shared/result.js';
import {
  isAsked,
  isOptional,
  mostMissing,
  optionsOf,
  type Answers,
  type Band,
  type Instrument,
  type Item,
} from './instrument.js';

/** A score with where it can lie. */
export interface Score {
  readonly value: number;
  /** The lowest and the highest score that can be reached. */
  readonly min: number;
  readonly max: number;
  /** Null where the questionnaire has no bands. */
  readonly band: Band | null;
}

/** Why there is no score. */
export interface ScoreError {
  readonly code: 'incomplete' | 'unknown-option';
  /** The items that it is about. */
  readonly items: readonly string[];
}

/** Sums of decimals are off in the sixteenth digit, which would put a score beside its band, or at -0. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

/** How much an item counts by the method of its questionnaire. */
function factorOf({ scoring, items }: Instrument, { weight }: Item): number {
  if (scoring.method === 'mean') return 1 / items.length;
  return scoring.method === 'weights' ? (weight ?? 1) : 1;
}

function scoresOf(instrument: Instrument, item: Item): { lowest: number; highest: number } {
  const scores = optionsOf(instrument, item).map(({ score }) => score);
  return { lowest: Math.min(...scores), highest: Math.max(...scores) };
}

/**
 * How far an answer lies from the lightest to the heaviest one of its item.
 *
 * @returns 0 to 1, reversed items turned round; null without an answer that the item has.
 */
export function fractionOf(instrument: Instrument, item: Item, answers: Answers): number | null {
  const chosen = optionsOf(instrument, item).find(({ id }) => id === answers.get(item.id));
  if (!chosen) return null;
  const { lowest, highest } = scoresOf(instrument, item);
  if (lowest === highest) return 0;
  const fraction = (chosen.score - lowest) / (highest - lowest);
  return item.reverse ? 1 - fraction : fraction;
}

/** How much of the score an item can make up, from its lightest answer to its heaviest. */
export function spanOf(instrument: Instrument, item: Item): number {
  const { lowest, highest } = scoresOf(instrument, item);
  return (highest - lowest) * factorOf(instrument, item);
}

/** The lowest score that can be reached, to which each answer adds. */
function lowestScore(instrument: Instrument): number {
  let lowest = 0;
  for (const item of instrument.items) {
    lowest += scoresOf(instrument, item).lowest * factorOf(instrument, item);
  }
  return lowest;
}

/** The lowest and the highest score that can be reached. */
export function scoreRange(instrument: Instrument): { readonly min: number; readonly max: number } {
  const lowest = lowestScore(instrument);
  let highest = lowest;
  for (const item of instrument.items) highest += spanOf(instrument, item);
  return { min: rounded(lowest), max: rounded(highest) };
}

/** Whether every score is a whole number; with a mean, weights or left-out items it often is not. */
export function hasWholeScores(instrument: Instrument): boolean {
  return (
    instrument.scoring.missing === 'all-required' &&
    instrument.items.every((item) =>
      optionsOf(instrument, item).every(({ score }) =>
        Number.isInteger(score * factorOf(instrument, item)),
      ),
    )
  );
}

/** The bands from the lowest scores to the highest. */
export const sortedBands = ({ bands }: Instrument): readonly Band[] =>
  [...bands].sort((a, b) => a.min - b.min);

/** The items that are asked and have no answer, left out on purpose or not. */
export const unanswered = (instrument: Instrument, answers: Answers): readonly Item[] =>
  instrument.items.filter(
    (item) => isAsked(instrument, item, answers) && answers.get(item.id) === undefined,
  );

/**
 * The score of a questionnaire.
 *
 * A left-out item counts as the average of those that could be left out and were not, each as a
 * fraction of its own span: for items with the same options that is the mean times the number of
 * items. What is not asked, because nothing was ticked, scores lowest.
 *
 * @returns `incomplete` with the items that lack an answer, when they are more than may be left out
 *   or can't be; `unknown-option` for an answer that an item does not have. There is then no score.
 */
export function scoreOf(instrument: Instrument, answers: Answers): Result<Score, ScoreError> {
  const asked = instrument.items.filter((item) => isAsked(instrument, item, answers));
  const missing = unanswered(instrument, answers);
  const given = asked.filter((item) => !missing.includes(item));
  const unknown = given.filter((item) => fractionOf(instrument, item, answers) === null);
  if (unknown.length > 0) {
    return err({ code: 'unknown-option', items: unknown.map(({ id }) => id) });
  }
  const isTooMany = missing.length > mostMissing(instrument);
  if (isTooMany || !missing.every((item) => isOptional(instrument, item))) {
    return err({ code: 'incomplete', items: missing.map(({ id }) => id) });
  }

  let value = 0;
  let optional = 0;
  let optionalSpan = 0;
  for (const item of given) {
    const span = spanOf(instrument, item);
    const part = fractionOf(instrument, item, answers)! * span;
    value += part;
    if (!isOptional(instrument, item)) continue;
    optional += part;
    optionalSpan += span;
  }
  const average = optionalSpan > 0 ? optional / optionalSpan : 0;
  for (const item of missing) value += average * spanOf(instrument, item);

  const { min, max } = scoreRange(instrument);
  // Rounded once: of a mean in thirds, two rounded parts can add up to more than the highest score.
  const total = rounded(lowestScore(instrument) + value);
  const band =
    sortedBands(instrument)
      .filter((band) => band.min <= total)
      .at(-1) ?? null;
  return ok({ value: total, min, max, band });
}
