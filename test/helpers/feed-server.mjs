/**
 * Two servers on this computer that serve the feeds of the fixtures, well and badly. Two ports are
 * two origins; the page of a test is a third, so that every answer here is a cross-origin one.
 *
 * What a test can ask for, on either origin:
 *
 * | route | what it does |
 * | --- | --- |
 * | `/feed/<name>.json` | a document from `test/fixtures/feeds/valid/` |
 * | `/feed/invalid/<name>.json` | one from `test/fixtures/feeds/invalid/` |
 * | `/fixtures/valid`, `/fixtures/invalid` | the names of those documents |
 * | `/many/<n>/<bad>` | a feed of n services, of which the one at place `bad` has no name |
 * | `/bom` | a good feed behind a byte order mark |
 * | `/status/<code>` | that status, with a JSON body; `/status/<code>-html` with an HTML one |
 * | `/empty` | 204 without a body |
 * | `/hang` | takes the request and never answers |
 * | `/hang-body` | headers and half a document, then silence |
 * | `/close` | closes the connection without an answer |
 * | `/truncated` | announces more than it sends, then closes the connection |
 * | `/truncated-json` | 200 and half a document |
 * | `/text-html` | a good feed that says it is HTML |
 * | `/not-json` | 200 and an HTML page |
 * | `/large` | 20 MB without an announced length |
 * | `/large-announced` | announces 20 MB, sends a little and then waits |
 * | `/redirect?to=<path>` | 302 to that path on the other origin (default: a good feed) |
 * | `/redirect-without-cors` | 302 to the other origin, where CORS is refused |
 * | `/redirect-loop` | 302 to itself |
 * | `/no-cors` | a good feed without a CORS header |
 * | `/flaky/<n>` | 503 for the first n requests of a `key`, then a good feed |
 * | `/working-then-broken` | a good feed for the first request of a `key`, then 503 |
 * | `/growing/<ms>` | a feed whose one service has the number of the request as its name; the first of a `key` waits |
 * | `/index` | an index of `gm0301` and `gm0262`, relative, with `key` and the code as their key |
 * | `/index-342` | an index of all municipalities, by relative address, with `key` and `-shard` as their key |
 * | `/shard/<code>` | a feed of one service, which is called after that municipality |
 * | `/pdok/postcode/<key>` | answers as PDOK does for a postcode, whatever the postcode is |
 * | `/pdok/json-<base64url>/<key>` | answers with that JSON; it has no room for `?key=` |
 * | `/pdok/status-<code>/<key>`, `/pdok/html/<key>`, `/pdok/hang/<key>` | answers badly or never |
 * | `/index-of-index` | an index whose shard is an index |
 * | `/hsds/<n>` | a list of services as Open Referral gives it, by `page`; of `n` pages, the last of which may be missing; with `wait=<ms>` those after the first take that long |
 * | `/slow/<ms>` | a good feed after so many milliseconds |
 * | `/late/<ms>` | headers at once, the feed after so many milliseconds |
 * | `/requests/<answers>` | takes a POST; the n-th of a `key` gets the n-th answer, with commas between: a status, `503-<seconds>`, `empty-<status>`, `html`, `hang`, `close`, `redirect` |
 * | `/tile/<z>/<x>/<y>.png` | a picture of one grey pixel, for no other origin to read |
 * | `/count?key=<key>` | `{ requests: [{ at, method, origin, path, search, headers, body, sent, finished }] }` of that key |
 *
 * Each route takes `?key=<any text>`, under which its requests are remembered for `/count`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gazetteer } from '../../scripts/gazetteer.mjs';

const fixtures = new URL('../fixtures/feeds/', import.meta.url);
const goodFeed = 'gemeente';
const chunk = Buffer.alloc(64 * 1024, ' ');
const largeSize = 20_000_000;

const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAygDJmcpdfgAAAABJRU5ErkJggg==',
  'base64',
);

/** CBS codes of all municipalities; looked up when a test first asks. @type {string[] | null} */
let municipalities = null;

