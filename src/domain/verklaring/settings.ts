import type { Phone } from '../shared/phone.js';
import type { LocalizedText } from '../shared/text.js';

/** Whether something is asked, and whether one may leave it open. */
export const fieldRules = ['required', 'optional', 'off'] as const;
export type FieldRule = (typeof fieldRules)[number];

/** Who gives the statement for a purpose: the issuer of this form, or somebody else. */
export const handlers = ['issuer', 'other'] as const;
export type Handler = (typeof handlers)[number];

/** By whose address it is decided which municipality is asked. */
export const municipalitySides = ['carer', 'care-recipient'] as const;
export type MunicipalitySide = (typeof municipalitySides)[number];

/** How the person who is cared for agrees. */
export const consents = ['none', 'declared', 'signature'] as const;
export type Consent = (typeof consents)[number];

/** Whether one of the criteria is enough. */
export const combinations = ['and', 'or'] as const;
export type Combination = (typeof combinations)[number];

/** How the answers get to the issuer. */
export const deliveryModes = ['post', 'mailto', 'print', 'link'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

/** Who gives the statement. */
export interface IssuerSettings {
  /** Id of the service in this feed that is the desk; what is said here goes before what it says. */
  readonly desk: string | null;
  readonly name: LocalizedText | null;
  readonly phone: Phone | null;
  readonly email: string | null;
  readonly url: string | null;
}

/** Something one needs the statement for. */
export interface PurposeSettings {
  /** One of the national ones (purposes.ts), which have a text, or one of the publisher's own. */
  readonly id: string;
  readonly label: LocalizedText | null;
  /** What applies here. */
  readonly info: LocalizedText | null;
  readonly handledBy: Handler | null;
  /** Where it is asked, or read about. */
  readonly url: string | null;
}

/** What the issuer looks at; shown, and held against the answers as a hint. */
export interface CriteriaSettings {
  readonly minHoursPerWeek: number | null;
  readonly minMonths: number | null;
  readonly combine: Combination | null;
  readonly note: LocalizedText | null;
}

/** Between which dates one can ask, both included. */
export interface WindowSettings {
  readonly from: string | null;
  readonly through: string | null;
}

/** What is asked besides what each statement needs. */
export interface FieldSettings {
  readonly phone: FieldRule | null;
  readonly email: FieldRule | null;
  readonly dateOfBirth: FieldRule | null;
  readonly relation: FieldRule | null;
  readonly tasks: FieldRule | null;
  readonly explanation: FieldRule | null;
}

export interface DeliverySettings {
  readonly mode: DeliveryMode | null;
  /** Where `post` sends to, or where `link` leads. */
  readonly url: string | null;
  /** To whom `mailto` writes; by default the issuer. */
  readonly email: string | null;
  /** Whether the endpoint allows the header `Idempotency-Key`. */
  readonly idempotencyKey: boolean | null;
}

/** What becomes of the answers. */
export interface PrivacySettings {
  readonly controller: LocalizedText | null;
  readonly url: string | null;
  /** How long they are kept, in words. */
  readonly retention: LocalizedText | null;
}

/** The `verklaring` section of a feed. */
export interface VerklaringSettings {
  readonly introduction: LocalizedText | null;
  readonly issuer: IssuerSettings | null;
  readonly forMunicipalityOf: MunicipalitySide | null;
  readonly purposes: readonly PurposeSettings[];
  readonly criteria: CriteriaSettings | null;
  readonly window: WindowSettings | null;
  readonly fields: FieldSettings | null;
  readonly consentOfCareRecipient: Consent | null;
  readonly delivery: DeliverySettings | null;
  readonly privacy: PrivacySettings | null;
  /** What happens once it was received, and when. */
  readonly afterwards: LocalizedText | null;
}
