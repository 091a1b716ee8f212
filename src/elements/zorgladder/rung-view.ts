import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { RungNumber, Service } from '../../domain/services/service.js';
import type { RungSettings } from '../../domain/zorgladder/settings.js';
import { fittingRungs, type Situation } from '../../domain/zorgladder/session.js';
import type { OfferStatus } from '../internal/offer-controller.js';
import { heading } from '../internal/heading.js';
import { chevronIcon, icon } from '../internal/icons.js';
import { baselineDescription } from '../internal/national-lines.content.js';
import { callLink, renderServiceCard } from '../internal/service-card.js';
import { renderUrgent } from '../internal/urgent.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderHours } from '../internal/week-hours.js';
import { widgetContent } from '../internal/widget.content.js';
import { rungContent } from './rung.content.js';
import { ladderContent } from './zorgladder.content.js';

/** How many services of a rung are shown at first, and how many more each time. */
export const servicesAtFirst = 4;
export const servicesMore = 20;

/** What a rung needs to be drawn. */
export interface RungView {
  readonly rung: RungNumber;
  readonly services: readonly OfferedService[];
  /** How many of the local services are shown. */
  readonly shown: number;
  readonly isOpen: boolean;
  readonly isAdvised: boolean;
  readonly situation: Situation | null;
  readonly settings: RungSettings | undefined;
  readonly status: OfferStatus;
  readonly coordinationPoint: OfferedService | null;
  /** The line to call where there is nothing local. */
  readonly helpLine: Service;
  readonly level: number;
  readonly now: Date;
  readonly toggle: (rung: RungNumber) => void;
  readonly showMore: (rung: RungNumber) => void;
}

function renderCards(services: readonly OfferedService[], view: RungView, shown: number) {
  // More than is shown is in the page too, up to a limit, so that a print has it.
  const inPage = services.slice(0, Math.max(shown, servicesAtFirst + servicesMore));
  return html`<ul class="cards" role="list">
    ${inPage.map(
      (offered, index) =>
        html`<li ?hidden=${index >= shown}>
          ${renderServiceCard(offered, view.level + 2, view.now, {
            about: baselineDescription(offered.service.id),
            hours: renderHours,
          })}
        </li>`,
    )}
  </ul>`;
}

function renderLocal(local: readonly OfferedService[], view: RungView): TemplateResult {
  const { rung, shown, status, helpLine } = view;
  if (local.length === 0) {
    if (status === 'loading') return html`<p class="quiet">${widgetContent.loading()}</p>`;
    if (status === 'failed') return html``; // the notice above the ladder says it
  }
  const more = Math.min(local.length - shown, servicesMore);
  return html`${
    local.length > 0
      ? html`${heading(view.level + 1, ladderContent.local())} ${renderCards(local, view, shown)}`
      : nothing
  }
  ${
    more > 0
      ? html`<button type="button" class="more" @click=${() => view.showMore(rung)}>
          ${widgetContent.showMore(more)}
        </button>`
      : nothing
  }
  ${
    // Whatever a rung offers, there is somebody to call.
    local.some(({ service }) => service.phone?.dial)
      ? nothing
      : html`<div class="box stack">
          <p>${ladderContent.noLocal()}</p>
          ${callLink(helpLine.phone!, feedWords(helpLine.name))}
        </div>`
  }`;
}

function renderPanel(view: RungView): TemplateResult {
  const { rung, services, situation, settings, level } = view;
  const content = rungContent(rung);
  const examples = settings?.examples.length ? settings.examples.map(feedText) : content.examples;
  const local = services.filter(({ publisher }) => publisher.kind !== 'national');
  const national = services.filter(({ publisher }) => publisher.kind === 'national');
  return html`
    ${rung === 5 ? renderUrgent(view.coordinationPoint, level + 1) : nothing}
    <p>${content.what}</p>
    ${
      situation
        ? html`<p class="aside">
            <b>${ladderContent.forYou()}:</b> ${content.emphasis[situation]}
          </p>`
        : nothing
    }
    ${settings?.text ? html`<p>${feedText(settings.text)}</p>` : nothing}
    <div class="columns">
      <div>
        ${heading(level + 1, ladderContent.examples())}
        <ul class="examples">
          ${examples.map((example) => html`<li>${example}</li>`)}
        </ul>
      </div>
      <dl>
        <dt>${ladderContent.who()}</dt>
        <dd>${content.who}</dd>
        <dt>${ladderContent.pays()}</dt>
        <dd>${content.pays}</dd>
      </dl>
    </div>
    ${content.source ? html`<p class="source">${ladderContent.source(content.source)}</p>` : nothing}
    ${renderLocal(local, view)}
    ${
      national.length > 0
        ? html`${heading(level + 1, ladderContent.national())}
          ${renderCards(national, view, national.length)}`
        : nothing
    }
  `;
}

/** One rung of the ladder: a heading that opens and closes what is behind it. */
export function renderRung(view: RungView): TemplateResult {
  const { rung, isOpen, isAdvised, situation, level } = view;
  const { title, summary } = rungContent(rung);
  const mark = isAdvised
    ? ladderContent.startHere()
    : situation && fittingRungs[situation].includes(rung)
      ? ladderContent.oftenFits()
      : null;
  const panel = `panel-${rung}`;
  return html`<li class="rung" part="rung" data-rung=${rung}>
    ${heading(
      level,
      html`<button
        type="button"
        class="step"
        id="step-${rung}"
        part="step"
        aria-expanded=${isOpen}
        aria-controls=${panel}
        @click=${() => view.toggle(rung)}
      >
        <span class="number" aria-hidden="true">${rung}</span>
        <span class="words">
          <span class="visually-hidden">${ladderContent.rung(rung)}: </span>
          <span class="title">${title}</span>
          <span class="quiet"><span class="visually-hidden">. </span>${summary}</span>
          ${
            mark
              ? html`<span class="mark"><span class="visually-hidden">. </span>${mark}</span>`
              : nothing
          }
        </span>
        ${icon(chevronIcon)}
      </button>`,
    )}
    <div class="panel" part="panel" id=${panel} ?hidden=${!isOpen}>${renderPanel(view)}</div>
  </li>`;
}
