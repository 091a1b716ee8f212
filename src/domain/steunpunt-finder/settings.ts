import type { ServiceType } from '../services/service.js';
import type { LocalizedText } from '../shared/text.js';

/** What a publisher says for the finder. */
export interface SteunpuntFinderSettings {
  readonly introduction: LocalizedText | null;
  /** Which services are shown; empty for `defaultTypes`. */
  readonly types: readonly ServiceType[];
}

/** Where somebody is who knows the way to all the rest. */
export const defaultTypes: readonly ServiceType[] = ['support-centre', 'helpline', 'desk'];
