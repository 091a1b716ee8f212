import { townsOf, type Towns } from '../cli/check/towns.js';
import { municipalitiesOf, type Municipalities } from '../cli/municipalities.js';
import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';

/** The places of the Netherlands, for the rules and for reading a spreadsheet. */
export interface Places {
  readonly towns: Towns;
  readonly municipalities: Municipalities;
  /** A text with the name before each code that stands alone: `Zutphen (GM0301)`. */
  readonly withNames: (text: string) => string;
}

/** Writes names of municipalities to their codes; a code that is not known stays as it is. */
function namesOf(rows: readonly GazetteerRow[]): Places['withNames'] {
  const names = new Map(rows.map(([code, name]) => [`GM${code}`, `${name}`]));
  return (text) =>
    text.replace(/(?<![\w("“])GM\d{4}(?!\w)/g, (code) => {
      const name = names.get(code);
      return name === undefined ? code : `${name} (${code})`;
    });
}

/**
 * Prepares the places when they are first needed, and not while the page starts.
 *
 * @param rows as the built `gazetteer.js` has them.
 */
export function placesFrom(rows: readonly GazetteerRow[]): () => Places {
  let places: Places | null = null;
  const prepare = (): Places => {
    const municipalities = municipalitiesOf(rows);
    return { towns: townsOf(rows, municipalities), municipalities, withNames: namesOf(rows) };
  };
  return () => (places ??= prepare());
}
