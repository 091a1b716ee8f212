import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { localTime, type LocalTime } from '../../../src/domain/shared/local-time.js';
import {
  isOpen,
  openState,
  parseOpeningHours,
  weekLines,
  type OpeningHours,
  type OpenState,
} from '../../../src/domain/shared/opening-hours.js';

const day = 1440;
const week = 7 * day;
const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The Monday of a week without a public holiday, and the seven days after it. */
const plainWeek = [23, 24, 25, 26, 27, 28, 29].map((date) => `2026-11-${date}`);

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
};

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `Tu 09:15` in a week without holidays. */
const at = (text: string): LocalTime => {
  const [name, time] = text.split(' ') as [string, string];
  const weekday = days.indexOf(name);
  return { date: plainWeek[weekday]!, weekday, minutes: minutesOf(time) };
};

/** Which minutes of the week are open, by the plainest reading of the lines there can be. */
function openMinutes(lines: readonly string[]): boolean[] {
  const open = Array<boolean>(week).fill(false);
  for (const line of lines) {
    const [dayText, timeText] = line.split(' ') as [string, string];
    const [first, last] = dayText.split('-').map((name) => days.indexOf(name)) as [number, number];
    for (let weekday = first; ; weekday = (weekday + 1) % 7) {
      for (const range of timeText.split(',')) {
        const [from, to] = range.split('-').map(minutesOf) as [number, number];
        const length = to > from ? to - from : to + day - from;
        for (let minute = 0; minute < length; minute++) {
          open[(weekday * day + from + minute) % week] = true;
        }
      }
      if (weekday === last) break;
    }
  }
  return open;
}

/** What must be true at a minute of the week, found by walking on minute by minute. */
function walk(open: readonly boolean[], now: number): OpenState {
  if (open.every(Boolean)) return { kind: 'always' };
  let change = now;
  while (open[change % week] === open[now]) change++;
  if (open[now]) {
    // A day that ends at midnight is said as 00:00 here.
    return { kind: 'open', closesAt: clock(change % day) };
  }
  const today = Math.floor(now / day);
  return {
    kind: 'closed',
    opensAt: clock(change % day),
    inDays: Math.floor(change / day) - today,
    weekday: Math.floor(change / day) % 7,
  };
}

