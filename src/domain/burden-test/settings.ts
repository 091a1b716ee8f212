import type { LocalizedText } from '../shared/text.js';
import type { Instrument } from './instrument.js';

/** The questionnaires that are built in, by the word for them in a tag and a feed. */
export const instrumentIds = ['check', 'csi', 'mcsi', 'ediz', 'ediz-plus'] as const;
export type InstrumentId = (typeof instrumentIds)[number];

/** The `burdenTest` section of a feed. */
export interface BurdenTestSettings {
  readonly introduction: LocalizedText | null;
  /** A built-in questionnaire, or one of the publisher's own; null for the built-in check. */
  readonly instrument: InstrumentId | Instrument | null;
  /** Wording by item id, of a questionnaire that the publisher may show. */
  readonly texts: ReadonlyMap<string, LocalizedText>;
}
