/** What an editor meets who lets a file be checked that was typed, or that is no feed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runHere, withFiles } from './cli.js';

const publisher = { id: 'x', name: 'X', kind: 'other' };
const service = { id: 'a', name: 'A', phone: '0575 519613' };
const feed = (...services: object[]) => ({ schemaVersion: '1.0', publisher, services });

const outcomeOf = (content: string | Uint8Array | object, name = 'feed.json') =>
  withFiles(
    {
      [name]:
        typeof content === 'string' || content instanceof Uint8Array
          ? content
          : JSON.stringify(content),
    },
    (pathOf) => runHere('check', pathOf(name)),
  );

const cases: readonly [string, string | Uint8Array | object, number, RegExp][] = [
  ['no services', feed(), 1, /Er staat geen enkele dienst in deze feed\./],
  ['no list of services', { schemaVersion: '1.0', publisher }, 1, /Er staat geen enkele dienst/],
  [
    'CSV',
    'Dienst;Telefoon\nKoken;0575 519613\n',
    1,
    /Dit is een CSV-bestand; maak er eerst een feed van met from-sheet\./,
  ],
  ['CSV between quotes', '"Dienst";"Telefoon"\n"Koken";"112"\n', 1, /Dit is een CSV-bestand/],
  [
    'CSV of Excel in Windows-1252',
    Uint8Array.of(0x44, 0xe9, 0x3b, 0x54, 0x3b, 0x0a),
    1,
    /Dit is een CSV-bestand/,
  ],
  ['JSON without its brackets', '"a": 1, "b": 2,\n"c": 3', 1, /Geen JSON/],
  ['a script', 'const feed = {};\n', 1, /Geen JSON/],
  ['HTML', '\n<!DOCTYPE html>\n<html></html>', 1, /Dit is een webpagina\./],
  [
    'a spreadsheet',
    Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff),
    1,
    /Dit is een spreadsheet, geen feed\. Maak er eerst een feed van met from-sheet\./,
  ],
  [
    'a missing comma',
    '{\n  "a": 1\n  "b": 2\n}',
    1,
    /staat een aanhalingsteken \("\)[^\\]*waarschijnlijk ontbreekt aan het eind van regel 2 een komma/i,
  ],
  ['a missing comma on one line', '{"a": 1 "b": 2}', 1, /ontbreekt er een komma voor/],
  ['curly quotes', '{“name”: “A”}', 1, /Dit zijn krulaanhalingstekens\. Gebruik rechte: "/],
  [
    'no publisher',
    { schemaVersion: '1.0', services: [service] },
    1,
    /Hier ontbreekt "publisher": wie de lijst uitgeeft\. Zet erin: "publisher": \{ "id": "gemeente-x", "name": "Gemeente X" \}/,
  ],
  [
    'no name',
    feed({ id: 'a', phone: '112' }),
    1,
    /"name" \(de naam\) ontbreekt\. Daardoor wordt deze dienst niet getoond\./,
  ],
  ['no id', feed({ name: 'A', phone: '112' }), 1, /Hier ontbreekt "id": een tekst\./],
  [
    'a word for a list',
    feed({ ...service, tasks: 'meals' }),
    1,
    /staat meals\. Schrijf \["meals"\]\./,
  ],
  ['a number for a list', feed({ ...service, rungs: 3 }), 1, /staat 3\. Schrijf \[3\]\./],
  [
    'words for a list of objects',
    feed({ ...service, locations: 'Zutphen' }),
    1,
    /staat Zutphen\. Daardoor/,
  ],
  [
    'an unknown code',
    feed({ ...service, funding: ['gratis'] }),
    0,
    /kennen "gratis" hier niet[^]*Kies uit: wmo, zvw, wlz, supplementary-insurance, employer, free, own-cost\./,
  ],
  ['an unknown rung', feed({ ...service, rungs: [6] }), 0, /Kies uit: 1 tot en met 5\./],
  [
    'an unknown rung of the ladder',
    { ...feed(service), zorgladder: { rungs: [{ rung: 6 }] } },
    1,
    /Kies uit: 1 tot en met 5\./,
  ],
  [
    'a rung as text',
    feed({ ...service, rungs: ['3'] }),
    0,
    /"3" hier niet[^]*Schrijf 3 zonder aanhalingstekens\./,
  ],
  [
    'a field in Dutch',
    feed({ id: 'a', name: 'A', telefoon: '112' }),
    1,
    /services\.0\.telefoon[^]*"telefoon" kennen de widgets niet; bedoelt u "phone"\?/,
  ],
  [
    'a word for it that is misspelt',
    feed({ id: 'a', name: 'A', telefon: '112' }),
    0,
    /u "phone"\?/,
  ],
  [
    'a Dutch name for the services, before that there are none',
    { schemaVersion: '1.0', publisher, diensten: [service] },
    1,
    /Fouten[^]*bedoelt u "services"\?[^]*Er staat geen enkele dienst/,
  ],
  [
    'a field beside the one that counts, once',
    feed(
      { ...service, cost: 'Gratis', kosten: '€ 3' },
      { ...service, id: 'b', cost: 'x', kosten: 'x' },
    ),
    0,
    /Adviezen \(1\)\n.*services\.0\.kosten.*\n.*"kosten" telt niet mee; "cost" wel\..*op 1 andere plek\./,
  ],
  ['an empty file', ' \n', 1, /Het bestand is leeg\./],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 1, /Dit is een afbeelding, geen feed\./],
  ['a PDF file', '%PDF-1.7\n', 1, /Dit is een PDF-bestand, geen feed\./],
  ['a Word file', 'PK\u0003\u0004….word/document.xml', 1, /Dit is een Word-bestand, geen feed\./],
  [
    'half a file',
    '{"publisher": {"id": "x"},\n"services": [\n{"id": "a", "na',
    1,
    /Geen JSON\. Het bestand is niet compleet: het houdt op terwijl er nog 3 haakjes open zijn, het laatste van regel 3\./,
  ],
  ['a field misspelt', feed({ ...service, tipes: [] }), 0, /bedoelt u "types"\?/],
  ['a field with two letters swapped', feed({ ...service, emial: 'a@b.nl' }), 0, /u "email"\?/],
  ['a field in capitals', feed({ ...service, Opening_Hours: [] }), 0, /bedoelt u "openingHours"\?/],
  [
    'the municipality',
    feed({ ...service, gemeente: 'X' }),
    0,
    /bedoelt u "area\.municipalities"\?/,
  ],
  [
    'a field of the document',
    { schemaVersion: '1.0', uitgever: publisher, services: [service] },
    1,
    /"uitgever" kennen de widgets niet; bedoelt u "publisher"\?/,
  ],
  [
    'markup',
    feed({ ...service, description: { nl: 'Dit is <b>gratis</b>' } }),
    0,
    /services\.0\.description\.nl[^]*<b>[^]*De widgets tonen dit letterlijk\. Haal de opmaak weg\./,
  ],
];

describe('check explains', () => {
  for (const [name, content, code, text] of cases) {
    it(name, async () => {
      const outcome = await outcomeOf(content);
      assert.match(outcome.out, text);
      assert.equal(outcome.code, code);
      assert.doesNotMatch(outcome.out, /\\/);
    });
  }

  const silent: readonly [string, object][] = [
    [
      'fields of somebody else',
      { ...feed({ ...service, note: 'x', vlag: 1 }), note: '<b>x</b>', $schema: 'https://x.nl' },
    ],
    ['a short word of their own', feed({ ...service, photo: 'x.png', tag: 'x' })],
    ['signs that are no markup', feed({ ...service, description: 'Kinderen < 12 & <naam> > 3' })],
  ];
  for (const [name, document] of silent) {
    it(`nothing about ${name}`, async () => {
      assert.match((await outcomeOf(document)).out, /niets gevonden/);
    });
  }

  it('where a sheet is to be mended, once and only where something is', async () => {
    const files = {
      'a.json': JSON.stringify(feed({ ...service, phone: 'x' })),
      'b.json': JSON.stringify(feed(service)),
    };
    await withFiles(files, async (pathOf) => {
      const [nl, en] = [
        /Komt deze feed uit een spreadsheet\? .* --keep\./g,
        /from a spreadsheet\? .* --keep\./g,
      ];
      const both = await runHere('check', pathOf('a.json'), pathOf('a.json'));
      assert.equal(both.out.match(nl)?.length, 1);
      assert.match((await runHere('check', '--lang', 'en', pathOf('a.json'))).out, en);
      assert.doesNotMatch((await runHere('check', pathOf('b.json'))).out, nl);
    });
  });

  it('with the words of a spreadsheet beside those of the feed', async () => {
    const municipality = { ...publisher, kind: 'municipality' };
    const services = [{ id: 'a', name: 'A', needs: ['information'], phone: 'bel ons' }];
    const content = JSON.stringify({ schemaVersion: '1.0', publisher: municipality, services });
    await withFiles({ 'a.json': content }, async (pathOf) => {
      const dutch = (await runHere('check', pathOf('a.json'))).out;
      assert.match(dutch, /zet de rest in "howToApply" \(kolom Aanmelden\)\./);
      assert.match(dutch, /geen dienst in de lijst: .+ \(practical-help\)/);
      const english = (await runHere('check', pathOf('a.json'), '--lang', 'en')).out;
      assert.match(english, /the rest in "howToApply" \(column Aanmelden\)\./);
      assert.match(english, /no service in the list: .+ \(practical-help\)/);
    });
  });

  it('an address without its beginning, and an origin for a file', async () => {
    const { out } = await runHere('check', 'localhost:8765/feed.json');
    assert.match(out, /Is het een adres\? Zet er http:\/\/ of https:\/\/ voor\./);
    assert.match(
      (await runHere('check', 'localhost:8765/feed.json', '--lang', 'en')).out,
      /Is it an address\?/,
    );
    assert.doesNotMatch((await runHere('check', 'weg.json')).out, /Is het een adres/);
    await withFiles({ 'a.json': JSON.stringify(feed(service)) }, async (pathOf) => {
      const args = ['check', pathOf('a.json'), '--origin', 'https://a.example'];
      assert.match((await runHere(...args)).err, /^--origin telt alleen mee bij een adres/);
      assert.match(
        (await runHere(...args, '--lang', 'en')).err,
        /^--origin counts for an address alone/,
      );
    });
  });

  it('the same in English', async () => {
    await withFiles({ 'x.csv': 'a;b\n1;2\n', 'x.json': '{\n"a": 1\n"b": 2}' }, async (pathOf) => {
      const { out } = await runHere('check', '--lang', 'en', pathOf('x.csv'), pathOf('x.json'));
      assert.match(out, /This is a CSV file/);
      assert.match(out, /comma is missing at the end of line 2/);
    });
    const files = {
      'leeg.json': '',
      'half.json': '{"a": [1',
      'x.jpg': Uint8Array.of(0xff, 0xd8, 0xff),
      'x.docx': 'PK\u0003\u0004….word/document.xml',
      'kosten.json': JSON.stringify(feed({ ...service, cost: 'x', kosten: 'y' })),
    };
    await withFiles(files, async (pathOf) => {
      const { out } = await runHere('check', '--lang', 'en', ...Object.keys(files).map(pathOf));
      assert.match(
        out,
        /The file is empty\.[^]*The file is not complete: it ends while 2 brackets are open, the last of line 1\./,
      );
      assert.match(
        out,
        /This is a picture, not a feed\.[^]*This is a Word file, not a feed\.[^]*"kosten" does not count; "cost" does\./,
      );
    });
  });
});
