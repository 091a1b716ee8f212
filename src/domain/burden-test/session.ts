import {
  isOptional,
  isPicked,
  mostMissing,
  optionsOf,
  type Answers,
  type Instrument,
  type Item,
} from './instrument.js';
import { pagesOf, type Page } from './pages.js';

export type BurdenTestView = 'intro' | 'question' | 'review' | 'result';

interface Place {
  readonly view: BurdenTestView;
  /** Id of the page that is asked; null outside the questions. */
  readonly page: string | null;
}

export interface BurdenTestState extends Place {
  /** The places before this one, so that *Vorige* goes back the way one came. */
  readonly history: readonly Place[];
  /** The questionnaire of this run; null before the start. One that comes later does not change it. */
  readonly instrument: Instrument | null;
  /** All that was ever chosen in this run, also about something that is no longer ticked. */
  readonly chosen: Answers;
  /** Items that were left out on purpose. */
  readonly leftOut: readonly string[];
  /** Items of this page that *Volgende* found without an answer. */
  readonly missing: readonly string[];
  /** True while an answer is changed from the overview, where one then returns. */
  readonly isReturning: boolean;
}

export type BurdenTestEvent =
  | { readonly type: 'started'; readonly instrument: Instrument }
  | { readonly type: 'option-chosen'; readonly item: string; readonly option: string }
  | { readonly type: 'picked'; readonly item: string; readonly on: boolean }
  /** *Geen van deze*, which takes all ticks away. */
  | { readonly type: 'none-picked'; readonly on: boolean }
  | { readonly type: 'next' }
  | { readonly type: 'left-out' }
  | { readonly type: 'back' }
  | { readonly type: 'reviewed' }
  | { readonly type: 'question-opened'; readonly page: string }
  | { readonly type: 'finished' }
  | { readonly type: 'reset' };

export const initialState: BurdenTestState = {
  view: 'intro',
  page: null,
  history: [],
  instrument: null,
  chosen: new Map(),
  leftOut: [],
  missing: [],
  isReturning: false,
};

/** The answers that count: what was chosen and not left out afterwards. */
export const answersOf = ({ chosen, leftOut }: BurdenTestState): Answers =>
  new Map([...chosen].filter(([item]) => !leftOut.includes(item)));

/** The pages of this run as they are now; none before the start. */
export const pagesIn = (state: BurdenTestState): readonly Page[] =>
  state.instrument ? pagesOf(state.instrument, answersOf(state)) : [];

/** The page that is asked now; null outside the questions. */
export const currentPage = (state: BurdenTestState): Page | null =>
  pagesIn(state).find(({ id }) => id === state.page) ?? null;

const isAnswered = ({ chosen, leftOut }: BurdenTestState, { id }: Item): boolean =>
  chosen.has(id) && !leftOut.includes(id);

/** Whether a page has been answered or left out. */
const isSettled = (state: BurdenTestState, { items }: Page): boolean =>
  items.every((item) => isAnswered(state, item) || state.leftOut.includes(item.id));

/** Whether nothing is left to ask. */
export const isComplete = (state: BurdenTestState): boolean =>
  state.instrument !== null && pagesIn(state).every((page) => isSettled(state, page));

/** Whether the page that is asked may be left out: its items can be, and not too many were. */
export function canLeaveOut(state: BurdenTestState): boolean {
  const { instrument, leftOut } = state;
  const page = currentPage(state);
  if (!instrument || !page?.items.every((item) => isOptional(instrument, item))) return false;
  const others = leftOut.filter((id) => !page.items.some((item) => item.id === id));
  return others.length + page.items.length <= mostMissing(instrument);
}

function goTo(
  state: BurdenTestState,
  view: BurdenTestView,
  page: string | null = null,
): BurdenTestState {
  const { view: fromView, page: fromPage, history } = state;
  const place: Place = { view: fromView, page: fromPage };
  return { ...state, view, page, history: [...history, place], missing: [] };
}

const firstUnsettled = (state: BurdenTestState, pages = pagesIn(state)): Page | undefined =>
  pages.find((page) => !isSettled(state, page));

