import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { localTime } from '../../domain/shared/local-time.js';
import { openState, weekLines } from '../../domain/shared/opening-hours.js';
import { setFacets, type Filters } from '../../domain/respite-menu/filters.js';
import type { RespiteForm } from '../../domain/respite-menu/forms.js';
import type { MenuEntry, RespiteMenu } from '../../domain/respite-menu/menu.js';
import { heading } from '../internal/heading.js';
import { cardContent, fundingText, openStateText } from '../internal/service-card.content.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderUrgent } from '../internal/urgent.js';
import { shortHours } from '../internal/week-hours.js';
import { choiceContent } from './choice.content.js';
import { renderDesk, stepsOf } from './form-view.js';
import { formContent, formSummary, formTitle } from './forms.content.js';
import {
  addressFact,
  applyFact,
  choiceNames,
  audienceFact,
  costFacts,
  forWhom,
  languagesFact,
  reachOf,
  respiteWords,
} from './option-facts.js';
import { menuContent, paperContent } from './respite-menu.content.js';

/** What the printed menu card needs to be drawn. */
export interface PaperView {
  readonly menu: RespiteMenu;
  /** What passes the filters: a card for one situation is a card, too. */
  readonly entries: readonly MenuEntry[];
  readonly filters: Filters;
  readonly bed: OfferedService | null;
  readonly helpLine: Service;
  readonly level: number;
  readonly now: Date;
}

function renderLine({ offered }: MenuEntry, now: Date): TemplateResult {
  const { service, updatedAt } = offered;
  const { openingHours, funding } = service;
  const name = feedWords(service.name);
  const organization = service.organization && feedWords(service.organization);
  const [[costs, cost]] = costFacts(service);
  const [, steps] = applyFact(service);
  const state = openState(openingHours, localTime(now));
  const facts = [
    respiteWords(service, 1),
    state.kind === 'always' ? openStateText(state) : shortHours(weekLines(openingHours)),
    addressFact(service)[1],
    audienceFact(service)[1],
    // Of what is in Dutch alone nobody asks.
    service.languages.some((tag) => tag !== 'nl') ? languagesFact(service)[1] : '',
    forWhom(offered),
    steps,
    // Of a law that pays the form tells; what is free is worth a word.
    cost ? `${costs}: ${cost}` : funding.includes('free') ? fundingText('free') : '',
  ].flatMap((text) => (text ? [`${text.replace(/\.$/, '')}. `] : []));
  return html`<li class="line">
    <p><b>${name}</b>${organization && organization !== name ? `, ${organization}` : nothing}</p>
    <p class="reach">${reachOf(service).join(' · ')}</p>
    <p>
      ${facts}<span class="source"
        >${cardContent.source(feedWords(offered.publisher.name), updatedAt)}</span
      >
    </p>
  </li>`;
}

function renderForm(form: RespiteForm, view: PaperView): TemplateResult | typeof nothing {
  const { menu, entries, level } = view;
  const own = entries.filter((entry) => entry.form === form);
  const isFiltered = entries.length < menu.entries.length;
  if (own.length === 0 && (isFiltered || form === 'other')) return nothing;
  const text = menu.settings?.forms.find((one) => one.form === form)?.text;
  return html`<section class="paper-form">
    ${heading(level + 1, formTitle(form), { className: 'title' })}
    <p>${form === 'other' ? formSummary(form) : formContent(form).what}</p>
    ${text ? html`<p>${feedText(text)}</p>` : nothing}
    ${form === 'other' ? nothing : html`<p><b>${menuContent.pays()}</b> ${formContent(form).pays}</p>`}
    ${
      own.length > 0
        ? html`<ul>
            ${own.map((entry) => renderLine(entry, view.now))}
          </ul>`
        : html`<p>${menuContent.noneHere()}</p>
            ${renderDesk(menu.desk, view.helpLine)}`
    }
  </section>`;
}

const publishersOf = (menu: RespiteMenu): string =>
  [...new Set(menu.entries.map(({ offered }) => feedWords(offered.publisher.name)))].join(', ');

/** The whole menu as a card to give away: what stands in front, the forms, and how to ask. */
export function renderPaper(view: PaperView): TemplateResult {
  const { menu, filters, level, now } = view;
  const { settings } = menu;
  const publishers = publishersOf(menu);
  const choices = setFacets(filters).map((facet) => choiceNames[facet](filters[facet] as never));
  return html`<div class="paper printed" part="paper">
    <section class="paper-front">
      ${heading(level, paperContent.title(), { className: 'paper-title' })}
      <p>
        ${publishers ? html`<b>${publishers}</b>. ` : nothing}${choiceContent.printed(localTime(now).date)}.
      </p>
      ${choices.length > 0 ? html`<p>${paperContent.choices(choices.join(', '))}</p>` : nothing}
      <p>
        ${settings?.introduction ? feedText(settings.introduction) : menuContent.introduction()}
      </p>
      ${renderUrgent(view.bed, level + 1)}
      <p>${menuContent.ask()}</p>
      ${renderDesk(menu.desk, view.helpLine)}
    </section>
    <div class="paper-forms">${menu.forms.map((form) => renderForm(form, view))}</div>
    <section class="paper-back">
      ${heading(level + 1, menuContent.steps(), { className: 'title' })}
      <ol class="steps">
        ${stepsOf('home-help', settings).map((step) => html`<li>${step}</li>`)}
      </ol>
      ${heading(level + 1, choiceContent.ask(), { className: 'title' })}
      <ul class="steps">
        ${choiceContent.questions().map((question) => html`<li>${question}</li>`)}
      </ul>
      <p class="source">${menuContent.source()}</p>
    </section>
  </div>`;
}
