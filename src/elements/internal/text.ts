import { html, nothing, type TemplateResult } from 'lit';
import { textIn, type LocalizedText } from '../../domain/shared/text.js';
import { activeLocale } from './locale.js';

/** A feed's text in the reader's language; marked with its own language where it is another. */
export function feedText(text: LocalizedText): TemplateResult {
  const locale = activeLocale();
  const found = textIn(text, locale);
  return found.lang === locale
    ? html`${found.text}`
    : html`<span lang=${found.lang || nothing}>${found.text}</span>`;
}

/** The same without markup, for places that can hold text alone. */
export const feedWords = (text: LocalizedText): string => textIn(text, activeLocale()).text;
