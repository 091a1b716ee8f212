import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { SteunpuntFinderElement } from '../../src/elements/index.js';
import '../../src/elements/steunpunt-finder/define.js';
import { loadPlaces } from '../../src/elements/steunpunt-finder/places.js';
import { allByRole, byRole, nameOf, textOf } from './roles.js';
import { commonButtons, serviceName, Widget } from './widget-harness.js';

export { events, serviceName, setLanguage, warnings } from './widget-harness.js';

/** Names of the buttons in both languages, by the part of them that does not change with the wording. */
export const buttons = {
  ...commonButtons,
  search: /^(zoek|search)$/i,
  locate: /mijn locatie|my location/i,
  allow: /^(ja|yes),/i,
  refuse: /^(nee|no),/i,
  change: /^(andere plaats|another place)/i,
  more: /^(toon er nog|show) \d/i,
  clear: /alles weer|everything again/i,
  forget: /^(weghalen|remove)/i,
};

const ownField = /waar woont u\?|where do you live/i;
const careField = /uw naaste|person you care for/i;

/** Centres around Zutphen, invented. */
export const exampleUrl = '/stories/feeds/steunpunten-example.json';
export const example = (await (await fetch(exampleUrl)).json()) as object;

/** Monday the 23rd of November, 10.00 o'clock in the Netherlands. */
export const clock = () => new Date('2026-11-23T09:00:00Z');

/** Puts one finder on the page and waits until it has drawn itself, but not for its feeds. */
export const drawn = async (template: TemplateResult): Promise<Finder> =>
  new Finder(await fixture<SteunpuntFinderElement>(template));

/** The same, and waits for its feeds. */
export const ready = async (template: TemplateResult): Promise<Finder> =>
  (await drawn(template)).settled();

/** A finder with a feed inside the page. */
export const withData = (data: unknown = example): Promise<Finder> =>
  ready(html`<mz-steunpunt-finder .data=${data} .clock=${clock}></mz-steunpunt-finder>`);

/** What somebody finds who types where they live. */
export const found = async (place: string, data?: unknown): Promise<Finder> =>
  (await withData(data)).search(place);

/** Until all that was promised before has come. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A finder as a person uses it. */
export class Finder extends Widget<SteunpuntFinderElement> {
  /** Where one types where one lives. */
  get field(): HTMLInputElement {
    return this.get<HTMLInputElement>('combobox', ownField);
  }

  /** Where one types where the person lives for whom one cares. */
  get careField(): HTMLInputElement {
    return this.get<HTMLInputElement>('combobox', careField);
  }

  get asks(): boolean {
    return this.has('combobox', ownField);
  }

  /** The heading of this screen, below the one of the widget. */
  get heading(): string {
    return nameOf(this.all('heading').filter((one) => !one.closest('[role="alert"]'))[1]!);
  }

  /** Puts a text in the field, at once, and waits for what is suggested. */
  async type(text: string, field = this.field): Promise<this> {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return this.suggested();
  }

  /** Waits for what is suggested for what was typed. */
  async suggested(): Promise<this> {
    await loadPlaces();
    await turn();
    await this.element.updateComplete;
    return this;
  }

  get suggestions(): string[] {
    return this.all('option').map(nameOf);
  }

  /** The suggestion that a screen reader reads; an empty text for none. */
  get active(): string {
    const id = this.field.getAttribute('aria-activedescendant');
    return id === null ? '' : nameOf(this.root.getElementById(id)!);
  }

  /** The suggestions that are marked as chosen. */
  get selected(): string[] {
    return this.all('option')
      .filter((option) => option.getAttribute('aria-selected') === 'true')
      .map(nameOf);
  }

  /** What a screen reader is told without being asked. */
  get said(): string {
    return this.all('status').map(textOf).join(' ').trim();
  }

  /** Waits until nothing is looked for any more; fails where that takes longer than anything may. */
  async done(): Promise<this> {
    await turn();
    const until = Date.now() + 2000;
    await this.until(() => {
      if (Date.now() > until) throw new Error(`It still says ${this.said}`);
      return !/We (zoeken|are (looking|finding))/.test(this.said);
    });
    await turn();
    await this.element.updateComplete;
    return this;
  }

  /** Types this and presses Zoek. */
  async search(text: string): Promise<this> {
    await this.type(text);
    await this.click(this.all('button', buttons.search)[0]!);
    return this.done();
  }

  async locate(): Promise<this> {
    await this.press(buttons.locate);
    return this.done();
  }

