import {
  htmlPage,
  middleOf,
  needBuilt,
  pause,
  quantile,
  read,
  readCounts,
  report,
  stop,
  visitInTurn,
} from '../bench/lists.mjs';
import { exampleFeed } from './example-services.mjs';

const help = `npm run bench:finder -- [options]

Measures the finder with thousands of services, beside a plain page that scans the same list: headless
Chromium, the processor slowed down, the two pages in turn. Needs dist/ (npm run build). Exit code 1
when a goal is missed.

  --runs <n>       how often each page is loaded (default: 5)
  --services <n>   how many services (default: 10000); more than 10000 come as several feeds
  --help           this text

Milliseconds differ from one time to the next: compare only within one table.`;

/** What a feed may hold: a larger document is refused. */
const mostPerFeed = 10_000;
/** What is typed, a key at a time; each is cleared by one key before the next. */
const queries = ['mantelzorg', 'zutphen', 'koffie deventer', 'respijthuis', 'xyz'];

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

const { runs, services } = readCounts(help, { runs: 5, services: 10_000 });
needBuilt('dist/mantelzorg-steunpunt-finder.js');

try {
  const probe = await read('bench/finder/probe.js');
  const visits = await visitInTurn({
    files: await makeFiles(),
    runs,
    visit: (tab, open) => visit(tab, open, probe),
  });
  report(
    `${services} services, ${runs} runs`,
    { plain: figuresOf(visits.plain), ours: figuresOf(visits.ours) },
    goals.filter(({ upTo = Infinity }) => services <= upTo),
  );
} catch (error) {
  stop(error.message);
}

async function makeFiles() {
  const feeds = [];
  for (let left = services; left > 0; left -= mostPerFeed) {
    const seed = feeds.length + 1;
    feeds.push(exampleFeed({ count: Math.min(left, mostPerFeed), seed, id: `voorbeeld-${seed}` }));
  }
  const addresses = feeds.map((_, index) => `/feed-${index}.json`).join(' ');
  return {
    'plain.html': htmlPage('plain.js', `<div id="finder" feed="${addresses}"></div>`),
    'ours.html': htmlPage(
      'ours.js',
      `<mz-steunpunt-finder id="finder" municipality="GM0301" feed="${addresses}"></mz-steunpunt-finder>`,
    ),
    'plain.js': await read('bench/finder/plain.js'),
    'ours.js': await read('dist/mantelzorg-steunpunt-finder.js'),
    'gazetteer.js': await read('dist/gazetteer.js'),
    ...Object.fromEntries(feeds.map((feed, index) => [`feed-${index}.json`, JSON.stringify(feed)])),
  };
}

/** Loads a page, waits for its list, and types. */
async function visit(tab, open, probe) {
  await tab.evaluateOnNewDocument(probe);
  await open();
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
    counts.push(await tab.evaluate('probe.count ?? 0'));
    await tab.evaluate('probe.field.select()');
    await tab.keyboard.press('Backspace');
    await pause(200);
  }
  return { ready, longestStep, longestDrawing, counts, keys: await tab.evaluate('probe.keys') };
}

function figuresOf(visits) {
  const keys = visits.flatMap((one) => one.keys);
  return {
    middle: quantile(keys, 0.5),
    p95: quantile(keys, 0.95),
    slowest: Math.max(...keys),
    ready: middleOf(visits, 'ready'),
    longestStep: middleOf(visits, 'longestStep'),
    longestDrawing: middleOf(visits, 'longestDrawing'),
    counts: visits[0].counts.join(' '),
  };
}