// A few round times make it likely that stretches touch, overlap and end at midnight.
const time = fc.oneof(
  fc.constantFrom(0, 60, 480, 720, 1020, 1320, 1380, 1439),
  fc.integer({ min: 0, max: day - 1 }),
);
const range = fc
  .tuple(time, fc.oneof(time, fc.constant(day)))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${clock(from)}-${clock(to)}`);
const weekday = fc.constantFrom(...days);
const line = fc
  .tuple(weekday, weekday, fc.array(range, { minLength: 1, maxLength: 2 }))
  .map(([first, last, ranges]) => `${first}-${last} ${ranges.join(',')}`);
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const minuteOfWeek = fc.oneof(
  fc.integer({ min: 0, max: week - 1 }),
  fc.constantFrom(0, 1, week - 1, 6 * day + 1380, 59),
);

describe('parseOpeningHours', () => {
  const read: readonly [line: string, stretches: readonly (readonly [string, string, number?])[]][] =
    [
      ['Mo 09:00-17:00', [['Mo 09:00', '17:00']]],
      ['Mo 9:00-17:00', [['Mo 09:00', '17:00']]],
      ['Mo,We 09:00-12:00', [['Mo 09:00', '12:00'], ['We 09:00', '12:00']]],
      ['Mo, We 09:00 - 12:00', [['Mo 09:00', '12:00'], ['We 09:00', '12:00']]],
      ['  Mo   09:00-12:00  ', [['Mo 09:00', '12:00']]],
      ['Mo 09:00-12:00,13:00-16:00', [['Mo 09:00', '12:00'], ['Mo 13:00', '16:00']]],
      ['Mo 13:00-16:00, 09:00-12:00', [['Mo 09:00', '12:00'], ['Mo 13:00', '16:00']]],
      ['Tu-Th 09:00-10:00', [['Tu 09:00', '10:00'], ['We 09:00', '10:00'], ['Th 09:00', '10:00']]],
      ['Fr-Mo 09:00-10:00', [['Mo 09:00', '10:00'], ['Fr 09:00', '10:00'], ['Sa 09:00', '10:00'], ['Su 09:00', '10:00']]],
      ['Mo-Tu,Fr 09:00-10:00', [['Mo 09:00', '10:00'], ['Tu 09:00', '10:00'], ['Fr 09:00', '10:00']]],
      ['Sa', [['Sa 00:00', '24:00']]],
      ['Sa 00:00-24:00', [['Sa 00:00', '24:00']]],
      ['Fr 22:00-02:00', [['Fr 22:00', '26:00']]],
      ['Fr 22:00-00:00', [['Fr 22:00', '24:00']]],
      ['Su 22:00-02:00', [['Su 22:00', '26:00']]],
    ]; // prettier-ignore
  for (const [text, wanted] of read) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const stretches = wanted.map(([start, end]) => {
        const [name, from] = start.split(' ') as [string, string];
        const midnight = days.indexOf(name) * day;
        return { from: midnight + minutesOf(from), to: midnight + minutesOf(end) };
      });
      assert.deepEqual(parseOpeningHours([text]), { stretches, words: [] });
    });
  }

  for (const text of ['24/7', ' 24/7 ', 'Mo-Su', 'Mo-Su 00:00-24:00', 'We-Tu 00:00-24:00']) {
    it(`reads ${JSON.stringify(text)} as the whole week`, () => {
      assert.deepEqual(parseOpeningHours([text]), {
        stretches: [{ from: 0, to: week }],
        words: [],
      });
    });
  }

  it('makes one stretch of two that touch or overlap', () => {
    assert.deepEqual(parseOpeningHours(['Mo 09:00-12:00', 'Mo 12:00-17:00']).stretches, [
      { from: 540, to: 1020 },
    ]);
    assert.deepEqual(parseOpeningHours(['Mo 09:00-17:00', 'Mo 10:00-11:00']).stretches, [
      { from: 540, to: 1020 },
    ]);
    assert.deepEqual(parseOpeningHours(['Mo 20:00-24:00', 'Tu 00:00-08:00']).stretches, [
      { from: 1200, to: day + 480 },
    ]);
  });

  const unreadable = [
    'maandag t/m vrijdag van 08:30 tot 17:00 uur',
    'ma-vr 09:00-17:00',
    'op afspraak',
    'Mo-Fr 09.00-17.00',
    'Mo-Fr 09:00',
    'Mo-Fr 09:00-',
    'Mo-Fr 25:00-26:00',
    'Mo-Fr 09:60-17:00',
    'Mo-Fr 09:00-24:30',
    'Mo-Fr 24:00-08:00',
    'Mo-Fr 09:00-09:00',
    'Mo-Fr 09:00-12:00-15:00',
    'Mo-Fr-Su 09:00-12:00',
    'Mo- 09:00-12:00',
    'PH off',
    'Mo-Fr 09:00-17:00 op afspraak',
    'Mo-Fr 09:00-17:00; Sa 10:00-12:00',
    '09:00-17:00',
    'constructor',
  ];
  for (const text of unreadable) {
    it(`keeps the words of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseOpeningHours([text]), { stretches: [], words: [text] });
    });
  }

  it('reads what it can and keeps the words of the rest, in their order', () => {
    const hours = parseOpeningHours(['op afspraak', 'Mo 09:00-10:00', 'ook in het weekend']);
    assert.deepEqual(hours, {
      stretches: [{ from: 540, to: 600 }],
      words: ['op afspraak', 'ook in het weekend'],
    });
  });

  it('takes an empty line for no line', () => {
    assert.deepEqual(parseOpeningHours(['', '  ']), { stretches: [], words: [] });
  });

  it('never throws, and loses no line that says something', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const { words, stretches } = parseOpeningHours(texts);
        const said = texts.filter((text) => text.trim());
        assert.ok(stretches.length > 0 || words.length === said.length);
      }),
    );
  });

  it('is done with a very long line at once', () => {
    const started = performance.now();
    parseOpeningHours([`Mo${' '.repeat(200_000)}x`, 'Mo,'.repeat(50_000), '-'.repeat(200_000)]);
    assert.ok(performance.now() - started < 500);
  });
});

