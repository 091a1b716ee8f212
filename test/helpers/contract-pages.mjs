import { readFile } from 'node:fs/promises';
import { PAGE_POLICY } from '../../scripts/serve.mjs';
import hostilePages from './hostile-pages.mjs';

/**
 * The pages under `/__page/` that the contract tests open in a frame: host pages as web editors make
 * them, with the built script files, under the strictest policy. Each starts with `probe.js`, which
 * writes down what the page does (see `contract-probe.js`).
 *
 * | address | what it is |
 * | --- | --- |
 * | `<name>` | one of the pages below |
 * | `demo/<file>` | a demo page as it is, with the probe in it |
 * | `feeds/<file>` | an example feed, for any origin |
 * | `slow/<file>` | the same, after 300 ms |
 * | `requests` | takes a request for a verklaring |
 * | `tile/<z>/<x>/<y>.svg` | a picture for the map |
 * | `other/<file>` | the script and its parts with another version number |
 * | `built/<file>` | a file of the build, such as `embed.html`, under the policy of a page |
 * | `bare/<file>` | the script and its parts, without translations beside it |
 */
const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');

/** Stands for the script with its hash. */
const INTEGRITY = '<integrity src="/dist/mantelzorg.js">';

const script = (attributes = '', src = '/dist/mantelzorg.js') =>
  `<script src="${src}" ${attributes}></script>`;
const feed = '/__page/feeds/zutphen.json';
const tag = (name) =>
  `<${name} feed="${feed}" municipality="GM0301"><p>Bel <a href="tel:140575">14 0575</a></p></${name}>`;
const widget = tag('mz-zorgladder');
const test = tag('mz-burden-test');
const finder =
  '<mz-steunpunt-finder feed="/__page/feeds/steunpunten-example.json"><p>Bel <a href="tel:140575">14 0575</a></p></mz-steunpunt-finder>';

const menu =
  '<mz-respite-menu feed="/__page/feeds/respite-example.json"><p>Bel <a href="tel:140575">14 0575</a></p></mz-respite-menu>';

const form =
  '<mz-verklaring-form feed="/__page/feeds/verklaring-example.json"><p>Bel <a href="tel:140575">14 0575</a></p></mz-verklaring-form>';

const div = (options, name = 'zorgladder') =>
  `<div data-mz="${name}" ${options}><p>Bel <a href="tel:140575">14 0575</a></p></div>`;
const divOptions = `data-mz-feed="${feed}" data-mz-municipality="GM0301" data-mz-rung="2"`;
// The address of the example server is made that of this one.
const link = (query, page = '/dist/embed.html') =>
  `<a href="${page}?widget=zorgladder&amp;${query}">De zorgladder</a>`;
const feedInLink = 'feed=http://localhost:8080/feeds/zutphen.json';
const framed = (query) =>
  `<iframe data-mz-frame src="/__page/built/embed.html?${query}&amp;${feedInLink}" title="Hulp" width="600" height="300"></iframe>`;

/** Stands in a policy for the origin of the page. */
const ORIGIN = 'ORIGIN';

