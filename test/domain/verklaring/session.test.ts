import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldNames, isList, type Answers } from '../../../src/domain/verklaring/answers.js';
import { planOf, type Plan } from '../../../src/domain/verklaring/plan.js';
import type { SendOutcome } from '../../../src/domain/verklaring/outcome.js';
import {
  draftOf,
  hasAnswers,
  initialState,
  isSent,
  reduce,
  stepsIn,
  type VerklaringEvent,
  type VerklaringState,
} from '../../../src/domain/verklaring/session.js';
import { fieldAt, requestOf, steps, stepOf } from '../../../src/domain/verklaring/steps.js';
import { deepFreeze } from '../make.js';

const today = '2026-11-28';
const requestId = '0b9c2f5e-8f0f-4c6e-9d0a-0123456789ab';
const now = Date.parse('2026-11-28T10:00:00Z');

const national = planOf(null);
const posting: Plan = {
  ...national,
  isLocal: true,
  consent: 'declared',
  purposes: [
    { id: 'parking', label: 'Parkeren', info: null, isElsewhere: false, url: null },
    { id: 'uwv', label: null, info: null, isElsewhere: true, url: 'https://uwv.example/' },
    { id: 'other', label: null, info: null, isElsewhere: false, url: null },
  ],
  delivery: { mode: 'post', url: 'https://a.example/', email: null, idempotencyKey: false },
};

const answers: Answers = {
  'purpose.id': 'parking',
  'carer.name': 'Anna de Vries',
  'carer.street': 'Kerkstraat 12',
  'carer.postalCode': '9999zz',
  'carer.city': 'Voorbeelddal',
  'careRecipient.name': 'Piet de Vries',
  'care.relation': 'parent',
  'careRecipient.sameAddress': 'yes',
  'care.since': ['', '3', '2021'],
  'care.hoursPerWeek': '12 uur',
  'care.tasks': ['groceries'],
  'declarations.careRecipient': 'agrees',
  'declarations.truthful': 'yes',
};

const next: VerklaringEvent = { type: 'next', today };
const back: VerklaringEvent = { type: 'back' };
const send: VerklaringEvent = { type: 'sent', today };
const started = (plan: Plan): VerklaringEvent => ({ type: 'started', plan, requestId });
const changed = (field: keyof Answers, value: Answers[keyof Answers]): VerklaringEvent => ({
  type: 'changed',
  field,
  value: value!,
});
const answered = (outcome: SendOutcome): VerklaringEvent => ({ type: 'answered', outcome, now });
const all = (given: Answers = answers): VerklaringEvent[] =>
  fieldNames.flatMap((name) => (given[name] === undefined ? [] : [changed(name, given[name])]));

const after = (...events: readonly VerklaringEvent[]): VerklaringState =>
  events.reduce((state, event) => deepFreeze(reduce(state, event)), deepFreeze(initialState));
const on = (state: VerklaringState, ...events: readonly VerklaringEvent[]): VerklaringState =>
  events.reduce(reduce, state);

/** On the check page with everything filled in. */
const checking = (plan: Plan = posting, given: Answers = answers): VerklaringState =>
  after(
    started(plan),
    ...all(given),
    ...stepsIn(after(started(plan)))
      .slice(1)
      .map(() => next),
  );

