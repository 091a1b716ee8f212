/* global document, DOMParser */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { logIn, ways, write } from '../test/wordpress/editors.mjs';
import { startWordPress, whatIsMissing } from '../test/wordpress/site.mjs';
import { ensureBrowsers } from './browsers.mjs';

const help = `npm run test:wordpress

Pastes the snippets of docs/nl/wordpress.md into a real WordPress, through its block editor and its
classic editor, as users with and without the right to write any HTML. Prints what is left of each in
the published page and what a visitor sees, with and without the script in the theme, and compares
that with what is expected. Needs dist/ (npm run build) and Debian or Ubuntu, as root: WordPress, PHP
and MariaDB come from apt-get. Takes about five minutes. Exit code 1 when something differs.`;

const root = new URL('../', import.meta.url);
const startedAt = Date.now();
const say = (line) =>
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** What the documentation calls the place of the files. */
const EXAMPLE_HOST = 'https://bestanden.gemeente.example';

/** Those that take in code; the others differ from these in what the browser does, not in who may what. */
const codeWays = ['html block', 'text tab'];

/** Who writes. On a site by itself an editor may write any HTML; on a network of sites not. */
const roles = [
  { name: 'administrator', user: 'administrator', site: 'plain', group: 'any HTML', ways },
  { name: 'editor', user: 'editor', site: 'plain', group: 'any HTML', ways: codeWays },
  {
    name: 'editor on a network',
    user: 'editor',
    site: 'filtered',
    group: 'filtered',
    ways: codeWays,
  },
  { name: 'author', user: 'author', site: 'plain', group: 'filtered', ways },
];

/**
 * What is left in the page, what a visitor sees, and what a visitor sees where the script stands in
 * the theme. One line for all roles, or one for those who may write any HTML and one for the others.
 */
const expected = {
  'html block': {
    tag: {
      'any HTML': ['script, mz-zorgladder', 'widget', 'widget'],
      filtered: ['nothing', 'fallback', 'fallback'],
    },
    div: ['div', 'fallback', 'widget'],
    link: ['a', 'link', 'widget'],
    iframe: { 'any HTML': ['iframe', 'frame', 'frame'], filtered: ['nothing', 'empty', 'empty'] },
  },
  paragraph: {
    tag: ['nothing', 'fallback', 'fallback'],
    div: ['nothing', 'fallback', 'fallback'],
    link: ['a', 'link', 'widget'],
    'link on words': ['a', 'link', 'widget'],
    iframe: ['nothing', 'code', 'code'],
  },
  'text tab': {
    tag: {
      'any HTML': ['script, mz-zorgladder without content', 'widget', 'widget'],
      filtered: ['nothing', 'fallback', 'fallback'],
    },
    div: ['div', 'fallback', 'widget'],
    link: ['a', 'link', 'widget'],
    iframe: { 'any HTML': ['iframe', 'frame', 'frame'], filtered: ['nothing', 'empty', 'empty'] },
  },
  'text and visual tab': {
    tag: {
      'any HTML': ['script', 'fallback', 'fallback'],
      filtered: ['nothing', 'fallback', 'fallback'],
    },
    div: ['div', 'fallback', 'widget'],
    link: ['a', 'link', 'widget'],
    iframe: {
      'any HTML': ['iframe without allow', 'frame', 'frame'],
      filtered: ['nothing', 'empty', 'empty'],
    },
  },
  'visual tab': {
    tag: ['nothing', 'code', 'code'],
    div: ['nothing', 'code', 'code'],
    link: ['nothing', 'code', 'code'],
    'link on words': ['a', 'link', 'widget'],
    iframe: ['nothing', 'code', 'code'],
  },
};

/** The elements of a snippet that must be left of it. */
const parts = {
  tag: ['script', 'mz-zorgladder'],
  div: ['div'],
  link: ['a'],
  'link on words': ['a'],
  iframe: ['iframe'],
};

const stop = (message) => {
  console.error(message);
  process.exit(1);
};

if (process.argv.length > 2) {
  console.log(help);
  process.exit(process.argv[2] === '--help' ? 0 : 1);
}
const missing = whatIsMissing();
if (missing) stop(missing);
if (!existsSync(new URL('dist/mantelzorg.js', root))) stop('Run npm run build first.');
const { chromium } = ensureBrowsers(['chromium']);

/** Whether the build has the routes besides the tag. */
const hasPlaces = existsSync(new URL('dist/embed.html', root));
if (!hasPlaces)
  say(
    'dist/embed.html is not there: of the div, the link and the frame only what is left is tested',
  );

