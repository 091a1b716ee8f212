import { fold } from '../domain/shared/fold.js';
import { isFields } from '../cli/fields.js';
import { dutchOf, nameOf, translationsOf, valueAt } from './document.js';

/** What was made of a service for searching, kept as long as the service itself. */
const kept = new WeakMap<object, string>();

const digits = (text: string): string => text.replace(/\D/g, '');

function haystackOf(service: object): string {
  const known = kept.get(service);
  if (known !== undefined) return known;
  const locations = valueAt(service, ['locations']);
  const places = Array.isArray(locations) ? (locations as unknown[]) : [];
  const name = valueAt(service, ['name']);
  const words = [
    nameOf(service),
    ...translationsOf(name).map(([, words]) => words),
    dutchOf(valueAt(service, ['organization'])),
    ...places.flatMap((place) => [
      dutchOf(valueAt(place, ['city'])),
      dutchOf(valueAt(place, ['name'])),
      dutchOf(valueAt(place, ['street'])),
    ]),
  ];
  const phones = ['phone', 'whatsapp'].map((field) => digits(dutchOf(valueAt(service, [field]))));
  const text = ` ${words.map(fold).join(' | ')} # ${phones.join(' ')}`;
  kept.set(service, text);
  return text;
}

/**
 * Whether a service is what somebody looks for, by its name, its organisation, its town or
 * street, or its number. All words must be there, each at the start of a word.
 */
export function matches(service: unknown, query: string): boolean {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  if (!isFields(service)) return false;
  const haystack = haystackOf(service);
  const number = digits(query);
  // A number is looked for without its spaces, wherever it begins.
  if (/^[\d\s()+-]+$/.test(query) && number.length > 2) return haystack.includes(number);
  return words.every((word) => haystack.includes(` ${word}`));
}