  /** Says where the person lives for whom one cares. */
  async searchCare(text: string): Promise<this> {
    await this.type(text, this.careField);
    await this.click(byRole(this.careField.form!, 'button'));
    return this.done();
  }

  async choose(name: RegExp): Promise<this> {
    await this.press(name);
    return this.done();
  }

  /** The services that are found, under the heading of their group. */
  get groups(): Record<string, string[]> {
    const groups = this.all('heading', /^(voor |van andere)/i).map((heading) => [
      nameOf(heading),
      allByRole(heading.parentElement!, 'article').map(serviceName),
    ]);
    return Object.fromEntries(groups) as Record<string, string[]>;
  }

  /** Names of all that is found, from the top. */
  get found(): string[] {
    return Object.values(this.groups).flat();
  }

  /** How many are found, as it is announced. */
  get count(): number {
    return Number(/(\d+) plek/.exec(this.said)?.[1]);
  }

  get filters(): HTMLElement {
    return this.get('disclosure', /lijst korter|list shorter/i);
  }

  get hasOpenFilters(): boolean {
    return (this.filters.parentElement as HTMLDetailsElement).open;
  }

  async openFilters(): Promise<this> {
    if (!this.hasOpenFilters) await this.click(this.filters);
    return this;
  }

  /** The choices of a filter, by their words. */
  options(name: RegExp): string[] {
    return [...this.get<HTMLSelectElement>('combobox', name).options].map(({ label }) => label);
  }

  /** Sets a filter by the words of a choice. */
  async pick(name: RegExp, label: string): Promise<this> {
    const select = this.get<HTMLSelectElement>('combobox', name);
    const option = [...select.options].find((one) => one.label === label);
    if (!option) throw new Error(`No ${label} among ${this.options(name).join(', ')}`);
    select.focus();
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
    return this;
  }

  /** Sets the filter by words. */
  async filterWords(words: string): Promise<this> {
    const field = this.get<HTMLInputElement>('searchbox');
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
    return this;
  }

  /** Sets the filter for what is open now, or takes it away. */
  async toggleOpenNow(): Promise<this> {
    const box = this.get('checkbox', /^(nu open|open now)/i);
    box.focus();
    await this.click(box);
    return this;
  }

  /** The message above the question. */
  get error(): string {
    const alert = this.all('alert')[0];
    return alert ? allByRole(alert, 'link').map(nameOf).join(' ') : '';
  }
}

/** What a device says when it is asked where it is. */
export type Whereabouts =
  | { readonly latitude: number; readonly longitude: number }
  | 'refused'
  | 'unavailable'
  /** It never answers by itself. */
  | 'silent';

/** Answers the last question to a silent device. */
export type LateAnswer = (latitude: number, longitude: number) => void;

/** How often the device was asked in the running test. */
export let timesLocated = 0;
beforeEach(() => (timesLocated = 0));
afterEach(() => Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition'));

/** Lets the device be somewhere until the end of the test. */
export function deviceAt(where: Whereabouts): LateAnswer {
  let tell: PositionCallback = () => {};
  const answer: LateAnswer = (latitude, longitude) =>
    tell({ coords: { latitude, longitude } } as GeolocationPosition);
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (success, failure) => {
    timesLocated++;
    tell = success;
    if (where === 'silent') return;
    const error = { PERMISSION_DENIED: 1, code: where === 'refused' ? 1 : 2 };
    setTimeout(() => {
      if (typeof where === 'string') failure?.(error as GeolocationPositionError);
      else answer(where.latitude, where.longitude);
    });
  };
  Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
    configurable: true,
    value: getCurrentPosition,
  });
  return answer;
}

/**
 * A finder in a page of its own, where nothing is loaded yet.
 *
 * @param imports other addresses for modules, by address.
 */
export async function inOwnPage(
  tag: string,
  imports: Readonly<Record<string, string>> = {},
): Promise<{ readonly finder: Finder; readonly requested: (path: string) => number }> {
  const page = await fixture<HTMLIFrameElement>(html`<iframe width="600" height="600"></iframe>`);
  page.srcdoc = `<!doctype html>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module" src="/src/elements/steunpunt-finder/define.ts"></script>
    ${tag}`;
  await new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  const own = page.contentWindow!;
  await own.customElements.whenDefined('mz-steunpunt-finder');
  const element = own.document.querySelector('mz-steunpunt-finder')!;
  const finder = await new Finder(element).settled();
  const requested = (path: string) =>
    own.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(path)).length;
  return { finder, requested };
}
