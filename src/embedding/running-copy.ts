import type { WidgetDefinition } from '../elements/internal/define-element.js';

/** What a copy of the script tells the copies that come after it, before they evaluate Lit. */
export interface RunningCopy {
  readonly version: string;
  readonly tags: readonly string[];
  /** What the parts of `mantelzorg.js` need of it; the build fills it in. */
  readonly core?: unknown;
  /** Where a part leaves what it brings, by its name; the build writes those lines. */
  readonly parts?: Record<string, WidgetDefinition>;
}

const key = Symbol.for('mantelzorg-widgets');

/** Says that this copy runs; the guard at the top of each script file looks for it. */
export function announceCopy(copy: RunningCopy): void {
  (globalThis as { [key]?: RunningCopy })[key] = copy;
}

/** The copy that runs on this page. */
export const runningCopy = (): RunningCopy | undefined =>
  (globalThis as { [key]?: RunningCopy })[key];
