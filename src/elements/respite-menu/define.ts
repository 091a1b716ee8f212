import { defineElement } from '../internal/define-element.js';
import { definition } from './definition.js';
import type { RespiteMenuElement } from './respite-menu-element.js';

defineElement(definition);

declare global {
  interface HTMLElementTagNameMap {
    'mz-respite-menu': RespiteMenuElement;
  }
}
