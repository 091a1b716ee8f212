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
  readonly wipe: () => void;
}

/** What is wrong on the screen, above it. */
export const renderProblems = ({ state, level, goToField }: StepView) =>
  renderErrorSummary(
    state.problems.map((problem) => ({
      text: problemText(problem),
      goTo: () => goToField(problem.field),
    })),
    level,
  );

/** What the fields of a screen need. */
export const contextOf = ({ state, send }: StepView): FieldContext => ({
  answers: state.answers,
  problems: state.problems,
  change: (field: FieldName, value: Value) => send({ type: 'changed', field, value }),
});

/** Where the carer is, of how many. */
export const renderProgress = (state: VerklaringState, step: Step): TemplateResult => {
  const steps = stepsIn(state);
  return html`<p class="quiet">${content.progress(steps.indexOf(step) + 1, steps.length)}</p>`;
};

/** The offer to keep what was typed, which is off until the carer asks for it. */
export const renderKeep = ({ state, send, wipe }: StepView): TemplateResult =>
  html`<div class="keep">
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
    <button type="button" class="plain" @click=${wipe}>${content.wipe()}</button>
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
  return html`${renderChoices(
      fields[0]!,
      context,
      choices,
      heading(level, stepTitle('purpose'), { id: 'view', className: 'question' }),
    )}
    ${fields.slice(1).map((field) => renderField(field, context, 'declared'))}
    <div role="status" class="applies">
      ${
        purpose && (info || purpose.isElsewhere)
          ? html`<div class="aside stack">
              ${purpose.isElsewhere && !state.isOnPaper ? html`<p><b>${content.elsewhereShort()}</b></p>` : nothing}
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
  return html`${heading(level, stepTitle(step), { id: 'view', className: 'question' })}
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
      <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
    </div>
    ${step === 'purpose' ? nothing : renderKeep(view)}
  </form>`;
}

/** The first control of a field, to put the focus on. */
export const controlOf = (root: ParentNode, field: FieldName): HTMLElement | null => {
  const found = root.querySelector<HTMLElement>(`#${idOf(field)}`);
  return found?.matches('fieldset') ? found.querySelector<HTMLElement>('input') : found;
};
