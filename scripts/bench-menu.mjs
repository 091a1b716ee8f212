import {
  htmlPage,
  needBuilt,
  pause,
  quantile,
  read,
  readCounts,
  report,
  stop,
  visitInTurn,
} from '../bench/lists.mjs';
import { respiteFeed } from './example-services.mjs';

const help = `npm run bench:menu -- [options]

Measures the respite menu with a thousand services, beside a plain page that filters the same list:
headless Chromium, the processor slowed down, the two pages in turn. Needs dist/ (npm run build). Exit
code 1 when a goal is missed.

  --runs <n>       how often each page is loaded (default: 5)
  --services <n>   how many services (default: 1000)
  --help           this text

Milliseconds differ from one time to the next: compare only within one table.`;

/** What is chosen, one after the other. */
const choices = [
  ['setting', 'away'],
  ['duration', 'day'],
  ['funding', 'wmo'],
  ['duration', ''],
  ['setting', 'home'],
  ['duration', 'hours'],
  ['funding', 'free'],
  ['setting', ''],
  ['duration', ''],
  ['funding', ''],
];

const goals = [
  {
    name: 'filter to paint, middle, in times the plain page',
    value: ({ ours, plain }) => ours.middle / plain.middle,
    atMost: 1.2,
  },
];

const { runs, services } = readCounts(help, { runs: 5, services: 1000 });
needBuilt('dist/mantelzorg-respite-menu.js');

try {
  const probe = await read('bench/menu/probe.js');
  const visits = await visitInTurn({
    files: {
      'plain.html': htmlPage('plain.js', '<div id="menu" feed="/feed.json"></div>'),
      'ours.html': htmlPage(
        'ours.js',
        '<mz-respite-menu id="menu" feed="/feed.json"></mz-respite-menu>',
      ),
      'plain.js': await read('bench/menu/plain.js'),
      'ours.js': await read('dist/mantelzorg-respite-menu.js'),
      'feed.json': JSON.stringify(respiteFeed({ count: services })),
    },
    runs,
    visit: async (tab, open) => {
      await tab.evaluateOnNewDocument(probe);
      await open();
      await tab.waitForFunction('probe.isReady', { timeout: 60_000 });
      await tab.evaluate('probe.open()');
      await pause(500);
      const counts = [];
      for (const [name, value] of choices) {
        await tab.evaluate(`probe.choose('${name}', '${value}')`);
        counts.push(await tab.evaluate('probe.count'));
        await pause(150);
      }
      return { counts, times: await tab.evaluate('probe.times') };
    },
  });
  report(
    `${services} services, ${runs} runs`,
    { plain: figuresOf(visits.plain), ours: figuresOf(visits.ours) },
    goals,
  );
} catch (error) {
  stop(error.message);
}

function figuresOf(visits) {
  const times = visits.flatMap((one) => one.times);
  return {
    middle: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    slowest: Math.max(...times),
    counts: visits[0].counts.join(' '),
  };
}
