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
    ['48111', 'unknown', 'unknown-postcode'],
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

  it('forgets all but what was typed when it begins anew', () => {
    const state = after({ type: 'typed', text: 'Zutphen' }, found, { type: 'restarted' });
    assert.deepEqual(state, { ...initialState, typed: 'Zutphen' });
  });

  it('never loses what was typed, nor leaves somebody without a way back', () => {
    const event: fc.Arbitrary<FinderEvent> = fc.oneof(
      fc.constantFrom<FinderEvent>(
        found,
        answered({ kind: 'choices', choices }),
        answered({ kind: 'postcode', postcode: '4811' }),
        answered({ kind: 'postcode', postcode: '4811' }, false),
        answered({ kind: 'missing' }),
        answered({ kind: 'unknown' }),
        { type: 'work-started', work: 'searching' },
        { type: 'failed', problem: 'location-refused' },
        { type: 'care-home-found', home },
        { type: 'filtered', filters: { openNow: true } },
        { type: 'more-shown' },
        { type: 'map-toggled', open: true },
        { type: 'service-chosen', id: 'a' },
        { type: 'back' },
        { type: 'restarted' },
      ),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
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
