import { kilometresBetween, type Point } from '../../domain/shared/distance.js';
import { placesOf, type GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { foldedPlaceName, spellingsOf } from '../../domain/steunpunt-finder/place.js';
import { municipalitiesOf, type Municipalities } from '../municipalities.js';

/** What is known of the places of the Netherlands. */
export interface Towns {
  /** Kilometres from a point to the nearest place of a name; null for a name that no place has. */
  readonly distanceTo: (name: string, point: Point) => number | null;
  readonly codeOf: Municipalities['codeOf'];
  readonly hasCode: (code: string) => boolean;
  /** Whether one municipality or more has a name. */
  readonly isMunicipality: Municipalities['isName'];
  readonly nearestTo: Municipalities['nearestTo'];
}

/**
 * Prepares the places of the Netherlands for looking them up.
 *
 * @param rows as the built `gazetteer.js` has them.
 * @param municipalities of the same rows, where somebody has them already.
 */
export function townsOf(
  rows: readonly GazetteerRow[],
  municipalities: Municipalities = municipalitiesOf(rows),
): Towns {
  const points = new Map<string, Point[]>();
  for (const { name, otherNames, point } of placesOf(rows)) {
    if (point === null) continue;
    for (const spelling of [name, ...otherNames].flatMap(spellingsOf)) {
      points.set(spelling, [...(points.get(spelling) ?? []), point]);
    }
  }
  const codes = new Set(municipalities.codes);
  return {
    distanceTo(name, point) {
      const found = points.get(foldedPlaceName(name)) ?? [];
      const distances = found.map((place) => kilometresBetween(place, point));
      return distances.length > 0 ? Math.min(...distances) : null;
    },
    codeOf: municipalities.codeOf,
    hasCode: (code) => codes.has(code),
    isMunicipality: municipalities.isName,
    nearestTo: municipalities.nearestTo,
  };
}
