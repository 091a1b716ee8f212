import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isFields, type Fields } from '../cli/fields.js';
import { nameOf, servicesIn, valueAt } from './document.js';
import { findingsAt, idOf, renderField, renderFinding, spotOf } from './field-view.js';
import { groups, locationFields, type Field, type GroupName } from './fields.js';
import type { Finding } from './findings.js';
import { presentOf } from './history.js';
import { listed, needsAttention } from './list-view.js';
import type { Actions, Model } from './model.js';
import { texts } from './texts.js';
import { itemsOf } from './values.js';
import { labelOf, shortSentenceOf } from './words.js';

const { form: words } = texts;

const fieldNames: readonly string[] = groups.flatMap(({ fields }) =>
  fields.map(({ name }) => name),
);

/** Which field of the form a finding stands at; null for one about the service as a whole. */
function fieldOf({ path }: Finding): string | null {
  const inPlace = /^locations\.(\d+)\.(\w+)/.exec(path);
  if (inPlace && locationFields.some(({ name }) => name === inPlace[2])) {
    return `locations.${inPlace[1]}.${inPlace[2]}`;
  }
  return fieldNames.find((name) => path === name || path.startsWith(`${name}.`)) ?? null;
}

/** Fields of a service that have no place in the form; they stay as they are. */
function keptFields(service: Fields): readonly string[] {
  const known = new Set(['locations', ...fieldNames.map((name) => name.split('.')[0])]);
  return Object.keys(service).filter((key) => !known.has(key));
}

