import type { RespiteForm } from './forms.js';
import { noFilters, type Filters } from './filters.js';
import {
  suggestForms,
  wayInAnswers,
  wayInQuestions,
  type Suggestion,
  type WayInAnswers,
  type WayInQuestion,
} from './way-in.js';

/** The menu, one of the questions, what they lead to, a comparison, or what was chosen. */
export type MenuView = 'menu' | WayInQuestion | 'suggestions' | 'comparison' | 'choice';

/** How many services of a form are shown at first, and how many more each time. */
export const shownAtFirst = 4;
export const shownMore = 20;

/** How many services can be held beside each other. */
export const mostCompared = 3;

/** For whom and when somebody looks for help, as it was typed: for the sentence to say. */
export interface Caller {
  /** `mijn man` */
  readonly careRecipient: string;
  /** `op dinsdagmiddag` */
  readonly moment: string;
}

export interface MenuState {
  readonly view: MenuView;
  /** The views before this one; *Vorige* leads to the last. */
  readonly history: readonly MenuView[];
  readonly openForms: readonly RespiteForm[];
  /** How many services of a form are shown, where that is more than at first. */
  readonly shown: Readonly<Partial<Record<RespiteForm, number>>>;
  readonly filters: Filters;
  /** Ids of services, in the order in which they were chosen. */
  readonly compared: readonly string[];
  readonly chosen: readonly string[];
  readonly caller: Caller;
  readonly answers: WayInAnswers;
  readonly answerMissing: boolean;
  readonly suggestions: readonly Suggestion[];
}

export type MenuEvent =
  | { readonly type: 'form-toggled'; readonly form: RespiteForm; readonly open: boolean }
  | { readonly type: 'form-shown'; readonly form: RespiteForm }
  | { readonly type: 'more-shown'; readonly form: RespiteForm }
  | {
      readonly type: 'filtered';
      readonly filters: Partial<Filters>;
      /** Forms of which so little is left that all of it can be seen. */
      readonly open: readonly RespiteForm[];
    }
  | { readonly type: 'filters-cleared' }
  | { readonly type: 'compared'; readonly id: string; readonly on: boolean }
  | { readonly type: 'chosen'; readonly id: string; readonly on: boolean }
  | { readonly type: 'caller-told'; readonly caller: Partial<Caller> }
  | { readonly type: 'went-to'; readonly view: 'comparison' | 'choice' }
  | { readonly type: 'questions-started' }
  | { readonly type: 'answer-chosen'; readonly answer: string }
  | { readonly type: 'next' }
  | { readonly type: 'skipped' }
  | { readonly type: 'back' }
  | { readonly type: 'left' };

export const initialState: MenuState = {
  view: 'menu',
  history: [],
  openForms: [],
  shown: {},
  filters: noFilters,
  compared: [],
  chosen: [],
  caller: { careRecipient: '', moment: '' },
  answers: {},
  answerMissing: false,
  suggestions: [],
};

/** Whether it is one of the three questions. */
export const isQuestion = (view: MenuView): view is WayInQuestion =>
  (wayInQuestions as readonly string[]).includes(view);

const goTo = (state: MenuState, view: MenuView): MenuState => ({
  ...state,
  view,
  history: [...state.history, state.view],
  answerMissing: false,
});

function afterQuestion(state: MenuState, question: WayInQuestion): MenuState {
  const next = wayInQuestions[wayInQuestions.indexOf(question) + 1];
  return next
    ? goTo(state, next)
    : goTo({ ...state, suggestions: suggestForms(state.answers) }, 'suggestions');
}

const toMenu = (state: MenuState): MenuState => ({
  ...state,
  view: 'menu',
  history: [],
  answerMissing: false,
});

const switched = <T>(list: readonly T[], item: T, on: boolean): readonly T[] => {
  const others = list.filter((one) => one !== item);
  return on ? (list.includes(item) ? list : [...others, item]) : others;
};

/**
 * What the menu looks like after something happened.
 *
 * @returns the same state for an event that has no meaning in it, such as an answer without a question
 *   or a fourth service to compare.
 */
export function reduce(state: MenuState, event: MenuEvent): MenuState {
  const { view, answers } = state;
  switch (event.type) {
    case 'form-toggled':
      return { ...state, openForms: switched(state.openForms, event.form, event.open) };
    case 'form-shown':
      // Whoever is sent to a form must see what is in it.
      return {
        ...toMenu(state),
        openForms: switched(state.openForms, event.form, true),
        filters: noFilters,
      };
    case 'more-shown': {
      const shown = (state.shown[event.form] ?? shownAtFirst) + shownMore;
      return { ...state, shown: { ...state.shown, [event.form]: shown } };
    }
    case 'filtered':
      return {
        ...state,
        filters: { ...state.filters, ...event.filters },
        openForms: [...new Set([...state.openForms, ...event.open])],
        shown: {},
      };
    case 'filters-cleared':
      return { ...state, filters: noFilters, shown: {} };
    case 'compared': {
      if (event.on && state.compared.length >= mostCompared) return state;
      const compared = switched(state.compared, event.id, event.on);
      const next = { ...state, compared };
      return view === 'comparison' && compared.length === 0 ? toMenu(next) : next;
    }
    case 'chosen':
      return { ...state, chosen: switched(state.chosen, event.id, event.on) };
    case 'caller-told':
      return { ...state, caller: { ...state.caller, ...event.caller } };
    case 'went-to':
      return view === event.view ? state : goTo(state, event.view);
    case 'questions-started':
      // From wherever they are started again, back leads to the menu.
      return goTo({ ...toMenu(state), answers: {}, suggestions: [] }, wayInQuestions[0]);
    case 'answer-chosen': {
      const allowed = isQuestion(view) && (wayInAnswers[view] as readonly string[]);
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
      const history = state.history.slice(0, -1);
      return { ...state, view: previous, history, answerMissing: false };
    }
    case 'left':
      return view === 'menu' ? state : toMenu(state);
  }
}
