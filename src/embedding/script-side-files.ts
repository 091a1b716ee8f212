import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';

/**
 * How a script file loads what lies beside it: the build puts this in the place of the modules that
 * import such a file by a path, which a bundle would take in whole.
 */
const base =
  (typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null))
    ?.src || undefined;

const importBeside = (file: string): Promise<unknown> =>
  import(new URL(file, base ?? document.baseURI).href);

export const importGazetteer = (): Promise<{ readonly default: readonly GazetteerRow[] }> =>
  importBeside('gazetteer.js') as Promise<{ readonly default: readonly GazetteerRow[] }>;
