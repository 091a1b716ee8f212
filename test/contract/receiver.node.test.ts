/** The receiver of the demo, held to the published contract and to what goes wrong on the way to it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv2020, { type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { listen, receiver, referenceOf } from '../../scripts/receiver.mjs';
import { tasks } from '../../src/domain/services/service.js';
import type { VerklaringRequest } from '../../src/domain/verklaring/request.js';
import { VerklaringRequestBody } from '../../src/feeds/schema/verklaring.js';
import { faultyProxy, type Fault } from '../helpers/faulty-proxy.mjs';
import { validRequest } from '../helpers/verklaring-requests.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const script = join(root, 'scripts/receiver.mjs');
const isWindows = process.platform === 'win32';

const { components } = JSON.parse(
  readFileSync(join(root, 'dist/schema/verklaring.openapi.json'), 'utf8'),
) as { components: { schemas: Record<'VerklaringRequest' | 'Receipt' | 'Problem', object> } };
const ajv = new Ajv2020.default({ allErrors: true });
const compile = (name: keyof typeof components.schemas) =>
  ajv.compile(components.schemas[name] as AnySchemaObject);
const isRequest = compile('VerklaringRequest');
const isReceipt = compile('Receipt');
const isProblem = compile('Problem');

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'mz-receiver-')));
after(() => rmSync(temporary, { recursive: true, force: true }));
const newFolder = (): string => join(temporary, randomUUID());

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A receiver in this process, for one test. */
async function start(options: Partial<Parameters<typeof listen>[0]> = {}) {
  const folder = options.folder ?? newFolder();
  const { origin, close } = await listen({ ...options, folder });
  closing.push(close);
  return { origin, folder, close };
}

/** A receiver that can be killed; what it prints is read by nobody but the test. */
async function startProcess(folder: string, limit = '') {
  const args = [script, '--folder', folder, '--port', '0'];
  const child = limit
    ? spawn('sh', ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, ...args])
    : spawn(process.execPath, args);
  let output = '';
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  closing.push(kill);
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [found] = /http:\/\/\S+/.exec(output) ?? [];
        if (found) resolve(found);
      });
    }
    void exited.then(() => reject(new Error(`It ended: ${output}`)));
  });
  return { origin, kill, output: () => output };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly reference?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Sends what is given and holds each answer to the contract. */
async function post(
  origin: string,
  body: string | Uint8Array<ArrayBuffer> | object,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(origin, {
    method: 'POST',
    body: isRaw ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
    signal,
  });
  const type = response.headers.get('content-type');
  const value = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  const isGood = response.status < 300;
  assert.equal(type, isGood ? 'application/json' : 'application/problem+json');
  assert.ok(isGood ? isReceipt(value) : isProblem(value));
  return { ...value, status: response.status, headers: response.headers };
}

const example = (): VerklaringRequest => ({
  schemaVersion: '1.0',
  requestId: randomUUID(),
  language: 'nl',
  date: '2026-11-28',
  purpose: { id: 'parking', label: 'Parkeervergunning' },
  carer: { name: 'Fatma Yıldız', street: 'Markt 1', postalCode: '7201 AA', city: 'Zutphen' },
  careRecipient: { name: 'Jan Smit', street: 'Markt 2', postalCode: '7201 AA', city: 'Zutphen' },
  care: { since: '2021', hoursPerWeek: 12 },
  declarations: { truthful: true, careRecipient: 'agrees' },
});

const samples = (count: number): VerklaringRequest[] =>
  fc.sample(validRequest(), count).map((request) => ({ ...request, requestId: randomUUID() }));

/** What is in the folder, by the names of the files. */
const kept = (folder: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    ]),
  );

