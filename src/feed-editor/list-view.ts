import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isFields } from '../cli/fields.js';
import { dutchOf, nameOf, servicesIn, valueAt } from './document.js';
import { countsOf, severities, type Finding } from './findings.js';
import { presentOf } from './history.js';
import type { Actions, Model } from './model.js';
import { matches } from './search.js';
import { texts } from './texts.js';

const { list: words } = texts;

/** How many services are shown at first, and how many more each time. */
export const listedAtOnce = 100;

export interface Listed {
  readonly index: number;
  readonly service: unknown;
}

/** The services that the list is about now, in the order of the feed. */
export function listed({ history, query, show, findings, place }: Model): readonly Listed[] {
  const services = servicesIn(presentOf(history!).document);
  return services
    .map((service, index) => ({ service, index }))
    .filter(
      ({ service, index }) =>
        matches(service, query) &&
        // What was just mended stays until somebody goes to another one.
        (show === 'all' || index === place || needsAttention(service, findings.of(service))),
    );
}

/** Also what is no service at all, about which nothing is kept. */
export const needsAttention = (service: unknown, findings: readonly Finding[]): boolean =>
  findings.length > 0 || !isFields(service);

/** Arrows go through the list, so that the Tab key passes it by at once. */
function move(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = Math.max(0, Math.min(buttons.length - 1, at + step));
  event.preventDefault();
  buttons[next]?.focus();
}

function renderItem(
  { service, index }: Listed,
  model: Model,
  isEntry: boolean,
  { select }: Actions,
): TemplateResult {
  const findings = model.findings.of(service);
  const isChosen = index === model.place;
  const worst = isFields(service) ? findings[0]?.severity : 'error';
  return html`<li>
    ${guard([service, findings, index, isChosen, isEntry], () => {
      const organization = dutchOf(valueAt(service, ['organization']));
      return html`<button
        type="button"
        class="item"
        tabindex=${isEntry ? '0' : '-1'}
        aria-current=${isChosen ? 'true' : nothing}
        @click=${() => select(index)}
      >
        <span class="item-name">${nameOf(service) || words.noName}</span>
        ${organization ? html`<span class="item-more">${organization}</span>` : nothing}
        ${
          worst
            ? html`<span class=${`badge ${worst}`}
                >${isFields(service) ? words.counts(countsOf([findings])) : words.unreadable}</span
              >`
            : nothing
        }
      </button>`;
    })}
  </li>`;
}

function renderServices(model: Model, actions: Actions, all: readonly Listed[]): TemplateResult {
  if (all.length === 0) {
    const isEmpty = servicesIn(presentOf(model.history!).document).length === 0;
    return isEmpty
      ? html`<p class="empty">${words.empty}</p>`
      : html`<div class="empty">
          <p>${words.nothing} ${words.nothingHint}</p>
          ${
            model.query
              ? html`<button
                  type="button"
                  @click=${() => {
                    actions.search('');
                    document.getElementById('search')?.focus();
                  }}
                >
                  ${words.clear}
                </button>`
              : nothing
          }
        </div>`;
  }
  // The chosen one is always among those that are shown.
  const chosen = all.findIndex(({ index }) => index === model.place);
  const most = Math.max(model.most, chosen + 1);
  const shown = all.slice(0, most);
  const entry = Math.max(0, chosen);
  const left = all.length - shown.length;
  return html`
    <ul
      class="items"
      role="list"
      aria-label=${words.title}
      aria-describedby="list-keys"
      @keydown=${move}
    >
      ${repeat(
        shown,
        ({ index }) => index,
        (one, at) => renderItem(one, model, at === entry, actions),
      )}
    </ul>
    ${
      left > 0
        ? html`<button type="button" @click=${() => actions.showMore()}>
            ${words.more(Math.min(left, listedAtOnce))}
          </button>`
        : nothing
    }
  `;
}

/** All services, with a way to find one and to see what needs attention. */
export function renderList(model: Model, actions: Actions): TemplateResult {
  const { document } = presentOf(model.history!);
  const services = servicesIn(document);
  const { findings } = model;
  const all = listed(model);
  const each = services.map((service) => findings.of(service));
  const attention = services.filter((service, at) => needsAttention(service, each[at]!)).length;
  const counts = countsOf([...each, findings.ofList]);
  const isClean = severities.every((severity) => counts[severity] === 0);
  const ofList = countsOf([findings.ofList]);
  const filter = (value: Model['show'], label: string) =>
    html`<label class="filter">
      <input
        type="radio"
        name="show"
        .checked=${model.show === value}
        @change=${() => actions.setShow(value)}
      />
      <span>${label}</span>
    </label>`;
  return html`
    <h2 id="list-title" tabindex="-1">${words.title}</h2>
    <p class=${isClean ? 'good' : 'counts'}>
      ${model.isChecking ? words.checking : isClean ? words.fine : words.counts(counts)}
    </p>
    <button
      type="button"
      class="item"
      aria-current=${model.place === 'about' ? 'true' : nothing}
      @click=${() => actions.select('about')}
    >
      <span class="item-name">${words.about}</span>
      ${
        findings.ofList.length > 0
          ? html`<span class=${`badge ${findings.ofList[0]!.severity}`}
              >${words.counts(ofList)}</span
            >`
          : nothing
      }
    </button>
    <div class="field search">
      <label for="search">${words.search}</label>
      <p class="hint" id="search-hint">${words.searchHint}</p>
      <input
        id="search"
        type="search"
        autocomplete="off"
        aria-describedby="search-hint"
        .value=${model.query}
        @input=${({ target }: Event) => actions.search((target as HTMLInputElement).value)}
      />
    </div>
    <fieldset class="filters">
      <legend class="unseen">${words.show}</legend>
      ${filter('all', words.all(services.length))}
      ${filter('attention', words.attention(attention))}
    </fieldset>
    <p class="hint" role="status">${model.query ? words.found(all.length) : nothing}</p>
    <p class="unseen" id="list-keys">${words.keys}</p>
    ${renderServices(model, actions, all)}
    <p>
      <button type="button" id="add-service" @click=${() => actions.addService()}>
        ${words.add}
      </button>
    </p>
  `;
}
