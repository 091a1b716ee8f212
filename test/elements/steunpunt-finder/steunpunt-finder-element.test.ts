import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { SteunpuntFinderElement } from '../../../src/elements/index.js';
import type { Geocoder } from '../../../src/feeds/geocoder.js';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { engine } from '../../helpers/engine.js';
import { feedOf, feedOfMany, zutphenUrl } from '../../helpers/example-feeds.js';
import { allByRole, byRole, focused, nameOf, textOf } from '../../helpers/roles.js';
import {
  buttons,
  clock,
  deviceAt,
  drawn,
  events,
  example,
  exampleUrl,
  Finder,
  found,
  inOwnPage,
  ready,
  serviceName,
  setLanguage,
  timesLocated,
  warnings,
  withData,
  type Whereabouts,
} from '../../helpers/steunpunt-finder-harness.js';
import { origin, ownAddress, pause, requestsOf } from '../../feeds/remote.js';

const dead = `${origin}/status/404`;
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;
/** No place in the Netherlands is called so. */
const nowhere = 'Verweggistan';

const lines = ['Mantelzorglijn', 'De Luisterlijn', 'DementieLijn', '113 Zelfmoordpreventie'];
const nationwide = [...lines, 'Veilig Thuis'];

const centre = (name: string, more: object = {}): object => ({
  name,
  types: ['support-centre'],
  phone: '0575 123456',
  ...more,
});
const inZutphen = { area: { municipalities: ['GM0301'] } };
const inLochem = { area: { municipalities: ['GM0262'] } };

/** A little of each; axe needs a second for all of the example. */
const little = feedOf(
  [
    centre('Steunpunt Zutphen', {
      organization: 'Welzijn Test',
      whatsapp: '06 12345678',
      email: 'zutphen@steunpunt.example',
      url: 'https://steunpunt.example/zutphen',
      languages: ['nl', 'tr'],
      openingHours: ['Mo-Fr 09:00-17:00'],
      locations: [
        {
          street: 'Teststraat 1',
          postalCode: '7201 AA',
          city: 'Zutphen',
          latitude: 52.14,
          longitude: 6.2,
          accessibility: 'Zonder drempel',
        },
      ],
      area: { municipalities: ['GM0301'], postcodes: ['7200-7207'] },
    }),
    centre('Steunpunt Lochem', {
      audience: ['young-carers'],
      locations: [{ city: 'Lochem', latitude: 52.16, longitude: 6.41 }],
      ...inLochem,
    }),
  ],
  {
    publisher: { id: 't', name: 'Lijst', kind: 'other', email: 'lijst@steunpunt.example' },
    hides: ['national:luisterlijn', 'national:dementielijn', 'national:113'],
  },
);

const withLittle = () => withData(little);
const foundLittle = (place = 'Zutphen') => found(place, little);

/** Promises an answer, which comes when the test says so. */
function geocoderThatWaits() {
  const asked: { postcode: string; signal: AbortSignal }[] = [];
  let answer!: (found: Awaited<ReturnType<Geocoder>>) => void;
  const geocoder: Geocoder = (postcode, signal) => {
    asked.push({ postcode, signal });
    return new Promise((resolve) => (answer = resolve));
  };
  return { geocoder, asked, answer: (...[found]: Parameters<typeof answer>) => answer(found) };
}

const lochem = { municipality: 'GM0262', municipalityName: 'Lochem', point: null };

/** Answers each postcode like this. */
const geocoderOf =
  (answer: unknown): Geocoder =>
  () =>
    Promise.resolve(answer) as ReturnType<Geocoder>;

/** A finder that may look up postcodes. */
const withGeocoder = (geocoder: Geocoder | 'pdok', data: unknown = little) =>
  ready(
    html`<mz-steunpunt-finder
      .geocoder=${geocoder}
      .data=${data}
      .clock=${clock}
    ></mz-steunpunt-finder>`,
  );

const inPermission = async (
  geocoder: Geocoder | 'pdok' = geocoderOf({ ok: true, value: lochem }),
) => (await withGeocoder(geocoder)).search('1118 CP');

const locatedIn = async (where: Whereabouts, data: unknown = little): Promise<Finder> => {
  deviceAt(where);
  return (await withData(data)).locate();
};

const zutphenStation = { latitude: 52.1454, longitude: 6.1944 };
const brussels = { latitude: 50.8467, longitude: 4.3525 };

/** A page of one municipality. */
const inMunicipality = async (municipality: string, data: unknown = little): Promise<Finder> =>
  (
    await ready(
      html`<mz-steunpunt-finder
        municipality=${municipality}
        .data=${data}
        .clock=${clock}
      ></mz-steunpunt-finder>`,
    )
  ).done();

async function looking(search: string, template: TemplateResult): Promise<Finder> {
  const finder = await drawn(template);
  await (await finder.type(search)).press(buttons.search);
  await finder.until(() => !finder.asks);
  return finder;
}

async function nothingLeft(): Promise<Finder> {
  const finder = await (await found('Zutphen')).openFilters();
  return finder.filterWords('xyz');
}

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

const states: Readonly<Record<string, () => Promise<Finder>>> = {
  question: withLittle,
  'question while the feed loads': () =>
    drawn(html`<mz-steunpunt-finder feed="${origin}/hang"></mz-steunpunt-finder>`),
  'question without a feed': () => ready(html`<mz-steunpunt-finder></mz-steunpunt-finder>`),
  'suggestions open': async () => (await withLittle()).type('he'),
  'a suggestion chosen by key': async () => {
    const finder = await (await withLittle()).type('he');
    key(finder.field, 'ArrowDown');
    return finder.suggested();
  },
  'error: empty': async () => (await withLittle()).search(' '),
  'error: unknown place': async () => (await withLittle()).search(nowhere),
  'error: unknown postcode': async () => (await withLittle()).search('1118 CP'),
  'error: the lookup failed': async () =>
    (await inPermission(geocoderOf({ ok: false, error: 'failed' }))).choose(buttons.allow),
  'error: location refused': () => locatedIn('refused'),
  'error: location unavailable': () => locatedIn('unavailable'),
  'error: abroad': () => locatedIn(brussels),
  locating: async () => {
    deviceAt('silent');
    const finder = await withLittle();
    await finder.press(buttons.locate);
    return finder;
  },
  choice: () => foundLittle('Hengelo'),
  'permission for a function of the page': () => inPermission(),
  'permission for PDOK': () => inPermission('pdok'),
  'looking up': async () => {
    const finder = await inPermission(geocoderThatWaits().geocoder);
    await finder.press(buttons.allow);
    return finder;
  },
  results: () => foundLittle(),
  'results by the device': () => locatedIn(zutphenStation),
  'results for the municipality of the page': () => inMunicipality('GM0301'),
  'filters open': async () => (await found('Zutphen')).openFilters(),
  'nothing left': nothingLeft,
  'none here': () => foundLittle('Groningen'),
  'none here, in a municipality without a name': () => inMunicipality('GM9999'),
  'care recipient found': async () => (await foundLittle()).searchCare('Lochem'),
  'care recipient where nobody helps': async () => (await foundLittle()).searchCare('Groningen'),
  'care recipient unknown': async () => (await foundLittle()).searchCare(nowhere),
  'care recipient in one of two places': async () => (await foundLittle()).searchCare('Hengelo'),
  'results while the feed loads': () =>
    looking('Zutphen', html`<mz-steunpunt-finder feed="${origin}/hang"></mz-steunpunt-finder>`),
  'results of a failed feed': () =>
    looking('Zutphen', html`<mz-steunpunt-finder feed=${dead}>${fallback}</mz-steunpunt-finder>`),
  'results of one feed of two': () =>
    looking(
      'Zutphen',
      html`<mz-steunpunt-finder feed=${dead} .data=${little}></mz-steunpunt-finder>`,
    ),
};

/** A key as the page gets it. */
function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): boolean {
  const options = { key: name, bubbles: true, composed: true, cancelable: true, ...more };
  return target.dispatchEvent(new KeyboardEvent('keydown', options));
}

