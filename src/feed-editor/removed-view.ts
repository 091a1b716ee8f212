import { html, nothing, type TemplateResult } from 'lit';
import { servicesIn } from './document.js';
import { presentOf } from './history.js';
import type { Actions, Model } from './model.js';
import { texts } from './texts.js';

const { form: words } = texts;

/**
 * What stands in the place of the form after a service was removed. The form of the next one would
 * come to lie under the same button, and a second click would take that one too.
 */
export function renderRemoved(model: Model, actions: Actions): TemplateResult {
  const { name, index } = model.removed!;
  const { length } = servicesIn(presentOf(model.history!).document);
  const next = Math.min(index, length - 1);
  return html`
    <h2 id="form-title" tabindex="-1">${words.removed(name)}</h2>
    <p class="ways">
      <button type="button" @click=${() => actions.undo()}>${words.bringBack}</button>
    </p>
    ${
      length > 0
        ? html`<p class="ways">
            <button type="button" @click=${() => actions.select(next)}>${words.toNext}</button>
          </p>`
        : nothing
    }
  `;
}
