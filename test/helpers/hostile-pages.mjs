import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The pages under `/__page/hostile/`: host pages that get in the way of what they embed, each in one
 * way that real sites have. `?without-script` leaves our script out, to hold a page against.
 */
const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');

const fallback = '<p>Bel <a href="tel:0880000000">088 000 00 00</a></p>';
const tag = (name, feed, more = '') =>
  `<mz-${name} feed="/__page/feeds/${feed}.json" ${more}>${fallback}</mz-${name}>`;
const ladder = tag('zorgladder', 'zutphen', 'municipality="GM0301"');
const test = tag('burden-test', 'zutphen', 'municipality="GM0301"');
const finder = tag('steunpunt-finder', 'steunpunten-example');
const menu = tag('respite-menu', 'respite-example');
const form = tag('verklaring-form', 'verklaring-example');
const all = ladder + test + finder + menu + form;

/** A part of the page that is not ours, with one of each that a widget has too. */
const own = `<section id="own">
  <h2>Contact</h2>
  <p>Wij helpen u <a href="#own">graag</a>.</p>
  <label for="own-field">Uw vraag</label> <input id="own-field" name="question" />
  <button type="button">Stel uw vraag</button>
</section>`;

const style = (rules) => `<style>${rules}</style>`;
const inline = (code) => `<script>${code}</script>`;

/** All widgets in a column; as wide, in the page's own text, on each page, so that they can be compared. */
const column = (width = '44em', more = '') =>
  `<main style="inline-size: ${width}; ${more}">${all}</main>${own}`;

/**
 * What Bootstrap 3.4.1 (MIT, https://getbootstrap.com/docs/3.4/css/) says of elements without a class,
 * as far as a widget has those elements or inherits from them; in our own words and order.
 */
const bootstrap3 = `
  *, *::before, *::after { box-sizing: border-box; }
  html { font-family: sans-serif; font-size: 10px; -webkit-tap-highlight-color: transparent; }
  body { margin: 0; font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; }
  button, input, select, textarea { margin: 0; font: inherit; line-height: inherit; color: inherit; }
  button { overflow: visible; text-transform: none; -webkit-appearance: button; cursor: pointer; }
  a { color: #337ab7; text-decoration: none; }
  a:hover, a:focus { color: #23527c; text-decoration: underline; }
  h2, h3 { margin: 20px 0 10px; font: 500 30px/1.1 inherit; color: inherit; }
  p { margin: 0 0 10px; }
  ul, ol { margin: 0 0 10px; padding-left: 40px; }
  fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
  legend { display: block; width: 100%; margin-bottom: 20px; font-size: 21px; border-bottom: 1px solid #e5e5e5; }
  label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: 700; }
  input[type="radio"], input[type="checkbox"] { margin: 4px 0 0; line-height: normal; }
  dt { font-weight: 700; } dd { margin-left: 0; }
  svg { vertical-align: middle; overflow: hidden; }
  [hidden] { display: none; } [role="button"] { cursor: pointer; }
`;

/** A framework that gives each element its look, the way those without classes do. */
const everyElement = `
  button, input, select, textarea, summary, a, label, fieldset, legend, ul, li, h2, h3, article, form {
    margin: 0 0 32px !important; padding: 24px 40px !important; border: 4px solid #c00 !important;
    border-radius: 32px !important; background: #fee !important; color: #c00 !important;
    font: italic 700 10px/1 monospace !important; text-transform: uppercase !important;
  }
  button::before, a::after { content: "»" !important; }
`;

/** What runs down from a page into everything it holds. */
const inherited = `
  body {
    text-transform: uppercase; letter-spacing: 0.2em; word-spacing: 0.5em; line-height: 1;
    font-style: italic; font-weight: 900; font-variant: small-caps; text-align: center;
    text-indent: 3em; text-shadow: 2px 2px red; white-space: pre; word-break: break-all;
    list-style: square inside; cursor: crosshair; border-collapse: collapse; quotes: none;
    hyphens: none; text-align-last: right; text-wrap: nowrap; tab-size: 20;
    -webkit-text-fill-color: #999; -webkit-text-stroke: 1px red;
  }
`;

