import { assert } from '@open-wc/testing';
import type { SteunpuntFinderElement } from '../../src/elements/index.js';
import { version } from '../../src/embedding/version.js';
import {
  assertQuiet,
  closePage,
  hasTold,
  loadedBy,
  open,
  opened,
  openFrame,
  saved,
  until,
  type Page,
  type Probe,
} from '../helpers/contract-page.js';
import { allByRole, byRole, textOf } from '../helpers/roles.js';

const script = '/dist/mantelzorg.js';
const testScript = '/dist/mantelzorg-burden-test.js';
const feed = '/__page/feeds/zutphen.json';
const english = '/dist/locales/en.js';
const fhir = '/dist/fhir.js';
const centres = '/__page/feeds/steunpunten-example.json';
const offers = '/__page/feeds/respite-example.json';
const insurer = '/__page/feeds/insurer-example.json';
const desk = '/__page/feeds/verklaring-example.json';
const receiver = '/__page/requests';
const besideFinder = ['/dist/gazetteer.js', '/dist/steunpunt-map.js'];

/** What a page loads: with the script of all widgets comes the part of the one that is there. */
const expected = ({ widget }: Page, requests: readonly string[]): string[] =>
  (requests.includes(script)
    ? [...requests, `/dist/parts/${widget.localName.slice(3)}.js`]
    : [...requests]
  ).sort();

afterEach(closePage);

/** What presses things in a widget. */
function handsOn({ widget }: Page) {
  const root = widget.shadowRoot!;
  const press = async (element: HTMLElement | undefined) => {
    element?.click();
    await widget.updateComplete;
    // What it does after that drawing, such as moving the focus, comes with the next turn.
    await widget.updateComplete;
  };
  const button = (name: RegExp) => press(byRole(root, 'button', name));
  /** Until there is no more of it. */
  const exhaust = async (name: RegExp) => {
    for (;;) {
      const [more] = allByRole(root, 'button', name);
      if (!more) break;
      await press(more);
    }
  };
  return { root, press, button, exhaust };
}

const next = /^(Volgende|Next)$/;
const back = /^(Vorige|Back)$/;
const more = /^(Toon|Show) /;
const isAgain = /^Begin (opnieuw|again)/;

/** Opens and presses everything there is, and goes through the questions with every mistake. */
async function useLadder(page: Page): Promise<void> {
  const { root, press, button, exhaust } = handsOn(page);
  for (const rung of allByRole(root, 'button', /^(Trede|Rung) \d/)) await press(rung);
  await exhaust(more);
  for (const summary of root.querySelectorAll<HTMLElement>('summary')) await press(summary);
  for (const situation of allByRole(root, 'radio')) await press(situation);
  await button(/^Print/);
  await button(/waar sta ik|where am i/i);
  await button(next);
  await press(byRole(byRole(root, 'alert'), 'link'));
  for (let question = 1; question <= 4; question++) {
    await press(allByRole(root, 'radio')[2]);
    await button(next);
  }
  await button(back);
  await button(/weet ik niet|don’t know/);
  await button(/^(Bekijk|See) /);
}

/**
 * Goes through the whole test with the heaviest answers and every mistake, and presses all there is.
 *
 * @param tasks how many are ticked, of ten.
 */