describe('openState', () => {
  const office = ['Mo-Fr 08:30-17:00'];
  const split = ['Mo-Fr 09:00-12:00,13:00-16:00'];
  const nights = ['Fr-Su 22:00-02:00'];
  // A huisartsenpost: every evening and night, and the whole weekend.
  const outOfHours = ['Mo-Fr 17:00-08:00', 'Sa-Su 00:00-24:00'];

  const open = (closesAt: string): OpenState => ({ kind: 'open', closesAt });
  const closed = (opensAt: string, inDays: number, name: string): OpenState => ({
    kind: 'closed',
    opensAt,
    inDays,
    weekday: days.indexOf(name),
  });

  const table: readonly [lines: readonly string[], now: string, state: OpenState][] = [
    [[], 'Mo 12:00', { kind: 'unknown' }],
    [['op afspraak'], 'Mo 12:00', { kind: 'unknown' }],
    [['24/7'], 'Su 03:00', { kind: 'always' }],
    [['Mo-Su 08:00-20:00', 'Mo-Su 20:00-08:00'], 'Su 03:00', { kind: 'always' }],
    [office, 'Mo 08:29', closed('08:30', 0, 'Mo')],
    [office, 'Mo 08:30', open('17:00')],
    [office, 'Mo 16:59', open('17:00')],
    [office, 'Mo 17:00', closed('08:30', 1, 'Tu')],
    [office, 'Fr 17:00', closed('08:30', 3, 'Mo')],
    [office, 'Sa 12:00', closed('08:30', 2, 'Mo')],
    [office, 'Su 23:59', closed('08:30', 1, 'Mo')],
    [split, 'Tu 12:00', closed('13:00', 0, 'Tu')],
    [split, 'Tu 12:59', closed('13:00', 0, 'Tu')],
    [split, 'Tu 13:00', open('16:00')],
    [['Tu 10:00-12:00'], 'Tu 12:00', closed('10:00', 7, 'Tu')],
    [['Tu 10:00-12:00'], 'Mo 12:00', closed('10:00', 1, 'Tu')],
    [['Tu 10:00-12:00'], 'We 12:00', closed('10:00', 6, 'Tu')],
    [nights, 'Fr 21:59', closed('22:00', 0, 'Fr')],
    [nights, 'Fr 23:59', open('02:00')],
    [nights, 'Sa 00:00', open('02:00')],
    [nights, 'Sa 02:00', closed('22:00', 0, 'Sa')],
    [nights, 'Su 23:00', open('02:00')],
    [nights, 'Mo 01:59', open('02:00')],
    [nights, 'Mo 02:00', closed('22:00', 4, 'Fr')],
    [outOfHours, 'Mo 07:59', closed('17:00', 0, 'Mo')],
    [outOfHours, 'Fr 17:00', open('00:00')],
    [[...outOfHours, 'Mo 00:00-08:00'], 'Fr 17:00', open('08:00')],
    [[...outOfHours, 'Mo 00:00-08:00'], 'Su 12:00', open('08:00')],
    [[...outOfHours, 'Mo 00:00-08:00'], 'Mo 07:59', open('08:00')],
    [[...outOfHours, 'Mo 00:00-08:00'], 'Mo 08:00', closed('17:00', 0, 'Mo')],
    // Sunday night and Monday morning are one night, however the lines cut it.
    [['Su 22:00-02:00', 'Mo 01:00-05:00'], 'Su 23:00', open('05:00')],
    [['Su 22:00-02:00', 'Mo 01:00-05:00'], 'Mo 00:30', open('05:00')],
    [['Su 22:00-24:00', 'Mo 00:00-05:00'], 'Su 23:00', open('05:00')],
    [['Su 22:00-06:00', 'Mo 01:00-02:00', 'Mo 06:00-08:00'], 'Mo 01:30', open('08:00')],
    [['Sa 00:00-24:00'], 'Sa 12:00', open('00:00')],
    [['Sa-Su', 'Mo 00:00-24:00'], 'Sa 12:00', open('00:00')],
  ];
  for (const [hours, now, wanted] of table) {
    it(`[${hours.join('; ')}] at ${now}`, () => {
      assert.deepEqual(openState(parseOpeningHours(hours), at(now)), wanted);
    });
  }

  it('agrees with walking through the week minute by minute', () => {
    fc.assert(
      fc.property(lines, minuteOfWeek, (hours, now) => {
        const weekday = Math.floor(now / day);
        const state = openState(parseOpeningHours(hours), {
          date: plainWeek[weekday]!,
          weekday,
          minutes: now % day,
        });
        assert.deepEqual(state, walk(openMinutes(hours), now));
      }),
      { numRuns: 1500 },
    );
  });

  describe('follows the clock on the wall', () => {
    const state = (hours: readonly string[], instant: string) =>
      openState(parseOpeningHours(hours), localTime(new Date(instant)));

    const moments: readonly [what: string, hours: readonly string[], instant: string, OpenState][] = [
      ['just before opening in winter', office, '2026-11-23T07:29:00Z', closed('08:30', 0, 'Mo')],
      ['at opening in winter', office, '2026-11-23T07:30:00Z', open('17:00')],
      ['at opening in summer', office, '2026-07-06T06:30:00Z', open('17:00')],
      ['before the clock goes forward', ['Su 01:00-04:00'], '2026-03-29T00:59:00Z', open('04:00')],
      // The Sunday between is Easter.
      ['after the clock went forward', ['Su 02:00-03:00'], '2026-03-29T01:00:00Z', closed('02:00', 14, 'Su')],
      ['in the hour that is not there', ['Su 03:00-04:00'], '2026-03-29T01:00:00Z', open('04:00')],
      ['the first 02:30 when the clock goes back', ['Su 02:00-03:00'], '2026-10-25T00:30:00Z', open('03:00')],
      ['the second 02:30 when the clock goes back', ['Su 02:00-03:00'], '2026-10-25T01:30:00Z', open('03:00')],
      ['after both of them', ['Su 02:00-03:00'], '2026-10-25T02:00:00Z', closed('02:00', 7, 'Su')],
      ["New Year's Eve", ['Th 20:00-04:00'], '2026-12-31T22:59:00Z', open('04:00')],
      ["New Year's Day", ['Th 20:00-04:00'], '2026-12-31T23:00:00Z', { kind: 'holiday' }],
      ['the day after it', ['Sa 10:00-12:00'], '2027-01-02T09:30:00Z', open('12:00')],
      ['Easter Monday', office, '2026-04-06T10:00:00Z', { kind: 'holiday' }],
      ['the evening before Christmas', office, '2026-12-24T18:00:00Z', closed('08:30', 4, 'Mo')],
      ['Christmas', office, '2026-12-25T10:00:00Z', { kind: 'holiday' }],
      ['Christmas without hours', ['op afspraak'], '2026-12-25T10:00:00Z', { kind: 'unknown' }],
      ['Christmas day and night', ['24/7'], '2026-12-25T10:00:00Z', { kind: 'always' }],

      ['the Friday before the clock goes forward', office, '2026-03-27T07:30:00Z', open('17:00')],
      ['the night before the clock goes forward', ['Sa 22:00-06:00'], '2026-03-28T23:30:00Z', open('06:00')],
      ['the end of the night that is an hour short', ['Sa 22:00-06:00'], '2026-03-29T03:59:00Z', open('06:00')],
      ['after the night that is an hour short', ['Sa 22:00-06:00'], '2026-03-29T04:00:00Z', closed('22:00', 6, 'Sa')],
      ['before opening after the clock went forward', office, '2026-03-30T06:29:00Z', closed('08:30', 0, 'Mo')],
      ['at opening after the clock went forward', office, '2026-03-30T06:30:00Z', open('17:00')],
      ['the end of the night that is an hour long', ['Sa 22:00-06:00'], '2026-10-25T04:59:00Z', open('06:00')],
      ['after the night that is an hour long', ['Sa 22:00-06:00'], '2026-10-25T05:00:00Z', closed('22:00', 6, 'Sa')],
      ['the first 02:29 when the clock goes back', ['Su 02:30-03:30'], '2026-10-25T00:29:00Z', closed('02:30', 0, 'Su')],
      ['the last minute before the clock goes back', ['Su 02:30-03:30'], '2026-10-25T00:59:00Z', open('03:30')],
      ['the second 02:29 when the clock goes back', ['Su 02:30-03:30'], '2026-10-25T01:29:00Z', closed('02:30', 0, 'Su')],
      ['before opening after the clock went back', office, '2026-10-26T07:29:00Z', closed('08:30', 0, 'Mo')],
      ['at opening after the clock went back', office, '2026-10-26T07:30:00Z', open('17:00')],

      // In 2027 the clock goes forward on Easter Sunday.
      ['the evening before Easter', ['Sa 20:00-04:00'], '2027-03-27T22:59:00Z', open('04:00')],
      ['Easter night', ['Sa 20:00-04:00'], '2027-03-27T23:00:00Z', { kind: 'holiday' }],
      ['before the clock goes forward on Easter', ['24/7'], '2027-03-28T00:59:00Z', { kind: 'always' }],
      ['after the clock went forward on Easter', ['24/7'], '2027-03-28T01:00:00Z', { kind: 'always' }],
      ['the last minute of Easter Monday', ['Mo-Tu 20:00-06:00'], '2027-03-29T21:59:00Z', { kind: 'holiday' }],
      ['the first minute after Easter', ['Mo-Tu 20:00-06:00'], '2027-03-29T22:00:00Z', open('06:00')],
      ['before opening after Easter', office, '2027-03-30T06:29:00Z', closed('08:30', 0, 'Tu')],
      ['at opening after Easter', office, '2027-03-30T06:30:00Z', open('17:00')],
      ['before the clock goes back in 2027', ['Su 02:00-03:00'], '2027-10-31T00:30:00Z', open('03:00')],
      ['the hour that is there twice in 2027', ['Su 02:00-03:00'], '2027-10-31T01:30:00Z', open('03:00')],
      ['after the clock went back in 2027', ['Su 02:00-03:00'], '2027-10-31T02:00:00Z', closed('02:00', 7, 'Su')],
      ['before opening on the Monday after', office, '2027-11-01T07:29:00Z', closed('08:30', 0, 'Mo')],
      ['at opening on the Monday after', office, '2027-11-01T07:30:00Z', open('17:00')],

      ["after work on New Year's Eve", office, '2026-12-31T16:00:00Z', closed('08:30', 4, 'Mo')],
      ["New Year's Day at noon", office, '2027-01-01T11:00:00Z', { kind: 'holiday' }],
      ["the last minute of New Year's Day", ['Fr 22:00-02:00'], '2027-01-01T22:59:00Z', { kind: 'holiday' }],
      ["the night after New Year's Day", ['Fr 22:00-02:00'], '2027-01-01T23:00:00Z', open('02:00')],
      ["New Year's Eve on a Friday", ['Fr 22:00-02:00'], '2027-12-31T22:59:00Z', open('02:00')],
      ["New Year's Day on a Saturday", ['Fr 22:00-02:00'], '2027-12-31T23:00:00Z', { kind: 'holiday' }],
      ['a line that never closes in that night', ['24/7'], '2027-12-31T23:00:00Z', { kind: 'always' }],
      ['Sunday night into Monday', ['Su 22:00-02:00'], '2026-11-22T23:59:00Z', open('02:00')],
      ['the end of it', ['Su 22:00-02:00'], '2026-11-23T01:00:00Z', closed('22:00', 6, 'Su')],
    ]; // prettier-ignore
    for (const [what, hours, instant, wanted] of moments) {
      it(what, () => {
        assert.deepEqual(state(hours, instant), wanted);
        const isSure = wanted.kind === 'open' || wanted.kind === 'always';
        assert.equal(isOpen(parseOpeningHours(hours), localTime(new Date(instant))), isSure);
      });
    }

    it('whatever the clock of the device says', () => {
      const module = (name: string) =>
        JSON.stringify(
          fileURLToPath(new URL(`../../../src/domain/shared/${name}.ts`, import.meta.url)),
        );
      const asked = moments.map(([, hours, instant]) => ({ hours, instant }));
      const script = `
        import { localTime } from ${module('local-time')};
        import { openState, parseOpeningHours } from ${module('opening-hours')};
        const states = ${JSON.stringify(asked)}.map(({ hours, instant }) =>
          openState(parseOpeningHours(hours), localTime(new Date(instant))));
        console.log(JSON.stringify({ hour: new Date('2026-12-31T23:00:00Z').getHours(), states }));
      `;
      for (const [TZ, hour] of [
        ['Asia/Tokyo', 8],
        ['America/New_York', 18],
      ] as const) {
        const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
        const env = { ...process.env, TZ };
        const said = execFileSync(process.execPath, args, { env, encoding: 'utf8' });
        assert.deepEqual(JSON.parse(said), {
          hour,
          states: moments.map(([, , , wanted]) => wanted),
        });
      }
    });
  });
});

