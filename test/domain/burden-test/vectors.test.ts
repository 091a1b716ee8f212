import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers, Instrument } from '../../../src/domain/burden-test/instrument.js';
import { csi, mcsi } from '../../../src/domain/burden-test/instruments/csi.js';
import { ediz, edizPlus } from '../../../src/domain/burden-test/instruments/ediz.js';
import { scoreOf } from '../../../src/domain/burden-test/scoring.js';
import { allAnswer, answersThatScore, item, makeInstrument, scale } from './make.js';

// The vectors of awell-health/awell-score (__testdata__ at c37843e), and what follows from the
// published rule of EDIZ.

/** Twelve questions with 0 to 4 points each: how the short Zarit interview counts, and no more. */
const twelveItems = makeInstrument({
  items: Array.from({ length: 12 }, (_, index) => item(`item-${index + 1}`)),
  options: scale(0, 1, 2, 3, 4),
});

function scored(instrument: Instrument, answers: Answers) {
  const score = scoreOf(instrument, answers);
  if (!score.ok) return assert.fail(JSON.stringify(score.error));
  return score.value;
}

const times = (count: number, score: number): number[] => Array<number>(count).fill(score);

const halfOfThem = [1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1];

describe('the published vectors', () => {
  const table: readonly [
    name: string,
    instrument: Instrument,
    scores: readonly number[],
    score: number,
    range: readonly [number, number],
    label: string | null,
  ][] = [
    ['CSI', csi, times(13, 0), 0, [0, 13], 'below-cut-off'],
    ['CSI', csi, [...times(6, 1), ...times(7, 0)], 6, [0, 13], 'below-cut-off'],
    ['CSI', csi, halfOfThem, 7, [0, 13], 'high-strain'],
    ['CSI', csi, times(13, 1), 13, [0, 13], 'high-strain'],
    ['MCSI', mcsi, times(13, 0), 0, [0, 26], null],
    ['MCSI', mcsi, times(13, 1), 13, [0, 26], null],
    ['MCSI', mcsi, times(13, 2), 26, [0, 26], null],
    ['MCSI', mcsi, halfOfThem, 7, [0, 26], null],
    ['twelve items', twelveItems, times(12, 0), 0, [0, 48], null],
    ['twelve items', twelveItems, times(12, 2), 24, [0, 48], null],
    ['twelve items', twelveItems, times(12, 4), 48, [0, 48], null],
    ['twelve items', twelveItems, [4, 2, 1, 0, 1, 2, 3, 4, 0, 1, 2, 0], 20, [0, 48], null],
  ];
  for (const [name, instrument, scores, wanted, [min, max], label] of table) {
    it(`${name} ${scores.join('')}: ${wanted}, ${label ?? 'without a label'}`, () => {
      const { value, band, ...range } = scored(instrument, answersThatScore(instrument, scores));
      assert.equal(value, wanted);
      assert.deepEqual(range, { min, max });
      assert.equal(band?.label ?? null, label);
    });
  }
});

describe('EDIZ', () => {
  const mixed = [
    ['strong-no', 'no', 'more-or-less', 'yes', 'strong-yes', 'no', 'no', 'yes', 'strong-no'],
    4,
  ] as const;
  const table: readonly (readonly [readonly string[], number])[] = [
    [Array<string>(9).fill('more-or-less'), 9],
    [Array<string>(9).fill('no'), 0],
    [Array<string>(9).fill('strong-no'), 0],
    [Array<string>(9).fill('yes'), 9],
    [Array<string>(9).fill('strong-yes'), 9],
    mixed,
  ];
  for (const [options, wanted] of table) {
    it(`${options.join(', ')}: ${wanted} of 9, without a label`, () => {
      const answers = new Map(ediz.items.map(({ id }, index) => [id, options[index]!]));
      assert.deepEqual(scored(ediz, answers), { value: wanted, min: 0, max: 9, band: null });
    });
  }
});

describe('EDIZ-plus', () => {
  const table: readonly [score: number, label: string, level: string][] = [
    [0, 'burden-none', 'low'],
    [1, 'burden-light', 'low'],
    [3, 'burden-light', 'low'],
    [4, 'burden-moderate', 'medium'],
    [8, 'burden-moderate', 'medium'],
    [9, 'burden-heavy', 'high'],
    [15, 'burden-heavy', 'high'],
  ];
  for (const [wanted, label, level] of table) {
    it(`${wanted} of 15: ${label}`, () => {
      const answers = new Map(
        edizPlus.items.map(({ id }, index) => [id, index < wanted ? 'more-or-less' : 'no']),
      );
      const { value, min, max, band } = scored(edizPlus, answers);
      assert.deepEqual([value, min, max], [wanted, 0, 15]);
      assert.equal(band?.label, label);
      assert.equal(band?.level, level);
    });
  }
});

describe('no score comes from', () => {
  const instruments: readonly (readonly [string, Instrument])[] = [
    ['CSI', csi],
    ['MCSI', mcsi],
    ['EDIZ', ediz],
    ['EDIZ-plus', edizPlus],
    ['twelve items', twelveItems],
  ];
  for (const [name, instrument] of instruments) {
    const ids = instrument.items.map(({ id }) => id);
    const first = instrument.options[0]!.id;

    it(`${name} without answers, which names every item`, () => {
      const score = scoreOf(instrument, new Map());
      assert.deepEqual(score, { ok: false, error: { code: 'incomplete', items: ids } });
    });

    it(`${name} with one answer too few`, () => {
      for (const id of ids) {
        const answers = new Map(allAnswer(instrument, first));
        answers.delete(id);
        const score = scoreOf(instrument, answers);
        assert.deepEqual(score, { ok: false, error: { code: 'incomplete', items: [id] } });
      }
    });

    for (const unknown of ['5', '-1', '1.5', 'NaN', '', 'maybe', 'constructor', '__proto__']) {
      it(`${name} with the answer "${unknown}"`, () => {
        const answers = new Map([...allAnswer(instrument, first), [ids[2]!, unknown]]);
        const score = scoreOf(instrument, answers);
        assert.deepEqual(score, { ok: false, error: { code: 'unknown-option', items: [ids[2]] } });
      });
    }
  }
});

describe('the built-in definitions', () => {
  for (const instrument of [csi, mcsi, ediz, edizPlus]) {
    it(`${instrument.id} has no wording, which belongs to others`, () => {
      assert.deepEqual(
        instrument.items.filter(({ text }) => text !== null),
        [],
      );
    });

    it(`${instrument.id} names the publication of every cut-off, and invents none`, () => {
      assert.ok(instrument.citation?.text);
      for (const { source } of instrument.bands) assert.ok(source);
    });
  }
});
