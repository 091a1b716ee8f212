import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import type { LocalizedText } from '../../domain/shared/text.js';
import type { FinderEvent, FinderState } from '../../domain/steunpunt-finder/session.js';
import type { FoundPlace } from '../../domain/steunpunt-finder/find-places.js';
import { renderErrorSummary } from '../internal/error-summary.js';
import { heading } from '../internal/heading.js';
import { icon, lockIcon, pinIcon } from '../internal/icons.js';
import { masked } from '../internal/masked.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderPlace, type PlaceField } from './place-field.js';
import { content, problemText } from './steunpunt-finder.content.js';

/** What the question where one lives, and what follows from it, needs to be drawn. */
export interface QuestionView {
  readonly state: FinderState;
  readonly level: number;
  readonly introduction: LocalizedText | null;
  readonly field: PlaceField;
  /** Whether the device can say where it is. */
  readonly canLocate: boolean;
  readonly isPdok: boolean;
  readonly send: (event: FinderEvent) => void;
  readonly search: () => void;
  readonly locate: () => void;
  readonly lookUp: () => void;
  readonly choose: (found: FoundPlace) => void;
  readonly goToField: () => void;
  /** Whom to call where it does not work. */
  readonly helpLine: Service;
}

const workText = {
  searching: content.searching,
  locating: content.locating,
  'looking-up': content.lookingUp,
} as const;

const renderWork = ({ work }: FinderState): TemplateResult =>
  html`<p class="quiet" role="status">${work ? workText[work]() : nothing}</p>`;

function renderLine({ helpLine }: QuestionView): TemplateResult {
  const name = feedWords(helpLine.name);
  return html`<p>${content.callLine(name)}</p>
    ${callLink(helpLine.phone!, name)}`;
}

function renderForm(view: QuestionView): TemplateResult {
  const { state, level, field, canLocate, introduction } = view;
  const { problem } = state;
  const error = problem && problemText(problem);
  const submit = (event: Event) => {
    event.preventDefault();
    view.search();
  };
  return html`<form
    class="question-form stack unprinted"
    part="question"
    novalidate
    @submit=${submit}
  >
    <p>${introduction ? feedText(introduction) : content.introduction()}</p>
    ${renderErrorSummary(
      error ? [{ text: error, goTo: view.goToField }] : [],
      level,
      content.errorTitle(),
    )}
    ${masked(field.render({ label: content.question(), level, hint: content.hint(), error }))}
    <div class="buttons">
      <button type="submit" class="primary">${content.search()}</button>
      ${
        canLocate
          ? html`<button type="button" class="plain" @click=${view.locate}>
              ${icon(pinIcon)}<span>${content.locate()}</span>
            </button>`
          : nothing
      }
    </div>
    ${renderWork(state)} ${problem && problem !== 'missing' ? renderLine(view) : nothing}
    <p class="quiet with-icon">${icon(lockIcon)}<span>${content.privacy()}</span></p>
  </form>`;
}

const renderBack = (send: QuestionView['send']): TemplateResult =>
  html`<button type="button" @click=${() => send({ type: 'back' })}>${content.notThere()}</button>`;

function renderChoice({ state, level, choose, send }: QuestionView): TemplateResult {
  return html`<div class="stack unprinted" part="question">
    ${heading(level, content.choice(), { id: 'view', className: 'question' })}
    <ul class="choices" role="list">
      ${state.choices.map(
        (found) =>
          html`<li>
            <button type="button" class="choice-button" @click=${() => choose(found)}>
              <span>${renderPlace(found)}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${renderBack(send)}
  </div>`;
}

function renderPermission({ state, level, isPdok, lookUp, send }: QuestionView): TemplateResult {
  return html`<div class="stack unprinted" part="question">
    ${heading(level, content.permission(state.postcode ?? ''), { id: 'view', className: 'question' })}
    <p>${isPdok ? content.permissionPdok() : content.permissionOther()}</p>
    <div class="buttons">
      <button type="button" class="primary" @click=${lookUp}>${content.allow()}</button>
      <button type="button" @click=${() => send({ type: 'back' })}>${content.refuse()}</button>
    </div>
    ${renderWork(state)}
  </div>`;
}

/** Where one lives; which of several places; whether a postcode may be looked up elsewhere. */
export function renderQuestion(view: QuestionView): TemplateResult {
  switch (view.state.view) {
    case 'choice':
      return renderChoice(view);
    case 'permission':
      return renderPermission(view);
    default:
      return renderForm(view);
  }
}
