import { normalizedMunicipality } from '../../domain/index.js';
import { kilometresBetween, type Point } from '../../domain/shared/distance.js';
import { placesOf, type GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { foldedPlaceName, spellingsOf } from '../../domain/steunpunt-finder/place.js';

/** What is known of the places of the Netherlands. */
export interface Towns {
  /** Kilometres from a point to the nearest place of a name; null for a name that no place has. */
  readonly distanceTo: (name: string, point: Point) => number | null;
  /** The code of a municipality by its name, `GM0301`; null where no, or more than one, has it. */
  readonly codeOf: (municipality: string) => string | null;
  readonly hasCode: (code: string) => boolean;
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
  const all = new Set(rows.map(([code]) => `GM${code}`));
  return {
    distanceTo(name, point) {
      const found = points.get(foldedPlaceName(name)) ?? [];
      const distances = found.map((place) => kilometresBetween(place, point));
      return distances.length > 0 ? Math.min(...distances) : null;
    },
    codeOf: (municipality) => codes.get(normalizedMunicipality(municipality)) ?? null,
    hasCode: (code) => all.has(code),
  };
}
