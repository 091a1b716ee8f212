import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { engine } from '../../helpers/engine.js';
import { feedOf, feedOfMany, zutphen, zutphenUrl } from '../../helpers/example-feeds.js';
import { nameOf, textOf } from '../../helpers/roles.js';
import {
  buttons,
  drawn,
  events,
  ready,
  setLanguage,
  walks,
  warnings,
  type Ladder,
  type Places,
} from '../../helpers/zorgladder-harness.js';
import { origin } from '../../feeds/remote.js';

const clock = () => new Date('2026-11-23T09:00:00Z');
const insurerUrl = '/stories/feeds/insurer-example.json';
const dead = `${origin}/status/404`;
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;

const withZutphen = () =>
  ready(html`<mz-zorgladder .data=${zutphen} .clock=${clock}></mz-zorgladder>`);

/** A little on each rung; axe needs half a second for the whole of Zutphen. */
const little = feedOf(
  [1, 2, 3, 4, 5].map((rung) => ({
    name: `Dienst ${rung}`,
    rungs: [rung],
    phone: '0575 519613',
    openingHours: ['Mo-Fr 08:30-17:00'],
  })),
);
const withLittle = () =>
  ready(html`<mz-zorgladder .data=${little} .clock=${clock}></mz-zorgladder>`);

const allOpen = async () => (await withZutphen()).open(1, 2, 3, 4, 5);

async function inCompass(...answers: Places): Promise<Ladder> {
  const ladder = await withLittle();
  await ladder.press(buttons.compass);
  return ladder.answer(...answers);
}

async function inSituation(place: number): Promise<Ladder> {
  const ladder = await (await withLittle()).open(1, 2, 3, 4, 5);
  await ladder.click(ladder.all('radio')[place]!);
  return ladder;
}

async function offline(): Promise<Ladder> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return ready(html`<mz-zorgladder feed=${dead}>${fallback}</mz-zorgladder>`);
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

/** A good copy from before, beside a server that no longer answers. */
async function stale(): Promise<Ladder> {
  const ladder = await ready(html`<mz-zorgladder feed=${insurerUrl}></mz-zorgladder>`);
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response('', { status: 404 }));
  ladder.element.reload();
  await ladder.until(() => ladder.has('button', buttons.retry));
  globalThis.fetch = fetch;
  return ladder;
}

const states: Readonly<Record<string, () => Promise<Ladder>>> = {
  'without a feed': () => ready(html`<mz-zorgladder></mz-zorgladder>`),
  loading: () => drawn(html`<mz-zorgladder feed="${origin}/hang" rung="2"></mz-zorgladder>`),
  ready: withZutphen,
  'ready by address': () =>
    ready(html`<mz-zorgladder feed=${zutphenUrl} municipality="GM0301"></mz-zorgladder>`),
  'empty rung': () => ready(html`<mz-zorgladder .data=${feedOf([])} rung="4"></mz-zorgladder>`),
  failed: () => ready(html`<mz-zorgladder feed=${dead} rung="2">${fallback}</mz-zorgladder>`),
  partial: () => ready(html`<mz-zorgladder feed="${insurerUrl} ${dead}"></mz-zorgladder>`),
  'an older copy': stale,
  offline,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((rung) => [
      `rung ${rung} open`,
      async () => (await withLittle()).open(rung),
    ]),
  ),
  'all rungs open': allOpen,
  ...Object.fromEntries([0, 1, 2].map((n) => [`situation ${n + 1}`, () => inSituation(n)])),
  'question 1': () => inCompass(),
  'question 2': () => inCompass(2),
  'question 3': () => inCompass(2, 2),
  'question 4': () => inCompass(2, 2, 2),
  'a question without its answer': async () => {
    const ladder = await inCompass(2);
    await ladder.press(buttons.next);
    return ladder;
  },
  ...Object.fromEntries(
    walks.map((walk) => [
      `advice: ${walk.map((place) => place ?? '-').join(' ')}`,
      () => inCompass(...walk),
    ]),
  ),
};

