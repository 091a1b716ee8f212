import { normalizedMunicipality } from '../../domain/index.js';
import { kilometresBetween, type Point } from '../../domain/shared/distance.js';
import { placesOf, type GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { nearest } from './nearest.js';
import {
  foldedPlaceName,
  spellingsOf,
  withoutBrackets,
} from '../../domain/steunpunt-finder/place.js';

/** What is known of the places of the Netherlands. */
export interface Towns {
  /** Kilometres from a point to the nearest place of a name; null for a name that no place has. */
  readonly distanceTo: (name: string, point: Point) => number | null;
  /** The code of a municipality by its name, `GM0301`; null where no, or more than one, has it. */
  readonly codeOf: (municipality: string) => string | null;
  readonly hasCode: (code: string) => boolean;
  /** Whether one municipality or more has a name. */
  readonly isMunicipality: (name: string) => boolean;
  /** The municipality that was most likely meant by a misspelt name; null where none is near. */
  readonly nearestTo: (name: string) => { readonly name: string; readonly code: string } | null;
}

/**
 * Prepares the places of the Netherlands for looking them up.
 *
 * @param rows as the built `gazetteer.js` has them.
 */
export function townsOf(rows: readonly GazetteerRow[]): Towns {
  const points = new Map<string, Point[]>();
  for (const { name, otherNames, point } of placesOf(rows)) {
    if (point === null) continue;
    for (const spelling of [name, ...otherNames].flatMap(spellingsOf)) {
      points.set(spelling, [...(points.get(spelling) ?? []), point]);
    }
  }
  const codes = new Map<string, string | null>();
  for (const [code, name] of rows) {
    const key = normalizedMunicipality(`${name}`);
    codes.set(key, codes.has(key) ? null : `GM${code}`);
  }
  const names = new Map(rows.map(([code, name]) => [`${name}`, `GM${code}`]));
  // Two are called Bergen, with their provinces between brackets.
  const called = new Set(
    [...names.keys()].flatMap((name) => [name, withoutBrackets(name)].map(normalizedMunicipality)),
  );
  const all = new Set(rows.map(([code]) => `GM${code}`));
  return {
    distanceTo(name, point) {
      const found = points.get(foldedPlaceName(name)) ?? [];
      const distances = found.map((place) => kilometresBetween(place, point));
      return distances.length > 0 ? Math.min(...distances) : null;
    },
    codeOf: (municipality) => codes.get(normalizedMunicipality(municipality)) ?? null,
    hasCode: (code) => all.has(code),
    isMunicipality: (name) => called.has(normalizedMunicipality(name)),
    nearestTo(written) {
      const name = nearest(written.replace(/^gemeente\s+/i, ''), [...names.keys()]);
      return name === null ? null : { name, code: names.get(name)! };
    },
  };
}