/** What PDOK answers: the shape and the place that it gives for 1118 CP. */
const pdokAnswer = (postcode) => ({
  response: {
    numFound: 1,
    start: 0,
    numFoundExact: true,
    docs: [
      {
        type: 'postcode',
        woonplaatsnaam: 'Schiphol',
        gemeentecode: '0394',
        gemeentenaam: 'Haarlemmermeer',
        postcode: `${postcode}CP`,
        provincienaam: 'Noord-Holland',
        centroide_ll: 'POINT(4.74654356 52.3031994)',
      },
    ],
  },
});

/** How long the slowest route may keep a socket when a test never comes back for it. */
const longest = 60_000;

const wait = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, longest)).unref());

const readFixture = (name) => {
  if (!/^(invalid\/)?[\w-]+$/.test(name)) throw new Error(`Not the name of a fixture: ${name}`);
  const path = name.startsWith('invalid/') ? name : `valid/${name}`;
  return readFile(new URL(`${path}.json`, fixtures));
};

const listFixtures = async (kind) =>
  (await readdir(new URL(`${kind}/`, fixtures)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

const feedOf = (services) =>
  JSON.stringify({
    schemaVersion: '1.0',
    publisher: { id: 'test', name: 'Test', kind: 'municipality' },
    services,
  });

/**
 * Sends 20 MB and stops when the other side hangs up. The last 8 MB trickle, so that a browser that
 * stops at 10 MB does so before the end, however much it reads ahead.
 */
async function sendLarge(response, record) {
  while (record.sent < largeSize && !response.destroyed) {
    response.write(chunk);
    record.sent += chunk.length;
    if (record.sent > 12_000_000) await wait(20);
    if (!response.writableNeedDrain || response.destroyed) continue;
    await new Promise((resolve) => {
      const done = () => {
        response.off('drain', done);
        response.off('close', done);
        resolve();
      };
      response.on('drain', done);
      response.on('close', done);
    });
  }
  response.end();
}

/** @type {Record<string, (context: Record<string, any>) => unknown>} */
const routes = {
  feed: async ({ json, rest }) => json(await readFixture(rest.replace(/\.json$/, ''))),
  fixtures: async ({ json, rest }) => json(JSON.stringify(await listFixtures(rest))),
  many: ({ json, rest }) => {
    const [count, bad] = rest.split('/').map(Number);
    const services = Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      ...(index === bad ? {} : { name: `Dienst ${index}` }),
    }));
    json(feedOf(services));
  },
  bom: async ({ json }) =>
    json(Buffer.concat([Buffer.from('\ufeff'), await readFixture(goodFeed)])),
  status: async ({ send, rest }) => {
    const [code, kind] = rest.split('-');
    if (kind === 'html') send(Number(code), 'text/html', '<!doctype html><h1>Storing</h1>');
    else send(Number(code), 'application/json', await readFixture(goodFeed));
  },
  empty: ({ send }) => send(204, 'application/json'),
  hang: () => {},
  'hang-body': async ({ response, head }) => {
    head(200, 'application/json');
    response.write((await readFixture(goodFeed)).subarray(0, 200));
  },
  close: ({ response }) => response.destroy(),
  truncated: async ({ response, head }) => {
    const body = await readFixture(goodFeed);
    head(200, 'application/json', { 'content-length': body.length + 1000 });
    response.write(body, () => setTimeout(() => response.destroy(), 10));
  },
  'truncated-json': async ({ json }) => json((await readFixture(goodFeed)).subarray(0, 200)),
  'text-html': async ({ send }) => send(200, 'text/html', await readFixture(goodFeed)),
  'not-json': ({ send }) => send(200, 'text/html', '<!doctype html><h1>Welkom</h1>'),
  large: ({ response, head, record }) => {
    head(200, 'application/json');
    return sendLarge(response, record);
  },
  'large-announced': ({ response, head, record }) => {
    head(200, 'application/json', { 'content-length': largeSize });
    response.write(chunk);
    record.sent += chunk.length;
  },
  redirect: ({ redirect, query }) => redirect(query.get('to') ?? `/feed/${goodFeed}.json`),
  'redirect-without-cors': ({ redirect }) => redirect('/no-cors'),
  'redirect-loop': ({ send }) => send(302, 'text/plain', '', { location: '/redirect-loop' }),
  'no-cors': async ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(await readFixture(goodFeed));
  },
  flaky: async ({ json, send, rest, asked }) => {
    if (asked <= Number(rest)) send(503, 'text/html', '<h1>Even geduld</h1>');
    else json(await readFixture(goodFeed));
  },
  'working-then-broken': async ({ json, send, asked }) => {
    if (asked > 1) send(503, 'text/plain', 'broken');
    else json(await readFixture(goodFeed));
  },
  growing: async ({ json, rest, asked }) => {
    if (asked === 1) await wait(Number(rest));
    json(feedOf([{ id: 'one', name: `Antwoord ${asked}` }]));
  },
  index: ({ json, query }) => {
    const shard = (code) => `feed/${code}.json?key=${query.get('key')}-${code}`;
    const shards = ['gm0301', 'gm0262'].map((code) => ({
      municipality: code.toUpperCase(),
      url: shard(code),
    }));
    json(JSON.stringify({ schemaVersion: '1.0', kind: 'index', shards }));
  },
  'index-342': ({ json, query }) => {
    municipalities ??= gazetteer().map(([code]) => `GM${code}`);
    const shards = municipalities.map((municipality) => ({
      municipality,
      url: `shard/${municipality}?key=${query.get('key')}-shard`,
    }));
    json(JSON.stringify({ schemaVersion: '1.0', kind: 'index', shards }));
  },
  requests: ({ send, response, redirect, rest, asked }) => {
    const answers = rest.split(',');
    const [name, more] = (answers[asked - 1] ?? answers.at(-1)).split('-');
    switch (name) {
      case 'hang':
        return undefined;
      case 'close':
        return response.destroy();
      case 'html':
        return send(200, 'text/html', '<!doctype html><h1>Log in</h1>');
      case 'redirect':
        return redirect('/requests/201');
      case 'empty':
        return send(Number(more), 'application/json', '{}');
      default: {
        const isRefused = name === '422' || name === '400';
        const errors = [{ pointer: '#/carer/postalCode', detail: 'Dat is niet bij ons.' }];
        const body = isRefused && more !== 'plain' ? { errors } : { reference: 'MZ-7F3K-9QTH' };
        return send(
          Number(name),
          name < 300 ? 'application/json' : 'application/problem+json',
          JSON.stringify({ ...body, ...(isRefused && { detail: 'Er klopt iets niet.' }) }),
          more > 0 ? { 'retry-after': more } : {},
        );
      }
    }
  },
  shard: ({ json, rest }) => json(feedOf([{ id: rest, name: `Steunpunt ${rest}` }])),
  pdok: ({ json, send, rest, query }) => {
    const [kind = ''] = rest.split('/');
    const [name, value] = kind.split('-');
    switch (name) {
      case 'postcode':
        return json(JSON.stringify(pdokAnswer(query.get('q'))));
      case 'json':
        return json(Buffer.from(kind.slice('json-'.length), 'base64url'));
      case 'status':
        return send(Number(value), 'application/json', '{"error":{"msg":"Storing"}}');
      case 'html':
        return send(200, 'text/html', '<!doctype html><h1>Onderhoud</h1>');
      default:
        return undefined;
    }
  },
  'index-of-index': ({ json }) => {
    const shards = [
      { municipality: 'GM0301', url: 'index-of-index' },
      { municipality: 'GM0262', url: 'javascript:alert(1)' },
      { municipality: 'GM0262', url: 'http://' },
    ];
    json(JSON.stringify({ schemaVersion: '1.0', kind: 'index', shards }));
  },
  tile: ({ response }) => {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
    response.end(tile);
  },
  hsds: async ({ json, send, rest, query }) => {
    const number = Number(query.get('page') ?? 1);
    if (number > 2) return send(404, 'text/plain', 'No such page');
    if (number > 1) await wait(Number(query.get('wait') ?? 0));
    const page = new URL(`../fixtures/hsds/services-page-${number}.json`, import.meta.url);
    const document = JSON.parse(await readFile(page, 'utf8'));
    return json(JSON.stringify({ ...document, total_pages: Number(rest) }));
  },
  slow: async ({ json, rest }) => {
    await wait(Number(rest));
    json(await readFixture(goodFeed));
  },
  late: async ({ response, head, rest }) => {
    head(200, 'application/json');
    response.flushHeaders();
    await wait(Number(rest));
    response.end(await readFixture(goodFeed));
  },
};

