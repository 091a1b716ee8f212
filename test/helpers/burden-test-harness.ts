import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { builtInInstruments } from '../../src/domain/burden-test/choose-instrument.js';
import type { InstrumentId } from '../../src/domain/burden-test/settings.js';
import type { BurdenTestElement } from '../../src/elements/index.js';
import '../../src/elements/burden-test/define.js';
import { feedOf } from './example-feeds.js';
import { allByRole, nameOf, textOf } from './roles.js';
import { commonButtons, serviceName, Widget } from './widget-harness.js';

export {
  events,
  serviceName,
  setLanguage,
  warnings,
  type Language,
  type RecordedEvent,
} from './widget-harness.js';

/** Names of the buttons in both languages, by the part of them that does not change with the wording. */
export const buttons = {
  ...commonButtons,
  start: /^begin (met|with)/i,
  leaveOut: /^sla .* over|^skip/i,
  review: /^bekijk uw|^see your/i,
  change: /^(wijzig|change)/i,
  fillIn: /^(vul in|fill in)/i,
  finish: /uitslag|result/i,
  goOn: /^(verder|go on)/i,
  again: /^begin (opnieuw|again)/i,
  download: /^download/i,
};

/** The place of what is chosen on a page, from the top; on a page with two questions, of each. */
export type Place = number | readonly number[];

/** What somebody answers to the check. */
export interface CheckRun {
  /** Places of the tasks that are ticked. */
  readonly ticks?: readonly number[];
  /** For every ticked task: how heavy, and how many hours. */
  readonly about?: readonly [heaviness: number, hours: number];
  /** The ten statements: 0 for never, 2 for often; the last two are good news. */
  readonly statements?: readonly number[];
  /** Whether it can be kept up: 0 yes, 1 not for long, 2 no more. */
  readonly hold?: number;
}

const statements = (bad: number, good: number): number[] => [
  ...Array<number>(8).fill(bad),
  good,
  good,
];

/** A run to each level. */
export const runs = {
  low: { statements: statements(0, 2) },
  medium: { ticks: [3, 8], about: [1, 1], statements: statements(1, 1) },
  high: { ticks: [3, 4, 6], about: [2, 3], statements: statements(2, 0) },
  unbearable: { statements: statements(0, 2), hold: 2 },
} as const satisfies Record<string, CheckRun>;

/**
 * A feed with words for a questionnaire whose wording belongs to others: our own, that only say what
 * each question is about.
 */
export function feedWithTexts(instrument: InstrumentId, more: object = {}): object {
  const texts = builtInInstruments[instrument].items.map(({ id }) => [
    id,
    { nl: `Voorbeeldvraag over ${id}`, en: `Example question about ${id}` },
  ]);
  return feedOf([], { burdenTest: { instrument, texts: Object.fromEntries(texts) }, ...more });
}

/** Puts one test on the page and waits until it has drawn itself, but not for its feeds. */
export const drawn = async (template: TemplateResult): Promise<BurdenTest> =>
  new BurdenTest(await fixture<BurdenTestElement>(template));

/** The same, and waits for its feeds. */
export const ready = async (template: TemplateResult): Promise<BurdenTest> =>
  (await drawn(template)).settled();

const clock = () => new Date('2026-11-23T09:00:00Z');

/** A test with this feed inside the page, at its first question. */
export async function started(data?: object): Promise<BurdenTest> {
  const test = await ready(html`<mz-burden-test .data=${data} .clock=${clock}></mz-burden-test>`);
  await test.press(buttons.start);
  return test;
}

/** A burden test as a person uses it. */
export class BurdenTest extends Widget<BurdenTestElement> {
  /** Of a result, what comes first is drawn first; waits for the rest of it too. */
  override async click(target: HTMLElement): Promise<void> {
    await super.click(target);
    const isResult = this.element.matches(':state(complete)');
    if (isResult) await this.until(() => this.has('button', buttons.print));
  }

  /** The heading of this screen, below the one of the widget. */
  get heading(): string {
    return nameOf(this.headings[1]!);
  }

  /** All headings but those of an error. */
  get headings(): HTMLElement[] {
    return this.all('heading').filter((heading) => !heading.closest('[role="alert"]'));
  }

  /** The choices of this screen that are made, by their words. */
  get chosen(): string[] {
    return [...this.all<HTMLInputElement>('radio'), ...this.all<HTMLInputElement>('checkbox')]
      .filter(({ checked }) => checked)
      .map(nameOf);
  }

  /** A choice by its words. */
  choose(name: RegExp): Promise<void> {
    const role = this.has('checkbox') ? 'checkbox' : 'radio';
    return this.click(this.get(role, name));
  }

  /** Ticks by place, or takes the tick away. */
  async tick(...places: readonly number[]): Promise<this> {
    for (const place of places) await this.click(this.all('checkbox')[place]!);
    return this;
  }

  /** Chooses on this screen and stays there. */
  async fill(place: Place): Promise<this> {
    const groups = this.all('group');
    for (const [index, one] of [place].flat().entries()) {
      await this.click(allByRole(groups[index]!, 'radio')[one]!);
    }
    return this;
  }

  /** Answers screen after screen, by the place of each answer. */
  async answer(...places: readonly Place[]): Promise<this> {
    for (const place of places) {
      await this.fill(place);
      await this.press(buttons.next);
    }
    return this;
  }

  /** Answers the check from its first question to its result. */
  async run(run: CheckRun = {}): Promise<this> {
    const { ticks = [], about = [0, 0], statements = runs.low.statements, hold = 0 } = run;
    if (ticks.length === 0) await this.tick(this.all('checkbox').length - 1);
    else await this.tick(...ticks);
    await this.press(buttons.next);
    return this.answer(...ticks.map(() => about), ...statements, hold);
  }

  /** The answers on the overview, by question. */
  get overview(): Map<string, string> {
    const answers = this.all('definition').filter((answer) => !answer.querySelector('button'));
    return new Map(
      this.all('term').map((question, index) => [textOf(question), textOf(answers[index]!)]),
    );
  }

  /** Names of the services that are shown. */
  get services(): string[] {
    return this.all('article').map(serviceName);
  }

  /** The part of the screen that a heading stands above. */
  section(name: RegExp): HTMLElement {
    return this.get('heading', name).parentElement!;
  }

  /** Addresses of all that can be called, from the top. */
  get numbers(): string[] {
    return this.all<HTMLAnchorElement>('link')
      .map((link) => link.getAttribute('href')!)
      .filter((address) => address.startsWith('tel:'))
      .map((address) => address.slice('tel:'.length));
  }
}
