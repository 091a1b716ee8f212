import { defineElement } from '../internal/define-element.js';
import { definition } from './definition.js';
import type { VerklaringFormElement } from './verklaring-form-element.js';

defineElement(definition);

declare global {
  interface HTMLElementTagNameMap {
    'mz-verklaring-form': VerklaringFormElement;
  }
}
