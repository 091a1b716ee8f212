import { kilometresBetween, type Point } from '../shared/distance.js';
import { normalizedMunicipality } from '../services/municipality.js';
import type { OfferedService } from '../services/offer.js';
import type { Service } from '../services/service.js';
import { coversPostcode } from './postcode.js';

/** What is known of where a carer lives; each may be unknown. */
export interface Whereabouts {
  /** CBS code or name, or both: a feed may use either. */
  readonly municipalities: readonly string[];
  /** Four digits. */
  readonly postcode: string | null;
  readonly point: Point | null;
}

/** A service with what it is to somebody who lives somewhere. */
export interface NearbyService {
  readonly offered: OfferedService;
  /** As the crow flies to its nearest location; null when one of both is unknown. */
  readonly kilometres: number | null;
  readonly reach: Reach;
}

/** For whom a service is, seen from where somebody lives; the first is the first to call. */
export const reaches = [
  /** For their neighbourhood, or for all of their municipality. */
  'here',
  /** For another part of their municipality. */
  'municipality',
  /** For somebody else, as far as is known. */
  'elsewhere',
  /** For everybody in the country. */
  'nationwide',
] as const;
export type Reach = (typeof reaches)[number];

/** @param wanted the municipality, normalized. */
function reachOf(
  { service, publisher }: OfferedService,
  wanted: readonly string[],
  postcode: string | null,
): Reach {
  const { area } = service;
  if (area?.nationwide || publisher.kind === 'national') return 'nationwide';
  const postcodes = area?.postcodes ?? [];
  if (postcode && coversPostcode(postcodes, postcode)) return 'here';
  // A service without an area of its own is for the people of whoever offers it.
  const own = area?.municipalities ?? [];
  const named = own.length > 0 ? own : publisher.municipalities;
  if (!named.some((one) => wanted.includes(normalizedMunicipality(one)))) return 'elsewhere';
  return postcode && postcodes.length > 0 ? 'municipality' : 'here';
}

/** Kilometres to the nearest location of a service. */
function distanceTo({ locations }: Service, from: Point): number | null {
  let nearest: number | null = null;
  for (const { latitude, longitude } of locations) {
    if (latitude === null || longitude === null) continue;
    const kilometres = kilometresBetween(from, { latitude, longitude });
    if (nearest === null || kilometres < nearest) nearest = kilometres;
  }
  return nearest;
}

/**
 * Services in the order in which somebody who lives somewhere should call them: what is for their
 * municipality first, even where another one lies nearer, because help by the Wmo runs through it;
 * then by distance, those of unknown distance after the others; nationwide help last. Of equals the
 * order stays.
 */
export function nearestFirst(
  services: readonly OfferedService[],
  where: Whereabouts,
): readonly NearbyService[] {
  const wanted = where.municipalities.map(normalizedMunicipality);
  return services
    .map((offered) => ({
      offered,
      kilometres: where.point && distanceTo(offered.service, where.point),
      reach: reachOf(offered, wanted, where.postcode),
    }))
    .sort(
      (a, b) =>
        reaches.indexOf(a.reach) - reaches.indexOf(b.reach) ||
        compareDistances(a.kilometres, b.kilometres),
    );
}

function compareDistances(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}
