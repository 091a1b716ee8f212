import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtInInstruments } from '../../../src/domain/burden-test/choose-instrument.js';
import type { Band, Instrument, Scoring } from '../../../src/domain/burden-test/instrument.js';
import { scoreOf } from '../../../src/domain/burden-test/scoring.js';
import { validateInstrument } from '../../../src/domain/burden-test/validate-instrument.js';
import {
  anyAnswers,
  anyInstrument,
  band,
  item,
  makeInstrument,
  option,
  plainItems,
  scale,
} from './make.js';

const reasonsOf = (instrument: Instrument): string[] =>
  validateInstrument(instrument).map(({ path, reason }) => `${path.join('.')}: ${reason}`);

const sum: Scoring = { method: 'sum', missing: 'all-required' };
const mean: Scoring = { method: 'mean', missing: 'all-required' };
const leavingOut: Scoring = { method: 'sum', missing: { maxMissing: 1 } };

/** Thirteen questions of 0 or 1, so that the scores are 0 to 13. */
const thirteen = (bands: readonly Band[], more: Partial<Instrument> = {}): Instrument =>
  makeInstrument({ items: plainItems(13), options: scale(0, 1), bands, ...more });

const low = (min: number, max: number): Band => band('low', min, max);
const medium = (min: number, max: number): Band => band('medium', min, max);
const high = (min: number, max: number): Band => band('high', min, max);

describe('bands over whole scores from 0 to 13', () => {
  const table: readonly [what: string, bands: readonly Band[], ...reasons: string[]][] = [
    ['none', []],
    ['one for all', [low(0, 13)]],
    ['two that join', [low(0, 6), high(7, 13)]],
    ['three that join', [low(0, 3), medium(4, 8), high(9, 13)]],
    ['two that join, the higher first', [high(7, 13), low(0, 6)]],
    ['two that reach further than the scores', [low(-5, 6), high(7, 20)]],
    ['two that meet between whole scores', [low(0, 6.5), high(6.5, 13)]],
    ['two that join, not at whole scores', [low(0, 6), high(6.5, 13)]],
    ['one score without a band', [low(0, 6), high(8, 13)], 'no band for scores between 6 and 8'],
    ['one score at a time', [low(0, 0), high(2, 13)], 'no band for scores between 0 and 2'],
    ['a wide gap', [low(0, 3), high(9, 13)], 'no band for scores between 3 and 9'],
    ['a lowest score without a band', [low(1, 6), high(7, 13)], 'no band for scores between 0 and 1'],
    ['a highest score without a band', [low(0, 6), high(7, 12)], 'no band for scores between 12 and 13'],
    ['all three', [low(2, 4), high(7, 10)], 'no band for scores between 0 and 2', 'no band for scores between 4 and 7', 'no band for scores between 10 and 13'],
    ['a score with two bands', [low(0, 7), high(7, 13)], 'two bands for scores from 7 to 7'],
    ['scores with two bands', [low(0, 9), high(5, 13)], 'two bands for scores from 5 to 9'],
    ['a band within another', [low(0, 13), high(3, 5)], 'two bands for scores from 3 to 5'],
    ['the same band twice', [low(0, 13), low(0, 13)], 'two bands for scores from 0 to 13'],
    ['three of one level', [low(0, 3), low(4, 8), low(9, 13)]],
    ['a lighter one for higher scores', [high(0, 6), low(7, 13)], 'a higher score is lighter'],
    ['a lighter one among them', [low(0, 3), high(4, 8), medium(9, 13)], 'a higher score is lighter'],
    ['an empty band', [low(0, 6), high(7, 13), high(15, 14)], 'a band from 15 to 14 is empty'],
  ]; // prettier-ignore
  for (const [what, bands, ...reasons] of table) {
    it(`${what}: ${reasons.join('; ') || 'fine'}`, () => {
      assert.deepEqual(
        reasonsOf(thirteen(bands)),
        reasons.map((reason) => `bands: ${reason}`),
      );
    });
  }
});

