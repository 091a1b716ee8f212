import { html, nothing, type TemplateResult } from 'lit';
import type { Issuer } from '../../domain/verklaring/issuer.js';
import type { Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringState } from '../../domain/verklaring/session.js';
import type { VerklaringSettings } from '../../domain/verklaring/settings.js';
import type { FieldName } from '../../domain/verklaring/answers.js';
import { most } from '../../domain/verklaring/request.js';
import { chosenPurpose, fieldsOf, steps } from '../../domain/verklaring/steps.js';
import { heading } from '../internal/heading.js';
import { longDate } from '../internal/locale.js';
import { masked } from '../internal/masked.js';
import { feedWords } from '../internal/text.js';
import { answerText } from './answer-text.js';
import { letterContent as content } from './verklaring-form.content.js';

/** What the letter needs to be drawn. */
export interface LetterView {
  readonly state: VerklaringState;
  readonly plan: Plan;
  readonly settings: VerklaringSettings | null;
  readonly issuer: Issuer | null;
  readonly level: number;
  readonly today: string;
}

/** Something said of somebody: a label and the words. */
type Line = readonly [label: string, text: string];

/** What the issuer looks at, as a clerk reads it. */
function criteriaText({ criteria }: VerklaringSettings): string {
  const { minHoursPerWeek, minMonths, combine, note } = criteria ?? {};
  const hours = minHoursPerWeek ? content.minHours(minHoursPerWeek) : '';
  const months = minMonths ? content.minMonths(minMonths) : '';
  const both = combine === 'or' ? content.or : content.and;
  const counted = hours && months ? both(hours, months) : hours || months;
  const words = note ? feedWords(note) : '';
  // A longer one does not fit on the page with all the rest.
  return [counted && `${counted}.`, words.length <= most.note ? words : '']
    .filter(Boolean)
    .join(' ');
}

interface Letter {
  readonly head: readonly Line[];
  readonly carer: readonly Line[];
  readonly careRecipient: readonly Line[];
  readonly care: readonly Line[];
  readonly declarations: readonly string[];
}

/** What the letter says, in the order in which it says it; what is not known is left out. */
function letterOf({ state, plan, settings, issuer, today }: LetterView): Letter {
  const asked = steps
    .flatMap((step) => fieldsOf(step, plan, state.answers, false))
    .map(({ name }) => name);
  const text = (name: FieldName): string =>
    asked.includes(name)
      ? answerText(name, plan, state.answers, today).replace(/\s*\n\s*/g, ' ')
      : '';
  const isTogether = state.answers['careRecipient.sameAddress'] === 'yes';
  const addressOf = (side: 'carer' | 'careRecipient') =>
    [text(`${side}.street`), `${text(`${side}.postalCode`)} ${text(`${side}.city`)}`].join(', ');
  const known = (lines: readonly Line[]) => lines.filter(([, words]) => words.trim());
  const agreement = state.answers['declarations.careRecipient'];
  const isElsewhere = chosenPurpose(plan, state.answers)?.isElsewhere ?? false;
  const isForIssuer = issuer !== null && !isElsewhere;
  return {
    head: known([
      [content.purpose(), text('purpose.label') || text('purpose.id')],
      [content.to(), isForIssuer ? feedWords(issuer.name) : ''],
      [content.date(), longDate(today)],
    ]),
    carer: known([
      [content.name(), text('carer.name')],
      [content.birth(), text('carer.dateOfBirth')],
      [content.address(), addressOf('carer')],
      [content.phone(), text('carer.phone')],
      [content.email(), text('carer.email')],
    ]),
    careRecipient: known([
      [content.name(), text('careRecipient.name')],
      [content.birth(), text('careRecipient.dateOfBirth')],
      [content.relation(), text('care.relation')],
      [content.address(), addressOf(isTogether ? 'carer' : 'careRecipient')],
    ]),
    care: known([
      [content.since(), text('care.since')],
      [content.hours(), text('care.hoursPerWeek')],
      [content.tasks(), text('care.tasks')],
      [content.explanation(), text('care.explanation')],
      [content.criteria(), isForIssuer && settings ? criteriaText(settings) : ''],
    ]),
    declarations: [
      content.truthful(),
      ...(plan.consent === 'none'
        ? []
        : [agreement === 'represented' ? content.represented() : content.agrees()]),
    ],
  };
}

const renderLines = (lines: readonly Line[]): TemplateResult =>
  html`<dl class="letter-lines">
    ${lines.map(
      ([label, text]) =>
        html`<div class="letter-line">
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

const renderSignature = (label: string, more: string): TemplateResult =>
  html`<div class="signature">
    <p>${label}</p>
    <p class="quiet">${more}</p>
    <p class="sign-here"></p>
    <p>${content.name()}:</p>
    <p>${content.date()}:</p>
  </div>`;

/** The statement as a letter of one page: what mail and paper carry. */
export function renderLetter(view: LetterView): TemplateResult {
  const { level, state } = view;
  const letter = letterOf(view);
  const reference = state.receipt?.reference;
  // One page, whatever was written: a long letter has smaller letters.
  const isLong = JSON.stringify(letter).length > 1_300;
  // What was sent needs no signature, unless the publisher wants one.
  const isCopy = state.receipt !== null && view.plan.consent !== 'signature';
  return masked(
    html`<div class=${isLong ? 'letter dense' : 'letter'} part="letter">
      ${heading(level, content.title(), { className: 'letter-title' })}
      <p class="quiet">${content.subtitle()}</p>
      ${renderLines(letter.head)}
      <div class="letter-persons">
        <section>${heading(level + 1, content.carer())} ${renderLines(letter.carer)}</section>
        <section>
          ${heading(level + 1, content.careRecipient())} ${renderLines(letter.careRecipient)}
        </section>
      </div>
      <section>${heading(level + 1, content.care())} ${renderLines(letter.care)}</section>
      <div class="letter-declarations">
        ${letter.declarations.map((line) => html`<p>${line}</p>`)}
      </div>
      ${
        isCopy
          ? html`<p><b>${content.isCopy(view.today)}</b></p>`
          : html`<div class="letter-persons">
              ${renderSignature(content.signCarer(), '')}
              ${renderSignature(content.signCareRecipient(), content.orWhoDecides())}
            </div>`
      }
      <p class="source">
        ${reference ? html`${content.reference(reference)}. ` : nothing}${content.notOfficial()}
      </p>
    </div>`,
  );
}

/** The same as text, to paste into a mail. */
export function letterAsText(view: LetterView): string {
  const { head, carer, careRecipient, care, declarations } = letterOf(view);
  const told = (lines: readonly Line[]) =>
    lines.map(([label, text]) => (label ? `${label}: ${text}` : text));
  return [
    [content.title(), content.subtitle()],
    told(head),
    [content.carer(), ...told(carer)],
    [content.careRecipient(), ...told(careRecipient)],
    [content.care(), ...told(care)],
    declarations,
    [`${content.signCarer()}:`, '', `${content.signCareRecipient()}:`, ''],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
