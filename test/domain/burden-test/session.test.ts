import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  optionsOf,
  type Answers,
  type Instrument,
} from '../../../src/domain/burden-test/instrument.js';
import { check } from '../../../src/domain/burden-test/instruments/check.js';
import { csi } from '../../../src/domain/burden-test/instruments/csi.js';
import { outcomeOf } from '../../../src/domain/burden-test/outcome.js';
import { scoreOf } from '../../../src/domain/burden-test/scoring.js';
import {
  answersOf,
  canLeaveOut,
  currentPage,
  initialState,
  isComplete,
  pagesIn,
  reduce,
  type BurdenTestEvent,
  type BurdenTestState,
} from '../../../src/domain/burden-test/session.js';
import { deepFreeze } from '../make.js';
import { anyFullAnswers, anyInstrument, item, makeInstrument, option, scale } from './make.js';

const ticks = [option('on', 0), option('off', 0)];

/** Two things to tick with two questions about each; three questions of which one may be left out. */
const instrument = deepFreeze(
  makeInstrument({
    items: [
      item('shopping', { pick: true, options: ticks }),
      item('cooking', { pick: true, options: ticks }),
      item('shopping-heaviness', { about: 'shopping', required: true }),
      item('shopping-hours', { about: 'shopping', required: true }),
      item('cooking-heaviness', { about: 'cooking', required: true }),
      item('cooking-hours', { about: 'cooking', required: true }),
      item('sleep'),
      item('work'),
      item('hold', { required: true, options: scale(0, 9) }),
    ],
    scoring: { method: 'sum', missing: { maxMissing: 1 } },
  }),
);

const start: BurdenTestEvent = { type: 'started', instrument };
const next: BurdenTestEvent = { type: 'next' };
const back: BurdenTestEvent = { type: 'back' };
const leaveOut: BurdenTestEvent = { type: 'left-out' };
const review: BurdenTestEvent = { type: 'reviewed' };
const finish: BurdenTestEvent = { type: 'finished' };
const reset: BurdenTestEvent = { type: 'reset' };
const choose = (item: string, option: string): BurdenTestEvent => ({
  type: 'option-chosen',
  item,
  option,
});
const pick = (item: string, on = true): BurdenTestEvent => ({ type: 'picked', item, on });
const none = (on = true): BurdenTestEvent => ({ type: 'none-picked', on });
const open = (page: string): BurdenTestEvent => ({ type: 'question-opened', page });

const runFrom = (state: BurdenTestState, ...events: BurdenTestEvent[]): BurdenTestState =>
  events.reduce(reduce, state);
const run = (...events: BurdenTestEvent[]): BurdenTestState => runFrom(initialState, ...events);

const placeOf = ({ view, page }: BurdenTestState): string => page ?? view;

/** To the result without a tick: the shortest way. */
const shortest = [
  ...[start, none(), next],
  ...[choose('sleep', '1'), next, choose('work', '0'), next, choose('hold', '0'), next],
];

/** What is chosen about cooking, page by page. */
const aboutCooking = [choose('cooking-heaviness', '2'), choose('cooking-hours', '1')];

