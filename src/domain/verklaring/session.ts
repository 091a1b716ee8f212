import {
  fieldNames,
  isBlank,
  isList,
  type Answers,
  type FieldName,
  type FieldProblem,
  type Value,
} from './answers.js';
import type { Refusal, SendOutcome } from './outcome.js';
import type { Plan } from './plan.js';
import { chosenPurpose, fieldAt, fieldsOf, problemsOn, stepOf, steps, type Step } from './steps.js';

/**
 * What it is, the steps, where it is asked elsewhere, where the publisher's own form takes over, the
 * letter, and that it was received.
 */
export type VerklaringView = 'intro' | Step | 'elsewhere' | 'hand-over' | 'letter' | 'done';

/** How the sending stands. */
export type Sending =
  | { readonly kind: 'idle' | 'sending' | 'uncertain' | 'blocked' | 'status' | 'offline' }
  | {
      readonly kind: 'busy';
      /** Milliseconds since 1970 from when it may be tried again; null for whenever one likes. */
      readonly until: number | null;
    }
  /** Refused for something that no field of the form is about. */
  | { readonly kind: 'refused'; readonly detail: string };

/** What became of it in the end. */
export interface Receipt {
  readonly reference: string | null;
  /** Whether it had been received before, by an earlier attempt. */
  readonly isEarlier: boolean;
  /** Whether answers were changed since an attempt that may be the one that was received. */
  readonly isChanged: boolean;
}

/** What is kept of a form that is not finished. */
export interface Draft {
  readonly requestId: string;
  readonly answers: Answers;
  /** Where the carer was. */
  readonly view: VerklaringView;
  /** The answers of the first attempt of which nobody knows whether it arrived. */
  readonly attempted: Answers | null;
  /** Whether a later one of those carried other answers. */
  readonly isMixed: boolean;
  readonly sentOn: string | null;
  readonly isOnPaper: boolean;
}

export interface VerklaringState extends Draft {
  readonly history: readonly VerklaringView[];
  /** What is asked; null before the start. */
  readonly plan: Plan | null;
  readonly problems: readonly FieldProblem[];
  /** What the receiver could not accept, until its screen has been seen. */
  readonly refused: readonly FieldProblem[];
  /** True while an answer is changed from the overview, where one then returns. */
  readonly isReturning: boolean;
  readonly sending: Sending;
  readonly receipt: Receipt | null;
  /** Whether the carer wants the answers kept in this window. */
  readonly isKept: boolean;
}

export type VerklaringEvent =
  | {
      readonly type: 'started';
      readonly plan: Plan;
      readonly requestId: string;
      /** Without the first screen, to which there is then no way back. */
      readonly isDirect?: boolean;
    }
  /** A form that was kept goes on; its content comes from storage, where anybody may have written. */
  | { readonly type: 'restored'; readonly plan: Plan; readonly draft: unknown }
  | { readonly type: 'changed'; readonly field: FieldName; readonly value: Value }
  | { readonly type: 'next'; readonly today: string }
  | { readonly type: 'back' }
  | { readonly type: 'step-opened'; readonly step: Step }
  /** Goes on with the letter on paper. */
  | { readonly type: 'paper-chosen' }
  | { readonly type: 'letter-opened' }
  | { readonly type: 'sent'; readonly today: string }
  | { readonly type: 'answered'; readonly outcome: SendOutcome; readonly now: number }
  | { readonly type: 'keep-chosen'; readonly on: boolean }
  | { readonly type: 'cleared' };

export const initialState: VerklaringState = {
  view: 'intro',
  history: [],
  plan: null,
  requestId: '',
  answers: {},
  problems: [],
  refused: [],
  isReturning: false,
  isOnPaper: false,
  sending: { kind: 'idle' },
  attempted: null,
  isMixed: false,
  sentOn: null,
  receipt: null,
  isKept: false,
};

/** Whether the answers are sent, and not printed. */
export const isSent = ({ plan, isOnPaper }: VerklaringState): boolean =>
  plan?.delivery.mode === 'post' && !isOnPaper;

/** Whether anything would be lost by leaving the page. */
export const hasAnswers = ({ view, answers }: VerklaringState): boolean =>
  view !== 'done' && fieldNames.some((name) => name !== 'purpose.id' && !isBlank(answers[name]));

/** The steps of this form, in their order; none before the start. */
export const stepsIn = ({ plan }: VerklaringState): readonly Step[] =>
  plan ? steps.filter((step) => step !== 'consent' || plan.consent !== 'none') : [];

