import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { importMap } from '../../../src/elements/steunpunt-finder/import-map.js';
import type {
  FinderMap,
  MapMarker,
  MapOptions,
} from '../../../src/elements/steunpunt-finder/map/map.js';
import { baseStyles } from '../../../src/elements/internal/base.styles.js';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { allByRole, byRole, focused, nameOf } from '../../helpers/roles.js';
import { origin } from '/__feed-server.js';

const { createMap } = await importMap();

const at = (id: string, latitude: number, longitude: number): MapMarker => ({
  id,
  name: `Steunpunt ${id}`,
  latitude,
  longitude,
});
const dom = { latitude: 52.0907, longitude: 5.1214 };
const utrecht = at('Utrecht', dom.latitude, dom.longitude);
const zeist = at('Zeist', 52.0889, 5.2339);
const bilt = at('De Bilt', 52.11, 5.18);
const groningen = at('Groningen', 53.2194, 6.5665);
/** Three in one building. */
const building = ['A', 'B', 'C'].map((id) => at(id, 52.07, 5.1));
/** Two in one street, which lie over each other on a map of the town. */
const street = [at('12', 52.09, 5.12), at('14', 52.0904, 5.1206)];

interface Tile {
  readonly path: string;
  readonly headers: Record<string, string>;
}

class Page {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({ mode: 'open' });
  readonly container = document.createElement('div');
  readonly chosen: string[] = [];
  blanks = 0;
  readonly key = crypto.randomUUID();
  readonly #options: MapOptions;
  map: FinderMap;

  constructor(markers: readonly MapMarker[], options: Partial<MapOptions> = {}, height = '400px') {
    // So wide, whether the page has a scrollbar or not.
    this.container.style.setProperty('width', '600px');
    this.container.style.setProperty('height', height);
    this.root.append(this.container);
    this.root.adoptedStyleSheets = [baseStyles.styleSheet!];
    document.body.append(this.host);
    this.#options = {
      container: this.container,
      tileUrl: `${origin}/tile/{z}/{x}/{y}.png?key=${this.key}`,
      home: null,
      texts: {
        map: 'Kaart',
        zoomIn: 'Dichterbij',
        zoomOut: 'Verder weg',
        home: 'Hier woont u',
        cluster: (count) => `${count} plekken`,
      },
      choose: (id) => this.chosen.push(id),
      blank: () => this.blanks++,
      ...options,
    };
    this.map = createMap(this.#options);
    this.map.show(markers);
  }

