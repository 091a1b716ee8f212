import { err, ok, type Result } from '../../domain/index.js';
import { nearest } from '../check/nearest.js';
import { fold } from '../fold.js';
import { readJson, type JsonFault } from '../json-positions.js';
import { ownColumns, titleOf } from '../to-sheet/columns.js';
import { columnsOfField } from '../to-sheet/service-rows.js';
import type { ColumnMap } from './sheet.js';
import { columnTitles, type ColumnKey } from './vocabulary/columns.js';

/** Why a map of columns can't be used. */
export type ColumnMapFault =
  | { readonly kind: 'json'; readonly fault: JsonFault }
  | { readonly kind: 'no-map' }
  /** A name that no column of ours has; `near` is the title most like it, or empty. */
  | {
      readonly kind: 'unknown';
      readonly title: string;
      readonly name: string;
      readonly near: string;
    };

/** A column by every name it has: its titles, the field of the feed, our own word for it. */
function namesOfColumns(): ReadonlyMap<string, ColumnKey> {
  const names = new Map<string, ColumnKey>();
  const add = (name: string, key: ColumnKey): void => {
    if (!names.has(fold(name))) names.set(fold(name), key);
  };
  for (const { key, title } of ownColumns()) add(title, key);
  for (const [key, titles] of Object.entries(columnTitles) as [ColumnKey, readonly string[]][]) {
    for (const title of titles) add(title, key);
  }
  for (const [field, [key]] of Object.entries(columnsOfField)) add(field, key!);
  for (const key of Object.keys(columnTitles) as ColumnKey[]) add(key, key);
  return names;
}

/** The titles of a map as somebody typed them, by the folded one; empty where it is no map. */
export function typedTitles(text: string): ReadonlyMap<string, string> {
  const json = readJson(text);
  const said = json.ok ? json.value.value : null;
  const titles = typeof said === 'object' && said !== null ? Object.keys(said) : [];
  return new Map(titles.map((title) => [fold(title), title]));
}

/**
 * Reads what somebody says about the columns of a list.
 *
 * @param text JSON: an object with the title in the file, and the column that it is or an empty text to
 *   leave it.
 * @returns by folded title; or why that can't be used.
 */
export function readColumnMap(text: string): Result<ColumnMap, ColumnMapFault> {
  const json = readJson(text);
  if (!json.ok) return err({ kind: 'json', fault: json.error });
  const said = json.value.value;
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    return err({ kind: 'no-map' });
  }
  const names = namesOfColumns();
  const map = new Map<string, ColumnKey | null>();
  for (const [title, name] of Object.entries(said)) {
    if (typeof name !== 'string') return err({ kind: 'no-map' });
    const key = names.get(fold(name));
    if (key === undefined && fold(name)) {
      const near = nearest(name, [...names.keys()]);
      return err({
        kind: 'unknown',
        title,
        name,
        near: near === null ? '' : titleOf(names.get(near)!),
      });
    }
    map.set(fold(title), key ?? null);
  }
  return ok(map);
}
