import type { RungNumber } from '../services/service.js';

/** The questions of *Waar sta ik?*, in the order in which they are asked. */
export const compassQuestions = ['urgency', 'body', 'load', 'people'] as const;
export type CompassQuestion = (typeof compassQuestions)[number];

/** The answers to each question, in the order in which they are shown. */
export const compassAnswers = {
  urgency: ['now', 'soon', 'no'],
  body: ['yes', 'arranged', 'no'],
  load: ['structural', 'small', 'knowing'],
  people: ['ask', 'nobody', 'helped'],
} as const satisfies Record<CompassQuestion, readonly string[]>;

/** An answer for each question that was not skipped. */
export type CompassAnswers = {
  readonly [Q in CompassQuestion]?: (typeof compassAnswers)[Q][number];
};

export type CompassReason =
  'now' | 'body' | 'structural' | 'small' | 'nobody' | 'knowing' | 'ask' | 'helped' | 'unsure';

/** The rung to begin on, and why. */
export interface CompassAdvice {
  readonly rung: RungNumber;
  readonly reason: CompassReason;
}

/**
 * The rung to begin on. The first line that fits decides: what can't wait comes before what is
 * heavy, and what is heavy before what is small. The ladder itself says that one begins as low as
 * will do; the order and the questions are ours, and no test of anything.
 *
 * @param answers any of them may be missing; with none of them the advice is rung 2.
 */
export function compassAdvice(answers: CompassAnswers): CompassAdvice {
  if (answers.urgency === 'now') return { rung: 5, reason: 'now' };
  if (answers.body === 'yes') return { rung: 4, reason: 'body' };
  if (answers.load === 'structural') return { rung: 3, reason: 'structural' };
  // Whoever will not last much longer needs more than a volunteer for an afternoon.
  if (answers.urgency === 'soon') return { rung: 3, reason: 'structural' };
  if (answers.people === 'ask') return { rung: 1, reason: 'ask' };
  if (answers.load === 'small') return { rung: 2, reason: 'small' };
  if (answers.people === 'nobody') return { rung: 2, reason: 'nobody' };
  if (answers.load === 'knowing') return { rung: 1, reason: 'knowing' };
  if (answers.people === 'helped') return { rung: 1, reason: 'helped' };
  // Who can't say what would help is best off with somebody who knows the way.
  return { rung: 2, reason: 'unsure' };
}

/** Whether the advice is certain before all is asked: who needs help today is asked nothing more. */
export const isAdviceClear = (answers: CompassAnswers): boolean => answers.urgency === 'now';
