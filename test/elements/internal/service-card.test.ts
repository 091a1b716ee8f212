import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { naughtyStrings } from '../../feeds/naughty-strings.js';
import { feedOf } from '../../helpers/example-feeds.js';
import { allByRole, nameOf, textOf } from '../../helpers/roles.js';
import { buttons, ready, setLanguage, type Ladder } from '../../helpers/zorgladder-harness.js';

const noon = '2026-11-23T11:00:00Z';

/** One service, on a page where it is this moment. */
async function card(service: object, moment = noon): Promise<HTMLElement> {
  const data = feedOf([{ name: 'Steunpunt', ...service }], { updatedAt: '2026-11-12' });
  const clock = () => new Date(moment);
  const ladder = await ready(
    html`<mz-zorgladder .data=${data} .clock=${clock} rung="2"></mz-zorgladder>`,
  );
  return ladder.all('article')[0]!;
}

const linksOf = (article: HTMLElement) => allByRole<HTMLAnchorElement>(article, 'link');

describe('a service', () => {
  it('has an action for each way to reach it, each with its name', async () => {
    const article = await card({
      phone: '0575 - 12 34 56',
      whatsapp: '06-12345678',
      email: 'steunpunt@example.org',
      url: 'https://example.org/steunpunt',
      applyUrl: 'https://example.org/aanmelden',
    });
    const expected = [
      [/^Bel 0575 12 34 56.*Steunpunt$/, 'tel:+31575123456'],
      [/^WhatsApp.*Steunpunt$/, 'https://wa.me/31612345678'],
      [/^Mail.*Steunpunt$/, 'mailto:steunpunt@example.org'],
      [/^Website.*Steunpunt$/, 'https://example.org/steunpunt'],
      [/^Aanvragen.*Steunpunt$/, 'https://example.org/aanmelden'],
    ] as const;
    const links = linksOf(article);
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(
      expected.map(([, href]) => href),
    );
    for (const [index, [name]] of expected.entries()) expect(nameOf(links[index]!)).to.match(name);
  });

  it('shows a phone of words as words, and no link for what is no address', async () => {
    const article = await card({
      phone: 'via de huisarts',
      whatsapp: 'vraag ernaar',
      email: 'geen',
      url: 'http://example.org',
    });
    expect(linksOf(article)).to.have.length(0);
    expect(textOf(article)).to.contain('via de huisarts');
  });

  it('says what it costs, for whom, how, who says so and as of when', async () => {
    const article = await card({
      organization: 'Perspectief',
      description: 'Een gesprek en advies.',
      cost: '€ 5 per keer',
      eligibility: 'Alle inwoners',
      howToApply: 'Loop binnen',
    });
    const text = textOf(article);
    for (const expected of [
      ...['Steunpunt', 'Perspectief', 'Een gesprek en advies.', '€ 5 per keer'],
      ...['Alle inwoners', 'Loop binnen'],
      ...['Gemeente Test', '12 november 2026'],
    ]) {
      expect(text).to.contain(expected);
    }
  });

  it('says who pays where it does not say what it costs', async () => {
    expect(textOf(await card({ funding: ['wmo'] }))).to.contain('Wmo');
    expect(textOf(await card({ funding: ['free'] }))).to.contain('Gratis');
  });

  it('has its own date rather than that of the feed', async () => {
    expect(textOf(await card({ updatedAt: '2026-03-01' }))).to.contain('1 maart 2026');
  });

  describe('open now', () => {
    const week = ['Mo-Fr 08:30-17:00'];
    // The moments are in universal time; the hours are those of a clock in Amsterdam.
    const cases: readonly [string, string, readonly string[], RegExp | null][] = [
      ['a minute before', '2026-11-23T07:29:00Z', week, /dicht.*vandaag.*8\.30/],
      ['from the first minute', '2026-11-23T07:30:00Z', week, /open tot 17\.00/],
      ['to the last minute', '2026-11-23T15:59:00Z', week, /open tot 17\.00/],
      ['a minute after', '2026-11-23T16:00:00Z', week, /dicht.*morgen.*8\.30/],
      ['on Friday night', '2026-11-27T20:00:00Z', week, /dicht.*maandag.*8\.30/],
      ['on Sunday', '2026-11-29T12:00:00Z', week, /dicht.*morgen.*8\.30/],
      ['in summer time', '2026-07-01T06:30:00Z', week, /open tot 17\.00/],
      ['in summer time, before', '2026-07-01T06:29:00Z', week, /dicht.*vandaag/],
      ['on a holiday', '2026-12-25T11:00:00Z', week, /feestdag/],
      ['day and night', '2026-12-25T03:00:00Z', ['24/7'], /dag en nacht/i],
      ['in words', noon, ['dinsdagochtend'], null],
      ['unknown', noon, [], null],
    ];
    for (const [name, moment, openingHours, expected] of cases) {
      it(name, async () => {
        const text = textOf(await card({ openingHours }, moment));
        if (expected) expect(text).to.match(expected);
        else expect(text).not.to.match(/nu (open|dicht)|feestdag/i);
      });
    }

    it('keeps words that are no hours', async () => {
      expect(textOf(await card({ openingHours: ['dinsdagochtend'] }))).to.contain('dinsdagochtend');
    });

    it('lists all hours for who wants them', async () => {
      const article = await card({ openingHours: week });
      const details = article.querySelector('details')!;
      expect(details.open).to.be.false;
      details.open = true;
      expect(textOf(details)).to.contain('maandag tot en met vrijdag: 8.30 tot 17.00 uur');
    });

    it('stays true on a page that is left open', async () => {
      const { setInterval } = globalThis;
      let tick = () => {};
      globalThis.setInterval = ((handler: () => void) => {
        tick = handler;
        return 0;
      }) as typeof globalThis.setInterval;
      let moment = '2026-11-23T15:59:30Z';
      const data = feedOf([{ name: 'Steunpunt', openingHours: week }]);
      const ladder = await ready(
        html`<mz-zorgladder
          .data=${data}
          .clock=${() => new Date(moment)}
          rung="2"
        ></mz-zorgladder>`,
      ).finally(() => (globalThis.setInterval = setInterval));
      expect(ladder.text).to.contain('open tot 17.00');
      moment = '2026-11-23T16:00:30Z';
      tick();
      await ladder.element.updateComplete;
      expect(ladder.text).not.to.contain('open tot 17.00');
    });
  });

  describe('in another language than the page', () => {
    const texts: readonly [string, unknown, 'nl' | 'en', string | null][] = [
      ['Dutch text on a Dutch page', 'Hulp', 'nl', null],
      ['Dutch text on an English page', 'Hulp', 'en', 'nl'],
      ['a translation', { nl: 'Hulp', en: 'Help' }, 'en', null],
      ['no translation', { nl: 'Hulp', de: 'Hilfe' }, 'en', 'nl'],
      ['only a third language', { de: 'Hilfe' }, 'nl', 'de'],
    ];
    for (const [name, text, language, lang] of texts) {
      it(`${name}: ${lang ? `marked ${lang}` : 'not marked'}`, async () => {
        await setLanguage(language);
        const article = await card({ name: text, description: text, cost: text });
        const marks = [...article.querySelectorAll('[lang]')].map((part) =>
          part.getAttribute('lang'),
        );
        expect(marks).to.deep.equal(lang ? [lang, lang, lang] : []);
      });
    }
  });
});

