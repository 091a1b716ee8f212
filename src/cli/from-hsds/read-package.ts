import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../domain/index.js';
import { largestFile, readBytes, reasonOf } from '../files.js';
import type { Messages } from '../messages/messages.js';
import { utf8 } from '../utf8.js';
import { mostServices, type Dangling } from './gathered.js';
import { nestTables, tableNamed, type Nested, type Row } from './tables.js';
import { unzip } from './zip.js';

export interface Package extends Omit<Nested, 'dangling'> {
  readonly dangling: readonly Dangling[];
  /** Tables that the standard does not have, with how many rows. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** More than the columns of any table of the standard. */
const mostColumns = 200;

/** Of all tables together: ten for each of the most services. */
const mostRows = 10 * mostServices;

const isTable = (path: string): boolean =>
  /\.csv$/i.test(path) && !/(?:^|\/)(?:__MACOSX|\.)/.test(path);

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The delimiter of a table; what is saved once more from Dutch Excel has semicolons. */
const delimiterOf = (text: string): string =>
  [',', ';', '\t']
    .map((sign): [string, number] => [sign, /^.*/.exec(text)![0].split(sign).length])
    .reduce((best, next) => (next[1] > best[1] ? next : best))[0];

/**
 * The rows below the titles.
 *
 * @param most rows that are read; one more where there are more.
 * @returns null when it is no table.
 */
function rowsOf(bytes: Uint8Array, most: number): readonly Row[] | null {
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  try {
    const table: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // The titles, and one that shows that there are more.
      to: most + 2,
    });
    const [titles = [], ...rows] = table;
    if (titles.length > mostColumns) return null;
    const columns = titles.map((title) => title.trim().toLowerCase());
    return rows.map(
      (cells) =>
        new Map(
          cells.flatMap((cell, index): [string, string][] =>
            columns[index] && cell.trim() ? [[columns[index], cell]] : [],
          ),
        ),
    );
  } catch {
    return null;
  }
}

/** Puts the tables of a package together. */
function packageOf(
  files: ReadonlyMap<string, Uint8Array>,
  source: string,
  { fromHsds }: Messages,
): Result<Package, string> {
  const tables = new Map<string, readonly Row[]>();
  const unknown = new Map<string, number>();
  const fileNames = new Map<string, string>();
  let left = mostRows;
  for (const [path, bytes] of files) {
    const name = tableNamed(fileOf(path));
    const rows = rowsOf(bytes, name === 'services' ? mostServices : left);
    if (rows === null) return err(fromHsds.noTable(path));
    if (name === 'services' && rows.length > mostServices) {
      return err(fromHsds.tooManyServices(mostServices));
    }
    left -= rows.length;
    if (left < 0) return err(fromHsds.tooManyRows(source, mostRows));
    if (name === null) unknown.set(fileOf(path), rows.length);
    else if (tables.has(name)) return err(fromHsds.tableTwice(path, name));
    else {
      tables.set(name, rows);
      fileNames.set(name, fileOf(path));
    }
  }
  if (!tables.has('services')) return err(fromHsds.noServicesTable(source, files.size));
  const { services, unused, dangling } = nestTables(tables);
  const named = dangling.map(({ table, ...lost }) => ({
    ...lost,
    file: fileNames.get(table) ?? `${table}.csv`,
  }));
  return ok({ services, unused, unknown, dangling: named });
}

/**
 * A tabular data package in a folder: a file of CSV for each table, in the folder itself or in `data`.
 *
 * @returns a sentence where it can't be read.
 */
export async function readFolder(
  path: string,
  messages: Messages,
): Promise<Result<Package, string>> {
  const names: string[] = [];
  for (const folder of ['', 'data']) {
    try {
      const entries = await readdir(join(path, folder), { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && isTable(entry.name));
      names.push(...files.map(({ name }) => join(folder, name)).sort());
    } catch (error) {
      // Most packages have no folder inside.
      if (folder) continue;
      return err(messages.general.cannotRead(path, reasonOf(error, messages.general)));
    }
  }
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const name of names) {
    const bytes = await readBytes(join(path, name), messages);
    if (!bytes.ok) return bytes;
    size += bytes.value.byteLength;
    if (size > largestFile) {
      return err(messages.general.fileTooLarge(path, largestFile / 1_000_000));
    }
    files.set(name, bytes.value);
  }
  return packageOf(files, path, messages);
}

/** The same in a zip file. */
export async function readZip(
  bytes: Uint8Array,
  path: string,
  messages: Messages,
): Promise<Result<Package, string>> {
  const files = await unzip(bytes, isTable, largestFile);
  if (files.ok) return packageOf(files.value, path, messages);
  return err(
    files.error === 'too-large'
      ? messages.general.fileTooLarge(path, largestFile / 1_000_000)
      : messages.fromHsds.badZip(path),
  );
}
