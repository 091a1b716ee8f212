/** Days since 1970 of Easter Sunday (the anonymous Gregorian algorithm, Nature, 20 April 1876). */
function easterDay(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1) / 86_400_000;
}

/**
 * Whether desks in the Netherlands are usually closed on this date: the days of art. 3 Algemene
 * termijnenwet. Good Friday is left out, since many desks are open then.
 *
 * @param date `2026-12-25`
 */
export function isPublicHoliday(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // King's Day is on the 26th when the 27th is a Sunday.
  const kingsDay = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27';
  if (['01-01', kingsDay, '05-05', '12-25', '12-26'].includes(date.slice(5))) return true;
  const sinceEaster = Date.UTC(year, month - 1, day) / 86_400_000 - easterDay(year);
  // Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
  return [0, 1, 39, 49, 50].includes(sinceEaster);
}
