import { html, nothing, type TemplateResult } from 'lit';
import {
  compassAnswers,
  compassQuestions,
  type CompassQuestion,
} from '../../domain/zorgladder/compass.js';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import type { ZorgladderEvent, ZorgladderState } from '../../domain/zorgladder/session.js';
import { renderChoiceQuestion } from '../internal/choice-question.js';
import { heading } from '../internal/heading.js';
import { callLink } from '../internal/service-card.js';
import { renderUrgent } from '../internal/urgent.js';
import { feedWords } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { rungContent } from './rung.content.js';
import {
  answerText,
  compassContent,
  questionText,
  reasonText,
  soonText,
} from './zorgladder.content.js';

/** What the questions and their advice need to be drawn. */
export interface CompassView {
  readonly state: ZorgladderState;
  readonly level: number;
  readonly helpLines: readonly Service[];
  readonly coordinationPoint: OfferedService | null;
  readonly send: (event: ZorgladderEvent) => void;
  /** Puts the focus on the first answer. */
  readonly goToAnswer: () => void;
}

const renderLeave = (send: CompassView['send']): TemplateResult =>
  html`<button type="button" class="plain" @click=${() => send({ type: 'compass-left' })}>
    ${compassContent.leave()}
  </button>`;

function renderQuestion(question: CompassQuestion, view: CompassView): TemplateResult {
  const { state, level, send, goToAnswer } = view;
  return renderChoiceQuestion({
    name: question,
    question: questionText(question),
    answers: compassAnswers[question].map((value) => ({
      value,
      text: answerText(question, value),
    })),
    chosen: state.answers[question],
    step: compassQuestions.indexOf(question) + 1,
    total: compassQuestions.length,
    privacy: compassContent.privacy(),
    error: state.answerMissing ? compassContent.missing() : null,
    level,
    goToAnswer,
    choose: (answer) => send({ type: 'answer-chosen', answer }),
    next: () => send({ type: 'next' }),
    back: () => send({ type: 'back' }),
    skip: () => send({ type: 'skipped' }),
    leave: renderLeave(send),
  });
}

function renderAdvice(view: CompassView): TemplateResult | typeof nothing {
  const { state, level, helpLines, send } = view;
  if (!state.advice) return nothing;
  const { rung, reason } = state.advice;
  // At night the second one is there too.
  const line = helpLines[reason === 'now' ? 1 : 0]!;
  const name = feedWords(line.name);
  return html`<div class="compass box stack unprinted" part="compass">
    ${heading(level, html`${compassContent.advice(rung)}: ${rungContent(rung).title}`, {
      id: 'view',
      className: 'question',
    })}
    ${state.answers.urgency === 'soon' ? html`<p>${soonText()}</p>` : nothing}
    <p>${reasonText(reason)}</p>
    ${reason === 'now' ? renderUrgent(view.coordinationPoint, level + 1) : nothing}
    <div class="buttons">
      <button type="button" class="primary" @click=${() => send({ type: 'advice-followed' })}>
        ${compassContent.follow(rung)}
      </button>
      <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
    </div>
    <p>${compassContent.talk(name)}</p>
    ${callLink(line.phone!, name)} ${renderLeave(send)}
  </div>`;
}

/** The questions of *Waar sta ik?* one at a time, and the rung they lead to. */
export const renderCompass = (view: CompassView): TemplateResult | typeof nothing =>
  view.state.view === 'ladder'
    ? nothing
    : view.state.view === 'advice'
      ? renderAdvice(view)
      : renderQuestion(view.state.view, view);