describe('the way through the questions', () => {
  it('begins outside them', () => {
    assert.equal(placeOf(initialState), 'intro');
    assert.deepEqual(pagesIn(initialState), []);
    assert.equal(currentPage(initialState), null);
    assert.equal(isComplete(initialState), false);
  });

  it('goes from page to page to the result', () => {
    const places = shortest.map((_, index) => placeOf(run(...shortest.slice(0, index + 1))));
    assert.deepEqual([...new Set(places)], ['shopping', 'sleep', 'work', 'hold', 'result']);
  });

  it('asks about what is ticked, and only that', () => {
    const state = run(start, pick('cooking'), next);
    assert.equal(placeOf(state), 'cooking-heaviness');
    assert.deepEqual(
      currentPage(state)!.items.map(({ id }) => id),
      ['cooking-heaviness', 'cooking-hours'],
    );
    assert.equal(placeOf(runFrom(state, ...aboutCooking, next)), 'sleep');
  });

  it('takes what is not ticked for answered', () => {
    assert.deepEqual(
      [...answersOf(run(start, pick('cooking')))],
      [
        ['shopping', 'off'],
        ['cooking', 'on'],
      ],
    );
  });

  it('takes the last tick away without having said that there are none', () => {
    const state = run(start, pick('cooking'), pick('cooking', false));
    assert.equal(answersOf(state).size, 0);
    assert.equal(placeOf(runFrom(state, next)), 'shopping');
    assert.equal(placeOf(runFrom(state, none(), next)), 'sleep');
  });

  it('takes all ticks away with none of these, and none of these away with a tick', () => {
    const empty = run(start, pick('cooking'), pick('shopping'), none());
    assert.deepEqual([...answersOf(empty).values()], ['off', 'off']);
    assert.equal(answersOf(runFrom(empty, pick('shopping'))).get('shopping'), 'on');
    assert.equal(answersOf(runFrom(empty, none(false))).size, 0);
  });

  it('starts anew with another questionnaire without an answer of this one', () => {
    const state = run(...shortest, { type: 'started', instrument: csi });
    assert.equal(placeOf(state), 'sleep');
    assert.equal(state.instrument, csi);
    assert.equal(answersOf(state).size, 0);
    assert.equal(placeOf(runFrom(state, back)), 'intro');
  });
});

describe('next', () => {
  it('without an answer says what is missing, until it is there', () => {
    const asked = run(start, next);
    assert.equal(placeOf(asked), 'shopping');
    assert.deepEqual(asked.missing, ['shopping', 'cooking']);
    assert.deepEqual(runFrom(asked, pick('cooking')).missing, []);
    assert.deepEqual(runFrom(asked, none()).missing, []);
    assert.deepEqual(runFrom(asked, review).missing, []);
  });

  it('names only what of a page is missing', () => {
    const page = run(start, pick('cooking'), next, choose('cooking-hours', '1'), next);
    assert.equal(placeOf(page), 'cooking-heaviness');
    assert.deepEqual(page.missing, ['cooking-heaviness']);
    const answered = runFrom(page, choose('cooking-heaviness', '0'));
    assert.deepEqual(answered.missing, []);
    assert.equal(placeOf(runFrom(answered, next)), 'sleep');
  });
});

describe('back', () => {
  it('takes the way that one came, to the first screen', () => {
    const places = [back, back, back, back, back].map((_, index, all) =>
      placeOf(run(...shortest, ...all.slice(0, index + 1))),
    );
    assert.deepEqual(places, ['hold', 'work', 'sleep', 'shopping', 'intro']);
  });

  it('keeps the answers, which are still there on the way forth', () => {
    const again = run(...shortest, back, back, back, next, next, next);
    assert.equal(placeOf(again), 'result');
    assert.deepEqual(again.chosen, run(...shortest).chosen);
  });

  it('passes over what is no longer asked', () => {
    const asked = run(start, pick('cooking'), next, ...aboutCooking, next);
    const unticked = runFrom(asked, open('shopping'), none(), next, back, back);
    assert.equal(placeOf(unticked), 'sleep');
    assert.equal(placeOf(runFrom(unticked, back)), 'shopping');
  });

  it('does not show a result to which questions have been added', () => {
    const ticked = run(...shortest, open('shopping'), pick('cooking'), back);
    assert.notEqual(placeOf(ticked), 'result');
    const byReview = run(...shortest, review, open('shopping'), pick('cooking'), back, back);
    assert.notEqual(placeOf(byReview), 'result');
    const unsaid = run(...shortest, open('shopping'), none(false), back);
    assert.notEqual(placeOf(unsaid), 'result');
  });
});

