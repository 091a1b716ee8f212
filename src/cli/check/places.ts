import { normalizedMunicipality, textIn, type Feed, type Location } from '../../domain/index.js';
import { coversPostcode, postcodeDigits } from '../../domain/steunpunt-finder/postcode.js';
import type { CheckCode, RawFinding, Severity } from './findings.js';
import { isWholeCountry } from '../from-sheet/municipality.js';
import type { Towns } from './towns.js';

/** Further from its own town than this a place is not in it. */
const furthest = 30;

/** The European and the Caribbean Netherlands, in degrees: south, north, west, east. */
const areas: readonly (readonly [number, number, number, number])[] = [
  [50.7, 53.7, 3.2, 7.3],
  [12, 12.4, -68.5, -68.1],
  [17.4, 17.7, -63.3, -62.9],
];

const isDutch = (latitude: number, longitude: number): boolean =>
  areas.some(
    ([south, north, west, east]) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );

const finding = (
  severity: Severity,
  code: CheckCode,
  path: string,
  ...details: string[]
): RawFinding => ({ severity, code, path, details });

function aboutPoint(
  { latitude, longitude, city }: Location,
  path: string,
  towns: Towns | null,
): RawFinding[] {
  if (latitude === null && longitude === null) return [];
  const point = `${path}.latitude`;
  if (latitude === null || longitude === null) {
    const [there, missing] =
      latitude === null ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
    return [finding('warning', 'coordinatesHalf', `${path}.${there}`, there, missing)];
  }
  const pair = [`${latitude}`, `${longitude}`];
  if (!isDutch(latitude, longitude)) {
    return isDutch(longitude, latitude)
      ? [finding('error', 'coordinatesSwapped', point, ...pair)]
      : [finding('warning', 'coordinatesOutside', point, ...pair)];
  }
  const away = city === null ? null : (towns?.distanceTo(city, { latitude, longitude }) ?? null);
  return city !== null && away !== null && away > furthest
    ? [finding('error', 'farFromTown', point, city, String(Math.round(away)))]
    : [];
}

/** `7201aa` and `NL-7201 AA` as `7201 AA`; empty where there is no postcode in it. */
function postcodeMeant(text: string): string {
  const [, digits = '', letters = ''] = /([1-9]\d{3})[\s.-]*([a-z]{2})\b/i.exec(text) ?? [];
  return digits && `${digits} ${letters.toUpperCase()}`;
}

/** What is wrong with where a service can be visited. */
export function aboutLocation(location: Location, path: string, towns: Towns | null): RawFinding[] {
  const { postalCode } = location;
  const isPostcode = postalCode === null || /^[1-9]\d{3}\s*[a-z]{2}$/i.test(postalCode.trim());
  const found = aboutPoint(location, path, towns);
  if (isPostcode) return found;
  const details = [postalCode, postcodeMeant(postalCode)];
  return [finding('warning', 'postcode', `${path}.postalCode`, ...details), ...found];
}

/** Postcodes and ranges of them that hold nothing. */
export function aboutPostcodes(entries: readonly string[], path: string): RawFinding[] {
  return entries.flatMap((entry, index) => {
    const first = postcodeDigits(entry.split(/[-–—]/)[0] ?? '');
    const isRead = first !== null && coversPostcode([entry], first);
    return isRead ? [] : [finding('warning', 'areaPostcode', `${path}.${index}`, entry)];
  });
}

/** The whole country is no municipality either, and a made-up one is there to show something. */
const isStrange = (name: string, towns: Towns | null): towns is Towns =>
  towns !== null &&
  name !== '' &&
  !towns.isMunicipality(name) &&
  !isWholeCountry(name) &&
  !/voorbeeld/i.test(name);

function unknownName(entry: string, towns: Towns): RawFinding {
  const meant = towns.nearestTo(entry);
  const details = [entry, meant ? `${meant.name} (${meant.code})` : ''];
  return finding('warning', 'municipalityUnknown', '', ...details);
}

/**
 * A municipality that publishes under its own name and with the code of another one.
 *
 * @param publisher of the feed as the widgets read it.
 */
export function aboutPublisher(
  { kind, name, municipalities }: Feed['publisher'],
  towns: Towns | null,
): RawFinding[] {
  if (kind !== 'municipality' || municipalities.length === 0 || towns === null) return [];
  const { text } = textIn(name, 'nl');
  const words = (/\bgemeente\s+(.*)/i.exec(text)?.[1] ?? text).split(/[\s,]+/);
  // `Zutphen, team Wmo`: the longest beginning that is a name.
  const own = words
    .map((_, index) => words.slice(0, words.length - index).join(' '))
    .find((part) => towns.isMunicipality(part));
  const code = own === undefined ? null : towns.codeOf(own);
  if (own === undefined || code === null) return [];
  const codes = municipalities.map((one) => towns.codeOf(one) ?? normalizedMunicipality(one));
  // What is no code of anybody has a finding of its own.
  if (codes.includes(code) || !codes.every((one) => towns.hasCode(one))) return [];
  const details = [text, codes.join(', '), code];
  return [finding('warning', 'publisherElsewhere', 'publisher.municipalities', ...details)];
}

function aboutMunicipality(entry: string, towns: Towns | null): RawFinding | null {
  const text = entry.trim();
  const digits = /^(?:GM)?[\s-]*(\d+)$/i.exec(text)?.[1];
  if (digits === undefined) {
    const code = towns?.codeOf(text) ?? null;
    if (code !== null) return finding('advice', 'municipalityName', '', entry, code);
    return isStrange(text, towns) ? unknownName(entry, towns) : null;
  }
  const isCode = /^(?:GM)?\d{4}$/i.test(text);
  const code = `GM${digits.padStart(4, '0')}`;
  if (isCode && (towns === null || towns.hasCode(code))) return null;
  const isLikely = !isCode && digits.length <= 4 && (towns?.hasCode(code) ?? true);
  return finding('warning', 'municipalityCode', '', entry, isLikely ? code : '');
}

/**
 * Municipalities by a code that is none or, where the places of the Netherlands are known, by one
 * that no municipality has, and by a name for which there is a code. Each is reported once: as a
 * rule all services of a list have the same.
 *
 * @param lists municipalities with the path of their list.
 */
export function aboutMunicipalities(
  lists: readonly (readonly [readonly string[], string])[],
  towns: Towns | null,
): RawFinding[] {
  const found = new Map<string, { readonly first: RawFinding; more: number }>();
  for (const [entries, path] of lists) {
    entries.forEach((entry, index) => {
      const before = found.get(entry);
      if (before) {
        before.more++;
        return;
      }
      const about = aboutMunicipality(entry, towns);
      if (about) found.set(entry, { first: { ...about, path: `${path}.${index}` }, more: 0 });
    });
  }
  return [...found.values()].map(({ first, more }) => ({
    ...first,
    details: [...first.details, String(more)],
  }));
}
