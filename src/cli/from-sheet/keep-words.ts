import { columnsOfField, rowsOfService } from '../to-sheet/service-rows.js';
import { titleOf } from '../to-sheet/columns.js';
import type { Findings } from './findings.js';
import { locationColumns } from './locations.js';
import type { ColumnKey } from './vocabulary/columns.js';

type Titles = ReadonlyMap<ColumnKey, string>;

const keysOf = (field: string): readonly ColumnKey[] =>
  field === 'locations'
    ? locationColumns
    : Object.hasOwn(columnsOfField, field)
      ? columnsOfField[field]!
      : [];

/** The column in which a field stands, by its title in the list or else in the template. */
export function titleOfField(field: string, titles: Titles): string {
  const keys = keysOf(field);
  const there = keys.find((key) => titles.has(key));
  if (there !== undefined) return titles.get(there)!;
  return field === 'locations' ? titleOf('city') : keys[0] ? titleOf(keys[0]) : field;
}

/** Whether the list has a column for a field. */
export const hasColumn = (field: string, titles: Titles): boolean =>
  keysOf(field).some((key) => titles.has(key));

/** What a service says in a field, in the words of a list; empty where a list has none for it. */
export function wordsOfField(field: string, service: unknown): string {
  const [cells] = rowsOfService(service);
  return keysOf(field)
    .flatMap((key) => cells?.get(key) || [])
    .join(', ');
}

/** A text that was JSON, without its quotes. */
const unquoted = (json: string): string => json.replace(/^"(.*)"$/s, '$1');

/**
 * Takes findings about fields of a feed and adds them as findings about columns of a list.
 *
 * @param earlier the service as it was.
 * @param fresh the service as the list has it.
 */
export function inWordsOfList(
  findings: Findings,
  titles: Titles,
  earlier: unknown,
  fresh: unknown,
): Pick<Findings, 'add'> {
  return {
    add(code, row, { column: field = '', value = '', detail = '' }) {
      findings.add(code, row, {
        column: titleOfField(field, titles),
        value: wordsOfField(field, earlier) || unquoted(value),
        detail: wordsOfField(field, fresh) || unquoted(detail),
      });
    },
  };
}
