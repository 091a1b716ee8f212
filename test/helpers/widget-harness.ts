import { configureLocalization } from '@lit/localize';
import type { WidgetElement } from '../../src/elements/index.js';
import { setWarningSink } from '../../src/elements/internal/warnings.js';
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

/** Names of buttons that several widgets have, in both languages, by the part that does not change. */
export const commonButtons = {
  next: /^(volgende|next)$/i,
  back: /^(vorige|back)$/i,
  retry: /probeer|try/i,
  more: /^(toon|show) /i,
  print: /^print/i,
};

/** A widget as a person uses it. */
export class Widget<T extends WidgetElement> {
  readonly element: T;

  constructor(element: T) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all<E extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): E[] {
    return allByRole<E>(this.root, role, name);
  }

  get<E extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): E {
    return byRole<E>(this.root, role, name);
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

  /** Waits until every feed has come or failed. */
  async settled(): Promise<this> {
    await this.until(() => !this.element.matches(':state(loading)'));
    return this;
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

  /** A service that is shown, by its name. */
  service(name: string): HTMLElement {
    const found = this.all('article').find((article) => serviceName(article) === name);
    if (found) return found;
    throw new Error(`No ${name} among ${this.all('article').map(serviceName).join(', ')}`);
  }

  /** What of the widget stands out of it to the left or the right. */
  get overflowing(): string[] {
    const { left, right } = this.element.getBoundingClientRect();
    return [...this.root.querySelectorAll<HTMLElement>('*')]
      .filter((part) => part.checkVisibility())
      .filter((part) => {
        const box = part.getBoundingClientRect();
        return (
          box.left < left - 1 || box.right > right + 1 || part.scrollWidth > part.clientWidth + 1
        );
      })
      .filter((part) => getComputedStyle(part).display !== 'inline' && part.clientWidth > 1)
      .map((part) => `${part.localName}.${part.className}: ${textOf(part).slice(0, 40)}`);
  }
}

export const serviceName = (article: HTMLElement): string =>
  nameOf(allByRole(article, 'heading')[0]!);
