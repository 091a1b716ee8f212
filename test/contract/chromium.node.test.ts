/**
 * What only Chromium can show of the demo pages: how much the layout shifts, what comes out of a
 * printer, what the accessibility tree says and where the Tab key leads. On the real demo server,
 * with the built files. `UPDATE_SNAPSHOTS=1` writes the files in `snapshots/` anew.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { parsePhone } from '../../src/domain/index.js';
import { accessibilityTree, focusedNode } from '../helpers/accessibility-tree.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const chromium = findBrowser('chromium');
const demos = ['index.html', 'english.html', 'insurer.html'];
const zutphen = JSON.parse(readFileSync(join(root, 'stories/feeds/zutphen.json'), 'utf8')) as {
  services: { phone?: string }[];
};

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

interface Options {
  width?: number;
  height?: number;
  /** Size of the reader's own text; browsers start with 16. */
  fontSize?: number;
  /** Milliseconds by which the script and the feed come late. */
  delay?: number;
  /** Changes a style sheet on its way. */
  style?: (text: string) => string;
}

/** Opens a demo page; the widget is there when it returns. */
async function open(
  name: string,
  { width = 1280, height = 900, fontSize, delay, style }: Options = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  if (fontSize) {
    const devtools = await page.createCDPSession();
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: fontSize } });
  }
  if (delay || style) {
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
  }
  const answer = async (request: HTTPRequest) => {
    const url = request.url();
    if (style && url.endsWith('.css')) {
      const text = await (await fetch(url)).text();
      return request.respond({ contentType: 'text/css', body: style(text) });
    }
    const isLate = delay && /\.js(on)?$/.test(url);
    if (isLate) await new Promise((resolve) => setTimeout(resolve, delay));
    return request.continue();
  };
  // Functions that are sent into the page carry calls of this helper of the compiler.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${site.origin}/${name}`);
  await page.waitForFunction('window.isReady', { timeout: 5_000 });
  // Always the same Monday morning.
  await page.evaluate(() => {
    const widget = document.querySelector('mz-zorgladder')!;
    widget.clock = () => new Date('2026-11-23T09:00:00Z');
    return widget.updateComplete;
  });
  return page;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const seen = window as unknown as { isReady: boolean; shift: number };
  seen.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // After the next frame, in which the shift of the last drawing is measured.
  const ready = () => requestAnimationFrame(() => setTimeout(() => (seen.isReady = true)));
  document.addEventListener('mz-ready', () => requestAnimationFrame(ready));
}

/** Presses the buttons of the widget whose names match, one after the other. */
async function press(page: Page, ...names: RegExp[]): Promise<void> {
  for (const { source } of names) {
    await page.evaluate(async (pattern) => {
      const widget = document.querySelector('mz-zorgladder')!;
      const found = [...widget.shadowRoot!.querySelectorAll('button')].filter((button) => {
        const name = button.textContent.replace(/\s+/g, ' ').trim();
        return button.checkVisibility() && new RegExp(pattern).test(name);
      });
      if (found.length === 0) throw new Error(`No button ${pattern}`);
      for (const button of found) button.click();
      await widget.updateComplete;
      await new Promise(requestAnimationFrame);
    }, source);
  }
}

const everyRung = /(Trede|Rung) \d:/;
const compass = /^(Waar sta ik|Where am I)/;

const hasHorizontalScrolling = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);

