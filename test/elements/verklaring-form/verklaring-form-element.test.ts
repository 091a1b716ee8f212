import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { SendOutcome } from '../../../src/domain/verklaring/outcome.js';
import type { VerklaringRequest } from '../../../src/domain/verklaring/request.js';
import { origin, ownAddress, requestsOf } from '../../feeds/remote.js';
import { emulateMedia } from '../../helpers/emulate-media.js';
import { engine } from '../../helpers/engine.js';
import { nameOf, textOf } from '../../helpers/roles.js';
import {
  buttons,
  drawn,
  events,
  feedWith,
  formFeed,
  formUrl,
  ready,
  setLanguage,
  warnings,
  type Form,
} from '../../helpers/verklaring-form-harness.js';

/** A Monday morning. */
const clock = () => new Date('2026-11-23T09:00:00Z');
const dead = `${origin}/status/404`;
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;
const reference = 'MZ-7F3K-9QTH';

const withFeed = (feed: unknown = formFeed, now = clock) =>
  ready(html`<mz-verklaring-form .data=${feed} .clock=${now}></mz-verklaring-form>`);

/** A form that has been begun, up to a step. */
async function begun(step: Parameters<Form['upTo']>[0], feed: unknown = formFeed): Promise<Form> {
  const form = await withFeed(feed);
  await form.click(form.all('button').find((button) => button.matches('.primary'))!);
  return form.upTo(step);
}

/** On the check page, with a receiver that gives these answers, one after the other. */
async function checking(...outcomes: (SendOutcome | Promise<SendOutcome>)[]) {
  const sent: VerklaringRequest[] = [];
  const form = await begun('review');
  form.element.deliver = (request) => {
    sent.push(request);
    return Promise.resolve(outcomes[sent.length - 1] ?? outcomes.at(-1)!);
  };
  return { form, sent };
}

async function sentWith(...outcomes: SendOutcome[]) {
  const { form, sent } = await checking(...outcomes);
  await form.send();
  await form.until(() => !form.said.includes('versturen'));
  return { form, sent };
}

const print = (feed: object = {}) => feedWith({ delivery: { mode: 'print' }, ...feed });
const never = new Promise<SendOutcome>(() => {});
const until = (through: string) => feedWith({ window: { from: '2026-04-01', through } });

const states: Readonly<Record<string, () => Promise<Form>>> = {
  'without a feed': () => ready(html`<mz-verklaring-form></mz-verklaring-form>`),
  loading: () => drawn(html`<mz-verklaring-form feed="${origin}/hang"></mz-verklaring-form>`),
  ready: () => ready(html`<mz-verklaring-form feed=${formUrl}></mz-verklaring-form>`),
  failed: () => ready(html`<mz-verklaring-form feed=${dead}>${fallback}</mz-verklaring-form>`),
  'before the window': () => withFeed(feedWith({ window: { from: '2027-01-01' } })),
  'last week of the window': () => withFeed(until('2026-11-25')),
  'after the window': () => withFeed(until('2026-10-31')),
  purpose: () => begun('purpose'),
  'purpose elsewhere, chosen': async () => (await begun('purpose')).choose(/^UWV/),
  'purpose in words': async () => (await begun('purpose')).choose(/^Iets anders/),
  elsewhere: async () => {
    const form = await (await begun('purpose')).choose(/^UWV/);
    await form.press(buttons.next);
    return form;
  },
  'hand over': async () => {
    const url = 'https://voorbeelddal.example/formulier';
    const form = await begun('purpose', feedWith({ delivery: { mode: 'link', url } }));
    await form.choose(/^Parkeren/);
    await form.press(buttons.next);
    return form;
  },
  carer: () => begun('carer', feedWith({ fields: { dateOfBirth: 'required', phone: 'required' } })),
  'carer with errors': async () => {
    const form = await states['carer']!();
    await form.press(buttons.next);
    return form;
  },
  'care recipient': () => begun('care-recipient'),
  'care recipient with errors': async () => {
    const form = await begun('care-recipient');
    await form.press(buttons.next);
    return form;
  },
  care: () => begun('care'),
  'care with errors': async () => {
    const form = await begun('care');
    await form.type(/^Hoeveel uur/, 'veel');
    await form.press(buttons.next);
    return form;
  },
  consent: () => begun('consent'),
  'consent with an error': async () => {
    const form = await begun('consent');
    await form.press(buttons.next);
    return form;
  },
  'consent on paper': () => begun('consent', print({ consentOfCareRecipient: 'signature' })),
  review: () => begun('review'),
  'review with an error': async () => {
    const form = await begun('review');
    await form.press(buttons.send);
    return form;
  },
  sending: async () => (await checking(never)).form.send(),
  uncertain: async () => (await sentWith({ kind: 'uncertain' })).form,
  busy: async () => (await sentWith({ kind: 'busy', seconds: 90 })).form,
  refused: async () =>
    (await sentWith({ kind: 'refused', refusals: [], detail: 'U woont hier niet.' })).form,
  done: async () => (await sentWith({ kind: 'received', reference })).form,
  'done before': async () => (await sentWith({ kind: 'already-received', reference: null })).form,
  letter: async () => {
    const form = await begun('review', print());
    await form.press(buttons.letter);
    return form;
  },
  'letter by mail': async () => {
    const form = await begun(
      'review',
      feedWith({ delivery: { mode: 'mailto', email: 'loket@voorbeelddal.example' } }),
    );
    await form.press(buttons.letter);
    return form;
  },
};

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
  sessionStorage.clear();
});

