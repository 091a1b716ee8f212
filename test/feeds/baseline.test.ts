import { assert } from '@open-wc/testing';
import { combineOffer } from '../../src/domain/services/offer.js';
import { rungsOf } from '../../src/domain/zorgladder/placement.js';
import { baseline } from '../../src/feeds/baseline.js';

const { publisher, services } = baseline();
const numbers = services.map(({ phone }) => phone?.dial);

describe('the baseline', () => {
  it('is national and is read once', () => {
    assert.equal(publisher.id, 'national');
    assert.equal(publisher.kind, 'national');
    assert.equal(baseline(), baseline());
  });

  it('has a number that can be dialled in each service', () => {
    assert.isNotEmpty(services);
    for (const { id, phone } of services) assert.isString(phone?.dial, id);
  });

  it('has the numbers that the organisations publish', () => {
    const known = Object.fromEntries(services.map(({ id, phone }) => [id, phone?.dial]));
    assert.include(known, {
      mantelzorglijn: '+31307606055',
      luisterlijn: '+31880767000',
      dementielijn: '08005088',
      cak: '08001925',
      113: '08000113',
      'veilig-thuis': '08002000',
    });
  });

  // 0900 20 20 496 and 030-205 90 59 (Mantelzorglijn), 0900-0767 (Luisterlijn).
  for (const stale of ['09002020496', '+31302059059', '09000767']) {
    it(`does not have the stale ${stale}`, () => assert.notInclude(numbers, stale));
  }

  it('does not have the name that Alzheimer Nederland has left', () => {
    assert.notMatch(JSON.stringify(services), /alzheimer[- ]telefoon/i);
  });

  it('says everywhere in the Netherlands, in any season, with a date', () => {
    for (const { id, area, validFrom, validThrough, updatedAt } of services) {
      assert.isTrue(area?.nationwide, id);
      assert.deepEqual([validFrom, validThrough], [null, null], id);
      assert.match(updatedAt ?? '', /^\d{4}-\d\d-\d\d$/, id);
    }
    assert.lengthOf(combineOffer([], baseline(), 'GM0301', '2026-11-23').services, services.length);
  });

  it('has someone to call on the first and on the last rung', () => {
    const rungs = new Set(services.flatMap(rungsOf));
    assert.isTrue(rungs.has(1));
    assert.isTrue(rungs.has(5));
  });

  it('has only addresses that a carer may be sent to', () => {
    for (const { url } of services) if (url !== null) assert.match(url, /^https:/);
  });
});
