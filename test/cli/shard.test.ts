import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gazetteer } from '../../scripts/gazetteer.mjs';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { municipalitiesOf } from '../../src/cli/municipalities.js';
import { shardWith } from '../../src/cli/shard/command.js';
import { combineOffer } from '../../src/domain/index.js';
import { baseline, readDocument } from '../../src/feeds/index.js';
import { now, runHere, withFiles } from './cli.js';

const places = gazetteer();
const command = shardWith(() => Promise.resolve(places));

async function run(...args: readonly string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
    now,
  };
  const code = await command.run(args, io, messagesIn('nl')!);
  return { code, out, err };
}

const service = (id: string, area?: object) => ({
  id,
  name: `Dienst ${id}`,
  phone: '088 000 00 00',
  ...(area && { area }),
});
const services = [
  service('zutphen', { municipalities: ['GM0301'] }),
  service('allen'),
  service('samen', { municipalities: ['0262', 'Gemeente Zutphen'] }),
  service('land', { nationwide: true, municipalities: ['GM0301'] }),
  service('onbekend', { municipalities: ['Bergen'] }),
  service('lochem', { municipalities: ['Lochem', 'Verweg'] }),
];
const feed = (more: object = {}) => ({
  schemaVersion: '1.0',
  updatedAt: '2026-11-12',
  publisher: { id: 'regio', name: 'Regio', municipalities: ['Epe'] },
  services,
  hides: ['national:cak'],
  zorgladder: { introduction: 'Welkom' },
  ...more,
});

/** Splits a feed and gives a test the folder. */
const split = (
  document: object | string,
  use: (outcome: Awaited<ReturnType<typeof run>>, folder: string) => Promise<void>,
  ...args: readonly string[]
) =>
  withFiles(
    { 'feed.json': typeof document === 'string' ? document : JSON.stringify(document) },
    async (pathOf) => {
      const folder = pathOf('feeds');
      await use(await run(pathOf('feed.json'), '--out', folder, ...args), folder);
    },
  );

interface Shard {
  readonly services: { readonly id: string; readonly area?: { municipalities?: string[] } }[];
  readonly [field: string]: unknown;
}
const read = async (folder: string, name: string) =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as Shard;
const ids = async (folder: string, name: string) =>
  (await read(folder, name)).services.map(({ id }) => id);