describe('mz-zorgladder', () => {
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

    it('on a page from right to left', async () => {
      document.documentElement.dir = 'rtl';
      try {
        const { element } = await (await withLittle()).open(2, 5);
        await expect(element).to.be.accessible();
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

    it('in forced colours', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      await expect((await allOpen()).element).to.be.accessible();
      await expect((await inCompass(0)).element).to.be.accessible();
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

    const longWord = 'Meervoudigebeperkingendagbestedingsvoorziening'.repeat(2);
    const views: Readonly<Record<string, () => Promise<Ladder>>> = {
      'all rungs': allOpen,
      'a failed feed': states.failed!,
      'a question without its answer': states['a question without its answer']!,
      'an urgent advice': () => inCompass(0),
      'a word of 92 letters': () => {
        const service = { name: longWord, organization: longWord, cost: longWord, phone: longWord };
        return ready(html`<mz-zorgladder .data=${feedOf([service])} rung="2"></mz-zorgladder>`);
      },
    };
    for (const [name, make] of Object.entries(views)) {
      it(`${name} in 320 pixels`, async () => {
        const ladder = await make();
        for (const dir of ['ltr', 'rtl']) {
          ladder.element.dir = dir;
          ladder.element.requestUpdate();
          await ladder.element.updateComplete;
          expect(ladder.overflowing, dir).to.deep.equal([]);
        }
      });

      it(`${name} in 640 pixels with text of twice the size`, async () => {
        const ladder = await make();
        ladder.element.style.cssText = 'inline-size: 640px; font-size: 200%';
        expect(ladder.overflowing).to.deep.equal([]);
      });
    }
  });

  describe('the rungs', () => {
    it('are five headings with a button each, all closed', async () => {
      const ladder = await withLittle();
      const names = ladder.all('heading', /^Trede/).map(nameOf);
      expect(names.map((name) => name.slice(0, 8))).to.deep.equal(
        [1, 2, 3, 4, 5].map((rung) => `Trede ${rung}:`),
      );
      expect(ladder.openRungs).to.deep.equal([]);
      expect(ladder.all('article')).to.have.length(0);
    });

    it('open and close, several at once', async () => {
      const ladder = await withLittle();
      for (const [rung, open] of [
        [2, [2]],
        [4, [2, 4]],
        [2, [4]],
        [5, [4, 5]],
      ] as const) {
        await ladder.click(ladder.rung(rung));
        expect(ladder.openRungs).to.deep.equal(open);
        const shown = [1, 2, 3, 4, 5].filter((number) => ladder.panel(number).checkVisibility());
        expect(shown).to.deep.equal(open);
      }
    });

    it('say what, who, who pays, and what one can ask for', async () => {
      const ladder = await (await withLittle()).open(3);
      const text = textOf(ladder.panel(3));
      expect(text)
        .to.match(/wie regelt/i)
        .and.match(/wie betaalt/i)
        .and.contain('Wmo');
      expect(ladder.get('heading', /kunt u vragen/i)).to.exist;
    });

    it('show what to do now on the fifth', async () => {
      const ladder = await (await withLittle()).open(5);
      const urgent = textOf(ladder.panel(5)).slice(0, 500);
      expect(urgent)
        .to.contain('112')
        .and.match(/huisarts/)
        .and.match(/huisartsenpost/);
      expect(ladder.get<HTMLAnchorElement>('link', /112/).getAttribute('href')).to.equal('tel:112');
    });

    it('never leave a carer without somebody to call', async () => {
      const ladder = await (await ready(html`<mz-zorgladder></mz-zorgladder>`)).open(1, 2, 3, 4, 5);
      for (const rung of [1, 2, 3, 4, 5]) {
        expect(ladder.panel(rung).querySelector('a[href^="tel:"]'), `rung ${rung}`).to.exist;
      }
    });
  });

  describe('rung', () => {
    it('opens one', async () => {
      const ladder = await drawn(html`<mz-zorgladder rung="3"></mz-zorgladder>`);
      expect(ladder.openRungs).to.deep.equal([3]);
    });

    for (const wrong of ['7', '0', 'drie', '1.5']) {
      it(`"${wrong}" warns once and opens none`, async () => {
        const ladder = await drawn(html`<mz-zorgladder id="hulp" rung=${wrong}></mz-zorgladder>`);
        expect(ladder.openRungs).to.deep.equal([]);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^\[mz-zorgladder#hulp\] rung.* not 1 to 5/);
      });
    }
  });

  describe('heading-level', () => {
    const levels = ({ root }: Ladder): number[] =>
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
        Number(localName[1]),
      );

    for (const [attribute, first, last] of [
      ['2', 2, 5],
      ['3', 3, 6],
      ['4', 4, 6],
      ['5', 5, 6],
      ['6', 6, 6],
    ] as const) {
      it(`${attribute} gives levels ${first} to ${last} without a gap`, async () => {
        const ladder = await ready(
          html`<mz-zorgladder heading-level=${attribute} .data=${little}></mz-zorgladder>`,
        );
        const found = levels(await ladder.open(1, 2, 3, 4, 5));
        expect(found[0]).to.equal(first);
        expect(Math.max(...found)).to.equal(last);
        for (const [at, level] of found.entries()) {
          expect(level - (found[at - 1] ?? level)).to.be.lessThan(2);
        }
      });
    }

    for (const wrong of ['1', '7', 'h2']) {
      it(`"${wrong}" warns once and gives 2`, async () => {
        const ladder = await drawn(html`<mz-zorgladder heading-level=${wrong}></mz-zorgladder>`);
        expect(levels(ladder)[0]).to.equal(2);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^\[mz-zorgladder\] heading-level.* not 2 to 6/);
      });
    }
  });

  describe('the situation', () => {
    it('is not chosen beforehand, and changes what is told', async () => {
      const ladder = await (await withLittle()).open(1);
      const choices = ladder.all<HTMLInputElement>('radio');
      expect(choices.map(({ checked }) => checked)).to.deep.equal([false, false, false]);

      const texts = new Set([textOf(ladder.panel(1))]);
      for (const choice of choices) {
        await ladder.click(choice);
        texts.add(textOf(ladder.panel(1)));
      }
      expect(texts).to.have.length(4);
    });

    it('says once, politely, that something changed', async () => {
      const ladder = await inSituation(1);
      expect(ladder.all('status').map(textOf).join(' ').trim()).not.to.equal('');
    });

    it('marks the rungs that fit', async () => {
      const ladder = await inSituation(2);
      const marked = [1, 2, 3, 4, 5].filter((rung) => /past vaak/i.test(nameOf(ladder.rung(rung))));
      expect(marked).to.deep.equal([3, 4]);
    });
  });

  describe('services', () => {
    it('stand on the rung that the feed names, or that follows from the service', async () => {
      const services = [
        { name: 'Twee rangen', rungs: [2, 4] },
        { name: 'Wmo', rungs: [], funding: ['wmo'] },
        { name: 'Thuiszorg', rungs: [], funding: ['zvw'], tasks: ['personal-care'] },
        { name: 'Logeren', rungs: [], respite: { setting: 'away', duration: ['week'] } },
        { name: 'Winkel', rungs: [], funding: ['own-cost'] },
      ];
      const data = feedOf(services, { hides: ['national:mantelzorglijn', 'national:luisterlijn'] });
      const ladder = await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
      expect(await ladder.services(1)).to.deep.equal(['Winkel', 'DementieLijn']);
      expect(await ladder.services(2)).to.deep.equal(['Twee rangen']);
      expect(await ladder.services(3)).to.deep.equal(['Wmo', 'CAK']);
      expect(await ladder.services(4)).to.deep.equal(['Twee rangen', 'Thuiszorg']);
      expect((await ladder.services(5))[0]).to.equal('Logeren');
    });

    it('that a list repeats for each task stand there once', async () => {
      const twin = { organization: 'Perspectief', phone: '0575 519613' };
      const data = feedOf([
        { ...twin, name: 'Coördinator (Administratie)' },
        { ...twin, name: 'Coördinator' },
        { ...twin, name: 'Coördinator (Plannen)' },
        { ...twin, name: 'Coördinator (Plannen)', phone: '0575 570454' },
      ]);
      const ladder = await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
      expect(await ladder.services(2)).to.deep.equal(['Coördinator', 'Coördinator (Plannen)']);
    });

    it('of a list that has them itself are not repeated from the national one', async () => {
      const data = feedOf([{ name: 'Lijn voor mantelzorgers', phone: '030-7606055' }]);
      const ladder = await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
      expect(await ladder.services(1)).not.to.include('Mantelzorglijn');
    });

    for (const [count, more, focus] of [
      [4, null, null],
      [5, /\b1\b/, 'Dienst 5'],
      [7, /\b3\b/, 'Dienst 5'],
      [30, /\b20\b/, 'Dienst 5'],
    ] as const) {
      it(`${count} of them: four at first`, async () => {
        const ladder = await ready(
          html`<mz-zorgladder .data=${feedOfMany(count)} rung="2"></mz-zorgladder>`,
        );
        expect(await ladder.services(2)).to.have.length(4);
        if (!more) return expect(ladder.has('button', buttons.more)).to.be.false;

        expect(nameOf(ladder.get('button', buttons.more))).to.match(more);
        await ladder.press(buttons.more);
        expect(await ladder.services(2)).to.have.length(Math.min(count, 24));
        expect(ladder.focus).to.equal(focus);
        expect(ladder.has('button', buttons.more)).to.equal(count > 24);
      });
    }
  });

  describe("a feed's own words", () => {
    const data = feedOf(
      [
        { id: 'bed', name: 'Logeerhuis De Linde', rungs: [3], phone: '0575 123456' },
        { id: 'other', name: 'Ander huis', rungs: [5], respite: { planning: ['urgent'] } },
      ],
      {
        zorgladder: {
          introduction: { nl: 'Hulp in Test.', en: 'Help in Test.' },
          coordinationPoint: 'bed',
          rungs: [
            { rung: 3, text: 'Bel het loket.', examples: ['Een middag vrij', { en: 'Food' }] },
          ],
        },
      },
    );

    it('come instead of, or besides, those of the widget', async () => {
      const ladder = await ready(html`<mz-zorgladder .data=${data} rung="3"></mz-zorgladder>`);
      expect(ladder.text).to.contain('Hulp in Test.');
      const panel = ladder.panel(3);
      expect(textOf(panel)).to.contain('Bel het loket.');
      const examples = [...panel.querySelector('ul')!.children].map(textOf);
      expect(examples).to.deep.equal(['Een middag vrij', 'Food']);
    });

    it('are marked where they are in another language', async () => {
      await setLanguage('en');
      const ladder = await ready(html`<mz-zorgladder .data=${data} rung="3"></mz-zorgladder>`);
      const marked = [...ladder.root.querySelectorAll('[lang]')].filter((part) =>
        part.checkVisibility(),
      );
      const texts = marked.map((part) => `${part.getAttribute('lang')}: ${textOf(part)}`);
      expect(texts.slice(1)).to.deep.equal([
        'nl: Bel het loket.',
        'nl: Een middag vrij',
        'nl: Logeerhuis De Linde',
        'nl: CAK',
      ]);
    });

    it('name whom to call for a bed', async () => {
      const ladder = await ready(html`<mz-zorgladder .data=${data} rung="5"></mz-zorgladder>`);
      const call = ladder.get<HTMLAnchorElement>('link', /Logeerhuis De Linde/);
      expect(call.getAttribute('href')).to.equal('tel:+31575123456');
    });
  });

  describe('mz-step and mz-complete', () => {
    it('come once for each screen, and carry nothing of the answers', async () => {
      const ladder = await inCompass(2, null);
      await ladder.press(buttons.back);
      await ladder.answer(0, null, null);
      await ladder.press(buttons.follow);
      const told = events
        .filter(({ type }) => type !== 'mz-ready')
        .map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
      const question = 'mz-step {"step":"question"}';
      expect(told).to.deep.equal([
        ...[question, question, question, question, question, question],
        'mz-step {"step":"advice"}',
        'mz-complete null',
        'mz-step {"step":"ladder"}',
      ]);
    });

    it('do not come for a rung or a situation', async () => {
      const ladder = await inSituation(1);
      await ladder.open(1, 2);
      expect(events.map(({ type }) => type)).to.deep.equal(['mz-ready']);
    });
  });
});
