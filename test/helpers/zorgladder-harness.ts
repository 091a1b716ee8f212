import { configureLocalization } from '@lit/localize';
import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  compassAdvice,
  compassAnswers,
  compassQuestions,
  type CompassAdvice,
  type CompassAnswers,
} from '../../src/domain/zorgladder/compass.js';
import type { ZorgladderElement } from '../../src/elements/index.js';
import { setWarningSink } from '../../src/elements/internal/warnings.js';
import '../../src/elements/zorgladder/define.js';
import { sourceLocale, targetLocales } from '../../src/localization/locale-codes.js';
import { allByRole, byRole, focused, nameOf, textOf, type Role } from './roles.js';

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: () => import('../../src/localization/locales/en.js'),
});

export type Language = 'nl' | 'en';

/** Until the end of the test. */
export const setLanguage = (language: Language): Promise<void> => setLocale(language);

/** The lines for the web editor that the running test has caused. */
export const warnings: string[] = [];

export interface RecordedEvent {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly detail: unknown;
}

/** What the widgets told the page during the running test. */
export const events: RecordedEvent[] = [];

const eventNames = ['mz-ready', 'mz-step', 'mz-complete', 'mz-error', 'mz-feed-problem'];
for (const name of eventNames) {
  document.addEventListener(name, (event) => {
    const { type, target, detail } = event as CustomEvent<unknown>;
    events.push({ type, target, detail });
  });
}

setWarningSink((line) => warnings.push(line));
beforeEach(() => {
  warnings.length = 0;
  events.length = 0;
});
afterEach(() => setLanguage('nl'));

/** Names of the buttons in both languages, by the part of them that does not change with the wording. */
export const buttons = {
  compass: /waar sta ik|where am i/i,
  next: /^(volgende|next)$/i,
  back: /^(vorige|back)$/i,
  skip: /weet ik niet|don’t know/i,
  leave: /terug naar de ladder|back to the ladder/i,
  follow: /^(bekijk|see) /i,
  retry: /probeer|try/i,
  more: /^(toon|show) /i,
  print: /^print/i,
};

/** The place of each answer that a carer chooses, from the top; null for a question that is skipped. */
export type Places = readonly (number | null)[];

/** Walks through the questions, one to each advice there is. */
export const walks: readonly Places[] = [
  [0],
  [2, 0, null, null],
  [2, 2, 0, 2],
  [1, 1, 2, 2],
  [2, 2, 1, 0],
  [2, 2, 1, 2],
  [2, 2, 2, 1],
  [2, 2, 2, 2],
  [2, 2, null, 2],
  [null, null, null, null],
];

/** What the domain advises after a walk; its own tests hold the rules. */
export function adviceAfter(places: Places): CompassAdvice {
  const given = compassQuestions.flatMap((question, step) => {
    const place = places[step];
    return place == null ? [] : [[question, compassAnswers[question][place]]];
  });
  return compassAdvice(Object.fromEntries(given) as CompassAnswers);
}

/** Puts one ladder on the page and waits until it has drawn itself, but not for its feeds. */
export async function drawn(template: TemplateResult): Promise<Ladder> {
  const element = await fixture<ZorgladderElement>(template);
  return new Ladder(element);
}

/** The same, and waits for its feeds. */
export async function ready(template: TemplateResult): Promise<Ladder> {
  const ladder = await drawn(template);
  await ladder.until(() => !ladder.element.matches(':state(loading)'));
  return ladder;
}

/** A zorgladder as a person uses it. */
export class Ladder {
  readonly element: ZorgladderElement;

  constructor(element: ZorgladderElement) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all<T extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): T[] {
    return allByRole<T>(this.root, role, name);
  }

  get<T extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): T {
    return byRole<T>(this.root, role, name);
  }

  has(role: Role, name?: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  /** All that can be read now. */
  get text(): string {
    return textOf(this.element);
  }

  /** The name of what has the focus. */
  get focus(): string {
    const element = focused();
    return element && this.root.contains(element) ? nameOf(element) : '';
  }

  /** Elements are not compared with chai, which takes minutes to describe one that is another. */
  isFocused(element: HTMLElement): boolean {
    return focused() === element;
  }

  /** Waits for the next drawings until it is so; the test's own timeout ends it. */
  async until(isSo: () => boolean): Promise<void> {
    await this.element.updateComplete;
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.element.updateComplete;
  }

  async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.element.updateComplete;
    // What it does after that drawing, such as moving the focus, comes with the next turn.
    await this.element.updateComplete;
  }

  press(name: RegExp): Promise<void> {
    return this.click(this.get('button', name));
  }

  /** The button of a rung. */
  rung(rung: number): HTMLElement {
    return this.get('button', new RegExp(`^(Trede|Rung) ${rung}:`));
  }

  isOpen(rung: number): boolean {
    return this.rung(rung).getAttribute('aria-expanded') === 'true';
  }

  get openRungs(): number[] {
    return [1, 2, 3, 4, 5].filter((rung) => this.isOpen(rung));
  }

  /** What the button of a rung opens and closes. */
  panel(rung: number): HTMLElement {
    return this.root.getElementById(this.rung(rung).getAttribute('aria-controls')!)!;
  }

  async open(...rungs: number[]): Promise<this> {
    for (const rung of rungs) if (!this.isOpen(rung)) await this.click(this.rung(rung));
    return this;
  }

  /** Names of the services that are shown on a rung, which is opened for it. */
  async services(rung: number): Promise<string[]> {
    await this.open(rung);
    return allByRole(this.panel(rung), 'article').map(serviceName);
  }

  /** A service that is shown, by its name. */
  service(name: string): HTMLElement {
    const found = this.all('article').find((article) => serviceName(article) === name);
    if (found) return found;
    throw new Error(`No ${name} among ${this.all('article').map(serviceName).join(', ')}`);
  }

  /** Answers the questions by the place of each answer; null skips a question. */
  async answer(...places: Places): Promise<this> {
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
}

export const serviceName = (article: HTMLElement): string =>
  nameOf(allByRole(article, 'heading')[0]!);
