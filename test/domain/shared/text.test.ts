import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textIn, type LocalizedText } from '../../../src/domain/shared/text.js';

const both = { nl: 'Hulp', en: 'Help' };

const table: readonly [
  what: string,
  text: LocalizedText,
  locale: string,
  text: string,
  lang: string,
][] = [
  ['a string is Dutch', 'Hulp', 'en', 'Hulp', 'nl'],
  ['the language asked for', both, 'en', 'Help', 'en'],
  ['Dutch', both, 'nl', 'Hulp', 'nl'],
  ['the language of a regional tag', both, 'en-GB', 'Help', 'en'],
  [
    'a regional text before that of its language',
    { ...both, 'en-GB': 'Aid' },
    'en-GB',
    'Aid',
    'en-GB',
  ],
  ['Dutch where the language is not there', both, 'tr', 'Hulp', 'nl'],
  [
    'any language where Dutch is not there either',
    { pl: 'Pomoc', uk: 'Допомога' },
    'tr',
    'Pomoc',
    'pl',
  ],
  ['nothing', {}, 'nl', '', 'nl'],
  ['Dutch where a translation is left empty', { nl: 'Hulp', en: '' }, 'en', 'Hulp', 'nl'],
  ['Dutch where a translation is blank', { nl: 'Hulp', en: ' ' }, 'en', 'Hulp', 'nl'],
  ['another language where Dutch is left empty', { nl: '', en: 'Help' }, 'nl', 'Help', 'en'],
  ['no text that an object has by nature', both, 'constructor', 'Hulp', 'nl'],
  ['no text that an object has by nature, written otherwise', both, 'toString', 'Hulp', 'nl'],
];

describe('textIn', () => {
  for (const [what, text, locale, wanted, lang] of table) {
    it(`gives ${what}`, () => assert.deepEqual(textIn(text, locale), { text: wanted, lang }));
  }

  it('gives a text of the source, in the language it has there', () => {
    const texts = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(texts, fc.string(), (text, locale) => {
        const found = textIn(text, locale);
        const filled = Object.values(text).some((value) => value.trim() !== '');
        if (filled) assert.equal(text[found.lang], found.text);
        else assert.deepEqual(found, { text: '', lang: 'nl' });
      }),
    );
  });
});
