/**
 * What only Chromium can show of the demo pages: how much the layout shifts, what comes out of a
 * printer, what the accessibility tree says and where the Tab key leads. On the real demo server,
 * with the built files. `UPDATE_SNAPSHOTS=1` writes the files in `snapshots/` anew.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, HTTPRequest, Page, PDFOptions } from 'puppeteer-core';
import { serve } from '../../scripts/serve.mjs';
import { parsePhone } from '../../src/domain/index.js';
import type { WidgetElement } from '../../src/elements/index.js';
import { accessibilityTree, focusedNode } from '../helpers/accessibility-tree.js';
import { launchChromium, withoutChromium } from '../helpers/launch-chromium.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const ladders = ['index.html', 'english.html', 'insurer.html'];
const tests = ['test.html', 'employer.html'];
const demos = [...ladders, ...tests, 'steunpunt.html', 'respite.html', 'verklaring.html'];
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
    const widget = document.querySelector<WidgetElement>(
      'mz-zorgladder, mz-burden-test, mz-steunpunt-finder, mz-respite-menu, mz-verklaring-form',
    )!;
    widget.clock = () => new Date('2026-11-23T09:00:00Z');
    return widget.updateComplete;
  });
  return page;
}

interface Shift {
  readonly startTime: number;
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const seen = window as unknown as { isReady: boolean; shift: number };
  seen.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, value, hadRecentInput } = entry as unknown as Shift;
      // A page that is painted before all of it is read moves by itself; our script comes later.
      const [{ domInteractive }] = performance.getEntriesByType('navigation') as [
        PerformanceNavigationTiming,
      ];
      const isOfPage = domInteractive === 0 || startTime < domInteractive;
      // What moves because somebody has just pressed a key is expected.
      if (!hadRecentInput && !isOfPage) seen.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // After the next frame, in which the shift of the last drawing is measured.
  const ready = () => requestAnimationFrame(() => setTimeout(() => (seen.isReady = true)));
  document.addEventListener('mz-ready', () => requestAnimationFrame(ready));
}

/** Presses the buttons of the widget whose names match, one after the other. */
async function press(page: Page, ...names: RegExp[]): Promise<void> {
  for (const { source } of names) {
    await page.evaluate(async (pattern) => {
      const widget = document.querySelector<WidgetElement>(
        'mz-zorgladder, mz-burden-test, mz-steunpunt-finder, mz-respite-menu, mz-verklaring-form',
      )!;
      const found = [...widget.shadowRoot!.querySelectorAll('button')].filter((button) => {
        const name = button.textContent.replace(/\s+/g, ' ').trim();
        return button.checkVisibility() && new RegExp(pattern).test(name);
      });
      if (found.length === 0) throw new Error(`No button ${pattern}`);
      for (const button of found) button.click();
      await widget.updateComplete;
      // Of a result, the rest is drawn after the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await widget.updateComplete;
    }, source);
  }
}

const start = /^Begin met/;
const next = /^Volgende$/;
const review = /^Bekijk uw/;
const skip = /^Dat weet ik niet$/;

/** Ticks three tasks, or gives the heaviest answers, and goes on. */
async function answer(page: Page, ticks: readonly number[] = [0, 3, 6]): Promise<void> {
  await page.evaluate(async (places) => {
    const widget = document.querySelector('mz-burden-test')!;
    const root = widget.shadowRoot!;
    const boxes = root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
    for (const place of places) boxes[place]?.click();
    for (const group of root.querySelectorAll('fieldset')) {
      group.querySelectorAll<HTMLInputElement>('input[type="radio"]')[2]?.click();
    }
    await widget.updateComplete;
  }, ticks);
  await press(page, next);
}

const has = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(
    'mz-burden-test',
    (widget, inside) => widget.shadowRoot!.querySelector(inside) !== null,
    selector,
  );

type Screen = 'intro' | 'ticks' | 'error' | 'task' | 'overview' | 'statement' | 'result';

