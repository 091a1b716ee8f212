import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import type { MenuForm } from '../../domain/respite-menu/forms.js';
import type { RespiteMenu } from '../../domain/respite-menu/menu.js';
import type { MenuEvent, MenuState } from '../../domain/respite-menu/session.js';
import {
  wayInAnswers,
  wayInQuestions,
  type WayInQuestion,
} from '../../domain/respite-menu/way-in.js';
import { renderChoiceQuestion } from '../internal/choice-question.js';
import { heading } from '../internal/heading.js';
import { renderUrgent } from '../internal/urgent.js';
import { widgetContent } from '../internal/widget.content.js';
import { renderDesk } from './form-view.js';
import { formContent } from './forms.content.js';
import {
  answerText,
  menuContent,
  questionText,
  reasonText,
  wayInContent,
} from './respite-menu.content.js';

/** What the questions and what they lead to need to be drawn. */
export interface WayInView {
  readonly state: MenuState;
  readonly menu: RespiteMenu;
  readonly bed: OfferedService | null;
  readonly helpLine: Service;
  readonly level: number;
  readonly send: (event: MenuEvent) => void;
  readonly show: (form: MenuForm) => void;
  /** Puts the focus on the first answer. */
  readonly goToAnswer: () => void;
}

const renderLeave = (send: WayInView['send']): TemplateResult =>
  html`<button type="button" class="plain" @click=${() => send({ type: 'left' })}>
    ${menuContent.backToMenu()}
  </button>`;

/** One of the three questions for whom the menu is too much. */
export function renderWayInQuestion(question: WayInQuestion, view: WayInView): TemplateResult {
  const { state, level, send, goToAnswer } = view;
  return renderChoiceQuestion({
    name: question,
    question: questionText(question),
    answers: wayInAnswers[question].map((value) => ({ value, text: answerText(question, value) })),
    chosen: state.answers[question],
    step: wayInQuestions.indexOf(question) + 1,
    total: wayInQuestions.length,
    privacy: wayInContent.privacy(),
    error: state.answerMissing ? wayInContent.missing() : null,
    level,
    goToAnswer,
    choose: (answer) => send({ type: 'answer-chosen', answer }),
    next: () => send({ type: 'next' }),
    back: () => send({ type: 'back' }),
    skip: () => send({ type: 'skipped' }),
    leave: renderLeave(send),
  });
}

/** Two or three forms that fit, each with the reason. */
export function renderSuggestions(view: WayInView): TemplateResult {
  const { state, menu, level, send } = view;
  const isUrgent = state.answers.when === 'now';
  return html`<div class="compass box stack" part="compass">
    ${heading(level, wayInContent.suggestions(), { id: 'view', className: 'question' })}
    ${isUrgent ? renderUrgent(view.bed, level + 1) : nothing}
    <ol class="suggestions" role="list">
      ${state.suggestions.map(({ form, reason }, index) => {
        const { title, example } = formContent(form);
        const count = menu.entries.filter((entry) => entry.form === form).length;
        return html`<li class="box stack">
          ${heading(level + 1, title, { className: 'title' })}
          <p>${reasonText(reason)}</p>
          <p class="quiet"><b>${menuContent.example()}:</b> ${example}</p>
          <button
            type="button"
            class=${index === 0 ? 'primary' : ''}
            @click=${() => view.show(form)}
          >
            ${wayInContent.show()}<span class="visually-hidden">: ${title}</span
            >${count > 0 ? html` (${menuContent.count(count)})` : nothing}
          </button>
        </li>`;
      })}
    </ol>
    <p>${menuContent.ask()}</p>
    ${renderDesk(menu.desk, view.helpLine)}
    <div class="buttons unprinted">
      <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
      <button type="button" class="plain" @click=${() => send({ type: 'questions-started' })}>
        ${wayInContent.again()}
      </button>
      ${renderLeave(send)}
    </div>
  </div>`;
}
