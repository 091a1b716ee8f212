import { defineElement, type WidgetDefinition } from '../elements/internal/define-element.js';
import { begin, watchPage } from './begin.js';
import { ownScript } from './own-script.js';

/**
 * Makes the one widget of a script work in the page that loaded it, in its own tag. Until then, and
 * when it goes wrong, the page shows what it put inside the tag. The other ways onto a page are in
 * `start-all.ts` alone: these scripts are for pages that allow one file and nothing it loads.
 */
export async function start(definition: WidgetDefinition): Promise<void> {
  const { isReady, follow, report } = await begin([definition.tag], ownScript);
  await isReady;
  defineElement(definition);
  watchPage(follow);
  if (document.querySelector('[data-mz]')) report('data-mz needs mantelzorg.js');
}
