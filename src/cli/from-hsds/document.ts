import { isHsds, readHsdsPage } from '../../feeds/hsds/page.js';
import { field, has, numberIn, stringIn } from '../../feeds/hsds/json.js';

/** Why a JSON document has no services to read. */
export type DocumentFault = 'feed' | 'old-version' | 'no-services' | 'not-hsds';

/** What a list leaves out and a service on its own has: `/services` may give summaries. */
const nested = [
  'service_at_locations',
  'phones',
  'contacts',
  'schedules',
  'languages',
  'service_areas',
  'cost_options',
  'attributes',
  'required_documents',
  'funding',
  'additional_urls',
  'capacities',
];

/** Whether a `service` record has any of its lists, be it an empty one. */
export const isFull = (service: unknown): boolean =>
  nested.some((name) => field(service, name) !== undefined);

/**
 * Why a document can't be read as services.
 *
 * @returns null when it can: a page of services, also an empty one, a list of them, or one.
 */
export function faultOfDocument(document: unknown): DocumentFault | null {
  if (has(document, 'schemaVersion')) return 'feed';
  if (isHsds(document)) {
    const { services } = readHsdsPage(document);
    // Pages of organisations or places look like pages of services.
    return services.length === 0 || isHsds(services) ? null : 'no-services';
  }
  if (Array.isArray(document) && document.length === 0) return null;
  if (Array.isArray(field(document, 'content')) && has(document, 'totalElements')) {
    return 'old-version';
  }
  return 'not-hsds';
}

/** How many services a list says there are; null when it does not say. */
export const itemsIn = (document: unknown): number | null => numberIn(document, 'total_items');

/** Whether a page says that it is the last; null where it says nothing of the kind. */
export function saysLast(document: unknown): boolean | null {
  const isLast = field(document, 'last_page');
  return typeof isLast === 'boolean' ? isLast : null;
}

/** The address of the next page where a page has one; the standard has no place for it, servers do. */
export function linkToNext(document: unknown): string | null {
  const places: [unknown, string][] = [
    [document, 'next'],
    [document, 'next_page'],
    [document, 'next_page_url'],
    [field(document, 'links'), 'next'],
    [field(field(document, '_links'), 'next'), 'href'],
  ];
  const link = places.map(([value, name]) => stringIn(value, name)).find(Boolean) ?? '';
  // Some give the number of the page, which is known already.
  return /[/?]/.test(link) ? link : null;
}
