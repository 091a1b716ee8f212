import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  groups,
  locationFields,
  publisherFields,
  type FieldKind,
} from '../../src/feed-editor/fields.js';
import { isEditable, textFor, tidied, toggled, valueFor } from '../../src/feed-editor/values.js';
import { codesOf, helpOf, labelOf, wordFor } from '../../src/feed-editor/words.js';

describe('a field', () => {
  const cases: readonly [FieldKind, string, unknown][] = [
    ['string', 'a', 'a'],
    ['string', '', undefined],
    ['phone', '088 000 00 00', '088 000 00 00'],
    ['words', 'nl, tr; ar,', ['nl', 'tr', 'ar']],
    ['words', ' , ', undefined],
    ['hours', 'Mo 09:00-12:00\n\n Tu 09:00-12:00 ', ['Mo 09:00-12:00', 'Tu 09:00-12:00']],
    ['number', '52,14', 52.14],
    ['number', 'ver weg', 'ver weg'],
    ['number', ' ', undefined],
  ];
  for (const [kind, text, value] of cases) {
    it(`gives the feed ${JSON.stringify(value)} for "${text}" (${kind})`, () => {
      assert.deepEqual(valueFor(kind, text, undefined), value);
    });
  }

  it('shows what the feed has, also of the wrong kind, and can give it back', () => {
    assert.equal(textFor('phone', 880000000), '880000000');
    assert.equal(textFor('words', 'nl'), 'nl');
    assert.equal(textFor('hours', 'Mo 09:00-12:00'), 'Mo 09:00-12:00');
    assert.equal(textFor('text', { nl: 'a', en: 'b' }), 'a');
  });

  it('says of what it can not show that it can not', () => {
    assert.equal(isEditable('phone', { nummer: 1 }), false);
    assert.equal(isEditable('text', { nl: { a: 1 } }), false);
    assert.equal(isEditable('text', ['a']), false);
    assert.equal(isEditable('words', [['a']]), false);
    assert.equal(isEditable('words', 'a'), true);
    assert.equal(isEditable('text', null), true);
  });

  it('has a text for whatever it can show', () => {
    const kinds: FieldKind[] = ['text', 'string', 'words', 'hours', 'number'];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...kinds), (junk, kind) => {
        if (isEditable(kind, junk)) assert.equal(typeof textFor(kind, junk), 'string');
      }),
    );
  });
});

describe('leaving a field', () => {
  const cases: readonly [FieldKind, unknown, unknown][] = [
    ['string', ' a ', 'a'],
    ['text', { nl: ' a ', en: ' b ' }, { nl: 'a', en: ' b ' }],
    ['url', 'www.welzijn.example', 'https://www.welzijn.example'],
    ['url', 'welzijn', 'welzijn'],
    ['hours', ['ma t/m vr 9-17 uur'], ['Mo-Fr 09:00-17:00']],
    ['hours', ['op afspraak'], ['op afspraak']],
    ['hours', ['Mo 09:00-12:00'], ['Mo 09:00-12:00']],
    ['number', 52.14, 52.14],
    ['date', '1-4-2026', '2026-04-01'],
    ['date', ' 31/12/2026 ', '2026-12-31'],
    ['date', '31-2-2026', '31-2-2026'],
    ['date', '2026-04-01', '2026-04-01'],
    ['string', '1-4-2026', '1-4-2026'],
  ];
  for (const [kind, value, clean] of cases) {
    it(`makes ${JSON.stringify(value)} ${JSON.stringify(clean)} (${kind})`, () => {
      assert.deepEqual(tidied(kind, value), clean);
    });
  }
});

describe('a choice', () => {
  const codes = ['low', 'medium', 'high'];

  it('stands in the order of the codes, with unknown ones last', () => {
    assert.deepEqual(toggled(['huh', 'high'], 'low', true, codes), ['low', 'high', 'huh']);
  });

  it('takes the list along with the last one', () => {
    assert.equal(toggled(['low'], 'low', false, codes), undefined);
    assert.deepEqual(toggled('low', 'high', true, codes), ['low', 'high']);
  });
});

describe('every field of the form', () => {
  const all = [
    ...groups.flatMap(({ fields }) => fields.map((field) => ({ field, key: field.name }))),
    ...locationFields.map((field) => ({ field, key: `locations.${field.name}` })),
    ...publisherFields.map((field) => ({
      field,
      key: field.name === 'updatedAt' ? 'updatedAtOfList' : field.name,
    })),
  ];
  for (const { field, key } of all) {
    it(`has a name, a help without JSON and, where it is closed, words for its codes: ${key}`, () => {
      assert.notEqual(labelOf(key), key);
      assert.doesNotMatch(helpOf(key), /["{}[\]]/);
      if (field.kind !== 'one-of' && field.kind !== 'some-of') return;
      assert.ok(codesOf(key).length > 1);
      for (const code of codesOf(key)) assert.ok(wordFor(key, code), `${key} ${code}`);
    });
  }
});
