import { html, nothing, type TemplateResult } from 'lit';
import { tasks } from '../../domain/services/service.js';
import type { Answers, FieldName, FieldProblem, Value } from '../../domain/verklaring/answers.js';
import { most, relations } from '../../domain/verklaring/request.js';
import type { AskedField } from '../../domain/verklaring/steps.js';
import { taskName } from '../internal/tasks.content.js';
import {
  agreementName,
  fieldContent,
  fieldHint,
  fieldLabel,
  notYetName,
  problemText,
  relationName,
} from './fields.content.js';
import { stepTitle } from './verklaring-form.content.js';

/** What a field needs to be drawn. */
export interface FieldContext {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly change: (field: FieldName, value: Value) => void;
}

/** Something to choose. */
export interface Choice {
  readonly value: string;
  readonly text: unknown;
}

/** What browsers fill in by themselves, about the carer alone (WCAG 1.3.5). */
const autofill: Partial<Readonly<Record<FieldName, string>>> = {
  'carer.name': 'name',
  'carer.street': 'address-line1',
  'carer.postalCode': 'postal-code',
  'carer.city': 'address-level2',
  'carer.phone': 'tel',
  'carer.email': 'email',
};

/** The kind of field, and with it the keyboard of a telephone. */
const types: Partial<Readonly<Record<FieldName, string>>> = {
  'carer.phone': 'tel',
  'carer.email': 'email',
};

/** Fields of which a short answer is all that fits, and how wide they look. */
const widths: Partial<Readonly<Record<FieldName, string>>> = {
  'carer.postalCode': 'short',
  'careRecipient.postalCode': 'short',
  'care.hoursPerWeek': 'short',
  'carer.phone': 'medium',
};

/** Ids within the widget: a point would have to be escaped in a selector. */
export const idOf = (field: FieldName): string => field.replace('.', '-');

/** What is said of a field, and the ids by which its control names that. */
function describe({ name }: AskedField, { problems }: FieldContext) {
  const id = idOf(name);
  const hint = fieldHint(name);
  const problem = problems.find(({ field }) => field === name);
  const error = problem && problemText(problem);
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    hint: hint ? html`<p class="hint quiet" id="${id}-hint">${hint}</p>` : nothing,
    error: error
      ? html`<p class="error" id="${id}-error">
          <span class="visually-hidden">${fieldContent.error()} </span>${error}
        </p>`
      : nothing,
    describedBy: ids || nothing,
    invalid: error ? 'true' : nothing,
  };
}

const optional = ({ isRequired }: AskedField) =>
  // The space is part of the name that is read aloud.
  isRequired ? '' : html`<span class="optional">${` ${fieldContent.optional()}`}</span>`;

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: Value | undefined): readonly string[] =>
  typeof value === 'object' ? value : [];

/** How much more can be written, once that matters; what is too much is told by *Volgende*. */
function renderLeft(text: string) {
  const left = most.explanation - [...text].length;
  return left > 150 ? nothing : html`<p class="quiet">${fieldContent.left(Math.max(0, left))}</p>`;
}

function renderText(field: AskedField, context: FieldContext): TemplateResult {
  const { name } = field;
  const { id, hint, error, describedBy, invalid } = describe(field, context);
  const value = textOf(context.answers[name]);
  const change = ({ target }: Event) =>
    context.change(name, (target as HTMLInputElement | HTMLTextAreaElement).value);
  const label = html`<label for=${id}>${fieldLabel(name)}${optional(field)}</label>${hint}${error}`;
  if (name === 'care.explanation') {
    return html`<div class="field">
      ${label}
      <textarea
        class="input"
        id=${id}
        rows="4"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${change}
      ></textarea>
      ${renderLeft(value)}
    </div>`;
  }
  return html`<div class="field">
    ${label}
    <input
      class="input ${widths[name] ?? ''}"
      id=${id}
      name=${id}
      type=${types[name] ?? 'text'}
      inputmode=${name === 'care.hoursPerWeek' ? 'numeric' : nothing}
      autocomplete=${autofill[name] ?? 'off'}
      autocapitalize=${/postalCode|email/.test(name) ? 'none' : nothing}
      spellcheck=${/name|email|street|city|postalCode/.test(name) ? 'false' : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${value}
      @input=${change}
    />
  </div>`;
}

