import { nothing } from '../from-sheet/code-cells.js';
import { convert } from '../from-sheet/convert.js';
import { readSheet } from '../from-sheet/sheet.js';
import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import { ownColumns } from './columns.js';
import { differencesOf, type Difference } from './differences.js';
import { rowsOfService } from './service-rows.js';

type Fields = Readonly<Record<string, unknown>>;

/** A feed as a sheet. */
export interface FeedTable {
  /** The titles, and a row for each service; one more for each further place of it. */
  readonly table: readonly (readonly string[])[];
  readonly services: number;
  /** Entries of `services` that are no service at all. */
  readonly unreadable: number;
  /** What does not come back out of the sheet by itself; an earlier feed brings it along. */
  readonly differences: readonly Difference[];
  /** Parts of the document that stand in no sheet. */
  readonly left: readonly string[];
}

/** What `from-sheet` is told by its options, or makes itself. */
const madeAnew = ['schemaVersion', 'updatedAt', 'services'];

/** Columns whose value is concluded from others where they are empty, and the field that it is. */
const concluded: readonly (readonly [ColumnKey, (service: Fields) => unknown])[] = [
  ['type', ({ types }) => types],
  ['needs', ({ needs }) => needs],
  ['tasks', ({ tasks }) => tasks],
  ['rungs', ({ rungs }) => rungs],
  ['funding', ({ funding }) => funding],
  ['access', ({ access }) => access],
  ['groups', ({ audience }) => audience],
  ['setting', ({ respite }) => (respite as Fields | undefined)?.setting],
  ['provider', ({ respite }) => (respite as Fields | undefined)?.provider],
  ['duration', ({ respite }) => (respite as Fields | undefined)?.duration],
  ['planning', ({ respite }) => (respite as Fields | undefined)?.planning],
];

/**
 * A text that begins with an apostrophe before a sign of a formula gets one more, since reading takes
 * one away.
 */
const withApostrophe = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const servicesIn = (document: Fields): readonly Fields[] =>
  (Array.isArray(document.services) ? document.services : []).filter(
    (one): one is Fields => typeof one === 'object' && one !== null && !Array.isArray(one),
  );

type Cells = ReadonlyMap<ColumnKey, string>;

const tableOf = (rows: readonly Cells[]): string[][] => [
  ownColumns().map(({ title }) => title),
  ...rows.map((cells) => ownColumns().map(({ key }) => withApostrophe(cells.get(key) ?? ''))),
];

/** The services that a sheet would give, without an earlier feed. */
function servicesOf(rows: readonly Cells[], document: Fields): readonly Fields[] {
  const sheet = readSheet(tableOf(rows));
  if (!sheet) return [];
  const publisher =
    typeof document.publisher === 'object' && document.publisher !== null
      ? (document.publisher as Fields)
      : {};
  const options = { publisher, updatedAt: '', earlier: null };
  return convert(sheet, options).document.services as readonly Fields[];
}

/**
 * Says "nothing" in cells of which something else would be concluded: a service without a type whose
 * name tells one.
 *
 * @param read the services that the rows give.
 * @returns null where there is no such cell.
 */
function withNothing(rows: readonly Cells[], read: readonly Fields[]): Cells[] | null {
  const byId = new Map(read.map((service) => [service.id, service]));
  const seen = new Set<string>();
  let isChanged = false;
  const said = rows.map((cells) => {
    const id = cells.get('id') ?? '';
    const service = byId.get(id);
    if (!service || seen.has(id)) return cells;
    seen.add(id);
    const changed = new Map(cells);
    for (const [key, valueOf] of concluded) {
      const value = valueOf(service);
      const isThere = value != null && !(Array.isArray(value) && value.length === 0);
      if (!isThere || cells.get(key)) continue;
      changed.set(key, nothing);
      isChanged = true;
    }
    return changed;
  });
  return isChanged ? said : null;
}

/**
 * The table of a feed: what `from-sheet` reads back as the same services, in the same order and with
 * the same ids.
 *
 * @param document a feed, unknown; what can't be read of it is not in the table.
 * @returns cells without a guard against formulas: `toCsv` adds that.
 */
export function feedTable(document: Fields): FeedTable {
  const services = servicesIn(document);
  const plain = services.flatMap(rowsOfService);
  const read = servicesOf(plain, document);
  const said = withNothing(plain, read);
  const rows = said ?? plain;
  const all = Array.isArray(document.services) ? document.services.length : 0;
  return {
    table: tableOf(rows),
    services: services.length,
    unreadable: all - services.length,
    differences: differencesOf(services, said ? servicesOf(said, document) : read),
    left: Object.keys(document).filter((key) => !madeAnew.includes(key)),
  };
}

/** The cells of a feed with their titles; see `feedTable`. */
export const toTable = (document: Fields): string[][] =>
  feedTable(document).table.map((row) => [...row]);
