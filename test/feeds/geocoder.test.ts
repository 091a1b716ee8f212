import { assert } from '@open-wc/testing';
import type { PostcodePlace } from '../../src/domain/steunpunt-finder/home.js';
import { pdokGeocoder } from '../../src/feeds/geocoder.js';
import { origin, ownAddress, requestsOf, requestsOfUntil, staying } from './remote.js';

/** A Locatieserver of this test's own that answers in some way. */
function ownServer(kind: string): { readonly address: string; readonly key: string } {
  const { key } = ownAddress('/');
  return { key, address: `${origin}/pdok/${kind}/${key}` };
}

/** One that answers with this. */
const answering = (json: unknown) =>
  ownServer(`json-${btoa(JSON.stringify(json)).replace(/\+/g, '-').replace(/\//g, '_')}`);

const found = {
  type: 'postcode',
  woonplaatsnaam: 'Zutphen',
  gemeentecode: '0301',
  gemeentenaam: 'Zutphen',
  postcode: '7201AA',
  centroide_ll: 'POINT(6.19571 52.13895)',
};
const zutphen = {
  municipality: 'GM0301',
  municipalityName: 'Zutphen',
  point: { latitude: 52.13895, longitude: 6.19571 },
};
const docs = (...list: unknown[]) => ({
  response: { numFound: list.length, start: 0, numFoundExact: true, docs: list },
});

const ask = (postcode: string, { address }: { readonly address: string }, signal = staying()) =>
  pdokGeocoder(address)(postcode, signal);

