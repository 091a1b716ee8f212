import { minify } from 'terser';
import {
  middleMean,
  needBuilt,
  pause,
  read,
  readCounts,
  report,
  stop,
  visitInTurn,
} from '../bench/lists.mjs';

const help = `npm run bench:form -- [options]

Measures how soon the first question of the verklaring form is there, beside a form that was written
by hand for the same feed: headless Chromium, the processor slowed down, nothing in the cache, the
pages in turn. Needs dist/ (npm run build). Exit code 1 when a goal is missed.

  --runs <n>   how often each page is loaded; the mean of the middle half counts (default: 15)
  --help       this text

Milliseconds differ from one time to the next: compare only within one table.`;

/** Each visit has a window of its own, whose own parts keep the processor busy for a while. */
const settling = 1_200;

/** NaN where noise left nothing to compare; that reaches no goal. */
const ratio = (value, base) => (value > 0 && base > 0 ? value / base : NaN);

const goals = [
  {
    name: 'first question over the blank page, in times the plain page',
    value: ({ ours, plain }) => ratio(ours.overBlank, plain.overBlank),
    atMost: 2,
  },
  {
    name: 'layout shift on a page that keeps the room',
    value: ({ ours }) => Number(ours.shift),
    atMost: 0,
  },
];

/** What each page has in the place of the form. All are the same host page around it. */
const forms = {
  blank: '<div id="test"></div>',
  plain: '<div id="test" feed="/feed.json"></div>',
  ours: '<mz-verklaring-form id="test" without-intro feed="/feed.json"></mz-verklaring-form>',
};
const pages = Object.keys(forms);

const { runs } = readCounts(help, { runs: 15 });
needBuilt('dist/mantelzorg-verklaring-form.js');

try {
  // Finds the radios of any page, and what shifted.
  const probe = await read('bench/probe.js');
  const visits = await visitInTurn({
    files: await makeFiles(),
    runs,
    pages,
    visit: (tab, open, page) => visit(tab, open, page, probe),
  });
  const blank = middleMean(visits.blank.map(({ painted }) => painted));
  report(
    `First question in milliseconds, ${runs} runs`,
    Object.fromEntries(pages.map((page) => [page, figuresOf(visits[page], blank)])),
    goals,
  );
} catch (error) {
  stop(error.message);
}

function htmlPage(page) {
  return `<!doctype html>
<html lang="nl" data-page="${page}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Mantelzorgverklaring</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/host.css" />
    ${page === 'blank' ? '' : `<script src="/${page}.js" defer></script>`}
  </head>
  <body>
    <h1>Mantelzorgverklaring</h1>
    <p>Deze bladzijde is gemaakt om te meten hoe snel een formulier er staat.</p>
    ${forms[page]}
    <p>Deze tekst staat onder het formulier.</p>
  </body>
</html>`;
}

async function makeFiles() {
  const feed = JSON.parse(await read('stories/feeds/verklaring-example.json'));
  // It would be another form on a day on which it can't be asked for.
  feed.verklaring.window.through = '2099-12-31';
  const byHand = await read('bench/form/plain.js');
  return {
    ...Object.fromEntries(pages.map((page) => [`${page}.html`, htmlPage(page)])),
    'host.css': await read('bench/host.css'),
    'plain.js': (await minify(byHand, { ecma: 2022, toplevel: true })).code,
    'ours.js': await read('dist/mantelzorg-verklaring-form.js'),
    'feed.json': JSON.stringify(feed),
  };
}

async function visit(tab, open, page, probe) {
  await tab.setCacheEnabled(false);
  await tab.evaluateOnNewDocument(probe);
  // As from another page of the site: how long the browser takes to start a process is not ours.
  await open('blank');
  await tab.evaluate('probe.painted');
  await pause(settling);
  await open();
  const painted = await tab.evaluate('probe.painted');
  // Entries come a moment after the frame that they are about.
  await pause(300);
  const shift = await tab.evaluate('probe.shift');
  if (page !== 'blank') await answer(tab, page);
  return { painted, shift };
}

/** That the question works: *Volgende* names what is missing, and leads on once something is chosen. */
async function answer(tab, page) {
  const next = `${find('button[type=submit]')}.click()`;
  await tab.evaluate(next);
  await shows(tab, page, 'Kies waarvoor');
  await tab.evaluate(`${find('input[type=radio]')}.click()`);
  await tab.evaluate(next);
  await shows(tab, page, 'Uw naam');
}

function find(selector) {
  return `(test.shadowRoot ?? test).querySelector('${selector}')`;
}

async function shows(tab, page, words) {
  const isShown = `(test.shadowRoot ?? test).textContent.includes('${words}')`;
  await tab.waitForFunction(isShown, { timeout: 10_000 }).catch((error) => {
    throw new Error(`${page}: no "${words}"`, { cause: error });
  });
}

function figuresOf(visits, blank) {
  const painted = visits.map((one) => one.painted);
  const middle = middleMean(painted);
  return {
    painted: middle,
    range: `${Math.round(Math.min(...painted))}-${Math.round(Math.max(...painted))}`,
    overBlank: middle - blank,
    // Not a mean: none may shift. As text, since a shift of 0.0001 is one.
    shift: String(Number(Math.max(...visits.map(({ shift }) => shift)).toPrecision(3))),
  };
}
