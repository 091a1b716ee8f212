import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Home } from '../../../src/domain/steunpunt-finder/home.js';
import { noFilters } from '../../../src/domain/steunpunt-finder/matching.js';
import {
  initialState,
  reduce,
  shownAtFirst,
  shownMore,
  type FinderEvent,
  type FinderState,
} from '../../../src/domain/steunpunt-finder/session.js';
import { deepFreeze } from '../make.js';

const home: Home = {
  source: 'place',
  name: 'Zutphen',
  municipalityName: 'Zutphen',
  municipalities: ['GM0301'],
  postcode: null,
  point: null,
};
const place = {
  name: 'Hengelo',
  otherNames: [],
  municipality: 'GM1876',
  municipalityName: 'Bronckhorst',
  point: null,
};
const choices = [{ place, name: 'Hengelo' }];

const after = (...events: FinderEvent[]): FinderState =>
  events.reduce(reduce, deepFreeze(initialState));
const answered = (answer: Extract<FinderEvent, { type: 'answered' }>['answer'], canLookUp = true) =>
  ({ type: 'answered', answer, canLookUp }) as const;
const found = answered({ kind: 'home', home });
const asked = answered({ kind: 'choices', choices });
const postcode = answered({ kind: 'postcode', postcode: '4811' });
const back: FinderEvent = { type: 'back' };

/** All events that must keep what was typed. */
const anyEvent: fc.Arbitrary<FinderEvent> = fc.constantFrom<FinderEvent>(
  found,
  asked,
  postcode,
  answered({ kind: 'postcode', postcode: '4811' }, false),
  answered({ kind: 'missing' }),
  answered({ kind: 'unknown' }),
  { type: 'work-started', work: 'searching' },
  { type: 'work-started', work: 'locating' },
  { type: 'failed', problem: 'location-refused' },
  { type: 'care-home-found', home },
  { type: 'care-home-found', home: null },
  { type: 'filtered', filters: { openNow: true } },
  { type: 'filtered', filters: { words: 'jong' } },
  { type: 'more-shown' },
  { type: 'map-toggled', open: true },
  { type: 'map-toggled', open: false },
  { type: 'service-chosen', id: 'a' },
  { type: 'service-chosen', id: null },
  back,
);
const anyEvents = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: anyEvent },
    {
      weight: 1,
      arbitrary: fc.string().map((text): FinderEvent => ({ type: 'typed', text })),
    },
    { weight: 1, arbitrary: fc.constant<FinderEvent>({ type: 'restarted' }) },
  ),
  { maxLength: 40, size: 'max' },
);

/** Runs events on frozen states and looks at each step. */
function eachStep(
  events: readonly FinderEvent[],
  check: (before: FinderState, event: FinderEvent, after: FinderState) => void,
): void {
  let state = deepFreeze(initialState);
  for (const event of events) {
    const next = deepFreeze(reduce(state, deepFreeze(event)));
    check(state, event, next);
    state = next;
  }
}

