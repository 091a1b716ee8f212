import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rungNumbers } from '../../../src/domain/services/service.js';
import {
  compassAdvice,
  compassAnswers,
  compassQuestions,
} from '../../../src/domain/zorgladder/compass.js';
import {
  fittingRungs,
  initialState,
  reduce,
  situations,
  type ZorgladderEvent,
  type ZorgladderState,
} from '../../../src/domain/zorgladder/session.js';
import { deepFreeze } from '../make.js';

const run = (...events: ZorgladderEvent[]): ZorgladderState =>
  events.reduce(reduce, initialState(null));

const start: ZorgladderEvent = { type: 'compass-started' };
const next: ZorgladderEvent = { type: 'next' };
const skip: ZorgladderEvent = { type: 'skipped' };
const back: ZorgladderEvent = { type: 'back' };
const leave: ZorgladderEvent = { type: 'compass-left' };
const follow: ZorgladderEvent = { type: 'advice-followed' };
const choose = (answer: string): ZorgladderEvent => ({ type: 'answer-chosen', answer });
const toggle = (rung: 1 | 2 | 3 | 4 | 5, open: boolean): ZorgladderEvent => ({
  type: 'rung-toggled',
  rung,
  open,
});

const anyEvent: fc.Arbitrary<ZorgladderEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(start, back, leave, follow) },
  { weight: 4, arbitrary: fc.constantFrom(next, skip) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Object.values(compassAnswers).flat(), 'constructor', '__proto__', '')
      .map(choose),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...rungNumbers), fc.boolean())
      .map(([rung, open]) => toggle(rung, open)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(null, ...situations)
      .map((situation): ZorgladderEvent => ({ type: 'situation-chosen', situation })),
  },
);
const anyEvents = fc.array(anyEvent, { maxLength: 60, size: 'max' });

/** Runs events on frozen states and looks at each step. */
function eachStep(
  events: readonly ZorgladderEvent[],
  check: (before: ZorgladderState, event: ZorgladderEvent, after: ZorgladderState) => void,
): void {
  let state = deepFreeze(initialState(null));
  for (const event of events) {
    const after = deepFreeze(reduce(state, deepFreeze(event)));
    check(state, event, after);
    state = after;
  }
}

describe('the rungs', () => {
  it('are closed at first, or the one is open that the page asks for', () => {
    assert.deepEqual(initialState(null).openRungs, []);
    assert.deepEqual(initialState(3).openRungs, [3]);
  });

  it('open and close, several at once, each once, in their order', () => {
    assert.deepEqual(run(toggle(4, true), toggle(1, true), toggle(4, true)).openRungs, [1, 4]);
    assert.deepEqual(run(toggle(4, true), toggle(1, true), toggle(4, false)).openRungs, [1]);
    assert.deepEqual(run(toggle(2, false)).openRungs, []);
  });

  it('stay as they are while the questions are asked', () => {
    assert.deepEqual(run(toggle(2, true), start, skip, skip, skip, skip, leave).openRungs, [2]);
  });
});

describe('the questions', () => {
  it('come one by one and end with the advice', () => {
    const views = [start, skip, skip, skip, skip].map(
      (_, index, all) => run(...all.slice(0, index + 1)).view,
    );
    assert.deepEqual(views, [...compassQuestions, 'advice']);
  });

  it('ask for an answer or a skip before they go on', () => {
    const asked = run(start, next);
    assert.equal(asked.view, 'urgency');
    assert.equal(asked.answerMissing, true);
    assert.equal(reduce(asked, choose('no')).answerMissing, false);
    assert.equal(reduce(asked, skip).answerMissing, false);
    assert.equal(reduce(asked, back).answerMissing, false);
    assert.equal(reduce(asked, leave).answerMissing, false);
  });

  it('end at once for whoever needs help today', () => {
    const state = run(start, choose('now'), next);
    assert.equal(state.view, 'advice');
    assert.deepEqual(state.advice, { rung: 5, reason: 'now' });
    assert.equal(reduce(state, back).view, 'urgency');
  });

  it('lose the answer that is skipped after all', () => {
    const state = run(start, choose('soon'), next, back, skip);
    assert.equal(state.view, 'body');
    assert.deepEqual(state.answers, {});
  });

  it('change the advice when an answer is changed on the way back', () => {
    const there = run(start, choose('no'), next, choose('yes'), next, skip, skip);
    assert.deepEqual(there.advice, { rung: 4, reason: 'body' });
    const again = [back, back, back, choose('no'), next, skip, skip].reduce(reduce, there);
    assert.equal(again.view, 'advice');
    assert.deepEqual(again.advice, { rung: 2, reason: 'unsure' });
  });

  it('start anew without the answers and the advice of last time', () => {
    const state = run(start, choose('now'), next, follow, start);
    assert.equal(state.view, 'urgency');
    assert.deepEqual(state.answers, {});
    assert.equal(state.advice, null);
  });

  it('lead back to the ladder when they are started anew from the advice', () => {
    const state = run(start, choose('now'), next, start, back);
    assert.equal(state.view, 'ladder');
  });
});

