import { isFields, type Fields } from '../cli/fields.js';
import { slug } from '../cli/from-sheet/ids.js';

/** Where a value stands in a record: `['locations', 0, 'street']`. */
export type Path = readonly (string | number)[];

/** The fields of each kind of record in the order in which a feed has them. */
const orders: readonly (readonly string[])[] = [
  ['$schema', 'schemaVersion', 'kind', 'updatedAt', 'publisher', 'services'],
  // prettier-ignore
  [
    'id', 'name', 'organization', 'description', 'kind', 'types', 'needs', 'tasks', 'rungs', 'burden',
    'respite', 'funding', 'cost', 'eligibility', 'howToApply', 'applyUrl', 'access', 'audience',
    'languages', 'url', 'phone', 'whatsapp', 'email', 'openingHours', 'locations', 'area',
    'municipalities', 'validFrom', 'validThrough', 'updatedAt',
  ],
  ['setting', 'provider', 'duration', 'planning'],
  ['street', 'postalCode', 'city', 'latitude', 'longitude', 'accessibility'],
  ['municipalities', 'postcodes', 'nationwide'],
];

/** Behind which keys of a record a new one goes, so that files read alike whoever wrote them. */
function placeOf(key: string, keys: readonly string[]): number {
  const order = orders.find(
    (one) => one.includes(key) && keys.some((known) => one.includes(known)),
  );
  if (!order) return keys.length;
  const before = new Set(order.slice(0, order.indexOf(key)));
  return keys.reduce((place, known, at) => (before.has(known) ? at + 1 : place), 0);
}

/** The same record with one field of it changed; undefined takes the field away. */
function withField(record: Fields, key: string, value: unknown): Fields {
  const entries = Object.entries(record);
  const at = entries.findIndex(([known]) => known === key);
  if (value === undefined) {
    if (at >= 0) entries.splice(at, 1);
  } else if (at >= 0) {
    entries[at] = [key, value];
  } else {
    const keys = entries.map(([known]) => known);
    entries.splice(placeOf(key, keys), 0, [key, value]);
  }
  // Not assigned: a key of a feed may be called __proto__.
  return Object.fromEntries(entries);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

/**
 * The same value with something else at a path; what is not on the way to it stays the same object.
 *
 * @param next undefined takes the field, or the item of a list, away. A group of fields or a list
 *   that is left empty goes with it.
 */
export function withValue(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (typeof key === 'number') {
    const items: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    const item = withValue(items[key], rest, next);
    // An item that is emptied in the form stays, so that the others keep their places.
    if (item !== undefined || rest.length > 0) items[key] = item ?? {};
    else items.splice(key, 1);
    return items.length > 0 ? items : undefined;
  }
  const record = isFields(value) ? value : {};
  const inner = withValue(valueAt(record, [key]), rest, next);
  const changed = withField(record, key, inner);
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** The services of a feed, each as it stands; empty where there is no list. */
export function servicesIn(document: Fields): readonly unknown[] {
  const { services } = document;
  return Array.isArray(services) ? (services as unknown[]) : [];
}

export const withServices = (document: Fields, services: readonly unknown[]): Fields =>
  withField(document, 'services', services);

/** The Dutch of a text; whatever there is where none of it is Dutch. */
export function dutchOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'number' || typeof text === 'boolean') return String(text);
  if (!isFields(text)) return '';
  const own = valueAt(text, ['nl']);
  return typeof own === 'string' ? own : '';
}

/** The other languages of a text, each with what stands there. */
export const translationsOf = (text: unknown): readonly (readonly [string, string])[] =>
  isFields(text)
    ? Object.entries(text).flatMap(([language, words]) =>
        language !== 'nl' && typeof words === 'string' ? [[language, words] as const] : [],
      )
    : [];

/** The same text with other Dutch; its translations stay. Undefined where nothing is left. */
export function withDutch(text: unknown, dutch: string): unknown {
  if (!isFields(text)) return dutch === '' ? undefined : dutch;
  const others = Object.entries(text).filter(([language]) => language !== 'nl');
  if (dutch === '') return others.length > 0 ? Object.fromEntries(others) : undefined;
  if (Object.hasOwn(text, 'nl')) return withField(text, 'nl', dutch);
  return Object.fromEntries([['nl', dutch], ...others]);
}

/** The name of a service for people; empty where it has none. */
export function nameOf(service: unknown): string {
  const name = valueAt(service, ['name']);
  const found = dutchOf(name) || (translationsOf(name)[0]?.[1] ?? '');
  return found.trim();
}

/** A list with one item more, at a place. */
export const withItem = (items: readonly unknown[], at: number, item: unknown): unknown[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];

/** A list without the item at a place. */
export const withoutItem = (items: readonly unknown[], at: number): unknown[] =>
  items.filter((_, index) => index !== at);

const idOf = (service: unknown): unknown => valueAt(service, ['id']);

/** An id that no service has yet. */
export function freeId(services: readonly unknown[], wanted: string): string {
  const taken = new Set(services.map(idOf));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

const newId = 'nieuwe-dienst';

/** The municipalities of an area, if it is no more than some of those. */
function municipalitiesAt(record: unknown, path: Path): readonly unknown[] | null {
  const found = valueAt(record, path);
  if (!Array.isArray(found) || found.length === 0) return null;
  return found.every((code) => typeof code === 'string') ? found : null;
}

/** Where a new service is for, so that the whole country does not see it: null if that is not known. */
function usualMunicipalities(document: Fields): readonly unknown[] | null {
  const own = municipalitiesAt(document, ['publisher', 'municipalities']);
  if (own) return own;
  const all = servicesIn(document).filter(isFields);
  const each = all.map((service) => municipalitiesAt(service, ['area', 'municipalities']));
  const [first] = each;
  return first && each.every((one) => one?.join() === first.join()) ? first : null;
}

/** A service that is still to be filled in, for the people that the list is for. */
export function emptyService(document: Fields): Fields {
  const municipalities = usualMunicipalities(document);
  return {
    id: freeId(servicesIn(document), newId),
    name: '',
    ...(municipalities && { area: { municipalities: [...municipalities] } }),
  };
}

/** The same service under an id of its own; its name says that it is a copy. */
export function copyOf(service: Fields, services: readonly unknown[], copied: string): Fields {
  const id = idOf(service);
  const named = withField(service, 'id', freeId(services, typeof id === 'string' ? id : newId));
  return withField(named, 'name', withDutch(named.name, `${nameOf(service)} ${copied}`.trim()));
}

/** A service that was added here gets its id from its name, as soon as it has one. */
export function withOwnId(service: Fields, others: readonly unknown[]): Fields {
  const id = idOf(service);
  const wanted = slug(nameOf(service));
  if (typeof id !== 'string' || !/^nieuwe-dienst(-\d+)?$/.test(id) || !wanted) return service;
  return withField(service, 'id', freeId(others, wanted));
}

/** A feed without services. */
export const emptyFeed = (publisher: Fields, updatedAt: string): Fields => ({
  schemaVersion: '1.0',
  updatedAt,
  publisher,
  services: [],
});
