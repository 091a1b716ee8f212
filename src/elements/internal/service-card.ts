import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { openState, type OpeningHours } from '../../domain/shared/opening-hours.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { Phone } from '../../domain/shared/phone.js';
import { heading } from './heading.js';
import { chatIcon, clockIcon, icon, mailIcon, phoneIcon, websiteIcon } from './icons.js';
import { cardContent, fundingText, openStateText } from './service-card.content.js';
import type { renderHours } from './week-hours.js';
import { feedText, feedWords } from './text.js';

/** The number as a link that calls it; as words where it is no number. */
export function callLink(phone: Phone, name: string): TemplateResult {
  if (!phone.dial) return html`<span>${phone.display}</span>`;
  return html`<a class="call" part="call" href="tel:${phone.dial}">
    ${icon(phoneIcon)}
    <span
      >${cardContent.call(phone.display)}${name ? html`<span class="visually-hidden">, ${name}</span>` : nothing}</span
    >
  </a>`;
}

/** A link beside the number: an icon, a word, and for who can't see the card whose it is. */
export function action(href: string, path: string, word: string, name: string): TemplateResult {
  return html`<a class="action unprinted" href=${href}>
    ${icon(path)}<span>${word}</span>
    <span class="visually-hidden">${cardContent.of(name)}</span>
  </a>`;
}

function renderActions(
  service: Service,
  name: string,
  more: TemplateResult | undefined,
): TemplateResult | typeof nothing {
  const { phone, whatsapp, email, url, applyUrl } = service;
  if (!phone && !whatsapp && !email && !url && !applyUrl && !more) return nothing;
  return html`<p class="actions">
    ${phone ? callLink(phone, name) : nothing}
    ${
      whatsapp?.dial
        ? action(
            `https://wa.me/${whatsapp.dial.replace('+', '')}`,
            chatIcon,
            cardContent.whatsapp(),
            name,
          )
        : nothing
    }
    ${email ? action(`mailto:${email}`, mailIcon, cardContent.mail(), name) : nothing}
    ${url ? action(url, websiteIcon, cardContent.website(), name) : nothing}
    ${applyUrl ? action(applyUrl, websiteIcon, cardContent.apply(), name) : nothing} ${more}
  </p>`;
}

/** A label, what is known of it, and a class; nothing is shown of what is not known. */
export type Fact = readonly [label: string, fact: unknown, className: string];

/** The facts below a service, each with its label; only those that are known. */
function renderFacts(service: Service, more: readonly Fact[]): TemplateResult {
  const { cost, funding, eligibility, howToApply } = service;
  const costs = cost
    ? [feedText(cost)]
    : funding.map((source) => html`<span class="fact">${fundingText(source)}</span>`);
  // On paper only what one needs to get there.
  const facts: readonly Fact[] = [
    ...more,
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

/** What some widgets show of a service and others do not. */
export interface CardExtras {
  /** Why it is shown to this carer. */
  readonly because?: string;
  /** What it is for, where the feed does not say. */
  readonly about?: string | null;
  /** All its hours, besides whether it is open now. */
  readonly hours?: typeof renderHours;
  /** The hours of the place that is shown, where the service names none itself. */
  readonly openingHours?: OpeningHours;
  /** Stands below the name. */
  readonly place?: TemplateResult;
  /** Stands beside the ways to reach it. */
  readonly actions?: TemplateResult;
  /** Before the other facts. */
  readonly facts?: readonly Fact[];
  /** Behind the source. */
  readonly correction?: TemplateResult;
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
  extras: CardExtras = {},
): TemplateResult {
  const { because, about, hours } = extras;
  const name = feedWords(service.name);
  const organization = service.organization && feedWords(service.organization);
  const isNational = publisher.kind === 'national';
  const description = service.description ? feedText(service.description) : about;
  const openingHours = extras.openingHours ?? service.openingHours;
  const state = openState(openingHours, localTime(now));
  const open = openStateText(state);
  const words = openingHours.words;
  return html`<article class="card box stack" part="service">
    ${heading(level, feedText(service.name), { className: 'card-name' })}
    ${
      organization && organization !== name
        ? html`<p class="organization quiet">${feedText(service.organization)}</p>`
        : nothing
    }
    ${extras.place} ${because ? html`<p class="because">${because}</p>` : nothing}
    ${description ? html`<p class=${isNational ? '' : 'unprinted'}>${description}</p>` : nothing}
    ${open ? html`<p class="with-icon unprinted" data-state=${state.kind}>${icon(clockIcon)}<span>${open}</span></p>` : nothing}
    ${words.map((line) => html`<p class="with-icon">${icon(clockIcon)}<span lang="nl">${line}</span></p>`)}
    ${renderActions(service, name, extras.actions)}
    ${service.phone ? nothing : html`<p class="printed">${service.url}</p>`}
    ${renderFacts(service, extras.facts ?? [])}
    ${state.kind === 'always' ? nothing : hours?.(openingHours, name)}
    <p class="source unprinted">
      ${cardContent.source(isNational && organization ? organization : feedWords(publisher.name), updatedAt)}
      ${extras.correction}
    </p>
  </article>`;
}
