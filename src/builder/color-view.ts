import { html, nothing, type TemplateResult } from 'lit';
import { judge, minimumContrast, nearestGood, type Colors } from './contrast.js';
import { question, radios } from './controls.js';
import type { Actions, Model } from './model.js';
import { decimal, texts } from './texts.js';

const { colors: words } = texts;

function renderPicker(
  name: keyof Colors,
  label: string,
  color: string,
  { badCodes }: Model,
  { setColorCode }: Actions,
): TemplateResult {
  const wrong = badCodes[name];
  const set = ({ target }: Event) => setColorCode(name, (target as HTMLInputElement).value);
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
          : html`<p class="error" id=${`color-${name}-error`}>${words.badCode}</p>`
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

function renderJudgement({ choices: { colors } }: Model, { send }: Actions): TemplateResult {
  const { button, link, isGood } = judge(colors);
  if (isGood) return html`<p class="good">${words.good(decimal(button), decimal(link))}</p>`;
  const better = nearestGood(colors);
  const changed = [
    [words.action, better.action, colors.action],
    [words.actionText, better.actionText, colors.actionText],
    [words.link, better.link, colors.link],
  ].filter(([, now, before]) => now !== before);
  return html`
    <div class="refused">
      ${
        button < minimumContrast
          ? html`<p class="bad">${words.badButton(decimal(button))}</p>`
          : nothing
      }
      ${link < minimumContrast ? html`<p class="bad">${words.badLink(decimal(link))}</p>` : nothing}
      <p>${words.why}</p>
      <p>${words.suggestion}</p>
      <ul>
        ${changed.map(([label, now]) => html`<li>${label}: <code>${now}</code></li>`)}
      </ul>
      <button type="button" @click=${() => send({ type: 'colors', colors: better })}>
        ${words.takeSuggestion}
      </button>
    </div>
  `;
}

function renderTokens(model: Model, { setTokens, readTokens }: Actions): TemplateResult {
  const { tokens, tokensRead } = model;
  const said = { no: '', good: words.tokensRead, nothing: words.noTokens }[tokensRead];
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
      <p role="status" class=${tokensRead === 'nothing' ? 'bad' : 'good'}>${said}</p>
    </details>
  `;
}

export function renderColorQuestion(model: Model, actions: Actions): TemplateResult {
  const { choices } = model;
  const { action, actionText, link } = choices.colors;
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
                ${renderPicker(
                  'action',
                  link ? words.actionAlone : words.action,
                  action,
                  model,
                  actions,
                )}
                ${renderPicker('actionText', words.actionText, actionText, model, actions)}
                ${link ? renderPicker('link', words.link, link, model, actions) : nothing}
              </div>
              ${renderSample()}
              <div role="status">${renderJudgement(model, actions)}</div>
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
