import { html, nothing, type TemplateResult } from 'lit';
import {
  isPicked,
  optionsOf,
  type Instrument,
  type Item,
} from '../../domain/burden-test/instrument.js';
import {
  answersOf,
  isComplete,
  pagesIn,
  type BurdenTestEvent,
  type BurdenTestState,
} from '../../domain/burden-test/session.js';
import { heading } from '../internal/heading.js';
import { burdenTestContent as content } from './burden-test.content.js';
import { masked } from '../internal/masked.js';
import { fullQuestion, optionWords, topicWords } from './wording.js';

/** One line of the overview. */
export interface AnsweredLine {
  readonly page: string;
  readonly question: string;
  /** Null for what has no answer yet. */
  readonly answer: string | null;
}

/** The questions with their answers, in words; all that was ticked is one line. */
export function answeredLines(state: BurdenTestState, instrument: Instrument): AnsweredLine[] {
  const answers = answersOf(state);
  const answerTo = (item: Item): string | null => {
    if (state.leftOut.includes(item.id)) return content.leftOut();
    const chosen = optionsOf(instrument, item).find(({ id }) => id === answers.get(item.id));
    return chosen ? optionWords(chosen) : null;
  };
  return pagesIn(state).flatMap(({ id, items }) => {
    if (!items[0]!.pick) {
      return items.map((item) => ({
        page: id,
        question: fullQuestion(instrument, item),
        answer: answerTo(item),
      }));
    }
    const picked = items.filter((item) => isPicked(instrument, item, answers)).map(topicWords);
    const isAnswered = items.every((item) => answers.has(item.id));
    const answer = picked.length > 0 ? picked.join('; ') : content.pickNone();
    return [{ page: id, question: content.pickTitle(), answer: isAnswered ? answer : null }];
  });
}

/** The lines as a list; on paper without anything to press. */
export const renderAnswers = (
  lines: readonly AnsweredLine[],
  change?: (line: AnsweredLine) => TemplateResult,
): TemplateResult =>
  masked(
    html`<dl class="answers">
      ${lines.map(
        (line) =>
          html`<div class="answered">
            <dt>${line.question}</dt>
            <dd class=${line.answer === null ? 'quiet' : nothing}>
              ${line.answer ?? content.open()}
            </dd>
            ${change?.(line)}
          </div>`,
      )}
    </dl>`,
  );

/** What the overview needs to be drawn. */
export interface ReviewView {
  readonly state: BurdenTestState;
  readonly instrument: Instrument;
  readonly level: number;
  readonly send: (event: BurdenTestEvent) => void;
}

/** All answers, each with a way to change it; one returns here after that. */
export function renderReview({ state, instrument, level, send }: ReviewView): TemplateResult {
  const lines = answeredLines(state, instrument);
  const change = ({ page, question, answer }: AnsweredLine) =>
    html`<dd>
      <button type="button" class="plain" @click=${() => send({ type: 'question-opened', page })}>
        ${answer === null ? content.fillIn() : content.change()}
        <span class="visually-hidden">${content.changeOf(question)}</span>
      </button>
    </dd>`;
  return html`<div class="stack unprinted" part="review">
    ${heading(level, content.reviewTitle(), { id: 'view', className: 'question' })}
    <p>${content.reviewText()}</p>
    ${renderAnswers(lines, change)}
    <div class="buttons">
      <button type="button" class="primary" @click=${() => send({ type: 'finished' })}>
        ${isComplete(state) ? content.toResult() : content.goOn()}
      </button>
    </div>
    <p>
      <button type="button" class="plain" @click=${() => send({ type: 'reset' })}>
        ${content.again()}</button
      >. ${content.againHint()}
    </p>
  </div>`;
}
