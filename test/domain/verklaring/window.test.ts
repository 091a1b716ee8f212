import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { WindowSettings } from '../../../src/domain/verklaring/settings.js';
import { windowState, type WindowState } from '../../../src/domain/verklaring/window.js';

const window = (from: string | null, through: string | null): WindowSettings => ({ from, through });
const spring = window('2026-03-01', '2026-05-31');

describe('windowState', () => {
  const cases: readonly [
    what: string,
    settings: WindowSettings | null,
    today: string,
    state: WindowState,
  ][] = [
    ['no window', null, '2026-11-28', 'always'],
    ['an empty one', window(null, null), '2026-11-28', 'always'],
    ['one that ends before it begins', window('2026-05-31', '2026-03-01'), '2026-04-01', 'always'],
    ['the day before a reversed one', window('2026-03-02', '2026-03-01'), '2026-02-28', 'always'],
    ['long before', spring, '2025-04-01', 'before'],
    ['the day before', spring, '2026-02-28', 'before'],
    ['the first day', spring, '2026-03-01', 'open'],
    ['a day within', spring, '2026-04-15', 'open'],
    ['seven days before the last', spring, '2026-05-24', 'open'],
    ['six days before the last', spring, '2026-05-25', 'last-week'],
    ['the day before the last', spring, '2026-05-30', 'last-week'],
    ['the last day', spring, '2026-05-31', 'last-week'],
    ['the day after', spring, '2026-06-01', 'closed'],
    ['long after', spring, '2027-04-01', 'closed'],
    // The first day of a short one is in its last week; before it, it is not open yet.
    ['the first of seven days', window('2026-03-01', '2026-03-07'), '2026-03-01', 'last-week'],
    ['the first of eight days', window('2026-03-01', '2026-03-08'), '2026-03-01', 'open'],
    ['one day, on it', window('2026-03-01', '2026-03-01'), '2026-03-01', 'last-week'],
    ['one day, before it', window('2026-03-01', '2026-03-01'), '2026-02-28', 'before'],
    ['one day, after it', window('2026-03-01', '2026-03-01'), '2026-03-02', 'closed'],
    ['the day before a first day alone', window('2026-03-01', null), '2026-02-28', 'before'],
    ['a first day alone, on it', window('2026-03-01', null), '2026-03-01', 'open'],
    ['years after a first day alone', window('2026-03-01', null), '2099-01-01', 'open'],
    ['long before a last day alone', window(null, '2026-05-31'), '1999-01-01', 'open'],
    ['the week of a last day alone', window(null, '2026-05-31'), '2026-05-25', 'last-week'],
    ['a last day alone, on it', window(null, '2026-05-31'), '2026-05-31', 'last-week'],
    ['the day after a last day alone', window(null, '2026-05-31'), '2026-06-01', 'closed'],
    // Weeks over the end of February, of the year, and of summer time.
    ['a leap day, a week before', window(null, '2024-03-06'), '2024-02-28', 'open'],
    ['a leap day, six days before', window(null, '2024-03-06'), '2024-02-29', 'last-week'],
    ['the turn of the year', window(null, '2027-01-02'), '2026-12-27', 'last-week'],
    ['the turn of the year, a day earlier', window(null, '2027-01-02'), '2026-12-26', 'open'],
    ['the end of summer time', window(null, '2026-10-30'), '2026-10-24', 'last-week'],
    ['the end of summer time, a day earlier', window(null, '2026-10-30'), '2026-10-23', 'open'],
    ['the start of summer time, a day earlier', window(null, '2026-04-02'), '2026-03-26', 'open'],
  ]; // prettier-ignore
  for (const [what, settings, today, state] of cases) {
    it(`is ${state} for ${what}`, () => {
      assert.equal(windowState(settings, today), state);
    });
  }

  const dayAt = (number: number): string => new Date(number * 864e5).toISOString().slice(0, 10);
  const someDay = fc.integer({ min: 18_000, max: 30_000 });

  it('goes through the states in their order, seven days in the last of them', () => {
    fc.assert(
      fc.property(someDay, fc.nat(400), (first, length) => {
        const settings = window(dayAt(first), dayAt(first + length));
        const states = Array.from({ length: length + 21 }, (_, index) =>
          windowState(settings, dayAt(first - 10 + index)),
        );
        const count = (state: WindowState) => states.filter((one) => one === state).length;
        assert.deepEqual([...new Set(states)], ['before', 'open', 'last-week', 'closed'].filter((state) => count(state as WindowState) > 0)); // prettier-ignore
        assert.equal(count('before'), 10);
        assert.equal(count('closed'), 10);
        assert.equal(count('last-week'), Math.min(7, length + 1));
      }),
    );
  });

  it('is always for a reversed one, on each day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 400 }), someDay, (first, days, today) => {
        const settings = window(dayAt(first), dayAt(first - days));
        assert.equal(windowState(settings, dayAt(today)), 'always');
      }),
    );
  });
});
