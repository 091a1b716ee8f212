import { DomEvent, Icon } from 'leaflet';

// Made by hand and not as text, which a page with Trusted Types would not let Leaflet set.

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

/** A drawing on a grid of 24, beside a name. */
export function drawing(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(namespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** A button that is pressed without the map underneath being dragged or clicked. */
export function makeButton(
  className: string,
  press: () => void,
  ...content: (Node | string)[]
): HTMLButtonElement {
  const button = make('button', className, ...content);
  button.type = 'button';
  button.addEventListener('click', press);
  DomEvent.disableClickPropagation(button);
  return button;
}

/** Leaflet's own icons are pictures, or text that it makes elements of. */
export class ElementIcon extends Icon<{ iconUrl: string }> {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    super({ iconUrl: '' });
    this.#element = element;
  }

  override createIcon(): HTMLElement {
    this.#element.classList.add('leaflet-marker-icon');
    return this.#element;
  }

  override createShadow(): HTMLElement {
    // There is none, and Leaflet says so with null.
    return null as unknown as HTMLElement;
  }
}