function assertKept(folder: string, requests: readonly VerklaringRequest[]): void {
  const files = kept(folder);
  const names = requests.map(({ requestId }) => `${requestId}.json`);
  assert.deepEqual(Object.keys(files).sort(), names.sort());
  for (const request of requests) {
    const { reference, receivedAt, ...rest } = files[`${request.requestId}.json`] as Record<
      string,
      unknown
    >;
    assert.deepEqual(rest, request);
    assert.equal(reference, referenceOf(request.requestId));
    assert.equal(new Date(receivedAt as string).toISOString(), receivedAt);
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    assert.ok(tries < 300, 'it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a request that is taken', () => {
  it('is kept and gets a reference', async () => {
    const { origin, folder } = await start();
    const request = example();
    const { status, reference } = await post(origin, request);
    assert.equal(status, 201);
    assert.equal(reference, referenceOf(request.requestId));
    assertKept(folder, [request]);
  });

  it('is for no other user of the computer', { skip: isWindows }, async () => {
    const { origin, folder } = await start();
    const request = example();
    await post(origin, request);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, `${request.requestId}.json`)).mode & 0o777, 0o600);
  });

  it('may name its id and its charset in the headers', async () => {
    const { origin } = await start();
    const request = example();
    const { status } = await post(origin, request, {
      'Content-Type': 'Application/JSON; charset=utf-8',
      'Idempotency-Key': request.requestId,
    });
    assert.equal(status, 201);
  });

  it('has a reference that can be read out, and is another for each', () => {
    const ids = Array.from({ length: 2000 }, () => randomUUID());
    const references = ids.map(referenceOf);
    for (const reference of references) {
      assert.match(reference, /^MZ(-[34679ACDEFGHJKMNPQRTVWXY]{4}){2}$/);
    }
    assert.equal(new Set(references).size, ids.length);
    assert.deepEqual(ids.map(referenceOf), references);
  });

  it('is taken from a handler in another server', async () => {
    const folder = newFolder();
    const server = createServer(receiver({ folder }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = server.address();
    assert.ok(typeof address === 'object' && address);
    const request = example();
    const { status } = await post(`http://localhost:${address.port}/requests/`, request);
    assert.equal(status, 201);
    assertKept(folder, [request]);
  });
});

describe('a request that comes again', () => {
  it('gets the reference of the first, whatever else is in it', async () => {
    const { origin, folder } = await start();
    const request = example();
    await post(origin, request);
    for (const again of [request, { ...request, language: 'en' }]) {
      const { status, reference } = await post(origin, again);
      assert.deepEqual([status, reference], [409, referenceOf(request.requestId)]);
    }
    assertKept(folder, [request]);
  });

  it('is kept once when fifty come at the same time', async () => {
    const { origin, folder } = await start();
    for (let round = 0; round < 3; round++) {
      const request = example();
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(origin, request)));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [201, ...Array<number>(49).fill(409)]);
      assert.equal(new Set(answers.map(({ reference }) => reference)).size, 1);
      assert.ok(`${request.requestId}.json` in kept(folder));
      assert.equal(readdirSync(folder).length, round + 1);
    }
  });

  it('is known after a crash between keeping and answering', async () => {
    const first = await start();
    const request = example();
    await post(first.origin, request);
    await first.close();
    // As it is then: the draft has its second name, and still its first.
    const draft = join(first.folder, `.${randomUUID()}.tmp`);
    linkSync(join(first.folder, `${request.requestId}.json`), draft);

    const second = await start({ folder: first.folder });
    const { status, reference } = await post(second.origin, request);
    assert.deepEqual([status, reference], [409, referenceOf(request.requestId)]);
    assertKept(first.folder, [request]);
  });

  it('is taken after a crash halfway, of which nothing stays', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, `.${randomUUID()}.tmp`), '{"schemaVersion":');
    writeFileSync(join(folder, '.keep.tmp'), '"of somebody else"');
    const { origin } = await start({ folder });
    const request = example();
    assert.equal((await post(origin, request)).status, 201);
    assert.deepEqual(Object.keys(kept(folder)).sort(), ['.keep.tmp', `${request.requestId}.json`]);
  });

  it('is known after the list of purposes has changed', async () => {
    const { origin, folder } = await start({ purposes: ['parking'] });
    const request = example();
    assert.equal((await post(origin, request)).status, 201);
    const second = await start({ folder, purposes: ['other'] });
    assert.equal((await post(second.origin, request)).status, 409);
  });
});

