import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { ourScript, pages, questionCount, serveSite } from '../bench/site.mjs';
import { ensureBrowsers } from './browsers.mjs';

const help = `npm run bench -- [options]

Measures what the burden test costs a page, beside the same thirteen questions written by hand and
in bare Lit: headless Chromium, the processor slowed down, nothing in the cache, one page after the
other in each run. Needs dist/ (npm run build). Exit code 1 when a goal is missed.

  --runs <n>   how often each page is loaded; the mean of the middle half counts
                (default: 15)
  --json       print the numbers as JSON
  --help       this text

Milliseconds differ by some 30 % from one time to the next: compare only within one table.`;

const throttle = 4;
const viewport = { width: 1280, height: 1200 };
/** No run begins that would end after this long for each run that was asked for. */
const secondsPerRun = 18;
const patience = 10_000;
/** Each visit has a window of its own, whose own parts keep the processor busy for a while. */
const settling = 1_200;

/** What the burden test must reach. */
const goals = [
  {
    name: 'first question over the blank page, in times vanilla',
    value: ({ ours, vanilla }) => ratio(ours.overBlank, vanilla.overBlank),
    atMost: 2,
  },
  {
    name: 'slowest click, in times Lit',
    value: ({ ours, lit }) => ratio(ours.slowest, lit.slowest),
    atMost: 1.2,
  },
  { name: 'layout shift', value: ({ ours }) => ours.shift, atMost: 0 },
  { name: 'script after brotli, in bytes', value: ({ ours }) => ours.bytes, atMost: 26_000 },
];

const options = readOptions();
if (!existsSync(ourScript))
  stop('There is no dist/mantelzorg-burden-test.js: run npm run build first.');
const { chromium } = ensureBrowsers(['chromium']);
const probe = await readFile(new URL('../bench/probe.js', import.meta.url), 'utf8');

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
        runs: { type: 'string', default: '15' },
        json: { type: 'boolean', default: false },
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
  if (!/^[1-9]\d?$/.test(values.runs)) stop(`--runs is a number from 1 to 99.\n\n${help}`);
  return { runs: Number(values.runs), json: values.json };
}

