import { html, nothing, type TemplateResult } from 'lit';
import { fromSheet } from '../cli/messages/nl-from-sheet.js';
import type { Actions, Model, Refusal, Screen } from './model.js';
import { texts } from './texts.js';
import { sentenceOf } from './words.js';

const { start: words, faults } = texts;

/** A mistake in JSON with where it stands; of all else only the errors say why it is no feed. */
function renderFindings({ checked }: Extract<Refusal, { kind: 'no-feed' }>): TemplateResult {
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  return html`<ul>
    ${errors.slice(0, 5).map(
      (finding) =>
        html`<li>
          <b>${faults.place(finding.position.line, finding.position.column)}</b>
          ${sentenceOf({ ...finding, path: '' })}
        </li>`,
    )}
  </ul>`;
}

/** Without sentences about options, which the program has and this page does not. */
const withoutOptions = (text: string): string => text.replace(/ ?[^.?]*--[a-z][^.?]*[.?]/g, '');

function reasonOf(refusal: Refusal, file: string): unknown {
  switch (refusal.kind) {
    case 'fault':
      return html`<p>${faults[refusal.fault]}</p>`;
    case 'no-sheet':
      return html`<p class="lines">${withoutOptions(fromSheet.noSheet(file, refusal.fault))}</p>`;
    case 'no-feed':
      return renderFindings(refusal);
    case 'many':
      return html`<p>${words.tooMany}</p>`;
    case 'nothing-pasted':
      return html`<p>${words.pasteEmpty}</p>`;
  }
}

const isAboutFile = ({ kind }: Refusal): boolean => kind !== 'many' && kind !== 'nothing-pasted';

/** Why the last file was not opened. */
function renderRefusal({ refusal, file }: Extract<Screen, { kind: 'start' }>): unknown {
  if (!refusal) return nothing;
  return html`<section class="refused" id="refused" tabindex="-1" aria-labelledby="refused-title">
    ${
      isAboutFile(refusal)
        ? html`<h2 id="refused-title">${faults.title(file)}</h2>
            ${reasonOf(refusal, file)}
            <p>${faults.again}</p>`
        : html`<h2 id="refused-title">${reasonOf(refusal, file)}</h2>`
    }
  </section>`;
}

/** The first screen: ways to open a list. */
export function renderStart(model: Model, actions: Actions): TemplateResult {
  const { screen } = model;
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    actions.open([...(input.files ?? [])]);
    // So that the same file can be chosen again, once it is mended.
    input.value = '';
  };
  return html`
    ${screen.kind === 'start' ? renderRefusal(screen) : nothing}
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
  html`<p class="busy" id="reading" tabindex="-1">${words.reading(file)}</p>`;
