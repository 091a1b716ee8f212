import * as z from 'zod/mini';
import { burdenLevels, needs, tasks } from '../../domain/services/service.js';
import {
  scoringMethods,
  type Band,
  type Citation,
  type Instrument,
  type Item,
  type Licence,
  type Option,
  type Scoring,
} from '../../domain/burden-test/instrument.js';
import { instrumentIds, type BurdenTestSettings } from '../../domain/burden-test/settings.js';
import { optionalCode, optionalString, optionalText, TextFeed } from './primitives.js';

/** Wide enough for any scale, and narrow enough to count with. */
const number = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));
const optionalBoolean = z.nullish(z.boolean());
const filled = z.string().check(z.minLength(1));

const OptionFeed = z.object({
  id: filled,
  label: TextFeed,
  score: number,
  urgent: optionalBoolean,
} satisfies Record<keyof Option, unknown>);

const ItemFeed = z.object({
  id: filled,
  topic: optionalText,
  text: TextFeed,
  reverse: optionalBoolean,
  need: optionalCode(needs),
  task: optionalCode(tasks),
  audience: optionalString,
  options: z.nullish(z.array(OptionFeed)),
  // Less than nothing would make a heavier answer lower the score; that is what reverse is for.
  weight: z.nullish(z.number().check(z.gte(0), z.lte(1_000_000))),
  pick: optionalBoolean,
  about: optionalString,
  required: optionalBoolean,
} satisfies Record<keyof Item, unknown>);

const BandFeed = z.object({
  level: z.literal(burdenLevels),
  min: number,
  max: number,
  label: TextFeed,
  text: optionalText,
  source: optionalString,
} satisfies Record<keyof Band, unknown>);

const MissingFeed = z.union([
  z.literal('all-required'),
  z.object({ maxMissing: z.number().check(z.gte(0), z.lte(1_000)) }),
]);

/** A questionnaire, with what it says of left-out answers still to be read or not. */
const instrumentOf = <T extends z.ZodMiniType>(missing: T) =>
  z.object({
    id: filled,
    version: filled,
    title: TextFeed,
    citation: z.nullish(
      z.object({ text: optionalString, doi: optionalString } satisfies Record<
        keyof Citation,
        unknown
      >),
    ),
    licence: z.nullish(
      z.object({
        status: optionalString,
        holder: optionalString,
        note: optionalString,
      } satisfies Record<keyof Licence, unknown>),
    ),
    items: z.array(ItemFeed),
    options: z.nullish(z.array(OptionFeed)),
    scoring: z.object({ method: z.literal(scoringMethods), missing } satisfies Record<
      keyof Scoring,
      unknown
    >),
    bands: z.array(BandFeed),
  } satisfies Record<keyof Instrument, unknown>);

export const InstrumentFeed = instrumentOf(MissingFeed);
export type InstrumentFeed = z.infer<typeof InstrumentFeed>;

/** What can be one of two things is read by hand (read-burden-test.ts), also where it says nothing. */
const byHand = z.optional(z.unknown());

export const InstrumentEnvelope = instrumentOf(byHand);

export const BurdenTestFeed = z.object({
  introduction: optionalText,
  instrument: z.nullish(z.union([z.literal(instrumentIds), InstrumentFeed])),
  texts: z.nullish(z.record(z.string(), TextFeed)),
} satisfies Record<keyof BurdenTestSettings, unknown>);
export type BurdenTestFeed = z.infer<typeof BurdenTestFeed>;

export const BurdenTestEnvelope = z.object({
  introduction: optionalText,
  instrument: byHand,
  texts: byHand,
});
