import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { VerklaringEvent, VerklaringState } from '../../domain/verklaring/session.js';
import { heading } from '../internal/heading.js';
import { callLink } from '../internal/service-card.js';
import { feedWords } from '../internal/text.js';
import { contactOf } from './intro-view.js';
import { formContent, sendingContent as content } from './verklaring-form.content.js';

/** What is told of the sending needs. */
export interface SendingView {
  readonly state: VerklaringState;
  readonly level: number;
  readonly issuer: Issuer | null;
  readonly helpLine: () => Service;
  /** How long a busy receiver asked to wait; 0 when it may be tried. */
  readonly secondsLeft: number;
  readonly send: (event: VerklaringEvent) => void;
}

const messages = {
  uncertain: [content.uncertain, content.uncertainText],
  offline: [content.offline, content.offlineText],
  blocked: [content.failed, content.failedText],
  status: [content.failed, content.failedText],
  refused: [() => '', content.kept],
  busy: [content.busy, content.kept],
} as const;

const waitText = ({ secondsLeft }: SendingView): string =>
  secondsLeft < 90
    ? content.waitSeconds(secondsLeft)
    : content.waitMinutes(Math.ceil(secondsLeft / 60));

const issuerName = ({ issuer, helpLine }: SendingView): string =>
  feedWords((issuer ?? helpLine()).name);

/** What became of the sending, where it is not received: the truth, and three ways on. */
export function renderSending(view: SendingView): TemplateResult | typeof nothing {
  const { sending, attempted } = view.state;
  const { kind } = sending;
  if (kind === 'idle' || kind === 'sending') return nothing;
  const [title, text] = messages[kind];
  const { name, phone } = contactOf(view.issuer, view.helpLine);
  // Only the end of the waiting is announced: of a count, each second would be heard.
  return html`<div class="summary-of-errors box stack" id="sending" tabindex="-1" part="sending">
    ${heading(view.level + 1, kind === 'refused' ? content.refused(issuerName(view)) : title())}
    ${kind === 'refused' && sending.detail ? html`<p>${content.reason(sending.detail)}</p>` : nothing}
    <p>${text()}</p>
    ${kind === 'busy' && view.secondsLeft > 0 ? html`<p>${waitText(view)}</p>` : nothing}
    <p role="status">${kind === 'busy' && view.secondsLeft === 0 ? content.mayRetry() : nothing}</p>
    ${attempted && kind !== 'uncertain' ? html`<p>${content.earlier()}</p>` : nothing}
    <p>${content.orCall(name)}</p>
    <div class="buttons">
      <button type="button" @click=${() => view.send({ type: 'letter-opened' })}>
        ${formContent.makeLetter()}
      </button>
      ${callLink(phone, name)}
    </div>
  </div>`;
}
