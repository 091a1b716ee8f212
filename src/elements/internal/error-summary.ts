import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import { widgetContent } from './widget.content.js';

/** Something that is missing or wrong in a form, and where. */
export interface FormError {
  readonly text: string;
  /** Puts the focus on the first control it is about; a link alone would change the host's address. */
  readonly goTo: () => void;
}

/** All that is missing in a form, above it, even when it is one thing; the focus goes there. */
export function renderErrorSummary(
  errors: readonly FormError[],
  level: number,
  title: string = widgetContent.errorTitle(),
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div class="summary-of-errors box stack" tabindex="-1" role="alert">
    ${heading(level, title)}
    <ul>
      ${errors.map(({ text, goTo }) => {
        const go = (event: Event) => {
          event.preventDefault();
          goTo();
        };
        return html`<li><a href="#answer" @click=${go}>${text}</a></li>`;
      })}
    </ul>
  </div>`;
}
