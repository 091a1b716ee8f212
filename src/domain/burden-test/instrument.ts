import type { BurdenLevel, Need, Task } from '../services/service.js';
import type { LocalizedText } from '../shared/text.js';

// A questionnaire as data. The built-in ones and those of a feed have this one form; the texts that
// are null in a built-in one stand with the other texts of the widget, or come from a feed.

/** One answer that can be chosen. */
export interface Option {
  /** Unique among the options of its item. */
  readonly id: string;
  readonly label: LocalizedText | null;
  readonly score: number;
  /** Whoever chooses it says that it is unbearable, and hears first whom to call today. */
  readonly urgent: boolean | null;
}

/** One question or statement. */
export interface Item {
  /** Says what it is about, and is unique in its questionnaire: `sleep`, not `q1`. */
  readonly id: string;
  /** What weighs when this weighs: in words that a publisher gives; else the question is named. */
  readonly topic: LocalizedText | null;
  readonly text: LocalizedText | null;
  /** True where agreeing is good news: the score counts from the other end. */
  readonly reverse: boolean | null;
  /** Which help fits when this weighs. */
  readonly need: Need | null;
  readonly task: Task | null;
  /** Whom such help is often meant for, as services name it: `working-carers`. */
  readonly audience: string | null;
  /** Empty for the options of the questionnaire. */
  readonly options: readonly Option[];
  /** By how much its score counts with the method `weights`; null is 1. */
  readonly weight: number | null;
  /** True for something to tick, asked together with all others; its first option is "ticked". */
  readonly pick: boolean | null;
  /** Id of the item to tick that this one is about; without the tick it is not asked and scores lowest. */
  readonly about: string | null;
  /** True where it can't be left out although others can. */
  readonly required: boolean | null;
}

/** The scores that get one label; both ends belong to it, a shared end to the higher band. */
export interface Band {
  readonly level: BurdenLevel;
  readonly min: number;
  readonly max: number;
  readonly label: LocalizedText | null;
  readonly text: LocalizedText | null;
  /** Where this cut-off was published. */
  readonly source: string | null;
}

export const scoringMethods = ['sum', 'mean', 'weights'] as const;

export interface Scoring {
  readonly method: (typeof scoringMethods)[number];
  /** How many items may be left out; a score is then prorated. */
  readonly missing: 'all-required' | { readonly maxMissing: number };
}

export interface Citation {
  readonly text: string | null;
  readonly doi: string | null;
}

export interface Licence {
  readonly status: string | null;
  readonly holder: string | null;
  readonly note: string | null;
}

export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly citation: Citation | null;
  readonly licence: Licence | null;
  readonly items: readonly Item[];
  readonly options: readonly Option[];
  readonly scoring: Scoring;
  /** Empty where no cut-off has been published: then there is a score and no label. */
  readonly bands: readonly Band[];
}

/** What was chosen: option id by item id. */
export type Answers = ReadonlyMap<string, string>;

/** The options of an item, its own or those of the questionnaire. */
export const optionsOf = ({ options }: Instrument, item: Item): readonly Option[] =>
  item.options.length > 0 ? item.options : options;

/** Whether something to tick is ticked. */
export function isPicked(instrument: Instrument, item: Item, answers: Answers): boolean {
  return answers.get(item.id) === optionsOf(instrument, item)[0]?.id;
}

/** Whether an item is asked at all, given what was ticked. */
export function isAsked(instrument: Instrument, item: Item, answers: Answers): boolean {
  const root = item.about && instrument.items.find(({ id }) => id === item.about);
  return !root || isPicked(instrument, root, answers);
}

/** Whether an item may be left out. */
export const isOptional = ({ scoring }: Instrument, item: Item): boolean =>
  scoring.missing !== 'all-required' && !item.required && !item.pick;

/** How many items may be left out. */
export const mostMissing = ({ scoring: { missing } }: Instrument): number =>
  missing === 'all-required' ? 0 : missing.maxMissing;
