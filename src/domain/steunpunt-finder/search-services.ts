import { fold } from '../shared/fold.js';
import type { LocalizedText } from '../shared/text.js';
import type { Service } from '../services/service.js';

/** What of a service is searched, folded once; each word has a space before it. */
export interface SearchText {
  /** Name and organisation. */
  readonly title: string;
  readonly all: string;
}

/** What was found, and for what, so that the next letter searches only there. */
export interface Search {
  readonly words: readonly string[];
  /** Places in the list of texts, best first. */
  readonly hits: readonly number[];
  /** The same in the order of the list. */
  readonly inOrder: readonly number[];
  /** The wider search that this one refined, to which whoever takes letters back returns. */
  readonly wider: Search | null;
}

/** Of a text in several languages all count: a reader may know the Dutch name of a thing. */
const words = (texts: readonly (LocalizedText | null)[]): string =>
  texts
    .flatMap((text) => (typeof text === 'string' ? text : Object.values(text ?? {})))
    .map((text) => ` ${fold(text)}`)
    .join('');

/** Prepares one service; 10,000 take a while, so a page does them a part at a time. */
export function searchTextOf({ name, organization, description, locations }: Service): SearchText {
  const title = words([name, organization]);
  const cities = locations.map(({ city }) => city);
  return { title, all: title + words([description, ...cities]) };
}

const space = 32;

/** 0 where all words begin one of the title, up to 3 where one stands within a word somewhere. */
function rankOf({ title, all }: SearchText, wanted: readonly string[]): number | null {
  let rank = 0;
  // For each letter that is typed this runs thousands of times, so that it looks as little as it can.
  for (let index = 0; index < wanted.length; index++) {
    const word = wanted[index]!;
    const at = all.indexOf(word);
    if (at < 0) return null;
    // The title stands first in all; what is found there need not be looked for further on.
    const isInTitle = at < title.length;
    const end = isInTitle ? title.length : all.length;
    let begins = at;
    while (begins >= 0 && all.charCodeAt(begins - 1) !== space) {
      begins = all.indexOf(word, begins + 1);
      if (begins >= end) begins = -1;
    }
    rank = Math.max(rank, (isInTitle ? 0 : 2) + (begins < 0 ? 1 : 0));
  }
  return rank;
}

/** Whether whatever holds these words also holds those that were searched for before. */
const refines = (wanted: readonly string[], before: Search): boolean =>
  before.words.every((word) => wanted.some((one) => one.includes(word)));

/**
 * Services that hold all words that were typed, in any order and also within a word: the title before
 * the rest, the beginning of a word before what is within one; of equals the order of the list stays.
 *
 * @param before what the same list gave last: what it was narrowed from, as far as it holds all of
 *   this, is all that is searched.
 * @returns the whole list when no letter was typed.
 */
export function searchServices(
  texts: readonly SearchText[],
  typed: string,
  before: Search | null = null,
): Search {
  const wanted = fold(typed).split(' ').filter(Boolean);
  let wider = before;
  while (wider && !refines(wanted, wider)) wider = wider.wider;
  if (wider?.words.join(' ') === wanted.join(' ')) return wider;
  if (wanted.length === 0) {
    const all = [...texts.keys()];
    return { words: wanted, hits: all, inOrder: all, wider: null };
  }
  const within = wider?.inOrder ?? null;
  const byRank: number[][] = [[], [], [], []];
  const inOrder: number[] = [];
  const count = within ? within.length : texts.length;
  for (let turn = 0; turn < count; turn++) {
    const index = within ? within[turn]! : turn;
    const rank = rankOf(texts[index]!, wanted);
    if (rank === null) continue;
    inOrder.push(index);
    byRank[rank]!.push(index);
  }
  return { words: wanted, hits: byRank.flat(), inOrder, wider };
}
