import { assert } from '@open-wc/testing';
import { normalizedMunicipality } from '../../src/domain/services/municipality.js';
import { localTime } from '../../src/domain/shared/local-time.js';

// The rules of the domain are tested in Node; here is what they leave to the browser's own data.
describe('the data of this browser', () => {
  const instants: readonly [instant: string, date: string, weekday: number, minutes: number][] = [
    ['2026-11-22T23:00:00Z', '2026-11-23', 0, 0],
    ['2026-11-23T12:05:00Z', '2026-11-23', 0, 13 * 60 + 5],
    ['2026-07-01T10:00:00Z', '2026-07-01', 2, 12 * 60],
    ['2026-03-29T00:59:59Z', '2026-03-29', 6, 1 * 60 + 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 6, 3 * 60],
    ['2026-10-25T00:30:00Z', '2026-10-25', 6, 2 * 60 + 30],
    ['2026-10-25T01:30:00Z', '2026-10-25', 6, 2 * 60 + 30],
    ['2026-12-31T23:00:00Z', '2027-01-01', 4, 0],
  ];
  for (const [instant, date, weekday, minutes] of instants) {
    it(`knows what the clock in the Netherlands says at ${instant}`, () => {
      assert.deepEqual(localTime(new Date(instant)), { date, weekday, minutes });
    });
  }

  it('folds letters with accents', () => {
    assert.equal(normalizedMunicipality('Súdwest-Fryslân'), 'sudwestfryslan');
  });
});
