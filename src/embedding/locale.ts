import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from '../localization/locale-codes.js';

/** How long the widgets wait for a translation before they appear in Dutch, in milliseconds. */
const patience = 3_000;

const known = (lang: string | null | undefined): string | null => {
  const language = lang?.toLowerCase().split('-')[0] ?? '';
  return [sourceLocale, ...targetLocales].includes(language) ? language : null;
};

/**
 * The language for all widgets of the page: what the script asks for, else the first widget with a
 * `lang` of its own, else that of the page, else Dutch. One for the page, because a copy of the
 * script has one active language.
 */
export function pageLocale(script: HTMLScriptElement | null, tags: readonly string[]): string {
  const widget = document.querySelector(tags.map((tag) => `${tag}[lang]`).join());
  return (
    known(script?.dataset.mzLang) ??
    known(widget?.getAttribute('lang')) ??
    known(document.documentElement.lang) ??
    sourceLocale
  );
}

/** What a script knows of the language. */
export interface Localization {
  /** When the language is there, or when waiting for it has no more sense; never rejects. */
  readonly isReady: Promise<unknown>;
  /** Sets the language that the page has by now. */
  readonly follow: () => Promise<void>;
}

/**
 * Sets the language of the page.
 *
 * @param base where the script came from; the translations lie next to it.
 */
export function startLocalization(
  script: HTMLScriptElement | null,
  tags: readonly string[],
  report: (line: string) => void,
): Localization {
  const base = script?.src || document.baseURI;
  const { getLocale, setLocale } = configureLocalization({
    sourceLocale,
    targetLocales,
    loadLocale: (locale) => import(new URL(`locales/${locale}.js`, base).href),
  });
  const follow = async () => {
    const locale = pageLocale(script, tags);
    if (locale === getLocale()) return;
    try {
      await setLocale(locale);
    } catch {
      report(`[mantelzorg-widgets] locales/${locale}.js could not be loaded next to ${base}`);
    }
  };
  const isReady = Promise.race([follow(), new Promise((resolve) => setTimeout(resolve, patience))]);
  return { isReady, follow };
}
