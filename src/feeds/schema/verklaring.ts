import * as z from 'zod/mini';
import { tasks } from '../../domain/services/service.js';
import {
  agreements,
  mostHours,
  framePatterns,
  patterns,
  relations,
  type CareGiven,
  type Person,
  type RequestingCarer,
  type VerklaringRequest,
} from '../../domain/verklaring/request.js';
import {
  combinations,
  consents,
  deliveryModes,
  fieldRules,
  handlers,
  municipalitySides,
  type CriteriaSettings,
  type DeliverySettings,
  type FieldSettings,
  type IssuerSettings,
  type PrivacySettings,
  type PurposeSettings,
  type VerklaringSettings,
  type WindowSettings,
} from '../../domain/verklaring/settings.js';
import {
  optionalCode,
  optionalDate,
  optionalEmail,
  optionalPhone,
  optionalString,
  optionalText,
  optionalUrl,
} from './primitives.js';

const rule = optionalCode(fieldRules);

/** The `verklaring` section of a feed. */
export const VerklaringFeed = z.object({
  introduction: optionalText,
  issuer: z.nullish(
    z.object({
      /** Id of the service in this feed that is the desk. */
      desk: optionalString,
      name: optionalText,
      phone: optionalPhone,
      email: optionalEmail,
      url: optionalUrl,
    } satisfies Record<keyof IssuerSettings, unknown>),
  ),
  forMunicipalityOf: optionalCode(municipalitySides),
  purposes: z.nullish(
    z.array(
      z.object({
        id: z.string().check(z.minLength(1)),
        label: optionalText,
        info: optionalText,
        handledBy: optionalCode(handlers),
        url: optionalUrl,
      } satisfies Record<keyof PurposeSettings, unknown>),
    ),
  ),
  criteria: z.nullish(
    z.object({
      minHoursPerWeek: z.nullish(z.number().check(z.gte(0), z.lte(mostHours))),
      minMonths: z.nullish(z.number().check(z.gte(0), z.lte(1200))),
      combine: optionalCode(combinations),
      note: optionalText,
    } satisfies Record<keyof CriteriaSettings, unknown>),
  ),
  window: z.nullish(
    z.object({ from: optionalDate, through: optionalDate } satisfies Record<
      keyof WindowSettings,
      unknown
    >),
  ),
  fields: z.nullish(
    z.object({
      phone: rule,
      email: rule,
      dateOfBirth: rule,
      relation: rule,
      tasks: rule,
      explanation: rule,
    } satisfies Record<keyof FieldSettings, unknown>),
  ),
  consentOfCareRecipient: optionalCode(consents),
  delivery: z.nullish(
    z.object({
      mode: optionalCode(deliveryModes),
      url: optionalUrl,
      email: optionalEmail,
      idempotencyKey: z.nullish(z.boolean()),
    } satisfies Record<keyof DeliverySettings, unknown>),
  ),
  privacy: z.nullish(
    z.object({
      controller: optionalText,
      url: optionalUrl,
      retention: optionalText,
    } satisfies Record<keyof PrivacySettings, unknown>),
  ),
  afterwards: optionalText,
} satisfies Record<keyof VerklaringSettings, unknown>);
export type VerklaringFeed = z.infer<typeof VerklaringFeed>;

/** What the published contract says of each field; apart from zod's own, which a host page may use too. */
export const contractTexts = z.registry<{ readonly title: string; readonly description: string }>();

/** A text by one of the patterns that the form reads or makes it by. */
const allPatterns = { ...framePatterns, ...patterns };
const text = (name: keyof typeof allPatterns, title: string, description: string) =>
  z
    .string()
    .check(z.regex(new RegExp(allPatterns[name], 'u')))
    .register(contractTexts, { title, description });

const person = {
  name: text('name', 'Naam', 'Voor- en achternaam.'),
  street: text('street', 'Straat en huisnummer', 'Met huisnummer en toevoeging.'),
  postalCode: text('postalCode', 'Postcode', 'Vier cijfers, een spatie, twee hoofdletters.'),
  city: text('city', 'Woonplaats', 'Woonplaats.'),
  dateOfBirth: z.exactOptional(text('date', 'Geboortedatum', 'Als de feed erom vraagt.')),
} satisfies Record<keyof Person, unknown>;

/** What is sent to whoever gives the statement: the form, its endpoint and the published contract. */
export const VerklaringRequestBody = z.strictObject({
  schemaVersion: z.literal('1.0'),
  requestId: text(
    'requestId',
    'Kenmerk van het formulier',
    'UUID, één keer gemaakt per ingevuld formulier. Opnieuw versturen houdt hetzelfde kenmerk.',
  ),
  language: text('language', 'Taal', 'BCP 47, de taal waarin het formulier is ingevuld.'),
  date: text('date', 'Datum', 'De dag waarop het formulier voor het eerst is verstuurd.'),
  purpose: z.strictObject({
    id: text('purpose', 'Doel', 'Het id uit de feed, of een landelijk id.'),
    label: text('purpose', 'Doel in woorden', 'Zoals de mantelzorger het zag of zelf schreef.'),
  } satisfies Record<keyof VerklaringRequest['purpose'], unknown>),
  carer: z.strictObject({
    ...person,
    phone: z.exactOptional(text('phone', 'Telefoonnummer', 'E.164: +31612345678.')),
    email: z.exactOptional(text('email', 'E-mailadres', 'E-mailadres.')),
  } satisfies Record<keyof RequestingCarer, unknown>),
  careRecipient: z.strictObject(person),
  care: z.strictObject({
    since: text('since', 'Zorgt sinds', 'Een dag, een maand of een jaar.'),
    hoursPerWeek: z.int().check(z.gte(1), z.lte(mostHours)).register(contractTexts, {
      title: 'Uren per week',
      description: 'Ongeveer, afgerond op hele uren.',
    }),
    relation: z.exactOptional(
      z.enum(relations).register(contractTexts, {
        title: 'Wie de naaste is',
        description:
          'partner, (schoon)ouder, kind, broer of zus, andere familie, vriend, buur, iemand anders.',
      }),
    ),
    tasks: z.exactOptional(z.array(z.enum(tasks)).check(z.maxLength(tasks.length))),
    explanation: z.exactOptional(text('explanation', 'Toelichting', 'Ook op meer regels.')),
  } satisfies Record<keyof CareGiven, unknown>),
  declarations: z.strictObject({
    truthful: z.literal(true),
    careRecipient: z.enum(agreements).register(contractTexts, {
      title: 'Vindt de naaste het goed',
      description:
        'agrees: ja, volgens de mantelzorger. represented: wie voor de naaste beslist, vindt het goed. signature: de naaste tekent nog op papier. not-asked: er is niet naar gevraagd.',
    }),
  } satisfies Record<keyof VerklaringRequest['declarations'], unknown>),
} satisfies Record<keyof VerklaringRequest, unknown>) satisfies z.ZodMiniType<VerklaringRequest>;
export type VerklaringRequestBody = z.infer<typeof VerklaringRequestBody>;
