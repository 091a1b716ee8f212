import { field, has, listIn, numberIn, stringIn } from './json.js';

/** One document of an HSDS API. */
export interface HsdsPage {
  /** Documents of single services, unknown. */
  readonly services: readonly unknown[];
  /** Which page it is, from 1, and how many there are; null where the document does not say. */
  readonly page: number | null;
  readonly pages: number | null;
}

/** `id`, `name` and `status` are required; lists leave out what is nested, and some the status. */
const isService = (value: unknown): boolean =>
  stringIn(value, 'id') !== '' &&
  stringIn(value, 'name') !== '' &&
  ['status', 'organization', 'service_at_locations'].some((name) => has(value, name));

/**
 * Whether a parsed JSON document is HSDS: a page of services (`contents`), a list of services, or one
 * service.
 *
 * @param document whatever `JSON.parse` gave. A document of our own is never HSDS.
 * @see https://docs.openreferral.org/en/latest/hsds/api_reference.html (Lists)
 */
export function isHsds(document: unknown): boolean {
  if (Array.isArray(document)) return document.some(isService);
  if (has(document, 'schemaVersion') || has(document, 'publisher')) return false;
  const contents = field(document, 'contents');
  if (!Array.isArray(contents)) return isService(document);
  const isPage = ['total_pages', 'page_number', 'total_items'].some((name) => has(document, name));
  return isPage || contents.some(isService);
}

const countIn = (document: unknown, name: string): number | null => {
  const count = numberIn(document, name);
  return count !== null && Number.isInteger(count) && count > 0 ? count : null;
};

/**
 * The services of one document, and where it stands among the pages.
 *
 * @param document one for which {@link isHsds} is true; any other has no services.
 * @returns the counts as the server gives them: whoever follows them needs a limit of their own.
 */
export function readHsdsPage(document: unknown): HsdsPage {
  const none = { page: null, pages: null };
  if (!isHsds(document)) return { services: [], ...none };
  if (Array.isArray(document)) return { services: document as unknown[], ...none };
  if (!Array.isArray(field(document, 'contents'))) return { services: [document], ...none };
  return {
    services: listIn(document, 'contents'),
    page: countIn(document, 'page_number'),
    pages: countIn(document, 'total_pages'),
  };
}
