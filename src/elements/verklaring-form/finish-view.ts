import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import type { LocalizedText } from '../../domain/shared/text.js';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringEvent, VerklaringState } from '../../domain/verklaring/session.js';
import { chosenPurpose } from '../../domain/verklaring/steps.js';
import { heading } from '../internal/heading.js';
import { icon, mailIcon } from '../internal/icons.js';
import { masked } from '../internal/masked.js';
import { feedText, feedWords } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { renderCall } from './intro-view.js';
import { doneContent, letterContent as content } from './verklaring-form.content.js';

/** What the last screens need to be drawn. */
export interface FinishView {
  readonly state: VerklaringState;
  readonly plan: Plan;
  readonly level: number;
  readonly issuer: Issuer | null;
  readonly helpLine: () => Service;
  /** What becomes of a letter that the issuer gets; nothing where no feed says. */
  readonly privacy: unknown;
  /** What the publisher says happens next. */
  readonly afterwards: LocalizedText | null;
  /** How copying went; null before it was asked for. */
  readonly isCopied: boolean | null;
  readonly send: (event: VerklaringEvent) => void;
  readonly print: () => void;
  readonly copy: () => void;
  readonly clear: () => void;
}

/** The way back to where it can be sent, or to a new form. */
const renderAgain = ({ state, clear, send }: FinishView): TemplateResult =>
  html`<div class="buttons">
    <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
    ${
      state.receipt
        ? html`<button type="button" class="plain" @click=${clear}>${doneContent.again()}</button>`
        : nothing
    }
  </div>`;

/** What to do with the letter, and the letter itself. */
export function renderLetterSteps(view: FinishView, letter: TemplateResult): TemplateResult {
  const { state, plan, level, issuer, isCopied } = view;
  const { mode, email } = plan.delivery;
  const isForIssuer = issuer && !chosenPurpose(plan, state.answers)?.isElsewhere;
  const isMail = mode === 'mailto' && email && isForIssuer && !state.isOnPaper;
  // Nothing of the answers stands in the address: that is kept in places the carer does not see.
  const address = `mailto:${email ?? ''}?subject=${encodeURIComponent(content.subject())}`;
  return html`<div class="stack" part="finish">
    <div class="stack unprinted">
      ${heading(level, content.ready(), { id: 'view', className: 'question' })}
      <ol class="bullets numbers">
        <li>${content.stepPrint()}</li>
        <li>${content.stepSign()}</li>
        <li>
          ${
            isMail
              ? content.stepMail(email)
              : isForIssuer
                ? content.stepGive(feedWords(issuer.name))
                : content.stepGiveAny()
          }
        </li>
        ${isForIssuer && view.afterwards ? html`<li>${feedText(view.afterwards)}</li>` : nothing}
      </ol>
      <div class="buttons">
        <button type="button" class="primary" @click=${view.print}>${content.print()}</button>
        ${
          isMail
            ? html`<a class="call" href=${address}
                  >${icon(mailIcon)}<span>${content.mail()}</span></a
                >
                <button type="button" class="plain" @click=${view.copy}>
                  ${content.copyText()}
                </button>`
            : nothing
        }
      </div>
      <p class="quiet" role="status">
        ${isCopied === null ? nothing : isCopied ? content.copied() : content.notCopied()}
      </p>
      <p class="quiet">${content.noPrinter()}</p>
      ${isForIssuer ? view.privacy : nothing}
      ${renderCall(isForIssuer ? issuer : null, view.helpLine)}
      ${heading(level + 1, content.preview())}
    </div>
    ${letter}
    <div class="unprinted">${renderAgain(view)}</div>
  </div>`;
}

/** That it was received, by which reference, and what comes next. */
export function renderDone(view: FinishView): TemplateResult {
  const { state, plan, level, issuer } = view;
  const { reference, isEarlier, isChanged } = state.receipt!;
  const name = issuer ? feedWords(issuer.name) : '';
  const isSigned = plan.consent === 'signature';
  const received = isEarlier ? doneContent.earlier() : doneContent.title();
  return html`<div class="stack unprinted" part="finish">
    ${heading(level, isSigned ? doneContent.almost() : received, { id: 'view', className: 'question' })}
    ${isSigned ? html`<p><b>${received}.</b> ${doneContent.sign(name)}</p>` : nothing}
    ${
      reference
        ? html`<div class="reference box">
              <p>${doneContent.reference()}</p>
              ${masked(html`<p class="reference-code">${reference}</p>`)}
            </div>
            <p>${doneContent.referenceHint()}</p>`
        : nothing
    }
    ${isChanged ? html`<p class="aside">${doneContent.changed(name)}</p>` : nothing}
    <p>${view.afterwards ? feedText(view.afterwards) : doneContent.next(name)}</p>
    ${reference ? nothing : html`<p>${doneContent.nameHint()}</p>`}
    ${renderCall(issuer, view.helpLine)}
    <div class="buttons">
      <button type="button" class="primary" @click=${view.print}>
        ${isSigned ? content.print() : doneContent.copy()}
      </button>
      <button type="button" class="plain" @click=${view.clear}>${doneContent.again()}</button>
    </div>
  </div>`;
}
