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

/** A date as people in the Netherlands write it in their language: *23 november 2026*. */
export const longDate = (date: string): string =>
  new Intl.DateTimeFormat([`${activeLocale()}-NL`, 'nl'], {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** *maandag*, or *ma*; 0 is Monday. */
export const weekdayName = (weekday: number, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat([activeLocale(), 'nl'], { weekday: length, timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    Date.UTC(2024, 0, 1 + weekday),
  );

/** `08:30` as people write it: *8.30* in Dutch. */
export const clockTime = (time: string): string =>
  activeLocale() === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time;

/** The form that belongs to a number; languages without a form of their own for it use `other`. */
export function plural(
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  return forms[new Intl.PluralRules([activeLocale(), 'nl']).select(count)] ?? forms.other;
}
