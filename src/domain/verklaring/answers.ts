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
  /** A date without its year, or its month. */
  | 'no-year'
  | 'no-month'
  /** A month, or a day of it, that there is not. */
  | 'month'
  | 'day'
  /** A street without the number of the house. */
  | 'house-number'
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

/** A name has a letter in it: what was typed in the wrong field has none. */
const readName = (text: string): Read =>
  /\p{L}/u.test(text) ? readText('name')(text) : err('invalid');

const readStreet = (text: string): Read => {
  if (!/\p{L}/u.test(text)) return err('invalid');
  return /\d/.test(text) ? readText('street')(text) : err('house-number');
};

function readExplanation(text: string): Read {
  const value = manyLines(text);
  return matches('explanation', value) ? ok(value) : err('too-long');
}

/** `4811ab`, `4811-AB`, `4811 a b`, `NL-4811 AB`, `4811 ab Breda`. */
function readPostalCode(text: string): Read {
  const words = text.trim().toUpperCase();
  const found =
    /^(?:NL)?[\s.-]*([1-9]\d{3})[\s.-]*([A-Z]{2})(?![A-Z\d])/.exec(words) ??
    /^([1-9]\d{3})([A-Z]{2})$/.exec(words.replace(/[\s.-]/g, ''));
  return found ? ok(`${found[1]} ${found[2]}`) : err('invalid');
}

/** As people write them, also `tel. 06 - 12 34 56 78 (na 6 uur)`; not one that can't be called from abroad. */
function readPhone(text: string): Read {
  const { dial } = parsePhone(
    text.replace(/\([^)]*\p{L}[^)]*\)/gu, '').replace(/[^\d+().\s-]/g, ''),
  );
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

/** The first three letters of each month. */
const monthNames = 'janfebmaaaprmeijunjulaugsepoktnovdec';

/** `3`, `03`, `maart`, `mrt` → `03`; what it can't be stays. */
function twoDigits(text: string): string {
  const name = text.toLowerCase().slice(0, 3).replace('mrt', 'maa');
  const at = /^[a-z]{3}$/.test(name) ? monthNames.indexOf(name) : -1;
  return (at >= 0 && at % 3 === 0 ? `${at / 3 + 1}` : text).padStart(2, '0');
}

/** The day, the month and the year, also where all of it was typed in one field: `3 maart 2019`. */
function partsOf(typed: readonly string[]): readonly string[] {
  const parts = [0, 1, 2].map((at) => typed[at]?.trim() ?? '');
  const filled = parts.filter(Boolean);
  if (filled.length !== 1) return parts;
  const words = filled[0]!.split(/[\s./-]+/).filter(Boolean);
  const isWhole = words.length > 1 || /^\d{4}$/.test(filled[0]!);
  return isWhole && words.length <= 3 ? ['', '', ...words].slice(-3) : parts;
}

function readDate(typed: readonly string[], isWhole: boolean, today: string): Read {
  const [day = '', month = '', year = ''] = partsOf(typed);
  if (!year) return err('no-year');
  if ((day || isWhole) && !month) return err('no-month');
  if (isWhole && !day) return err('invalid');
  if (/^\d{1,3}$/.test(year)) return err('year');
  const monthDigits = month && twoDigits(month);
  if (month && !/^(0[1-9]|1[0-2])$/.test(monthDigits)) return err('month');
  const yearAndMonth = [year, monthDigits].filter(Boolean).join('-');
  if (!matches('since', yearAndMonth)) return err('invalid');
  const value = day ? `${yearAndMonth}-${day.padStart(2, '0')}` : yearAndMonth;
  if (!matches('since', value)) return err('day');
  return value > today.slice(0, value.length) ? err('future') : ok(value);
}

const hours =
  /^(?:ongeveer|circa|ca\.?|zo['’]?n|about|around)?\s*(\d{1,6})(?:[.,](\d{1,6}))?\s*(?:uur|uren|u\.?|hours?|h\.?)?(?:\s+(?:per|in de|in een|a)\s+we+k)?\.?$/i;

/** `8`, `8 uur`, `ongeveer 12 uur per week`; not `8 tot 12` or `2 uur per dag`, which is another number. */
function readHours(text: string): Read {
  const found = hours.exec(text.trim());
  if (!found) return err('invalid');
  if (Number(found[2] ?? 0) > 0) return err('fraction');
  const count = Number(found[1]);
  return count >= 1 && count <= mostHours ? ok(count) : err('range');
}

const oneOf =
  (codes: readonly string[]) =>
  (text: string): Read =>
    codes.includes(text) ? ok(text) : err('invalid');

/** By the last part of the name: both persons are asked the same. */
const readers: Readonly<Record<string, (value: never, today: string) => Read>> = {
  id: readText('purpose'),
  label: readText('purpose'),
  name: readName,
  dateOfBirth: (value: readonly string[], today) => readDate(value, true, today),
  street: readStreet,
  postalCode: readPostalCode,
  city: readText('city'),
  phone: readPhone,
  email: readEmail,
  relation: oneOf(relations),
  since: (value: readonly string[], today) => readDate(value, false, today),
  hoursPerWeek: readHours,
  tasks: (value: readonly string[]) => ok(tasks.filter((task) => value.includes(task))),
  explanation: readExplanation,
  careRecipient: oneOf(agreements),
  sameAddress: oneOf(['yes']),
  truthful: oneOf(['yes']),
};

/** Whether the value of a field is a list: the parts of a date, or what was ticked. */
export const isList = (field: FieldName): boolean => /dateOfBirth|since|tasks/.test(field);

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
  return readers[field.split('.')[1]!]!(value as never, today);
}
