import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Answers } from '../../src/domain/verklaring/answers.js';
import { planOf, type Plan } from '../../src/domain/verklaring/plan.js';
import type { VerklaringRequest } from '../../src/domain/verklaring/request.js';
import { requestOf } from '../../src/domain/verklaring/steps.js';
import { VerklaringRequestBody } from '../../src/feeds/schema/verklaring.js';
import { validRequest } from '../helpers/verklaring-requests.js';

/** After every date that is generated. */
const today = '2099-12-31';

/** The form alone wants a letter in a name, a number in an address, and a telephone that there can be. */
function likely(request: VerklaringRequest): VerklaringRequest {
  const with1 = (text: string) => [...`A1${text}`].slice(0, 80).join('');
  const person = ({ name, street }: VerklaringRequest['careRecipient']) => ({
    name: with1(name),
    street: with1(street),
  });
  const { carer, careRecipient } = request;
  const phone = carer.phone === undefined ? {} : { phone: '+31612345678' };
  return {
    ...request,
    carer: { ...carer, ...person(carer), ...phone },
    careRecipient: { ...careRecipient, ...person(careRecipient) },
  };
}

/** A form that asks for all there is, for the purpose of the request. */
const planFor = ({ purpose, declarations }: VerklaringRequest): Plan => ({
  ...planOf(null),
  purposes: [{ ...purpose, info: null, isElsewhere: false, url: null }],
  rules: {
    phone: 'optional',
    email: 'optional',
    dateOfBirth: 'optional',
    relation: 'optional',
    tasks: 'optional',
    explanation: 'optional',
  },
  consent: declarations.careRecipient === 'not-asked' ? 'none' : 'declared',
});

/** What somebody types who wants that request. */
function typed({ purpose, carer, careRecipient, care, declarations }: VerklaringRequest): Answers {
  const date = (text = '') => text.split('-').reverse();
  const since = care.since.split('-').reverse();
  return {
    'purpose.id': purpose.id,
    'carer.name': carer.name,
    'carer.dateOfBirth': date(carer.dateOfBirth),
    'carer.street': carer.street,
    'carer.postalCode': carer.postalCode.toLowerCase().replace(' ', ''),
    'carer.city': carer.city,
    'carer.phone': carer.phone ?? '',
    'carer.email': carer.email ?? '',
    'careRecipient.name': careRecipient.name,
    'careRecipient.dateOfBirth': date(careRecipient.dateOfBirth),
    'careRecipient.street': careRecipient.street,
    'careRecipient.postalCode': careRecipient.postalCode,
    'careRecipient.city': careRecipient.city,
    'care.relation': care.relation ?? '',
    'care.since': ['', '', ...since].slice(-3),
    'care.hoursPerWeek': `${care.hoursPerWeek} uur`,
    'care.tasks': care.tasks ?? [],
    'care.explanation': care.explanation ?? '',
    'declarations.careRecipient': declarations.careRecipient,
    'declarations.truthful': 'yes',
  };
}

describe('the form and its contract', () => {
  it('agree: what the form makes of any answers is what the schema takes', () => {
    let made = 0;
    fc.assert(
      fc.property(validRequest().map(likely), (wanted) => {
        const { requestId, language, date, purpose } = wanted;
        const frame = { requestId, language, date, purposeLabel: purpose.label };
        const request = requestOf(planFor(wanted), typed(wanted), frame, today);
        if (!request.ok) {
          // A text that is nothing but what is no letter of any script is as good as none.
          assert.ok(request.error.every(({ code }) => code === 'missing'));
          return;
        }
        made++;
        const { error } = z.safeParse(VerklaringRequestBody, request.value);
        assert.equal(error, undefined);
        const { care, carer, careRecipient } = request.value;
        assert.equal(care.since, wanted.care.since);
        assert.equal(care.hoursPerWeek, wanted.care.hoursPerWeek);
        assert.equal(carer.postalCode, wanted.carer.postalCode);
        assert.equal(carer.phone, wanted.carer.phone);
        assert.equal(careRecipient.dateOfBirth, wanted.careRecipient.dateOfBirth);
        assert.deepEqual(
          new Set(care.tasks),
          new Set(wanted.care.tasks?.length ? wanted.care.tasks : []),
        );
      }),
      { numRuns: 500 },
    );
    assert.ok(made > 400, `only ${made} were made: the answers are too wild`);
  });
});
