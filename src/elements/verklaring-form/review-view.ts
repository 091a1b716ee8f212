import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import { criteriaFit, monthsSince } from '../../domain/verklaring/criteria.js';
import { readAnswer, type FieldName } from '../../domain/verklaring/answers.js';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import { isSent, stepsIn } from '../../domain/verklaring/session.js';
import type { VerklaringSettings } from '../../domain/verklaring/settings.js';
import { fieldsOf, type Step } from '../../domain/verklaring/steps.js';
import { heading } from '../internal/heading.js';
import { masked } from '../internal/masked.js';
import { feedWords } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { answerText } from './answer-text.js';
import { renderField } from './field-view.js';
import { fieldLabel } from './fields.content.js';
import { renderSending, type SendingView } from './sending-view.js';
import {
  contextOf,
  renderKeep,
  renderProblems,
  renderProgress,
  renderTitle,
  type StepView,
} from './step-view.js';
import {
  formContent as content,
  letterContent,
  sendingContent,
  stepTitle,
} from './verklaring-form.content.js';

/** What the check page needs to be drawn. */
export interface ReviewView extends StepView {
  readonly settings: VerklaringSettings | null;
  readonly issuer: Issuer | null;
  readonly helpLine: () => Service;
  readonly today: string;
  readonly sending: SendingView;
}

function renderAnswers(view: ReviewView, step: Step): TemplateResult {
  const { state, plan, level, send, today } = view;
  const title = stepTitle(step);
  // The title asks already what there is one answer to.
  const isAsked = (name: FieldName) =>
    name === 'purpose.id' || name === 'declarations.careRecipient';
  const names = fieldsOf(step, plan, state.answers, false).map(({ name }) => name);
  const textOf = (name: FieldName) => answerText(name, plan, state.answers, today);
  const row = (name: FieldName) => {
    const text = textOf(name);
    // What is not the case is not an answer.
    if (name === 'careRecipient.sameAddress' && !text) return nothing;
    return html`<div class="answered">
      <dt>${name === 'careRecipient.sameAddress' ? letterContent.address() : fieldLabel(name)}</dt>
      <dd class=${text ? 'typed' : 'quiet'}>${text || content.open()}</dd>
    </div>`;
  };
  return html`<section class="answers-of">
    <div class="answers-title">
      ${heading(level + 1, title)}
      <button type="button" class="plain" @click=${() => send({ type: 'step-opened', step })}>
        ${content.change()} <span class="visually-hidden">${title}</span>
      </button>
    </div>
    ${names.filter(isAsked).map((name) => html`<p class="typed">${textOf(name)}</p>`)}
    ${names.every(isAsked) ? nothing : html`<dl>${names.filter((name) => !isAsked(name)).map(row)}</dl>`}
  </section>`;
}

/** A hint where the answers may not be enough; the issuer decides. */
function renderFit({ state, settings, issuer, today }: ReviewView) {
  const hours = readAnswer('care.hoursPerWeek', state.answers['care.hoursPerWeek'], today);
  const since = readAnswer('care.since', state.answers['care.since'], today);
  if (!settings || !issuer || !hours.ok || !since.ok) return nothing;
  const months = monthsSince(since.value as string, today);
  const fit = criteriaFit(settings.criteria, hours.value as number, months);
  return fit === 'not-met'
    ? html`<p class="aside">${content.notMet(feedWords(issuer.name))}</p>`
    : nothing;
}

/** Who gets what was filled in; empty where no feed says. */
export const receiverName = (settings: VerklaringSettings | null, issuer: Issuer | null): string =>
  feedWords(settings?.privacy?.controller ?? issuer?.name ?? '');

/** Who keeps what was filled in, and for how long; nothing where the publisher says nothing of it. */
export function renderPrivacy(settings: VerklaringSettings | null, issuer: Issuer | null) {
  const { retention, url } = settings?.privacy ?? {};
  return html`${retention ? content.retention(receiverName(settings, issuer), feedWords(retention).replace(/\.$/, '')) : nothing}
  ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${content.privacyLink()}</a>` : nothing}`;
}

function renderReceiver({ state, settings, issuer }: ReviewView): TemplateResult {
  if (!isSent(state)) return html`<p class="quiet">${content.stays()}</p>`;
  return html`<p class="quiet">
    ${content.receivedBy(receiverName(settings, issuer))} ${renderPrivacy(settings, issuer)}
  </p>`;
}

/** All answers with a way to change each, and what is sent or made of them. */
export function renderReview(view: ReviewView): TemplateResult {
  const { state, plan, level, send, next } = view;
  const isPost = isSent(state);
  const { kind } = state.sending;
  const isBusy = kind === 'sending' || view.sending.secondsLeft > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isBusy) next();
  };
  const truthful = fieldsOf('review', plan, state.answers, isPost);
  return html`<form class="asking stack unprinted" part="review" novalidate @submit=${submit}>
      ${renderProblems(view)} ${renderProgress(state, 'review')} ${renderTitle('review', level)}
      ${masked(
        html`<div class="answers" ?inert=${kind === 'sending'}>
          ${stepsIn(state)
            .filter((step) => step !== 'review')
            .map((step) => renderAnswers(view, step))}
        </div>`,
      )}
      ${renderFit(view)}
      ${masked(
        html`<div ?inert=${kind === 'sending'}>
          ${truthful.map((field) => renderField(field, contextOf(view), 'declared'))}
        </div>`,
      )}
      ${renderReceiver(view)} ${renderSending(view.sending)}
      <div class="buttons">
        <button
          type="submit"
          class=${kind === 'refused' ? nothing : 'primary'}
          aria-disabled=${isBusy ? 'true' : nothing}
        >
          ${isPost ? (['idle', 'sending'].includes(kind) ? content.send() : sendingContent.retry()) : content.makeLetter()}
        </button>
        ${
          kind === 'sending'
            ? nothing
            : html`<button type="button" @click=${() => send({ type: 'back' })}>
                ${widgetContent.back()}
              </button>`
        }
      </div>
      <p class="quiet" role="status">${kind === 'sending' ? sendingContent.sending() : nothing}</p>
      ${kind === 'sending' ? nothing : renderKeep(view)}
    </form>
    <p class="printed">${content.notYetPrinted()}</p>`;
}