/** @type {Record<string, { lang?: string, head?: string, body?: string, policy?: string }>} */
const pages = {
  'in-head': { head: script() },
  deferred: { head: script('defer') },
  'at-the-end': { body: widget + script() },
  // A tag manager that appends a script has a Trusted Types policy of its own, or there is none.
  late: { policy: PAGE_POLICY.split('; require-trusted')[0] },
  thrice: { head: script('defer').repeat(3) },
  'other-version': { head: script('defer', '/__page/other/mantelzorg.js') + script('defer') },
  'without-script': {},
  'blocked-feed': {
    head: script('defer'),
    policy: PAGE_POLICY.replace("connect-src 'self'", "connect-src 'none'"),
  },
  // The origin by its name: in WebKit a sandboxed page is not 'self' to its own policy.
  sandboxed: { head: script('defer'), policy: PAGE_POLICY.replaceAll("'self'", ORIGIN) },
  english: { lang: 'en', head: script('defer') },
  'english-by-script': { head: script('defer data-mz-lang="en"') },
  'english-without-file': { lang: 'en', head: script('defer', '/__page/bare/mantelzorg.js') },
  'two-widgets': { head: script('defer'), body: widget + widget },
  test: { head: script('defer'), body: test },
  'test-alone': { head: script('defer', '/dist/mantelzorg-burden-test.js'), body: test },
  'test-in-english': { lang: 'en', head: script('defer'), body: test },
  'test-with-ladder': { head: script('defer'), body: test + widget },
  'test-without-script': { body: test },
  'test-with-blocked-feed': {
    head: script('defer'),
    body: test,
    policy: PAGE_POLICY.replace("connect-src 'self'", "connect-src 'none'"),
  },
  'finder-alone': { head: script('defer', '/dist/mantelzorg-steunpunt-finder.js'), body: finder },
  'finder-in-english': { lang: 'en', head: script('defer'), body: finder },
  'menu-alone': { head: script('defer', '/dist/mantelzorg-respite-menu.js'), body: menu },
  'form-alone': { head: script('defer', '/dist/mantelzorg-verklaring-form.js'), body: form },
  'form-in-english': { lang: 'en', head: script('defer'), body: form },
  'menu-in-english': { lang: 'en', head: script('defer'), body: menu },
  'finder-without-files': {
    head: script('defer', '/__page/bare/mantelzorg.js'),
    body: finder,
  },
  empty: { head: script('defer'), body: '<main></main>' },
  div: {
    head: script('defer'),
    body: div(`${divOptions} data-mz-onclick="probe.ran = true" data-mz-style="color: red"`),
  },
  'div-alone': { head: script('defer', '/dist/mantelzorg-zorgladder.js'), body: div(divOptions) },
  'div-in-english': { head: script('defer'), body: div(`${divOptions} data-mz-lang="en"`) },
  'div-unknown': { head: script('defer'), body: div(divOptions, 'zorglader') + widget },
  link: {
    head: script('defer'),
    body: `<p>${link(`${feedInLink}&amp;municipality=GM0301&amp;rung=2&amp;onclick=alert(1)&amp;color-action=004400`)}</p>`,
  },
  'link-in-sentence': {
    head: script('defer'),
    body: `<p>Kijk ook eens op ${link(feedInLink)} van de gemeente.</p>${widget}`,
  },
  'link-in-menu': {
    head: script('defer'),
    body: `<nav><p>${link(feedInLink)}</p></nav><ul><li>${link(feedInLink)}</li></ul>${widget}`,
  },
  'in-editor': {
    head: script('defer'),
    body: `<section contenteditable><p>${link(feedInLink)}</p>${div(divOptions)}</section>${widget}`,
  },
  'link-elsewhere': {
    head: script('defer'),
    body: `<p>${link(feedInLink, '/elsewhere/embed.html')}</p>${widget}`,
  },
  'link-to-unsafe-feed': {
    head: script('defer'),
    body: `<p>${link('feed=http://gemeente.example/feed.json')}</p>`,
  },
  'feed-on-script': {
    head: script(`defer data-mz-feed="${feed}"`),
    body: '<mz-zorgladder></mz-zorgladder>',
  },
  'with-integrity': { head: INTEGRITY },
  'wrong-integrity': { head: INTEGRITY.replace('/dist/', '/__page/broken/') },
  frame: {
    head: script('defer', '/dist/frame.js'),
    body: framed('widget=zorgladder&amp;heading-level=3'),
  },
  'frame-with-script': {
    head: script('defer'),
    body: framed('widget=zorgladder'),
  },
  'frame-without-script': { body: framed('widget=zorgladder') },
  'frame-sandboxed': {
    head: script('defer', '/dist/frame.js'),
    body: framed('widget=zorgladder').replace('<iframe', '<iframe sandbox="allow-scripts"'),
  },
  'frame-that-lies': {
    head: script('defer', '/dist/frame.js'),
    body: '<iframe data-mz-frame src="/__page/liar" title="Hulp"></iframe>',
  },
  'frame-of-another': {
    head: script('defer', '/dist/frame.js'),
    body: '<iframe title="Iets anders"></iframe>',
  },
  // By its attributes it has an origin, by its own policy it has none.
  'frame-that-went-elsewhere': {
    head: script('defer', '/dist/frame.js'),
    body: '<iframe data-mz-frame src="/__page/liar-elsewhere" title="Hulp"></iframe>',
  },
  liar: { head: script('', '/__page/liar.js'), body: '' },
  'liar-elsewhere': {
    head: script('', '/__page/liar.js'),
    body: '',
    policy: `sandbox allow-scripts; script-src ${ORIGIN}`,
  },
  'test-sandboxed': {
    head: script('defer'),
    body: test,
    policy: PAGE_POLICY.replaceAll("'self'", ORIGIN),
  },
};

