import { html, nothing, type TemplateResult } from 'lit';
import { localTime } from '../../domain/shared/local-time.js';
import type { Service } from '../../domain/services/service.js';
import type { Directory } from '../../domain/steunpunt-finder/directory.js';
import type { Found, HomeList } from '../../domain/steunpunt-finder/home-list.js';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import type { Filters } from '../../domain/steunpunt-finder/matching.js';
import { reaches, type NearbyService, type Reach } from '../../domain/steunpunt-finder/nearest.js';
import { shownMore, type FinderState } from '../../domain/steunpunt-finder/session.js';
import { heading } from '../internal/heading.js';
import { callLink } from '../internal/service-card.js';
import { feedWords } from '../internal/text.js';
import { renderCentre } from './centre-card.js';
import { renderFilters } from './filters-view.js';
import type { MapStatus } from './map-controller.js';
import {
  careContent,
  content,
  filterContent,
  mapContent,
  reachHint,
  reachText,
  resultsContent,
} from './steunpunt-finder.content.js';

/** What was found, and what can be done with it. */
export interface ResultsView {
  readonly state: FinderState;
  readonly home: Home;
  readonly level: number;
  readonly now: Date;
  /** Null while the feeds are not here yet. */
  readonly directory: Directory | null;
  readonly isLoading: boolean;
  /** Whether feeds were asked for and none came; the notice above says so. */
  readonly hasFailed: boolean;
  /** Null until there is something to show, and with it what of it passes the filters. */
  readonly list: HomeList | null;
  readonly found: Found | null;
  readonly helpLine: Service;
  readonly mapStatus: MapStatus;
  /** Whose pictures the map shows, where they are not PDOK's. */
  readonly tileHost: string | null;
  readonly filter: (filters: Partial<Filters>) => void;
  readonly clearFilters: () => void;
  readonly areFiltersOpen: boolean | null;
  readonly toggleFilters: (open: boolean) => void;
  readonly change: () => void;
  /** Goes to where somebody else lives. */
  readonly goToCare: () => void;
  readonly showMore: () => void;
  readonly toggleMap: () => void;
  readonly showOnMap: (id: string) => void;
  readonly print: () => void;
}

function renderPlaceLine({ source, name, municipalityName }: Home): unknown {
  if (source === 'device') return html`<p>${resultsContent.nearTo(name ?? '')}</p>`;
  if (!name || !municipalityName || name === municipalityName) return nothing;
  return html`<p>${resultsContent.belongsTo(name, municipalityName)}</p>`;
}

function renderCards(services: readonly NearbyService[], view: ResultsView): TemplateResult {
  const { level, now, state, showOnMap } = view;
  return html`<ul class="cards" role="list">
    ${services.map(
      (near) =>
        html`<li data-chosen=${near.entry.offered.id === state.chosen ? 'true' : nothing}>
          ${renderCentre({ near, level: level + 2, now, showOnMap: state.hasMap ? showOnMap : null })}
        </li>`,
    )}
  </ul>`;
}

function renderGroup(
  reach: Reach,
  services: readonly NearbyService[],
  view: ResultsView,
): TemplateResult | typeof nothing {
  if (services.length === 0) return nothing;
  const hint = reachHint(reach);
  return html`<section class="stack group" part="group">
    ${heading(view.level + 1, reachText(reach, view.home.municipalityName), { className: 'group-title' })}
    ${hint ? html`<p>${hint}</p>` : nothing} ${renderCards(services, view)}
  </section>`;
}

/** Whatever is found or not, there is somebody to call. */
function renderNoneHere({ home, helpLine }: ResultsView): TemplateResult {
  const name = feedWords(helpLine.name);
  return html`<div class="box stack" part="none-here">
    <p>${resultsContent.noneHere(home.municipalityName)}</p>
    <p>${resultsContent.callLine(name)}</p>
    ${callLink(helpLine.phone!, name)}
  </div>`;
}

const mapStatusText = (status: MapStatus): string | null =>
  status === 'loading'
    ? mapContent.loading()
    : status === 'failed'
      ? mapContent.failed()
      : status === 'blank'
        ? mapContent.blank()
        : null;

