import { TILE_LAYER_RD } from '@open-formulieren/leaflet-tools';
import {
  latLngBounds,
  Map as LeafletMap,
  Marker,
  type LatLngTuple,
  type PointTuple,
} from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css';
import type { Point } from '../../../domain/shared/distance.js';
import { drawing, ElementIcon, make, makeButton } from './elements.js';
import { mapStyles } from './map.styles.js';
import {
  dutchGrid,
  isInGrid,
  keyOf,
  MarkerIndex,
  type ClusterSpot,
  type Spot,
} from './marker-index.js';
import type { MapMarker } from './marker.js';
import { SamePlaceList } from './same-place-list.js';
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
  pin: 'M12 22c5-6 7-9.5 7-13a7 7 0 0 0-14 0c0 3.500 2 7 7 13zM12 6.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
};

const credit = 'Kaartgegevens © Kadaster, CC BY 4.0';

interface Drawn {
  spot: Spot;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

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
  readonly #list: SamePlaceList;
  readonly #resizing = new ResizeObserver(() => this.#resize());
  readonly #drawn = new Map<string, Drawn>();
  #index = new MarkerIndex([]);
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
    this.#list = new SamePlaceList(this.#surface, options.choose);
    // First in the order of Tab.
    this.#surface.prepend(this.#createZoom());
    const pictures = make('p', 'credit', credit);
    pictures.lang = 'nl';
    this.#surface.append(pictures);
    const { minZoom, maxZoom } = this.#map.options;
    new Tiles(tileUrl ?? TILE_LAYER_RD.url, minZoom!, maxZoom!).addTo(this.#map);
    this.#addHome();
    this.#resizing.observe(this.#surface);
  }

