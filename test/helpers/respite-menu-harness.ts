import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { RespiteForm } from '../../src/domain/respite-menu/forms.js';
import type { RespiteMenuElement } from '../../src/elements/index.js';
import '../../src/elements/respite-menu/define.js';
import { allByRole, nameOf, textOf } from './roles.js';
import { commonButtons, serviceName, Widget } from './widget-harness.js';

export { events, setLanguage, warnings, serviceName } from './widget-harness.js';

/** The feed of the demo: the made-up list of a made-up municipality. */
export const menuUrl = '/stories/feeds/respite-example.json';
export const menuFeed: unknown = await (await fetch(menuUrl)).json();

/** Names of the buttons in both languages, by the part of them that does not change with the wording. */
export const buttons = {
  ...commonButtons,
  start: /^(help mij kiezen|help me choose)/i,
  urgent: /^(nu spoed|urgent help now)$/i,
  skip: /weet ik niet|don’t know/i,
  leave: /^(terug naar het menu|back to the menu)$/i,
  show: /^(bekijk|have a look)/i,
  choice: /^(mijn keuze|my list) \(/i,
  comparison: /^(vergelijk|compare) \(/i,
  clear: /^(laat alles weer zien|show)/i,
  printChoice: /^print (mijn keuze|my list)$/i,
  save: /^(bewaar als bestand|keep as a file)$/i,
};

const titles: Record<RespiteForm, RegExp> = {
  visit: /^(Iemand komt even|Somebody comes by)/,
  'home-help': /^(Vaste hulp thuis|Regular help at home)/,
  day: /^(Een dag of een deel|A day or part)/,
  stay: /^(Een nacht, een weekend|A night, a weekend)/,
  holiday: /^(Op vakantie|On holiday)/,
  urgent: /^(Nu spoed|Urgent help now) ?\. /,
  other: /^(Nog meer plekken|More places)/,
};

/** Puts one menu on the page and waits until it has drawn itself, but not for its feeds. */
export async function drawn(template: TemplateResult): Promise<Menu> {
  return new Menu(await fixture<RespiteMenuElement>(template));
}

/** The same, and waits for its feeds. */
export const ready = async (template: TemplateResult): Promise<Menu> =>
  (await drawn(template)).settled();

/** The respite menu as a person uses it. */
export class Menu extends Widget<RespiteMenuElement> {
  /** The button of a form. */
  form(form: RespiteForm): HTMLElement {
    return this.all('button', titles[form]).find((one) => one.hasAttribute('aria-expanded'))!;
  }

  get forms(): string[] {
    return this.all('button')
      .filter((button) => button.hasAttribute('aria-expanded'))
      .map((button) => nameOf(button).replaceAll(' . ', '. '));
  }

  isOpen(form: RespiteForm): boolean {
    return this.form(form).getAttribute('aria-expanded') === 'true';
  }

  panel(form: RespiteForm): HTMLElement {
    return this.root.getElementById(this.form(form).getAttribute('aria-controls')!)!;
  }

  async open(...forms: RespiteForm[]): Promise<this> {
    for (const form of forms) if (!this.isOpen(form)) await this.click(this.form(form));
    return this;
  }

  /** Names of the services that are shown under a form, which is opened for it. */
  async services(form: RespiteForm): Promise<string[]> {
    await this.open(form);
    return allByRole(this.panel(form), 'article').map(serviceName);
  }

  /** Chooses in one of the filters, which are opened for it. */
  async filter(name: RegExp, choice: string): Promise<this> {
    this.root.querySelector('details')!.open = true;
    const select = this.get<HTMLSelectElement>('combobox', name);
    const option = [...select.options].find(({ text }) => text.trim().startsWith(choice));
    if (!option) throw new Error(`No ${choice} in ${textOf(select)}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
    return this;
  }

  /** Ticks or unticks the box below a service: *Zet in mijn keuze*, *Vergelijk*. */
  async tick(service: string, box: 'choose' | 'compare'): Promise<this> {
    const name = box === 'choose' ? /^(Zet in mijn keuze|Put on my list)/ : /^(Vergelijk|Compare)/;
    const found = this.all('checkbox', name).find((one) => nameOf(one).endsWith(`: ${service}`));
    if (!found) throw new Error(`No ${box} for ${service}`);
    await this.click(found);
    return this;
  }

  /** Answers the questions by the place of each answer; null skips one. */
  async answer(...places: (number | null)[]): Promise<this> {
    for (const place of places) {
      if (place === null) {
        await this.press(buttons.skip);
      } else {
        await this.click(this.all('radio')[place]!);
        await this.press(buttons.next);
      }
    }
    return this;
  }

  /** What is announced. */
  get said(): string {
    return this.all('status').map(textOf).filter(Boolean).join(' ');
  }

  /** Goes to the own list or the comparison, to which buttons above and below the menu lead. */
  async goTo(name: RegExp): Promise<this> {
    await this.click(this.all('button', name)[0]!);
    return this;
  }

  /** The heading of the screen, below that of the widget. */
  get heading(): string {
    return nameOf(this.all('heading')[1]!);
  }
}
