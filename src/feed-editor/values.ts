import { readOpeningHours } from '../cli/from-sheet/opening-hours-in-words.js';
import { parseOpeningHours } from '../domain/index.js';
import { isFields } from '../cli/fields.js';
import { dutchOf, withDutch } from './document.js';
import type { FieldKind } from './fields.js';

/** The items of a list as they stand; one value where a list belongs counts as a list of one. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** A value as somebody can read it who does not know what belongs here. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Whether a field can show what stands there; if not, it can only be taken away. */
export function isEditable(kind: FieldKind, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const isScalar = typeof value !== 'object';
  if (kind === 'text' || kind === 'long-text') {
    if (Array.isArray(value)) return false;
    return isScalar || Object.values(value).every((words) => typeof words === 'string');
  }
  if (['some-of', 'words', 'hours'].includes(kind)) {
    return itemsOf(value).every((item) => typeof item !== 'object');
  }
  return isScalar;
}

/** The text that stands in the field for a value. */
export function textFor(kind: FieldKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'hours') return itemsOf(value).map(shown).join('\n');
  if (kind === 'words') return itemsOf(value).map(shown).join(', ');
  return isFields(value) ? dutchOf(value) : shown(value);
}

const trimmed = (parts: readonly string[]): string[] =>
  parts.map((part) => part.trim()).filter(Boolean);

/**
 * What the feed gets for a text that is typed.
 *
 * @param before what stood there, whose translations stay.
 * @returns undefined for an empty field.
 */
export function valueFor(kind: FieldKind, text: string, before: unknown): unknown {
  switch (kind) {
    case 'text':
    case 'long-text':
      return withDutch(before, text);
    case 'hours': {
      const lines = trimmed(text.split('\n'));
      return lines.length > 0 ? lines : undefined;
    }
    case 'words': {
      const words = trimmed(text.split(/[,;\n]/));
      return words.length > 0 ? words : undefined;
    }
    case 'number': {
      const number = Number(text.trim().replace(',', '.'));
      if (text.trim() === '') return undefined;
      return Number.isFinite(number) ? number : text;
    }
    default:
      return text === '' ? undefined : text;
  }
}

/** A day as the Dutch write it, 1-4-2026, as feeds do: 2026-04-01; null for what is no such day. */
function dateIn(text: string): string | null {
  const found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isDay ? date : null;
}

/**
 * The same value as a careful person would have typed it: no spaces around it, hours in words in the
 * notation of feeds, days as feeds write them, `www.` with https:// before it.
 */
export function tidied(kind: FieldKind, value: unknown): unknown {
  if (kind === 'hours') {
    const lines = itemsOf(value).map(shown);
    const { words } = parseOpeningHours(lines);
    // Words are read as a whole: "ma, wo" on one line may go on with "9-12 uur" on the next.
    const read =
      words.length > 0 && words.join().length <= 300 && readOpeningHours(lines.join('\n'));
    return read ? [...read] : value;
  }
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return undefined;
    if (kind === 'date') return dateIn(text) ?? text;
    return kind === 'url' && /^www\.[^\s/]+\.[^\s]+$/i.test(text) ? `https://${text}` : text;
  }
  const dutch = isFields(value) ? value.nl : undefined;
  return typeof dutch === 'string' ? withDutch(value, dutch.trim()) : value;
}

/** The same list with one item put in or taken out; in the order of the codes, unknown ones last. */
export function toggled(
  value: unknown,
  code: unknown,
  isOn: boolean,
  codes: readonly unknown[],
): readonly unknown[] | undefined {
  const rest = itemsOf(value).filter((item) => item !== code);
  if (!isOn) return rest.length > 0 ? rest : undefined;
  const rank = (item: unknown) => {
    const at = codes.indexOf(item);
    return at < 0 ? codes.length : at;
  };
  return [...rest, code].sort((a, b) => rank(a) - rank(b));
}
