import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { convert } from '../../src/cli/from-sheet/convert.js';
import { readEarlierFeed } from '../../src/cli/from-sheet/keep.js';
import { readCsv } from '../../src/cli/from-sheet/read-csv.js';
import { readSheet } from '../../src/cli/from-sheet/sheet.js';
import { ownColumns } from '../../src/cli/to-sheet/columns.js';
import { feedTable, toTable } from '../../src/cli/to-sheet/table.js';
import { toCsv } from '../../src/cli/to-sheet/to-csv.js';
import {
  accesses,
  burdenLevels,
  fundings,
  needs,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  rungNumbers,
  serviceTypes,
  tasks,
} from '../../src/domain/services/service.js';
import { root, runHere, withFiles } from './cli.js';

type Fields = Record<string, unknown>;

const publisher = { id: 'x', name: 'X', kind: 'municipality', municipalities: ['GM0301'] };
const feedOf = (services: readonly unknown[], more: Fields = {}) => ({
  schemaVersion: '1.0',
  updatedAt: '2026-11-12',
  publisher,
  services,
  ...more,
});

const earlierOf = (document: Fields) => {
  const earlier = readEarlierFeed(JSON.stringify(document));
  assert.ok(earlier.ok);
  return earlier.value;
};

/** A feed to a CSV file and back. */
function around(document: Fields, earlier: Fields | null = null): Fields {
  const sheet = readCsv(new TextEncoder().encode(toCsv(feedTable(document).table)));
  assert.ok(sheet.ok, JSON.stringify(sheet));
  return convert(sheet.value, {
    publisher: earlier ? {} : (document.publisher as Fields),
    updatedAt: document.updatedAt as string,
    earlier: earlier && earlierOf(earlier),
  }).document;
}

const servicesOf = (document: Fields) => document.services as Fields[];

