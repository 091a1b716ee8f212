import { normalizedMunicipality } from '../../domain/index.js';
import type { GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { withoutBrackets } from '../../domain/steunpunt-finder/place.js';
import { isCode } from '../from-sheet/municipality.js';

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
}

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
  return {
    codes: (rows ?? []).map(([code]) => `GM${code}`).sort(),
    codeOf: (text) => {
      const name = normalizedMunicipality(text);
      if (isCode(name)) return name;
      const [code, ...others] = byName.get(name) ?? [];
      return code === undefined || others.length > 0 ? null : code;
    },
  };
}
