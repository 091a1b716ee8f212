import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isAsked,
  type Answers,
  type Instrument,
} from '../../../src/domain/burden-test/instrument.js';
import { check } from '../../../src/domain/burden-test/instruments/check.js';
import { csi, mcsi } from '../../../src/domain/burden-test/instruments/csi.js';
import { ediz, edizPlus } from '../../../src/domain/burden-test/instruments/ediz.js';
import { outcomeOf, type Outcome, type Weight } from '../../../src/domain/burden-test/outcome.js';
import {
  answersThatScore,
  anyAnswers,
  anyInstrument,
  allAnswer,
  item,
  makeInstrument,
  noTicks,
  option,
  plainItems,
  scale,
  ticked,
} from './make.js';

function outcomeFrom(instrument: Instrument, answers: Answers): Outcome {
  const outcome = outcomeOf(instrument, answers);
  if (!outcome.ok) return assert.fail(JSON.stringify(outcome.error));
  return outcome.value;
}

const idsOf = (weights: readonly Weight[]): string[] => weights.map(({ item }) => item.id);

const four = makeInstrument({ items: plainItems(4), options: scale(0, 1, 2, 3, 4) });

describe('what weighs', () => {
  it('comes heaviest first, and in the order of the questions where it weighs the same', () => {
    const { heavy } = outcomeFrom(four, answersThatScore(four, [2, 4, 3, 4]));
    assert.deepEqual(idsOf(heavy), ['b', 'd', 'c', 'a']);
    assert.deepEqual(
      heavy.map(({ fraction }) => fraction),
      [1, 1, 0.75, 0.5],
    );
  });

  it('is a quarter of what it can be at least', () => {
    const options = scale(0, 20, 24, 25, 100);
    const instrument = makeInstrument({ items: plainItems(3), options });
    const { heavy, light } = outcomeFrom(instrument, answersThatScore(instrument, [20, 24, 25]));
    assert.deepEqual(idsOf(heavy), ['c']);
    assert.deepEqual(light, []);
  });

  it('is light where it does not weigh at all, and good where that is good news', () => {
    const items = [
      item('a'),
      item('b', { reverse: true }),
      item('c'),
      item('d', { reverse: true }),
    ];
    const instrument = makeInstrument({ items });
    const outcome = outcomeFrom(instrument, answersThatScore(instrument, [0, 2, 2, 0]));
    assert.deepEqual(idsOf(outcome.light), ['a']);
    assert.deepEqual(idsOf(outcome.good), ['b']);
    assert.deepEqual(idsOf(outcome.heavy), ['c', 'd']);
  });

  it('weighs more with the stronger of two answers that score the same', () => {
    const answers = new Map([
      ...allAnswer(ediz, 'no'),
      ['own-life', 'more-or-less'],
      ['conflicts', 'yes'],
      ['combine', 'strong-yes'],
    ]);
    assert.deepEqual(idsOf(outcomeFrom(ediz, answers).heavy), ['combine', 'conflicts', 'own-life']);
  });

  it('does so with options from heavy to light too, and with good news', () => {
    const words = ['never', 'seldom', 'often', 'always'];
    const options = (...scores: number[]) => words.map((id, index) => option(id, scores[index]!));
    const answers = new Map([
      ['a', 'often'],
      ['b', 'always'],
    ]);
    const table: readonly [Partial<Instrument>, string][] = [
      [{ options: options(0, 0, 1, 1) }, 'ba'],
      [{ options: options(0, 0, 1, 1).reverse() }, 'ba'],
    ]; // prettier-ignore
    for (const [more, order] of table) {
      const instrument = makeInstrument({ items: plainItems(2), ...more });
      const { heavy } = outcomeFrom(instrument, answers);
      assert.equal(idsOf(heavy).join(''), order, JSON.stringify(more));
    }
    const reversed = plainItems(2).map((item) => ({ ...item, reverse: true }));
    const good = makeInstrument({ items: reversed, options: options(0, 0, 1, 1) });
    const heavy = outcomeFrom(good, new Map([['a', 'seldom'], ['b', 'never']])).heavy; // prettier-ignore
    assert.equal(idsOf(heavy).join(''), 'ba');
  });

  it('has a topic, which "how long can you go on" has not', () => {
    const answers = new Map([
      ...allAnswer(check, 'never'),
      ...noTicks(check),
      ['hold', 'hold-not'],
    ]);
    const { heavy, light } = outcomeFrom(check, answers);
    assert.ok(!idsOf([...heavy, ...light]).includes('hold'));
  });
});

