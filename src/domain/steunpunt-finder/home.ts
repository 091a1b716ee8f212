import { kilometresBetween, type Point } from '../shared/distance.js';
import { normalizedMunicipality } from '../services/municipality.js';
import type { DirectoryEntry } from './directory.js';
import { findPlaces, type FoundPlace, type PlaceIndex } from './find-places.js';
import type { Whereabouts } from './nearest.js';
import { foldedPlaceName, spellingsOf, withoutBrackets, type Place } from './place.js';
import { coversPostcode, postcodeDigits, postcodeIn } from './postcode.js';

/** Where somebody lives, as far as it is known, and how they are told so. */
export interface Home extends Whereabouts {
  /** Where it came from: what was typed or chosen, the device, or the page. */
  readonly source: 'place' | 'postcode' | 'device' | 'page';
  /** The place, or the municipality where no more is known; null when not even that. */
  readonly name: string | null;
  readonly municipalityName: string | null;
}

/** What becomes of what somebody typed. */
export type Answer =
  | { readonly kind: 'home'; readonly home: Home }
  /** It may be one of these. */
  | { readonly kind: 'choices'; readonly choices: readonly FoundPlace[] }
  /** A postcode that none of the feeds covers. */
  | { readonly kind: 'postcode'; readonly postcode: string }
  | { readonly kind: 'missing' | 'unknown' };

/** How many places are offered where it is not clear which was meant. */
const mostChoices = 6;

/** From so many letters on the only place that begins with them is taken for the one that is meant. */
const leastForOnly = 3;

/** Further away than this from any place one is not in the Netherlands. Kilometres. */
const furthestFromPlace = 15;

/** @param name how they call it, where the place has several names. */
export const homeAt = (place: Place, name: string = place.name): Home => ({
  source: 'place',
  name,
  municipalityName: place.municipalityName,
  municipalities: [place.municipality, place.municipalityName],
  postcode: null,
  point: place.point,
});

/** The place that a municipality is called after, else its first; null for one that is unknown. */
export function mainPlaceOf(index: PlaceIndex, municipality: string): Place | null {
  const wanted = normalizedMunicipality(municipality);
  const isCalled = (name: string) =>
    [name, withoutBrackets(name)].some((one) => normalizedMunicipality(one) === wanted);
  const all = index.filter(
    ({ place, isMainPlace }) =>
      isCalled(place.municipality) ||
      isCalled(place.municipalityName) ||
      (isMainPlace && place.otherNames.some(isCalled)),
  );
  return (all.find(({ isMainPlace }) => isMainPlace) ?? all[0])?.place ?? null;
}

/**
 * The home of whoever uses a page that names its municipality.
 *
 * @param municipality CBS code or name, as the page has it.
 */
export function homeIn(index: PlaceIndex, municipality: string): Home {
  const place = mainPlaceOf(index, municipality);
  // A name can be shown where no gazetteer is; a code, also one with a digit too few, can't.
  const isName = index.length === 0 && !/\d/.test(municipality);
  const municipalityName = place?.municipalityName ?? (isName ? municipality.trim() : null);
  return {
    source: 'page',
    name: municipalityName,
    municipalityName,
    // The code first, by which an index knows its feeds.
    municipalities: place
      ? [place.municipality, place.municipalityName, municipality]
      : [municipality],
    postcode: null,
    point: place?.point ?? null,
  };
}

/** The places nearest to a point, each with its distance in kilometres. */
function byDistance(index: PlaceIndex, from: Point): { place: Place; kilometres: number }[] {
  return index
    .flatMap(({ place }) =>
      place.point ? [{ place, kilometres: kilometresBetween(from, place.point) }] : [],
    )
    .sort((one, other) => one.kilometres - other.kilometres);
}

/**
 * The home of somebody whose device says where they are: the municipality is that of the nearest
 * place, which may be the neighbours' close to a border.
 *
 * @returns null for a point outside of the Netherlands.
 */
export function homeNear(index: PlaceIndex, point: Point): Home | null {
  const [nearest] = byDistance(index, point);
  if (!nearest || !(nearest.kilometres <= furthestFromPlace)) return null;
  return { ...homeAt(nearest.place), source: 'device', point };
}

/** What a geocoder says of a postcode. */
export interface PostcodePlace {
  readonly municipality: string | null;
  readonly municipalityName: string | null;
  readonly point: Point | null;
}

/** The home of somebody whose postcode has been looked up. */
export const homeByPostcode = (
  postcode: string,
  { municipality, municipalityName, point }: PostcodePlace,
): Home => ({
  source: 'postcode',
  name: municipalityName,
  municipalityName,
  municipalities: [municipality, municipalityName].filter((one) => one !== null),
  postcode,
  point,
});

