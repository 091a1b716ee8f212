import type { WidgetDefinition } from '../internal/define-element.js';
import { VerklaringFormElement } from './verklaring-form-element.js';

export const definition: WidgetDefinition = {
  tag: 'mz-verklaring-form',
  element: VerklaringFormElement,
};