  show(markers: readonly MapMarker[]): void {
    const before = new Set(this.#index.markers.map(keyOf));
    this.#index = new MarkerIndex(markers);
    const now = this.#index.markers;
    const isSame = now.length === before.size && now.every((marker) => before.has(keyOf(marker)));
    if (!this.#isFitted || !isSame) {
      this.#list.close();
      this.#fit();
    }
    this.#draw();
  }

  select(id: string | null): void {
    this.#selected = id;
    const marker = this.#selectedMarker;
    if (marker && this.#isFitted) {
      const place: LatLngTuple = [marker.latitude, marker.longitude];
      const now = this.#map.getZoom();
      const zoom = this.#drawn.has(keyOf(marker)) ? now : this.#index.zoomFor(marker, now);
      if (zoom > now) this.#map.setView(place, zoom);
      else this.#bringIn(place);
    }
    this.#mark();
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

  get #selectedMarker(): MapMarker | undefined {
    return this.#index.markers.find(({ id }) => id === this.#selected);
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
    map.on('zoomstart', () => this.#list.close());
    map.on('click', ({ latlng, originalEvent }) => {
      if (this.#list.isOpen) this.#list.close();
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
    this.#addMarker(this.#home, home, 'overlayPane');
  }

  #addMarker(place: LatLngTuple, element: HTMLElement, pane: string): Marker {
    const icon = new ElementIcon(element);
    const options = { icon, pane, interactive: false, keyboard: false, autoPanOnFocus: false };
    return new Marker(place, options).addTo(this.#map);
  }

  /** Until the map has a size there is nothing to fit into; what is asked then happens when it has. */
  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#surface;
    if (width === 0 || height === 0) return;
    this.#isFitted = true;
    const places = this.#index.markers
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

  /** What lies in view now, from north to south. */
  #spotsInView(): Spot[] {
    const map = this.#map;
    const { x: width, y: height } = map.getSize();
    const margin = 24;
    const isInView = ({ latitude, longitude }: Spot): boolean => {
      const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
      return x > -margin && x < width + margin && y > -margin && y < height + margin;
    };
    // North is not quite up in the Dutch grid, so that a view is no rectangle of degrees.
    const outline = [-margin, width / 2, width + margin].flatMap((x) =>
      [-margin, height / 2, height + margin].map((y) => map.containerPointToLatLng([x, y])),
    );
    const { west, south, east, north } = boxOf(outline);
    const spots = this.#index.spotsIn([west, south, east, north], map.getZoom()).filter(isInView);
    const heights = new Map(
      spots.map((spot) => [spot, map.project([spot.latitude, spot.longitude], 0)]),
    );
    return spots.sort((one, other) => {
      const [{ x, y }, to] = [heights.get(one)!, heights.get(other)!];
      return y - to.y || x - to.x;
    });
  }

  /** Brings what is drawn up to date. What stays keeps its element, and with it the focus. */
  #draw(): void {
    if (!this.#isFitted) return;
    const spots = this.#spotsInView();
    const keys = new Set(spots.map(({ key }) => key));
    let left: Spot | null = null;
    for (const [key, { spot, marker, button }] of this.#drawn) {
      if (keys.has(key)) continue;
      if (button === this.#root.activeElement) left = spot;
      if (this.#list.opener === button) this.#list.close();
      marker.remove();
      this.#drawn.delete(key);
    }
    let last: Element | null = null;
    for (const spot of spots) {
      const before = this.#drawn.get(spot.key);
      if (before) before.spot = spot;
      const drawn: Drawn = before ?? this.#add(spot, last);
      last = drawn.button;
    }
    this.#mark();
    if (left) this.#focusNear(left);
  }

  /** Adds a spot behind another, so that Tab goes from north to south. */
  #add(spot: Spot, behind: Element | null): Drawn {
    const button = spot.kind === 'cluster' ? this.#drawCluster(spot) : this.#drawPin(spot.marker);
    button.addEventListener('focus', () => {
      // Who presses with a mouse must not find the button elsewhere before the click is done.
      if (!button.matches(':focus-visible')) return;
      this.#bringIn([spot.latitude, spot.longitude]);
    });
    const marker = this.#addMarker([spot.latitude, spot.longitude], button, 'markerPane');
    if (behind) behind.after(button);
    else button.parentElement!.prepend(button);
    const drawn = { spot, marker, button };
    this.#drawn.set(spot.key, drawn);
    return drawn;
  }

  #drawPin({ id, name }: MapMarker): HTMLButtonElement {
    const label = make('span', 'name', name);
    label.dir = 'auto';
    return makeButton('pin', () => this.#options.choose(id), drawing(paths.pin), label);
  }

  #drawCluster({ key, count }: ClusterSpot): HTMLButtonElement {
    const button = makeButton('cluster', () => this.#open(key), `${count}`);
    const size = count < 10 ? 'few' : count < 100 ? 'some' : 'many';
    button.classList.add(size);
    button.ariaLabel = this.#options.texts.cluster(count);
    return button;
  }

  #open(key: string): void {
    const { spot, button } = this.#drawn.get(key) ?? {};
    if (spot?.kind !== 'cluster' || !button) return;
    const zoom = this.#index.opensAt(spot);
    if (zoom !== null) {
      this.#map.setView([spot.latitude, spot.longitude], zoom);
    } else if (this.#list.opener === button) {
      this.#list.close();
    } else {
      const name = this.#options.texts.cluster(spot.count);
      const covered = this.#list.open(button, name, this.#index.membersOf(spot));
      this.#mark();
      this.#bringIn([spot.latitude, spot.longitude], covered);
    }
  }

  /** Shows which one is selected: its pin, or what it is counted in. */
  #mark(): void {
    const selected = this.#selectedMarker;
    for (const { spot, button, marker } of this.#drawn.values()) {
      if (spot.kind === 'marker') {
        const isSelected = spot.marker.id === this.#selected;
        button.ariaPressed = `${isSelected}`;
        marker.setZIndexOffset(isSelected ? 10_000 : 0);
      } else {
        const holds = selected !== undefined && this.#index.holds(spot, selected);
        button.ariaCurrent = holds ? 'true' : null;
      }
    }
    this.#list.mark(this.#selected);
  }

  /** Goes on where a button has gone: at the nearest that is there now. */
  #focusNear({ latitude, longitude }: Spot): void {
    const place = this.#map.latLngToContainerPoint([latitude, longitude]);
    const distance = ({ spot }: Drawn): number =>
      this.#map.latLngToContainerPoint([spot.latitude, spot.longitude]).distanceTo(place);
    const [nearest] = [...this.#drawn.values()].sort(
      (one, other) => distance(one) - distance(other),
    );
    (nearest?.button ?? this.#surface).focus({ preventScroll: true });
  }
}

function boxOf(points: readonly { lat: number; lng: number }[]) {
  const latitudes = points.map(({ lat }) => lat);
  const longitudes = points.map(({ lng }) => lng);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}
