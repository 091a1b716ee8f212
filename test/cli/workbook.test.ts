import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { readList } from '../../src/cli/from-sheet/read-list.js';
import {
  isWorkbook,
  readXlsx,
  type XlsxFault,
  type XlsxSheet,
} from '../../src/cli/from-sheet/read-xlsx.js';
import { runHere, withFiles } from './cli.js';

const titles = ['Naam organisatie', 'Dienst', 'Telefoonnummer', 'Website'];

/** A workbook with one sheet; cells with a format, a link or a formula by their place, `1,2`. */
const workbook = (
  rows: CellValue[][],
  cells: Readonly<Record<string, Partial<Cell>>> = {},
  more: Partial<WriteSheet> = {},
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: 'Lijst', rows, cells: new Map(Object.entries(cells)), ...more }],
  });

async function read(bytes: Uint8Array, sheet?: string): Promise<XlsxSheet> {
  const result = await readXlsx(bytes, { sheet });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function faultOf(bytes: Uint8Array, sheet?: string): Promise<XlsxFault> {
  const result = await readXlsx(bytes, { sheet });
  assert.ok(!result.ok, 'it was read');
  return result.error;
}

const rowsOf = ({ rows }: XlsxSheet) => rows.map(({ cells }) => Object.fromEntries(cells));

interface Part {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** What the directory says of its size; by default the truth. */
  readonly size?: number;
}

/** A zip file as a program writes it, or as somebody who means harm does. */
function zip(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text, size } of parts) {
    const raw = Buffer.from(text as string);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size ?? raw.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size ?? raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, name, packed);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const list = Buffer.concat(directory);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** The parts of the smallest workbook there is, around the XML of a sheet. */
