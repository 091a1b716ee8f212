import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { convertHsds } from '../../src/cli/from-hsds/convert.js';
import { nothingSpecial } from '../../src/cli/from-hsds/gathered.js';
import { tableNamed } from '../../src/cli/from-hsds/tables.js';
import { watch } from '../../src/cli/from-hsds/watch.js';
import { unzip } from '../../src/cli/from-hsds/zip.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { municipalitiesOf } from '../../src/cli/municipalities.js';
import { checkText } from '../../src/cli/check/check-text.js';
import { now, root, runHere, withFiles } from './cli.js';

const fixtures = join(root, 'test/fixtures/hsds');
const packageFolder = join(fixtures, 'package');
const publisher = ['--publisher', 'gemeente-voorbeeldstad'];

interface Feed {
  readonly updatedAt: string;
  readonly publisher: Record<string, unknown>;
  readonly services: Record<string, unknown>[];
}

const service = (id: string, more: object = {}) => ({
  id,
  name: `Dienst ${id}`,
  status: 'active',
  organization: { id: 'o', name: 'Stichting Voorbeeld' },
  phones: [{ number: '088 000 00 00' }],
  ...more,
});

/** Converts services that stand in a file. */
async function convert(services: unknown, ...args: readonly string[]) {
  const text = typeof services === 'string' ? services : JSON.stringify(services);
  return withFiles({ 'gids.json': text }, async (pathOf) => {
    const outcome = await runHere('from-hsds', pathOf('gids.json'), ...publisher, ...args);
    return { ...outcome, feed: () => JSON.parse(outcome.out) as Feed };
  });
}

/** No error of `check`, with which a keeper looks over the feed. */
function assertChecked(text: string): void {
  const { findings } = checkText(text, now);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
}

/** A zip file; `sizes` that it claims itself are those of the content. */
function zip(files: Readonly<Record<string, string | Uint8Array>>, method: 0 | 8 = 8): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name);
    const body = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, path, body);
    list.push(entry, path);
    at += head.length + path.length + body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const packageFiles = async (): Promise<Record<string, Uint8Array>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(packageFolder)).map(
        async (name) => [name, await readFile(join(packageFolder, name))] as const,
      ),
    ),
  );