/** What Prototype 1.7.3 and its like do to the built-ins, which sites of that age still load. */
const prototypes = `
  const extend = (target, methods) => {
    for (const name in methods) target[name] = methods[name];
  };
  const slice = Array.prototype.slice;
  // Takes no function, and nothing that has no length.
  Array.from = (values) => (values ? ('toArray' in Object(values) ? values.toArray() : slice.call(values)) : []);
  extend(Array.prototype, {
    each(iterator) { this.forEach(iterator); return this; },
    find(iterator, context) { for (const one of this) if (iterator.call(context, one)) return one; },
    include(value) { return this.indexOf(value) !== -1; },
    toArray() { return slice.call(this); },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
    without(...values) { return this.filter((one) => !values.includes(one)); },
    inspect() { return '[' + this.join(', ') + ']'; },
    size() { return this.length; },
  });
  // First made to be another, then taken away.
  delete Array.prototype.entries;
  extend(String.prototype, {
    strip() { return this.replace(/^\\s+|\\s+$/g, ''); },
    toArray() { return this.split(''); },
  });
  extend(Function.prototype, {
    bind(context, ...first) { const method = this; return function (...rest) { return method.apply(context, [...first, ...rest]); }; },
    wrap(wrapper) { const method = this; return function (...values) { return wrapper.call(this, method.bind(this), ...values); }; },
  });
  extend(Element.prototype, {
    show() { this.style.display = ''; return this; },
    hide() { this.style.display = 'none'; return this; },
  });
  Object.extend = extend;
`;

/** A promise from before ES2018: `then` and `catch`, `all` and `race`, and nothing of the browser's. */
const promises = `
  const Native = window.Promise;
  window.Promise = function (executor) {
    if (!(this instanceof Promise)) throw new TypeError('Use new');
    this.native = new Native(executor);
  };
  const wrap = (native) => Object.assign(Object.create(Promise.prototype), { native });
  Promise.prototype.then = function (done, failed) { return wrap(this.native.then(done, failed)); };
  Promise.prototype['catch'] = function (failed) { return this.then(undefined, failed); };
  for (const name of ['resolve', 'reject', 'all', 'race'])
    Promise[name] = (value) => wrap(Native[name](value));
`;

/** A `fetch` of before there was one: no signal, no stream of the body, no address after redirects. */
const oldFetch = `
  const load = window.fetch;
  window.fetch = (url, { method = 'GET', body = null } = {}) =>
    load(url, { method, body }).then((answer) => ({
      ok: answer.ok,
      status: answer.status,
      headers: { get: (name) => answer.headers.get(name) },
      text: () => answer.text(),
      json: () => answer.json(),
    }));
`;

/** Tools that watch a page put themselves around what they watch. */
const monitors = `
  const around = (owner, name) => {
    const method = owner[name];
    owner[name] = function (...values) { return method.apply(this, values); };
  };
  around(window, 'fetch');
  around(window, 'setTimeout');
  around(window, 'addEventListener');
  around(EventTarget.prototype, 'addEventListener');
  around(EventTarget.prototype, 'dispatchEvent');
  around(Element.prototype, 'attachShadow');
  around(HTMLElement.prototype, 'attachInternals');
  around(CustomElementRegistry.prototype, 'define');
  around(Node.prototype, 'appendChild');
  around(Element.prototype, 'append');
  around(History.prototype, 'pushState');
  const Observer = window.MutationObserver;
  window.MutationObserver = function (callback) {
    const observer = new Observer((records) => callback(records, this));
    this.observe = (target, options) => observer.observe(target, options);
    this.disconnect = () => observer.disconnect();
    this.takeRecords = () => observer.takeRecords();
  };
`;

const ORIGIN = 'ORIGIN';
const NONCE = 'cmFuZG9tIGVub3VnaA==';
const SCRIPT = '/dist/mantelzorg.js';
const ALONE = '/dist/mantelzorg-zorgladder.js';

/** What the documentation asks a page to allow, with where scripts may come from. */
const policy = (scripts, more = '') =>
  `default-src 'none'; script-src ${scripts}; connect-src ${ORIGIN}${more}`;
/** Places that name a file by its hash; `sri.json` knows it. */
const hash = (file) => `'<${file}>'`;
const LADDER_PARTS = `${hash('mantelzorg.js')} ${hash('parts/zorgladder.js')} ${hash('parts/burden-test.js')}`;

