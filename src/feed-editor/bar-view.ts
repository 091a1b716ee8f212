import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../elements/internal/locale.js';
import { severities } from './findings.js';
import { presentOf } from './history.js';
import type { Actions, Area, Model } from './model.js';
import { texts } from './texts.js';

const { bar: words, saving } = texts;

const areas: readonly Area[] = ['list', 'form', 'preview'];

/** Whether there is something that would be lost. */
export const isDirty = ({ history, saved }: Model): boolean =>
  history !== null && presentOf(history).document !== saved;

function renderReceipt({ receipt }: Model, { closeReceipt }: Actions): unknown {
  if (!receipt) return nothing;
  const { file, services, dated, counts } = receipt;
  const isFine = severities.every((severity) => counts[severity] === 0);
  return html`<div class="receipt">
    <p class="good">${saving.done(file, services)}</p>
    <p>
      ${dated ? saving.dated(longDate(dated)) : nothing}
      ${isFine ? saving.fine : saving.left(counts)} ${saving.publish}
    </p>
    <button type="button" @click=${() => closeReceipt()}>${saving.close}</button>
  </div>`;
}

/** What holds for the whole file, always in sight. */
export function renderBar(model: Model, actions: Actions): TemplateResult {
  const { history, file, area, receipt } = model;
  const canUndo = history!.past.length > 1;
  const canRedo = history!.future.length > 0;
  const dirty = isDirty(model);
  const state = dirty ? words.dirty : receipt ? words.saved : words.clean;
  return html`
    <div class="bar">
      <p class="file"><b>${file}</b> <span class=${dirty ? 'dirty' : 'quiet'}>${state}</span></p>
      <div class="tools" role="group" aria-label=${words.name}>
        <button type="button" class="primary" id="save" @click=${() => actions.save()}>
          ${words.save}
        </button>
        <button type="button" id="undo" ?disabled=${!canUndo} @click=${() => actions.undo()}>
          ${words.undo}
        </button>
        <button type="button" id="redo" ?disabled=${!canRedo} @click=${() => actions.redo()}>
          ${words.redo}
        </button>
        <button type="button" @click=${() => actions.restart()}>${words.other}</button>
      </div>
    </div>
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
    ${renderReceipt(model, actions)}
  `;
}
