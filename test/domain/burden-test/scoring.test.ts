import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isAsked,
  isOptional,
  isPicked,
  mostMissing,
  optionsOf,
  type Answers,
  type Instrument,
} from '../../../src/domain/burden-test/instrument.js';
import { pagesOf } from '../../../src/domain/burden-test/pages.js';
import {
  hasWholeScores,
  scoreOf,
  scoreRange,
  unanswered,
} from '../../../src/domain/burden-test/scoring.js';
import {
  allAnswer,
  answersThatScore,
  anyAnswers,
  anyInstrument,
  item,
  makeInstrument,
  option,
  plainItems,
  scale,
} from './make.js';

/** The score, or why there is none. */
function scoreFrom(instrument: Instrument, answers: Answers): number | string {
  const score = scoreOf(instrument, answers);
  return score.ok ? score.value.value : `${score.error.code} ${score.error.items.join()}`;
}

/** Of four questions, two may be left out. */
const leavingOut = (more: Partial<Instrument> = {}): Instrument =>
  makeInstrument({
    items: plainItems(4),
    scoring: { method: 'sum', missing: { maxMissing: 2 } },
    ...more,
  });

const mean = { method: 'mean', missing: 'all-required' } as const;
const weights = { method: 'weights', missing: 'all-required' } as const;

describe('scoreOf', () => {
  const [a, b, c] = plainItems(3) as [ReturnType<typeof item>, ...ReturnType<typeof item>[]];
  const reversed = { ...b!, reverse: true };
  const own = { ...c!, options: scale(0, 5, 10) };
  const table: readonly [
    what: string,
    instrument: Instrument,
    scores: readonly (number | null)[],
    score: number | string,
  ][] = [
    ['adds up', makeInstrument(), [0, 1, 2], 3],
    ['counts a reversed item from the other end', makeInstrument({ items: [a, reversed] }), [2, 2], 2],
    ['counts a reversed item with options that do not begin at 0', makeInstrument({ items: [a, reversed], options: scale(1, 2, 5) }), [1, 2], 5],
    ['takes the own options of an item', makeInstrument({ items: [a, own] }), [1, 10], 11],
    ['knows no option of the questionnaire at an item with its own', makeInstrument({ items: [a, own] }), [1, 2], 'unknown-option c'],
    ['takes scores below zero', makeInstrument({ options: scale(-2, 0, 1) }), [-2, -2, 1], -3],
    ['takes the mean', makeInstrument({ scoring: mean }), [0, 1, 2], 1],
    ['takes a mean that is not whole', makeInstrument({ scoring: mean, items: [a, b!] }), [0, 1], 0.5],
    ['takes weights', makeInstrument({ scoring: weights, items: [{ ...a, weight: 2.5 }, { ...b!, weight: 0 }, c!] }), [2, 2, 1], 6],
    ['passes over weights with another method', makeInstrument({ items: [{ ...a, weight: 2.5 }, b!] }), [2, 2], 4],
    ['adds decimals as people do', makeInstrument({ options: scale(0, 0.1) }), [0.1, 0.1, 0.1], 0.3],

    ['refuses one answer too few', makeInstrument(), [0, null, 2], 'incomplete b'],
    ['names all that is missing', makeInstrument(), [null, null, null], 'incomplete a,b,c'],
    ['says first what is unknown', makeInstrument(), [null, 7, null], 'unknown-option b'],

    ['counts what is left out as the average', leavingOut(), [2, 1, null, null], 6],
    ['counts what is left out as the average, not whole', leavingOut(), [2, 1, 1, null], 5.333333333],
    ['refuses more left out than may be', leavingOut(), [2, null, null, null], 'incomplete b,c,d'],
    ['refuses to leave out what is required', leavingOut({ items: [{ ...a, required: true }, ...plainItems(4).slice(1)] }), [null, 1, 1, 1], 'incomplete a'],
    ['leaves what is required out of the average', leavingOut({ items: [{ ...a, required: true }, ...plainItems(4).slice(1)] }), [2, 0, 0, null], 2],
    ['takes the average of a mean', leavingOut({ scoring: { method: 'mean', missing: { maxMissing: 2 } } }), [2, 1, null, null], 1.5],
    ['takes the average as a part of what each can make up', leavingOut({ items: [a, b!, own] }), [2, 1, null], 10.5],
    ['takes the average of reversed items turned round', leavingOut({ items: [reversed, a, c!] }), [0, 2, null], 6],
    ['takes the average by weight', leavingOut({ scoring: { method: 'weights', missing: { maxMissing: 1 } }, items: [{ ...a, weight: 3 }, b!, { ...c!, weight: 2 }] }), [2, 0, null], 9],
    ['takes the average where scores do not begin at 0', leavingOut({ options: scale(1, 2, 3) }), [3, 1, null, null], 8],
  ]; // prettier-ignore
  for (const [what, instrument, scores, wanted] of table) {
    it(`${what}: ${wanted}`, () => {
      assert.deepEqual(scoreFrom(instrument, answersThatScore(instrument, scores)), wanted);
    });
  }

  it('never goes above the highest score in the ninth decimal', () => {
    const instrument = makeInstrument({
      scoring: mean,
      items: [item('a', { options: scale(0, 2) }), item('b', { options: scale(0, 8) }), c!],
      options: scale(0.5, 3),
    });
    const score = scoreOf(instrument, answersThatScore(instrument, [2, 8, 3]));
    assert.ok(score.ok);
    assert.equal(score.value.value, score.value.max);
  });

  it('gives the range that can be reached', () => {
    const table: readonly [Partial<Instrument>, number, number][] = [
      [{}, 0, 6],
      [{ options: scale(-2, 0, 1) }, -6, 3],
      [{ items: [a, reversed] }, 0, 4],
      [{ items: [a, own] }, 0, 12],
      [{ scoring: mean }, 0, 2],
      [{ scoring: mean, options: scale(1, 5) }, 1, 5],
      // Not -0, which is what thirds of it add up to.
      [{ scoring: mean, options: scale(-1, 0) }, -1, 0],
      [
        {
          scoring: weights,
          items: [
            { ...a, weight: 0.05 },
            { ...b!, weight: 0.25 },
          ],
        },
        0,
        0.6,
      ],
    ];
    for (const [more, min, max] of table) {
      assert.deepEqual(scoreRange(makeInstrument(more)), { min, max });
    }
  });

  it('knows which scores are all whole', () => {
    const half = [{ ...a, weight: 0.5 }, b!];
    const table: readonly [Partial<Instrument>, boolean][] = [
      [{}, true],
      [{ options: scale(0, 0.5) }, false],
      [{ scoring: mean }, false],
      [{ scoring: mean, options: scale(0, 3, 6) }, true],
      [{ scoring: weights, items: half }, false],
      [{ scoring: weights, items: half, options: scale(0, 2) }, true],
      [{ items: half }, true],
      [{ scoring: { method: 'sum', missing: { maxMissing: 0 } } }, false],
    ];
    for (const [more, isWhole] of table) {
      assert.equal(hasWholeScores(makeInstrument(more)), isWhole, JSON.stringify(more));
    }
  });
});

