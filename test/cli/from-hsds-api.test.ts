import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { run } from '../../src/cli/run.js';
import { now, runHere, type Outcome } from './cli.js';

type Answer = (url: URL, response: ServerResponse) => unknown;

interface Feed {
  readonly services: { readonly id: string; readonly phone?: string }[];
}

/** Gives a test an API; what `answer` returns is sent as JSON, nothing where it answers itself. */
async function withApi<T>(
  answer: Answer,
  use: (origin: string, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    asked.push(request.url!);
    const json = answer(url, response);
    if (json === undefined) return;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const status = (response: ServerResponse, code: number): undefined => {
  response.statusCode = code;
  response.end('fout');
};

const service = (id: number | string, more: object = {}) => ({
  id: `s${id}`,
  name: `Dienst ${id}`,
  status: 'active',
  organization: { id: 'o', name: 'Stichting Voorbeeld' },
  phones: [{ number: '088 000 00 00' }],
  ...more,
});
const summary = (id: number | string) => ({ ...service(id), phones: undefined });

const pageOf = (url: URL): number => Number(url.searchParams.get('page') ?? 1);

/** A page of two services: those with the numbers 2n-1 and 2n. */
const page = (number: number, pages: number, more: object = {}) => ({
  total_items: pages * 2,
  total_pages: pages,
  page_number: number,
  size: 2,
  first_page: number === 1,
  last_page: number === pages,
  empty: false,
  contents: number > pages ? [] : [service(number * 2 - 1), service(number * 2)],
  ...more,
});

const convert = (address: string, ...args: readonly string[]): Promise<Outcome> =>
  runHere('from-hsds', address, '--publisher', 'gemeente-voorbeeldstad', ...args);

const idsOf = ({ out }: Outcome): string[] =>
  (JSON.parse(out) as Feed).services.map(({ id }) => id);

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `s${index + 1}`);

function assertNothing({ code, out, err }: Outcome, ...sentences: readonly RegExp[]): void {
  assert.deepEqual([code, out], [1, ''], err);
  for (const sentence of sentences) assert.match(err, sentence);
  assert.doesNotMatch(err, /\n {4}at /);
}

describe('from-hsds of an API', () => {
  it('reads all pages, one after the other, and keeps the rest of the address', async () => {
    await withApi(
      (url) => page(pageOf(url), 3),
      async (origin, asked) => {
        const outcome = await convert(`${origin}/v3/services?full=true`);
        assert.equal(outcome.code, 0, outcome.err);
        assert.deepEqual(idsOf(outcome), numbered(6));
        assert.deepEqual(asked, [
          '/v3/services?full=true',
          '/v3/services?full=true&page=2',
          '/v3/services?full=true&page=3',
        ]);
        const errors = checkText(outcome.out, now).findings.filter(
          ({ severity }) => severity === 'error',
        );
        assert.deepEqual(errors, []);
      },
    );
  });

  it('finds the list below the address of the API itself', async () => {
    await withApi(
      (url) => (url.pathname === '/v3/services' ? page(1, 1) : { version: '3.0', profile: 'x' }),
      async (origin) => assert.deepEqual(idsOf(await convert(`${origin}/v3`)), ['s1', 's2']),
    );
  });

  it('reads one service', async () => {
    await withApi(
      () => service('7'),
      async (origin) => assert.deepEqual(idsOf(await convert(`${origin}/services/s7`)), ['s7']),
    );
  });

  it('follows links to the next page where there are such', async () => {
    await withApi(
      (url) => {
        const at = Number(url.searchParams.get('after') ?? 0) + 1;
        const next = at < 3 ? `/services?after=${at}` : null;
        return { contents: [service(at)], total_items: 3, next };
      },
      async (origin) => assert.deepEqual(idsOf(await convert(`${origin}/services`)), numbered(3)),
    );
  });

  it('asks for each service where the list gives summaries, four at a time', async () => {
    let [open, most] = [0, 0];
    await withApi(
      (url, response) => {
        const id = /^\/services\/s(\d+)$/.exec(url.pathname)?.[1];
        if (id === undefined) {
          return {
            ...page(1, 1),
            total_items: 9,
            contents: numbered(9).map((one) => summary(one.slice(1))),
          };
        }
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.end(JSON.stringify(service(id)));
        }, 20);
        return undefined;
      },
      async (origin) => {
        const outcome = await convert(`${origin}/services?postcode=7201`);
        assert.equal(outcome.code, 0, outcome.err);
        assert.deepEqual(idsOf(outcome), numbered(9));
        const { services } = JSON.parse(outcome.out) as Feed;
        assert.ok(services.every(({ phone }) => phone === '088 0000000'));
        assert.equal(most, 4);
      },
    );
  });

  it('shows on a terminal how far it is, on one line that goes away', async () => {
    await withApi(
      (url) => page(pageOf(url), 2),
      async (origin) => {
        let err = '';
        const args = ['from-hsds', `${origin}/services`, '--publisher', 'x'];
        const io = { out: () => undefined, err: (text: string) => void (err += text) };
        assert.equal(await run(args, { ...io, isTerminal: true, now }), 0);
        const shown = err.replaceAll('\r\u001b[K', '<');
        assert.match(shown, /^<Bladzijde 1 …<Bladzijde 2 van 2 …<Gelezen/);
      },
    );
  });
});