describe('a request that is refused', () => {
  const without = (path: string): object => changed(path, undefined);
  /** The example with another value at a place, such as `carer.postalCode`. */
  function changed(path: string, value: unknown): object {
    const request = example();
    const names = path.split('.');
    const last = names.pop()!;
    let holder = request as unknown as Record<string, unknown>;
    for (const name of names) holder = holder[name] as Record<string, unknown>;
    holder[last] = value;
    return request;
  }
  const pointersOf = ({ errors }: Answer) => errors?.map(({ pointer }) => pointer);

  const wrong: readonly [name: string, body: unknown, pointers: string[], detail: RegExp][] = [
    ['null', null, ['#'], /klopt niet/],
    ['a list', [], ['#'], /klopt niet/],
    ['a postcode', changed('carer.postalCode', '7201AA'), ['#/carer/postalCode'], /1234 AB/],
    ['no postcode', without('carer.postalCode'), ['#/carer/postalCode'], /ontbreekt/],
    ['no person', without('careRecipient'), ['#/careRecipient'], /ontbreekt/],
    ['half a person', changed('careRecipient', 3), ['#/careRecipient'], /klopt niet/],
    ['a day', changed('date', '2026-02-29'), ['#/date'], /dag/],
    ['hours', changed('care.hoursPerWeek', 168.5), ['#/care/hoursPerWeek'], /168/],
    // Two rules are broken, and one field is wrong.
    ['a version', changed('schemaVersion', 2), ['#/schemaVersion'], /versie/],
    ['no truth', changed('declarations.truthful', 'ja'), ['#/declarations/truthful'], /waarheid/],
    [
      'no agreement',
      changed('declarations.careRecipient', ''),
      ['#/declarations/careRecipient'],
      /ander/,
    ],
    ['a task', changed('care.tasks', ['social', 'x']), ['#/care/tasks/1'], /taken/],
    ['a BSN', changed('carer.bsn', '123456782'), ['#/carer/bsn'], /hoort niet/],
    [
      'odd names',
      changed('carer', { ...example().carer, 'a/b~c': 1 }),
      ['#/carer/a~1b~0c'],
      /hoort niet/,
    ],
    ['a name of every object', changed('care.toString', 1), ['#/care/toString'], /hoort niet/],
    ['half a character', changed('carer.name', 'Jan \ud800'), ['#/carer/name'], /teken/],
    ['an id that leads elsewhere', changed('requestId', '../../x'), ['#/requestId'], /kenmerk/],
  ];
  for (const [name, body, pointers, detail] of wrong) {
    it(`for ${name}, hears where`, async () => {
      const { origin, folder } = await start();
      const answer = await post(origin, JSON.stringify(body));
      assert.equal(answer.status, 422);
      assert.deepEqual(pointersOf(answer), pointers);
      assert.match(answer.errors![0]!.detail, detail);
      assert.deepEqual(kept(folder), {});
    });
  }

  it('hears of all fields at once', async () => {
    const { origin } = await start();
    const answer = await post(origin, { care: { since: 'gisteren' } });
    assert.deepEqual(pointersOf(answer)?.sort(), [
      '#/care/hoursPerWeek',
      '#/care/since',
      '#/careRecipient',
      '#/carer',
      '#/date',
      '#/declarations',
      '#/language',
      '#/purpose',
      '#/requestId',
      '#/schemaVersion',
    ]);
  });

  it('gets a short answer for thousands of wrong fields', async () => {
    const { origin } = await start();
    const fields = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [index, 0]));
    const answer = await post(origin, fields);
    assert.equal(answer.status, 422);
    assert.equal(answer.errors?.length, 50);
  });

  it('for another id in the header', async () => {
    const { origin, folder } = await start();
    const answer = await post(origin, example(), { 'Idempotency-Key': randomUUID() });
    assert.equal(answer.status, 422);
    assert.deepEqual(pointersOf(answer), ['#/requestId']);
    assert.deepEqual(kept(folder), {});
  });

  it('for a purpose that is not in the list', async () => {
    const { origin, folder } = await start({ purposes: ['care-leave', 'toString'] });
    const answer = await post(origin, example());
    assert.equal(answer.status, 422);
    assert.deepEqual(pointersOf(answer), ['#/purpose/id']);
    assert.deepEqual(kept(folder), {});
  });

  const unreadable: readonly [string, string | Uint8Array<ArrayBuffer>][] = [
    ['nothing', ''],
    ['no JSON', 'name=Fatma'],
    ['half of it', '{"schemaVersion": "1.0"'],
    ['another encoding', Uint8Array.from(Buffer.from('{"name":"Zoë"}', 'latin1'))],
    ['bytes that are no text', Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ];
  for (const [name, body] of unreadable) {
    it(`for ${name}, as it can't be read`, async () => {
      const { origin, folder } = await start();
      assert.equal((await post(origin, body)).status, 400);
      assert.deepEqual(kept(folder), {});
    });
  }

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    it(`for the type "${type}"`, async () => {
      const { origin, folder } = await start();
      const { status } = await post(origin, example(), { 'Content-Type': type });
      assert.equal(status, 415);
      assert.deepEqual(kept(folder), {});
    });
  }

  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD']) {
    it(`for ${method}`, async () => {
      const { origin } = await start();
      const { status, headers } = await fetch(origin, { method });
      assert.deepEqual([status, headers.get('allow')], [405, 'POST, OPTIONS']);
    });
  }

  // Over a bare socket: it sees the answer while it is still sending.
  const large: readonly [string, string, string][] = [
    ['says that it is large', 'Content-Length: 65537', ''],
    [
      'turns out to be large',
      'Transfer-Encoding: chunked',
      `${(65_537).toString(16)}\r\n${' '.repeat(65_537)}\r\n`,
    ],
  ];
  for (const [name, header, sent] of large) {
    it(`when it ${name}, before the end of it`, async () => {
      const { origin } = await start();
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      socket.write(
        `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}\r\n\r\n${sent}`,
      );
      let answer = '';
      for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
      assert.match(answer, /^HTTP\/1\.1 413 /);
      assert.match(answer, /"status":413/);
    });
  }

  it('is not so for its size up to the limit', async () => {
    const { origin } = await start();
    const text = JSON.stringify(example());
    const padding = 64 * 1024 - Buffer.byteLength(text);
    assert.equal((await post(origin, text + ' '.repeat(padding))).status, 201);
    assert.equal((await post(origin, text + ' '.repeat(padding + 1))).status, 413);
  });
});