const isStep = (view: string): view is Step => (steps as readonly string[]).includes(view);

function goTo(state: VerklaringState, view: VerklaringView): VerklaringState {
  return {
    ...state,
    view,
    history: [...state.history, state.view],
    problems: state.refused.filter(({ field }) => stepOf(field) === view),
  };
}

/** The first step on which something is missing or wrong, with what that is. */
function firstBroken(state: VerklaringState, today: string): VerklaringState | null {
  const { plan, answers } = state;
  for (const step of plan ? stepsIn(state) : []) {
    const problems = problemsOn(step, plan!, answers, isSent(state), today);
    if (problems.length === 0) continue;
    if (step === state.view) return { ...state, problems };
    return { ...goTo({ ...state, isReturning: true }, step), problems };
  }
  return null;
}

function afterStep(state: VerklaringState, step: Step): VerklaringState {
  const plan = state.plan!;
  if (step === 'purpose' && !state.isOnPaper) {
    if (chosenPurpose(plan, state.answers)?.isElsewhere) return goTo(state, 'elsewhere');
    if (plan.delivery.mode === 'link') return goTo(state, 'hand-over');
  }
  const refused = state.refused.filter(({ field }) => stepOf(field) !== step);
  if (state.isReturning) {
    const next = refused[0] && stepOf(refused[0].field);
    return next
      ? goTo({ ...state, refused }, next)
      : goTo({ ...state, refused, isReturning: false }, 'review');
  }
  const own = stepsIn(state);
  return goTo({ ...state, refused }, own[own.indexOf(step) + 1] ?? 'letter');
}

/** The fields that were refused, each once, in the order in which they are asked. */
function refusedFields(
  { plan, answers }: VerklaringState,
  refusals: readonly Refusal[],
): readonly FieldProblem[] {
  const details = new Map<FieldName, string>();
  for (const { pointer, detail } of refusals) {
    const field = fieldAt(pointer);
    if (field && !details.has(field)) details.set(field, detail);
  }
  return steps
    .flatMap((step) => fieldsOf(step, plan!, answers, true))
    .flatMap(({ name }) =>
      details.has(name) ? [{ field: name, code: 'invalid', detail: details.get(name)! }] : [],
    );
}

function answered(state: VerklaringState, outcome: SendOutcome, now: number): VerklaringState {
  const { answers, attempted } = state;
  const isOther = attempted !== null && !isSame(attempted, answers);
  switch (outcome.kind) {
    case 'received':
    case 'already-received': {
      const isEarlier = outcome.kind === 'already-received';
      const isChanged = isEarlier && (state.isMixed || isOther);
      return {
        ...goTo(state, 'done'),
        sending: { kind: 'idle' },
        receipt: { reference: outcome.reference, isEarlier, isChanged },
      };
    }
    case 'refused': {
      const refused = refusedFields(state, outcome.refusals);
      const first = refused[0];
      // What it is about can't be seen on any screen.
      if (!first) {
        const said = outcome.refusals.map(({ detail }) => detail).filter(Boolean);
        return { ...state, sending: { kind: 'refused', detail: said.join(' ') || outcome.detail } };
      }
      const returning = {
        ...state,
        refused,
        isReturning: true,
        sending: { kind: 'idle' } as const,
      };
      return stepOf(first.field) === 'review'
        ? { ...returning, problems: refused }
        : goTo(returning, stepOf(first.field));
    }
    case 'busy': {
      const until = outcome.seconds === null ? null : now + outcome.seconds * 1000;
      return { ...state, sending: { kind: 'busy', until } };
    }
    case 'uncertain':
      return {
        ...state,
        sending: { kind: 'uncertain' },
        attempted: attempted ?? answers,
        isMixed: state.isMixed || isOther,
      };
    case 'failed':
      return { ...state, sending: { kind: outcome.reason } };
  }
}

const isSame = (one: Answers, other: Answers): boolean =>
  fieldNames.every((name) => [one[name]].flat().join('\n') === [other[name]].flat().join('\n'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Answers out of something unknown: only fields there are, with values of their kind. */
function answersFrom(value: unknown): Answers | null {
  if (!isRecord(value)) return null;
  const isText = (part: unknown) => typeof part === 'string';
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      const fits = isList(name) ? Array.isArray(found) && found.every(isText) : isText(found);
      return fits ? [[name, found]] : [];
    }),
  );
}