describe('from-hsds of a file', () => {
  it('makes a feed of one full service that check has no error for', async () => {
    const { code, out } = await runHere('from-hsds', join(fixtures, 'service.json'), ...publisher);
    assert.equal(code, 0);
    assertChecked(out);
    const { publisher: who, services, updatedAt } = JSON.parse(out) as Feed;
    assert.deepEqual(who, {
      id: 'gemeente-voorbeeldstad',
      name: 'Gemeente Voorbeeldstad',
      kind: 'municipality',
    });
    assert.equal(updatedAt, '2026-09-15');
    assert.equal(services[0]!.id, 'b7c2b0a4-2f0b-4a56-9a1c-3f0e9a6b2c10');
    assert.equal(services[0]!.phone, '088 0000020');
    assert.ok(!('access' in services[0]!), 'what the directory does not say is not there');
  });

  it('makes a feed of a list of services, each id once', async () => {
    const { code, feed, err } = await convert([service('a'), service('b'), service('a')]);
    assert.equal(code, 0);
    assert.deepEqual(
      feed().services.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.match(err, /id \(1 keer\): deze dienst kwam vaker; eenmaal opgenomen: "Dienst a"/);
  });

  it('gives the same file for the same directory, on another day too', async () => {
    const page = await readFile(join(fixtures, 'services-page-1.json'), 'utf8');
    const first = await convert(page, '--incomplete');
    assert.equal((await convert(page, '--incomplete')).out, first.out);
    assertChecked(first.out);
  });

  it('writes nothing of a page that is one of several, unless a part will do', async () => {
    const page = await readFile(join(fixtures, 'services-page-1.json'), 'utf8');
    const refused = await convert(page);
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(refused.err, /alleen bladzijde 1 van 2[^]*niets geschreven[^]*--incomplete/);
    const taken = await convert(page, '--incomplete');
    assert.equal(taken.code, 0);
    assert.match(taken.err, /Let op: niet alles is gelezen\n {2}Het bestand is alleen bladzijde 1/);
  });

  it('says so of a list without the parts of a service', async () => {
    const { code, err } = await convert([{ id: 'a', name: 'A', status: 'active' }]);
    assert.equal(code, 0);
    assert.match(err, /alleen samenvattingen/);
  });

  const refused: readonly [string, unknown, RegExp][] = [
    ['a feed', { schemaVersion: '1.0', publisher: {}, services: [] }, /is al een feed/],
    ['version 1', { totalElements: 1, content: [{ id: 1, name: 'a' }] }, /versie 1\. Vraag/],
    [
      'a list of organisations',
      { total_items: 1, total_pages: 1, contents: [{ id: 'o', name: 'O', legal_status: 'x' }] },
      /niet van diensten/,
    ],
    ['something else', { hello: 'world' }, /geen gids in de vorm van Open Referral/],
    ['no JSON', '{"id": ', /geen JSON\. Regel 1/],
    ['a web page', '<!doctype html><p>Hallo', /Dit is een webpagina/],
    ['one table', 'id,name,status\n1,a,active\n', /is één tabel/],
    ['nothing', [], /er staan geen diensten in/],
    ['no UTF-8', '\uFFFE', /geen JSON/],
  ];
  for (const [what, content, sentence] of refused) {
    it(`says what is wrong with ${what}, and writes nothing`, async () => {
      const { code, out, err } = await convert(content);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, sentence);
    });
  }

  it('makes something of hostile records, or says why not', async () => {
    const text = await readFile(join(fixtures, 'hostile.json'), 'utf8');
    const { code, out, err } = await convert(text, '--incomplete');
    assert.equal(code, 0);
    assertChecked(out);
    assert.doesNotMatch(err, /\n {4}at |\[object|undefined/);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    assert.equal((await convert(`[${deep},${JSON.stringify(service('a'))}]`)).code, 0);
  });
});

describe('the report of from-hsds', () => {
  it('names every field that is not in the feed, with how often', async () => {
    const { err } = await convert([
      service('a', { wait_time: '2 weken', organization: { name: 'O', legal_status: 'bv' } }),
      service('b', { wait_time: '3 weken', organization: { name: 'O', legal_status: 'bv' } }),
      service('c', {
        zelf_bedacht: 'iets',
        attributes: [{ taxonomy_term: { name: 'Tuinieren' } }],
      }),
      service('e', { program: { id: 'p', name: 'Respijt' } }),
      service('d', { phones: [], contacts: [{ phones: [{ number: '1' }, { number: '2' }] }] }),
    ]);
    assert.match(err, /wait_time \(2 keer\): geen plaats voor in de feed: "2 weken", "3 weken"/);
    assert.match(err, /organization\.legal_status \(2 keer\): .*"bv" \(2\)/);
    assert.match(err, /program \(1 keer\): geen plaats voor in de feed: "Respijt"/);
    assert.equal(err.match(/^ {2}program/gm)?.length, 1, 'named once');
    assert.match(err, /zelf_bedacht \(1 keer\): .*"iets"/);
    assert.match(err, /attributes \(1 keer\): geen woord dat de feed kent: "Tuinieren"/);
    assert.match(err, /contacts\.phones \(1 keer\): er past één nummer/);
  });

  it('says what was guessed, and what is good to know', async () => {
    const { err, feed } = await convert([
      service('a', {
        name: 'Steunpunt Oost',
        url: 'http://www.voorbeeld.example/',
        email: 'geen adres',
        organization: { name: 'Stichting Voorbeeld', email: 'hulp@voorbeeld.example' },
        service_areas: [{ name: 'Voorbeeldstad' }],
      }),
      service('b', { organization: null, phones: [] }),
      service('c', { status: 'defunct' }),
    ]);
    assert.match(
      err,
      /types \(1 keer\): de gids zegt niet [^.]*\. Naar de naam is het: steunpunt mantelzorg\. Klopt dat\? "Steunpunt Oost"/,
    );
    assert.match(
      err,
      /area \(1 keer\): een naam zonder code\. Is dit een gemeente\? "Voorbeeldstad"/,
    );
    assert.match(err, /url \(1 keer\): https:\/\/ van gemaakt/);
    assert.match(err, /email \(1 keer\): geen e-mailadres; weggelaten: "geen adres"/);
    assert.match(err, /status \(1 keer\): staat op "defunct"[^]*"Dienst c"/);
    assert.match(err, /organization \(1 keer\): een dienst zonder organisatie: "Dienst b"/);
    assert.match(err, /phone \(1 keer\): geen telefoon, e-mail of website: "Dienst b"/);
    assert.equal(feed().services[0]!.url, 'https://www.voorbeeld.example/');
    assert.equal(feed().services[0]!.email, 'hulp@voorbeeld.example', 'of the organisation');
  });

  it('has a sentence in each language for every reason that the reader gives', async () => {
    const folder = join(root, 'src/feeds/hsds');
    const sources = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    const reasons = sources
      .flatMap((text) => [...text.matchAll(/leave\((?:`[^`]*`|\w+), '([^']+)'\)/g)])
      .map(([, reason]) => reason!);
    assert.ok(reasons.length > 12);
    for (const language of ['nl', 'en']) {
      const known = Object.keys(messagesIn(language)!.fromHsds.reasons);
      assert.deepEqual(
        reasons.filter((reason) => !known.includes(reason)),
        [],
      );
    }
  });

  it('lets nothing through that moves the cursor of a terminal', async () => {
    const { err } = await convert([service('a', { 'veld\u001b[2J': 'tekst\u001b]0;titel\u0007' })]);
    assert.match(err, /veld\[2J \(1 keer\): .*"tekst\]0;titel"/);
    assert.ok(!err.includes('\u001b'));
  });

  it('of one service with very much in it takes no longer than any other', async () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => ({ value: `woord ${index}` }));
    const contacts = Array.from({ length: 100_000 }, (_, index) => ({ name: `naam ${index}` }));
    const start = performance.now();
    const { code, err } = await convert([service('a', { attributes, contacts })]);
    assert.ok(performance.now() - start < 8_000);
    assert.equal(code, 0);
    assert.match(err, /attributes \(100000 keer\)/);
    assert.match(err, /contacts(?:\.name)? \(100000 keer\)/);
  });

  it('is the same in English', async () => {
    const { err } = await convert([service('a', { wait_time: 'x' })], '--lang', 'en');
    assert.match(err, /1 service in the directory, 1 in the feed\./);
    assert.match(err, /wait_time \(once\): no place for it in the feed: "x"/);
  });
});

describe('the codes of municipalities', () => {
  it('take the place of names where the list of places has them', () => {
    const gathered = {
      records: [service('a', { service_areas: [{ name: 'Lochem' }, { name: 'Nergenshuizen' }] })],
      ...nothingSpecial,
      repeated: [],
    };
    const { document, findings } = convertHsds(gathered, {
      publisher: { id: 'a', name: 'A' },
      updatedAt: null,
      today: '2026-11-23',
      earlier: null,
      municipalities: municipalitiesOf([['0262', 'Lochem', 'Lochem', 52159, 6412]]),
    });
    const [first] = document.services as { area: unknown }[];
    assert.deepEqual(first!.area, { municipalities: ['GM0262', 'Nergenshuizen'] });
    const about = findings.filter(({ field }) => field === 'area').map(({ code }) => code);
    assert.deepEqual(about.sort(), ['municipalityByName', 'municipalityCode']);
  });
});

describe('from-hsds with an earlier feed', () => {
  it('keeps what people added, and says what is gone', async () => {
    const earlier = {
      schemaVersion: '1.0',
      publisher: { id: 'gemeente-voorbeeldstad', name: 'Gemeente Voorbeeldstad' },
      services: [
        { id: 'a', name: 'Dienst a', types: ['desk'], tasks: ['meals'], phone: '088 000 00 09' },
        { id: 'weg', name: 'Weg' },
      ],
      hides: ['national:x'],
    };
    await withFiles({ 'oud.json': JSON.stringify(earlier) }, async (pathOf) => {
      const { code, feed, err } = await convert([service('a')], '--keep', pathOf('oud.json'));
      assert.equal(code, 0);
      const [first] = feed().services;
      assert.deepEqual(first!.types, ['desk']);
      assert.deepEqual(first!.tasks, ['meals']);
      assert.equal(first!.phone, '088 0000000');
      assert.deepEqual((feed() as unknown as { hides: unknown }).hides, ['national:x']);
      assert.match(err, /Vervallen[^]*\n {2}Weg \(weg\)\n/);
      assert.match(err, /types \(1 keer\): zo staat het in de eerdere feed/);
    });
  });
});

describe('a tabular data package', () => {
  it('becomes a feed, from a folder and from a zip file alike', async () => {
    const { code, out, err } = await runHere('from-hsds', packageFolder, ...publisher);
    assert.equal(code, 0);
    assertChecked(out);
    const { services } = JSON.parse(out) as Feed;
    assert.deepEqual(
      services.map(({ id, organization, phone }) => [id, organization, phone]),
      [
        ['d1', 'Welzijn Oost', '088 0000000'],
        ['d2', 'Welzijn Oost', '088 0000001'],
        ['d4', undefined, '088 0000002'],
      ],
    );
    const [first, second, third] = services;
    assert.deepEqual(first!.openingHours, ['Mo,Tu 09:00-12:30']);
    assert.deepEqual(first!.languages, ['nl', 'tr']);
    assert.deepEqual(first!.area, { municipalities: ['GM0301'] });
    assert.deepEqual(second!.types, ['respite']);
    assert.equal(third!.cost, '€ 7,50 per maaltijd');
    assert.match(err, /eigen_tabel\.csv \(2 keer\): deze tabel is niet bekend/);
    assert.match(err, /phones \(1 keer\): deze rijen horen niet bij een dienst/);
    assert.match(err, /organizations \(1 keer\): deze rijen horen niet bij een dienst/);

    for (const method of [0, 8] as const) {
      const packed = zip(await packageFiles(), method);
      await withFiles({ 'gids.zip': packed }, async (pathOf) => {
        const zipped = await runHere('from-hsds', pathOf('gids.zip'), ...publisher);
        assert.deepEqual([zipped.code, zipped.out], [0, out]);
      });
    }
  });

  it('may have been saved once more by Excel, with semicolons and in Windows-1252', async () => {
    const table = 'ID;Name;Status\r\nd1;Caf\xe9 De Hoek;active\r\n';
    const bytes = Uint8Array.from([...table].map((letter) => letter.charCodeAt(0)));
    await withFiles({ 'services.csv': bytes }, async (pathOf) => {
      const { code, out } = await runHere(
        'from-hsds',
        join(pathOf('services.csv'), '..'),
        ...publisher,
      );
      assert.equal(code, 0);
      assert.equal((JSON.parse(out) as Feed).services[0]!.name, 'Café De Hoek');
    });
  });

  const faults: [string, Record<string, string | Uint8Array>, string, RegExp][] = [
    ['no services', { 'phones.csv': 'id\n1\n' }, '.', /geen services\.csv\. Er staat wel 1 ander/],
    ['a table twice', { 'service.csv': 'id\n', 'services.csv': 'id\n' }, '.', /twee keer/],
    ['an open quote', { 'services.csv': 'id,name\n1,"a' }, '.', /geen goed CSV-bestand/],
    ['no zip file', { 'a.zip': 'PK\x03\x04 niets' }, 'a.zip', /niet uitgepakt/],
    [
      'a zip bomb',
      { 'a.zip': zip({ 'services.csv': Buffer.alloc(60_000_000, 'a') }) },
      'a.zip',
      /groter dan 50 MB/,
    ],
  ];
  faults.push(
    [
      'a million services',
      { 'services.csv': `id,name\n${'1,a\n'.repeat(1_000_000)}` },
      '.',
      /meer dan 20000 diensten/,
    ],
    [
      'a million rows',
      { 'phones.csv': `id,name\n${'1,a\n'.repeat(1_000_000)}`, 'services.csv': 'id\n' },
      '.',
      /meer dan 200000 rijen/,
    ],
  );
  for (const [what, files, name, sentence] of faults) {
    it(`with ${what} gives a sentence`, async () => {
      await withFiles(files, async (pathOf) => {
        const { code, out, err } = await runHere('from-hsds', pathOf(name), ...publisher);
        assert.deepEqual([code, out], [1, '']);
        assert.match(err, sentence);
      });
    });
  }

  it('knows tables by their names in one and in several', () => {
    const cases: readonly [string, string | null][] = [
      ['service.csv', 'services'],
      ['services_at_location', 'service_at_locations'],
      ['addresses.csv', 'addresses'],
      ['taxonomy_term', 'taxonomy_terms'],
      ['Service Areas.csv', 'service_areas'],
      ['accessibility_for_disabilities', 'accessibility'],
      ['__proto__', null],
    ];
    for (const [name, table] of cases) assert.equal(tableNamed(name), table, name);
  });

  it('in a damaged zip file is never half of it', async () => {
    const whole = zip({ 'services.csv': 'id,name\n1,a\n' });
    for (let length = 0; length < whole.length; length += 7) {
      const read = await unzip(whole.subarray(0, length), () => true, 1_000);
      assert.ok(!read.ok, String(length));
    }
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0xff;
      await unzip(damaged, () => true, 1_000);
    }
  });
});

describe('watching a record', () => {
  it('tells what was not read, a record of which nothing was read as one', () => {
    const { record, unread } = watch({
      id: 'x',
      name: 'a',
      empty: '',
      list: [{ one: 1, other: 2 }, { one: 3 }],
      inner: { a: 1, b: { c: 2 } },
    });
    const seen = record as { name: string; list: { one: number }[] };
    assert.equal(seen.name + String(seen.list[0]!.one), 'a1');
    assert.deepEqual([...unread()].sort(), ['inner', 'list.0.other', 'list.1']);
    assert.deepEqual([...watch('text').unread()], []);
  });
});

describe('a mistake in what is asked of from-hsds', () => {
  const cases: readonly [string[], number, RegExp][] = [
    [[], 2, /Welke gids\?/],
    [['a.json', 'b.json', ...publisher], 2, /één bestand tegelijk/],
    [['a.json'], 2, /--publisher/],
    [['a.json', ...publisher, '--updated', 'nu'], 2, /2026-11-12/],
    [['a.json', ...publisher, '--foo'], 2, /--foo bestaat niet/],
    [['weg.json', ...publisher], 1, /weg\.json kan niet gelezen worden/],
    [['http://voorbeeld.example/services', ...publisher], 1, /begint/],
    [['https://u:p@voorbeeld.example/services', ...publisher], 1, /zonder naam en wachtwoord/],
    [[packageFolder, ...publisher, '--out', '/weg/hier.json'], 1, /De map .weg bestaat niet/],
    [[packageFolder, ...publisher, '--out', join(root, 'package.json')], 1, /bestaat al/],
  ];
  for (const [args, code, sentence] of cases) {
    it(`${args.join(' ').replaceAll(root, '')}: exit code ${code}`, async () => {
      const outcome = await runHere('from-hsds', ...args);
      assert.deepEqual([outcome.code, outcome.out], [code, '']);
      assert.match(outcome.err, sentence);
    });
  }

  it('is explained by its help in both languages', async () => {
    assert.match((await runHere('from-hsds', '--help')).out, /--incomplete/);
    assert.match((await runHere('from-hsds', '--help', '--lang', 'en')).out, /--incomplete/);
  });
});
