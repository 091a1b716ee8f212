import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCsv, type CsvSheet } from '../../src/cli/from-sheet/read-csv.js';
import { csv } from './cli.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

function sheetOf(input: Uint8Array): CsvSheet {
  const sheet = readCsv(input);
  assert.ok(sheet.ok, JSON.stringify(sheet));
  return sheet.value;
}

const table = [
  ['Naam organisatie', 'Dienst', 'Kosten'],
  ['Café "De Hoek"', 'Koffie; met taart,\tkoek', 'regel 1\nregel 2'],
];

describe('a list as CSV', () => {
  const dialects: readonly [string, Uint8Array, string, string][] = [
    ['semicolons', bytes(csv(table, ';')), ';', 'UTF-8'],
    ['commas', bytes(csv(table, ',')), ',', 'UTF-8'],
    ['tabs', bytes(csv(table, '\t')), '\t', 'UTF-8'],
    ['a byte order mark', bytes(`\ufeff${csv(table)}`), ';', 'UTF-8'],
    ['line feeds only', bytes(csv(table, ';', '\n')), ';', 'UTF-8'],
    ['Windows-1252', windows1252(csv(table)), ';', 'Windows-1252'],
    ['UTF-16', utf16(csv(table, '\t')), '\t', 'UTF-16'],
    ['a line that names the delimiter', bytes(`sep=,\r\n${csv(table, ',')}`), ',', 'UTF-8'],
  ];
  for (const [name, input, delimiter, encoding] of dialects) {
    it(`is read with ${name}`, () => {
      const sheet = sheetOf(input);
      assert.equal(sheet.delimiter, delimiter);
      assert.equal(sheet.encoding, encoding);
      const [row] = sheet.rows;
      assert.equal(row?.number, 2);
      assert.equal(row?.cells.get('organization'), 'Café "De Hoek"');
      assert.equal(row?.cells.get('service'), 'Koffie; met taart, koek');
      assert.equal(row?.cells.get('cost'), 'regel 1\nregel 2');
    });
  }

  it('counts rows as a spreadsheet does, and passes over empty ones', () => {
    const sheet = sheetOf(
      bytes('Sociale kaart 2026;;\n;;\nDIENST*;Wat kost het?;Kosten:\n\nA;1;2\n;;\nB;-;n.v.t.\n'),
    );
    assert.deepEqual(
      sheet.rows.map(({ number, cells }) => [number, cells.get('service'), cells.get('cost')]),
      [
        [5, 'A', '2'],
        [7, 'B', undefined],
      ],
    );
    assert.deepEqual([...sheet.rows[0]!.others], [['Wat kost het? (B)', '1']]);
  });

  it('keeps what stands in a second column of the same name or beyond the last title', () => {
    const sheet = sheetOf(bytes('Dienst;Kosten;Kosten\nA;1;2;3\n'));
    assert.deepEqual(
      [...sheet.rows[0]!.others],
      [
        ['Kosten (C)', '2'],
        ['(D)', '3'],
      ],
    );
  });

  it('may have a quote in the middle of a cell', () => {
    const sheet = sheetOf(bytes('Dienst;Kosten\nBuurthuis "De Hoek" in Zutphen;1\n'));
    assert.equal(sheet.rows[0]!.cells.get('service'), 'Buurthuis "De Hoek" in Zutphen');
  });

  const faults: readonly [string, Uint8Array, object][] = [
    ['nothing', bytes(' \n'), { kind: 'empty' }],
    ['other bytes', Uint8Array.of(1, 0, 2), { kind: 'binary' }],
    ['an open quote', bytes('Dienst;Kosten\na;1\n"b;2\n'), { kind: 'quote', row: 3 }],
    ['other columns', bytes('a;b;\n1;2;3\n'), { kind: 'columns', found: ['a', 'b'] }],
  ];
  for (const [name, input, fault] of faults) {
    it(`is refused when it is ${name}`, () => {
      assert.deepEqual(readCsv(input), { ok: false, error: fault });
    });
  }

  it('gives back every cell, in each dialect', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'aé€ ;,"\n\t1'), minLength: 1 })
      .filter((text) => /[aé]/.test(text));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
    const dialect = fc.constantFrom(';', ',', '\t');
    const tidy = (text: string) =>
      text
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
    fc.assert(
      fc.property(rows, dialect, fc.boolean(), (rows, delimiter, mark) => {
        const text = csv([['Naam organisatie', 'Dienst', 'Website'], ...rows], delimiter);
        const sheet = sheetOf(bytes((mark ? '\ufeff' : '') + text));
        assert.deepEqual(
          sheet.rows.map(({ cells }) => [...cells.values()]),
          rows.map((row) => row.map(tidy)),
        );
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        readCsv(input);
        readCsv(Uint8Array.of(...bytes('Dienst;Kosten\n'), ...input));
      }),
    );
  });
});
