import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicHoliday } from '../../../src/domain/shared/public-holidays.js';

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const easterSundays = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  // The earliest and the latest that this algorithm is known to trip over.
  '2008-03-23',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
];

describe('isPublicHoliday', () => {
  for (const easter of easterSundays) {
    it(`knows the days that move with Easter on ${easter}`, () => {
      const moving = [-2, -1, 0, 1, 2, 38, 39, 40, 48, 49, 50, 51].filter(
        (days) => isPublicHoliday(addDays(easter, days)) && !isFixed(addDays(easter, days)),
      );
      const wanted = [0, 1, 39, 49, 50].filter((days) => !isFixed(addDays(easter, days)));
      assert.deepEqual(moving, wanted);
      for (const days of [0, 1, 39, 49, 50]) {
        assert.equal(isPublicHoliday(addDays(easter, days)), true, addDays(easter, days));
      }
    });
  }

  const isFixed = (date: string) => /-(01-01|04-2[67]|05-05|12-2[56])$/.test(date);

  const table: Record<string, boolean> = {
    // King's Day: the 27th, or the 26th where that is a Sunday.
    '2024-04-27': true,
    '2025-04-26': true,
    '2025-04-27': false,
    '2026-04-27': true,
    '2026-04-26': false,
    '2031-04-26': true,
    // Liberation Day is in the law every year.
    '2025-05-05': true,
    '2026-05-05': true,
    '2026-01-01': true,
    '2026-12-25': true,
    '2026-12-26': true,
    // Good Friday, Christmas Eve, New Year's Eve, Remembrance Day, St Nicholas: working days.
    '2026-04-03': false,
    '2026-12-24': false,
    '2026-12-31': false,
    '2026-05-04': false,
    '2026-12-05': false,
    '2026-11-23': false,
    '2024-02-29': false,
  };
  for (const [date, wanted] of Object.entries(table)) {
    it(`${date} is ${wanted ? 'one' : 'none'}`, () => {
      assert.equal(isPublicHoliday(date), wanted);
    });
  }

  it('finds nine or ten days in each year of this century', () => {
    for (let year = 2000; year < 2100; year++) {
      let found = 0;
      for (let date = `${year}-01-01`; date < `${year + 1}`; date = addDays(date, 1)) {
        if (isPublicHoliday(date)) found++;
      }
      // Ten, or nine where one of those that move falls on one that is fixed.
      assert.ok(found === 9 || found === 10, `${found} in ${year}`);
    }
  });
});
