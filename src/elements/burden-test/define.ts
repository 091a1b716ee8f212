import { defineElement } from '../internal/define-element.js';
import type { BurdenTestElement } from './burden-test-element.js';
import { definition } from './definition.js';

defineElement(definition);

// Brings the types of the events along.
export type { WidgetEventMap } from '../event-map.js';

declare global {
  interface HTMLElementTagNameMap {
    'mz-burden-test': BurdenTestElement;
  }
}
