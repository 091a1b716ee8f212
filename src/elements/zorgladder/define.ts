import { defineElement } from '../internal/define-element.js';
import { definition } from './definition.js';
import type { ZorgladderElement } from './zorgladder-element.js';

defineElement(definition);

declare global {
  interface HTMLElementTagNameMap {
    'mz-zorgladder': ZorgladderElement;
  }
}
