/**
 * Text in the form in which two spellings of it are the same: no accents, capitals or punctuation,
 * and one space between words.
 *
 * `Financiële regelingen ` → `financiele regelingen`.
 *
 * @returns an empty text where there is no letter and no digit.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
