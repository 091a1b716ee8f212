import { assert } from '@open-wc/testing';
import {
  defaultRequestOptions,
  requestJson,
  type RequestOptions,
} from '../../src/feeds/request.js';
import { otherOrigin, ownAddress, pause, requestsOf, requestsOfUntil, staying } from './remote.js';

const quick: RequestOptions = { ...defaultRequestOptions, timeout: 5000, retries: 0, backoff: 5 };
/** Long enough for a busy machine to get a request to the server. */
const impatient: RequestOptions = { ...quick, timeout: 500 };
const stubborn: RequestOptions = { ...quick, retries: 2 };

async function outcome(path: string, options: RequestOptions = quick, signal = staying()) {
  const { url, key } = ownAddress(path);
  const answer = await requestJson(url, options, signal);
  return { answer, key, url, code: answer.ok ? 'ok' : answer.error.code };
}

describe('requestJson', () => {
  it('has the bounds that the documentation names', () => {
    assert.deepEqual(defaultRequestOptions, {
      timeout: 8000,
      retries: 2,
      backoff: 500,
      maximumSize: 10_000_000,
    });
  });

  describe('reads', () => {
    for (const path of ['/feed/gemeente.json', '/bom', '/text-html', '/late/30', '/slow/30']) {
      it(path, async () => {
        const { answer, url } = await outcome(path);
        if (!answer.ok) return assert.fail(JSON.stringify(answer.error));
        assert.equal((answer.value.json as { schemaVersion: string }).schemaVersion, '1.0');
        assert.equal(answer.value.url, url);
      });
    }

    it('the answer of another origin after a redirect, and says where it came from', async () => {
      const { answer } = await outcome('/redirect');
      if (!answer.ok) return assert.fail(JSON.stringify(answer.error));
      assert.equal(answer.value.url, `${otherOrigin}/feed/gemeente.json`);
    });
  });

  describe('says why there is nothing', () => {
    const table: readonly [path: string, code: string][] = [
      ['/status/404', 'feed-status'],
      ['/status/401', 'feed-status'],
      ['/status/500', 'feed-status'],
      ['/status/500-html', 'feed-status'],
      ['/no-such-route', 'feed-status'],
      ['/not-json', 'feed-not-json'],
      ['/truncated-json', 'feed-not-json'],
      ['/empty', 'feed-not-json'],
      ['/close', 'feed-network'],
      ['/truncated', 'feed-network'],
      ['/no-cors', 'feed-network'],
      ['/redirect-without-cors', 'feed-network'],
      ['/redirect-loop', 'feed-network'],
    ];
    for (const [path, code] of table) {
      it(`${path}: ${code}`, async () => {
        const { answer } = await outcome(path);
        if (answer.ok) return assert.fail('it was read');
        assert.equal(answer.error.code, code);
        assert.equal(answer.error.problems[0]!.code, code);
        assert.isNotEmpty(answer.error.problems[0]!.reason);
      });
    }

    it('nobody listens there: feed-network', async () => {
      // Port 9 is one that browsers refuse or that nobody serves.
      const answer = await requestJson('http://127.0.0.1:9/', quick, staying());
      assert.isTrue(!answer.ok && answer.error.code === 'feed-network');
    });
  });

  describe('does not wait longer than the timeout', () => {
    for (const path of ['/hang', '/hang-body', '/slow/3000', '/late/3000']) {
      it(path, async () => {
        const started = performance.now();
        const { code, key } = await outcome(path, impatient);
        assert.equal(code, 'feed-timeout');
        assert.isBelow(performance.now() - started, 2500);
        const [request] = await requestsOfUntil(key, ([first]) => first?.finished !== null);
        assert.isFalse(request!.finished, 'the connection is closed');
      });
    }
  });

  it('does not forget the timeout when memory is cleaned up meanwhile', async () => {
    // WebKit once collected a signal that nothing but a request held, and never ended the request.
    const litter = setInterval(
      () => Array.from({ length: 200_000 }, (_, index) => ({ index, text: `x${index}` })),
      10,
    );
    try {
      for (let round = 0; round < 3; round++) {
        const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome('/hang', impatient)));
        for (const { code } of outcomes) assert.equal(code, 'feed-timeout');
      }
    } finally {
      clearInterval(litter);
    }
  });

  describe('tries again what may pass', () => {
    const table: readonly [path: string, code: string, requests: number][] = [
      ['/flaky/0', 'ok', 1],
      ['/flaky/1', 'ok', 2],
      ['/flaky/2', 'ok', 3],
      ['/flaky/3', 'feed-status', 3],
      ['/status/503', 'feed-status', 3],
      ['/status/429', 'feed-status', 3],
      // What will be the same the next time is asked for once.
      ['/status/404', 'feed-status', 1],
      ['/status/403', 'feed-status', 1],
      ['/not-json', 'feed-not-json', 1],
    ];
    for (const [path, code, count] of table) {
      it(`${path}: ${count === 1 ? 'one request' : `${count} requests`}, then ${code}`, async () => {
        const result = await outcome(path, stubborn);
        assert.equal(result.code, code);
        assert.lengthOf(await requestsOf(result.key), count);
      });
    }

    it('a connection that breaks', async () => {
      const { code, key } = await outcome('/close', stubborn);
      assert.equal(code, 'feed-network');
      // A browser may try once more by itself when a connection that it kept open is closed.
      assert.isAtLeast((await requestsOf(key)).length, 3);
    });

    it('an answer that does not come', async () => {
      const { code, key } = await outcome('/hang', { ...impatient, retries: 1 });
      assert.equal(code, 'feed-timeout');
      assert.lengthOf(await requestsOf(key), 2);
    });

    it('and waits longer each time', async () => {
      const { key } = await outcome('/status/503', { ...stubborn, backoff: 80 });
      const [first, second, third] = (await requestsOf(key)).map(({ at }) => at);
      // Half of the backoff and half of the double is the least that chance can make of it.
      assert.isAtLeast(second! - first!, 38);
      assert.isAtLeast(third! - second!, 78);
      assert.isBelow(third! - first!, 2000);
    });
  });

  describe('does not read more than the size limit', () => {
    // The second never sends more than its headers and a start: they must be enough.
    for (const path of ['/large', '/large-announced']) {
      it(`${path}: refused, once, and the transfer is cut off`, async () => {
        const { code, key } = await outcome(path, stubborn);
        assert.equal(code, 'feed-too-large');
        const requests = await requestsOfUntil(key, ([first]) => first?.finished !== null);
        assert.lengthOf(requests, 1);
        assert.isFalse(requests[0]!.finished);
        assert.isBelow(requests[0]!.sent, 20_000_000);
      });
    }

    it('counts bytes, to the last one', async () => {
      const { url } = ownAddress('/feed/translated.json');
      const size = (await (await fetch(url)).arrayBuffer()).byteLength;
      const fits = await requestJson(url, { ...quick, maximumSize: size }, staying());
      assert.isTrue(fits.ok);
      const tooLarge = await requestJson(url, { ...quick, maximumSize: size - 1 }, staying());
      assert.isTrue(!tooLarge.ok && tooLarge.error.code === 'feed-too-large');
    });

    it('leaves no rejected promise behind', async () => {
      const rejections: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        rejections.push(event.reason);
      };
      window.addEventListener('unhandledrejection', note);
      await outcome('/large', { ...quick, maximumSize: 1000 });
      await outcome('/large-announced', { ...quick, maximumSize: 1000 });
      await outcome('/status/500-html');
      await outcome('/hang-body', { ...quick, timeout: 50 });
      await pause(100);
      window.removeEventListener('unhandledrejection', note);
      assert.deepEqual(rejections, []);
    });
  });

  describe('ends when it is given up', () => {
    for (const path of ['/hang', '/hang-body', '/large']) {
      it(`${path}: closes the connection`, async () => {
        const leaving = new AbortController();
        const { url, key } = ownAddress(path);
        const answer = requestJson(
          url,
          { ...stubborn, maximumSize: Infinity, timeout: 20_000 },
          leaving.signal,
        );
        await requestsOfUntil(key, (requests) => requests.length === 1);
        // Given up in the very moment in which the answer begins, Chromium now and then notices late.
        await pause(60);
        leaving.abort();
        const requests = await requestsOfUntil(key, ([first]) => first?.finished !== null);
        assert.isFalse(requests[0]!.finished);
        assert.isFalse((await answer).ok);
        assert.lengthOf(await requestsOf(key), 1, 'and does not try again');
      });
    }

    it('asks no more when it is given up while it waits to try again', async () => {
      const leaving = new AbortController();
      const { url, key } = ownAddress('/status/503');
      const answer = requestJson(url, { ...stubborn, backoff: 800 }, leaving.signal);
      await requestsOfUntil(key, ([first]) => first?.finished === true);
      await pause(20);
      leaving.abort();
      const left = performance.now();
      await answer;
      assert.isBelow(performance.now() - left, 100, 'and does not wait either');
      await pause(900);
      assert.lengthOf(await requestsOf(key), 1);
    });

    it('asks nothing when it was given up before', async () => {
      const { url, key } = ownAddress('/feed/gemeente.json');
      const answer = await requestJson(url, stubborn, AbortSignal.abort());
      assert.isFalse(answer.ok);
      assert.isEmpty(await requestsOf(key));
    });
  });

  describe('sends', () => {
    /** What each of the engines sends by itself with a simple request. */
    const plain =
      /^(host|connection|user-agent|accept|accept-encoding|accept-language|origin|sec-.*|dnt|priority|cache-control|pragma|te)$/;

    it('one plain GET: no preflight, no credentials, no referrer, no header of its own', async () => {
      const { key } = await outcome('/feed/gemeente.json', stubborn);
      const requests = await requestsOf(key);
      assert.deepEqual(
        requests.map(({ method }) => method),
        ['GET'],
      );
      const { headers } = requests[0]!;
      for (const name of Object.keys(headers)) assert.match(name, plain);
      assert.equal(headers.accept, '*/*');
      assert.notProperty(headers, 'referer');
      assert.notProperty(headers, 'cookie');
    });

    it('no referrer and no credentials after a redirect either', async () => {
      const { key } = ownAddress('/');
      await outcome(`/redirect?to=${encodeURIComponent(`/feed/gemeente.json?key=${key}`)}`);
      const [request] = await requestsOf(key);
      assert.equal(request!.origin, otherOrigin);
      for (const name of Object.keys(request!.headers)) assert.match(name, plain);
    });

    it('asks the browser to leave credentials and referrer out', async () => {
      const realFetch = window.fetch;
      const asked: Request[] = [];
      window.fetch = (input, init) => {
        asked.push(new Request(input, init));
        return realFetch(input, init);
      };
      try {
        await outcome('/feed/gemeente.json');
      } finally {
        window.fetch = realFetch;
      }
      assert.deepEqual(
        asked.map(({ method, credentials, referrerPolicy, mode, redirect }) => ({
          ...{ method, credentials, referrerPolicy, mode, redirect },
        })),
        [
          {
            method: 'GET',
            credentials: 'omit',
            referrerPolicy: 'no-referrer',
            mode: 'cors',
            redirect: 'follow',
          },
        ],
      );
    });
  });
});

