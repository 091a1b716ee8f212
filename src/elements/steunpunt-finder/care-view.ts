import { html, nothing, type TemplateResult } from 'lit';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import type { NearbyService } from '../../domain/steunpunt-finder/nearest.js';
import { heading } from '../internal/heading.js';
import { renderCentre } from './centre-card.js';
import type { PlaceField } from './place-field.js';
import { careContent, careProblemText, type CareProblem } from './steunpunt-finder.content.js';

/** What is said of where the person lives for whom one cares. */
export interface CareView {
  readonly level: number;
  readonly now: Date;
  readonly field: PlaceField;
  readonly home: Home | null;
  /** Who helps there, the first to call first. */
  readonly services: readonly NearbyService[];
  readonly problem: CareProblem | null;
  readonly isLoading: boolean;
  readonly search: () => void;
  readonly forget: () => void;
}

/** As many as are of use to somebody who has to know one number. */
const mostServices = 3;

function renderFound(view: CareView): TemplateResult | typeof nothing {
  const { home, services, isLoading, level, now } = view;
  if (!home || isLoading) return nothing;
  const municipality = home.municipalityName ?? '';
  const all = services.filter(({ reach }) => reach === 'here');
  // What one asks there for somebody else, one asks at the desk.
  const isDesk = ({ entry }: NearbyService) => entry.offered.service.types.includes('desk');
  const here = [...all.filter(isDesk), ...all.filter((one) => !isDesk(one))];
  return html`<button type="button" class="plain unprinted" @click=${view.forget}>
      ${careContent.forget()}
    </button>
    ${
      here.length === 0
        ? html`<p>${careContent.nothing(municipality)}</p>`
        : html`<ul class="cards" role="list">
            ${here
              .slice(0, mostServices)
              .map(
                (near) =>
                  html`<li>${renderCentre({ near, level: level + 1, now, showOnMap: null })}</li>`,
              )}
          </ul>`
    }`;
}

/** Some help runs through the municipality of the person cared for, which may be another one. */
export function renderCare(view: CareView): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    view.search();
  };
  return html`<section class="care box stack" part="care">
    ${heading(view.level, careContent.title(), { id: 'care', className: 'group-title' })}
    <p>${careContent.text()}</p>
    <form class="stack unprinted" novalidate @submit=${submit}>
      ${view.field.render({
        label: careContent.question(),
        level: null,
        hint: null,
        error: view.problem && careProblemText(view.problem),
      })}
      <button type="submit">${careContent.search()}</button>
    </form>
    <p role="status">
      ${
        view.home && !view.isLoading
          ? html`<b>${careContent.found(view.home.municipalityName ?? '')}</b>`
          : nothing
      }
    </p>
    <div class="stack care-found">${renderFound(view)}</div>
  </section>`;
}
