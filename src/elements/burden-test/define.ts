import { defineElement } from '../internal/define-element.js';
import type { BurdenTestElement } from './burden-test-element.js';
import { definition } from './definition.js';

defineElement(definition);

declare global {
  interface HTMLElementTagNameMap {
    'mz-burden-test': BurdenTestElement;
  }
}
