import { html, nothing, type TemplateResult } from 'lit';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringSettings, WindowSettings } from '../../domain/verklaring/settings.js';
import { datesOf, type WindowState } from '../../domain/verklaring/window.js';
import type { Service } from '../../domain/services/service.js';
import { heading } from '../internal/heading.js';
import { clockIcon, icon, lockIcon } from '../internal/icons.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderKept } from './step-view.js';
import { formContent as content, windowContent } from './verklaring-form.content.js';

/** What the first screen needs to be drawn. */
export interface IntroView {
  readonly level: number;
  readonly settings: VerklaringSettings | null;
  /** Null where no feed says anything. */
  readonly issuer: Issuer | null;
  readonly plan: Plan;
  readonly window: WindowState;
  readonly helpLine: () => Service;
  /** Whether it is not known yet what applies here: then nothing is promised. */
  readonly isLoading: boolean;
  /** What was just done, for who can't see it. */
  readonly said: string;
  /** Who gets what is sent; empty for nobody. */
  readonly receiver: string;
  /** Whether a draft is kept in this window. */
  readonly isKept: boolean;
  readonly start: () => void;
  readonly startPaper: () => void;
  readonly restore: () => void;
  readonly wipe: () => void;
}

/** Whom to call: the issuer, else the line for carers. */
export const contactOf = (issuer: Issuer | null, helpLine: () => Service) =>
  issuer?.phone
    ? { name: feedWords(issuer.name), phone: issuer.phone }
    : { name: feedWords(helpLine().name), phone: helpLine().phone! };

/** The same as a sentence with a link. */
export function renderCall(issuer: Issuer | null, helpLine: () => Service): TemplateResult {
  const { name, phone } = contactOf(issuer, helpLine);
  return html`<p class="call-line"><span>${content.call(name)}</span> ${callLink(phone, name)}</p>`;
}

function renderCriteria(settings: VerklaringSettings, issuer: string) {
  const { minHoursPerWeek: hours, minMonths: months, combine, note } = settings.criteria ?? {};
  if (!hours && !months && !note) return nothing;
  return html`<div class="stack">
    ${
      hours || months
        ? html`<p>${content.criteria(issuer)}</p>
            <ul class="bullets">
              ${hours ? html`<li>${content.hours(hours)}</li>` : nothing}
              ${months ? html`<li>${content.months(months)}</li>` : nothing}
            </ul>
            ${hours && months ? html`<p>${content.combine(combine ?? 'and')}</p>` : nothing}`
        : nothing
    }
    ${note ? html`<p>${feedText(note)}</p>` : nothing}
  </div>`;
}

/** The time in which one can ask, and what to do in each part of it. */
function renderWindow(
  state: WindowState,
  { from, through }: WindowSettings,
  level: number,
): TemplateResult | typeof nothing {
  switch (state) {
    case 'always':
      return nothing;
    case 'open':
      return through
        ? html`<p class="with-icon">
            ${icon(clockIcon)}<span>${windowContent.open(through)}</span>
          </p>`
        : nothing;
    default: {
      const [title, text] = {
        before: [windowContent.before, () => windowContent.beforeText(from!)],
        'last-week': [windowContent.lastWeek, () => windowContent.open(through!)],
        closed: [windowContent.closed, () => windowContent.closedText(through!)],
      }[state] as [() => string, () => string];
      return html`<div class="aside stack" part="window">
        ${heading(level + 1, html`${icon(clockIcon)}<span>${title()}</span>`, {
          className: 'with-icon',
        })}
        <p>${text()}</p>
        ${state === 'last-week' ? nothing : html`<p>${windowContent.meanwhile()}</p>`}
      </div>`;
    }
  }
}

function renderInstead(level: number): TemplateResult {
  return html`<div class="stack">
    ${heading(level + 1, content.instead())}
    <ul class="bullets">
      ${content.insteadList().map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${content.doctor()}</p>
    <p class="source">${content.source()}</p>
  </div>`;
}

function renderButtons(view: IntroView, isOpen: boolean): TemplateResult {
  const { mode } = view.plan.delivery;
  const isOwnLetter = !isOpen || !view.plan.isLocal;
  if (view.isKept) return renderKept(view);
  return html`<div class="buttons">
      <button type="button" class="primary" @click=${isOpen ? view.start : view.startPaper}>
        ${isOwnLetter ? content.startPaper() : mode === 'link' ? content.chooseWhatFor() : content.start()}
      </button>
    </div>
    <p class="quiet" role="status">${view.said}</p>`;
}

/** What applies here, the beginning, and what else one can show. */
function renderRest(view: IntroView): TemplateResult {
  const { level, settings, issuer, plan, window } = view;
  const name = issuer ? feedWords(issuer.name) : '';
  const isOpen = window !== 'before' && window !== 'closed';
  const mode = isOpen ? plan.delivery.mode : 'print';
  const side = settings?.forMunicipalityOf;
  return html`${
      settings
        ? html`<div class="here stack">
            ${renderWindow(window, datesOf(settings.window), level)}
            <p>
              ${isOpen ? content.issuedBy(name) : nothing}
              ${side && isOpen ? (side === 'carer' ? content.forCarer() : content.forCareRecipient()) : nothing}
            </p>
            ${renderCriteria(settings, name)}
          </div>`
        : nothing
    }
    <p>
      ${mode === 'link' ? content.onTheirSite(name) : html`${content.duration()} ${content.needed()}`}
      ${mode === 'print' || mode === 'mailto' ? content.paperResult() : nothing}
      ${isOpen && name && mode === 'print' ? content.paperGive(name) : nothing}
      ${mode === 'mailto' ? content.paperMail(name) : nothing}
    </p>
    ${renderButtons(view, isOpen)}
    ${
      mode === 'link'
        ? nothing
        : html`<p class="with-icon quiet">
            ${icon(lockIcon)}
            <span>
              ${content.noBsn()}
              ${mode === 'post' ? content.onlyThen(view.receiver) : content.stays()}
            </span>
          </p>`
    }
    ${renderCall(issuer, view.helpLine)} ${renderInstead(level)}`;
}

/** What a verklaring is, and, once the feed has come or failed, all the rest: nothing is promised before. */
export function renderIntro(view: IntroView): TemplateResult {
  const { level, settings } = view;
  return html`<div class="intro stack" part="intro">
    ${heading(level, content.introTitle(), { id: 'view', className: 'question' })}
    <p>${settings?.introduction ? feedText(settings.introduction) : content.introduction()}</p>
    <p>${content.notOfficial()}</p>
    ${
      view.isLoading
        ? html`<p class="quiet" role="status">${content.waiting()}</p>
            <slot></slot>`
        : renderRest(view)
    }
  </div>`;
}
