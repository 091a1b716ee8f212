import { builtInInstruments } from '../../domain/index.js';
import { eachText } from './each-text.js';
import type { RawFinding } from './findings.js';
import { fieldsAt, shapeAt } from './shape-at.js';

/** Dutch and other words for a field, without signs or capitals, and the field that is meant. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aanbieder: 'organization',
    aanmelden: 'howToApply',
    aanmeldprocedure: 'howToApply',
    adres: 'locations',
    antwoorden: 'options',
    banden: 'bands',
    belasting: 'burden',
    beschrijving: 'description',
    bron: 'source',
    diensten: 'services',
    doelen: 'purposes',
    doelgroep: 'eligibility',
    emailadres: 'email',
    gemeente: 'municipalities',
    gemeenten: 'municipalities',
    gewicht: 'weight',
    inleiding: 'introduction',
    kosten: 'cost',
    link: 'url',
    locatie: 'locations',
    mail: 'email',
    naam: 'name',
    niveau: 'level',
    omgekeerd: 'reverse',
    omschrijving: 'description',
    onderwerp: 'topic',
    openingstijden: 'openingHours',
    opties: 'options',
    organisatie: 'organization',
    periode: 'window',
    prijs: 'cost',
    punten: 'score',
    questions: 'items',
    site: 'url',
    talen: 'languages',
    taken: 'tasks',
    teksten: 'texts',
    tel: 'phone',
    telefoon: 'phone',
    telefoonnummer: 'phone',
    titel: 'name',
    toestemming: 'consentOfCareRecipient',
    trede: 'rungs',
    treden: 'rungs',
    uitgever: 'publisher',
    velden: 'fields',
    verplicht: 'required',
    versie: 'schemaVersion',
    version: 'schemaVersion',
    voorwaarden: 'eligibility',
    vraag: 'text',
    vragen: 'items',
    vragenlijst: 'instrument',
    webadres: 'url',
    website: 'url',
  }),
);

/** How many letters must be changed, added, left out or swapped to make one word of another. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 0; row < from.length; row++) {
    const above = rows[row]!;
    const current = [row + 1];
    for (let column = 0; column < to.length; column++) {
      const change = above[column]! + (from[row] === to[column] ? 0 : 1);
      const isSwap = from[row] === to[column - 1] && from[row - 1] === to[column];
      const swap = isSwap ? rows[row - 1]![column - 1]! + 1 : change;
      current.push(Math.min(change, swap, above[column + 1]! + 1, current[column]! + 1));
    }
    rows.push(current);
  }
  return rows[from.length]![to.length]!;
}

/** The field that somebody most likely meant; null for a field of their own. */
function meant(key: string, known: readonly string[]): string | null {
  const word = key.replace(/[\s_-]/g, '').toLowerCase();
  const synonym = synonyms.get(word);
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  // Short words are near to each other by chance: a "note" is no "name".
  const allowed = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  const near = known
    // Longer by more than that is further away; it also bounds the work on a key of any length.
    .filter((name) => Math.abs(name.length - word.length) <= allowed)
    .map((name) => ({ name, away: distance(word, name.toLowerCase()) }))
    .filter(({ name, away }) => away <= allowed && name.length > 2)
    .sort((a, b) => a.away - b.away)[0];
  if (near) return near.name;
  // Where a service is offered stands one step deeper.
  const isPlace = (synonym ?? word) === 'municipalities';
  if (!isPlace) return null;
  return known.includes('area') ? 'area.municipalities' : 'publisher.municipalities';
}

function misspelt(record: unknown, path: string, known = fieldsAt(path)): RawFinding[] {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return [];
  // Whatever names there are: the words of a text for each language, for instance.
  if (known.length === 0) return [];
  return Object.keys(record).flatMap((key): RawFinding[] => {
    if (key.startsWith('$') || known.includes(key)) return [];
    const field = meant(key, known);
    // Who has the right field too has another one of their own.
    if (field === null || Object.hasOwn(record, field)) return [];
    const place = path ? `${path}.${key}` : key;
    return [{ severity: 'warning', code: 'unknownField', path: place, details: [key, field] }];
  });
}

/** The same of all that is in a record, where feeds have it. */
function misspeltWithin(record: unknown, path: string): RawFinding[] {
  if (typeof record !== 'object' || record === null || shapeAt(path) === null) return [];
  const deeper = Object.entries(record).flatMap(([key, value]) =>
    misspeltWithin(value, `${path}.${key}`),
  );
  return [...misspelt(record, path), ...deeper];
}

/** Ids in the texts that are nearly those of the built-in questionnaire that they are for. */
function misspeltIds(burdenTest: unknown): RawFinding[] {
  const { instrument, texts } = Object(burdenTest) as Record<string, unknown>;
  const found = Object.values(builtInInstruments).find(({ id }) => id === instrument);
  const ids = found?.items.map(({ id }) => id) ?? [];
  return misspelt(texts, 'burdenTest.texts', ids);
}

const markup =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|euro|[a-z]+(?:uml|acute|grave)|#\d+);/i;

/**
 * What a reader of feeds passes over in silence, and a keeper most likely meant otherwise: fields
 * by another name, and markup in texts.
 *
 * @param document parsed JSON of any kind.
 */
export function likelyMistakes(document: unknown): RawFinding[] {
  const { publisher, services, burdenTest, verklaring } = Object(document) as Record<
    string,
    unknown
  >;
  const found = [
    ...misspelt(document, ''),
    ...misspelt(publisher, 'publisher'),
    ...misspeltWithin(burdenTest, 'burdenTest'),
    ...misspeltIds(burdenTest),
    ...misspeltWithin(verklaring, 'verklaring'),
  ];
  if (Array.isArray(services)) {
    services.forEach((service, index) => found.push(...misspelt(service, `services.${index}`)));
  }
  eachText(document, (text, path) => {
    const tag = markup.exec(text)?.[0];
    if (tag !== undefined && shapeAt(path) === 'text') {
      found.push({ severity: 'warning', code: 'markup', path, details: [tag] });
    }
  });
  return found;
}
