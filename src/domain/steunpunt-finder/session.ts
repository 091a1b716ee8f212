import type { FoundPlace } from './find-places.js';
import type { Answer, Home } from './home.js';
import { noFilters, type Filters } from './matching.js';

/** Where the carer is: at the question, at one that came up, or at what was found. */
export type FinderView = 'question' | 'choice' | 'permission' | 'results';

/** Why there is no answer yet; said in words beside the question. */
export type FinderProblem =
  | 'missing'
  | 'unknown-place'
  | 'unknown-postcode'
  | 'no-postcode'
  | 'lookup-failed'
  | 'places-failed'
  | 'location-refused'
  | 'location-failed'
  | 'location-abroad';

/** What is under way. */
export type FinderWork = 'locating' | 'looking-up' | 'searching';

export interface FinderState {
  readonly view: FinderView;
  /** The views before this one, so that *Vorige* goes back the way one came. */
  readonly history: readonly FinderView[];
  /** What was typed, kept when something is wrong with it. */
  readonly typed: string;
  readonly problem: FinderProblem | null;
  readonly work: FinderWork | null;
  /** Places that may be meant. */
  readonly choices: readonly FoundPlace[];
  /** A postcode that can be looked up elsewhere, if the carer agrees. */
  readonly postcode: string | null;
  readonly home: Home | null;
  /** Where the person lives for whom they care, where that is another municipality. */
  readonly careHome: Home | null;
  readonly filters: Filters;
  /** How many services are shown. */
  readonly shown: number;
  readonly hasMap: boolean;
  /** Id of the service that was chosen on the map or in the list. */
  readonly chosen: string | null;
}

export type FinderEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'work-started'; readonly work: FinderWork }
  | { readonly type: 'work-given-up' }
  /** What was typed, or found out otherwise, has an answer. `canLookUp`: a geocoder may be asked. */
  | { readonly type: 'answered'; readonly answer: Answer; readonly canLookUp: boolean }
  | { readonly type: 'failed'; readonly problem: FinderProblem }
  | { readonly type: 'care-home-found'; readonly home: Home | null }
  | { readonly type: 'filtered'; readonly filters: Partial<Filters> }
  | { readonly type: 'more-shown' }
  | { readonly type: 'map-toggled'; readonly open: boolean }
  | { readonly type: 'service-chosen'; readonly id: string | null }
  | { readonly type: 'back' }
  | { readonly type: 'restarted' };

/** How many services are shown at first, and how many more each time. */
export const shownAtFirst = 6;
export const shownMore = 20;

export const initialState: FinderState = {
  view: 'question',
  history: [],
  typed: '',
  problem: null,
  work: null,
  choices: [],
  postcode: null,
  home: null,
  careHome: null,
  filters: noFilters,
  shown: shownAtFirst,
  hasMap: false,
  chosen: null,
};

const goTo = (state: FinderState, view: FinderView, more: Partial<FinderState>): FinderState => ({
  ...state,
  ...more,
  view,
  // A question that came up is not asked again on the way back.
  history:
    view === 'results'
      ? ['question']
      : [...state.history, state.view].filter((before) => before !== view),
  problem: null,
  work: null,
});

const failed = (state: FinderState, problem: FinderProblem): FinderState => ({
  ...state,
  view: 'question',
  history: [],
  problem,
  work: null,
});

function answered(state: FinderState, answer: Answer, canLookUp: boolean): FinderState {
  switch (answer.kind) {
    case 'home':
      return goTo(state, 'results', {
        home: answer.home,
        careHome: null,
        filters: noFilters,
        shown: shownAtFirst,
        hasMap: false,
        chosen: null,
      });
    case 'choices':
      return goTo(state, 'choice', { choices: answer.choices });
    case 'postcode':
      return canLookUp
        ? goTo(state, 'permission', { postcode: answer.postcode })
        : failed(state, 'unknown-postcode');
    case 'missing':
      return failed(state, 'missing');
    case 'unknown':
      // What was typed begins like a postcode, so a place is not what is missing.
      return failed(state, /^\s*\d/.test(state.typed) ? 'no-postcode' : 'unknown-place');
  }
}

/**
 * What the finder looks like after something happened.
 *
 * @returns the same state for an event that has no meaning in it.
 */
export function reduce(state: FinderState, event: FinderEvent): FinderState {
  switch (event.type) {
    case 'typed':
      return event.text === state.typed ? state : { ...state, typed: event.text };
    case 'work-started':
      return { ...state, work: event.work, problem: null };
    case 'work-given-up':
      return state.work === null ? state : { ...state, work: null };
    case 'answered':
      return answered(state, event.answer, event.canLookUp);
    case 'failed':
      return failed(state, event.problem);
    case 'care-home-found':
    case 'filtered':
    case 'more-shown':
    case 'map-toggled':
    case 'service-chosen':
      return state.view === 'results' ? amongResults(state, event) : state;
    case 'back': {
      const view = state.history.at(-1);
      if (!view) return state;
      return { ...state, view, history: state.history.slice(0, -1), problem: null, work: null };
    }
    case 'restarted':
      return initialState;
    default:
      return state;
  }
}

type ResultsEvent = Extract<
  FinderEvent,
  { type: 'care-home-found' | 'filtered' | 'more-shown' | 'map-toggled' | 'service-chosen' }
>;

/** What happens among what was found. */
function amongResults(state: FinderState, event: ResultsEvent): FinderState {
  switch (event.type) {
    case 'care-home-found':
      return { ...state, careHome: event.home };
    case 'filtered':
      return {
        ...state,
        filters: { ...state.filters, ...event.filters },
        shown: shownAtFirst,
        chosen: null,
      };
    case 'more-shown':
      return { ...state, shown: state.shown + shownMore };
    case 'map-toggled':
      return { ...state, hasMap: event.open, chosen: null };
    case 'service-chosen':
      return { ...state, chosen: event.id };
  }
}
