import { html, type TemplateResult } from 'lit';
import type { Actions, Model } from './model.js';
import { named } from './fault-texts.js';
import { texts } from './texts.js';

const { start: words } = texts;

/** The first screen: ways to open a list. */
export function renderStart(model: Model, actions: Actions): TemplateResult {
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    actions.open([...(input.files ?? [])]);
    // So that the same file can be chosen again, once it is mended.
    input.value = '';
  };
  return html`
    <section class=${model.isDropping ? 'drop dropping' : 'drop'} aria-labelledby="open-title">
      <h2 id="open-title" tabindex="-1">${words.open}</h2>
      <p class="hint" id="file-hint">${words.openHint}</p>
      <input
        class="unseen"
        type="file"
        id="file"
        accept=".json,.csv,.tsv,.txt,.xlsx,application/json,text/csv"
        aria-describedby="file-hint"
        @change=${chosen}
      />
      <label class="button primary" for="file">${words.choose}</label>
      <p>${words.drop}</p>
      <p class="stays">${words.stays}</p>
    </section>
    <details class="paste">
      <summary>${words.paste}</summary>
      <div class="field">
        <label for="pasted">${words.pasteLabel}</label>
        <p class="hint" id="pasted-hint">${words.pasteHint}</p>
        <textarea
          id="pasted"
          rows="6"
          spellcheck="false"
          aria-describedby="pasted-hint"
          .value=${model.pasted}
          @input=${({ target }: Event) => actions.paste((target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button type="button" @click=${() => actions.openPasted()}>${words.pasteOpen}</button>
    </details>
    <section aria-labelledby="other-title">
      <h2 id="other-title">${words.other}</h2>
      <p class="ways">
        <button type="button" @click=${() => actions.beginEmpty()}>${words.blank}</button>
        <button type="button" @click=${() => actions.openExample()}>${words.example}</button>
      </p>
      <p class="hint">${words.exampleHint}</p>
    </section>
  `;
}

export const renderReading = (file: string): TemplateResult =>
  html`<p class="busy" id="reading" tabindex="-1">${words.reading(named(file))}</p>`;
