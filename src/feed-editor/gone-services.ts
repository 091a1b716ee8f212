import { isFields, type Fields } from '../cli/fields.js';
import type { EarlierFeed } from '../cli/from-sheet/keep.js';
import { freeId, nameOf, dutchOf, servicesIn, withServices, withValue } from './document.js';

/** A service of an earlier feed that the list it was made of does not have. */
export interface GoneService {
  /** Its place in the earlier feed. */
  readonly index: number;
  readonly service: Fields;
  readonly name: string;
  readonly organization: string;
}

/**
 * What would be lost of an earlier feed: services that were taken out of the list, and those that
 * never stood in it because somebody added them to the feed.
 *
 * @param ids of the earlier feed that no row of the list has. Services without an id of their own,
 *   which no row can have, are lost too.
 */
export function goneServices(earlier: EarlierFeed, ids: readonly string[]): readonly GoneService[] {
  const gone = new Set<unknown>(ids);
  return servicesIn(earlier.document).flatMap((service, index) => {
    if (!isFields(service)) return [];
    const { id, organization } = service;
    const isMatched = typeof id === 'string' && earlier.services.get(id) === service;
    if (isMatched && !gone.has(id)) return [];
    return [{ index, service, name: nameOf(service), organization: dutchOf(organization).trim() }];
  });
}

/** The document with services behind its own, as they were; only an id that is taken changes. */
export function withGone(document: Fields, kept: readonly GoneService[]): Fields {
  const services = [...servicesIn(document)];
  for (const { service } of kept) {
    const { id } = service;
    const own = typeof id === 'string' ? freeId(services, id) : id;
    services.push(own === id ? service : withValue(service, ['id'], own));
  }
  return kept.length > 0 ? withServices(document, services) : document;
}