  again(markers: readonly MapMarker[]): void {
    this.map = createMap(this.#options);
    this.map.show(markers);
  }

  /** What can be pressed on the map, in the order of Tab, without the zoom buttons. */
  get names(): string[] {
    return allByRole(this.root, 'button').map(nameOf).slice(2);
  }

  button(name: string): HTMLButtonElement {
    return byRole<HTMLButtonElement>(this.root, 'button', name);
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  press(name: string): void {
    this.button(name).click();
  }

  get focus(): string {
    const element = focused();
    return element && this.root.contains(element) ? nameOf(element) : '';
  }

  isInView(name: string): boolean {
    const box = this.button(name).getBoundingClientRect();
    const view = this.container.getBoundingClientRect();
    return (
      box.top >= view.top &&
      box.bottom <= view.bottom &&
      box.left >= view.left &&
      box.right <= view.right
    );
  }

  async tiles(): Promise<Tile[]> {
    const answer = await fetch(`${origin}/count?key=${this.key}`);
    const { requests } = (await answer.json()) as { requests: Tile[] };
    return requests;
  }
}

/** The test's own timeout ends it. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

const pages: Page[] = [];
function open(...values: ConstructorParameters<typeof Page>): Page {
  const page = new Page(...values);
  pages.push(page);
  return page;
}

afterEach(() => {
  for (const page of pages.splice(0)) {
    page.map.remove();
    page.host.remove();
  }
});

describe('the map', () => {
  it('is accessible', async () => {
    const page = open([utrecht, ...building, groningen], { home: zeist });
    page.map.select('Utrecht');
    await expect(page.host).to.be.accessible();
    page.press('3 plekken');
    await until(() => page.has('Steunpunt A') || page.has('3 plekken'));
    await expect(page.host).to.be.accessible();
  });

  it('has a name, ways to zoom, a home and who made it', () => {
    const page = open([utrecht], { home: zeist });
    const region = page.container.querySelector('[role=region]')!;
    expect(region.getAttribute('aria-label')).to.equal('Kaart');
    expect(page.button('Dichterbij')).to.exist;
    expect(page.button('Verder weg')).to.exist;
    expect(page.container.querySelector('[role=img]')!.getAttribute('aria-label')).to.equal(
      'Hier woont u',
    );
    expect(region.textContent).to.contain('Kadaster');
  });

  it('is laid out from left to right in every language', () => {
    const lefts = () => {
      const page = open([utrecht, ...building, zeist], { home: bilt });
      const parts = [...allByRole(page.root, 'button'), page.container.querySelector('.home')!];
      const { left } = page.container.getBoundingClientRect();
      return parts.map((part) => Math.round(part.getBoundingClientRect().left - left));
    };
    const usual = lefts();
    document.documentElement.dir = 'rtl';
    try {
      expect(lefts()).to.deep.equal(usual);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('takes everything with it when it goes', () => {
    const page = open([utrecht, ...building]);
    page.map.remove();
    expect(page.container.childNodes).to.have.length(0);
    expect(page.container.attributes).to.have.length(1);
    expect(page.root.adoptedStyleSheets).to.have.length(1);
    page.again([zeist]);
    expect(page.names).to.deep.equal(['Steunpunt Zeist']);
  });

  it('waits for a size', async () => {
    const page = open([utrecht, zeist], {}, '0px');
    page.map.select('Zeist');
    expect(page.names).to.deep.equal([]);
    page.container.style.setProperty('height', '300px');
    await until(() => page.has('Steunpunt Zeist'));
    expect(page.isInView('Steunpunt Zeist')).to.be.true;
    expect(page.button('Steunpunt Zeist').ariaPressed).to.equal('true');
  });
});

describe('markers on the map', () => {
  it('are buttons with the name of the service, from north to south', () => {
    const page = open([utrecht, zeist, bilt]);
    expect(page.names).to.deep.equal(['Steunpunt De Bilt', 'Steunpunt Utrecht', 'Steunpunt Zeist']);
    for (const button of allByRole(page.root, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('all come into view when they are few, and home with them', () => {
    const page = open([utrecht, bilt], { home: groningen });
    for (const name of page.names) expect(page.isInView(name), name).to.be.true;
    const home = page.container.querySelector('[role=img]')!.getBoundingClientRect();
    expect(home.top).to.be.above(page.container.getBoundingClientRect().top);
  });

  it('are chosen with Tab and Enter or Space', async () => {
    const page = open([utrecht, bilt]);
    page.button('Verder weg').focus();
    await sendKeys({ press: 'Tab' });
    expect(page.focus).to.equal('Steunpunt De Bilt');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(page.chosen).to.deep.equal(['De Bilt', 'Utrecht']);
  });

  it('say which of them is selected, and keep the focus', () => {
    const page = open([utrecht, bilt]);
    const pressed = () =>
      page.names.filter((name) => page.button(name).getAttribute('aria-pressed') === 'true');
    expect(pressed()).to.deep.equal([]);
    page.button('Steunpunt Utrecht').focus();
    page.map.select('Utrecht');
    expect(pressed()).to.deep.equal(['Steunpunt Utrecht']);
    page.map.select('De Bilt');
    expect(pressed()).to.deep.equal(['Steunpunt De Bilt']);
    page.map.select(null);
    expect(pressed()).to.deep.equal([]);
    page.map.select('nobody');
    expect(page.focus).to.equal('Steunpunt Utrecht');
  });

  it('are those of the last list, and stay where they are in the same one', () => {
    const page = open([utrecht, zeist, bilt]);
    const button = page.button('Steunpunt Zeist');
    const before = button.getBoundingClientRect();
    button.focus();
    page.map.show([bilt, zeist, utrecht]);
    expect(page.focus).to.equal('Steunpunt Zeist');
    expect(button.getBoundingClientRect()).to.deep.equal(before);
    page.map.show([groningen]);
    expect(page.names).to.deep.equal(['Steunpunt Groningen']);
    expect(page.isInView('Steunpunt Groningen')).to.be.true;
    page.map.show([]);
    expect(page.names).to.deep.equal([]);
  });

  it('keep the focus while the map moves and zooms', async () => {
    const page = open([utrecht, bilt]);
    const button = page.button('Steunpunt De Bilt');
    const distance = () =>
      button.getBoundingClientRect().left -
      page.button('Steunpunt Utrecht').getBoundingClientRect().left;
    const before = distance();
    button.focus();
    page.press('Verder weg');
    await until(() => Math.abs(distance() - before / 2) < 2);
    expect(page.focus).to.equal('Steunpunt De Bilt');
    page.map.select('Utrecht');
    expect(page.focus).to.equal('Steunpunt De Bilt');
  });

  it('give the focus to what they are counted in', async () => {
    const page = open([utrecht, bilt, groningen]);
    page.map.select('De Bilt');
    await until(() => page.has('Steunpunt De Bilt'));
    page.button('Steunpunt De Bilt').focus();
    while (page.has('Steunpunt De Bilt')) {
      page.press('Verder weg');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(page.focus).to.equal('2 plekken');
    expect(page.button('2 plekken').ariaCurrent).to.equal('true');
  });

  it('that lie nowhere are left out', () => {
    const nowhere = [
      at('nul', 0, 0),
      at('NaN', NaN, 5),
      at('east', 52, Infinity),
      at('Bonaire', 12.15, -68.27),
      at('south', -52, 5),
    ];
    const page = open([...nowhere, utrecht], { home: { latitude: 0, longitude: NaN } });
    expect(page.names).to.deep.equal(['Steunpunt Utrecht']);
    expect(page.isInView('Steunpunt Utrecht')).to.be.true;
    page.map.select('nul');
    page.map.show(nowhere);
    expect(page.names).to.deep.equal([]);
  });

  it('are few elements, however many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      at(
        `${index}`,
        50.8 + ((index * 7919) % 2600) / 1000,
        3.5 + ((index * 104_729) % 3600) / 1000,
      ),
    );
    const page = open(many);
    expect(page.names.length).to.be.within(2, 150);
    page.map.select('5000');
    expect(page.names.length).to.be.within(1, 150);
  });
});

describe('markers that lie over each other', () => {
  it('are counted, and come apart when that is pressed', async () => {
    const page = open([...street, groningen]);
    page.button('2 plekken').focus();
    page.press('2 plekken');
    await until(() => page.has('Steunpunt 12') && page.has('Steunpunt 14'));
    expect(page.has('2 plekken')).to.be.false;
    expect(page.focus, 'the focus goes on at one of them').to.match(/^Steunpunt 1/);
    page.press('Steunpunt 14');
    expect(page.chosen).to.deep.equal(['14']);
  });

  it('in one place are a list of names', async () => {
    const page = open(building);
    page.press('3 plekken');
    expect(page.focus).to.equal('Steunpunt A');
    expect(page.names).to.include.members(building.map(({ name }) => name));
    expect(page.button('3 plekken').ariaExpanded).to.equal('true');
    page.press('Steunpunt C');
    page.map.select('C');
    expect(page.chosen).to.deep.equal(['C']);
    expect(page.button('Steunpunt C').ariaPressed).to.equal('true');
    expect(page.button('3 plekken').ariaCurrent).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(page.names).to.deep.equal(['3 plekken']);
    expect(page.focus).to.equal('3 plekken');
  });

  it('in one place close again where they were opened', () => {
    const page = open(building);
    page.press('3 plekken');
    page.press('3 plekken');
    expect(page.names).to.deep.equal(['3 plekken']);
    expect(page.button('3 plekken').ariaExpanded).to.equal('false');
  });

  it('do not hide the one that is selected', async () => {
    const page = open([...street, groningen]);
    page.map.select('12');
    await until(() => page.has('Steunpunt 12'));
    expect(page.button('Steunpunt 12').ariaPressed).to.equal('true');
    expect(page.isInView('Steunpunt 12')).to.be.true;
  });

  it('in one place show that the selected one is among them', async () => {
    const page = open([...building, groningen]);
    page.map.select('B');
    await until(() => page.has('3 plekken'));
    expect(page.button('3 plekken').ariaCurrent).to.equal('true');
    page.map.select('Groningen');
    await until(() => page.has('Steunpunt Groningen'));
    expect(page.button('Steunpunt Groningen').ariaPressed).to.equal('true');
  });
});

describe('the pictures of the map', () => {
  it('are those of the place in the Dutch grid, asked for without saying by which page', async () => {
    const page = open([utrecht]);
    await until(async () => (await page.tiles()).length > 0);
    // The Dom tower stands at 136,783 by 455,869 metres in the grid, which starts at -285,401.92 by
    // 903,401.92; a picture of level 10 is 256 × 3.36 metres wide.
    const [x, y] = [(136_783 + 285_401.92) / 860.16, (903_401.92 - 455_869) / 860.16].map(
      Math.floor,
    );
    const tiles = await page.tiles();
    expect(tiles.map(({ path }) => path)).to.include(`/tile/10/${x}/${y}.png`);
    for (const { path, headers } of tiles) {
      const [, column, row] = /^\/tile\/10\/(\d+)\/(\d+)\.png$/.exec(path) ?? [];
      expect(Math.abs(Number(column) - x!), path).to.be.below(4);
      expect(Math.abs(Number(row) - y!), path).to.be.below(4);
      expect(headers).not.to.have.property('referer');
      expect(headers).not.to.have.property('cookie');
    }
    for (const picture of page.container.querySelectorAll('img')) expect(picture.alt).to.equal('');
  });

  it('may all fail', async () => {
    const page = open([utrecht, zeist], {
      tileUrl: `${origin}/status/500?key={z}-{x}-{y}`,
    });
    await until(() => page.container.querySelector('img') !== null);
    const [picture] = page.container.querySelectorAll('img');
    await until(() => picture!.complete);
    expect(getComputedStyle(picture!).visibility).to.equal('hidden');
    page.press('Steunpunt Zeist');
    expect(page.chosen).to.deep.equal(['Zeist']);
    await until(() => page.blanks > 0);
    expect(page.blanks).to.equal(1);
  });
});

describe('moving the map', () => {
  it('zooms with the buttons, as far as there are pictures', async () => {
    const page = open([utrecht]);
    const nearer = page.button('Dichterbij');
    nearer.focus();
    while (nearer.ariaDisabled !== 'true') {
      nearer.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    nearer.click();
    expect(page.focus).to.equal('Dichterbij');
    await until(async () => (await page.tiles()).some(({ path }) => path.startsWith('/tile/13/')));
    const levels = (await page.tiles()).map(({ path }) => Number(path.split('/')[2]));
    expect(Math.max(...levels)).to.equal(13);
  });

  it('goes with the arrow keys when it has the focus, without animation for who wants none', async function () {
    if (!(await emulateMedia({ reducedMotion: 'reduce' }))) this.skip();
    const page = open([utrecht]);
    page.container.querySelector<HTMLElement>('[role=region]')!.focus();
    const before = page.button('Steunpunt Utrecht').getBoundingClientRect().left;
    await sendKeys({ press: 'ArrowRight' });
    expect(page.button('Steunpunt Utrecht').getBoundingClientRect().left).to.equal(before - 80);
  });

  it('leaves the wheel to the page', () => {
    const page = open([utrecht]);
    const wheel = new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      composed: true,
      deltaY: 100,
    });
    page.button('Steunpunt Utrecht').dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.be.false;
  });

  it('brings a place that is clicked to the middle, for who cannot drag', async () => {
    const page = open([utrecht]);
    const region = page.container.querySelector('[role=region]')!;
    const { left, top, width, height } = region.getBoundingClientRect();
    const before = page.button('Steunpunt Utrecht').getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2 + 60, top + height / 2 - 40];
    region.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, detail: 1, clientX, clientY }),
    );
    const isThere = () => {
      const now = page.button('Steunpunt Utrecht').getBoundingClientRect();
      return Math.abs(now.left - before.left + 60) < 1 && Math.abs(now.top - before.top - 40) < 1;
    };
    await until(isThere);
  });
});
