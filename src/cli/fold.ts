import { fold as foldWords } from '../domain/shared/fold.js';

/** As everywhere, with the sign of the euro as a word: `€ 26,50` → `euro 26 50`. */
export const fold = (text: string): string => foldWords(text.replaceAll('€', ' euro '));
