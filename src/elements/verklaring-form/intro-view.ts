import { html, nothing, type TemplateResult } from 'lit';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringSettings, WindowSettings } from '../../domain/verklaring/settings.js';
import type { WindowState } from '../../domain/verklaring/window.js';
import type { Service } from '../../domain/services/service.js';
import { heading } from '../internal/heading.js';
import { clockIcon, icon, lockIcon } from '../internal/icons.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { formContent as content, windowContent } from './verklaring-form.content.js';

/** What the first screen needs to be drawn. */
export interface IntroView {
  readonly level: number;
  readonly settings: VerklaringSettings | null;
  /** Null where no feed says anything. */
  readonly issuer: Issuer | null;
  readonly plan: Plan;
  readonly window: WindowState;
  readonly helpLine: Service;
  /** Whether somebody waits for what applies here. */
  readonly isWaiting: boolean;
  /** Whether a draft is kept in this window. */
  readonly isKept: boolean;
  readonly start: () => void;
  readonly startPaper: () => void;
  readonly restore: () => void;
  readonly wipe: () => void;
}

/** Whom to call: the issuer, else the line for carers. */
export function renderCall(issuer: Issuer | null, helpLine: Service): TemplateResult {
  const [name, phone] = issuer?.phone
    ? [feedWords(issuer.name), issuer.phone]
    : [feedWords(helpLine.name), helpLine.phone!];
  return html`<p class="call-line"><span>${content.call(name)}</span> ${callLink(phone, name)}</p>`;
}

/** What the issuer looks at, in words; empty where it names nothing. */
export function criteriaLines({ criteria }: VerklaringSettings): readonly string[] {
  const { minHoursPerWeek, minMonths, combine } = criteria ?? {};
  return [
    ...(minHoursPerWeek ? [content.hours(minHoursPerWeek)] : []),
    ...(minMonths ? [content.months(minMonths)] : []),
    ...(minHoursPerWeek && minMonths ? [content.combine(combine ?? 'and')] : []),
  ];
}

function renderCriteria(settings: VerklaringSettings, issuer: string): TemplateResult {
  const [hours, months, combined] = criteriaLines(settings);
  const note = settings.criteria?.note;
  if (!hours && !note) return html``;
  return html`<div class="stack">
    ${
      hours
        ? html`<p>${content.criteria(issuer)}</p>
            <ul class="bullets">
              <li>${hours}</li>
              ${months ? html`<li>${months}</li>` : nothing}
            </ul>
            ${combined ? html`<p>${combined}</p>` : nothing}`
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
        'last-week': [windowContent.lastWeek, () => windowContent.lastWeekText(through!)],
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
  const isPaper = !isOpen || view.plan.delivery.mode === 'print';
  if (view.isKept) {
    return html`<div class="aside stack">
      <p>${content.kept()}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${view.restore}>${content.goOn()}</button>
        <button type="button" @click=${view.wipe}>${content.wipe()}</button>
      </div>
    </div>`;
  }
  return html`<div class="buttons">
      <button
        type="button"
        class="primary"
        aria-disabled=${view.isWaiting ? 'true' : nothing}
        @click=${isOpen ? view.start : view.startPaper}
      >
        ${isPaper ? content.startPaper() : content.start()}
      </button>
    </div>
    <p class="quiet" role="status">${view.isWaiting ? content.waiting() : nothing}</p>`;
}

/** What a verklaring is, what applies here, what else one can show, and the beginning. */
export function renderIntro(view: IntroView): TemplateResult {
  const { level, settings, issuer, plan, window } = view;
  const name = issuer ? feedWords(issuer.name) : '';
  const isOpen = window !== 'before' && window !== 'closed';
  const isPaper = !isOpen || plan.delivery.mode === 'print';
  const side = settings?.forMunicipalityOf;
  return html`<div class="intro stack unprinted" part="intro">
    ${heading(level, content.introTitle(), { id: 'view', className: 'question' })}
    <p>${settings?.introduction ? feedText(settings.introduction) : content.introduction()}</p>
    <p>${content.notOfficial()}</p>
    ${
      settings
        ? html`<div class="here stack">
            ${renderWindow(window, settings.window ?? { from: null, through: null }, level)}
            <p>
              ${isOpen ? content.issuedBy(name) : nothing}
              ${side === 'carer' ? content.forCarer() : side ? content.forCareRecipient() : nothing}
            </p>
            ${renderCriteria(settings, name)}
          </div>`
        : nothing
    }
    <p>
      ${plan.delivery.mode === 'link' && isOpen ? nothing : html`${content.duration()} ${content.needed()}`}
      ${isPaper ? content.paperResult() : nothing}
    </p>
    ${renderButtons(view, isOpen)}
    <p class="with-icon quiet">
      ${icon(lockIcon)}<span
        >${plan.delivery.mode === 'link' && isOpen ? nothing : content.noBsn()}
        ${plan.delivery.mode === 'post' && isOpen ? nothing : content.stays()}</span
      >
    </p>
    ${renderCall(issuer, view.helpLine)} ${renderInstead(level)}
  </div>`;
}
