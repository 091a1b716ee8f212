import { defineElement, type WidgetDefinition } from '../elements/internal/define-element.js';
import { reportToConsole } from './console.js';
import { startLocalization } from './locale.js';
import { announceCopy } from './running-copy.js';
import { version } from './version.js';

/**
 * Makes the widgets of a script work in the page that loaded it. Until then, and when it goes wrong,
 * the page shows what it put inside the tags.
 *
 * @param script the tag that loaded this copy; its `data-mz-lang` sets the language.
 */
export async function start(
  widgets: readonly WidgetDefinition[],
  script: HTMLScriptElement | null,
): Promise<void> {
  const tags = widgets.map(({ tag }) => tag);
  announceCopy({ version, tags });
  const report = reportToConsole();
  // The language may stand on a widget that the parser has not reached yet.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  await startLocalization(script, tags, report);
  for (const widget of widgets) defineElement(widget);
}
