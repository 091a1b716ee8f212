import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, icon } from './icons.js';
import type { OfferStatus } from './offer-controller.js';
import { widgetContent } from './widget.content.js';

/**
 * What a carer is told about the feeds: nothing while all is well, else a plain sentence and a way
 * on. What the page put inside the tag, often the number of the municipality, is shown with it.
 */
export function renderNotice(status: OfferStatus, retry: () => void): TemplateResult {
  const isOffline = navigator.onLine === false;
  const isBad = status === 'failed' || status === 'partial';
  const words = isOffline
    ? widgetContent.offline
    : widgetContent[status === 'partial' ? 'partial' : 'failed'];
  return html`<div role="status" class="notices">
    ${
      isBad
        ? html`<div class="aside stack" part="notice">
            <p class="with-icon">${icon(alertIcon)}<span>${words()}</span></p>
            ${status === 'failed' ? html`<slot></slot>` : nothing}
            <button type="button" @click=${retry}>${widgetContent.retry()}</button>
          </div>`
        : nothing
    }
  </div>`;
}
