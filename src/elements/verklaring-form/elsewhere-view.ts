import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringEvent, VerklaringState } from '../../domain/verklaring/session.js';
import { chosenPurpose } from '../../domain/verklaring/steps.js';
import { heading } from '../internal/heading.js';
import { feedWords } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { purposeLabel } from './answer-text.js';
import { renderCall } from './intro-view.js';
import { purposeInfo } from './step-view.js';
import { formContent as content } from './verklaring-form.content.js';

/** What the screens that lead elsewhere need to be drawn. */
export interface ElsewhereView {
  readonly state: VerklaringState;
  readonly plan: Plan;
  readonly level: number;
  readonly issuer: Issuer | null;
  readonly helpLine: () => Service;
  readonly send: (event: VerklaringEvent) => void;
}

/** `uwv.nl`, by which people know a site. */
const siteOf = (url: string | null): string =>
  url ? new URL(url).hostname.replace(/^www\./, '') : '';

const renderLink = (url: string | null, text: string) =>
  url ? html`<p><a class="primary link-button" href=${url}>${text}</a></p>` : nothing;

const renderWayOn = (text: string, send: ElsewhereView['send']): TemplateResult =>
  html`<p>${text}</p>
    <div class="buttons">
      <button type="button" @click=${() => send({ type: 'paper-chosen' })}>
        ${content.startPaper()}
      </button>
      <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
    </div>`;

/** Who gives the statement for a purpose, where it is not the issuer of this form. */
export function renderElsewhere(view: ElsewhereView): TemplateResult {
  const { state, plan, level, send } = view;
  const purpose = chosenPurpose(plan, state.answers)!;
  const info = purposeInfo(plan, state);
  return html`<div class="stack unprinted" part="elsewhere">
    ${heading(level, content.elsewhere(), { id: 'view', className: 'question' })}
    <p><b>${purposeLabel(purpose)}</b></p>
    ${info ? html`<p>${info}</p>` : nothing}
    ${renderLink(purpose.url, content.toElsewhere(siteOf(purpose.url)))}
    ${purpose.url ? nothing : renderCall(view.issuer, view.helpLine)}
    ${renderWayOn(content.elsewherePaper(), send)}
  </div>`;
}

/** The publisher's own form, with what to have at hand. */
export function renderHandOver(view: ElsewhereView): TemplateResult {
  const { state, plan, level, issuer, send } = view;
  const purpose = chosenPurpose(plan, state.answers);
  return html`<div class="stack unprinted" part="elsewhere">
    ${heading(level, content.handOver(issuer ? feedWords(issuer.name) : ''), {
      id: 'view',
      className: 'question',
    })}
    <p>${content.handOverText()}</p>
    <p>${content.handOverNeeded()}</p>
    <ul class="bullets">
      ${content.handOverList().map((line) => html`<li>${line}</li>`)}
    </ul>
    ${renderLink(purpose?.url ?? plan.delivery.url, content.toForm())}
    ${renderCall(issuer, view.helpLine)} ${renderWayOn(content.orPaper(), send)}
  </div>`;
}
