// What the measurements of long lists share: a site on this computer, pages in turn, a table, goals.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { PAGE_POLICY } from '../scripts/serve.mjs';

const root = new URL('../', import.meta.url);

/** How much slower the processor is made than this one. */
export const throttle = 4;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const read = (path) => readFile(new URL(path, root), 'utf8');

/** The value below which that part of the values lies. */
export const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** What is in the middle of one figure of all visits. */
export const middleOf = (visits, name) =>
  quantile(
    visits.map((visit) => visit[name]),
    0.5,
  );

/** The mean of the middle half: outliers do not count, and it is finer than what is in the middle. */
export function middleMean(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Whole numbers from the command line, by name with what they are by default; ends on anything else. */
export function readCounts(help, defaults) {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        ...Object.fromEntries(
          Object.entries(defaults).map(([name, count]) => [
            name,
            { type: 'string', default: `${count}` },
          ]),
        ),
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
  const counts = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, Number(values[name])]),
  );
  if (!Object.values(counts).every((count) => count >= 1)) stop(help);
  return counts;
}

/** A page with one script and one tag, and nothing else. */
export const htmlPage = (script, tag) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Een lange lijst</title>
    <link rel="icon" href="data:," />
    <script src="/${script}" defer></script>
  </head>
  <body>
    ${tag}
  </body>
</html>`;

const types = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

/** Serves texts by their name, on this computer only and under the policy of the example pages. */
async function serveFiles(texts) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [`/${name}`, brotliCompressSync(text, quality)]),
  );
  const server = createServer((request, response) => {
    const body = files.get(request.url);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'Cache-Control': 'no-store',
      'Content-Encoding': 'br',
      'Content-Security-Policy': PAGE_POLICY,
      'Content-Type': `${types[request.url.split('.').at(-1)]}; charset=utf-8`,
    });
    response.end(body);
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

/**
 * Visits pages in turn, each time in a fresh browser profile; `plain.html` and `ours.html` where no
 * others are named.
 *
 * @param {object} options
 * @param {Record<string, string>} options.files texts by their name; the pages among them
 * @param {number} options.runs how often each is visited
 * @param {string[]} [options.pages] without `.html`
 * @param {(tab: import('puppeteer-core').Page, open: (page?: string) => Promise<void>, name: string) => Promise<object>} options.visit
 *   `open` goes to the page itself, or to another that is named
 * @returns {Promise<Record<string, object[]>>} by page
 */
export async function visitInTurn({ files, runs, pages = ['plain', 'ours'], visit }) {
  const { chromium } = ensureBrowsers(['chromium']);
  const site = await serveFiles(files);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    protocolTimeout: 120_000,
  });
  const visits = Object.fromEntries(pages.map((page) => [page, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (let turn = 0; turn < pages.length; turn++) {
        const name = pages[(run + turn) % pages.length];
        const context = await browser.createBrowserContext();
        try {
          const tab = await context.newPage();
          await tab.setViewport({ width: 412, height: 900 });
          await tab.emulateCPUThrottling(throttle);
          const open = async (page = name) => {
            await tab.goto(`${site.origin}/${page}.html`);
          };
          visits[name].push(await visit(tab, open, name));
        } finally {
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
  return visits;
}

/** Ends where the build lacks a script. */
export function needBuilt(script) {
  if (!existsSync(new URL(script, root))) stop(`There is no ${script}: run npm run build first.`);
}

/** Prints a row for each page and a line for each goal; the exit code is 1 when one is missed. */
export function report(title, pages, goals) {
  const rounded = Object.entries(pages).map(([name, values]) => [
    name,
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'number' ? Math.round(value) : value,
      ]),
    ),
  ]);
  console.log(`${title}, ${throttle} times slower\n`);
  console.table(Object.fromEntries(rounded));
  for (const { name, value, atMost } of goals) {
    const reached = value(pages);
    const isGood = reached <= atMost;
    if (!isGood) process.exitCode = 1;
    console.log(
      `${isGood ? 'reached' : 'MISSED '}  ${name}: ${reached.toFixed(2)} (at most ${atMost})`,
    );
  }
}
