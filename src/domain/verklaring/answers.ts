import { tasks } from '../services/service.js';
import { parsePhone } from '../shared/phone.js';
import { err, ok, type Result } from '../shared/result.js';
import { agreements, matches, mostHours, relations } from './request.js';

/** What is asked; most are called after their place in the request. */
export const fieldNames = [
  'purpose.id',
  'purpose.label',
  'carer.name',
  'carer.dateOfBirth',
  'carer.street',
  'carer.postalCode',
  'carer.city',
  'carer.phone',
  'carer.email',
  'careRecipient.name',
  'careRecipient.dateOfBirth',
  'care.relation',
  'careRecipient.sameAddress',
  'careRecipient.street',
  'careRecipient.postalCode',
  'careRecipient.city',
  'care.since',
  'care.hoursPerWeek',
  'care.tasks',
  'care.explanation',
  'declarations.careRecipient',
  'declarations.truthful',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** As it was typed or chosen. A date is its day, month and year; what can be ticked is a list of codes. */
export type Value = string | readonly string[];
export type Answers = Readonly<Partial<Record<FieldName, Value>>>;

/** Why an answer can't be used. */
export type ProblemCode =
  | 'missing'
  | 'invalid'
  | 'too-long'
  /** A day that has not come yet. */
  | 'future'
  /** A year of other than four digits. */
  | 'year'
  /** Not a whole number. */
  | 'fraction'
  /** No hours, or more than there are in a week. */
  | 'range';

/** An answer that can't be used, as the form or whoever received it found. */
export interface FieldProblem {
  readonly field: FieldName;
  readonly code: ProblemCode;
  /** What the receiver says of it, in its own words. */
  readonly detail?: string;
}

type Read = Result<string | number | readonly string[], ProblemCode>;

/** What no text may hold: it would not arrive, or would show other text in another order. */
const unwanted = /[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** A text on one line, without what does not arrive. */
export const oneLine = (text: string): string =>
  text
    .replace(unwanted, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const manyLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/(?!\n)[\s\p{Cc}]/gu, ' ')
    .trim();

const readText =
  (pattern: 'name' | 'street' | 'city' | 'purpose') =>
  (text: string): Read => {
    const value = oneLine(text);
    return matches(pattern, value) ? ok(value) : err('too-long');
  };

function readExplanation(text: string): Read {
  const value = manyLines(text);
  return matches('explanation', value) ? ok(value) : err('too-long');
}

/** `4811ab`, `4811-AB`, `NL-4811 AB`, `4811 ab Breda`. */
function readPostalCode(text: string): Read {
  const found = /^(?:NL)?[\s.-]*([1-9]\d{3})[\s.-]*([A-Z]{2})(?![A-Z\d])/.exec(
    text.trim().toUpperCase(),
  );
  return found ? ok(`${found[1]} ${found[2]}`) : err('invalid');
}

/** As people write them, also `tel. 06 - 12 34 56 78`; not a number that can't be called from abroad. */
function readPhone(text: string): Read {
  const { dial } = parsePhone(text.replace(/[^\d+().\s-]/g, ''));
  return dial && matches('phone', dial) ? ok(dial) : err('invalid');
}

/** Also `<Jan@Voorbeeld,NL>` and `mailto:jan@voorbeeld.nl`. */
function readEmail(text: string): Read {
  const [local, domain, ...rest] = text
    .replace(/[\s<>]|mailto:/gi, '')
    .replace(/[.,;]+$/, '')
    .split('@');
  if (!local || !domain || rest.length > 0) return err('invalid');
  const value = `${local}@${domain.replaceAll(',', '.').toLowerCase()}`;
  return matches('email', value) ? ok(value) : err('invalid');
}

const monthNames = [
  'jan',
  'feb',
  'maa',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
];
const otherNames: Readonly<Record<string, string>> = {
  mrt: 'maa',
  mar: 'maa',
  may: 'mei',
  oct: 'okt',
};

/** `3`, `03`, `maart`, `mrt` → `03`; what it can't be stays. */
function twoDigits(text: string): string {
  const name = text.toLowerCase().slice(0, 3);
  const month = monthNames.indexOf(otherNames[name] ?? name) + 1;
  return month > 0 ? `${month}`.padStart(2, '0') : text.padStart(2, '0');
}

function readDate(parts: readonly string[], isWhole: boolean, today: string): Read {
  const [day = '', month = '', year = ''] = parts.map((part) => part.trim());
  if (!year || (isWhole && !(day && month)) || (day && !month)) return err('invalid');
  if (/^\d{1,3}$/.test(year)) return err('year');
  const value = [year, month && twoDigits(month), day && day.padStart(2, '0')]
    .filter(Boolean)
    .join('-');
  if (!matches(isWhole ? 'date' : 'since', value)) return err('invalid');
  return value > today.slice(0, value.length) ? err('future') : ok(value);
}

/** `8`, `8 uur`, `ongeveer 12`; not `8 tot 12`. */
function readHours(text: string): Read {
  const found = /^\D*(\d{1,6})(?:[.,](\d{1,6}))?\D*$/.exec(text);
  if (!found) return err('invalid');
  if (Number(found[2] ?? 0) > 0) return err('fraction');
  const hours = Number(found[1]);
  return hours >= 1 && hours <= mostHours ? ok(hours) : err('range');
}

const oneOf =
  (codes: readonly string[]) =>
  (text: string): Read =>
    codes.includes(text) ? ok(text) : err('invalid');

const readers: Readonly<Record<FieldName, (value: never, today: string) => Read>> = {
  'purpose.id': readText('purpose'),
  'purpose.label': readText('purpose'),
  'carer.name': readText('name'),
  'carer.dateOfBirth': (value: readonly string[], today) => readDate(value, true, today),
  'carer.street': readText('street'),
  'carer.postalCode': readPostalCode,
  'carer.city': readText('city'),
  'carer.phone': readPhone,
  'carer.email': readEmail,
  'careRecipient.name': readText('name'),
  'careRecipient.dateOfBirth': (value: readonly string[], today) => readDate(value, true, today),
  'careRecipient.sameAddress': oneOf(['yes']),
  'careRecipient.street': readText('street'),
  'careRecipient.postalCode': readPostalCode,
  'careRecipient.city': readText('city'),
  'care.relation': oneOf(relations),
  'care.since': (value: readonly string[], today) => readDate(value, false, today),
  'care.hoursPerWeek': readHours,
  'care.tasks': (value: readonly string[]) => ok(tasks.filter((task) => value.includes(task))),
  'care.explanation': readExplanation,
  'declarations.careRecipient': oneOf(agreements),
  'declarations.truthful': oneOf(['yes']),
};

const lists: readonly FieldName[] = [
  'carer.dateOfBirth',
  'careRecipient.dateOfBirth',
  'care.since',
  'care.tasks',
];

/** Whether the value of a field is a list: the parts of a date, or what was ticked. */
export const isList = (field: FieldName): boolean => lists.includes(field);

/** Whether nothing was typed or chosen. */
export const isBlank = (value: Value | undefined): boolean =>
  typeof value === 'string' ? !manyLines(value) : !value?.some((part) => part.trim());

/**
 * Reads what was typed, forgiving in how it is written.
 *
 * @param today `2026-11-28`, in the Netherlands.
 * @returns the answer as it is sent: a postcode as `7201 AA`, a telephone number as `+31612345678`, a
 *   date as `1958-03-14` (or a part of it for `care.since`), hours as a number; `missing` for nothing.
 */
export function readAnswer(field: FieldName, value: Value | undefined, today: string): Read {
  if (value === undefined || isBlank(value) || Array.isArray(value) !== isList(field)) {
    return err('missing');
  }
  return readers[field](value as never, today);
}