/** What there is to do, each with a way to its field. */
function renderSummary(index: number, findings: readonly Finding[], { goTo }: Actions): unknown {
  if (findings.length === 0) return nothing;
  return html`<section class="summary" aria-labelledby="summary-title">
    <h3 id="summary-title">${texts.list.attention(findings.length)}</h3>
    <ul>
      ${findings.map((finding) => {
        const name = fieldOf(finding);
        if (name === null) {
          return html`<li class=${finding.severity}>${renderFinding(finding)}</li>`;
        }
        const label = labelOf(name.replace(/\.\d+\./, '.'));
        return html`<li class=${finding.severity}>
          <button
            type="button"
            class="link"
            @click=${() => goTo(idOf(['services', index, ...name.split('.')]))}
          >
            <b>${texts.severities[finding.severity]}:</b> ${label}. ${shortSentenceOf(finding)}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

function renderLocations(
  index: number,
  service: Fields,
  findings: readonly Finding[],
  model: Model,
  actions: Actions,
): TemplateResult {
  const places = itemsOf(service.locations);
  const own = (at: number): readonly Finding[] =>
    findingsAt(findings, `locations.${at}`).map((finding) => ({
      ...finding,
      path: finding.path.replace(/^locations\.\d+\.?/, ''),
    }));
  return html`
    <h4 id="locations-title" tabindex="-1">${labelOf('locations')}</h4>
    ${places.length === 0 ? html`<p class="hint">${words.noLocation}</p>` : nothing}
    ${places.map(
      (place, at) => html`
        <fieldset class="location">
          <legend>${words.location(at + 1)}</legend>
          ${
            isFields(place)
              ? locationFields.map((field) =>
                  renderField(
                    {
                      field,
                      base: ['services', index, 'locations', at],
                      prefix: 'locations.',
                      findings: own(at),
                    },
                    model,
                    actions,
                  ),
                )
              : html`<p>${words.odd}</p>
                  <pre>${JSON.stringify(place)}</pre>`
          }
          <button type="button" @click=${() => actions.removeLocation(at)}>
            ${words.removeLocation(at + 1)}
          </button>
        </fieldset>
      `,
    )}
    <p>
      <button type="button" id="add-location" @click=${() => actions.addLocation()}>
        ${words.addLocation}
      </button>
    </p>
  `;
}

/** The form is long: the ways to its parts. */
const renderJumps = ({ goTo }: Actions): TemplateResult =>
  html`<nav class="jumps" aria-label=${words.parts}>
    ${groups.map(
      ({ name }) =>
        html`<button type="button" class="link" @click=${() => goTo(`group-${name}`)}>
          ${words.groups[name]}
        </button>`,
    )}
  </nav>`;

/** A way to say with one click that respite is also what somebody needs this for. */
function renderRespiteNeed(index: number, service: Fields, { choose }: Actions): unknown {
  const isOffered =
    itemsOf(service.types).includes('respite') && itemsOf(service.needs).length === 0;
  if (!isOffered) return nothing;
  const [field] = groups.flatMap(({ fields }) => fields).filter(({ name }) => name === 'needs');
  const spot = spotOf({ field: field!, base: ['services', index], prefix: '', findings: [] });
  return html`<div class="note">
    <p>${words.needRespite}</p>
    <button
      type="button"
      @click=${() => {
        choose(spot, ['respite']);
        // The button is gone with what it was for.
        document.getElementById(spot.id)?.focus({ preventScroll: true });
      }}
    >
      ${words.tickRespite}
    </button>
  </div>`;
}

/** Which one of those that are listed this is. */
function positionOf(place: number, model: Model): string {
  const all = listed(model);
  const services = servicesIn(presentOf(model.history!).document);
  const at = all.findIndex(({ index }) => index === place);
  const isAttention = model.show === 'attention';
  if (at < 0 || !(isAttention || model.query)) return words.position(place + 1, services.length);
  if (!isAttention) return words.positionFound(at + 1, all.length);
  const service = services[place];
  return needsAttention(service, model.findings.of(service))
    ? words.positionAttention(at + 1, all.length)
    : words.mended;
}

/** Fields that belong together, under their heading. */
function renderGroup(
  name: GroupName,
  fields: readonly Field[],
  index: number,
  service: Fields,
  findings: readonly Finding[],
  model: Model,
  actions: Actions,
): TemplateResult {
  const base = ['services', index];
  const kept = name === 'more' ? keptFields(service) : [];
  const isUnused =
    name === 'respite' &&
    !itemsOf(service.types).includes('respite') &&
    service.respite === undefined;
  return html`<section class="group" aria-labelledby=${`group-${name}`}>
    <h3 id=${`group-${name}`} tabindex="-1">${words.groups[name]}</h3>
    ${isUnused ? html`<p class="hint">${words.respiteHint}</p>` : nothing}
    ${(isUnused ? [] : fields).map((field) => renderField({ field, base, prefix: '', findings }, model, actions))}
    ${name === 'sort' ? renderRespiteNeed(index, service, actions) : nothing}
    ${name === 'place' ? renderLocations(index, service, findings, model, actions) : nothing}
    ${
      kept.length > 0
        ? html`<p class="hint">${words.kept}</p>
            <ul>
              ${kept.map((key) => html`<li><code>${key}</code></li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}

/** The form of one service; of what is no service, a way to be rid of it. */
export function renderForm(index: number, model: Model, actions: Actions): unknown {
  const { document } = presentOf(model.history!);
  const services = servicesIn(document);
  const service = valueAt(services, [index]);
  const findings = model.findings.of(service);
  const all = listed(model);
  const previous = all.filter((one) => one.index < index).at(-1);
  const next = all.find((one) => one.index > index);
  return html`
    <p class="position">${positionOf(index, model)}</p>
    <h2 id="form-title" tabindex="-1">${nameOf(service) || texts.list.noName}</h2>
    <p class="steps">
      <button
        type="button"
        ?disabled=${!previous}
        @click=${() => previous && actions.select(previous.index)}
      >
        ${words.previous}
      </button>
      <button type="button" ?disabled=${!next} @click=${() => next && actions.select(next.index)}>
        ${words.next}
      </button>
      ${
        isFields(service)
          ? html`<button type="button" @click=${() => actions.copyService()}>${words.copy}</button>`
          : nothing
      }
      <button type="button" class="danger" @click=${() => actions.removeService()}>
        ${words.remove}
      </button>
    </p>
    ${
      isFields(service)
        ? html`${renderJumps(actions)} ${renderSummary(index, findings, actions)}
          ${keyed(
            // Elements of another service would take its focus and its open details along.
            index,
            html`${groups.map(({ name, fields }) =>
              renderGroup(name, fields, index, service, findings, model, actions),
            )}`,
          )}`
        : html`<p class="warn">${words.unreadable}</p>
            <pre>${JSON.stringify(service, null, 1)}</pre>`
    }
  `;
}
