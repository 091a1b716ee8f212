import type { WidgetDefinition } from '../internal/define-element.js';
import { RespiteMenuElement } from './respite-menu-element.js';

export const definition: WidgetDefinition = {
  tag: 'mz-respite-menu',
  element: RespiteMenuElement,
};