/** To the next page; after the last one to the result, or to what is still open. */
function afterPage(state: BurdenTestState): BurdenTestState {
  const pages = pagesIn(state);
  const at = pages.findIndex(({ id }) => id === state.page);
  if (state.isReturning) {
    // Ticking something more opens new questions, which are asked before one returns.
    const about = pages.filter(({ items }) => items[0]!.about);
    const isTick = pages[at]?.items[0]!.pick || pages[at]?.items[0]!.about;
    const open = isTick ? firstUnsettled(state, about) : undefined;
    return open
      ? goTo(state, 'question', open.id)
      : goTo({ ...state, isReturning: false }, 'review');
  }
  const next = pages[at + 1] ?? firstUnsettled(state);
  return next ? goTo(state, 'question', next.id) : goTo(state, 'result');
}

const without = <T>(list: readonly T[], ...items: readonly T[]): readonly T[] =>
  list.filter((item) => !items.includes(item));

/** Ticks or unticks; what is not ticked is answered too, unless nothing is ticked at all. */
function withPicks(
  state: BurdenTestState,
  picks: readonly Item[],
  picked: readonly Item[],
  none: boolean,
) {
  const instrument = state.instrument!;
  const chosen = new Map(state.chosen);
  for (const item of picks) {
    const [on, off] = optionsOf(instrument, item);
    if (picked.length === 0 && !none) chosen.delete(item.id);
    else chosen.set(item.id, (picked.includes(item) ? on : off)!.id);
  }
  return { ...state, chosen, missing: [] };
}

/**
 * What the test looks like after something happened.
 *
 * @returns the same state for an event that has no meaning in it, such as an answer that a question
 *   does not have.
 */
export function reduce(state: BurdenTestState, event: BurdenTestEvent): BurdenTestState {
  const { instrument, chosen, leftOut } = state;
  if (event.type === 'started') {
    const started = { ...initialState, instrument: event.instrument };
    return goTo(started, 'question', pagesIn(started)[0]!.id);
  }
  if (event.type === 'reset') return initialState;
  if (!instrument) return state;
  const page = currentPage(state);
  const picks = page?.items.filter(({ pick }) => pick) ?? [];
  switch (event.type) {
    case 'option-chosen': {
      const item = page?.items.find(({ id, pick }) => id === event.item && !pick);
      if (!item || !optionsOf(instrument, item).some(({ id }) => id === event.option)) return state;
      return {
        ...state,
        chosen: new Map([...chosen, [item.id, event.option]]),
        leftOut: without(leftOut, item.id),
        missing: without(state.missing, item.id),
      };
    }
    case 'picked': {
      const item = picks.find(({ id }) => id === event.item);
      if (!item) return state;
      const picked = picks.filter((one) =>
        one === item ? event.on : isPicked(instrument, one, chosen),
      );
      return withPicks(state, picks, picked, false);
    }
    case 'none-picked':
      return picks.length > 0 ? withPicks(state, picks, [], event.on) : state;
    case 'next': {
      if (!page) return state;
      const missing = page.items.filter((item) => !isAnswered(state, item)).map(({ id }) => id);
      return missing.length > 0 ? { ...state, missing } : afterPage(state);
    }
    case 'left-out': {
      if (!page || !canLeaveOut(state)) return state;
      const ids = page.items.map(({ id }) => id);
      return afterPage({ ...state, leftOut: [...without(leftOut, ...ids), ...ids] });
    }
    case 'back': {
      // What is no longer ticked is no longer asked; a result that is no longer complete is none.
      const isThere = ({ view, page }: Place): boolean =>
        page === null
          ? view !== 'result' || isComplete(state)
          : pagesIn(state).some(({ id }) => id === page);
      const there = state.history.filter(isThere);
      const previous = there.at(-1);
      if (!previous) return state;
      const isReturning = state.isReturning && previous.view === 'question';
      const history = there.slice(0, -1);
      return { ...state, ...previous, history, isReturning, missing: [] };
    }
    case 'reviewed':
      return state.view === 'review' ? state : goTo({ ...state, isReturning: false }, 'review');
    case 'question-opened':
      return pagesIn(state).some(({ id }) => id === event.page)
        ? goTo({ ...state, isReturning: true }, 'question', event.page)
        : state;
    case 'finished': {
      const asking = { ...state, isReturning: false };
      const open = firstUnsettled(state);
      return open ? goTo(asking, 'question', open.id) : goTo(asking, 'result');
    }
  }
}
