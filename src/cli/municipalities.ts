import { normalizedMunicipality } from '../domain/index.js';
import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';
import { withoutBrackets } from '../domain/steunpunt-finder/place.js';
import { nearest } from './check/nearest.js';

/** All municipalities of the country. */
export interface Municipalities {
  /** In order; empty where the list of places is not there. */
  readonly codes: readonly string[];
  /**
   * The code of a municipality; null for a name that is none, or that of two.
   *
   * @param text a code, known or not, or a name.
   */
  readonly codeOf: (text: string) => string | null;
  /** Whether one municipality or more has a name. */
  readonly isName: (name: string) => boolean;
  /** The one that was most likely meant by a misspelt name; null where none is near. */
  readonly nearestTo: (name: string) => { readonly name: string; readonly code: string } | null;
}

/** Whether a municipality is given by its CBS code already. */
export const isCode = (name: string): boolean => /^GM\d{4}$/.test(normalizedMunicipality(name));

/** The name of a municipality and what else it is called: that of the place with its name. */
function namesOf([, official, ...places]: GazetteerRow): readonly string[] {
  const name = withoutBrackets(`${official}`);
  const main = places
    .filter((value) => typeof value === 'string')
    .map((value) => value.split('='))
    .find((names) => names.includes(name));
  return [`${official}`, name, ...(main ?? [])];
}

/** @param rows null where there is no list of places; then only codes are known. */
export function municipalitiesOf(rows: readonly GazetteerRow[] | null): Municipalities {
  const byName = new Map<string, Set<string>>();
  for (const row of rows ?? []) {
    for (const name of namesOf(row)) {
      const key = normalizedMunicipality(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(`GM${row[0]}`));
    }
  }
  const codeOf = (text: string): string | null => {
    const name = normalizedMunicipality(text);
    if (isCode(name)) return name;
    const [code, ...others] = byName.get(name) ?? [];
    return code === undefined || others.length > 0 ? null : code;
  };
  const isName = (name: string): boolean => byName.has(normalizedMunicipality(name));
  const official = (rows ?? []).map(([, name]) => `${name}`);
  return {
    codes: (rows ?? []).map(([code]) => `GM${code}`).sort(),
    codeOf,
    isName,
    nearestTo(text) {
      if (isName(text)) return null;
      const written = normalizedMunicipality(text.replace(/^gemeente\s+/i, ''));
      // Hardly anybody mistypes a first letter, and many names are two letters from another.
      const names = official.filter((one) => normalizedMunicipality(one)[0] === written[0]);
      const name = nearest(written, names);
      const code = name === null ? null : codeOf(name);
      return name === null || code === null ? null : { name, code };
    },
  };
}
