/**
 * Stands between a page and a receiver and spoils what passes, as networks and servers do. Preflights
 * are always answered well: a page that may not send at all is another matter.
 *
 * | fault | what happens |
 * | --- | --- |
 * | `none` | passes on, there and back |
 * | `hang-before` | never passes on, never answers |
 * | `hang-after` | passes on, never answers |
 * | `error-500` | answers 500 without passing on |
 * | `error-500-after` | passes on, answers 500 |
 * | `reset-before` | breaks the connection without passing on |
 * | `reset-after` | passes on, breaks the connection |
 * | `duplicate` | passes on twice at the same time, gives the answer that comes first |
 * | `slow` | passes on, gives the answer after 300 ms |
 * | `busy` | 503 with `Retry-After: 1`, without passing on |
 * | `not-json` | passes on, answers 200 with an HTML page |
 */
import { createServer, request as ask } from 'node:http';

/** Milliseconds by which `slow` comes late. */
const delay = 300;

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
};

/** The headers that belong to the request, not to the connection it came by. */
const passed = ['content-type', 'idempotency-key', 'origin', 'accept-language'];

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a receiver is asked and answers. */
async function pass(target, { method, url, headers }, body) {
  const own = Object.fromEntries(
    passed.filter((name) => name in headers).map((name) => [name, headers[name]]),
  );
  return new Promise((resolve, reject) => {
    const outgoing = ask(
      new URL(url, target),
      { method, headers: { ...own, 'content-length': body.length }, agent: false },
      async (incoming) => {
        try {
          const answer = await read(incoming);
          const { 'content-type': type, 'retry-after': later } = incoming.headers;
          resolve({
            status: incoming.statusCode,
            headers: {
              ...(type && { 'content-type': type }),
              ...(later && { 'retry-after': later }),
            },
            body: answer,
          });
        } catch (error) {
          reject(error);
        }
      },
    );
    outgoing.on('error', reject).end(body);
  });
}

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function requestIdOf(body) {
  try {
    return String(JSON.parse(body.toString()).requestId);
  } catch {
    return undefined;
  }
}

/**
 * @param {object} options
 * @param {string} options.target origin of the receiver
 * @param {(requestId: string | undefined, attempt: number) => string} options.faultOf which fault the
 *   request meets; `attempt` counts from 1, by `requestId`, which is undefined for a body without one
 * @returns {Promise<{ origin: string, close: () => Promise<void>, log: object[] }>} `log` has what
 *   came in, in order, and with which status the receiver answered each time it was passed on
 */
export async function faultyProxy({ target, faultOf }) {
  const log = [];
  const attempts = new Map();

  const answer = async (request, response) => {
    const send = (status, headers, body) =>
      response.writeHead(status, { ...cors, 'cache-control': 'no-store', ...headers }).end(body);
    if (request.method === 'OPTIONS') {
      return send(204, {
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'Content-Type, Idempotency-Key',
        // Each request has its own preflight, so that none is remembered from another test.
        'access-control-max-age': '0',
      });
    }

    const body = await read(request);
    const requestId = requestIdOf(body);
    const attempt = (attempts.get(requestId) ?? 0) + 1;
    attempts.set(requestId, attempt);
    const fault = faultOf(requestId, attempt);
    const entry = { requestId, attempt, fault, statuses: [] };
    log.push(entry);

    const passOn = async () => {
      const result = await pass(target, request, body);
      entry.statuses.push(result.status);
      return result;
    };
    const giveBack = ({ status, headers, body }) => send(status, headers, body);
    const error = () =>
      send(500, { 'content-type': 'text/html' }, '<!doctype html><h1>Storing</h1>');

    switch (fault) {
      case 'none':
        return giveBack(await passOn());
      case 'hang-before':
        return undefined;
      case 'hang-after':
        return void (await passOn());
      case 'error-500':
        return error();
      case 'error-500-after':
        await passOn();
        return error();
      case 'reset-before':
        return void request.socket.resetAndDestroy();
      case 'reset-after':
        await passOn();
        return void request.socket.resetAndDestroy();
      case 'duplicate':
        return giveBack(await Promise.any([passOn(), passOn()]));
      case 'slow': {
        const result = await passOn();
        await wait(delay);
        return giveBack(result);
      }
      case 'busy': {
        const problem = { type: 'about:blank', title: 'Te druk', status: 503 };
        const headers = { 'content-type': 'application/problem+json', 'retry-after': '1' };
        return send(503, headers, JSON.stringify(problem));
      }
      case 'not-json':
        await passOn();
        return send(200, { 'content-type': 'text/html' }, '<!doctype html><h1>Welkom</h1>');
      default:
        throw new Error(`There is no fault "${fault}".`);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      // A receiver or a page that is gone looks the same to the other side.
      if (!error.code && !(error instanceof AggregateError)) console.error(error.message);
      request.socket.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
