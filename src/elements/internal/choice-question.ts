import { html, nothing, type TemplateResult } from 'lit';
import { renderErrorSummary } from './error-summary.js';
import { heading } from './heading.js';
import { widgetContent } from './widget.content.js';

/** One question with its answers, of a few that point somewhere. */
export interface ChoiceQuestion {
  /** Names the group of answers. */
  readonly name: string;
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string | undefined;
  /** From 1. */
  readonly step: number;
  readonly total: number;
  /** Stands beside the first question. */
  readonly privacy: string;
  /** What is missing, once somebody went on without an answer. */
  readonly error: string | null;
  readonly level: number;
  /** Puts the focus on the first answer. */
  readonly goToAnswer: () => void;
  readonly choose: (value: string) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly skip: () => void;
  /** Ends the questions; below them. */
  readonly leave: TemplateResult;
}

/** One question at a time, nothing chosen beforehand, checked on *Volgende*. */
export function renderChoiceQuestion(view: ChoiceQuestion): TemplateResult {
  const { name, answers, step, error, level } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    view.next();
  };
  return html`<form class="compass box stack unprinted" part="compass" novalidate @submit=${submit}>
    ${renderErrorSummary(error ? [{ text: error, goTo: view.goToAnswer }] : [], level)}
    <p class="quiet">
      ${widgetContent.progress(step, view.total)}. ${step === 1 ? view.privacy : nothing}
    </p>
    <fieldset aria-describedby="error">
      <legend>${heading(level, view.question, { id: 'view', className: 'question' })}</legend>
      ${error ? html`<p class="error" id="error">${error}</p>` : nothing}
      ${answers.map(
        ({ value, text }) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${view.chosen === value}
              @change=${() => view.choose(value)}
            />
            <span>${text}</span>
          </label>`,
      )}
    </fieldset>
    <div class="buttons">
      <button type="submit" class="primary">${widgetContent.next()}</button>
      <button type="button" @click=${view.back}>${widgetContent.back()}</button>
      <button type="button" class="plain" @click=${view.skip}>${widgetContent.skip()}</button>
    </div>
    ${view.leave}
  </form>`;
}