describe('the overview', () => {
  it('is one step away, and back from it goes to the question', () => {
    const state = run(start, none(), next, review);
    assert.equal(placeOf(state), 'review');
    assert.equal(reduce(state, review), state);
    assert.equal(placeOf(runFrom(state, back)), 'sleep');
  });

  it('opens a question and comes back from it', () => {
    const state = run(...shortest, review, open('work'));
    assert.equal(placeOf(state), 'work');
    const changed = runFrom(state, choose('work', '2'), next);
    assert.equal(placeOf(changed), 'review');
    assert.equal(answersOf(changed).get('work'), '2');
    assert.equal(changed.isReturning, false);
    assert.equal(placeOf(runFrom(state, back)), 'review');
  });

  it('comes back from a question that is left out', () => {
    assert.equal(placeOf(run(...shortest, review, open('work'), leaveOut)), 'review');
  });

  it('asks about new ticks before it comes back', () => {
    const ticked = run(...shortest, review, open('shopping'), pick('shopping'), pick('cooking'));
    const first = runFrom(ticked, next);
    assert.equal(placeOf(first), 'shopping-heaviness');
    const second = runFrom(
      first,
      choose('shopping-heaviness', '0'),
      choose('shopping-hours', '0'),
      next,
    );
    assert.equal(placeOf(second), 'cooking-heaviness');
    const done = runFrom(second, ...aboutCooking, next);
    assert.equal(placeOf(done), 'review');
    assert.ok(isComplete(done));
  });

  it('asks nothing again about what is ticked again', () => {
    const asked = run(start, pick('cooking'), next, ...aboutCooking, next, review);
    const unticked = runFrom(asked, open('shopping'), none(), next);
    assert.equal(placeOf(unticked), 'review');
    const again = runFrom(unticked, open('shopping'), pick('cooking'), next);
    assert.equal(placeOf(again), 'review');
    assert.equal(answersOf(again).get('cooking-heaviness'), '2');
  });

  it('gives the result, or the first question that is open', () => {
    assert.equal(placeOf(run(...shortest, review, finish)), 'result');
    assert.equal(placeOf(run(start, none(), next, review, finish)), 'sleep');
    assert.equal(run(start, review, finish).isReturning, false);
  });
});

describe('to leave out', () => {
  it('is for what can be left out', () => {
    assert.equal(canLeaveOut(initialState), false);
    assert.equal(canLeaveOut(run(start)), false);
    assert.equal(canLeaveOut(run(start, pick('cooking'), next)), false);
    assert.equal(canLeaveOut(run(start, none(), next)), true);
    assert.equal(canLeaveOut(run(start, none(), next, review)), false);
    const hold = run(start, none(), next, leaveOut, choose('work', '0'), next);
    assert.equal(placeOf(hold), 'hold');
    assert.equal(canLeaveOut(hold), false);
  });

  it('is possible so often and no more', () => {
    const work = run(start, none(), next, leaveOut);
    assert.equal(placeOf(work), 'work');
    assert.equal(canLeaveOut(work), false);
    assert.equal(reduce(work, leaveOut), work);
    const answered = runFrom(work, back, choose('sleep', '1'), next);
    assert.equal(canLeaveOut(answered), true);
  });

  it('can be said of the same question again', () => {
    const again = run(start, none(), next, leaveOut, back);
    assert.equal(canLeaveOut(again), true);
    const left = runFrom(again, leaveOut);
    assert.equal(placeOf(left), 'work');
    assert.deepEqual(left.leftOut, ['sleep']);
  });

  it('does not count an answer, and does not lose it', () => {
    const left = run(start, none(), next, choose('sleep', '2'), leaveOut);
    assert.equal(answersOf(left).has('sleep'), false);
    assert.equal(left.chosen.get('sleep'), '2');
    assert.deepEqual(runFrom(left, back, next).missing, ['sleep']);
  });

  it('is not there in a questionnaire that needs every answer', () => {
    assert.equal(canLeaveOut(run({ type: 'started', instrument: csi })), false);
  });

  it('leads to a score all the same', () => {
    const state = run(start, none(), next, choose('sleep', '1'), next, leaveOut, choose('hold', '0'), next); // prettier-ignore
    assert.equal(placeOf(state), 'result');
    const score = scoreOf(instrument, answersOf(state));
    assert.ok(score.ok && score.value.value === 2);
  });
});

describe('a reset', () => {
  it('leaves nothing', () => {
    assert.equal(run(...shortest, reset), initialState);
    assert.equal(run(start, pick('cooking'), next, ...aboutCooking, leaveOut, reset), initialState);
    assert.equal(initialState.chosen.size, 0);
  });
});

