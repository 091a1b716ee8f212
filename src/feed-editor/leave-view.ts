import { html, type TemplateResult } from 'lit';
import type { Actions, Model } from './model.js';
import { texts } from './texts.js';

const { bar: words } = texts;

/** Asks whether changes may be lost. It is opened by its id. */
export const renderLeave = ({ leaving, file }: Model, actions: Actions): TemplateResult =>
  html`<dialog
    id="leave"
    aria-labelledby="leave-title"
    aria-describedby="leave-text"
    @close=${() => actions.stay()}
  >
    <h2 id="leave-title">${words.leaveTitle}</h2>
    <p id="leave-text">${words.leave(file, leaving?.file ?? null)}</p>
    <p class="ways">
      <button type="button" autofocus @click=${() => actions.stay()}>${words.leaveNo}</button>
      <button type="button" class="danger" @click=${() => actions.leaveChanges()}>
        ${words.leaveYes}
      </button>
    </p>
  </dialog>`;
