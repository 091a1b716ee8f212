/** Days since 1970 of Easter Sunday, from 1900 through 2099 (Gauss, Berechnung des Osterfestes, 1800). */
function easterDay(year: number): number {
  const a = year % 19;
  const d = (19 * a + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  // The two exceptions to the rule lie a week earlier.
  const isLate = e === 6 && d + Number(a > 10) > 28;
  return Date.UTC(year, 2, 22 + d + e - (isLate ? 7 : 0)) / 86_400_000;
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
