import type { LocalTime } from '../shared/local-time.js';
import { isOpen, type OpeningHours } from '../shared/opening-hours.js';
import type { Service } from '../services/service.js';
import type { NearbyService } from './nearest.js';

/** What of the list somebody wants to see. */
export interface Filters {
  /** Words that must be in it. */
  readonly words: string;
  readonly openNow: boolean;
  /** Code of a group; empty for everybody. */
  readonly audience: string;
  /** A language tag; empty for any. */
  readonly language: string;
}

export const noFilters: Filters = { words: '', openNow: false, audience: '', language: '' };

export const hasFilters = ({ words, openNow, audience, language }: Filters): boolean =>
  words.trim() !== '' || openNow || audience !== '' || language !== '';

/** The hours of a service, else those of the location that is shown with it. */
export function hoursOf(service: Service, location: NearbyService['location']): OpeningHours {
  const { stretches, words } = service.openingHours;
  const isKnown = stretches.length > 0 || words.length > 0;
  return isKnown || !location ? service.openingHours : location.openingHours;
}

/**
 * What of a list passes the filters, in the order in which it comes.
 *
 * A service that names no group is there for everybody; one that names no language is in Dutch alone
 * as far as is known.
 *
 * @param hits places in the list, such as `searchServices` gives.
 * @param now the clock in the Netherlands.
 */
export function matching(
  list: readonly NearbyService[],
  hits: readonly number[],
  { openNow, audience, language }: Filters,
  now: LocalTime,
): readonly number[] {
  if (!openNow && !audience && !language) return hits;
  return hits.filter((hit) => {
    const { entry, location } = list[hit]!;
    const { service } = entry.offered;
    return (
      (!audience || service.audience.length === 0 || service.audience.includes(audience)) &&
      (!language || service.languages.includes(language)) &&
      (!openNow || isOpen(hoursOf(service, location), now))
    );
  });
}
