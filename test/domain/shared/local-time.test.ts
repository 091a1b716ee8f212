import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { localTime } from '../../../src/domain/shared/local-time.js';

const table: readonly [
  instant: string,
  zone: string | undefined,
  date: string,
  day: number,
  at: string,
][] = [
  ['2026-11-23T10:00:00Z', undefined, '2026-11-23', 0, '11:00'],
  ['2026-07-01T10:00:00Z', undefined, '2026-07-01', 2, '12:00'],
  // Midnight is the start of a day, never 24:00.
  ['2026-11-22T23:00:00Z', undefined, '2026-11-23', 0, '00:00'],
  ['2026-11-22T22:59:59Z', undefined, '2026-11-22', 6, '23:59'],
  // The clock goes forward: 02:00 to 02:59 are not there.
  ['2026-03-29T00:59:59Z', undefined, '2026-03-29', 6, '01:59'],
  ['2026-03-29T01:00:00Z', undefined, '2026-03-29', 6, '03:00'],
  // The clock goes back: 02:30 is there twice.
  ['2026-10-25T00:30:00Z', undefined, '2026-10-25', 6, '02:30'],
  ['2026-10-25T01:30:00Z', undefined, '2026-10-25', 6, '02:30'],
  ['2026-10-25T02:00:00Z', undefined, '2026-10-25', 6, '03:00'],
  ['2026-12-31T22:59:59Z', undefined, '2026-12-31', 3, '23:59'],
  ['2026-12-31T23:00:00Z', undefined, '2027-01-01', 4, '00:00'],
  ['2027-12-31T23:00:00Z', undefined, '2028-01-01', 5, '00:00'],
  // The same nights of 2027.
  ['2027-03-28T00:59:59Z', undefined, '2027-03-28', 6, '01:59'],
  ['2027-03-28T01:00:00Z', undefined, '2027-03-28', 6, '03:00'],
  ['2027-10-31T00:30:00Z', undefined, '2027-10-31', 6, '02:30'],
  ['2027-10-31T01:30:00Z', undefined, '2027-10-31', 6, '02:30'],
  ['2027-10-31T02:00:00Z', undefined, '2027-10-31', 6, '03:00'],
  ['2028-02-28T23:30:00Z', undefined, '2028-02-29', 1, '00:30'],
  ['2026-11-23T10:00:00Z', 'America/Kralendijk', '2026-11-23', 0, '06:00'],
  ['2026-11-23T20:00:00Z', 'Pacific/Auckland', '2026-11-24', 1, '09:00'],
];

describe('localTime', () => {
  for (const [instant, zone, date, weekday, at] of table) {
    it(`${instant} is ${date} ${at} in ${zone ?? 'the Netherlands'}`, () => {
      const [hours, minutes] = at.split(':').map(Number) as [number, number];
      assert.deepEqual(localTime(new Date(instant), zone), {
        date,
        weekday,
        minutes: hours * 60 + minutes,
      });
    });
  }

  it('gives the weekday that belongs to the date, and a minute of the day', () => {
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (now) => {
        const { date, weekday, minutes } = localTime(now);
        assert.equal((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7, weekday);
        assert.ok(Number.isInteger(minutes) && minutes >= 0 && minutes < 1440);
        // The Netherlands are one or two hours ahead of UTC.
        const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
        const ahead = (wall - Math.floor(now.getTime() / 60_000) * 60_000) / 3_600_000;
        assert.ok(ahead === 1 || ahead === 2, `${ahead} hours ahead`);
      }),
    );
  });

  for (const [date, from, hours, twice] of [
    ['2026-03-29', '2026-03-28T23:00:00Z', 23, 0],
    ['2026-10-25', '2026-10-24T22:00:00Z', 25, 60],
    ['2027-03-28', '2027-03-27T23:00:00Z', 23, 0],
    ['2027-10-31', '2027-10-30T22:00:00Z', 25, 60],
    ['2027-01-01', '2026-12-31T23:00:00Z', 24, 0],
  ] as const) {
    it(`walks through ${date}, which has ${hours} hours`, () => {
      const start = Date.parse(from);
      const at = (minute: number) => localTime(new Date(start + minute * 60_000));
      const minutes = Array.from({ length: hours * 60 }, (_, minute) => at(minute));
      for (const time of minutes) assert.equal(time.date, date);
      assert.notEqual(at(-1).date, date);
      assert.notEqual(at(hours * 60).date, date);
      assert.equal(minutes.length - new Set(minutes.map((time) => time.minutes)).size, twice);
      assert.deepEqual([minutes[0]!.minutes, minutes.at(-1)!.minutes], [0, 1439]);
    });
  }

  it('does not depend on the time zone or the language of the device', () => {
    const module = fileURLToPath(
      new URL('../../../src/domain/shared/local-time.ts', import.meta.url),
    );
    const script = `
      import { localTime } from ${JSON.stringify(module)};
      console.log(new Date(0).getTimezoneOffset());
      console.log(JSON.stringify(localTime(new Date('2026-12-31T22:30:00Z'))));
    `;
    const answers = [
      'Pacific/Auckland',
      'Asia/Tokyo',
      'America/New_York',
      'America/Los_Angeles',
    ].map((TZ) => {
      const env = { ...process.env, TZ, LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
      const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
      return execFileSync(process.execPath, args, { env, encoding: 'utf8' }).trim().split('\n');
    });
    const wanted = { date: '2026-12-31', weekday: 3, minutes: 23 * 60 + 30 };
    const zones = new Set(answers.map(([zone]) => zone));
    assert.equal(zones.size, answers.length, 'the devices are in different zones');
    for (const [, time] of answers) assert.deepEqual(JSON.parse(time!), wanted);
  });
});
