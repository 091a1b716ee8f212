import { html, type TemplateResult } from 'lit';

/**
 * Keeps answers out of recordings. Tools that replay what visitors do copy the page, open shadow
 * roots included; these are the marks by which the common ones leave a part of it out (Hotjar,
 * Clarity, FullStory, LogRocket, Datadog, Sentry, OpenReplay, Matomo, PostHog, rrweb).
 */
export const masked = (content: unknown): TemplateResult =>
  html`<div
    class="masked fs-exclude rr-block ph-no-capture sentry-block"
    data-hj-suppress
    data-clarity-mask="true"
    data-private
    data-dd-privacy="mask"
    data-sentry-block
    data-openreplay-obscured
    data-matomo-mask
  >
    ${content}
  </div>`;
