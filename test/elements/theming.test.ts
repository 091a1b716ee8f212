import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { started } from '../helpers/burden-test-harness.js';
import { emulateMedia } from '../helpers/emulate-media.js';
import { feedOf } from '../helpers/example-feeds.js';
import { menuFeed, ready as readyMenu } from '../helpers/respite-menu-harness.js';
import { found } from '../helpers/steunpunt-finder-harness.js';
import {
  buttons as formButtons,
  formFeed,
  ready as readyForm,
} from '../helpers/verklaring-form-harness.js';
import type { Widget } from '../helpers/widget-harness.js';
import { ready as readyLadder } from '../helpers/zorgladder-harness.js';
import type { WidgetElement } from '../../src/elements/index.js';

const clock = () => new Date('2026-11-23T09:00:00Z');
const little = feedOf([{ name: 'Dienst', phone: '0575 519613', url: 'https://dienst.example/' }]);

async function openLadder() {
  const ladder = await readyLadder(
    html`<mz-zorgladder .data=${little} .clock=${clock}></mz-zorgladder>`,
  );
  await ladder.open(2, 5);
  await ladder.click(ladder.all('radio')[0]!);
  return ladder;
}

/** One screen of each widget, chosen for its colours: lines, tints, errors, quiet text, links. */
const screens: Readonly<Record<string, () => Promise<Widget<WidgetElement>>>> = {
  'mz-zorgladder': openLadder,
  'mz-burden-test': async () => {
    const test = await started(little);
    await test.click(test.all('radio')[1] ?? test.all('checkbox')[1]!);
    return test;
  },
  'mz-verklaring-form': async () => {
    const form = await readyForm(
      html`<mz-verklaring-form .data=${formFeed} .clock=${clock}></mz-verklaring-form>`,
    );
    await form.press(formButtons.start);
    await form.press(formButtons.next);
    return form;
  },
  'mz-respite-menu': async () => {
    const menu = await readyMenu(
      html`<mz-respite-menu .data=${menuFeed} .clock=${clock}></mz-respite-menu>`,
    );
    return menu.open('visit');
  },
  'mz-steunpunt-finder': () => found('Zutphen'),
};

const sheet = document.createElement('style');
document.head.append(sheet);

/** The page in these colours, until the end of the test. */
function dress(css: string, className = ''): void {
  sheet.textContent = css;
  document.body.className = className;
}

afterEach(() => dress(''));

const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

/** A colour as this engine writes it. */
function written(color: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = color;
  const { color: found } = style(probe);
  probe.remove();
  return found;
}

/** What the page's theme must have become: as its own components would show it. */
interface Look {
  readonly className: string;
  readonly action: string;
  readonly actionText: string;
  readonly link: string;
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
  readonly radius: string;
  readonly headingWeight: string;
  /** Of the text, in pixels; by default that of the page. */
  readonly atLeast?: number;
}

const looks: Readonly<Record<string, Look>> = {
  utrecht: {
    className: 'utrecht-theme',
    action: 'hsl(211 60% 35%)',
    actionText: '#fff',
    link: 'hsl(211 60% 35%)',
    ink: '#000',
    paper: '#fff',
    font: 'Noto Sans Variable',
    radius: '0px',
    headingWeight: '600',
  },
  'utrecht-dark': {
    className: 'utrecht-theme--dark',
    action: 'hsl(211 60% 80%)',
    actionText: 'hsl(0 0% 15%)',
    link: 'hsl(211 60% 60%)',
    ink: 'hsl(0 0% 95%)',
    paper: 'hsl(0 0% 15%)',
    font: 'Noto Sans Variable',
    radius: '0px',
    headingWeight: '600',
  },
  amsterdam: {
    className: 'ams-theme',
    action: '#004699',
    actionText: '#fff',
    link: '#004699',
    ink: '#202020',
    paper: '#fff',
    font: 'Amsterdam Sans',
    radius: '0px',
    headingWeight: '700',
    atLeast: 18,
  },
  rvo: {
    className: 'rvo-theme',
    action: '#007bc7',
    actionText: '#fff',
    link: '#007bc7',
    ink: '#000',
    paper: '#fff',
    font: 'RijksoverheidSansWebText',
    radius: '3px',
    headingWeight: '700',
  },
  rotterdam: {
    className: 'rods-theme',
    action: '#c93675',
    actionText: '#fff',
    link: '#00811f',
    ink: '#404b4f',
    paper: '#fff',
    font: 'Bolder',
    radius: '0px',
    headingWeight: '700',
  },
};

const tokens = Object.fromEntries(
  await Promise.all(
    Object.keys(looks).map(async (name) => [
      name,
      await (await fetch(`/test/fixtures/tokens/${name}.css`)).text(),
    ]),
  ),
) as Record<string, string>;

/** Shows what a rule for readers with this wish makes of the widget, in every engine. */
function asWished(root: ShadowRoot, condition: string): void {
  let isFound = false;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((own) => {
    const rules = [...own.cssRules].map(({ cssText }) => cssText).join('\n');
    const wished = rules.replaceAll(condition, 'all');
    isFound ||= wished !== rules;
    const copy = new CSSStyleSheet();
    copy.replaceSync(wished);
    return copy;
  });
  expect(isFound, condition).to.equal(true);
}