function assertSnapshot(name: string, text: string): void {
  const file = join(here, 'snapshots', `${name}.txt`);
  if (process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const expected = readFileSync(file, 'utf8');
  if (text === expected) return;
  const [now, before] = [text, expected].map((all) => all.split('\n'));
  const differences = [
    ...before!.filter((line) => !now!.includes(line)).map((line) => `- ${line}`),
    ...now!.filter((line) => !before!.includes(line)).map((line) => `+ ${line}`),
  ];
  assert.fail(`snapshots/${name}.txt (UPDATE_SNAPSHOTS=1)\n${differences.join('\n')}`);
}

describe('the demo in Chromium', { skip: !chromium && 'Chromium was not found' }, () => {
  before(async () => {
    site = await serve();
    browser = await puppeteer.launch({
      executablePath: chromium!.path,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  describe('shifts', () => {
    const shiftOf = (page: Page) => page.evaluate('window.shift') as Promise<number>;
    for (const width of [360, 1280]) {
      for (const name of demos) {
        it(`nothing where the page reserves the height (${name}, ${width} px)`, async () => {
          const page = await open(name, { width, delay: 150 });
          assert.equal(await shiftOf(page), 0);
          await page.close();
        });
      }

      it(`hardly where it does not (${width} px)`, async () => {
        const style = (text: string) => text.replaceAll(/min-block-size: [\d.]+rem/g, '');
        const page = await open('index.html', { width, delay: 150, style });
        const shift = await shiftOf(page);
        assert.ok(shift <= 0.1, `shift is ${shift}`);
        await page.close();
      });
    }
  });

  describe('prints', () => {
    for (const name of ['index.html', 'english.html']) {
      it(`one or two pages with every number on them (${name})`, async () => {
        const page = await open(name);
        const titles = await page.$$eval('mz-zorgladder >>> .title', (found) =>
          found.map((title) => title.textContent),
        );
        const pdf = await getDocument({
          data: await page.pdf({ format: 'A4' }),
          verbosity: 0,
          standardFontDataUrl: join(root, 'node_modules/pdfjs-dist/standard_fonts/'),
        }).promise;
        assert.ok(pdf.numPages <= 2, `${pdf.numPages} pages`);

        let text = '';
        for (let number = 1; number <= pdf.numPages; number++) {
          const { items } = await (await pdf.getPage(number)).getTextContent();
          text += items.map((item) => ('str' in item ? item.str : '')).join('');
        }
        const plain = (words: string) => words.replaceAll(/[\s-]/g, '');
        const numbers = zutphen.services.flatMap(({ phone }) =>
          phone ? [parsePhone(phone).display] : [],
        );
        assert.equal(titles.length, 5);
        const missing = [...titles, ...numbers, '112', '030 760 60 55'].filter(
          (words) => !plain(text).includes(plain(words)),
        );
        assert.deepEqual(missing, []);
        await page.close();
      });
    }
  });

  describe('is read aloud', () => {
    const views: readonly [name: string, ...buttons: RegExp[]][] = [
      ['ladder-closed'],
      ['ladder-rung-2-open', /Trede 2:/],
      ['question', compass],
      ['question-without-answer', compass, /^Volgende$/],
    ];
    for (const [name, ...buttons] of views) {
      it(`as in ${name}.txt`, async () => {
        const page = await open('index.html');
        await press(page, ...buttons);
        const devtools = await page.createCDPSession();
        const widget = await page.$('mz-zorgladder');
        assertSnapshot(name, await accessibilityTree(devtools, widget!));
        await page.close();
      });
    }
  });

  it('is walked through by keyboard as in keyboard-walk.txt', async () => {
    const page = await open('index.html');
    await press(page, /Trede 2:/);
    // Back to where a reader starts.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const devtools = await page.createCDPSession();
    const walk: string[] = [];
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press('Tab');
      const node = await focusedNode(devtools);
      if (node === null) break;
      walk.push(node);
    }
    assertSnapshot('keyboard-walk', `${walk.join('\n')}\n`);
    await page.close();
  });

  describe('fits', () => {
    for (const name of demos) {
      for (const [what, options] of [
        ['320 pixels', { width: 320 }],
        ['1280 pixels with text of twice the size', { fontSize: 32 }],
        ['640 pixels with text of twice the size', { width: 640, fontSize: 32 }],
      ] as const) {
        it(`${name} in ${what}, with everything open`, async () => {
          const page = await open(name, options);
          assert.equal(await hasHorizontalScrolling(page), false);
          await press(page, everyRung);
          assert.equal(await hasHorizontalScrolling(page), false);
          await press(page, compass);
          assert.equal(await hasHorizontalScrolling(page), false);
          await page.close();
        });
      }
    }
  });

  describe('has nothing that axe finds', () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const findings = async (page: Page) => {
      const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    for (const name of demos) {
      it(name, async () => {
        const page = await open(name);
        await page.evaluate(axe);
        assert.deepEqual(await findings(page), []);
        await press(page, everyRung);
        assert.deepEqual(await findings(page), []);
        await press(page, compass);
        assert.deepEqual(await findings(page), []);
        await page.close();
      });
    }
  });
});