let files, snippets, plugin;
const closing = [];
const results = [];
const isInterrupted = new Promise((resolve, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
});
try {
  await Promise.race([test(), isInterrupted]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const close of closing.reverse()) await close();
}
if (!process.exitCode) report();

async function test() {
  files = await serveFiles();
  closing.push(files.close);
  ({ snippets, plugin } = await readDocumentation(files));
  const wordpress = await startWordPress(say, (close) => closing.push(close));
  say(`WordPress ${wordpress.version} runs`);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 900 },
  });
  closing.push(() => browser.close());

  for (const { name, user, site, group, ways: ownWays } of roles) {
    const origin = wordpress[site];
    const context = await browser.createBrowserContext();
    await context.overridePermissions(origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('dialog', (dialog) => dialog.accept());
    await logIn(page, origin, user, wordpress.password);
    for (const way of ownWays) {
      say(`${name}: ${way}`);
      for (const snippet of Object.keys(expected[way])) {
        const id = await write(page, origin, way, snippets[snippet]);
        const address = `${origin}/?p=${id}`;
        results.push({ name, group, way, snippet, id, address });
      }
    }
    await context.close();
  }

  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  for (const isScriptInTheme of [false, true]) {
    say(
      `Visiting ${results.length} pages ${isScriptInTheme ? 'with' : 'without'} the script in the theme`,
    );
    if (isScriptInTheme) await wordpress.addPlugin(plugin);
    for (const result of results) {
      await page.goto(result.address);
      if (!isScriptInTheme) {
        result.left = await compare(page, result);
        result.stored = await wordpress.stored(result.id);
      }
      result[isScriptInTheme ? 'withScript' : 'alone'] = await look(page);
    }
  }
  console.log(`\nWordPress ${wordpress.version}, ${new Date().toISOString().slice(0, 10)}\n`);
}

/** What the served page, before any script, has left of a snippet. */
async function compare(page, { address, snippet }) {
  const html = await (await fetch(address)).text();
  const { code } = snippets[snippet === 'link on words' ? 'link' : snippet];
  return page.evaluate(
    (served, pasted, tags) => {
      const parse = (text) => new DOMParser().parseFromString(text, 'text/html');
      const content = parse(served).querySelector('.wp-block-post-content');
      const left = tags.flatMap((tag) => {
        const wanted = parse(pasted).querySelector(tag);
        const isSame = ({ name, value }, other) => other.getAttribute(name) === value;
        const [best] = [...content.querySelectorAll(tag)]
          .map((element) => ({
            element,
            lost: [...wanted.attributes].filter((attribute) => !isSame(attribute, element)),
          }))
          .filter(({ lost }) => !lost.some(({ name }) => ['src', 'href', 'data-mz'].includes(name)))
          .sort((one, other) => one.lost.length - other.lost.length);
        if (!best) return [];
        const { element, lost } = best;
        const inside = ({ children }) => [...children].map(({ localName }) => localName).join(' ');
        const without = [
          ...lost.map(({ name }) => name),
          ...(inside(element) === inside(wanted) ? [] : ['content']),
        ].join(', ');
        return [without ? `${tag} without ${without}` : tag];
      });
      return left.join(', ') || 'nothing';
    },
    html,
    code,
    parts[snippet],
  );
}

