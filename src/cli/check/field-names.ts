import { builtInInstruments } from '../../domain/index.js';
import { fieldWords } from './field-words.js';
import type { RawFinding } from './findings.js';
import { isLanguageCode, languageMeant } from './language-codes.js';
import { bare, nearest } from './nearest.js';
import { fieldsAt, shapeAt } from './shape-at.js';

const inside = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** Whether objects stand in a list at a place, as locations do. */
const isListOfRecords = (path: string): boolean =>
  fieldsAt(path).length === 0 && fieldsAt(`${path}.0`).length > 0;

/** In which parts of what stands at a place, such as `area` of a service, each field is. */
function homesAt(path: string, known: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  for (const name of known) {
    const place = inside(path, name);
    for (const field of fieldsAt(isListOfRecords(place) ? `${place}.0` : place)) {
      homes.set(field, [...(homes.get(field) ?? []), name]);
    }
  }
  return homes;
}

/** What is known of a place: the fields there, and those of its parts. */
interface Place {
  readonly path: string;
  readonly known: readonly string[];
  readonly homes: ReadonlyMap<string, readonly string[]>;
}

/** The parts of a document that mean nothing inside a service, as somebody might write them. */
const outermost = new Set(
  fieldsAt('')
    .filter((name) => name === 'hides' || (name !== 'services' && fieldsAt(name).length > 0))
    .map(bare),
);

/** What a visitor reads or uses: without it somebody is not helped. */
const seen = new Set(
  'services name description phone whatsapp email url applyUrl howToApply openingHours locations cost'.split(
    ' ',
  ),
);

/** The field for a word that is known, or nearly; `telefon` is one letter away from a Dutch one. */
function wordMeant(key: string): string | undefined {
  const word = bare(key);
  const near = word.length < 6 ? null : nearest(word, [...fieldWords.keys()]);
  return fieldWords.get(word) ?? (near === null ? undefined : fieldWords.get(near));
}

/** Whether anything stands in a field. */
const isFilled = (value: unknown): boolean =>
  value != null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A field beside the one that counts. */
const extra = (key: string, counts: string, path: string): RawFinding => ({
  severity: 'advice',
  code: 'extraField',
  path: inside(path, key),
  details: [key, counts],
});

/** What somebody most likely meant with a field that is not known where it stands; null for one of their own. */
function finding(key: string, record: object, { path, known, homes }: Place): RawFinding | null {
  const synonym = wordMeant(key);
  const isTaken = (field: string): boolean => Object.hasOwn(record, field);
  const about = (code: 'unknownField' | 'misplacedField', meant: string): RawFinding => {
    const details = [key, meant];
    // A near word may be a field of their own; one that can only mean this leaves a carer without.
    const isSure = fieldWords.get(bare(key)) === meant || bare(key) === bare(meant);
    const isLost = isSure && seen.has(meant) && isFilled(Reflect.get(record, key));
    return { severity: isLost ? 'error' : 'warning', code, path: inside(path, key), details };
  };
  const here = synonym !== undefined && known.includes(synonym) ? synonym : nearest(key, known);
  if (here !== null) return isTaken(here) ? extra(key, here, path) : about('unknownField', here);
  const field = synonym ?? key;
  if (field === 'municipalities' && (path === '' || known.includes('area'))) {
    return about('unknownField', path ? 'area.municipalities' : 'publisher.municipalities');
  }
  if (path.startsWith('services.') && outermost.has(bare(field))) {
    return about('misplacedField', '');
  }
  const [home, ...others] = homes.get(field) ?? [];
  // Several parts have an introduction: which of them was meant, nobody can tell.
  return home !== undefined && others.length === 0 && !isTaken(home)
    ? about('misplacedField', home)
    : null;
}

/** Fields of one record that are looked at; guessing takes time, and nobody reads more. */
const mostGuessed = 1_000;

function unknownFields(record: object, path: string, known: readonly string[]): RawFinding[] {
  const strange = Object.keys(record).filter((key) => !key.startsWith('$') && !known.includes(key));
  if (strange.length === 0) return [];
  const place = { path, known, homes: homesAt(path, known) };
  return strange.slice(0, mostGuessed).flatMap((key) => finding(key, record, place) ?? []);
}

/** Ids in the texts that are nearly those of the built-in questionnaire that they are for. */
function misspeltIds(burdenTest: unknown): RawFinding[] {
  const { instrument, texts } = Object(burdenTest) as Record<string, unknown>;
  const found = Object.values(builtInInstruments).find(({ id }) => id === instrument);
  if (!found || typeof texts !== 'object' || texts === null) return [];
  const ids = found.items.map(({ id }) => id);
  return Object.keys(texts).flatMap((key): RawFinding[] => {
    const meant = ids.includes(key) ? null : nearest(key, ids);
    if (meant === null || Object.hasOwn(texts, meant)) return [];
    const path = `burdenTest.texts.${key}`;
    return [{ severity: 'warning', code: 'unknownField', path, details: [key, meant] }];
  });
}

/** Languages of a text that no reader can have. The code counts as it stands, in small letters. */
function unknownLanguages(text: object, path: string): RawFinding[] {
  if (Array.isArray(text) || shapeAt(path) !== 'text') return [];
  return Object.keys(text).flatMap((key): RawFinding[] => {
    const isCode = isLanguageCode(key) && !/^[A-Z]/.test(key);
    if (isCode) return [];
    const meant = isLanguageCode(key) ? key.toLowerCase() : languageMeant(key);
    return [
      { severity: 'warning', code: 'languageCode', path: inside(path, key), details: [key, meant] },
    ];
  });
}

/**
 * Fields that a reader of feeds passes over in silence, and that a keeper most likely meant to be
 * read: by another name, or in another place.
 *
 * @param document parsed JSON of any kind.
 */
export function misnamedFields(document: unknown): RawFinding[] {
  const found: RawFinding[] = [];
  const extras = new Map<string, { readonly first: RawFinding; readonly more: number }>();
  const open: [unknown, string][] = [[document, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next;
    if (typeof value !== 'object' || value === null || shapeAt(path) === null) continue;
    const known = Array.isArray(value) ? [] : fieldsAt(path);
    // Whatever names there are where no field is known: the ids of questions, for instance.
    const names =
      known.length > 0 ? unknownFields(value, path, known) : unknownLanguages(value, path);
    // One by one: there can be more than a call has room for.
    for (const one of names) {
      if (one.code !== 'extraField') {
        found.push(one);
        continue;
      }
      // The last comes first, so that what stays is the first.
      const [key = ''] = one.details;
      extras.set(key, { first: one, more: (extras.get(key)?.more ?? -1) + 1 });
    }
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object') open.push([child, inside(path, key)]);
    }
  }
  const { burdenTest } = Object(document) as Record<string, unknown>;
  const once = [...extras.values()].map(({ first, more }) => ({
    ...first,
    details: [...first.details, String(more)],
  }));
  return [...found, ...once, ...misspeltIds(burdenTest)];
}
