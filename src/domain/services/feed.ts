import type { BurdenTestSettings } from '../burden-test/settings.js';
import type { RespiteMenuSettings } from '../respite-menu/settings.js';
import type { SteunpuntFinderSettings } from '../steunpunt-finder/settings.js';
import type { ZorgladderSettings } from '../zorgladder/settings.js';
import type { VerklaringSettings } from '../verklaring/settings.js';
import type { Publisher, Service } from './service.js';

/** What one publisher says: its offer, what it hides, and its settings for each widget. */
export interface Feed {
  readonly publisher: Publisher;
  readonly updatedAt: string | null;
  readonly services: readonly Service[];
  /** Services of the baseline that are not to be shown, as `national:luisterlijn`. */
  readonly hides: readonly string[];
  /** What it says for each widget, as it came; the widget that needs it has it read (feeds/sections.ts). */
  readonly sections: Readonly<Record<string, unknown>>;
  readonly burdenTest: BurdenTestSettings | null;
  readonly zorgladder: ZorgladderSettings | null;
  readonly steunpuntFinder: SteunpuntFinderSettings | null;
  readonly respiteMenu: RespiteMenuSettings | null;
  readonly verklaring: VerklaringSettings | null;
}
