import type { Instrument, Item, Option } from '../instrument.js';

/** An item of which nothing is said but what is given. */
export const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  topic: id,
  text: null,
  reverse: null,
  need: null,
  task: null,
  audience: null,
  options: [],
  weight: null,
  pick: null,
  about: null,
  required: null,
  ...more,
});

export const option = (id: string, score: number, urgent: boolean | null = null): Option => ({
  id,
  label: null,
  score,
  urgent,
});

/** What holds for every questionnaire whose wording belongs to others. */
export const ownedByOthers = {
  version: '1.0',
  licence: { status: 'wording-from-publisher', holder: null, note: null },
  scoring: { method: 'sum', missing: 'all-required' },
  bands: [],
} as const satisfies Partial<Instrument>;
