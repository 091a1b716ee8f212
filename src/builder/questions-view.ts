import { html, nothing, type TemplateResult } from 'lit';
import { parsePhone } from '../domain/index.js';
import { municipalityFault, otherMunicipalities, type FeedFacts } from './check.js';
import {
  baseAddress,
  carersLine,
  chosenRoute,
  hasContact,
  isLocal,
  isServices,
  isUnsafe,
  languages,
  optionsOf,
  places,
  routes,
  suggestedRoute,
  widgetNames,
  type OptionName,
  type Route,
} from './choices.js';
import { checkbox, field, radios, select } from '../pages/controls.js';
import { question } from './controls.js';
import { usedFeeds } from './feed-view.js';
import type { Actions, Model } from './model.js';
import { texts } from './texts.js';

export function renderWidgetQuestion({ choices }: Model, { send }: Actions): TemplateResult {
  const { widget: words } = texts;
  const options = widgetNames.map((value) => ({ value, ...words.choices[value] }));
  return question(
    1,
    words.legend,
    radios('widget', options, choices.widget, (value) =>
      send({ type: 'answer', name: 'widget', value }),
    ),
    words.hint,
  );
}

/** What is known of the lists that were checked. */
export const knownFacts = (model: Model): FeedFacts[] =>
  usedFeeds(model).flatMap((address) => {
    const check = model.checks.get(address);
    return check?.kind === 'checked' ? [check.facts] : [];
  });

/** More would be a list to search through, and the field is quicker. */
const mostSuggestions = 5;

export function renderMunicipalityQuestion(
  model: Model,
  { send, stopTyping, take }: Actions,
): TemplateResult {
  const { municipality: words } = texts;
  const { choices, taken, isTyping } = model;
  const { municipality, widget } = choices;
  const facts = knownFacts(model);
  const event = (value: string) => ({ type: 'answer', name: 'municipality', value }) as const;
  const others = otherMunicipalities(municipality, facts);
  const known = others.slice(0, mostSuggestions).join(', ');
  const fault = isTyping ? null : municipalityFault(municipality, facts);
  return question(
    3,
    words.legend,
    html`
      ${field({
        id: 'municipality',
        label: words.label,
        hint: words.hint,
        error: fault === 'code' ? words.badCode : null,
        value: municipality,
        size: 'short',
        input: (value) => send(event(value)),
        change: stopTyping,
      })}
      ${widget === 'steunpunt-finder' ? html`<p class="note">${words.finderHint}</p>` : nothing}
      ${
        others.length > 0 && others.length <= mostSuggestions
          ? html`<p class="offered">
              ${words.suggestions}
              ${others.map(
                (name) =>
                  html`<button
                    type="button"
                    @click=${() => take('municipality', words.taken(name), event(name))}
                  >
                    ${words.take(name)}
                  </button> `,
              )}
            </p>`
          : nothing
      }
      <div role="status">
        ${
          fault === 'elsewhere'
            ? html`<p class="warn">${words.elsewhere(municipality.trim(), known)}</p>`
            : nothing
        }
        ${fault === 'name' ? html`<p class="warn">${words.nameAmongCodes(known)}</p>` : nothing}
        ${taken?.field === 'municipality' ? html`<p class="good">${taken.words}</p>` : nothing}
      </div>
    `,
  );
}

function renderOption(name: OptionName, { choices }: Model, { send }: Actions): TemplateResult {
  const { settings: words } = texts;
  const { widget, options } = choices;
  const value = (widget && options[widget][name]) ?? '';
  const set = (changed: string) => send({ type: 'option', name, value: changed });
  const { label, hint } = words.options[name];
  const tick = (on: string) =>
    checkbox(name, label, value !== '', (isChecked) => set(isChecked ? on : ''), hint);
  const list = (labels: Readonly<Record<string, string>>) =>
    select(
      name,
      label,
      Object.entries(labels).map(([key, text]) => ({ value: key, label: text })),
      value,
      set,
      hint,
    );
  switch (name) {
    case 'without-intro':
      return tick('yes');
    case 'geocoder':
      return tick('pdok');
    case 'rung':
      return list(words.rungs);
    case 'instrument':
      return list(words.instruments);
    case 'services': {
      const error = isServices(value) ? null : words.outOfRange;
      return field({
        id: name,
        label,
        hint,
        error,
        value,
        size: 'short',
        inputmode: 'numeric',
        input: set,
      });
    }
    case 'tile-url':
      return field({ id: name, label, hint, value, inputmode: 'url', input: set });
  }
}

