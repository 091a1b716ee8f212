/** What an editor meets whose list has the mistakes that lists have. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { gazetteer } from '../../scripts/gazetteer.mjs';
import { convert } from '../../src/cli/from-sheet/convert.js';
import { municipalitiesOf } from '../../src/cli/municipalities.js';
import { readSheet } from '../../src/cli/from-sheet/sheet.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { templateTable, templateXlsx } from '../../src/cli/template/template.js';
import { csv, runHere, withFiles } from './cli.js';

const own = ['--publisher', 'gemeente-zutphen'];

/** Reports on a list, in both languages. */
async function reports(
  table: readonly (readonly string[])[],
  options: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): Promise<readonly [dutch: string, english: string]> {
  return withFiles({ 'lijst.csv': csv(table), ...files }, async (pathOf) => {
    const args = options.map((one) => (Object.hasOwn(files, one) ? pathOf(one) : one));
    const run = async (language: string) =>
      (await runHere('from-sheet', pathOf('lijst.csv'), ...own, '--lang', language, ...args)).err;
    return [await run('nl'), await run('en')];
  });
}

describe('a mistake in a list', () => {
  it('is the example of the template under another name', async () => {
    const [titles = [], example = []] = templateTable();
    const mine = example.map((cell, at) => (titles[at] === 'Dienst' ? 'Maatjes' : cell));
    const [dutch, english] = await reports([titles, example, mine]);
    assert.match(
      dutch,
      /kijk het na\n[^]*"Maatjes": hier staat nog tekst uit het voorbeeld \(ID, /,
    );
    assert.match(english, /"Maatjes": there is still text of the example here \(ID, /);
    const [fine] = await reports([
      ['Dienst', 'Telefoon', 'Plaats'],
      ['A', '0575 519613', 'Zutphen'],
    ]);
    assert.doesNotMatch(fine, /uit het voorbeeld/);
  });

  it('is a word that is not known, with words that are', async () => {
    const [dutch, english] = await reports([
      ['Dienst', 'Soort', 'Talen'],
      ['A', 'Steunpunt mantelzorgers', 'Turks en Marokkaans'],
    ]);
    assert.match(
      dutch,
      /"Steunpunt mantelzorgers": kennen we niet\. Bedoelt u "Steunpunt mantelzorg"\? Kies uit: Steunpunt/,
    );
    assert.match(dutch, /"Marokkaans": kennen we niet\. Kies uit: Nederlands, .*, …$/m);
    assert.match(english, /is not known\. Do you mean "Steunpunt mantelzorg"\? Choose from: /);
  });

  it('is a guess, a count, or a day that is past', async () => {
    const [dutch, english] = await reports([
      ['Dienst', 'Wie betaalt', 'Wanneer respijtzorg', 'Landelijk', 'Geldig tot en met'],
      ['A', 'gemeente', 'op afspraak', 'Ja, heel NL', '31-12-2025'],
      ['Totaal: 2', '', '', '', ''],
    ]);
    assert.match(dutch, /"gemeente": gelezen als "Wmo"\. Klopt dat\?/);
    assert.match(dutch, /"op afspraak": gelezen als "Gepland"\. Klopt dat\?/);
    assert.match(dutch, /"31-12-2025": deze dag is voorbij/);
    assert.match(dutch, /"Totaal: 2": een telling, geen dienst/);
    assert.doesNotMatch(dutch, /geen Ja of Nee/);
    assert.match(dutch, /1 dienst gemaakt/);
    assert.match(
      english,
      /"gemeente": read as "Wmo"[^]*this day is past[^]*a count, not a service/,
    );
  });

  it('is one name for two rows, or a cell that a second place cannot have', async () => {
    const [dutch, english] = await reports([
      ['ID', 'Dienst', 'Kosten', 'Plaats'],
      ['', 'Inloop', '', 'Warnsveld'],
      ['', 'Inloop', '', 'Zutphen'],
      ['x', 'Les', '', 'Zutphen'],
      ['x', 'Les', 'Gratis', 'Warnsveld'],
    ]);
    assert.match(dutch, /rijen 2-3: "Inloop": deze rijen heten gelijk\. Is het één dienst/);
    assert.match(dutch, /Alleen de plaats is overgenomen, dit niet: Kosten\./);
    assert.match(english, /rows 2-3: "Inloop": these rows have the same name\./);
    assert.match(english, /Only the place is taken, not this: Kosten\./);
  });

  it('is a title of which nobody knows what it is', async () => {
    const table = [
      ['Voorziening of hulp', 'Bel'],
      ['A', '112'],
    ];
    const files = { 'kolommen.json': '{"Wég": "Dienst"}' };
    const [dutch, english] = await reports(table, ['--columns', 'kolommen.json'], files);
    assert.match(dutch, /wel: "Voorziening of hulp", "Bel"\./);
    assert.match(dutch, /\{"Voorziening of hulp": "Dienst"\} en geef --columns kolommen\.json/);
    assert.match(dutch, /niet: "Wég"\./);
    assert.match(english, /Make a file kolommen\.json with \{"Voorziening of hulp": "Dienst"\}/);
  });
});

describe('a code of another municipality', () => {
  const known = municipalitiesOf(gazetteer());
  const converted = (names: readonly string[], code: string) =>
    convert(readSheet([['Dienst', 'Gemeente'], ...names.map((name, at) => [`A${at}`, name])])!, {
      publisher: { id: 'steunpunt', name: 'Steunpunt', municipalities: [code] },
      updatedAt: '2026-11-12',
      earlier: null,
      municipalities: known,
    });

  it('does not move the list there', () => {
    const { own, document } = converted(['Zutphen', 'Zutphen'], 'GM0344');
    assert.deepEqual(own.conflict, { name: 'Zutphen', code: 'GM0301' });
    const [service] = document.services as { area: unknown }[];
    assert.deepEqual(service!.area, { municipalities: ['GM0301'] });
    assert.equal(converted(['Zutphen', 'Zutphen'], 'GM0301').own.isCertain, true);
  });

  it('is not what a name with a letter wrong is', () => {
    const { findings } = converted(['zutfen', 'zutfen'], 'GM0301');
    assert.deepEqual(
      findings
        .filter(({ column }) => column === 'Gemeente')
        .map(({ code, detail }) => [code, detail]),
      [['unknownMunicipality', 'Zutphen (GM0301)']],
    );
    // Two municipalities are called so.
    assert.equal(known.codeOf('Bergen'), null);
  });
});

describe('an earlier feed', () => {
  const service = { id: 'a', name: 'A', phone: '0575 519613', cost: '€ 5', description: 'Oud.' };
  const feed = JSON.stringify({
    schemaVersion: '1.0',
    publisher: { id: 'gemeente-zutphen', name: 'Z' },
    services: [service],
  });
  const titles = ['Dienst', 'Telefoon', 'Kosten', 'Omschrijving'];

  it('is spoken of in the titles of the list', async () => {
    const files = { 'oud.json': feed };
    const table = [titles, ['A', '0575 000000', '', '']];
    const [dutch, english] = await reports(table, ['--keep', 'oud.json'], files);
    assert.match(dutch, /rij 2, Telefoon: was 0575 519613, is nu 0575 000000\./);
    assert.match(dutch, /rij 2, Kosten: leeg in de lijst, dus "€ 5" blijft staan\./);
    assert.match(dutch, /"Oud\." blijft staan\. Moet het weg\? Typ dan: geen\./);
    assert.match(english, /row 2, Telefoon: was 0575 519613, is now 0575 000000\./);
    assert.match(english, /"Oud\." stays\. Must it go\? Then type: geen\./);
  });

  it('gives up a text where the list says that there is none', async () => {
    await withFiles(
      { 'lijst.csv': csv([titles, ['A', '', '', 'geen']]), 'oud.json': feed },
      async (pathOf) => {
        const keep = ['--keep', pathOf('oud.json')];
        const { out } = await runHere('from-sheet', pathOf('lijst.csv'), ...keep);
        const [made] = (JSON.parse(out) as { services: object[] }).services;
        assert.equal('description' in made!, false);
      },
    );
  });
});

describe('a list with titles of its own', () => {
  it('is told what to do about those that nobody knows', async () => {
    const table = [
      ['Dienst', 'Contact telefonisch', 'Straat + nr', 'Gecontroleerd d.d.', 'Kleur'],
      ['Koffie', '0575 519613', 'Markt 1', '1-11-2026', 'rood'],
    ];
    const [dutch, english] = await reports(table);
    assert.match(dutch, /Kleur \(E\): 1 cel\. Deze titel kennen we niet\./);
    assert.match(dutch, /kolommen\.json met .* en geef --columns/);
    assert.match(english, /kolommen\.json with .* and give --columns/);
    for (const title of table[0]!.slice(0, 4)) {
      assert.doesNotMatch(dutch, new RegExp(`${title.replace(/[+.]/g, '\\$&')} \\(`), title);
    }
  });

  it('has empty cells where a formula went wrong', async () => {
    const table = [
      ['Dienst', 'Telefoon', 'Kosten'],
      ['Koffie', '#VERW!', '#N/B'],
      ['Thee', '#N/A', '#WAARDE!'],
    ];
    const [dutch, english] = await reports(table);
    assert.match(
      dutch,
      /In B2, C2, B3, C3 staat een formule die niet lukt\. Die cellen tellen als leeg/,
    );
    assert.match(english, /B2, C2, B3, C3/);
    await withFiles({ 'lijst.csv': csv(table) }, async (pathOf) => {
      const { out } = await runHere('from-sheet', pathOf('lijst.csv'), '--publisher', 'x');
      assert.doesNotMatch(out, /#/);
    });
  });
});

describe('the sheet that explains the template', () => {
  it('is not named among those that were not read', async () => {
    for (const language of ['nl', 'en']) {
      const bytes = await templateXlsx(messagesIn(language)!);
      await withFiles({ 'lijst.xlsx': bytes }, async (pathOf) => {
        const { err } = await runHere('from-sheet', pathOf('lijst.xlsx'), ...own);
        assert.doesNotMatch(err, /Niet gelezen|Uitleg|Explanation/);
        assert.match(err, /^ {2}Leeg: ID, Organisatie, /m);
      });
    }
  });
});

describe('an option', () => {
  it('is read as it was meant, or said to be wrong', async () => {
    const list = csv([['Dienst'], ['A']]);
    await withFiles({ 'lijst.csv': list, 'feed.json': '{"services": []}' }, async (pathOf) => {
      const path = pathOf('lijst.csv');
      const same = await runHere('from-sheet', path, ...own, '--out', path);
      assert.deepEqual([same.code, await readFile(path, 'utf8')], [1, list]);
      assert.match(same.err, /is de lijst zelf\./);
      const day = await runHere('from-sheet', path, ...own, '--updated', '12-11-2026');
      assert.match(day.out, /"updatedAt": "2026-11-12"/);
      const nobody = await runHere('from-sheet', path, '--publisher');
      assert.deepEqual(
        [nobody.code, nobody.err.split(',')[0]],
        [2, 'Zeg met --publisher wie de lijst uitgeeft'],
      );
      const feed = await runHere('from-sheet', pathOf('feed.json'), ...own, '--lang', 'en');
      assert.equal(feed.code, 1);
      assert.match(feed.err, /is a feed, not a list\./);
    });
  });
});
