import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root, runHere, withFiles, zutphenFeed } from './cli.js';
import { withServer } from './local-server.js';

interface Feed {
  readonly schemaVersion: string;
  readonly updatedAt?: string;
  readonly publisher: Record<string, unknown>;
  readonly services: Record<string, unknown>[];
  readonly [field: string]: unknown;
}

const publisher = (id: string, more: object = {}) => ({
  id,
  name: `Gemeente ${id}`,
  kind: 'municipality',
  ...more,
});
const service = (id: string, more: object = {}) => ({
  id,
  name: `Dienst ${id}`,
  organization: `Stichting ${id}`,
  phone: '088 000 00 00',
  ...more,
});
const feed = (id: string, services: readonly unknown[], more: object = {}) => ({
  schemaVersion: '1.0',
  publisher: publisher(id),
  services,
  ...more,
});

/** Merges feeds that are named a.json, b.json and so on. */
async function merge(feeds: readonly (object | string)[], ...args: readonly string[]) {
  const names = feeds.map((_, index) => `${String.fromCharCode(97 + index)}.json`);
  const texts = feeds.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const files = Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
  return withFiles(files, async (pathOf) => {
    const outcome = await runHere('merge', ...names.map(pathOf), ...args);
    const err = outcome.err.replaceAll(pathOf('a.json').slice(0, -'a.json'.length), '');
    return { ...outcome, err, feed: () => JSON.parse(outcome.out) as Feed };
  });
}