async function useTest(page: Page, tasks = 2): Promise<void> {
  const { root, press, button, exhaust } = handsOn(page);
  const review = /^(Bekijk|See) /;
  const answer = async () => {
    await button(next);
    for (const link of allByRole(byRole(root, 'alert'), 'link')) await press(link);
    for (const group of allByRole(root, 'group')) {
      const choices = allByRole(group, 'radio');
      await press(choices[0]);
      await press(choices[2]);
    }
    await button(next);
  };

  await button(/^Begin (met|with)/);
  await button(next);
  await press(byRole(byRole(root, 'alert'), 'link'));
  // "Geen van deze" first.
  for (const box of allByRole(root, 'checkbox')
    .slice(-tasks - 1)
    .reverse())
    await press(box);
  await button(next);
  for (let task = 1; task <= tasks; task++) await answer();
  for (let times = 1; times <= 3; times++) await button(/^(Sla|Skip) /);
  await button(back);
  await button(review);
  await press(allByRole(root, 'button', /^(Wijzig|Change)/)[0]);
  await button(next);
  await button(/^(Verder|Go on)/);
  while (allByRole(root, 'radio').length > 0) await answer();

  const isWhole = () => allByRole(root, 'button', /^Print/).length > 0;
  await until(isWhole);
  assert.match(textOf(root), /112/, 'the result of the heaviest answers');
  await exhaust(more);
  for (const summary of root.querySelectorAll<HTMLElement>('summary')) await press(summary);
  await button(/^Print/);
  await button(/^Download/);
  await until(() => saved.length > 0);
  assert.lengthOf(saved, 1);
  await button(review);
  await button(/uitslag|result/);
  await until(isWhole);
  await button(isAgain);
  await button(/^Begin (met|with)/);
  await button(back);
  const step = /^mz-step \{"step":"(intro|question|review|result)"\}$/;
  const others = page.probe.events.filter((event) => !step.test(event));
  assert.deepEqual(others, ['mz-ready', 'mz-complete', 'mz-complete']);
}

