/** Gives the value of an attribute that the page asks for; null for none. */
type ReadOption = (name: string) => string | null;

/**
 * Puts a widget on the page with the options of its place. Only attributes that the widget knows are
 * taken over: what may write `data-…` or a link on a page must not be able to write `onclick` too.
 *
 * @param put puts it there, with what the page had there as its fallback.
 */
export function placeWidget(
  tag: string,
  read: ReadOption,
  put: (widget: HTMLElement) => void,
): void {
  const widget = document.createElement(tag);
  const { observedAttributes } = widget.constructor as unknown as { observedAttributes: string[] };
  // First on the page: a language that is set there is seen.
  put(widget);
  for (const name of [...observedAttributes, 'lang']) {
    const value = read(name);
    if (value !== null) widget.setAttribute(name, value);
  }
}

/**
 * The places for a widget. A page that was put aside and comes back (Turbo does that) has its widget
 * already; what is being written in an editor must not get one, which would be saved with the text.
 */
const divsFor = (tag: string): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(`[data-mz="${tag.slice(3)}"]:not(:has(${tag}))`),
  ].filter((div) => !div.isContentEditable);

/** Whether the page asks for the widget in a `<div data-mz>`. */
export const hasDivs = (tag: string): boolean => divsFor(tag).length > 0;

/**
 * Fills each `<div data-mz="zorgladder" data-mz-feed="…">`, which survives in the editors of most
 * systems; any attribute of the widget stands on it as `data-mz-…`.
 */
export function fillDivs(tag: string): void {
  for (const div of divsFor(tag)) {
    placeWidget(
      tag,
      (name) => div.getAttribute(`data-mz-${name}`),
      (widget) => {
        widget.append(...div.childNodes);
        div.append(widget);
      },
    );
  }
}
