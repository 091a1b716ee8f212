import { defineElement } from '../internal/define-element.js';
import { definition } from './definition.js';
import type { SteunpuntFinderElement } from './steunpunt-finder-element.js';

defineElement(definition);

declare global {
  interface HTMLElementTagNameMap {
    'mz-steunpunt-finder': SteunpuntFinderElement;
  }
}
