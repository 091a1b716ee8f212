import type { FinderMap, MapOptions } from './map/map.js';

/** The map, in a file of its own that is fetched when somebody asks for it. */
export const importMap = (): Promise<{
  readonly createMap: (options: MapOptions) => FinderMap;
}> => import('../../steunpunt-map.js');
