import type { MenuForm } from './forms.js';

/** The questions for whom the menu is too much, in the order in which they are asked. */
export const wayInQuestions = ['time', 'place', 'when'] as const;
export type WayInQuestion = (typeof wayInQuestions)[number];

/** The answers to each question, in the order in which they are shown. */
export const wayInAnswers = {
  time: ['hours', 'day', 'longer'],
  place: ['home', 'away'],
  when: ['now', 'once', 'regular'],
} as const satisfies Record<WayInQuestion, readonly string[]>;

/** An answer for each question that was not skipped. */
export type WayInAnswers = {
  readonly [Q in WayInQuestion]?: (typeof wayInAnswers)[Q][number];
};

export type SuggestionReason =
  | 'now'
  | 'few-hours'
  | 'small-step'
  | 'regular'
  | 'at-home'
  | 'day-away'
  | 'get-used'
  | 'longer'
  | 'together';

/** A form that fits, and why. */
export interface Suggestion {
  readonly form: MenuForm;
  readonly reason: SuggestionReason;
}

const suggestion = (form: MenuForm, reason: SuggestionReason): Suggestion => ({ form, reason });

/** By time and place, best first. */
function byTimeAndPlace({ time, place, when }: WayInAnswers): readonly Suggestion[] {
  const isRegular = when === 'regular';
  const company = suggestion('visit', time === 'hours' ? 'few-hours' : 'small-step');
  const help = suggestion('home-help', isRegular ? 'regular' : 'at-home');
  const day = suggestion('day', time === 'longer' ? 'get-used' : 'day-away');
  const stay = suggestion('stay', 'longer');
  const holiday = suggestion('holiday', 'together');
  if (time === 'longer') return place === 'home' ? [help, stay] : [stay, holiday, day];
  if (place === 'away') return [day, company];
  const atHome = isRegular || time === 'day' ? [help, company] : [company, help];
  return place === 'home' ? atHome : [atHome[0]!, day, atHome[1]!];
}

/**
 * Two or three forms that fit what somebody answered, best first. What can't wait comes before all
 * else, a small step before a large one. The questions and their order are ours, and no test of
 * anything; that a few hours are wanted sooner than a weekend is from *Onderzoek naar lokale
 * mantelzorgondersteuning* (Spectrum, 2020).
 *
 * @param answers any of them may be missing.
 */
export function suggestForms(answers: WayInAnswers): readonly Suggestion[] {
  const fitting = byTimeAndPlace(answers);
  return (answers.when === 'now' ? [suggestion('urgent', 'now'), ...fitting] : fitting).slice(0, 3);
}
