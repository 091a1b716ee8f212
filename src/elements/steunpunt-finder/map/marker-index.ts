import { CRS_RD, TILE_LAYER_RD } from '@open-formulieren/leaflet-tools';
import type { CRS } from 'leaflet';
import Supercluster from 'supercluster';
import type { MapMarker } from './marker.js';

/** What is drawn at one spot. */
export type Spot = SingleSpot | ClusterSpot;

interface SingleSpot {
  readonly kind: 'marker';
  /** The same as long as it is the same marker in the same place. */
  readonly key: string;
  readonly marker: MapMarker;
  readonly latitude: number;
  readonly longitude: number;
}

export interface ClusterSpot {
  readonly kind: 'cluster';
  /** The same as long as it counts the same markers, whatever the zoom level. */
  readonly key: string;
  readonly count: number;
  /** Its number on this level. */
  readonly id: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** West, south, east and north, in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** Markers nearer to each other than so many pixels are counted together: a finger is 44 wide. */
const apart = 56;

/** Its type needs one of a package that the bundle does without. */
export const dutchGrid = CRS_RD as CRS;

/**
 * Supercluster counts in zoom levels of the world grid (Web Mercator), Leaflet here in those of the
 * Dutch grid. In both a pixel is half as many metres on each next level, so that the difference is
 * the same on all of them: log2(mercator ÷ grid), with for `mercator` the metres to a pixel on level
 * 0 at the latitude of the Netherlands, 40,075,017 ÷ 256 × cos 52.16°, and for `grid` those of the
 * Dutch grid, 3440.64. That is 4.80. Supercluster's levels are whole, so it gets the next one, 5, on
 * which a pixel is smaller, and a radius of more pixels. To the south and north of the country the
 * real radius is 4 % more or less.
 */
const mercator = (40_075_016.69 / 256) * Math.cos((52.16 * Math.PI) / 180);
const exactDifference = Math.log2(mercator * dutchGrid.scale(0));
const difference = Math.ceil(exactDifference);
const radius = apart * 2 ** (difference - exactDifference);

const deepest = TILE_LAYER_RD.maxZoom;

/** Well within the Dutch grid, and around all of the country; no `NaN` passes. */
export const isInGrid = (latitude: number, longitude: number): boolean =>
  latitude > 50 && latitude < 54.5 && longitude > 2 && longitude < 8.5;

export const keyOf = ({ id, latitude, longitude }: MapMarker): string =>
  `marker ${latitude} ${longitude} ${id}`;

/** The markers that are shown; those that would lie over each other are counted together. */
export class MarkerIndex {
  readonly markers: readonly MapMarker[];
  readonly #clusters = new Supercluster<MapMarker>({
    radius,
    extent: 256,
    maxZoom: deepest + difference,
  });

  /** Leaves out what is not in the Dutch grid. */
  constructor(markers: readonly MapMarker[]) {
    this.markers = markers.filter(({ latitude, longitude }) => isInGrid(latitude, longitude));
    this.#clusters.load(
      this.markers.map((marker) => ({
        type: 'Feature',
        properties: marker,
        geometry: { type: 'Point', coordinates: [marker.longitude, marker.latitude] },
      })),
    );
  }

  /** What is drawn in a part of the map on a zoom level of the Dutch grid. */
  spotsIn(box: Box, zoom: number): Spot[] {
    return this.#clusters.getClusters(box, zoom + difference).map(({ properties, geometry }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if (!('cluster' in properties)) {
        const marker = properties;
        // Its own coordinates: supercluster's have gone through another projection and back.
        const { latitude, longitude } = marker;
        return { kind: 'marker', key: keyOf(marker), marker, latitude, longitude };
      }
      const { cluster_id: id, point_count: count } = properties;
      const key = `cluster ${latitude.toFixed(4)} ${longitude.toFixed(4)} ${count}`;
      return { kind: 'cluster', key, count, id, latitude, longitude };
    });
  }

  /** The markers in a cluster, in the order in which they were given. */
  membersOf({ id }: ClusterSpot): MapMarker[] {
    const members = new Set(this.#leaves(id));
    return this.markers.filter((marker) => members.has(marker));
  }

  /** The zoom level on which a cluster falls apart; null for places too near to each other. */
  opensAt({ id }: ClusterSpot): number | null {
    const zoom = this.#clusters.getClusterExpansionZoom(id) - difference;
    return zoom > deepest ? null : zoom;
  }

  /** The first level, from this one, on which a marker is apart, or as far apart as it gets. */
  zoomFor(marker: MapMarker, from: number): number {
    const { latitude, longitude } = marker;
    for (let zoom = from; zoom < deepest; zoom++) {
      // Three times the radius, roughly in degrees; a cluster lies within twice that of what it counts.
      const reach = (3 * apart) / dutchGrid.scale(zoom) / 60_000;
      const box: Box = [longitude - reach, latitude - reach, longitude + reach, latitude + reach];
      const isDone = this.spotsIn(box, zoom).some((spot) =>
        spot.kind === 'marker'
          ? spot.marker === marker
          : this.opensAt(spot) === null && this.holds(spot, marker),
      );
      if (isDone) return zoom;
    }
    return deepest;
  }

  holds({ id }: ClusterSpot, marker: MapMarker): boolean {
    return this.#leaves(id).includes(marker);
  }

  #leaves(id: number): MapMarker[] {
    return this.#clusters.getLeaves(id, Infinity).map(({ properties }) => properties);
  }
}
