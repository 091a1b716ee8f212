import assert from 'node:assert/strict';
import type { OutgoingHttpHeaders } from 'node:http';
import { describe, it } from 'node:test';
import { faultSentence } from '../../src/cli/check/read-source.js';
import type { UrlFinding } from '../../src/cli/check/url/findings.js';
import { judgeTrail, someOrigin } from '../../src/cli/check/url/judge.js';
import { followTrail } from '../../src/cli/check/url/trail.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { runHere } from './cli.js';
import { withServer } from './local-server.js';

const page = 'https://www.zutphen.example';
const good = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-cache',
  'Content-Type': 'application/json; charset=utf-8',
  ETag: '"1"',
};
const feed = JSON.stringify({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other' },
  services: [{ id: 'a', name: 'A', phone: '088 000 00 00' }],
});

interface Case {
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly bytes?: number;
  readonly isOriginGiven?: boolean;
  readonly isEcho?: boolean;
  readonly asked?: string | null;
  readonly url?: string;
  /** Redirects before it, with the headers of each. */
  readonly before?: readonly (readonly [string, Readonly<Record<string, string>>])[];
}

function judged({ headers = {}, bytes = 1000, before = [], ...more }: Case): string[] {
  const { isOriginGiven = true, isEcho = false, asked = page, url = 'https://x.example/a' } = more;
  const last = Object.entries({ ...good, ...headers }).filter(([, value]) => value !== null);
  const stops = [
    ...before.map(([from, own]) => ({
      ...{ url: from, asked: page, status: 301 },
      headers: new Headers({ 'Access-Control-Allow-Origin': '*', ...own }),
    })),
    { url, asked, status: 200, headers: new Headers(last) },
  ];
  const trail = { stops, bytes: new Uint8Array(bytes) };
  return judgeTrail(trail, isOriginGiven, isEcho).map(({ severity, code, details }: UrlFinding) =>
    `${severity} ${code} ${details.join(' ')}`.trim(),
  );
}

const allow = (value: string | null) => ({ 'Access-Control-Allow-Origin': value });
const cache = (value: string | null, more: object = {}) => ({ 'Cache-Control': value, ...more });
const from = 'https://oud.example/feed.json';