describe('what can be ticked', () => {
  const ticks = [option('on', 1), option('off', 0)];
  const instrument = makeInstrument({
    items: [
      item('shopping', { pick: true, options: ticks }),
      item('cooking', { pick: true, options: ticks }),
      item('shopping-hours', { about: 'shopping' }),
      item('cooking-hours', { about: 'cooking' }),
      item('sleep'),
    ],
  });
  const answers = (...given: [string, string][]): Answers =>
    new Map([['shopping', 'off'], ['cooking', 'off'], ['sleep', '2'], ...given]);

  it('scores lowest without a tick, and what is about it too', () => {
    assert.equal(scoreFrom(instrument, answers()), 2);
    assert.deepEqual(scoreRange(instrument), { min: 0, max: 8 });
  });

  it('scores with a tick, with what is about it', () => {
    const given = answers(['shopping', 'on'], ['shopping-hours', '2']);
    assert.equal(scoreFrom(instrument, given), 5);
  });

  it('needs an answer to what is about a tick', () => {
    assert.equal(scoreFrom(instrument, answers(['cooking', 'on'])), 'incomplete cooking-hours');
  });

  it('does not count an answer about what is no longer ticked', () => {
    assert.equal(scoreFrom(instrument, answers(['shopping-hours', '2'])), 2);
    assert.equal(scoreFrom(instrument, answers(['shopping-hours', 'x'])), 2);
  });

  it('can never be left out, while what is about it can', () => {
    const leaving: Instrument = {
      ...instrument,
      scoring: { method: 'sum', missing: { maxMissing: 1 } },
    };
    const without = new Map(answers());
    without.delete('cooking');
    assert.equal(scoreFrom(leaving, without), 'incomplete cooking');
    // As much of its two points as sleep has of its own.
    assert.equal(scoreFrom(leaving, answers(['cooking', 'on'])), 5);
  });

  it('is asked at once, and then each tick by itself', () => {
    const pages = (...given: [string, string][]) =>
      pagesOf(instrument, answers(...given)).map(({ id, items }) => [id, items.length]);
    assert.deepEqual(pages(), [
      ['shopping', 2],
      ['sleep', 1],
    ]);
    assert.deepEqual(pages(['cooking', 'on']), [
      ['shopping', 2],
      ['cooking-hours', 1],
      ['sleep', 1],
    ]);
  });
});

