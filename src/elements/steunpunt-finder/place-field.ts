import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import {
  findPlaces,
  type FoundPlace,
  type PlaceIndex,
} from '../../domain/steunpunt-finder/find-places.js';
import { heading } from '../internal/heading.js';
import { loadPlaces } from './places.js';
import { content } from './steunpunt-finder.content.js';

/** How many places are suggested: what fits above the keyboard of a telephone. */
const mostSuggestions = 5;

/** One letter says too little. */
const leastLetters = 2;

/** What a field for a place needs to be drawn. */
export interface PlaceFieldView {
  readonly label: string;
  /** Level of the heading that the label is; null where it is none. */
  readonly level: number | null;
  readonly hint: string | null;
  readonly error: string | null;
}

/**
 * A text field that suggests places while one types: the editable combobox of the ARIA Authoring
 * Practices, with a list of its own because a `datalist` can be neither sized nor read well.
 */
export class PlaceField {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #typed: (text: string) => void;
  readonly #chosen: (found: FoundPlace) => void;
  #index: PlaceIndex = [];
  #text = '';
  #suggestions: readonly FoundPlace[] = [];
  /** Whether there is none for what was typed. */
  #hasNone = false;
  /** Place in the suggestions of the one that Enter chooses; -1 for none. */
  #active = -1;

  /** @param id of the input; unique in its shadow root. */
  constructor(
    host: LitElement,
    id: string,
    handlers: { typed: (text: string) => void; chosen: (found: FoundPlace) => void },
  ) {
    this.#host = host;
    this.#id = id;
    this.#typed = handlers.typed;
    this.#chosen = handlers.chosen;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.close();
  }

  /** Suggests these, whatever was typed. */
  offer(choices: readonly FoundPlace[]): void {
    this.#hasNone = false;
    this.#suggestions = choices;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  close(): void {
    this.offer([]);
  }

  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}`)?.focus();
  }

  readonly #load = async (): Promise<void> => {
    this.#index = await loadPlaces();
  };

  readonly #suggest = async (event: Event): Promise<void> => {
    const { value } = event.target as HTMLInputElement;
    this.#text = value;
    this.#typed(value);
    await this.#load();
    // A letter typed while the places came has its own call.
    if (value !== this.#text) return;
    this.offer(this.#found());
    this.#hasNone = this.#isEnough && this.#suggestions.length === 0 && this.#index.length > 0;
  };

  get #isEnough(): boolean {
    return this.#text.trim().length >= leastLetters && !/\d/.test(this.#text);
  }

  #found(): readonly FoundPlace[] {
    return this.#isEnough ? findPlaces(this.#index, this.#text, mostSuggestions) : [];
  }

  readonly #move = (event: KeyboardEvent): void => {
    const count = this.#suggestions.length;
    const { key } = event;
    if (event.isComposing) return;
    if (count === 0) {
      // Brings back what Escape closed.
      if (key === 'ArrowDown') this.offer(this.#found());
      return;
    }
    if (key === 'Escape') this.close();
    else if (key === 'ArrowDown') this.#active = ((this.#active + 2) % (count + 1)) - 1;
    else if (key === 'ArrowUp') this.#active = ((this.#active + 1 + count) % (count + 1)) - 1;
    else if (key === 'Enter' && this.#active >= 0) this.#choose(this.#suggestions[this.#active]!);
    else return;
    event.preventDefault();
    this.#host.requestUpdate();
  };

  readonly #leave = (): void => {
    // Afterwards: a drawing may be what took the focus away.
    if (this.#suggestions.length > 0) queueMicrotask(() => this.close());
  };

  #choose(found: FoundPlace): void {
    this.text = found.name;
    this.#typed(found.name);
    this.#chosen(found);
  }

  /** The label, the field and its suggestions. */
  render({ label: words, level, hint, error }: PlaceFieldView): TemplateResult {
    const id = this.#id;
    const isOpen = this.#suggestions.length > 0;
    const label = html`<label for=${id}>${words}</label>`;
    const described = [hint !== null && `${id}-hint`, error !== null && `${id}-error`];
    return html`<div class="place-field">
      ${level === null ? label : heading(level, label, { id: 'view', className: 'question' })}
      ${hint === null ? nothing : html`<p class="quiet" id="${id}-hint">${hint}</p>`}
      ${error === null ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}
      <div class="combobox">
        <input
          id=${id}
          class="input"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="${id}-list"
          aria-activedescendant=${this.#active >= 0 ? `${id}-${this.#active}` : nothing}
          aria-describedby=${described.filter(Boolean).join(' ') || nothing}
          aria-invalid=${error === null ? nothing : 'true'}
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          enterkeyhint="search"
          .value=${this.#text}
          @focus=${this.#load}
          @input=${this.#suggest}
          @keydown=${this.#move}
          @blur=${this.#leave}
        />
        <ul
          class="suggestions"
          part="suggestions"
          id="${id}-list"
          role="listbox"
          aria-label=${content.choice()}
          ?hidden=${!isOpen}
        >
          ${this.#suggestions.map((found, index) => {
            // The focus stays in the field, so that the list does not close before the click comes.
            const stay = (event: Event) => event.preventDefault();
            return html`<li
              class="suggestion"
              id="${id}-${index}"
              role="option"
              aria-selected=${index === this.#active ? 'true' : 'false'}
              @mousedown=${stay}
              @click=${() => this.#choose(found)}
            >
              ${renderPlace(found)}
            </li>`;
          })}
        </ul>
      </div>
      <p class="visually-hidden" role="status">
        ${isOpen ? content.suggestions(this.#suggestions.length) : this.#hasNone ? content.noSuggestions() : nothing}
      </p>
    </div>`;
  }
}

/** *Hengelo, gemeente Bronckhorst*. */
export const renderPlace = ({ name, place }: FoundPlace): TemplateResult =>
  html`<b>${name}</b
    ><span class="quiet">, ${content.inMunicipality(place.municipalityName)}</span>`;