describe('pdokGeocoder', () => {
  it('says where a postcode is, the longitude first', async () => {
    assert.deepEqual(await ask('1118', ownServer('postcode')), {
      ok: true,
      value: {
        municipality: 'GM0394',
        municipalityName: 'Haarlemmermeer',
        point: { latitude: 52.3031994, longitude: 4.74654356 },
      },
    });
  });

  it('asks for four digits, and for postcodes alone', async () => {
    const server = ownServer('postcode');
    await ask('1118', server);
    const requests = await requestsOf(server.key);
    assert.lengthOf(requests, 1);
    const asked = [...new URLSearchParams(requests[0]!.search)];
    assert.deepEqual(asked.sort(), [
      ['fq', 'type:postcode'],
      ['q', '1118'],
      ['rows', '10'],
    ]);
  });

  it('tells the server nothing else: no letters, no referrer, no credentials, no preflight', async () => {
    document.cookie = 'session=secret; path=/';
    const server = ownServer('postcode');
    try {
      await ask('1118', server);
    } finally {
      document.cookie = 'session=; path=/; max-age=0';
    }
    const [request, ...others] = await requestsOf(server.key);
    assert.isEmpty(others);
    assert.equal(request!.method, 'GET');
    for (const name of ['cookie', 'referer', 'authorization']) {
      assert.notProperty(request!.headers, name);
    }
  });

  it('asks the browser for a request without credentials and referrer', async () => {
    const realFetch = window.fetch;
    const asked: Request[] = [];
    window.fetch = (input, init) => {
      asked.push(new Request(input, init));
      return realFetch(input, init);
    };
    try {
      await ask('1118', ownServer('postcode'));
    } finally {
      window.fetch = realFetch;
    }
    assert.lengthOf(asked, 1);
    assert.equal(asked[0]!.credentials, 'omit');
    assert.equal(asked[0]!.referrerPolicy, 'no-referrer');
  });

  it('asks PDOK itself where no other address is given', async () => {
    const realFetch = window.fetch;
    const asked: string[] = [];
    window.fetch = (input) => {
      asked.push(input instanceof Request ? input.url : `${input}`);
      return Promise.resolve(new Response(JSON.stringify(docs(found))));
    };
    try {
      assert.deepEqual(await pdokGeocoder()('7201', staying()), { ok: true, value: zutphen });
    } finally {
      window.fetch = realFetch;
    }
    assert.deepEqual(asked, [
      'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free?q=7201&fq=type%3Apostcode&rows=10',
    ]);
  });

  const places: readonly [what: string, doc: object, place: PostcodePlace][] = [
    ['all of it', found, zutphen],
    ['a code with its letters', { ...found, gemeentecode: 'GM0301' }, zutphen],
    ['spaces', { ...found, gemeentenaam: ' Zutphen ', gemeentecode: ' 0301 ' }, zutphen],
    ['no point', { ...found, centroide_ll: undefined }, { ...zutphen, point: null }],
    ['a point in the Dutch grid', { ...found, centroide_ll: 'POINT(210000 462000)' }, { ...zutphen, point: null }],
    ['a point on another planet', { ...found, centroide_ll: 'POINT(6.2 152.1)' }, { ...zutphen, point: null }],
    ['a point that is none', { ...found, centroide_ll: 'POINT(6.2)' }, { ...zutphen, point: null }],
    ['dots for a point', { ...found, centroide_ll: 'POINT(.. -.-)' }, { ...zutphen, point: null }],
    ['a line', { ...found, centroide_ll: 'LINESTRING(6.2 52.1, 6.3 52.2)' }, { ...zutphen, point: null }],
    ['a number for a point', { ...found, centroide_ll: 52.1 }, { ...zutphen, point: null }],
    ['no name', { ...found, gemeentenaam: null }, { ...zutphen, municipalityName: null }],
    ['a blank name', { ...found, gemeentenaam: ' ' }, { ...zutphen, municipalityName: null }],
    ['no code', { ...found, gemeentecode: undefined }, { ...zutphen, municipality: null }],
    ['a number for a code', { ...found, gemeentecode: 301 }, { ...zutphen, municipality: null }],
    ['a point in another country', { ...found, centroide_ll: 'POINT(-6.19571 -52.13895)' }, { ...zutphen, point: null }],
    ['its two numbers the other way round', { ...found, centroide_ll: 'POINT(52.13895 6.19571)' }, { ...zutphen, point: null }],
  ]; // prettier-ignore
  for (const [what, doc, place] of places) {
    it(`reads an answer with ${what}`, async () => {
      assert.deepEqual(await ask('7201', answering(docs(doc))), { ok: true, value: place });
    });
  }

  it('passes over what is about another postcode, or says nothing', async () => {
    const other = { ...found, postcode: '7202AA', gemeentenaam: 'Elders' };
    const empty = { type: 'postcode', postcode: '7201AB' };
    const server = answering(docs(other, null, 'x', [], {}, empty, found));
    assert.deepEqual(await ask('7201', server), { ok: true, value: zutphen });
  });

  const unknown: readonly [what: string, answer: unknown][] = [
    ['nothing found', docs()],
    ['another postcode', docs({ ...found, postcode: '7202AA' })],
    ['one that only ends so', docs({ ...found, postcode: '17201' })],
    ['a street of that number', docs({ ...found, type: 'weg', postcode: undefined })],
    ['a number for a postcode', docs({ ...found, postcode: 7201 })],
    ['neither municipality nor point', docs({ postcode: '7201AA', gemeentenaam: 'Zutphen' })],
    ['null', null],
    ['a list', [found]],
    ['a text', 'Zutphen'],
    ['a number', 7201],
    ['no response', {}],
    ['a response that is none', { response: null }],
    ['a list for a response', { response: [docs(found)] }],
    ['no docs', { response: { numFound: 1 } }],
    ['docs that are no list', { response: { docs: { 0: found } } }],
    ['docs that are text', { response: { docs: '7201AA' } }],
    ['docs in docs', docs([found])],
  ];
  for (const [what, answer] of unknown) {
    it(`does not know the postcode by ${what}`, async () => {
      assert.deepEqual(await ask('7201', answering(answer)), { ok: false, error: 'unknown' });
    });
  }

  for (const kind of ['status-404', 'status-400', 'status-403', 'html']) {
    it(`has no answer for ${kind}, and asks once`, async () => {
      const server = ownServer(kind);
      assert.deepEqual(await ask('7201', server), { ok: false, error: 'failed' });
      assert.lengthOf(await requestsOf(server.key), 1);
    });
  }

  it('asks again where a server has a moment', async () => {
    const server = ownServer('status-500');
    const leaving = new AbortController();
    const answer = ask('7201', server, leaving.signal);
    await requestsOfUntil(server.key, (requests) => requests.length === 2);
    leaving.abort();
    assert.deepEqual(await answer, { ok: false, error: 'failed' });
  });

  it('hangs up when the answer is no longer wanted', async () => {
    const server = ownServer('hang');
    const leaving = new AbortController();
    const answer = ask('7201', server, leaving.signal);
    await requestsOfUntil(server.key, (requests) => requests.length === 1);
    leaving.abort();
    assert.deepEqual(await answer, { ok: false, error: 'failed' });
    const requests = await requestsOfUntil(server.key, ([first]) => first?.finished !== null);
    assert.lengthOf(requests, 1);
    assert.isFalse(requests[0]!.finished);
  });
});
