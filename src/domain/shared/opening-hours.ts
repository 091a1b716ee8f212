import { minutesOfDay, type LocalTime } from './local-time.js';
import { isPublicHoliday } from './public-holidays.js';

const minutesADay = 1440;
const minutesAWeek = 7 * minutesADay;
const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** A stretch of the week in which a door or a line is open. Minutes since Monday 00:00, start included. */
interface OpenStretch {
  readonly from: number;
  /** Past the end of the week for a Sunday night that runs into Monday. */
  readonly to: number;
}

/** The hours of one service: what could be read, and the words of what could not. */
export interface OpeningHours {
  readonly stretches: readonly OpenStretch[];
  /** Lines that are not in schema.org notation, kept as they were written. */
  readonly words: readonly string[];
}

/** Whether something is open at a moment, and when that changes. */
export type OpenState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'always' }
  /** On such a day hours are often other than usual, so neither open nor closed can be promised. */
  | { readonly kind: 'holiday' }
  | { readonly kind: 'open'; readonly closesAt: string }
  /** `inDays`: 0 today, 1 tomorrow; past holidays also more than 7. `weekday`: 0 Monday to 6 Sunday. */
  | {
      readonly kind: 'closed';
      readonly opensAt: string;
      readonly inDays: number;
      readonly weekday: number;
    };

/** One line of the week for people: these days, these times. */
export interface WeekLine {
  /** First and last weekday of a run of days with the same times; 0 is Monday. */
  readonly fromDay: number;
  readonly throughDay: number;
  /** `["08:30", "17:00"]` pairs in the order of the day; empty when closed. */
  readonly times: readonly (readonly [string, string])[];
}

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const clock = (minutes: number): string => {
  const ofDay = minutes % minutesADay;
  return [Math.floor(ofDay / 60), ofDay % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};

const day = `(?:${days.join('|')})`;
const time = '(?:[01]?\\d|2[0-3]):[0-5]\\d|24:00';
const range = `(?:${time})-(?:${time})`;

/** `Mo-Fr,Su` and, where it is not the whole day, `09:00-12:00,13:00-17:00`. */
const notation = new RegExp(
  `^(${day}(?:-${day})?(?:,${day}(?:-${day})?)*)(?: (${range}(?:,${range})*))?$`,
);

function stretchesOf(line: string): OpenStretch[] | null {
  const words = line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([,-]) ?/g, '$1');
  if (words === '24/7') return [{ from: 0, to: minutesAWeek }];
  const [, dayText, timeText = '00:00-24:00'] = notation.exec(words) ?? [];
  if (!dayText) return null;
  const stretches: OpenStretch[] = [];
  for (const part of dayText.split(',')) {
    const [first = 0, last = first] = part.split('-').map((name) => days.indexOf(name));
    for (const range of timeText.split(',')) {
      const [from = 0, to = 0] = range.split('-').map(minutesOfDay);
      if (from === to || from === minutesADay) return null;
      // `Fr-Mo` goes over the end of the week, a closing time before the opening time over midnight.
      for (let day = first; day <= (last < first ? last + 7 : last); day++) {
        const start = (day % 7) * minutesADay;
        stretches.push({ from: start + from, to: start + to + (to < from ? minutesADay : 0) });
      }
    }
  }
  return stretches;
}

/**
 * The same hours in as few stretches as there can be, so that "open until" names the moment the door
 * really closes.
 */
function joined(stretches: readonly OpenStretch[]): OpenStretch[] {
  const found: OpenStretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const previous = found.at(-1);
    if (previous && stretch.from <= previous.to) {
      found[found.length - 1] = { from: previous.from, to: Math.max(previous.to, stretch.to) };
    } else {
      found.push(stretch);
    }
  }
  // The week is a circle: Sunday night takes in what it reaches of Monday.
  let last = found.pop();
  while (last && found[0] && found[0].from + minutesAWeek <= last.to) {
    last = { from: last.from, to: Math.max(last.to, found.shift()!.to + minutesAWeek) };
  }
  if (!last) return [];
  return last.to - last.from >= minutesAWeek ? [{ from: 0, to: minutesAWeek }] : [...found, last];
}

