import { aTimeout, expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import {
  BurdenTest,
  buttons,
  drawn,
  events,
  feedWithTexts,
  ready,
  runs,
  setLanguage,
  started,
  warnings,
  type CheckRun,
} from '../../helpers/burden-test-harness.js';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { engine } from '../../helpers/engine.js';
import { feedOf, zutphen } from '../../helpers/example-feeds.js';
import { allByRole, byRole, focused, nameOf, textOf } from '../../helpers/roles.js';
import { origin } from '../../feeds/remote.js';

const dead = `${origin}/status/404`;
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;

/** Help for one thing each, and a support centre; axe needs half a second for the whole of Zutphen. */
const services = [
  { id: 'post', name: 'Hulp met post', tasks: ['paperwork'], phone: '0575 111111' },
  { id: 'oppas', name: 'Oppas', needs: ['respite'], phone: '0575 222222' },
  { id: 'praatgroep', name: 'Praatgroep', needs: ['emotional-support'] },
  { id: 'klus', name: 'Klusdienst', tasks: ['household'], url: 'https://klus.example/' },
  { id: 'geld', name: 'Geldloket', needs: ['financial'] },
  { id: 'werk', name: 'Werk en zorg', needs: ['guidance'], audience: ['working-carers'] },
  {
    id: 'steunpunt',
    name: 'Steunpunt Test',
    types: ['support-centre'],
    phone: '0575 333333',
    openingHours: ['Mo-Fr 08:30-17:00'],
  },
];
const offer = feedOf(services);

/** A questionnaire of a publisher's own. */
const ownInstrument = {
  id: 'eigen',
  version: '2.1',
  title: 'Eigen vragenlijst',
  citation: { text: 'Verzonnen voor een toets', doi: '10.1000/voorbeeld' },
  licence: { holder: 'Gemeente Test' },
  items: [
    { id: 'a', text: { nl: 'Voorbeeldvraag over rust', en: 'Example about rest' }, topic: 'Rust' },
    { id: 'b', text: 'Voorbeeldvraag over vrienden', topic: 'Vrienden', reverse: true },
    { id: 'c', text: 'Voorbeeldvraag over geld', topic: 'Geld' },
    { id: 'd', text: 'Voorbeeldvraag over werk', topic: 'Werk' },
    { id: 'e', text: 'Voorbeeldvraag over het lijf', topic: 'Lijf' },
  ],
  options: [
    { id: 'nee', label: 'Nee', score: 0 },
    { id: 'soms', label: { nl: 'Soms', en: 'Now and then' }, score: 1 },
    { id: 'ja', label: 'Ja', score: 2 },
  ],
  scoring: { method: 'sum', missing: { maxMissing: 3 } },
  bands: [
    { level: 'low', min: 0, max: 5, label: 'licht', text: 'Eigen tekst bij licht.' },
    { level: 'high', min: 5, max: 10, label: 'zwaar', source: 'Eigen grens' },
  ],
};
const own = feedOf(services, { burdenTest: { instrument: ownInstrument } });

const csi = feedWithTexts('csi');
const ediz = feedWithTexts('ediz');

/** Yes is the first answer of the strain index, and no the second. */
const strain = (...scores: readonly number[]) => scores.map((score) => 1 - score);
const times = (count: number, value: number) => Array<number>(count).fill(value);

const check = async (run: CheckRun, data: object = offer) => (await started(data)).run(run);

/** The result of a check in a page with these attributes. */
async function checkIn(template: TemplateResult, run: CheckRun): Promise<BurdenTest> {
  const test = await ready(template);
  await test.press(buttons.start);
  return test.run(run);
}

async function answered(data: object, places: readonly number[]): Promise<BurdenTest> {
  return (await started(data)).answer(...places);
}

/** A feed that comes when the test says so. */
function lateFeed(): { readonly url: string; readonly come: (feed?: unknown) => void } {
  const url = `https://late.example/${Math.random()}.json`;
  let come!: (feed?: unknown) => void;
  const answer = new Promise<Response>((resolve) => {
    come = (feed) =>
      resolve(feed ? new Response(JSON.stringify(feed)) : new Response('', { status: 404 }));
  });
  globalThis.fetch = (input, init) => (input === url ? answer : fetch(input, init));
  return { url, come };
}
const { fetch } = globalThis;

async function offline(): Promise<BurdenTest> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return checkIn(html`<mz-burden-test feed=${dead}>${fallback}</mz-burden-test>`, runs.high);
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
  globalThis.fetch = fetch;
});

async function waiting(): Promise<BurdenTest> {
  const test = await drawn(html`<mz-burden-test feed=${lateFeed().url}></mz-burden-test>`);
  await test.press(buttons.start);
  return test;
}

async function aboutTask(): Promise<BurdenTest> {
  const test = await (await started(offer)).tick(3, 8);
  await test.press(buttons.next);
  return test;
}

async function withError(test: BurdenTest): Promise<BurdenTest> {
  await test.press(buttons.next);
  return test;
}

async function inReview(test: BurdenTest): Promise<BurdenTest> {
  await test.press(buttons.review);
  return test;
}

/** The employer as publisher, with help that it pays. */
const employer = feedOf(services.slice(0, 2), {
  publisher: { id: 'baas', name: 'Werkgever Test', kind: 'employer' },
});