describe('a page on another site', () => {
  it('may send', async () => {
    const { origin } = await start();
    const { status, headers } = await fetch(origin, {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-methods'), 'POST');
    assert.equal(headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
    assert.match(headers.get('access-control-max-age')!, /^\d+$/);
  });

  it('may read each answer', async () => {
    const { origin } = await start();
    for (const body of [JSON.stringify(example()), '{}', '{']) {
      const { headers } = await post(origin, body);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
      assert.equal(headers.get('cache-control'), 'no-store');
    }
  });

  it('may not when the origins are given and it is none of them', async () => {
    const { origin } = await start({ origins: ['https://example.org'] });
    for (const [of, expected] of [
      ['https://example.org', 'https://example.org'],
      ['https://example.com', null],
    ] as const) {
      const { headers } = await post(origin, example(), { Origin: of });
      assert.equal(headers.get('access-control-allow-origin'), expected);
      assert.equal(headers.get('vary'), 'Origin');
    }
  });
});

describe('a folder that takes nothing', () => {
  it('is said to be so, with when to come back', async (test) => {
    const error = test.mock.method(console, 'error', () => {});
    const file = newFolder();
    writeFileSync(file, '');
    const { origin } = await start({ folder: join(file, 'in') });
    const { status, headers } = await post(origin, example());
    assert.deepEqual([status, headers.get('retry-after')], [503, '60']);
    assert.deepEqual(
      error.mock.calls.map(({ arguments: [line] }) => line as string),
      ["receiver: can't store (ENOTDIR)"],
    );

    // And it is used as soon as it can be.
    rmSync(file);
    assert.equal((await post(origin, example())).status, 201);
  });

  it('keeps no half of a request when it is full', { skip: isWindows }, async () => {
    const folder = newFolder();
    // Blocks of 512 or 1024 bytes: the one request is shorter, the other longer than two of either.
    const { origin, output } = await startProcess(folder, 'ulimit -f 2');
    const small = example();
    const large: VerklaringRequest = {
      ...example(),
      care: { since: '2021', hoursPerWeek: 12, explanation: '👩🏽‍⚕️'.repeat(110) },
    };
    const refused = await post(origin, large);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '60']);
    assert.deepEqual(kept(folder), {});
    assert.equal((await post(origin, small)).status, 201);
    assertKept(folder, [small]);
    assert.match(output(), /^The receiver is at \S+ .*\nreceiver: can't store \(EFBIG\)\n$/);
  });
});

describe('the process', () => {
  it('says nothing of what it is sent', async () => {
    const { origin, output } = await startProcess(newFolder());
    const before = output();
    const request = example();
    for (const body of [request, request, { ...request, date: 'x' }, '{"name":']) {
      await post(origin, body);
    }
    assert.equal(output(), before);
    assert.equal(before.split('\n').length, 2);
  });

  it('says what to do when nothing is built', async () => {
    const copy = join(newFolder(), 'scripts');
    mkdirSync(copy, { recursive: true });
    copyFileSync(script, join(copy, 'receiver.mjs'));
    symlinkSync(join(root, 'node_modules'), join(dirname(copy), 'node_modules'), 'junction');
    const child = spawn(process.execPath, [join(copy, 'receiver.mjs'), '--folder', newFolder()]);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 1);
    assert.match(said, /^There is no .*verklaring\.openapi\.json; run "npm run build" first\.\n$/);
  });

  it('keeps each request once when it is killed again and again', async (test) => {
    const folder = newFolder();
    const requests = samples(150);
    const waiting = new Set(requests);
    const accepted = new Map<string, number>();
    let cutOff = 0;
    let keptWithoutAnswer = 0;

    /** Sends all that have no answer yet, four at a time, until there is nobody to send them to. */
    const send = async (origin: string) => {
      const queue = [...waiting];
      const next = async () => {
        for (let request = queue.shift(); request; request = queue.shift()) {
          let answer: Answer;
          try {
            answer = await post(origin, request);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            cutOff++;
            return;
          }
          const { requestId } = request;
          assert.ok(answer.status === 201 || answer.status === 409);
          assert.equal(answer.reference, referenceOf(requestId));
          if (answer.status === 409) keptWithoutAnswer++;
          else accepted.set(requestId, (accepted.get(requestId) ?? 0) + 1);
          waiting.delete(request);
        }
      };
      await Promise.all(Array.from({ length: 4 }, next));
    };

    for (let round = 0; round < 8 && waiting.size > 30; round++) {
      const { origin, kill } = await startProcess(folder);
      const sent = send(origin);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await kill();
      await sent;
    }
    const last = await startProcess(folder);
    await send(last.origin);
    for (const request of requests) {
      assert.equal((await post(last.origin, request)).status, 409);
    }

    assert.equal(waiting.size, 0);
    assertKept(folder, requests);
    for (const times of accepted.values()) assert.equal(times, 1);
    assert.ok(cutOff > 0, 'it was killed at work');
    test.diagnostic(`${cutOff} cut off, ${keptWithoutAnswer} of them kept without an answer`);
  });
});

describe('the contract', () => {
  const naughty = fc.oneof(
    fc.constantFrom<unknown>(
      ...[null, true, false, 0, -1, -0, 1, 1.5, 168, 169, 1e21, '', ' ', '\n', '\u2028', '0', '1'],
      ...['\ud800', 'a\udc00', '\u202E', 'a\u2066b', 'a\tb', '\0', '\u200B', '\uFEFF', 'é'],
      ...['x'.repeat(80), 'x'.repeat(81), '🙂'.repeat(80), '🙂'.repeat(121), 'x'.repeat(601)],
      ...['2001-02-29', '1900-02-29', '2000-02-29', '2021', '2021-13', '2021-12', '2021-04-31'],
      ...['7201 AA', '7201AA', '0201 AA', '7201 aa', '٧٢٠١ AA', '7201 AA\n'],
      ...[
        '+31612345678',
        '0612345678',
        '+31612345678901234',
        'a@b.nl',
        'a@b',
        'a@b.c-d',
        '"a"@b.nl',
      ],
      ...['nl', 'NL', 'nl_NL', 'partner', 'agrees', 'not-asked', '1.0', '1.1'],
      ...['00000000-0000-4000-8000-000000000000', '00000000-0000-1000-8000-000000000000'],
      ...[[], {}, [null], ['social'], ['social', 'social'], [...tasks, 'social'], { length: 1 }],
    ),
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const names = fc.oneof(
    fc.constantFrom(
      ...['__proto__', 'constructor', 'toString', 'length', '', 'bsn', 'a/b', '~', 'ñ', '0'],
      ...['phone', 'email', 'dateOfBirth', 'relation', 'tasks', 'explanation', 'requestId'],
    ),
    fc.string({ maxLength: 5 }),
  );
  const change = fc.record({
    place: fc.nat({ max: 1000 }),
    kind: fc.constantFrom(
      'replace',
      'replace',
      'delete',
      'add',
      'insert',
      'mild',
      'mild',
      'repeat',
    ),
    at: fc.nat({ max: 40 }),
    value: naughty,
    mild: fc.constantFrom('a', ' ', 'é', '\u0301', '🙂', '-', '\u200E', '\u2028', '1', '\n'),
    name: names,
  });
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

  type Holder = Record<string, unknown>;
  const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
  /** All places in a value, as what holds them and their name there. */
  const placesIn = (holder: Holder): [Holder, string][] =>
    Object.entries(holder).flatMap(([name, value]) => [
      [holder, name] as [Holder, string],
      ...(isHolder(value) ? placesIn(value) : []),
    ]);
  const set = (holder: Holder, name: string, value: unknown) =>
    // A plain assignment to `__proto__` would not make a property.
    Object.defineProperty(holder, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });

  function apply(whole: Holder, { place, kind, at, value, mild, name }: Change): void {
    const places = placesIn(whole);
    const [holder, own] = places[place % places.length] ?? [whole, 'body'];
    const old = holder[own];
    if (kind === 'delete' && Array.isArray(holder)) holder.splice(Number(own), 1);
    else if (kind === 'delete') delete holder[own];
    else if (kind === 'add' && Array.isArray(old)) old.push(value);
    else if (kind === 'add' && isHolder(old)) set(old, name, value);
    else if ((kind === 'insert' || kind === 'mild') && typeof old === 'string') {
      const more = kind === 'mild' ? mild : String(value);
      set(holder, own, old.slice(0, at) + more + old.slice(at));
    } else if (kind === 'repeat' && typeof old === 'string') set(holder, own, old.repeat(at % 5));
    else set(holder, own, value);
  }

  const bodies = fc
    .tuple(
      validRequest(),
      fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 5, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }) },
      ),
    )
    .map(([request, changes]) => {
      const whole = { body: structuredClone({ ...request, requestId: randomUUID() }) };
      for (const change of changes) apply(whole, change);
      // As it comes out at the other end.
      return { isChanged: changes.length > 0, text: JSON.stringify(whole.body ?? null) };
    });

  it('is the same in the form, in the published document and at the receiver', async (test) => {
    const { origin, folder } = await start();
    const count = { unchanged: 0, accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(bodies, async ({ isChanged, text }) => {
        const body = JSON.parse(text) as unknown;
        const parsed = z.safeParse(VerklaringRequestBody, body);
        const answer = await post(origin, text);
        assert.ok([201, 409, 422].includes(answer.status), `status ${answer.status}`);
        assert.equal(parsed.success, answer.status !== 422, 'the form and the receiver');
        assert.equal(isRequest(body), parsed.success, 'the document and the form');

        const pointers = answer.errors?.map(({ pointer }) => pointer) ?? [];
        assert.equal(new Set(pointers).size, pointers.length);
        assert.equal(pointers.length > 0, !parsed.success);
        // What the form would find wrong, the receiver points at, too.
        for (const { path } of parsed.error?.issues ?? []) {
          const pointer = ['#', ...path].join('/');
          assert.ok(
            pointers.some((found) => `${found}/`.startsWith(`${pointer}/`)),
            pointer,
          );
        }
        if (isChanged) count[parsed.success ? 'accepted' : 'refused']++;
        else {
          assert.ok(parsed.success);
          count.unchanged++;
        }
      }),
      { numRuns: 600 },
    );
    test.diagnostic(JSON.stringify(count));
    // Or it would agree on nothing but nonsense.
    assert.ok(
      count.unchanged > 40 && count.accepted > 20 && count.refused > 200,
      JSON.stringify(count),
    );
    for (const request of Object.values(kept(folder))) {
      const { reference, receivedAt, ...rest } = request as Record<string, unknown>;
      assert.ok(reference && receivedAt && isRequest(rest));
    }
  });
});

