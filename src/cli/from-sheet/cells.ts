import { parsePhone, type BurdenLevel } from '../../domain/index.js';
import { safeEmail, safeUrl } from '../../feeds/index.js';
import { fold } from '../fold.js';
import type { FindingCode } from './findings.js';
import { noWords, yesWords } from './vocabulary/yes-no.js';

/** What a cell gave, and what there is to say about it. */
export interface ReadCell {
  /** Null when there is nothing in it that can be used. */
  readonly value: string | null;
  readonly finding?: { readonly code: FindingCode; readonly detail?: string };
}

/** Between two numbers or addresses in one cell. */
const separators = /\s*(?:\n|[;|]|,\s|\s\/\s|\s(?:en|of)\s)\s*/;

/**
 * A number as feeds write it: area code, space, number.
 *
 * @returns null when the text is no telephone number.
 */
function normalPhone(text: string): string | null {
  const { display, dial } = parsePhone(text);
  if (dial === null) return null;
  const [area = '', ...rest] = display.split(' ');
  return display.startsWith('0') ? `${area} ${rest.join('')}`.trim() : display;
}

/** Excel takes a number for a sum and drops its first zero: `575519613`, `31575519613`. */
function withZero(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (/^[1-9]\d{8}$/.test(digits)) return normalPhone(`0${digits}`);
  return /^31[1-9]\d{8}$/.test(digits) ? normalPhone(`+${digits}`) : null;
}

/**
 * A telephone number in any notation, also among words.
 *
 * @returns the number as `0575 519613`; where there is none, the words themselves, since a carer can
 *   often still read them.
 */
export function readPhone(cell: string): ReadCell {
  const whole = normalPhone(cell);
  if (whole) return { value: whole };
  const zero = withZero(cell);
  if (zero) return { value: zero, finding: { code: 'phoneWithZero', detail: zero } };
  const first = normalPhone(cell.split(separators)[0]!);
  if (first) return { value: first, finding: { code: 'moreThanOne', detail: first } };
  for (const [candidate] of cell.matchAll(/(?:\+|\(?0)[\d\s()-]{2,}\d/g)) {
    const phone = normalPhone(candidate.replace(/[()]+$/, ''));
    if (phone) return { value: phone, finding: { code: 'phoneFromWords', detail: phone } };
  }
  return { value: cell.replaceAll('\n', ' '), finding: { code: 'phoneInWords' } };
}

/** An e-mail address; the first where there are several. */
export function readEmail(cell: string): ReadCell {
  const [first = '', ...more] = cell.split(separators);
  const email = safeEmail(first.replace(/^mailto:/i, ''));
  if (!email) return { value: null, finding: { code: 'noEmail' } };
  return more.length > 0
    ? { value: email, finding: { code: 'moreThanOne', detail: email } }
    : { value: email };
}

/** An address of a page; `https://` is put before a bare domain, and instead of `http://`. */
export function readUrl(cell: string): ReadCell {
  const [first = '', ...more] = cell.split(separators);
  const bare = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u;
  const full = bare.test(first) ? `https://${first}` : first.replace(/^http:\/\//i, 'https://');
  if (!safeUrl(full)) return { value: null, finding: { code: 'noUrl' } };
  if (more.length > 0) return { value: full, finding: { code: 'moreThanOne', detail: full } };
  return full === first
    ? { value: full }
    : { value: full, finding: { code: 'urlWithHttps', detail: full } };
}

/** True, false, or null when the word is neither. */
export function readYesNo(cell: string | undefined): boolean | null {
  const word = fold(cell ?? '');
  const [, first] = /^(ja|nee) (?!.*\b(?:ja|nee)\b)/.exec(word) ?? [];
  // "Ja, heel Nederland"
  if (first !== undefined) return first === 'ja';
  if (yesWords.includes(word) || /^[✓✔☑]/u.test(cell ?? '')) return true;
  return noWords.includes(word) ? false : null;
}

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['maart', 'mrt', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The day that three numbers are; null where there is no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year < 2200 ? date.toJSON().slice(0, 10) : null;
}

/**
 * A day: `2026-12-31`, `31-12-2026`, `31/12/26`, `31 december 2026`. A time behind it is passed over,
 * but for one in the notation of feeds, which stays.
 */
export function readDate(cell: string): ReadCell {
  const none: ReadCell = { value: null, finding: { code: 'noDate' } };
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(cell);
  if (iso) {
    const value = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return value === null ? none : { value: /^\S{10}T\S+$/.test(cell) ? cell : value };
  }
  const [, day, month, year] =
    /^(?:\p{L}+\.? )?(\d{1,2})(?:[-/.]| )(\d{1,2}|\p{L}+\.?)(?:[-/.]| )(\d{4}|\d{2})(?!\d)/u.exec(
      cell,
    ) ?? [];
  if (day === undefined || month === undefined || year === undefined) return none;
  const word = fold(month);
  const number = /^\d/.test(month)
    ? Number(month)
    : months.findIndex((names) => names.includes(word)) + 1;
  const value = dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
  return value === null ? none : { value };
}

/**
 * The results for which a row is shown.
 *
 * @param shown yes, no or nothing for a low, medium and high burden.
 * @returns the levels; null where nothing is said, which means all; `hidden` for three times no.
 */
export function burdenLevelsOf(
  shown: readonly (boolean | null)[],
): readonly BurdenLevel[] | 'hidden' | null {
  const levels = (['low', 'medium', 'high'] as const).filter((_, index) => shown[index]);
  if (levels.length > 0) return levels;
  return shown.every((value) => value === false) ? 'hidden' : null;
}
