import { msg } from '@lit/localize';

/**
 * The language in which texts come out now. It is itself a text, so that it is always the language
 * that was really loaded, whoever configured the localization: a translation gives its own code for it.
 */
export const activeLocale = (): string => msg('nl', { id: 'locale' });

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** Writing direction of a language. */
export const directionOf = (locale: string): 'rtl' | 'ltr' =>
  rightToLeft.includes(locale.split('-')[0]!) ? 'rtl' : 'ltr';

const kept: Record<string, unknown> = {};

/**
 * What the browser makes for the language of the reader, made once: a formatter costs a telephone some
 * milliseconds, and each card of a list asks for several.
 *
 * @param key tells it from all others.
 */
export const remember = <T>(key: string, make: (locales: string[]) => T): T =>
  (kept[`${activeLocale()} ${key}`] ??= make([`${activeLocale()}-NL`, 'nl'])) as T;

/** A moment (UTC) in the reader's language, as it is written in the Netherlands. */
export const dateText = (date: number, options: Intl.DateTimeFormatOptions): string =>
  remember(
    JSON.stringify(options),
    (locales) => new Intl.DateTimeFormat(locales, { timeZone: 'UTC', ...options }),
  ).format(date);

/** A date as people in the Netherlands write it in their language: *23 november 2026*. */
export const longDate = (date: string): string => dateText(Date.parse(date), { dateStyle: 'long' });

/** *maandag*, or *ma*; 0 is Monday. */
export const weekdayName = (weekday: number, length: 'long' | 'short' = 'long'): string =>
  // The first of January 2024 was a Monday.
  dateText(Date.UTC(2024, 0, 1 + weekday), { weekday: length });

/** `08:30` as people write it: *8.30* in Dutch. */
export const clockTime = (time: string): string =>
  activeLocale() === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time;

/** The form that belongs to a number; languages without a form of their own for it use `other`. */
export function plural(
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const rules = remember('plural', (locales) => new Intl.PluralRules(locales));
  return forms[rules.select(count)] ?? forms.other;
}
