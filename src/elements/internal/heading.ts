import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading of the level that fits the page. Headings can be focused by script, because that is
 * where a reader goes on after the screen has changed.
 *
 * @param level 2 to 6; deeper ones stay 6.
 * @param options `describedBy`: id of what is read with the heading when it gets the focus.
 */
export function heading(
  level: number,
  content: unknown,
  options: { id?: string; className?: string; describedBy?: string } = {},
): TemplateResult {
  const id = options.id ?? nothing;
  const name = options.className ?? nothing;
  const more = options.describedBy ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 id=${id} class=${name} aria-describedby=${more} tabindex="-1">
        ${content}
      </h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} aria-describedby=${more} tabindex="-1">
        ${content}
      </h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} aria-describedby=${more} tabindex="-1">
        ${content}
      </h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} aria-describedby=${more} tabindex="-1">
        ${content}
      </h5>`;
    default:
      return html`<h6 id=${id} class=${name} aria-describedby=${more} tabindex="-1">
        ${content}
      </h6>`;
  }
}