/** Whom somebody can call where the widget does not appear. */
function renderContact(model: Model, { send, take }: Actions): TemplateResult {
  const { settings: words } = texts;
  const { choices, taken } = model;
  const { contact, phone } = choices;
  const publisher = knownFacts(model).find((facts) => facts.publisher && facts.phone);
  const isTaken = publisher?.publisher === contact && publisher.phone === phone;
  const takeFrom = (facts: FeedFacts) =>
    take(
      'contact',
      words.contactTaken,
      { type: 'answer', name: 'contact', value: facts.publisher ?? '' },
      { type: 'answer', name: 'phone', value: facts.phone ?? '' },
    );
  return html`
    ${field({
      id: 'contact',
      label: words.contact,
      hint: words.contactHint,
      value: contact,
      input: (value) => send({ type: 'answer', name: 'contact', value }),
    })}
    ${field({
      id: 'phone',
      label: words.phone,
      error: parsePhone(phone).dial === null ? words.badPhone : null,
      value: phone,
      size: 'short',
      type: 'tel',
      input: (value) => send({ type: 'answer', name: 'phone', value }),
    })}
    ${
      publisher && !isTaken
        ? html`<button type="button" @click=${() => takeFrom(publisher)}>
            ${words.takeContact(publisher.publisher ?? '')}
          </button>`
        : nothing
    }
    <p role="status" class="good">${taken?.field === 'contact' ? taken.words : nothing}</p>
  `;
}

export function renderSettingsQuestion(model: Model, actions: Actions): TemplateResult {
  const { settings: words } = texts;
  const { widget, language, headingLevel } = model.choices;
  const { send } = actions;
  const own = widget ? optionsOf[widget] : [];
  const { contact: line, phone: number } = carersLine;
  return question(
    4,
    words.legend,
    html`
      ${select(
        'language',
        words.language,
        languages.map((value) => ({ value, label: words.languages[value] })),
        language,
        (value) =>
          send({
            type: 'answer',
            name: 'language',
            value: languages.find((known) => known === value) ?? '',
          }),
      )}
      ${select(
        'heading-level',
        words.headingLevel,
        [2, 3, 4, 5, 6].map((level) => ({ value: String(level), label: words.heading(level) })),
        String(headingLevel),
        (value) => send({ type: 'answer', name: 'headingLevel', value: Number(value) }),
        words.headingHint,
      )}
      <div class="together">
        ${hasContact(model.choices) ? renderContact(model, actions) : html`<p>${words.fixedContact(line, number)}</p>`}
      </div>
      ${
        own.length > 0
          ? html`<h3>${words.own}</h3>
              ${own.map((name) => renderOption(name, model, actions))}`
          : nothing
      }
    `,
  );
}

export function renderPlaceQuestion({ choices }: Model, { send }: Actions): TemplateResult {
  const { place: words } = texts;
  const { place, base, droppedRoute } = choices;
  const suggested = suggestedRoute(choices);
  const chosen = chosenRoute(choices);
  const address = baseAddress(choices);
  const radiosOf = (values: readonly Route[]) =>
    radios(
      'route',
      values.map((value) => ({ value, ...words.routes[value] })),
      chosen,
      (route) => send({ type: 'route', route }),
    );
  return question(
    6,
    words.legend,
    html`
      ${radios(
        'place',
        places.map((value) => ({ value, label: words.choices[value] })),
        place,
        (value) => send({ type: 'answer', name: 'place', value }),
      )}
      ${
        place
          ? html`<div class="more">
              <p class="note">${words.why[place]}</p>
              <p role="status">
                ${
                  droppedRoute && suggested
                    ? words.dropped(words.routes[droppedRoute].label, words.routes[suggested].label)
                    : nothing
                }
              </p>
              <fieldset>
                <legend><h3>${words.route}</h3></legend>
                ${radiosOf(routes.filter((route) => route === suggested))}
                <details ?open=${chosen !== suggested}>
                  <summary>${words.otherwise}</summary>
                  ${radiosOf(routes.filter((route) => route !== suggested))}
                </details>
              </fieldset>
              <div role="status">
                ${
                  chosen && chosen !== suggested
                    ? html`<p class="warn">${words.notes[place]?.[chosen] ?? words.changed}</p>`
                    : nothing
                }
              </div>
            </div>`
          : nothing
      }
      ${
        chosen === 'npm'
          ? nothing
          : field({
              id: 'base',
              label: words.base,
              hint: words.baseHint,
              error: address ? null : isUnsafe(base) ? texts.feed.unsafe : words.badBase,
              value: base,
              inputmode: 'url',
              input: (value) => send({ type: 'answer', name: 'base', value }),
            })
      }
      ${address && isLocal(address) && chosen !== 'npm' ? html`<p class="note">${words.local}</p>` : nothing}
    `,
    words.hint,
  );
}