describe('shard', () => {
  it('makes a feed for each municipality that is named, and an index of them', async () => {
    await split(feed(), async ({ code, err }, folder) => {
      assert.equal(code, 0, err);
      assert.deepEqual((await readdir(folder)).sort(), [
        'gm0232.json',
        'gm0262.json',
        'gm0301.json',
        'index.json',
      ]);
      const everywhere = ['allen', 'land', 'onbekend'];
      assert.deepEqual(await ids(folder, 'gm0232.json'), everywhere);
      assert.deepEqual(await ids(folder, 'gm0301.json'), [
        'zutphen',
        'allen',
        'samen',
        'land',
        'onbekend',
      ]);
      assert.deepEqual(await ids(folder, 'gm0262.json'), [
        'allen',
        'samen',
        'land',
        'onbekend',
        'lochem',
      ]);
      const index = readDocument(await read(folder, 'index.json'));
      assert.ok(index.ok && index.value.kind === 'index');
      assert.deepEqual(index.value.shards.slice(1), [
        { municipality: 'GM0262', url: 'gm0262.json' },
        { municipality: 'GM0301', url: 'gm0301.json' },
      ]);
      assert.match(
        err,
        /^3 gemeenten\. 3 diensten voor een deel van de gemeenten, 3 voor allemaal\./,
      );
    });
  });

  it('reports the names that it does not know, and writes codes for the others', async () => {
    await split(feed(), async ({ err }, folder) => {
      assert.match(err, /"Bergen" \(1 dienst\)\n {2}"Verweg" \(1 dienst\)/);
      const { services } = await read(folder, 'gm0262.json');
      const areaOf = (id: string) => services.find((one) => one.id === id)!.area;
      assert.deepEqual(areaOf('samen'), { municipalities: ['GM0262', 'GM0301'] });
      assert.deepEqual(areaOf('lochem'), { municipalities: ['GM0262', 'Verweg'] });
    });
  });

  it('says in each shard all that the feed says besides', async () => {
    const more = { $schema: './feed.schema.json', kind: 'feed', eigen: { x: 1 } };
    await split(feed(more), async (_, folder) => {
      const shard = await read(folder, 'gm0301.json');
      const { $schema, kind, services: own, ...whole } = feed(more) as Shard;
      const { services: some, generator, ...rest } = shard;
      assert.deepEqual(rest, whole);
      assert.equal(generator, 'mantelzorg-widgets shard');
      assert.ok($schema && kind && own.length > some.length);
    });
  });

  it('has in each shard the services that a section names', async () => {
    const document = feed({
      verklaring: { issuer: { desk: 'zutphen' } },
      respiteMenu: { desk: 'lochem' },
    });
    await split(document, async (_, folder) => {
      const all = await ids(folder, 'gm0232.json');
      assert.ok(all.includes('zutphen') && all.includes('lochem'));
    });
  });

  it('shows in a municipality what the whole feed shows there', async () => {
    // A name beside a code is the one thing in which the shards know more.
    const document = feed({
      services: [
        ...services.filter(({ id }) => !['samen', 'lochem'].includes(id)),
        service('codes', { municipalities: ['0262', 'GM0301'] }),
      ],
    });
    await split(document, async (_, folder) => {
      const offerOf = (found: unknown, municipality: string) => {
        const read = readDocument(found);
        assert.ok(read.ok && read.value.kind === 'feed');
        const offer = combineOffer([read.value.feed], baseline(), municipality, '2026-11-23');
        return offer.services.map(({ id }) => id);
      };
      for (const code of ['GM0301', 'GM0262', 'GM0232']) {
        const shard = await read(folder, `${code.toLowerCase()}.json`);
        assert.deepEqual(offerOf(shard, code), offerOf(document, code), code);
      }
    });
  });

  it('makes one for all municipalities of the country when that is asked', async () => {
    await split(
      feed(),
      async ({ code, err }, folder) => {
        assert.equal(code, 0);
        assert.equal((await readdir(folder)).length, places.length + 1);
        assert.doesNotMatch(err, /Kies --all-municipalities/);
        assert.deepEqual(await ids(folder, 'gm0363.json'), ['allen', 'land', 'onbekend']);
      },
      '--all-municipalities',
    );
  });

  it('finds nothing to do the second time, and leaves the files as they are', async () => {
    await split(feed(), async (_, folder) => {
      const path = join(folder, 'gm0301.json');
      const long = new Date('2020-01-01T00:00:00Z');
      await utimes(path, long, long);
      const { err } = await run(join(folder, '../feed.json'), '--out', folder);
      assert.match(err, /\nGelijk gebleven: 4 bestanden\n/);
      assert.doesNotMatch(err, /Nieuw|Veranderd|Weggehaald/);
      assert.equal((await stat(path)).mtimeMs, long.getTime());
    });
  });

  it('says what is new, changed and gone, and takes away only what it made', async () => {
    await split(feed(), async (_, folder) => {
      await writeFile(join(folder, 'gm0999.json'), '{"services": []}');
      await writeFile(join(folder, 'lees-mij.txt'), 'van mij');
      const next = feed({
        publisher: { id: 'regio', name: 'Regio' },
        services: [services[0], service('apeldoorn', { municipalities: ['Apeldoorn'] })],
      });
      await writeFile(join(folder, '../feed.json'), JSON.stringify(next));
      const before = (await readdir(folder)).sort();
      const args = [join(folder, '../feed.json'), '--out', folder];
      const stopped = await run(...args);
      assert.equal(stopped.code, 1);
      assert.match(
        stopped.err,
        /^2 gemeenten verdwijnen uit de map .*: gm0232\.json, gm0262\.json\. Er is niets geschreven\..* Geef dan --replace\.$/m,
      );
      assert.deepEqual((await readdir(folder)).sort(), before);
      const english = messagesIn('en')!.shard.wouldGo(1, 'feeds', 'gm0232.json');
      assert.match(english, /^1 municipality would go from the folder feeds: gm0232\.json\./);
      const { code, err } = await run(...args, '--replace');
      assert.equal(code, 0);
      assert.match(err, /^Nieuw: 1 bestand \(gm0200\.json\)$/m);
      assert.match(err, /^Veranderd: 2 bestanden \(gm0301\.json, index\.json\)$/m);
      assert.match(err, /^Weggehaald: 2 bestanden \(gm0232\.json, gm0262\.json\)$/m);
      assert.deepEqual((await readdir(folder)).sort(), [
        'gm0200.json',
        'gm0301.json',
        'gm0999.json',
        'index.json',
        'lees-mij.txt',
      ]);
    });
  });

  it('writes over no file that it did not make', async () => {
    await withFiles({ 'feed.json': JSON.stringify(feed()) }, async (pathOf) => {
      const folder = pathOf('feeds');
      await mkdir(folder);
      await writeFile(join(folder, 'gm0301.json'), 'eigen werk');
      const { code, err } = await run(pathOf('feed.json'), '--out', folder);
      assert.equal(code, 1);
      assert.match(err, /niet met shard is gemaakt: gm0301\.json\. Er is niets geschreven/);
      assert.deepEqual(await readdir(folder), ['gm0301.json']);
      assert.equal(await readFile(join(folder, 'gm0301.json'), 'utf8'), 'eigen werk');
    });
  });

  it('makes shards that merge makes one feed of again', async () => {
    await split(feed(), async (_, folder) => {
      const paths = ['gm0301.json', 'gm0262.json', 'gm0232.json'].map((name) => join(folder, name));
      const { code, out } = await runHere('merge', ...paths);
      assert.equal(code, 0);
      const { services: again } = JSON.parse(out) as Shard;
      assert.deepEqual(again.map(({ id }) => id).sort(), services.map(({ id }) => id).sort());
    });
  });

  it('is there as a command, and needs no list of places for codes', async () => {
    const document = feed({ publisher: { id: 'r', name: 'R' }, services: [services[0]] });
    await withFiles({ 'feed.json': JSON.stringify(document) }, async (pathOf) => {
      const { code } = await runHere('shard', pathOf('feed.json'), '--out', pathOf('feeds'));
      assert.equal(code, 0);
      assert.deepEqual(await ids(pathOf('feeds'), 'gm0301.json'), ['zutphen']);
    });
  });
});

