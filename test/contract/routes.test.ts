/** The ways onto a page: the tag, the `<div>`, the plain link and the frame, early, late and again. */
import { assert } from '@open-wc/testing';
import type { WidgetElement } from '../../src/elements/index.js';
import {
  assertQuiet,
  closePage,
  hasTold,
  loadedBy,
  open,
  opened,
  until,
  type Page,
} from '../helpers/contract-page.js';
import { byRole, textOf } from '../helpers/roles.js';

const script = '/dist/mantelzorg.js';
const part = '/dist/parts/zorgladder.js';
const feed = '/__page/feeds/zutphen.json';

afterEach(closePage);

const ladders = ({ document }: Page): WidgetElement[] => [
  ...document.querySelectorAll<WidgetElement>('mz-zorgladder'),
];

const open1 = /^Trede 2/;
const isOpen = (widget: Element): boolean =>
  byRole(widget.shadowRoot!, 'button', open1).getAttribute('aria-expanded') === 'true';

describe('a widget in a div', function () {
  this.timeout(12_000);

  it('has the options of the div and keeps what was inside as its fallback', async () => {
    const page = await opened('div');
    assertQuiet(page);
    const { widget } = page;
    assert.equal(widget.parentElement!.dataset.mz, 'zorgladder');
    assert.equal(widget.getAttribute('municipality'), 'GM0301');
    assert.isTrue(isOpen(widget));
    assert.equal(widget.querySelector('p')!.textContent, 'Bel 14 0575');
    assert.deepEqual(loadedBy(page.probe), [feed, script, part].sort());
  });

  it('takes over no attribute but those of the widget', async () => {
    const { widget } = await opened('div');
    const names = widget.getAttributeNames().sort();
    assert.deepEqual(names, ['feed', 'municipality', 'rung']);
  });

  it('needs the script of all widgets, says that of one', async () => {
    const page = await open('div-alone');
    await until(() => page.probe.lines.length > 0);
    assert.deepEqual(page.probe.lines, ['warn: data-mz needs mantelzorg.js']);
    assert.equal(textOf(page.document.querySelector('[data-mz]')!), 'Bel 14 0575');
  });

  it('sets the language', async () => {
    const { widget } = await opened('div-in-english');
    await until(() => textOf(widget).startsWith('The '));
  });

  it('says once which names there are, for another', async () => {
    const page = await opened('div-unknown');
    page.document.body.append('more');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.lengthOf(page.probe.lines, 1);
    assert.match(page.probe.lines[0]!, /data-mz="zorglader" .*zorgladder/);
    assert.equal(textOf(page.document.querySelector('[data-mz]')!), 'Bel 14 0575');
  });
});