/** What a visitor sees of a snippet. */
async function look(page) {
  // A frame loads when it comes near the part of the page that shows.
  await page.evaluate(() =>
    document.querySelector('.wp-block-post-content iframe')?.scrollIntoView(),
  );
  const see = () =>
    page.evaluate((names) => {
      const content = document.querySelector('.wp-block-post-content');
      const widget = content.querySelector('mz-zorgladder');
      const text = content.innerText;
      if (names.some((name) => widget?.shadowRoot?.textContent.includes(name))) return 'widget';
      if (content.querySelector('iframe')) return 'frame';
      if (/<\/?[a-z]|embed\.html\?/.test(text)) return 'code';
      if (content.querySelector('a[href*="embed.html?"]')) return 'link';
      return text.includes('088 000 00 00') ? 'fallback' : 'empty';
    }, files.names);
  const mayChange = await page.evaluate(
    () =>
      document.querySelector('script[src*="/mantelzorg.js"]') &&
      document.querySelector('mz-zorgladder, [data-mz], a[href*="embed.html?"]') !== null,
  );
  let seen = await see();
  for (let tries = 0; mayChange && seen !== 'widget' && tries < 30; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await see();
  }
  if (seen !== 'frame' || !hasPlaces) return seen;
  const frame = await page.waitForFrame((child) => child.url().includes('/embed.html?'));
  for (let tries = 0; tries < 50; tries++) {
    // Not `waitForFunction`, which makes its function of text: the policy of the frame forbids that.
    const isWidget = await frame.evaluate((names) => {
      const shown = document.querySelector('mz-zorgladder')?.shadowRoot?.textContent ?? '';
      return names.some((name) => shown.includes(name));
    }, files.names);
    if (isWidget) return 'frame';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'empty frame';
}

function report() {
  const rows = results.map(({ name, group, way, snippet, ...result }) => {
    const line = expected[way][snippet];
    const [left, alone, withScript] = Array.isArray(line) ? line : line[group];
    const isBuilt = hasPlaces || snippet === 'tag';
    const differences = [
      left !== result.left && `left: ${left}`,
      alone !== result.alone && `alone: ${alone}`,
      isBuilt && withScript !== result.withScript && `script in theme: ${withScript}`,
    ].filter(Boolean);
    return {
      who: name,
      way: way,
      snippet: snippet,
      'left in the page': result.left,
      alone: result.alone,
      'script in theme': isBuilt ? result.withScript : '(not built)',
      expected: differences.join('; '),
      stored: result.stored,
    };
  });
  console.table(rows, [
    'who',
    'way',
    'snippet',
    'left in the page',
    'alone',
    'script in theme',
    'expected',
  ]);
  const wrong = rows.filter((row) => row.expected !== '');
  for (const row of wrong)
    console.error(
      `\n${row.who}, ${row.way}, ${row.snippet}: expected ${row.expected}\n${row.stored}`,
    );
  say(wrong.length === 0 ? 'As expected' : `${wrong.length} of ${rows.length} differ`);
  if (wrong.length > 0) process.exitCode = 1;
}

/**
 * The server of the municipality's files: dist/ under /mantelzorg/, and a feed, with the headers that
 * the documentation tells to send.
 */
async function serveFiles() {
  const feed = await readFile(new URL('stories/feeds/zutphen.json', root), 'utf8');
  // The pages of this test, whose ports are not known yet, stand for the site.
  const documentation = (await readFile(new URL('docs/nl/README.md', root), 'utf8')).replaceAll(
    'https://www.gemeente.example',
    'http://localhost:*',
  );
  const [forAll, forPage] = [...documentation.matchAll(/^```http\n([^]*?)\n```$/gm)].map(
    ([, lines]) =>
      Object.fromEntries(lines.split('\n').map((line) => /^([\w-]+): (.*)$/.exec(line).slice(1))),
  );
  const types = {
    js: 'text/javascript',
    html: 'text/html',
    json: 'application/json',
    css: 'text/css',
  };
  // A build that goes on meanwhile would change the files under their hash.
  const copy = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'mantelzorg-files-'))}/`);
  await cp(new URL('dist/', root), copy, { recursive: true });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const headers = {
      'Content-Type': types[pathname.split('.').at(-1)] ?? 'text/plain',
      ...forAll,
      ...(pathname.endsWith('/embed.html') ? forPage : {}),
    };
    if (pathname === '/feed.json') return response.writeHead(200, headers).end(feed);
    const file = /^\/mantelzorg\/((?:[\w-]+\/)*[\w-]+\.\w+)$/.exec(pathname)?.[1];
    const body = file && (await readFile(new URL(file, copy)).catch(() => undefined));
    response.writeHead(body ? 200 : 404, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    script: await readFile(new URL('mantelzorg.js', copy)),
    names: JSON.parse(feed).services.map(({ name }) => name),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(copy, { recursive: true });
    },
  };
}

/** The snippets and the plugin that the documentation tells to paste, for the server of this test. */
async function readDocumentation({ origin, script }) {
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const text = (await readFile(new URL('docs/nl/wordpress.md', root), 'utf8'))
    .replaceAll(EXAMPLE_HOST, origin)
    .replaceAll(encodeURIComponent(EXAMPLE_HOST), encodeURIComponent(origin))
    .replaceAll('sha384-…', hash);
  const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)];
  const find = (language, mark) => {
    const block = blocks.find(([, name, code]) => name === language && mark.test(code));
    if (!block) throw new Error(`docs/nl/wordpress.md has no ${language} with ${mark}`);
    return block[2];
  };
  const link = find('html', /<a\s+href="http/);
  return {
    plugin: find('php', /wp_enqueue_script/),
    snippets: {
      tag: { code: find('html', /<mz-zorgladder/) },
      div: { code: find('html', /data-mz="zorgladder"/) },
      link: { code: link },
      'link on words': { words: 'De zorgladder', code: /href="([^"]*)"/.exec(link)[1] },
      iframe: { code: find('html', /<iframe/) },
    },
  };
}
