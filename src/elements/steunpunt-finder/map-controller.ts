import type { LitElement } from 'lit';
import type { Point } from '../../domain/shared/distance.js';
import type { NearbyService } from '../../domain/steunpunt-finder/nearest.js';
import { feedWords } from '../internal/text.js';
import { warn } from '../internal/warnings.js';
import { importMap } from './import-map.js';
import type { FinderMap, MapMarker } from './map/map.js';
import { mapContent } from './steunpunt-finder.content.js';

/** What a map is opened with. */
export interface OpenMap {
  readonly container: HTMLElement;
  readonly tileUrl: string | null;
  readonly home: Point | null;
  readonly choose: (id: string) => void;
}

export type MapStatus =
  | 'closed'
  | 'loading'
  | 'open'
  /** Without the pictures of the background. */
  | 'blank'
  | 'failed';

const markersOf = (services: readonly NearbyService[], hits: readonly number[]): MapMarker[] =>
  hits.flatMap((hit) => {
    const { entry, location } = services[hit]!;
    const { latitude, longitude } = location ?? {};
    if (latitude == null || longitude == null) return [];
    const { id, service } = entry.offered;
    return [{ id, name: feedWords(service.name), latitude, longitude }];
  });

/** Fetches the map when the carer asks for it, and keeps it the same as the list. */
export class MapController {
  readonly #host: LitElement;
  #status: MapStatus = 'closed';
  #map: FinderMap | null = null;
  #container: HTMLElement | null = null;
  /** What was found last; another list is another one. */
  #shown: readonly number[] | null = null;
  #selected: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get status(): MapStatus {
    return this.#status;
  }

  #setStatus(status: MapStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }

  /** Draws the map in an element that is in the page; does nothing where it is drawn there already. */
  async open({ container, tileUrl, home, choose }: OpenMap): Promise<void> {
    if (this.#container === container) return;
    this.close();
    this.#container = container;
    this.#setStatus('loading');
    try {
      const { createMap } = await importMap();
      // It may have been closed, or opened elsewhere, in the meantime.
      if (this.#container !== container) return;
      const texts = {
        map: mapContent.name(),
        zoomIn: mapContent.zoomIn(),
        zoomOut: mapContent.zoomOut(),
        home: mapContent.home(),
        cluster: mapContent.cluster,
      };
      const blank = () => this.#setStatus('blank');
      this.#map = createMap({ container, tileUrl, home, texts, choose, blank });
      this.#setStatus('open');
    } catch {
      if (this.#container !== container) return;
      warn(this.#host, 'steunpunt-map.js could not be loaded');
      this.#setStatus('failed');
    }
  }

  /** Shows what was found of a list, and marks one of it. */
  show(services: readonly NearbyService[], hits: readonly number[], selected: string | null): void {
    const map = this.#map;
    if (!map) return;
    if (hits !== this.#shown) map.show(markersOf(services, hits));
    if (selected !== this.#selected) map.select(selected);
    this.#shown = hits;
    this.#selected = selected;
  }

  close(): void {
    if (!this.#container) return;
    this.#map?.remove();
    this.#map = null;
    this.#container = null;
    this.#shown = null;
    this.#selected = null;
    this.#setStatus('closed');
  }
}
