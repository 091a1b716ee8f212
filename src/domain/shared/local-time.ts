/** The wall clock of one place: what a clock on the wall there shows. */
export interface LocalTime {
  /** Calendar date, `2026-11-23`. */
  readonly date: string;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekday: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** Help in the Netherlands opens and closes by this clock, whatever the clock of the device. */
export const dutchTimeZone = 'Europe/Amsterdam';

/** `08:30` → 510. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Making one costs a telephone some ten milliseconds, and every card asks for the time. */
const formats = new Map<string, Intl.DateTimeFormat>();

const hour = 3_600_000;

/**
 * The date in the Netherlands, `2026-11-28`. The clock there is one hour ahead of UTC or two: only
 * where those differ is it looked up which, since the first time that takes a telephone long.
 */
export function dutchDate(now: Date): string {
  const dateAhead = (hours: number) =>
    new Date(now.getTime() + hours * hour).toISOString().slice(0, 10);
  return dateAhead(1) === dateAhead(2) ? dateAhead(1) : localTime(now).date;
}

let last: { readonly key: string; readonly time: LocalTime } | undefined;

/**
 * What the clock on the wall says at a moment.
 *
 * @param now the moment; any device may have made it.
 * @param timeZone an IANA name.
 */
export function localTime(now: Date, timeZone: string = dutchTimeZone): LocalTime {
  // All cards of a list ask for the same moment.
  const key = `${now.getTime()} ${timeZone}`;
  if (last?.key === key) return last.time;
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates and times as the standard does: 2026-11-23 09:05.
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  const [date = '', clock = ''] = format.format(now).split(' ');
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  last = { key, time: { date, weekday, minutes: minutesOfDay(clock) } };
  return last.time;
}
