import type { FeedCheck } from './check.js';
import type { Choices, ChoicesEvent } from './choices.js';
import type { Block, Hashes } from './snippet.js';

/** What the page shows: the answers, and what is known beside them. */
export interface Model {
  readonly choices: Choices;
  /** Of each address that was asked for; null while it is being asked for. */
  readonly checks: ReadonlyMap<string, FeedCheck | null>;
  /** Whether an address or a municipality is being typed: what is wrong with it is said only after that. */
  readonly isTyping: boolean;
  /** Whether a list was to be checked while none was named. */
  readonly isListMissing: boolean;
  /** Address of the folder with the scripts that this page stands beside. */
  readonly folder: string;
  /** Address of the example feed. */
  readonly example: string;
  /** Null where `sri.json` is not there (yet). */
  readonly hashes: Hashes | null;
  readonly isHashesAsked: boolean;
  readonly tokens: string;
  /** What became of reading the tokens. */
  readonly tokensRead: 'no' | 'good' | 'nothing' | 'empty' | 'colors';
  /** What was filled in by a button, and the field that it was filled in. */
  readonly taken: { readonly field: string; readonly words: string } | null;
  /** Address of the page in the frame; null for none. */
  readonly preview: string | null;
  readonly isPreviewLate: boolean;
  readonly width: 'phone' | 'desktop';
  /** What was copied last, or was selected instead. */
  readonly copied: { readonly code: string; readonly isSelected: boolean } | null;
}

/** What people can do on the page. */
export interface Actions {
  readonly send: (event: ChoicesEvent) => void;
  readonly check: (isAgain?: boolean) => void;
  readonly stopTyping: () => void;
  /** Fills something in for somebody, says so and goes to the field. */
  readonly take: (field: string, words: string, ...events: readonly ChoicesEvent[]) => void;
  readonly setTokens: (text: string) => void;
  readonly readTokens: () => void;
  readonly setWidth: (width: Model['width'], button: HTMLElement) => void;
  readonly copy: (block: Block, code: HTMLElement) => void;
}