describe('mz-steunpunt-finder', () => {
  describe('has nothing that axe finds', () => {
    for (const [name, make] of Object.entries(states)) {
      it(name, async () => {
        const { element } = await make();
        await expect(element).to.be.accessible();
        // In one engine: what this changes is not what engines differ in, and it takes as long again.
        if (engine !== 'chromium') return;
        await setLanguage('en');
        element.dir = 'rtl';
        element.requestUpdate();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    }

    it('in forced colours', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      await expect((await states['suggestions open']!()).element).to.be.accessible();
      await expect((await foundLittle()).element).to.be.accessible();
    });
  });

  describe('fits', () => {
    // WebKit cannot make its window this narrow; there a narrow place on the page has to do.
    before(async () => {
      if (engine !== 'webkit') await setViewport({ width: 320, height: 700 });
      document.body.style.width = '320px';
      document.body.style.margin = '0';
    });
    after(async () => {
      document.body.removeAttribute('style');
      if (engine !== 'webkit') await setViewport({ width: 800, height: 600 });
    });

    const word = 'Meervoudigebeperkingendagbestedingsvoorziening'.repeat(2);
    const longWords = centre(word, {
      organization: word,
      audience: [word.toLowerCase()],
      locations: [{ street: word, city: word, accessibility: word, latitude: 52, longitude: 6 }],
      ...inZutphen,
    });
    const views: typeof states = {
      ...states,
      'a word of 92 letters': async () =>
        (await found('Zutphen', feedOf([longWords]))).openFilters(),
    };
    for (const [name, make] of Object.entries(views)) {
      it(`${name} in 320 pixels, and in 640 with text of twice the size`, async () => {
        const finder = await make();
        const { element } = finder;
        for (const dir of ['ltr', 'rtl']) {
          element.dir = dir;
          element.requestUpdate();
          await element.updateComplete;
          expect(finder.overflowing, dir).to.deep.equal([]);
        }
        element.style.cssText = 'inline-size: 640px; font-size: 200%';
        expect(finder.overflowing, 'twice the size').to.deep.equal([]);
      });
    }
  });

  describe('the question', () => {
    it('is one field with a label, a hint and two ways to answer', async () => {
      const finder = await withLittle();
      expect(finder.heading).to.equal('Waar woont u?');
      expect(nameOf(finder.field)).to.equal('Waar woont u?');
      const hint = finder.root.getElementById(finder.field.getAttribute('aria-describedby')!)!;
      expect(textOf(hint)).to.equal('Vul de naam van uw plaats in, of uw postcode.');
      expect(finder.all('button').map(nameOf)).to.deep.equal(['Zoek', 'Gebruik mijn locatie']);
      expect(finder.text).to.contain('We bewaren niet waar u woont');
      expect(finder.focus, 'a widget does not take the focus of a page that opens').to.equal('');
    });

    it("has the feed's own introduction", async () => {
      const introduction = { nl: 'Vraag het ons.', en: 'Do ask us.' };
      const finder = await withData(feedOf([], { steunpuntFinder: { introduction } }));
      expect(finder.text).to.contain('Vraag het ons.').and.not.contain('Zorgt u voor een naaste');
      await setLanguage('en');
      await finder.element.updateComplete;
      expect(finder.text).to.contain('Do ask us.');
    });

    for (const [attribute, levels] of [
      ['2', [2, 3]],
      ['4', [4, 5]],
      ['6', [6, 6]],
    ] as const) {
      it(`stands one level below heading-level="${attribute}"`, async () => {
        const finder = await ready(
          html`<mz-steunpunt-finder heading-level=${attribute}></mz-steunpunt-finder>`,
        );
        const found = finder.all('heading').map(({ localName }) => Number(localName[1]));
        expect(found).to.deep.equal(levels);
      });
    }
  });

  describe('the list of places', () => {
    it('is fetched when somebody comes to the field', async () => {
      const { finder, requested } = await inOwnPage('<mz-steunpunt-finder></mz-steunpunt-finder>');
      await pause(30);
      expect(requested('/gazetteer.js')).to.equal(0);
      finder.field.dispatchEvent(new FocusEvent('focus'));
      await finder.until(() => requested('/gazetteer.js') === 1);
    });

    it('that cannot be fetched leaves a postcode, and the municipality of the page', async () => {
      const gazetteer = `${location.origin}/src/gazetteer.js`;
      const { finder } = await inOwnPage(
        `<mz-steunpunt-finder feed=${exampleUrl}></mz-steunpunt-finder>`,
        { [gazetteer]: dead },
      );
      await finder.search('Zutphen');
      await finder.until(() => finder.error !== '');
      expect(finder.error).to.match(/lijst met plaatsen lukt nu niet/);
      expect(finder.field.value).to.equal('Zutphen');

      await finder.search('7201');
      await finder.until(() => !finder.asks);
      await finder.done();
      expect(finder.found.slice(0, 2)).to.deep.equal(['Steunpunt Mantelzorg Zutphen', 'Wmo-loket']);

      const { element } = finder;
      element.municipality = 'GM0262';
      await finder.until(() => finder.found[0] === 'Steunpunt Mantelzorg Lochem');
    });
  });

  describe('suggests places', () => {
    it('from two letters on, and says how many', async () => {
      const finder = await withLittle();
      const { field } = finder;
      expect(field.getAttribute('aria-expanded')).to.equal('false');
      await finder.type('z');
      expect(finder.suggestions).to.deep.equal([]);
      expect(finder.has('listbox')).to.be.false;
      await finder.type('ze');
      expect(finder.suggestions).to.have.length(5);
      expect(field.getAttribute('aria-expanded')).to.equal('true');
      expect(finder.has('listbox')).to.be.true;
      expect(finder.said).to.match(/^5 plaatsen gevonden/);
      await finder.type('zutphe');
      expect(finder.suggestions).to.deep.equal(['Zutphen, gemeente Zutphen']);
      expect(finder.said).to.match(/^1 plaats gevonden/);
      await finder.type('zutphexx');
      expect(finder.suggestions).to.deep.equal([]);
      expect(field.getAttribute('aria-expanded')).to.equal('false');
      expect(finder.said).to.match(/^Geen plaats gevonden/);
    });

    // The last would be a slip of the finger for Zutphen, but for the digit.
    for (const digits of ['72', '7201', '7201 AB', 'zutphe9']) {
      it(`but none for ${digits}`, async () => {
        const finder = await (await withLittle()).type(digits);
        expect(finder.suggestions).to.deep.equal([]);
      });
    }

    for (const [typed, first] of [
      ['zutphen', 'Zutphen, gemeente Zutphen'],
      ['WARNSV', 'Warnsveld, gemeente Zutphen'],
      ['zutpen', 'Zutphen, gemeente Zutphen'],
      ['zuthpen', 'Zutphen, gemeente Zutphen'],
      ['snits', 'Snits, gemeente Sûdwest Fryslân'],
      ['sneek', 'Sneek, gemeente Sûdwest Fryslân'],
      ['Ljouwert', 'Ljouwert, gemeente Leeuwarden'],
      ['hurdegaryp', 'Hurdegaryp, gemeente Tytsjerksteradiel'],
      ['Hardegarijp', 'Hardegarijp, gemeente Tytsjerksteradiel'],
      ["'s-gravenh", "'s-Gravenhage, gemeente Den Haag"],
      ['den haag', 'Den Haag, gemeente Den Haag'],
    ] as const) {
      it(`${first} for ${typed}`, async () => {
        const finder = await (await withLittle()).type(typed);
        expect(finder.suggestions[0]).to.equal(first);
      });
    }

    it('with arrows, Enter and Escape', async () => {
      const finder = await withLittle();
      const { field } = finder;
      field.focus();
      await sendKeys({ type: 'heng' });
      await finder.until(() => finder.suggestions.length > 0);
      const [first, second] = finder.suggestions;
      expect(finder.suggestions.slice(0, 2)).to.deep.equal([
        'Hengelo, gemeente Hengelo',
        'Hengelo, gemeente Bronckhorst',
      ]);
      expect(finder.active, 'none at first').to.equal('');
      expect(finder.selected).to.deep.equal([]);

      const press = async (name: string) => {
        await sendKeys({ press: name });
        await finder.suggested();
        return finder.active;
      };
      expect(await press('ArrowDown')).to.equal(first);
      expect(finder.selected).to.deep.equal([first]);
      expect(await press('ArrowDown')).to.equal(second);
      expect(finder.selected).to.deep.equal([second]);
      expect(await press('ArrowUp')).to.equal(first);
      expect(await press('ArrowUp'), 'above the first is what was typed').to.equal('');
      expect(await press('ArrowUp'), 'and above that the last').to.equal(finder.suggestions.at(-1));
      expect(finder.isFocused(field)).to.be.true;

      await press('Escape');
      expect(finder.has('listbox')).to.be.false;
      expect(field.getAttribute('aria-expanded')).to.equal('false');
      expect(field.hasAttribute('aria-activedescendant')).to.be.false;
      expect(field.value).to.equal('heng');
      expect(finder.isFocused(field)).to.be.true;

      await sendKeys({ type: 'e' });
      await finder.until(() => finder.suggestions.length > 0);
      await press('ArrowDown');
      await press('ArrowDown');
      await sendKeys({ press: 'Enter' });
      await finder.until(() => !finder.asks);
      expect(finder.text).to.contain('Hengelo hoort bij de gemeente Bronckhorst.');
    });

    it('and closes them when the focus goes elsewhere', async () => {
      const finder = await (await withLittle()).type('heng');
      await sendKeys({ press: 'Tab' });
      await finder.element.updateComplete;
      expect(finder.focus).to.equal('Zoek');
      expect(finder.suggestions).to.deep.equal([]);
      expect(finder.field.value).to.equal('heng');
    });

    it('of which one can be clicked', async () => {
      const finder = await (await withLittle()).type('hengelo');
      const box = finder.get('option', 'Bronckhorst').getBoundingClientRect();
      const middle = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
      await sendMouse({ type: 'click', position: middle as [number, number] });
      await finder.until(() => !finder.asks);
      expect(finder.text).to.contain('Hengelo hoort bij de gemeente Bronckhorst.');
    });

    it('and leaves a key alone that chooses a letter', async () => {
      const finder = await (await withLittle()).type('hengelo');
      for (const name of ['ArrowDown', 'Enter', 'Escape']) {
        expect(key(finder.field, name, { isComposing: true }), name).to.be.true;
      }
      await finder.suggested();
      expect(finder.active).to.equal('');
      expect(finder.suggestions).to.have.length(2);
    });

    it('again with the arrow down, after Escape', async () => {
      const finder = await (await withLittle()).type('Heng');
      const before = finder.suggestions;
      await sendKeys({ press: 'Escape' });
      await finder.suggested();
      expect(finder.suggestions).to.deep.equal([]);
      await sendKeys({ press: 'ArrowDown' });
      await finder.suggested();
      expect(finder.suggestions).to.deep.equal(before);
    });

    it('and has none left open for who comes back', async () => {
      const finder = await (await withLittle()).type('Zutphen');
      expect(finder.suggestions).to.have.length(1);
      await sendKeys({ press: 'Enter' });
      await finder.until(() => !finder.asks);
      await finder.press(buttons.change);
      expect(finder.field.value, 'who looks elsewhere begins anew').to.equal('');
      expect(finder.suggestions).to.deep.equal([]);
      expect(finder.said).to.equal('');
    });

    it('and has none left open for who comes back by touch, which does not move the focus', async () => {
      const finder = await found('Hengelo', little);
      expect(finder.heading).to.equal('Welke plaats bedoelt u?');
      await finder.press(/^Mijn plaats staat er niet bij/);
      expect(finder.suggestions).to.deep.equal([]);
    });
  });

  describe('searches', () => {
    it('with Enter', async () => {
      const finder = await withLittle();
      finder.field.focus();
      await sendKeys({ type: 'Lochem' });
      await sendKeys({ press: 'Enter' });
      await finder.until(() => !finder.asks);
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
      expect(finder.focus).to.equal('Hulp voor u in Lochem');
    });

    for (const [typed, heading, first] of [
      ['Zutphen', 'Hulp voor u in Zutphen', 'Steunpunt Mantelzorg Zutphen'],
      ['  zutphen ', 'Hulp voor u in Zutphen', 'Steunpunt Mantelzorg Zutphen'],
      ['zutp', 'Hulp voor u in Zutphen', 'Steunpunt Mantelzorg Zutphen'],
      ['Eefde', 'Hulp voor u in Eefde', 'Steunpunt Mantelzorg Lochem'],
      // By the area of a service.
      ['7204', 'Hulp voor u in Zutphen', 'Steunpunt Mantelzorg Zutphen'],
      ['7204ab', 'Hulp voor u in Zutphen', 'Steunpunt Mantelzorg Zutphen'],
      ['7231 AB', 'Hulp voor u in Warnsveld', 'Inloop voor mantelzorgers Warnsveld'],
      // By the address of one.
      ['7241', 'Hulp voor u in Lochem', 'Steunpunt Mantelzorg Lochem'],
      ['7391 xy', 'Hulp voor u in Twello', 'Mantelzorg Voorst'],
    ] as const) {
      it(`"${typed}" and finds ${first} first`, async () => {
        const finder = await found(typed);
        expect(finder.heading).to.equal(heading);
        expect(finder.focus).to.equal(heading);
        expect(finder.found[0]).to.equal(first);
      });
    }

    // A municipality in which no place of the list has this name; yet whoever lives there says so.
    for (const name of ['Deurne', 'Texel', 'Westland']) {
      it(`${name}, as who lives there calls it`, async () => {
        expect((await foundLittle(name)).heading).to.equal(`Hulp voor u in ${name}`);
      });
    }

    for (const [typed, error] of [
      ['', /^Vul uw plaats of postcode in/],
      ['   ', /^Vul uw plaats of postcode in/],
      [nowhere, /^Deze plaats kennen we niet/],
      ['1118', /^Deze postcode staat niet in onze lijst/],
      ['1118 CP', /^Deze postcode staat niet in onze lijst/],
      ['0201', /^Dit is geen postcode/],
      ['72011', /^Dit is geen postcode/],
    ] as const) {
      it(`"${typed}" and says ${error.source}`, async () => {
        const finder = await (await withLittle()).search(typed);
        const alert = finder.get('alert');
        expect(finder.error).to.match(error);
        expect(finder.isFocused(alert)).to.be.true;

        const { field } = finder;
        expect(field.value).to.equal(typed);
        expect(field.getAttribute('aria-invalid')).to.equal('true');
        const described = field.getAttribute('aria-describedby')!.split(' ');
        const words = described.map((id) => textOf(finder.root.getElementById(id)!));
        expect(words.join(' ')).to.contain(finder.error);

        const address = location.href;
        await finder.click(byRole(alert, 'link'));
        expect(finder.isFocused(field)).to.be.true;
        expect(location.href).to.equal(address);

        await finder.search('Lochem');
        expect(finder.heading).to.equal('Hulp voor u in Lochem');
      });
    }

    for (const typed of ['', nowhere]) {
      it(`"${typed}" a second time, and goes to the message again`, async () => {
        const finder = await (await withLittle()).search(typed);
        await finder.search(typed);
        expect(finder.isFocused(finder.get('alert'))).to.be.true;
      });
    }

    it('a postcode only after the feed has come', async () => {
      const { url, come } = lateFeed();
      const finder = await drawn(
        html`<mz-steunpunt-finder feed=${url} .clock=${clock}></mz-steunpunt-finder>`,
      );
      await (await finder.type('7201')).press(buttons.search);
      await pause(60);
      expect(finder.asks).to.be.true;
      expect(finder.said).to.contain('We zoeken');
      come(little);
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
    });

    it('and forgets all with reset()', async () => {
      const finder = await (await foundLittle()).searchCare('Lochem');
      finder.element.reset();
      await finder.element.updateComplete;
      expect(finder.field.value).to.equal('');
      expect(finder.element.matches(':state(complete)')).to.be.false;
      await finder.search('Zutphen');
      expect(finder.careField.value).to.equal('');
      expect(finder.said).not.to.contain('naaste');
    });
  });

  it('names somebody to call where it does not work', async () => {
    const finder = await found('Xyzzy');
    expect(finder.text).to.contain('Lukt het niet? Bel de Mantelzorglijn:');
    expect(finder.has('link', /^Bel 030 760 60 55/)).to.be.true;
  });

  describe('two places of one name', () => {
    it('are asked about, and the chosen one is searched', async () => {
      const finder = await foundLittle('Hengelo');
      expect(finder.heading).to.equal('Welke plaats bedoelt u?');
      expect(finder.focus).to.equal('Welke plaats bedoelt u?');
      expect(finder.all('button').map(nameOf)).to.deep.equal([
        'Hengelo, gemeente Hengelo',
        'Hengelo, gemeente Bronckhorst',
        'Mijn plaats staat er niet bij',
      ]);
      await finder.choose(/Bronckhorst/);
      expect(finder.heading).to.equal('Hulp voor u in Hengelo');
      expect(finder.focus).to.equal('Hulp voor u in Hengelo');
      expect(finder.text).to.contain('Hengelo hoort bij de gemeente Bronckhorst.');
      // Not back to which of them it was.
      await finder.press(buttons.change);
      expect(finder.field.value).to.equal('');
      expect(finder.heading).to.equal('Waar woont u?');
    });

    it('lead back to the question, with what was typed', async () => {
      const finder = await foundLittle('hengelo');
      await finder.press(/^Mijn plaats staat er niet bij/);
      expect(finder.heading).to.equal('Waar woont u?');
      expect(finder.focus).to.equal('Waar woont u?');
      expect(finder.field.value).to.equal('hengelo');
      expect(finder.has('alert')).to.be.false;
    });

    it('are also what a slip of the finger asks about', async () => {
      const finder = await foundLittle('Zutpen');
      expect(finder.heading).to.equal('Welke plaats bedoelt u?');
      expect(finder.has('button', 'Zutphen, gemeente Zutphen')).to.be.true;
    });
  });

  describe('a postcode that no feed knows', () => {
    it('is looked up after a yes, by its digits alone', async () => {
      const { geocoder, asked, answer } = geocoderThatWaits();
      const finder = await inPermission(geocoder);
      expect(finder.heading).to.equal('Mogen we 1118 opzoeken?');
      expect(finder.focus).to.equal('Mogen we 1118 opzoeken?');
      expect(finder.text)
        .to.match(/alleen deze vier cijfers/)
        .and.not.contain('PDOK');
      expect(asked).to.deep.equal([]);

      await finder.press(buttons.allow);
      expect(asked.map(({ postcode }) => postcode)).to.deep.equal(['1118']);
      expect(finder.said).to.equal('We zoeken uw postcode op.');
      answer({ ok: true, value: lochem });
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
      expect(finder.found[0]).to.equal('Steunpunt Lochem');
    });

    it('is not looked up after a no, and what was typed stays', async () => {
      const { geocoder, asked } = geocoderThatWaits();
      const finder = await inPermission(geocoder);
      await finder.press(buttons.refuse);
      expect(finder.field.value).to.equal('1118 CP');
      expect(finder.focus).to.equal('Waar woont u?');
      expect(asked).to.deep.equal([]);
    });

    it('is given up by a no while it is looked up', async () => {
      const { geocoder, asked, answer } = geocoderThatWaits();
      const finder = await inPermission(geocoder);
      await finder.press(buttons.allow);
      await finder.press(buttons.refuse);
      expect(finder.asks).to.be.true;
      answer({ ok: true, value: lochem });
      await finder.done();
      expect(finder.asks, 'still at the question').to.be.true;
      expect(asked[0]!.signal.aborted).to.be.true;
    });

    it('is not asked about where a feed knows it', async () => {
      const { geocoder, asked } = geocoderThatWaits();
      const finder = await (await withGeocoder(geocoder)).search('7201');
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(asked).to.deep.equal([]);
    });

    const failed = /^We kunnen de postcode nu niet opzoeken/;
    for (const [name, geocoder, error] of [
      [
        'unknown',
        geocoderOf({ ok: false, error: 'unknown' }),
        /^Deze postcode staat niet in onze lijst/,
      ],
      ['failed', geocoderOf({ ok: false, error: 'failed' }), failed],
      ['a rejection', () => Promise.reject(new Error('Storing')), failed],
      ['nothing', geocoderOf(undefined), failed],
      [
        'an exception',
        () => {
          throw new Error('Storing');
        },
        failed,
      ],
    ] as const) {
      it(`that is answered with ${name} says so, and what was typed stays`, async () => {
        const finder = await (await inPermission(geocoder)).choose(buttons.allow);
        expect(finder.error).to.match(error);
        expect(finder.isFocused(finder.get('alert'))).to.be.true;
        expect(finder.field.value).to.equal('1118 CP');
      });
    }

    it('is looked up at PDOK where the page says so', async () => {
      const addresses: string[] = [];
      const finder = await ready(
        html`<mz-steunpunt-finder geocoder="pdok" .data=${little}></mz-steunpunt-finder>`,
      );
      globalThis.fetch = (input) => {
        addresses.push(new Request(input).url);
        return fetch(`${origin}/pdok/postcode?q=1118`);
      };
      await finder.search('1118 CP');
      expect(finder.text).to.match(/PDOK ziet ook uw internetadres/);
      expect(addresses).to.deep.equal([]);
      await finder.choose(buttons.allow);
      expect(addresses).to.have.length(1);
      expect(new URL(addresses[0]!).searchParams.get('q')).to.equal('1118');
      expect(addresses[0]).to.match(/^https:\/\/api\.pdok\.nl\//);
      expect(finder.heading).to.equal('Hulp voor u in Haarlemmermeer');
    });

    it('is an error where the page names another service, which warns once', async () => {
      const finder = await ready(
        html`<mz-steunpunt-finder id="hulp" geocoder="google"></mz-steunpunt-finder>`,
      );
      expect(warnings).to.deep.equal(['[mz-steunpunt-finder#hulp] geocoder is not pdok']);
      await finder.search('1118');
      expect(finder.error).to.match(/^Deze postcode staat niet in onze lijst/);
      expect(warnings).to.have.length(1);
    });
  });

  describe('the location of the device', () => {
    it('is asked for when one wants it, and not before', async () => {
      deviceAt(zutphenStation);
      const finder = await withLittle();
      expect(timesLocated).to.equal(0);
      await finder.locate();
      expect(timesLocated).to.equal(1);
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(finder.focus).to.equal('Hulp voor u in Zutphen');
      expect(finder.text).to.contain('U bent nu in de buurt van Zutphen.');
      expect(finder.text).to.contain('De afstanden zijn in een rechte lijn.');
      expect(finder.found[0]).to.equal('Steunpunt Zutphen');
    });

    it('names a village and helps in its municipality', async () => {
      const finder = await locatedIn({ latitude: 52.138, longitude: 6.231 });
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(finder.text).to.contain('U bent nu in de buurt van Warnsveld.');
    });

    for (const [where, error] of [
      ['refused', /geeft uw locatie niet door/],
      ['unavailable', /kunnen uw locatie niet vinden/],
      [brussels, /niet in Nederland/],
    ] as const) {
      it(`says ${error.source}, and asks`, async () => {
        deviceAt(where);
        const finder = await (await withLittle()).type('Zutph');
        await finder.locate();
        expect(finder.error).to.match(error);
        expect(finder.isFocused(finder.get('alert'))).to.be.true;
        expect(finder.field.value).to.equal('Zutph');
        await finder.search('Zutphen');
        expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      });
    }

    it('that comes after another answer changes nothing', async () => {
      const answer = deviceAt('silent');
      const finder = await withLittle();
      await finder.press(buttons.locate);
      expect(finder.said).to.equal('We zoeken waar u bent.');
      await finder.search('Lochem');
      answer(52.14, 6.2);
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
    });

    it('is not offered where a browser has none', async () => {
      const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
      Reflect.deleteProperty(Navigator.prototype, 'geolocation');
      try {
        expect((await withLittle()).has('button', buttons.locate)).to.be.false;
      } finally {
        Object.defineProperty(Navigator.prototype, 'geolocation', own);
      }
    });
  });

  describe('municipality', () => {
    it('skips the question and leaves the focus where it is', async () => {
      const button = await fixture<HTMLButtonElement>(html`<button>Van de pagina</button>`);
      button.focus();
      const finder = await drawn(
        html`<mz-steunpunt-finder municipality="GM0301" .data=${little}></mz-steunpunt-finder>`,
      );
      expect(finder.asks).to.be.false;
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(finder.found[0]).to.equal('Steunpunt Zutphen');
      expect(finder.element.matches(':state(complete)')).to.be.true;
      expect(focused() === button).to.be.true;
      expect(events.map(({ type }) => type)).not.to.include('mz-step');
    });

    it('may be a name', async () => {
      const finder = await inMunicipality('Lochem');
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
      expect(finder.found[0]).to.equal('Steunpunt Lochem');
    });

    it('that nobody knows still leaves somebody to call', async () => {
      const finder = await inMunicipality('GM9999');
      expect(finder.heading).to.equal('Hulp voor u');
      expect(finder.text).to.contain('geen steunpunt van uw gemeente');
      expect(finder.found).to.include('Mantelzorglijn');
    });

    it('is never shown as a code, nor as a name that nobody knows', async () => {
      for (const municipality of ['GM758', '758', 'Breeda', 'GM0758 GM0855']) {
        const finder = await inMunicipality(municipality);
        expect(finder.heading, municipality).to.equal('Hulp voor u');
        expect(finder.text).not.to.include(municipality);
      }
    });

    it('"Andere plaats" asks', async () => {
      const finder = await inMunicipality('GM0301');
      await finder.press(buttons.change);
      expect(finder.heading).to.equal('Waar woont u?');
      expect(finder.focus).to.equal('Waar woont u?');
      expect(finder.field.value).to.equal('');
      await finder.search('Lochem');
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
    });

    it('that the page changes shows the other one, and leaves the focus', async () => {
      const finder = await inMunicipality('GM0301');
      finder.element.municipality = 'GM0262';
      await finder.until(() => finder.heading === 'Hulp voor u in Lochem');
      expect(finder.focus).to.equal('');
    });

    it('is found also when the page moves the widget at once', async () => {
      const page = await fixture<HTMLElement>(html`<div><p></p></div>`);
      const element = document.createElement('mz-steunpunt-finder');
      Object.assign(element, { municipality: 'GM0301', data: little });
      page.append(element);
      const finder = new Finder(element);
      await Promise.resolve();
      page.querySelector('p')!.append(element);
      await finder.done();
      expect(finder.found).to.include('Steunpunt Zutphen');
    });
  });

  describe('the results', () => {
    it('have the own municipality first, then the nearest, and nationwide help last', async () => {
      const finder = await found('Zutphen');
      await finder.press(buttons.more);
      expect(finder.groups).to.deep.equal({
        'Voor de gemeente Zutphen': [
          'Steunpunt Mantelzorg Zutphen',
          'Inloop voor mantelzorgers Warnsveld',
          'Wmo-loket',
        ],
        'Van andere gemeenten': [
          'Mantelzorgpunt Brummen',
          'Mantelzorgsteunpunt Bronckhorst',
          'Mantelzorg Voorst',
          'Mantelzorg Deventer',
          'Steunpunt Mantelzorg Lochem',
          'Steunpunt Mantelzorg Apeldoorn',
          'Jonge mantelzorgers Apeldoorn',
          'Steunpunt Mantelzorg Doetinchem',
          'Steunpunt Mantelzorg Berkelland',
        ],
        'Voor heel Nederland': nationwide,
      });
    });

    it('have the own municipality first also where another one lies nearer', async () => {
      const finder = await found('Eefde');
      const { groups } = finder;
      expect(groups['Voor de gemeente Lochem']).to.deep.equal(['Steunpunt Mantelzorg Lochem']);
      expect(groups['Van andere gemeenten']![0]).to.equal('Inloop voor mantelzorgers Warnsveld');
      expect(textOf(finder.service('Steunpunt Mantelzorg Lochem'))).to.contain('op 13 km');
      expect(textOf(finder.service('Inloop voor mantelzorgers Warnsveld'))).to.contain('op 3,5 km');
    });

    it('have what is for another part of the municipality behind what is for one’s own', async () => {
      const { groups } = await found('7231');
      expect(Object.entries(groups).slice(0, 2)).to.deep.equal([
        ['Voor de gemeente Zutphen', ['Inloop voor mantelzorgers Warnsveld', 'Wmo-loket']],
        ['Voor een andere wijk of een ander dorp', ['Steunpunt Mantelzorg Zutphen']],
      ]);
    });

    it('say to which municipality a village belongs, and nothing of a town of the same name', async () => {
      expect((await found('Eefde')).text).to.contain('Eefde hoort bij de gemeente Lochem.');
      expect((await foundLittle('Lochem')).text).not.to.contain('hoort bij');
    });

    it('announce how many there are', async () => {
      const finder = await found('Zutphen');
      expect(finder.said).to.equal('17 plekken gevonden waar u terechtkunt.');
      const alone = feedOf([], { hides: lines.map((_, index) => `national:${ids[index]}`) });
      const one = await found('Zutphen', alone);
      expect(one.said).to.equal('Van uw gemeente staat hier niets. Wel 1 andere plek.');
    });
    const ids = ['mantelzorglijn', 'luisterlijn', 'dementielijn', '113'];

    it('tell how far it is in words', async () => {
      // Straight to the north, where a thousandth of a degree is 111 metres.
      const distances = [
        [0.0003, 'vlakbij'],
        [0.0036, 'op 400 m'],
        [0.0077, 'op 900 m'],
        [0.009, 'op 1 km'],
        [0.0108, 'op 1,2 km'],
        [0.0855, 'op 9,5 km'],
        [0.111, 'op 12 km'],
      ] as const;
      const data = feedOf(
        distances.map(([degrees, text]) =>
          centre(text, {
            phone: `0575 12${Math.round(degrees * 10_000)}`.padEnd(11, '0'),
            locations: [{ city: 'Zutphen', latitude: 52.14 + degrees, longitude: 6.2 }],
            ...inZutphen,
          }),
        ),
      );
      const finder = await locatedIn({ latitude: 52.14, longitude: 6.2 }, data);
      await finder.press(buttons.more);
      expect(finder.found.slice(0, distances.length)).to.deep.equal(
        distances.map(([, text]) => text),
      );
      for (const [, text] of distances) {
        expect(textOf(finder.service(text))).to.contain(`Zutphen, ${text} Bel`);
      }
    });

    it('tell it in the language of the page', async () => {
      await setLanguage('en');
      const text = textOf((await foundLittle()).service('Steunpunt Zutphen'));
      expect(text)
        .to.match(/(\d+ m|very near)( away)?/)
        .and.not.contain('vlakbij');
      expect(text).to.match(/200 m away/);
    });

    it('say whom to call where the municipality has nobody in the list', async () => {
      const finder = await foundLittle('Groningen');
      expect(finder.text).to.contain('geen steunpunt van de gemeente Groningen');
      const [first] = finder
        .all<HTMLAnchorElement>('link')
        .filter(({ href }) => /^tel:/.test(href));
      expect(nameOf(first!)).to.match(/^Bel 030 760 60 55.*Mantelzorglijn/);
      expect((await foundLittle()).text).not.to.contain('geen steunpunt');
    });

    it('leave out desks and help lines of other municipalities', async () => {
      const data = feedOf([
        { name: 'Loket Lochem', types: ['desk'], ...inLochem },
        { name: 'Loket Zutphen', types: ['desk'], ...inZutphen },
        { name: 'Maaltijden', types: ['service'], ...inZutphen },
        centre('Steunpunt Lochem', inLochem),
      ]);
      const { found: names } = await found('Zutphen', data);
      expect(names).to.deep.equal(['Loket Zutphen', 'Steunpunt Lochem', ...nationwide]);
    });

    it('show the kinds that a feed asks for, and always the national lines', async () => {
      const data = feedOf(
        [centre('Steunpunt', inZutphen), { name: 'Logeerhuis', types: ['respite'], ...inLochem }],
        { steunpuntFinder: { types: ['respite'] } },
      );
      const [first, ...others] = (await found('Zutphen', data)).found;
      expect(first).to.equal('Logeerhuis');
      expect(others).to.deep.equal(nationwide);
    });

    it('of a real list of a municipality', async () => {
      const finder = await (
        await ready(
          html`<mz-steunpunt-finder feed=${zutphenUrl} .clock=${clock}></mz-steunpunt-finder>`,
        )
      ).search('Zutphen');
      expect(finder.found.slice(0, 1)).to.deep.equal(['Mantelzorgcoördinator']);
      expect(finder.found).to.include('De Luisterlijn');
      expect(new Set(finder.found), 'each once').to.have.length(finder.found.length);
    });

    it('can be printed', async () => {
      const { print } = window;
      let printed = 0;
      window.print = () => printed++;
      await (await foundLittle()).press(buttons.print);
      window.print = print;
      expect(printed).to.equal(1);
    });
  });

  describe('a service', () => {
    const inExample = async (name: string) => (await found('Zutphen')).service(name);

    it('has its address and a way to everything', async () => {
      const article = await inExample('Steunpunt Mantelzorg Zutphen');
      expect(textOf(article)).to.contain('Voorbeeldstraat 1, 7201 AA Zutphen, op 400 m');
      const links = allByRole<HTMLAnchorElement>(article, 'link');
      const words = links.map((link) => [nameOf(link).split(/[ ,]/)[0], link.href]);
      const subject = encodeURIComponent('Klopt niet: Steunpunt Mantelzorg Zutphen');
      expect(words).to.deep.equal([
        ['Bel', 'tel:+31880000001'],
        ['WhatsApp', 'https://wa.me/31600000001'],
        ['Mail', 'mailto:steunpunt-zutphen@voorbeeld.example'],
        ['Website', 'https://voorbeeld.example/zutphen'],
        ['Route', 'https://www.openstreetmap.org/directions?to=52.1402%2C6.1958'],
        ['Klopt', `mailto:lijst@voorbeeld.example?subject=${subject}`],
      ]);
      for (const link of links) {
        expect(nameOf(link)).to.match(/Steunpunt Mantelzorg Zutphen$/);
      }
    });

    it('says in which languages, how to get in, for whom, who says so and as of when', async () => {
      const finder = await found('Zutphen');
      expect(textOf(finder.service('Steunpunt Mantelzorg Zutphen')))
        .to.contain('Talen Nederlands, Turks, Arabisch')
        .and.contain('Toegankelijk Ingang zonder drempel, toilet voor een rolstoel')
        .and.contain('Bron: Steunpunten in de regio (verzonnen voorbeeld), 12 november 2026');
      expect(textOf(finder.service('Inloop voor mantelzorgers Warnsveld'))).to.contain(
        'Voor wie Zorg bij dementie',
      );
    });

    it('calls a language by a name that no browser lacks', async () => {
      const services = [centre('Steunpunt Zutphen', { languages: ['pap', 'zgh', 'constructor'] })];
      const finder = await found('Zutphen', feedOf(services));
      const said = textOf(finder.service('Steunpunt Zutphen'));
      expect(said).to.contain('Papiamento, Tamazight');
    });

    for (const [moment, text] of [
      ['2026-11-23T09:00:00Z', 'Nu open tot 17.00 uur'],
      ['2026-11-23T15:59:00Z', 'Nu open tot 17.00 uur'],
      ['2026-11-23T16:00:00Z', 'Nu dicht, morgen open vanaf 9.00 uur'],
      ['2026-11-23T07:59:00Z', 'Nu dicht, vandaag open vanaf 9.00 uur'],
      ['2026-11-27T17:00:00Z', 'Nu dicht, maandag open vanaf 9.00 uur'],
      ['2026-12-25T10:00:00Z', 'Vandaag is een feestdag'],
    ] as const) {
      it(`is open or not at ${moment}`, async () => {
        const finder = await ready(
          html`<mz-steunpunt-finder
            .data=${little}
            .clock=${() => new Date(moment)}
          ></mz-steunpunt-finder>`,
        );
        await finder.search('Zutphen');
        expect(textOf(finder.service('Steunpunt Zutphen'))).to.contain(text);
      });
    }

    it('has all its hours', async () => {
      const article = await inExample('Mantelzorgpunt Brummen');
      const hours = byRole(article, 'disclosure', /^Alle tijden van Mantelzorgpunt Brummen/);
      hours.click();
      const days = allByRole(article, 'listitem').map(textOf);
      expect(days).to.deep.equal([
        'maandag: 9.00 tot 12.00 uur',
        'woensdag: 9.00 tot 12.00 uur',
        'vrijdag: 9.00 tot 12.00 uur',
      ]);
    });

    it('has the hours of its nearest location, and its other addresses', async () => {
      const data = feedOf([
        centre('Steunpunt', {
          ...inZutphen,
          locations: [
            {
              street: 'Verweg 1',
              city: 'Vorden',
              latitude: 52.105,
              longitude: 6.31,
              openingHours: ['Tu 10:00-11:00'],
            },
            {
              name: 'De Hoek',
              street: 'Dichtbij 2',
              city: 'Zutphen',
              latitude: 52.14,
              longitude: 6.2,
              openingHours: ['Mo 09:00-11:30'],
            },
          ],
        }),
      ]);
      const text = textOf((await found('Zutphen', data)).service('Steunpunt'));
      expect(text)
        .to.contain('De Hoek, Dichtbij 2, Zutphen, op 200 m')
        .and.contain('Nu open tot 11.30 uur')
        .and.contain('Ook op Verweg 1, Vorden');
    });

    it('that knows its address alone has a route to that, and no distance', async () => {
      const locations = [{ street: 'Plein 1', postalCode: '7201 AB', city: 'Zutphen' }];
      const data = feedOf([centre('Steunpunt', { ...inZutphen, locations })]);
      const finder = await found('Zutphen', data);
      const article = finder.service('Steunpunt');
      expect(textOf(article)).to.contain('Plein 1, 7201 AB Zutphen Bel');
      const to = new URL(byRole<HTMLAnchorElement>(article, 'link', /^Route/).href);
      expect(to.searchParams.get('to')).to.equal('Plein 1, 7201 AB Zutphen');
      expect(finder.text).not.to.contain('rechte lijn');
    });

    for (const [name, publisher, href] of [
      ['the site of who publishes it', { url: 'https://lijst.example/' }, 'https://lijst.example/'],
      ['nothing', {}, undefined],
    ] as const) {
      it(`that is wrong leads to ${name} where there is no address for mail`, async () => {
        const data = feedOf([centre('Steunpunt', inZutphen)], {
          publisher: { id: 't', name: 'Lijst', kind: 'other', ...publisher },
        });
        const article = (await found('Zutphen', data)).service('Steunpunt');
        const [link] = allByRole<HTMLAnchorElement>(article, 'link', /^Klopt dit niet/);
        expect(link?.href).to.equal(href);
      });
    }

    it('in another language is marked', async () => {
      await setLanguage('en');
      const article = (await foundLittle()).service('Steunpunt Zutphen');
      const marked = [...article.querySelectorAll('[lang="nl"]')].map(textOf);
      expect(marked).to.include('Zonder drempel');
      expect(textOf(article)).to.contain('Languages Dutch, Turkish');
    });
  });

  describe('"Toon er nog"', () => {
    it('shows them and goes on at the first of them', async () => {
      const finder = await found('Zutphen');
      const local = finder.found.slice(0, -nationwide.length);
      expect(local).to.have.length(6);
      expect(nameOf(finder.get('button', buttons.more))).to.equal('Toon er nog 6');
      await finder.press(buttons.more);
      expect(finder.found).to.have.length(17);
      expect(finder.focus).to.equal('Mantelzorg Deventer');
      expect(finder.found[6]).to.equal('Mantelzorg Deventer');
      expect(finder.has('button', buttons.more)).to.be.false;
    });

    it('shows twenty at most', async () => {
      const many = { ...feedOfMany(30), publisher: { id: 't', name: 'T', kind: 'municipality' } };
      const services = (many as { services?: object[] }).services!.map((one, index) => ({
        ...one,
        ...centre(`Steunpunt ${index + 1}`, { phone: `0575 1234${10 + index}`, ...inZutphen }),
      }));
      const finder = await found('Zutphen', { ...many, services });
      expect(nameOf(finder.get('button', buttons.more))).to.equal('Toon er nog 20');
      await finder.press(buttons.more);
      expect(finder.focus).to.equal('Steunpunt 7');
      expect(nameOf(finder.get('button', buttons.more))).to.equal('Toon er nog 4');
      await finder.press(buttons.more);
      expect(finder.focus).to.equal('Steunpunt 27');
    });
  });

  describe('the filters', () => {
    const filtered = async () => (await found('Zutphen')).openFilters();

    it('are closed at first, and there for what there is to choose', async () => {
      const finder = await found('Zutphen');
      expect(finder.hasOpenFilters).to.be.false;
      await finder.openFilters();
      expect(finder.options(/^Voor wie/)).to.have.members([
        'Iedereen',
        'Zorg bij dementie',
        'Jonge mantelzorgers',
        'Werkende mantelzorgers',
      ]);
      expect(finder.options(/^Taal/)).to.deep.equal(['Alle talen', 'Turks', 'Arabisch', 'Pools']);
      expect(finder.has('searchbox', 'Zoek in deze lijst')).to.be.true;
      expect(finder.has('button', buttons.clear)).to.be.false;
    });

    it('have no field for words where the list is short', async () => {
      const finder = await (await foundLittle()).openFilters();
      expect(finder.has('checkbox', 'Nu open')).to.be.true;
      expect(finder.has('searchbox')).to.be.false;
    });

    it('show what is open now', async () => {
      const finder = await (await filtered()).toggleOpenNow();
      expect(finder.found).to.deep.equal([
        'Steunpunt Mantelzorg Zutphen',
        'Wmo-loket',
        'Mantelzorgpunt Brummen',
        'Mantelzorg Voorst',
        'Mantelzorg Deventer',
        'Steunpunt Mantelzorg Lochem',
        'De Luisterlijn',
        'DementieLijn',
        '113 Zelfmoordpreventie',
        'Veilig Thuis',
      ]);
      expect(finder.count).to.equal(13);
    });

    it('show what is for a group, and for everybody', async () => {
      const finder = await (await filtered()).pick(/^Voor wie/, 'Jonge mantelzorgers');
      expect(finder.found).not.to.include('Inloop voor mantelzorgers Warnsveld');
      expect(finder.found).not.to.include('DementieLijn');
      expect(finder.found).to.include('Steunpunt Mantelzorg Zutphen');
      expect(finder.count).to.equal(14);
    });

    it('show what speaks a language', async () => {
      const finder = await (await filtered()).pick(/^Taal/, 'Pools');
      expect(finder.found).to.deep.equal([
        'Mantelzorgpunt Brummen',
        'Steunpunt Mantelzorg Apeldoorn',
      ]);
      expect(finder.said).to.equal('2 plekken gevonden waar u terechtkunt.');
    });

    it('show what holds some words', async () => {
      const finder = await (await filtered()).filterWords('brum');
      expect(finder.found).to.deep.equal(['Mantelzorgpunt Brummen']);
      expect(finder.isFocused(finder.get('searchbox'))).to.be.true;
      expect(finder.said).to.match(/^1 plek gevonden/);
    });

    it('add up', async () => {
      const finder = await (await filtered()).pick(/^Taal/, 'Turks');
      await finder.pick(/^Voor wie/, 'Werkende mantelzorgers');
      await finder.toggleOpenNow();
      expect(finder.found).to.deep.equal([
        'Steunpunt Mantelzorg Zutphen',
        'Mantelzorg Deventer',
        'Steunpunt Mantelzorg Apeldoorn',
      ]);
      await finder.filterWords('deventer');
      expect(finder.found).to.deep.equal(['Mantelzorg Deventer']);
    });

    it('that leave nothing say so and how to go on', async () => {
      const finder = await nothingLeft();
      expect(finder.found).to.deep.equal([]);
      expect(finder.text).to.contain('Met deze keuzes vinden we niets.');
      expect(finder.said).to.contain('Met deze keuzes vinden we niets.');
      const clear = finder.all('button', buttons.clear);
      await finder.click(clear.at(-1)!);
      expect(finder.count).to.equal(17);
      expect(finder.text).not.to.contain('vinden we niets');
    });

    it('can be cleared, and the focus is not lost with the button', async () => {
      const finder = await (await filtered()).pick(/^Taal/, 'Pools');
      finder.get('button', buttons.clear).focus();
      await finder.press(buttons.clear);
      expect(finder.count).to.equal(17);
      expect(finder.get<HTMLSelectElement>('combobox', /^Taal/).value).to.equal('');
      expect(finder.focus).not.to.equal('');
    });

    it('that leave nothing can be cleared, and the focus is not lost with the button', async () => {
      const finder = await nothingLeft();
      const clear = finder.all('button', buttons.clear).at(-1)!;
      clear.focus();
      await finder.click(clear);
      expect(finder.focus).not.to.equal('');
    });

    it('stay open, with the focus, when the last one is taken away', async () => {
      const finder = await (await filtered()).toggleOpenNow();
      await finder.toggleOpenNow();
      expect(finder.hasOpenFilters, 'nu open').to.be.true;
      expect(finder.focus).to.equal('Nu open');
      await finder.filterWords('brum');
      await finder.filterWords('');
      expect(finder.hasOpenFilters, 'words').to.be.true;
      expect(finder.isFocused(finder.get('searchbox'))).to.be.true;
    });

    it('are forgotten with the next place', async () => {
      const finder = await (await filtered()).pick(/^Taal/, 'Pools');
      await finder.press(buttons.change);
      await finder.search('Lochem');
      expect(finder.count).to.be.greaterThan(10);
      await finder.openFilters();
      expect(finder.get<HTMLSelectElement>('combobox', /^Taal/).value).to.equal('');
    });
  });

  describe('the person cared for', () => {
    const careCards = (finder: Finder) =>
      allByRole(finder.get('heading', /woont uw naaste ergens anders/i).parentElement!, 'article');

    it('who lives elsewhere has help there', async () => {
      const finder = await (await found('Zutphen')).searchCare('Lochem');
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Lochem.');
      expect(careCards(finder).map(serviceName)).to.deep.equal(['Steunpunt Mantelzorg Lochem']);
      expect(finder.heading, 'the own list stays').to.equal('Hulp voor u in Zutphen');
      expect(finder.found[0]).to.equal('Steunpunt Mantelzorg Zutphen');
    });

    it('is found by a postcode and by a suggestion as well', async () => {
      const finder = await (await found('Zutphen')).searchCare('7241');
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Lochem.');
      await finder.type('brumm', finder.careField);
      await finder.click(finder.get('option', 'Brummen'));
      await finder.done();
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Brummen.');
    });

    it('is found with a slip of the finger, and what was suggested is out of the way', async () => {
      const finder = await (await foundLittle()).searchCare('Lochm');
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Lochem.');
      expect(finder.has('listbox')).to.be.false;
    });

    it('is not said to live where an earlier answer was', async () => {
      const finder = await (await foundLittle()).searchCare('Lochem');
      await finder.searchCare('1118');
      expect(finder.said).not.to.contain('Lochem');
      expect(careCards(finder)).to.deep.equal([]);
    });

    it('is a press away from the top', async () => {
      const finder = await foundLittle();
      await finder.press(/^Woont uw naaste ergens anders/);
      expect(finder.focus).to.equal('Woont uw naaste ergens anders?');
    });

    it('where nobody is known is told where to look', async () => {
      const finder = await (await foundLittle()).searchCare('Groningen');
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Groningen.');
      expect(finder.text).to.contain('Van de gemeente Groningen staat hier geen nummer.');
      expect(careCards(finder)).to.deep.equal([]);
    });

    for (const [typed, error] of [
      [nowhere, /kennen we niet/],
      ['1118', /kennen we niet/],
      ['', /^Vul de plaats van uw naaste in/],
    ] as const) {
      it(`in "${typed}" is not found: the field has the focus and says so`, async () => {
        const finder = await (await foundLittle()).searchCare(typed);
        const { careField } = finder;
        expect(finder.isFocused(careField)).to.be.true;
        expect(careField.getAttribute('aria-invalid')).to.equal('true');
        const described = careField.getAttribute('aria-describedby')!;
        expect(textOf(finder.root.getElementById(described)!)).to.match(error);
        expect(careField.value).to.equal(typed);
        await finder.type('Lo', careField);
        expect(careField.hasAttribute('aria-invalid')).to.be.false;
        await finder.searchCare('Lochem');
        expect(finder.said).to.contain('Uw naaste woont in de gemeente Lochem.');
      });
    }

    it('in one of two places of a name is asked about in the field', async () => {
      const finder = await (await foundLittle()).searchCare('Hengelo');
      expect(finder.isFocused(finder.careField)).to.be.true;
      expect(finder.suggestions).to.deep.equal([
        'Hengelo, gemeente Hengelo',
        'Hengelo, gemeente Bronckhorst',
      ]);
      await finder.click(finder.get('option', 'Bronckhorst'));
      await finder.done();
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Bronckhorst.');
      expect(finder.careField.hasAttribute('aria-invalid')).to.be.false;
    });

    it('can be forgotten', async () => {
      const finder = await (await foundLittle()).searchCare('Lochem');
      finder.get('button', buttons.forget).focus();
      await finder.press(buttons.forget);
      expect(finder.careField.value).to.equal('');
      expect(finder.isFocused(finder.careField)).to.be.true;
      expect(finder.said).not.to.contain('naaste');
      expect(careCards(finder)).to.deep.equal([]);
    });

    it('is forgotten with the next place', async () => {
      const finder = await (await foundLittle()).searchCare('Lochem');
      await finder.press(buttons.change);
      await finder.search('Lochem');
      expect(finder.careField.value).to.equal('');
      expect(careCards(finder)).to.deep.equal([]);
    });
  });

  describe('what the page is told', () => {
    it('carries no place, no postcode and nothing that was typed', async () => {
      deviceAt(zutphenStation);
      const finder = await withGeocoder(geocoderOf({ ok: true, value: lochem }), example);
      await finder.search(nowhere);
      await finder.search('Hengelo');
      await finder.choose(/Bronckhorst/);
      await finder.press(buttons.change);
      await finder.search('1118 CP');
      await finder.press(buttons.refuse);
      await finder.search('1118 CP');
      await finder.choose(buttons.allow);
      await finder.openFilters();
      await finder.filterWords('Zutphen');
      await finder.pick(/^Taal/, 'Turks');
      await finder.searchCare('Eefde');
      await finder.press(buttons.forget);
      await finder.press(buttons.change);
      await finder.locate();
      await finder.press(buttons.more);
      finder.element.reset();
      await finder.element.updateComplete;

      const told = events.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
      const step = (name: string) => `mz-step {"step":"${name}"}`;
      expect(told).to.deep.equal([
        'mz-ready null',
        step('choice'),
        step('results'),
        'mz-complete null',
        step('question'),
        step('permission'),
        step('question'),
        step('permission'),
        step('results'),
        'mz-complete null',
        step('question'),
        step('results'),
        'mz-complete null',
        step('question'),
      ]);
      expect(JSON.stringify(events.map(({ detail }) => detail))).not.to.match(
        /\d|hengelo|bronck|zutphen|lochem|eefde|verweg|turks|"tr"/i,
      );
      expect(warnings).to.deep.equal([]);
    });

    it('is in no attribute of the tag and in no address', async () => {
      const address = location.href;
      const finder = await (await foundLittle()).searchCare('Lochem');
      expect(finder.element.outerHTML).not.to.match(/zutphen|lochem/i);
      expect(location.href).to.equal(address);
      expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.match(/zutphen/i);
    });
  });

  describe('the feeds', () => {
    const byAddress = (url: string) =>
      ready(html`<mz-steunpunt-finder feed=${url} .clock=${clock}></mz-steunpunt-finder>`);

    it('of an index are loaded for the place and its neighbours', async () => {
      const { url, key } = ownAddress('/index');
      const finder = await byAddress(url);
      expect(await requestsOf(key)).to.have.length(1);
      expect(await requestsOf(`${key}-gm0301`)).to.have.length(0);

      await finder.search('Zutphen');
      expect(finder.groups['Voor de gemeente Zutphen']).to.deep.equal(['Steunpunt Zutphen']);
      expect(finder.groups['Van andere gemeenten']).to.deep.equal(['Steunpunt Lochem']);
      for (const one of [key, `${key}-gm0301`, `${key}-gm0262`]) {
        expect(await requestsOf(one), one).to.have.length(1);
      }
      expect(events.map(({ type }) => type)).not.to.include('mz-error');
    });

    it('of an index of the whole country are few for each place', async () => {
      const { url, key } = ownAddress('/index-342');
      const finder = await (await byAddress(url)).search('Zutphen');
      const shards = await requestsOf(`${key}-shard`);
      expect(shards.map(({ path }) => path))
        .to.include('/shard/GM0301')
        .and.include('/shard/GM0262');
      expect(shards).to.have.length(7);

      await finder.press(buttons.change);
      await finder.search('Lochem');
      const more = await requestsOf(`${key}-shard`);
      expect(new Set(more.map(({ path }) => path)), 'none twice').to.have.length(more.length);
      expect(more.length).to.be.within(8, 14);
      expect(await requestsOf(key)).to.have.length(1);
    });

    it('of an index that comes after the answer are loaded as well', async () => {
      const { url, come } = lateFeed();
      const finder = await looking(
        'Zutphen',
        html`<mz-steunpunt-finder feed=${url}></mz-steunpunt-finder>`,
      );
      const shards = ['gm0301', 'gm0262'].map((code) => ({
        municipality: code.toUpperCase(),
        url: `${origin}/feed/${code}.json`,
      }));
      come({ schemaVersion: '1.0', kind: 'index', shards });
      await finder.done();
      expect(finder.found.slice(0, 2)).to.deep.equal(['Steunpunt Zutphen', 'Steunpunt Lochem']);
      expect(finder.text).not.to.contain('geen steunpunt');
    });

    it('of an index are loaded for the person cared for', async () => {
      const { url, key } = ownAddress('/index-342');
      const finder = await (await byAddress(url)).search('Zutphen');
      await finder.searchCare('Sneek');
      expect(finder.said).to.contain('Uw naaste woont in de gemeente Sûdwest Fryslân.');
      const paths = (await requestsOf(`${key}-shard`)).map(({ path }) => path);
      expect(paths.filter((path) => path === '/shard/GM1900')).to.have.length(1);
      expect(paths).to.have.length(8);
    });

    it('of an index are loaded for the municipality of the page', async () => {
      const { url, key } = ownAddress('/index');
      const finder = await ready(
        html`<mz-steunpunt-finder municipality="GM0301" feed=${url}></mz-steunpunt-finder>`,
      );
      await finder.done();
      expect(finder.found.slice(0, 2)).to.deep.equal(['Steunpunt Zutphen', 'Steunpunt Lochem']);
      expect(await requestsOf(key)).to.have.length(1);
    });

    it('that failed show a notice, what the page put in the tag, and national lines', async () => {
      const finder = await states['results of a failed feed']!();
      await finder.done();
      expect(finder.text).to.contain('We kunnen nu niet laten zien wat er in uw buurt is');
      expect(finder.text).to.contain('14 0575');
      expect(finder.found).to.deep.equal(nationwide);
      expect(finder.text, 'not that the municipality has none').not.to.contain('geen steunpunt');
      expect(finder.element.matches(':state(error)')).to.be.true;
      const [error] = events.filter(({ type }) => type === 'mz-error');
      expect(error!.detail).to.include({ url: dead });
    });

    it('that failed can be tried again', async () => {
      const { url } = ownAddress('/feed/gemeente.json');
      globalThis.fetch = () => Promise.resolve(new Response('', { status: 404 }));
      const finder = await (await byAddress(url)).search('Zutphen');
      expect(finder.found).not.to.include('Steunpunt Mantelzorg');
      globalThis.fetch = fetch;
      await finder.press(buttons.retry);
      await finder.done();
      expect(finder.found[0]).to.equal('Steunpunt Mantelzorg');
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(finder.has('button', buttons.retry)).to.be.false;
    });

    it('of which one failed show the other', async () => {
      const finder = await states['results of one feed of two']!();
      await finder.done();
      expect(finder.text).to.contain('Een deel van de hulp uit uw buurt ontbreekt');
      expect(finder.found[0]).to.equal('Steunpunt Zutphen');
    });

    it('that are still on their way leave national lines, and no claim that there is nothing', async () => {
      const finder = await states['results while the feed loads']!();
      await finder.until(() => finder.found.length > 0);
      expect(finder.found).to.deep.equal(nationwide);
      expect(finder.said).to.equal('We zoeken wie u kan helpen.');
      expect(finder.text).not.to.contain('geen steunpunt').and.not.contain('vinden we niets');
    });

    it('that come late are added to what is shown', async () => {
      const { url, come } = lateFeed();
      const finder = await looking(
        'Zutphen',
        html`<mz-steunpunt-finder feed=${url} .clock=${clock}></mz-steunpunt-finder>`,
      );
      await finder.until(() => finder.found.length > 0);
      come(little);
      await finder.done();
      expect(finder.found[0]).to.equal('Steunpunt Zutphen');
    });

    it('may be a property, also one that changes', async () => {
      const finder = await foundLittle();
      finder.element.data = feedOf([centre('Ander steunpunt', inZutphen)]);
      await finder.until(() => finder.found.includes('Ander steunpunt'));
      expect(finder.found).not.to.include('Steunpunt Zutphen');
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
    });

    it('without anything still leave somebody to call', async () => {
      const finder = await (
        await ready(html`<mz-steunpunt-finder></mz-steunpunt-finder>`)
      ).search('Zutphen');
      expect(finder.found).to.deep.equal(nationwide);
      expect(finder.text).to.contain('geen steunpunt van de gemeente Zutphen');
    });
  });

  describe('on a page', () => {
    it('with another one does not share what one says', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          ${[1, 2].map(
            () =>
              html`<mz-steunpunt-finder feed=${exampleUrl} .clock=${clock}></mz-steunpunt-finder>`,
          )}
        </div>`,
      );
      const [one, other] = [
        ...page.querySelectorAll<SteunpuntFinderElement>('mz-steunpunt-finder'),
      ].map((element) => new Finder(element));
      await one!.settled();
      await other!.settled();
      await one!.type('heng');
      expect(other!.suggestions).to.deep.equal([]);
      expect(other!.field.value).to.equal('');
      await one!.search('Zutphen');
      expect(other!.asks).to.be.true;
      await (await other!.search('Lochem')).openFilters();
      await other!.pick(/^Taal/, 'Pools');
      expect(one!.heading).to.equal('Hulp voor u in Zutphen');
      expect(one!.count).to.equal(17);
      expect(other!.heading).to.equal('Hulp voor u in Lochem');
    });

    it('may be removed while a postcode is looked up', async () => {
      const { geocoder, asked, answer } = geocoderThatWaits();
      const finder = await inPermission(geocoder);
      await finder.press(buttons.allow);
      await removed(finder, () => answer({ ok: true, value: lochem }));
      expect(asked[0]!.signal.aborted).to.be.true;
    });

    it('may be removed while the device is asked', async () => {
      const answer = deviceAt('silent');
      const finder = await withLittle();
      await finder.press(buttons.locate);
      await removed(finder, () => answer(52.14, 6.2));
    });

    it('may be removed while a postcode waits for the feed', async () => {
      const { url, come } = lateFeed();
      const finder = await drawn(html`<mz-steunpunt-finder feed=${url}></mz-steunpunt-finder>`);
      await (await finder.type('7201')).press(buttons.search);
      await removed(finder, () => come(little));
    });

    it('may be removed between a letter and its suggestions, and right after Zoek', async () => {
      const finder = await withLittle();
      const { field } = finder;
      field.value = 'Zutphen';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      finder.get('button', buttons.search).click();
      await removed(finder, () => {});
    });

    /** Takes it away, lets the answer come, and puts it back. */
    async function removed(finder: Finder, answer: () => void): Promise<void> {
      const { element } = finder;
      const place = element.parentElement!;
      events.length = 0;
      element.remove();
      answer();
      await pause(70);
      expect(events).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);

      place.append(element);
      await finder.settled();
      expect(finder.said, 'nothing is under way any more').not.to.match(/We zoeken/);
      if (finder.has('button', buttons.refuse)) await finder.press(buttons.refuse);
      expect(finder.asks).to.be.true;
      await finder.search('Lochem');
      expect(finder.heading).to.equal('Hulp voor u in Lochem');
    }

    it('keeps what it shows when it is moved', async () => {
      const finder = await (await found('Zutphen')).openFilters();
      await finder.pick(/^Taal/, 'Pools');
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(finder.element);
      await finder.done();
      expect(finder.heading).to.equal('Hulp voor u in Zutphen');
      expect(finder.found).to.have.length(2);
    });
  });

  describe('on paper', () => {
    it('has the numbers, the hours and the date, and nothing to press', async function () {
      const finder = await (await found('Zutphen')).openFilters();
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      expect(textOf(finder.service('Steunpunt Mantelzorg Zutphen')))
        .to.contain('Bel 088 000 00 01')
        .and.contain('Voorbeeldstraat 1, 7201 AA Zutphen')
        .and.contain('ma-vr 9.00-17.00')
        .and.not.contain('Nu open')
        .and.not.contain('op 400 m');
      expect(finder.text)
        .to.contain('Hulp voor u in Zutphen')
        .and.contain('Geprint op 23 november 2026')
        .and.contain('Bel 030 760 60 55');
      for (const role of ['button', 'combobox', 'checkbox', 'searchbox', 'disclosure'] as const) {
        expect(finder.all(role).map(nameOf), role).to.deep.equal([]);
      }
      expect(finder.text).not.to.contain('naaste ergens anders');
    });

    it('has the numbers for the person cared for', async function () {
      const finder = await (await found('Zutphen')).searchCare('Lochem');
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      expect(finder.text)
        .to.contain('Uw naaste woont in de gemeente Lochem.')
        .and.contain('Bel 088 000 00 04');
      expect(finder.has('combobox')).to.be.false;
    });

    it('has no form of the question', async function () {
      const finder = await withLittle();
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      expect(finder.has('combobox')).to.be.false;
      expect(finder.has('button')).to.be.false;
    });
  });
});

/** A feed that comes when the test says so. */
function lateFeed(): { readonly url: string; readonly come: (feed: unknown) => void } {
  const url = `https://late.example/${Math.random()}.json`;
  let come!: (feed: unknown) => void;
  const answer = new Promise<string>((resolve) => {
    come = (feed) => resolve(JSON.stringify(feed));
  });
  globalThis.fetch = (input, init) =>
    input === url ? answer.then((text) => new Response(text)) : fetch(input, init);
  return { url, come };
}