describe('bands over scores that are not whole', () => {
  const zeroToSix = scale(0, 6.5, 13);
  const table: readonly [what: string, instrument: Instrument, ...reasons: string[]][] = [
    ['left-out items, as if they were whole', thirteen([low(0, 6), high(7, 13)], { scoring: leavingOut }), 'no band for scores between 6 and 7'],
    ['left-out items, where they meet', thirteen([low(0, 6.5), high(6.5, 13)], { scoring: leavingOut })],
    ['a mean, as if it were whole', makeInstrument({ items: plainItems(4), options: scale(0, 13), scoring: mean, bands: [low(0, 6), high(7, 13)] }), 'no band for scores between 6 and 7'],
    ['a mean, where they meet', makeInstrument({ items: plainItems(4), options: scale(0, 13), scoring: mean, bands: [low(0, 6), high(6, 13)] })],
    ['a mean that is always whole', makeInstrument({ items: plainItems(2), options: scale(0, 2), scoring: mean, bands: [low(0, 0), high(1, 2)] })],
    ['weights, as if they were whole', makeInstrument({ items: [item('a', { weight: 0.5 }), item('b')], options: scale(0, 1, 2), scoring: { ...sum, method: 'weights' }, bands: [low(0, 1), high(2, 3)] }), 'no band for scores between 1 and 2'],
    ['weights that make whole scores', makeInstrument({ items: [item('a', { weight: 2 }), item('b')], options: scale(0, 1, 2), scoring: { ...sum, method: 'weights' }, bands: [low(0, 1), high(2, 6)] })],
    ['12.5 between 12 and 13', makeInstrument({ items: [item('a', { options: zeroToSix }), item('b', { options: scale(0, 12.5) })], bands: [low(0, 12), medium(13, 20), high(20, 25.5)] }), 'no band for scores between 12 and 13'],
    ['12.5 where they meet', makeInstrument({ items: [item('a', { options: zeroToSix }), item('b', { options: scale(0, 12.5) })], bands: [low(0, 12.5), medium(12.5, 20), high(20, 25.5)] })],
    ['more than the shared end twice', thirteen([low(0, 7), high(6.5, 13)], { scoring: leavingOut }), 'two bands for scores from 6.5 to 7'],
    ['a last half point without a band', makeInstrument({ items: plainItems(1), options: scale(0, 2.5), bands: [low(0, 2)] }), 'no band for scores between 2 and 2.5'],
    ['decimals that do not add up in binary', makeInstrument({ items: plainItems(3), options: scale(0, 0.1), bands: [low(0, 0.3)] })],
  ]; // prettier-ignore
  for (const [what, instrument, ...reasons] of table) {
    it(`${what}: ${reasons.join('; ') || 'fine'}`, () => {
      assert.deepEqual(
        reasonsOf(instrument),
        reasons.map((reason) => `bands: ${reason}`),
      );
    });
  }

  it('give a shared end to the higher band', () => {
    const instrument = thirteen([low(0, 6.5), high(6.5, 13)], { scoring: leavingOut });
    // Six of twelve, so 6.5 of thirteen.
    const answers = new Map(
      instrument.items.slice(0, 12).map(({ id }, index) => [id, index < 6 ? '1' : '0']),
    );
    const score = scoreOf(instrument, answers);
    assert.ok(score.ok);
    assert.equal(score.value.value, 6.5);
    assert.equal(score.value.band?.level, 'high');
  });
});

