import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseOpeningHours, weekLines } from '../domain/index.js';
import { hoursContent } from '../elements/internal/service-card.content.js';
import { checkbox, radios } from '../pages/controls.js';
import { translationsOf, valueAt, type Path } from './document.js';
import type { Field } from './fields.js';
import type { Finding } from './findings.js';
import type { Actions, Model, Spot } from './model.js';
import { presentOf } from './history.js';
import { texts } from './texts.js';
import { isEditable, itemsOf, shown, textFor, toggled } from './values.js';
import { languageName } from '../elements/internal/audience.content.js';
import { codesOf, helpOf, labelOf, sentenceOf, wordFor } from './words.js';

const { form: words } = texts;

/** A field of a record of the document, and what was found in that record. */
export interface FieldView {
  readonly field: Field;
  /** Of the record in the document: `['services', 3]`. */
  readonly base: Path;
  /** How the fields of such a record are named: `locations.`, or nothing for a service. */
  readonly prefix: string;
  /** Of the record. */
  readonly findings: readonly Finding[];
}

export const idOf = (path: Path): string => `veld-${path.join('-')}`;

/** Which findings are about a field; those about a part of it too. */
export const findingsAt = (findings: readonly Finding[], name: string): readonly Finding[] =>
  findings.filter(({ path }) => path === name || path.startsWith(`${name}.`));

/** The name by which labels and helps are found. */
const keyOf = ({ field, prefix, base }: FieldView): string =>
  base.length === 0 && field.name === 'updatedAt' ? 'updatedAtOfList' : `${prefix}${field.name}`;

export function spotOf(view: FieldView): Spot {
  const { field, base } = view;
  const path = [...base, ...field.path];
  return { field, path, label: labelOf(keyOf(view)), id: idOf(path) };
}

export const renderFinding = (finding: Finding): TemplateResult =>
  html`<b>${texts.severities[finding.severity]}:</b> ${sentenceOf(finding)}`;

const renderFindings = (findings: readonly Finding[], id: string): unknown =>
  findings.length === 0
    ? nothing
    : html`<ul class="findings" id=${`${id}-error`}>
        ${findings.map(
          (finding) => html`<li class=${finding.severity}>${renderFinding(finding)}</li>`,
        )}
      </ul>`;

const renderHelp = (help: string, id: string): unknown =>
  help ? html`<p class="hint" id=${`${id}-hint`}>${help}</p>` : nothing;

