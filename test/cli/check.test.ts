import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { staleNames, staleNumbers } from '../../src/cli/check/stale-contacts.js';
import { baseline } from '../../src/feeds/index.js';
import { now, root, runHere, withFiles } from './cli.js';

const service = { id: 'a', name: 'A', phone: '0575 519613' };
const feed = (...services: object[]) => ({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other' },
  services,
});
const check = (document: object) => checkText(JSON.stringify(document, null, 2), now);
const found = (document: object) =>
  check(document).findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim());

const cases: readonly [string, object, ...string[]][] = [
  ['nothing', feed(service)],
  ['an id twice', feed(service, service), 'error idTwice services.1.id'],
  ['no name', feed({ id: 'a' }), 'error missing services.0.name'],
  ['a name of another kind', feed({ id: 'a', name: 3 }), 'error wrongKind services.0.name'],
  [
    'a number that is none',
    feed({ ...service, phone: 'bel ons' }),
    'warning phone services.0.phone',
  ],
  [
    'hours in words',
    feed({ ...service, openingHours: ['Mo-Fr 09:00-17:00', 'op afspraak'] }),
    'warning openingHours services.0.openingHours.1',
  ],
  ['a site without https', feed({ ...service, url: 'www.x.nl' }), 'error url services.0.url'],
  ['no e-mail address', feed({ ...service, email: 'a b' }), 'error email services.0.email'],
  ['an unknown code', feed({ ...service, types: ['x'] }), 'warning unknownCode services.0.types.0'],
  [
    'a date in Dutch',
    feed({ ...service, validThrough: '31-12-2026' }),
    'error date services.0.validThrough',
  ],
  [
    'a date that is past',
    feed({ ...service, validThrough: '2026-11-22' }),
    'warning expired services.0.validThrough',
  ],
  ['a last day that is today', feed({ ...service, validThrough: '2026-11-23' })],
  [
    'a place out of this world',
    feed({ ...service, locations: [{ latitude: 95 }] }),
    'error outOfBounds services.0.locations.0.latitude',
  ],
  ['no way to reach it', feed({ id: 'a', name: 'A' }), 'warning unreachable services.0'],
  ['only words on how to apply', feed({ id: 'a', name: 'A', howToApply: 'Vraag uw huisarts' })],
  ['only a place', feed({ id: 'a', name: 'A', locations: [{ city: 'Zutphen' }] })],
  [
    'an old national number',
    feed({ ...service, phone: '0900 - 2020496' }),
    'error staleNumber services.0.phone',
  ],
  [
    'an old national number among words',
    feed({ ...service, description: { nl: 'Bel de lijn: 030-205 90 59.' } }),
    'error staleNumber services.0.description.nl',
  ],
  [
    'an old name',
    feed({ ...service, name: 'Alzheimer Telefoon' }),
    'warning staleName services.0.name',
  ],
  [
    'a coordination point that is not there',
    { ...feed(service), zorgladder: { coordinationPoint: 'b' } },
    'warning noSuchService zorgladder.coordinationPoint',
  ],
  [
    'a rung that is none',
    { ...feed(service), zorgladder: { rungs: [{ rung: 7 }] } },
    'error wrongKind zorgladder.rungs.0.rung',
  ],
  [
    'empty rungs of a municipality, unless it says why',
    {
      ...feed({ ...service, rungs: [1, 2, 3] }),
      publisher: { id: 'x', name: 'X', kind: 'municipality' },
      zorgladder: { rungs: [{ rung: 5, text: 'Bel de huisarts.' }] },
    },
    'advice emptyRungs services',
  ],
  [
    'a later version',
    { ...feed(service), schemaVersion: '2.0' },
    'error newerVersion schemaVersion',
  ],
  ['no version', { publisher: { id: 'x', name: 'X' } }, 'error missing schemaVersion'],
  ['something else', [1], 'error noFeed'],
];

describe('check finds', () => {
  for (const [name, document, ...findings] of cases) {
    it(name, () => assert.deepEqual(found(document), findings));
  }

  it('a key that is there twice', () => {
    const text = JSON.stringify(feed(service)).replace('"name":"A"', '"name":"B","name":"A"');
    assert.deepEqual(
      checkText(text, now).findings.map(({ code, path }) => [code, path]),
      [['keyTwice', 'services.0.name']],
    );
  });

  it('the place, in the order of the file', () => {
    const { findings } = check(feed(service, { ...service, id: 'b', email: 'x', url: 'y' }));
    assert.deepEqual(
      findings.map(({ position }) => position),
      [
        { line: 18, column: 16 },
        { line: 19, column: 14 },
      ],
    );
  });

  it('the right service when an earlier one is left out', () => {
    assert.deepEqual(found(feed({ id: 'bad' }, { id: 'b', name: 'B' })), [
      'error missing services.0.name',
      'warning unreachable services.1',
    ]);
  });
});

