import { TILE_LAYER_RD } from '@open-formulieren/leaflet-tools';
import { latLngBounds, Map as LeafletMap, type LatLngTuple, type PointTuple } from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css';
import type { Point } from '../../../domain/shared/distance.js';
import { drawing, make, makeButton } from './elements.js';
import { mapStyles } from './map.styles.js';
import { dutchGrid, isInGrid } from './marker-index.js';
import { MarkerLayer, placeElement } from './marker-layer.js';
import type { MapMarker } from './marker.js';
import { Tiles } from './tiles.js';

export type { MapMarker };

/** What a map is made with. */
export interface MapOptions {
  /** An empty element with a height, in the shadow root of the widget; the map fills it. */
  readonly container: HTMLElement;
  /** Address of the pictures with `{z}`, `{x}` and `{y}` in the Dutch grid; null for PDOK's. */
  readonly tileUrl: string | null;
  /** Where the carer lives; null when that is not known. */
  readonly home: Point | null;
  readonly texts: {
    readonly map: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly home: string;
    readonly cluster: (count: number) => string;
  };
  /** A service was chosen on the map. */
  readonly choose: (id: string) => void;
  /** The first pictures of the background that were asked for did not come. */
  readonly blank: () => void;
}

/** A map in the page. */
export interface FinderMap {
  /** Shows these services and no others. When they are others, the first of them and home come into view. */
  show(markers: readonly MapMarker[]): void;
  /** Marks one and brings it into view; null for none. */
  select(id: string | null): void;
  /** Takes all of it out of the page again. */
  remove(): void;
}

/** As many as one looks at first: the nearest. */
const inViewAtFirst = 6;

/** Nearer than this, a map of one place shows only its street. */
const closestFit = 10;

/** Of the whole country. */
const farthest = 2;
const middle: LatLngTuple = [52.16, 5.39];

/** Pixels between what is brought into view and the edges: a name is above a pin, the zoom buttons right. */
const edges = { left: 48, top: 80, right: 72, bottom: 48 };

const paths = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
};

const credit = 'Kaartgegevens © Kadaster, CC BY 4.0';

/** Draws a map of the Netherlands in an element. */
export function createMap(options: MapOptions): FinderMap {
  return new DutchMap(options);
}

class DutchMap implements FinderMap {
  readonly #options: MapOptions;
  readonly #isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  readonly #root: ShadowRoot | Document;
  readonly #sheet = new CSSStyleSheet();
  readonly #surface = make('div', 'surface');
  readonly #map: LeafletMap;
  readonly #layer: MarkerLayer;
  readonly #resizing = new ResizeObserver(() => this.#resize());
  #selected: string | null = null;
  #isFitted = false;

  constructor(options: MapOptions) {
    this.#options = options;
    const { container, tileUrl, texts } = options;
    this.#root = container.getRootNode() as ShadowRoot | Document;
    this.#sheet.replaceSync(leafletStyles + mapStyles);
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];