/** Goes through the test with the heaviest answers, and stops at each kind of screen. */
async function goThrough(
  page: Page,
  visit: (screen: Screen) => Promise<void>,
  ticks?: readonly number[],
): Promise<void> {
  await visit('intro');
  await press(page, start);
  await visit('ticks');
  await press(page, next);
  await visit('error');
  await answer(page, ticks);
  await visit('task');
  await press(page, review);
  await visit('overview');
  await press(page, /^Verder/);
  while ((await has(page, 'fieldset ~ fieldset')) && (await has(page, 'form'))) await answer(page);
  await visit('statement');
  while (await has(page, 'form')) await answer(page);
  await visit('result');
}

/** What a printer would make of the page. */
async function printed(
  page: Page,
  options: PDFOptions = { format: 'A4' },
): Promise<{ pages: number; text: string }> {
  const pdf = await getDocument({
    data: await page.pdf(options),
    verbosity: 0,
    standardFontDataUrl: join(root, 'node_modules/pdfjs-dist/standard_fonts/'),
  }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return { pages: pdf.numPages, text };
}

/** Where a line ends on paper, and with which hyphen, is no matter. */
const plain = (words: string): string => words.replaceAll(/[\s-]/g, '');

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

describe('the demo in Chromium', { skip: withoutChromium }, () => {
  before(async () => {
    site = await serve();
    browser = await launchChromium();
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
        const { pages, text } = await printed(page);
        assert.ok(pages <= 2, `${pages} pages`);
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

    for (const [what, ticks] of [
      ['three tasks', [0, 3, 6]],
      ['all tasks', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ] as const) {
      it(`the result of the test on one page, to take along (${what})`, async () => {
        const page = await open('test.html');
        await goThrough(page, async () => {}, ticks);
        const { pages, text } = await printed(page);
        const answers = await page.$eval('mz-burden-test', ({ shadowRoot }) =>
          [...shadowRoot!.querySelectorAll('.paper dt, .heavy b')].map((part) => part.textContent),
        );
        assert.ok(answers.length > 12, 'answers and what weighs');
        const wanted = [
          ...['23 november 2026', 'weegt nu zwaar', 'Wat voor u het zwaarst is', 'Uw antwoorden'],
          ...['Wat ik wil bespreken', '030 760 60 55', ...answers],
        ];
        const missing = wanted.filter((words) => !plain(text).includes(plain(words)));
        assert.deepEqual(missing, []);
        assert.equal(pages, 1);

        // As wide as what is printed on A4.
        await page.setViewport({ width: 718, height: 1000 });
        await page.emulateMediaType('print');
        const broken = await page.$$eval('mz-burden-test >>> .call', (links) =>
          links
            .filter((link) => {
              const range = document.createRange();
              range.selectNodeContents(link);
              const tops = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
              return Math.max(...tops) - Math.min(...tops) > 10;
            })
            .map((link) => link.textContent.trim()),
        );
        assert.deepEqual(broken, [], 'numbers that go on on the next line');
        await page.close();
      });
    }
  });

  /** Types a place in the finder and waits for what is found. */
  async function find(page: Page, place: string): Promise<void> {
    const field = await page.$('mz-steunpunt-finder >>> #place');
    await field!.type(place);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('mz-steunpunt-finder')!.shadowRoot!.querySelector('.list .card'),
      { timeout: 5_000 },
    );
  }

  it('prints who helps as a list with every number', async () => {
    const page = await open('steunpunt.html');
    await find(page, 'Zutphen');
    const numbers = await page.$$eval('mz-steunpunt-finder >>> .list .call', (links) =>
      links.map((link) => link.textContent.split(',')[0]!),
    );
    assert.ok(numbers.length > 8);
    const { pages, text } = await printed(page);
    assert.equal(pages, 1);
    const wanted = [...numbers, 'Hulp voor u in Zutphen', 'Geprint op', 'Voorbeeldstraat 1'];
    const missing = wanted.filter((words) => !plain(text).includes(plain(words)));
    assert.deepEqual(missing, []);
    for (const words of ['Waar woont u', 'Zoek', 'kaart', ',,']) assert.ok(!text.includes(words));
    await page.close();
  });

  describe('prints the whole menu as a card', () => {
    for (const [format, most] of [
      ['A4', 2],
      ['A5', 4],
    ] as const) {
      it(`on ${most} pages of ${format}, with every number, its source and its date`, async () => {
        const page = await open('respite.html');
        const { pages, text } = await printed(page, {
          format,
          margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' },
        });
        assert.equal(pages, most);
        const { services } = JSON.parse(
          readFileSync(join(root, 'stories/feeds/respite-example.json'), 'utf8'),
        ) as { services: { types: string[]; phone?: string; url?: string }[] };
        const offered = services.filter(({ types }) => types.includes('respite'));
        const wanted = [
          ...offered.flatMap(({ phone }) => phone ?? []),
          ...offered.flatMap(({ url }) => url?.replace('https://', '') ?? []),
          'Menukaart',
          'Gemeente Voorbeelddal',
          'Voorbeeldverzekeraar, voor wie daar verzekerd is',
          'Bel 112',
          'Zo vraagt u het',
        ];
        assert.deepEqual(
          wanted.filter((words) => !plain(text).includes(plain(words))),
          [],
        );
        const sources = plain(text).split(plain('Bron: Gemeente Voorbeelddal')).length - 1;
        assert.equal(sources, offered.length);
        await page.close();
      });
    }

    it('and the own list on one sheet, with what to say and nothing else', async () => {
      const page = await open('respite.html');
      await press(page, /^Iemand komt even/);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('mz-respite-menu')!;
        shadowRoot!.querySelector<HTMLElement>('.picks input')!.click();
      });
      await page.evaluate(() => document.querySelector('mz-respite-menu')!.updateComplete);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('mz-respite-menu')!;
        shadowRoot!.querySelector<HTMLElement>('.my-picks button')!.click();
      });
      await page.evaluate(() => document.querySelector('mz-respite-menu')!.updateComplete);
      const { pages, text } = await printed(page);
      assert.equal(pages, 1);
      for (const words of ['Bezoek aan huis', '088 000 00 03', 'Ik zorg voor een naaste']) {
        assert.ok(plain(text).includes(plain(words)), words);
      }
      for (const words of ['Menukaart', 'Haal weg', 'Print mijn keuze']) {
        assert.ok(!plain(text).includes(plain(words)), words);
      }
      await page.close();
    });
  });

  it('is read aloud as in menu-closed.txt and so on, through the whole menu', async () => {
    const page = await open('respite.html');
    const devtools = await page.createCDPSession();
    const widget = await page.$('mz-respite-menu');
    const told = async (name: string) =>
      assertSnapshot(`menu-${name}`, await accessibilityTree(devtools, widget!));
    await told('closed');
    await press(page, /^Op vakantie/);
    await told('form-open');
    await press(page, /^Help mij kiezen/);
    await told('question');
    await press(page, skip, skip, skip);
    await told('suggestions');
    await page.close();
  });

  describe('prints the letter of the form', () => {
    /** Fills in what is asked, and goes on; each is the end of an id, and what is typed. */
    const fillIn = async (page: Page, answers: Readonly<Record<string, string>>) => {
      await page.evaluate(async (given) => {
        const widget = document.querySelector<WidgetElement>('mz-verklaring-form')!;
        const root = widget.shadowRoot!;
        for (const [selector, value] of Object.entries(given)) {
          const field = root.querySelector<HTMLInputElement>(selector)!;
          if (/radio|checkbox/.test(field.type)) field.click();
          else {
            field.value = value;
            field.dispatchEvent(new Event('input'));
          }
          await widget.updateComplete;
        }
      }, answers);
      await press(page, /^Volgende$/);
    };
    const goThrough = async (page: Page, long: (text: string, length: number) => string) => {
      await press(page, /^Begin/);
      await fillIn(page, { '[value="other"]': '', '#purpose-label': long('De kerk', 120) });
      const address = (side: string) => ({
        [`#${side}-street`]: `${long('Kerkstraat', 77)} 12`,
        [`#${side}-postalCode`]: '9999zz',
        [`#${side}-city`]: long('Voorbeelddal', 60),
      });
      await fillIn(page, {
        '#carer-name': long('Anna de Vries', 80),
        ...address('carer'),
        '#carer-phone': '+31 6 12345678',
        '#carer-email': `${long('anna', 64)}@${long('voorbeeld', 60)}.${long('nl', 60)}.nl`,
      });
      await fillIn(page, {
        '#careRecipient-name': long('Piet de Vries', 80),
        '[value="parent-in-law"]': '',
        ...address('careRecipient'),
      });
      await fillIn(page, {
        '#care-since-day': '17',
        '#care-since-month': '9',
        '#care-since-year': '2021',
        '#care-hoursPerWeek': '168',
        ...Object.fromEntries(
          ['social', 'groceries', 'meals', 'paperwork', 'household', 'odd-jobs', 'personal-care']
            .concat('planning', 'transport')
            .map((task) => [`[value="${task}"]`, '']),
        ),
        '#care-explanation': long('Het gaat elke dag door.', 600),
      });
      await fillIn(page, { '[value="represented"]': '' });
    };
    const open1 = async () => {
      const page = await open('verklaring.html');
      // Without an endpoint, so that it ends with the letter; with a note as long as there is room for.
      await page.evaluate(async (note) => {
        const widget = document.querySelector<WidgetElement>('mz-verklaring-form')!;
        const feed = (await (await fetch('/feeds/verklaring-example.json')).json()) as {
          verklaring: Record<string, unknown>;
        };
        const { criteria } = feed.verklaring;
        widget.feed = '';
        widget.data = {
          ...feed,
          verklaring: {
            ...feed.verklaring,
            delivery: { mode: 'print' },
            consentOfCareRecipient: 'signature',
            criteria: { ...(criteria as object), note },
          },
        };
        await widget.updateComplete;
      }, 'Een uitzondering die lang is. '.repeat(10));
      return page;
    };

    const lengths: readonly (readonly [string, (text: string, length: number) => string])[] = [
      ['as usual', (text) => text],
      ['with the longest answers there may be', (text, length) => text.padEnd(length, 'Wm')],
    ];
    for (const [name, long] of lengths) {
      for (const format of ['A4', 'Letter'] as const) {
        it(`on one page of ${format}, all of it, ${name}`, async () => {
          const page = await open1();
          await goThrough(page, long);
          await press(page, /^Maak de brief/);
          const { pages, text } = await printed(page, {
            format,
            margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
          });
          assert.equal(pages, 1);
          const wanted = [
            long('De kerk', 120),
            long('Anna de Vries', 80),
            long('Piet de Vries', 80),
            `${long('Kerkstraat', 77)} 12`,
            long('Voorbeelddal', 60),
            '06 12 34 56 78',
            `${long('anna', 64)}@${long('voorbeeld', 60).toLowerCase()}`,
            '17 september 2021',
            'ongeveer 168 uur',
            'Vervoer: rijden, meegaan naar de dokter',
            long('Het gaat elke dag door.', 600),
            'ten minste 8 uur per week, of al 3 maanden of langer.',
            'Een uitzondering die lang is. '.repeat(10),
            'Mijn schoonvader of schoonmoeder',
            'Handtekening van de mantelzorger',
            'Handtekening van de naaste',
            'Zorgloket Voorbeelddal',
          ];
          assert.deepEqual(
            wanted.filter((words) => !plain(text).includes(plain(words))),
            [],
          );
          for (const words of ['Uw brief is klaar', 'Print of bewaar', 'Vorige']) {
            assert.ok(!plain(text).includes(plain(words)), words);
          }
          await page.close();
        });
      }
    }

    it('and says so where it is not there yet', async () => {
      const page = await open1();
      await press(page, /^Begin/);
      const { pages, text } = await printed(page);
      assert.equal(pages, 1);
      assert.ok(plain(text).includes(plain('als u alles hebt ingevuld')));
      await page.close();
    });

    it('and the form is read aloud as in form-intro.txt and so on, through all of it', async () => {
      const page = await open('verklaring.html');
      const devtools = await page.createCDPSession();
      const widget = await page.$('mz-verklaring-form');
      const told = async (name: string) =>
        assertSnapshot(`form-${name}`, await accessibilityTree(devtools, widget!));
      await told('intro');
      await press(page, /^Begin/);
      await told('purpose');
      await fillIn(page, { '[value="parking"]': '' });
      await press(page, /^Volgende$/);
      await told('error');
      const address = { '#carer-street': 'Kerkstraat 12', '#carer-city': 'Voorbeelddal' };
      await fillIn(page, { '#carer-name': 'Anna', ...address, '#carer-postalCode': '9999zz' });
      await fillIn(page, {
        '#careRecipient-name': 'Piet',
        '[value="parent"]': '',
        '#careRecipient-sameAddress': '',
      });
      await told('care');
      await fillIn(page, {
        '#care-since-year': '2021',
        '#care-hoursPerWeek': '12',
        '[value="meals"]': '',
      });
      await told('consent');
      await fillIn(page, { '[value="agrees"]': '' });
      await told('review');
      await page.close();
    });
  });

  it('saves the answers as a file when that is asked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mz-download-'));
    const page = await open('test.html');
    const devtools = await page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = new Promise((resolve) =>
      devtools.on(
        'Browser.downloadProgress',
        ({ state }) => state === 'completed' && resolve(state),
      ),
    );
    await goThrough(page, async () => {});
    assert.deepEqual(readdirSync(folder), []);
    await press(page, /^Download$/);
    await saved;
    const [file] = readdirSync(folder);
    assert.equal(file, 'mantelzorg-check-2026-11-23.json');
    const response = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
    assert.equal('resourceType' in response && response.resourceType, 'QuestionnaireResponse');
    rmSync(folder, { recursive: true });
    await page.close();
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

    it('as in test-intro.txt, test-ticks.txt and so on, through the whole test', async () => {
      const page = await open('test.html');
      const devtools = await page.createCDPSession();
      const widget = await page.$('mz-burden-test');
      await goThrough(page, async (screen) =>
        assertSnapshot(`test-${screen}`, await accessibilityTree(devtools, widget!)),
      );
      await page.close();
    });
  });

  it('is read aloud as in finder-question.txt and so on, through the whole finder', async () => {
    const page = await open('steunpunt.html');
    const devtools = await page.createCDPSession();
    const widget = await page.$('mz-steunpunt-finder');
    const told = async (name: string) =>
      assertSnapshot(`finder-${name}`, await accessibilityTree(devtools, widget!));
    await told('question');
    const field = await page.$('mz-steunpunt-finder >>> #place');
    await field!.type('Hengelo');
    // Those for the last letter, and not for an earlier one.
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('mz-steunpunt-finder')!;
      return shadowRoot!.querySelectorAll('[role="option"]').length === 2;
    });
    await page.keyboard.press('ArrowDown');
    await told('suggestions');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForSelector('mz-steunpunt-finder >>> .choices');
    await told('choice');
    await press(page, /Bronckhorst/);
    await page.waitForSelector('mz-steunpunt-finder >>> .list .card');
    await told('results');
    await page.close();
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

  it('can be gone through by keys alone, and nothing shifts meanwhile', async () => {
    const page = await open('test.html');
    const devtools = await page.createCDPSession();
    const focus = async () => (await focusedNode(devtools)) ?? '';
    const tabTo = async (wanted: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (wanted.test(await focus())) return;
      }
      assert.fail(`Tab never comes to ${wanted.source}`);
    };
    /** After a question has been answered, the focus is on the heading of what comes next. */
    const heading = async () => {
      await page.waitForFunction(
        () => document.querySelector('mz-burden-test')!.shadowRoot!.activeElement?.matches('#view'),
        { timeout: 5_000 },
      );
      return focus();
    };
    const before = page.url();

    await tabTo(/^button "Begin met/);
    await page.keyboard.press('Enter');
    assert.match(await heading(), /^heading ".*Wat doet u/);
    await tabTo(/^checkbox "Boodschappen/);
    await page.keyboard.press('Space');
    await tabTo(/^checkbox "Administratie/);
    await page.keyboard.press('Space');
    await tabTo(/^button "Volgende/);
    await page.keyboard.press('Enter');
    const seen = [await heading()];
    for (let task = 1; task <= 2; task++) {
      await tabTo(/^radio/);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      assert.match(await focus(), /^radio "Een beetje zwaar" checked=true/);
      await page.keyboard.press('Tab');
      assert.match(await focus(), /^radio "Minder dan 2 uur"/);
      await page.keyboard.press('Space');
      await tabTo(/^button "Volgende/);
      await page.keyboard.press('Enter');
      seen.push(await heading());
    }
    // Without an answer, Enter leads to the error and from there to the answers.
    await tabTo(/^button "Volgende/);
    await page.keyboard.press('Enter');
    assert.match(await focus(), /^alert/);
    await page.keyboard.press('Tab');
    assert.match(await focus(), /^link "Kies een antwoord/);
    await page.keyboard.press('Enter');
    assert.match(await focus(), /^radio/);
    await page.keyboard.press('Space');
    for (let statement = 1; statement <= 10; statement++) {
      // Enter on an answer is Volgende, as in every form.
      await page.keyboard.press('Enter');
      seen.push(await heading());
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const result = await heading();
    assert.match(result, /^heading/);
    assert.equal(new Set([...seen, result]).size, 14);
    assert.equal(await page.$eval('mz-burden-test', ({ result }) => result !== null), true);
    // What comes at the end: all that can be done with the result.
    for (const wanted of [
      /^button "Print/,
      /^button "Download/,
      /^button "Bekijk/,
      /^button "Begin/,
    ]) {
      await tabTo(wanted);
    }
    await page.keyboard.press('Enter');
    assert.match(await heading(), /Zorgt u voor iemand/);
    assert.equal(page.url(), before);
    assert.equal(await page.evaluate('window.shift'), 0);
    await page.close();
  });

  describe('fits', () => {
    for (const options of [{ width: 320 }, { fontSize: 32 }, { width: 640, fontSize: 32 }]) {
      it(`steunpunt.html in ${JSON.stringify(options)}`, async () => {
        const page = await open('steunpunt.html', options);
        assert.equal(await hasHorizontalScrolling(page), false);
        await find(page, 'Zutphen');
        assert.equal(await hasHorizontalScrolling(page), false);
        await page.close();
      });
    }

    for (const name of tests) {
      for (const [what, options] of [
        ['320 pixels', { width: 320 }],
        ['1280 pixels with text of twice the size', { fontSize: 32 }],
        ['640 pixels with text of twice the size', { width: 640, fontSize: 32 }],
      ] as const) {
        it(`${name} in ${what}, on every screen`, async () => {
          const page = await open(name, options);
          await goThrough(page, async (screen) =>
            assert.equal(await hasHorizontalScrolling(page), false, screen),
          );
          await page.close();
        });
      }
    }

    for (const name of ladders) {
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
    for (const name of tests) {
      it(name, async () => {
        const page = await open(name);
        await page.evaluate(axe);
        await goThrough(page, async (screen) => assert.deepEqual(await findings(page), [], screen));
        await page.close();
      });
    }

    for (const name of ladders) {
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
