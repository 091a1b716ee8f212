import { CRS, LatLng, Point, Transformation, bounds, type Bounds } from 'leaflet';
import proj4 from 'proj4';

/**
 * What `@open-formulieren/leaflet-tools` finds in the bundle when it imports Leaflet (scripts/map.mjs).
 * It expects `Proj.CRS` there, which the package proj4leaflet hangs on a global Leaflet together with
 * layers that would take in most of the rest of it.
 */
interface GridOptions {
  /** Metres to a pixel, by zoom level; each half of the one before. */
  readonly resolutions: readonly number[];
  /** Where the first tile begins, in metres. */
  readonly origin: readonly [number, number];
  readonly bounds: Bounds;
}

function makeCrs(code: string, definition: string, options: GridOptions): CRS {
  const { forward, inverse } = proj4(definition);
  const [resolution = 1] = options.resolutions;
  const [left, top] = options.origin;
  const projection = {
    bounds: options.bounds,
    project({ lat, lng }: LatLng): Point {
      const [x, y] = forward<[number, number]>([lng, lat]);
      return new Point(x, y);
    },
    unproject({ x, y }: Point): LatLng {
      const [lng, lat] = inverse<[number, number]>([x, y]);
      return new LatLng(lat, lng);
    },
  };
  return {
    ...CRS.Earth,
    // The grid ends where it does; the earth would go on behind it.
    wrapLng: undefined,
    code,
    projection,
    transformation: new Transformation(1, -left, -1, top),
    scale: (zoom: number) => 2 ** zoom / resolution,
    zoom: (scale: number) => Math.log2(scale * resolution),
  } as CRS;
}

export { bounds, Transformation };
export const Proj = {
  CRS: function (code: string, definition: string, options: GridOptions) {
    return makeCrs(code, definition, options);
  },
};
