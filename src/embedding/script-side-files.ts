import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';
import type { importFhir as ImportFhir } from '../elements/burden-test/import-fhir.js';
import type { importMap as ImportMap } from '../elements/steunpunt-finder/import-map.js';
import type { importHsds as ImportHsds } from '../feeds/import-hsds.js';
import { ownScript as script } from './own-script.js';

/**
 * How a script file loads what lies beside it: the build puts this in the place of the modules that
 * import such a file by a path, which a bundle would take in whole.
 */
const importBeside = <T>(file: string): Promise<T> =>
  import(new URL(file, script?.src || document.baseURI).href) as Promise<T>;

export const importGazetteer = () =>
  importBeside<{ readonly default: readonly GazetteerRow[] }>('gazetteer.js');

export const importFhir: typeof ImportFhir = () => importBeside('fhir.js');

export const importHsds: typeof ImportHsds = () => importBeside('hsds.js');

export const importMap: typeof ImportMap = () => importBeside('steunpunt-map.js');