/**
 * @typedef {object} Page
 * @property {string} [html] attributes of `<html>`
 * @property {string} [head] what stands there before our script
 * @property {string} [body]
 * @property {string} [policy] no policy by default
 * @property {string[]} [scripts] ours
 * @property {'nonce' | 'integrity'} [by] how the page vouches for its scripts
 * @property {string} [after] what stands there after our script
 */

/** @type {Record<string, Page>} */
const pages = {
  // Nothing hostile: what the others are held against.
  calm: { body: column() },

  // Styles.
  'revert-all': { head: style('* { all: revert; }'), body: column() },
  'reset-all': {
    head: style(
      '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: border-box; }',
    ),
    body: column(),
  },
  'bootstrap-3': { head: style(bootstrap3), body: column() },
  'every-element': { head: style(everyElement), body: column() },
  inherited: { head: style(inherited), body: column() },
  'small-root': {
    head: style('html { font-size: 62.5%; } body { font-size: 1.6rem; }'),
    body: column(),
  },
  'large-root': { head: style('html { font-size: 200%; }'), body: column() },
  'large-root-480': { head: style('html { font-size: 200%; }'), body: column('480px') },
  'right-to-left': { html: 'lang="nl" dir="rtl"', body: column() },
  transformed: {
    body: column('320px', 'transform: translateX(20px); overflow: hidden; contain: paint;'),
  },
  'column-320': { body: column('320px') },
  'column-240': { body: column('240px') },
  'sticky-header': {
    head: style(
      'header { position: sticky; inset-block-start: 0; block-size: 80px; z-index: 10; background: #eee; }',
    ),
    body: `<header>Gemeente Voorbeeld</header>${column()}<div style="block-size: 100vh"></div>`,
  },

  // Markup.
  'form-around': {
    body: `<form id="host-form" action="/__page/hostile/calm" method="get">${all}${own}<input type="submit" value="Zoek" /></form>`,
  },
  clobbered: {
    body: `<form name="body"><input name="querySelector" /><input name="attributes" /><input name="childNodes" />
      <input name="append" /><input name="dataset" />${ladder}${test}${own}</form>
      <a id="head"></a><form name="head"></form><a id="mz"></a><a id="customElements"></a><a id="trustedTypes"></a>
      <img name="documentElement" alt="" /><form name="readyState"></form>`,
  },
  // What a visitor may write in a reply on many sites: a picture with a name.
  'clobbered-script': {
    body: `<img name="currentScript" src="/__page/tile/8/131/84.svg" alt="" />${ladder}${test}${finder}${own}`,
  },
  'clobbered-script-alone': {
    body: `<img name="currentScript" src="/__page/tile/8/131/84.svg" alt="" />${finder}${own}`,
    scripts: ['/dist/mantelzorg-steunpunt-finder.js'],
  },

  // Scripts.
  'own-mz': {
    head: inline(
      'var mz = { own: true }; var litElementVersions = ["1.0.0"]; var mantelzorg = "own"; var process = undefined; var exports = {}, module = { exports: {} }, require = () => { throw new Error("not here"); };',
    ),
    body: column(),
  },
  amd: {
    head: inline(
      'window.define = Object.assign(() => { throw new Error("anonymous define()"); }, { amd: {} });',
    ),
    body: ladder + test,
  },
  prototypes: { head: inline(prototypes), body: column() },
  // Prototype 1.6: texts of lists become texts of texts.
  'array-to-json': {
    head: inline(
      'Array.prototype.toJSON = function () { return "[" + this.map((one) => JSON.stringify(one)).join(", ") + "]"; };',
    ),
    body: column(),
  },
  promises: { head: inline(promises), body: column() },
  'old-fetch': { head: inline(oldFetch), body: column() },
  monitors: { head: inline(monitors), body: column() },
  'fetch-that-throws': {
    head: inline('window.fetch = () => { throw new Error("no requests here"); };'),
    body: ladder + test,
  },
  'no-fetch': { head: inline('window.fetch = undefined;'), body: ladder + test },
  'second-lit': {
    head: '<script src="/__page/hostile/second-lit.js"></script>',
    body: ladder + test + '<own-clock></own-clock>',
  },

  // Policies.
  nonce: { policy: policy(`'nonce-${NONCE}'`), by: 'nonce' },
  'nonce-strict-dynamic': { policy: policy(`'nonce-${NONCE}' 'strict-dynamic'`), by: 'nonce' },
  'hash-of-script': { policy: policy(`'<probe>' ${hash('mantelzorg.js')}`), by: 'integrity' },
  'hash-of-all': { policy: policy(`'<probe>' ${LADDER_PARTS}`), by: 'integrity' },
  'hash-alone': {
    policy: policy(`'<probe>' ${hash('mantelzorg-zorgladder.js')}`),
    by: 'integrity',
    body: ladder,
    scripts: [ALONE],
  },
  'hash-strict-dynamic': {
    policy: policy(`'<probe>' ${hash('mantelzorg.js')} 'strict-dynamic'`),
    by: 'integrity',
  },
  'types-none': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types 'none'"),
  },
  'types-none-alone': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types 'none'"),
    body: ladder,
    scripts: [ALONE],
  },
  'types-of-others': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types dompurify"),
  },
  'types-lit': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types lit-html"),
  },
  'types-required': { policy: policy(ORIGIN, "; require-trusted-types-for 'script'") },
  'types-named': { policy: policy(ORIGIN, '; trusted-types lit-html') },
  'types-second-lit': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types lit-html"),
    head: '<script src="/__page/hostile/second-lit.js"></script>',
    body: ladder + test + '<own-clock></own-clock>',
  },
  'types-second-lit-allowed': {
    policy: policy(
      ORIGIN,
      "; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    ),
    head: '<script src="/__page/hostile/second-lit.js"></script>',
    body: ladder + test + '<own-clock></own-clock>',
  },
  'types-second-lit-after': {
    policy: policy(ORIGIN, "; require-trusted-types-for 'script'; trusted-types lit-html"),
    after: '<script src="/__page/hostile/second-lit.js" defer></script>',
    body: ladder + test + '<own-clock></own-clock>',
  },
  'styles-none': { policy: policy(ORIGIN, "; style-src 'none'") },
  documented: { policy: policy(ORIGIN) },
  sandbox: { policy: policy(ORIGIN, '; sandbox allow-scripts'), body: ladder },
};

