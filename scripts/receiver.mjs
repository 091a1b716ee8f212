/**
 * A small receiver of requests for a statement, for the demo and the tests. It shows what an endpoint
 * has to do so that a request that is sent again, at any moment, is kept exactly once. It is not for
 * production: it has no encryption, no deletion after a while and nobody who reads what comes in.
 */
import { createHash, randomUUID } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Ajv2020 from 'ajv/dist/2020.js';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const contract = join(project, 'dist', 'schema', 'verklaring.openapi.json');

/** Bytes; the longest request that the contract allows takes a quarter of it, with everything escaped. */
const mostBytes = 64 * 1024;
/** So that a small request with thousands of wrong fields gets a small answer. */
const mostErrors = 50;
const retrySeconds = 60;

const temporary = /^\.[\da-f-]{36}\.tmp$/;
// Without what is mistaken for another on paper or by telephone: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
const alphabet = '34679ACDEFGHJKMNPQRTVWXY';

const TITLES = {
  400: 'De aanvraag is niet te lezen',
  405: 'Hier kan alleen een aanvraag naartoe',
  409: 'Deze aanvraag is al ontvangen',
  413: 'De aanvraag is te groot',
  415: 'De aanvraag is geen JSON',
  422: 'Iets in de aanvraag klopt niet',
  500: 'Er ging iets mis',
  503: 'De aanvraag kan nu niet worden bewaard',
};

const date = 'Vul een dag in die bestaat.';
const text = 'Dit is leeg of te lang, of er staat een teken in dat niet mag.';

/** What is said of a field that is there and wrong, by its name. */
const DETAILS = {
  postalCode: 'Vul de postcode in als 1234 AB.',
  dateOfBirth: date,
  date,
  since: 'Vul een jaar, een maand of een dag in.',
  hoursPerWeek: 'Vul een heel aantal uren in, van 1 tot en met 168.',
  phone: 'Vul een telefoonnummer in met het landnummer, zoals +31612345678.',
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  relation: 'Kies een antwoord uit de lijst.',
  tasks: 'Kies taken uit de lijst.',
  truthful: 'Verklaar dat alles naar waarheid is ingevuld.',
  requestId: 'Het kenmerk van het formulier klopt niet.',
  schemaVersion: 'Deze versie van het formulier is niet bekend.',
  language: 'De taal van het formulier klopt niet.',
  ...Object.fromEntries(
    ['name', 'street', 'city', 'id', 'label', 'explanation'].map((name) => [name, text]),
  ),
};
const declaration = 'Kies wat voor de ander geldt.';

/** @type {Promise<import('ajv').ValidateFunction> | undefined} */
let validator;

/** The check by the published contract. Not at import: whoever imports this may build first. */
function readContract() {
  validator ??= compileContract().catch((error) => {
    validator = undefined;
    throw error;
  });
  return validator;
}

async function compileContract() {
  const published = await readFile(contract, 'utf8').catch(() => {
    throw new Error(`There is no ${contract}; run "npm run build" first.`);
  });
  // All errors, because whoever filled in the form wants to hear them at once.
  const ajv = new Ajv2020({ allErrors: true });
  return ajv.compile(JSON.parse(published).components.schemas.VerklaringRequest);
}

/**
 * Under which a carer can ask for the request. It follows from `requestId`, so that it is the same
 * when the first answer got lost.
 *
 * @param {string} requestId
 * @returns {string} `MZ-7F3K-9QTH`
 */
export function referenceOf(requestId) {
  let number = createHash('sha256').update(requestId).digest().readBigUInt64BE();
  let characters = '';
  while (characters.length < 8) {
    characters += alphabet[Number(number % BigInt(alphabet.length))];
    number /= BigInt(alphabet.length);
  }
  return `MZ-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/**
 * A handler of Node's http server, for any path.
 *
 * @param {object} options
 * @param {string} options.folder holds one file for each request; made when it is not there. It
 *   belongs to one receiver at a time
 * @param {readonly string[]} [options.purposes] ids that are taken; any when left out
 * @param {readonly string[]} [options.origins] of pages that may send; any when left out
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function receiver({ folder, purposes, origins }) {
  // When it fails, storing does so too, with an answer that says it.
  const cleaned = removeLeftovers(folder).catch(() => {});

  return async (request, response) => {
    setHeaders(request, response, origins);
    try {
      await cleaned;
      await receive(request, response, { folder, purposes });
    } catch (error) {
      // Nothing of the error but this: its message may hold a value or the name of a file.
      console.error(`receiver: ${error.code ?? error.name}`);
      if (!response.headersSent) refuse(response, 500);
    }
  };
}

async function receive(request, response, { folder, purposes }) {
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'POST');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
    response.setHeader('Access-Control-Max-Age', '600');
    return void response.writeHead(204).end();
  }
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST, OPTIONS');
    return refuse(response, 405);
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415);
  }

  let bytes;
  try {
    bytes = await readBody(request);
  } catch {
    // The sender is gone, and with it whoever could read an answer.
    return void response.destroy();
  }
  if (bytes === undefined) {
    // What is still on its way is not waited for.
    response.setHeader('Connection', 'close');
    return refuse(response, 413);
  }

  const body = readJson(bytes);
  if (body === undefined) return refuse(response, 400);

  const validate = await readContract();
  if (!validate(body)) return refuse(response, 422, { errors: errorsFor(validate.errors) });

  const key = request.headers['idempotency-key'];
  if (key !== undefined && key !== body.requestId) {
    const detail = 'De kop Idempotency-Key is niet gelijk aan het kenmerk van het formulier.';
    return refuse(response, 422, { errors: [{ pointer: '#/requestId', detail }] });
  }

  const reference = referenceOf(body.requestId);
  try {
    const file = join(folder, `${body.requestId}.json`);
    // Before the purposes: what was kept stays kept when the list has changed since.
    if (await isThere(file)) {
      // Whoever wrote it may have stopped before this.
      await syncFolder(folder);
      return refuse(response, 409, { reference });
    }
    if (purposes && !purposes.includes(body.purpose.id)) {
      const detail = 'Dit doel staat niet in de lijst. Kies een ander doel.';
      return refuse(response, 422, { errors: [{ pointer: '#/purpose/id', detail }] });
    }
    const kept = { ...body, reference, receivedAt: new Date().toISOString() };
    const isNew = await store(folder, file, `${JSON.stringify(kept, null, 2)}\n`);
    if (!isNew) return refuse(response, 409, { reference });
  } catch (error) {
    console.error(`receiver: can't store (${error.code ?? error.name})`);
    response.setHeader('Retry-After', String(retrySeconds));
    return refuse(response, 503);
  }
  send(response, 201, 'application/json', { reference });
}