describe('an event without a meaning', () => {
  const table: readonly [where: string, state: BurdenTestState, ...BurdenTestEvent[]][] = [
    ['before the start', initialState, next, back, leaveOut, review, finish, open('sleep'), choose('sleep', '1'), pick('cooking'), none()],
    ['at the ticks', run(start), leaveOut, choose('cooking', 'on'), choose('sleep', '1'), pick('sleep'), pick('bread'), pick('__proto__'), open('cooking-heaviness'), open('bread'), open('')],
    ['at a question', run(start, none(), next), choose('sleep', '9'), choose('sleep', 'constructor'), choose('work', '1'), pick('cooking'), pick('sleep'), none()],
    ['at the overview', run(start, none(), next, review), review, next, leaveOut, choose('sleep', '1'), pick('cooking'), none()],
    ['at the result', run(...shortest), next, leaveOut, choose('sleep', '1'), pick('cooking'), none()],
  ]; // prettier-ignore
  for (const [where, state, ...events] of table) {
    it(`leaves the state as it is ${where}`, () => {
      for (const event of events) assert.equal(reduce(state, event), state, JSON.stringify(event));
    });
  }
});

/** Events that mean something somewhere in a questionnaire, and some that never do. */
function anyEventOf(made: Instrument): fc.Arbitrary<BurdenTestEvent> {
  const ids = [...made.items.map(({ id }) => id), 'nothing', '__proto__'];
  const chosen = fc
    .constantFrom(...made.items)
    .chain((item) =>
      fc
        .constantFrom(...optionsOf(made, item).map(({ id }) => id), 'constructor')
        .map((option) => choose(item.id, option)),
    );
  const arbitraries = {
    simple: fc.constantFrom(back, leaveOut, review, finish),
    page: fc.constantFrom(...ids).map(open),
    pick: fc.tuple(fc.constantFrom(...ids), fc.boolean()).map(([id, on]) => pick(id, on)),
    none: fc.boolean().map(none),
    anew: fc.constantFrom<BurdenTestEvent>(reset, { type: 'started', instrument: made }),
  };
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(next) },
    { weight: 8, arbitrary: chosen },
    { weight: 8, arbitrary: arbitraries.simple },
    { weight: 6, arbitrary: arbitraries.page },
    { weight: 6, arbitrary: arbitraries.pick },
    { weight: 1, arbitrary: arbitraries.none },
    { weight: 1, arbitrary: arbitraries.anew },
  );
}

/** An answer to the page that is asked, so that a run gets somewhere. */
const answerHere = 'answer-here';

const anyRun = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant(instrument) },
    { weight: 1, arbitrary: fc.constant(csi) },
    { weight: 3, arbitrary: anyInstrument },
  )
  .chain((made) =>
    fc.record({
      made: fc.constant(made),
      isAnswered: fc.boolean(),
      events: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: anyEventOf(made) },
          { weight: 1, arbitrary: fc.constant<typeof answerHere>(answerHere) },
        ),
        { minLength: 10, maxLength: 60, size: 'max' },
      ),
    }),
  );

/** Answers everything on the page that is asked, and goes on. */
function answering(state: BurdenTestState): BurdenTestEvent[] {
  const items = currentPage(state)?.items ?? [];
  return [
    ...items.map((item, index) =>
      item.pick
        ? pick(item.id, index % 2 === 0)
        : choose(item.id, optionsOf(state.instrument!, item)[0]!.id),
    ),
    next,
  ];
}

/** Runs events on frozen states and looks at each step; half of the runs begin at a result. */
function eachStep(
  {
    made,
    isAnswered,
    events,
  }: {
    made: Instrument;
    isAnswered: boolean;
    events: readonly (BurdenTestEvent | typeof answerHere)[];
  },
  look: (before: BurdenTestState, event: BurdenTestEvent, after: BurdenTestState) => void,
): void {
  let state = deepFreeze(reduce(initialState, { type: 'started', instrument: made }));
  while (isAnswered && state.view === 'question') state = runFrom(state, ...answering(state));
  for (const one of events) {
    for (const event of one === answerHere ? answering(state) : [one]) {
      const after = deepFreeze(reduce(state, event));
      look(state, event, after);
      state = after;
    }
  }
}

