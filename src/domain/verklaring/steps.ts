import { err, ok, type Result } from '../shared/result.js';
import {
  fieldNames,
  isBlank,
  oneLine,
  readAnswer,
  type Answers,
  type FieldName,
  type FieldProblem,
} from './answers.js';
import type { Plan, Purpose } from './plan.js';
import type { Agreement, Person, VerklaringRequest } from './request.js';
import type { FieldRule } from './settings.js';

/** The screens that ask something, in their order. */
export const steps = ['purpose', 'carer', 'care-recipient', 'care', 'consent', 'review'] as const;
export type Step = (typeof steps)[number];

const stepOfPrefix: Readonly<Record<string, Step>> = {
  purpose: 'purpose',
  carer: 'carer',
  careRecipient: 'care-recipient',
  care: 'care',
};

/** On which screen something is asked. */
export function stepOf(field: FieldName): Step {
  if (field === 'care.relation') return 'care-recipient';
  if (field === 'declarations.careRecipient') return 'consent';
  return stepOfPrefix[field.split('.')[0]!] ?? 'review';
}

/** The field of a JSON Pointer into the request; undefined where the form asks no such thing. */
export function fieldAt(pointer: string): FieldName | undefined {
  const path = pointer.replace(/^#?\//, '').replaceAll('/', '.');
  return fieldNames.find((name) => path === name || path.startsWith(`${name}.`));
}

/** The purpose that was chosen; undefined for none, or for one that is no longer there. */
export const chosenPurpose = (plan: Plan, answers: Answers): Purpose | undefined =>
  plan.purposes.find(({ id }) => id === answers['purpose.id']);

/** Whether it is asked in words what it is for. */
export const asksPurposeText = (purpose: Purpose | undefined): boolean =>
  purpose?.id === 'other' && !purpose.label;

function ruleOf(field: FieldName, plan: Plan, answers: Answers, isSent: boolean): FieldRule {
  const [person, name] = field.split('.') as [string, string];
  switch (field) {
    case 'purpose.label':
      return asksPurposeText(chosenPurpose(plan, answers)) ? 'required' : 'off';
    case 'careRecipient.sameAddress':
      return 'optional';
    case 'declarations.careRecipient':
      return plan.consent === 'none' ? 'off' : 'required';
    case 'declarations.truthful':
      return isSent ? 'required' : 'off';
    default:
      if (person === 'careRecipient' && /street|postalCode|city/.test(name)) {
        return answers['careRecipient.sameAddress'] === 'yes' ? 'off' : 'required';
      }
      return plan.rules[name as keyof Plan['rules']] ?? 'required';
  }
}

/** A field that is asked. */
export interface AskedField {
  readonly name: FieldName;
  readonly isRequired: boolean;
}

/**
 * What one screen asks now.
 *
 * @param isSent false for a form that goes on paper, where the signature says what is declared else.
 */
export const fieldsOf = (
  step: Step,
  plan: Plan,
  answers: Answers,
  isSent: boolean,
): readonly AskedField[] =>
  fieldNames
    .filter((name) => stepOf(name) === step)
    .map((name) => ({ name, rule: ruleOf(name, plan, answers, isSent) }))
    .filter(({ rule }) => rule !== 'off')
    .map(({ name, rule }) => ({ name, isRequired: rule === 'required' }));

/** What is wrong or missing on one screen. */
export function problemsOn(
  step: Step,
  plan: Plan,
  answers: Answers,
  isSent: boolean,
  today: string,
): readonly FieldProblem[] {
  return fieldsOf(step, plan, answers, isSent).flatMap(({ name, isRequired }): FieldProblem[] => {
    if (isBlank(answers[name]) && !isRequired) return [];
    if (name === 'purpose.id' && !chosenPurpose(plan, answers)) {
      return [{ field: name, code: 'missing' }];
    }
    const read = readAnswer(name, answers[name], today);
    return read.ok ? [] : [{ field: name, code: read.error }];
  });
}

/** What a request needs besides the answers. */
export interface RequestFrame {
  readonly requestId: string;
  readonly language: string;
  /** The day on which it is sent for the first time. */
  readonly date: string;
  /** The purpose as the carer saw it. */
  readonly purposeLabel: string;
}

/**
 * The request that the answers make.
 *
 * @returns what is still missing or wrong, by which it can't be made.
 */
export function requestOf(
  plan: Plan,
  answers: Answers,
  frame: RequestFrame,
  today: string,
): Result<VerklaringRequest, readonly FieldProblem[]> {
  const problems = steps.flatMap((step) => problemsOn(step, plan, answers, false, today));
  if (problems.length > 0) return err(problems);
  const asked = steps.flatMap((step) => fieldsOf(step, plan, answers, false));
  const read = (name: FieldName): unknown => {
    const isAsked = asked.some((field) => field.name === name) && !isBlank(answers[name]);
    const answer = isAsked ? readAnswer(name, answers[name], today) : null;
    return answer?.ok ? answer.value : undefined;
  };
  /** What was left open is left out. */
  const only = <T extends object>(fields: Readonly<Record<keyof T, unknown>>): T =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

  const isTogether = read('careRecipient.sameAddress') === 'yes';
  const addressOf = (person: 'carer' | 'careRecipient') => {
    const side = isTogether ? 'carer' : person;
    return {
      street: read(`${side}.street`),
      postalCode: read(`${side}.postalCode`),
      city: read(`${side}.city`),
    };
  };
  const { requestId, language, date, purposeLabel } = frame;
  return ok({
    schemaVersion: '1.0',
    requestId,
    language,
    date,
    purpose: {
      id: read('purpose.id') as string,
      label: (read('purpose.label') as string | undefined) ?? oneLine(purposeLabel),
    },
    carer: only<VerklaringRequest['carer']>({
      name: read('carer.name'),
      ...addressOf('carer'),
      dateOfBirth: read('carer.dateOfBirth'),
      phone: read('carer.phone'),
      email: read('carer.email'),
    }),
    careRecipient: only<Person>({
      name: read('careRecipient.name'),
      ...addressOf('careRecipient'),
      dateOfBirth: read('careRecipient.dateOfBirth'),
    }),
    care: only<VerklaringRequest['care']>({
      since: read('care.since'),
      hoursPerWeek: read('care.hoursPerWeek'),
      relation: read('care.relation'),
      tasks: read('care.tasks'),
      explanation: read('care.explanation'),
    }),
    declarations: {
      truthful: true,
      careRecipient: (read('declarations.careRecipient') as Agreement | undefined) ?? 'not-asked',
    },
  });
}