    // Left is west in every language.
    this.#surface.dir = 'ltr';
    this.#surface.setAttribute('role', 'region');
    this.#surface.setAttribute('aria-label', texts.map);
    container.append(this.#surface);
    this.#map = this.#createLeaflet();
    this.#layer = new MarkerLayer({
      map: this.#map,
      surface: this.#surface,
      clusterText: texts.cluster,
      choose: options.choose,
      bringIn: (place, below) => this.#bringIn(place, below),
    });
    // First in the order of Tab.
    this.#surface.prepend(this.#createZoom());
    const pictures = make('p', 'credit', credit);
    pictures.lang = 'nl';
    this.#surface.append(pictures);
    const { minZoom, maxZoom } = this.#map.options;
    const tiles = new Tiles(tileUrl ?? TILE_LAYER_RD.url, minZoom!, maxZoom!);
    const blank = () => {
      if (!tiles.hasLoaded) options.blank();
    };
    tiles.once('load', blank);
    tiles.addTo(this.#map);
    this.#addHome();
    this.#resizing.observe(this.#surface);
  }

  show(markers: readonly MapMarker[]): void {
    const areOthers = this.#layer.set(markers);
    if (!this.#isFitted || areOthers) {
      this.#layer.list.close();
      this.#fit();
    }
    this.#draw();
  }

  select(id: string | null): void {
    this.#selected = id;
    this.#layer.select(id, this.#isFitted);
  }

  remove(): void {
    this.#resizing.disconnect();
    // A zoom that is going on would end in a map that is gone (Leaflet issue 9575).
    Object.assign(this.#map, { _animatingZoom: false });
    this.#map.remove();
    this.#surface.remove();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }

  #draw(): void {
    if (this.#isFitted) this.#layer.draw();
  }

  #createLeaflet(): LeafletMap {
    const map = new LeafletMap(this.#surface, {
      crs: dutchGrid,
      minZoom: farthest,
      maxZoom: TILE_LAYER_RD.maxZoom,
      maxBounds: [
        [50, 2],
        [54.5, 8.5],
      ],
      // One finger scrolls the page, and two move the map.
      dragging: !matchMedia('(pointer: coarse)').matches,
      // A click brings that place to the middle, for who can't drag; so the second one zooms there.
      doubleClickZoom: 'center',
      fadeAnimation: !this.#isCalm,
      zoomAnimation: !this.#isCalm,
      markerZoomAnimation: !this.#isCalm,
      inertia: !this.#isCalm,
    });
    if (this.#isCalm) {
      // The arrow keys ask for no animation or none.
      map.panBy = (offset, options) =>
        LeafletMap.prototype.panBy.call(map, offset, { ...options, animate: false });
    }
    map.on('moveend', () => this.#draw());
    map.on('zoomstart', () => this.#layer.list.close());
    map.on('click', ({ latlng, originalEvent }) => {
      if (this.#layer.list.isOpen) this.#layer.list.close();
      else if (originalEvent.detail < 2) map.panTo(latlng);
    });
    return map;
  }

  #createZoom(): HTMLElement {
    const { zoomIn, zoomOut } = this.#options.texts;
    const map = this.#map;
    const nearer = makeButton('nearer', () => map.zoomIn(), drawing(paths.plus));
    const farther = makeButton('farther', () => map.zoomOut(), drawing(paths.minus));
    for (const [button, name] of [
      [nearer, zoomIn],
      [farther, zoomOut],
    ] as const) {
      button.title = name;
      button.setAttribute('aria-label', name);
    }
    // Not `disabled`, which would take the focus away.
    map.on('zoomend', () => {
      nearer.ariaDisabled = `${map.getZoom() >= map.getMaxZoom()}`;
      farther.ariaDisabled = `${map.getZoom() <= map.getMinZoom()}`;
    });
    return make('div', 'zoom', nearer, farther);
  }

  get #home(): LatLngTuple | null {
    const { home } = this.#options;
    return home && isInGrid(home.latitude, home.longitude) ? [home.latitude, home.longitude] : null;
  }

  #addHome(): void {
    if (!this.#home) return;
    const home = make('span', 'home');
    home.role = 'img';
    home.ariaLabel = this.#options.texts.home;
    // Below the services.
    placeElement(this.#map, this.#home, home, 'overlayPane');
  }

  /** Until the map has a size there is nothing to fit into; what is asked then happens when it has. */
  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#surface;
    if (width === 0 || height === 0) return;
    this.#isFitted = true;
    const places = this.#layer.markers
      .slice(0, inViewAtFirst)
      .map(({ latitude, longitude }): LatLngTuple => [latitude, longitude]);
    if (this.#home) places.push(this.#home);
    if (places.length === 0) {
      this.#map.setView(middle, farthest);
      return;
    }
    this.#map.fitBounds(latLngBounds(places), { maxZoom: closestFit, ...this.#padding() });
  }

  /** Free space along the edges, `below` being what covers the lower part; never most of the map. */
  #padding(below = 0): { paddingTopLeft: PointTuple; paddingBottomRight: PointTuple } {
    const { clientWidth: width, clientHeight: height } = this.#surface;
    const within = (size: number, length: number): number => Math.min(size, length / 4);
    return {
      paddingTopLeft: [within(edges.left, width), within(edges.top, height - below)],
      paddingBottomRight: [
        within(edges.right, width),
        below + within(edges.bottom, height - below),
      ],
    };
  }

  #bringIn(place: LatLngTuple, below = 0): void {
    this.#map.panInside(place, this.#padding(below));
  }

  #resize(): void {
    if (this.#isFitted) {
      this.#map.invalidateSize({ animate: false });
      return;
    }
    this.#fit();
    this.select(this.#selected);
    this.#draw();
  }
}
