import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../domain/steunpunt-finder/directory.js';
import { hasFilters, type Filters } from '../../domain/steunpunt-finder/matching.js';
import { audienceName, languageName } from '../internal/audience.content.js';
import { filterContent } from './steunpunt-finder.content.js';

/** From so many services on one looks for words rather than reading them all. */
const manyServices = 12;

/** What the filters need to be drawn. */
export interface FiltersView {
  readonly directory: Directory;
  /** How many services there are without filters. */
  readonly count: number;
  readonly filters: Filters;
  readonly filter: (filters: Partial<Filters>) => void;
  readonly clearFilters: () => void;
  /** Null until somebody has opened or closed them. */
  readonly areFiltersOpen: boolean | null;
  readonly toggleFilters: (open: boolean) => void;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

function renderSelect(
  id: 'audience' | 'language',
  label: string,
  all: string,
  names: readonly (readonly [code: string, name: string])[],
  { filters, filter }: FiltersView,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<p>
    <label for="filter-${id}">${label}</label>
    <select
      class="input"
      id="filter-${id}"
      @change=${(event: Event) => filter({ [id]: valueOf(event) })}
    >
      ${[['', all] as const, ...names].map(
        ([code, name]) =>
          html`<option value=${code} .selected=${code === filters[id]}>${name}</option>`,
      )}
    </select>
  </p>`;
}

/** What of the list is shown; each appears only where there is something to choose. */
export function renderFilters(view: FiltersView): TemplateResult {
  const { directory, count, filters, filter } = view;
  // Nobody reads so many; and what is set must be seen.
  const isOpen = view.areFiltersOpen ?? (count > 4 * manyServices || hasFilters(filters));
  // By ourselves, since the browser tells only afterwards, when a filter may have been set.
  const toggle = (event: Event) => {
    event.preventDefault();
    view.toggleFilters(!isOpen);
  };
  return html`<details class="filters unprinted" part="filters" ?open=${isOpen}>
    <summary @click=${toggle}>${filterContent.title()}</summary>
    <div class="filter-fields">
      ${
        count > manyServices
          ? html`<p class="words">
              <label for="filter-words">${filterContent.words()}</label>
              <input
                class="input"
                id="filter-words"
                type="search"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                .value=${filters.words}
                @input=${(event: Event) => filter({ words: valueOf(event) })}
              />
            </p>`
          : nothing
      }
      ${renderSelect(
        'audience',
        filterContent.audience(),
        filterContent.everybody(),
        directory.audiences.map((code) => [code, audienceName(code)]),
        view,
      )}
      ${renderSelect(
        'language',
        filterContent.language(),
        filterContent.anyLanguage(),
        directory.languages.map((tag) => [tag, languageName(tag)]),
        view,
      )}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${filters.openNow}
          @change=${() => filter({ openNow: !filters.openNow })}
        />
        <span>${filterContent.openNow()}</span>
      </label>
      ${
        hasFilters(filters)
          ? html`<button type="button" class="plain" @click=${view.clearFilters}>
              ${filterContent.clear()}
            </button>`
          : nothing
      }
    </div>
  </details>`;
}