/** Visits each page once in every run, each run beginning with another page. */
async function measure() {
  const site = await serveSite();
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    // Without a graphics card it would be imitated, on the processor that is measured.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    protocolTimeout: 30_000,
  });
  try {
    const visits = Object.fromEntries(pages.map((page) => [page, []]));
    // The first visit of all also starts what the browser starts once.
    await visit(browser, site.origin, 'blank');
    const end = performance.now() + options.runs * secondsPerRun * 1000;
    let runs = 0;
    for (let longest = 0; runs < options.runs; runs++) {
      const began = performance.now();
      if (runs > 0 && began + longest > end) break;
      for (let turn = 0; turn < pages.length; turn++) {
        const page = pages[(runs + turn) % pages.length];
        visits[page].push(await visit(browser, site.origin, page));
      }
      longest = Math.max(longest, performance.now() - began);
    }
    return {
      browser: await browser.version(),
      runs,
      throttle,
      pages: summarize(visits, site.scriptSizes),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Loads a page of which nothing was kept, and answers what there is to answer. */
async function visit(browser, origin, page) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport(viewport);
    await tab.setCacheEnabled(false);
    await tab.emulateCPUThrottling(throttle);
    await tab.evaluateOnNewDocument(probe);
    // As from another page of the site: how long the browser takes to start a process is not ours.
    await tab.goto(`${origin}/`);
    await tab.evaluate('probe.painted');
    await pause(settling);
    await tab.goto(`${origin}/${page}.html`);
    const painted = await tab.evaluate('probe.painted');
    await pause(100);
    if (page !== 'blank') await answerAll(tab, page === 'ours');
    // Entries come a moment after the frame that they are about.
    await pause(200);
    const [shift, clicks] = await tab.evaluate('[probe.shift, probe.clicks]');
    return { painted, shift, clicks: clicks.map(({ duration }) => duration) };
  } catch (error) {
    throw new Error(`${page}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

async function answerAll(tab, isOneByOne) {
  for (let number = 1; number <= questionCount; number++) {
    await click(tab, number, 'answer');
    if (isOneByOne) await click(tab, number, 'next');
  }
  const score = await waitFor(() => tab.evaluate('probe.score'), 'no outcome');
  if (score !== questionCount) throw new Error(`the score is ${score}`);
}

/** A click of the mouse as a reader gives it, once the page has come to rest. */
async function click(tab, number, what) {
  const find = () => tab.evaluate(`probe.find(${number}, '${what}')`);
  const { x, y } = await waitFor(find, `nothing to click for "${what}" at question ${number}`);
  await tab.mouse.move(x, y);
  await pause(50);
  await tab.evaluate('probe.clicked()');
  await tab.mouse.click(x, y);
}

async function waitFor(look, otherwise) {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(otherwise);
    await pause(20);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function summarize(visits, scriptSizes) {
  const all = (page, key) => visits[page].map((visit) => visit[key]);
  const blank = middleMean(all('blank', 'painted'));
  return Object.fromEntries(
    pages.map((page) => {
      const painted = all(page, 'painted');
      const summary = {
        painted: middleMean(painted),
        paintedRange: [Math.min(...painted), Math.max(...painted)],
        overBlank: middleMean(painted) - blank,
        // The click that is slowest as a rule: what disturbs one visit would else count as its slowest.
        slowest: Math.max(
          0,
          ...visits[page][0].clicks.map((_, at) =>
            middleMean(visits[page].map(({ clicks }) => clicks[at])),
          ),
        ),
        // Not a mean: none may shift.
        shift: Math.max(...all(page, 'shift')),
        bytes: scriptSizes[page],
      };
      return [page, summary];
    }),
  );
}

/**
 * The mean of the middle half. Outliers do not count, as with a median; but a median of clicks, which
 * the browser rounds to 8 ms, would know no ratio between 1 and 1.33.
 */
function middleMean(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** Keeps what is small, since a shift of 0.0001 is one. */
function round(value) {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}

/** NaN where noise left nothing to compare; that reaches no goal. */
function ratio(value, base) {
  return value > 0 && base > 0 ? value / base : NaN;
}

function report(measured) {
  const judged = goals.map(({ name, value, atMost }) => {
    const found = value(measured.pages);
    return { name, value: found, atMost, reached: found <= atMost };
  });
  if (judged.some(({ reached }) => !reached)) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify({ ...measured, goals: judged }, null, 2));
    return;
  }

  const { browser, runs } = measured;
  console.log(
    `${browser}, ${throttle}x slower processor, nothing cached, middle half of ${runs} runs`,
  );
  if (runs < options.runs) console.log(`Stopped after ${runs} of ${options.runs} runs: too slow.`);
  console.log(`\n${table(measured.pages)}\n`);
  for (const { name, value, atMost, reached } of judged) {
    const found = Number.isNaN(value) ? 'not measurable' : round(value);
    console.log(`${reached ? 'reached' : 'MISSED '}  ${name}: ${found} (at most ${atMost})`);
  }
}

function table(summaries) {
  const { vanilla, lit } = summaries;
  const rows = Object.entries(summaries).map(([page, summary]) => {
    const { painted, paintedRange, overBlank, slowest, shift, bytes } = summary;
    const range = `(${paintedRange.map(Math.round).join('-')})`;
    const first = [page, `${Math.round(painted)} ${range}`];
    // Nothing on the blank page can be clicked.
    if (page === 'blank') return [...first, '', '', '', '', round(shift), ''];
    return [
      ...first,
      Math.round(overBlank),
      ratio(overBlank, vanilla.overBlank).toFixed(2),
      Math.round(slowest),
      ratio(slowest, lit.slowest).toFixed(2),
      round(shift),
      bytes,
    ];
  });
  rows.unshift([
    'page',
    'first question ms',
    'over blank ms',
    'x vanilla',
    'slowest click ms',
    'x Lit',
    'layout shift',
    'script B (brotli)',
  ]);
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : String(cell).padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
