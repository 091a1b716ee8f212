import { type Fields } from '../cli/fields.js';
import { servicesIn } from './document.js';
import { countsOf, type Finding } from './findings.js';
import { presentOf } from './history.js';
import type { Model } from './model.js';
import type { Places } from './places.js';
import type { Severity } from '../cli/check/findings.js';

/** What the actions work with. */
export interface Desk {
  readonly read: () => Model;
  readonly update: (changes: Partial<Model>) => void;
  /** The text of a feed to try the page with. */
  readonly example: string;
  readonly clock: () => Date;
  readonly places: () => Places;
}

/** The document as it is now, in a page that shows one. */
export const documentIn = ({ history }: Model): Fields => presentOf(history!).document;

/** How much there is to look at in all of the list. */
export function countsIn(
  { findings }: Pick<Model, 'findings'>,
  document: Fields,
): Record<Severity, number> {
  const ofServices = servicesIn(document).map((service): readonly Finding[] =>
    findings.of(service),
  );
  return countsOf([...ofServices, findings.ofList]);
}

/** Moves the focus to what has this id, and that into sight. */
export function focus(id: string, block: ScrollLogicalPosition = 'nearest'): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block });
}

/** Lets the page show something before it is busy. */
export const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => setTimeout(run));
};

/** `lijst.xlsx` is saved as `lijst.json`. */
export const jsonName = (file: string): string =>
  `${file.replace(/\.(json|csv|tsv|txt|xlsx)$/i, '')}.json`;
