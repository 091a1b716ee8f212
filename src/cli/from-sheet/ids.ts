import { fold } from '../../domain/shared/fold.js';
import type { SheetRow } from './sheet.js';

/** `Perspectief Zutphen` → `perspectief-zutphen`; scripts other than Latin keep their letters. */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-');

/** Organisation and service: what a row is called. */
export function baseOf({ cells }: SheetRow): string {
  const names = [cells.get('organization'), cells.get('service')].filter((text) => text != null);
  return slug(names.join(' ')) || 'dienst';
}

/** The id that a row gives in a column of its own; null where it gives none. */
export const statedId = ({ cells }: SheetRow): string | null =>
  cells.get('id')?.replaceAll('\n', ' ') ?? null;

/** Everything a row says, in one text by which rows can be put in an order of their own. */
export const contentOf = ({ cells, others }: SheetRow): string =>
  JSON.stringify([[...cells].sort(), [...others].sort()]);

/** Of rows with one name, those that help with the same task stand together. */
const orderOf = (row: SheetRow): string =>
  JSON.stringify([row.cells.get('task') ?? '', row.cells.get('kindOfHelp') ?? '']) + contentOf(row);

/** Rows that are called the same, in an order that follows from what they say. */
export function groupsOf(rows: readonly SheetRow[]): ReadonlyMap<string, readonly SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const base = baseOf(row);
    const group = groups.get(base);
    if (group) group.push(row);
    else groups.set(base, [row]);
  }
  return new Map(
    [...groups].map(([base, group]) => {
      if (group.length === 1) return [base, group];
      const ordered = group.map((row) => ({ row, order: orderOf(row) }));
      ordered.sort((a, b) => (a.order < b.order ? -1 : 1));
      return [base, ordered.map(({ row }) => row)];
    }),
  );
}

/**
 * A stable, readable id for each row: the one it gives, or else organisation and service. That depends
 * on nothing else, not on the order of the rows nor on other columns. Only where several rows have the
 * same names the rest get a number, in an order that follows from what they say.
 *
 * @param rows no two of them the same, and no two with the same id of their own.
 * @param known ids that rows have already; only the others get one.
 * @returns as many different ids; and the rows that got one although their names are not unique.
 */
export function idsOf(
  rows: readonly SheetRow[],
  known: ReadonlyMap<SheetRow, string> = new Map(),
): {
  readonly ids: ReadonlyMap<SheetRow, string>;
  readonly sharing: ReadonlySet<SheetRow>;
} {
  const ids = new Map(known);
  for (const row of rows) {
    const id = statedId(row);
    if (id !== null && !ids.has(row)) ids.set(row, id);
  }
  const taken = new Set(ids.values());
  const groups = groupsOf(rows.filter((row) => statedId(row) === null));
  const sharing = new Set<SheetRow>();
  for (const [base, group] of groups) {
    let number = 1;
    for (const row of group) {
      if (group.length > 1) sharing.add(row);
      if (ids.has(row)) continue;
      let id = base;
      // "inloop-2" may also be the name of another service.
      while (taken.has(id) || (number > 1 && groups.has(id))) {
        number++;
        id = `${base}-${number}`;
      }
      taken.add(id);
      ids.set(row, id);
    }
  }
  return { ids, sharing };
}
