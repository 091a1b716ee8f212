import { readYesNo } from './cells.js';
import { isNothing } from './code-cells.js';
import type { FindingCode } from './findings.js';
import { readHours } from './hours-cell.js';
import { readPoint, splitPoint } from './points.js';
import type { SheetRow } from './sheet.js';
import type { ColumnKey } from './vocabulary/columns.js';

/** A place where somebody can go, as the feed writes it; what the sheet does not say is not there. */
export interface SheetLocation {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly openingHours?: string[];
  readonly accessibility?: string;
}

type Report = (code: FindingCode, key: ColumnKey, detail?: string) => void;

/** The columns of which a place is made. */
export const locationColumns = [
  'location',
  'locationName',
  'street',
  'houseNumber',
  'houseAddition',
  'postalCode',
  'city',
  'latitude',
  'longitude',
  'coordinates',
  'gridX',
  'gridY',
  'accessibility',
  'wheelchair',
  'parking',
  'locationHours',
] as const satisfies readonly ColumnKey[];

/** `Buurthuis De Hoek, Dorpsstraat 1, 7201 AB Zutphen` in its parts; null where that is not what it is. */
function readAddress(words: string): SheetLocation | null {
  const match = /^(.*?),?\s*\b([1-9]\d{3})\s?([A-Z]{2})\s+(\p{L}[\p{L}' -]*)$/u.exec(words);
  if (!match) return null;
  const [, before = '', digits, letters, city = ''] = match;
  const parts = before.split(/\s*,\s*/).filter(Boolean);
  // A street has a house number; what stands before it is the name of the house.
  const street = /\p{L}.*\s\d+\s?[a-z]?(?:-\d+)?$/iu.test(parts.at(-1) ?? '') ? parts.pop() : null;
  const name = parts.join(', ');
  return {
    ...(name && { name }),
    ...(street && { street }),
    postalCode: `${digits} ${letters}`,
    city: city.trim(),
  };
}

/**
 * A place in words. `Buurthuis De Hoek, Dorpsstraat 1, 7201 AB Zutphen` is split in its parts;
 * everything else is kept as a name.
 */
export function readLocation(cell: string): SheetLocation {
  const words = cell.replaceAll('\n', ', ');
  return readAddress(words) ?? { name: words };
}

/** The places in a cell, where each line, or each part between semicolons, is a whole address. */
function readLocations(cell: string): SheetLocation[] {
  const parts = cell.split(/\s*[\n;]\s*/).filter(Boolean);
  const all = parts.map(readAddress);
  return parts.length > 1 && all.every((one) => one !== null) ? all : [readLocation(cell)];
}

/** `Markt`, `12`, `a` → `Markt 12a`; `Markt`, `12`, `2` → `Markt 12-2`. */
function streetOf(street: string, number: string, addition: string): string {
  if (!number) return street;
  const whole = !addition
    ? number
    : /^\d/.test(addition)
      ? `${number}-${addition}`
      : /^\p{L}$/u.test(addition)
        ? `${number}${addition}`
        : `${number} ${addition}`;
  return `${street} ${whole}`;
}

/** What a column that asks for yes or no has instead of it is shown as it stands. */
function sentenceOf(cell: string | undefined, yes: string, no: string): string | undefined {
  const answer = readYesNo(cell);
  return answer === null ? cell : answer ? yes : no;
}

/** How a place can be reached, of three columns. */
function accessibilityOf(text: (key: ColumnKey) => string | undefined): string {
  return [
    text('accessibility'),
    sentenceOf(
      text('wheelchair'),
      'Toegankelijk met een rolstoel',
      'Niet toegankelijk met een rolstoel',
    ),
    sentenceOf(text('parking'), 'U kunt er parkeren', 'U kunt er niet parkeren'),
  ]
    .filter((part) => part !== undefined && !isNothing(part))
    .map((part, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})]$/u.test(part!) ? `${part}.` : part,
    )
    .join(' ');
}

/** Where a place is on the map; nothing where the cells are no place on it, which is reported. */
function pointOf(
  text: (key: ColumnKey) => string | undefined,
  report: Report,
): { readonly latitude?: number; readonly longitude?: number } {
  const one = text('coordinates');
  const pairs: readonly (readonly [ColumnKey, readonly [string, string] | null])[] = [
    ['latitude', [text('latitude') ?? '', text('longitude') ?? '']],
    ['coordinates', one === undefined ? ['', ''] : splitPoint(one)],
    ['gridX', [text('gridX') ?? '', text('gridY') ?? '']],
  ];
  for (const [key, pair] of pairs) {
    if (pair && !pair[0] && !pair[1]) continue;
    const read = pair && readPoint(...pair);
    if (!read) {
      report('noPoint', key);
      continue;
    }
    const { latitude, longitude } = read.point;
    if (read.how === 'exchanged') report('pointExchanged', key, `${latitude}, ${longitude}`);
    return { latitude, longitude };
  }
  return {};
}

/**
 * The places that a row names.
 *
 * @param report receives what could not be taken as it stands.
 */
export function locationsOf({ cells }: SheetRow, report: Report): SheetLocation[] {
  /** On one line. */
  const text = (key: ColumnKey): string | undefined => {
    const cell = cells.get(key)?.replaceAll('\n', ' ');
    return cell === undefined || isNothing(cell) ? undefined : cell;
  };
  const inWords = cells.get('location');
  const [first = {}, ...more] =
    inWords === undefined || isNothing(inWords) ? [] : readLocations(inWords);
  const street = text('street');
  const accessibility = accessibilityOf(text);
  const hours = readHours(cells.get('locationHours'), () =>
    report('hoursInWords', 'locationHours'),
  );
  const own: SheetLocation = {
    ...(text('locationName') && { name: text('locationName')! }),
    ...(street && {
      street: streetOf(street, text('houseNumber') ?? '', text('houseAddition') ?? ''),
    }),
    ...(text('postalCode') && { postalCode: text('postalCode')! }),
    ...(text('city') && { city: text('city')! }),
    ...pointOf(text, report),
    ...(hours.length > 0 && { openingHours: hours }),
    ...(accessibility && { accessibility }),
  };
  const location = { ...first, ...own };
  return Object.keys(location).length > 0 ? [location, ...more] : more;
}
