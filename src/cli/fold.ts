/**
 * Text in the form in which two spellings of it are the same: no accents, capitals or punctuation.
 * `Financiële regelingen ` → `financiele regelingen`; `€ 26,50` → `euro 26 50`.
 *
 * @returns an empty text where there is no letter and no digit.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('€', ' euro ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
