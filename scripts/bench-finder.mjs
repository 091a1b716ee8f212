import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.mjs';
import { exampleFeed } from './example-services.mjs';
import { PAGE_POLICY } from './serve.mjs';

const help = `npm run bench:finder -- [options]

Measures the finder with thousands of services, beside a plain page that scans the same list: headless
Chromium, the processor slowed down, the two pages in turn. Needs dist/ (npm run build). Exit code 1
when a goal is missed.

  --runs <n>       how often each page is loaded (default: 5)
  --services <n>   how many services (default: 10000); more than 10000 come as several feeds
  --help           this text

Milliseconds differ from one time to the next: compare only within one table.`;

const throttle = 4;
/** What a feed may hold: a larger document is refused. */
const mostPerFeed = 10_000;
/** What is typed, a key at a time; each is cleared by one key before the next. */
const queries = ['mantelzorg', 'zutphen', 'koffie deventer', 'respijthuis', 'xyz'];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The value below which that part of the values lies. */
const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

const middleOf = (visits, name) =>
  quantile(
    visits.map((visit) => visit[name]),
    0.5,
  );

const options = readOptions();
const root = new URL('../', import.meta.url);
if (!existsSync(new URL('dist/mantelzorg-steunpunt-finder.js', root))) {
  stop('There is no dist/mantelzorg-steunpunt-finder.js: run npm run build first.');
}
const { chromium } = ensureBrowsers(['chromium']);
const read = (path) => readFile(new URL(path, root), 'utf8');

const goals = [
  {
    name: 'key to list, middle, in times the plain page',
    value: ({ ours, plain }) => ours.middle / plain.middle,
    atMost: 1.2,
    upTo: 10_000,
  },
  {
    name: 'longest step while the list is made ready, in milliseconds',
    value: ({ ours }) => ours.longestStep,
    atMost: 50,
  },
  { name: 'slowest key, in milliseconds', value: ({ ours }) => ours.slowest, atMost: 200 },
];

try {
  report(await measure());
} catch (error) {
  stop(error.message);
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        runs: { type: 'string', default: '5' },
        services: { type: 'string', default: '10000' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    stop(`${error.message}\n\n${help}`);
  }
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const [runs, services] = [Number(values.runs), Number(values.services)];
  if (!(runs >= 1 && services >= 1)) stop(help);
  return { runs, services };
}

async function serveSite() {
  const feeds = [];
  for (let left = options.services; left > 0; left -= mostPerFeed) {
    const seed = feeds.length + 1;
    feeds.push(exampleFeed({ count: Math.min(left, mostPerFeed), seed, id: `voorbeeld-${seed}` }));
  }
  const addresses = feeds.map((_, index) => `/feed-${index}.json`);
  const html = (script, tag) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Steunpunten</title>
    <link rel="icon" href="data:," />
    <script src="/${script}" defer></script>
  </head>
  <body>
    ${tag}
  </body>
</html>`;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const files = new Map();
  const add = (name, type, text) =>
    files.set(`/${name}`, { type, body: brotliCompressSync(text, quality) });
  add(
    'plain.html',
    'text/html',
    html('plain.js', `<div id="finder" feed="${addresses.join(' ')}"></div>`),
  );
  add(
    'ours.html',
    'text/html',
    html(
      'ours.js',
      `<mz-steunpunt-finder id="finder" municipality="GM0301" feed="${addresses.join(' ')}"></mz-steunpunt-finder>`,
    ),
  );
  add('plain.js', 'text/javascript', await read('bench/finder/plain.js'));
  add('ours.js', 'text/javascript', await read('dist/mantelzorg-steunpunt-finder.js'));
  add('gazetteer.js', 'text/javascript', await read('dist/gazetteer.js'));
  feeds.forEach((feed, index) =>
    add(`feed-${index}.json`, 'application/json', JSON.stringify(feed)),
  );

  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'Cache-Control': 'no-store',
      'Content-Encoding': 'br',
      'Content-Security-Policy': PAGE_POLICY,
      'Content-Type': `${file.type}; charset=utf-8`,
    });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function measure() {
  const site = await serveSite();
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    protocolTimeout: 120_000,
  });
  const probe = await read('bench/finder/probe.js');
  const visits = { plain: [], ours: [] };
  try {
    for (let run = 0; run < options.runs; run++) {
      const names = run % 2 === 0 ? ['plain', 'ours'] : ['ours', 'plain'];
      for (const name of names) visits[name].push(await visit(browser, site.origin, name, probe));
    }
  } finally {
    await browser.close();
    site.close();
  }
  return visits;
}

/** Loads a page, waits for its list, and types. */
async function visit(browser, origin, name, probe) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width: 412, height: 900 });
    await tab.emulateCPUThrottling(throttle);
    await tab.evaluateOnNewDocument(probe);
    await tab.goto(`${origin}/${name}.html`);
    await tab.waitForFunction('probe.field && probe.count', { timeout: 60_000 });
    const ready = await tab.evaluate('performance.now()');
    await pause(500);
    const longestStep = await tab.evaluate('probe.longestStep');
    const longestDrawing = await tab.evaluate('probe.longestDrawing');
    const field = await tab.evaluateHandle('probe.field');
    await field.focus();
    const counts = [];
    for (const query of queries) {
      for (const letter of query) {
        await tab.keyboard.press(letter === ' ' ? 'Space' : letter);
        await pause(60);
      }
      await pause(200);
      counts.push(await tab.evaluate('probe.count'));
      await tab.evaluate('probe.field.select()');
      await tab.keyboard.press('Backspace');
      await pause(200);
    }
    return { ready, longestStep, longestDrawing, counts, keys: await tab.evaluate('probe.keys') };
  } finally {
    await context.close();
  }
}

function report(visits) {
  const pages = Object.fromEntries(
    Object.entries(visits).map(([name, all]) => {
      const keys = all.flatMap((one) => one.keys);
      return [
        name,
        {
          middle: quantile(keys, 0.5),
          p95: quantile(keys, 0.95),
          slowest: Math.max(...keys),
          ready: middleOf(all, 'ready'),
          longestStep: middleOf(all, 'longestStep'),
          longestDrawing: middleOf(all, 'longestDrawing'),
          counts: all[0].counts.join(' '),
        },
      ];
    }),
  );
  console.log(`${options.services} services, ${options.runs} runs, ${throttle} times slower\n`);
  console.table(
    Object.fromEntries(
      Object.entries(pages).map(([name, values]) => [
        name,
        Object.fromEntries(
          Object.entries(values).map(([key, value]) => [
            key,
            typeof value === 'number' ? Math.round(value) : value,
          ]),
        ),
      ]),
    ),
  );
  for (const { name, value, atMost, upTo = Infinity } of goals) {
    if (options.services > upTo) continue;
    const reached = value(pages);
    const isGood = reached <= atMost;
    if (!isGood) process.exitCode = 1;
    console.log(
      `${isGood ? 'reached' : 'MISSED '}  ${name}: ${reached.toFixed(2)} (at most ${atMost})`,
    );
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