describe('a feed that means harm', function () {
  // A second each; more where three engines work at once.
  this.timeout(20_000);

  const perFeed = 100;
  const chunks: string[][] = [];
  const strings = naughtyStrings.filter((text) => text.length < 500);
  for (let at = 0; at < strings.length; at += perFeed) {
    chunks.push(strings.slice(at, at + perFeed));
  }

  /** The same text in every field that holds one, spread over the rungs so that all is drawn. */
  const naughtyFeed = (texts: readonly string[]) => ({
    ...feedOf(
      texts.map((text, index) => ({
        ...{ id: `${index} ${text}`, name: text, organization: text, description: { nl: text } },
        ...{ cost: { [text]: text }, eligibility: text, howToApply: text, applyUrl: text },
        ...{ phone: text, whatsapp: text, email: text, url: text, openingHours: [text] },
        locations: [{ name: text, street: text, postalCode: text, city: text }],
        rungs: [1 + (index % 5)],
      })),
    ),
    publisher: { id: 'p', name: texts.join(' '), kind: 'municipality', url: texts[0] },
    zorgladder: {
      introduction: texts.join(' '),
      rungs: [1, 2, 3, 4, 5].map((rung) => ({ rung, text: texts.join(' '), examples: texts })),
    },
  });

  async function shownWith(data: object): Promise<Ladder> {
    const ladder = await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
    await ladder.open(1, 2, 3, 4, 5);
    while (ladder.has('button', buttons.more)) {
      await ladder.click(ladder.all('button', buttons.more)[0]!);
    }
    return ladder;
  }

  /** The kinds of elements and attributes in a shadow root. */
  const kindsIn = ({ root }: Ladder) => {
    const all = [...root.querySelectorAll('*')];
    return {
      elements: new Set(all.map(({ localName }) => localName)),
      attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
      protocols: new Set(
        all.flatMap((element) => (element instanceof HTMLAnchorElement ? [element.protocol] : [])),
      ),
    };
  };

  let innocent: ReturnType<typeof kindsIn>;
  const dialogs: string[] = [];
  const { alert } = window;
  before(async () => {
    window.alert = (text: unknown) => dialogs.push(String(text));
    const service = { locations: [{ city: 'Zutphen' }], openingHours: ['Mo 09:00-10:00', 'soms'] };
    const texts = { organization: 'O', description: { de: 'D' }, cost: 'C', eligibility: 'E' };
    const reach = { phone: '0575 123456', whatsapp: '0612345678', email: 'a@b.nl' };
    const sites = { url: 'https://example.org', applyUrl: 'https://example.org' };
    innocent = kindsIn(
      await shownWith(feedOf([{ name: 'N', ...service, ...texts, ...reach, ...sites }])),
    );
  });
  after(() => {
    window.alert = alert;
  });

  for (const [index, texts] of chunks.entries()) {
    it(`is text and nothing else (${index + 1} of ${chunks.length})`, async () => {
      const ladder = await shownWith(naughtyFeed(texts));
      const { elements, attributes, protocols } = kindsIn(ladder);
      expect([...elements].filter((name) => !innocent.elements.has(name))).to.deep.equal([]);
      expect([...attributes].filter((name) => !innocent.attributes.has(name))).to.deep.equal([]);
      const safe = ['https:', 'http:', 'tel:', 'mailto:'];
      expect([...protocols].filter((name) => !safe.includes(name))).to.deep.equal([]);
      const addresses = ladder.all<HTMLAnchorElement>('link').map(({ href }) => href);
      expect(addresses.filter((href) => /^http:(?!\/\/(localhost|127))/.test(href))).to.be.empty;
      for (const text of texts.filter((text) => text.includes('<'))) {
        expect(ladder.root.textContent).to.contain(text.trim());
      }
      expect(dialogs).to.deep.equal([]);
    });
  }
});
