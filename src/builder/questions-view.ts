import { html, nothing, type TemplateResult } from 'lit';
import { parsePhone } from '../domain/index.js';
import { isElsewhere, type FeedFacts } from './check.js';
import {
  baseAddress,
  chosenRoute,
  isServices,
  languages,
  optionsOf,
  places,
  routes,
  suggestedRoute,
  widgetNames,
  type OptionName,
} from './choices.js';
import { checkbox, field, question, radios, select } from './controls.js';
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

export function renderMunicipalityQuestion(model: Model, { send }: Actions): TemplateResult {
  const { municipality: words } = texts;
  const { municipality, widget } = model.choices;
  const facts = knownFacts(model);
  const set = (value: string) => send({ type: 'answer', name: 'municipality', value });
  const known = [...new Set(facts.flatMap(({ municipalities }) => municipalities))];
  const isNowhere = facts.length > 0 && facts.every((each) => isElsewhere(each, municipality));
  const isOffered = known.length <= mostSuggestions && municipality.trim() === '';
  return question(
    3,
    words.legend,
    html`
      ${field({
        id: 'municipality',
        label: words.label,
        hint: words.hint,
        value: municipality,
        size: 'short',
        input: set,
      })}
      ${widget === 'steunpunt-finder' ? html`<p class="note">${words.finderHint}</p>` : nothing}
      ${
        isOffered && known.length > 0
          ? html`<p class="offered">
              ${words.suggestions}
              ${known.map(
                (name) =>
                  html`<button type="button" @click=${() => set(name)}>
                    ${words.take(name)}
                  </button> `,
              )}
            </p>`
          : nothing
      }
      <div role="status">
        ${
          isNowhere
            ? html`<p class="warn">
                ${words.elsewhere(municipality.trim(), known.slice(0, mostSuggestions).join(', '))}
              </p>`
            : nothing
        }
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

export function renderSettingsQuestion(model: Model, actions: Actions): TemplateResult {
  const { settings: words } = texts;
  const { widget, language, headingLevel, contact, phone } = model.choices;
  const { send } = actions;
  const own = widget ? optionsOf[widget] : [];
  const publisher = knownFacts(model).find((facts) => facts.publisher && facts.phone);
  const isTaken = publisher?.publisher === contact && publisher.phone === phone;
  const take = (facts: FeedFacts) => {
    send({ type: 'answer', name: 'contact', value: facts.publisher ?? '' });
    send({ type: 'answer', name: 'phone', value: facts.phone ?? '' });
  };
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
            ? html`<button type="button" @click=${() => take(publisher)}>
                ${words.takeContact(publisher.publisher ?? '')}
              </button>`
            : nothing
        }
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
  const { place, base } = choices;
  const suggested = suggestedRoute(choices);
  const chosen = chosenRoute(choices);
  const address = baseAddress(choices);
  const isLocal = address !== null && address.startsWith('http:');
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
              <fieldset>
                <legend><h3>${words.route}</h3></legend>
                ${radios(
                  'route',
                  routes.map((value) => {
                    const { label, hint } = words.routes[value];
                    return {
                      value,
                      hint,
                      label: value === suggested ? words.suggested(label) : label,
                    };
                  }),
                  chosen,
                  (route) => send({ type: 'route', route }),
                )}
              </fieldset>
              ${chosen === suggested ? nothing : html`<p class="warn">${words.changed}</p>`}
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
              error: address ? null : words.badBase,
              value: base,
              inputmode: 'url',
              input: (value) => send({ type: 'answer', name: 'base', value }),
            })
      }
      ${isLocal && chosen !== 'npm' ? html`<p class="note">${words.local}</p>` : nothing}
    `,
    words.hint,
  );
}