function renderMap(view: ResultsView): TemplateResult {
  const { state, mapStatus, tileHost, level, now, list, toggleMap } = view;
  const chosen =
    state.chosen === null
      ? undefined
      : list?.services.find(({ entry }) => entry.offered.id === state.chosen);
  return html`<div class="stack unprinted map-part">
    <button
      type="button"
      aria-expanded=${state.hasMap ? 'true' : 'false'}
      aria-describedby="map-hint"
      @click=${toggleMap}
    >
      ${state.hasMap ? mapContent.hide() : mapContent.show()}
    </button>
    <p class="quiet small" id="map-hint">
      ${tileHost === null ? mapContent.pdok() : mapContent.other(tileHost)}
    </p>
    <p role="status">${mapStatusText(mapStatus) ?? nothing}</p>
    ${state.hasMap ? html`<div class="map" part="map" id="map"></div>` : nothing}
    ${
      state.hasMap && chosen
        ? html`<section class="stack chosen" part="chosen">
            ${heading(level + 1, mapContent.chosen(), { className: 'group-title', id: 'chosen' })}
            ${renderCentre({ near: chosen, level: level + 2, now, showOnMap: null })}
          </section>`
        : nothing
    }
  </div>`;
}

/** As many as are shown, the own municipality first. */
function shownGroups(found: Found, most: number) {
  let left = most;
  return reaches.slice(0, 3).map((reach) => {
    const services = found.groups[reach].slice(0, left);
    left -= services.length;
    return { reach, services };
  });
}

/** How many there are, and whether that is an answer. */
function foundWords({ hasGuide }: HomeList, { count, meant }: Found): string {
  if (count === 0) return resultsContent.nothing();
  const words = (hasGuide ? resultsContent.count : resultsContent.countElsewhere)(count);
  return meant === null ? words : `${resultsContent.meant(meant)} ${words}`;
}

function renderList(view: ResultsView): TemplateResult {
  const { state, list, found, hasFailed, isLoading, showMore } = view;
  if (!list || !found) return html``;
  const more = Math.min(found.count - found.countNationwide - state.shown, shownMore);
  return html`
    ${list.hasGuide || hasFailed || isLoading ? nothing : renderNoneHere(view)}
    ${
      found.count === 0 && !isLoading
        ? html`<button type="button" @click=${view.clearFilters}>${filterContent.clear()}</button>`
        : nothing
    }
    ${
      // Otherwise the lines of last resort would be the first that are seen.
      state.filters.openNow && found.count > 0 && found.count === found.countNationwide
        ? html`<div class="box stack">
            <p>${resultsContent.noneOpen()}</p>
            <button type="button" @click=${view.clearFilters}>${filterContent.clear()}</button>
          </div>`
        : nothing
    }
    ${shownGroups(found, state.shown).map(({ reach, services }) => renderGroup(reach, services, view))}
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${showMore}>
            ${resultsContent.showMore(more)}
          </button>`
        : nothing
    }
    ${renderGroup('nationwide', found.groups.nationwide, view)}
  `;
}

/** Who helps somebody who lives there: the first to call first. */
export function renderResults(view: ResultsView): TemplateResult {
  const { state, home, level, now, directory, isLoading, list, found } = view;
  const hasDistance = list?.hasDistance;
  // A device knows more exactly where somebody is than which municipality helps them.
  const name = home.source === 'device' ? home.municipalityName : home.name;
  return html`<div class="results stack" part="results">
    ${heading(level, resultsContent.title(name), { id: 'view', className: 'results-title' })}
    <div class="where">
      ${renderPlaceLine(home)}
      <button type="button" class="plain unprinted" @click=${view.change}>
        ${resultsContent.change()}
      </button>
      <button type="button" class="plain unprinted" @click=${view.goToCare}>
        ${careContent.title()}
      </button>
    </div>
    <p class="printed">${resultsContent.printed(localTime(now).date)}</p>
    <p class="unprinted" role="status">
      ${isLoading || !list || !found ? content.searching() : foundWords(list, found)}
    </p>
    ${
      directory && list?.hasLocal
        ? renderFilters({
            directory,
            count: list.services.length,
            filters: state.filters,
            filter: view.filter,
            clearFilters: view.clearFilters,
            areFiltersOpen: view.areFiltersOpen,
            toggleFilters: view.toggleFilters,
          })
        : nothing
    }
    ${hasDistance ? renderMap(view) : nothing}
    <div class="list stack">${renderList(view)}</div>
    ${
      hasDistance
        ? html`<p class="source unprinted">
            ${resultsContent.straight(home.source === 'device' ? null : home.name)}
          </p>`
        : nothing
    }
    <button type="button" @click=${view.print}>${resultsContent.print()}</button>
  </div>`;
}