/**
 * Reads opening hours in the notation of schema.org: `Mo-Fr 08:30-17:00`, `Mo,We 09:00-12:00,13:00-16:00`,
 * `Fr 22:00-02:00` (into the night), `Sa` (the whole day), `24/7`.
 *
 * @returns stretches in the order of the week that neither touch nor overlap; lines that can't be read
 *   come back as words, so that nothing a carer needs is lost.
 * @see https://schema.org/openingHours
 */
export function parseOpeningHours(lines: readonly string[]): OpeningHours {
  const stretches: OpenStretch[] = [];
  const words: string[] = [];
  for (const line of lines) {
    const read = stretchesOf(line);
    if (read) stretches.push(...read);
    else if (line.trim()) words.push(line);
  }
  return { stretches: joined(stretches), words };
}

/**
 * Whether it is open now, and until or from when.
 *
 * @param now the wall clock of the place where the service is.
 * @returns `unknown` when no line could be read.
 */
export function openState(hours: OpeningHours, now: LocalTime): OpenState {
  const { stretches } = hours;
  if (stretches.length === 0) return { kind: 'unknown' };
  if (stretches[0]!.to - stretches[0]!.from === minutesAWeek) return { kind: 'always' };
  if (isPublicHoliday(now.date)) return { kind: 'holiday' };
  const at = now.weekday * minutesADay + now.minutes;
  // The night of Sunday to Monday belongs to both ends of the week.
  const current = stretches.find(
    ({ from, to }) => (from <= at && at < to) || at + minutesAWeek < to,
  );
  if (current) return { kind: 'open', closesAt: clock(current.to) };
  // Two weeks ahead, since the first day it would open again may be a holiday.
  const openings = [0, minutesAWeek, 2 * minutesAWeek].flatMap((weeks) =>
    stretches.map(({ from }) => from + weeks),
  );
  const inDays = (from: number) => Math.floor(from / minutesADay) - now.weekday;
  const next = openings.find(
    (from) => from > at && !isPublicHoliday(dateAfter(now.date, inDays(from))),
  );
  return next === undefined
    ? { kind: 'holiday' }
    : {
        kind: 'closed',
        opensAt: clock(next),
        inDays: inDays(next),
        weekday: Math.floor(next / minutesADay) % 7,
      };
}

/**
 * Whether it is sure to be open now; quick, for lists of thousands.
 *
 * @returns false also when nothing could be read, and on public holidays.
 */
export const isOpen = ({ stretches }: OpeningHours, now: LocalTime): boolean => {
  const at = now.weekday * minutesADay + now.minutes;
  const isWithin = ({ from, to }: OpenStretch) => (from <= at && at < to) || at + minutesAWeek < to;
  if (!stretches.some(isWithin)) return false;
  return stretches[0]!.to - stretches[0]!.from === minutesAWeek || !isPublicHoliday(now.date);
};

/**
 * The week in as few lines as a person would write: `Mo-Fr 08:30-17:00`.
 *
 * @returns a night stands with the day on which it begins (`22:00`, `02:00`); what lasts a day or
 *   longer is cut at each midnight. No line for days on which it is closed; an empty list when nothing
 *   could be read.
 */
export function weekLines(hours: OpeningHours): WeekLine[] {
  const week = days.map((): [string, string][] => []);
  for (const { from, to } of hours.stretches) {
    for (let start = from, end; start < to; start = end) {
      const day = Math.floor(start / minutesADay);
      end = to - from < minutesADay ? to : Math.min(to, (day + 1) * minutesADay);
      week[day % 7]!.push([clock(start), end % minutesADay === 0 ? '24:00' : clock(end)]);
    }
  }
  const lines: WeekLine[] = [];
  for (const day of week.keys()) {
    const times = week[day]!;
    if (times.length === 0) continue;
    times.sort();
    const previous = lines.at(-1);
    if (previous?.throughDay === day - 1 && String(previous.times) === String(times)) {
      lines[lines.length - 1] = { ...previous, throughDay: day };
    } else {
      lines.push({ fromDay: day, throughDay: day, times });
    }
  }
  return lines;
}