/** Looks for a place in all ways there are, and does with what is found all that can be done. */
async function useFinder(page: Page): Promise<void> {
  const { root, press, button } = handsOn(page);
  const widget = page.widget as SteunpuntFinderElement;
  const { origin } = page.window.location;
  widget.tileUrl = `${origin}/__page/tile/{z}/{x}/{y}.svg`;
  const search = /^(Zoek|Search)$/;
  const type = (selector: string, text: string) => {
    const field = root.querySelector<HTMLInputElement>(selector)!;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const has = (selector: string) => root.querySelector(selector) !== null;

  await button(search);
  await until(() => has('.summary-of-errors'));
  type('#place', 'Hengelo');
  await until(() => allByRole(root, 'option').length === 2);
  await button(search);
  await until(() => has('.choices'));
  await press(allByRole(root, 'button', /Bronckhorst/)[0]);
  await until(() => has('.results'));
  await button(/^(Andere plaats|Another place)$/);
  type('#place', 'Zutphen');
  await button(search);
  await until(() => has('.results .card'));
  assert.match(textOf(root), /Zutphen/);
  await button(/^(Toon op de kaart|Show on the map)$/);
  await until(() => has('.leaflet-container button.pin, .leaflet-container button'));
  await press(allByRole(root, 'button', /^Mantelzorgpunt Brummen$/)[0]);
  await button(/^(Verberg de kaart|Hide the map)$/);
  for (const summary of root.querySelectorAll<HTMLElement>('summary')) await press(summary);
  for (const box of root.querySelectorAll<HTMLElement>('input[type="checkbox"]')) {
    await press(box);
    await press(box);
  }
  type('#care-place', 'Lochem');
  await until(() => allByRole(root, 'option').length > 0);
  await press(allByRole(root, 'option')[0]);
  await until(() => has('.care .card'));
  await button(/^Print/);
  widget.reset();
  await until(() => has('#place'));
  const step = /^mz-step \{"step":"(question|choice|permission|results)"\}$/;
  const others = page.probe.events.filter((event) => !step.test(event));
  assert.deepEqual(others, ['mz-ready', 'mz-complete', 'mz-complete']);
}

/** Asks, filters, compares, makes a list and prints it. */
async function useMenu(page: Page): Promise<void> {
  const { root, press, button } = handsOn(page);
  const all = (role: Parameters<typeof allByRole>[1], name: RegExp) => allByRole(root, role, name);
  await button(/^(Help mij kiezen|Help me choose)/);
  await button(/^(Volgende|Next)$/);
  for (let question = 0; question < 3; question++) {
    await press(allByRole(root, 'radio')[0]);
    await button(/^(Volgende|Next)$/);
  }
  await press(all('button', /^(Bekijk|Have a look)/)[0]);
  for (const step of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
    await press(step);
  for (const summary of root.querySelectorAll<HTMLElement>('summary')) await press(summary);
  const select = root.querySelector('select')!;
  select.value = 'home';
  select.dispatchEvent(new Event('change'));
  await until(() => all('checkbox', /./).length > 4);
  for (const box of all('checkbox', /./).slice(0, 8)) await press(box);
  await press(all('button', /^(Vergelijk|Compare) \(/)[0]);
  await press(all('button', /^(Niet meer vergelijken|Stop comparing)/)[0]);
  await button(/^(Terug naar het menu|Back to the menu)$/);
  await press(all('button', /^(Mijn keuze|My list) \(/)[0]);
  await button(/^(Bewaar als bestand|Keep as a file)$/);
  await until(() => saved.length > 0);
  await button(/^Print/);
  await button(/^(Terug naar het menu|Back to the menu)$/);
  await button(/^Print/);
  const step = /^mz-step \{"step":"(menu|question|suggestions|comparison|choice)"\}$/;
  const others = page.probe.events.filter((event) => !step.test(event));
  assert.deepEqual(others, ['mz-ready', 'mz-complete', 'mz-complete']);
}

/** Fills in the form with what is wrong and what is right, sends it twice, and prints it. */
async function useForm(page: Page): Promise<void> {
  const { root, press, button } = handsOn(page);
  const pick = (role: 'radio' | 'checkbox', name: RegExp) => press(allByRole(root, role, name)[0]);
  const type = async (name: RegExp, text: string) => {
    const field = byRole<HTMLInputElement>(root, 'textbox', name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.widget.updateComplete;
  };
  await button(/^Begin/);
  await button(next);
  await pick('radio', /^UWV/);
  await button(next);
  await button(back);
  await pick('radio', /^Parkeren|^Parking/);
  await button(next);
  await button(next);
  await type(/^(Uw naam|Your name)/, 'Anna de Vries');
  await type(/^(Straat|Street)/, 'Kerkstraat 12');
  await type(/^Postcode/, '9999zz');
  await type(/^(Woonplaats|Town)/, 'Voorbeelddal');
  await button(next);
  await type(/^(Naam van|Name of)/, 'Piet de Vries');
  await pick('radio', /vader|father/);
  await pick('checkbox', /zelfde adres|same address/);
  await button(next);
  await type(/^(Jaar|Year)$/, '2021');
  await type(/^(Hoeveel uur|About how many)/, '12');
  await pick('checkbox', /^/);
  await button(next);
  await pick('radio', /^(Ja,|Yes,)/);
  await button(next);
  await pick('checkbox', /is waar|is true/);
  await button(/^(Verstuur|Send) mijn|^Send my/);
  await until(() => /MZ-7F3K-9QTH/.test(textOf(root)));
  await button(/^Print/);
  await button(/^(Nog een aanvraag|Make another)/);
  const step =
    /^mz-step \{"step":"(intro|purpose|elsewhere|carer|care-recipient|care|consent|review|done)"\}$/;
  const others = page.probe.events.filter((event) => !step.test(event));
  assert.deepEqual(others, ['mz-ready', 'mz-complete']);
  assert.notMatch(page.probe.events.join(), /Anna|Kerkstraat|9999|MZ-/);
}

describe('a page with the script', function () {
  // Two seconds at most; more where three engines work at once.
  this.timeout(20_000);

  for (const [name, use, requests] of [
    ['demo/index.html', useLadder, [script, feed]],
    ['demo/english.html', useLadder, [english, script, feed]],
    ['demo/insurer.html', useLadder, [script, insurer, feed]],
    ['demo/test.html', (page: Page) => useTest(page, 10), [fhir, script, feed]],
    ['demo/employer.html', useTest, [fhir, script, '/__page/feeds/employer-example.json', feed]],
    ['test-alone', useTest, [fhir, testScript, feed]],
    ['test-in-english', useTest, [english, fhir, script, feed]],
    ['demo/steunpunt.html', useFinder, [...besideFinder, script, centres]],
    ['finder-alone', useFinder, [...besideFinder, '/dist/mantelzorg-steunpunt-finder.js', centres]],
    ['finder-in-english', useFinder, [english, ...besideFinder, script, centres]],
    ['demo/respite.html', useMenu, [script, insurer, offers]],
    ['menu-alone', useMenu, ['/dist/mantelzorg-respite-menu.js', offers]],
    ['menu-in-english', useMenu, [english, script, offers]],
    ['demo/verklaring.html', useForm, [script, desk, receiver]],
    ['form-alone', useForm, ['/dist/mantelzorg-verklaring-form.js', desk, receiver]],
    ['form-in-english', useForm, [english, script, desk, receiver]],
  ] as const) {
    it(`stays as it was while everything on ${name} is used`, async () => {
      const page = await opened(name);
      const { window, document } = page;
      const before = [window.location.href, window.history.length];
      await use(page);
      assertQuiet(page);
      assert.deepEqual([window.location.href, window.history.length], before);
      assert.deepEqual([...document.body.querySelectorAll('style, iframe, img')], []);
      // The pictures of the map are SVG here.
      assert.deepEqual(loadedBy(page.probe), expected(page, requests));
      assert.equal(document.cookie, '');
      assert.isTrue(hasTold(page, 'mz-complete'));
    });
  }

  for (const name of ['in-head', 'deferred', 'at-the-end']) {
    it(`works with the script ${name}`, async () => {
      const page = await opened(name);
      assertQuiet(page);
      assert.include(textOf(page.widget), 'Trede 1');
      assert.deepEqual(loadedBy(page.probe), expected(page, [script, feed]));
    });
  }

  it('works with a script that is added later', async () => {
    const page = await open('late');
    assert.equal(textOf(page.widget), 'Bel 14 0575');
    const late = page.document.createElement('script');
    late.src = script;
    page.document.head.append(late);
    await until(() => hasTold(page, 'mz-ready'));
    assertQuiet(page);
    assert.include(textOf(page.widget), 'Trede 1');
  });

  it('shows what is inside the tag when the script does not come', async () => {
    const page = await open('without-script');
    assert.equal(textOf(page.widget), 'Bel 14 0575');
  });

  it('would be found out if it kept or sent something', async () => {
    const { window, document, probe } = await open('without-script');
    document.cookie = 'a=1; max-age=0';
    window.localStorage.setItem('a', '1');
    window.localStorage.removeItem('a');
    window.sessionStorage.getItem('a');
    window.indexedDB.deleteDatabase('a');
    window.navigator.sendBeacon('/__page/without-script');
    document.title = 'a';
    window.history.replaceState(null, '', '#a');
    document.body.setAttribute('style', 'color: red');
    await until(() => probe.violations.length > 0);
    assert.includeMembers(
      [...probe.stored],
      [
        ...['cookie written', 'localStorage read', 'setItem called', 'getItem called'],
        'deleteDatabase called',
      ],
    );
    assert.deepEqual(probe.sent, ['sendBeacon called']);
    assert.includeMembers([...probe.page], ['title written', 'replaceState called']);
  });

  for (const [name, first] of [
    ['thrice', version],
    ['other-version', '9.9.9'],
  ] as const) {
    it(`says once that another copy was first (${name})`, async () => {
      const { probe, widget } = await opened(name);
      assert.lengthOf(probe.lines, 1);
      assert.match(probe.lines[0]!, /^warn: \[mantelzorg-widgets\] /);
      assert.include(probe.lines[0], first);
      assert.include(probe.lines[0], version);
      assert.deepEqual([probe.violations, probe.errors], [[], []]);
      assert.deepEqual(probe.events, ['mz-ready']);
      assert.include(textOf(widget), 'Trede 1');
    });
  }

  it('asks for a feed once, however many widgets show it', async () => {
    const page = await open('two-widgets');
    await until(() => page.probe.events.length === 2);
    assertQuiet(page);
    assert.deepEqual(loadedBy(page.probe), expected(page, [script, feed]));
  });

  it('says that its own policy blocks the feed, and still helps', async () => {
    const page = await opened('blocked-feed');
    const { probe, widget } = page;
    assert.lengthOf(probe.violations, 1);
    assert.match(probe.violations[0]!, /^connect-src /);
    assert.lengthOf(probe.lines, 1);
    assert.match(probe.lines[0]!, /^warn: \[mz-zorgladder\] feed-blocked/);
    const detail = JSON.parse(probe.events[0]!.replace('mz-error ', ''));
    assert.equal(detail.code, 'feed-blocked');
    byRole(widget.shadowRoot!, 'button', /^Trede 1/).click();
    await until(() => textOf(widget).includes('030 760 60 55'));
    assert.include(textOf(widget), '14 0575', 'what the page put inside the tag');
  });

  for (const [name, words] of [
    ['sandboxed', 'Gemeente Zutphen'],
    ['test-sandboxed', 'Begin met de vragen'],
  ] as const) {
    it(`works in a sandboxed frame (${name})`, async () => {
      const frame = openFrame(name, 'allow-scripts');
      const told = new Promise<Probe & { text: string }>((resolve) => {
        addEventListener('message', ({ data, source, origin }) => {
          if (source === frame.contentWindow && origin === 'null') resolve(data);
        });
      });
      const probe = await told;
      assert.deepEqual([probe.violations, probe.errors, probe.lines], [[], [], []]);
      assert.deepEqual([probe.stored, probe.events], [[], ['mz-ready']]);
      assert.include(probe.text, words);
    });
  }

  for (const name of ['english', 'english-by-script']) {
    it(`is English from the first moment on (${name})`, async () => {
      const page = await opened(name);
      assertQuiet(page);
      assert.deepEqual(loadedBy(page.probe), expected(page, [feed, script, english]));
      assert.lengthOf(page.probe.titles, 1);
      assert.match(page.probe.titles[0]!, /^The /);
    });
  }

  it('is Dutch when the translation is not there, and says so once', async () => {
    const page = await opened('english-without-file');
    assert.match(page.probe.titles[0]!, /^De /);
    assert.lengthOf(page.probe.lines, 1);
    assert.match(page.probe.lines[0]!, /^warn: \[mantelzorg-widgets\] locales\/en\.js /);
    assert.deepEqual([page.probe.violations, page.probe.errors], [[], []]);
  });

  it('says that the places are missing when their file is, and knows the postcodes', async () => {
    const page = await opened('finder-without-files');
    const { root, button } = handsOn(page);
    const type = (text: string) => {
      const field = root.querySelector<HTMLInputElement>('#place')!;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type('Zutphen');
    await button(/^Zoek$/);
    await until(() => root.querySelector('.summary-of-errors'));
    assert.match(textOf(root), /lijst met plaatsen/);
    type('7201');
    await button(/^Zoek$/);
    await until(() => root.querySelector('.results .card'));
    assert.match(textOf(root), /Steunpunt Mantelzorg Zutphen/);
  });

  it('follows the language of the page', async () => {
    const page = await opened('deferred');
    page.document.documentElement.lang = 'en-GB';
    await until(() => page.probe.titles.length === 2);
    page.document.documentElement.lang = 'nl';
    await until(() => page.probe.titles.length === 3);
    const starts = page.probe.titles.map((title) => title.slice(0, 3));
    assert.deepEqual(starts, ['De ', 'The', 'De ']);
    assertQuiet(page);
  });
});