describe('the finder', () => {
  it('goes from what was typed to who helps there', () => {
    const state = after({ type: 'typed', text: 'Zutphen' }, found);
    assert.deepEqual([state.view, state.home, state.typed], ['results', home, 'Zutphen']);
  });

  it('goes back to the question, with what was typed', () => {
    const state = after({ type: 'typed', text: 'Zutphen' }, found, { type: 'back' });
    assert.deepEqual([state.view, state.typed], ['question', 'Zutphen']);
  });

  it('asks which place is meant, and does not ask again on the way back', () => {
    const asked = after(answered({ kind: 'choices', choices }));
    assert.deepEqual([asked.view, asked.choices], ['choice', choices]);
    assert.equal(reduce(asked, { type: 'back' }).view, 'question');
    const chosen = reduce(asked, found);
    assert.equal(reduce(chosen, { type: 'back' }).view, 'question');
  });

  it('asks before a postcode is looked up, where it can be', () => {
    const postcode = { kind: 'postcode', postcode: '4811' } as const;
    const asked = after(answered(postcode));
    assert.deepEqual([asked.view, asked.postcode], ['permission', '4811']);
    const not = after(answered(postcode, false));
    assert.deepEqual([not.view, not.problem], ['question', 'unknown-postcode']);
  });

  for (const [typed, kind, problem] of [
    ['', 'missing', 'missing'],
    ['Xyz', 'unknown', 'unknown-place'],
    ['48111', 'unknown', 'no-postcode'],
    ['Hoofdstraat 1 Xyz', 'unknown', 'unknown-place'],
  ] as const) {
    it(`says ${problem} to "${typed}"`, () => {
      const state = after({ type: 'typed', text: typed }, answered({ kind }));
      assert.deepEqual([state.view, state.problem, state.typed], ['question', problem, typed]);
    });
  }

  it('goes back to the question when looking up fails', () => {
    const state = after(
      answered({ kind: 'postcode', postcode: '4811' }),
      { type: 'work-started', work: 'looking-up' },
      { type: 'failed', problem: 'lookup-failed' },
    );
    assert.deepEqual([state.view, state.problem, state.work], ['question', 'lookup-failed', null]);
    assert.equal(reduce(state, { type: 'back' }), state);
  });

  it('forgets a problem once something is looked for', () => {
    const state = after(answered({ kind: 'missing' }), { type: 'work-started', work: 'locating' });
    assert.deepEqual([state.problem, state.work], [null, 'locating']);
  });

  it('begins with few services again whenever the list changes', () => {
    const more = after(found, { type: 'more-shown' });
    assert.equal(more.shown, shownAtFirst + shownMore);
    assert.equal(
      reduce(more, { type: 'filtered', filters: { openNow: true } }).shown,
      shownAtFirst,
    );
    assert.equal(reduce(more, found).shown, shownAtFirst);
  });

  it('keeps the other filters when one is set, and none for another place', () => {
    const state = after(
      found,
      { type: 'filtered', filters: { openNow: true } },
      { type: 'filtered', filters: { words: 'jong' } },
    );
    assert.deepEqual(state.filters, { ...noFilters, openNow: true, words: 'jong' });
    assert.deepEqual(reduce(state, found).filters, noFilters);
  });

  it('forgets all, also what was typed, when it begins anew', () => {
    const state = after({ type: 'typed', text: 'Zutphen' }, found, { type: 'restarted' });
    assert.equal(state, initialState);
  });

  it('never loses what was typed, nor leaves somebody without a way back', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        let state = reduce(initialState, { type: 'typed', text: 'Zut' });
        for (const one of events) {
          state = reduce(deepFreeze(state), one);
          assert.equal(state.typed, 'Zut');
          if (state.view === 'results') assert.ok(state.home);
          if (state.view === 'permission') assert.ok(state.postcode);
          if (state.view !== 'question') assert.ok(state.history.includes('question'));
        }
        for (let steps = 0; state.view !== 'question'; steps++) {
          assert.ok(steps < 200);
          state = reduce(state, { type: 'back' });
        }
      }),
    );
  });
});

describe('each event', () => {
  const results = after({ type: 'typed', text: 'Zutphen' }, found);

  it('keeps what is typed, letter by letter, and says nothing of it yet', () => {
    const wrong = after({ type: 'typed', text: 'x' }, answered({ kind: 'unknown' }));
    const typed = reduce(wrong, { type: 'typed', text: 'xy' });
    assert.deepEqual(typed, { ...wrong, typed: 'xy' });
    assert.equal(reduce(typed, { type: 'typed', text: 'xy' }), typed);
  });

  it('keeps the view while something is under way', () => {
    for (const work of ['locating', 'looking-up', 'searching'] as const) {
      for (const before of [initialState, after(asked), after(postcode), results]) {
        const during = reduce(before, { type: 'work-started', work });
        assert.deepEqual(during, { ...before, work, problem: null });
      }
    }
  });

  for (const problem of [
    'missing',
    'unknown-place',
    'unknown-postcode',
    'lookup-failed',
    'places-failed',
    'location-refused',
    'location-failed',
    'location-abroad',
  ] as const) {
    it(`says ${problem} at the question, wherever one was`, () => {
      for (const before of [initialState, after(asked), after(postcode), results]) {
        const failed = reduce(reduce(before, { type: 'work-started', work: 'searching' }), {
          type: 'failed',
          problem,
        });
        assert.deepEqual(
          [failed.view, failed.history, failed.problem, failed.work, failed.typed],
          ['question', [], problem, null, before.typed],
        );
      }
    });
  }

  it('has the person for whom one cares at home somewhere, or nowhere any more', () => {
    const care = { ...home, name: 'Lochem', municipalities: ['GM0262'] };
    const cared = reduce(results, { type: 'care-home-found', home: care });
    assert.deepEqual(cared, { ...results, careHome: care });
    assert.deepEqual(reduce(cared, { type: 'care-home-found', home: null }), results);
    // Who moves may care for somebody else.
    assert.equal(reduce(cared, found).careHome, null);
  });

  it('shows twenty more each time', () => {
    const counts = [1, 2, 3].map(
      (times) => after(found, ...Array<FinderEvent>(times).fill({ type: 'more-shown' })).shown,
    );
    assert.deepEqual(counts, [26, 46, 66]);
  });

  it('opens and closes the map, with nothing chosen on it', () => {
    const open = after(found, { type: 'map-toggled', open: true });
    assert.deepEqual(open, { ...after(found), hasMap: true });
    const chosen = reduce(open, { type: 'service-chosen', id: 'a' });
    assert.deepEqual(chosen, { ...open, chosen: 'a' });
    assert.deepEqual(reduce(chosen, { type: 'map-toggled', open: false }), after(found));
    assert.equal(reduce(chosen, { type: 'service-chosen', id: null }).chosen, null);
  });

  it('chooses nothing any more when the filters change', () => {
    const chosen = after(found, { type: 'service-chosen', id: 'a' });
    assert.equal(reduce(chosen, { type: 'filtered', filters: { words: 'b' } }).chosen, null);
  });

  it('begins the list of another home anew', () => {
    const used = after(
      found,
      { type: 'map-toggled', open: true },
      { type: 'service-chosen', id: 'a' },
      { type: 'more-shown' },
      { type: 'filtered', filters: { audience: 'dementia', language: 'tr' } },
      { type: 'care-home-found', home },
    );
    assert.deepEqual(reduce(used, found), after(found));
  });

  it('goes back from each question that came up to the first, without its complaint', () => {
    for (const before of [after(asked), after(postcode)]) {
      const during = reduce(before, { type: 'work-started', work: 'looking-up' });
      const { view, history, problem, work } = reduce(during, back);
      assert.deepEqual([view, history, problem, work], ['question', [], null, null]);
    }
  });

  it('goes back to what was found where another question came up there', () => {
    for (const question of [asked, postcode]) {
      const again = reduce(reduce(results, question), back);
      assert.deepEqual([again.view, again.home, again.history], ['results', home, ['question']]);
    }
  });
});

