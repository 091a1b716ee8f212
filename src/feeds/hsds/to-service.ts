import type { ServiceFeed } from '../schema/service.js';
import { areaOf } from './area.js';
import { costOf } from './cost.js';
import { dayIn, field, has, listIn, numberIn, stringIn, type Leave } from './json.js';
import { languagesOf } from './languages.js';
import { locationsOf } from './locations.js';
import { phonesOf } from './phones.js';
import { openingHours } from './schedules.js';
import { classified } from './taxonomy.js';
import { lineIn, textIn } from './text.js';

/** Fields of a service that say something, but for which a feed has no place. */
const unplaced = [
  'accreditations',
  'additional_urls',
  'alternate_name',
  'capacities',
  'funding',
  'interpretation_services',
  'licenses',
  'program',
  'required_documents',
  'wait_time',
];

/** For whom it is, in words; the ages are added where the words leave them out. */
function eligibilityOf(service: unknown): string | null {
  const words = textIn(service, 'eligibility_description');
  const isUnsaid = (age: number) => age > 0 && !new RegExp(`\\b${age}\\b`).test(words);
  const [from, through] = [numberIn(service, 'minimum_age'), numberIn(service, 'maximum_age')];
  const ages = [
    from && isUnsaid(from) ? `vanaf ${from} jaar` : '',
    through && isUnsaid(through) ? `tot en met ${through} jaar` : '',
  ].filter(Boolean);
  const lines = [words, ages.length > 0 ? `Leeftijd: ${ages.join(', ')}` : ''];
  return lines.filter(Boolean).join('\n') || null;
}

/**
 * One service of a feed out of an HSDS `service` record.
 *
 * @param record unknown; anything may be missing, of another type or nested wrongly.
 * @param today `2026-11-23`.
 * @returns a service; or why it has no place in a feed.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#service
 */
export function toService(
  record: unknown,
  today: string,
  leave: Leave,
): { readonly service: ServiceFeed } | { readonly dropped: string } {
  const [id, name] = [stringIn(record, 'id'), lineIn(record, 'name')];
  if (!id || !name) return { dropped: id ? 'no name' : 'no id' };
  // Some leave it out, though it is required; such a service was at least published.
  const status = stringIn(record, 'status').toLowerCase();
  if (status && status !== 'active') return { dropped: `"${name}" is ${status}`.slice(0, 120) };

  const organization = field(record, 'organization');
  const organizationName = lineIn(organization, 'name');
  for (const field of unplaced) {
    if (has(record, field)) leave(field, 'no place for it');
  }
  const { cost, isFree } = costOf(record, today, leave);
  const kinds = classified(record, name, organizationName, leave);
  const funding = kinds.funding ?? [];
  const { phone, whatsapp } = phonesOf(record, leave);
  return {
    service: {
      id,
      name,
      organization: organizationName || null,
      // A notice for the short term ("closed this week") goes before what is always true.
      description:
        [textIn(record, 'alert'), textIn(record, 'description')].filter(Boolean).join('\n\n') ||
        null,
      types: kinds.types,
      needs: kinds.needs,
      tasks: kinds.tasks,
      respite: kinds.respite,
      funding: isFree ? [...funding, 'free'] : funding,
      cost,
      eligibility: eligibilityOf(record),
      howToApply: textIn(record, 'application_process') || null,
      access: kinds.access,
      audience: kinds.audience,
      languages: languagesOf(record, leave),
      phone,
      whatsapp,
      email: stringIn(record, 'email') || stringIn(organization, 'email') || null,
      url: stringIn(record, 'url') || stringIn(organization, 'website') || null,
      openingHours: openingHours(listIn(record, 'schedules'), today, 'schedules', leave),
      locations: locationsOf(record, today, leave),
      area: areaOf(record, leave),
      updatedAt: newest([dayIn(record, 'assured_date'), dayIn(record, 'last_modified')]),
    },
  };
}

/** The last of some days, `2026-11-23`; null when there is none. */
export const newest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((last, day) => (day && day > (last ?? '') ? day : last), null);
