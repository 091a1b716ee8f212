import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';

/** Beside the built program, and where a build has left it for the program in its sources. */
const files = ['../gazetteer.js', '../../dist/gazetteer.js'];

/** The places of the Netherlands; null where they have not been built. */
export async function readGazetteer(): Promise<readonly GazetteerRow[] | null> {
  for (const file of files) {
    try {
      const { href } = new URL(file, import.meta.url);
      return ((await import(href)) as { default: readonly GazetteerRow[] }).default;
    } catch {
      // It may be at the other place.
    }
  }
  return null;
}
