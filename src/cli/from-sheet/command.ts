import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, localTime, ok, type Result } from '../../domain/index.js';
import { refusals, type Command } from '../command.js';
import { readBytes, reasonOf } from '../files.js';
import { formatJson } from '../json-format.js';
import { readKept } from '../kept-feed.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { utf8 } from '../utf8.js';
import { readColumnMap } from './column-map.js';
import { convert } from './convert.js';
import { faultOfOut } from '../out-file.js';
import { publisherOf, publisherOptions } from '../publisher-options.js';
import { readList } from './read-list.js';
import { reportLines } from './report.js';
import { missingColumns, type ColumnMap } from './sheet.js';

const options = {
  ...publisherOptions,
  updated: { type: 'string' },
  keep: { type: 'string' },
  columns: { type: 'string' },
  sheet: { type: 'string' },
  out: { type: 'string' },
} as const;

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The map of `--columns`; a sentence where it can't be used. */
async function columnsOf(
  path: string | undefined,
  messages: Messages,
): Promise<Result<ColumnMap, string>> {
  if (path === undefined) return ok(new Map());
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const map = readColumnMap(utf8(bytes.value) ?? '');
  if (map.ok) return map;
  const { error } = map;
  if (error.kind === 'json') return err(messages.general.notJson(path, error.fault));
  return err(
    error.kind === 'no-map'
      ? messages.fromSheet.columnsAreNoMap(path)
      : messages.fromSheet.unknownColumnName(path, error.title, error.name, error.near),
  );
}

/** A list of local help in, a feed out. */
export const fromSheet: Command = {
  help: ({ fromSheet }) => fromSheet.help,

  async run(args, io, messages) {
    const { fail, usage } = refusals('from-sheet', io, messages);

    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const [path, ...more] = rest;
    if (path === undefined) return usage(messages.fromSheet.fileNeeded);
    if (more.length > 0) return usage(messages.fromSheet.oneFileOnly(more.join(' ')));
    const updatedAt = values.updated ?? localTime(io.now).date;
    if (!isDate(updatedAt)) {
      return usage(messages.fromSheet.badOption('--updated', updatedAt, '2026-11-12'));
    }

    const fault =
      values.out === undefined
        ? null
        : await faultOfOut(values.out, values.keep !== undefined, messages);
    if (fault !== null) return fail(fault);
    const kept = values.keep === undefined ? ok(null) : await readKept(values.keep, messages);
    if (!kept.ok) return fail(kept.error);
    const publisher = publisherOf(values, kept.value, messages);
    if (!publisher.ok) return usage(publisher.error);
    const columns = await columnsOf(values.columns, messages);
    if (!columns.ok) return fail(columns.error);
    const bytes = await readBytes(path, messages);
    if (!bytes.ok) return fail(bytes.error);
    const sheet = await readList(bytes.value, { sheet: values.sheet, map: columns.value });
    if (!sheet.ok) return fail(messages.fromSheet.noSheet(basename(path), sheet.error));

    const conversion = convert(sheet.value, {
      publisher: publisher.value,
      updatedAt,
      earlier: kept.value,
    });
    const missing = missingColumns(sheet.value, columns.value);
    const lines = reportLines(conversion, sheet.value, basename(path), io, messages);
    if (missing.length > 0) {
      lines.push('', messages.fromSheet.columnsNotFound(missing.join(', ')));
    }
    if (conversion.services === 0) {
      return fail([...lines, '', messages.fromSheet.nothingMade].join('\n'));
    }
    const json = formatJson(conversion.document);
    if (values.out === undefined) {
      io.out(json);
    } else {
      try {
        await writeFile(values.out, json);
      } catch (error) {
        const reason = reasonOf(error, messages.general);
        return fail(messages.general.cannotWrite(values.out, reason));
      }
    }
    if (values.out !== undefined) lines.push('', messages.fromSheet.written(values.out));
    io.err(`${lines.join('\n')}\n`);
    return 0;
  },
};
