import { html, nothing, type TemplateResult } from 'lit';
import { presentOf } from './history.js';
import type { Actions, Area, Model } from './model.js';
import { renderReceipt } from './receipt-view.js';
import { texts } from './texts.js';

const { bar: words } = texts;

const areas: readonly Area[] = ['list', 'form', 'preview'];

/** Whether there is something that would be lost. */
export const isDirty = ({ history, saved }: Model): boolean =>
  history !== null && presentOf(history).document !== saved;

/** A button that keeps the focus when it has nothing left to do. */
const step = (id: string, label: string, canGo: boolean, go: () => void): TemplateResult =>
  html`<button
    type="button"
    id=${id}
    aria-disabled=${canGo ? nothing : 'true'}
    @click=${() => canGo && go()}
  >
    ${label}
  </button>`;

/** What holds for the whole file, always in sight. */
export function renderBar(model: Model, actions: Actions): TemplateResult {
  const { history, file, area, receipt, told } = model;
  const canUndo = history!.past.length > 1;
  const canRedo = history!.future.length > 0;
  const dirty = isDirty(model);
  const state = dirty ? words.dirty : receipt ? words.saved : words.clean;
  return html`
    <div class="bar">
      <div class="file">
        <p><b>${file}</b> <span class=${dirty ? 'dirty' : 'quiet'}>${state}</span></p>
        <button type="button" @click=${() => actions.restart()}>${words.other}</button>
      </div>
      <div class="tools" role="group" aria-label=${words.name}>
        <button type="button" class="primary" id="save" @click=${() => actions.save()}>
          ${words.save}
        </button>
        ${step('undo', words.undo, canUndo, actions.undo)}
        ${step('redo', words.redo, canRedo, actions.redo)}
      </div>
      ${told ? html`<p class="told" aria-hidden="true">${told}</p>` : nothing}
      <nav class="areas" aria-label=${words.areas}>
        ${areas.map(
          (one) =>
            html`<button
              type="button"
              aria-current=${one === area ? 'true' : nothing}
              @click=${() => actions.setArea(one)}
            >
              ${words[one]}
            </button>`,
        )}
      </nav>
    </div>
    ${receipt ? renderReceipt(receipt, model, actions) : nothing}
  `;
}