/** Words as people type them, also those that a spreadsheet program takes for a formula. */
const words = fc
  .array(
    fc.constantFrom(
      'hulp',
      'Café',
      '=SUM(A1)',
      '+31',
      '-5',
      '@thuis',
      "'t",
      "'=x",
      '"ja"',
      'a;b',
      'ma',
      'x,y',
      '日本',
      '€ 5',
      'logeerhuis',
      'loket',
      'mantelzorg',
      'Wmo',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const some = <T>(values: readonly T[]) =>
  fc
    .subarray([...values], { minLength: 1 })
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hours = fc.constantFrom(
  ['Mo-Fr 08:30-17:00'],
  ['Mo,We 09:00-12:00,13:00-16:00', 'Sa 10:00-12:00'],
  ['24/7'],
  ['Fr 22:00-02:00'],
  ['Mo-Su'],
  ['op afspraak'],
);
const phone = fc.constantFrom('088 0000000', '112', '14 0575', '+49 2821 1234567', '0800 0000');
const url = fc.constantFrom('https://www.zorg.example', 'https://zorg.example/a?b=1&c=2#d');
const degrees = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
const record = (parts: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(parts, { requiredKeys: [] });

const location = record({
  name: words,
  street: words,
  postalCode: fc.constantFrom('7201 AA', '7201AB'),
  city: words,
  openingHours: hours,
  accessibility: words,
})
  .chain((place) =>
    fc.option(fc.tuple(degrees(50.5, 53.6), degrees(3.3, 7.2))).map((point) => ({
      ...place,
      ...(point && { latitude: point[0], longitude: point[1] }),
    })),
  )
  .filter((place) => Object.keys(place).length > 0);

/** What a sheet can hold, in the notation in which reading leaves it. */
const service = fc
  .record(
    {
      name: words,
      organization: words,
      description: paragraphs,
      types: some(serviceTypes),
      needs: some(needs),
      tasks: some(tasks),
      rungs: some(rungNumbers),
      burden: fc.subarray([...burdenLevels], { minLength: 1 }),
      respite: record({
        setting: oneOf(respiteSettings),
        provider: oneOf(respiteProviders),
        duration: some(respiteDurations),
        planning: some(respitePlannings),
      }).filter((parts) => Object.keys(parts).length > 0),
      funding: some(fundings),
      cost: words,
      eligibility: words,
      howToApply: words,
      applyUrl: url,
      access: oneOf(accesses),
      audience: some(['dementia', 'young-carers', 'eigen-groep']),
      languages: some(['nl', 'tr', 'ar', 'pap', 'zh-Hant']),
      phone,
      whatsapp: phone,
      email: fc.constant('info@zorg.example'),
      url,
      openingHours: hours,
      locations: fc.uniqueArray(location, {
        minLength: 1,
        maxLength: 3,
        selector: (place) => JSON.stringify(place),
      }),
      area: fc.oneof(
        fc.constant({ nationwide: true }),
        fc.constant({ municipalities: ['GM0301', 'Lochem'], postcodes: ['7201', '7203-7207'] }),
        fc.constant({ municipalities: ['GM0262'], nationwide: false }),
      ),
      validFrom: day,
      validThrough: day,
      updatedAt: day,
    },
    { requiredKeys: ['name'] },
  )
  .filter(({ name, organization }) => name !== organization);

const services = fc
  .array(service, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, index) => ({ id: `dienst-${(index * 7) % 11}`, ...one })));

/** In whatever order the fields stand. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)])
      : value;

describe('a feed that goes through a sheet', () => {
  it('comes back the same, with ids and order', () => {
    fc.assert(
      fc.property(services, (all) => {
        const document = feedOf(all);
        const back = around(document);
        assert.deepEqual(sorted(servicesOf(back)), sorted(all));
        assert.deepEqual(feedTable(document).differences, []);
        assert.equal(JSON.stringify(around(back)), JSON.stringify(back));
      }),
      { numRuns: 100 },
    );
  });

  it('comes back whole with the feed beside it, whatever is in it', () => {
    const anything = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' x  y ', 7, true, [], {}, '=1', 'geen', '-'),
      fc.constantFrom<unknown>({ nl: 'Koken', en: 'Cooking' }, { en: 'Only English' }),
      fc.constantFrom<unknown>(['x', 'respite', 3], [{ name: 'a' }, { name: 'a' }], {
        setting: 'x',
      }),
    );
    const field = fc.constantFrom(
      ...['organization', 'description', 'types', 'needs', 'rungs', 'respite', 'funding', 'cost'],
      ...['phone', 'openingHours', 'locations', 'area', 'validThrough', 'eigen', '__proto__'],
    );
    const odd = fc
      .array(fc.tuple(field, anything), { maxLength: 6 })
      .map((entries): Fields => Object.fromEntries<unknown>(entries));
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 4 }), words, (all, name) => {
        const document = feedOf(
          all.map((one, index) =>
            Object.fromEntries([
              ['id', `d${index}`],
              ['name', `${name} ${index}`],
              ...Object.entries(one),
            ]),
          ),
          { zorgladder: { introduction: 'Welkom' }, hides: ['national:cak'], eigen: 1 },
        );
        const back = around(document, document);
        for (const [index, one] of servicesOf(document).entries()) {
          const read = servicesOf(back)[index]!;
          for (const [key, value] of Object.entries(one)) assert.deepEqual(read[key], value, key);
        }
        assert.deepEqual({ ...back, services: [] }, { ...document, services: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('comes back whole, for each example feed', async () => {
    const folder = join(root, 'stories/feeds');
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.json')) continue;
      const document = JSON.parse(await readFile(join(folder, name), 'utf8')) as Fields;
      if (!Array.isArray(document.services)) continue;
      assert.deepEqual(around(document, document), document, name);
    }
  });

  it('names what does not fit in it', () => {
    const { differences, left } = feedTable(
      feedOf(
        [
          { id: 'a', name: { nl: 'A', en: 'B' }, eigen: 1 },
          { id: 'b', name: 'B', types: ['x'], locations: [{ name: { nl: 'H', en: 'C' } }] },
          { id: 'b', name: 'C' },
        ],
        { zorgladder: {}, $schema: 'x' },
      ),
    );
    assert.deepEqual(
      differences.map(({ kind, field, ids }) => [kind, field, ids.join()]),
      [
        ['translation', 'name', 'a'],
        ['field', 'eigen', 'a'],
        ['field', 'types', 'b'],
        ['translation', 'locations', 'b'],
        ['gone', '', 'b'],
      ],
    );
    assert.deepEqual(left, ['publisher', 'zorgladder', '$schema']);
  });
});

describe('a cell that would be a formula', () => {
  it('mends a point that the earlier feed has the wrong way round', () => {
    const locations = [{ city: 'Zutphen', latitude: 6.2, longitude: 52.14 }];
    const document = feedOf([{ id: 'a', name: 'A', locations }]);
    const [service] = servicesOf(around(document, document));
    assert.deepEqual(service!.locations, [{ city: 'Zutphen', latitude: 52.14, longitude: 6.2 }]);
  });

  it('has an apostrophe in CSV, and not in the feed', () => {
    const texts = ['=1+1', '+31 6', '-x', '@x', "'=x", "''+x", "'t"];
    for (const text of texts) {
      const document = feedOf([{ id: 'a', name: 'A', cost: text, phone: '+49 2821 1234567' }]);
      const csv = toCsv(feedTable(document).table);
      for (const cell of csv.split(/[;\r\n]+/)) assert.doesNotMatch(cell, /^"?[=+\-@]/, text);
      assert.equal(servicesOf(around(document))[0]!.cost, text);
      assert.equal(servicesOf(around(document))[0]!.phone, '+49 2821 1234567');
    }
  });
});

describe('the table of a feed', () => {
  it('has titles that are read as the columns they are', () => {
    const titles = ownColumns().map(({ title }) => title);
    const sheet = readSheet([titles, titles.map(() => 'x')]);
    assert.deepEqual(
      [...sheet!.titles].map(([key, title]) => [key, title]),
      ownColumns().map(({ key, title }) => [key, title]),
    );
    assert.equal(sheet!.guessed.size, 0);
  });

  it('is there for a document that is no feed', () => {
    for (const document of [{}, { services: 'x' }, { services: [null, 3, [], {}] }]) {
      assert.equal(toTable(document as Fields)[0]!.length, ownColumns().length);
    }
  });

  it('says "geen" where something else would be concluded', () => {
    const [titles, row] = toTable(feedOf([{ id: 'a', name: 'Logeerhuis' }]));
    assert.equal(row![titles!.indexOf('Soort')], 'geen');
    assert.equal(row![titles!.indexOf('Waar respijtzorg')], 'geen');
    assert.equal(row![titles!.indexOf('Wie komt er')], '');
  });

  it('of 5,000 services is made and read in under five seconds', () => {
    const all = Array.from({ length: 5_000 }, (_, index) => ({
      id: `dienst-${index}`,
      name: `Dienst ${index}`,
      organization: `Organisatie ${index % 700}`,
      types: ['respite'],
      phone: '088 0000000',
      openingHours: ['Mo-Fr 08:30-17:00'],
      locations: [{ street: `Markt ${index}`, postalCode: '7201 AA', city: 'Zutphen' }],
      area: { municipalities: ['GM0301'] },
    }));
    const document = feedOf(all);
    const began = performance.now();
    const csv = toCsv(feedTable(document).table);
    const made = performance.now();
    const sheet = readCsv(new TextEncoder().encode(csv));
    assert.ok(sheet.ok);
    const options = { publisher: {}, updatedAt: '2026-11-12', earlier: earlierOf(document) };
    assert.equal(convert(sheet.value, options).services, 5_000);
    const read = performance.now();
    assert.ok(made - began < 5_000, `made in ${made - began}`);
    assert.ok(read - made < 5_000, `read in ${read - made}`);
  });
});

describe('to-sheet', () => {
  const feed = JSON.stringify(feedOf([{ id: 'a', name: { nl: 'Hulp', en: 'Help' } }]));

  it('writes CSV that from-sheet takes back', async () => {
    await withFiles({ 'feed.json': feed }, async (pathOf) => {
      const [path, out, back] = ['feed.json', 'lijst.csv', 'terug.json'].map(pathOf);
      const made = await runHere('to-sheet', path!, '--out', out!);
      assert.equal(made.code, 0);
      assert.match(made.err, /1 dienst, 1 rij\./);
      assert.match(made.err, /Dit past niet in een spreadsheet/);
      assert.match(made.err, /vertalingen van name: a/);
      const text = await readFile(out!, 'utf8');
      assert.ok(text.startsWith('\ufeffID;Organisatie;Dienst;'));
      assert.ok(text.endsWith('\r\n'));
      const args = ['--keep', path!, '--updated', '2026-11-12', '--out', back!];
      assert.equal((await runHere('from-sheet', out!, ...args)).code, 0);
      assert.deepEqual(JSON.parse(await readFile(back!, 'utf8')), JSON.parse(feed));
    });
  });

  it('writes XLSX with the same cells', async () => {
    await withFiles({ 'feed.json': feed }, async (pathOf) => {
      const out = pathOf('lijst.xlsx');
      assert.equal((await runHere('to-sheet', pathOf('feed.json'), '--out', out)).code, 0);
      const { sheets } = await readXlsx(new Uint8Array(await readFile(out)));
      const [titles, row] = sheets[0]!.rows;
      assert.deepEqual(
        titles,
        ownColumns().map(({ title }) => title),
      );
      assert.deepEqual(row!.slice(0, 4), ['a', null, 'Hulp', 'geen']);
    });
  });

  it('writes XLSX that from-sheet takes back, for each example feed', async () => {
    const folder = join(root, 'stories/feeds');
    for (const name of ['respite-example.json', 'steunpunten-example.json', 'zutphen.json']) {
      await withFiles({}, async (pathOf) => {
        const [path, out, back] = [join(folder, name), pathOf('lijst.xlsx'), pathOf('terug.json')];
        const document = JSON.parse(await readFile(path, 'utf8')) as Fields;
        assert.equal((await runHere('to-sheet', path, '--out', out)).code, 0);
        const args = ['--keep', path, '--updated', document.updatedAt as string, '--out', back];
        assert.equal((await runHere('from-sheet', out, ...args)).code, 0);
        assert.equal(await readFile(back, 'utf8'), await readFile(path, 'utf8'), name);
      });
    }
  });

  it('leaves out what is too long for a cell, and refuses what is too deep', async () => {
    const long = feedOf([{ id: 'a', name: 'A', cost: 'x'.repeat(40_000), eligibility: 'y' }]);
    const { table, differences } = feedTable(long);
    assert.ok(table[1]!.every((cell) => cell.length < 40_000));
    assert.deepEqual(differences, [{ kind: 'field', field: 'cost', ids: ['a'] }]);
    assert.deepEqual(around(long, long), long);
    const deep = `{"publisher":{"id":"x","name":"X"},"services":[{"id":"a","z":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
    await withFiles({ 'diep.json': deep }, async (pathOf) => {
      const { code, err } = await runHere('to-sheet', pathOf('diep.json'));
      assert.equal(code, 1);
      assert.match(err, /te veel lijsten en objecten in elkaar/);
    });
  });

  it('says what is wrong, in both languages', async () => {
    const others = {
      'lijst.xlsx': new Uint8Array([0x50, 0x4b, 3, 4]),
      'foto.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      'leeg.json': '',
    };
    await withFiles(
      { 'feed.json': feed, 'kapot.json': '{', 'lijst.csv': 'x', ...others },
      async (pathOf) => {
        const path = pathOf('feed.json');
        const cases: readonly [readonly string[], number, RegExp][] = [
          [[], 2, /Welke feed\?/],
          [[path, 'x'], 2, /Geef één feed tegelijk/],
          [[path, '--out', 'x.doc'], 2, /moet eindigen op \.xlsx of \.csv/],
          [[path, '--wat'], 2, /De optie --wat bestaat niet/],
          [[pathOf('weg.json')], 1, /bestaat niet/],
          [[pathOf('kapot.json')], 1, /geen JSON/],
          [[pathOf('lijst.xlsx')], 1, /Dit is een spreadsheet, geen feed/],
          [[pathOf('foto.png')], 1, /Dit is een afbeelding, geen feed/],
          [[pathOf('leeg.json')], 1, /is leeg/],
          [[path, '--out', pathOf('lijst.csv')], 1, /bestaat al\. Gebruik --replace/],
          [[path, '--out', pathOf('weg/lijst.csv')], 1, /De map .* bestaat niet/],
          [[path, '--out', pathOf('lijst.csv'), '--lang', 'en'], 1, /exists already/],
        ];
        for (const [args, code, message] of cases) {
          const outcome = await runHere('to-sheet', ...args);
          assert.equal(outcome.code, code, args.join(' '));
          assert.match(outcome.err, message);
        }
        assert.equal(await readFile(pathOf('lijst.csv'), 'utf8'), 'x');
        const replaced = await runHere('to-sheet', path, '--out', pathOf('lijst.csv'), '--replace');
        assert.equal(replaced.code, 0);
        assert.equal(
          (await runHere('to-sheet', path)).out,
          await readFile(pathOf('lijst.csv'), 'utf8'),
        );
      },
    );
  });
});
