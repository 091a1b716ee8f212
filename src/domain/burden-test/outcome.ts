import type { BurdenLevel } from '../services/service.js';
import { ok, type Result } from '../shared/result.js';
import { isAsked, optionsOf, type Answers, type Instrument, type Item } from './instrument.js';
import { fractionOf, scoreOf, spanOf, type Score, type ScoreError } from './scoring.js';

/** How much one subject weighs. */
export interface Weight {
  /** The question, or the thing ticked, that it is about. */
  readonly item: Item;
  /** 0 for what does not weigh at all, 1 for the heaviest answers. */
  readonly fraction: number;
  /** Of something ticked, the item about it that weighs most; else null. */
  readonly aspect: Item | null;
}

/** What a complete questionnaire says. */
export interface Outcome {
  readonly score: Score;
  /** Null where the questionnaire has no bands. */
  readonly level: BurdenLevel | null;
  /** What weighs, heaviest first. */
  readonly heavy: readonly Weight[];
  /** What does not weigh: the good news that was confirmed. */
  readonly good: readonly Weight[];
  /** What does not weigh: the rest, of what was asked and is no tick. */
  readonly light: readonly Weight[];
  /** Whether somebody must be called today: it was said to be unbearable, or lies in the highest band. */
  readonly isUrgent: boolean;
  /** Whether it was said, in so many words, to be unbearable. */
  readonly isUnbearable: boolean;
}

/**
 * Less than this is no reason to point at something: a quarter of what its answers can make up. Good
 * news weighs only where it is denied altogether.
 */
const leastHeavy = 0.25;

/** Where an answer stands among the options, for answers that score the same: *Ja!* above *Ja*. */
function placeOf(instrument: Instrument, { item, aspect }: Weight, answers: Answers): number {
  const asked = aspect ?? item;
  const options = optionsOf(instrument, asked);
  const place = options.findIndex(({ id }) => id === answers.get(asked.id));
  const isRising = options.at(-1)!.score > options[0]!.score;
  return (isRising ? place : -place) * (item.reverse ? -1 : 1);
}

const isSummary = (instrument: Instrument, item: Item): boolean =>
  optionsOf(instrument, item).some(({ urgent }) => urgent);

/** How much a subject weighs: of something ticked, all that was asked about it together. */
function weightOf(instrument: Instrument, item: Item, answers: Answers): Weight | null {
  const about = instrument.items.filter((other) => other.about === item.id);
  let sum = 0;
  let span = 0;
  let aspect: { readonly item: Item; readonly fraction: number } | null = null;
  for (const asked of about.length > 0 ? about : [item]) {
    // The answers about what is no longer ticked are kept, and don't count.
    if (!isAsked(instrument, asked, answers)) continue;
    const fraction = fractionOf(instrument, asked, answers);
    if (fraction === null) continue;
    // What is said not to be heavy does not weigh, however long it takes.
    if (fraction === 0 && asked === about[0]) return { item, fraction: 0, aspect: null };
    sum += fraction * spanOf(instrument, asked);
    span += spanOf(instrument, asked);
    if (asked !== item && fraction > (aspect?.fraction ?? -1)) aspect = { item: asked, fraction };
  }
  return span > 0 ? { item, fraction: sum / span, aspect: aspect?.item ?? null } : null;
}

/**
 * What a questionnaire says: the score with its level, what weighs most, what goes well.
 *
 * @returns the error of the score, when there is none; nothing is then said at all.
 */
export function outcomeOf(instrument: Instrument, answers: Answers): Result<Outcome, ScoreError> {
  const scored = scoreOf(instrument, answers);
  if (!scored.ok) return scored;
  const score = scored.value;
  const weights = instrument.items
    // A question of which an answer is "unbearable" sums up the rest; without a topic it is not named.
    .filter(
      (item) =>
        (item.topic || !isSummary(instrument, item)) &&
        !item.about &&
        isAsked(instrument, item, answers),
    )
    .flatMap((item) => weightOf(instrument, item, answers) ?? []);
  const heavy = weights
    .filter(({ item, fraction }) => fraction >= (item.reverse ? 1 : leastHeavy))
    .sort(
      (a, b) =>
        b.fraction - a.fraction ||
        placeOf(instrument, b, answers) - placeOf(instrument, a, answers),
    );
  const light = weights.filter(({ item, fraction }) => fraction === 0 && !item.pick);
  const isUnbearable = instrument.items.some((item) => {
    const chosen = optionsOf(instrument, item).find(({ id }) => id === answers.get(item.id));
    return chosen?.urgent && isAsked(instrument, item, answers);
  });
  const level = score.band?.level ?? null;
  return ok({
    score,
    level,
    heavy,
    good: light.filter(({ item }) => item.reverse),
    light: light.filter(({ item }) => !item.reverse),
    isUrgent: isUnbearable || level === 'high',
    isUnbearable,
  });
}
