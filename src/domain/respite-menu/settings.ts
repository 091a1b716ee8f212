import type { LocalizedText } from '../shared/text.js';
import type { MenuForm } from './forms.js';

/** A publisher's own words for one form of respite. */
export interface FormSettings {
  /** Null where the feed names none that there is. */
  readonly form: MenuForm | null;
  /** Shown with the national text. */
  readonly text: LocalizedText | null;
  /** How to ask for it here; they replace the national steps. */
  readonly steps: readonly LocalizedText[];
}

/** The `respiteMenu` section of a feed. */
export interface RespiteMenuSettings {
  readonly introduction: LocalizedText | null;
  /** Forms in the order in which they are shown; what is not named follows in the national order. */
  readonly order: readonly MenuForm[];
  /** Forms that are not shown, unless somebody on the page offers one. */
  readonly hides: readonly MenuForm[];
  /** How to ask for anything here; they replace the national steps of each form. */
  readonly steps: readonly LocalizedText[];
  /** Id of the service in this feed to call with any question. */
  readonly desk: string | null;
  readonly forms: readonly FormSettings[];
}