describe('what was ticked', () => {
  const answers = (...given: [string, string][]): Answers =>
    new Map([
      ...noTicks(check),
      ...check.items
        .filter(({ pick, about, id }) => !pick && !about && id !== 'hold')
        .map(({ id, reverse }) => [id, reverse ? 'often' : 'never'] as const),
      ['hold', 'hold-on'] as const,
      ...given,
    ]);
  const doing = (task: string, heaviness: string, hours: string): [string, string][] => [
    ticked(check, task, true),
    [`${task}-heaviness`, heaviness],
    [`${task}-hours`, hours],
  ];
  const table: readonly [heaviness: string, hours: string, aspect: string | null][] = [
    ['heavy', 'hours-0', 'meals-heaviness'],
    ['heavy', 'hours-8', 'meals-heaviness'],
    ['bit-heavy', 'hours-4', 'meals-heaviness'],
    ['bit-heavy', 'hours-8', 'meals-hours'],
    ['light', 'hours-8', null],
    ['light', 'hours-4', null],
    ['light', 'hours-unknown', null],
  ];
  for (const [heaviness, hours, aspect] of table) {
    it(`${heaviness} and ${hours} weighs by ${aspect ?? 'nothing'}`, () => {
      const { heavy } = outcomeFrom(check, answers(...doing('meals', heaviness, hours)));
      assert.deepEqual(
        heavy.map(({ item, aspect }) => [item.id, aspect?.id]),
        aspect === null ? [] : [['meals', aspect]],
      );
    });
  }

  it('weighs by all that was asked about it together', () => {
    const { heavy } = outcomeFrom(
      check,
      answers(
        ...doing('meals', 'light', 'hours-8'),
        ...doing('transport', 'heavy', 'hours-2'),
        ...doing('planning', 'bit-heavy', 'hours-8'),
      ),
    );
    // What is not heavy does not weigh, however long it takes.
    assert.deepEqual(idsOf(heavy), ['planning', 'transport']);
    assert.ok(Math.abs(heavy[0]!.fraction - 0.65 / 0.9) < 1e-9);
  });

  it('is no light subject, and no subject at all without a tick', () => {
    const outcome = outcomeFrom(check, answers(...doing('meals', 'light', 'hours-0')));
    const found = idsOf([...outcome.heavy, ...outcome.good, ...outcome.light]);
    assert.ok(!found.includes('meals') && !found.includes('transport'));
  });

  it('weighs no more when it is unticked, although the answers about it are kept', () => {
    const kept = answers(...doing('meals', 'heavy', 'hours-8'), ticked(check, 'meals', false));
    const outcome = outcomeFrom(check, kept);
    assert.deepEqual(outcome.heavy, []);
    assert.equal(outcome.score.value, 0);
  });
});

describe('somebody must be called today', () => {
  const some = new Map([...allAnswer(csi, 'no'), ['sleep', 'yes']]);
  const table: readonly [
    what: string,
    instrument: Instrument,
    answers: Answers,
    isUrgent: boolean,
    isUnbearable: boolean,
  ][] = [
    ['a light CSI', csi, some, false, false],
    ['a light CSI that says overwhelmed', csi, new Map([...some, ['overwhelmed', 'yes']]), true, true],
    ['a CSI over its cut-off', csi, new Map([...allAnswer(csi, 'yes'), ['overwhelmed', 'no']]), true, false],
    ['an MCSI, which has no cut-off', mcsi, new Map([...allAnswer(mcsi, 'regularly'), ['overwhelmed', 'sometimes']]), false, false],
    ['an MCSI that says overwhelmed', mcsi, new Map([...allAnswer(mcsi, 'no'), ['overwhelmed', 'regularly']]), true, true],
    ['an EDIZ that says yes', ediz, allAnswer(ediz, 'yes'), false, false],
    ['an EDIZ that says yes! of the pressure as a whole', ediz, new Map([...allAnswer(ediz, 'no'), ['pressure', 'strong-yes']]), true, true],
    ['an EDIZ-plus of 8', edizPlus, new Map(edizPlus.items.map(({ id }, index) => [id, index < 8 ? 'yes' : 'no'])), false, false],
    ['an EDIZ-plus of 9', edizPlus, new Map(edizPlus.items.map(({ id }, index) => [id, index < 9 ? 'yes' : 'no'])), true, false],
  ]; // prettier-ignore
  for (const [what, instrument, answers, isUrgent, isUnbearable] of table) {
    it(`${isUrgent ? 'after' : 'not after'} ${what}`, () => {
      const outcome = outcomeFrom(instrument, answers);
      assert.deepEqual([outcome.isUrgent, outcome.isUnbearable], [isUrgent, isUnbearable]);
    });
  }

  it('not for an answer about something that is no longer ticked', () => {
    const unbearable = [option('no', 0), option('yes', 1, true)];
    const instrument = makeInstrument({
      items: [
        item('a', { pick: true, options: [option('on', 0), option('off', 0)] }),
        item('b', { about: 'a', options: unbearable }),
      ],
    });
    const answered = (a: string) => new Map([['a', a], ['b', 'yes']]); // prettier-ignore
    assert.equal(outcomeFrom(instrument, answered('on')).isUnbearable, true);
    assert.equal(outcomeFrom(instrument, answered('off')).isUnbearable, false);
  });
});

describe('an incomplete questionnaire', () => {
  it('says nothing at all', () => {
    const answers = new Map(allAnswer(csi, 'yes'));
    answers.delete('sleep');
    assert.deepEqual(outcomeOf(csi, answers), {
      ok: false,
      error: { code: 'incomplete', items: ['sleep'] },
    });
  });
});

describe('any questionnaire', () => {
  it('weighs what is asked, from heavy to light, and nothing twice', () => {
    const withAnswers = anyInstrument.chain((instrument) =>
      anyAnswers(instrument).map((answers) => ({ instrument, answers })),
    );
    fc.assert(
      fc.property(withAnswers, ({ instrument, answers }) => {
        const outcome = outcomeOf(instrument, answers);
        if (!outcome.ok) return;
        const { heavy, good, light, score, level, isUrgent } = outcome.value;
        const ids = idsOf([...heavy, ...good, ...light]);
        assert.equal(new Set(ids).size, ids.length);
        for (const { item, fraction, aspect } of heavy) {
          assert.ok(fraction >= 0.25 && fraction <= 1, `${fraction}`);
          assert.ok(isAsked(instrument, aspect ?? item, answers), item.id);
          if (aspect) assert.equal(aspect.about, item.id);
        }
        const fractions = heavy.map(({ fraction }) => fraction);
        assert.deepEqual(
          fractions,
          [...fractions].sort((a, b) => b - a),
        );
        assert.equal(level, score.band?.level ?? null);
        assert.equal(isUrgent, level === 'high');
      }),
      { numRuns: 500 },
    );
  });
});