describe('mz-verklaring-form', () => {
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
      await expect((await states['care with errors']!()).element).to.be.accessible();
      await expect((await states['letter']!()).element).to.be.accessible();
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

    const narrow: typeof states = {
      ...states,
      'a word of 80 letters': async () => {
        const form = await begun('carer', print());
        await form.type(/^Uw naam/, 'W'.repeat(80));
        await form.type(/^Straat/, 'M'.repeat(80));
        await form.type(/^Postcode/, '9999ZZ');
        await form.type(/^Woonplaats/, 'W'.repeat(60));
        await form.type(/^Straat/, `${'M'.repeat(77)} 12`);
        await form.type(/^E-mail/, `${'w'.repeat(64)}@${'w'.repeat(60)}.nl`);
        await form.press(buttons.next);
        for (const step of ['care-recipient', 'care', 'consent'] as const) await form.fill(step);
        await form.press(buttons.letter);
        return form;
      },
    };
    const views = ['ready', 'carer with errors', 'care with errors', 'review', 'uncertain', 'done'];
    for (const name of [...views, 'letter by mail', 'after the window', 'a word of 80 letters']) {
      it(`${name} in 320 pixels, and in 640 with text of twice the size`, async () => {
        const form = await narrow[name]!();
        for (const dir of ['ltr', 'rtl']) {
          form.element.dir = dir;
          form.element.requestUpdate();
          await form.element.updateComplete;
          expect(form.overflowing, dir).to.deep.equal([]);
        }
        form.element.style.cssText = 'inline-size: 640px; font-size: 200%';
        expect(form.overflowing).to.deep.equal([]);
      });
    }
  });

  describe('the first screen', () => {
    it('says what a verklaring is, that no official one exists, and what else one can show', async () => {
      const form = await states['without a feed']!();
      expect(form.text)
        .to.contain('mantelzorgverklaring: een brief')
        .and.contain('geen officieel bewijs')
        .and.contain('Hebt u meer bewijs?')
        .and.contain('Bron: Regelhulp')
        .and.contain('Bel 030 760 60 55');
      expect(form.has('button', buttons.paper)).to.be.true;
    });

    it('says who gives it, for which municipality, and what is looked at', async () => {
      const form = await states['ready']!();
      expect(form.text)
        .to.contain('aan bij Zorgloket Voorbeelddal')
        .and.contain('waar uw naaste woont')
        .and.contain('ten minste 8 uur per week')
        .and.contain('al 3 maanden of langer')
        .and.contain('Eén van de twee is genoeg')
        .and.contain('laatste fase van het leven')
        .and.contain('Bel 088 000 00 08');
    });

    const windows: readonly (readonly [string, object | null, string, RegExp])[] = [
      ['without a window', null, 'Het invullen duurt', buttons.start],
      ['before it', { from: '2027-01-01' }, 'Aanvragen kan vanaf 1 januari 2027', buttons.paper],
      ['in it', { through: '2026-12-31' }, 'kan tot en met 31 december 2026', buttons.start],
      ['in its last week', { through: '2026-11-29' }, 'Nog een paar dagen', buttons.start],
      ['after it', { through: '2026-11-22' }, 'Dat kon tot en met 22 november', buttons.paper],
    ];
    for (const [name, window, text, button] of windows) {
      it(`${name} says what to do`, async () => {
        const form = await withFeed(feedWith({ window }));
        expect(form.text).to.contain(text).and.contain('Bel 088 000 00 08');
        expect(form.has('button', button)).to.be.true;
      });
    }

    it('promises nothing before the feed has come, and waits for it when a page begins', async () => {
      const { url } = ownAddress('/late/300');
      const form = await drawn(html`<mz-verklaring-form feed=${url}></mz-verklaring-form>`);
      expect(form.said).to.contain('We halen op wat hier geldt');
      expect(form.has('button')).to.be.false;
      form.element.start();
      await form.until(() => form.has('radio'));
      expect(form.question).to.equal('Waarvoor hebt u de verklaring nodig?');
    });

    it('can be left out, and leaves the focus where it is', async () => {
      const form = await ready(
        html`<mz-verklaring-form without-intro .data=${formFeed}></mz-verklaring-form>`,
      );
      await form.until(() => form.has('radio'));
      expect(form.has('button', buttons.back), 'a way to what is left out').to.be.false;
      expect(form.focus).to.equal('');
    });
  });

  describe('asks', () => {
    it('one subject at a time, and the focus goes to its question', async () => {
      const form = await begun('purpose');
      const questions: string[] = [];
      for (const step of ['purpose', 'carer', 'care-recipient', 'care', 'consent'] as const) {
        questions.push(form.focus);
        await form.fill(step);
      }
      questions.push(form.focus);
      expect(questions).to.deep.equal([
        'Waarvoor hebt u de verklaring nodig?',
        'Wie bent u?',
        'Voor wie zorgt u?',
        'Welke zorg geeft u?',
        'Vindt uw naaste het goed?',
        'Controleer uw antwoorden',
      ]);
    });

    it('tells what applies to a purpose here as soon as it is chosen', async () => {
      const form = await (await begun('purpose')).choose(/^Parkeren/);
      expect(form.said).to.contain('bij het parkeerbedrijf');
      await form.choose(/^UWV/);
      expect(form.said).to.contain('Dit vraagt u ergens anders aan');
      await form.press(buttons.next);
      expect(form.get<HTMLAnchorElement>('link', /uwv\.nl/).href).to.equal('https://www.uwv.nl/');
    });

    it('has what a browser fills in and the right keyboard, for the carer alone', async () => {
      const form = await states['carer']!();
      const found = form.all<HTMLInputElement>('textbox').map((field) => {
        const { type, inputMode } = field;
        const autocomplete = field.getAttribute('autocomplete');
        return `${nameOf(field).split(' (')[0]!}: ${type} ${inputMode} ${autocomplete}`;
      });
      expect(found).to.deep.equal([
        'Uw naam: text  name',
        'Dag: text numeric bday-day',
        'Maand: text numeric bday-month',
        'Jaar: text numeric bday-year',
        'Straat en huisnummer: text  address-line1',
        'Postcode: text  postal-code',
        'Woonplaats: text  address-level2',
        'Telefoonnummer: tel  tel',
        'E-mailadres: email  email',
      ]);
      const other = await begun('care-recipient');
      for (const field of other.all<HTMLInputElement>('textbox')) {
        expect(field.autocomplete, nameOf(field)).to.equal('off');
      }
    });

    it('says what is wrong above the form and at the field, and leads there', async () => {
      const form = await states['carer with errors']!();
      expect(form.errors).to.deep.equal([
        'Vul uw naam in',
        'Vul uw geboortedatum in',
        'Vul de straat en het huisnummer in',
        'Vul de postcode in',
        'Vul de woonplaats in',
        'Vul uw telefoonnummer in',
      ]);
      expect(form.focus).to.contain('Er ontbreekt nog iets');
      const field = form.get<HTMLInputElement>('textbox', /^Postcode/);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const described = field
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => textOf(form.root.getElementById(id)!));
      expect(described).to.deep.equal(['Bijvoorbeeld 1234 AB', 'Fout: Vul de postcode in']);
      await form.click(form.get('link', 'Vul de postcode in'));
      expect(form.isFocused(field)).to.be.true;
      await form.click(form.get('link', 'Vul uw geboortedatum in'));
      expect(form.focus).to.equal('Dag');
      await form.press(buttons.next);
      expect(form.focus, 'pressed again').to.contain('Er ontbreekt nog iets');
      // Mending one of several must not take the focus away from it.
      field.focus();
      await form.type(/^Postcode/, '9');
      expect(form.isFocused(field)).to.be.true;
      expect(form.errors).to.have.length(5);
    });

    it('keeps what was typed, also where it is wrong, and going back and forth', async () => {
      const form = await begun('carer');
      await form.type(/^Uw naam/, 'Anna');
      await form.type(/^Postcode/, 'abc');
      await form.press(buttons.next);
      expect(form.get<HTMLInputElement>('textbox', /^Postcode/).value).to.equal('abc');
      expect(form.errors).to.include(
        'Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 1234 AB',
      );
      await form.press(buttons.back);
      expect(form.get<HTMLInputElement>('radio', /^Parkeren/).checked).to.be.true;
      await form.press(buttons.next);
      expect(form.get<HTMLInputElement>('textbox', /^Uw naam/).value).to.equal('Anna');
    });

    it('keeps them also when somebody goes back to the first screen', async () => {
      const form = await begun('carer');
      await form.type(/^Uw naam/, 'Anna');
      await form.press(buttons.back);
      await form.press(buttons.back);
      await form.press(buttons.start);
      expect(form.get<HTMLInputElement>('radio', /^Parkeren/).checked).to.be.true;
      await form.press(buttons.next);
      expect(form.get<HTMLInputElement>('textbox', /^Uw naam/).value).to.equal('Anna');
    });

    it('asks for no address of somebody in the same house', async () => {
      const form = await begun('care-recipient');
      expect(form.has('textbox', /^Straat/)).to.be.true;
      await form.choose(/zelfde adres/);
      expect(form.has('textbox', /^Straat/)).to.be.false;
    });

    it('says something else where something is wrong than where it is missing', async () => {
      const form = await begun('care');
      await form.date('', '13', '2021');
      await form.type(/^Hoeveel uur/, '2 uur per dag');
      await form.choose(/^Boodschappen/);
      await form.press(buttons.next);
      expect(form.focus).to.contain('Kijk dit nog even na');
      expect(form.errors).to.deep.equal([
        'Deze maand bestaat niet. Vul een getal in van 1 tot en met 12.',
        'Hoeveel uur is dat samen in één week? Vul één getal in. Bijvoorbeeld: 2 uur per dag is 14 uur per week.',
      ]);
    });

    it('stops where the other has not been asked', async () => {
      const form = await (await begun('consent')).choose(/^Nee/);
      await form.press(buttons.next);
      expect(form.errors[0]).to.contain('Vraag het eerst aan uw naaste');
    });

    it('tells how much more can be written', async () => {
      const form = await begun('care');
      await form.type(/^Wilt u/, 'x'.repeat(590));
      expect(form.text).to.contain('U kunt nog 10 letters schrijven');
      await form.type(/^Wilt u/, 'x'.repeat(603));
      expect(form.text).to.contain('U kunt nog 0 letters schrijven');
    });

    it('asks only what the publisher wants to know', async () => {
      const fields = {
        phone: 'off',
        email: 'off',
        relation: 'off',
        tasks: 'off',
        explanation: 'off',
      };
      const form = await begun('carer', feedWith({ fields, consentOfCareRecipient: 'none' }));
      expect(form.text).not.to.contain('Telefoonnummer');
      expect(form.text).to.contain('Stap 2 van 5');
    });

    it('goes on with Enter', async () => {
      const form = await begun('carer');
      form.get('textbox', /^Uw naam/).focus();
      await sendKeys({ press: 'Enter' });
      await form.until(() => form.errors.length > 0);
      expect(form.focus).to.contain('Er ontbreekt nog iets');
    });

    it('never for a BSN', async () => {
      for (const make of ['purpose', 'carer', 'care recipient', 'care', 'consent']) {
        const form = await states[make]!();
        expect(form.text).not.to.match(/bsn|burgerservice/i);
      }
    });
  });

  describe('the check page', () => {
    it('shows each answer as it will arrive, with a way to change it and back', async () => {
      const form = await begun('review');
      expect(form.text)
        .to.contain('9999 ZZ')
        .and.contain('Hetzelfde adres als u')
        .and.contain('maart 2021')
        .and.contain('ongeveer 12')
        .and.contain('Mijn vader of moeder');
      const names = form.all('button', buttons.change).map(nameOf);
      expect(names).to.deep.equal([
        'Wijzig Waarvoor hebt u de verklaring nodig?',
        'Wijzig Wie bent u?',
        'Wijzig Voor wie zorgt u?',
        'Wijzig Welke zorg geeft u?',
        'Wijzig Vindt uw naaste het goed?',
      ]);
      await form.press(/Welke zorg/);
      await form.type(/^Hoeveel uur/, '20');
      await form.press(buttons.next);
      expect(form.question).to.equal('Controleer uw antwoorden');
      expect(form.text).to.contain('ongeveer 20');
    });

    it('says where the answers go and how long they are kept', async () => {
      const form = await begun('review');
      expect(form.text)
        .to.contain('Uw antwoorden gaan naar Gemeente Voorbeelddal')
        .and.contain('bewaart Gemeente Voorbeelddal ze: een jaar.');
      const link = form.get<HTMLAnchorElement>('link', /gegevens/);
      expect(link.href).to.equal('https://voorbeelddal.example/privacy');
      const paper = await begun('review', print());
      expect(paper.text).to.contain('Deze pagina verstuurt en bewaart niets');
    });

    it('hints that it may not be enough, and lets the issuer decide', async () => {
      const criteria = { minHoursPerWeek: 20, minMonths: 3, combine: 'and' };
      const form = await begun('review', feedWith({ criteria }));
      expect(form.text).to.contain('Zorgloket Voorbeelddal beslist');
      expect(form.has('button', buttons.send)).to.be.true;
      expect((await begun('review')).text).not.to.contain('Zorgloket Voorbeelddal beslist');
    });

    it('does not send before all is declared to be true', async () => {
      const { form, sent } = await checking({ kind: 'received', reference });
      await form.press(buttons.send);
      expect(form.errors).to.deep.equal(['Zet een vinkje als het waar is wat u hebt ingevuld']);
      expect(sent).to.deep.equal([]);
    });
  });

  describe('sends', () => {
    it('what was answered, once, however often it is pressed', async () => {
      let answer: (outcome: SendOutcome) => void = () => {};
      const pending = new Promise<SendOutcome>((resolve) => (answer = resolve));
      const { form, sent } = await checking(pending);
      await form.choose(/is waar/);
      const button = form.get('button', buttons.send);
      button.click();
      button.click();
      await form.element.updateComplete;
      await form.click(button);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(form.said).to.contain('We versturen uw aanvraag');
      await form.until(() => sent.length > 0);
      answer({ kind: 'received', reference });
      await form.until(() => form.text.includes(reference));
      expect(sent).to.have.length(1);
      expect(sent[0]!.requestId).to.match(/^[\da-f-]{36}$/);
      expect(sent[0]!.carer).to.deep.equal({
        name: 'Anna de Vries',
        street: 'Kerkstraat 12',
        postalCode: '9999 ZZ',
        city: 'Voorbeelddal',
      });
      expect(sent[0]!.purpose).to.deep.equal({ id: 'parking', label: 'Parkeren bij mijn naaste' });
      expect(form.focus).to.equal('Uw aanvraag is aangekomen');
      expect(form.text).to.contain('U krijgt binnen 2 weken antwoord');
    });

    it('to the address in the feed', async () => {
      const { url, key } = ownAddress('/requests/500,409');
      const form = await begun('review', feedWith({ delivery: { mode: 'post', url } }));
      await form.send();
      await form.until(() => form.text.includes('We weten niet zeker'));
      await form.press(buttons.send);
      await form.until(() => form.text.includes('was al aangekomen'));
      const [first, second] = await requestsOf(key);
      expect(second!.body).to.equal(first!.body);
      expect(form.text).to.contain(reference);
    });

    const troubles: readonly (readonly [SendOutcome, string, string])[] = [
      [{ kind: 'uncertain' }, 'We weten niet zeker', 'hij telt maar één keer'],
      [{ kind: 'failed', reason: 'offline' }, 'U hebt nu geen internet', 'nu niets verstuurd'],
      [{ kind: 'failed', reason: 'blocked' }, 'Versturen lukt nu niet', 'nu niet aangekomen'],
      [{ kind: 'failed', reason: 'status' }, 'Versturen lukt nu niet', 'nu niet aangekomen'],
      [{ kind: 'busy', seconds: null }, 'Het is nu te druk', 'U kunt het nu opnieuw proberen'],
      [{ kind: 'busy', seconds: 600 }, 'Het is nu te druk', 'Over 10 minuten'],
      [
        { kind: 'refused', refusals: [], detail: 'U woont hier niet.' },
        'Zorgloket Voorbeelddal kan uw aanvraag zo niet aannemen',
        'U woont hier niet.',
      ],
    ];
    for (const [outcome, title, text] of troubles) {
      it(`and tells the truth, with three ways on: ${JSON.stringify(outcome)}`, async () => {
        const { form } = await sentWith(outcome);
        expect(form.text).to.contain(title).and.contain(text).and.contain('Bel 088 000 00 08');
        expect(form.focus).to.contain(title);
        expect(form.text).to.contain('Anna de Vries');
        await form.press(buttons.letter);
        expect(form.question).to.equal('Uw brief is klaar');
        await form.press(buttons.back);
        expect(form.question).to.equal('Controleer uw antwoorden');
      });
    }

    it('again under the same id', async () => {
      const { form, sent } = await sentWith(
        { kind: 'uncertain' },
        { kind: 'failed', reason: 'offline' },
        { kind: 'already-received', reference },
      );
      await form.press(buttons.send);
      await form.until(() => form.text.includes('geen internet'));
      expect(form.text).to.contain('Van een eerdere poging weten we niet');
      await form.press(buttons.send);
      await form.until(() => form.text.includes('was al aangekomen'));
      expect(new Set(sent.map((request) => JSON.stringify(request))).size).to.equal(1);
      expect(form.text).not.to.contain('nog iets gewijzigd');
    });

    it('and says so where a change may have come too late', async () => {
      const { form } = await sentWith(
        { kind: 'uncertain' },
        { kind: 'already-received', reference },
      );
      await form.press(/Welke zorg/);
      await form.type(/^Hoeveel uur/, '20');
      await form.press(buttons.next);
      await form.press(buttons.send);
      await form.until(() => form.text.includes('was al aangekomen'));
      expect(form.text).to.contain('nog iets gewijzigd');
    });

    it('waits as long as a busy receiver asks', async () => {
      const { form, sent } = await sentWith(
        { kind: 'busy', seconds: 1 },
        { kind: 'received', reference },
      );
      const button = form.get('button', buttons.send);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      await form.click(button);
      expect(sent).to.have.length(1);
      await form.until(() => form.text.includes('nu opnieuw proberen'));
      await form.press(buttons.send);
      await form.until(() => form.text.includes('is aangekomen'));
    });

    it('and goes back to the field that was refused', async () => {
      const refusals = [{ pointer: '#/carer/postalCode', detail: 'Dat is niet bij ons.' }];
      const { form } = await sentWith(
        { kind: 'refused', refusals, detail: '' },
        { kind: 'received', reference },
      );
      expect(form.question).to.equal('Wie bent u?');
      expect(form.focus).to.contain('vraagt u dit te verbeteren');
      expect(form.errors).to.deep.equal(['Dat is niet bij ons.']);
      await form.type(/^Postcode/, '9999 AA');
      await form.press(buttons.next);
      expect(form.question).to.equal('Controleer uw antwoorden');
      await form.press(buttons.send);
      await form.until(() => form.text.includes('is aangekomen'));
    });

    it('knows nothing for sure when the page’s own way fails', async () => {
      const form = await begun('review');
      form.element.deliver = () => {
        throw new Error('broken');
      };
      await form.send();
      await form.until(() => form.text.includes('We weten niet zeker'));
    });

    it('and says that a signature is still needed, where it is', async () => {
      const form = await begun('review', feedWith({ consentOfCareRecipient: 'signature' }));
      form.element.deliver = () => Promise.resolve({ kind: 'received', reference });
      await form.send();
      await form.until(() => form.text.includes(reference));
      expect(form.question).to.equal('Er moet nog een handtekening bij');
      expect(form.has('button', /^Print of bewaar/)).to.be.true;
    });

    it('and takes no answer to a form that the page has put away', async () => {
      const answers: ((outcome: SendOutcome) => void)[] = [];
      const form = await begun('review');
      form.element.deliver = () => new Promise((resolve) => answers.push(resolve));
      await form.send();
      await form.until(() => answers.length === 1);
      form.element.reset();
      await form.element.updateComplete;
      await form.press(buttons.start);
      await form.upTo('review');
      await form.send();
      await form.until(() => answers.length === 2);
      answers[0]!({ kind: 'received', reference: 'OUD' });
      answers[1]!({ kind: 'uncertain' });
      await form.until(() => form.text.includes('We weten niet zeker'));
      expect(form.text).not.to.contain('OUD');
    });

    it('and starts a new one with a new id', async () => {
      const { form, sent } = await sentWith({ kind: 'received', reference });
      await form.press(buttons.again);
      await form.press(buttons.start);
      await form.upTo('review');
      await form.send();
      await form.until(() => sent.length === 2);
      expect(sent[1]!.requestId).not.to.equal(sent[0]!.requestId);
    });
  });

  describe('the letter', () => {
    it('says all that is known, with two lines to sign', async () => {
      const form = await states['letter']!();
      const letter = textOf(form.root.querySelector('.letter')!);
      expect(letter)
        .to.match(
          /Nodig voor Parkeren bij mijn naaste Aan Zorgloket Voorbeelddal Datum 23 november/,
        )
        .and.match(/Naam Anna de Vries .*Kerkstraat 12, 9999 ZZ Voorbeelddal/)
        .and.contain('Naam Piet de Vries')
        .and.contain('Sinds maart 2021')
        .and.contain('ongeveer 12')
        .and.contain('ten minste 8 uur per week, of al 3 maanden of langer.')
        .and.contain('vindt het goed')
        .and.contain('Handtekening van de mantelzorger')
        .and.contain('Handtekening van de naaste');
    });

    it('goes to whoever the publisher says, with nothing of the answers in an address', async () => {
      const form = await states['letter by mail']!();
      const { href } = form.get<HTMLAnchorElement>('link', /e-mail/);
      expect(href).to.equal(
        'mailto:loket@voorbeelddal.example?subject=Aanvraag%20mantelzorgverklaring',
      );
      expect(form.text).to.contain('mail die als bijlage naar loket@voorbeelddal.example');
    });

    it('can be copied as text, or says that it can’t', async () => {
      const form = await states['letter by mail']!();
      let copied = '';
      const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      try {
        await form.press(/^Kopieer/);
        await form.until(() => form.said.includes('gekopieerd'));
        expect(copied).to.contain('Naam: Anna de Vries').and.contain('Handtekening van de naaste');
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
        await form.press(/^Kopieer/);
        await form.until(() => form.said.includes('lukt nu niet'));
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
    });

    it('is alone on the paper', async function () {
      const form = await states['letter']!();
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      dispatchEvent(new Event('beforeprint'));
      await form.element.updateComplete;
      expect(form.text).to.match(/^Mantelzorgverklaring Verklaring van de mantelzorger zelf/);
      expect(form.has('button')).to.be.false;
    });

    it('is printed after sending, with the reference', async function () {
      const form = await states['done']!();
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      dispatchEvent(new Event('beforeprint'));
      await form.element.updateComplete;
      expect(form.text)
        .to.contain(`Kenmerk van de aanvraag: ${reference}`)
        .and.contain('Dit is een kopie voor uzelf')
        .and.not.contain('Handtekening');
    });

    it('is made for what others give, without the issuer', async () => {
      const form = await states['elsewhere']!();
      await form.press(buttons.paper);
      for (const step of ['carer', 'care-recipient', 'care', 'consent'] as const)
        await form.fill(step);
      await form.press(buttons.letter);
      const letter = textOf(form.root.querySelector('.letter')!);
      expect(letter).to.contain('UWV').and.not.contain('Zorgloket');
    });
  });

  describe('keeps', () => {
    const isAsking = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const stored = () => Object.keys(sessionStorage).length;

    it('nothing by itself, and asks before it is lost', async () => {
      const form = await begun('carer');
      expect(isAsking(), 'nothing personal yet').to.be.false;
      await form.type(/^Uw naam/, 'Anna');
      expect(isAsking()).to.be.true;
      expect(stored()).to.equal(0);
      form.element.remove();
      expect(isAsking()).to.be.false;
    });

    it('the answers in this window once the carer wants that, and goes on with them', async () => {
      const form = await begun('carer');
      await form.type(/^Uw naam/, 'Anna');
      await form.choose(/^Bewaar/);
      expect(isAsking()).to.be.false;
      expect(stored()).to.equal(1);
      await form.type(/^Straat/, 'Kerkstraat 12');
      fixtureCleanup();

      const again = await withFeed();
      expect(again.text).to.contain('antwoorden van daarnet');
      await again.press(buttons.goOn);
      expect(again.get<HTMLInputElement>('textbox', /^Straat/).value).to.equal('Kerkstraat 12');
      await again.press(buttons.wipe);
      expect(again.text).to.contain('Weet u het zeker?');
      await again.press(/^Nee, ga verder/);
      expect(again.focus).to.equal('Wis mijn antwoorden');
      await again.press(buttons.wipe);
      await again.press(/^Ja, wis alles/);
      expect(again.said).to.equal('Uw antwoorden zijn gewist.');
      expect(stored()).to.equal(0);
      expect(again.has('button', buttons.start)).to.be.true;
      expect(again.text).not.to.contain('antwoorden van daarnet');
    });

    it('nothing any more after the tick is taken away', async () => {
      const form = await begun('carer');
      await form.type(/^Uw naam/, 'Anna');
      await form.choose(/^Bewaar/);
      await form.choose(/^Bewaar/);
      expect(stored()).to.equal(0);
      expect(isAsking()).to.be.true;
    });

    it('nothing after it was sent', async () => {
      const { form } = await checking({ kind: 'received', reference });
      await form.choose(/^Bewaar/);
      expect(stored()).to.equal(1);
      await form.send();
      await form.until(() => form.text.includes('is aangekomen'));
      expect(stored()).to.equal(0);
      expect(isAsking()).to.be.false;
    });

    it('nothing longer than half an hour', async () => {
      const form = await begun('carer');
      await form.type(/^Uw naam/, 'Anna');
      await form.choose(/^Bewaar/);
      fixtureCleanup();
      const [name] = Object.keys(sessionStorage);
      const kept = JSON.parse(sessionStorage.getItem(name!)!) as { savedAt: number };
      sessionStorage.setItem(
        name!,
        JSON.stringify({ ...kept, savedAt: kept.savedAt - 31 * 60_000 }),
      );
      const again = await withFeed();
      expect(again.text).not.to.contain('antwoorden van daarnet');
      expect(stored()).to.equal(0);
    });

    it('it in memory where storage is refused', async () => {
      const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      try {
        const form = await begun('carer');
        await form.type(/^Uw naam/, 'Anna');
        await form.choose(/^Bewaar/);
        fixtureCleanup();
        const again = await withFeed();
        await again.press(buttons.goOn);
        expect(again.get<HTMLInputElement>('textbox', /^Uw naam/).value).to.equal('Anna');
        await again.press(buttons.wipe);
        await again.press(/^Ja, wis alles/);
        fixtureCleanup();
        expect((await withFeed()).text).not.to.contain('antwoorden van daarnet');
      } finally {
        Object.defineProperty(window, 'sessionStorage', real);
      }
    });

    it('nothing of what somebody else wrote there', async () => {
      for (const text of [
        '{',
        'null',
        '{"savedAt":"x"}',
        `{"savedAt":${Date.now()},"draft":[1]}`,
      ]) {
        sessionStorage.setItem('mz-verklaring-form ', text);
        const form = await withFeed();
        if (form.has('button', buttons.goOn)) await form.press(buttons.goOn);
        expect(form.text).to.contain('Uw mantelzorgverklaring');
        fixtureCleanup();
      }
    });
  });

  describe('tells the page', () => {
    it('which kind of screen, and nothing of what was answered', async () => {
      const { form } = await sentWith({ kind: 'received', reference });
      const told = events.filter(({ target }) => target === form.element);
      expect(told.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`)).to.deep.equal([
        'mz-ready null',
        'mz-step {"step":"purpose"}',
        'mz-step {"step":"carer"}',
        'mz-step {"step":"care-recipient"}',
        'mz-step {"step":"care"}',
        'mz-step {"step":"consent"}',
        'mz-step {"step":"review"}',
        'mz-step {"step":"done"}',
        'mz-complete null',
      ]);
      expect(form.element.matches(':state(complete)')).to.be.true;
      expect(warnings).to.deep.equal([]);
    });

    it('to leave the answers out of recordings', async () => {
      const form = await begun('review');
      for (const name of ['Anna de Vries', 'Kerkstraat 12', 'Piet de Vries']) {
        const place = [...form.root.querySelectorAll('dd')].find((dd) => textOf(dd) === name);
        expect(place?.closest('[data-hj-suppress]'), name).not.to.equal(null);
      }
    });
  });

  it('speaks English, and leaves Dutch where the feed has only that', async () => {
    await setLanguage('en');
    const form = await begun('review');
    expect(form.question).to.equal('Check your answers');
    form.element.deliver = (request) =>
      Promise.resolve({ kind: 'received', reference: `in ${request.language}` });
    await form.send();
    await form.until(() => form.text.includes('has arrived'));
    expect(form.text).to.contain('in en');
  });

  it('goes on where it was after it was moved in the page', async () => {
    const form = await begun('care');
    document.body.append(form.element);
    await form.element.updateComplete;
    expect(form.question).to.equal('Welke zorg geeft u?');
    form.element.remove();
  });
});
