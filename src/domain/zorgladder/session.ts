import type { RungNumber } from '../services/service.js';
import {
  compassAdvice,
  compassAnswers,
  compassQuestions,
  isAdviceClear,
  type CompassAdvice,
  type CompassAnswers,
  type CompassQuestion,
} from './compass.js';

/** Helps a few times a week; cares every day; is vulnerable too. */
export const situations = ['sometimes', 'daily', 'vulnerable'] as const;
export type Situation = (typeof situations)[number];

/** The rungs that fit each situation most often; a starting point of ours, after the national ladder. */
export const fittingRungs: Readonly<Record<Situation, readonly RungNumber[]>> = {
  sometimes: [1, 2],
  daily: [2, 3],
  vulnerable: [3, 4],
};

/** Where the carer is: at the ladder, at one of the questions, or at the advice they led to. */
export type ZorgladderView = 'ladder' | CompassQuestion | 'advice';

export interface ZorgladderState {
  readonly view: ZorgladderView;
  /** The views before this one, so that *Vorige* goes back the way one came. */
  readonly history: readonly ZorgladderView[];
  readonly openRungs: readonly RungNumber[];
  readonly situation: Situation | null;
  readonly answers: CompassAnswers;
  /** True after *Volgende* without an answer, until one is chosen. */
  readonly answerMissing: boolean;
  /** The last advice, kept so that the ladder can mark its rung. */
  readonly advice: CompassAdvice | null;
}

export type ZorgladderEvent =
  | { readonly type: 'rung-toggled'; readonly rung: RungNumber; readonly open: boolean }
  | { readonly type: 'situation-chosen'; readonly situation: Situation | null }
  | { readonly type: 'compass-started' }
  | { readonly type: 'answer-chosen'; readonly answer: string }
  | { readonly type: 'next' }
  | { readonly type: 'skipped' }
  | { readonly type: 'back' }
  | { readonly type: 'advice-followed' }
  | { readonly type: 'compass-left' };

/** @param rung the rung that the page opens from the start; null for none. */
export function initialState(rung: RungNumber | null): ZorgladderState {
  return {
    view: 'ladder',
    history: [],
    openRungs: rung ? [rung] : [],
    situation: null,
    answers: {},
    answerMissing: false,
    advice: null,
  };
}

const isQuestion = (view: ZorgladderView): view is CompassQuestion =>
  (compassQuestions as readonly string[]).includes(view);

function goTo(state: ZorgladderState, view: ZorgladderView): ZorgladderState {
  return { ...state, view, history: [...state.history, state.view], answerMissing: false };
}

function afterQuestion(state: ZorgladderState, question: CompassQuestion): ZorgladderState {
  const next = compassQuestions[compassQuestions.indexOf(question) + 1];
  if (next && !isAdviceClear(state.answers)) return goTo(state, next);
  return goTo({ ...state, advice: compassAdvice(state.answers) }, 'advice');
}

const opened = (rungs: readonly RungNumber[], rung: RungNumber): RungNumber[] =>
  [...new Set([...rungs, rung])].sort();

/**
 * What the ladder looks like after something happened.
 *
 * @returns the same state for an event that has no meaning in it, such as an answer without a question.
 */
export function reduce(state: ZorgladderState, event: ZorgladderEvent): ZorgladderState {
  const { view, answers } = state;
  switch (event.type) {
    case 'rung-toggled': {
      const openRungs = event.open
        ? opened(state.openRungs, event.rung)
        : state.openRungs.filter((rung) => rung !== event.rung);
      return { ...state, openRungs };
    }
    case 'situation-chosen':
      return { ...state, situation: event.situation };
    case 'compass-started':
      // From wherever it is started again, back leads to the ladder.
      return goTo(
        { ...state, view: 'ladder', history: [], answers: {}, advice: null },
        compassQuestions[0],
      );
    case 'answer-chosen': {
      const allowed = isQuestion(view) && (compassAnswers[view] as readonly string[]);
      if (!allowed || !allowed.includes(event.answer)) return state;
      return { ...state, answers: { ...answers, [view]: event.answer }, answerMissing: false };
    }
    case 'next':
      if (!isQuestion(view)) return state;
      return answers[view] ? afterQuestion(state, view) : { ...state, answerMissing: true };
    case 'skipped': {
      if (!isQuestion(view)) return state;
      const kept = Object.entries(answers).filter(([question]) => question !== view);
      return afterQuestion({ ...state, answers: Object.fromEntries(kept) }, view);
    }
    case 'back': {
      const previous = state.history.at(-1);
      if (!previous) return state;
      return {
        ...state,
        view: previous,
        history: state.history.slice(0, -1),
        answerMissing: false,
      };
    }
    case 'advice-followed': {
      if (!state.advice) return state;
      const openRungs = opened(state.openRungs, state.advice.rung);
      return { ...state, view: 'ladder', history: [], openRungs, answerMissing: false };
    }
    case 'compass-left':
      return { ...state, view: 'ladder', history: [], answerMissing: false };
  }
}
