import { en } from './en.js';
import { nl } from './nl.js';

/** Every sentence of the program. Dutch is the source; the compiler asks the same keys of the rest. */
export type Messages = typeof nl;

const byLanguage: ReadonlyMap<string, Messages> = new Map([
  ['nl', nl],
  ['en', en],
]);

export const languages: readonly string[] = [...byLanguage.keys()];

/** The messages in a language; null when there are none. */
export const messagesIn = (language: string): Messages | null => byLanguage.get(language) ?? null;