describe('merge', () => {
  it('puts the services of all feeds under the publisher of the first', async () => {
    const {
      code,
      feed: made,
      err,
    } = await merge([
      feed('zutphen', [service('a')], { updatedAt: '2026-11-12', schemaVersion: '1.0' }),
      feed('lochem', [service('b')], { updatedAt: '2026-11-20', schemaVersion: '1.2' }),
    ]);
    assert.equal(code, 0);
    const { publisher: who, services, updatedAt, schemaVersion } = made();
    assert.deepEqual(who, publisher('zutphen'));
    assert.deepEqual(
      services.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual([updatedAt, schemaVersion], ['2026-11-20', '1.2']);
    assert.match(err, /^Gelezen: a\.json \(1 dienst\)\nGelezen: b\.json \(1 dienst\)\nSamen: 2 /);
    assert.match(err, /niet meer van wie deze hulp komt: Gemeente lochem\./);
  });

  it('gives an id that clashes that of its publisher, wherever it is named', async () => {
    const sections = {
      zorgladder: { coordinationPoint: 'loket' },
      respiteMenu: { desk: 'loket' },
      verklaring: { issuer: { desk: 'loket' }, delivery: { mode: 'print' } },
    };
    const { feed: made, err } = await merge([
      feed('zutphen', [service('loket')]),
      feed('lochem', [service('loket', { name: 'Ander loket' })], sections),
    ]);
    const { services, zorgladder, respiteMenu, verklaring } = made();
    assert.deepEqual(
      services.map(({ id }) => id),
      ['loket', 'lochem-loket'],
    );
    assert.deepEqual(zorgladder, { coordinationPoint: 'lochem-loket' });
    assert.deepEqual(respiteMenu, { desk: 'lochem-loket' });
    assert.deepEqual(verklaring, {
      issuer: { desk: 'lochem-loket' },
      delivery: { mode: 'print' },
    });
    assert.match(err, /"Ander loket" uit b\.json: loket is lochem-loket geworden/);
  });

  it('takes no id that another service has', async () => {
    const { feed: made } = await merge([
      feed('x', [service('a')]),
      feed('y', [service('a', { name: 'B' }), service('y-a', { name: 'C' })]),
      feed('y', [service('a', { name: 'D' })]),
    ]);
    const ids = made().services.map(({ id }) => id);
    assert.deepEqual(ids, ['a', 'y-a-2', 'y-a', 'y-a-3']);
  });

  it('says which service is there twice, and drops neither', async () => {
    const { feed: made, err } = await merge([
      feed('zutphen', [service('a', { name: 'Inloop', organization: 'Perspectief' })]),
      feed('lochem', [
        service('b', { name: 'inloop (dinsdag)', organization: { nl: 'perspectief' } }),
        service('c', { name: 'Inloop', organization: 'Perspectief', phone: '088 000 00 01' }),
      ]),
    ]);
    assert.equal(made().services.length, 3);
    assert.match(err, /Lijkt twee keer[^]*"Inloop": a \(a\.json\) en b \(b\.json\)\n\n/);
  });

  it('says once that a service is in both feeds', async () => {
    const lists = [
      feed('zutphen', [service('a'), service('b', { name: 'Hulp (dag)' })]),
      feed('lochem', [
        service('a', { organization: 'Stichting a', phone: '088 000 00 01' }),
        service('c', { name: 'Hulp (nacht)', organization: 'Stichting b' }),
      ]),
    ];
    const { feed: made, err } = await merge(lists);
    assert.deepEqual(
      made().services.map(({ id }) => id),
      ['a', 'b', 'lochem-a', 'c'],
    );
    assert.match(
      err,
      /^Staat in beide \(1\); haal er zelf een weg\n {2}"Dienst a": a \(a\.json\) en lochem-a \(b\.json\)$/m,
    );
    assert.doesNotMatch(err, /Kreeg een ander id|Lijkt twee keer/);
    assert.match(
      (await merge(lists, '--lang', 'en')).err,
      /^Is in both \(1\); take one away yourself$/m,
    );
  });

  it('keeps what is exactly the same in two feeds of one publisher once, and says so', async () => {
    const { feed: made, err } = await merge([
      feed('zutphen', [service('a'), service('b')]),
      feed('zutphen', [service('b'), service('c')]),
    ]);
    assert.deepEqual(
      made().services.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.match(err, /precies gelijk[^]*"Dienst b" \(b\) uit b\.json/);
    assert.doesNotMatch(err, /Lijkt twee keer/);
  });

  it('lets a service take along what only its publisher said', async () => {
    const { feed: made, err } = await merge([
      feed('zutphen', [{ id: 'a', name: 'A', phone: '112' }], {
        updatedAt: '2026-11-12',
        publisher: publisher('zutphen', { municipalities: ['GM0301'] }),
      }),
      feed(
        'lochem',
        [
          { id: 'b', name: 'B', phone: '112', area: { postcodes: ['7241'] } },
          { id: 'c', name: 'C', phone: '112', area: { municipalities: ['GM0285'] } },
        ],
        {
          updatedAt: '2026-01-02',
          publisher: publisher('lochem', { municipalities: ['GM0262'] }),
        },
      ),
      feed('lijn', [{ id: 'd', name: 'D', phone: '112' }], {
        publisher: publisher('lijn', { kind: 'national' }),
      }),
    ]);
    const [a, b, c, d] = made().services;
    assert.deepEqual(a, { id: 'a', name: 'A', phone: '112' });
    assert.deepEqual(b, {
      id: 'b',
      name: 'B',
      organization: 'Gemeente lochem',
      phone: '112',
      area: { postcodes: ['7241'], municipalities: ['GM0262'] },
      updatedAt: '2026-01-02',
    });
    assert.deepEqual(c!.area, { municipalities: ['GM0285'] });
    assert.deepEqual(d!.area, { nationwide: true });
    assert.match(err, /het gebied, bij 2 diensten/);
  });

  it('keeps of each section the first, names the others, and unites what is hidden', async () => {
    const { feed: made, err } = await merge([
      feed('x', [service('a')], { hides: ['national:cak'], zorgladder: { introduction: 'X' } }),
      feed('y', [service('b')], {
        hides: ['national:113', 'national:cak'],
        zorgladder: { introduction: 'Y' },
        respiteMenu: { introduction: 'Y' },
      }),
      feed('z', [service('c')], { respiteMenu: { introduction: 'Y' } }),
    ]);
    const { hides, zorgladder, respiteMenu } = made();
    assert.deepEqual(hides, ['national:cak', 'national:113']);
    assert.deepEqual(zorgladder, { introduction: 'X' });
    assert.deepEqual(respiteMenu, { introduction: 'Y' });
    assert.match(err, /"zorgladder" uit b\.json: dat van a\.json blijft/);
    assert.doesNotMatch(err, /"respiteMenu"/);
  });

  it('has the publisher of the options, for all municipalities of the feeds', async () => {
    const { feed: made } = await merge(
      [
        feed('x', [service('a')], { publisher: publisher('x', { municipalities: ['GM0301'] }) }),
        feed('y', [service('b')], { publisher: publisher('y', { municipalities: ['GM0262'] }) }),
      ],
      ...['--publisher', 'regio', '--publisher-name', 'Regio', '--publisher-phone', '0880000000'],
      ...['--publisher-url', 'https://regio.example'],
    );
    const { publisher: who, services } = made();
    assert.deepEqual(who, {
      id: 'regio',
      name: 'Regio',
      kind: 'municipality',
      url: 'https://regio.example',
      phone: '088 0000000',
      municipalities: ['GM0301', 'GM0262'],
    });
    assert.deepEqual(
      services.map(({ area }) => area),
      [{ municipalities: ['GM0301'] }, { municipalities: ['GM0262'] }],
    );
  });

  it('changes only what the options say of the first publisher', async () => {
    const { feed: made } = await merge(
      [feed('x', [service('a')]), feed('y', [service('b')])],
      ...['--publisher-name', 'X en Y', '--publisher-kind', 'other'],
    );
    assert.deepEqual(made().publisher, { id: 'x', name: 'X en Y', kind: 'other' });
  });

  it('makes a feed in which check finds no more than in the parts', async () => {
    await withFiles({}, async (pathOf) => {
      const out = pathOf('feed.json');
      const fixture = join(root, 'test/fixtures/feeds/valid/verzekeraar.json');
      const { code } = await runHere('merge', zutphenFeed, fixture, '--out', out);
      assert.equal(code, 0);
      const checked = await runHere('check', out);
      assert.deepEqual([checked.code, /Fouten/.test(checked.out)], [0, false]);
    });
  });
});

describe('what merge refuses', () => {
  const good = feed('x', [service('a')]);
  const broken = feed('y', [{ id: 'b' }, service('c'), null, 7]);

  it('errors in a feed, unless with --force', async () => {
    const refused = await merge([good, broken]);
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(
      refused.err,
      /In b\.json staan 3 fouten\. Bekijk ze met: .*check b\.json\n.*--force/,
    );
    const forced = await merge([good, broken], '--force');
    assert.equal(forced.code, 0);
    assert.deepEqual(
      forced.feed().services.map((one) => (one as { id?: string } | null)?.id),
      ['a', 'b', 'c', undefined, undefined],
    );
    assert.match(forced.err, /b\.json \(1 dienst, 3 fouten\)/);
  });

  const cases: readonly [string, object | string, RegExp][] = [
    ['no JSON', '{', /b\.json is geen feed die de widgets kunnen lezen/],
    ['other JSON', '[1]', /b\.json is geen feed/],
    ['an index', { schemaVersion: '1.0', kind: 'index', shards: [] }, /b\.json is een index/],
    ['a later version', { ...good, schemaVersion: '2.0' }, /b\.json is geen feed/],
    ['a spreadsheet', 'Dienst;Telefoon\nA;1\n', /b\.json: Dit is een CSV-bestand/],
  ];
  for (const [name, text, sentence] of cases) {
    it(`${name}, with --force too`, async () => {
      const { code, out, err } = await merge([good, text], '--force');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, sentence);
      assert.doesNotMatch(err, /\n {4}at /);
    });
  }

  it('to write over a file, unless with --replace', async () => {
    const files = { 'a.json': JSON.stringify(good), 'b.json': JSON.stringify(feed('y', [])) };
    await withFiles({ ...files, 'out.json': 'eigen werk' }, async (pathOf) => {
      const args = ['merge', pathOf('a.json'), pathOf('b.json'), '--out', pathOf('out.json')];
      const refused = await runHere(...args);
      assert.equal(refused.code, 1);
      assert.match(refused.err, /bestaat al\. Gebruik --replace/);
      assert.equal(await readFile(pathOf('out.json'), 'utf8'), 'eigen werk');
      const replaced = await runHere(...args, '--replace');
      assert.deepEqual([replaced.code, replaced.out], [0, '']);
      assert.match(await readFile(pathOf('out.json'), 'utf8'), /"id": "x"/);
    });
  });

  const usage: readonly [string[], RegExp][] = [
    [[], /Geef er twee of meer/],
    [['a.json'], /Geef er twee of meer/],
    [['a.json', 'a.json'], /staat er twee keer/],
    [['a.json', 'b.json', '--foo'], /De optie --foo bestaat niet/],
    [[zutphenFeed, `${root}test/fixtures/feeds/valid/gm0262.json`, '--publisher', 'r'], /naam/],
    [[zutphenFeed, `${root}test/fixtures/feeds/valid/gm0262.json`, '--publisher', 'A B'], /a-b/],
  ];
  for (const [args, sentence] of usage) {
    it(`as usage: ${args.join(' ').replaceAll(root, './') || 'nothing at all'}`, async () => {
      const { code, err } = await runHere('merge', ...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }

  it('nothing for the sake of a key called __proto__', async () => {
    const text = `{"schemaVersion":"1.0","publisher":{"id":"y","name":"Y","__proto__":{"kind":"insurer"}},"__proto__":{"hides":["x"]},"services":[{"id":"__proto__","name":"A","phone":"112","__proto__":{"polluted":true}}]}`;
    const { code, feed: made } = await merge([good, text]);
    assert.equal(code, 0);
    assert.equal(Object.hasOwn(made(), 'hides'), false);
    assert.equal(made().services[1]!.id, '__proto__');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe('merge of addresses', () => {
  it('loads them by the rules of the widgets, also behind a redirect and beside a file', async () => {
    const bodies = new Map<string, string>([
      ['/a.json', JSON.stringify(feed('zutphen', [service('a')]))],
      ['/b.json', JSON.stringify(feed('lochem', [service('b')]))],
    ]);
    await withServer(
      ({ url = '' }, response) => {
        const body = bodies.get(url);
        if (url === '/oud.json') response.writeHead(301, { Location: '/b.json' }).end();
        else if (body === undefined) response.writeHead(404).end('weg');
        else response.end(body);
      },
      (origin) =>
        withFiles({ 'c.json': JSON.stringify(feed('epe', [service('c')])) }, async (pathOf) => {
          const made = await runHere(
            ...['merge', `${origin}/a.json`, `${origin}/oud.json`, pathOf('c.json')],
          );
          assert.equal(made.code, 0);
          const ids = (JSON.parse(made.out) as Feed).services.map(({ id }) => id);
          assert.deepEqual(ids, ['a', 'b', 'c']);
          assert.match(made.err, /Gelezen: http:\/\/127\.0\.0\.1:\d+\/a\.json \(1 dienst\)/);

          const refused = await runHere('merge', `${origin}/a.json`, `${origin}/weg.json`);
          assert.deepEqual([refused.code, refused.out], [1, '']);
          assert.match(refused.err, /\/weg\.json: De server geeft de feed niet: HTTP 404/);
        }),
    );
  });

  it('takes no address that a widget would not take', async () => {
    const { code, err } = await runHere('merge', 'http://a.example/a.json', 'ftp://b.example/b');
    assert.equal(code, 1);
    assert.match(err, /^http:\/\/a\.example\/a\.json: Widgets laden een feed alleen van .*https/);
    assert.match(err, /\nftp:\/\/b\.example\/b: /);
  });
});
