import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkLinks } from '../../src/cli/check/url/check-links.js';
import { linkFindings } from '../../src/cli/check/url/link-findings.js';
import { linksOf } from '../../src/cli/check/url/links.js';
import {
  isInOwnNetwork,
  isPrivateAddress,
  publicLookup,
} from '../../src/cli/check/url/private-address.js';
import { probe, type Probe } from '../../src/cli/check/url/probe.js';
import { probeLinks } from '../../src/cli/check/url/probe-links.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { now, runHere, withFiles } from './cli.js';
import { withServer } from './local-server.js';

const dutch = messagesIn('nl')!;
const options = { userAgent: 'test', timeout: 2000, mayBePrivate: true };
const good: Probe = { kind: 'good' };

const service = (id: string, more: object) => ({
  id,
  name: `Dienst ${id}`,
  phone: '088 000 00 00',
  ...more,
});
const feedOf = (services: readonly object[], more: object = {}) => ({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other' },
  services,
  ...more,
});

describe('the links of a feed', () => {
  const pathsOf = (document: unknown, base: string | null = null) =>
    linksOf(document, base).map(({ url, paths }) => [url, ...paths]);

  it('are in every field that holds an address, each once and without what stands behind #', () => {
    const document = feedOf(
      [
        service('a', { url: 'https://a.example/#top', applyUrl: 'https://b.example/aanvragen' }),
        service('b', { url: 'https://a.example', description: 'zie https://c.example' }),
      ],
      {
        publisher: { id: 'x', name: 'X', url: 'https://x.example' },
        verklaring: {
          issuer: { url: 'https://d.example' },
          purposes: [{ id: 'p', url: 'https://e.example' }],
          delivery: { mode: 'link', url: 'https://f.example/formulier' },
          privacy: { url: 'https://g.example' },
        },
      },
    );
    assert.deepEqual(pathsOf(document), [
      ['https://x.example/', 'publisher.url'],
      ['https://a.example/', 'services.0.url', 'services.1.url'],
      ['https://b.example/aanvragen', 'services.0.applyUrl'],
      ['https://d.example/', 'verklaring.issuer.url'],
      ['https://e.example/', 'verklaring.purposes.0.url'],
      ['https://f.example/formulier', 'verklaring.delivery.url'],
      ['https://g.example/', 'verklaring.privacy.url'],
    ]);
  });

  it('are not what takes requests, can be called or is no address of a page', () => {
    const urls = [
      'mailto:a@b.example',
      'tel:112',
      'javascript:alert(1)',
      'http://a.example',
      'x',
      7,
    ];
    const delivery = { mode: 'post', url: 'https://api.example/requests' };
    const services = urls.map((url, index) => service(`s${index}`, { url }));
    assert.deepEqual(pathsOf(feedOf(services, { verklaring: { delivery } })), []);
    for (const nothing of [null, 1, 'x', [], {}, { verklaring: null }]) {
      assert.deepEqual(pathsOf(nothing), []);
    }
    assert.deepEqual(pathsOf(JSON.parse('{"__proto__":{"url":"https://a.example"}}')), []);
  });

  it('of an index are its feeds, from where the index is', () => {
    const index = { kind: 'index', shards: [{ municipality: 'GM0301', url: 'gm0301.json' }] };
    assert.deepEqual(pathsOf(index, 'https://x.example/map/index.json'), [
      ['https://x.example/map/gm0301.json', 'shards.0.url'],
    ]);
    assert.deepEqual(pathsOf(index), []);
  });
});

