/** What an editor meets who makes a feed of a list for the first time. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { csv, root, runHere, withFiles, zutphenFeed, zutphenSheet } from './cli.js';

const titles = ['Dienst', 'Gemeente', 'Telefoonnummer', 'Aanmeldprocedure'];
const sheet = (...rows: string[][]) => csv([titles, ...rows]);
const own = ['--publisher', 'gemeente-zutphen', '--municipality', 'GM0301'];

/** Whether the program knows the municipalities; without a build it takes the names for what they are. */
const isBuilt = existsSync(join(root, 'dist/gazetteer.js'));

/** Converts a list of one test. */
const convert = (list: string, ...args: string[]) =>
  withFiles({ 'lijst.csv': list }, (pathOf) =>
    runHere('from-sheet', pathOf('lijst.csv'), ...(args.length > 0 ? args : own)),
  );

/** The municipalities of each service. */
const municipalities = (feed: string) =>
  (JSON.parse(feed) as { services: { area?: object }[] }).services.map(({ area }) =>
    JSON.stringify(area),
  );

describe('--out', () => {
  it('does not write over a file that is not the feed of --keep', async () => {
    await withFiles({ 'feed.json': 'eigen werk' }, async (pathOf) => {
      const path = pathOf('feed.json');
      const { code, err } = await runHere('from-sheet', zutphenSheet, ...own, '--out', path);
      assert.equal(code, 1);
      assert.equal(
        err,
        `${path} bestaat al. Gebruik --keep ${path}, dan blijft wat u zelf toevoegde. Of kies een andere naam bij --out.\n`,
      );
      assert.equal(await readFile(path, 'utf8'), 'eigen werk');

      const args = ['--keep', zutphenFeed, '--out', path];
      const other = await runHere('from-sheet', zutphenSheet, ...own, ...args);
      assert.equal(other.code, 1);
      assert.match(other.err, /bestaat al en is niet de feed van --keep/);
      assert.equal(await readFile(path, 'utf8'), 'eigen werk');
    });
  });

  it('writes over the feed that it keeps', async () => {
    await withFiles({ 'feed.json': await readFile(zutphenFeed) }, async (pathOf) => {
      const path = pathOf('feed.json');
      const args = [...own, '--updated', '2026-11-12', '--keep', path, '--out', path];
      assert.equal((await runHere('from-sheet', zutphenSheet, ...args)).code, 0);
      assert.equal(await readFile(path, 'utf8'), await readFile(zutphenFeed, 'utf8'));
    });
  });

  it('names the folder that is not there', async () => {
    const { code, err } = await runHere(
      ...['from-sheet', zutphenSheet, ...own, '--out', '/weg/hier.json'],
    );
    assert.deepEqual([code, err], [1, 'De map /weg bestaat niet. Maak hem eerst.\n']);
  });

  it('is not a folder', async () => {
    await withFiles({}, async (pathOf) => {
      const { err } = await runHere('from-sheet', zutphenSheet, ...own, '--out', pathOf('.'));
      assert.match(err, /is een map\. Geef de naam van een bestand\./);
    });
  });

  it('writes nothing for a list without a service', async () => {
    await withFiles({ 'lijst.csv': sheet() }, async (pathOf) => {
      const out = pathOf('feed.json');
      const outcome = await runHere('from-sheet', pathOf('lijst.csv'), ...own, '--out', out);
      assert.deepEqual([outcome.code, outcome.out], [1, '']);
      assert.match(
        outcome.err,
        /\nEr staan geen diensten in de lijst\. Er is niets geschreven\.\n$/,
      );
      await assert.rejects(readFile(out), { code: 'ENOENT' });
    });
  });
});

