import { html, type TemplateResult } from 'lit';

// Line icons of our own on a grid of 24; each stands beside its word, never instead of it. One by one,
// so that a script has only those that it draws.
export const phoneIcon =
  'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z';
export const chatIcon = 'M4 20l1.5-4A8 8 0 1 1 9 19z';
export const mailIcon = 'M3 6h18v12H3zM3 7l9 6 9-6';
export const websiteIcon =
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z';
export const clockIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2';
export const pinIcon =
  'M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 6.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z';
export const chevronIcon = 'M6 9l6 6 6-6';
export const lockIcon = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const alertIcon = 'M12 4l9 16H3zM12 10v4M12 17v.1';

/** Hidden from assistive technology, since the word beside it says the same. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
