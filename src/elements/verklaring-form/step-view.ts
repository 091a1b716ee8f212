import { html, nothing, type TemplateResult } from 'lit';
import { type FieldName, type Value } from '../../domain/verklaring/answers.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import { isNationalPurpose } from '../../domain/verklaring/purposes.js';
import {
  isSent,
  stepsIn,
  type VerklaringEvent,
  type VerklaringState,
} from '../../domain/verklaring/session.js';
import { chosenPurpose, fieldsOf, type Step } from '../../domain/verklaring/steps.js';
import { renderErrorSummary } from '../internal/error-summary.js';
import { heading } from '../internal/heading.js';
import { masked } from '../internal/masked.js';
import { feedText } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { purposeLabel } from './answer-text.js';
import { idOf, renderChoices, renderField, type FieldContext } from './field-view.js';
import { problemText } from './fields.content.js';
import { purposeContent } from './purposes.content.js';
import { formContent as content, stepTitle } from './verklaring-form.content.js';

/** What a screen that asks needs to be drawn. */
export interface StepView {
  readonly state: VerklaringState;
  readonly plan: Plan;
  readonly level: number;
  readonly send: (event: VerklaringEvent) => void;
  readonly next: () => void;
  /** Puts the focus on the first control of a field. */
  readonly goToField: (field: FieldName) => void;
  /** Who gives the statement; empty where no feed says. */
  readonly issuerName: string;
  /** Whether answers of before can be gone on with. */
  readonly isKept: boolean;
  readonly restore: () => void;
  /** Whether the carer is asked if all may go. */
  readonly isWiping: boolean;
  /** Asks that, or does not wipe after all. */
  readonly askWipe: (on: boolean) => void;
  readonly wipe: () => void;
}

/** What is wrong on the screen, above it. */
export function renderProblems({ state, level, issuerName, goToField }: StepView) {
  const { problems } = state;
  const isRefused = problems.some(({ detail }) => detail !== undefined);
  const isMissing = problems.every(({ code }) => code === 'missing');
  const title = isRefused
    ? content.refusedTitle(issuerName)
    : isMissing
      ? widgetContent.errorTitle()
      : content.errorTitle();
  const errors = problems.map((problem) => ({
    text: problemText(problem),
    goTo: () => goToField(problem.field),
  }));
  return renderErrorSummary(errors, level, title);
}

/** What the fields of a screen need. */
export const contextOf = ({ state, send }: StepView): FieldContext => ({
  answers: state.answers,
  problems: state.problems,
  change: (field: FieldName, value: Value) => send({ type: 'changed', field, value }),
});

/** Where the carer is, of how many. */
export function renderProgress(state: VerklaringState, step: Step) {
  const steps = stepsIn(state);
  // Of another form we do not know the steps.
  if (state.plan?.delivery.mode === 'link' && !state.isOnPaper) return nothing;
  return html`<p class="quiet" id="progress">
    ${content.progress(steps.indexOf(step) + 1, steps.length)}
  </p>`;
}

/** The question of a screen, which is read with where one is. */
export const renderTitle = (step: Step, level: number): TemplateResult =>
  heading(level, stepTitle(step), { id: 'view', className: 'question', describedBy: 'progress' });

/** The offer to keep what was typed, which is off until the carer asks for it, and to forget it. */
export function renderKeep({ state, send, isWiping, askWipe, wipe }: StepView): TemplateResult {
  if (isWiping) {
    return html`<div class="keep aside stack" id="wipe" tabindex="-1" role="group">
      <p>${content.wipeSure()}</p>
      <div class="buttons">
        <button type="button" @click=${wipe}>${content.wipeYes()}</button>
        <button type="button" @click=${() => askWipe(false)}>${content.wipeNo()}</button>
      </div>
    </div>`;
  }
  return html`<div class="keep">
    <label class="choice">
      <input
        type="checkbox"
        aria-describedby="keep-hint"
        .checked=${state.isKept}
        @change=${({ target }: Event) =>
          send({ type: 'keep-chosen', on: (target as HTMLInputElement).checked })}
      />
      <span>${content.keep()}</span>
    </label>
    <p class="quiet small" id="keep-hint">${content.keepHint()}</p>
    <button type="button" class="plain" @click=${() => askWipe(true)}>${content.wipe()}</button>
  </div>`;
}

