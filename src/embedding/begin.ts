import { setPageFeed } from '../elements/internal/page-feed.js';
import { reportToConsole } from './console.js';
import { startLocalization, type Localization } from './locale.js';
import { announceCopy } from './running-copy.js';
import { refusal } from './templates.js';
import { version } from './version.js';

/** Where the lines for the web editor go, and the language. */
export interface Beginning extends Localization {
  readonly report: (line: string) => void;
}

/**
 * What each script does first.
 *
 * @param tags that this script brings.
 * @param script the tag that loaded this copy; its `data-mz-lang` sets the language, its
 *   `data-mz-feed` the feed of all widgets that name none.
 */
export async function begin(
  tags: readonly string[],
  script: HTMLScriptElement | null,
): Promise<Beginning> {
  announceCopy({ version, tags });
  const report = reportToConsole();
  if (refusal) {
    report(`[mantelzorg-widgets] trusted-types must allow lit-html: ${String(refusal)}`);
    await new Promise(() => {});
  }
  setPageFeed(script?.dataset.mzFeed);
  // The language may stand on a widget that the parser has not reached yet.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  return { report, ...startLocalization(script, tags, report) };
}

/** Looks at the page now, and each time something in it that matters changes. */
export function watchPage(look: () => void): void {
  look();
  const what = { subtree: true, childList: true, attributeFilter: ['lang', 'data-mz'] };
  new MutationObserver(look).observe(document, what);
}