describe('check agrees with the widgets on', () => {
  const folder = (kind: string) => join(root, 'test/fixtures/feeds', kind);
  const names = (kind: string) =>
    readdirSync(folder(kind)).filter((name) => name.endsWith('.json'));

  for (const name of names('invalid')) {
    it(`invalid/${name}`, () => {
      const text = readFileSync(join(folder('invalid'), name), 'utf8');
      const { $expect } = JSON.parse(text) as { $expect: { code: string; path: string } };
      const path = $expect.code === 'feed-version' ? 'schemaVersion' : $expect.path;
      const { findings } = checkText(text, now);
      const there = findings.filter((finding) => finding.path === path);
      assert.ok(there.length > 0, JSON.stringify(findings));
      assert.ok(there.every(({ code }) => code !== 'unreadable'));
      assert.ok(there.some(({ severity }) => severity !== 'advice'));
    });
  }

  for (const name of names('valid')) {
    it(`valid/${name}`, () => {
      const { findings } = checkText(readFileSync(join(folder('valid'), name), 'utf8'), now);
      const errors = findings.filter(({ severity }) => severity === 'error');
      // The widgets can read a feed without services; whoever keeps it has made a mistake.
      assert.deepEqual(
        errors.filter(({ code }) => code !== 'noServices'),
        [],
      );
    });
  }

  it('the baseline, which has no number that is out of use', () => {
    for (const { phone, name } of baseline().services) {
      assert.ok(!staleNumbers.has(phone?.dial ?? ''));
      assert.ok(!staleNames.has(JSON.stringify(name).toLowerCase()));
    }
  });
});

describe('the command check', () => {
  const files = {
    'goed.json': JSON.stringify(feed(service)),
    'matig.json': JSON.stringify(feed({ ...service, phone: 'bel' })),
    'fout.json': '{"a": 1,}',
    'bom.json': `\ufeff${JSON.stringify(feed(service))}`,
    'latin.json': Uint8Array.of(0x22, 0xe9, 0x22),
    'index.json':
      '{"schemaVersion":"1.0","kind":"index","shards":[{"municipality":"GM0301","url":"a"}]}',
  };
  const outcomes: readonly [string[], number, RegExp][] = [
    [['goed.json'], 0, /goed\.json: niets gevonden\. 1 dienst nagekeken\.\n$/],
    [['bom.json'], 0, /niets gevonden/],
    [['index.json'], 0, /index van 1 feed/],
    [
      ['matig.json'],
      0,
      /Waarschuwingen\n {4}1:\d+ {2}services\.0\.phone {2}\(A\)\n.*"bel" is geen/,
    ],
    [['--strict', 'matig.json'], 1, /0 fouten, 1 waarschuwing, 0 adviezen in 1 feed\.\n$/],
    [['fout.json', 'goed.json'], 1, /1:8\n.*komma[^]*niets gevonden[^]*1 fout, .* in 2 feeds\.\n$/],
    [['latin.json'], 1, /UTF-8/],
    [['weg.json'], 1, /kan niet gelezen worden: het bestand of de map bestaat niet/],
  ];
  for (const [args, code, text] of outcomes) {
    it(`${args.join(' ')}: exit code ${code}`, async () => {
      await withFiles(files, async (pathOf) => {
        const paths = args.map((arg) => (arg.startsWith('-') ? arg : pathOf(arg)));
        const outcome = await runHere('check', ...paths);
        assert.equal(outcome.code, code);
        assert.match(outcome.out, text);
        assert.equal(outcome.err, '');
      });
    });
  }

  it('loads an address by the rules of the widgets', async () => {
    const bodies: Record<string, [number, string]> = {
      '/goed': [200, files['goed.json']],
      '/fout': [200, files['fout.json']],
      '/weg': [404, 'weg'],
    };
    const server = createServer((request, response) => {
      const [status, body] = bodies[request.url!]!;
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      assert.match((await runHere('check', `${origin}/goed`)).out, /niets gevonden/);
      assert.match((await runHere('check', `${origin}/fout`)).out, /1:8/);
      assert.match((await runHere('check', `${origin}/weg`)).out, /HTTP 404/);
    } finally {
      server.close();
      server.closeAllConnections();
    }
    assert.match(
      (await runHere('check', 'http://voorbeeld.nl/feed.json')).out,
      /https:\/\/ begint/,
    );
  });
});
