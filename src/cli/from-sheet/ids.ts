import { fold } from '../../domain/shared/fold.js';
import type { SheetRow } from './sheet.js';

/** `Perspectief Zutphen` → `perspectief-zutphen`; scripts other than Latin keep their letters. */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-');

function baseOf({ cells }: SheetRow): string {
  const names = [cells.get('organization'), cells.get('service')].filter((text) => text != null);
  return slug(names.join(' ')) || 'dienst';
}

/** Everything a row says, in one text by which rows can be put in an order of their own. */
export const contentOf = ({ cells, others }: SheetRow): string =>
  JSON.stringify([[...cells].sort(), [...others].sort()]);

/** Of rows with one name, those that help with the same task stand together. */
const orderOf = (row: SheetRow): string =>
  JSON.stringify([row.cells.get('task') ?? '', row.cells.get('kindOfHelp') ?? '']) + contentOf(row);

/**
 * A stable, readable id for each row: organisation and service. It depends on nothing else, not on
 * the order of the rows nor on other columns. Only where several rows have the same names the rest
 * get a number, in an order that follows from what they say.
 *
 * @param rows no two of them the same.
 * @returns as many different ids, in the order of the rows; and the rows whose names are not unique.
 */
export function idsOf(rows: readonly SheetRow[]): {
  readonly ids: ReadonlyMap<SheetRow, string>;
  readonly sharing: ReadonlySet<SheetRow>;
} {
  const byBase = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const base = baseOf(row);
    const group = byBase.get(base);
    if (group) group.push(row);
    else byBase.set(base, [row]);
  }
  const ids = new Map<SheetRow, string>();
  const sharing = new Set<SheetRow>();
  for (const [base, group] of byBase) {
    const ordered = group.map((row) => ({ row, order: orderOf(row) }));
    ordered.sort((a, b) => (a.order < b.order ? -1 : 1));
    let number = 1;
    for (const { row } of ordered) {
      let id = base;
      if (number > 1) {
        // "inloop-2" may also be the name of another service.
        while (byBase.has(`${base}-${number}`)) number++;
        id = `${base}-${number}`;
      }
      number++;
      ids.set(row, id);
      if (group.length > 1) sharing.add(row);
    }
  }
  return { ids, sharing };
}
