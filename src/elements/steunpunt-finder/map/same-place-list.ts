import { make, makeButton } from './elements.js';
import type { MapMarker } from './marker.js';

/**
 * Services that no zoom level parts, such as those of one building, by their names over the lower
 * part of the map.
 */
export class SamePlaceList {
  readonly #surface: HTMLElement;
  readonly #choose: (id: string) => void;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #list: HTMLElement | null = null;
  #opener: HTMLButtonElement | null = null;

  constructor(surface: HTMLElement, choose: (id: string) => void) {
    this.#surface = surface;
    this.#choose = choose;
  }

  get isOpen(): boolean {
    return this.#list !== null;
  }

  /** The button that it belongs to. */
  get opener(): HTMLButtonElement | null {
    return this.#opener;
  }

  /** @returns how many pixels of the map it covers */
  open(opener: HTMLButtonElement, name: string, markers: readonly MapMarker[]): number {
    this.close();
    this.#opener = opener;
    opener.ariaExpanded = 'true';
    this.#list = make('ul', 'same-place');
    this.#list.ariaLabel = name;
    for (const { id, name } of markers) {
      const button = makeButton('choice-of-place', () => this.#choose(id), name);
      button.dir = 'auto';
      this.#buttons.set(id, button);
      this.#list.append(make('li', '', button));
    }
    this.#list.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
    this.#surface.append(this.#list);
    this.#list.querySelector('button')?.focus({ preventScroll: true });
    return this.#list.offsetHeight;
  }

  mark(selected: string | null): void {
    for (const [id, button] of this.#buttons) button.ariaPressed = `${id === selected}`;
  }

  /** Gives the focus back where it was in the list. */
  close(): void {
    const hadFocus = this.#list?.matches(':focus-within');
    const opener = this.#opener;
    this.#list?.remove();
    this.#list = null;
    this.#opener = null;
    this.#buttons.clear();
    if (!opener) return;
    opener.ariaExpanded = 'false';
    if (hadFocus) opener.focus({ preventScroll: true });
  }
}
