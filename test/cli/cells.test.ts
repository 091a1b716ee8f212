import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  burdenLevelsOf,
  readEmail,
  readPhone,
  readUrl,
  readYesNo,
} from '../../src/cli/from-sheet/cells.js';
import { readLocation } from '../../src/cli/from-sheet/locations.js';

type Case = readonly [cell: string, value: string | null, code?: string];

const tables: readonly [string, (cell: string) => ReturnType<typeof readPhone>, readonly Case[]][] =
  [
    [
      'a telephone number',
      readPhone,
      [
        ['0575 - 519613', '0575 519613'],
        ['088 - 633 0633', '088 6330633'],
        ['030 - 7606055', '030 7606055'],
        ['0900 - 9630', '0900 9630'],
        ['(0575) 51 96 13', '0575 519613'],
        ['+31 (0)575 519613', '0575 519613'],
        ['06-12345678', '06 12345678'],
        ['14 0575', '14 0575'],
        ['112', '112'],
        ['+49 2821 1234567', '+49 2821 1234567'],
        // Excel took it for a sum.
        ['575519613', '0575 519613', 'phoneWithZero'],
        ['31575519613', '0575 519613', 'phoneWithZero'],
        ['0575 519613 / 06 12345678', '0575 519613', 'moreThanOne'],
        ['0575-519613 of 0575-595760', '0575 519613', 'moreThanOne'],
        ['0575-519613\n0575-595760', '0575 519613', 'moreThanOne'],
        ['0575-519613 (ma-vr)', '0575 519613', 'phoneFromWords'],
        ['Tel. (0575) 519613', '0575 519613', 'phoneFromWords'],
        ['zie website', 'zie website', 'phoneInWords'],
        ['0575-5196', '0575-5196', 'phoneInWords'],
        ['3,16E+10', '3,16E+10', 'phoneInWords'],
      ],
    ],
    [
      'an e-mail address',
      readEmail,
      [
        ['info@voorbeeld.nl', 'info@voorbeeld.nl'],
        ['mailto:info@voorbeeld.nl', 'info@voorbeeld.nl'],
        ['info@voorbeeld.nl; zorg@voorbeeld.nl', 'info@voorbeeld.nl', 'moreThanOne'],
        ['via de website', null, 'noEmail'],
        ['info@', null, 'noEmail'],
      ],
    ],
    [
      'a site',
      readUrl,
      [
        ['https://www.valys.nl', 'https://www.valys.nl'],
        ['www.valys.nl', 'https://www.valys.nl', 'urlWithHttps'],
        ['valys.nl/reizen?x=1', 'https://valys.nl/reizen?x=1', 'urlWithHttps'],
        ['http://www.valys.nl', 'https://www.valys.nl', 'urlWithHttps'],
        ['https://www.valys.nl en https://plusov.nl', 'https://www.valys.nl', 'moreThanOne'],
        ['javascript:alert(1)', null, 'noUrl'],
        ['binnenkort', null, 'noUrl'],
        ['info@voorbeeld.nl', null, 'noUrl'],
        ['zie hulpwijzer', null, 'noUrl'],
      ],
    ],
  ];

for (const [kind, read, cases] of tables) {
  describe(`a cell with ${kind}`, () => {
    for (const [cell, value, code] of cases) {
      it(`${JSON.stringify(cell)} gives ${value}${code ? ` and says ${code}` : ''}`, () => {
        const found = read(cell);
        assert.equal(found.value, value);
        assert.equal(found.finding?.code, code);
      });
    }
  });
}

describe('a cell with a place', () => {
  const cases: readonly [string, object][] = [
    [
      'Buurthuis De Hoek, Dorpsstraat 1, 7201 AB Zutphen',
      {
        name: 'Buurthuis De Hoek',
        street: 'Dorpsstraat 1',
        postalCode: '7201 AB',
        city: 'Zutphen',
      },
    ],
    [
      'Dorpsstraat 1a\n7201AB Zutphen',
      { street: 'Dorpsstraat 1a', postalCode: '7201 AB', city: 'Zutphen' },
    ],
    ['7201 AB Zutphen', { postalCode: '7201 AB', city: 'Zutphen' }],
    ['In alle buurthuizen', { name: 'In alle buurthuizen' }],
  ];
  for (const [cell, location] of cases) {
    it(JSON.stringify(cell), () => assert.deepEqual(readLocation(cell), location));
  }
});

describe('the levels of burden', () => {
  it('are those that are ticked', () => {
    assert.deepEqual(['Ja', ' x', 'JA', '✓', 'waar'].map(readYesNo), Array(5).fill(true));
    assert.deepEqual(['Nee', 'n', '0'].map(readYesNo), Array(3).fill(false));
    assert.deepEqual(['misschien', '', undefined].map(readYesNo), Array(3).fill(null));
    assert.deepEqual(burdenLevelsOf([false, true, true]), ['medium', 'high']);
    assert.deepEqual(burdenLevelsOf([null, null, true]), ['high']);
  });

  it('are all where nothing is said, and none where all is denied', () => {
    assert.equal(burdenLevelsOf([null, null, null]), null);
    assert.equal(burdenLevelsOf([false, null, false]), null);
    assert.equal(burdenLevelsOf([false, false, false]), 'hidden');
  });
});
