/** Text that an organisation owns: Dutch, or one text for each language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** A text in the language it was found in, so that the page can mark it with `lang`. */
export interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in the reader's language, else in Dutch, else in whatever language there is.
 *
 * @param text a string is taken to be Dutch.
 * @param locale a BCP 47 tag such as `en` or `nl-BE`; its language alone is tried too.
 * @returns an empty text in `nl` when there is no text at all; a translation left blank is none.
 */
export function textIn(text: LocalizedText, locale: string): TextInLanguage {
  if (typeof text === 'string') return { text, lang: 'nl' };
  for (const lang of [locale, locale.split('-')[0]!, 'nl', ...Object.keys(text)]) {
    // Own keys only: a feed may be as odd as to ask for "constructor".
    if (Object.hasOwn(text, lang) && text[lang]!.trim()) return { text: text[lang]!, lang };
  }
  return { text: '', lang: 'nl' };
}
