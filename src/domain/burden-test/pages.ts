import { isAsked, type Answers, type Instrument, type Item } from './instrument.js';

/** What is asked at once: one question, all that can be ticked, or what is asked about one tick. */
export interface Page {
  /** Id of its first item. */
  readonly id: string;
  readonly items: readonly Item[];
}

/**
 * The questions in the order in which they are asked. Which there are follows from what was ticked:
 * for something that is not, nothing more is asked.
 */
export function pagesOf(instrument: Instrument, answers: Answers): readonly Page[] {
  const pages = new Map<string, Item[]>();
  for (const item of instrument.items) {
    if (!isAsked(instrument, item, answers)) continue;
    // No id of an item begins with a space, since what comes from a feed is trimmed.
    const key = item.pick ? ' pick' : item.about ? ` about ${item.about}` : item.id;
    pages.set(key, [...(pages.get(key) ?? []), item]);
  }
  return [...pages.values()].map((items) => ({ id: items[0]!.id, items }));
}