const states: Readonly<Record<string, () => Promise<BurdenTest>>> = {
  intro: () => ready(html`<mz-burden-test .data=${offer}></mz-burden-test>`),
  waiting,
  'waiting without the intro': () =>
    drawn(html`<mz-burden-test without-intro feed=${lateFeed().url}></mz-burden-test>`),
  ticks: () => started(offer),
  'ticks without an answer': async () => withError(await started(offer)),
  'about a task': aboutTask,
  'about a task without an answer': async () => withError(await aboutTask()),
  statement: async () => withError(await (await started(offer)).tick(10)),
  'overview, half': async () => inReview(await aboutTask()),
  'overview, complete': async () => inReview(await check(runs.high)),
  'result: low': () => check(runs.low),
  'result: medium': () => check(runs.medium),
  'result: high': () => check(runs.high),
  'result: unbearable': () => check(runs.unbearable),
  'result without a feed': async () =>
    checkIn(html`<mz-burden-test></mz-burden-test>`, runs.medium),
  'result while the feed loads': async () => {
    const { url } = lateFeed();
    const test = await drawn(
      html`<mz-burden-test instrument="check" feed=${url}></mz-burden-test>`,
    );
    await test.press(buttons.start);
    return test.run(runs.medium);
  },
  'result with a failed feed': () =>
    checkIn(html`<mz-burden-test feed=${dead}>${fallback}</mz-burden-test>`, runs.medium),
  'intro with a failed feed': () =>
    ready(html`<mz-burden-test feed=${dead}>${fallback}</mz-burden-test>`),
  'result with one feed of two': () =>
    checkIn(html`<mz-burden-test feed=${dead} .data=${offer}></mz-burden-test>`, runs.medium),
  'result offline': offline,
  'intro of an employer': () => ready(html`<mz-burden-test .data=${employer}></mz-burden-test>`),
  'CSI, a question': () => started(csi),
  'CSI, the result': () => answered(csi, strain(1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1)),
  'MCSI, without bands': () => answered(feedWithTexts('mcsi'), times(13, 1)),
  'EDIZ, without bands': () => answered(ediz, times(9, 2)),
  'EDIZ-plus': () => answered(feedWithTexts('ediz-plus'), [...times(6, 3), ...times(9, 0)]),
  'a questionnaire of its own': () => answered(own, [2, 0, 2, 2, 1]),
};

