/** What a carer sees of the sending. */
export interface Shown {
  /** Of the part that tells of it; empty when nothing is told. */
  readonly title: string;
  readonly text: string;
  /** All that the form shows. */
  readonly all: string;
  /** What is written on the most important button. */
  readonly button: string;
  readonly isDisabled: boolean;
}

/** And how many milliseconds after it was sent, by the clock of the page. */
export interface Later extends Shown {
  readonly elapsed: number;
  /** Whether the button, which says that it does nothing yet, sends nevertheless. */
  readonly isSentTooEarly?: boolean;
}

/** A text, the day, month and year of a date, or true for what is ticked or chosen. */
export type Typed = string | readonly [string, string, string] | true;

/** What is answered on a screen, by what is written beside it, and the button that comes then. */
export type Screen = readonly [
  answers: readonly (readonly [name: string, value: Typed])[],
  button?: string,
];

/** `window.delivery` of a page with delivery-page.js. */
export interface DeliveryPage {
  readonly events: string[];
  readonly violations: string[];
  add(carer: string, data: unknown): void;
  fill(carer: string, screens: readonly Screen[]): Promise<void>;
  send(carer: string, way: 'once' | 'twice' | 'again'): Promise<Later>;
  focus(carer: string): void;
  hasBegun(carer: string): boolean;
  sent(carer: string): Promise<Later>;
  /** Resolves when a form that has to wait may be sent again. */
  mayRetry(carer: string): Promise<Later>;
}
