import { GridLayer, type Coords, type DoneCallback } from 'leaflet';

/**
 * The pictures of the background. Leaflet's own layer of them stops a request by putting an empty
 * picture in a `data:` address in its place, which not every site's policy allows.
 */
export class Tiles extends GridLayer {
  readonly #address: string;

  /** Whether any picture has come. */
  hasLoaded = false;

  /** @param address with `{z}`, `{x}` and `{y}` */
  constructor(address: string, minZoom: number, maxZoom: number) {
    super({ minZoom, maxZoom });
    this.#address = address;
    this.on('tileunload', ({ tile }) => tile.removeAttribute('src'));
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.referrerPolicy = 'no-referrer';
    tile.addEventListener('load', () => {
      this.hasLoaded = true;
      done(undefined, tile);
    });
    // The layer hides what failed, and the ground of the map stays.
    tile.addEventListener('error', () => done(new Error('No tile'), tile));
    const place: Record<string, number> = { x, y, z };
    tile.src = this.#address.replace(/\{([xyz])\}/g, (_, key: string) => `${place[key]}`);
    return tile;
  }
}
