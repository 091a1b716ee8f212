import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { menuForms } from '../../../src/domain/respite-menu/forms.js';
import {
  initialState,
  mostCompared,
  reduce,
  shownAtFirst,
  shownMore,
  type MenuEvent,
  type MenuState,
} from '../../../src/domain/respite-menu/session.js';
import { deepFreeze } from '../make.js';

const after = (...events: readonly MenuEvent[]): MenuState =>
  events.reduce(reduce, deepFreeze(initialState));
const chosen = (id: string, on = true): MenuEvent => ({ type: 'chosen', id, on });
const compared = (id: string, on = true): MenuEvent => ({ type: 'compared', id, on });
const answered = (answer: string): MenuEvent[] => [
  { type: 'answer-chosen', answer },
  { type: 'next' },
];

describe('the respite menu', () => {
  it('opens and closes forms', () => {
    const toggled = (open: boolean): MenuEvent => ({ type: 'form-toggled', form: 'day', open });
    assert.deepEqual(after(toggled(true), toggled(true)).openForms, ['day']);
    assert.deepEqual(after(toggled(true), toggled(false)).openForms, []);
  });

  it('asks three questions and suggests, and goes back the way one came', () => {
    const end = after(
      { type: 'questions-started' },
      ...answered('hours'),
      { type: 'skipped' },
      ...answered('regular'),
    );
    assert.equal(end.view, 'suggestions');
    assert.deepEqual(end.answers, { time: 'hours', when: 'regular' });
    assert.deepEqual(end.history, ['menu', 'time', 'place', 'when']);
    assert.equal(reduce(end, { type: 'back' }).view, 'when');
    assert.equal(reduce(end, { type: 'left' }).view, 'menu');
  });

  it('asks for an answer, and takes none that the question does not have', () => {
    const asked = after({ type: 'questions-started' }, { type: 'next' });
    assert.deepEqual([asked.view, asked.answerMissing], ['time', true]);
    assert.equal(reduce(asked, { type: 'answer-chosen', answer: 'home' }), asked);
    assert.ok(!reduce(asked, { type: 'answer-chosen', answer: 'day' }).answerMissing);
  });

  it('shows a form that was suggested, without filters in the way', () => {
    const { view, openForms, filters } = after(
      { type: 'filtered', filters: { setting: 'away' }, open: [] },
      { type: 'questions-started' },
      { type: 'form-shown', form: 'visit' },
    );
    assert.deepEqual([view, openForms, filters.setting], ['menu', ['visit'], '']);
  });

  it('shows more of a form at a time, until something else is looked for', () => {
    const more: MenuEvent = { type: 'more-shown', form: 'stay' };
    assert.equal(after(more).shown.stay, shownAtFirst + shownMore);
    assert.equal(after(more, more).shown.stay, shownAtFirst + 2 * shownMore);
    assert.deepEqual(after(more, { type: 'filters-cleared' }).shown, {});
  });

  it('keeps a list in the order in which it was made', () => {
    assert.deepEqual(after(chosen('b'), chosen('a'), chosen('b')).chosen, ['b', 'a']);
    assert.deepEqual(after(chosen('b'), chosen('a'), chosen('b', false)).chosen, ['a']);
  });

  it('compares no more than fit beside each other', () => {
    const full = after(compared('a'), compared('b'), compared('c'));
    assert.equal(full.compared.length, mostCompared);
    assert.equal(reduce(full, compared('d')), full);
    assert.deepEqual(after(compared('a'), compared('a')).compared, ['a']);
  });

  it('leaves a comparison of which nothing is left', () => {
    const one = after(compared('a'), { type: 'went-to', view: 'comparison' });
    assert.equal(one.view, 'comparison');
    assert.equal(reduce(one, compared('a', false)).view, 'menu');
  });

  it('keeps what was typed for the sentence to say', () => {
    const told = after(
      { type: 'caller-told', caller: { moment: 'op dinsdag' } },
      { type: 'caller-told', caller: { careRecipient: 'mijn man' } },
    );
    assert.deepEqual(told.caller, { careRecipient: 'mijn man', moment: 'op dinsdag' });
  });

  it('is in one of its views, whatever happens, with a way back to the menu', () => {
    const event: fc.Arbitrary<MenuEvent> = fc.oneof(
      fc.constantFrom<MenuEvent>(
        { type: 'questions-started' },
        { type: 'next' },
        { type: 'skipped' },
        { type: 'back' },
        { type: 'left' },
        { type: 'went-to', view: 'choice' },
        { type: 'went-to', view: 'comparison' },
        { type: 'filters-cleared' },
      ),
      fc
        .constantFrom('hours', 'home', 'now', 'regular', 'nonsense')
        .map((answer): MenuEvent => ({ type: 'answer-chosen', answer })),
      fc.constantFrom(...menuForms).map((form): MenuEvent => ({ type: 'form-shown', form })),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean())
        .map(([id, on]) => compared(id, on)),
      fc.tuple(fc.constantFrom('a', 'b'), fc.boolean()).map(([id, on]) => chosen(id, on)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = after(...events);
        assert.ok(state.compared.length <= mostCompared);
        if (state.view === 'suggestions') assert.ok(state.suggestions.length >= 2);
        if (state.view !== 'menu') {
          assert.equal(state.history[0], 'menu');
          assert.equal(reduce(state, { type: 'left' }).view, 'menu');
        }
      }),
    );
  });
});