describe('a questionnaire is refused', () => {
  const picks = [item('a', { pick: true }), item('b')];
  const table: readonly [what: string, more: Partial<Instrument>, ...reasons: string[]][] = [
    ['without items', { items: [] }, 'items: no items'],
    ['with more items than anybody answers', { items: Array.from({ length: 201 }, (_, index) => item(`${index}`)) }, 'items: more than 200 items'],
    ['with an id twice', { items: [item('a'), item('b'), item('a')] }, 'items.2.id: "a" is there twice'],
    ['with an option twice', { options: [option('x', 0), option('x', 1)], items: plainItems(1) }, 'items.0: option "x" is there twice'],
    ['without options', { options: [], items: plainItems(1) }, 'items.0: fewer than two options'],
    ['with one option', { items: [item('a'), item('b', { options: scale(1) })] }, 'items.1: fewer than two options'],
    ['with a third way to tick', { items: picks }, 'items.0: what is ticked has two options'],
    ['with a question about nothing', { items: [item('a'), item('b', { about: 'c' })] }, 'items.1.about: not an item that can be ticked'],
    ['with a question about one that is not ticked', { items: [item('a'), item('b', { about: 'a' })] }, 'items.1.about: not an item that can be ticked'],
    ['with a question about itself', { options: scale(0, 1), items: [item('a', { about: 'a', pick: true })] }, 'items.0.about: not an item that can be ticked'],
    ['with something to tick about something to tick', { options: scale(0, 1), items: [item('a', { pick: true }), item('b', { about: 'a', pick: true })] }, 'items.1.about: not an item that can be ticked'],
    ['when all may be left out', { scoring: { method: 'sum', missing: { maxMissing: 3 } } }, 'scoring.missing: maxMissing is not a number below that of the items that may be left out'],
    ['when all that may be left out may be', { items: [item('a', { required: true }), item('b'), item('c')], scoring: { method: 'sum', missing: { maxMissing: 2 } } }, 'scoring.missing: maxMissing is not a number below that of the items that may be left out'],
    ['when half an item may be left out', { scoring: { method: 'sum', missing: { maxMissing: 0.5 } } }, 'scoring.missing: maxMissing is not a number below that of the items that may be left out'],
    ['when fewer than no item may be left out', { scoring: { method: 'sum', missing: { maxMissing: -1 } } }, 'scoring.missing: maxMissing is not a number below that of the items that may be left out'],
    ['for what its items have before its bands', { items: [], bands: [low(5, 6)] }, 'items: no items'],
  ]; // prettier-ignore
  for (const [what, more, ...reasons] of table) {
    it(what, () => assert.deepEqual(reasonsOf(makeInstrument(more)), reasons));
  }

  it('unless it is a built-in one', () => {
    for (const instrument of Object.values(builtInInstruments)) {
      assert.deepEqual(reasonsOf(instrument), [], instrument.id);
    }
  });

  it('unless it has ids that objects have too', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'length'];
    const items = ids.map((id) => item(id, { options: ids.map((of, at) => option(of, at)) }));
    const instrument = makeInstrument({ items });
    assert.deepEqual(reasonsOf(instrument), []);
    const answers = new Map(ids.map((id, index) => [id, ids[index]!]));
    const score = scoreOf(instrument, answers);
    assert.ok(score.ok && score.value.value === 6);
  });
});

describe('any questionnaire', () => {
  const instrumentWithAnswers = anyInstrument.chain((instrument) =>
    anyAnswers(instrument).map((answers) => ({ instrument, answers })),
  );

  it('made in order is in order', () => {
    fc.assert(fc.property(anyInstrument, (made) => assert.deepEqual(reasonsOf(made), [])));
  });

  it('in order has a band for every score, in which it lies', () => {
    let scored = 0;
    fc.assert(
      fc.property(instrumentWithAnswers, ({ instrument, answers }) => {
        const score = scoreOf(instrument, answers);
        if (!score.ok) return;
        const { value, min, max, band } = score.value;
        assert.ok(min <= value && value <= max, `${value} of ${min} to ${max}`);
        assert.equal(band !== null, instrument.bands.length > 0);
        if (band)
          assert.ok(band.min <= value && value <= band.max, `${value} ${JSON.stringify(band)}`);
        scored++;
      }),
      { numRuns: 1500 },
    );
    assert.ok(scored > 500, `${scored} scores`);
  });

  it('with changed bands is refused, or has a band for every score all the same', () => {
    const changed = fc.tuple(
      instrumentWithAnswers,
      fc.array(fc.constantFrom(-1, -0.5, 0, 0, 0, 0.5, 1), { minLength: 8, maxLength: 8 }),
    );
    let refused = 0;
    fc.assert(
      fc.property(changed, ([{ instrument, answers }, moves]) => {
        const bands = instrument.bands.map((band, index) => ({
          ...band,
          min: band.min + moves[2 * index]!,
          max: band.max + moves[2 * index + 1]!,
        }));
        const moved = { ...instrument, bands };
        if (reasonsOf(moved).length > 0) return void refused++;
        const score = scoreOf(moved, answers);
        if (!score.ok || bands.length === 0) return;
        const { value, band } = score.value;
        assert.ok(
          band && band.min <= value && value <= band.max,
          `${value} ${JSON.stringify(band)}`,
        );
        const others = bands.filter((one) => one.min < value && value < one.max);
        assert.ok(others.length <= 1, `two bands for ${value}`);
      }),
      { numRuns: 1500 },
    );
    assert.ok(refused > 200, `${refused} refused`);
  });
});
