import { expect, fixtureCleanup } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import { html } from 'lit';
import { origin } from '../../feeds/remote.js';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { engine } from '../../helpers/engine.js';
import { feedOf } from '../../helpers/example-feeds.js';
import {
  buttons,
  drawn,
  events,
  menuFeed,
  menuUrl,
  ready,
  setLanguage,
  warnings,
  type Menu,
} from '../../helpers/respite-menu-harness.js';
import { nameOf, textOf } from '../../helpers/roles.js';

/** A Monday morning. */
const clock = () => new Date('2026-11-23T09:00:00Z');
const insurerUrl = '/stories/feeds/insurer-example.json';
const dead = `${origin}/status/404`;
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;

const withExample = () =>
  ready(html`<mz-respite-menu .data=${menuFeed} .clock=${clock}></mz-respite-menu>`);

const respite = (name: string, of: object, more: object = {}): object => ({
  name,
  types: ['respite'],
  respite: of,
  phone: '0575 519613',
  ...more,
});
/** A little of some forms; axe needs half a second for all of the example. */
const little = feedOf([
  respite(
    'Bezoek',
    { setting: 'home', provider: 'volunteer', duration: ['hours'], planning: ['regular'] },
    { funding: ['free'], languages: ['nl', 'tr'], howToApply: 'Bel ons.' },
  ),
  respite(
    'Boerderij',
    { setting: 'away', provider: 'professional', duration: ['day'], planning: ['regular'] },
    {
      funding: ['wmo'],
      audience: ['dementia'],
      locations: [{ street: 'Laan 1', city: 'Zutphen' }],
    },
  ),
  respite(
    'Logeerhuis',
    {
      setting: 'away',
      provider: 'professional',
      duration: ['weekend'],
      planning: ['urgent', 'planned'],
    },
    {
      cost: '€ 10',
      validThrough: '2026-12-31',
      email: 'l@voorbeeld.example',
      url: 'https://voorbeeld.example/l',
    },
  ),
  respite('Spoedbed', { setting: 'away', planning: ['urgent'] }, { openingHours: ['24/7'] }),
  respite('Iets anders', {}),
]);
const withLittle = () =>
  ready(html`<mz-respite-menu .data=${little} .clock=${clock}></mz-respite-menu>`);
const all = ['visit', 'home-help', 'day', 'stay', 'holiday', 'urgent'] as const;

async function inQuestions(...answers: (number | null)[]): Promise<Menu> {
  const menu = await withLittle();
  await menu.press(buttons.start);
  return menu.answer(...answers);
}

async function picked(box: 'choose' | 'compare'): Promise<Menu> {
  const menu = await (await withLittle()).open('visit', 'day', 'stay');
  for (const name of ['Bezoek', 'Boerderij', 'Logeerhuis']) await menu.tick(name, box);
  return menu;
}

async function comparison(): Promise<Menu> {
  const menu = await picked('compare');
  await menu.goTo(buttons.comparison);
  return menu;
}

async function choice(): Promise<Menu> {
  const menu = await picked('choose');
  await menu.goTo(buttons.choice);
  return menu;
}

async function nothingLeft(): Promise<Menu> {
  const menu = await (await withLittle()).filter(/^Waar/, 'Thuis');
  return menu.filter(/^Hoe lang/, 'Een weekend');
}

async function printing(make: () => Promise<Menu>): Promise<Menu> {
  const menu = await make();
  dispatchEvent(new Event('beforeprint'));
  await menu.element.updateComplete;
  return menu;
}
afterEach(() => dispatchEvent(new Event('afterprint')));

const states: Readonly<Record<string, () => Promise<Menu>>> = {
  'without a feed': async () =>
    (await ready(html`<mz-respite-menu></mz-respite-menu>`)).open(...all),
  loading: () => drawn(html`<mz-respite-menu feed="${origin}/hang"></mz-respite-menu>`),
  ready: withExample,
  'ready by address': () =>
    ready(html`<mz-respite-menu feed=${menuUrl} municipality="GM9999"></mz-respite-menu>`),
  failed: () => ready(html`<mz-respite-menu feed=${dead}>${fallback}</mz-respite-menu>`),
  partial: () => ready(html`<mz-respite-menu feed="${insurerUrl} ${dead}"></mz-respite-menu>`),
  'all forms open': async () => (await withLittle()).open(...all, 'other'),
  'filters set': async () => (await withLittle()).filter(/^Waar/, 'Ergens anders'),
  'nothing left': nothingLeft,
  'question 1': () => inQuestions(),
  'question 2': () => inQuestions(0),
  'question 3': () => inQuestions(0, 0),
  'a question without its answer': async () => {
    const menu = await inQuestions(0);
    await menu.press(buttons.next);
    return menu;
  },
  suggestions: () => inQuestions(0, 0, 2),
  'suggestions for now': () => inQuestions(null, null, 0),
  comparison,
  choice,
  'an empty choice': async () => {
    const menu = await choice();
    for (let left = 3; left > 0; left--) await menu.click(menu.all('button', /^Haal weg/)[0]!);
    return menu;
  },
  'printing the menu': () => printing(withLittle),
};