describe('isOpen', () => {
  const anyHours = fc.oneof(lines, fc.constantFrom([], ['24/7'], ['op afspraak'], ['Sa-Su']));

  it('is so where the state is open or always, at any moment of two years', () => {
    const seen = new Set<string>();
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2028-01-02'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        const [read, time] = [parseOpeningHours(hours), localTime(now)];
        const { kind } = openState(read, time);
        seen.add(kind);
        assert.equal(isOpen(read, time), kind === 'open' || kind === 'always', kind);
      }),
      { numRuns: 3000 },
    );
    assert.deepEqual([...seen].sort(), ['always', 'closed', 'holiday', 'open', 'unknown']);
  });

  it('is so at each minute that the lines name, and at no other', () => {
    fc.assert(
      fc.property(lines, minuteOfWeek, (hours, now) => {
        const weekday = Math.floor(now / day);
        const time = { date: plainWeek[weekday]!, weekday, minutes: now % day };
        assert.equal(isOpen(parseOpeningHours(hours), time), openMinutes(hours)[now]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is never so on a public holiday, but for what never closes', () => {
    for (const date of ['2026-12-25', '2027-01-01', '2027-03-28', '2027-04-27', '2027-05-06']) {
      const weekday = (new Date(date).getUTCDay() + 6) % 7;
      for (let minutes = 0; minutes < day; minutes += 30) {
        const time = { date, weekday, minutes };
        assert.equal(isOpen(parseOpeningHours(['Mo-Su 00:00-23:59']), time), false);
        assert.equal(isOpen(parseOpeningHours(['24/7']), time), true);
      }
    }
  });
});

describe('weekLines', () => {
  type Line = readonly [days: string, ...times: string[]];
  const linesOf = (hours: OpeningHours): Line[] =>
    weekLines(hours).map(({ fromDay, throughDay, times }) => [
      fromDay === throughDay ? days[fromDay]! : `${days[fromDay]}-${days[throughDay]}`,
      ...times.map((pair) => pair.join('-')),
    ]);

  const table: readonly [lines: readonly string[], wanted: readonly Line[]][] = [
    [[], []],
    [['op afspraak'], []],
    [['Mo-Fr 08:30-17:00'], [['Mo-Fr', '08:30-17:00']]],
    [['Mo-Fr 09:00-12:00,13:00-16:00'], [['Mo-Fr', '09:00-12:00', '13:00-16:00']]],
    [['Mo,We 09:00-12:00'], [['Mo', '09:00-12:00'], ['We', '09:00-12:00']]],
    [['Mo-Th 09:00-17:00', 'Fr 09:00-12:00'], [['Mo-Th', '09:00-17:00'], ['Fr', '09:00-12:00']]],
    [['Fr-Mo 10:00-12:00'], [['Mo', '10:00-12:00'], ['Fr-Su', '10:00-12:00']]],
    [['24/7'], [['Mo-Su', '00:00-24:00']]],
    [['Mo-Su 08:00-20:00', 'Mo-Su 20:00-08:00'], [['Mo-Su', '00:00-24:00']]],
    [['Sa'], [['Sa', '00:00-24:00']]],
    [['Sa-Su'], [['Sa-Su', '00:00-24:00']]],
    [['Sa-Mo'], [['Mo', '00:00-24:00'], ['Sa-Su', '00:00-24:00']]],
    [['Fr 22:00-02:00'], [['Fr', '22:00-02:00']]],
    [['Su 22:00-02:00'], [['Su', '22:00-02:00']]],
    [['Mo-Su 18:00-08:00'], [['Mo-Su', '18:00-08:00']]],
    [['Fr 18:00-24:00'], [['Fr', '18:00-24:00']]],
    // Longer than a day: each day says what it has itself.
    [['Mo 08:00-24:00', 'Tu 00:00-12:00'], [['Mo', '08:00-24:00'], ['Tu', '00:00-12:00']]],
    [['Mo 12:00-24:00', 'Tu 00:00-12:00'], [['Mo', '12:00-24:00'], ['Tu', '00:00-12:00']]],
    [
      ['Mo-Fr 17:00-08:00', 'Sa-Su 00:00-24:00', 'Mo 00:00-08:00'],
      [['Mo', '00:00-08:00', '17:00-08:00'], ['Tu-Th', '17:00-08:00'], ['Fr', '17:00-24:00'], ['Sa-Su', '00:00-24:00']],
    ],
  ]; // prettier-ignore
  for (const [hours, wanted] of table) {
    it(`[${hours.join('; ')}]`, () => {
      assert.deepEqual(linesOf(parseOpeningHours(hours)), wanted);
    });
  }

  it('says the same hours as the lines it was made from', () => {
    fc.assert(
      fc.property(lines, (hours) => {
        const said = linesOf(parseOpeningHours(hours)).map(([name, ...times]) => {
          const days = name.includes('-') ? name : `${name}-${name}`;
          return `${days} ${times.join(',')}`;
        });
        assert.deepEqual(openMinutes(said), openMinutes(hours));
      }),
    );
  });

  it('says the times of a day in their order, and no time twice', () => {
    fc.assert(
      fc.property(lines, (hours) => {
        for (const { times } of weekLines(parseOpeningHours(hours))) {
          const starts = times.map(([from]) => from);
          assert.deepEqual(starts, [...new Set(starts)].sort());
        }
      }),
    );
  });
});
