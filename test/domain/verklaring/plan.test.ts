import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planOf } from '../../../src/domain/verklaring/plan.js';
import { nationalPurposes } from '../../../src/domain/verklaring/purposes.js';
import { most } from '../../../src/domain/verklaring/request.js';
import {
  consents,
  deliveryModes,
  fieldRules,
  handlers,
  type DeliverySettings,
  type FieldSettings,
  type IssuerSettings,
  type PurposeSettings,
  type VerklaringSettings,
} from '../../../src/domain/verklaring/settings.js';
import { deepFreeze } from '../make.js';

const settings = (more: Partial<VerklaringSettings> = {}): VerklaringSettings => ({
  introduction: null,
  issuer: null,
  forMunicipalityOf: null,
  purposes: [],
  criteria: null,
  window: null,
  fields: null,
  consentOfCareRecipient: null,
  delivery: null,
  privacy: null,
  afterwards: null,
  ...more,
});
const purpose = (id: string, more: Partial<PurposeSettings> = {}): PurposeSettings => ({
  ...{ id, label: null, info: null, handledBy: null, url: null },
  ...more,
});
const issuer = (more: Partial<IssuerSettings>): IssuerSettings => ({
  ...{ desk: null, name: null, phone: null, email: null, url: null },
  ...more,
});
const delivery = (more: Partial<DeliverySettings>): DeliverySettings => ({
  ...{ mode: null, url: null, email: null, idempotencyKey: null },
  ...more,
});
const noRules: FieldSettings = {
  ...{ phone: null, email: null, dateOfBirth: null },
  ...{ relation: null, tasks: null, explanation: null },
};
const url = 'https://voorbeeld.nl/api';
const email = 'loket@voorbeeld.nl';

const national = nationalPurposes.map((id) => ({
  ...{ id, label: null, info: null, url: null },
  isElsewhere: false,
}));
const usual = {
  phone: 'optional',
  email: 'optional',
  dateOfBirth: 'off',
  relation: 'required',
  tasks: 'required',
  explanation: 'optional',
};
const idsOf = (...purposes: readonly PurposeSettings[]) =>
  planOf(settings({ purposes })).purposes.map(({ id }) => id);