describe('any sequence of events', () => {
  it('never loses an answer, but by a reset, a new start or a tick taken away', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (before, event, after) => {
          if (event.type === 'reset' || event.type === 'started') return;
          const isTick = event.type === 'picked' || event.type === 'none-picked';
          for (const [id, option] of before.chosen) {
            if (isTick && run.made.items.some((item) => item.id === id && item.pick)) continue;
            const isChanged = after !== before && event.type === 'option-chosen';
            const given: string = isChanged && event.item === id ? event.option : option;
            assert.equal(after.chosen.get(id), given);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('holds only answers that belong to their question', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (_, __, { chosen, leftOut }) => {
          for (const [id, option] of chosen) {
            const asked = run.made.items.find((item) => item.id === id)!;
            assert.ok(
              optionsOf(run.made, asked).some(({ id }) => id === option),
              option,
            );
          }
          assert.equal(new Set(leftOut).size, leftOut.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('comes back with back to the page that it left', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (before, event, after) => {
          const isStep = ['next', 'left-out', 'reviewed', 'finished'].includes(event.type);
          if (!isStep || placeOf(before) === placeOf(after)) return;
          const returned = reduce(after, back);
          assert.equal(placeOf(returned), placeOf(before));
          assert.equal(returned.chosen, after.chosen);
          moved++;
        });
      }),
      { numRuns: 300 },
    );
    assert.ok(moved > 500, `${moved} moves`);
  });

  it('asks a page that there is, or is outside the questions', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (_, __, after) => {
          assert.equal(after.view === 'question', currentPage(after) !== null);
          assert.equal(after.view === 'question', after.page !== null);
          if (after.isReturning) assert.equal(after.view, 'question');
        });
      }),
      { numRuns: 300 },
    );
  });

  it('misses only what the page asks and has no answer to', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (_, __, after) => {
          const ids = currentPage(after)?.items.map(({ id }) => id) ?? [];
          for (const id of after.missing) {
            assert.ok(ids.includes(id), id);
            assert.ok(!answersOf(after).has(id), id);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('shows a result only where there is a score, and has one wherever nothing is open', () => {
    let results = 0;
    fc.assert(
      fc.property(anyRun, (run) => {
        eachStep(run, (_, __, after) => {
          if (after.view === 'result') results++;
          assert.ok(after.view !== 'result' || isComplete(after), 'questions are open');
          if (isComplete(after)) assert.equal(outcomeOf(run.made, answersOf(after)).ok, true);
        });
      }),
      { numRuns: 300 },
    );
    assert.ok(results > 200, `${results} results`);
  });
});

describe('the order of answering', () => {
  /** Answers the page that is asked the way these answers do. */
  const answerWith = (state: BurdenTestState, answers: Answers): BurdenTestState => {
    const items = currentPage(state)!.items;
    const isNone = items.every((item) => item.pick && answers.get(item.id) !== optionsOf(state.instrument!, item)[0]!.id); // prettier-ignore
    const events = items.map((item) =>
      item.pick
        ? pick(item.id, answers.get(item.id) === optionsOf(state.instrument!, item)[0]!.id)
        : choose(item.id, answers.get(item.id)!),
    );
    return runFrom(state, ...(isNone ? [none()] : events));
  };

  const withAnswers = fc
    .oneof(fc.constant(instrument), fc.constant(check), anyInstrument)
    .chain((made) =>
      fc.tuple(fc.constant(made), anyFullAnswers(made), fc.infiniteStream(fc.nat())),
    );

  it('does not matter: pages opened at random give what the way through them gives', () => {
    fc.assert(
      fc.property(withAnswers, ([made, answers, stream]) => {
        const started = run({ type: 'started', instrument: made });
        let straight = started;
        while (straight.view === 'question')
          straight = runFrom(answerWith(straight, answers), next);

        let random = runFrom(started, review);
        const done = new Set<string>();
        for (;;) {
          const left = pagesIn(random).filter(({ id }) => !done.has(id));
          if (left.length === 0) break;
          const page = left[stream.next().value % left.length]!;
          random = answerWith(runFrom(random, open(page.id)), answers);
          done.add(page.id);
        }
        random = runFrom(random, finish);

        assert.equal(straight.view, 'result');
        assert.equal(random.view, 'result');
        const sorted = (state: BurdenTestState) => [...answersOf(state)].sort();
        assert.deepEqual(sorted(random), sorted(straight));
        assert.deepEqual(outcomeOf(made, answersOf(random)), outcomeOf(made, answersOf(straight)));
      }),
      { numRuns: 60 },
    );
  });
});