describe('a link', () => {
  interface Seen {
    readonly method: string;
    readonly path: string;
    readonly headers: NodeJS.Dict<string | string[]>;
  }
  const asking = (use: (origin: string, seen: Seen[]) => Promise<void>) => {
    const seen: Seen[] = [];
    return withServer(
      (request, response) => {
        const path = request.url!;
        seen.push({ method: request.method!, path, headers: request.headers });
        const status = Number(/^\/status\/(\d+)/.exec(path)?.[1]);
        if (status) response.writeHead(status).end('x');
        else if (path === '/only-get')
          response.writeHead(request.method === 'GET' ? 200 : 405).end();
        else if (path === '/head-404')
          response.writeHead(request.method === 'GET' ? 200 : 404).end();
        else if (path === '/head-breaks' && request.method === 'GET') response.end('x');
        else if (path === '/moved') response.writeHead(301, { Location: '/status/200' }).end();
        else if (path === '/moved-away') response.writeHead(302, { Location: '/status/410' }).end();
        else if (path === '/round') response.writeHead(302, { Location: '/round' }).end();
        else if (path === '/endless' && request.method === 'HEAD') response.writeHead(405).end();
        else if (path === '/endless') response.write('x'.repeat(100));
        else if (path !== '/silent') request.socket.destroy();
      },
      (origin) => use(origin, seen),
    );
  };

  const outcomes: readonly (readonly [string, Probe, readonly string[]])[] = [
    ['/status/200', good, ['HEAD']],
    ['/status/204', good, ['HEAD']],
    ['/status/404', { kind: 'gone', status: 404 }, ['HEAD', 'GET']],
    ['/status/410', { kind: 'gone', status: 410 }, ['HEAD', 'GET']],
    ['/status/403', { kind: 'unknown', reason: 'status', status: 403 }, ['HEAD', 'GET']],
    ['/status/500', { kind: 'unknown', reason: 'status', status: 500 }, ['HEAD', 'GET']],
    ['/status/429', { kind: 'unknown', reason: 'status', status: 429 }, ['HEAD']],
    ['/only-get', good, ['HEAD', 'GET']],
    ['/head-404', good, ['HEAD', 'GET']],
    ['/head-breaks', good, ['HEAD', 'GET']],
    ['/endless', good, ['HEAD', 'GET']],
    ['/breaks', { kind: 'unknown', reason: 'broken' }, ['HEAD', 'GET']],
    ['/moved', good, ['HEAD', 'HEAD']],
    ['/moved-away', { kind: 'gone', status: 410 }, ['HEAD', 'HEAD', 'GET', 'GET']],
  ];
  for (const [path, expected, methods] of outcomes) {
    it(`${path}: ${expected.kind}, after ${methods.join(' and ')}`, () =>
      asking(async (origin, seen) => {
        assert.deepEqual(await probe(origin + path, options), expected);
        assert.deepEqual(
          seen.map(({ method }) => method),
          methods,
        );
      }));
  }

  it('that is silent is given up in time, and one that goes round as well', () =>
    asking(async (origin) => {
      const late = await probe(`${origin}/silent`, { ...options, timeout: 100 });
      assert.deepEqual(late, { kind: 'unknown', reason: 'late' });
      const round = await probe(`${origin}/round`, options);
      assert.deepEqual(round, { kind: 'unknown', reason: 'redirects' });
    }));

  it('is asked for under the name of the product, without cookies or a place it came from', () =>
    asking(async (origin, seen) => {
      const text = JSON.stringify(feedOf([service('a', { url: `${origin}/status/200` })]));
      const io = { out: () => {}, err: () => {}, isTerminal: false, now };
      const source = { text, address: null, url: null, findings: [] };
      assert.deepEqual(await checkLinks(source, () => '', io, dutch), []);
      const { headers } = seen[0]!;
      assert.match(String(headers['user-agent']), /^mantelzorg-widgets /);
      assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
    }));

  it('in a private network is not asked for where that is not allowed', () =>
    asking(async (origin, seen) => {
      const guarded = { ...options, mayBePrivate: false };
      const isPrivate = { kind: 'unknown', reason: 'private' };
      assert.deepEqual(await probe(`${origin}/status/200`, guarded), isPrivate);
      // A name has to be looked up first.
      const byName = origin.replace('127.0.0.1', 'localhost');
      assert.deepEqual(await probe(`${byName}/status/200`, guarded), isPrivate);
      assert.deepEqual(seen, []);
    }));
});