describe('planOf', () => {
  const nowhere = { mode: 'print', url: null, email: null, idempotencyKey: false };

  it('without a feed is the national list, on paper with a signature', () => {
    assert.deepEqual(planOf(null), {
      isLocal: false,
      purposes: national,
      rules: usual,
      consent: 'signature',
      delivery: nowhere,
    });
  });

  it('with a section that says nothing is the same, and the other is said to agree', () => {
    assert.deepEqual(planOf(settings()), {
      isLocal: true,
      purposes: national,
      rules: usual,
      consent: 'declared',
      delivery: nowhere,
    });
  });

  for (const consent of consents) {
    it(`has the consent of the section: ${consent}`, () => {
      assert.equal(planOf(settings({ consentOfCareRecipient: consent })).consent, consent);
    });
  }

  it('has the rules of the section, and the usual ones for what it leaves open', () => {
    const fields = { ...noRules, phone: 'required', tasks: 'off' } as const;
    assert.deepEqual(planOf(settings({ fields })).rules, {
      ...usual,
      phone: 'required',
      tasks: 'off',
    });
    assert.deepEqual(planOf(settings({ fields: noRules })).rules, usual);
  });

  describe('delivers', () => {
    const cases: readonly [
      what: string,
      delivery: DeliverySettings | null,
      issuerEmail: string | null,
      expected: object,
    ][] = [
      ['on paper without a word on it', null, null, nowhere],
      ['on paper without a mode', delivery({ url, email }), null, { ...nowhere, url, email }],
      ['on paper', delivery({ mode: 'print' }), null, nowhere],
      ['to an endpoint', delivery({ mode: 'post', url }), null, { ...nowhere, mode: 'post', url }],
      ['on paper without the endpoint', delivery({ mode: 'post', email }), email, { ...nowhere, email }],
      ['by a link', delivery({ mode: 'link', url }), null, { ...nowhere, mode: 'link', url }],
      ['on paper without where it leads', delivery({ mode: 'link', email }), null, { ...nowhere, email }],
      ['by e-mail', delivery({ mode: 'mailto', email }), null, { ...nowhere, mode: 'mailto', email }],
      ['by e-mail to the issuer', delivery({ mode: 'mailto' }), email, { ...nowhere, mode: 'mailto', email }],
      ['by e-mail, not to the issuer but whom it names', delivery({ mode: 'mailto', email }), 'x@voorbeeld.nl', { ...nowhere, mode: 'mailto', email }],
      ['on paper without an e-mail address', delivery({ mode: 'mailto', url }), null, { ...nowhere, url }],
      ['with the key, where it may', delivery({ mode: 'post', url, idempotencyKey: true }), null, { ...nowhere, mode: 'post', url, idempotencyKey: true }],
      ['without the key, where it may not', delivery({ mode: 'post', url, idempotencyKey: false }), null, { ...nowhere, mode: 'post', url }],
    ]; // prettier-ignore
    for (const [what, of, issuerEmail, expected] of cases) {
      it(what, () => {
        const plan = planOf(settings({ delivery: of, issuer: issuer({ email: issuerEmail }) }));
        assert.deepEqual(plan.delivery, expected);
      });
    }
  });

  describe('has of the purposes', () => {
    const long = 'x'.repeat(120);
    const cases: readonly [
      what: string,
      purposes: readonly PurposeSettings[],
      ids: readonly string[],
    ][] = [
      ['the national ones without a name', [purpose('uwv'), purpose('parking')], ['uwv', 'parking']],
      ['no other without a name', [purpose('tuin'), purpose('parking')], ['parking']],
      ['its own with a name', [purpose('tuin', { label: 'Moestuin' })], ['tuin']],
      ['a name as long as there is room for', [purpose('tuin', { label: long })], ['tuin']],
      ['none with a longer one', [purpose('tuin', { label: `${long}x` }), purpose('uwv')], ['uwv']],
      ['none with a longer one in one language', [purpose('tuin', { label: { nl: 'Tuin', en: `${long}x` } }), purpose('uwv')], ['uwv']],
      ['no national one with a longer one either', [purpose('parking', { label: `${long}x` }), purpose('uwv')], ['uwv']],
      ['an id as long as there is room for', [purpose(long, { label: 'X' })], [long]],
      ['none with a longer id', [purpose(`${long}x`, { label: 'X' }), purpose('uwv')], ['uwv']],
      ['none with an id of what objects know', [purpose('constructor'), purpose('__proto__'), purpose('uwv')], ['uwv']],
      ['all national ones where none is left', [purpose('tuin'), purpose('huis')], [...nationalPurposes]],
    ]; // prettier-ignore
    for (const [what, purposes, ids] of cases) {
      it(what, () => assert.deepEqual(idsOf(...purposes), ids));
    }

    it('the last one of an id that is there twice', () => {
      const purposes = [
        purpose('uwv', { label: 'Een' }),
        purpose('parking'),
        purpose('uwv', { label: 'Twee' }),
      ];
      const plan = planOf(settings({ purposes }));
      assert.deepEqual(
        plan.purposes.map(({ id, label }) => [id, label]),
        [
          ['uwv', 'Twee'],
          ['parking', null],
        ],
      );
    });

    it('the first one where the last of its id can not be used', () => {
      const purposes = [purpose('tuin', { label: 'Tuin' }), purpose('tuin')];
      assert.deepEqual(
        planOf(settings({ purposes })).purposes.map(({ label }) => label),
        ['Tuin'],
      );
    });

    it('what is said of them, and who gives the statement', () => {
      const more = { label: { nl: 'Tuin' }, info: 'Vraag de tuinder', url };
      const planned = (handledBy: PurposeSettings['handledBy']) =>
        planOf(settings({ purposes: [purpose('tuin', { ...more, handledBy })] })).purposes;
      assert.deepEqual(planned('other'), [{ id: 'tuin', ...more, isElsewhere: true }]);
      assert.deepEqual(planned('issuer'), [{ id: 'tuin', ...more, isElsewhere: false }]);
      assert.deepEqual(planned(null), [{ id: 'tuin', ...more, isElsewhere: false }]);
    });
  });

  const someSettings: fc.Arbitrary<VerklaringSettings> = fc
    .record({
      purposes: fc.array(
        fc.record({
          id: fc.oneof(fc.constantFrom(...nationalPurposes, 'tuin', 'toString'), fc.string()),
          label: fc.option(
            fc.oneof(fc.string({ maxLength: 130 }), fc.dictionary(fc.string(), fc.string())),
          ),
          info: fc.option(fc.string()),
          handledBy: fc.option(fc.constantFrom(...handlers)),
          url: fc.option(fc.constant(url)),
        }),
        { maxLength: 8 },
      ),
      fields: fc.option(
        fc.record({
          phone: fc.option(fc.constantFrom(...fieldRules)),
          email: fc.option(fc.constantFrom(...fieldRules)),
          dateOfBirth: fc.option(fc.constantFrom(...fieldRules)),
          relation: fc.option(fc.constantFrom(...fieldRules)),
          tasks: fc.option(fc.constantFrom(...fieldRules)),
          explanation: fc.option(fc.constantFrom(...fieldRules)),
        }),
      ),
      consentOfCareRecipient: fc.option(fc.constantFrom(...consents)),
      delivery: fc.option(
        fc.record({
          mode: fc.option(fc.constantFrom(...deliveryModes)),
          url: fc.option(fc.constant(url)),
          email: fc.option(fc.constant(email)),
          idempotencyKey: fc.option(fc.boolean()),
        }),
      ),
    })
    .map((more) => deepFreeze(settings(more)));

  it('always has something to ask for, once each, with a name', () => {
    fc.assert(
      fc.property(someSettings, (of) => {
        const { purposes } = planOf(of);
        const ids = purposes.map(({ id }) => id);
        assert.ok(ids.length > 0);
        assert.equal(new Set(ids).size, ids.length);
        for (const { id, label } of purposes) {
          assert.ok([...id].length <= most.purpose, id);
          assert.ok(label !== null || (nationalPurposes as readonly string[]).includes(id), id);
        }
      }),
    );
  });

  it('never has a mode without what it needs, nor a rule that is open', () => {
    fc.assert(
      fc.property(someSettings, (of) => {
        const { delivery, rules } = planOf(of);
        if (delivery.mode === 'post' || delivery.mode === 'link') assert.ok(delivery.url);
        if (delivery.mode === 'mailto') assert.ok(delivery.email);
        assert.deepEqual(Object.keys(rules), Object.keys(usual));
        for (const rule of Object.values(rules)) assert.ok(fieldRules.includes(rule));
      }),
    );
  });
});
