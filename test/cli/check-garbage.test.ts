import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { naughtyStrings } from '../feeds/naughty-strings.js';
import { root, runHere, withFiles } from './cli.js';

const publisher = { id: 'x', name: 'X', kind: 'other', municipalities: ['GM0301'] };
const service = { id: 'a', name: 'A', phone: '088 000 00 00' };
const feed = (services: readonly object[], more: object = {}) =>
  JSON.stringify({ schemaVersion: '1.0', publisher, services, ...more });
const good = feed([service]);
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const withDeepNote = (levels: number) =>
  good.replace('"id":"a"', `"id":"a","note":${nested(levels)}`);

const files: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  space: ' \n\t',
  binary: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
  zeros: new Uint8Array(5000),
  utf16: Buffer.from(`\ufeff${good}`, 'utf16le'),
  surrogate: good.replace('"A"', String.raw`"\ud800 alleen"`),
  proto: good.replace(
    '"id":"a"',
    '"__proto__":{"name":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"__proto__"',
  ),
  deep: nested(100_000),
  'deep-note': withDeepNote(100_000),
  'deep-objects': '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
  unfinished: '['.repeat(100_000),
  'many-keys': `{${'"k":0,'.repeat(20_000)}"k":0}`,
  'bad-services': feed([]).replace(/\[\]\}$/, `[${'{},'.repeat(5000)}{}]}`),
  'long-number': feed([{ ...service, phone: '0 '.repeat(500_000) }]),
  naughty: feed(
    naughtyStrings
      .filter((text) => text.length < 1000)
      .map((text, index) => ({
        ...{ id: `s${index}`, name: text || 'x', description: text, phone: text, url: text },
        ...{ openingHours: [text], area: { municipalities: [text], postcodes: [text] } },
      })),
    { hides: naughtyStrings.slice(0, 500), updatedAt: '\ud800' },
  ),
};

const commands: readonly (readonly [string, (path: string, good: string) => string[]])[] = [
  ['check', (path) => ['check', path]],
  ['merge', (path, other) => ['merge', path, other, '--force']],
  ['shard', (path) => ['shard', path, '--out', `${path}-shards`, '--force']],
  ['from-sheet', (path) => ['from-sheet', path, '--publisher', 'x']],
];

describe('garbage', () => {
  for (const name of Object.keys(files)) {
    for (const [command, argsOf] of commands) {
      it(`${command} of "${name}" ends with a sentence`, async () => {
        await withFiles({ [name]: files[name]!, 'good.json': good }, async (pathOf) => {
          for (const language of ['nl', 'en']) {
            const args = argsOf(pathOf(name), pathOf('good.json'));
            const { code, out, err } = await runHere(...args, '--lang', language);
            assert.ok(code === 0 || code === 1, String(code));
            assert.ok((out + err).trim(), 'it says something');
            assert.doesNotMatch(out + err, /\n {4}at |programma zelf|in this program itself/);
          }
        });
        assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      });
    }
  }

  for (const [command, argsOf] of commands) {
    it(`${command} of a folder, a file without rights or none at all says so`, async () => {
      await withFiles({ locked: good, 'good.json': good }, async (pathOf) => {
        const said = async (path: string) => {
          const { code, out, err } = await runHere(...argsOf(path, pathOf('good.json')));
          assert.equal(code, 1);
          return out + err;
        };
        assert.match(await said(root), /is een map\. Geef de naam van een bestand\./);
        assert.match(await said(pathOf('weg')), /kan niet gelezen worden: .*bestaat niet/);
        await chmod(pathOf('locked'), 0);
        // Whoever may do anything can read it all the same.
        if (process.getuid?.() !== 0) {
          assert.match(await said(pathOf('locked')), /u hebt er geen rechten voor/);
        }
      });
    });
  }

  it('of too many parts is refused before it is read', async () => {
    await withFiles(
      { many: feed([]).replace('[]', `[${'0,'.repeat(500_000)}0]`) },
      async (pathOf) => {
        const dutch = await runHere('check', pathOf('many'));
        assert.equal(dutch.code, 1);
        assert.match(dutch.out, /meer dan 350\.000 onderdelen en is niet nagekeken/);
        assert.match((await runHere('check', pathOf('many'), '--lang', 'en')).out, /350,000 parts/);
      },
    );
  });

  it('of rows beyond what people keep is refused before it is read', async () => {
    const rows = `Dienst;Telefoon\n${'A;088 000 00 00\n'.repeat(25_001)}`;
    await withFiles({ 'lijst.csv': rows }, async (pathOf) => {
      const args = ['from-sheet', pathOf('lijst.csv'), '--publisher', 'x'];
      const { code, err } = await runHere(...args);
      assert.equal(code, 1);
      assert.match(err, /heeft meer dan 25\.000 rijen/);
      assert.match((await runHere(...args, '--lang', 'en')).err, /more than 25,000 rows/);
    });
  });

  it('that lies too deep is named as that by whoever has to write it', async () => {
    await withFiles({ deep: withDeepNote(200), 'good.json': good }, async (pathOf) => {
      const shards = ['shard', pathOf('deep'), '--out', pathOf('shards')];
      for (const args of [['merge', pathOf('deep'), pathOf('good.json')], shards]) {
        assert.match((await runHere(...args)).err, /te veel lijsten en objecten in elkaar/);
        assert.match((await runHere(...args, '--lang', 'en')).err, /inside each other/);
      }
    });
  });

  it('of one mistake a thousand times over is not shown to the end', async () => {
    await withFiles({ bad: files['bad-services']! }, async (pathOf) => {
      const { out } = await runHere('check', pathOf('bad'));
      assert.match(out, /En nog 9002\. Verbeter eerst deze/);
      assert.ok(out.split('\n').length < 2100);
    });
  });
});
