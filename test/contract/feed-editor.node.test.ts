/**
 * The page on which the keeper of a feed corrects it, as it is built: under its own policy, from a
 * server and from a disk, with 1,000 services, with the keyboard, and under the eyes of axe.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const built = join(root, 'dist', 'feed-editor', 'index.html');
const chromium = findBrowser('chromium');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = { timeout: 15_000 };

interface Feed {
  services: { id: string; name: unknown; phone?: string; openingHours?: string[] }[];
}
const example = JSON.parse(
  readFileSync(join(root, 'stories/feeds/builder-example.json'), 'utf8'),
) as Feed;

const why = !chromium ? 'Chromium was not found' : !existsSync(built) && 'dist/ has no feed editor';

describe('the feed editor in Chromium', { skip: why }, () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'mz-feed-editor-'));

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
    rmSync(folder, { recursive: true, force: true });
  });

  const fileWith = (name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return file;
  };

  async function openPage(width = 1280, address = `${site.origin}/feed-editor/index.html`) {
    const page = await browser.newPage();
    const told: string[] = [];
    const asked: string[] = [];
    page.on('console', (line) => told.push(line.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.setViewport({ width, height: 900 });
    await page.goto(address);
    await page.waitForSelector('#file', patience);
    return { page, told, asked };
  }

  async function choose(page: Page, file: string): Promise<void> {
    const input = await page.$('input#file');
    await input!.uploadFile(file);
  }

  /** Presses the button with this text. */
  const press = (page: Page, name: string): Promise<void> =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, summary')];
      const found = all.find(({ textContent }) => textContent.trim().startsWith(wanted));
      if (!found) throw new Error(`no button ${wanted}`);
      found.click();
    }, name);

  it('asks for nothing but its own three files, whatever one does', async () => {
    const { page, told, asked } = await openPage();
    await choose(page, fileWith('lijst.json', example));
    await page.waitForSelector('.items', patience);
    await page.type('input[id$="-0-name"]', ' anders');
    await press(page, 'Opslaan');
    await page.waitForSelector('.receipt', patience);
    assert.deepEqual(
      asked.filter((url) => !/^(data|blob):/.test(url)),
      ['index.html', 'feed-editor.css', 'feed-editor.js'].map(
        (name) => `${site.origin}/feed-editor/${name}`,
      ),
    );
    assert.deepEqual(told, []);
    await page.close();
  });

  it('could not send anything if it wanted to', async () => {
    const { page } = await openPage();
    const policy = await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content')!);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.doesNotMatch(policy, /connect-src|unsafe|https?:/);
    const sent = await page.evaluate(async (origin) => {
      try {
        await fetch(`${origin}/feeds/zutphen.json`);
        return 'sent';
      } catch {
        return 'refused';
      }
    }, site.origin);
    assert.equal(sent, 'refused');
    await page.close();
  });

  it('works from a disk', async () => {
    const { page, told } = await openPage(1280, pathToFileURL(built).href);
    await press(page, 'Bekijk een voorbeeld');
    await page.waitForSelector('.items', patience);
    assert.equal(await page.$$eval('.items .item', ({ length }) => length), 10);
    assert.deepEqual(told, []);
    await page.close();
  });

  it('stays quick with 1,000 services', async () => {
    const { page, told } = await openPage();
    const services = Array.from({ length: 1000 }, (_, index) => ({
      ...example.services[index % example.services.length]!,
      id: `dienst-${index}`,
      name: `Dienst ${index}`,
    }));
    const file = fileWith('groot.json', { ...example, services });
    await page.evaluate(() => {
      const times = globalThis as unknown as { began: number; opened: number };
      const input = document.querySelector('#file')!;
      input.addEventListener('change', () => (times.began = performance.now()), true);
      new MutationObserver(() => {
        if (document.querySelector('.items')) times.opened ??= performance.now();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await choose(page, file);
    await page.waitForSelector('.items', patience);
    const opened = await page.evaluate(() => {
      const times = globalThis as unknown as { began: number; opened: number };
      return times.opened - times.began;
    });
    const times = await page.evaluate(() => {
      const time = (act: () => void): number => {
        const began = performance.now();
        act();
        // Until it could be painted.
        document.body.getBoundingClientRect();
        return performance.now() - began;
      };
      const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1]!;
      const type = (input: HTMLInputElement, letter: string) =>
        time(() => {
          input.value += letter;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
      const name = document.querySelector<HTMLInputElement>('[id$="-0-name"]')!;
      name.focus();
      const typing = median([...'een langere naam'].map((letter) => type(name, letter)));
      const leaving = time(() => name.blur());
      const search = document.querySelector<HTMLInputElement>('#search')!;
      const searching = median([...'dienst 99'].map((letter) => type(search, letter)));
      return { typing, leaving, searching };
    });
    assert.ok(opened < 2000, `open in ${opened} ms`);
    assert.ok(times.typing < 100, `a letter in ${times.typing} ms`);
    assert.ok(times.searching < 100, `a letter of a search in ${times.searching} ms`);
    assert.ok(times.leaving < 200, `leaving a field in ${times.leaving} ms`);
    assert.deepEqual(told, []);
    await page.close();
  });

  it('takes one service away with a double click', async () => {
    for (const width of [360, 1280]) {
      const { page } = await openPage(width);
      await press(page, 'Bekijk een voorbeeld');
      await page.waitForSelector('.items', patience);
      await page.click('.items .item');
      await page.click('.steps .danger', { count: 2 });
      assert.equal(await page.$$eval('.items .item', ({ length }) => length), 9);
      await page.close();
    }
  });

  it('is worked with the keyboard alone', async () => {
    const { page } = await openPage();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return (element.labels?.[0] ?? element).textContent.replace(/\s+/g, ' ').trim();
      });
    /** Presses Tab until something has the focus. */
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses++) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab does not lead to ${name}`);
    };
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Kies een bestand');
    await tabTo('Bekijk een voorbeeld');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.items', patience);
    assert.equal(await focused(), 'Diensten');
    await tabTo('Steunpunt Mantelzorg');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'Koffie met andere mantelzorgers');
    await tabTo('Naam van de dienst');
    await page.keyboard.type(' hier');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await page.waitForSelector('.receipt', patience);
    await page.focus('#undo');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(
      await page.$eval('[id$="-1-name"]', (input) => (input as HTMLInputElement).value),
      'Koffie met andere mantelzorgers',
    );
    await page.close();
  });

  /** A feed with mistakes of all kinds, and with things that a form has no field for. */
  const spoiled = {
    ...example,
    verklaring: { delivery: { mode: 'Post' } },
    'x-own': { a: 1 },
    services: [
      {
        ...example.services[0]!,
        phone: 'bel ons',
        url: 'geen adres',
        openingHours: ['soms'],
        email: { a: 'een-heel-lang-adres-zonder-einde@voorbeelddal.example' },
      },
      'geen dienst',
      ...example.services.slice(2),
    ],
  };

  for (const width of [360, 820, 1280]) {
    it(`has nothing that axe finds, and never scrolls sideways (${width} px)`, async () => {
      const { page, told } = await openPage(width);
      const look = async (state: string): Promise<void> => {
        await page.evaluate(axe);
        // Without fetching the styles once more, which the policy refuses.
        const { violations } = (await page.evaluate('axe.run({ preload: false })')) as AxeResults;
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
        );
        assert.deepEqual(found, [], state);
        const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth);
        assert.ok(wide <= width, `${state} is ${wide} px wide`);
      };
      await look('at the start');
      await choose(page, fileWith('kapot.json', '{ "services": [ }'));
      await page.waitForSelector('#refused', patience);
      await look('with a file that is none');
      const csv = 'Naam organisatie;Dienst;Openingstijden;Iets\nWelzijn;Koffie;soms;x\n';
      await choose(page, fileWith('lijst.csv', csv));
      await page.waitForSelector('#owner-name', patience);
      await press(page, 'Maak de feed');
      await look('who it is from');
      await page.type('#owner-name', 'Gemeente X');
      await press(page, 'Maak de feed');
      await page.waitForSelector('#report-title', patience);
      await look('how it was read');
      await press(page, 'Terug naar de vragen');
      await (await page.$('input#earlier'))!.uploadFile(fileWith('eerder.json', example));
      await page.waitForSelector('.earlier .good', patience);
      await press(page, 'Maak de feed');
      await page.waitForSelector('#gone-title', patience);
      await look('what the list no longer has');
      await press(page, 'Terug naar het begin');
      await choose(page, fileWith('jan.json', { naam: 'Jan' }));
      await page.waitForSelector('#refused details', patience);
      await press(page, 'Voor wie het precies wil weten');
      await look('with JSON of something else');
      await choose(page, fileWith('lijst.json', spoiled));
      await page.waitForSelector('.items', patience);
      await look('the list');
      await page.click('.items .item');
      await look('the form');
      for (const name of ['Voorbeeld', 'Gegevens van de uitgever', 'Nog geen naam', 'Opslaan']) {
        await press(page, name);
        await look(name);
      }
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['hallo'], 'een-heel-lange-naam-zonder-einde.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      });
      await page.waitForSelector('#refused', patience);
      await look('with another file that is none');
      assert.deepEqual(told, []);
      await page.close();
    });
  }

  it('grows with the letters', async () => {
    const { page } = await openPage(360);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await choose(page, fileWith('lijst.json', spoiled));
    await page.waitForSelector('.items', patience);
    for (const name of ['Steunpunt', 'Voorbeeld', 'Lijst']) {
      await press(page, name);
      const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth);
      assert.ok(wide <= 360, `${name} is ${wide} px wide`);
    }
    await page.close();
  });
});
