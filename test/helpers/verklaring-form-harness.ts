import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { VerklaringFormElement } from '../../src/elements/index.js';
import '../../src/elements/verklaring-form/define.js';
import { textOf } from './roles.js';
import { commonButtons, Widget } from './widget-harness.js';

export { events, setLanguage, warnings } from './widget-harness.js';

/** The feed of the demo: a made-up desk of a made-up municipality. */
export const formUrl = '/stories/feeds/verklaring-example.json';

interface FormFeed {
  readonly verklaring: Readonly<Record<string, unknown>>;
}
export const formFeed = (await (await fetch(formUrl)).json()) as FormFeed;

/** The same with other settings; null leaves one out. */
export const feedWith = (settings: object): object => ({
  ...formFeed,
  verklaring: { ...formFeed.verklaring, ...settings },
});

/** Names of the buttons in both languages, by the part of them that does not change. */
export const buttons = {
  ...commonButtons,
  start: /^(begin met invullen|begin filling in)$/i,
  paper: /^(maak een brief op papier|make a letter on paper)$/i,
  send: /^(verstuur|send)/i,
  letter: /^(maak de brief|make the letter)$/i,
  wipe: /^(wis mijn antwoorden|erase my answers)$/i,
  goOn: /^(ga verder|go on)/i,
  again: /^(nog een aanvraag|make another)/i,
  change: /^(wijzig|change)/i,
};

/** The screens that ask something, in their order. */
const filledSteps = ['purpose', 'carer', 'care-recipient', 'care', 'consent'] as const;
type FilledStep = (typeof filledSteps)[number];

/** Puts one form on the page and waits until it has drawn itself, but not for its feeds. */
export async function drawn(template: TemplateResult): Promise<Form> {
  return new Form(await fixture<VerklaringFormElement>(template));
}

/** The same, and waits for its feeds. */
export const ready = async (template: TemplateResult): Promise<Form> =>
  (await drawn(template)).settled();

/** The form as a person uses it. */
export class Form extends Widget<VerklaringFormElement> {
  /** Types into the field of this name, and no other. */
  async type(name: string | RegExp, text: string): Promise<this> {
    const field = this.get<HTMLInputElement>('textbox', name);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
    return this;
  }

  /** Types into the three fields of the date that is asked for. */
  async date(day: string, month: string, year: string): Promise<this> {
    await this.type(/^(Dag|Day)$/, day);
    await this.type(/^(Maand|Month)$/, month);
    return this.type(/^(Jaar|Year)$/, year);
  }

  async choose(name: string | RegExp): Promise<this> {
    const [found] = [...this.all('radio', name), ...this.all('checkbox', name)];
    if (!found) throw new Error(`No ${String(name)} to choose in: ${this.text}`);
    await this.click(found);
    return this;
  }

  /** What the summary of errors says, one for each. */
  get errors(): string[] {
    return [...this.root.querySelectorAll('.summary-of-errors li')].map(textOf);
  }

  /** The question of the screen. */
  get question(): string {
    return textOf(this.root.querySelector('#view')!);
  }

  /** What is announced. */
  get said(): string {
    return this.all('status').map(textOf).filter(Boolean).join(' ');
  }

  /** Fills in the screen that is shown, with answers that are fine, and goes on. */
  async fill(step: FilledStep): Promise<void> {
    switch (step) {
      case 'purpose':
        await this.choose(/^(Parkeren bij|Parking)/);
        break;
      case 'carer':
        await this.type(/^(Uw naam|Your name)/, 'Anna de Vries');
        await this.type(/^(Straat|Street)/, 'Kerkstraat 12');
        await this.type(/^Postcode/, '9999zz');
        await this.type(/^(Woonplaats|Town)/, 'Voorbeelddal');
        break;
      case 'care-recipient':
        await this.type(/^(Naam van|Name of)/, 'Piet de Vries');
        await this.choose(/vader|father/);
        await this.choose(/zelfde adres|same address/);
        break;
      case 'care':
        await this.date('', '3', '2021');
        await this.type(/^(Hoeveel uur|About how many)/, '12 uur');
        await this.choose(/^(Boodschappen|Groceries|Shopping)/);
        break;
      case 'consent':
        await this.choose(/^(Ja,|Yes,)/);
    }
    await this.press(buttons.next);
  }

  /** From the first step, until this one is shown. */
  async upTo(step: FilledStep | 'review'): Promise<this> {
    for (const each of filledSteps) {
      if (each === step) break;
      await this.fill(each);
    }
    return this;
  }

  /** Declares that all is true, and sends. */
  async send(): Promise<this> {
    await this.choose(/is waar|is true/);
    await this.press(buttons.send);
    return this;
  }
}
