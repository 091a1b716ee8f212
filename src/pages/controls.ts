import { html, nothing, type TemplateResult } from 'lit';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Radio buttons, to stand in a fieldset. */
export const radios = <Value extends string>(
  name: string,
  options: readonly Option<Value>[],
  chosen: Value | null,
  choose: (value: Value) => void,
): TemplateResult => html`
  <div class="choices">
    ${options.map(
      ({ value, label, hint }) => html`
        <div class="choice">
          <input
            type="radio"
            id=${`${name}-${value}`}
            name=${name}
            value=${value}
            aria-describedby=${hint ? `${name}-${value}-hint` : nothing}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          <label for=${`${name}-${value}`}>${label}</label>
          ${hint ? html`<p class="hint" id=${`${name}-${value}-hint`}>${hint}</p>` : nothing}
        </div>
      `,
    )}
  </div>
`;

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly error?: string | null;
  readonly type?: string;
  readonly inputmode?: string;
  readonly size?: 'short';
  readonly input: (value: string) => void;
  /** When somebody is done typing. */
  readonly change?: () => void;
}

/** A field for one line, with its label, its hint and what is wrong with it. */
export function field(options: Field): TemplateResult {
  const { id, label, value, hint, error, type = 'text', inputmode, size, input, change } = options;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`
    <div class=${error ? 'field field-wrong' : 'field'}>
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${error ? html`<p class="error" id=${`${id}-error`}>${error}</p>` : nothing}
      <input
        id=${id}
        class=${size ?? ''}
        type=${type}
        inputmode=${inputmode ?? nothing}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${described || nothing}
        aria-invalid=${error ? 'true' : nothing}
        .value=${value}
        @input=${({ target }: Event) => input((target as HTMLInputElement).value)}
        @change=${() => change?.()}
      />
    </div>
  `;
}

/** A list to choose one from. */
export const select = (
  id: string,
  label: string,
  options: readonly Option<string>[],
  chosen: string,
  choose: (value: string) => void,
  hint?: string,
): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options.map(
        ({ value, label: name }) =>
          html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </div>
`;

export const checkbox = (
  id: string,
  label: string,
  isChecked: boolean,
  change: (isChecked: boolean) => void,
  hint?: string,
): TemplateResult => html`
  <div class="choice">
    <input
      type="checkbox"
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .checked=${isChecked}
      @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>
`;
