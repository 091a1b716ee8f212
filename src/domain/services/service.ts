import type { OpeningHours } from '../shared/opening-hours.js';
import type { Phone } from '../shared/phone.js';
import type { LocalizedText } from '../shared/text.js';

export const publisherKinds = ['municipality', 'insurer', 'employer', 'national', 'other'] as const;
export type PublisherKind = (typeof publisherKinds)[number];

export const serviceTypes = ['support-centre', 'respite', 'helpline', 'desk', 'service'] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** The eight basic functions of support for carers (VNG/Movisie, Basisfuncties mantelzorg). */
export const needs = [
  'information',
  'guidance',
  'emotional-support',
  'education',
  'practical-help',
  'respite',
  'financial',
  'material',
] as const;
export type Need = (typeof needs)[number];

/** What a service takes over from a carer. */
export const tasks = [
  'social',
  'groceries',
  'meals',
  'paperwork',
  'household',
  'odd-jobs',
  'personal-care',
  'planning',
  'transport',
] as const;
export type Task = (typeof tasks)[number];

export const rungNumbers = [1, 2, 3, 4, 5] as const;
export type RungNumber = (typeof rungNumbers)[number];

export const burdenLevels = ['low', 'medium', 'high'] as const;
export type BurdenLevel = (typeof burdenLevels)[number];

/** Which law or purse pays. */
export const fundings = [
  'wmo',
  'zvw',
  'wlz',
  'supplementary-insurance',
  'employer',
  'free',
  'own-cost',
] as const;
export type Funding = (typeof fundings)[number];

export const accesses = ['self', 'referral', 'assessment'] as const;
export type Access = (typeof accesses)[number];

export const respiteSettings = ['home', 'away', 'holiday'] as const;
export const respiteProviders = ['volunteer', 'professional'] as const;
export const respiteDurations = ['hours', 'day', 'night', 'weekend', 'week'] as const;
export const respitePlannings = ['planned', 'regular', 'urgent'] as const;

export interface Respite {
  readonly setting: (typeof respiteSettings)[number] | null;
  readonly provider: (typeof respiteProviders)[number] | null;
  readonly duration: readonly (typeof respiteDurations)[number][];
  readonly planning: readonly (typeof respitePlannings)[number][];
}

export interface Location {
  readonly name: LocalizedText | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly openingHours: OpeningHours;
  readonly accessibility: LocalizedText | null;
}

export interface Area {
  /** CBS codes (`GM0301`) or, where a publisher gives names, names. */
  readonly municipalities: readonly string[];
  /** Four digits or a range of them: `7201`, `7200-7207`. */
  readonly postcodes: readonly string[];
  /** Null counts as no. */
  readonly nationwide: boolean | null;
}

/** One thing somebody can turn to, typed in once by the organisation that offers it. */
export interface Service {
  /** Unique within its feed. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly organization: LocalizedText | null;
  readonly description: LocalizedText | null;
  readonly types: readonly ServiceType[];
  readonly needs: readonly Need[];
  readonly tasks: readonly Task[];
  /** Empty when the feed names none; `rungsOf` then derives them. */
  readonly rungs: readonly RungNumber[];
  /** Empty means all results. */
  readonly burden: readonly BurdenLevel[];
  readonly respite: Respite | null;
  readonly funding: readonly Funding[];
  readonly cost: LocalizedText | null;
  readonly eligibility: LocalizedText | null;
  readonly howToApply: LocalizedText | null;
  readonly applyUrl: string | null;
  readonly access: Access | null;
  readonly audience: readonly string[];
  readonly languages: readonly string[];
  readonly phone: Phone | null;
  readonly whatsapp: Phone | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly openingHours: OpeningHours;
  readonly locations: readonly Location[];
  readonly area: Area | null;
  /** First and last day on which it is offered, `2026-12-31`. */
  readonly validFrom: string | null;
  readonly validThrough: string | null;
  readonly updatedAt: string | null;
}

export interface Publisher {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: PublisherKind;
  readonly url: string | null;
  readonly phone: Phone | null;
  readonly email: string | null;
  readonly municipalities: readonly string[];
}
