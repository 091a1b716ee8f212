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
  if (yesWords.includes(word) || /^[✓✔☑]/u.test(cell ?? '')) return true;
  return noWords.includes(word) ? false : null;
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

export interface SheetLocation {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/**
 * A place in words. `Buurthuis De Hoek, Dorpsstraat 1, 7201 AB Zutphen` is split in its parts;
 * everything else is kept as a name.
 */
export function readLocation(cell: string): SheetLocation {
  const words = cell.replaceAll('\n', ', ');
  const match = /^(.*?),?\s*\b([1-9]\d{3})\s?([A-Z]{2})\s+(\p{L}[\p{L}' -]*)$/u.exec(words);
  if (!match) return { name: words };
  const [, before = '', digits, letters, city = ''] = match;
  const parts = before.split(/\s*,\s*/).filter(Boolean);
  // A street has a house number; what stands before it is the name of the house.
  const street = /\p{L}.*\s\d+\s?[a-z]?(?:-\d+)?$/iu.test(parts.at(-1) ?? '') ? parts.pop() : null;
  const name = parts.join(', ');
  return {
    ...(name && { name }),
    ...(street && { street }),
    postalCode: `${digits} ${letters}`,
    city: city.trim(),
  };
}
