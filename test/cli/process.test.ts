import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root, runHere, runProcess, withFiles, zutphenFeed, zutphenSheet } from './cli.js';

const version = (
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
).version;

describe('the program', () => {
  it('writes a feed to a file, and nothing but the feed to its output', async () => {
    await withFiles({}, async (pathOf) => {
      const args = ['from-sheet', zutphenSheet, '--publisher', 'gemeente-zutphen'];
      const plain = await runProcess(...args);
      assert.equal(plain.code, 0);
      assert.equal((JSON.parse(plain.out) as { services: object[] }).services.length, 35);
      assert.match(plain.err, /^Gelezen: zutphen\.csv \(UTF-8, puntkomma's\)\n/);
      assert.ok(!plain.err.includes('\u001b'));

      const path = pathOf('feed.json');
      const filed = await runProcess(...args, '--out', path);
      assert.equal(filed.out, '');
      assert.match(filed.err, /Geschreven: /);
      assert.equal(await readFile(path, 'utf8'), plain.out);
    });
  });

  it('checks that feed', async () => {
    const { code, out, err } = await runProcess('check', zutphenFeed);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /0 fouten, 0 waarschuwingen, /);
  });

  it('tells its version and its commands', async () => {
    assert.equal((await runProcess('--version')).out, `${version}\n`);
    assert.match((await runHere('--help')).out, /Gebruik: mantelzorg-widgets/);
    assert.match((await runHere('--lang', 'en', '--help')).out, /Usage: mantelzorg-widgets/);
    assert.match((await runHere('from-sheet', '--help')).out, /--publisher-name/);
    assert.match((await runHere('check', '-h', '--lang=en')).out, /--strict/);
  });
});

describe('a mistake in what is asked', () => {
  const cases: readonly [string[], number, RegExp][] = [
    [[], 2, /Opdrachten:/],
    [['maak'], 2, /"maak" bestaat niet. Dit kan wel: from-sheet, check[,.]/],
    [['chek'], 2, /"chek" bestaat niet\. Bedoelt u check\? Dit kan wel/],
    [['-help'], 2, /Bedoelt u --help\?/],
    [['chek', '--lang', 'en'], 2, /no command "chek"\. Do you mean check\?/],
    [
      ['from-sheet', 'x.csv', '--publiser', 'x'],
      2,
      /--publiser bestaat niet\. Bedoelt u --publisher\?/,
    ],
    [['check', '-help'], 2, /Bedoelt u --help\?/],
    [
      ['check', '--strickt', 'x', '--lang', 'en'],
      2,
      /no option --strickt\. Do you mean --strict\?/,
    ],
    [['--lang', 'fr', 'check'], 2, /"fr" is er niet/],
    [['check'], 2, /Welke feed\?/],
    [['check', '--foo', 'x'], 2, /De optie --foo bestaat niet\./],
    [['check', '--foo', 'x', '--lang', 'en'], 2, /There is no option --foo\./],
    [['from-sheet', '--publisher', 'x'], 2, /Welke lijst\?/],
    [['from-sheet', zutphenSheet], 2, /Zeg met --publisher/],
    [['from-sheet', zutphenSheet, '--publisher'], 2, /Zeg met --publisher wie de lijst uitgeeft/],
    [['from-sheet', 'a.csv', 'b.csv', '--publisher', 'x'], 2, /één bestand tegelijk.*b\.csv/],
    [['from-sheet', 'weg.csv', '--publisher', 'x'], 1, /weg\.csv kan niet gelezen worden/],
    [['from-sheet', root, '--publisher', 'x'], 1, /is een map/],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--updated', '2026-02-31'], 2, /2026-11-12/],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--publisher-kind', 'club'], 2, /insurer/],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--publisher-phone', 'nul'], 2, /14 0575/],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--publisher-url', 'hier'], 2, /zutphen\.nl/],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--municipality', '1'], 2, /GM0301/],
    [
      ['from-sheet', zutphenSheet, '--publisher', 'x', '--keep', zutphenSheet],
      1,
      /zutphen\.csv: Dit is een CSV-bestand/,
    ],
    [['from-sheet', zutphenSheet, '--publisher', 'x', '--keep', 'package.json'], 1, /is geen feed/],
    [
      ['from-sheet', zutphenSheet, '--publisher', 'x', '--out', '/weg/hier.json'],
      1,
      /De map .weg bestaat niet/,
    ],
  ];
  for (const [args, code, text] of cases) {
    const shown = args.map((arg) =>
      arg === zutphenSheet ? 'zutphen.csv' : arg.replace(root, './'),
    );
    it(`${shown.join(' ') || 'nothing at all'}: exit code ${code} and a sentence`, async () => {
      const outcome = await runHere(
        ...args.map((arg) => (arg === 'package.json' ? join(root, arg) : arg)),
      );
      assert.equal(outcome.code, code);
      assert.match(outcome.err, text);
      assert.doesNotMatch(outcome.err, /\n {4}at /);
    });
  }

  it('names the columns that are there', async () => {
    await withFiles({ 'lijst.csv': 'Straat;Huisnummer\nA;1\n' }, async (pathOf) => {
      const { code, err } = await runHere('from-sheet', pathOf('lijst.csv'), '--publisher', 'x');
      assert.equal(code, 1);
      assert.match(err, /geen kolom "Organisatie" of "Dienst"[^]*"Straat", "Huisnummer"\./);
    });
  });
});

describe('the publisher', () => {
  it('has the name that its id suggests, the place as a code and the number in its usual form', async () => {
    const { out } = await runHere(
      ...['from-sheet', zutphenSheet, '--publisher', 'gemeente-zutphen', '--municipality', '0301'],
      ...['--publisher-phone', '0575-519613', '--publisher-url', 'www.zutphen.nl'],
    );
    const { publisher, updatedAt } = JSON.parse(out) as Record<string, object>;
    assert.deepEqual(publisher, {
      id: 'gemeente-zutphen',
      name: 'Gemeente Zutphen',
      kind: 'municipality',
      url: 'https://www.zutphen.nl',
      phone: '0575 519613',
      municipalities: ['GM0301'],
    });
    assert.equal(updatedAt, '2026-11-23');
  });
});
