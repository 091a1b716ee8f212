import { defineElement } from '../internal/define-element.js';
import { definition } from './definition.js';
import type { RespiteMenuElement } from './respite-menu-element.js';

defineElement(definition);

// Brings the types of the events along.
export type { WidgetEventMap } from '../event-map.js';

declare global {
  interface HTMLElementTagNameMap {
    'mz-respite-menu': RespiteMenuElement;
  }
}