function restored(plan: Plan, draft: unknown): VerklaringState {
  const { requestId, answers, view, attempted, isMixed, sentOn, isOnPaper } = isRecord(draft)
    ? draft
    : {};
  const found = answersFrom(answers);
  if (!found || typeof requestId !== 'string' || typeof view !== 'string') return initialState;
  const state: VerklaringState = {
    ...initialState,
    plan,
    requestId,
    answers: found,
    attempted: answersFrom(attempted),
    isMixed: isMixed === true,
    sentOn: typeof sentOn === 'string' ? sentOn : null,
    isOnPaper: isOnPaper === true,
    isKept: true,
  };
  const own = stepsIn(state);
  const wanted = view === 'letter' ? 'review' : view;
  const at = isStep(wanted) && own.includes(wanted) ? wanted : 'purpose';
  return { ...state, view: at, history: ['intro', ...own.slice(0, own.indexOf(at))] };
}

/** What of the form is worth keeping. */
export const draftOf = (state: VerklaringState): Draft => {
  const { requestId, answers, view, attempted, isMixed, sentOn, isOnPaper } = state;
  return { requestId, answers, view, attempted, isMixed, sentOn, isOnPaper };
};

/**
 * What the form looks like after something happened.
 *
 * @returns the same state for an event that has no meaning in it, such as sending what is being sent.
 */
export function reduce(state: VerklaringState, event: VerklaringEvent): VerklaringState {
  const { view, plan, sending } = state;
  if (event.type === 'cleared') return initialState;
  if (event.type === 'started') {
    const { plan, requestId } = event;
    // Whoever went back to the first screen has answered something already.
    const begun = state.plan ? state : { ...initialState, requestId };
    const history = event.isDirect ? [] : (['intro'] as const);
    return { ...goTo({ ...begun, plan, isReturning: false }, 'purpose'), history };
  }
  if (event.type === 'restored') return restored(event.plan, event.draft);
  if (!plan) return state;
  // What is being sent must not change under it.
  if (sending.kind === 'sending' && event.type !== 'answered') return state;
  switch (event.type) {
    case 'changed': {
      const { field, value } = event;
      const answers = { ...state.answers, [field]: value };
      // What is mended, or no longer asked, is no longer wrong.
      const asked = isStep(view) ? fieldsOf(view, plan, answers, isSent(state)) : [];
      const problems = state.problems.filter(
        (problem) => problem.field !== field && asked.some(({ name }) => name === problem.field),
      );
      return { ...state, answers, problems, sending: { kind: 'idle' } };
    }
    case 'next': {
      if (!isStep(view) || (view === 'review' && isSent(state))) return state;
      if (view === 'review') return firstBroken(state, event.today) ?? goTo(state, 'letter');
      const problems = problemsOn(view, plan, state.answers, isSent(state), event.today);
      return problems.length > 0 ? { ...state, problems } : afterStep(state, view);
    }
    case 'back': {
      const previous = state.history.at(-1);
      if (!previous || view === 'done') return state;
      const history = state.history.slice(0, -1);
      const isReturning = state.isReturning && isStep(previous) && previous !== 'review';
      // Whoever comes back from the letter to where it was chosen may choose again.
      const isOnPaper = state.isOnPaper && !['elsewhere', 'hand-over'].includes(previous);
      return { ...state, view: previous, history, isReturning, isOnPaper, problems: [] };
    }
    case 'step-opened':
      return stepsIn(state).includes(event.step)
        ? goTo({ ...state, isReturning: true, sending: { kind: 'idle' } }, event.step)
        : state;
    case 'paper-chosen': {
      const onPaper = { ...state, isOnPaper: true };
      const next = view === 'elsewhere' || view === 'hand-over' ? 'carer' : view;
      return next === view ? onPaper : goTo(onPaper, next);
    }
    case 'letter-opened':
      return view === 'review' || view === 'done' ? goTo(state, 'letter') : state;
    case 'sent': {
      if (view !== 'review' || !isSent(state)) return state;
      const sentOn = state.sentOn ?? event.today;
      return (
        firstBroken(state, event.today) ?? {
          ...state,
          sentOn,
          problems: [],
          sending: { kind: 'sending' },
        }
      );
    }
    case 'answered':
      return sending.kind === 'sending' ? answered(state, event.outcome, event.now) : state;
    case 'keep-chosen':
      return { ...state, isKept: event.on };
  }
}
