import { html, type TemplateResult } from 'lit';

/** A line that is filled so far, 0 to 1; words beside it say the same. */
export const renderBar = (fraction: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rest" width="100" height="1" />
    <rect class="done" width=${100 * fraction} height="1" />
  </svg>`;