const partsAround = (sheet: string | Uint8Array, size?: number): Part[] => [
  {
    path: '[Content_Types].xml',
    text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  { path: '_rels/.rels', text: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
  {
    path: 'xl/workbook.xml',
    text: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lijst" sheetId="1" r:id="r1"/></sheets></workbook>',
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    text: relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
  },
  { path: 'xl/worksheets/sheet1.xml', text: sheet, ...(size !== undefined && { size }) },
];

const sheetXml = (data: string, before = ''): string =>
  `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('an Excel list', () => {
  it('is read as it stands on the screen', async () => {
    const bytes = await workbook(
      [
        [...titles, 'Kosten', 'Openingstijden', 'Geldig tot', 'Landelijk'],
        [
          'Welzijn',
          'Inloop',
          '088 000 00 00',
          'https://welzijn.example',
          12.5,
          0.375,
          new Date('2026-12-31'),
          true,
        ],
        [
          'Welzijn',
          'Maatje',
          880000000,
          'https://welzijn.example',
          0.1 + 0.2,
          '10-12',
          null,
          false,
        ],
      ],
      {
        '1,4': { value: 12.5, style: { numFmt: '"€" #,##0.00' } },
        '1,5': { value: 0.375, style: { numFmt: 'hh:mm' } },
        '2,2': { value: 880000000, style: { numFmt: '0000000000' } },
      },
    );
    const [first, second] = rowsOf(await read(bytes));
    assert.deepEqual(first, {
      organization: 'Welzijn',
      service: 'Inloop',
      phone: '088 000 00 00',
      website: 'https://welzijn.example',
      cost: '€ 12,50',
      hours: '09:00',
      validThrough: '2026-12-31',
      nationwide: 'ja',
    });
    assert.equal(second?.phone, '0880000000');
    assert.equal(second?.cost, '0.3');
    assert.equal(second?.nationwide, 'nee');
  });

  it('has the number of a row that Excel shows, also below a heading', async () => {
    const sheet = await read(await workbook([['Sociale kaart 2026'], [], titles, ['A', 'B']]));
    assert.deepEqual(
      sheet.rows.map(({ number }) => number),
      [4],
    );
  });

  it('gives what is merged over rows to each of them', async () => {
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    const rows = [titles, ['Welzijn', 'Inloop'], [null, 'Maatje'], [null, 'Cursus']];
    const found = rowsOf(await read(await workbook(rows, {}, { merges })));
    assert.deepEqual(
      found.map(({ organization }) => organization),
      ['Welzijn', 'Welzijn', undefined],
    );
  });

  it('takes the address behind a word, where an address is asked', async () => {
    const target = 'https://welzijn.example/inloop';
    const bytes = await workbook(
      [
        [...titles, 'E-mail'],
        ['Welzijn', 'Inloop', '', 'Website', 'Mail ons'],
        ['Welzijn', 'Maatje', '', 'www.welzijn.example', ''],
      ],
      {
        '1,1': { value: 'Inloop', hyperlink: { target } },
        '1,3': { value: 'Website', hyperlink: { target } },
        '1,4': {
          value: 'Mail ons',
          hyperlink: { target: 'mailto:info@welzijn.example?subject=x' },
        },
        '2,3': { value: 'www.welzijn.example', hyperlink: { target: 'https://old.example/' } },
      },
    );
    const [first, second] = rowsOf(await read(bytes));
    assert.equal(first?.service, 'Inloop');
    assert.equal(first?.website, target);
    assert.equal(first?.email, 'info@welzijn.example');
    assert.equal(second?.website, 'www.welzijn.example', 'what can be read goes first');
  });

  it('names rows that are hidden and formulas that went wrong', async () => {
    const sheet = await read(
      await workbook(
        [titles, ['A', 'B', '#REF!'], ['C', 'D']],
        {},
        { rowDefs: new Map([[2, { hidden: true }]]) },
      ),
    );
    assert.equal(sheet.rows.length, 2);
    assert.deepEqual(sheet.hiddenRows, [3]);
    assert.deepEqual(sheet.faultyCells, ['C2']);
    assert.equal(sheet.rows[0]?.cells.has('phone'), false);
  });

  it('is the sheet with most columns that are known, or the one that is asked for', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Uitleg', rows: [['Dit is een lijst'], ['Dienst']] },
        { name: 'Lijst', rows: [titles, ['A', 'B']] },
        { name: 'Oud', rows: [titles.slice(0, 2), ['X', 'Y']] },
        {
          name: 'Verborgen',
          hidden: true,
          rows: [
            [...titles, 'E-mail'],
            ['P', 'Q'],
          ],
        },
      ],
    });
    const best = await read(bytes);
    assert.equal(best.name, 'Lijst');
    assert.deepEqual(best.otherSheets, ['Uitleg', 'Oud']);
    assert.deepEqual(rowsOf(await read(bytes, 'oud')), [{ organization: 'X', service: 'Y' }]);
    assert.deepEqual(rowsOf(await read(bytes, 'Verborgen')), [{ organization: 'P', service: 'Q' }]);
    assert.deepEqual(await faultOf(bytes, 'Nieuw'), {
      kind: 'no-such-sheet',
      sheets: ['Uitleg', 'Lijst', 'Oud'],
    });
  });

  it('may come from a program that writes the least there is', async () => {
    const data = `<row r="1">${inline('A1', 'Dienst')}</row><row r="2">${inline('A2', 'Inloop &amp; koffie')}</row>`;
    assert.deepEqual(rowsOf(await read(zip(partsAround(sheetXml(data))))), [
      { service: 'Inloop & koffie' },
    ]);
  });
});

describe('a file that is no Excel list', () => {
  const compound = (name: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(name, 'utf16le'),
    ]);
  const files: readonly (readonly [string, Uint8Array, XlsxFault['kind']])[] = [
    ['with a password', compound('EncryptedPackage'), 'encrypted'],
    ['of before 2007', compound('Workbook'), 'xls'],
    ['in binary', zip([{ path: 'xl/workbook.bin', text: 'x' }]), 'xlsb'],
    [
      'of LibreOffice',
      zip([
        { path: 'META-INF/manifest.xml', text: 'x' },
        { path: 'content.xml', text: 'x' },
      ]),
      'ods',
    ],
    ['of Numbers', zip([{ path: 'Index/Document.iwa', text: 'x' }]), 'numbers'],
    ['with a letter in it', zip([{ path: 'word/document.xml', text: 'x' }]), 'no-workbook'],
    ['that breaks off', zip(partsAround(sheetXml(''))).subarray(0, 400), 'damaged'],
    [
      'with nonsense for a sheet',
      zip(partsAround('<worksheet><sheetData><row>')),
      'empty-workbook',
    ],
    ['without a sheet', zip(partsAround('').slice(0, 4)), 'damaged'],
    ['with nothing in it', zip(partsAround(sheetXml(''))), 'empty-workbook'],
  ];
  for (const [name, bytes, kind] of files) {
    it(`${name} is told apart`, async () => {
      assert.ok(isWorkbook(bytes));
      assert.equal((await faultOf(bytes)).kind, kind);
    });
  }

  it('says what stands at the top of a sheet without known titles', async () => {
    assert.deepEqual(await faultOf(await workbook([['Kleur', 'Maat']])), {
      kind: 'no-columns',
      sheet: 'Lijst',
      found: ['Kleur', 'Maat'],
    });
  });

  it('is not read where the first bytes are text', async () => {
    const result = await readList(new TextEncoder().encode('Dienst;Telefoon\nInloop;\n'));
    assert.ok(result.ok && result.value.kind === 'csv');
  });
});

describe('a workbook that means harm', () => {
  const row = `<row>${inline('A1', 'Dienst')}</row>`;
  const megabytes = (count: number): Uint8Array => Buffer.alloc(count * 1_000_000, ' ');
  const quick = async (bytes: Uint8Array, kinds: readonly XlsxFault['kind'][]): Promise<void> => {
    const began = performance.now();
    const { kind } = await faultOf(bytes);
    assert.ok(kinds.includes(kind), kind);
    assert.ok(performance.now() - began < 3_000);
  };

  it('is refused when it says how large it becomes', () =>
    quick(zip(partsAround(megabytes(200))), ['too-large']));

  it('is refused when it lies about that', () =>
    quick(zip(partsAround(megabytes(200), 1_000)), ['too-large']));

  it('is refused when it says nothing about that', () =>
    quick(zip(partsAround(megabytes(200), 0)), ['too-large']));

  it('is read without the parts that no list needs, however many there are', async () => {
    const others = Array.from({ length: 9 }, (_, index) => ({
      path: `xl/worksheets/sheet${index + 2}.xml`,
      text: megabytes(10),
    }));
    const bytes = zip([
      ...partsAround(sheetXml(`${row}<row>${inline('A2', 'Inloop')}</row>`)),
      ...others,
    ]);
    assert.deepEqual(rowsOf(await read(bytes)), [{ service: 'Inloop' }]);
  });

  it('is refused with one cell in the farthest corner', () =>
    quick(zip(partsAround(sheetXml(`${row}<row r="1048576">${inline('XFD1048576', 'x')}</row>`))), [
      'too-large',
      'damaged',
    ]));

  it('gets nothing out of entities that grow', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const before = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]>`;
    const bytes = zip(
      partsAround(sheetXml(`${row}<row r="2">${inline('A2', '&e9;')}</row>`, before)),
    );
    const began = performance.now();
    const result = await readXlsx(bytes);
    const text = result.ok ? JSON.stringify(rowsOf(result.value)) : '';
    assert.ok(text.length < 1_000);
    assert.ok(performance.now() - began < 1_000);
  });

  it('merges no cells beyond those that are there', async () => {
    const merges = Array.from({ length: 500 }, () => ({
      startRow: 0,
      startCol: 0,
      endRow: 1_048_575,
      endCol: 0,
    }));
    const sheet = await read(await workbook([titles, ['A', 'B']], {}, { merges }));
    assert.equal(sheet.rows.length, 1);
  });
});