describe('mz-respite-menu', () => {
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
      await expect((await states['all forms open']!()).element).to.be.accessible();
      await expect((await choice()).element).to.be.accessible();
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
    const views: typeof states = {
      ...Object.fromEntries(
        [
          'all forms open',
          'filters set',
          'nothing left',
          'a question without its answer',
          'suggestions for now',
          'comparison',
          'choice',
          'failed',
        ].map((name) => [name, states[name]!]),
      ),
      'a word of 92 letters': async () => {
        const service = respite(
          longWord,
          { setting: 'home' },
          { organization: longWord, cost: longWord },
        );
        const menu = await ready(
          html`<mz-respite-menu .data=${feedOf([service])}></mz-respite-menu>`,
        );
        return menu.open('visit');
      },
    };
    for (const [name, make] of Object.entries(views)) {
      it(`${name} in 320 pixels, and in 640 with text of twice the size`, async () => {
        const menu = await make();
        for (const dir of ['ltr', 'rtl']) {
          menu.element.dir = dir;
          menu.element.requestUpdate();
          await menu.element.updateComplete;
          expect(menu.overflowing, dir).to.deep.equal([]);
        }
        menu.element.style.cssText = 'inline-size: 640px; font-size: 200%';
        expect(menu.overflowing).to.deep.equal([]);
      });
    }
  });

  describe('the menu', () => {
    it('has the forms from small to large, closed, with how much there is of each', async () => {
      const menu = await withExample();
      expect(menu.forms.map((name) => name.split('. ')[0])).to.deep.equal([
        'Iemand komt even',
        'Vaste hulp thuis',
        'Een dag of een deel van de dag ergens anders',
        'Een nacht, een weekend of een week ergens anders',
        'Op vakantie met hulp erbij',
        'Nu spoed',
      ]);
      expect(menu.forms.map((name) => Number(/(\d+) plek/.exec(name)?.[1]))).to.deep.equal([
        7, 3, 7, 7, 1, 2,
      ]);
      expect(menu.said).to.equal('27 plekken');
      expect(menu.has('article')).to.be.false;
    });

    it('tells of each what it is, an example, what it asks, the first time, who pays and how to ask', async () => {
      const menu = await (await withLittle()).open(...all);
      for (const form of all) {
        const panel = menu.panel(form);
        panel.querySelector('details')!.open = true;
        const text = textOf(panel);
        for (const part of [
          'Bijvoorbeeld:',
          'Wat vraagt het van uw naaste?',
          'Hoe gaat het de eerste keer?',
          'Wie betaalt het?',
          'Zo vraagt u het',
          'Bron:',
        ]) {
          expect(text, form).to.contain(part);
        }
      }
    });

    it('shows the local offer under its form, with where, who, how long, when and what it costs', async () => {
      const menu = await withLittle();
      expect(await menu.services('stay')).to.deep.equal(['Logeerhuis']);
      expect(textOf(menu.service('Logeerhuis')))
        .to.contain('Ergens anders · Een zorgverlener · Een weekend · Ook met spoed, op afspraak')
        .and.contain('Kosten € 10. Geldt tot en met 31 december 2026');
    });

    it('says so where there is nothing, and names whom to ask', async () => {
      const menu = await (await withExample()).open('holiday');
      const bare = await (await withLittle()).open('holiday');
      expect(textOf(menu.panel('holiday'))).not.to.contain('nog geen plek');
      const panel = textOf(bare.panel('holiday'));
      expect(panel)
        .to.contain('Hiervan staat nog geen plek in de lijst')
        .and.contain('Bel 030 760 60 55');
    });

    it('shows more of a long form, and the focus goes to the first that was added', async () => {
      const menu = await withExample();
      expect(await menu.services('day')).to.have.length(4);
      await menu.press(/^Toon er nog 3/);
      expect(await menu.services('day')).to.have.length(7);
      expect(menu.focus).to.equal((await menu.services('day'))[4]);
    });

    it('leads from the top to the number for tonight', async () => {
      const menu = await withLittle();
      await menu.press(buttons.urgent);
      expect(menu.isOpen('urgent')).to.be.true;
      expect(menu.focus).to.equal('Kan het niet wachten? Doe dit nu');
      expect(textOf(menu.panel('urgent'))).to.match(
        /Bel 112.*huisarts.*Spoedbed Bel 0575 51 96 13/,
      );
    });

    it('has the order, the words, the steps and the desk of the publisher', async () => {
      const more = {
        respiteMenu: {
          introduction: 'Even vrij in Test',
          order: ['urgent', 'day'],
          hides: ['holiday'],
          steps: ['Bel het loket van Test.'],
          desk: 's0',
          forms: [{ form: 'day', text: 'Een busje haalt u op.' }],
        },
      };
      const desk = { name: 'Loket Test', types: ['desk'], phone: '0575 519614' };
      const menu = await ready(
        html`<mz-respite-menu .data=${feedOf([desk], more)}></mz-respite-menu>`,
      );
      expect(menu.text).to.contain('Even vrij in Test').and.contain('Loket Test Bel 0575 51 96 14');
      expect(menu.forms.map((name) => name.split('. ')[0]!.slice(0, 6))).to.deep.equal([
        'Nu spo',
        'Een da',
        'Iemand',
        'Vaste ',
        'Een na',
      ]);
      await menu.open('day');
      menu.panel('day').querySelector('details')!.open = true;
      expect(textOf(menu.panel('day')))
        .to.contain('Een busje haalt u op.')
        .and.contain('Bel het loket van Test.')
        .and.not.contain('Ga eerst eens kijken');
    });

    it('of two publishers tells whose policy covers what', async () => {
      const menu = await ready(
        html`<mz-respite-menu feed="${menuUrl} ${insurerUrl}" .clock=${clock}></mz-respite-menu>`,
      );
      await menu.open('home-help');
      const card = textOf(menu.service('Vervangende zorg thuis'));
      expect(card).to.contain('Wie biedt het aan Voorbeeldverzekeraar, voor wie daar verzekerd is');
      expect(textOf(menu.service('Begeleiding thuis'))).not.to.contain('Wie biedt het aan');
    });
  });

  describe('a card', () => {
    const fields: Readonly<Record<string, unknown>> = {
      organization: 'Welzijn',
      description: 'Iemand komt langs.',
      respite: {
        setting: 'home',
        provider: 'volunteer',
        duration: ['hours'],
        planning: ['urgent'],
      },
      funding: ['wmo', 'free'],
      cost: 'Gratis',
      eligibility: 'Voor iedereen',
      howToApply: 'Bel',
      audience: ['dementia'],
      languages: ['tr'],
      phone: '0575 519613',
      email: 'a@voorbeeld.example',
      url: 'https://voorbeeld.example/',
      openingHours: ['Mo-Fr 09:00-17:00'],
      locations: [{ street: 'Laan 1' }, {}],
      validThrough: '2026-12-31',
    };

    it('is never empty, nor has an empty part, whatever a service says', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.subarray(Object.keys(fields)), { maxLength: 4 }),
          async (all) => {
            const services = all.map((names, index) => ({
              name: `Dienst ${index}`,
              types: ['respite'],
              ...Object.fromEntries(names.map((name) => [name, fields[name]])),
            }));
            const menu = await ready(
              html`<mz-respite-menu .data=${feedOf(services)} .clock=${clock}></mz-respite-menu>`,
            );
            for (const form of menu.root.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
              await menu.click(form);
            const cards = menu.all('article');
            expect(cards).to.have.length(services.length);
            for (const card of cards) {
              expect(textOf(card)).to.match(/^Dienst \d.*Bron: Gemeente Test/);
              const parts = [...card.querySelectorAll('p, dt, dd, a, li, span')];
              const empty = parts.filter((part) => part.checkVisibility() && textOf(part) === '');
              expect(empty.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
            }
            fixtureCleanup();
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  describe('the filters', () => {
    const options = (menu: Menu, name: RegExp) =>
      [...menu.get<HTMLSelectElement>('combobox', name).options].map(({ text }) => text.trim());

    it('count what each choice leads to, and follow each other', async () => {
      const menu = await withLittle();
      menu.root.querySelector('details')!.open = true;
      expect(options(menu, /^Hoe lang/)).to.deep.equal([
        'Alles',
        'Een paar uur (1)',
        'Een dag (1)',
        'Een weekend (1)',
      ]);
      await menu.filter(/^Waar/, 'Ergens anders');
      expect(options(menu, /^Hoe lang/)).to.deep.equal([
        'Alles',
        'Een paar uur (0)',
        'Een dag (1)',
        'Een weekend (1)',
      ]);
      expect(menu.said).to.equal('3 plekken');
      await menu.filter(/^Hoe lang/, 'Een dag');
      expect(menu.said).to.equal('1 plek');
      expect(menu.all('article')).to.have.length(1);
    });

    it('open the forms in which something is left', async () => {
      const menu = await (await withLittle()).filter(/^Wie betaalt/, 'Gratis');
      expect(menu.isOpen('visit')).to.be.true;
      expect(menu.isOpen('day')).to.be.false;
    });

    it('that leave nothing say what to let go of', async () => {
      const menu = await nothingLeft();
      expect(menu.text).to.contain('Dit samen is er niet');
      expect(menu.all('button', /^Zonder/).map(nameOf)).to.deep.equal([
        'Zonder “Thuis” (1)',
        'Zonder “Een weekend” (1)',
      ]);
      await menu.press(/^Zonder “Thuis”/);
      expect(menu.said).to.equal('1 plek');
      await menu.press(/^Laat alles weer zien/);
      expect(menu.said).to.equal('5 plekken');
      expect(menu.focus).to.equal('Kies op tijd, taal of kosten');
    });
  });

  describe('the questions', () => {
    it('lead to two or three forms with the reason, and from there into the menu', async () => {
      const menu = await inQuestions(0, 0, 1);
      expect(menu.focus).to.equal('Dit kan bij u passen');
      expect(menu.all('button', buttons.show).map(nameOf)).to.deep.equal([
        'Bekijk : Iemand komt even (1 plek)',
        'Bekijk : Vaste hulp thuis',
      ]);
      expect(menu.text).to.contain('U zoekt een paar uur.');
      await menu.click(menu.all('button', buttons.show)[0]!);
      expect(menu.isOpen('visit')).to.be.true;
      expect(menu.isFocused(menu.form('visit'))).to.be.true;
    });

    it('give the numbers at once to whoever needs help now', async () => {
      const menu = await inQuestions(0, 0, 0);
      expect(menu.has('link', /^Bel 112/)).to.be.true;
      expect(menu.has('link', /^Bel 0575 51 96 13/)).to.be.true;
    });

    it('ask for an answer, with the focus on what is missing', async () => {
      const menu = await states['a question without its answer']!();
      expect(menu.has('alert')).to.be.true;
      await menu.press(buttons.back);
      expect(menu.all<HTMLInputElement>('radio')[0]!.checked, 'answers are kept').to.be.true;
    });

    it('can be left at any time', async () => {
      const menu = await inQuestions(0);
      await menu.press(buttons.leave);
      expect(menu.forms).to.have.length(7);
      expect(menu.focus).to.equal('Wie neemt de zorg even over?');
    });

    it('go back to the menu from the first, and the focus is not lost with them', async () => {
      const menu = await inQuestions();
      await menu.press(buttons.back);
      expect(menu.focus).to.equal('Wie neemt de zorg even over?');
    });
  });

  describe('the comparison', () => {
    it('holds up to three beside each other, and says when there is no room', async () => {
      const menu = await (await picked('compare')).open('other');
      const full = /^U kunt er drie naast elkaar zetten. Haal er eerst een weg. : Iets anders/;
      expect(menu.get<HTMLInputElement>('checkbox', full).disabled).to.be.true;
      await menu.tick('Bezoek', 'compare');
      expect(menu.has('checkbox', full)).to.be.false;
    });

    it('tells of each the same things in the same order', async () => {
      const menu = await comparison();
      expect(menu.focus).to.equal('Naast elkaar');
      const lists = [...menu.root.querySelectorAll('dl')].map((list) =>
        [...list.querySelectorAll('dt')].map(textOf).join(', '),
      );
      expect(lists).to.have.length(3);
      expect(new Set(lists).size).to.equal(1);
      expect(menu.text).to.contain('Dat staat er niet bij.');
    });

    it('goes back to the menu when nothing is left of it', async () => {
      const menu = await comparison();
      for (let left = 3; left > 0; left--) {
        await menu.click(menu.all('button', /^Niet meer vergelijken/)[0]!);
      }
      await menu.element.updateComplete;
      expect(menu.has('button', buttons.start)).to.be.true;
    });
  });

  describe('the own list', () => {
    it('has whom to call and what to say, in the words of the carer', async () => {
      const menu = await choice();
      expect(menu.focus).to.equal('Mijn keuze');
      const [careRecipient, moment] = menu.root.querySelectorAll('input');
      careRecipient!.value = 'mijn man';
      careRecipient!.dispatchEvent(new Event('input'));
      moment!.value = 'op dinsdagmiddag';
      moment!.dispatchEvent(new Event('input'));
      await menu.element.updateComplete;
      expect(menu.text).to.contain(
        '“Ik zorg voor mijn man. Ik zoek iemand die bij ons thuis kan komen, zodat ik even weg kan: op dinsdagmiddag. Kan dat bij u?”',
      );
      expect(menu.text).to.contain('Wat kost het, en wie betaalt?');
    });

    it('says it in Dutch on an English page too, with what it means', async () => {
      await setLanguage('en');
      const menu = await ready(html`<mz-respite-menu .data=${little}></mz-respite-menu>`);
      await menu.open('visit');
      await menu.tick('Bezoek', 'choose');
      await menu.goTo(buttons.choice);
      const sentence = [...menu.root.querySelectorAll('[lang="nl"]')].map(textOf).join(' ');
      expect(sentence).to.contain('Ik zorg voor een naaste.');
      expect(menu.text).to.contain('It means:');
    });

    it('loses what is taken off, and says what to do when it is empty', async () => {
      const menu = await choice();
      await menu.click(menu.all('button', /^Haal weg : Boerderij/)[0]!);
      expect(menu.all('heading').map(nameOf))
        .to.include.members(['Bezoek', 'Logeerhuis'])
        .and.not.include('Boerderij');
      for (const name of ['Bezoek', 'Logeerhuis']) {
        await menu.click(menu.all('button', new RegExp(`^Haal weg : ${name}`))[0]!);
      }
      expect(menu.text).to.contain('Er staat nog niets in uw keuze.');
      expect(menu.focus).to.equal('Mijn keuze');
    });

    it('can be kept as a file with the same', async () => {
      const menu = await choice();
      let kept: Blob | undefined;
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        kept = blob;
        return createObjectURL(blob);
      };
      // A download would land on this computer, and take the focus of the next test.
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = () => {};
      await menu.press(buttons.save);
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
      expect(await kept!.text())
        .to.contain('Logeerhuis\nErgens anders')
        .and.contain('0575 51 96 13\nl@voorbeeld.example\nvoorbeeld.example/l')
        .and.contain('- Wat kost het, en wie betaalt?');
    });

    it('prints alone', async () => {
      const menu = await printing(choice);
      expect(menu.root.querySelector('[part="paper"]')).to.be.null;
    });
  });

  describe('the printed card', () => {
    it('is made when the page is printed, with all that is offered and who says so', async () => {
      const menu = await printing(withExample);
      const paper = menu.root.querySelector('[part="paper"]')!;
      const text = paper.textContent.replace(/\s+/g, ' ');
      expect(paper.querySelectorAll('.line')).to.have.length(27);
      expect(text).to.contain('Gemeente Voorbeelddal').and.contain('Dag en nacht open');
      expect(text.match(/Bron: Gemeente Voorbeelddal \(verzonnen\), \d/g)).to.have.length(27);
      dispatchEvent(new Event('afterprint'));
      await menu.element.updateComplete;
      expect(menu.root.querySelector('[part="paper"]')).to.be.null;
    });

    it('has what passes the filters, and says by which', async () => {
      const menu = await printing(async () => (await withLittle()).filter(/^Waar/, 'Thuis'));
      const text = menu.root.querySelector('[part="paper"]')!.textContent.replace(/\s+/g, ' ');
      expect(text).to.contain('Gekozen: Thuis').and.contain('Bezoek').and.not.contain('Boerderij');
    });
  });

  describe('tells the page', () => {
    it('where the carer is, and nothing of what was chosen', async () => {
      const menu = await choice();
      await menu.press(buttons.leave);
      await menu.press(buttons.start);
      await menu.answer(0, 0, 0);
      const told = events.map(({ type, detail }) => [type, detail]);
      expect(told).to.deep.equal([
        ['mz-ready', null],
        ['mz-step', { step: 'choice' }],
        ['mz-complete', null],
        ['mz-step', { step: 'menu' }],
        ['mz-step', { step: 'question' }],
        ['mz-step', { step: 'question' }],
        ['mz-step', { step: 'question' }],
        ['mz-step', { step: 'suggestions' }],
        ['mz-complete', null],
      ]);
    });

    it('that a feed can’t be loaded, and shows the fallback of the page', async () => {
      const menu = await states.failed!();
      expect(menu.element.matches(':state(error)')).to.be.true;
      expect(menu.text).to.contain('14 0575');
      expect(events.some(({ type }) => type === 'mz-error')).to.be.true;
      expect(warnings).to.have.length(1);
    });
  });
});