describe('mz-burden-test', () => {
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
        await expect((await check(runs.high)).element).to.be.accessible();
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

    it('in forced colours', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      await expect((await aboutTask()).element).to.be.accessible();
      await expect((await check(runs.high)).element).to.be.accessible();
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

    for (const [name, make] of Object.entries(states)) {
      it(`${name} in 320 pixels, and in 640 with text of twice the size`, async () => {
        const test = await make();
        for (const dir of ['ltr', 'rtl']) {
          test.element.dir = dir;
          test.element.requestUpdate();
          await test.element.updateComplete;
          expect(test.overflowing, dir).to.deep.equal([]);
        }
        test.element.style.cssText = 'inline-size: 640px; font-size: 200%';
        expect(test.overflowing, 'twice the size').to.deep.equal([]);
      });
    }

    it('a question and an answer of one long word', async () => {
      const word = 'Meervoudigebeperkingendagbestedingsvoorziening'.repeat(2);
      const [first] = ownInstrument.items;
      const instrument = {
        ...ownInstrument,
        items: [{ ...first, text: word, topic: word }],
        options: [
          { id: 'a', label: word, score: 0 },
          { id: 'b', label: `${word}s`, score: 1 },
        ],
        scoring: { method: 'sum', missing: 'all-required' },
        bands: [
          { level: 'low', min: 0, max: 0, label: word },
          { level: 'high', min: 1, max: 1, label: word },
        ],
      };
      const test = await started(feedOf([{ name: word }], { burdenTest: { instrument } }));
      expect(test.overflowing, 'question').to.deep.equal([]);
      await inReview(await test.fill(1));
      expect(test.overflowing, 'overview').to.deep.equal([]);
      await test.press(buttons.finish);
      expect(test.overflowing, 'result').to.deep.equal([]);
    });
  });

  describe('the first screen', () => {
    it('says for whom it is, how long it takes and that nobody sees the answers', async () => {
      const { text, heading } = await states.intro!();
      expect(heading).to.match(/zorgt u voor iemand/i);
      expect(text)
        .to.match(/\d+ minuten/)
        .and.match(/niemand ziet uw antwoorden/i)
        .and.match(/geen wetenschappelijke test/i);
    });

    it('of an employer says that the employer does not', async () => {
      const { text } = await states['intro of an employer']!();
      expect(text)
        .to.match(/werkgever ziet uw antwoorden niet/i)
        .and.not.match(/niemand ziet/i);
    });

    it("has the feed's own introduction", async () => {
      const data = feedOf([], { burdenTest: { introduction: { nl: 'Fijn dat u er bent.' } } });
      const test = await ready(html`<mz-burden-test .data=${data}></mz-burden-test>`);
      expect(test.text).to.contain('Fijn dat u er bent.');
    });

    it('of a questionnaire of others does not call it unscientific', async () => {
      const test = await ready(html`<mz-burden-test .data=${csi}></mz-burden-test>`);
      expect(test.text).not.to.match(/wetenschappelijk/i);
    });
  });

  describe('a question', () => {
    it('comes one at a time, with nothing chosen, and its heading has the focus', async () => {
      const test = await started(offer);
      expect(test.all('group')).to.have.length(1);
      expect(test.heading).to.match(/wat doet u/i);
      expect(test.focus).to.equal(test.heading);
      expect(test.all('checkbox')).to.have.length(11);
      const seen = new Set([test.heading]);
      await (await test.tick(10)).press(buttons.next);
      for (let statement = 0; statement < 10; statement++) {
        expect(test.all('group'), test.heading).to.have.length(1);
        expect(test.chosen, test.heading).to.deep.equal([]);
        expect(test.focus).to.equal(test.heading);
        expect(test.focus).not.to.equal('');
        seen.add(test.heading);
        await test.answer(0);
      }
      expect(seen).to.have.length(11);
    });

    it('says how far one is', async () => {
      const test = await aboutTask();
      // The ticks, two tasks, ten statements and one more.
      expect(test.text)
        .to.match(/deel 1 van 2/i)
        .and.match(/vraag 2 van 14/i);
      await test.answer([0, 0], [0, 0]);
      expect(test.text)
        .to.match(/deel 2 van 2/i)
        .and.match(/vraag 4 van 14/i);
    });

    it('stays when something is chosen', async () => {
      const test = await started(csi);
      const { heading } = test;
      await test.fill(0);
      expect(test.heading).to.equal(heading);
      await test.fill(1);
      expect(test.heading).to.equal(heading);
      expect(test.chosen).to.deep.equal(['Nee']);
    });

    it('without an answer gives an error with the focus, and a link to the answer', async () => {
      const test = await started(csi);
      const before = location.href;
      await test.press(buttons.next);
      expect(test.isFocused(test.get('alert'))).to.be.true;
      await test.click(byRole(test.get('alert'), 'link', /kies/i));
      expect(test.isFocused(test.all('radio')[0]!)).to.be.true;
      expect(location.href).to.equal(before);
      expect(test.get('group').getAttribute('aria-describedby')).to.contain('error');
      // Also when it is pressed again.
      await test.press(buttons.next);
      expect(test.isFocused(test.get('alert'))).to.be.true;
      await test.answer(0);
      expect(test.has('alert')).to.be.false;
      expect(test.heading).to.contain('inconvenient');
    });

    it('about a task asks two things, and names the one that is missing', async () => {
      const test = await aboutTask();
      expect(test.heading).to.match(/administratie/i);
      expect(test.all('group').map(nameOf).join()).to.match(/zwaar.*uur per week/i);
      await test.press(buttons.next);
      expect(allByRole(test.get('alert'), 'link')).to.have.length(2);
      // Answering one of them must not take the focus away from it.
      test.all('radio')[1]!.focus();
      await test.fill(1);
      expect(test.isFocused(test.all('radio')[1]!)).to.be.true;
      await test.press(buttons.next);
      const link = byRole(test.get('alert'), 'link');
      expect(nameOf(link)).to.match(/uur per week/i);
      await test.click(link);
      const hours = allByRole(test.all('group')[1]!, 'radio');
      expect(test.isFocused(hours[0]!)).to.be.true;
    });

    it('of what one does may be answered with none of it', async () => {
      const test = await started(offer);
      await test.press(buttons.next);
      expect(allByRole(test.get('alert'), 'link')).to.have.length(1);
      await test.tick(0, 1);
      await test.choose(/geen van deze/i);
      expect(test.chosen).to.deep.equal(['Geen van deze']);
      await test.tick(2);
      expect(test.chosen).to.have.length(1);
      expect(test.chosen.join()).to.match(/koken/i);
      // Taking the last tick away is no answer.
      await test.tick(2);
      await test.press(buttons.next);
      expect(test.has('alert')).to.be.true;
      await test.choose(/geen van deze/i);
      await test.press(buttons.next);
      expect(test.text).to.match(/deel 2 van 2/i);
    });

    it('can be left out up to three times, and no more', async () => {
      const test = await started(offer);
      expect(test.has('button', buttons.leaveOut)).to.be.false;
      await (await test.tick(10)).press(buttons.next);
      for (let times = 0; times < 3; times++) await test.press(buttons.leaveOut);
      expect(test.has('button', buttons.leaveOut)).to.be.false;
      await test.press(buttons.back);
      expect(test.has('button', buttons.leaveOut)).to.be.true;
      // What was left out can still be answered.
      await test.answer(2, ...times(7, 0));
      expect(test.heading).to.match(/volhouden/i);
      expect(test.has('button', buttons.leaveOut)).to.be.false;
      await test.answer(0);
      expect(test.element.result).not.to.equal(null);
    });

    it('of others that must all be answered cannot be left out', async () => {
      expect((await started(csi)).has('button', buttons.leaveOut)).to.be.false;
    });

    it('keeps its answer when one goes back', async () => {
      const test = await answered(csi, [0, 1, 0]);
      await test.fill(1);
      await test.press(buttons.back);
      expect([test.heading, ...test.chosen].join()).to.match(/physical,Ja$/);
      expect(test.focus).to.equal(test.heading);
      await test.press(buttons.back);
      expect([test.heading, ...test.chosen].join()).to.match(/inconvenient,Nee$/);
      await test.press(buttons.next);
      await test.press(buttons.next);
      expect([test.heading, ...test.chosen].join()).to.match(/confining,Nee$/);
    });

    it('is the first after which one goes back to the first screen', async () => {
      const test = await started(csi);
      await test.press(buttons.back);
      expect(test.heading).to.match(/zorgt u voor iemand/i);
      expect(test.focus).to.equal(test.heading);
    });

    it('is marked where it is in another language', async () => {
      await setLanguage('en');
      const test = await answered(own, [0]);
      expect(test.get('heading', /vrienden/).querySelector('[lang="nl"]')).not.to.equal(null);
      const none = test.all('radio').map((radio) => radio.closest('label')!);
      expect(none.map((label) => label.querySelector('[lang="nl"]') !== null)).to.deep.equal([
        true,
        false,
        true,
      ]);
    });
  });

  describe('the overview', () => {
    it('is there at any time, with what is open', async () => {
      const test = await inReview(await answered(csi, [0, 1]));
      expect(test.heading).to.match(/uw antwoorden/i);
      expect(test.focus).to.equal(test.heading);
      const answers = [...test.overview.values()];
      expect(answers).to.have.length(13);
      expect(answers.slice(0, 2)).to.deep.equal(['Ja', 'Nee']);
      expect(new Set(answers.slice(2))).to.have.length(1);
      expect(test.all('button', buttons.change)).to.have.length(2);
      expect(test.all('button', buttons.fillIn)).to.have.length(11);
      await test.press(buttons.goOn);
      expect(test.heading).to.contain('physical');
    });

    it('is where one returns after changing an answer', async () => {
      const test = await inReview(await answered(csi, times(13, 1)));
      await test.press(/^wijzig.*confining/i);
      expect(test.heading).to.contain('confining');
      expect(test.chosen).to.deep.equal(['Nee']);
      await test.answer(0);
      expect(test.heading).to.match(/uw antwoorden/i);
      expect([...test.overview.values()][3]).to.equal('Ja');
      await test.press(buttons.finish);
      expect(test.element.result?.score).to.equal(1);
    });

    it('is where Vorige returns too', async () => {
      const test = await inReview(await answered(csi, times(13, 1)));
      await test.press(/^wijzig.*confining/i);
      await test.fill(0);
      await test.press(buttons.back);
      expect(test.heading).to.match(/uw antwoorden/i);
    });

    it('asks about what is ticked in it before it returns', async () => {
      const test = await inReview(await check(runs.medium));
      await test.press(/^wijzig.*wat doet u/i);
      await (await test.tick(0)).press(buttons.next);
      expect(test.heading).to.match(/gezelschap/i);
      await test.answer([2, 0]);
      expect(test.heading).to.match(/uw antwoorden/i);
      await test.press(buttons.finish);
      expect(test.element.result?.topics).to.include('social');
    });

    it('names all that was ticked in one line, and what was left out', async () => {
      const test = await (await started(offer)).tick(0, 3);
      await test.press(buttons.next);
      await test.answer([0, 4], [2, 1]);
      await test.press(buttons.leaveOut);
      await inReview(test);
      const lines = [...test.overview].map((line) => line.join(': '));
      expect(lines[0]).to.match(/gezelschap.*; .*administratie/i);
      expect(lines[1]).to.match(/gezelschap.*niet zwaar/i);
      expect(lines[2]).to.match(/gezelschap.*weet ik niet/i);
      expect(lines[3]).to.match(/administratie.*: zwaar/i);
      expect(lines[5]).to.match(/slaap.*overgeslagen/i);
    });
  });

  describe('the result', () => {
    for (const [name, level] of [
      ['low', /gaat nu goed/i],
      ['medium', /kost u veel/i],
      ['high', /weegt nu zwaar/i],
    ] as const) {
      it(`says ${name} in one sentence, and where it lies in words`, async () => {
        const test = await check(runs[name]);
        expect(test.has('heading', level)).to.be.true;
        expect(test.root.querySelectorAll('[aria-current="true"]')).to.have.length(1);
        expect(test.text).to.match(/geen wetenschappelijke test/i);
        expect(test.text).not.to.match(/!/);
        expect(test.element.result?.level).to.equal(name);
        expect(test.element.matches(':state(complete)')).to.be.true;
      });
    }

    it('names what weighs most, heaviest first, and no more than five', async () => {
      const test = await check({
        ticks: [3],
        about: [2, 3],
        statements: [1, 2, 0, 0, 0, 0, 0, 0, 2, 1],
      });
      const section = test.section(/zwaarst/i);
      const weights = [...section.querySelector('ol')!.children].map(textOf);
      // Good news that is true now and then is no burden.
      expect(weights).to.have.length(3);
      expect(weights[0]).to.match(/administratie.*zwaar.*8 uur/i);
      expect(weights[1]).to.match(/weinig tijd.*vaak/i);
      expect(weights[2]).to.match(/slaap.*soms/i);
      expect(textOf(section)).to.match(/goed gaat.*fijne momenten/i);
      expect(test.element.result?.topics).to.deep.equal(['paperwork', 'own-time', 'sleep']);

      const heavy = await check(runs.high);
      expect(heavy.section(/zwaarst/i).querySelector('ol')!.children).to.have.length(5);
    });

    it('says so when nothing weighs', async () => {
      const test = await check(runs.low);
      expect(test.text).to.match(/weegt niets zwaar/i);
      expect(test.element.result?.topics).to.deep.equal([]);
    });

    it('shows three services that fit, each with its reason', async () => {
      const test = await check({
        ticks: [3],
        about: [2, 3],
        statements: [2, ...times(7, 0), 2, 2],
      });
      expect(test.services).to.deep.equal(['Hulp met post', 'Oppas', 'Steunpunt Test']);
      expect(textOf(test.service('Hulp met post'))).to.match(
        /omdat administratie .*(veel tijd|zwaar)/i,
      );
      expect(textOf(test.service('Oppas'))).to.match(/(omdat|zei).*slaap|slaap.*zei/i);
      expect(textOf(test.service('Steunpunt Test'))).to.match(/omdat|zei u|denken ze/i);
      const call = byRole<HTMLAnchorElement>(test.service('Oppas'), 'link', /bel/i);
      expect(call.getAttribute('href')).to.equal('tel:+31575222222');
    });

    it('shows more when that is asked for, with the focus on the first new one', async () => {
      const test = await check(runs.high);
      expect(test.services).to.have.length(3);
      const button = nameOf(test.get('button', buttons.more));
      await test.press(buttons.more);
      const all = test.services;
      expect(all).to.have.length(7);
      expect(button).to.contain('4');
      expect(test.focus).to.equal(all[3]);
      expect(test.has('button', buttons.more)).to.be.false;
      expect(new Set(all)).to.have.length(7);
    });

    for (const [services, count] of [
      ['1', 1],
      ['5', 5],
      ['20', 7],
    ] as const) {
      it(`shows ${services} of them where the page says so`, async () => {
        const test = await checkIn(
          html`<mz-burden-test services=${services} .data=${offer}></mz-burden-test>`,
          runs.high,
        );
        expect(test.services).to.have.length(count);
        expect(warnings).to.deep.equal([]);
      });
    }

    for (const wrong of ['0', '21', 'drie', '-1']) {
      it(`services="${wrong}" warns once and gives 3`, async () => {
        const test = await drawn(html`<mz-burden-test services=${wrong}></mz-burden-test>`);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^\[mz-burden-test\] services.* not 1 to 20/);
        expect(test.element.services).to.equal(3);
      });
    }

    it('leaves out help for another level or another municipality', async () => {
      const data = feedOf([
        { name: 'Alleen zwaar', needs: ['respite'], burden: ['high'] },
        { name: 'Elders', needs: ['respite'], area: { municipalities: ['GM0363'] } },
        { name: 'Hier', needs: ['respite'], area: { municipalities: ['GM0301'] } },
      ]);
      const test = await checkIn(
        html`<mz-burden-test municipality="GM0301" .data=${data}></mz-burden-test>`,
        { statements: [2, ...times(7, 0), 2, 2] },
      );
      expect(test.services).to.deep.equal(['Hier']);
    });

    it('with the list of Zutphen has something for everything that weighs', async () => {
      const test = await checkIn(
        html`<mz-burden-test
          municipality="GM0301"
          .data=${zutphen}
          services="20"
        ></mz-burden-test>`,
        { ...runs.high, ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
      );
      expect(test.services).to.have.length(20);
      for (const article of test.all('article')) {
        expect(textOf(article)).to.match(/omdat|zei u|denken ze/i);
      }
    });

    const mantelzorglijn = '+31307606055';

    it('that is high begins with whom to call today', async () => {
      const test = await check(runs.high);
      expect(test.heading).to.match(/bel vandaag/i);
      expect(test.focus).to.equal(test.heading);
      const call = test.section(/bel vandaag/i);
      expect(textOf(call))
        .to.match(/huisarts/i)
        .and.match(/huisartsenpost/i);
      expect(test.numbers.slice(0, 3)).to.deep.equal([
        '+31575333333',
        mantelzorglijn,
        '+31880767000',
      ]);
      expect(textOf(call)).not.to.match(/113|112/);
    });

    it('that it is unbearable shows 113 and 112 as well', async () => {
      const test = await check(runs.unbearable);
      expect(test.heading).to.match(/bel vandaag/i);
      const call = test.section(/bel vandaag/i);
      expect(textOf(call))
        .to.match(/goed dat u het zegt/i)
        .and.match(/zelfmoord/i);
      const [, line, listener, suicideLine, danger] = test.numbers;
      expect([line, listener, danger]).to.deep.equal([mantelzorglijn, '+31880767000', '112']);
      expect(suicideLine).to.match(/8000113$/);
    });

    for (const name of ['low', 'medium'] as const) {
      it(`that is ${name} does not begin with that, and its heading has the focus`, async () => {
        const test = await check(runs[name]);
        expect(test.has('heading', /bel vandaag/i)).to.be.false;
        expect(test.focus).to.equal(test.heading);
        expect(test.focus).not.to.equal('');
      });
    }

    for (const name of ['low', 'medium', 'high', 'unbearable'] as const) {
      for (const [feed, data] of [
        ['with', offer],
        ['without', feedOf([])],
      ] as const) {
        it(`that is ${name} always names the Mantelzorglijn (${feed} local help)`, async () => {
          const test = await check(runs[name], data);
          expect(test.text).to.contain('Mantelzorglijn');
          expect(test.numbers).to.include(mantelzorglijn);
        });
      }
    }

    it('without bands is a score with its range and no label', async () => {
      const test = await answered(ediz, times(9, 2));
      expect(test.heading).to.match(/score is 9/i);
      expect(test.text)
        .to.match(/0 tot en met 9/)
        .and.match(/geen grens/i);
      expect(test.root.querySelectorAll('[aria-current="true"]')).to.have.length(0);
      expect(test.has('heading', /zwaar voor u|kost u veel|lukt u|vol te houden/i)).to.be.false;
    });

    it('of another says whose the questions and the limits are', async () => {
      const test = await answered(csi, times(13, 1));
      await test.click(test.root.querySelector('summary')!);
      expect(test.text)
        .to.match(/Robinson/)
        .and.match(/geen diagnose/i);
      const doi = test.get<HTMLAnchorElement>('link', /^doi/i);
      expect(doi.getAttribute('href')).to.match(/^https:\/\/doi\.org\/10\./);
    });

    it("of a publisher's own has its words", async () => {
      const test = await answered(own, [0, 2, 0, 0, 1]);
      expect(test.text).to.contain('Eigen tekst bij licht.');
      expect(test.element.result).to.deep.equal({
        instrument: 'eigen',
        version: '2.1',
        score: 1,
        range: { min: 0, max: 10 },
        level: 'low',
        topics: ['e'],
      });
    });

    it('gains the help of a feed that comes late', async () => {
      const { url, come } = lateFeed();
      const test = await drawn(
        html`<mz-burden-test instrument="check" feed=${url}></mz-burden-test>`,
      );
      await test.press(buttons.start);
      await test.run(runs.medium);
      expect(test.services).to.deep.equal([]);
      come(offer);
      await test.settled();
      expect(test.services).to.have.length(3);
    });

    it('can be printed', async () => {
      const { print } = window;
      let printed = 0;
      window.print = () => printed++;
      const test = await check(runs.low);
      await test.press(buttons.print);
      window.print = print;
      expect(printed).to.equal(1);
    });

    it('leads back to the answers, and changes with them', async () => {
      const test = await check(runs.low);
      await inReview(test);
      expect(test.element.result).to.equal(null);
      expect(test.element.matches(':state(complete)')).to.be.false;
      await test.press(/^wijzig.*volhouden/i);
      await test.answer(2);
      await test.press(buttons.finish);
      expect(test.element.result?.level).to.equal('high');
    });
  });

  describe('the published vectors, on the screen', () => {
    for (const [scores, score, level] of [
      [[1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1], 7, 'high'],
      [[...times(6, 1), ...times(7, 0)], 6, 'low'],
      [times(13, 1), 13, 'high'],
      [times(13, 0), 0, 'low'],
    ] as const) {
      it(`CSI ${scores.join('')} is ${score}`, async () => {
        const test = await answered(csi, strain(...scores));
        const { topics, ...result } = test.element.result!;
        expect(result).to.deep.equal({
          instrument: 'csi',
          version: '1.0',
          score,
          range: { min: 0, max: 13 },
          level,
        });
        expect(topics).to.have.length(scores.filter((one) => one === 1).length);
        expect(test.text).to.match(new RegExp(`score is ${score}\\b`));
      });
    }

    // From Nee! to Ja!; the third is "Min of meer".
    for (const [places, score] of [
      [times(9, 2), 9],
      [[0, 1, 2, 3, 4, 1, 1, 3, 0], 4],
    ] as const) {
      it(`EDIZ ${places.join('')} is ${score}`, async () => {
        const test = await answered(ediz, places);
        const { topics, ...result } = test.element.result!;
        expect(result).to.deep.equal({
          instrument: 'ediz',
          version: '1.0',
          score,
          range: { min: 0, max: 9 },
          level: null,
        });
        expect(topics).to.have.length(score);
      });
    }
  });

  describe('Opnieuw', () => {
    for (const [where, make] of [
      ['from the result', () => check(runs.high)],
      ['from the overview', async () => inReview(await aboutTask())],
    ] as const) {
      it(`clears everything (${where})`, async () => {
        const test = await make();
        await test.press(buttons.again);
        expect(test.heading).to.match(/zorgt u voor iemand/i);
        expect(test.focus).to.equal(test.heading);
        expect(test.element.result).to.equal(null);
        await test.press(buttons.start);
        expect(test.chosen).to.deep.equal([]);
        await inReview(test);
        expect(new Set(test.overview.values())).to.have.length(1);
      });
    }

    it('keeps the focus in the widget where there is no first screen', async () => {
      const test = await ready(html`<mz-burden-test without-intro .data=${csi}></mz-burden-test>`);
      await test.answer(...times(13, 1));
      test.get('button', buttons.again).focus();
      await test.press(buttons.again);
      expect(test.heading).to.contain('sleep');
      expect(test.chosen).to.deep.equal([]);
      expect(test.focus).to.equal(test.heading);
    });
  });

  describe('for the page', () => {
    it('start() begins, also again', async () => {
      const test = await ready(html`<mz-burden-test .data=${csi}></mz-burden-test>`);
      test.element.start();
      await test.element.updateComplete;
      expect(test.heading).to.contain('sleep');
      expect(test.focus).to.equal(test.heading);
      await test.answer(0, 0);
      test.element.start();
      await test.element.updateComplete;
      expect(test.heading).to.contain('sleep');
      expect(test.chosen).to.deep.equal([]);
    });

    it('reset() goes back to the first screen', async () => {
      const test = await check(runs.high);
      test.element.reset();
      await test.element.updateComplete;
      expect(test.heading).to.match(/zorgt u voor iemand/i);
      expect(test.element.result).to.equal(null);
    });

    it('reset() takes back a start() that still waits', async () => {
      const { url, come } = lateFeed();
      const test = await drawn(html`<mz-burden-test feed=${url}></mz-burden-test>`);
      test.element.start();
      await test.element.updateComplete;
      test.element.reset();
      come(csi);
      await test.settled();
      expect(test.heading).to.match(/zorgt u voor iemand/i);
      expect(test.text).not.to.match(/zetten de vragen klaar/i);
    });

    it('result is null until the end, and then says this', async () => {
      const test = await started(offer);
      expect(test.element.result).to.equal(null);
      await test.tick(3);
      await test.press(buttons.next);
      expect(test.element.result).to.equal(null);
      await test.answer([2, 3], ...runs.low.statements);
      await test.fill(0);
      expect(test.element.result).to.equal(null);
      await test.press(buttons.next);
      expect(test.element.result).to.deep.equal({
        instrument: 'check',
        version: '1.0',
        score: 0.9,
        range: { min: 0, max: 43 },
        level: 'low',
        topics: ['paperwork'],
      });
    });

    it('without-intro begins by itself, and takes no focus', async () => {
      const page = await fixture(
        html`<div>
          <input />
          <div></div>
        </div>`,
      );
      page.querySelector('input')!.focus();
      const element = document.createElement('mz-burden-test');
      element.withoutIntro = true;
      page.append(element);
      const test = await new BurdenTest(element).settled();
      expect(test.heading).to.match(/wat doet u/i);
      expect(test.isFocused(page.querySelector('input')!)).to.be.true;
      await (await test.tick(10)).press(buttons.next);
      expect(test.focus).to.equal(test.heading);
    });

    it('without-intro waits for a feed that may bring questions', async () => {
      const { url, come } = lateFeed();
      const test = await drawn(html`<mz-burden-test without-intro feed=${url}></mz-burden-test>`);
      expect(test.all('group')).to.have.length(0);
      // Nothing at first: a word that is gone at once would only disturb.
      expect(test.all('status')).to.have.length(0);
      await aTimeout(500);
      expect(textOf(test.all('status').at(-1)!)).not.to.equal('');
      come(csi);
      await test.settled();
      expect(test.heading).to.contain('sleep');
    });

    it('a feed that comes after Begin brings its questions', async () => {
      const { url, come } = lateFeed();
      const test = await drawn(html`<mz-burden-test feed=${url}></mz-burden-test>`);
      await test.press(buttons.start);
      expect(test.all('status').map(textOf).join('')).to.match(/vragen klaar/i);
      come(csi);
      await test.settled();
      expect(test.heading).to.contain('sleep');
      expect(test.focus).to.equal(test.heading);
    });

    it('nobody waits long for a feed', async () => {
      const { url, come } = lateFeed();
      const { setTimeout: real } = globalThis;
      let pass = (): void => {};
      const test = await drawn(html`<mz-burden-test feed=${url}></mz-burden-test>`);
      globalThis.setTimeout = ((act: () => void, delay?: number) => {
        if (delay === 3_000) pass = act;
        return real(act, delay);
      }) as typeof setTimeout;
      test.get('button', buttons.start).click();
      await test.element.updateComplete;
      globalThis.setTimeout = real;
      pass();
      await test.element.updateComplete;
      expect(test.heading).to.match(/wat doet u/i);
      await (await test.tick(10)).press(buttons.next);
      // What comes now leaves the questions as they are.
      const { heading } = test;
      come(csi);
      await test.settled();
      expect(test.heading).to.equal(heading);
      expect(test.focus).to.equal(heading);
    });

    it('a feed that says something else later does not change the run', async () => {
      const test = await answered(csi, [0]);
      test.element.data = ediz;
      test.element.instrument = 'check';
      await test.settled();
      expect(test.heading).to.contain('inconvenient');
      await test.answer(...times(12, 1));
      expect(test.element.result?.instrument).to.equal('csi');
      await test.press(buttons.again);
      await test.press(buttons.start);
      expect(test.heading).to.match(/wat doet u/i);
    });

    it('a change of language keeps the place and the answers', async () => {
      const test = await answered(csi, [0]);
      await test.fill(1);
      await setLanguage('en');
      await test.element.updateComplete;
      expect(test.heading).to.equal('Example question about inconvenient');
      expect(test.chosen).to.deep.equal(['No']);
    });

    it('moving the element keeps the place and the answers', async () => {
      const test = await answered(csi, [0, 0]);
      await test.fill(1);
      const place = await fixture(html`<div></div>`);
      place.append(test.element);
      await test.settled();
      expect([test.heading, ...test.chosen].join()).to.match(/physical,Nee$/);
      await test.press(buttons.back);
      expect(test.chosen).to.deep.equal(['Ja']);
    });

    for (const name of ['feed', 'municipality', 'instrument', 'services', 'heading-level']) {
      it(`${name} can be taken away again`, async () => {
        const test = await ready(
          html`<mz-burden-test
            feed=""
            municipality=""
            instrument="check"
            services="5"
            heading-level="3"
            .data=${offer}
          ></mz-burden-test>`,
        );
        test.element.removeAttribute(name);
        await test.settled();
        await test.press(buttons.start);
        expect(test.heading).to.match(/wat doet u/i);
      });
    }
  });

  describe('instrument', () => {
    it('takes what the feed has words for', async () => {
      const { burdenTest } = feedWithTexts('ediz') as { burdenTest: { texts: object } };
      const data = feedOf([], { burdenTest: { texts: burdenTest.texts } });
      const test = await ready(
        html`<mz-burden-test instrument="ediz" .data=${data}></mz-burden-test>`,
      );
      await test.press(buttons.start);
      expect(test.heading).to.contain('own-life');
      expect(warnings).to.deep.equal([]);
    });

    it("takes the feed's own by its id, and the check in its place", async () => {
      const test = await ready(
        html`<mz-burden-test instrument="eigen" .data=${own}></mz-burden-test>`,
      );
      await test.press(buttons.start);
      expect(test.heading).to.contain('rust');

      const other = await ready(
        html`<mz-burden-test instrument="check" .data=${own}></mz-burden-test>`,
      );
      await other.press(buttons.start);
      expect(other.heading).to.match(/wat doet u/i);
      expect(warnings).to.deep.equal([]);
    });

    it('that nobody knows warns once and gives the check', async () => {
      const test = await ready(
        html`<mz-burden-test id="druk" instrument="zbi" .data=${offer}></mz-burden-test>`,
      );
      await test.press(buttons.start);
      await test.run(runs.low);
      expect(test.element.result?.instrument).to.equal('check');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^\[mz-burden-test#druk\] instrument.*zbi/);
    });

    it('without words warns once, names what is missing and gives the check', async () => {
      const { burdenTest } = feedWithTexts('csi') as { burdenTest: { texts: object } };
      const texts = Object.fromEntries(
        Object.entries(burdenTest.texts).filter(([id]) => !['sleep', 'financial'].includes(id)),
      );
      const data = feedOf([], { burdenTest: { instrument: 'csi', texts } });
      const test = await started(data);
      expect(test.heading).to.match(/wat doet u/i);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^\[mz-burden-test\] instrument.*csi.*sleep, financial\b/);
    });

    it('without any feed waits for none and warns', async () => {
      const test = await ready(html`<mz-burden-test instrument="csi"></mz-burden-test>`);
      await test.press(buttons.start);
      expect(test.heading).to.match(/wat doet u/i);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/csi.*sleep.*overwhelmed/);
    });
  });

  describe('keeps to itself', () => {
    it('what is answered: events say which screen it is, and no more', async () => {
      const test = await check(runs.medium);
      await inReview(test);
      await test.press(buttons.finish);
      await test.press(buttons.again);
      const told = events.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
      const step = (name: string) => `mz-step {"step":"${name}"}`;
      expect(told).to.deep.equal([
        'mz-ready null',
        ...Array<string>(14).fill(step('question')),
        step('result'),
        'mz-complete null',
        step('review'),
        step('result'),
        'mz-complete null',
        step('intro'),
      ]);
      expect(events.every(({ target }) => target === test.element)).to.be.true;
    });

    it('what is answered: nothing of it stands on the tag, in the address or in the title', async () => {
      const test = await started(offer);
      const said = () => [test.element.outerHTML, location.href, document.title, history.length];
      const before = said();
      await test.run(runs.high);
      expect(said()).to.deep.equal(before);
    });

    const marks = [
      '[data-hj-suppress]',
      '[data-clarity-mask="true"]',
      '[data-private]',
      '[data-dd-privacy="mask"]',
      '[data-sentry-block]',
      '[data-openreplay-obscured]',
      '[data-matomo-mask]',
      '.fs-exclude',
      '.rr-block',
      '.ph-no-capture',
      '.sentry-block',
    ];
    const unmasked = (parts: Iterable<Element>) =>
      [...parts].flatMap((part) =>
        marks.filter((mark) => !part.closest(mark)).map((mark) => `${mark}: ${textOf(part)}`),
      );

    it('answers, from tools that record what visitors do', async () => {
      const test = await started(offer);
      expect(unmasked(test.root.querySelectorAll('input'))).to.deep.equal([]);
      await test.tick(3);
      await test.press(buttons.next);
      expect(unmasked(test.root.querySelectorAll('input'))).to.deep.equal([]);
      await test.answer([2, 2], ...runs.high.statements, 0);
      expect(
        unmasked(test.root.querySelectorAll('.scale, .weights li, .paper dl, article')),
      ).to.deep.equal([]);
      await inReview(test);
      expect(unmasked(test.root.querySelectorAll('dt, dd'))).to.deep.equal([]);
    });
  });

  describe('the download', () => {
    interface Saved {
      readonly name: string;
      readonly blob: Blob;
    }
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let saved: Saved[] = [];
    beforeEach(() => {
      saved = [];
      let made: Blob;
      URL.createObjectURL = (blob) => {
        made = blob as Blob;
        return 'blob:made-by-the-test';
      };
      HTMLAnchorElement.prototype.click = function () {
        if (this.href.startsWith('blob:')) saved.push({ name: this.download, blob: made });
        else click.call(this);
      };
    });
    afterEach(() => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    });

    it('is made by a press, and by nothing else', async () => {
      const test = await check(runs.medium);
      expect(saved).to.deep.equal([]);
      await test.press(buttons.download);
      await test.until(() => saved.length > 0);
      expect(saved).to.have.length(1);
    });

    it('holds the answers as FHIR, in words and with the score', async () => {
      const test = await started(csi);
      await test.answer(...strain(1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1));
      await test.press(buttons.download);
      await test.until(() => saved.length > 0);
      const [{ name, blob }] = saved as [Saved];
      expect(name).to.equal('mantelzorg-csi-2026-11-23.json');
      expect(blob.type).to.equal('application/fhir+json');
      const response = JSON.parse(await blob.text());
      expect(response).to.include({
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        language: 'nl',
        authored: '2026-11-23T09:00:00.000Z',
      });
      expect(response.questionnaire).to.match(/csi\|1\.0$/);
      expect(response.item).to.have.length(14);
      expect(response.item[0]).to.deep.equal({
        linkId: 'sleep',
        text: 'Voorbeeldvraag over sleep',
        answer: [{ valueCoding: { code: 'yes', display: 'Ja' } }],
      });
      expect(response.item[13].answer).to.deep.equal([{ valueDecimal: 7 }]);
    });

    it('is in the language of the page', async () => {
      await setLanguage('en');
      const test = await check(runs.medium);
      await test.press(buttons.download);
      await test.until(() => saved.length > 0);
      const response = JSON.parse(await saved[0]!.blob.text());
      expect(response.language).to.equal('en');
      expect(response.item[response.item.length - 2].answer[0].valueCoding.display).to.match(
        /^Yes/,
      );
    });
  });

  describe('heading-level', () => {
    for (const [attribute, first, last] of [
      ['2', 2, 4],
      ['4', 4, 6],
      ['6', 6, 6],
    ] as const) {
      it(`${attribute} gives levels ${first} to ${last} without a gap`, async () => {
        const test = await checkIn(
          html`<mz-burden-test heading-level=${attribute} .data=${offer}></mz-burden-test>`,
          runs.high,
        );
        const found = test.headings.map(({ localName }) => Number(localName[1]));
        expect(found[0]).to.equal(first);
        expect(Math.max(...found)).to.equal(last);
        for (const [at, level] of found.entries()) {
          expect(level - (found[at - 1] ?? level)).to.be.lessThan(2);
        }
      });
    }
  });

  it('leaves the focus where it is when it is only drawn again', async () => {
    const test = await started(csi);
    await test.fill(0);
    test.all('radio')[1]!.focus();
    test.element.requestUpdate();
    await test.element.updateComplete;
    expect(nameOf(focused()!)).to.equal('Nee');
  });
});