const describedBy = (id: string, help: string, findings: readonly Finding[]): unknown =>
  [help && `${id}-hint`, findings.length > 0 && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** What opening hours mean, in words. */
function renderMeaning(value: unknown, isRead: boolean): unknown {
  const hours = parseOpeningHours(itemsOf(value).map(shown));
  const lines = weekLines(hours);
  if (lines.length === 0) return nothing;
  const isAlways =
    hours.stretches.length === 1 && hours.stretches[0]!.to - hours.stretches[0]!.from >= 10_080;
  return html`<div class="means">
    ${isRead ? html`<p>${words.hoursRead(itemsOf(value).map(shown).join('; '))}</p>` : nothing}
    <p>${words.means}</p>
    ${
      isAlways
        ? html`<p>${words.always}</p>`
        : html`<ul>
            ${lines.map(
              ({ fromDay, throughDay, times }) =>
                html`<li>
                  ${hoursContent.days(fromDay, throughDay)}:
                  ${times.map(([from, to]) => hoursContent.times(from, to)).join(', ')}
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function renderTranslations(value: unknown): unknown {
  const others = translationsOf(value);
  if (others.length === 0) return nothing;
  const names = others.map(([language]) => languageName(language));
  const hasDutch = textFor('text', value) !== '';
  return html`<details class="translations">
    <summary>${hasDutch ? words.otherLanguages(names) : words.onlyOther(names)}</summary>
    <dl>
      ${others.map(
        ([language, text]) =>
          html`<div>
            <dt>${languageName(language)}</dt>
            <dd lang=${language}>${text}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

const inputTypes: Partial<Record<Field['kind'], string>> = {
  phone: 'tel',
  email: 'email',
  url: 'url',
  number: 'decimal',
};

function renderText(
  view: FieldView,
  value: unknown,
  model: Model,
  actions: Actions,
): TemplateResult {
  const { field } = view;
  const spot = spotOf(view);
  const { id, label } = spot;
  const help = helpOf(keyOf(view));
  const findings = findingsAt(view.findings, field.name);
  const isWrong = findings.some(({ severity }) => severity === 'error');
  const text = model.draft?.id === id ? model.draft.text : textFor(field.kind, value);
  const isLong = field.kind === 'long-text' || field.kind === 'hours';
  const typed = ({ target }: Event) =>
    actions.type(spot, (target as HTMLInputElement | HTMLTextAreaElement).value);
  const left = () => actions.leave(spot);
  const described = describedBy(id, help, findings);
  const control = isLong
    ? html`<textarea
        id=${id}
        rows=${field.kind === 'hours' ? 2 : 3}
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(text)}
        @input=${typed}
        @change=${left}
        @blur=${left}
      ></textarea>`
    : html`<input
        id=${id}
        class=${field.isShort ? 'short' : ''}
        type="text"
        inputmode=${inputTypes[field.kind] ?? nothing}
        autocomplete="off"
        spellcheck=${field.kind === 'text' ? nothing : 'false'}
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(text)}
        @input=${typed}
        @change=${left}
        @blur=${left}
      />`;
  return html`<div class=${isWrong ? 'field field-wrong' : 'field'}>
    <label for=${id}>${label}</label>
    ${renderHelp(help, id)} ${control} ${renderFindings(findings, id)}
    ${field.kind === 'hours' ? renderMeaning(value, model.readId === id) : nothing}
    ${renderTranslations(value)}
  </div>`;
}

/** More than these stand beside each other where there is room. */
const manyChoices = 15;

/** Radio buttons or boxes to tick, with what the widgets do not know as well. */
function renderChoices(view: FieldView, value: unknown, actions: Actions): TemplateResult {
  const { field } = view;
  const spot = spotOf(view);
  const { id, label } = spot;
  const key = keyOf(view);
  const findings = findingsAt(view.findings, field.name);
  const help = helpOf(key);
  const codes = codesOf(key);
  const chosen = itemsOf(value);
  const all = [...codes, ...new Set(chosen.filter((one) => !codes.includes(one as string)))];
  const wordOf = (code: unknown) => wordFor(key, code) ?? words.unknownCode(shown(code));
  const isWrong = findings.some(({ severity }) => severity === 'error');
  const control =
    field.kind === 'one-of'
      ? radios(
          id,
          [
            { value: '', label: words.notChosen },
            ...all.map((code) => ({ value: shown(code), label: wordOf(code) })),
          ],
          chosen.length > 0 ? shown(chosen[0]) : '',
          (picked) => actions.choose(spot, picked === '' ? undefined : picked),
        )
      : html`<div class=${all.length > manyChoices ? 'choices many' : 'choices'}>
          ${all.map((code, index) =>
            checkbox(`${id}-${index}`, wordOf(code), chosen.includes(code), (isOn) =>
              actions.choose(spot, toggled(value, code, isOn, codes)),
            ),
          )}
        </div>`;
  return html`<fieldset
    id=${id}
    class=${isWrong ? 'field field-wrong' : 'field'}
    tabindex="-1"
    aria-describedby=${describedBy(id, help, findings)}
  >
    <legend>${label}</legend>
    ${renderHelp(help, id)} ${control} ${renderFindings(findings, id)}
  </fieldset>`;
}

/** What the form has no field for, such as an object where a text belongs. */
function renderOdd(view: FieldView, value: unknown, actions: Actions): TemplateResult {
  const spot = spotOf(view);
  const { id, label } = spot;
  return html`<div
    class="field field-wrong"
    id=${id}
    role="group"
    aria-labelledby=${`${id}-label`}
    tabindex="-1"
  >
    <p class="label" id=${`${id}-label`}>${label}</p>
    <p class="hint">${words.odd}</p>
    <pre>${JSON.stringify(value, null, 1)}</pre>
    ${renderFindings(findingsAt(view.findings, view.field.name), id)}
    <button type="button" @click=${() => actions.choose(spot, undefined)}>${words.clear}</button>
  </div>`;
}

/** One field with its label, its help and what was found in it. */
export function renderField(view: FieldView, model: Model, actions: Actions): TemplateResult {
  const { field } = view;
  const spot = spotOf(view);
  const { document } = presentOf(model.history!);
  const value = valueAt(document, spot.path);
  if (!isEditable(field.kind, value)) return renderOdd(view, value, actions);
  if (field.kind === 'one-of' || field.kind === 'some-of') {
    return renderChoices(view, value, actions);
  }
  if (field.kind !== 'yes') return renderText(view, value, model, actions);
  const findings = findingsAt(view.findings, field.name);
  return html`<div class="field">
    ${checkbox(spot.id, spot.label, value === true, (isOn) =>
      actions.choose(spot, isOn ? true : undefined),
    )}
    ${renderFindings(findings, spot.id)}
  </div>`;
}
