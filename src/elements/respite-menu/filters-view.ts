import { html, nothing, type TemplateResult } from 'lit';
import {
  facets,
  optionsOf,
  setFacets,
  waysOut,
  type Facet,
  type FacetOption,
  type Filters,
} from '../../domain/respite-menu/filters.js';
import type { RespiteMenu } from '../../domain/respite-menu/menu.js';
import { choiceNames } from './option-facts.js';
import { facetName, filterContent } from './respite-menu.content.js';

/** What the filters need to be drawn. */
export interface FiltersView {
  readonly menu: RespiteMenu;
  readonly filters: Filters;
  readonly isLoading: boolean;
  readonly filter: (filters: Partial<Filters>) => void;
  readonly clearFilters: () => void;
}

function renderFacet(
  facet: Facet,
  options: readonly FacetOption[],
  { filters, filter }: FiltersView,
): TemplateResult {
  const choose = (event: Event) => filter({ [facet]: (event.target as HTMLSelectElement).value });
  return html`<p>
    <label for="filter-${facet}">${facetName(facet)}</label>
    <select class="input" id="filter-${facet}" @change=${choose}>
      <option value="" .selected=${filters[facet] === ''}>${filterContent.all()}</option>
      ${options.map(
        ({ value, count }) =>
          html`<option value=${value} .selected=${value === filters[facet]}>
            ${choiceNames[facet](value as never)} (${count})
          </option>`,
      )}
    </select>
  </p>`;
}

/** What of the menu is shown; each appears only where there is something to choose. */
export function renderFilters(view: FiltersView): TemplateResult | typeof nothing {
  const { menu, filters } = view;
  const choices = facets
    .map((facet) => ({
      facet,
      options: optionsOf(menu.entries, filters, facet, menu.vocabulary[facet]),
    }))
    .filter(({ facet, options }) => options.length > 1 || filters[facet] !== '');
  // While nothing has come yet its place is kept, so that nothing moves.
  if (choices.length === 0 && !view.isLoading) return nothing;
  return html`<details class="filters unprinted" part="filters">
    <summary>${filterContent.title()}</summary>
    <div class="filter-fields">
      ${choices.map(({ facet, options }) => renderFacet(facet, options, view))}
      ${
        setFacets(filters).length > 0
          ? html`<button type="button" @click=${view.clearFilters}>
              ${filterContent.clear()}
            </button>`
          : nothing
      }
    </div>
  </details>`;
}

/** Where the filters leave nothing: what to let go of. */
export function renderWaysOut(view: FiltersView): TemplateResult {
  const { menu, filters } = view;
  const ways = waysOut(menu.entries, filters);
  return html`<div class="box stack" part="nothing-found">
    <p>${filterContent.nothing()}</p>
    ${ways.map(
      ({ facet, count }) =>
        html`<button type="button" @click=${() => view.filter({ [facet]: '' })}>
          ${filterContent.without(choiceNames[facet](filters[facet] as never), count)}
        </button>`,
    )}
    <button type="button" class="plain" @click=${view.clearFilters}>
      ${filterContent.clear()}
    </button>
  </div>`;
}
