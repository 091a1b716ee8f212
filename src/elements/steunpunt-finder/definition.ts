import type { WidgetDefinition } from '../internal/define-element.js';
import { SteunpuntFinderElement } from './steunpunt-finder-element.js';

export const definition: WidgetDefinition = {
  tag: 'mz-steunpunt-finder',
  element: SteunpuntFinderElement,
};