describe('what shard refuses', () => {
  const index = { schemaVersion: '1.0', kind: 'index', shards: [] };
  const cases: readonly [string, object | string, RegExp][] = [
    ['no JSON', '{ "services": [,] }', /is geen JSON\. Regel 1, teken 16/],
    ['other JSON', '[]', /is geen feed/],
    ['an index', index, /is zelf een index/],
    [
      'a service that can’t be read',
      feed({ services: [{ id: 'x' }] }),
      /staat 1 fout\. .*--force/s,
    ],
    [
      'a feed without a municipality',
      feed({ publisher: { id: 'x', name: 'X' }, services: [service('a')] }),
      /nergens een gemeente/,
    ],
    [
      'what no widget would load',
      feed({ services: [{ ...service('a'), description: 'x'.repeat(10_000_000) }] }),
      /Het bestand van GM0232 wordt groter dan 10 MB/,
    ],
  ];
  for (const [name, document, sentence] of cases) {
    it(name, async () => {
      await split(document, async ({ code, err }, folder) => {
        assert.equal(code, 1);
        assert.match(err, sentence);
        await assert.rejects(stat(folder), { code: 'ENOENT' });
      });
    });
  }

  it('nothing for one bad service with --force', async () => {
    const document = feed({ services: [{ id: 'x' }, services[0]] });
    await split(
      document,
      async ({ code, err }, folder) => {
        assert.equal(code, 0);
        assert.match(err, /1 fout: wat de widgets niet kunnen lezen, staat in geen enkel bestand/);
        assert.deepEqual(await ids(folder, 'gm0301.json'), ['zutphen']);
      },
      '--force',
    );
  });

  const usage: readonly [string[], RegExp][] = [
    [[], /Welke feed\?/],
    [['a.json'], /In welke map\?/],
    [['a.json', 'b.json', '--out', 'x'], /Geef één feed\. Dit is te veel: b\.json/],
    [['a.json', '--out', 'x', '--foo'], /--foo bestaat niet/],
  ];
  for (const [args, sentence] of usage) {
    it(`as usage: ${args.join(' ') || 'nothing at all'}`, async () => {
      const { code, err } = await run(...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }

  it('a folder in a folder that is not there, or a file', async () => {
    await withFiles({ 'feed.json': JSON.stringify(feed()) }, async (pathOf) => {
      const path = pathOf('feed.json');
      assert.match((await run(path, '--out', '/weg/hier')).err, /De map \/weg bestaat niet/);
      assert.match((await run(path, '--out', path)).err, /is geen map/);
    });
  });

  it('to name all municipalities without the list of them', async () => {
    const none = shardWith(() => Promise.resolve(null));
    await withFiles({ 'feed.json': JSON.stringify(feed()) }, async (pathOf) => {
      let err = '';
      const io = {
        out: () => {},
        err: (text: string) => void (err += text),
        isTerminal: false,
        now,
      };
      const args = [pathOf('feed.json'), '--out', pathOf('x'), '--all-municipalities'];
      assert.equal(await none.run(args, io, messagesIn('nl')!), 1);
      assert.match(err, /npm run build/);
    });
  });
});

describe('the code of a municipality', () => {
  const { codeOf, codes } = municipalitiesOf(places);
  const cases: readonly [string, string | null][] = [
    ['GM0301', 'GM0301'],
    ['0301', 'GM0301'],
    ['zutphen', 'GM0301'],
    ['Gemeente Zutphen', 'GM0301'],
    ['Den Haag', 'GM0518'],
    ["'s-Gravenhage", 'GM0518'],
    ['Den Bosch', 'GM0796'],
    ['Ljouwert', 'GM0080'],
    ['Bergen (NH.)', 'GM0373'],
    ['Bergen op Zoom', 'GM0748'],
    // There are two.
    ['Bergen', null],
    ['Nergenshuizen', null],
    ['', null],
    ['GM9999', 'GM9999'],
  ];
  for (const [text, code] of cases) {
    it(`of "${text}" is ${code}`, () => assert.equal(codeOf(text), code));
  }

  it('is there for every municipality by its name', () => {
    assert.equal(codes.length, 342);
    for (const [code, name] of places) assert.equal(codeOf(`${name}`), `GM${code}`);
  });
});