describe('a request that is sent until it has an answer', () => {
  /** What the page sees the first time, and what the receiver did with that by then. */
  const faults: Record<Fault, { sees: string | RegExp; statuses: number[] }> = {
    none: { sees: '201 application/json', statuses: [201] },
    'hang-before': { sees: 'TimeoutError', statuses: [] },
    'hang-after': { sees: 'TimeoutError', statuses: [201] },
    'error-500': { sees: '500 text/html', statuses: [] },
    'error-500-after': { sees: '500 text/html', statuses: [201] },
    'reset-before': { sees: 'TypeError', statuses: [] },
    'reset-after': { sees: 'TypeError', statuses: [201] },
    duplicate: { sees: /^(201|409) /, statuses: [201, 409] },
    slow: { sees: '201 application/json', statuses: [201] },
    busy: { sees: '503 application/problem+json', statuses: [] },
    'not-json': { sees: '200 text/html', statuses: [201] },
  };

  for (const [fault, { sees, statuses }] of Object.entries(faults)) {
    it(`is kept once after ${fault}`, async () => {
      const { origin, folder } = await start();
      const proxy = await faultyProxy({
        target: origin,
        faultOf: (_, attempt) => (attempt === 1 ? (fault as Fault) : 'none'),
      });
      closing.push(proxy.close);
      const request = example();
      const begin = performance.now();
      let seen: string;
      try {
        const response = await fetch(proxy.origin, {
          method: 'POST',
          body: JSON.stringify(request),
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': request.requestId },
          signal: fault.startsWith('hang') ? AbortSignal.timeout(100) : null,
        });
        seen = `${response.status} ${response.headers.get('content-type')}`;
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.headers.get('retry-after'), fault === 'busy' ? '1' : null);
        await response.text();
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        seen = (error as Error).name;
      }
      if (typeof sees === 'string') assert.equal(seen, sees);
      else assert.match(seen, sees);
      if (fault === 'slow') assert.ok(performance.now() - begin >= 290);

      const entry = proxy.log[0]!;
      await until(() => entry.statuses.length === statuses.length);
      assert.deepEqual([...entry.statuses].sort(), statuses);
      const again = await post(proxy.origin, request);
      assert.equal(again.status, statuses.length > 0 ? 409 : 201);
      assert.equal(again.reference, referenceOf(request.requestId));
      assertKept(folder, [request]);
      const { requestId } = request;
      assert.deepEqual(
        proxy.log.map(({ requestId, attempt, fault }) => ({ requestId, attempt, fault })),
        [
          { requestId, attempt: 1, fault },
          { requestId, attempt: 2, fault: 'none' },
        ],
      );
    });
  }

  it('has its preflight, whatever the fault is', async () => {
    const { origin } = await start();
    const proxy = await faultyProxy({ target: origin, faultOf: () => 'reset-before' });
    closing.push(proxy.close);
    const { status, headers } = await fetch(proxy.origin, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
    assert.deepEqual(proxy.log, []);
  });
});