function setHeaders(request, response, origins) {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (!origins) return void response.setHeader('Access-Control-Allow-Origin', '*');
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origins.includes(origin)) response.setHeader('Access-Control-Allow-Origin', origin);
}

/** The bytes of the body, or undefined as soon as they are too many. */
async function readBody(request) {
  if (Number(request.headers['content-length']) > mostBytes) return undefined;
  const chunks = [];
  let size = 0;
  // Leaving the loop must not close the connection, over which the answer goes.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The value, or undefined: JSON itself has none of those. */
function readJson(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** One error for each field, in the order of the contract. */
function errorsFor(found) {
  /** @type {Map<string, string>} */
  const details = new Map();
  for (const { instancePath, keyword, params } of found) {
    const name = params.missingProperty ?? params.additionalProperty;
    const pointer = `#${instancePath}${name === undefined ? '' : `/${escapePointer(name)}`}`;
    if (!details.has(pointer)) details.set(pointer, detailOf(pointer, keyword));
    if (details.size === mostErrors) break;
  }
  return Array.from(details, ([pointer, detail]) => ({ pointer, detail }));
}

function detailOf(pointer, keyword) {
  if (keyword === 'required') return 'Dit ontbreekt.';
  if (keyword === 'additionalProperties') return 'Dit hoort niet in een aanvraag.';
  if (pointer === '#/declarations/careRecipient') return declaration;
  // An entry of a list is spoken of as the list.
  const name = pointer.split('/').findLast((part) => !/^\d+$/.test(part));
  return Object.hasOwn(DETAILS, name) ? DETAILS[name] : 'Dit klopt niet.';
}

/** RFC 6901, section 3. */
function escapePointer(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function refuse(response, status, more = {}) {
  const problem = { type: 'about:blank', title: TITLES[status], status, ...more };
  send(response, status, 'application/problem+json', problem);
}

function send(response, status, type, value) {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(value));
}

/**
 * Keeps the text under a name that is taken only once. When this has returned, a power cut does not
 * undo it; when the process stops halfway, there is no file of that name, or a whole one.
 *
 * @returns {Promise<boolean>} false when the file was there already
 */
async function store(folder, file, text) {
  await makeFolder(folder);
  const draft = join(folder, `.${randomUUID()}.tmp`);
  let isNew = true;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Not a rename: that would replace what came a moment earlier.
    await link(draft, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
      isNew = false;
    });
    await syncFolder(folder);
  } finally {
    // One that stays is removed at the next start.
    await unlink(draft).catch(() => {});
  }
  return isNew;
}

async function isThere(file) {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Makes names in a folder last, as `sync` of a file does for what is in it. */
async function syncFolder(folder) {
  // Windows opens no folders, and writes their names at once.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** One that is there keeps its mode: it may hold more than ours. */
async function makeFolder(folder) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function removeLeftovers(folder) {
  await makeFolder(folder);
  const names = await readdir(folder);
  const leftovers = names.filter((name) => temporary.test(name));
  await Promise.all(leftovers.map((name) => unlink(join(folder, name))));
}

/**
 * A server with nothing but the receiver.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0 takes any free port; a port that is taken rejects with EADDRINUSE
 * @param {string} [options.host]
 * @param {readonly string[]} [options.purposes]
 * @param {readonly string[]} [options.origins]
 * @returns {Promise<{origin: string, close: () => Promise<void>}>} rejects when dist/ is not built
 */
export async function listen({ port = 0, host = '127.0.0.1', ...options }) {
  await readContract();
  const server = createServer(receiver(options));
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string', default: '8090' },
        host: { type: 'string' },
      },
    });
    if (!values.folder) throw new Error('node scripts/receiver.mjs --folder <dir> [--port <n>]');
    const server = await listen({ ...values, port: Number(values.port) });
    console.log(`The receiver is at ${server.origin} (for the demo and tests; Ctrl-C stops it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, async () => {
        await server.close();
        process.exit(0);
      });
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
