import { kilometresBetween, type Point } from '../shared/distance.js';
import { atOnce, type Steps } from '../shared/steps.js';
import { normalizedMunicipality } from '../services/municipality.js';
import type { Location } from '../services/service.js';
import type { DirectoryEntry } from './directory.js';
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
  readonly entry: DirectoryEntry;
  /** The nearest of its locations, else its first; null when it has none. */
  readonly location: Location | null;
  /** As the crow flies to that location; null when one of both is unknown. */
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

/** @param wanted the municipalities, normalized. */
function reachOf(
  { offered, municipalities, isNationwide }: DirectoryEntry,
  wanted: readonly string[],
  postcode: string | null,
): Reach {
  if (isNationwide) return 'nationwide';
  const postcodes = offered.service.area?.postcodes ?? [];
  if (postcode && coversPostcode(postcodes, postcode)) return 'here';
  if (!municipalities.some((one) => wanted.includes(one))) return 'elsewhere';
  return postcode && postcodes.length > 0 ? 'municipality' : 'here';
}

function nearestLocation(
  locations: readonly Location[],
  from: Point | null,
): Pick<NearbyService, 'location' | 'kilometres'> {
  let location = locations[0] ?? null;
  let kilometres: number | null = null;
  if (!from) return { location, kilometres };
  for (const one of locations) {
    const { latitude, longitude } = one;
    if (latitude === null || longitude === null) continue;
    const distance = kilometresBetween(from, { latitude, longitude });
    // Neither what is no number, nor what lies abroad because two numbers changed places.
    if (!(distance < (kilometres ?? farthest))) continue;
    location = one;
    kilometres = distance;
  }
  return { location, kilometres };
}

/** Kilometres: from one end of the country to the other there are fewer. */
const farthest = 400;

/** Behind every distance, in metres. */
const unknownDistance = 1_000_000;

/**
 * Services in the order in which somebody who lives somewhere should call them: what is for their
 * municipality first, even where another one lies nearer, because help by the Wmo runs through it,
 * and of that who knows the way to all the rest; then by distance, those of unknown distance after
 * the others; nationwide help last, again with who knows the way before the lines. Of equals the
 * order stays.
 */
export const nearestFirst = (
  entries: readonly DirectoryEntry[],
  where: Whereabouts,
): readonly NearbyService[] => atOnce(nearestSteps(entries, where));

/** The same a service at a time, for lists of thousands. */
export function* nearestSteps(
  entries: readonly DirectoryEntry[],
  where: Whereabouts,
): Steps<readonly NearbyService[]> {
  const wanted = where.municipalities.map(normalizedMunicipality);
  const count = entries.length;
  // One number for each service, which a typed array sorts without asking us: 50,000 in a moment.
  const keys = new Float64Array(count);
  const found: NearbyService[] = [];
  for (const index of entries.keys()) {
    const entry = entries[index]!;
    const { types, locations } = entry.offered.service;
    const near = nearestLocation(locations, where.point);
    const reach = reachOf(entry, wanted, where.postcode);
    const isGuide = reach === 'elsewhere' || types.includes('support-centre');
    const group = reaches.indexOf(reach) * 2 + (isGuide ? 0 : 1);
    const metres = near.kilometres === null ? unknownDistance : Math.round(near.kilometres * 1000);
    keys[index] = (group * (unknownDistance + 1) + metres) * count + index;
    found.push({ entry, ...near, reach });
    yield;
  }
  keys.sort();
  const inOrder: NearbyService[] = [];
  for (const key of keys) {
    inOrder.push(found[key % count]!);
    yield;
  }
  return inOrder;
}

/**
 * Whether a service has sense for somebody from here who looks for a place to turn to: a desk or a
 * help line of another municipality has not, nor has a desk for the whole country.
 */
export function isOfUse({ reach, entry }: NearbyService): boolean {
  const { types } = entry.offered.service;
  if (types.includes('support-centre')) return true;
  return reach !== 'elsewhere' && (reach !== 'nationwide' || types.includes('helpline'));
}
