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
import '../../src/elements/zorgladder/define.js';
import { allByRole } from './roles.js';
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
  compass: /waar sta ik|where am i/i,
  skip: /weet ik niet|don’t know/i,
  leave: /terug naar de ladder|back to the ladder/i,
  follow: /^(bekijk|see) /i,
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
export const ready = async (template: TemplateResult): Promise<Ladder> =>
  (await drawn(template)).settled();

/** A zorgladder as a person uses it. */
export class Ladder extends Widget<ZorgladderElement> {
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
