import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { PAGE_POLICY } from '../scripts/serve.mjs';

const root = new URL('../', import.meta.url);
const path = (file) => fileURLToPath(new URL(file, root));

/** Our own words: the wording of the questionnaire belongs to others. */
const texts = {
  sleep: 'Voorbeeldvraag 1: slapen',
  inconvenient: 'Voorbeeldvraag 2: ongemak',
  physical: 'Voorbeeldvraag 3: tillen en dragen',
  confining: 'Voorbeeldvraag 4: vrije tijd',
  'family-adjustments': 'Voorbeeldvraag 5: het gezin',
  'plan-changes': 'Voorbeeldvraag 6: plannen',
  'other-demands': 'Voorbeeldvraag 7: andere taken',
  'emotional-adjustments': 'Voorbeeldvraag 8: gevoel',
  'upsetting-behaviour': 'Voorbeeldvraag 9: gedrag',
  'person-changed': 'Voorbeeldvraag 10: verandering',
  'work-adjustments': 'Voorbeeldvraag 11: werk',
  financial: 'Voorbeeldvraag 12: geld',
  overwhelmed: 'Voorbeeldvraag 13: alles samen',
};

const feed = {
  schemaVersion: '1.0',
  publisher: { id: 'bench', name: 'Gemeente Voorbeeld' },
  burdenTest: { texts },
};

export const questionCount = Object.keys(texts).length;

/** Where the script is that is measured. */
export const ourScript = path('dist/mantelzorg-burden-test.js');

/** What each page has in the place of the test. All are the same host page around it. */
const tests = {
  blank: '<div id="test"></div>',
  vanilla: '<div id="test" feed="feed.json"></div>',
  lit: '<bench-test id="test" feed="feed.json"></bench-test>',
  ours: '<mz-burden-test id="test" without-intro instrument="csi" feed="feed.json"></mz-burden-test>',
};

export const pages = Object.keys(tests);

const html = (page) => `<!doctype html>
<html lang="nl" data-page="${page}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Zorgen voor een naaste</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="host.css" />
    ${page === 'blank' ? '' : `<script src="${page}.js" defer></script>`}
  </head>
  <body>
    <h1>Zorgen voor een naaste</h1>
    <p>Deze bladzijde is gemaakt om te meten hoe snel een vragenlijst er staat.</p>
    ${tests[page]}
    <p>Deze tekst staat onder de vragenlijst.</p>
  </body>
</html>`;

/**
 * Serves the pages on this computer only, every file compressed with brotli.
 *
 * @returns {Promise<{ origin: string, close: () => Promise<void>, scriptSizes: Record<string, number> }>}
 *   `scriptSizes` in bytes after brotli, by page
 */
export async function serveSite() {
  const files = new Map();
  const add = (name, type, text) => files.set(`/${name}`, { type, body: brotliCompressSync(text) });
  for (const page of pages) add(`${page}.html`, 'text/html', html(page));
  add('', 'text/html', html('blank'));
  add('host.css', 'text/css', await readFile(path('bench/host.css')));
  add('feed.json', 'application/json', JSON.stringify(feed));
  add('vanilla.js', 'text/javascript', await bundle('bench/vanilla.js'));
  add('lit.js', 'text/javascript', await bundle('bench/lit.js'));
  add('ours.js', 'text/javascript', await readFile(ourScript));

  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'Cache-Control': 'no-store',
      'Content-Encoding': 'br',
      'Content-Length': file.body.length,
      'Content-Security-Policy': PAGE_POLICY,
      'Content-Type': `${file.type}; charset=utf-8`,
    });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    scriptSizes: Object.fromEntries(
      pages.map((page) => [page, files.get(`/${page}.js`)?.body.length ?? 0]),
    ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As the scripts in dist/ are made, without what is special about those. */
async function bundle(file) {
  const build = await rollup({
    input: path(file),
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  const { code } = await minify(output[0].code, {
    ecma: 2022,
    toplevel: true,
    compress: { passes: 3, pure_getters: true },
    format: { comments: false },
  });
  return code;
}
