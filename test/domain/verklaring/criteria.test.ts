import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  criteriaFit,
  monthsSince,
  type CriteriaFit,
} from '../../../src/domain/verklaring/criteria.js';
import type { CriteriaSettings } from '../../../src/domain/verklaring/settings.js';

const criteria = (more: Partial<CriteriaSettings>): CriteriaSettings => ({
  minHoursPerWeek: null,
  minMonths: null,
  combine: null,
  note: null,
  ...more,
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('monthsSince', () => {
  const cases: readonly [since: string, today: string, months: number][] = [
    ['2026-11-28', '2026-11-28', 0],
    ['2026-10-28', '2026-11-28', 1],
    ['2026-10-29', '2026-11-28', 0],
    ['2025-11-28', '2026-11-28', 12],
    ['2025-11-29', '2026-11-28', 11],
    ['2025-12-31', '2026-01-01', 0],
    ['1958-03-14', '2026-11-28', 824],
    // Of what is left open the first day counts.
    ['2026-11', '2026-11-28', 0],
    ['2026-08', '2026-11-01', 3],
    ['2026', '2026-11-28', 10],
    ['2026', '2026-01-01', 0],
    ['2021', '2026-11-28', 70],
    // The last days of months: the 31st does not come in each of them.
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-02-29', '2028-02-29', 48],
    // Still to come.
    ['2026-11-29', '2026-11-28', 0],
    ['2026-12', '2026-11-28', 0],
    ['2027', '2026-11-28', 0],
    ['2099-12-31', '2026-11-28', 0],
  ];
  for (const [since, today, months] of cases) {
    it(`is ${months} for ${since} on ${today}`, () => {
      assert.equal(monthsSince(since, today), months);
    });
  }

  it('is a whole number, and never grows when care began later', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (one, other, today) => {
        const [early, late] = [one, other].sort() as [string, string];
        const months = monthsSince(late, today);
        assert.ok(Number.isInteger(months) && months >= 0);
        assert.ok(months <= monthsSince(early, today), `${early} ${late} ${today}`);
      }),
    );
  });

  it('tells nobody to be too late who left the day or the month open', () => {
    fc.assert(
      fc.property(someDay, someDay, (since, today) => {
        const [year, month] = since.split('-') as [string, string];
        const exact = monthsSince(since, today);
        assert.ok(monthsSince(`${year}-${month}`, today) >= exact);
        assert.ok(monthsSince(year, today) >= exact);
        assert.equal(monthsSince(year, today), monthsSince(`${year}-01-01`, today));
      }),
    );
  });

  it('is the number of months between the same day of two months', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(600),
        fc.integer({ min: 1, max: 28 }),
        (start, months, day) => {
          const at = (month: number): string =>
            `${1900 + Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`;
          assert.equal(monthsSince(at(start), at(start + months)), months);
        },
      ),
    );
  });
});

describe('criteriaFit', () => {
  const both = { minHoursPerWeek: 8, minMonths: 3 };
  const cases: readonly [
    what: string,
    settings: CriteriaSettings | null,
    hours: number,
    months: number,
    fit: CriteriaFit,
  ][] = [
    ['no criteria', null, 40, 60, 'unknown'],
    ['nothing that can be counted', criteria({}), 40, 60, 'unknown'],
    ['a note alone', criteria({ note: 'Vraag het ons.' }), 40, 60, 'unknown'],
    ['a way to combine nothing', criteria({ combine: 'or' }), 40, 60, 'unknown'],
    ['as many hours', criteria({ minHoursPerWeek: 8 }), 8, 0, 'met'],
    ['an hour less', criteria({ minHoursPerWeek: 8 }), 7, 60, 'not-met'],
    ['an hour less, where one of one is enough', criteria({ minHoursPerWeek: 8, combine: 'or' }), 7, 60, 'not-met'],
    ['as many months', criteria({ minMonths: 3 }), 1, 3, 'met'],
    ['a month less', criteria({ minMonths: 3 }), 168, 2, 'not-met'],
    ['no hours at all as least', criteria({ minHoursPerWeek: 0 }), 1, 0, 'met'],
    ['no months at all as least', criteria({ minMonths: 0 }), 1, 0, 'met'],
    ['both of both', criteria({ ...both, combine: 'and' }), 8, 3, 'met'],
    ['one of both', criteria({ ...both, combine: 'and' }), 8, 2, 'not-met'],
    ['the other of both', criteria({ ...both, combine: 'and' }), 7, 3, 'not-met'],
    ['none of both', criteria({ ...both, combine: 'and' }), 7, 2, 'not-met'],
    ['both of one', criteria({ ...both, combine: 'or' }), 8, 3, 'met'],
    ['the hours of one', criteria({ ...both, combine: 'or' }), 8, 2, 'met'],
    ['the months of one', criteria({ ...both, combine: 'or' }), 7, 3, 'met'],
    ['none of one', criteria({ ...both, combine: 'or' }), 7, 2, 'not-met'],
    // Who does not say how they go together means both.
    ['both of two', criteria(both), 8, 3, 'met'],
    ['one of two', criteria(both), 8, 2, 'not-met'],
  ]; // prettier-ignore
  for (const [what, settings, hours, months, fit] of cases) {
    it(`is ${fit} for ${what}`, () => {
      assert.equal(criteriaFit(settings, hours, months), fit);
    });
  }

  const someCriteria = fc.record({
    minHoursPerWeek: fc.option(fc.nat(168)),
    minMonths: fc.option(fc.nat(1200)),
    combine: fc.option(fc.constantFrom('and' as const, 'or' as const)),
    note: fc.constant(null),
  });

  it('never gets worse with more hours or months', () => {
    const rank = { 'not-met': 0, unknown: 1, met: 2 };
    fc.assert(
      fc.property(
        someCriteria,
        ...([fc.nat(168), fc.nat(1200), fc.nat(168), fc.nat(1200)] as const),
        (settings, hours, months, moreHours, moreMonths) => {
          const fit = criteriaFit(settings, hours, months);
          const later = criteriaFit(settings, hours + moreHours, months + moreMonths);
          assert.ok(rank[later] >= rank[fit]);
        },
      ),
    );
  });

  it('with "or" is met wherever it is with "and"', () => {
    fc.assert(
      fc.property(someCriteria, fc.nat(168), fc.nat(1200), (settings, hours, months) => {
        const [and, or] = (['and', 'or'] as const).map((combine) =>
          criteriaFit({ ...settings, combine }, hours, months),
        );
        if (and === 'met') assert.equal(or, 'met');
        assert.equal(and === 'unknown', or === 'unknown');
      }),
    );
  });
});