/**
 * Starts both servers.
 *
 * @returns {Promise<{ origin: string, otherOrigin: string, stop: () => Promise<void> }>} `stop` also
 *   closes what is left hanging.
 */
export async function startFeedServer() {
  /** @type {Map<string, Record<string, any>[]>} */
  const requests = new Map();
  /** @type {string[]} */
  const origins = [];

  const answer = async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const [, route = '', ...more] = decodeURIComponent(url.pathname).split('/');
    const other = origins.find((origin) => origin !== url.origin);

    const head = (status, type, extra = {}) =>
      response.writeHead(status, {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
        'cache-control': 'no-store',
        'content-type': type,
        ...extra,
      });
    const send = (status, type, body, extra) => {
      head(status, type, extra);
      response.end(body);
    };
    const json = (body) => send(200, 'application/json', body);

    const key = url.searchParams.get('key') ?? (route === 'pdok' ? (more[1] ?? null) : null);
    if (route === 'count') return json(JSON.stringify({ requests: requests.get(key) ?? [] }));

    const { method, headers } = request;
    if (route === 'requests' && method === 'OPTIONS') {
      return send(204, 'text/plain', '', {
        'access-control-allow-headers': 'content-type, idempotency-key',
      });
    }
    let body = '';
    for await (const part of request) body += part;
    const at = Date.now();
    const record = {
      at,
      method,
      origin: url.origin,
      path: url.pathname,
      search: url.search,
      headers,
      body,
      sent: 0,
      finished: null,
    };
    // `true`: all of it was sent; `false`: the other side hung up before that; `null`: still going on.
    response.on('close', () => (record.finished = response.writableFinished));
    const ofKey = requests.get(key) ?? [];
    if (key !== null) requests.set(key, [...ofKey, record]);

    // No feed may need a preflight; one that comes is remembered and refused.
    if (method === 'OPTIONS') return send(405, 'text/plain');
    const handle = Object.hasOwn(routes, route) ? routes[route] : null;
    if (!handle) return send(404, 'text/plain', 'No such route');
    return handle({
      response,
      record,
      head,
      send,
      json,
      rest: more.join('/'),
      query: url.searchParams,
      asked: ofKey.length + 1,
      redirect: (path) => send(302, 'text/plain', '', { location: `${other}${path}` }),
    });
  };

  const servers = [0, 1].map(() =>
    createServer((request, response) => {
      answer(request, response).catch((error) => {
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { 'access-control-allow-origin': '*' }).end(String(error));
      });
    }),
  );
  for (const server of servers) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    if (typeof address === 'object' && address) origins.push(`http://127.0.0.1:${address.port}`);
  }
  const [origin = '', otherOrigin = ''] = origins;

  const stop = async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeAllConnections();
    await Promise.all(closed);
  };
  return { origin, otherOrigin, stop };
}
