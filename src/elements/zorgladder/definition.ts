import type { WidgetDefinition } from '../internal/define-element.js';
import { ZorgladderElement } from './zorgladder-element.js';

export const definition: WidgetDefinition = { tag: 'mz-zorgladder', element: ZorgladderElement };
