import type { GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { townsOf, type Towns } from './towns.js';

/** Beside the built program, and where a build has left it for the program in its sources. */
const files = ['../../gazetteer.js', '../../../dist/gazetteer.js'];

/** The places of the Netherlands; null where they have not been built. */
export async function readTowns(): Promise<Towns | null> {
  for (const file of files) {
    try {
      const { href } = new URL(file, import.meta.url);
      const { default: rows } = (await import(href)) as { default: readonly GazetteerRow[] };
      return townsOf(rows);
    } catch {
      // It may be at the other place.
    }
  }
  return null;
}
