import * as z from 'zod/mini';
import {
  publisherKinds,
  rungNumbers,
  serviceTypes,
  type Publisher,
} from '../../domain/services/service.js';
import { menuForms } from '../../domain/respite-menu/forms.js';
import type { FormSettings, RespiteMenuSettings } from '../../domain/respite-menu/settings.js';
import type { SteunpuntFinderSettings } from '../../domain/steunpunt-finder/settings.js';
import type { RungSettings, ZorgladderSettings } from '../../domain/zorgladder/settings.js';
import { BurdenTestFeed } from './burden-test.js';
import {
  codes,
  optionalCode,
  optionalDate,
  optionalEmail,
  optionalPhone,
  optionalString,
  optionalStrings,
  optionalText,
  optionalUrl,
  TextFeed,
} from './primitives.js';
import { ServiceFeed } from './service.js';
import { VerklaringFeed } from './verklaring.js';

export const PublisherFeed = z.object({
  id: z.string().check(z.minLength(1)),
  name: TextFeed,
  /** Taken for `other` where it is missing or from a later version. */
  kind: optionalCode(publisherKinds),
  url: optionalUrl,
  phone: optionalPhone,
  email: optionalEmail,
  municipalities: optionalStrings,
} satisfies Record<keyof Publisher, unknown>);
export type PublisherFeed = z.infer<typeof PublisherFeed>;

export const ZorgladderFeed = z.object({
  introduction: optionalText,
  coordinationPoint: optionalString,
  rungs: z.nullish(
    z.array(
      z.object({
        rung: z.literal(rungNumbers),
        text: optionalText,
        examples: z.nullish(z.array(TextFeed)),
      } satisfies Record<keyof RungSettings, unknown>),
    ),
  ),
} satisfies Record<keyof ZorgladderSettings, unknown>);
export type ZorgladderFeed = z.infer<typeof ZorgladderFeed>;

export const SteunpuntFinderFeed = z.object({
  introduction: optionalText,
  /** Which services the finder shows; by default centres, help lines and desks. */
  types: codes(serviceTypes),
} satisfies Record<keyof SteunpuntFinderSettings, unknown>);
export type SteunpuntFinderFeed = z.infer<typeof SteunpuntFinderFeed>;

export const RespiteMenuFeed = z.object({
  introduction: optionalText,
  /** Forms in the order in which they are shown; the others follow. */
  order: codes(menuForms),
  /** Forms that are not shown, unless somebody on the page offers one. */
  hides: codes(menuForms),
  /** How to ask for anything here; they replace the national steps. */
  steps: z.nullish(z.array(TextFeed)),
  /** Id of the service in this feed to call with any question. */
  desk: optionalString,
  forms: z.nullish(
    z.array(
      z.object({
        form: optionalCode(menuForms),
        text: optionalText,
        steps: z.nullish(z.array(TextFeed)),
      } satisfies Record<keyof FormSettings, unknown>),
    ),
  ),
} satisfies Record<keyof RespiteMenuSettings, unknown>);
export type RespiteMenuFeed = z.infer<typeof RespiteMenuFeed>;

/** What every document says of itself: which version it is made for. */
const version = z.string().check(z.regex(/^\d+\.\d+/));

const envelope = {
  schemaVersion: version,
  updatedAt: optionalDate,
  publisher: PublisherFeed,
  hides: optionalStrings,
};

/**
 * A feed whose services are still unknown, because they are read one by one: one bad service must
 * not take the others with it. The sections of the widgets are read apart for the same reason.
 */
export const FeedEnvelope = z.object({ ...envelope, services: z.nullish(z.array(z.unknown())) });

/** The whole of a feed; what the published JSON Schema is made from. */
export const FeedDocument = z.object({
  $schema: optionalString,
  kind: z.nullish(z.literal('feed')),
  ...envelope,
  services: z.nullish(z.array(ServiceFeed)),
  burdenTest: z.nullish(BurdenTestFeed),
  zorgladder: z.nullish(ZorgladderFeed),
  steunpuntFinder: z.nullish(SteunpuntFinderFeed),
  respiteMenu: z.nullish(RespiteMenuFeed),
  verklaring: z.nullish(VerklaringFeed),
});
export type FeedDocument = z.infer<typeof FeedDocument>;

/** A document that lists one feed for each municipality, so that a page loads only what it needs. */
export const IndexDocument = z.object({
  schemaVersion: version,
  kind: z.literal('index'),
  shards: z.array(z.object({ municipality: z.string(), url: z.string() })),
});