const html = ({ lang = 'nl', head = '', body = widget }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>Een pagina</title>
    <script src="/__page/probe.js"></script>
    ${head}
  </head>
  <body>
    <h1>Een pagina</h1>
    ${body}
  </body>
</html>`;

/** A demo page, with its addresses made those of this server. */
async function demo(file) {
  const text = await read(`demo/${file}`);
  if (!file.endsWith('.html')) return text;
  return text
    .replace('<meta', '<script src="/__page/probe.js"></script><meta')
    .replace('"/mantelzorg.js"', '"/dist/mantelzorg.js"')
    .replaceAll('/feeds/', '/__page/feeds/');
}

/** The text behind an address, undefined for none. */
async function find(path) {
  const [, folder, file] = /^(?:(\w+)\/)?([\w.-]+)$/.exec(path) ?? [];
  if (path === 'probe.js') return read('test/helpers/contract-probe.js');
  // The map of the finder, with one picture for all of the country.
  if (path.startsWith('tile/')) return read('demo/icon.svg');
  if (folder === 'demo') return demo(file);
  if (folder === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return read(`stories/feeds/${file}`);
  }
  if (folder === 'feeds') return read(`stories/feeds/${file}`);
  const [, copy, built] = /^(bare|other)\/(mantelzorg\.js|parts\/[\w-]+\.js)$/.exec(path) ?? [];
  // The page of one widget, under the policy of a page.
  if (path === 'liar.js') return read('test/helpers/lying-frame.js');
  if (path.startsWith('built/')) return read(`dist/${path.slice('built/'.length)}`);
  // The script with another part than it knows.
  if (path === 'broken/mantelzorg.js') return read('dist/mantelzorg.js');
  if (path === 'broken/parts/zorgladder.js') return `${await read('dist/parts/zorgladder.js')}\n`;
  if (copy === 'bare') return read(`dist/${built}`);
  if (copy === 'other') {
    const { version } = JSON.parse(await read('package.json'));
    return (await read(`dist/${built}`)).replaceAll(version, '9.9.9');
  }
  if (!Object.hasOwn(pages, path)) return undefined;
  const hashes = JSON.parse(await read('dist/sri.json'));
  return html(pages[path]).replace(
    /<integrity src="([^"]+)">/,
    `<script src="$1" integrity="${hashes['mantelzorg.js']}" crossorigin="anonymous" defer></script>`,
  );
}

/** Koa middleware for the pages under /__page/. */
export default async function contractPages(context) {
  const path = context.path.slice('/__page/'.length);
  if (path.startsWith('hostile/')) return hostilePages(context);
  if (path === 'requests' && context.method === 'POST') {
    context.status = 201;
    context.body = { reference: 'MZ-7F3K-9QTH' };
    return;
  }
  const text = await find(path).catch(() => undefined);
  if (text === undefined) {
    context.status = 404;
    return;
  }
  const extension = /\.(html|css|js|json|svg)$/.exec(path)?.[1] ?? 'html';
  context.set('cache-control', 'no-store');
  if (extension === 'json') context.set('access-control-allow-origin', '*');
  if (extension === 'html') {
    // In WebKit a sandboxed page is not 'self' to its own policy.
    const policy = pages[path]?.policy ?? PAGE_POLICY.replaceAll("'self'", "'self' ORIGIN");
    context.set('content-security-policy', policy.replaceAll(ORIGIN, context.origin));
  }
  context.type = extension;
  // Where the example feed says that requests go to.
  context.body = text.replaceAll('http://localhost:8080', `${context.origin}/__page`);
}
