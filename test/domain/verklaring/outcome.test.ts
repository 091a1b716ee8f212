import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sendOutcomeOf, type SendOutcome } from '../../../src/domain/verklaring/outcome.js';

const now = Date.parse('2026-11-28T10:00:00Z');
const outcome = (status: number, body?: unknown, retryAfter: string | null = null) =>
  sendOutcomeOf({ status, body, retryAfter }, now);

const received: SendOutcome = { kind: 'received', reference: 'MZ-1' };
const uncertain: SendOutcome = { kind: 'uncertain' };

describe('what an answer of the endpoint means', () => {
  const table: readonly (readonly [string, SendOutcome, SendOutcome])[] = [
    ['200 with a reference', outcome(200, { reference: 'MZ-1' }), received],
    ['201 with a reference', outcome(201, { reference: ' MZ-1 ' }), received],
    ['202 with a reference', outcome(202, { reference: 'MZ-1' }), received],
    [
      'a reference that is a number',
      outcome(201, { reference: 7 }),
      { ...received, reference: '7' },
    ],
    ['200 without a reference', outcome(200, {}), uncertain],
    ['200 with an empty reference', outcome(200, { reference: ' ' }), uncertain],
    ['the login page of a network', outcome(200, undefined), uncertain],
    ['204', outcome(204), uncertain],
    [
      '409 with a reference',
      outcome(409, { reference: 'MZ-1' }),
      { kind: 'already-received', reference: 'MZ-1' },
    ],
    ['409 without', outcome(409), { kind: 'already-received', reference: null }],
    [
      '422 with fields',
      outcome(422, { detail: 'Nee', errors: [{ pointer: '#/carer/name', detail: 'Te kort' }] }),
      {
        kind: 'refused',
        detail: 'Nee',
        refusals: [{ pointer: '#/carer/name', detail: 'Te kort' }],
      },
    ],
    [
      '422 with a title alone, which is of the kind of error and not of this one',
      outcome(422, { title: 'Unprocessable Entity' }),
      { kind: 'refused', detail: '', refusals: [] },
    ],
    ['400 without JSON', outcome(400), { kind: 'refused', detail: '', refusals: [] }],
    [
      '422 with odd errors',
      outcome(422, { errors: [null, 1, { pointer: 2 }, { pointer: '#/a', detail: {} }] }),
      { kind: 'refused', detail: '', refusals: [{ pointer: '#/a', detail: '' }] },
    ],
    ['503 with seconds', outcome(503, undefined, '30'), { kind: 'busy', seconds: 30 }],
    ['429 with nothing', outcome(429), { kind: 'busy', seconds: null }],
    [
      '503 with a date',
      outcome(503, undefined, 'Sat, 28 Nov 2026 10:00:20 GMT'),
      { kind: 'busy', seconds: 20 },
    ],
    [
      '503 with a date that is over',
      outcome(503, undefined, 'Sat, 28 Nov 2026 09:00:00 GMT'),
      { kind: 'busy', seconds: 0 },
    ],
    ['503 with words', outcome(503, undefined, 'later'), { kind: 'busy', seconds: null }],
    ['503 with a negative number', outcome(503, undefined, '-5'), { kind: 'busy', seconds: 0 }],
    ['500', outcome(500, { reference: 'MZ-1' }), uncertain],
    ['502', outcome(502), uncertain],
    ['404', outcome(404), { kind: 'failed', reason: 'status' }],
    ['403', outcome(403), { kind: 'failed', reason: 'status' }],
    ['415', outcome(415), { kind: 'failed', reason: 'status' }],
    ['302, which is not followed', outcome(302), uncertain],
  ];
  for (const [name, found, wanted] of table) {
    it(name, () => assert.deepEqual(found, wanted));
  }

  it('is never received without a reference, and never throws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(fc.jsonValue(), fc.constant(undefined)),
        fc.option(fc.string()),
        (status, body, retryAfter) => {
          const found = sendOutcomeOf({ status, body, retryAfter }, now);
          if (found.kind === 'received') assert.ok(found.reference && status < 300);
          if (found.kind === 'failed') assert.ok(status >= 400 && status < 500);
          if (found.kind === 'busy') assert.ok(found.seconds === null || found.seconds >= 0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shows no more of a text than fits', () => {
    const found = outcome(422, { detail: 'x'.repeat(10_000) });
    assert.ok(found.kind === 'refused' && found.detail.length === 300);
  });
});