describe('requestJson under a Content Security Policy', () => {
  const sourceModule = new URL('../../src/feeds/request.ts', import.meta.url).href;

  /** What comes of a request in a page of its own, with a policy of its own. */
  async function outcomeUnder(policy: string, url: string): Promise<string> {
    const frame = document.createElement('iframe');
    const script = `
      import { defaultRequestOptions, requestJson } from ${JSON.stringify(sourceModule)};
      const options = { ...defaultRequestOptions, retries: 2, backoff: 5 };
      const answer = await requestJson(${JSON.stringify(url)}, options, new AbortController().signal);
      parent.postMessage({ outcome: answer.ok ? 'ok' : answer.error.code }, '*');
    `;
    frame.srcdoc = `<!doctype html>
      <meta http-equiv="content-security-policy" content="connect-src ${policy}">
      <script type="module">${script}</script>`;
    const answered = new Promise<string>((resolve) => {
      window.addEventListener('message', function listen({ source, data }) {
        if (source !== frame.contentWindow) return;
        window.removeEventListener('message', listen);
        resolve((data as { outcome: string }).outcome);
      });
    });
    document.body.append(frame);
    try {
      return await answered;
    } finally {
      frame.remove();
    }
  }

  it('reads what the policy allows', async () => {
    const { url } = ownAddress('/feed/gemeente.json');
    assert.equal(await outcomeUnder(new URL(url).origin, url), 'ok');
  });

  it('says feed-blocked for what it does not, and asks for it once', async () => {
    const { url, key } = ownAddress('/feed/gemeente.json');
    assert.equal(await outcomeUnder("'self'", url), 'feed-blocked');
    assert.isEmpty(await requestsOf(key));
  });

  it('says feed-blocked for a redirect to where the policy forbids it', async () => {
    const { url } = ownAddress('/redirect');
    assert.equal(await outcomeUnder(new URL(url).origin, url), 'feed-blocked');
  });

  it('says feed-network for what the policy allows and the network does not', async () => {
    const { url } = ownAddress('/no-cors');
    assert.equal(await outcomeUnder(new URL(url).origin, url), 'feed-network');
  });
});