describe('an API with a fault', () => {
  it('that hangs gives a sentence within ten seconds', async () => {
    await withApi(
      (url) => (pageOf(url) === 2 ? undefined : page(1, 3)),
      async (origin) => {
        const start = Date.now();
        assertNothing(
          await convert(`${origin}/services`),
          /Bladzijde 2 van 3 kon niet gelezen worden\. .*page=2 geeft na 8 seconden nog geen/,
          /niets geschreven/,
        );
        assert.ok(Date.now() - start < 10_000);
      },
    );
  });

  it('on page 3 writes nothing, or what came when a part will do', async () => {
    await withApi(
      (url, response) => (pageOf(url) === 3 ? status(response, 500) : page(pageOf(url), 5)),
      async (origin, asked) => {
        assertNothing(await convert(`${origin}/services`), /Bladzijde 3 van 5[^]*HTTP 500/);
        assert.equal(asked.filter((one) => one.endsWith('page=3')).length, 3, 'tried again twice');
        const part = await convert(`${origin}/services`, '--incomplete');
        assert.equal(part.code, 0);
        assert.deepEqual(idsOf(part), numbered(4));
        assert.match(part.err, /Let op: niet alles is gelezen\n {2}Bladzijde 3 van 5/);
      },
    );
  });

  it('that passes is tried again', async () => {
    let failures = 2;
    await withApi(
      (url, response) => (failures-- > 0 ? status(response, 503) : page(pageOf(url), 1)),
      async (origin) => assert.deepEqual(idsOf(await convert(`${origin}/services`)), numbered(2)),
    );
  });

  it('that has fewer pages than it says gives what there is, if that is all', async () => {
    await withApi(
      (url) => page(pageOf(url), 2, { total_pages: 9, last_page: undefined }),
      async (origin, asked) => {
        assert.deepEqual(idsOf(await convert(`${origin}/services`)), numbered(4));
        assert.equal(asked.length, 4);
      },
    );
  });

  const hints: readonly [string, object, RegExp][] = [
    ['its count of services', { last_page: undefined }, /6 diensten te hebben, maar gaf er 2/],
    [
      'its mark on the last page',
      { total_items: undefined },
      /1 bladzijde te hebben, maar ook dat er dan nog een komt/,
    ],
  ];
  for (const [hint, left, sentence] of hints) {
    it(`that has more pages than it says, by ${hint}, is not asked for them`, async () => {
      await withApi(
        (url) => page(pageOf(url), 3, { total_pages: 1, ...left }),
        async (origin, asked) => {
          assertNothing(await convert(`${origin}/services`), sentence);
          assert.equal(asked.length, 1);
        },
      );
    });

    it(`that does not say how many pages it has, but for ${hint}, is read on`, async () => {
      await withApi(
        (url) => page(pageOf(url), 3, { total_pages: undefined, ...left }),
        async (origin) => assert.deepEqual(idsOf(await convert(`${origin}/services`)), numbered(6)),
      );
    });
  }

  it('that gives fewer services than it says writes nothing', async () => {
    await withApi(
      (url) => page(pageOf(url), 2, { total_items: 300 }),
      async (origin) => {
        assertNothing(
          await convert(`${origin}/services`),
          /zegt 300 diensten te hebben, maar gaf er 4/,
        );
        assert.equal((await convert(`${origin}/services`, '--incomplete')).code, 0);
      },
    );
  });

  it('that gives the first page over and over is not asked on and on', async () => {
    await withApi(
      () => page(1, 50),
      async (origin, asked) => {
        assertNothing(await convert(`${origin}/services`), /100 diensten te hebben, maar gaf er 2/);
        assert.equal(asked.length, 3);
      },
    );
  });

  it('whose pages move on while they are read takes each service once', async () => {
    await withApi(
      (url) => {
        const contents = pageOf(url) === 1 ? [service(1), service(2)] : [service(2), service(3)];
        return page(pageOf(url), 2, { total_items: 3, contents });
      },
      async (origin) => {
        const outcome = await convert(`${origin}/services`);
        assert.deepEqual(idsOf(outcome), numbered(3));
        assert.match(outcome.err, /kwam vaker; eenmaal opgenomen: "Dienst 2"/);
      },
    );
  });

  const loops: readonly [string, (at: number) => string, number][] = [
    ['to itself', () => '/services', 1],
    ['that never ends', (at) => `/services?at=${at + 1}`, 3],
  ];
  for (const [what, next, requests] of loops) {
    it(`with a link to the next page ${what} comes to an end`, async () => {
      await withApi(
        (url) => ({
          contents: [service(1)],
          total_items: 1,
          next: next(Number(url.searchParams.get('at'))),
        }),
        async (origin, asked) => {
          assert.deepEqual(idsOf(await convert(`${origin}/services`)), ['s1']);
          assert.equal(asked.length, requests);
        },
      );
    });
  }

  it('with a link that never ends and ever new services is stopped', async () => {
    await withApi(
      (url) => {
        const at = Number(url.searchParams.get('at'));
        return { contents: [service(at)], total_items: 1, next: `/services?at=${at + 1}` };
      },
      async (origin, asked) => {
        assertNothing(await convert(`${origin}/services`), /Meer dan 1000 worden er niet gelezen/);
        assert.equal(asked.length, 1000);
      },
    );
  });

  it('that links to another server is not followed there', async () => {
    await withApi(
      () => ({ contents: [service(1)], total_items: 2, next: 'https://kwaad.example/services' }),
      async (origin) => {
        assertNothing(await convert(`${origin}/services`), /andere server: kwaad\.example/);
      },
    );
  });

  it('that says it has a million pages is refused at once', async () => {
    await withApi(
      () => page(1, 1_000_000),
      async (origin, asked) => {
        assertNothing(await convert(`${origin}/services`), /zegt 1000000 bladzijden te hebben/);
        assert.equal(asked.length, 1);
      },
    );
  });

  const firstPages: readonly [string, Answer, RegExp][] = [
    [
      'a web page',
      (_, response) => void response.end('<!doctype html><title>Hallo</title>'),
      /geen JSON, maar misschien een webpagina/,
    ],
    ['404', (_, response) => status(response, 404), /geeft een fout: HTTP 404/],
    ['other JSON', () => ({ error: 'no' }), /geen gids in de vorm van Open Referral/],
    ['version 1', () => ({ totalElements: 1, content: [{ id: 'a' }] }), /versie 1/],
    ['a broken answer', (_, response) => void response.destroy(), /geen antwoord/],
  ];
  for (const [what, answer, sentence] of firstPages) {
    it(`that gives ${what} gives a sentence`, async () => {
      await withApi(answer, async (origin) =>
        assertNothing(await convert(`${origin}/services`), sentence),
      );
    });
  }

  it('that gives a web page halfway writes nothing', async () => {
    await withApi(
      (url, response) =>
        pageOf(url) === 2 ? void response.end('<html>Inloggen') : page(pageOf(url), 3),
      async (origin) =>
        assertNothing(await convert(`${origin}/services`), /Bladzijde 2 van 3[^]*webpagina/),
    );
  });

  it('that does not give one of the services writes nothing, or its summary', async () => {
    await withApi(
      (url, response) => {
        const id = /^\/services\/s(\d+)$/.exec(url.pathname)?.[1];
        if (id === undefined) return page(1, 1, { contents: [summary(1), summary(2)] });
        return id === '2' ? status(response, 404) : service(id);
      },
      async (origin) => {
        assertNothing(
          await convert(`${origin}/services`),
          /Van 1 dienst is alleen de samenvatting gekomen/,
          /services\/s2 geeft een fout: HTTP 404/,
        );
        const part = await convert(`${origin}/services`, '--incomplete');
        assert.deepEqual(idsOf(part), ['s1', 's2']);
      },
    );
  });

  it('that gives another service than was asked for writes nothing', async () => {
    await withApi(
      (url) =>
        url.pathname === '/services'
          ? page(1, 1, { contents: [summary(1)], total_items: 1 })
          : service(9),
      async (origin) => assertNothing(await convert(`${origin}/services`), /iets anders dan/),
    );
  });

  it('whose services have all failed is not asked for the rest', async () => {
    const contents = numbered(60).map((one) => summary(one.slice(1)));
    await withApi(
      (url, response) =>
        url.pathname === '/services'
          ? page(1, 1, { contents, total_items: 60 })
          : status(response, 404),
      async (origin, asked) => {
        const part = await convert(`${origin}/services`, '--incomplete');
        assert.equal(part.code, 0);
        assert.match(part.err, /Van 60 diensten is alleen de samenvatting gekomen/);
        assert.ok(asked.length < 20, String(asked.length));
      },
    );
  });
});
