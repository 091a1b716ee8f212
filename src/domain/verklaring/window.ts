import type { WindowSettings } from './settings.js';

/** Whether one can ask now: always, not yet, yes, yes but not for long, or no longer. */
export type WindowState = 'always' | 'before' | 'open' | 'last-week' | 'closed';

const day = 86_400_000;

/** The date, if there is such a day: engines move the 31st of April into May, or know no such date. */
function real(date: string | null | undefined): string | null {
  const time = Date.parse(date ?? '');
  return time && new Date(time).toISOString().startsWith(date!) ? date! : null;
}

/**
 * The dates of a window that there are.
 *
 * @returns null for what is open on that side, or is no date.
 */
export const datesOf = (window: WindowSettings | null): WindowSettings => ({
  from: real(window?.from),
  through: real(window?.through),
});

/**
 * Where a day stands in the time in which one can ask.
 *
 * @param window both dates included; a day that there is not, and a time that ends before
 *   it begins, is taken for none.
 * @param today `2026-11-28`
 * @returns `last-week` from six days before the last one, and on it.
 */
export function windowState(window: WindowSettings | null, today: string): WindowState {
  const { from, through } = datesOf(window);
  if ((!from && !through) || (from && through && through < from)) return 'always';
  if (from && today < from) return 'before';
  if (!through) return 'open';
  if (today > through) return 'closed';
  return (Date.parse(through) - Date.parse(today)) / day < 7 ? 'last-week' : 'open';
}