// prettier-ignore
const cases: readonly (readonly [string, Case, ...string[]])[] = [
  ['nothing where all is well', {}],
  ['no permission', { headers: allow(null) }, 'error corsMissing x.example'],
  ['no permission for a page that is not known', { headers: allow(null), isOriginGiven: false }, 'warning corsMissing x.example'],
  ['nothing where the page is on the same server', { headers: allow(null), asked: null }],
  ['permission for this page', { headers: allow(page) }],
  ['permission for another page', { headers: allow('https://www.lochem.example') }, `error corsOther https://www.lochem.example ${page} x.example`],
  ['permission twice', { headers: allow('*, *'), isOriginGiven: false }, 'error corsTwice *, * x.example'],
  ['an echo without Vary', { headers: allow(page), isEcho: true }, 'warning varyMissing x.example'],
  ['an echo with Vary', { headers: { ...allow(page), Vary: 'Accept-Encoding, origin' }, isEcho: true }],
  ['a header that only looks like it', { headers: { ...allow(page), Vary: 'X-Origin' }, isEcho: true }, 'warning varyMissing x.example'],
  ['a redirect on the same server', { before: [['https://x.example/b', {}]] }, 'advice redirect https://x.example/a'],
  ['a redirect to another server', { before: [[from, {}]], asked: 'null' }, 'warning redirectElsewhere https://x.example/a x.example'],
  ['a redirect without permission', { before: [[from, { 'Access-Control-Allow-Origin': '' }]] }, 'error corsMissingOnRedirect oud.example', 'warning redirectElsewhere https://x.example/a x.example'],
  ['permission by name behind a redirect', { before: [[from, {}]], asked: 'null', headers: allow(page) }, 'error corsAfterRedirect oud.example x.example', 'warning redirectElsewhere https://x.example/a x.example'],
  ['a redirect out of https', { before: [[from, {}]], url: 'http://x.example/a' }, 'error redirectInsecure http://x.example/a'],
  ['no-store', { headers: cache('private, no-store') }, 'advice noStore'],
  ['a day', { headers: cache('public, max-age=86400') }],
  ['a week', { headers: cache('max-age=604800') }, 'warning longCache 7'],
  ['for ever', { headers: cache('max-age=60, immutable') }, 'warning longCache 0'],
  ['a week, and yet asking each time', { headers: cache('max-age=604800, no-cache') }],
  ['no rule for caches', { headers: cache(null) }, 'advice noCacheRule'],
  ['nothing to ask by', { headers: cache('no-cache', { ETag: null }) }, 'advice noValidator'],
  ['a date to ask by', { headers: cache('no-cache', { ETag: null, 'Last-Modified': 'x' }) }],
  ['plain text', { headers: { 'Content-Type': 'text/plain' } }, 'advice contentType text/plain'],
  ['no type', { headers: { 'Content-Type': null } }, 'advice contentTypeMissing'],
  ['a kind of JSON', { headers: { 'Content-Type': 'application/ld+json' } }],
  ['much, unpacked', { bytes: 200_000 }, 'advice notPacked 200'],
  ['much, packed', { bytes: 200_000, headers: { 'Content-Encoding': 'gzip' } }],
  ['very much', { bytes: 3_000_000, headers: { 'Content-Encoding': 'br' } }, 'advice large 3.0'],
  ['nothing of a server on this computer', { url: 'http://localhost:8000/a', headers: allow(null), isOriginGiven: false }],
];

describe('how a feed is served', () => {
  for (const [name, given, ...expected] of cases) {
    it(name, () => assert.deepEqual(judged(given), expected));
  }
});

describe('the way to a feed', () => {
  const options = { pageOrigin: someOrigin, timeout: 1000, maximumSize: 1000 };

  it('is asked as a browser would, with no origin left behind a redirect to elsewhere', async () => {
    const asked: (string | undefined)[] = [];
    await withServer(
      (request, response) => {
        asked.push(request.headers.origin);
        response.end(feed);
      },
      (second) =>
        withServer(
          (request, response) => {
            asked.push(request.headers.origin);
            const Location = request.url === '/a' ? '/b' : `${second}/c`;
            response.writeHead(302, { Location }).end();
          },
          async (first) => {
            const trail = await followTrail(`${first}/a`, options);
            assert.ok(trail.ok);
            assert.deepEqual(
              trail.value.stops.map(({ url, asked: origin }) => [url, origin]),
              [
                [`${first}/a`, someOrigin],
                [`${first}/b`, someOrigin],
                [`${second}/c`, 'null'],
              ],
            );
            assert.equal(new TextDecoder().decode(trail.value.bytes), feed);
          },
        ),
    );
    assert.deepEqual(asked, [someOrigin, someOrigin, 'null']);
  });

  it('needs no permission on the server of the page, until it leads away', async () => {
    await withServer(
      (_, response) => response.end(feed),
      (second) =>
        withServer(
          (_, response) => response.writeHead(301, { Location: second }).end(),
          async (first) => {
            const trail = await followTrail(first, { ...options, pageOrigin: first });
            assert.ok(trail.ok);
            assert.deepEqual(
              trail.value.stops.map(({ asked }) => asked),
              [null, first],
            );
          },
        ),
    );
  });

  it('has bounds in size, time and length, and names what the system says', async () => {
    await withServer(
      (request, response) => {
        if (request.url === '/large') response.end('x'.repeat(2000));
        if (request.url === '/round') response.writeHead(301, { Location: '/round' }).end();
        if (request.url === '/broken') response.destroy();
      },
      async (origin) => {
        const fault = async (path: string, timeout = 5000) => {
          const trail = await followTrail(origin + path, { ...options, timeout });
          return trail.ok ? null : trail.error;
        };
        assert.deepEqual(await fault('/large'), { kind: 'large' });
        assert.deepEqual(await fault('/round'), { kind: 'redirects' });
        assert.deepEqual(await fault('/silent', 50), { kind: 'late' });
        assert.deepEqual(await fault('/broken'), { kind: 'network', reason: 'UND_ERR_SOCKET' });
      },
    );
    const nobody = await followTrail('http://127.0.0.1:1/', options);
    assert.ok(!nobody.ok && nobody.error.kind === 'network');
  });
});

