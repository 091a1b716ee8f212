import type { ZorgladderSettings } from '../zorgladder/settings.js';
import type { Feed } from './feed.js';
import { coversMunicipality } from './municipality.js';
import type { Publisher, Service } from './service.js';

/** A service with who offers it and as of when. */
export interface OfferedService {
  /** `publisher:service`, unique in an offer. */
  readonly id: string;
  readonly service: Service;
  readonly publisher: Publisher;
  /** The date of the service itself, else that of its feed; null when neither gives one. */
  readonly updatedAt: string | null;
}

/** All that several publishers offer together: local first, the national baseline last. */
export interface Offer {
  readonly services: readonly OfferedService[];
  /** The settings of the first feed that has any. */
  readonly zorgladder: ZorgladderSettings | null;
  /** Id in this offer of the service that those settings name; may be that of no service. */
  readonly coordinationPoint: string;
}

/** Whether a service is offered on a date (both ends included); a date is `2026-11-23`. */
export function isValidOn({ validFrom, validThrough }: Service, date: string): boolean {
  return (validFrom ?? '') <= date && date <= (validThrough ?? '9999');
}

/** Whether a service is there for people of a municipality; true when it names no area. */
function isOfferedIn({ area }: Service, municipality: string | null): boolean {
  if (!area || area.nationwide || !municipality || area.municipalities.length === 0) return true;
  return coversMunicipality(area.municipalities, municipality);
}

/**
 * What several publishers offer together, one by one, so that a page can take a long list in pieces.
 *
 * Left out are services out of season, services for another municipality, and what a publisher hides
 * of the baseline, or lists itself by the same number.
 *
 * @param feeds in the order in which the page names them; of two services with one id the first stays.
 * @param baseline the national feed under all of them, which comes last.
 * @param municipality CBS code or name; null for no restriction.
 * @param date today in the Netherlands, `2026-11-23`.
 */
export function* offeredServices(
  feeds: readonly Feed[],
  baseline: Feed,
  municipality: string | null,
  date: string,
): Generator<OfferedService, void> {
  const hidden = feeds.flatMap(({ hides }) => hides);
  const ids = new Set<string>();
  const ownNumbers = new Set<string>();
  for (const feed of [...feeds, baseline]) {
    for (const service of feed.services) {
      const id = `${feed.publisher.id}:${service.id}`;
      const dial = service.phone?.dial;
      const isUnwanted =
        feed === baseline && (hidden.includes(id) || (dial != null && ownNumbers.has(dial)));
      if (isUnwanted || ids.has(id)) continue;
      if (!isValidOn(service, date) || !isOfferedIn(service, municipality)) continue;
      if (dial && feed !== baseline) ownNumbers.add(dial);
      ids.add(id);
      yield {
        id,
        service,
        publisher: feed.publisher,
        updatedAt: service.updatedAt ?? feed.updatedAt,
      };
    }
  }
}

/** What the first feed with settings for the ladder says. */
export function ladderSettings(
  feeds: readonly Feed[],
): Pick<Offer, 'zorgladder' | 'coordinationPoint'> {
  const own = feeds.find(({ zorgladder }) => zorgladder);
  return {
    zorgladder: own?.zorgladder ?? null,
    coordinationPoint: `${own?.publisher.id}:${own?.zorgladder?.coordinationPoint}`,
  };
}

/** Adds feeds up to one offer: what `offeredServices` gives, with the settings of whoever has any. */
export function combineOffer(
  feeds: readonly Feed[],
  baseline: Feed,
  municipality: string | null,
  date: string,
): Offer {
  const services = [...offeredServices(feeds, baseline, municipality, date)];
  return { services, ...ladderSettings(feeds) };
}
