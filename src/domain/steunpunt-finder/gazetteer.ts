import type { Place } from './place.js';

/**
 * One municipality as `scripts/gazetteer.mjs` writes it: its CBS code, its name, then of each place
 * the name with other names behind a `=`, the latitude and the longitude in thousandths of a degree.
 */
export type GazetteerRow = readonly (string | number)[];

/** Values of one place. */
const width = 3;

/**
 * The places of a gazetteer. A municipality of which no place is known is one itself, at no point, so
 * that everybody finds the municipality that helps them.
 */
export function placesOf(rows: readonly GazetteerRow[]): readonly Place[] {
  return rows.flatMap(([code, name, ...values]) => {
    const municipality = `GM${code}`;
    const municipalityName = `${name}`;
    const places: Place[] = [];
    for (let at = 0; at < values.length; at += width) {
      const [names, latitude, longitude] = values.slice(at, at + width) as [string, number, number];
      const [first, ...otherNames] = names.split('=') as [string, ...string[]];
      const point = { latitude: latitude / 1000, longitude: longitude / 1000 };
      places.push({ name: first, otherNames, municipality, municipalityName, point });
    }
    return places.length > 0
      ? places
      : [{ name: municipalityName, otherNames: [], municipality, municipalityName, point: null }];
  });
}