/**
 * A postcode by what the feeds say: first services for an area that holds it, then a service that
 * stands there itself.
 */
function homeByFeeds(
  postcode: string,
  entries: readonly DirectoryEntry[],
  index: PlaceIndex,
): Home | null {
  const covering = entries.filter(({ offered }) =>
    coversPostcode(offered.service.area?.postcodes ?? [], postcode),
  );
  const locations = entries.flatMap((entry) =>
    entry.offered.service.locations.map((location) => ({ entry, location })),
  );
  const standing = locations.find(
    ({ location }) => location.postalCode && postcodeDigits(location.postalCode) === postcode,
  );
  const { latitude, longitude } = standing?.location ?? {};
  const point = latitude != null && longitude != null ? { latitude, longitude } : null;
  // Services may name the same municipality by its code and by its name.
  const named = covering.flatMap(({ municipalities }) => municipalities);
  const codes = new Set(named.map((one) => mainPlaceOf(index, one)?.municipality ?? one));
  const [only, ...others] = codes;
  // An area that spans municipalities does not say in which of them one lives.
  const municipality = (others.length === 0 && only) || standing?.entry.municipalities[0] || null;
  if (covering.length === 0 && !municipality) return null;
  const main = municipality ? mainPlaceOf(index, municipality) : null;
  // Not the address itself: whoever lives in that postcode does not live at the centre.
  const [near] = point ? byDistance(index, point) : [];
  const isSame = near && near.place.municipality === main?.municipality;
  const city = foldedPlaceName(standing?.location.city ?? '');
  // People live in the town of the address rather than in the quarter that is nearest.
  const town = index.find(
    ({ place, names }) =>
      place.municipality === main?.municipality && names.some(({ folded }) => folded === city),
  );
  const place = town?.place ?? (isSame ? near.place : main);
  return {
    source: 'postcode',
    name: place?.name ?? null,
    municipalityName: place?.municipalityName ?? null,
    municipalities: place
      ? [place.municipality, place.municipalityName]
      : municipality
        ? [municipality]
        : [],
    postcode,
    point: place?.point ?? null,
  };
}

/** What else may be the name in what was typed: before a comma, behind a number, without the last word. */
const namesWithin = (typed: string): readonly string[] => [
  typed.replace(/,.*/, ''),
  typed.replace(/.*\d\S*\s+/, ''),
  typed.replace(/\s+\S+$/, ''),
];

/** Places that are called just like what was typed, or else like a name within it. */
function exactPlaces(index: PlaceIndex, typed: string): readonly FoundPlace[] {
  for (const name of [typed, ...namesWithin(typed)]) {
    const wanted = foldedPlaceName(name);
    const exact = findPlaces(index, name, mostChoices).filter((found) =>
      spellingsOf(found.name).includes(wanted),
    );
    if (exact.length > 0) return exact;
  }
  return [];
}

/**
 * Where somebody lives, by what they typed: a postcode or the name of a place. Whatever is not
 * certain is asked.
 *
 * @param entries what the feeds offer, whose areas and addresses know some postcodes.
 */
export function answerTo(
  typed: string,
  index: PlaceIndex,
  entries: readonly DirectoryEntry[],
): Answer {
  if (typed.trim() === '') return { kind: 'missing' };
  const postcode = postcodeIn(typed);
  if (postcode) {
    const home = homeByFeeds(postcode, entries, index);
    return home ? { kind: 'home', home } : { kind: 'postcode', postcode };
  }
  const found = findPlaces(index, typed, mostChoices);
  const wanted = foldedPlaceName(typed);
  const exact = exactPlaces(index, typed);
  const begun = found.filter(({ name }) =>
    spellingsOf(name).some((spelling) => spelling.startsWith(wanted)),
  );
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (!only) return { kind: 'unknown' };
  const isCertain = exact.length > 0 || (begun.length > 0 && wanted.length >= leastForOnly);
  return others.length === 0 && isCertain
    ? { kind: 'home', home: homeAt(only.place, only.name) }
    : { kind: 'choices', choices: exact.length > 0 ? exact : found };
}

/**
 * The municipalities whose centres may be near: the own one first, then those with the nearest
 * places. An index loads a feed for each, so there are few.
 *
 * @param most how many besides the own one.
 */
export function municipalitiesAround(
  index: PlaceIndex,
  home: Home,
  most: number,
): readonly string[] {
  const own = home.municipalities.slice(0, 1);
  const near = home.point ? byDistance(index, home.point) : [];
  const others = new Set(near.map(({ place }) => place.municipality));
  for (const one of home.municipalities) others.delete(normalizedMunicipality(one));
  return [...own, ...[...others].slice(0, most)];
}
