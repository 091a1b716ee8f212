import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { convert } from '../../src/cli/from-sheet/convert.js';
import { readXlsx as readList } from '../../src/cli/from-sheet/read-xlsx.js';
import { readSheet } from '../../src/cli/from-sheet/sheet.js';
import { exampleRow } from '../../src/cli/template/example-row.js';
import { templateTable, templateXlsx } from '../../src/cli/template/template.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { ownColumns } from '../../src/cli/to-sheet/columns.js';
import { runHere, withFiles } from './cli.js';

const publisher = { id: 'gemeente-voorbeeld', name: 'Gemeente Voorbeeld', kind: 'municipality' };

const workbookIn = async (language: string): Promise<Workbook> =>
  readXlsx(await templateXlsx(messagesIn(language)!), { readStyles: true });

const textsOf = (rows: readonly (readonly unknown[])[]): string[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));

const converted = (table: string[][]) =>
  convert(readSheet(table)!, { publisher, updatedAt: '2026-11-12', earlier: null });

describe('the template', () => {
  it('has an example that does not get into the feed', async () => {
    const { sheets } = await workbookIn('nl');
    const conversion = converted(textsOf(sheets[0]!.rows));
    assert.equal(conversion.services, 0);
    assert.deepEqual(
      conversion.findings.map(({ code, level }) => [code, level]),
      [['exampleRow', 'note']],
    );
  });

  it('with another name alone gives the feed, and a word about what is left', async () => {
    const { sheets } = await workbookIn('nl');
    const table = textsOf(sheets[0]!.rows);
    const at = table[0]!.indexOf('Dienst');
    table[2] = table[1]!.map((cell, index) => (index === at ? 'Boodschappenhulp' : cell));
    const conversion = converted(table);
    assert.deepEqual(
      conversion.findings.map(({ code }) => code),
      ['exampleRow', 'exampleText'],
    );
    assert.deepEqual(conversion.document.services, [
      {
        id: 'boodschappenhulp',
        name: 'Boodschappenhulp',
        organization: 'Buurthuis Voorbeeld',
        description: 'Een vrijwilliger doet elke week uw boodschappen.',
        types: ['service'],
        needs: ['practical-help'],
        tasks: ['groceries', 'transport'],
        rungs: [2],
        burden: ['medium', 'high'],
        respite: {
          setting: 'home',
          provider: 'volunteer',
          duration: ['hours'],
          planning: ['regular'],
        },
        funding: ['own-cost'],
        cost: '€ 2 per keer',
        eligibility: 'Inwoners van 65 jaar en ouder en hun mantelzorgers',
        howToApply: 'Bel ons. Wij komen dan eerst kennismaken.',
        applyUrl: 'https://www.buurthuis.example/aanmelden',
        access: 'self',
        audience: ['dementia'],
        languages: ['nl', 'tr'],
        phone: '088 0000000',
        whatsapp: '088 0000000',
        email: 'info@buurthuis.example',
        url: 'https://www.buurthuis.example',
        openingHours: ['Mo-Fr 09:00-17:00', 'Sa 10:00-12:00'],
        locations: [
          {
            name: 'De Huiskamer',
            street: 'Marktstraat 1',
            postalCode: '1234 AB',
            city: 'Voorbeeldstad',
            latitude: 52.14,
            longitude: 6.2,
            openingHours: ['Mo 09:00-12:00'],
            accessibility: 'Lift en aangepast toilet',
          },
        ],
        area: {
          municipalities: ['Voorbeeldstad'],
          postcodes: ['1234', '1236-1240'],
          nationwide: false,
        },
        validFrom: '2026-04-01',
        validThrough: '2026-12-31',
        updatedAt: '2026-11-12',
      },
    ]);
  });

  it('is read as a list, not as its explanation', async () => {
    const list = await readList(await templateXlsx(messagesIn('nl')!));
    assert.ok(list.ok);
    assert.equal(list.value.name, 'Lijst');
    assert.equal(list.value.titles.size, ownColumns().length);
    assert.equal(list.value.rows.length, 1);
    assert.deepEqual(list.value.faultyCells, []);
  });

  it('has a row of titles that stays, text in every cell, and drop-downs', async () => {
    const { sheets } = await workbookIn('nl');
    const [list, explanation, choices] = sheets;
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Lijst', 'Uitleg', 'Keuzes'],
    );
    assert.equal(list!.freezePane?.rows, 1);
    assert.equal(choices!.hidden, true);
    const phone = ownColumns().findIndex(({ key }) => key === 'phone');
    for (const row of [1, 2, 300]) {
      assert.equal(list!.cells?.get(`${row},${phone}`)?.style?.numFmt, '@', String(row));
    }
    const withChoices = ownColumns().filter(({ choices }) => choices.length > 0);
    assert.equal(list!.dataValidations?.length, withChoices.length);
    for (const column of withChoices) {
      const at = textsOf(choices!.rows).map((row) => row[withChoices.indexOf(column)]);
      assert.deepEqual(at.filter(Boolean), column.choices, column.title);
    }
    assert.ok(explanation);
  });

  for (const [language, name] of [
    ['nl', 'Uitleg'],
    ['en', 'Explanation'],
  ] as const) {
    it(`explains every column in ${language}`, async () => {
      const { sheets } = await workbookIn(language);
      const explanation = sheets.find((sheet) => sheet.name === name);
      const rows = textsOf(explanation!.rows).slice(12);
      assert.deepEqual(
        rows.map(([title, , example]) => [title, example]),
        ownColumns().map(({ key, title }) => [title, exampleRow.get(key)]),
      );
      for (const [title, text] of rows) assert.match(text ?? '', /\.$/, title);
      // The sheet itself is never taken for the list.
      assert.equal(readSheet(textsOf(explanation!.rows)), null);
    });
  }

  it('says in its example that it is one', () => {
    const row = templateTable()[1]!;
    assert.ok(row.some((cell) => cell.includes('deze rij telt niet mee')));
    assert.ok(row.includes('088 000 00 00'));
    for (const cell of row) {
      if (/https?:|@/.test(cell)) assert.match(cell, /\.example(\/|$)/);
    }
  });
});

describe('template', () => {
  it('writes a file and never over one', async () => {
    await withFiles({}, async (pathOf) => {
      for (const name of ['lijst.xlsx', 'lijst.csv']) {
        const made = await runHere('template', '--out', pathOf(name));
        assert.equal(made.code, 0);
        assert.match(made.err, /De eerste rij is een voorbeeld/);
        const again = await runHere('template', '--out', pathOf(name));
        assert.equal(again.code, 1);
        assert.match(again.err, /bestaat al/);
        assert.equal((await runHere('template', '--out', pathOf(name), '--replace')).code, 0);
      }
      const text = await readFile(pathOf('lijst.csv'), 'utf8');
      assert.equal(text.split('\r\n').length, 3);
    });
  });

  it('says what is wrong with the options', async () => {
    const cases: readonly [readonly string[], RegExp][] = [
      [[], /Geef --out met een naam/],
      [['x.xlsx'], /Dit is te veel: x\.xlsx/],
      [['--out', 'lijst.ods'], /moet eindigen op \.xlsx of \.csv/],
      [['--out', 'lijst.ods', '--lang', 'en'], /must end in \.xlsx or \.csv/],
    ];
    for (const [args, message] of cases) {
      const { code, err } = await runHere('template', ...args);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});
