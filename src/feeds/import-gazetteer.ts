import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';

/**
 * All places of the Netherlands, in a file of its own that is fetched when somebody first looks for
 * one. A script file loads it from beside itself (embedding/script-side-files.ts).
 */
export const importGazetteer = (): Promise<{ readonly default: readonly GazetteerRow[] }> =>
  import('../gazetteer.js');
