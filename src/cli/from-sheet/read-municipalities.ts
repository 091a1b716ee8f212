import { normalizedMunicipality } from '../../domain/index.js';
import type { GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import type { KnownMunicipalities } from './municipality.js';

/** Beside the built program, and where a build has left it for the program in its sources. */
const files = ['../../gazetteer.js', '../../../dist/gazetteer.js'];

/** Looks municipalities up by name; of two with one name, such as Bergen, neither has a code. */
export function municipalitiesOf(rows: readonly GazetteerRow[]): KnownMunicipalities {
  const codes = new Map<string, string | null>();
  const add = (name: string, code: string): void => {
    const known = codes.get(name);
    codes.set(name, known === undefined || known === code ? code : null);
  };
  for (const [code, official] of rows) {
    const name = `${official}`;
    add(normalizedMunicipality(name), `GM${code}`);
    add(normalizedMunicipality(name.replace(/\s*\(.*\)$/, '')), `GM${code}`);
  }
  return {
    names: rows.map(([, name]) => `${name}`),
    isName: (name) => codes.has(normalizedMunicipality(name)),
    codeOf: (name) => codes.get(normalizedMunicipality(name)) ?? null,
  };
}

/** The municipalities of the Netherlands; null where they have not been built. */
export async function readMunicipalities(): Promise<KnownMunicipalities | null> {
  for (const file of files) {
    try {
      const { href } = new URL(file, import.meta.url);
      const { default: rows } = (await import(href)) as { default: readonly GazetteerRow[] };
      return municipalitiesOf(rows);
    } catch {
      // It may be at the other place.
    }
  }
  return null;
}