describe('any questionnaire', () => {
  const withAnswers = anyInstrument.chain((instrument) =>
    anyAnswers(instrument).map((answers) => ({ instrument, answers })),
  );

  it('never gets a lower score by a heavier answer, or a higher one of a reversed item', () => {
    let compared = 0;
    const changed = withAnswers.chain(({ instrument, answers }) =>
      fc
        .constantFrom(...instrument.items)
        .chain((item) =>
          fc
            .constantFrom(...optionsOf(instrument, item))
            .map((option) => ({ instrument, answers, item, option })),
        ),
    );
    fc.assert(
      fc.property(changed, ({ instrument, answers, item, option }) => {
        const before = scoreOf(instrument, answers);
        const given = optionsOf(instrument, item).find(({ id }) => id === answers.get(item.id));
        const raised = scoreOf(instrument, new Map([...answers, [item.id, option.id]]));
        // A tick may ask more, and then there is no score yet.
        if (!before.ok || !raised.ok || !given || option.score <= given.score) return;
        const more = raised.value.value - before.value.value;
        assert.ok(item.reverse ? more <= 0 : more >= 0, `${item.id}: ${more}`);
        compared++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(compared > 200, `only ${compared} were compared`);
  });

  it('scores the same in whatever order it was answered', () => {
    const shuffled = withAnswers.chain(({ instrument, answers }) =>
      fc
        .shuffledSubarray([...answers], { minLength: answers.size })
        .map((order) => ({ instrument, answers, again: new Map(order) })),
    );
    fc.assert(
      fc.property(shuffled, ({ instrument, answers, again }) => {
        assert.deepEqual(scoreOf(instrument, again), scoreOf(instrument, answers));
      }),
      { numRuns: 500 },
    );
  });

  it('has no score exactly when more is missing than may be', () => {
    const [none, some] = [new Set<boolean>(), new Set<boolean>()];
    fc.assert(
      fc.property(withAnswers, ({ instrument, answers }) => {
        const missing = unanswered(instrument, answers);
        const isFine =
          missing.length <= mostMissing(instrument) &&
          missing.every((item) => isOptional(instrument, item));
        const score = scoreOf(instrument, answers);
        assert.equal(score.ok, isFine);
        (missing.length > 0 ? some : none).add(isFine);
        if (score.ok) return;
        assert.deepEqual(score.error.items, missing.map(({ id }) => id)); // prettier-ignore
      }),
      { numRuns: 1000 },
    );
    assert.deepEqual([...some].sort(), [false, true]);
    assert.deepEqual([...none], [true]);
  });

  it('does not change by an answer that is not asked', () => {
    fc.assert(
      fc.property(withAnswers, ({ instrument, answers }) => {
        const asked = instrument.items.filter((item) => isAsked(instrument, item, answers));
        const without = new Map(
          [...answers].filter(([id]) => asked.some((item) => item.id === id)),
        );
        assert.deepEqual(scoreOf(instrument, without), scoreOf(instrument, answers));
      }),
      { numRuns: 500 },
    );
  });

  it('scores its ends with the lightest and the heaviest answers', () => {
    fc.assert(
      fc.property(anyInstrument, (instrument) => {
        const extreme = (heaviest: boolean): Answers =>
          new Map(
            instrument.items.map((item) => {
              const sorted = [...optionsOf(instrument, item)].sort((a, b) => a.score - b.score);
              const chosen = heaviest === Boolean(item.reverse) ? sorted[0] : sorted.at(-1);
              return [item.id, chosen!.id];
            }),
          );
        const { min, max } = scoreRange(instrument);
        assert.equal(scoreFrom(instrument, extreme(false)), min);
        const heaviest = extreme(true);
        // Where a tick scores nothing, the lighter answer may be the tick.
        const isAll = instrument.items.every(
          (item) => !item.pick || isPicked(instrument, item, heaviest),
        );
        if (isAll) assert.equal(scoreFrom(instrument, heaviest), max);
      }),
      { numRuns: 500 },
    );
  });

  it('divides its items among its pages, each once and in order', () => {
    fc.assert(
      fc.property(withAnswers, ({ instrument, answers }) => {
        const pages = pagesOf(instrument, answers);
        const paged = pages.flatMap(({ items }) => items);
        const asked = instrument.items.filter((item) => isAsked(instrument, item, answers));
        assert.equal(new Set(paged).size, paged.length);
        assert.deepEqual(new Set(paged), new Set(asked));
        assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length);
        for (const { id, items } of pages) assert.equal(id, items[0]!.id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any answer', () => {
  it('that an item does not have gives no score', () => {
    const instrument = makeInstrument();
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('a', 'b', 'c'), (answer, id) => {
        fc.pre(!['0', '1', '2'].includes(answer));
        const answers = new Map([...allAnswer(instrument, '1'), [id, answer]]);
        assert.equal(scoreFrom(instrument, answers), `unknown-option ${id}`);
      }),
    );
  });
});