describe('what is added later', function () {
  this.timeout(12_000);

  for (const [name, html] of [
    ['a tag', `<mz-zorgladder feed="${feed}"></mz-zorgladder>`],
    ['a div', `<div data-mz="zorgladder" data-mz-feed="${feed}"></div>`],
    ['a link', `<p><a href="/dist/embed.html?widget=zorgladder">De zorgladder</a></p>`],
  ] as const) {
    it(`becomes a widget: ${name}`, async () => {
      const page = await open('empty');
      await until(() => page.window[Symbol.for('mantelzorg-widgets') as never]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(loadedBy(page.probe), [script], 'nothing before it is needed');
      // As a script of the page would; Trusted Types refuses a text.
      const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
      page.document.querySelector('main')!.append(page.document.adoptNode(parsed));
      await until(() => hasTold(page, 'mz-ready'));
      assertQuiet(page);
      assert.include(textOf(page.widget), 'Trede 1');
      assert.include(loadedBy(page.probe), part);
    });
  }
});

describe('a link to the page of a widget', function () {
  this.timeout(12_000);

  it('becomes the widget, with the link as its fallback', async () => {
    const page = await opened('link');
    assertQuiet(page);
    const { widget } = page;
    assert.deepEqual(widget.getAttributeNames().sort(), ['feed', 'municipality', 'rung', 'style']);
    assert.equal(widget.getAttribute('style'), '--mz-color-action: #004400;');
    assert.isTrue(isOpen(widget));
    assert.include(widget.shadowRoot!.textContent, 'Gemeente Zutphen');
    assert.equal(widget.querySelector('a')!.textContent, 'De zorgladder');
  });

  for (const name of ['link-in-sentence', 'link-in-menu', 'link-elsewhere', 'in-editor']) {
    it(`stays as it is (${name})`, async () => {
      const page = await opened(name);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assertQuiet(page);
      assert.lengthOf(ladders(page), 1);
      for (const link of page.document.querySelectorAll('a[href*="embed.html"]'))
        assert.isNull(link.closest('mz-zorgladder'));
    });
  }

  it('never brings a feed that is not https', async () => {
    const page = await opened('link-to-unsafe-feed');
    assertQuiet(page);
    assert.isFalse(page.widget.hasAttribute('feed'));
  });
});

describe('the options of the script', () => {
  it('give a feed to widgets that name none', async () => {
    const page = await opened('feed-on-script');
    assertQuiet(page);
    assert.include(page.widget.shadowRoot!.textContent, 'Gemeente Zutphen');
  });

  it('hold the hash of a part against what comes', async () => {
    const page = await opened('with-integrity');
    assertQuiet(page);
    const { document, probe } = await open('wrong-integrity');
    await until(() => probe.lines.some((line) => line.includes('parts/zorgladder.js')));
    assert.equal(textOf(document.querySelector('mz-zorgladder')!), 'Bel 14 0575');
    assert.isNull(document.querySelector('mz-zorgladder')!.shadowRoot);
  }).timeout(6_000);
});

describe('a widget that the page moves about', function () {
  this.timeout(12_000);

  it('keeps what was opened when it moves', async () => {
    const page = await opened('deferred');
    const { document, widget } = page;
    byRole(widget.shadowRoot!, 'button', open1).click();
    await widget.updateComplete;
    document.body.append(document.createElement('section'));
    document.querySelector('section')!.append(widget);
    await widget.updateComplete;
    assert.isTrue(isOpen(widget));
    assert.deepEqual(loadedBy(page.probe), [feed, script, part].sort());
    assertQuiet(page);
  });

  it('may be taken away while its feed is on the way, and put back', async () => {
    const page = await open('empty');
    const widget = page.document.createElement('mz-zorgladder') as WidgetElement;
    widget.feed = feed.replace('feeds', 'slow');
    page.document.body.append(widget);
    await until(() => widget.shadowRoot);
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.isFalse(hasTold(page, 'mz-ready'));
    page.document.body.append(widget);
    await until(() => hasTold(page, 'mz-ready'));
    assert.include(widget.shadowRoot!.textContent, 'Gemeente Zutphen');
    assertQuiet(page);
  });

  it('leaves nothing running when it goes', async () => {
    const page = await opened('deferred');
    const { document, window, widget } = page;
    const running = new Set<number>();
    const { setInterval, clearInterval } = window;
    window.setInterval = ((...all: Parameters<typeof setInterval>) => {
      const id = Number(setInterval.apply(window, all));
      running.add(id);
      return id;
    }) as typeof setInterval;
    window.clearInterval = (id) => {
      running.delete(Number(id));
      clearInterval.call(window, id as number);
    };
    const heard: string[] = [];
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = function (this: Window, type: string, ...rest: unknown[]) {
      heard.push(type);
      Reflect.apply(addEventListener, this ?? window, [type, ...rest]);
    } as typeof addEventListener;
    window.removeEventListener = function (this: Window, type: string, ...rest: unknown[]) {
      if (heard.includes(type)) heard.splice(heard.indexOf(type), 1);
      Reflect.apply(removeEventListener, this ?? window, [type, ...rest]);
    } as typeof removeEventListener;
    widget.remove();
    for (let times = 0; times < 20; times++) {
      const copy = widget.cloneNode(true) as WidgetElement;
      document.body.append(copy);
      await copy.updateComplete;
      copy.remove();
    }
    assert.deepEqual([...running], []);
    assert.deepEqual(heard, []);
    assert.deepEqual([page.probe.errors, page.probe.lines], [[], []]);
  });

  it('is there once in a page that was put aside as a copy and comes back', async () => {
    const page = await opened('div');
    const { document, probe } = page;
    // What Turbo does: a copy of the body is kept, and shown when somebody goes back.
    const copy = document.body.cloneNode(true) as HTMLElement;
    document.body.replaceWith(copy);
    await until(() => probe.events.filter((event) => event === 'mz-ready').length === 2);
    assert.lengthOf(ladders(page), 1);
    assert.isTrue(isOpen(page.widget));
    assertQuiet(page);
  });
});

describe('the page of a widget', function () {
  this.timeout(12_000);
  const query = `feed=${location.origin}/__page/feeds/zutphen.json`;

  /** `embed.html` in the frame of this test, which does not greet it. */
  const openPage = async (search: string): Promise<Document> => {
    const { document } = await open(`built/embed.html?${search}`);
    return document;
  };
  const ready = (document: Document, tag = 'mz-zorgladder') =>
    until(() => {
      const widget = document.querySelector(tag);
      return widget?.shadowRoot?.querySelector('h2, h3, h4') && widget;
    });

  it('shows the widget with its options', async () => {
    const document = await openPage(`widget=zorgladder&${query}&rung=2&heading-level=3`);
    const widget = await ready(document);
    await until(() => widget.shadowRoot!.textContent.includes('Gemeente Zutphen'));
    assert.isTrue(isOpen(widget));
    assert.equal(document.documentElement.lang, 'nl');
    assert.equal(byRole(widget.shadowRoot!, 'heading', /^De /).localName, 'h3');
    await until(() => /^De .* – hulp als u voor iemand zorgt$/.test(document.title));
  });

  it('takes the language and the colours', async () => {
    const document = await openPage(
      `widget=zorgladder&${query}&lang=en&color-action=aa0000&color-paper=url(x)&color-ink=12345`,
    );
    const widget = await ready(document);
    await until(() => widget.shadowRoot!.textContent.includes('Gemeente Zutphen'));
    assert.equal(document.documentElement.lang, 'en');
    assert.equal(document.documentElement.getAttribute('style'), '--mz-color-action: #aa0000;');
    await until(() => document.title.startsWith('The '));
    assert.match(document.querySelector('h1')!.textContent, /^Help/);
  });

  for (const name of ['burden-test', 'respite-menu', 'steunpunt-finder', 'verklaring-form']) {
    it(`has ${name} as well`, async () => {
      const document = await openPage(`widget=${name}`);
      const widget = await ready(document, `mz-${name}`);
      await until(() => document.title !== 'Hulp als u voor iemand zorgt');
      assert.isAbove(textOf(widget).length, 100);
    });
  }

  for (const search of ['', 'widget=', 'widget=zorglader', 'widget=constructor']) {
    it(`says that there is nothing at another address (${search})`, async () => {
      const page = await open(`built/embed.html?${search}`);
      const { document } = page;
      assert.isFalse(document.getElementById('unknown')!.hidden);
      assert.include(document.body.innerText.replaceAll('\u00a0', ' '), '030 760 60 55');
      assert.isNull(document.querySelector('mz-zorgladder'));
    });
  }

  it('leaves out a feed that is not https', async () => {
    const document = await openPage('widget=zorgladder&feed=http://gemeente.example/feed.json');
    const widget = await ready(document);
    assert.isFalse(widget.hasAttribute('feed'));
  });
});

describe('a frame', function () {
  this.timeout(12_000);

  const frameOf = ({ document }: Page) => document.querySelector('iframe')!;
  const inFrame = (page: Page) =>
    until(() => {
      const widget = frameOf(page).contentDocument?.querySelector('mz-zorgladder');
      return widget?.shadowRoot?.querySelector('h2, h3') ? widget : null;
    });

  for (const name of ['frame', 'frame-with-script']) {
    it(`gets the height of what is in it, and follows (${name})`, async () => {
      const page = await open(name);
      const frame = frameOf(page);
      const widget = await inFrame(page);
      const fits = () => {
        const { body } = frame.contentDocument!;
        const height = Number.parseFloat(frame.style.height);
        return height >= body.scrollHeight && height < body.scrollHeight + 2;
      };
      await until(() => widget.shadowRoot!.textContent.includes('Gemeente Zutphen') && fits());
      const before = Number.parseFloat(frame.style.height);
      byRole<HTMLElement>(widget.shadowRoot!, 'button', open1).click();
      await until(() => Number.parseFloat(frame.style.height) > before + 50 && fits());
      assert.deepEqual([page.probe.violations, page.probe.errors, page.probe.lines], [[], [], []]);
    });
  }

  it('shows no heading of the page and no way back, which the page around it has', async () => {
    const page = await open('frame');
    await inFrame(page);
    const { body } = frameOf(page).contentDocument!;
    assert.equal(body.querySelector('h1')!.getClientRects().length, 0);
    assert.equal(body.querySelector('header')!.getClientRects().length, 0);
  });

  it('stays as high as the page made it where no script is', async () => {
    const page = await open('frame-without-script');
    await inFrame(page);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const frame = frameOf(page);
    assert.equal(frame.getAttribute('style'), null);
    assert.equal(frame.clientHeight, 300);
    const { scrollingElement } = frame.contentDocument!;
    assert.isAbove(scrollingElement!.scrollHeight, 300);
  });

  it('works without an origin of its own', async () => {
    const page = await open('frame-sandboxed');
    await until(() => Number.parseFloat(frameOf(page).style.height) > 300);
    assert.deepEqual([page.probe.violations, page.probe.errors, page.probe.lines], [[], [], []]);
  });

  // In each, one frame says all that is wrong and then that it is a million pixels high.
  it('counts only with messages as they should be, and is made no higher than a page', async () => {
    const { document } = await open('frame-that-lies');
    const frame = document.querySelector('iframe')!;
    await until(() => frame.style.height);
    assert.equal(frame.style.height, '20000px');
  });

  it('counts only when the page says that it is one', async () => {
    const page = await open('frame-of-another');
    const heard: unknown[] = [];
    page.window.addEventListener('message', ({ data }) => heard.push(data));
    page.document.querySelector('iframe')!.src = '/__page/liar';
    await until(() => heard.length === 8);
    assert.equal(page.document.querySelector('iframe')!.getAttribute('style'), null);
  });

  it('counts only from the origin of its address', async () => {
    const page = await open('frame-that-went-elsewhere');
    const heard: string[] = [];
    page.window.addEventListener('message', ({ origin }) => heard.push(origin));
    await until(() => heard.length === 8);
    assert.deepEqual([...new Set(heard)], ['null']);
    assert.equal(page.document.querySelector('iframe')!.getAttribute('style'), null);
  });
});
