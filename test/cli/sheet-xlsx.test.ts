import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { readXlsx, type XlsxFault, type XlsxSheet } from '../../src/cli/from-sheet/read-xlsx.js';
import { root } from './cli.js';
import {
  hostileZip,
  relation,
  sheetPath,
  sheetXml,
  withTwoLists,
  workbookParts,
  type ZipPart,
} from './hostile-zip.js';

async function read(bytes: Uint8Array): Promise<XlsxSheet> {
  const result = await readXlsx(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const rowsOf = ({ rows }: XlsxSheet) => rows.map(({ cells }) => Object.fromEntries(cells));
const fixture = (name: string) => readFile(join(root, 'test/fixtures/sheets', name));
const withRows = (rows: CellValue[][], more: Partial<WriteSheet> = {}) =>
  writeXlsx({ sheets: [{ name: 'Lijst', rows, ...more }] });

describe('an Excel list of another program', () => {
  const hoek = {
    organization: 'Buurthuis De Hoek',
    email: 'info@hoek.example',
    street: 'Marktstraat',
    city: 'Voorbeeldstad',
  };
  const samen = { organization: 'Stichting Samen', street: 'Kade', houseNumber: '3' };

  for (const [program, faultyCells, otherSheets] of [
    ['openpyxl', ['N6'], ['Toelichting']],
    // It works formulas out, and turns a sheet that is only a chart into one with cells.
    ['libreoffice', ['N5', 'N6'], ['Toelichting', 'Grafiek']],
  ] as const) {
    it(`is read when ${program} wrote it`, async () => {
      const sheet = await read(await fixture(`${program}.xlsx`));
      assert.equal(sheet.name, 'Aanbod 2026');
      assert.deepEqual(sheet.otherSheets, otherSheets);
      assert.deepEqual(sheet.hiddenRows, [6]);
      assert.deepEqual(sheet.faultyCells, faultyCells);
      assert.deepEqual(
        sheet.rows.map(({ number }) => number),
        [4, 5, 6, 7],
      );
      assert.deepEqual(rowsOf(sheet), [
        {
          ...hoek,
          service: 'Koffie-uur',
          phone: '880000000',
          website: 'https://www.hoek.example/koffie',
          houseNumber: '12',
          postalCode: '1234 AB',
          cost: '€ 2,50',
          burdenLow: 'ja',
          validThrough: '2026-12-31',
          updatedAt: '2026-11-12 09:30',
          latitude: '52.14',
        },
        {
          ...hoek,
          service: 'Eettafel',
          phone: '088 000 00 00',
          website: 'www.hoek.example',
          houseNumber: '12a',
          postalCode: '1234AB',
          cost: '50%',
          burdenLow: 'nee',
          validThrough: '31-12-2026',
          updatedAt: '09:00',
          latitude: '52,2',
        },
        {
          ...samen,
          service: 'Vervoer',
          phone: '31880000000',
          website: 'https://samen.example',
          postalCode: '1234',
          city: 'Voorbeeldstad',
        },
        {
          ...samen,
          service: 'Hulp thuis en in de tuin',
          phone: '088-0000000',
          postalCode: '1234',
          city: 'Voorbeeldstad',
        },
      ]);
    });
  }

  it('is read when XlsxWriter wrote it', async () => {
    const sheet = await read(await fixture('xlsxwriter.xlsx'));
    assert.deepEqual(sheet.faultyCells, ['C3']);
    assert.deepEqual(rowsOf(sheet), [
      {
        organization: 'Buurthuis De Hoek',
        service: 'Koffie met taart',
        phone: '0880000000',
        website: 'https://www.hoek.example/',
        cost: '€ 12,50',
        validThrough: '2026-12-31',
        hours: 'ma\n9.00-12.00',
        nationwide: 'ja',
      },
      // A link to a place in the file is no address.
      {
        organization: 'Samen & Co <3>',
        service: 'Vervoer naar huis',
        website: 'hier',
        cost: 'gratis',
      },
    ]);
  });

  it('is read with a prefix on each element and days that count from 1904', async () => {
    const titles = '<x:c t="inlineStr"><x:is><x:t>Dienst</x:t></x:is></x:c>';
    const more = relation('f', 'styles', '/xl/styles.xml');
    const bytes = hostileZip([
      ...workbookParts(
        `<x:worksheet><x:sheetData><x:row r="1">${titles}<x:c t="inlineStr"><x:is><x:t>Einddatum</x:t></x:is></x:c></x:row>` +
          `<x:row r="2">${titles.replace('Dienst', 'Eettafel')}<x:c s="1"><x:v>44925</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        { more, settings: '<workbookPr date1904="1"/>' },
      ),
      {
        path: 'xl/styles.xml',
        text: '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
      },
    ]);
    assert.deepEqual(rowsOf(await read(bytes)), [
      { service: 'Eettafel', validThrough: '2026-12-31' },
    ]);
  });

  it('is read with many pictures in it', async () => {
    const picture: ZipPart = {
      path: 'xl/media/image1.png',
      text: Buffer.alloc(40_000_000),
    };
    const table = [['Dienst'], ['Eettafel']];
    assert.deepEqual(rowsOf(await read(hostileZip([...workbookParts(sheetXml(table)), picture]))), [
      { service: 'Eettafel' },
    ]);
  });
});

describe('titles over two rows', () => {
  const below = (endRow: number, ...columns: number[]) =>
    columns.map((column) => ({ startRow: endRow - 1, startCol: column, endRow, endCol: column }));

  it('are the lower row, where what is merged stands too', async () => {
    const bytes = await withRows(
      [
        ['Organisatie', 'Dienst', 'Contact', null],
        [null, null, 'Telefoon', 'E-mail'],
        ['Welzijn', 'Eettafel', '088 000 00 00', 'info@welzijn.example'],
      ],
      { merges: [...below(1, 0, 1), { startRow: 0, startCol: 2, endRow: 0, endCol: 3 }] },
    );
    const sheet = await read(bytes);
    assert.deepEqual(rowsOf(sheet), [
      {
        organization: 'Welzijn',
        service: 'Eettafel',
        phone: '088 000 00 00',
        email: 'info@welzijn.example',
      },
    ]);
    assert.equal(sheet.rows[0]?.number, 3);
  });

  it('stay where they are above a row that is none', async () => {
    const bytes = await withRows(
      [
        ['Organisatie', 'Dienst', 'Telefoon'],
        ['Welzijn', 'Eettafel', null],
      ],
      { merges: below(1, 2) },
    );
    assert.deepEqual(rowsOf(await read(bytes)), [{ organization: 'Welzijn', service: 'Eettafel' }]);
  });
});

describe('a sheet that reaches far', () => {
  const list = [['Dienst'], ['Eettafel']];
  const withRow = (row: string) =>
    hostileZip(workbookParts(sheetXml(list).replace('</sheetData>', `${row}</sheetData>`)));

  it('is read when there is only a colour down there', async () => {
    const rows = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    assert.deepEqual(rowsOf(await read(withRow(rows))), [{ service: 'Eettafel' }]);
  });

  it('is refused when something is written there', async () => {
    const result = await readXlsx(withRow('<row r="30000"><c r="A30000"><v>1</v></c></row>'));
    assert.deepEqual(result, { ok: false, error: { kind: 'too-large' } });
  });

  it('does not keep the list on another sheet from being read', async () => {
    const sheets = ['worksheets/sheet1.xml', 'worksheets/sheet2.xml'];
    const parts = workbookParts('<worksheet><sheetData>' + ' '.repeat(40_000_000), { sheets });
    const bytes = hostileZip([
      ...parts,
      { path: 'xl/worksheets/sheet2.xml', text: sheetXml(list) },
    ]);
    const sheet = await read(bytes);
    assert.equal(sheet.name, 'Blad 2');
    assert.deepEqual(sheet.otherSheets, ['Blad 1']);
  });
});

describe('a workbook that lies', () => {
  const list = sheetXml([['Dienst'], ['Eettafel']]);
  const bomb = Buffer.alloc(200_000_000, ' ');
  bomb.write('<worksheet><sheetData>');

  /** The kind of fault, or null; fails when it takes more than some seconds. */
  async function quickly(bytes: Uint8Array): Promise<XlsxFault['kind'] | null> {
    const began = performance.now();
    const result = await readXlsx(bytes);
    const took = performance.now() - began;
    assert.ok(took < 5_000, `${took} ms`);
    return result.ok ? null : result.error.kind;
  }

  const withSheet = (part: Partial<ZipPart>): ZipPart[] =>
    workbookParts(bomb).map((one) => (one.path === sheetPath ? { ...one, ...part } : one));

  it('about the size of a sheet gets no further than lists do', async () => {
    assert.equal(await quickly(hostileZip(withSheet({ listed: { size: 1_000 } }))), 'too-large');
    assert.equal(await quickly(hostileZip(withSheet({ listed: { size: 0 } }))), 'too-large');
  });

  it('with a size that stands at the file alone is not read', async () => {
    for (const size of [0, 5]) {
      const part = { flags: 8, listed: { size, packedSize: 0 } };
      assert.equal(await quickly(hostileZip(withSheet(part))), 'damaged');
    }
  });

  it('with a second list of what is in it gets nothing unpacked that only that one names', async () => {
    let shown: Buffer = Buffer.alloc(0);
    hostileZip(workbookParts(list), (list) => (shown = list));
    const parts = workbookParts(bomb);
    const bytes = hostileZip(parts, (hidden, offset) =>
      withTwoLists(hidden, parts.length, shown, offset),
    );
    assert.notEqual(await quickly(bytes), null);
  });

  it('that names one part for many sheets has one sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`Eettafel ${index}`]);
    const sheets = Array.from({ length: 1_000 }, () => 'worksheets/sheet1.xml');
    const parts = workbookParts(sheetXml([['Dienst'], ...rows]), { sheets });
    assert.equal(await quickly(hostileZip(parts)), null);
  });

  it('that refers to one part over and over costs no more for it', async () => {
    const links = Array.from({ length: 5_000 }, (_, index) =>
      relation(`e${index}`, 'externalLink', 'links.xml'),
    );
    const parts = workbookParts(list, { more: links.join('') });
    const part = { path: 'xl/links.xml', text: `<externalLink>${'<a/>'.repeat(500_000)}` };
    assert.equal(await quickly(hostileZip([...parts, part])), null);
  });

  it('with many files in one place is read no further than lists go', async () => {
    const sheets = Array.from({ length: 2_000 }, (_, index) => `worksheets/sheet${index + 1}.xml`);
    const parts = workbookParts(bomb, { sheets });
    const others = sheets
      .slice(1)
      .map((target) => ({ path: `xl/${target}`, text: '', at: sheetPath }));
    assert.equal(await quickly(hostileZip([...parts, ...others])), 'too-large');
  });

  it('with widths for millions of columns costs no more for them', async () => {
    const columns = `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(200_000)}</cols>`;
    const parts = workbookParts(sheetXml([['Dienst'], ['Eettafel']], columns));
    assert.equal(await quickly(hostileZip(parts)), null);
  });

  it('with texts inside texts inside texts is too large', async () => {
    const more = relation('t', 'sharedStrings', 'sharedStrings.xml');
    const part = { path: 'xl/sharedStrings.xml', text: `<sst>${'<si>'.repeat(3_000_000)}` };
    assert.equal(await quickly(hostileZip([...workbookParts(list, { more }), part])), 'too-large');
  });

  it('with a cell that no program writes is too large', async () => {
    const cell = 'Koffie '.repeat(1_000_000);
    assert.equal(
      await quickly(hostileZip(workbookParts(sheetXml([['Dienst'], [cell]])))),
      'too-large',
    );
  });

  it('with one long text for very many cells is too large', async () => {
    const more = relation('t', 'sharedStrings', 'sharedStrings.xml');
    const text = `<sst><si><t>Dienst</t></si><si><t>${'Koffie '.repeat(10_000)}</t></si></sst>`;
    const cell = '<c t="s"><v>1</v></c>';
    const rows = `<row><c t="s"><v>0</v></c></row>${`<row>${cell.repeat(200)}</row>`.repeat(10)}`;
    const parts = workbookParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, { more });
    const bytes = hostileZip([...parts, { path: 'xl/sharedStrings.xml', text }]);
    assert.equal(await quickly(bytes), 'too-large');
  });

  it('with more cells than a list has is too large', async () => {
    const cells = '<c s="0"/>'.repeat(250);
    const rows = `<row>${cells}</row>`.repeat(2_001);
    const sheet = sheetXml([['Dienst'], ['Eettafel']]).replace(
      '</sheetData>',
      `${rows}</sheetData>`,
    );
    assert.equal(await quickly(hostileZip(workbookParts(sheet))), 'too-large');
  });

  it('about what is in a file is damaged', async () => {
    const right = crc32(list);
    const withChecksum = (checksum: number) =>
      hostileZip(
        workbookParts(list).map((part) => (part.path === sheetPath ? { ...part, checksum } : part)),
      );
    assert.equal(await quickly(withChecksum(right)), null);
    assert.equal(await quickly(withChecksum(right ^ 1)), 'damaged');
  });

  it('in any of its bytes never makes the reader throw', async () => {
    const whole = await fixture('openpyxl.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = new Uint8Array(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          await readXlsx(bytes);
          await readXlsx(bytes.subarray(0, cut));
        },
      ),
    );
  });
});
