import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WidgetElement } from '../../src/elements/index.js';
import { closePage, open, openFrame, until, type Page } from '../helpers/contract-page.js';
import { allByRole, byRole, textOf } from '../helpers/roles.js';

const tags = [
  ...['mz-zorgladder', 'mz-burden-test', 'mz-steunpunt-finder'],
  ...['mz-respite-menu', 'mz-verklaring-form'],
];
const fallback = 'Bel 088 000 00 00';

afterEach(() => {
  closePage();
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

const widgetsOf = ({ document }: Page): WidgetElement[] => [
  ...document.querySelectorAll<WidgetElement>(tags.join()),
];

const rootOf = ({ document }: Page, tag: string): ShadowRoot =>
  document.querySelector(tag)!.shadowRoot!;

/** Opens a page and waits for all its widgets. */
async function visit(name: string): Promise<Page> {
  const page = await open(`hostile/${name}`);
  const count = widgetsOf(page).length;
  await until(() => page.probe.events.filter((event) => event === 'mz-ready').length === count);
  // Always the same moment: what is open now is not so a minute later, on the next page.
  for (const widget of widgetsOf(page)) {
    widget.clock = () => new Date('2026-11-23T09:00:00Z');
    await widget.updateComplete;
  }
  return page;
}

/** Nothing is said, nothing goes wrong, and nothing is asked of the page. */
function assertSilent({ probe }: Page): void {
  const { violations, errors, lines, page, sent } = probe;
  assert.deepEqual(
    { violations, errors, lines, page, sent },
    {
      ...{ violations: [], errors: [], lines: [], page: [], sent: [] },
    },
  );
}

/** The page is as its server sent it, whatever the widgets did. */
async function assertUntouched({ window, document }: Page): Promise<void> {
  const answer = await window.fetch(window.location.href);
  const sent = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const markup = (page: Document) => {
    const copy = page.querySelector('html')!.cloneNode(true) as Element;
    // A browser hides it from the page once it has read it.
    for (const script of copy.querySelectorAll('script')) script.removeAttribute('nonce');
    return copy.outerHTML;
  };
  assert.equal(markup(document), markup(sent));
  assert.lengthOf(document.adoptedStyleSheets, 0);
}

const press = async (page: Page, element: HTMLElement): Promise<void> => {
  element.click();
  // What it does after a drawing, such as moving the focus, comes with the next turn.
  for (const widget of [...widgetsOf(page), ...widgetsOf(page)]) await widget.updateComplete;
};

/** Uses each widget that is there, up to where it shows some of all that it has. */
async function use(page: Page): Promise<void> {
  for (const { localName } of widgetsOf(page)) {
    const root = rootOf(page, localName);
    const button = (name: RegExp) => press(page, byRole(root, 'button', name));
    if (localName === 'mz-zorgladder') {
      for (const rung of allByRole(root, 'button', /^Trede \d/)) await press(page, rung);
    }
    if (localName === 'mz-burden-test') {
      await button(/^Begin met/);
      await button(/^Volgende$/);
      for (const box of allByRole(root, 'checkbox').slice(0, 2)) await press(page, box);
      await button(/^Volgende$/);
    }
    if (localName === 'mz-steunpunt-finder') {
      const field = root.querySelector<HTMLInputElement>('#place')!;
      field.value = 'Zutphen';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await button(/^Zoek$/);
      await until(() => root.querySelector('.results .card'));
      // Cards are there before all that the feeds offer is in the list, and the day was just changed.
      const isMaking = (part: Element) => textOf(part).startsWith('We zoeken');
      await until(() => ![...root.querySelectorAll('[role="status"]')].some(isMaking));
    }
    if (localName === 'mz-respite-menu') {
      for (const summary of root.querySelectorAll('summary')) await press(page, summary);
      for (const form of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
        await press(page, form);
    }
    if (localName === 'mz-verklaring-form') {
      await button(/^Begin/);
      await button(/^Volgende$/);
    }
  }
}

const shownIn = ({ shadowRoot }: WidgetElement): HTMLElement[] =>
  [...shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((element) =>
    element.checkVisibility(),
  );

const shown = (page: Page): HTMLElement[] => widgetsOf(page).flatMap(shownIn);

const nameOfElement = (element: Element): string =>
  `${element.localName}.${element.getAttribute('class') ?? ''}`;

/** What has to be as it is on a calm page: in parts of the text's size where it is a length. */
const properties = [
  ...['display', 'position', 'float', 'direction', 'box-sizing', 'visibility'],
  ...['text-transform', 'text-align', 'text-decoration-line', 'font-style', 'font-weight'],
  ...['font-variant-caps', 'letter-spacing', 'word-spacing', 'line-height', 'font-size'],
  ...['color', 'background-color', 'min-height', 'list-style-type'],
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
    ...[`padding-${side}`, `margin-${side}`, `border-${side}-style`, `border-${side}-color`],
  ]),
  ...['border-top-left-radius', 'border-top-width', 'outline-style', 'transform', 'appearance'],
];
/** Not in parts of the text's size. */
const widths = /^border-.*-width$/;

function looks(page: Page, without: readonly string[]): string[] {
  const unit = parseFloat(page.window.getComputedStyle(widgetsOf(page)[0]!).fontSize);
  return shown(page).map((element) => {
    const style = page.window.getComputedStyle(element);
    const values = properties
      .filter((name) => !without.includes(name))
      .filter((name) => !name.startsWith('list-') || style.display === 'list-item')
      .map((name) => {
        const value = style.getPropertyValue(name);
        const inUnits = (length: string) => `${(parseFloat(length) / unit).toFixed(2)}`;
        return `${name}: ${widths.test(name) ? value : value.replace(/[\d.]+px/g, inUnits)}`;
      });
    return `${nameOfElement(element)} { ${values.join('; ')} }`;
  });
}

/** Which parts of the widgets stand out of their widget, or have something in them that is cut off. */
const cutOff = (page: Page): string[] =>
  widgetsOf(page).flatMap((widget) => {
    const { left, right } = widget.getBoundingClientRect();
    return shownIn(widget)
      .filter((part) => part.clientWidth > 1)
      .filter((part) => page.window.getComputedStyle(part).display !== 'inline')
      .filter((part) => {
        const box = part.getBoundingClientRect();
        const isOut = box.left < left - 1 || box.right > right + 1;
        return isOut || part.scrollWidth > part.clientWidth + 1;
      })
      .map((part) => `${widget.localName} ${nameOfElement(part)}: ${textOf(part).slice(0, 40)}`);
  });

/**
 * What is harder to hit than WCAG 2.2 allows (2.5.8): smaller than 24 pixels, with something else to
 * press in the circle of 24 pixels around it. A link in a sentence is as high as its line.
 */
function tooSmall(page: Page): string[] {
  const targets = shown(page)
    .filter((element) => element.matches('a, button, input, select, textarea, summary'))
    .filter((element) => page.window.getComputedStyle(element).display !== 'inline')
    .map((element) => {
      // Pressing its label does the same.
      const areas = [element, ...((element as HTMLInputElement).labels ?? [])];
      const boxes = areas.map((area) => area.getBoundingClientRect());
      const isLarge = boxes.some(({ width, height }) => Math.min(width, height) >= 24);
      return { element, box: boxes[0]!, isLarge };
    });
  assert.isAbove(targets.length, 40);
  return targets
    .filter(({ element, box, isLarge }) => {
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const isNear = (other: DOMRect, distance: number) =>
        Math.hypot(
          Math.max(other.left - x, 0, x - other.right),
          Math.max(other.top - y, 0, y - other.bottom),
        ) < distance;
      return (
        !isLarge && targets.some((other) => other.element !== element && isNear(other.box, 12))
      );
    })
    .map(({ element }) => `${nameOfElement(element)}: ${textOf(element)}`);
}

describe('a page that gets in the way', () => {
  let calm: { looks: (without: readonly string[]) => string[]; html: Map<string, string> };

  const htmlOf = (page: Page) =>
    new Map(widgetsOf(page).map(({ localName, shadowRoot }) => [localName, shadowRoot!.innerHTML]));

  before(async () => {
    const page = await visit('calm');
    await use(page);
    const all = new Map<string, string[]>();
    for (const without of [[], ['line-height']]) all.set(String(without), looks(page, without));
    calm = { looks: (without) => all.get(String(without))!, html: htmlOf(page) };
    closePage();
  });

  describe('with its styles', () => {
    for (const [name, without, size] of [
      // What a page says of the tag itself counts; of what it says of all, the line height is left.
      ['revert-all', ['line-height'], 16],
      ['reset-all', ['line-height'], 16],
      ['bootstrap-3', [], 14],
      ['every-element', [], 16],
      ['inherited', [], 16],
      ['small-root', [], 16],
      ['large-root', [], 32],
      ['right-to-left', [], 16],
    ] as const) {
      it(`looks the same inside (${name})`, async () => {
        const page = await visit(name);
        await use(page);
        const root = rootOf(page, 'mz-zorgladder').firstElementChild!;
        assert.equal(page.window.getComputedStyle(root).fontSize, `${size}px`);
        const found = looks(page, without);
        const expected = calm.looks(without);
        const index = found.findIndex((look, at) => look !== expected[at]);
        assert.equal(found[index], expected[index]);
        assert.lengthOf(found, expected.length);
        assert.deepEqual(tooSmall(page), []);
        assertSilent(page);
        await assertUntouched(page);
      });
    }

    for (const name of ['column-320', 'column-240', 'transformed', 'large-root-480']) {
      it(`cuts nothing off (${name})`, async () => {
        const page = await visit(name);
        assert.equal(cutOff(page)[0], undefined);
        await use(page);
        assert.equal(cutOff(page)[0], undefined);
        assert.deepEqual(tooSmall(page), []);
        assertSilent(page);
        await assertUntouched(page);
      });
    }

    it('is Dutch from left to right on a page from right to left', async () => {
      const page = await visit('right-to-left');
      for (const { shadowRoot } of widgetsOf(page)) {
        const { lang, dir } = shadowRoot!.firstElementChild as HTMLElement;
        assert.deepEqual([lang, dir], ['nl', 'ltr']);
      }
      assert.equal(page.window.getComputedStyle(page.document.body).direction, 'rtl');
    });

    it('moves the focus to where a header that stays does not cover it', async () => {
      const page = await visit('sticky-header');
      const header = page.document.querySelector('header')!;
      const root = rootOf(page, 'mz-verklaring-form');
      const { bottom } = header.getBoundingClientRect();
      for (const [name, what] of [
        [/^Begin/, 'h3'],
        [/^Volgende$/, '[role="alert"]'],
      ] as const) {
        const button = byRole(root, 'button', name);
        // At the top of the screen, so that what gets the focus is somewhere above it.
        button.scrollIntoView({ block: 'start' });
        await press(page, button);
        await until(() => root.activeElement?.matches(what) || root.activeElement?.closest(what));
        // WebKit scrolls when it next draws.
        await until(() => root.activeElement!.getBoundingClientRect().top > 0);
        const { top } = root.activeElement!.getBoundingClientRect();
        assert.isAtLeast(top, bottom, textOf(root.activeElement!));
      }
    });
  });

  describe('with its markup', () => {
    it('is not sent by anything in a widget that stands in its form', async () => {
      const page = await visit('form-around');
      const { document, window } = page;
      const form = document.querySelector<HTMLFormElement>('#host-form')!;
      const heard: string[] = [];
      for (const type of ['submit', 'reset', 'formdata', 'invalid'])
        document.addEventListener(type, () => heard.push(type), true);
      await use(page);
      for (const [tag, field] of [
        ['mz-steunpunt-finder', '#place'],
        ['mz-verklaring-form', 'input'],
        ['mz-burden-test', 'input'],
      ] as const) {
        rootOf(page, tag).querySelector<HTMLElement>(field)?.focus();
        await sendKeys({ press: 'Enter' });
        await widgetsOf(page).at(-1)!.updateComplete;
      }
      for (const button of shown(page).filter((element) => element.matches('button'))) {
        if (button.isConnected && !/^Print|Bewaar/.test(textOf(button))) await press(page, button);
      }
      assert.deepEqual(heard, []);
      assert.deepEqual([...new window.FormData(form).keys()], ['question']);
      assert.deepEqual(
        [...form.elements].map(({ localName }) => localName),
        ['input', 'button', 'input'],
      );
      assert.match(window.location.href, /form-around$/);
    });

    it('takes its answer from Enter in a field', async () => {
      const page = await visit('form-around');
      const root = rootOf(page, 'mz-steunpunt-finder');
      const field = root.querySelector<HTMLInputElement>('#place')!;
      // On a busy machine WebKit may give the first key to the page around the frame.
      while (field.value !== '7201') {
        field.focus();
        field.select();
        await sendKeys({ type: '7201' });
      }
      await sendKeys({ press: 'Enter' });
      await until(() => root.querySelector('.results .card'));
      assertSilent(page);
      await assertUntouched(page);
    });

    for (const name of ['clobbered', 'clobbered-script', 'clobbered-script-alone']) {
      it(`takes names in the page for what they are (${name})`, async () => {
        const page = await visit(name);
        await use(page);
        for (const [tag, html] of htmlOf(page)) assert.equal(html, calm.html.get(tag), tag);
        assertSilent(page);
        // Nothing comes from where the picture with the name of the script came from.
        const beside = page.probe.requests.filter((address) => address.startsWith('/__page/tile/'));
        assert.isEmpty(beside.filter((address) => !address.endsWith('.svg')));
      });
    }
  });

  describe('with its scripts', () => {
    for (const name of [
      ...['own-mz', 'amd', 'prototypes', 'array-to-json', 'promises', 'monitors', 'old-fetch'],
      'second-lit',
    ]) {
      it(`shows the same (${name})`, async () => {
        const page = await visit(name);
        await use(page);
        for (const [tag, html] of htmlOf(page)) assert.equal(html, calm.html.get(tag), tag);
        assertSilent(page);
        await assertUntouched(page);
      });
    }

    it('leaves its globals and built-ins alone', async () => {
      const names = ({ window }: Page) => Object.getOwnPropertyNames(window).sort();
      const alone = names(await open('hostile/own-mz?without-script'));
      const page = await visit('own-mz');
      await use(page);
      assert.deepEqual(names(page), alone);
      const { mz } = page.window as unknown as { mz: unknown };
      assert.deepEqual(mz, { own: true });
    });

    it('leaves the other Lit as it is', async () => {
      for (const name of ['second-lit', 'types-second-lit-allowed']) {
        const page = await visit(name);
        assert.equal(textOf(page.document.querySelector('own-clock')!), 'half elf');
      }
    });
  });

  describe('with its policy', () => {
    for (const name of [
      ...['documented', 'styles-none', 'nonce', 'nonce-strict-dynamic', 'hash-strict-dynamic'],
      ...['hash-of-all', 'hash-alone', 'types-lit', 'types-required', 'types-named'],
      'types-second-lit-allowed',
    ]) {
      it(`works (${name})`, async () => {
        const page = await visit(name);
        await use(page);
        for (const [tag, html] of htmlOf(page)) assert.equal(html, calm.html.get(tag), tag);
        assertSilent(page);
      });
    }

    for (const name of ['types-none', 'types-none-alone', 'types-of-others', 'types-second-lit']) {
      it(`says once why it can't work, and leaves what the page has (${name})`, async () => {
        const page = await open(`hostile/${name}`);
        const { probe } = page;
        await until(() => probe.lines.length > 0 && probe.violations.length > 0);
        assert.lengthOf(probe.lines, 1);
        assert.match(
          probe.lines[0]!,
          /^warn: \[mantelzorg-widgets\] trusted-types must allow lit-html/,
        );
        assert.deepEqual(probe.errors, []);
        assert.lengthOf(probe.violations, 1);
        for (const widget of widgetsOf(page)) assert.equal(textOf(widget), fallback);
        await assertUntouched(page);
      });
    }

    it('works before another Lit, which may then not use the name of its policy', async () => {
      const page = await visit('types-second-lit-after');
      assert.include(textOf(rootOf(page, 'mz-zorgladder')), 'Trede 1');
      assert.deepEqual(page.probe.lines, []);
      assert.lengthOf(page.probe.errors, 1);
      assert.isNull(page.document.querySelector('own-clock')!.shadowRoot);
    });

    it('works in a page that its own policy puts in a sandbox', async () => {
      const frame = openFrame('hostile/sandbox');
      const { data } = await new Promise<MessageEvent>((resolve) => {
        addEventListener('message', (event) => {
          if (event.source === frame.contentWindow && event.origin === 'null') resolve(event);
        });
      });
      const { violations, errors, lines, events, text } = data as Page['probe'] & { text: string };
      assert.deepEqual([violations, errors, lines, events], [[], [], [], ['mz-ready']]);
      assert.include(text, 'Gemeente Zutphen');
    });
  });

  it('says what it does not let through, and leaves what it has', async () => {
    // Each is tried again for a second or two.
    const [parts, ...feeds] = await Promise.all([
      open('hostile/hash-of-script'),
      visit('fetch-that-throws'),
      visit('no-fetch'),
    ]);
    for (const page of feeds) {
      const { probe } = page;
      assert.deepEqual([probe.errors, probe.violations], [[], []]);
      assert.lengthOf(probe.lines, 2);
      for (const line of probe.lines) assert.match(line, /^warn: \[mz-[\w-]+\] feed-network: /);
      for (const widget of widgetsOf(page)) assert.include(textOf(widget), '088 000 00 00');
      assert.include(textOf(rootOf(page, 'mz-zorgladder')), 'Trede 1');
    }
    const { probe } = parts;
    await until(() => probe.lines.length === 2);
    for (const part of ['zorgladder', 'burden-test']) {
      const says = `[mantelzorg-widgets] parts/${part}.js is refused by script-src`;
      assert.lengthOf(
        probe.lines.filter((line) => line.includes(says)),
        1,
      );
    }
    assert.deepEqual(probe.errors, []);
    // On a busy machine a part is asked for again before the browser says that it was refused.
    assert.isAtLeast(probe.violations.length, 2);
    for (const widget of widgetsOf(parts)) assert.equal(textOf(widget), fallback);
    await assertUntouched(parts);
  });
});
