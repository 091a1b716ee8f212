// The one list of widgets: a new one is added here and lives in its own folders.
import { definition as burdenTest } from './burden-test/definition.js';
import { definition as respiteMenu } from './respite-menu/definition.js';
import { definition as steunpuntFinder } from './steunpunt-finder/definition.js';
import { definition as verklaringForm } from './verklaring-form/definition.js';
import { definition as zorgladder } from './zorgladder/definition.js';

export {
  BurdenTestElement,
  type BurdenTestResult,
  type BurdenTestStepDetail,
} from './burden-test/burden-test-element.js';
export { RespiteMenuElement, type MenuStepDetail } from './respite-menu/respite-menu-element.js';
export {
  SteunpuntFinderElement,
  type FinderStepDetail,
} from './steunpunt-finder/steunpunt-finder-element.js';
export {
  VerklaringFormElement,
  type DeliverRequest,
  type VerklaringStepDetail,
} from './verklaring-form/verklaring-form-element.js';
export { ZorgladderElement } from './zorgladder/zorgladder-element.js';
export { WidgetElement, type FeedProblemDetail } from './internal/widget-element.js';
export { needName } from './internal/needs.content.js';
export { defineElement, type WidgetDefinition } from './internal/define-element.js';

/** All widgets with their tags; nothing is registered by importing this. */
export const widgets = [
  burdenTest,
  respiteMenu,
  steunpuntFinder,
  verklaringForm,
  zorgladder,
] as const;
