/**
 * The page on which a web editor puts a widget together, as it is built, on the demo server and under
 * its policy: it goes through all widgets and routes, and what it gives to paste is tried in a page.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { PAGE_POLICY, serve } from '../../scripts/serve.mjs';
import { routes, widgetNames, type Route, type WidgetName } from '../../src/builder/choices.js';
import type { Block } from '../../src/builder/snippet.js';
import { launchChromium, withoutChromium } from '../helpers/launch-chromium.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { exports: exported } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
};

/** How long the widget, or an answer of a server, may take. */
const patience = { timeout: 25_000 };

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
/** Another server, that serves feeds of its own and permits nobody to read some of them. */
let elsewhere: Server;
let elsewhereOrigin: string;

interface Watched {
  readonly page: Page;
  /** Errors, lines in the console and reports of the policy. */
  readonly told: string[];
}

async function newPage(): Promise<Watched> {
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('console', (line) => told.push(line.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  return { page, told };
}

async function openBuilder(width = 1280): Promise<Watched> {
  const watched = await newPage();
  await watched.page.setViewport({ width, height: 900 });
  await watched.page.goto(`${site.origin}/builder/index.html`);
  await watched.page.waitForSelector('#widget-zorgladder', patience);
  return watched;
}

/** Presses what has this id, wherever it stands. */
const press = (page: Page, id: string): Promise<void> =>
  page.$eval(`#${id}`, (element) => (element as HTMLElement).click());

async function type(page: Page, id: string, value: string): Promise<void> {
  await page.$eval(`#${id}`, (element) => ((element as HTMLInputElement).value = ''));
  await page.type(`#${id}`, value);
  await page.keyboard.press('Tab');
}

/** Answers with the example, so that nothing is missing. */
async function choose(page: Page, widget: WidgetName, route: Route): Promise<void> {
  await press(page, `widget-${widget}`);
  await press(page, 'source-example');
  await press(page, 'place-template');
  await press(page, `route-${route}`);
  await page.waitForFunction(
    (name) =>
      document.querySelector('#code-page, #code-all, #code-template')?.textContent.includes(name),
    patience,
    widget,
  );
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent.replace(/\s+/g, ' ').trim());

/** What the page gives to paste, by the kind of each part. */
const blocksOn = (page: Page): Promise<Partial<Record<Block['kind'], string>>> =>
  page.$$eval('.block code', (codes) =>
    Object.fromEntries(codes.map((code) => [code.id.replace('code-', ''), code.textContent])),
  );

/** A host page with some HTML in it, under the policy of the example pages, on the address of the demo. */
async function host(html: string): Promise<Watched> {
  const watched = await newPage();
  const { page } = watched;
  const address = `${site.origin}/host-of-a-snippet.html`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== address) return request.continue();
    const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Pagina</title>
      <link rel="icon" href="data:,"></head><body><main><h1>Pagina</h1>${html}</main></body></html>`;
    return request.respond({
      headers: { 'Content-Security-Policy': PAGE_POLICY },
      contentType: 'text/html; charset=utf-8',
      body,
    });
  });
  await page.goto(address);
  return watched;
}

/** Waits for the widget in the page or in its frame, and for the publisher of the example in it. */
async function waitForWidget(page: Page, widget: WidgetName, isFramed: boolean): Promise<void> {
  let place = page.mainFrame();
  if (isFramed) {
    const element = await page.waitForSelector('iframe[data-mz-frame]', patience);
    place = (await element!.contentFrame())!;
  }
  await place.waitForFunction(
    (tag) => {
      const element = document.querySelector(tag);
      return element?.shadowRoot?.querySelector('h2') && !element.matches(':state(loading)');
    },
    // By the clock: a frame that is not in sight has no frames to wait for.
    { ...patience, polling: 100 },
    `mz-${widget}`,
  );
  const isDead = await place.$eval(`mz-${widget}`, (element) => element.matches(':state(error)'));
  assert.equal(isDead, false, 'the feed came');
}

async function assertAccessible(page: Page, state: string): Promise<void> {
  // Evaluated, not added as a script: the policy of the page refuses that.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    // What is in the frame is tried with the widgets themselves.
    `axe.run({ exclude: ['iframe'] }, { iframes: false })`,
  )) as AxeResults;
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  assert.deepEqual(found, [], state);
}

const exists = (file: string): boolean => {
  try {
    return readFileSync(join(root, 'dist', file)).length > 0;
  } catch {
    return false;
  }
};
const why = withoutChromium || (!exists('builder/index.html') && 'dist/ has no builder');

describe('the builder in Chromium', { skip: why }, () => {
  before(async () => {
    site = await serve();
    browser = await launchChromium();
    const feed = readFileSync(join(root, 'stories/feeds/builder-example.json'));
    elsewhere = createServer(({ url }, response) => {
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
      const open = { ...headers, 'Access-Control-Allow-Origin': '*' };
      if (url === '/open.json') response.writeHead(200, open).end(feed);
      else if (url === '/closed.json') response.writeHead(200, headers).end(feed);
      else response.writeHead(404, open).end('{}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    elsewhereOrigin = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    await site.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  for (const widget of widgetNames) {
    for (const route of routes) {
      it(`gives a snippet that works (${widget}, ${route})`, async () => {
        const { page, told } = await openBuilder();
        await choose(page, widget, route);
        const { all = '', page: part = '', site: script = '', ...rest } = await blocksOn(page);
        assert.deepEqual(told, [], 'what the builder told');
        await page.close();

        if (route === 'npm') {
          const name = /^import 'mantelzorg-widgets\/(.+)';$/.exec(rest.import ?? '')?.[1];
          assert.ok(exported[`./${name}`], `${rest.import} is an export`);
          assert.match(rest.template!, new RegExp(`^<mz-${widget}[ >]`));
          return;
        }
        assert.match(all || script, / integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/);
        const tried = await host(all || part + script);
        await waitForWidget(tried.page, widget, route === 'frame');
        assert.deepEqual(tried.told, [], 'what the page with the snippet told');
        await tried.page.close();
      });
    }
  }

  it('gives a link that is a page by itself where no script runs', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'link');
    const { page: link = '' } = await blocksOn(page);
    await page.close();
    const tried = await host(link);
    await Promise.all([tried.page.waitForNavigation(), tried.page.click('p a')]);
    await waitForWidget(tried.page, 'zorgladder', false);
    await tried.page.close();
  });

  it('gives a frame that scripts of the page need not know', async () => {
    const { page } = await openBuilder();
    await choose(page, 'steunpunt-finder', 'frame');
    const { page: frame = '' } = await blocksOn(page);
    await page.close();
    const tried = await host(frame);
    await waitForWidget(tried.page, 'steunpunt-finder', true);
    assert.equal(await tried.page.$eval('iframe', (element) => element.clientHeight), 600);
    await tried.page.close();
  });

  it('carries the colours and the options into the widget', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'link');
    await press(page, 'colors-own');
    await page.$eval('#color-action', (element) => {
      (element as HTMLInputElement).value = '#7a1f3d';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.select('#rung', '3');
    await page.select('#heading-level', '4');
    const { page: link = '', site: script = '' } = await blocksOn(page);
    await page.close();
    const tried = await host(link + script);
    await tried.page.waitForSelector('mz-zorgladder >>> h4', patience);
    const seen = await tried.page.$eval('mz-zorgladder', (element) => ({
      rung: element.getAttribute('rung'),
      color: getComputedStyle(element).getPropertyValue('--mz-color-action'),
    }));
    assert.deepEqual(seen, { rung: '3', color: '#7a1f3d' });
    await tried.page.close();
  });

  it('shows the chosen widget, at the width of a telephone and of a computer', async () => {
    const { page, told } = await openBuilder();
    await press(page, 'source-none');
    for (const widget of widgetNames) {
      await press(page, `widget-${widget}`);
      await page.waitForFunction(
        (name) => document.querySelector('iframe')?.src.includes(name),
        patience,
        widget,
      );
      await waitForWidget(page, widget, true);
    }
    const width = () => page.$eval('iframe', (element) => element.clientWidth);
    assert.equal(await width(), 360);
    await page.$$eval('.widths button', ([, desktop]) => desktop!.click());
    assert.ok((await width()) >= 960);
    // By now the frame has told its height.
    assert.notEqual(await page.$eval('iframe', (element) => element.style.height), '');
    assert.deepEqual(told, []);
    await page.close();
  });

  it('keeps the answers when an earlier one is changed', async () => {
    const { page } = await openBuilder();
    await choose(page, 'burden-test', 'div');
    await type(page, 'services', '8');
    await type(page, 'municipality', 'GM9999');
    await press(page, 'widget-respite-menu');
    await press(page, 'widget-burden-test');
    const { page: part } = await blocksOn(page);
    assert.match(part!, /data-mz-municipality="GM9999" data-mz-services="8"/);
    await page.close();
  });

  it('copies, says so, and selects where it may not copy', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'tag');
    await browser
      .defaultBrowserContext()
      .overridePermissions(site.origin, [
        'clipboard-read',
        'clipboard-sanitized-write',
        'clipboard-write',
      ]);
    await page.bringToFront();
    await page.click('.copy');
    await page.waitForFunction(() => document.querySelector('.copying .good'), patience);
    assert.equal(await textOf(page, '#code [role="status"]'), 'Gekopieerd.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, (await blocksOn(page)).all);

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.click('.copy');
    await page.waitForFunction(
      () => document.querySelector('#code [role="status"]')?.textContent.includes('Ctrl + C'),
      patience,
    );
    const selected = await page.evaluate(() => String(getSelection()));
    assert.equal(selected, copied);
    await page.close();
  });

  it('lists what is missing, with a link to where it is answered', async () => {
    const { page } = await openBuilder();
    const gaps = () => page.$$eval('.missing a', (links) => links.map(({ hash }) => hash));
    assert.deepEqual(await gaps(), ['#vraag-1', '#vraag-2', '#vraag-6']);
    await page.click('.missing a');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'vraag-1');
    await press(page, 'widget-zorgladder');
    assert.deepEqual(await gaps(), ['#vraag-2', '#vraag-6']);
    await page.close();
  });

  describe('checks a list', () => {
    /** Fills in an address and waits for what is said of it. */
    async function check(address: string): Promise<Watched & { said: string }> {
      const watched = await openBuilder();
      const { page } = watched;
      await press(page, 'widget-respite-menu');
      await press(page, 'source-address');
      await type(page, 'addresses', address);
      await page.waitForSelector('.check-good, .check-bad, .field-wrong', patience);
      const said = await textOf(page, '#vraag-2');
      return { ...watched, said };
    }

    it('that is good', async () => {
      const { page, said, told } = await check(`${site.origin}/builder/example-feed.json`);
      assert.match(said, /De lijst werkt\. We vonden 10 diensten van Gemeente Voorbeelddal/);
      assert.match(said, /In het respijtmenu komen 4 diensten\./);
      assert.match(said, /We vonden niets om te verbeteren/);
      const status = await textOf(page, '#vraag-2 [role="status"]');
      assert.match(status, /De lijst werkt/);
      assert.deepEqual(told, []);
      await page.close();
    });

    it('with advice in it, by the name of the service or of the list', async () => {
      const { page, said } = await check(`${site.origin}/feeds/verklaring-example.json`);
      assert.match(said, /Adviezen \(1\) De lijst zelf: Voor deze soorten hulp/);
      assert.match(said, /Er staat geen respijtzorg in deze lijst/);
      await page.close();
    });

    it('that is not there', async () => {
      const { page, said } = await check(`${site.origin}/feeds/no-such-feed.json`);
      assert.match(said, /HTTP 404\. Op dit adres staat niets\. Controleer het adres\./);
      assert.match(said, /U kunt wel verder\./);
      await page.close();
    });

    it('that is a page', async () => {
      const { page, said } = await check(`${site.origin}/index.html`);
      assert.match(said, /Op dit adres staat een webpagina, geen lijst/);
      await page.close();
    });

    it('that has no address yet', async () => {
      const { page } = await openBuilder();
      await press(page, 'source-address');
      await page.click('#vraag-2 .more button');
      assert.equal(await textOf(page, '#addresses-error'), 'Vul eerst het adres van uw lijst in.');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'addresses');
      await page.close();
    });

    it('that is not safe', async () => {
      const { page, said } = await check('http://www.voorbeelddal.example/feed.json');
      assert.match(said, /Dit adres begint met http:\/\/\. Het moet met https:\/\/ beginnen\./);
      await page.close();
    });

    it('that only this computer has, or that does not work, also at the code', async () => {
      const { page, said } = await check(`${site.origin}/feeds/no-such-feed.json`);
      assert.match(said, /Dit adres werkt alleen op deze computer\./);
      await press(page, 'place-other');
      const code = await textOf(page, '#code');
      assert.match(code, /Let op: uw lijst werkt nu niet \(vraag 2\)/);
      assert.match(code, /een adres van uw lijst dat alleen op deze computer werkt: http:/);
      await page.close();
    });

    it('whose address is wrong', async () => {
      const { page, said } = await check('www.voorbeelddal.example/feed.json');
      assert.match(said, /“www\.voorbeelddal\.example\/feed\.json” is geen adres dat werkt/);
      await page.close();
    });

    it('that the policy of the page keeps from it', async () => {
      const { page, said } = await check(`${elsewhereOrigin}/open.json`);
      assert.match(
        said,
        /Deze Samensteller mag dat adres niet openen\..*Voor uw beheerder: connect-src\./,
      );
      await page.close();
    });

    it('that its own server lets nobody read', async () => {
      const watched = await newPage();
      const { page } = watched;
      // As where the page may open all lists.
      await page.setBypassCSP(true);
      await page.goto(`${site.origin}/builder/index.html`);
      await page.waitForSelector('#source-address', patience);
      await press(page, 'source-address');
      await type(page, 'addresses', `${elsewhereOrigin}/closed.json ${elsewhereOrigin}/open.json`);
      await page.waitForFunction(
        () =>
          document.querySelectorAll('.check-good').length === 1 &&
          document.querySelectorAll('.check-bad').length === 1,
        patience,
      );
      const said = await textOf(page, '.check-bad');
      assert.match(said, /andere sites mogen deze lijst niet lezen/);
      assert.match(said, /Access-Control-Allow-Origin: \*/);
      await page.close();
    });
  });

  it('refuses colours that people can not read, and offers the nearest that they can', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'tag');
    await press(page, 'colors-own');
    await page.$eval('#color-action', (element) => {
      (element as HTMLInputElement).value = '#ffd200';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.match(await textOf(page, '.refused'), /Links in deze kleur zijn op wit niet goed/);
    assert.match(await textOf(page, '.preview [role="status"]'), /toont nog niet uw kleuren/);
    assert.deepEqual(await blocksOn(page), {}, 'nothing to paste');
    await page.click('.refused button');
    const status = await textOf(page, '#vraag-5 [role="status"]');
    assert.match(status, /^De kleuren zijn overgenomen\. Goed leesbaar/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'color-action');
    const { style = '' } = await blocksOn(page);
    assert.match(style, /--mz-color-action: #ffd200;\s*--mz-color-action-text: #000000;/);

    await page.focus('#color-link ~ input');
    await page.$eval('#color-link ~ input', (input) => input.select());
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    assert.match(await textOf(page, '#color-link-error'), /^Vul een kleur in, of kies hierboven/);
    assert.match(await textOf(page, '.missing'), /Vul een goede kleur in \(vraag 5\)/);
    assert.equal(await page.$('#sample'), null, 'nothing is said of the colour from before');
    await type(page, 'color-link ~ input', '154273');
    assert.match((await blocksOn(page)).style!, /--mz-color-link: #154273;/);
    await page.close();
  });

  it('takes colours out of a text, and says so when there is none', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'tag');
    await press(page, 'colors-own');
    await page.click('.tokens summary');
    const status = () => textOf(page, '.tokens [role="status"]');
    await page.click('.tokens button');
    assert.equal(await status(), 'Plak eerst iets in het vak.');
    await type(page, 'tokens', 'Ons rood is #7a1f3d.');
    await page.click('.tokens button');
    assert.match(await status(), /maar wel kleuren/);
    await page.click('.tokens .offered button');
    assert.match((await blocksOn(page)).style!, /--mz-color-action: #7a1f3d;/);
    await page.close();
  });

  it('fills a municipality in, goes to its field and says so', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'tag');
    await page.waitForSelector('.offered button', patience);
    await type(page, 'municipality', 'GM301');
    assert.match(await textOf(page, '#municipality-error'), /zoals GM0301\.$/);
    await type(page, 'municipality', 'Zutphen');
    assert.match(await textOf(page, '#vraag-3'), /staan alleen codes.*de code: GM9999\./);
    await page.click('.offered button');
    assert.equal(await textOf(page, '#vraag-3 [role="status"]'), 'GM9999 is ingevuld.');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'municipality');
    assert.equal(await page.$('#vraag-3 .offered'), null);
    await page.close();
  });

  it('folds the other routes away, and goes back to the fitting one with another system', async () => {
    const { page } = await openBuilder();
    const isOpen = () => page.$eval('#vraag-6 details', ({ open }) => open);
    const checked = () => page.$eval('input[name="route"]:checked', ({ id }) => id);
    await press(page, 'place-typo3');
    assert.deepEqual([await isOpen(), await checked()], [false, 'route-link']);
    await press(page, 'route-div');
    assert.match(await textOf(page, '#vraag-6 .warn'), /beheerder moet eerst de teksteditor/);
    assert.equal(await isOpen(), true);
    await press(page, 'place-sharepoint');
    assert.deepEqual([await isOpen(), await checked()], [false, 'route-frame']);
    assert.match(await textOf(page, '#vraag-6 [role="status"]'), /U koos eerst “Blok met data-mz”/);
    assert.match(await textOf(page, '#vraag-4'), /altijd de Mantelzorglijn, 030 760 60 55\./);
    assert.equal(await page.$('#phone'), null);
    await page.close();
  });

  it('tells an administrator what SharePoint and embed.html need', async () => {
    const { page } = await openBuilder();
    await press(page, 'widget-zorgladder');
    await press(page, 'source-none');
    await press(page, 'place-sharepoint');
    assert.deepEqual(Object.keys(await blocksOn(page)), ['page']);
    assert.match(await textOf(page, '.block'), /webonderdeel Insluiten.*900 pixels/);
    const keeper = await textOf(page, '.keeper');
    assert.match(keeper, /HTML-veldbeveiliging/);
    assert.match(keeper, /Zet embed\.html niet online zonder deze regel/);
    assert.doesNotMatch(keeper, /De regel trusted-types/);
    await press(page, 'place-template');
    assert.match(await textOf(page, '.keeper'), /De regel trusted-types/);
    await page.close();
  });

  it('keeps the buttons of the preview in sight when the preview moves', async () => {
    const { page } = await openBuilder();
    await choose(page, 'zorgladder', 'tag');
    await waitForWidget(page, 'zorgladder', true);
    for (const at of [1, 0]) {
      await page.$$eval('.widths button', (buttons, index) => buttons[index]!.click(), at);
      const { top, bottom } = await page.$$eval(
        '.widths button',
        (buttons, index) => buttons[index]!.getBoundingClientRect().toJSON() as DOMRect,
        at,
      );
      assert.ok(top >= 0 && bottom <= 900, `${top} to ${bottom}`);
    }
    await page.close();
  });

  it('grows with the letters, and does not scroll sideways with large ones', async () => {
    const { page } = await openBuilder(360);
    const size = () => page.$eval('input[type="radio"]', (radio) => radio.clientWidth);
    const before = await size();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
    assert.ok((await size()) > before * 1.8, `${before} became ${await size()}`);
    await choose(page, 'steunpunt-finder', 'frame');
    await press(page, 'colors-own');
    await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
    for (const place of ['wordpress', 'drupal', 'sharepoint']) {
      await press(page, `place-${place}`);
      const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth);
      assert.equal(wide, 360, place);
    }
    await page.close();
  });

  for (const width of [360, 1280]) {
    it(`has nothing that axe finds, and never scrolls sideways (${width} px)`, async () => {
      const { page, told } = await openBuilder(width);
      const look = async (state: string) => {
        await assertAccessible(page, state);
        const isWide = await page.evaluate(
          () => document.scrollingElement!.scrollWidth > innerWidth,
        );
        assert.equal(isWide, false, state);
      };
      await look('at the start');
      await choose(page, 'steunpunt-finder', 'frame');
      await page.waitForSelector('.check-good', patience);
      await look('with an example');
      await press(page, 'colors-own');
      await page.$eval('#color-actionText', (element) => {
        (element as HTMLInputElement).value = '#154273';
        element.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press(page, 'source-address');
      await type(
        page,
        'addresses',
        'ftp://voorbeelddal.example/een-heel-lang-adres-zonder-einde.json',
      );
      await page.waitForSelector('.field-wrong', patience);
      await look('with mistakes');
      await page.$$eval('.widths button', ([, desktop]) => desktop!.click());
      await look('at the width of a computer');
      assert.deepEqual(told, []);
      await page.close();
    });
  }
});
