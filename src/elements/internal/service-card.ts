import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { openState, weekLines, type OpeningHours } from '../../domain/shared/opening-hours.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { Phone } from '../../domain/shared/phone.js';
import { heading } from './heading.js';
import { icon, type IconName } from './icons.js';
import {
  baselineDescription,
  cardContent,
  fundingText,
  openStateText,
} from './service-card.content.js';
import { clockTime, weekdayName } from './locale.js';
import { feedText, feedWords } from './text.js';

/** The number as a link that calls it; as words where it is no number. */
export function callLink(phone: Phone, name: string): TemplateResult {
  if (!phone.dial) return html`<span>${phone.display}</span>`;
  return html`<a class="call" part="call" href="tel:${phone.dial}">
    ${icon('phone')}
    <span
      >${cardContent.call(phone.display)}${name ? html`<span class="visually-hidden">, ${name}</span>` : nothing}</span
    >
  </a>`;
}

function action(href: string, iconName: IconName, word: string, name: string): TemplateResult {
  return html`<a class="action unprinted" href=${href}>
    ${icon(iconName)}<span>${word}</span>
    <span class="visually-hidden">${cardContent.of(name)}</span>
  </a>`;
}

function renderActions(service: Service, name: string): TemplateResult | typeof nothing {
  const { phone, whatsapp, email, url, applyUrl } = service;
  if (!phone && !whatsapp && !email && !url && !applyUrl) return nothing;
  return html`<p class="actions">
    ${phone ? callLink(phone, name) : nothing}
    ${
      whatsapp?.dial
        ? action(
            `https://wa.me/${whatsapp.dial.replace('+', '')}`,
            'chat',
            cardContent.whatsapp(),
            name,
          )
        : nothing
    }
    ${email ? action(`mailto:${email}`, 'mail', cardContent.mail(), name) : nothing}
    ${url ? action(url, 'website', cardContent.website(), name) : nothing}
    ${applyUrl ? action(applyUrl, 'website', cardContent.apply(), name) : nothing}
  </p>`;
}

/** In a list that opens on the screen; in a line on paper. */
function renderHours(hours: OpeningHours, name: string): TemplateResult | typeof nothing {
  const lines = weekLines(hours);
  if (lines.length === 0) return nothing;
  const short = lines.map(({ fromDay, throughDay, times }) => {
    const days = [...new Set([fromDay, throughDay])].map((day) => weekdayName(day, 'short'));
    return `${days.join('-')} ${times.map((time) => time.map(clockTime).join('-')).join(', ')}`;
  });
  return html`<details class="unprinted">
      <summary>
        ${cardContent.hours()} <span class="visually-hidden">${cardContent.of(name)}</span>
      </summary>
      <ul>
        ${lines.map(({ fromDay, throughDay, times }) => {
          const clock = times.map(([from, to]) => cardContent.times(from, to)).join(', ');
          return html`<li>${cardContent.days(fromDay, throughDay)}: ${clock}</li>`;
        })}
      </ul>
    </details>
    <p class="printed">${short.join('; ')}</p>`;
}

/** The facts below a service, each with its label; only those that are known. */
function renderFacts(service: Service): TemplateResult {
  const { cost, funding, eligibility, howToApply } = service;
  const costs = cost
    ? [feedText(cost)]
    : funding.map((source) => html`<span class="fact">${fundingText(source)}</span>`);
  // On paper only what one needs to get there.
  const facts: [label: string, fact: unknown, className: string][] = [
    [cardContent.cost(), costs.length > 0 && costs, 'unprinted'],
    [cardContent.audience(), eligibility && feedText(eligibility), 'unprinted'],
    [cardContent.howToApply(), howToApply && feedText(howToApply), ''],
  ];
  return html`<dl class="facts">
    ${facts.map(([label, fact, className]) =>
      fact
        ? html`<div class=${className}>
            <dt>${label}</dt>
            <dd>${fact}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

/**
 * One service, as all widgets show it: what it is, whether it is open, how to reach it, what it
 * costs, and who says so as of when.
 *
 * @param level of the heading with its name.
 * @param now the moment for *nu open*; the hours are those of the Netherlands whatever the device says.
 */
export function renderServiceCard(
  { service, publisher, updatedAt }: OfferedService,
  level: number,
  now: Date,
): TemplateResult {
  const name = feedWords(service.name);
  const organization = service.organization && feedWords(service.organization);
  const isNational = publisher.kind === 'national';
  const description = service.description
    ? feedText(service.description)
    : isNational && baselineDescription(service.id);
  const state = openState(service.openingHours, localTime(now));
  const open = openStateText(state);
  const words = service.openingHours.words;
  return html`<article class="card box stack" part="service">
    ${heading(level, feedText(service.name), { className: 'card-name' })}
    ${
      organization && organization !== name
        ? html`<p class="organization quiet">${feedText(service.organization)}</p>`
        : nothing
    }
    ${description ? html`<p class=${isNational ? '' : 'unprinted'}>${description}</p>` : nothing}
    ${open ? html`<p class="with-icon unprinted" data-state=${state.kind}>${icon('clock')}<span>${open}</span></p>` : nothing}
    ${words.map((line) => html`<p class="with-icon">${icon('clock')}<span lang="nl">${line}</span></p>`)}
    ${renderActions(service, name)}
    ${service.phone ? nothing : html`<p class="printed">${service.url}</p>`} ${renderFacts(service)}
    ${state.kind === 'always' ? nothing : renderHours(service.openingHours, name)}
    <p class="source unprinted">
      ${cardContent.source(isNational && organization ? organization : feedWords(publisher.name), updatedAt)}
    </p>
  </article>`;
}
