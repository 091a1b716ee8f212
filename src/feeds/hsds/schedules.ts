import { isCurrent, stringIn, type Leave } from './json.js';
import { lineIn } from './text.js';

const weekdays = /^(?:mo|tu|we|th|fr|sa|su)(?:[,-](?:mo|tu|we|th|fr|sa|su))*$/;

/** The clock part of `9:00`, `09:00:00`, `09:00Z` or `09:00+01:00`: what is on the door. */
function clock(schedule: unknown, name: string): string {
  const time = /^T?((?:[01]?\d|2[0-3]):[0-5]\d|24:00)/.exec(stringIn(schedule, name))?.[1] ?? '';
  return time && time.padStart(5, '0');
}

/**
 * A schedule of every week in the notation of schema.org; null for any other.
 *
 * Midnight is the end of a day, as is the minute before it: HSDS writes a whole day as 00:00 to 23:59.
 */
function weekly(schedule: unknown): string | null {
  const days = stringIn(schedule, 'byday').toLowerCase().replace(/\s/g, '');
  const [opens, closes] = [clock(schedule, 'opens_at'), clock(schedule, 'closes_at')];
  const isEveryWeek =
    stringIn(schedule, 'freq').toUpperCase() === 'WEEKLY' &&
    /^1?$/.test(stringIn(schedule, 'interval')) &&
    !['count', 'byweekno', 'bymonthday', 'byyearday'].some((name) => stringIn(schedule, name));
  if (!isEveryWeek || !weekdays.test(days) || !opens || !closes) return null;
  const ends = /^(?:00:00|23:59)$/.test(closes) ? '24:00' : closes;
  // From nine to nine says nothing, and nothing opens at the end of a day.
  if (opens === ends || opens === '24:00') return null;
  return `${days.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())} ${opens}-${ends}`;
}

/**
 * Opening hours of the schedules of a service or a place.
 *
 * @param schedules `schedule` records, unknown; they follow the RRULE of iCal (RFC 5545).
 * @param today `2026-11-23`; what is not valid on it is left.
 * @returns lines for `openingHours`: `Mo,Tu 09:00-17:00` for what is the same every week, else the
 *   description in words. Time zones are not read: a time is taken for that of the place itself.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#schedule
 */
export function openingHours(
  schedules: readonly unknown[],
  today: string,
  path: string,
  leave: Leave,
): string[] {
  const lines = new Set<string>();
  for (const [index, schedule] of schedules.entries()) {
    const place = `${path}.${index}`;
    if (!isCurrent(schedule, today)) {
      leave(place, 'not valid today');
      continue;
    }
    const line = weekly(schedule) ?? (lineIn(schedule, 'description') || lineIn(schedule, 'notes'));
    if (line) lines.add(line);
    else leave(place, 'neither every week nor described in words');
  }
  return [...lines];
}
