import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import { hoursOf } from '../../domain/steunpunt-finder/matching.js';
import type { NearbyService } from '../../domain/steunpunt-finder/nearest.js';
import { addressOf, routeTo } from '../internal/address.js';
import { audienceName, languageName } from '../internal/audience.content.js';
import { icon, pinIcon } from '../internal/icons.js';
import { baselineDescription } from '../internal/national-lines.content.js';
import { cardContent } from '../internal/service-card.content.js';
import { action, renderServiceCard, type Fact } from '../internal/service-card.js';
import { activeLocale } from '../internal/locale.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderHours } from '../internal/week-hours.js';
import { distanceText } from './distance-text.js';
import { centreContent } from './steunpunt-finder.content.js';

function renderPlace({ location, kilometres }: NearbyService): TemplateResult | undefined {
  const address = location && addressOf(location);
  const distance = kilometres === null ? null : distanceText(kilometres);
  if (!address && !distance) return undefined;
  const name = location?.name && feedText(location.name);
  return html`<p class="with-icon address">
    ${icon(pinIcon)}<span
      >${name ? html`${name}, ` : nothing}${address}${
        distance
          ? html`<span class="unprinted">${address ? ', ' : nothing}<b>${distance}</b></span>`
          : nothing
      }</span
    >
  </p>`;
}

function factsOf({ entry, location }: NearbyService): readonly Fact[] {
  const { audience, languages, locations } = entry.offered.service;
  const others = locations.filter((one) => one !== location).map(addressOf);
  const access = location?.accessibility;
  return [
    [centreContent.alsoAt(), others.filter(Boolean).join('; '), ''],
    [cardContent.audience(), audience.map(audienceName).join(', '), 'unprinted'],
    [centreContent.languages(), languages.map(languageName).join(', '), 'unprinted'],
    [centreContent.accessibility(), access && feedText(access), ''],
  ];
}

/** Whoever publishes a service can mend it: a mail to them, else their site. */
function renderCorrection({ publisher, service }: OfferedService): TemplateResult | undefined {
  const { email, url } = publisher;
  const subject = encodeURIComponent(centreContent.wrongSubject(feedWords(service.name)));
  const href = email ? `mailto:${email}?subject=${subject}` : url;
  return href
    ? html`<a href=${href}
        >${centreContent.wrong()}<span class="visually-hidden">
          ${cardContent.of(feedWords(service.name))}</span
        ></a
      >`
    : undefined;
}

/** What a card does besides telling. */
export interface CentreCardView {
  readonly near: NearbyService;
  readonly level: number;
  readonly now: Date;
  /** Shows it on the map; null while there is no map. */
  readonly showOnMap: ((id: string) => void) | null;
}

/** Cards as they were drawn last: while one types most of them stay. */
const drawn = new WeakMap<NearbyService, { readonly key: string; readonly card: TemplateResult }>();

/** A service with where it is and how far, and what else one asks before going there. */
export function renderCentre(view: CentreCardView): TemplateResult {
  const { near, level, now, showOnMap } = view;
  const minute = Math.floor(now.getTime() / 60_000);
  const key = [activeLocale(), level, minute, showOnMap !== null].join();
  const last = drawn.get(near);
  if (last?.key === key) return last.card;
  const card = renderCard(view);
  drawn.set(near, { key, card });
  return card;
}

function renderCard({ near, level, now, showOnMap }: CentreCardView): TemplateResult {
  const { entry, location } = near;
  const { offered } = entry;
  const { service, id } = offered;
  const route = location && routeTo(location);
  const name = feedWords(service.name);
  const isOnMap = location?.latitude != null && location.longitude != null;
  const place = renderPlace(near);
  const correction = renderCorrection(offered);
  return renderServiceCard(offered, level, now, {
    about: baselineDescription(service.id),
    hours: renderHours,
    openingHours: hoursOf(service, location),
    facts: factsOf(near),
    ...(place && { place }),
    ...(correction && { correction }),
    actions: html`${route ? action(route, pinIcon, centreContent.route(), name) : nothing}
    ${
      showOnMap && isOnMap
        ? html`<button type="button" class="plain" @click=${() => showOnMap(id)}>
            ${centreContent.onMap()}<span class="visually-hidden"> ${cardContent.of(name)}</span>
          </button>`
        : nothing
    }`,
  });
}