describe('from-sheet with an Excel file', () => {
  const publisher = ['--publisher', 'gemeente-voorbeeld'];

  it('makes a feed and says which sheet it was', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Lijst', rows: [titles, ['Welzijn', 'Inloop', '088 000 00 00']] },
        { name: 'Oud', rows: [['Dienst']] },
      ],
    });
    const { code, out, err } = await withFiles({ 'lijst.xlsx': bytes }, (pathOf) =>
      runHere('from-sheet', pathOf('lijst.xlsx'), ...publisher),
    );
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as { services: unknown[] }).services.length, 1);
    assert.match(err, /Gelezen: lijst\.xlsx \(Excel, blad "Lijst"\)/);
    assert.match(err, /Niet gelezen: het blad "Oud"\. Met --sheet kiest u een ander blad\./);
  });

  it('says what to do with another format, in both languages', async () => {
    const files = {
      'lijst.ods': zip([
        { path: 'META-INF/manifest.xml', text: '' },
        { path: 'content.xml', text: '' },
      ]),
    };
    await withFiles(files, async (pathOf) => {
      const dutch = await runHere('from-sheet', pathOf('lijst.ods'), ...publisher);
      assert.equal(dutch.code, 1);
      assert.match(dutch.err, /OpenDocument-bestand\. Kies in LibreOffice/);
      const english = await runHere(
        'from-sheet',
        pathOf('lijst.ods'),
        ...publisher,
        '--lang',
        'en',
      );
      assert.match(english.err, /OpenDocument file\. Choose File/);
    });
  });
});