describe('the look of the widgets', () => {
  for (const [name, look] of Object.entries(looks)) {
    describe(`in the theme ${name}`, () => {
      beforeEach(() => dress(tokens[name]!, look.className));

      it('takes over colour, type and shape', async () => {
        const { root, element } = await openLadder();
        const primary = style(root.querySelector('button.primary')!);
        expect(primary.backgroundColor).to.equal(written(look.action));
        expect(primary.color).to.equal(written(look.actionText));
        expect(primary.borderTopLeftRadius).to.equal(look.radius);
        expect(style(root.querySelector('.panel a')!).color).to.equal(written(look.link));
        const widget = style(root.querySelector('.widget')!);
        expect(widget.color).to.equal(written(look.ink));
        expect(widget.backgroundColor).to.equal(written(look.paper));
        expect(widget.fontFamily).to.contain(look.font);
        const heading = style(root.querySelector('h2')!);
        expect(heading.fontFamily).to.equal(widget.fontFamily);
        expect(heading.fontWeight).to.equal(look.headingWeight);
        const size = parseFloat(style(element).fontSize);
        if (look.atLeast) expect(size).to.be.at.least(look.atLeast);
        else expect(size).to.equal(parseFloat(style(document.body).fontSize));
      });

      it('lets what the page says to the widgets go first', async () => {
        document.body.style.cssText =
          '--mz-color-action: #123456; --mz-radius: 7px; --mz-font-family: Georgia';
        try {
          const { root } = await openLadder();
          const primary = style(root.querySelector('button.primary')!);
          expect(primary.backgroundColor).to.equal(written('#123456'));
          expect(primary.borderTopLeftRadius).to.equal('7px');
          expect(primary.fontFamily).to.match(/^Georgia/);
        } finally {
          document.body.removeAttribute('style');
        }
      });

      for (const [tag, show] of Object.entries(screens)) {
        it(`leaves all of ${tag} legible`, async () => {
          await expect((await show()).element).to.be.accessible();
        });
      }
    });
  }

  describe('on a page without a theme', () => {
    it('has its own, with the typeface and the size of the page', async () => {
      dress('body { font: italic bold 18px/1 Georgia, serif }');
      const { root, element } = await openLadder();
      const host = style(element);
      expect(host.fontFamily).to.equal('Georgia, serif');
      expect(host.fontSize).to.equal('18px');
      expect([host.fontStyle, host.fontWeight, host.lineHeight]).to.eql(['normal', '400', '27px']);
      expect(style(root.querySelector('button.primary')!).borderTopLeftRadius).to.equal('4.5px');
    });
  });

  const dark = {
    'with the colours of a dark page':
      'body { --mz-color-paper: #1b1b1f; --mz-color-ink: #f2f2f2; --mz-color-action: #9ecbff; --mz-color-action-text: #0b1f33 }',
    'with the paper and the ink of a dark page':
      'body { --mz-color-paper: #1b1b1f; --mz-color-ink: #f2f2f2 }',
    'as an island on a dark page':
      ':root { color-scheme: dark } body { color: #f2f2f2; background: #1b1b1f }',
  };
  for (const [name, css] of Object.entries(dark)) {
    describe(name, () => {
      for (const [tag, show] of Object.entries(screens)) {
        it(`leaves all of ${tag} legible`, async () => {
          dress(css);
          await expect((await show()).element).to.be.accessible();
        });
      }
    });
  }

  it('draws fields and choices for its own paper, whatever the page is', async () => {
    dress(dark['as an island on a dark page']);
    const { root, element } = await openLadder();
    expect(style(root.querySelector('.widget')!).backgroundColor).to.equal(written('#fff'));
    expect(style(root.querySelector('input')!).colorScheme).to.equal('light');
    element.style.colorScheme = 'dark';
    expect(style(root.querySelector('input')!).colorScheme).to.equal('dark');
  });

  it('has a ring around what has the focus that can be told from the paper', async () => {
    dress(tokens['utrecht-dark']!, looks['utrecht-dark']!.className);
    const { root } = await openLadder();
    const button = root.querySelector<HTMLElement>('button.primary')!;
    button.focus({ focusVisible: true });
    expect(style(button).outlineColor).to.equal(written(looks['utrecht-dark']!.ink));
    expect(style(button).outlineWidth).to.equal('3px');
  });

  it('has no quiet text and no quiet lines for who asks for more contrast', async () => {
    const { root } = await openLadder();
    const quiet = root.querySelector('.quiet')!;
    const box = root.querySelector('.card')!;
    const ink = style(root.querySelector('.widget')!).color;
    expect(style(quiet).color).not.to.equal(ink);
    expect(style(box).borderTopColor).not.to.equal(ink);
    asWished(root, '(prefers-contrast: more)');
    expect(style(quiet).color).to.equal(ink);
    expect(style(box).borderTopColor).to.equal(ink);
  });

  it('tells in forced colours how far somebody is', async function () {
    if (!(await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }))) this.skip();
    const { root } = await started(little);
    const canvas = written('canvas');
    const done = style(root.querySelector('.done')!).fill;
    expect(done).to.equal(written('canvastext'));
    expect(done).not.to.equal(canvas);
    expect(style(root.querySelector('.rest')!).fill).to.equal('none');
    expect(style(root.querySelector('.bar')!).borderTopWidth).to.equal('1px');
  });

  it('keeps its edges where backgrounds go, in forced colours', async function () {
    if (!(await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }))) this.skip();
    const { root } = await openLadder();
    for (const button of root.querySelectorAll('button:not(.plain)')) {
      expect(style(button).borderTopStyle).to.equal('solid');
      expect(parseFloat(style(button).borderTopWidth)).to.be.at.least(1);
    }
    const rail = style(root.querySelector('.rung')!, '::before');
    expect([rail.borderLeftWidth, rail.borderRightWidth]).to.eql(['8px', '8px']);
  });

  it('moves nothing', async () => {
    for (const show of Object.values(screens)) {
      const { root } = await show();
      const rules = root.adoptedStyleSheets.flatMap((own) => [...own.cssRules]);
      const text = rules.map(({ cssText }) => cssText).join('\n');
      expect(text).not.to.match(/\b(?:transition|animation|scroll-behavior)\b/);
    }
  });
});
