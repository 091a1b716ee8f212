import type { Point } from '../shared/distance.js';
import { foldedPlaceName, withoutBrackets, type Place } from './place.js';

/**
 * One municipality as `scripts/gazetteer.mjs` writes it: its CBS code, its name, then of each place
 * the name with other names behind a `=`, the latitude and the longitude in thousandths of a degree.
 */
export type GazetteerRow = readonly (string | number)[];

/** Values of one place. */
const width = 3;

/** The middle of some places; null of none. */
function middleOf(places: readonly Place[]): Point | null {
  const points = places.flatMap(({ point }) => point ?? []);
  if (points.length === 0) return null;
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    latitude: mean(points.map(({ latitude }) => latitude)),
    longitude: mean(points.map(({ longitude }) => longitude)),
  };
}

/**
 * The places of a gazetteer. A municipality with no place of its name, such as Texel, is one itself, in
 * the middle of its places, so that everybody finds the municipality that helps them.
 */
export function placesOf(rows: readonly GazetteerRow[]): readonly Place[] {
  return rows.flatMap(([code, official, ...values]) => {
    const municipality = `GM${code}`;
    const municipalityName = `${official}`;
    const places: Place[] = [];
    for (let at = 0; at < values.length; at += width) {
      const [names, latitude, longitude] = values.slice(at, at + width) as [string, number, number];
      const [first, ...otherNames] = names.split('=') as [string, ...string[]];
      const point = { latitude: latitude / 1000, longitude: longitude / 1000 };
      places.push({ name: first, otherNames, municipality, municipalityName, point });
    }
    const own = foldedPlaceName(withoutBrackets(municipalityName));
    const isNamed = places.some(({ name: first, otherNames }) =>
      [first, ...otherNames].some((one) => foldedPlaceName(one) === own),
    );
    if (isNamed) return places;
    const name = withoutBrackets(municipalityName);
    const itself = { name, otherNames: [], municipality, municipalityName };
    return [...places, { ...itself, point: middleOf(places) }];
  });
}
