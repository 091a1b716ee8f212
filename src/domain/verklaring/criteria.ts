import type { CriteriaSettings } from './settings.js';

const numbers = (date: string): number[] => date.split('-').map(Number);

/**
 * For how many whole months somebody has cared.
 *
 * @param since `2021`, `2021-05` or `2021-05-17`; of what is left open the first day counts, so that
 *   nobody is told to be too late who may not be.
 * @param today `2026-11-28`
 * @returns 0 for a day to come.
 */
export function monthsSince(since: string, today: string): number {
  const [year = 0, month = 1, day = 1] = numbers(since);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = numbers(today);
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
  return Math.max(0, months);
}

/** How the answers stand to what the issuer looks at. `unknown`: it names nothing that can be counted. */
export type CriteriaFit = 'met' | 'not-met' | 'unknown';

/**
 * Holds the answers against the criteria: a hint for the carer. Who decides is the issuer.
 *
 * @param months as `monthsSince` gives them.
 */
export function criteriaFit(
  criteria: CriteriaSettings | null,
  hoursPerWeek: number,
  months: number,
): CriteriaFit {
  const tests: boolean[] = [];
  if (criteria?.minHoursPerWeek != null) tests.push(hoursPerWeek >= criteria.minHoursPerWeek);
  if (criteria?.minMonths != null) tests.push(months >= criteria.minMonths);
  if (tests.length === 0) return 'unknown';
  const isMet = criteria!.combine === 'or' ? tests.includes(true) : !tests.includes(false);
  return isMet ? 'met' : 'not-met';
}
