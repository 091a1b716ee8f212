import fc from 'fast-check';
import {
  isOptional,
  optionsOf,
  type Answers,
  type Band,
  type Instrument,
  type Item,
  type Option,
} from '../../../src/domain/burden-test/instrument.js';
import { item, option } from '../../../src/domain/burden-test/instruments/make.js';
import { hasWholeScores, scoreRange } from '../../../src/domain/burden-test/scoring.js';
import { burdenLevels, type BurdenLevel } from '../../../src/domain/services/service.js';

export { item, option };

/** Options that are called after what they score. */
export const scale = (...scores: number[]): Option[] =>
  scores.map((score) => option(`${score}`, score));

export const band = (level: BurdenLevel, min: number, max: number): Band => ({
  level,
  min,
  max,
  label: `${min}-${max}`,
  text: null,
  source: null,
});

/** Items without anything but an id: `a`, `b` and so on. */
export const plainItems = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => item(String.fromCharCode(97 + index)));

/** A questionnaire of which nothing is known but what a test says. */
export const makeInstrument = (more: Partial<Instrument> = {}): Instrument => ({
  id: 'test',
  version: '1.0',
  title: 'Vragenlijst',
  citation: null,
  licence: null,
  items: plainItems(3),
  options: scale(0, 1, 2),
  scoring: { method: 'sum', missing: 'all-required' },
  bands: [],
  ...more,
});

/** The answers that score these points, by the order of the items; null for none. */
export function answersThatScore(
  instrument: Instrument,
  scores: readonly (number | null)[],
): Answers {
  const given = instrument.items.flatMap((item, index): [string, string][] => {
    const score = scores[index] ?? null;
    if (score === null) return [];
    const chosen = optionsOf(instrument, item).find((option) => option.score === score);
    return [[item.id, chosen?.id ?? `no option scores ${score}`]];
  });
  return new Map(given);
}

/** Something to tick with its tick, or without. */
export function ticked(instrument: Instrument, id: string, on: boolean): [string, string] {
  const [yes, no] = optionsOf(
    instrument,
    instrument.items.find((item) => item.id === id)!,
  );
  return [id, (on ? yes : no)!.id];
}

/** Nothing ticked. */
export const noTicks = (instrument: Instrument): [string, string][] =>
  instrument.items.filter(({ pick }) => pick).map(({ id }) => ticked(instrument, id, false));

/** The same option everywhere. */
export const allAnswer = ({ items }: Instrument, option: string): Answers =>
  new Map(items.map(({ id }) => [id, option]));

const anyOptions = fc
  .uniqueArray(fc.integer({ min: -3, max: 8 }), { minLength: 2, maxLength: 5 })
  .chain((scores) =>
    fc.constantFrom(1, 0.5, 0.1).map((unit) => scale(...scores.map((score) => score * unit))),
  );

const anyPlain = fc
  .record({
    reverse: fc.constantFrom(null, false, true),
    required: fc.constantFrom(null, true),
    weight: fc.constantFrom(null, 0, 0.3, 1, 2.5),
    options: fc.oneof(fc.constant<Option[]>([]), anyOptions),
  })
  .map((more) => (id: string) => [item(id, more)]);

/** Something to tick, with up to two questions about it. */
const anyPick = fc
  .record({
    weight: fc.constantFrom(null, 0.25, 3),
    ticked: fc.integer({ min: 0, max: 3 }),
    about: fc.array(anyPlain, { maxLength: 2 }),
  })
  .map(({ weight, ticked, about }) => (id: string) => [
    item(id, { weight, pick: true, options: [option('on', ticked), option('off', 0)] }),
    ...about.flatMap((make, index) =>
      make(`${id}-about-${index}`).map((made) => ({ ...made, about: id })),
    ),
  ]);

const anyItems = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyPlain }, { weight: 1, arbitrary: anyPick }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((makers) => makers.flatMap((make, index) => make(`i${index}`)));

/** Bands that leave nothing out, cut at these fractions of the range. */
function bandsFor(
  instrument: Instrument,
  cuts: readonly number[],
  levels: readonly BurdenLevel[],
): Band[] {
  const { min, max } = scoreRange(instrument);
  const isWhole = hasWholeScores(instrument);
  const at = (cut: number): number => {
    const place = min + cut * (max - min);
    return isWhole ? Math.floor(place) : place;
  };
  const ends = [...new Set(cuts.map(at))].sort((a, b) => a - b).filter((end) => end < max);
  return [...ends, max].map((end, index) => {
    const before = ends[index - 1];
    const start = before === undefined ? min : isWhole ? before + 1 : before;
    return band(levels[Math.min(index, levels.length - 1)]!, start, end);
  });
}

/** A questionnaire in order, of any kind. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    items: anyItems,
    options: anyOptions,
    method: fc.constantFrom('sum' as const, 'mean' as const, 'weights' as const),
    leftOut: fc.constantFrom(null, 0, 1, 2, 3),
    cuts: fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 })),
    levels: fc.constantFrom<readonly BurdenLevel[]>(
      burdenLevels,
      ['low', 'low', 'high'],
      ['low', 'high'],
    ),
  })
  .map(({ items, options, method, leftOut, cuts, levels }) => {
    const optional = { ...makeInstrument({ items, options }), scoring: { method, missing: { maxMissing: 0 } } }; // prettier-ignore
    const always = items.filter((item) => isOptional(optional, item) && !item.about).length;
    const missing =
      leftOut === null || always === 0
        ? ('all-required' as const)
        : { maxMissing: Math.min(leftOut, always - 1) };
    const made: Instrument = { ...optional, scoring: { method, missing } };
    return cuts ? { ...made, bands: bandsFor(made, cuts, levels) } : made;
  });

/** An answer to every item, also to those that are not asked. */
export const anyFullAnswers = (instrument: Instrument): fc.Arbitrary<ReadonlyMap<string, string>> =>
  fc
    .tuple(
      ...instrument.items.map((item) =>
        fc.constantFrom(...optionsOf(instrument, item).map(({ id }) => id)),
      ),
    )
    .map((options) => new Map(instrument.items.map(({ id }, index) => [id, options[index]!])));

/** Any answers, now and then with some of them left out. */
export const anyAnswers = (instrument: Instrument): fc.Arbitrary<ReadonlyMap<string, string>> => {
  const ids = instrument.items.map(({ id }) => id);
  const kept = fc.subarray(ids, { minLength: Math.max(0, ids.length - 2) });
  return fc
    .tuple(anyFullAnswers(instrument), fc.oneof(fc.constant(ids), kept))
    .map(([answers, kept]) => new Map(kept.map((id) => [id, answers.get(id)!])));
};
