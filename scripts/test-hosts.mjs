import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.mjs';

const help = `npm run test:hosts -- [options]

Installs the packed package in a small application of each framework (test/hosts/), checks its types,
builds it for production, and uses it in Chromium under a strict Content Security Policy. Needs dist/
(npm run build) and npm's registry. Exit code 1 when one of them fails.

  --only <name>     one of them: react, vue, angular, lit
  --package <file>  the package to install, instead of one packed from here
  --keep            leaves the temporary folders, and says where they are
  --help            this text`;

/**
 * Each framework's policies for Trusted Types, and what the widget's first button says there: the
 * application with Lit is in English.
 */
const hosts = {
  react: { policies: ['lit-html'], start: 'Waar sta ik? Vier korte vragen' },
  vue: { policies: ['lit-html', 'vue'], start: 'Waar sta ik? Vier korte vragen' },
  angular: { policies: ['lit-html'], start: 'Waar sta ik? Vier korte vragen' },
  lit: { policies: ['lit-html'], start: 'Where am I? Four short questions' },
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    package: { type: 'string' },
    keep: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const names = options.only ? [options.only] : Object.keys(hosts);

async function testAll() {
  const { chromium } = ensureBrowsers(['chromium']);
  const folder = await mkdtemp(join(tmpdir(), 'mantelzorg-hosts-'));
  try {
    const tarball = options.package ?? (await pack(folder));
    const args = ['--no-sandbox', '--disable-gpu'];
    const browser = await puppeteer.launch({ executablePath: chromium.path, args });
    try {
      for (const name of names) await testHost({ name, folder, tarball, browser });
    } finally {
      await browser.close();
    }
  } finally {
    if (options.keep) console.log(`Left in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function pack(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(await run('npm', args, root));
  return join(folder, filename);
}

/** One line: what each step took, and what the built application weighs. */
async function testHost({ name, folder, tarball, browser }) {
  const app = join(folder, name);
  const began = performance.now();
  process.stdout.write(name.padEnd(8));
  const step = async (label, work) => {
    const start = performance.now();
    process.stdout.write(` ${label} `);
    const result = await work();
    process.stdout.write(`${seconds(start)},`);
    return result;
  };
  try {
    await cp(join(root, 'test', 'hosts', name), app, { recursive: true });
    await cp(join(root, 'test', 'hosts', 'shared'), join(app, 'src'), { recursive: true });
    await cp(tarball, join(app, 'mantelzorg-widgets.tgz'));
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    await step('install', () => run('npm', install, app));
    await step('types', () => run('npm', ['run', 'types'], app));
    await step('build', () => run('npm', ['run', 'build'], app));
    await step('browser', () => useInBrowser({ name, dist: join(app, 'dist'), browser }));
    const { raw, packed } = await weigh(join(app, 'dist'));
    console.log(` scripts ${kilobytes(raw)}, ${kilobytes(packed)} brotli: ok (${seconds(began)})`);
  } catch (error) {
    console.log(' FAILED');
    console.error(error.message.replace(/^/gm, '  '));
    process.exitCode = 1;
  }
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function weigh(folder) {
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => {
        const bytes = await readFile(join(folder, file));
        return { raw: bytes.length, packed: brotliCompressSync(bytes).length };
      }),
  );
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  return { raw: sum('raw'), packed: sum('packed') };
}

/** What the widget must do in any framework, under a policy that allows nothing more than that. */
async function useInBrowser({ name, dist, browser }) {
  const { policies, start } = hosts[name];
  const site = await serveFolder(dist, strictPolicy(policies));
  const context = await browser.createBrowserContext();
  const problems = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await collectProblems(page, problems);
    await page.goto(site.origin);

    // Asked for as visible, which looks at each frame; else only changes outside shadow roots count.
    const find = (selector) => page.waitForSelector(selector, { visible: true });
    const press = async (selector) => (await find(selector)).click();
    const see = async (what, selector, check, wanted) => {
      const element = await find(selector);
      const seen = page.waitForFunction(check, {}, element, wanted);
      await seen.catch((cause) => Promise.reject(new Error(`not seen: ${what}`, { cause })));
    };
    const widget = 'pierce/mz-zorgladder.ladder';
    const hasText = ({ textContent }, wanted) => textContent.trim() === wanted;
    const hasOffer = ({ shadowRoot }) => shadowRoot.textContent.includes('Buurthulp Voorbeeldstad');

    await see('the service in the property', widget, hasOffer);
    await see('the heading level', widget, ({ shadowRoot }) => shadowRoot.querySelector('h3'));
    await see('the open rung', widget, ({ shadowRoot }) =>
      shadowRoot.querySelector('[aria-expanded=true]'),
    );
    await see('mz-ready once', 'pierce/#ready', hasText, '1');

    await (
      await find(widget)
    ).evaluate((element) => {
      const reload = element.reload.bind(element);
      element.reload = () => {
        element.toggleAttribute('reloaded', true);
        reload();
      };
    });
    await press('pierce/#reload');
    await see('reload() of the element', widget, (element) => element.hasAttribute('reloaded'));

    await press(`aria/${start}[role="button"]`);
    await see('mz-step', 'pierce/#step', hasText, 'question');

    await press('pierce/#toggle');
    await page.waitForSelector(widget, { hidden: true });
    await press('pierce/#toggle');
    await see('the service, when the widget is shown again', widget, hasOffer);
    await see('mz-ready a second time', 'pierce/#ready', hasText, '2');
  } catch (error) {
    problems.push(error.message);
  } finally {
    await context.close();
    await site.close();
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

const strictPolicy = (policies) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'self'; " +
  `require-trusted-types-for 'script'; trusted-types ${policies.join(' ') || "'none'"}`;

async function collectProblems(page, problems) {
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warn'].includes(line.type())) problems.push(line.text());
  });
  await page.exposeFunction('tellViolation', (text) => problems.push(text));
  await page.evaluateOnNewDocument(() => {
    globalThis.document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) =>
        globalThis.tellViolation(`violates ${effectiveDirective}: ${blockedURI}`),
    );
  });
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function serveFolder(folder, policy) {
  const server = createServer(async ({ url }, response) => {
    const file = join(folder, url === '/' ? 'index.html' : url);
    const body = await readFile(file).catch(() => null);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', `${types[extname(file)] ?? 'text/plain'}; charset=utf-8`);
    response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${server.address().port}`, close };
}

/** What a command prints; when it fails, that is the error. */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', CI: '1', NODE_ENV: undefined };
    const child = spawn(command, args, { cwd, env, timeout: 300_000 });
    let printed = '';
    let errors = '';
    child.stdout.on('data', (data) => (printed += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} ${args.join(' ')}:\n${printed}${errors}`.trim()));
    });
  });
}

if (options.help) console.log(help);
else if (!names.every((name) => Object.hasOwn(hosts, name))) {
  console.error(`--only is one of ${Object.keys(hosts).join(', ')}`);
  process.exitCode = 1;
} else await testAll();