describe('check of an address', () => {
  const answering = <T>(headers: OutgoingHttpHeaders, use: (address: string) => Promise<T>) =>
    withServer(
      (_, response) => response.writeHead(200, headers).end(feed),
      (origin) => use(`${origin}/feed.json`),
    );

  it('says in both languages which header a page needs, and fails', async () => {
    await answering({}, async (address) => {
      const dutch = await runHere('check', address, '--origin', `${page}/hulp`);
      assert.equal(dutch.code, 1);
      assert.match(
        dutch.out,
        /Fouten \(1\)\n {6}Pagina's op een andere server dan 127\.0\.0\.1:\d+ mogen/,
      );
      assert.match(
        dutch.out,
        /regel\.\n {8}nginx: add_header Access-Control-Allow-Origin "\*" always;\n {8}Apache: .*\n {8}IIS \(web\.config\): /,
      );
      const english = await runHere('check', address, '--origin', page, '--lang', 'en');
      assert.match(english.out, /Pages on another server than .* may not load this feed/);
    });
  });

  it('finds nothing where the headers are right', async () => {
    await answering(good, async (address) => {
      const { code, out } = await runHere('check', address, '--origin', page, '--strict');
      assert.match(out, /niets gevonden/);
      assert.equal(code, 0);
    });
  });

  it('knows an echo from a server that always names one page', async () => {
    const answer = (isEcho: boolean) =>
      withServer(
        (request, response) => {
          const origin = isEcho ? (request.headers.origin ?? '') : page;
          response.writeHead(200, { ...good, 'Access-Control-Allow-Origin': origin }).end(feed);
        },
        async (origin) => (await runHere('check', origin, '--origin', page)).out,
      );
    assert.match(await answer(true), /Waarschuwingen \(1\)\n.*zegt dat niet in de header Vary/);
    assert.match(await answer(false), /niets gevonden/);
  });

  it('asks for an origin that is one', async () => {
    const { code, err } = await runHere('check', 'x.json', '--origin', 'gemeente.example');
    assert.equal(code, 2);
    assert.match(err, /"gemeente\.example" achter --origin is geen adres/);
  });

  it('says why there is no connection, as far as the system knows', () => {
    const said = (reason: string, language = 'nl') =>
      faultSentence({ kind: 'request', code: 'feed-network', reason }, messagesIn(language)!);
    assert.match(said('ENOTFOUND'), /server bestaat niet/);
    assert.match(said('ENOTFOUND', 'en'), /no such server/);
    assert.match(said('ECONNREFUSED'), /neemt geen verbinding aan/);
    assert.match(said('CERT_HAS_EXPIRED'), /certificaat .*CERT_HAS_EXPIRED/);
    assert.match(said('redirects'), /zonder einde/);
    assert.match(said('ECONNRESET'), /Er komt geen antwoord/);
  });

  it('refuses text that is not UTF-8, which widgets would show with holes in it', async () => {
    const bytes = Buffer.from(feed.replace('"A"', '"Caf\u00e9"'), 'latin1');
    await withServer(
      (_, response) => response.end(bytes),
      async (origin) => assert.match((await runHere('check', origin)).out, /niet in UTF-8/),
    );
  });
});
