import type { WidgetDefinition } from '../internal/define-element.js';
import { BurdenTestElement } from './burden-test-element.js';

export const definition: WidgetDefinition = { tag: 'mz-burden-test', element: BurdenTestElement };