describe('the column of the municipality', () => {
  it('gets the code for the name of the publisher, and asks whether that is right where it cannot know', async () => {
    const list = sheet(['A', 'Zutphen', '112'], ['B', 'Gemeente Zutphen', '112']);
    const { out, err } = await convert(list);
    const code = '{"municipalities":["GM0301"]}';
    assert.deepEqual(municipalities(out), [code, code]);
    const line = isBuilt
      ? /^Gemeente: "Zutphen" \(2 rijen\) is GM0301\.$/m
      : /^Gemeente: "Zutphen" \(2 rijen\) is GM0301 geworden\. Klopt dat\?$/m;
    assert.match(err, line);
    assert.equal(err.match(/Klopt dat/g)?.length ?? 0, isBuilt ? 0 : 1);
  });

  it('keeps and reports another name', async () => {
    const list = sheet(['A', 'Zutphen', '112'], ['B', 'Lochem', '112'], ['C', 'Lochem', '112']);
    const { out, err } = await convert(list);
    assert.deepEqual(municipalities(out).slice(1), [
      `{"municipalities":["${isBuilt ? 'GM0262' : 'Lochem'}"]}`,
      `{"municipalities":["${isBuilt ? 'GM0262' : 'Lochem'}"]}`,
    ]);
    if (isBuilt) {
      assert.match(
        err,
        /rijen 3-4, Gemeente: "Lochem": is een andere gemeente; GM0262 van gemaakt\./,
      );
      return;
    }
    assert.match(
      err,
      /rijen 3-4, Gemeente: "Lochem" is een andere gemeente dan GM0301\. Zet er de code neer, anders ziet iedereen deze hulp\./,
    );
  });

  it('gets the code for a name that all rows share, when the publisher has no name of a place', async () => {
    const steunpunt = ['--publisher', 'steunpunt', '--municipality', 'GM0301'];
    const shared = await convert(
      sheet(['A', 'Zutphen', '112'], ['B', 'Zutphen', '112']),
      ...steunpunt,
    );
    assert.match(shared.err, /"Zutphen" \(2 rijen\) is GM0301/);
    const mixed = await convert(
      sheet(['A', 'Zutphen', '112'], ['B', 'Lochem', '112']),
      ...steunpunt,
    );
    assert.doesNotMatch(mixed.err, /geworden/);
    const place = isBuilt ? 'GM0301' : 'Zutphen';
    assert.deepEqual(municipalities(mixed.out)[0], `{"municipalities":["${place}"]}`);
  });

  it('is not taken for the publisher when that is another municipality', async () => {
    const lochem = ['--publisher', 'gemeente-lochem', '--municipality', 'GM0262'];
    const { out, err } = await convert(sheet(['A', 'Zutphen', '112']), ...lochem);
    const place = isBuilt ? 'GM0301' : 'Zutphen';
    assert.deepEqual(municipalities(out), [`{"municipalities":["${place}"]}`]);
    assert.match(
      err,
      isBuilt
        ? /^Let op: in de lijst staat "Zutphen"\. Dat is GM0301, niet GM0262\./
        : /"Zutphen" is een andere gemeente dan GM0262/,
    );
  });

  it('takes the longest name that is in that of the publisher', async () => {
    const bergen = ['--publisher', 'loket-bergen-op-zoom', '--municipality', 'GM0748'];
    const list = sheet(['A', 'Bergen', '112'], ['B', 'Bergen op Zoom', '112']);
    assert.deepEqual(municipalities((await convert(list, ...bergen)).out), [
      '{"municipalities":["Bergen"]}',
      '{"municipalities":["GM0748"]}',
    ]);
  });
});

describe('the report', () => {
  it('does not ask for a way in where the list gives one', async () => {
    const { err } = await convert(sheet(['A', '', '', 'Vraag uw huisarts'], ['B', '', '', '']));
    assert.doesNotMatch(err, /"A": geen telefoon/);
    assert.match(
      err,
      /"B": geen telefoon, e-mail of website\. Vul in de lijst een telefoonnummer of de kolom Aanmeldprocedure in\./,
    );
  });

  it('says of each column what became of it, and on which rungs the services stand', async () => {
    const { err } = await runHere('from-sheet', zutphenSheet, ...own);
    assert.match(err, /^ {2}Dienst → naam \(3\d\)$/m);
    assert.match(err, /^ {2}Leeg: .*, Opmerking$/m);
    assert.match(err, /^Trede 1: 16, trede 2: \d+, trede 3: \d+, trede 4: \d, trede 5: 0\.$/m);
  });

  it('names a column that is not known once, with the number of its cells', async () => {
    const list = csv([
      ['Dienst', 'Tel', 'Wijk'],
      ['A', '112', 'Noord'],
      ['B', '112', 'Zuid'],
    ]);
    const { err } = await convert(list);
    assert.equal(err.match(/Wijk/g)?.length, 1);
    assert.match(err, /^ {2}Wijk \(C\): 2 cellen\. Deze titel kennen we niet\./m);
  });
});

describe('--municipality', () => {
  it('takes a name that one municipality has', { skip: !isBuilt }, async () => {
    const options = ['--publisher', 'x', '--municipality'];
    const { out } = await convert(sheet(['A']), ...options, 'zutphen');
    const { publisher } = JSON.parse(out) as { publisher: { municipalities: string[] } };
    assert.deepEqual(publisher.municipalities, ['GM0301']);
    for (const name of ['Bergen', 'Zutfen']) {
      const { code, err } = await convert(sheet(['A']), ...options, name);
      assert.equal(code, 2);
      assert.match(err, /GM0301/);
    }
  });
});

describe('a mistake of a first time', () => {
  it('an id that is a name gets a suggestion', async () => {
    const { code, err } = await convert(sheet(['A']), '--publisher', 'Gemeente Zutphen');
    assert.equal(code, 2);
    assert.match(err, /--publisher "Gemeente Zutphen" kan niet[^]*: gemeente-zutphen\./);
  });

  it('a kind of publisher in Dutch gets the words there are', async () => {
    const { err } = await convert(sheet(['A']), '--publisher', 'x', '--publisher-kind', 'gemeente');
    assert.match(
      err,
      /Kies uit: municipality \(gemeente\), insurer \(verzekeraar\), employer \(werkgever\), national \(landelijk\), other \(anders\)\./,
    );
  });

  it('a list without titles is told so', async () => {
    const list = csv([
      ['Koken', 'Perspectief', '0575 519613'],
      ['Klussen', 'Kruiswerk', '0314 357070'],
    ]);
    const { code, err } = await convert(list);
    assert.equal(code, 1);
    assert.match(
      err,
      /Het lijkt of de eerste rij geen titels heeft\. Zet boven elke kolom een titel, zoals Dienst, Telefoonnummer, Website\./,
    );
  });

  it('the help says how to start the program from the project', async () => {
    const { out } = await runHere('--help');
    assert.match(out, /^Vanuit dit project: node dist\/cli\/main\.js <opdracht>$/m);
    assert.doesNotMatch(out, /npx/);
  });
});
