import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root, runHere, withFiles, zutphenFeed, type Outcome } from './cli.js';
import { withServer } from './local-server.js';

interface Service {
  readonly id: string;
  readonly name: string;
  readonly tasks?: readonly string[];
  readonly types?: readonly string[];
  readonly locations?: readonly { readonly latitude?: number; readonly longitude?: number }[];
}

const publisher = ['--publisher', 'gemeente-voorbeeldstad'];
const servicesOf = (text: string): readonly Service[] =>
  (JSON.parse(text) as { services: readonly Service[] }).services;
const idsOf = (text: string): string[] => servicesOf(text).map(({ id }) => id);

const service = (id: string, more: object = {}) => ({
  id,
  name: `Dienst ${id}`,
  status: 'active',
  organization: { id: 'o', name: 'Stichting Voorbeeld' },
  phones: [{ number: '088 000 00 00' }],
  ...more,
});

/** What a directory of three pages of two services answers for a page; a number is a status. */
type Answers = (page: number) => object | number | string;

const page = (number: number, more: object = {}) => ({
  total_items: 6,
  total_pages: 3,
  page_number: number,
  first_page: number === 1,
  last_page: number === 3,
  contents: [service(`d${number}0`), service(`d${number}1`)],
  ...more,
});

async function withPages<T>(
  answers: Answers,
  use: (origin: string, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  const asked: string[] = [];
  return withServer(
    (request, response) => {
      asked.push(request.url!);
      const url = new URL(request.url!, 'http://localhost');
      const answer = answers(Number(url.searchParams.get('page') ?? 1));
      if (typeof answer === 'number') response.statusCode = answer;
      response.end(typeof answer === 'object' ? JSON.stringify(answer) : String(answer));
    },
    (origin) => use(origin, asked),
  );
}

/** Converts services that stand in a file. */
const convert = (content: unknown, ...args: readonly string[]): Promise<Outcome> =>
  withFiles({ 'gids.json': JSON.stringify(content) }, (pathOf) =>
    runHere('from-hsds', pathOf('gids.json'), ...publisher, ...args),
  );

const earlier = (ids: readonly string[]) =>
  JSON.stringify({
    schemaVersion: '1.0',
    updatedAt: '2026-11-01',
    publisher: { id: 'gemeente-voorbeeldstad', name: 'Gemeente Voorbeeldstad' },
    services: ids.map((id) => ({
      id,
      name: `Dienst ${id}`,
      tasks: ['meals'],
      updatedAt: '2026-11-01',
    })),
  });

const all = ['d10', 'd11', 'd20', 'd21', 'd30', 'd31'];

describe('from-hsds of a directory that is read in part', () => {
  const failing: Answers = (number) => (number === 2 ? 500 : page(number));

  it('leaves the services of the earlier feed that were not read as they were', async () => {
    await withPages(failing, (origin) =>
      withFiles({ 'k.json': earlier(all) }, async (pathOf) => {
        const kept = pathOf('k.json');
        const { code, err } = await runHere(
          ...['from-hsds', `${origin}/services`, ...publisher],
          ...['--keep', kept, '--incomplete', '--out', kept],
        );
        assert.equal(code, 0, err);
        const text = await readFile(kept, 'utf8');
        assert.deepEqual(idsOf(text), all);
        assert.ok(servicesOf(text).every(({ tasks }) => tasks?.[0] === 'meals'));
        assert.doesNotMatch(err, /Vervallen/);
        assert.match(
          err,
          /Niet gelezen, dus gebleven[^\n]*\(4 diensten\)\n {2}Dienst d20 \(d20\)\n/,
        );
        assert.match(err, /\n {2}Dienst d31 \(d31\)\n/);
        assert.equal((JSON.parse(text) as { updatedAt: string }).updatedAt, '2026-11-01');
      }),
    );
  });

  it('says what was read of what there is, and all that is missing', async () => {
    await withPages(failing, async (origin) => {
      const part = await runHere('from-hsds', `${origin}/services`, ...publisher, '--incomplete');
      assert.match(part.err, /2 van de 6 diensten in de gids gelezen, 2 in de feed\./);
      assert.match(part.err, /Bladzijde 2 van 3 kon niet gelezen worden\./);
      assert.match(part.err, /Bladzijde 3 is ook niet gelezen\./);
      assert.equal(part.err.match(/2 van de 6/g)?.length, 1);
      const refused = await runHere('from-hsds', `${origin}/services`, ...publisher);
      assert.deepEqual([refused.code, refused.out], [1, '']);
      assert.match(refused.err, /Bladzijde 3 is ook niet gelezen\./);
      assert.match(refused.err, /2 van de 6 diensten/);
      const english = ['--incomplete', '--lang', 'en'];
      const { err } = await runHere('from-hsds', `${origin}/services`, ...publisher, ...english);
      assert.match(err, /Read 2 of the 6 services in the directory, 2 in the feed\./);
      assert.match(err, /Page 3 was not read either\./);
    });
  });

  it('names several pages that were not read after the one that failed', async () => {
    await withPages(
      (number) => (number === 2 ? 500 : page(number, { total_pages: 9, last_page: false })),
      async (origin) => {
        const { err } = await runHere('from-hsds', `${origin}/services`, ...publisher);
        assert.match(err, /Bladzijde 3 tot en met 9 zijn ook niet gelezen\./);
      },
    );
  });

  it('drops what the directory itself says is over', async () => {
    const first = page(1, { contents: [service('d10', { status: 'defunct' }), service('d11')] });
    await withPages(
      (number) => (number === 2 ? 500 : first),
      (origin) =>
        withFiles({ 'k.json': earlier(all) }, async (pathOf) => {
          const keep = ['--keep', pathOf('k.json'), '--incomplete'];
          const { out, err } = await runHere(
            ...['from-hsds', `${origin}/services`, ...publisher, ...keep],
          );
          assert.deepEqual(idsOf(out), ['d11', 'd20', 'd21', 'd30', 'd31']);
          assert.match(err, /Vervallen[^\n]*\n {2}Dienst d10 \(d10\)\n/);
        }),
    );
  });

  it('in a file with one page of several does the same', async () => {
    await withFiles({ 'k.json': earlier(all) }, async (pathOf) => {
      const { out } = await convert(page(1), '--keep', pathOf('k.json'), '--incomplete');
      assert.deepEqual(idsOf(out), all);
    });
  });

  it('whose services came as summaries only still knows which are gone', async () => {
    const contents = [{ id: 'd10', name: 'Dienst d10', status: 'active' }];
    await withServer(
      (request, response) => {
        if (request.url === '/services') {
          response.end(JSON.stringify({ total_items: 1, total_pages: 1, contents }));
        } else {
          response.statusCode = 404;
          response.end();
        }
      },
      (origin) =>
        withFiles({ 'k.json': earlier(['d10', 'weg']) }, async (pathOf) => {
          const keep = ['--keep', pathOf('k.json'), '--incomplete'];
          const { out, err } = await runHere(
            ...['from-hsds', `${origin}/services`, ...publisher, ...keep],
          );
          assert.deepEqual(idsOf(out), ['d10']);
          assert.match(err, /Vervallen[^\n]*\n {2}Dienst weg \(weg\)\n/);
        }),
    );
  });
});

describe('the address of one page of a directory', () => {
  it('is read from the first page on, and the report says so', async () => {
    await withPages(
      // Empty pages after the last one.
      (number) => page(number, number > 3 ? { contents: [] } : {}),
      async (origin, asked) => {
        const address = `${origin}/services?per_page=2&page=2`;
        const { code, out, err } = await runHere('from-hsds', address, ...publisher);
        assert.equal(code, 0, err);
        assert.deepEqual(idsOf(out), all);
        assert.deepEqual(asked, [
          '/services?per_page=2',
          '/services?per_page=2&page=2',
          '/services?per_page=2&page=3',
        ]);
        assert.match(err, /In het adres staat page=2\. Er is bij bladzijde 1 begonnen\./);
        const english = await runHere('from-hsds', address, ...publisher, '--lang', 'en');
        assert.match(english.err, /The address says page=2\. Reading began at page 1\./);
      },
    );
  });

  it('with the first page in it needs no word about that', async () => {
    await withPages(page, async (origin) => {
      const { out, err } = await runHere('from-hsds', `${origin}/services?page=1`, ...publisher);
      assert.deepEqual(idsOf(out), all);
      assert.doesNotMatch(err, /In het adres/);
    });
  });

  it('can do nothing to a terminal with what stands in it', async () => {
    await withPages(page, async (origin) => {
      const address = `${origin}/services?page=%1b[2J${'9'.repeat(500)}`;
      const { code, err } = await runHere('from-hsds', address, ...publisher);
      assert.equal(code, 0);
      assert.ok(!err.includes('\u001b'));
      assert.match(err, /In het adres staat page=\[2J9{1,20}\. Er is/);
    });
  });

  it('is never asked for more pages than the directory says there are', async () => {
    await withPages(
      (number) => page(number, { total_items: 1_000, last_page: false }),
      async (origin, asked) => {
        const address = `${origin}/services?page=2`;
        const { code, err } = await runHere('from-hsds', address, ...publisher);
        assert.equal(code, 1);
        assert.equal(asked.length, 3);
        assert.doesNotMatch(err, /Bladzijde \d+ van 3 …/);
      },
    );
  });

  it('is not asked for more after a page that says it is the last', async () => {
    await withPages(
      (number) => page(number, { total_pages: undefined, total_items: 100 }),
      async (origin, asked) => {
        const { err } = await runHere('from-hsds', `${origin}/services?page=2`, ...publisher);
        assert.equal(asked.length, 3);
        assert.match(err, /zegt 100 diensten te hebben, maar gaf er 6/);
      },
    );
  });
});

describe('the report of from-hsds for a keeper', () => {
  it('names the services that a line is about, and how many more', async () => {
    const monthly = { schedules: [{ freq: 'MONTHLY', byday: 'MO' }], funding: [{ source: 'Wmo' }] };
    const many = Array.from({ length: 7 }, (_, index) => service(`s${index}`, monthly));
    const { err } = await convert(many);
    assert.match(
      err,
      /schedules \(7 keer\): deze tijden gelden niet elke week en hebben geen uitleg\. Bij: Dienst s0, Dienst s1, Dienst s2 en nog 4\./,
    );
    assert.match(err, /funding \(7 keer\): .*Bij: Dienst s0, Dienst s1, Dienst s2 en nog 4\./);
    const one = await convert([service('s0', monthly)], '--lang', 'en');
    assert.match(one.err, /schedules \(once\): .*\. In: Dienst s0\./);
  });

  it('names a service once, however often a line is about it', async () => {
    const { err } = await convert([
      service('a', { schedules: [{ freq: 'DAILY' }, { freq: 'MONTHLY' }] }),
      service('b', { url: 'geen adres', organization: { name: 'O', website: 'x y' } }),
    ]);
    assert.match(err, /schedules \(2 keer\): .*Bij: Dienst a\.\n/);
    assert.match(err, / url \(1 keer\): .*"geen adres"\. Bij: Dienst b\.\n/);
  });

  it('names services, not their ids, where the earlier feed differs', async () => {
    await withFiles(
      { 'k.json': earlier(['a']).replace('"tasks"', '"phone":"088 000 00 09","tasks"') },
      async (pathOf) => {
        const { err } = await convert([service('a')], '--keep', pathOf('k.json'));
        assert.match(err, /phone \(1 keer\): stond anders in de eerdere feed; .*"Dienst a"/);
      },
    );
  });

  it('says in plain words what kind of service the name tells', async () => {
    const named = [service('a', { name: 'Steunpunt Oost' })];
    assert.match(
      (await convert(named)).err,
      /types \(1 keer\): de gids zegt niet wat voor dienst dit is\. Naar de naam is het: steunpunt mantelzorg\. Klopt dat\? "Steunpunt Oost"/,
    );
    const { err } = await convert(named, '--lang', 'en');
    assert.match(err, /By its name it is: support centre for carers\. Is that right\?/);
    const plain = await convert([service('a')]);
    assert.match(plain.err, /De naam zegt het ook niet; nu staat hij bij "andere hulp"\./);
  });

  it('has headings that say what is below them, and none with nothing below', async () => {
    const { err } = await convert([service('a')]);
    assert.match(err, /\nDit staat in de feed, en bij hoeveel diensten\n {2}id 1, name 1/);
    const english = await convert([service('a')], '--lang', 'en');
    assert.match(english.err, /\nWhat is in the feed, and for how many services\n {2}id 1/);
    assert.doesNotMatch(english.err, /Mind:/);
    const dropped = await convert([service('a', { status: 'inactive' })]);
    assert.equal(dropped.code, 1);
    assert.doesNotMatch(dropped.err, /Dit staat in de feed/);
    assert.match(dropped.err, /staat op "inactive"/);
  });
});

describe('latitude and longitude in each other’s place', () => {
  const at = (latitude: unknown, longitude: unknown) =>
    service('a', { service_at_locations: [{ location: { name: 'Hier', latitude, longitude } }] });

  it('are put right where that is a place in the Netherlands, with a line about it', async () => {
    const { code, out, err } = await convert([at(6.2, 52.14)]);
    assert.equal(code, 0);
    const [first] = servicesOf(out)[0]!.locations!;
    assert.deepEqual([first!.latitude, first!.longitude], [52.14, 6.2]);
    assert.match(
      err,
      /Wel in de feed[^]*locations \(1 keer\): breedte en lengte stonden andersom; dat is omgedraaid\. Klopt het zo\? "6\.2, 52\.14 → 52\.14, 6\.2"\. Bij: Dienst a\./,
    );
    assert.doesNotMatch(err, /check vindt/);
  });

  it('stay as they are anywhere else', async () => {
    for (const [latitude, longitude] of [
      [52.14, 6.2],
      [6.2, 40],
      [-6.2, 52.14],
    ]) {
      const { out, err } = await convert([at(latitude, longitude)]);
      const [first] = servicesOf(out)[0]!.locations!;
      assert.deepEqual([first!.latitude, first!.longitude], [latitude, longitude]);
      assert.doesNotMatch(err, /andersom/);
    }
  });
});

describe('a server with a fault', () => {
  it('of its own is not the fault of the address', async () => {
    await withPages(
      () => 500,
      async (origin) => {
        const { err } = await runHere('from-hsds', `${origin}/services`, ...publisher);
        assert.match(
          err,
          /De server van de gids heeft een storing \(HTTP 500\)\. Probeer het later nog eens\./,
        );
        assert.doesNotMatch(err, /adres/);
        const english = ['--lang', 'en'];
        const { err: said } = await runHere(
          ...['from-hsds', `${origin}/services`, ...publisher, ...english],
        );
        assert.match(said, /server of the directory has a fault \(HTTP 500\)\. Try again later\./);
      },
    );
  });

  const later: readonly [string, string | number | object][] = [
    ['broken JSON', '{"contents": [{'],
    ['HTTP 404', 404],
    ['HTTP 503', 503],
    ['something else', { error: 'vol' }],
  ];
  for (const [what, answer] of later) {
    it(`that gives ${what} after a page that was right is not asked about its address`, async () => {
      await withPages(
        (number) => (number === 2 ? answer : page(number)),
        async (origin) => {
          for (const language of ['nl', 'en']) {
            const { err } = await runHere(
              ...['from-hsds', `${origin}/services`, ...publisher, '--lang', language],
            );
            assert.doesNotMatch(err, /adres|address|\/services\./, err);
            assert.equal(err.match(/later nog eens|again later/g)?.length, 1, err);
          }
        },
      );
    });
  }
});

describe('what is no directory', () => {
  const readable: Record<string, () => Promise<Uint8Array>> = {
    'z.xlsx': () => readFile(join(root, 'test/fixtures/sheets/libreoffice.xlsx')),
    zonder: () => readFile(join(root, 'test/fixtures/sheets/openpyxl.xlsx')),
  };
  for (const [name, read] of Object.entries(readable)) {
    it(`but a spreadsheet, ${name}, is for from-sheet`, async () => {
      await withFiles({ [name]: await read() }, async (pathOf) => {
        const { code, err } = await runHere('from-hsds', pathOf(name), ...publisher);
        assert.equal(code, 1);
        assert.match(err, /spreadsheet.*from-sheet/);
        assert.doesNotMatch(err, /services\.csv|feed\. Maak er eerst/);
      });
    });
  }

  it('but a damaged spreadsheet is for from-sheet too', async () => {
    await withFiles({ 'z.xlsx': 'PK\x03\x04 niets' }, async (pathOf) => {
      assert.match(
        (await runHere('from-hsds', pathOf('z.xlsx'), ...publisher)).err,
        /spreadsheet.*from-sheet/,
      );
    });
  });

  const files: readonly [string, Uint8Array | string, RegExp][] = [
    ['p.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /afbeelding, geen gids/],
    ['a.pdf', '%PDF-1.7', /PDF-bestand, geen gids/],
    ['oud.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /spreadsheet.*from-sheet/],
    ['leeg.json', ' \n', /is leeg/],
  ];
  for (const [name, content, sentence] of files) {
    it(`is named for what it is: ${name}`, async () => {
      await withFiles({ [name]: content }, async (pathOf) => {
        const { code, err } = await runHere('from-hsds', pathOf(name), ...publisher);
        assert.equal(code, 1);
        assert.match(err, sentence);
      });
    });
  }

  it('but a directory without services gets a sentence, and no empty heading', async () => {
    const empty = [[], { total_items: 0, total_pages: 1, contents: [] }];
    for (const content of empty) {
      const { code, out, err } = await convert(content);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^[^\n]*gids\.json[^\n]* geen diensten[^\n]*\n$/);
    }
    await withFiles({ 'services.csv': 'id,name\r\n' }, async (pathOf) => {
      const folder = join(pathOf('services.csv'), '..');
      const { code, err } = await runHere('from-hsds', folder, ...publisher);
      assert.equal(code, 1);
      assert.match(err, /^[^\n]* geen diensten[^\n]*\n$/);
    });
  });

  it('but a feed is said to be one', async () => {
    assert.match((await runHere('from-hsds', zutphenFeed, ...publisher)).err, /is al een feed/);
  });
});

describe('a package in which something is missing', () => {
  const convertPackage = (files: Readonly<Record<string, string>>): Promise<Outcome> =>
    withFiles(files, (pathOf) => runHere('from-hsds', join(pathOf('x'), '..'), ...publisher));

  it('names the id and the file, and the service it is about', async () => {
    const { code, err } = await convertPackage({
      'service.csv': 'id,name,status,organization_id\nd1,Dienst een,active,o9\n',
      'organisaties.csv': 'id,name\n',
      'organization.csv': 'id,name\no1,Ander\n',
      'services_at_location.csv': 'id,service_id,location_id\ns1,d1,l7\n',
      'locations.csv': 'id,name\nl1,Plek\n',
    });
    assert.equal(code, 0, err);
    assert.match(err, /\n {2}l7 staat niet in locations\.csv\. Bij: Dienst een\.\n/);
    assert.match(err, /\n {2}o9 staat niet in organization\.csv\. Bij: Dienst een\.\n/);
    assert.doesNotMatch(err, /zonder naam, adres of punt|zonder organisatie/);
  });

  it('names the file that it should have been in where there is none', async () => {
    const { err } = await convertPackage({
      'services.csv': 'id,name,status,organization_id\nd1,Dienst een,active,o9\n',
    });
    assert.match(err, /\n {2}o9 staat niet in organizations\.csv\. Bij: Dienst een\.\n/);
  });

  it('names a few ids where many are missing, and none that only has a space too much', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => index);
    const { err } = await convertPackage({
      'services.csv': `id,name,status\n${ids.map((id) => `d${id},Dienst ${id},active\n`).join('')}`,
      'service_at_locations.csv': `id,service_id,location_id\n${ids.map((id) => `s${id},d${id},l${id} \n`).join('')}`,
      'locations.csv': 'id,name\nl0,Plek\n',
    });
    assert.match(
      err,
      /\n {2}l1, l2, l3 en nog 56 staan niet in locations\.csv\. Bij: Dienst 1, Dienst 2, Dienst 3 en nog 56\.\n/,
    );
    assert.doesNotMatch(err, /l0/);
  });

  it('names the service that was left out because its id was there already', async () => {
    const { out, err } = await convertPackage({
      'services.csv': 'id,name,status\nd1,Dienst een,active\nd1,Dienst twee,active\n',
    });
    assert.deepEqual(
      servicesOf(out).map(({ name }) => name),
      ['Dienst een'],
    );
    assert.match(
      err,
      /id \(1 keer\): d1 is het id van meer dan één dienst\. De eerste staat in de feed; weggelaten: "Dienst twee"/,
    );
  });
});
