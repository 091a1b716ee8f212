import type { RungNumber } from '../services/service.js';
import type { LocalizedText } from '../shared/text.js';

/** A publisher's own words for one rung, shown with the national ones. */
export interface RungSettings {
  readonly rung: RungNumber;
  readonly text: LocalizedText | null;
  /** Small things one can ask for; they replace the national examples. */
  readonly examples: readonly LocalizedText[];
}

/** The `zorgladder` section of a feed. */
export interface ZorgladderSettings {
  readonly introduction: LocalizedText | null;
  /** Id of the service in this feed that knows where there is a bed tonight. */
  readonly coordinationPoint: string | null;
  readonly rungs: readonly RungSettings[];
}