function renderDate(field: AskedField, context: FieldContext): TemplateResult {
  const { name } = field;
  const { id, hint, error, describedBy, invalid } = describe(field, context);
  const parts = listOf(context.answers[name]);
  const part = (index: number, key: 'day' | 'month' | 'year') => {
    const change = ({ target }: Event) => {
      const next = [0, 1, 2].map((at) => parts[at] ?? '');
      next[index] = (target as HTMLInputElement).value;
      context.change(name, next);
    };
    return html`<div>
      <label for="${id}-${key}">${fieldContent[key]()}</label>
      <input
        class="input ${key}"
        id="${id}-${key}"
        name="${id}-${key}"
        type="text"
        inputmode="numeric"
        autocomplete=${name === 'carer.dateOfBirth' ? `bday-${key}` : 'off'}
        aria-describedby=${key === 'day' ? describedBy : nothing}
        aria-invalid=${invalid}
        .value=${parts[index] ?? ''}
        @input=${change}
      />
    </div>`;
  };
  return html`<fieldset class="field" id=${id}>
    <legend>${fieldLabel(name)}${optional(field)}</legend>
    ${hint}${error}
    <div class="date">${part(0, 'day')} ${part(1, 'month')} ${part(2, 'year')}</div>
  </fieldset>`;
}

/** Buttons of which one can be chosen; nothing is chosen beforehand. */
export function renderChoices(
  field: AskedField,
  context: FieldContext,
  choices: readonly Choice[],
  legend: unknown = html`${fieldLabel(field.name)}${optional(field)}`,
): TemplateResult {
  const { name } = field;
  const { id, hint, error, describedBy } = describe(field, context);
  const chosen = textOf(context.answers[name]);
  return html`<fieldset class="field" id=${id} aria-describedby=${describedBy}>
    <legend>${legend}</legend>
    ${hint}${error}
    ${choices.map(
      ({ value, text }) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${id}
            value=${value}
            .checked=${chosen === value}
            @change=${() => context.change(name, value)}
          />
          <span>${text}</span>
        </label>`,
    )}
  </fieldset>`;
}

function renderTasks(field: AskedField, context: FieldContext): TemplateResult {
  const { name } = field;
  const { id, hint, error, describedBy } = describe(field, context);
  const ticked = listOf(context.answers[name]);
  const change = (task: string, { target }: Event) => {
    const others = ticked.filter((one) => one !== task);
    context.change(name, (target as HTMLInputElement).checked ? [...others, task] : others);
  };
  return html`<fieldset class="field" id=${id} aria-describedby=${describedBy}>
    <legend>${fieldLabel(name)}${optional(field)}</legend>
    ${hint}${error}
    ${tasks.map(
      (task) =>
        html`<label class="choice">
          <input
            type="checkbox"
            name=${id}
            value=${task}
            .checked=${ticked.includes(task)}
            @change=${(event: Event) => change(task, event)}
          />
          <span>${taskName(task)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function renderTick(field: AskedField, context: FieldContext): TemplateResult {
  const { name } = field;
  const { id, error, describedBy, invalid } = describe(field, context);
  return html`<div class="field">
    ${error}
    <label class="choice">
      <input
        type="checkbox"
        id=${id}
        name=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .checked=${context.answers[name] === 'yes'}
        @change=${({ target }: Event) =>
          context.change(name, (target as HTMLInputElement).checked ? 'yes' : '')}
      />
      <span>${fieldLabel(name)}</span>
    </label>
  </div>`;
}

/** One field with its label, its hint and what is wrong with it. */
export function renderField(
  field: AskedField,
  context: FieldContext,
  consent: 'declared' | 'signature',
): TemplateResult {
  switch (field.name) {
    case 'carer.dateOfBirth':
    case 'careRecipient.dateOfBirth':
    case 'care.since':
      return renderDate(field, context);
    case 'care.relation':
      return renderChoices(
        field,
        context,
        relations.map((value) => ({ value, text: relationName(value) })),
      );
    case 'declarations.careRecipient': {
      const agrees = consent === 'signature' ? 'signature' : 'agrees';
      return renderChoices(
        field,
        context,
        [
          { value: agrees, text: agreementName(agrees) },
          { value: 'represented', text: agreementName('represented') },
          { value: 'not-yet', text: notYetName() },
        ],
        html`<span class="visually-hidden">${stepTitle('consent')}</span>`,
      );
    }
    case 'care.tasks':
      return renderTasks(field, context);
    case 'careRecipient.sameAddress':
    case 'declarations.truthful':
      return renderTick(field, context);
    default:
      return renderText(field, context);
  }
}