describe('an event that has no meaning', () => {
  it('leaves the question as it is when there is no way back and nothing new was typed', () => {
    assert.equal(reduce(initialState, back), initialState);
    assert.equal(reduce(initialState, { type: 'typed', text: '' }), initialState);
  });

  // The docstring: "the same state for an event that has no meaning in it".
  for (const event of [
    { type: 'more-shown' },
    { type: 'service-chosen', id: 'a' },
    { type: 'map-toggled', open: true },
    { type: 'filtered', filters: { openNow: true } },
    { type: 'care-home-found', home },
  ] as const satisfies readonly FinderEvent[]) {
    it(`leaves the question as it is: ${event.type}`, () => {
      assert.equal(reduce(initialState, event), initialState);
    });
  }

  it('leaves the state as it is when nobody knows it', () => {
    for (const type of ['', 'unknown', 'constructor', '__proto__', 'toString']) {
      const event = { type } as unknown as FinderEvent;
      assert.equal(reduce(initialState, event), initialState, type);
    }
  });
});

describe('any sequence of events', () => {
  it('has what was typed last, whatever happened since, unless it began anew', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, { typed }) => {
          if (event.type === 'restarted') assert.equal(typed, '');
          else assert.equal(typed, event.type === 'typed' ? event.text : before.typed);
        });
      }),
    );
  });

  it('never goes back from what was found to a question that came up on the way', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, { type }, { view }) => {
          if (before.view !== 'results' || type !== 'back') return;
          assert.equal(view, 'question');
        });
      }),
    );
  });

  it('takes back one step, and keeps all that was found and chosen', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, next) => {
          if (event.type !== 'back') return;
          const { view, history } = before;
          assert.deepEqual(
            next,
            history.length === 0
              ? before
              : {
                  ...before,
                  view: history.at(-1)!,
                  history: history.slice(0, -1),
                  problem: null,
                  work: null,
                },
          );
          if (history.length === 0) assert.equal(view, 'question');
        });
      }),
    );
  });

  it('shows a problem at the question alone, and never while something is under way', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, problem, work }) => {
          if (problem !== null) assert.deepEqual([view, work], ['question', null]);
        });
      }),
    );
  });

  it('shows only what there is to show', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, home, choices, postcode, shown, history }) => {
          if (view === 'results') assert.ok(home);
          if (view === 'choice') assert.ok(choices.length > 0);
          if (view === 'permission') assert.ok(postcode);
          assert.ok(shown >= shownAtFirst);
          assert.equal(history.length === 0, view === 'question');
          assert.equal(history[0] ?? 'question', 'question');
        });
      }),
    );
  });

  it('does not remember a step twice, however often a question comes up', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (_, __, { view, history }) => {
          const all = [...history, view];
          assert.equal(new Set(all).size, all.length, all.join());
        });
      }),
    );
  });

  it('looks up nothing that was not asked for', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        eachStep(events, (before, event, next) => {
          if (next.view !== 'permission' || before.view === 'permission') return;
          const isAsked = event.type === 'answered' && event.answer.kind === 'postcode';
          assert.ok(event.type === 'back' || (isAsked && event.canLookUp));
        });
      }),
    );
  });
});
