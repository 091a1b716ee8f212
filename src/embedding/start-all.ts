import { defineElement, type WidgetDefinition } from '../elements/internal/define-element.js';
import { begin, watchPage } from './begin.js';
import { fillLinks, hasLinks } from './links.js';
import { ownScript as script } from './own-script.js';
import { fillDivs, hasDivs } from './places.js';

/** A widget whose code comes when it is on the page. */
export interface LazyWidget {
  readonly tag: string;
  readonly load: (report: (line: string) => void) => Promise<WidgetDefinition>;
}

/**
 * Makes all widgets work in the page that loaded the script, each from the moment that it is there.
 */
export async function startAll(widgets: readonly (WidgetDefinition | LazyWidget)[]): Promise<void> {
  const base = script?.src || document.baseURI;
  const tags = widgets.map(({ tag }) => tag);
  const { report, isReady, follow } = await begin(tags, script);
  const asked = new Set<string>();

  /** Registers a tag, once. */
  const bring = async (widget: WidgetDefinition | LazyWidget) => {
    if (asked.has(widget.tag)) return;
    asked.add(widget.tag);
    const definition = 'load' in widget ? await widget.load(report) : widget;
    await isReady;
    defineElement(definition);
    look();
  };

  const look = () => {
    void follow();
    for (const widget of widgets) {
      const { tag } = widget;
      if (customElements.get(tag)) {
        fillDivs(tag);
        fillLinks(tag, base);
      } else if (document.querySelector(tag) || hasDivs(tag) || hasLinks(tag, base))
        void bring(widget);
    }
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-mz]'))
      if (!tags.includes(`mz-${dataset.mz}`))
        report(`[mantelzorg-widgets] data-mz="${dataset.mz}" is none of ${tags.join()}`);
  };
  watchPage(look);
}