describe('a private address', () => {
  const isPrivate = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.9.9', '192.168.1.1'].concat(
    ['169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'],
    ['[::1]', '::', 'fd00::1', 'fe80::1%eth0', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'],
  );
  for (const address of isPrivate) {
    it(`is ${address}`, () => assert.ok(isPrivateAddress(address)));
  }
  for (const address of [
    '8.8.8.8',
    '172.32.0.1',
    '[2a00:1450::1]',
    '::ffff:8.8.8.8',
    'a.example',
  ]) {
    it(`is not ${address}`, () => assert.ok(!isPrivateAddress(address)));
  }
  // The ways to write one that a browser understands are one by the time that they are looked at.
  for (const url of [
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::1]:80/',
  ]) {
    it(`is ${url} as well`, () => assert.ok(isInOwnNetwork(url)));
  }

  it('behind a name is an error of the look-up', async () => {
    const code = await new Promise<string | undefined>((resolve) => {
      publicLookup('localhost', {}, (error) => resolve(error?.code));
    });
    assert.equal(code, 'EPRIVATE');
  });
});

describe('many links', () => {
  const linkTo = (url: string) => ({ url, paths: ['services.0.url'] });

  it('are asked for four at a time, and one at a time of each server', async () => {
    let open = 0;
    let most = 0;
    const openByHost = new Map<string, number>();
    let mostOfHost = 0;
    let done = 0;
    await withServer(
      (request, response) => {
        const host = request.headers.host!;
        most = Math.max(most, ++open);
        openByHost.set(host, (openByHost.get(host) ?? 0) + 1);
        mostOfHost = Math.max(mostOfHost, openByHost.get(host)!);
        setTimeout(() => {
          open--;
          openByHost.set(host, openByHost.get(host)! - 1);
          response.end();
        }, 20);
      },
      async (origin) => {
        // All of 127.0.0.0/8 is this computer.
        const hosts = [1, 2, 3, 4, 5, 6].map((last) => origin.replace('0.0.1', `0.0.${last}`));
        const isOneServer = process.platform !== 'linux';
        const urls = hosts.flatMap((host) => [1, 2, 3].map((path) => `${host}/${path}`));
        const links = urls.filter((url) => !isOneServer || url.startsWith(origin)).map(linkTo);
        const probed = await probeLinks(links, options, () => done++);
        assert.equal(done, links.length);
        assert.deepEqual(
          probed.map(({ url }) => url),
          links.map(({ url }) => url),
        );
      },
    );
    assert.equal(mostOfHost, 1);
    assert.ok(most <= 4);
  });

  it('of a server that asks for less, or is silent, are left alone', async () => {
    const seen: string[] = [];
    await withServer(
      (request, response) => {
        seen.push(request.url!);
        if (request.url!.startsWith('/busy')) response.writeHead(429).end();
      },
      async (origin) => {
        const paths = [1, 2, 3, 4, 5];
        const busy = paths.map((path) => linkTo(`${origin}/busy/${path}`));
        for (const { probe: outcome } of await probeLinks(busy, options, () => {})) {
          assert.deepEqual(outcome, { kind: 'unknown', reason: 'status', status: 429 });
        }
        assert.deepEqual(seen.splice(0), ['/busy/1']);
        const silent = paths.map((path) => linkTo(`${origin}/silent/${path}`));
        const quick = { ...options, timeout: 50 };
        for (const { probe: outcome } of await probeLinks(silent, quick, () => {})) {
          assert.deepEqual(outcome, { kind: 'unknown', reason: 'late' });
        }
        assert.equal(seen.length, 3);
      },
    );
  });
});

