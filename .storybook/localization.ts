import { configureLocalization, type LocaleModule } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from '../src/localization/locale-codes.js';

// Storybook is the page here, and it is the page that configures the localization: once.
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) =>
    import(`../src/localization/locales/${locale}.ts`) as Promise<LocaleModule>,
});

/** Shows all widgets of the page in a language; one that there is no translation for is Dutch. */
export async function showIn(language: unknown): Promise<void> {
  await setLocale(allLocales.find((locale) => locale === language) ?? sourceLocale);
}
