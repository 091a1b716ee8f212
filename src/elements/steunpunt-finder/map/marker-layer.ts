import { Marker, type LatLngTuple, type Map as LeafletMap } from 'leaflet';
import { drawing, ElementIcon, make, makeButton } from './elements.js';
import { keyOf, MarkerIndex, type ClusterSpot, type Spot } from './marker-index.js';
import type { MapMarker } from './marker.js';
import { SamePlaceList } from './same-place-list.js';

/** What the layer needs of the map around it. */
export interface LayerOptions {
  readonly map: LeafletMap;
  /** Where the map lies; the list of services at one place goes over it. */
  readonly surface: HTMLElement;
  readonly clusterText: (count: number) => string;
  readonly choose: (id: string) => void;
  /** Moves the map until a place is in view, `below` being what covers the lower part, in pixels. */
  readonly bringIn: (place: LatLngTuple, below?: number) => void;
}

interface Drawn {
  spot: Spot;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

const pinPath =
  'M12 22c5-6 7-9.5 7-13a7 7 0 0 0-14 0c0 3.500 2 7 7 13zM12 6.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z';

/** Puts an element on the map, which says itself what it does. */
export function placeElement(
  map: LeafletMap,
  place: LatLngTuple,
  element: HTMLElement,
  pane: string,
): Marker {
  const icon = new ElementIcon(element);
  const options = { icon, pane, interactive: false, keyboard: false, autoPanOnFocus: false };
  return new Marker(place, options).addTo(map);
}

/** The services on the map, counted where they would lie over each other. */
export class MarkerLayer {
  readonly list: SamePlaceList;
  readonly #options: LayerOptions;
  readonly #map: LeafletMap;
  readonly #root: ShadowRoot | Document;
  readonly #drawn = new Map<string, Drawn>();
  #index = new MarkerIndex([]);
  #selected: string | null = null;

  constructor(options: LayerOptions) {
    this.#options = options;
    this.#map = options.map;
    this.#root = options.surface.getRootNode() as ShadowRoot | Document;
    this.list = new SamePlaceList(options.surface, options.choose);
  }

  /** What can be shown of what was given. */
  get markers(): readonly MapMarker[] {
    return this.#index.markers;
  }

  /** @returns whether they are others than before. */
  set(markers: readonly MapMarker[]): boolean {
    const before = new Set(this.#index.markers.map(keyOf));
    this.#index = new MarkerIndex(markers);
    const now = this.#index.markers;
    return now.length !== before.size || now.some((marker) => !before.has(keyOf(marker)));
  }

  /** Marks one, and brings it into view where the map has a view already. */
  select(id: string | null, hasView: boolean): void {
    this.#selected = id;
    const marker = this.#selectedMarker;
    if (marker && hasView) {
      const place: LatLngTuple = [marker.latitude, marker.longitude];
      const now = this.#map.getZoom();
      const zoom = this.#drawn.has(keyOf(marker)) ? now : this.#index.zoomFor(marker, now);
      if (zoom > now) this.#map.setView(place, zoom);
      else this.#options.bringIn(place);
    }
    this.#mark();
  }

  get #selectedMarker(): MapMarker | undefined {
    return this.#index.markers.find(({ id }) => id === this.#selected);
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
  draw(): void {
    const spots = this.#spotsInView();
    const keys = new Set(spots.map(({ key }) => key));
    let left: Spot | null = null;
    for (const [key, { spot, marker, button }] of this.#drawn) {
      if (keys.has(key)) continue;
      if (button === this.#root.activeElement) left = spot;
      if (this.list.opener === button) this.list.close();
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
      this.#options.bringIn([spot.latitude, spot.longitude]);
    });
    const place: LatLngTuple = [spot.latitude, spot.longitude];
    const marker = placeElement(this.#map, place, button, 'markerPane');
    if (behind) behind.after(button);
    else button.parentElement!.prepend(button);
    const drawn = { spot, marker, button };
    this.#drawn.set(spot.key, drawn);
    return drawn;
  }

  #drawPin({ id, name }: MapMarker): HTMLButtonElement {
    const label = make('span', 'name', name);
    label.dir = 'auto';
    return makeButton('pin', () => this.#options.choose(id), drawing(pinPath), label);
  }

  #drawCluster({ key, count }: ClusterSpot): HTMLButtonElement {
    const button = makeButton('cluster', () => this.#open(key), `${count}`);
    const size = count < 10 ? 'few' : count < 100 ? 'some' : 'many';
    button.classList.add(size);
    button.ariaLabel = this.#options.clusterText(count);
    return button;
  }

  #open(key: string): void {
    const { spot, button } = this.#drawn.get(key) ?? {};
    if (spot?.kind !== 'cluster' || !button) return;
    const zoom = this.#index.opensAt(spot);
    if (zoom !== null) {
      this.#map.setView([spot.latitude, spot.longitude], zoom);
    } else if (this.list.opener === button) {
      this.list.close();
    } else {
      const name = this.#options.clusterText(spot.count);
      const covered = this.list.open(button, name, this.#index.membersOf(spot));
      this.#mark();
      this.#options.bringIn([spot.latitude, spot.longitude], covered);
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
    this.list.mark(this.#selected);
  }

  /** Goes on where a button has gone: at the nearest that is there now. */
  #focusNear({ latitude, longitude }: Spot): void {
    const place = this.#map.latLngToContainerPoint([latitude, longitude]);
    const distance = ({ spot }: Drawn): number =>
      this.#map.latLngToContainerPoint([spot.latitude, spot.longitude]).distanceTo(place);
    const [nearest] = [...this.#drawn.values()].sort(
      (one, other) => distance(one) - distance(other),
    );
    (nearest?.button ?? this.#options.surface).focus({ preventScroll: true });
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
