import * as z from 'zod/mini';
import {
  accesses,
  burdenLevels,
  fundings,
  needs,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  rungNumbers,
  serviceTypes,
  tasks,
  type Area,
  type Location,
  type Respite,
  type Service,
} from '../../domain/services/service.js';
import {
  codes,
  optionalCode,
  optionalDate,
  optionalEmail,
  optionalHours,
  optionalPhone,
  optionalString,
  optionalStrings,
  optionalText,
  optionalUrl,
  TextFeed,
} from './primitives.js';

// Each schema has the fields of the domain's own type, no more and no fewer: what is read by it is
// such a value (read-record.ts).

export const LocationFeed = z.object({
  name: optionalText,
  street: optionalString,
  postalCode: optionalString,
  city: optionalString,
  latitude: z.nullish(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.nullish(z.number().check(z.gte(-180), z.lte(180))),
  openingHours: optionalHours,
  accessibility: optionalText,
} satisfies Record<keyof Location, unknown>);
export type LocationFeed = z.infer<typeof LocationFeed>;

export const ServiceFeed = z.object({
  id: z.string().check(z.minLength(1)),
  name: TextFeed,
  organization: optionalText,
  description: optionalText,
  types: codes(serviceTypes),
  needs: codes(needs),
  tasks: codes(tasks),
  rungs: codes(rungNumbers),
  burden: codes(burdenLevels),
  respite: z.nullish(
    z.object({
      setting: optionalCode(respiteSettings),
      provider: optionalCode(respiteProviders),
      duration: codes(respiteDurations),
      planning: codes(respitePlannings),
    } satisfies Record<keyof Respite, unknown>),
  ),
  funding: codes(fundings),
  cost: optionalText,
  eligibility: optionalText,
  howToApply: optionalText,
  applyUrl: optionalUrl,
  access: optionalCode(accesses),
  audience: optionalStrings,
  languages: optionalStrings,
  phone: optionalPhone,
  whatsapp: optionalPhone,
  email: optionalEmail,
  url: optionalUrl,
  openingHours: optionalHours,
  locations: z.nullish(z.array(LocationFeed)),
  area: z.nullish(
    z.object({
      municipalities: optionalStrings,
      postcodes: optionalStrings,
      nationwide: z.nullish(z.boolean()),
    } satisfies Record<keyof Area, unknown>),
  ),
  validFrom: optionalDate,
  validThrough: optionalDate,
  updatedAt: optionalDate,
} satisfies Record<keyof Service, unknown>);
export type ServiceFeed = z.infer<typeof ServiceFeed>;
