import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dutchDate, localTime } from '../../../src/domain/shared/local-time.js';

describe('the date in the Netherlands', () => {
  it('is that of the wall clock there', () => {
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(moments, (now) => dutchDate(now) === localTime(now).date));
  });

  for (const [moment, date] of [
    ['2026-11-27T22:59:59Z', '2026-11-27'],
    ['2026-11-27T23:00:00Z', '2026-11-28'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ] as const) {
    it(`${moment} is ${date}`, () => assert.equal(dutchDate(new Date(moment)), date));
  }
});