describe('the form for a verklaring', () => {
  it('goes through its steps in their order, and back the way one came', () => {
    const state = checking();
    assert.equal(state.view, 'review');
    assert.deepEqual(state.history, ['intro', ...steps.slice(0, -1)]);
    assert.equal(on(state, back, back, back, back, back, back).view, 'intro');
  });

  it('asks nothing of consent where the publisher does not', () => {
    assert.ok(!stepsIn(after(started({ ...posting, consent: 'none' }))).includes('consent'));
    assert.deepEqual(stepsIn(initialState), []);
  });

  it('stays on a step while something is missing or wrong on it, and says what', () => {
    const state = after(started(posting), next);
    assert.equal(state.view, 'purpose');
    assert.deepEqual(state.problems, [{ field: 'purpose.id', code: 'missing' }]);
    const carer = on(state, changed('purpose.id', 'parking'), next, next);
    assert.deepEqual(
      carer.problems.map(({ field }) => field),
      ['carer.name', 'carer.street', 'carer.postalCode', 'carer.city'],
    );
    const fixed = on(carer, changed('carer.name', 'Anna'));
    assert.equal(fixed.problems.length, 3, 'what was mended is no longer said');
  });

  it('lets an optional field be empty, but not wrong', () => {
    const state = checking(posting, { ...answers, 'carer.phone': '12' });
    assert.equal(state.view, 'carer');
    assert.deepEqual(state.problems, [{ field: 'carer.phone', code: 'invalid' }]);
  });

  it('does not take a purpose that there is not', () => {
    const state = after(started(posting), changed('purpose.id', 'mantelzorgwoning'), next);
    assert.deepEqual(state.problems, [{ field: 'purpose.id', code: 'missing' }]);
  });

  it('asks what it is for only where that is not said', () => {
    const other = after(started(posting), changed('purpose.id', 'other'), next);
    assert.deepEqual(other.problems, [{ field: 'purpose.label', code: 'missing' }]);
    assert.equal(on(other, changed('purpose.label', 'De kerk'), next).view, 'carer');
  });

  it('asks for the address of the other unless they live together', () => {
    const apart = checking(posting, { ...answers, 'careRecipient.sameAddress': '' });
    assert.equal(apart.view, 'care-recipient');
    assert.deepEqual(
      apart.problems.map(({ field }) => field),
      ['careRecipient.street', 'careRecipient.postalCode', 'careRecipient.city'],
    );
  });

  it('says no more of the address once it is the same', () => {
    const apart = checking(posting, { ...answers, 'careRecipient.sameAddress': '' });
    assert.deepEqual(on(apart, changed('careRecipient.sameAddress', 'yes')).problems, []);
  });

  it('stops where the other was not asked', () => {
    const state = checking(posting, { ...answers, 'declarations.careRecipient': 'not-yet' });
    assert.equal(state.view, 'consent');
    assert.deepEqual(state.problems, [{ field: 'declarations.careRecipient', code: 'invalid' }]);
  });

  it('leads elsewhere for what others give, and on to paper from there', () => {
    const elsewhere = after(started(posting), changed('purpose.id', 'uwv'), next);
    assert.equal(elsewhere.view, 'elsewhere');
    const paper = on(elsewhere, { type: 'paper-chosen' });
    assert.equal(paper.view, 'carer');
    assert.equal(isSent(paper), false);
    assert.equal(isSent(on(paper, back, back, changed('purpose.id', 'parking'), next)), true);
  });

  it('hands over to the publisher’s own form before anything personal is asked', () => {
    const link: Plan = { ...posting, delivery: { ...posting.delivery, mode: 'link' } };
    const state = after(started(link), changed('purpose.id', 'parking'), next);
    assert.equal(state.view, 'hand-over');
    assert.equal(on(state, { type: 'paper-chosen' }).view, 'carer');
  });

  it('makes a letter where nothing is sent', () => {
    const state = checking(national, { ...answers, 'declarations.careRecipient': 'signature' });
    assert.equal(on(state, next).view, 'letter');
    assert.equal(on(state, send).view, 'review', 'there is nobody to send it to');
  });

  it('returns to the check page from an answer that is changed there', () => {
    const state = on(checking(), { type: 'step-opened', step: 'care' });
    assert.equal(state.view, 'care');
    assert.equal(on(state, next).view, 'review');
    assert.equal(on(state, changed('care.hoursPerWeek', ''), next).view, 'care');
  });

  it('sends once, whatever is pressed meanwhile', () => {
    const sending = on(checking(), send);
    assert.equal(sending.sending.kind, 'sending');
    const events = [
      send,
      next,
      back,
      changed('carer.name', 'X'),
      { type: 'letter-opened' } as const,
    ];
    for (const event of events) assert.equal(reduce(sending, event), sending, event.type);
  });

  it('does not send what is not declared to be true', () => {
    const state = on(checking(), changed('declarations.truthful', ''), send);
    assert.deepEqual(state.problems, [{ field: 'declarations.truthful', code: 'missing' }]);
    assert.equal(state.sending.kind, 'idle');
  });

  it('goes to the first step that has become wrong since', () => {
    const state = on(checking(), changed('care.since', ['', '', '2027']), send);
    assert.equal(state.view, 'care');
    assert.deepEqual(state.problems, [{ field: 'care.since', code: 'future' }]);
    assert.equal(on(state, changed('care.since', ['', '', '2020']), next).view, 'review');
  });

  describe('after the endpoint has answered', () => {
    const sending = on(checking(), send);

    it('is done, with the reference', () => {
      const done = on(sending, answered({ kind: 'received', reference: 'MZ-1' }));
      assert.equal(done.view, 'done');
      assert.deepEqual(done.receipt, { reference: 'MZ-1', isEarlier: false, isChanged: false });
      assert.equal(hasAnswers(done), false);
      assert.equal(reduce(done, back), done);
      assert.equal(on(done, { type: 'letter-opened' }, back).view, 'done');
    });

    it('sends the same again after an uncertain attempt', () => {
      const again = on(sending, answered({ kind: 'uncertain' }), { ...send, today: '2026-11-29' });
      assert.equal(again.requestId, sending.requestId);
      assert.equal(again.sentOn, today, 'the day of the first attempt');
      const done = on(again, answered({ kind: 'already-received', reference: 'MZ-1' }));
      assert.deepEqual(done.receipt, { reference: 'MZ-1', isEarlier: true, isChanged: false });
    });

    it('says so when answers were changed since the attempt that may have arrived', () => {
      const done = on(
        sending,
        answered({ kind: 'uncertain' }),
        { type: 'step-opened', step: 'care' },
        changed('care.tasks', ['groceries', 'meals']),
        next,
        send,
        answered({ kind: 'uncertain' }),
        send,
        answered({ kind: 'already-received', reference: null }),
      );
      assert.equal(done.receipt?.isChanged, true);
    });

    it('says so, too, when they were changed back since', () => {
      const done = on(
        sending,
        answered({ kind: 'uncertain' }),
        changed('care.tasks', ['meals']),
        send,
        answered({ kind: 'uncertain' }),
        changed('care.tasks', ['groceries']),
        send,
        answered({ kind: 'already-received', reference: 'MZ-1' }),
      );
      assert.equal(done.receipt?.isChanged, true);
    });

    it('goes back to the fields that were refused, one step after the other', () => {
      const refused = on(
        sending,
        answered({
          kind: 'refused',
          detail: '',
          refusals: [
            { pointer: '#/carer/postalCode', detail: 'Niet hier' },
            { pointer: '#/care/tasks/0', detail: '' },
            { pointer: '#/unknown', detail: '' },
          ],
        }),
      );
      assert.equal(refused.view, 'carer');
      assert.deepEqual(refused.problems, [
        { field: 'carer.postalCode', code: 'invalid', detail: 'Niet hier' },
      ]);
      const care = on(refused, next);
      assert.equal(care.view, 'care');
      assert.deepEqual(care.problems, [{ field: 'care.tasks', code: 'invalid', detail: '' }]);
      assert.equal(on(care, next).view, 'review');
      assert.deepEqual(on(care, next).problems, []);
    });

    it('shows what was refused where no field is about it', () => {
      const refused = on(sending, answered({ kind: 'refused', detail: 'Dubbel', refusals: [] }));
      assert.deepEqual(refused.sending, { kind: 'refused', detail: 'Dubbel' });
      assert.equal(refused.view, 'review');
    });

    it('shows each refused field once, and what is said of what the form does not ask', () => {
      const twice = [
        { pointer: '#/carer/name', detail: 'Te kort' },
        { pointer: '#/carer/name', detail: 'Te raar' },
        { pointer: '#/carer/phone', detail: '' },
      ];
      const refused = on(sending, answered({ kind: 'refused', detail: '', refusals: twice }));
      assert.deepEqual(
        refused.problems.map(({ detail }) => detail),
        ['Te kort', ''],
      );
      const unknown = [{ pointer: '#/requestId', detail: 'Er loopt al een aanvraag' }];
      const other = on(sending, answered({ kind: 'refused', detail: '', refusals: unknown }));
      assert.deepEqual(other.sending, { kind: 'refused', detail: 'Er loopt al een aanvraag' });
    });

    it('waits as long as it was asked to', () => {
      const busy = on(sending, answered({ kind: 'busy', seconds: 30 }));
      assert.deepEqual(busy.sending, { kind: 'busy', until: now + 30_000 });
      assert.equal(on(busy, send).sending.kind, 'sending');
    });

    it('keeps every answer whatever went wrong', () => {
      const outcomes: SendOutcome[] = [
        { kind: 'uncertain' },
        { kind: 'busy', seconds: null },
        { kind: 'failed', reason: 'offline' },
        { kind: 'failed', reason: 'blocked' },
        { kind: 'failed', reason: 'status' },
      ];
      for (const outcome of outcomes) {
        const state = on(sending, answered(outcome));
        assert.deepEqual(state.answers, sending.answers);
        assert.equal(on(state, { type: 'letter-opened' }).view, 'letter');
      }
    });

    it('takes no answer to what was not sent', () => {
      const state = checking();
      assert.equal(reduce(state, answered({ kind: 'received', reference: 'x' })), state);
    });
  });

  describe('a draft', () => {
    it('comes back as it was', () => {
      const state = on(checking(), { type: 'keep-chosen', on: true });
      const draft: unknown = JSON.parse(JSON.stringify(draftOf(state)));
      const restored = after({ type: 'restored', plan: posting, draft });
      assert.deepEqual(restored, state);
    });

    it('of a letter goes on at the check page, which leads to it', () => {
      const draft = { ...draftOf(checking()), view: 'letter' };
      assert.equal(after({ type: 'restored', plan: posting, draft }).view, 'review');
    });

    it('that somebody else has written is nothing, or only what fits', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (draft, value) => {
          after({ type: 'restored', plan: posting, draft });
          const odd = {
            ...draftOf(checking()),
            answers: { 'carer.name': value, __proto__: value },
          };
          const { answers } = after({ type: 'restored', plan: posting, draft: odd });
          for (const [name, found] of Object.entries(answers)) {
            assert.equal(Array.isArray(found), isList(name as never));
          }
        }),
      );
    });
  });

  it('has nothing to lose before something was typed', () => {
    assert.equal(hasAnswers(after(started(posting), changed('purpose.id', 'parking'))), false);
    assert.equal(hasAnswers(after(started(posting), changed('carer.name', 'A'))), true);
  });

  it('holds whatever happens, in any order', () => {
    const events = fc.constantFrom<VerklaringEvent>(
      started(posting),
      started(national),
      next,
      back,
      send,
      ...all(),
      changed('purpose.id', 'uwv'),
      changed('care.hoursPerWeek', 'veel'),
      { type: 'step-opened', step: 'care' },
      { type: 'step-opened', step: 'consent' },
      { type: 'paper-chosen' },
      { type: 'letter-opened' },
      { type: 'keep-chosen', on: true },
      answered({ kind: 'uncertain' }),
      answered({ kind: 'received', reference: 'MZ-1' }),
      answered({
        kind: 'refused',
        detail: '',
        refusals: [{ pointer: '#/carer/name', detail: '' }],
      }),
      { type: 'cleared' },
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), (list) => {
        const state = after(...list);
        assert.equal(state.view === 'done', state.view === 'done' && state.receipt !== null);
        if (state.plan === null) assert.equal(state.view, 'intro');
        // What is being sent can be made into a request.
        if (state.sending.kind !== 'sending') return;
        const frame = { requestId, language: 'nl', date: today, purposeLabel: 'Parkeren' };
        assert.ok(requestOf(state.plan!, state.answers, frame, today).ok);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the request that the answers make', () => {
  const frame = { requestId, language: 'nl', date: today, purposeLabel: ' Parkeren\tbij haar ' };

  it('has each answer in its normal form, and no more', () => {
    const made = requestOf(posting, answers, frame, today);
    assert.deepEqual(made.ok && made.value, {
      schemaVersion: '1.0',
      requestId,
      language: 'nl',
      date: today,
      purpose: { id: 'parking', label: 'Parkeren bij haar' },
      carer: {
        name: 'Anna de Vries',
        street: 'Kerkstraat 12',
        postalCode: '9999 ZZ',
        city: 'Voorbeelddal',
      },
      careRecipient: {
        name: 'Piet de Vries',
        street: 'Kerkstraat 12',
        postalCode: '9999 ZZ',
        city: 'Voorbeelddal',
      },
      care: { since: '2021-03', hoursPerWeek: 12, relation: 'parent', tasks: ['groceries'] },
      declarations: { truthful: true, careRecipient: 'agrees' },
    });
  });

  it('leaves out what is no longer asked', () => {
    const plan: Plan = { ...posting, rules: { ...posting.rules, phone: 'off' }, consent: 'none' };
    const made = requestOf(plan, { ...answers, 'carer.phone': '0612345678' }, frame, today);
    assert.ok(made.ok && !('phone' in made.value.carer));
    assert.equal(made.ok && made.value.declarations.careRecipient, 'not-asked');
  });

  it('is none while something is missing', () => {
    const made = requestOf(posting, { ...answers, 'carer.city': '' }, frame, today);
    assert.deepEqual(!made.ok && made.error, [{ field: 'carer.city', code: 'missing' }]);
  });

  it('finds the field and the step of a pointer', () => {
    assert.equal(fieldAt('#/carer/postalCode'), 'carer.postalCode');
    assert.equal(fieldAt('/care/tasks/3'), 'care.tasks');
    assert.equal(fieldAt('#/carer'), undefined);
    assert.equal(fieldAt('#/requestId'), undefined);
    assert.equal(stepOf('care.relation'), 'care-recipient');
    assert.equal(stepOf('declarations.careRecipient'), 'consent');
    assert.equal(stepOf('declarations.truthful'), 'review');
    for (const name of fieldNames) assert.ok(steps.includes(stepOf(name)));
  });
});
