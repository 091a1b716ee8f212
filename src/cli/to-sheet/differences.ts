import { isFields, type Fields } from '../fields.js';
import { parsePhone } from '../../domain/index.js';
import { dutchOf } from './service-rows.js';

/** A field that does not come out of a sheet as it was in the feed. */
export interface Difference {
  /** `gone` for a whole service, `translation` where only the other languages are missing. */
  readonly kind: 'gone' | 'translation' | 'field';
  /** The name of the field; empty for a whole service. */
  readonly field: string;
  /** The services, in their order. */
  readonly ids: readonly string[];
}

const phones = ['phone', 'whatsapp'];

/** Nothing, in the ways in which a feed can say so. */
function isNothing(value: unknown): boolean {
  if (value == null || value === '') return true;
  if (Array.isArray(value)) return value.every(isNothing);
  return isFields(value) && Object.values(value).every(isNothing);
}

/** In a form in which two values that mean the same are equal. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  return Object.entries(value)
    .filter(([, part]) => !isNothing(part))
    .map(([key, part]) => [key, plain(part)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const same = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** Texts in Dutch alone, as deep as they are in a service. */
function inDutch(field: string, value: unknown): unknown {
  if (field === 'locations' && Array.isArray(value)) {
    return value.map((one) =>
      isFields(one)
        ? Object.fromEntries(
            Object.entries(one).map(([key, part]) => [key, isFields(part) ? dutchOf(part) : part]),
          )
        : (one as unknown),
    );
  }
  return field !== 'respite' && field !== 'area' && isFields(value) ? dutchOf(value) : value;
}

function kindOf(field: string, before: unknown, after: unknown): Difference['kind'] | null {
  if (same(before, after)) return null;
  if (phones.includes(field) && typeof before === 'string' && typeof after === 'string') {
    const [one, other] = [parsePhone(before).dial, parsePhone(after).dial];
    if (one !== null && one === other) return null;
  }
  return same(inDutch(field, before), after) ? 'translation' : 'field';
}

/**
 * Where services that went through a sheet differ from what they were. Other spaces, another notation
 * of the same telephone number, and nothing said in another way are no difference.
 */
export function differencesOf(
  before: readonly Fields[],
  after: readonly Fields[],
): readonly Difference[] {
  const byId = new Map(after.map((service) => [service.id, service]));
  const found = new Map<string, Difference & { ids: string[] }>();
  const add = (kind: Difference['kind'], field: string, id: string): void => {
    const key = `${kind} ${field}`;
    const known = found.get(key);
    if (known) known.ids.push(id);
    else found.set(key, { kind, field, ids: [id] });
  };
  for (const service of before) {
    const id = typeof service.id === 'string' ? service.id : '';
    const read = byId.get(id);
    // Of two services with one id the second is not there either.
    byId.delete(id);
    if (!read) {
      add('gone', '', id || dutchOf(service.name));
      continue;
    }
    for (const field of Object.keys(service)) {
      if (field === 'id') continue;
      const kind = kindOf(field, service[field], read[field]);
      if (kind) add(kind, field, id);
    }
    for (const field of Object.keys(read)) {
      if (!Object.hasOwn(service, field)) add('field', field, id);
    }
  }
  return [...found.values()];
}
