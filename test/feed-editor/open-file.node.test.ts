import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { openFile } from '../../src/feed-editor/open-file.js';
import { zipOf } from './zip.js';

const now = new Date('2026-11-28T12:00:00Z');
const example = readFileSync('stories/feeds/builder-example.json', 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = [
  ['Naam organisatie', 'Dienst', 'Telefoonnummer'],
  ['Welzijn', 'Koffie', '088 000 00 00'],
];

/** What a file turns out to be, in a word or two. */
async function kindOf(content: string | Uint8Array): Promise<string> {
  const opened = await openFile(typeof content === 'string' ? bytes(content) : content, now, null);
  if (opened.kind === 'fault') return `fault ${opened.fault}`;
  if (opened.kind === 'no-sheet') return `no-sheet ${opened.fault.kind}`;
  if (opened.kind === 'no-feed') {
    return `no-feed ${opened.checked.findings.map(({ code }) => code).join()}`;
  }
  return opened.kind;
}

describe('opening a file', () => {
  const csv = rows.map((row) => row.join(';')).join('\n');
  const cases: readonly [string, string | Uint8Array, string][] = [
    ['a feed', example, 'feed'],
    ['a feed with a byte order mark', `\uFEFF${example}`, 'feed'],
    ['a feed without a publisher', '{ "services": [{ "id": "a" }] }', 'feed'],
    ['a feed without services', '{ "publisher": { "id": "a", "name": "A" } }', 'feed'],
    ['a comma too many', example.replace(/\}\s*$/, ',}'), 'no-feed syntax'],
    ['a list of numbers', '[1, 2]', 'no-feed noFeed'],
    ['services that are no list', '{ "services": "x", "publisher": {} }', 'no-feed'],
    ['a newer version', '{ "schemaVersion": "2.0", "services": [] }', 'no-feed newerVersion'],
    ['an index', '{ "kind": "index", "shards": [] }', 'fault index'],
    ['a page', '<!doctype html><title>x</title>', 'fault web-page'],
    ['CSV', csv, 'sheet'],
    ['CSV of Excel', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(csv)), 'sheet'],
    ['rows that were copied', csv.replaceAll(';', '\t'), 'sheet'],
    ['CSV without known titles', 'Kleur;Maat\nrood;10', 'no-sheet columns'],
    ['a word', 'hallo', 'no-sheet columns'],
    ['nothing', '', 'no-sheet empty'],
    ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'no-sheet damaged'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'fault picture'],
    ['a PDF', '%PDF-1.7', 'fault pdf'],
    ['a Word file', zipOf('word/document.xml'), 'fault word'],
    ['a file of LibreOffice', zipOf('META-INF/manifest.xml', 'content.xml'), 'no-sheet ods'],
    ['some other zip file', zipOf('foto.png'), 'no-sheet no-workbook'],
    ['noise', Uint8Array.of(0, 255, 0, 255, 9), 'no-sheet binary'],
    ['brackets without end', '['.repeat(200_000), 'no-feed syntax'],
    [
      'a deep document',
      `{"services":[],"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'fault too-deep',
    ],
    ['too much', new Uint8Array(10_000_001), 'fault too-large'],
  ];
  for (const [name, content, kind] of cases) {
    it(`takes ${name} for ${kind}`, async () => {
      assert.ok((await kindOf(content)).startsWith(kind), `it is ${await kindOf(content)}`);
    });
  }

  it('reads a workbook', async () => {
    const workbook = await writeXlsx({ sheets: [{ name: 'Diensten', rows }] });
    const opened = await openFile(workbook, now, null);
    assert.ok(opened.kind === 'sheet' && opened.sheet.kind === 'xlsx');
    assert.equal(opened.sheet.rows.length, 1);
  });

  it('keeps the document as it is', async () => {
    const opened = await openFile(bytes(example), now, null);
    assert.ok(opened.kind === 'feed');
    assert.equal(JSON.stringify(opened.document), JSON.stringify(JSON.parse(example)));
    assert.equal(opened.checked.services, 10);
  });
});
