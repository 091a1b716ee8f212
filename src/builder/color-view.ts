import { html, nothing, type TemplateResult } from 'lit';
import { blackOnLight, judge, minimumContrast, nearestGood, type Colors } from './contrast.js';
import { radios } from '../pages/controls.js';
import { question } from './controls.js';
import type { Actions, Model } from './model.js';
import { decimal, texts } from './texts.js';
import { plainColors } from './tokens.js';

const { colors: words } = texts;

function renderPicker(
  name: keyof Colors,
  label: string,
  color: string,
  { choices: { badCodes } }: Model,
  { send }: Actions,
): TemplateResult {
  const wrong = badCodes[name];
  const set = ({ target }: Event) =>
    send({ type: 'color-code', name, code: (target as HTMLInputElement).value });
  return html`
    <div class="picker">
      <label for=${`color-${name}`}>${label}</label>
      <div class="pair">
        <input type="color" id=${`color-${name}`} .value=${color} @input=${set} />
        <input
          type="text"
          class="code"
          aria-label=${words.code(label)}
          aria-describedby=${wrong === undefined ? nothing : `color-${name}-error`}
          aria-invalid=${wrong === undefined ? nothing : 'true'}
          autocomplete="off"
          spellcheck="false"
          .value=${wrong ?? color}
          @change=${set}
        />
      </div>
      ${
        wrong === undefined
          ? nothing
          : html`<p class="error" id=${`color-${name}-error`}>
              ${wrong.trim() === '' ? words.noCode : words.badCode}
            </p>`
      }
    </div>
  `;
}

/** What a button and a link look like; the colours are set on it, since the page allows no styles in it. */
const renderSample = (): TemplateResult => html`
  <p class="sample-words">${words.sample}</p>
  <div class="sample" id="sample">
    <span class="sample-button">${words.sampleButton}</span>
    <span class="sample-link">${words.sampleLink}</span>
  </div>
`;

function renderSuggestion(
  better: Colors | null,
  why: string,
  colors: Colors,
  { take }: Actions,
): unknown {
  if (!better) return nothing;
  const changed = [
    [words.action, better.action, colors.action],
    [words.actionText, better.actionText, colors.actionText],
    [words.link, better.link ?? better.action, colors.link ?? colors.action],
  ].filter(([, now, before]) => now !== before);
  return html`
    <p>${why}</p>
    <ul>
      ${changed.map(([label, now]) => html`<li>${label}: <code>${now}</code></li>`)}
    </ul>
    <p>
      <button
        type="button"
        @click=${() => take('color-action', words.taken, { type: 'colors', colors: better })}
      >
        ${words.takeSuggestion}
      </button>
    </p>
  `;
}

function renderJudgement({ choices: { colors } }: Model, actions: Actions): TemplateResult {
  const { button, link, isGood } = judge(colors);
  if (isGood) return html`<p class="good">${words.good(decimal(button), decimal(link))}</p>`;
  return html`
    <div class="refused">
      ${
        button < minimumContrast
          ? html`<p class="bad">${words.badButton(decimal(button))}</p>`
          : nothing
      }
      ${link < minimumContrast ? html`<p class="bad">${words.badLink(decimal(link))}</p>` : nothing}
      <p>${words.why}</p>
      ${renderSuggestion(blackOnLight(colors), words.blackOnLight, colors, actions)}
      ${renderSuggestion(nearestGood(colors), words.suggestion, colors, actions)}
    </div>
  `;
}

function renderTokens(model: Model, { setTokens, readTokens, take }: Actions): TemplateResult {
  const { tokens, tokensRead } = model;
  const said = {
    no: '',
    good: words.tokensRead,
    nothing: words.noTokens,
    empty: words.emptyTokens,
    colors: words.plainColors,
  }[tokensRead];
  const offered = tokensRead === 'colors' ? plainColors(tokens) : [];
  return html`
    <details class="tokens">
      <summary>${words.tokens}</summary>
      <div class="field">
        <label for="tokens">${words.tokensLabel}</label>
        <textarea
          id="tokens"
          rows="5"
          spellcheck="false"
          autocomplete="off"
          .value=${tokens}
          @input=${({ target }: Event) => setTokens((target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button type="button" @click=${readTokens}>${words.read}</button>
      <p role="status" class=${/nothing|empty/.test(tokensRead) ? 'bad' : 'good'}>${said}</p>
      <p class="offered">
        ${offered.map(
          (action) => html`
            <button
              type="button"
              @click=${() => take('color-action', words.taken, { type: 'colors', colors: { action } })}
            >
              ${words.takeColor(action)}
            </button>
          `,
        )}
      </p>
    </details>
  `;
}

export function renderColorQuestion(model: Model, actions: Actions): TemplateResult {
  const { choices, taken } = model;
  const { action, actionText, link } = choices.colors;
  const isCoded = Object.keys(choices.badCodes).length === 0;
  return question(
    5,
    words.legend,
    html`
      ${radios(
        'colors',
        [
          { value: 'plain', ...words.plain },
          { value: 'own', ...words.own },
        ],
        choices.hasOwnColors ? 'own' : 'plain',
        (value) => actions.send({ type: 'answer', name: 'hasOwnColors', value: value === 'own' }),
      )}
      ${
        choices.hasOwnColors
          ? html`<div class="more">
              <div class="pickers">
                ${renderPicker('action', words.action, action, model, actions)}
                ${renderPicker('actionText', words.actionText, actionText, model, actions)}
                ${renderPicker('link', words.link, link ?? action, model, actions)}
              </div>
              ${isCoded ? renderSample() : nothing}
              <div role="status">
                ${taken?.field === 'color-action' ? html`<p>${taken.words}</p>` : nothing}
                ${isCoded ? renderJudgement(model, actions) : nothing}
              </div>
              ${renderTokens(model, actions)}
            </div>`
          : nothing
      }
    `,
    words.hint,
  );
}

/** Gives the sample its colours. */
export function paintSample({ choices: { colors } }: Model): void {
  const sample = document.getElementById('sample');
  sample?.style.setProperty('--sample-action', colors.action);
  sample?.style.setProperty('--sample-text', colors.actionText);
  sample?.style.setProperty('--sample-link', colors.link ?? colors.action);
}
