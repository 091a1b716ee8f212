import { atOnce, type Steps } from '../shared/steps.js';
import { foldedPlaceName, spellingsOf, withoutBrackets, type Place } from './place.js';
import { isWithinOneTypo } from './typo.js';

/** A place with its names folded, which is done once for all searches. */
interface Entry {
  readonly place: Place;
  readonly names: readonly { readonly name: string; readonly folded: string }[];
  readonly isMainPlace: boolean;
}

/** Places that can be searched. */
export type PlaceIndex = readonly Entry[];

/** What was found. */
export interface FoundPlace {
  readonly place: Place;
  /** The name that was meant: one of the other names where that is what was typed. */
  readonly name: string;
}

/** From so many letters on a slip of the finger is forgiven: in fewer nearly everything is like it. */
const leastForTypo = 4;

/** Prepares places for searching. */
export const indexPlaces = (places: readonly Place[]): PlaceIndex =>
  atOnce(placeIndexSteps(places));

/** The same one at a time: all of the country takes a telephone a while. */
export function* placeIndexSteps(places: readonly Place[]): Steps<PlaceIndex> {
  const index: Entry[] = [];
  for (const place of places) {
    index.push({
      place,
      names: [place.name, ...place.otherNames].flatMap((name) =>
        spellingsOf(name).map((folded) => ({ name, folded })),
      ),
      isMainPlace:
        foldedPlaceName(withoutBrackets(place.municipalityName)) === foldedPlaceName(place.name),
    });
    yield;
  }
  return index;
}

/** How well a name answers what was typed: 0 is best; null when it does not. */
function rankOf(folded: string, typed: string): number | null {
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  // `hertogenbosch` for *'s-Hertogenbosch*, `rijn` for *Alphen aan den Rijn*.
  return folded.includes(` ${typed}`) ? 2 : null;
}

/** The same for what was typed with one slip of the finger, also before it is finished. */
function typoRankOf(folded: string, typed: string): number | null {
  // Who writes by ear writes *Zutfen*.
  const isMeant = (name: string): boolean =>
    [name, name.replaceAll('ph', 'f')].some((one) => isWithinOneTypo(one, typed));
  if (isMeant(folded)) return 3;
  const begins = [-1, 0, 1].some((more) => isMeant(folded.slice(0, typed.length + more)));
  return begins ? 4 : null;
}

/**
 * The places whose name begins like what was typed, best first: the same name, then names that begin
 * with it, then names of which another word does; the main place of a municipality before others,
 * short names before long ones. What is typed wrong is forgiven where nothing else is found.
 *
 * @param typed as it was typed: any case, accents, hyphens, `St.` or `Sint`, `a/d` or `aan den`.
 * @param most how many are wanted.
 * @returns an empty list when nothing, or no letter, was typed.
 */
export function findPlaces(index: PlaceIndex, typed: string, most: number): readonly FoundPlace[] {
  const wanted = foldedPlaceName(typed);
  if (wanted === '') return [];
  const exact = ranked(index, (folded) => rankOf(folded, wanted));
  const found =
    exact.length > 0 || wanted.length < leastForTypo
      ? exact
      : ranked(index, (folded) => typoRankOf(folded, wanted));
  return found.slice(0, most);
}

function ranked(index: PlaceIndex, rankName: (folded: string) => number | null): FoundPlace[] {
  const hits = index.flatMap(({ place, names, isMainPlace }) => {
    let best: { readonly rank: number; readonly name: string } | null = null;
    for (const { name, folded } of names) {
      const rank = rankName(folded);
      if (rank !== null && (best === null || rank < best.rank)) best = { rank, name };
    }
    return best ? [{ place, isMainPlace, ...best }] : [];
  });
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.isMainPlace) - Number(a.isMainPlace) ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name, 'nl') ||
        a.place.municipality.localeCompare(b.place.municipality, 'nl'),
    )
    .map(({ place, name }) => ({ place, name }));
}