/** What a page with its own Lit has: the package as it is on npm, and an element that uses it. */
let bundled;
const secondLit = () =>
  (bundled ??= build({
    stdin: {
      contents: `import { html, LitElement } from 'lit';
        customElements.define('own-clock', class extends LitElement {
          render() { return html\`<time>half elf</time>\`; }
        });`,
      resolveDir: fileURLToPath(root),
    },
    bundle: true,
    minify: true,
    write: false,
  }).then(({ outputFiles }) => outputFiles[0].text));

const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

async function html(
  { html = 'lang="nl"', head = '', body = ladder + test + own, scripts = [SCRIPT], by, after = '' },
  isAlone,
  hashes,
) {
  const script = (src, integrity, more = '') => {
    const vouched = {
      nonce: `nonce="${NONCE}"`,
      integrity: `integrity="${integrity}" crossorigin="anonymous"`,
    };
    return `<script src="${src}" ${vouched[by] ?? ''} ${more}></script>`;
  };
  const ours = scripts.map((src) => script(src, hashes[src.slice('/dist/'.length)], 'defer'));
  return `<!doctype html>
<html ${html}>
  <head>
    <meta charset="utf-8" />
    <title>Een pagina</title>
    ${script('/__page/probe.js', hashes.probe)}
    ${head}
    ${isAlone ? '' : ours.join('')}
    ${after}
  </head>
  <body>${body}</body>
</html>`;
}

/** Koa middleware for the pages under /__page/hostile/. */
export default async function hostilePages(context) {
  const name = context.path.slice('/__page/hostile/'.length);
  context.set('cache-control', 'no-store');
  if (name === 'second-lit.js') {
    context.type = 'js';
    context.body = await secondLit();
    return;
  }
  if (!Object.hasOwn(pages, name)) {
    context.status = 404;
    return;
  }
  const page = pages[name];
  const probe = integrityOf(await read('test/helpers/contract-probe.js'));
  const hashes = { ...JSON.parse(await read('dist/sri.json')), probe };
  if (page.policy) {
    const text = page.policy.replaceAll(ORIGIN, context.origin);
    context.set(
      'content-security-policy',
      text.replace(/<([^>]+)>/g, (_, file) => hashes[file]),
    );
  }
  context.type = 'html';
  context.body = await html(page, context.query['without-script'] !== undefined, hashes);
}
