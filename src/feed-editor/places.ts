import { townsOf, type Towns } from '../cli/check/towns.js';
import { municipalitiesOf, type Municipalities } from '../cli/municipalities.js';
import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';

/** The places of the Netherlands, for the rules and for reading a spreadsheet. */
export interface Places {
  readonly towns: Towns;
  readonly municipalities: Municipalities;
}

/**
 * Prepares the places when they are first needed, and not while the page starts.
 *
 * @param rows as the built `gazetteer.js` has them.
 */
export function placesFrom(rows: readonly GazetteerRow[]): () => Places {
  let places: Places | null = null;
  return () => (places ??= { towns: townsOf(rows), municipalities: municipalitiesOf(rows) });
}
