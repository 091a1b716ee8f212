import type { BurdenTestStepDetail } from './burden-test/burden-test-element.js';
import type { FeedProblemDetail } from './internal/widget-element.js';
import type { MenuStepDetail } from './respite-menu/respite-menu-element.js';
import type { FinderStepDetail } from './steunpunt-finder/steunpunt-finder-element.js';
import type { VerklaringStepDetail } from './verklaring-form/verklaring-form-element.js';
import type { StepDetail } from './zorgladder/zorgladder-element.js';

/** What each widget says of the screen the carer is on. */
export interface WidgetStepMap {
  'mz-burden-test': BurdenTestStepDetail;
  'mz-respite-menu': MenuStepDetail;
  'mz-steunpunt-finder': FinderStepDetail;
  'mz-verklaring-form': VerklaringStepDetail;
  'mz-zorgladder': StepDetail;
}

export type WidgetTag = keyof WidgetStepMap;

/** The events of one widget, by name; without a tag those of any. */
export interface WidgetEventMap<Tag extends WidgetTag = WidgetTag> {
  'mz-ready': CustomEvent<null>;
  'mz-step': CustomEvent<WidgetStepMap[Tag]>;
  'mz-complete': CustomEvent<null>;
  'mz-error': CustomEvent<FeedProblemDetail>;
  'mz-feed-problem': CustomEvent<FeedProblemDetail>;
}

declare global {
  // They bubble out of the shadow root, so a document or any element around a widget hears them too.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a global can't be an alias
  interface GlobalEventHandlersEventMap extends WidgetEventMap {}
}