/** The offer to go on with what was kept, or to forget it. */
export const renderKept = ({ restore, wipe }: Pick<StepView, 'restore' | 'wipe'>): TemplateResult =>
  html`<div class="aside stack">
    <p>${content.kept()}</p>
    <div class="buttons">
      <button type="button" class="primary" @click=${restore}>${content.goOn()}</button>
      <button type="button" @click=${wipe}>${content.wipe()}</button>
    </div>
  </div>`;

/** What is known of a purpose: the publisher's words, else ours. */
export function purposeInfo(plan: Plan, state: VerklaringState): unknown {
  const purpose = chosenPurpose(plan, state.answers);
  if (!purpose) return null;
  if (purpose.info) return feedText(purpose.info);
  // What holds in general would speak against a publisher who handles it.
  const isOurs = !plan.isLocal || purpose.isElsewhere;
  return isOurs && isNationalPurpose(purpose.id) ? purposeContent(purpose.id).info : null;
}

function renderPurpose(view: StepView): TemplateResult {
  const { state, plan, level } = view;
  const fields = fieldsOf('purpose', plan, state.answers, isSent(state));
  const context = contextOf(view);
  const purpose = chosenPurpose(plan, state.answers);
  const info = purposeInfo(plan, state);
  const choices = plan.purposes.map((one) => ({
    value: one.id,
    text: one.label ? feedText(one.label) : purposeLabel(one),
  }));
  return html`${renderChoices(fields[0]!, context, choices, renderTitle('purpose', level))}
    ${fields.slice(1).map((field) => renderField(field, context, 'declared'))}
    <div role="status" class="applies">
      ${
        purpose && (info || purpose.isElsewhere)
          ? html`<div class="aside stack">
              ${purpose.isElsewhere && !state.isOnPaper ? html`<p><b>${content.elsewhere()}</b></p>` : nothing}
              ${info ? html`<p>${info}</p>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
}

function renderFields(view: StepView, step: Step): TemplateResult {
  const { state, plan, level } = view;
  const context = contextOf(view);
  const consent = plan.consent === 'signature' || state.isOnPaper ? 'signature' : 'declared';
  return html`${renderTitle(step, level)}
  ${step === 'care-recipient' ? html`<p>${content.recipientHint()}</p>` : nothing}
  ${step === 'consent' ? html`<p>${content.consentText()}</p>` : nothing}
  ${step === 'consent' && consent === 'signature' ? html`<p>${content.signatureText()}</p>` : nothing}
  ${fieldsOf(step, plan, state.answers, isSent(state)).map((field) =>
    renderField(field, context, consent),
  )}`;
}

/** One screen that asks: one subject, nothing chosen beforehand, checked on *Volgende*. */
export function renderStep(view: StepView, step: Step): TemplateResult {
  const { state, send, next } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    next();
  };
  return html`<form class="asking stack unprinted" part="question" novalidate @submit=${submit}>
      ${renderProblems(view)} ${renderProgress(state, step)}
      ${masked(
        html`<div class="fields">
          ${step === 'purpose' ? renderPurpose(view) : renderFields(view, step)}
        </div>`,
      )}
      <div class="buttons">
        <button type="submit" class="primary">${widgetContent.next()}</button>
        ${
          state.history.length > 0
            ? html`<button type="button" @click=${() => send({ type: 'back' })}>
                ${widgetContent.back()}
              </button>`
            : nothing
        }
      </div>
      ${step !== 'purpose' ? renderKeep(view) : view.isKept ? renderKept(view) : nothing}
    </form>
    <p class="printed">${content.notYetPrinted()}</p>`;
}

/** The first control of a field, to put the focus on. */
export const controlOf = (root: ParentNode, field: FieldName): HTMLElement | null => {
  const found = root.querySelector<HTMLElement>(`#${idOf(field)}`);
  return found?.matches('fieldset') ? found.querySelector<HTMLElement>('input') : found;
};