describe('check --links', () => {
  const positionOf = () => ({ line: 3, column: 5 });

  it('names a page that is gone with the services that use it, in both languages', async () => {
    await withServer(
      (request, response) => response.writeHead(request.url === '/weg' ? 404 : 200).end(),
      async (origin) => {
        const url = `${origin}/weg`;
        const services = ['a', 'b', 'c', 'd'].map((id) => service(id, { url }));
        const feed = feedOf([...services, service('e', { url: `${origin}/er` })]);
        await withFiles({ 'feed.json': JSON.stringify(feed, null, 2) }, async (pathOf) => {
          const { code, out, err } = await runHere('check', pathOf('feed.json'), '--links');
          assert.deepEqual([code, err], [0, '']);
          assert.match(
            out,
            /Waarschuwingen \(1\)\n {4}13:14 {2}services\.0\.url {2}\(Dienst a\)\n/,
          );
          assert.match(out, /\/weg bestaat niet meer \(HTTP 404\)\. Zoek het nieuwe adres/);
          assert.match(out, /Staat bij "Dienst a", "Dienst b", "Dienst c" en 1 andere dienst\./);
          assert.doesNotMatch(out, /\/er /);
          assert.equal(
            (await runHere('check', pathOf('feed.json'), '--links', '--strict')).code,
            1,
          );
          const english = await runHere('check', pathOf('feed.json'), '--links', '--lang', 'en');
          assert.match(english.out, /\/weg is no longer there \(HTTP 404\)/);
          assert.match((await runHere('check', pathOf('feed.json'))).out, /niets gevonden/);
        });
      },
    );
  });

  it('tells a terminal how far it is, and leaves nothing of that', async () => {
    await withServer(
      (_, response) => response.end(),
      async (origin) => {
        let said = '';
        const io = { out: () => {}, err: (text: string) => void (said += text), now };
        const text = JSON.stringify(feedOf([service('a', { url: origin })]));
        const source = { text, address: null, url: null, findings: [] };
        await checkLinks(source, () => '', { ...io, isTerminal: true }, dutch);
        assert.equal(said, '\rLinks nagekeken: 1 van 1\u001b[K\r\u001b[K');
      },
    );
  });

  const outcomes: readonly (readonly [Probe, string, RegExp, RegExp])[] = [
    [{ kind: 'no-name' }, 'warning linkNoName', /website weg\.example bestaat niet/, /no website/],
    [
      { kind: 'unknown', reason: 'status', status: 503 },
      'advice linkUnknown',
      /kon niet nagekeken worden: de server antwoordt met HTTP 503/,
      /could not be checked: the server answers with HTTP 503/,
    ],
    [
      { kind: 'unknown', reason: 'late' },
      'advice linkUnknown',
      /geen antwoord binnen 10 seconden/,
      /within 10 seconds/,
    ],
    [
      { kind: 'unknown', reason: 'private' },
      'advice linkPrivate',
      /is niet nagekeken: het adres is van een eigen netwerk/,
      /private network/,
    ],
  ];
  for (const [outcome, expected, ...patterns] of outcomes) {
    it(`says ${expected} for ${JSON.stringify(outcome)}`, () => {
      const links = [
        { url: 'https://weg.example/x', paths: ['services.0.url'], probe: outcome },
        { url: 'https://er.example/', paths: ['services.1.url'], probe: good },
      ];
      for (const [index, language] of ['nl', 'en'].entries()) {
        const messages = messagesIn(language)!;
        const [finding, ...more] = linkFindings(links, positionOf, () => 'Dienst', messages);
        assert.deepEqual(more, []);
        assert.equal(`${finding!.severity} ${finding!.code}`, expected);
        const [url = '', why = '', users = ''] = finding!.details;
        assert.match(messages.checkUrl.findings[finding!.code](url, why, users), patterns[index]!);
      }
    });
  }

  it('says once that there is no internet, where no name can be found at all', () => {
    const links = ['a', 'b'].map((name) => ({
      ...{ url: `https://${name}.example/`, paths: ['services.0.url'] },
      probe: { kind: 'no-name' } as const,
    }));
    const [only, ...more] = linkFindings(links, positionOf, () => '', dutch);
    assert.deepEqual([only!.code, more.length], ['linksOffline', 0]);
  });
});
