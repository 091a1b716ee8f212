import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  coversMunicipality,
  normalizedMunicipality,
} from '../../../src/domain/services/municipality.js';

describe('normalizedMunicipality', () => {
  const same: readonly (readonly string[])[] = [
    ['GM0301', 'gm0301', '0301', ' GM0301 ', 'Gm0301'],
    ['Zutphen', 'zutphen', 'Gemeente Zutphen', ' gemeente  zutphen ', 'ZUTPHEN'],
    ['Súdwest-Fryslân', 'Sudwest-Fryslan', 'SÚDWEST-FRYSLÂN', 'Su\u0301dwest-Frysla\u0302n'],
    ["'s-Hertogenbosch", '’s-Hertogenbosch', '‘s-Hertogenbosch', "'S-HERTOGENBOSCH"],
    ['Bergen op Zoom', 'bergen  op zoom', 'Bergen op\u00a0Zoom'],
  ];
  for (const notations of same) {
    it(`sees one municipality in ${notations.join(' / ')}`, () => {
      assert.equal(new Set(notations.map(normalizedMunicipality)).size, 1);
    });
  }

  it('keeps different municipalities apart', () => {
    const different = [
      'GM0301',
      'GM0302',
      'GM301',
      'Zutphen',
      'Lochem',
      'Bergen',
      'Bergen op Zoom',
      '',
    ];
    assert.equal(new Set(different.map(normalizedMunicipality)).size, different.length);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizedMunicipality(text);
        fc.pre(!/^gemeente\s/.test(once));
        assert.equal(normalizedMunicipality(once), once);
      }),
    );
  });
});

describe('coversMunicipality', () => {
  const table: readonly [list: readonly string[], municipality: string, covers: boolean][] = [
    [['GM0301'], 'GM0301', true],
    [['0301'], 'gm0301', true],
    [['GM0301', 'GM0262'], 'GM0262', true],
    [['GM0301'], 'GM0262', false],
    [['Zutphen'], 'gemeente zutphen', true],
    [['Zutphen'], 'Lochem', false],
    // Help that is shown once too often is better than help that is hidden.
    [['GM0301'], 'Zutphen', true],
    [['Zutphen'], 'GM0301', true],
    [['Zutphen', 'GM0262'], 'GM0301', false],
    [['Zutphen', 'GM0262'], 'Zutphen', true],
    [[], 'Zutphen', true],
  ];
  for (const [list, municipality, covers] of table) {
    it(`[${list.join(', ')}] ${covers ? 'covers' : 'does not cover'} ${municipality}`, () => {
      assert.equal(coversMunicipality(list, municipality), covers);
    });
  }
});