describe('the advice', () => {
  it('opens its rung on the ladder and stays marked there', () => {
    const state = run(toggle(1, true), start, choose('now'), next, follow);
    assert.equal(state.view, 'ladder');
    assert.deepEqual(state.openRungs, [1, 5]);
    assert.deepEqual(state.advice, { rung: 5, reason: 'now' });
    assert.equal(reduce(state, back), state);
  });

  it('can be followed from a question that one went back to, and leaves no complaint behind', () => {
    const state = run(start, skip, skip, skip, skip, back, next, follow);
    assert.equal(state.view, 'ladder');
    assert.equal(state.answerMissing, false);
  });

  it('cannot be followed before there is one', () => {
    const state = run(start);
    assert.equal(reduce(state, follow), state);
  });
});

describe('any sequence of events', () => {
  it('keeps each answer on the way back, and takes back one step', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, after) => {
          if (event.type !== 'back') return;
          assert.deepEqual(after.answers, before.answers);
          assert.deepEqual(after.openRungs, before.openRungs);
          assert.equal(after.situation, before.situation);
          assert.equal(after.view, before.history.at(-1) ?? before.view);
        });
      }),
    );
  });

  it('comes back to where it was with back after a step', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, after) => {
          if (event.type !== 'next' && event.type !== 'skipped') return;
          if (after.view === before.view) return;
          const returned = reduce(after, back);
          assert.equal(returned.view, before.view);
          assert.deepEqual(returned.history, before.history);
          if (event.type === 'next') assert.deepEqual(returned.answers, before.answers);
        });
      }),
    );
  });

  it('has no history on the ladder, and never more than the way through the questions', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, history }) => {
          assert.equal(history.length === 0, view === 'ladder');
          assert.ok(history.length <= compassQuestions.length + 1, history.join());
          assert.equal(new Set(history).size, history.length, history.join());
        });
      }),
    );
  });

  it('never shows an advice that there is not, or another than the answers give', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, advice, answers }) => {
          if (view === 'advice') assert.deepEqual(advice, compassAdvice(answers));
        });
      }),
    );
  });

  it('asks for an answer only at a question that has none', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, answers, answerMissing }) => {
          if (!answerMissing) return;
          assert.ok(view !== 'ladder' && view !== 'advice' && !answers[view]);
        });
      }),
    );
  });

  it('holds only answers that belong to their question', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, { answers }) => {
          for (const [question, answer] of Object.entries(answers)) {
            const allowed: readonly string[] =
              compassAnswers[question as keyof typeof compassAnswers];
            assert.ok(allowed.includes(answer), `${question}: ${answer}`);
          }
          if (event.type !== 'answer-chosen') return;
          const view = before.view as keyof typeof compassAnswers;
          const known = (compassAnswers[view] as readonly string[] | undefined)?.includes(
            event.answer,
          );
          if (!known) assert.deepEqual(answers, before.answers);
        });
      }),
    );
  });

  it('leaves the state as it is where an event has no meaning', () => {
    const ladder = run();
    for (const event of [next, skip, back, choose('now'), follow]) {
      assert.equal(reduce(ladder, event), ladder, event.type);
    }
    const advice = run(start, choose('now'), next);
    for (const event of [next, skip, choose('now')]) {
      assert.equal(reduce(advice, event), advice, event.type);
    }
  });
});

describe('the rungs that fit a situation', () => {
  it('go up the ladder as caring gets heavier, and never to a crisis', () => {
    const lowest = situations.map((situation) => Math.min(...fittingRungs[situation]));
    assert.deepEqual(lowest, [...new Set(lowest)].sort());
    for (const situation of situations) assert.ok(!fittingRungs[situation].includes(5));
  });
});
