/** What the page has to know of a widget to start it. */
export interface WidgetDefinition {
  readonly tag: string;
  readonly element: CustomElementConstructor;
}

/**
 * Registers a tag. Whoever comes first keeps it, so that a page with two copies goes on working;
 * without a browser (a server, a build) nothing happens.
 */
export function defineElement({ tag, element }: WidgetDefinition): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, element);
}
