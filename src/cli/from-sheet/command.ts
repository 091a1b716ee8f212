import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { err, localTime, ok, type Result } from '../../domain/index.js';
import { refusals, type Command } from '../command.js';
import { readBytes, reasonOf } from '../files.js';
import { formatJson } from '../json-format.js';
import { readKept } from '../kept-feed.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { utf8 } from '../utf8.js';
import { fold } from '../fold.js';
import { readEarlierFeed } from './keep.js';
import { readColumnMap, typedTitles } from './column-map.js';
import { convert } from './convert.js';
import { faultOfFeedOut } from '../out-file.js';
import { municipalitiesOf } from '../municipalities.js';
import { withMunicipalityCode } from '../municipality-option.js';
import { readGazetteer } from '../read-gazetteer.js';
import { dayOfOption, publisherOf, publisherOptions } from '../publisher-options.js';
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

/** What somebody says about columns. */
interface SaidColumns {
  readonly map: ColumnMap;
  /** Titles as they were typed, by the folded one. */
  readonly typed: ReadonlyMap<string, string>;
}

/** The map of `--columns`; a sentence where it can't be used. */
async function columnsOf(
  path: string | undefined,
  messages: Messages,
): Promise<Result<SaidColumns, string>> {
  if (path === undefined) return ok({ map: new Map(), typed: new Map() });
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const text = utf8(bytes.value) ?? '';
  const map = readColumnMap(text);
  if (map.ok) return ok({ map: map.value, typed: typedTitles(text) });
  const { error } = map;
  if (error.kind === 'json') return err(messages.general.notJson(path, error.fault));
  return err(
    error.kind === 'no-map'
      ? messages.fromSheet.columnsAreNoMap(path)
      : messages.fromSheet.unknownColumnName(path, error.title, error.name, error.near),
  );
}

/** Whether somebody gave the feed for the list. */
function isFeed(bytes: Uint8Array): boolean {
  const text = utf8(bytes) ?? '';
  return /^\s*\{/.test(text) && readEarlierFeed(text).ok;
}

/** A list of local help in, a feed out. */
export const fromSheet: Command = {
  help: ({ fromSheet }) => fromSheet.help,

  async run(args, io, messages) {
    const { fail, usage } = refusals('from-sheet', io, messages);

    const publisherAt = args.indexOf('--publisher');
    if (publisherAt >= 0 && (args[publisherAt + 1] ?? '--').startsWith('--')) {
      return usage(messages.fromSheet.publisherNeeded);
    }
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const [path, ...more] = rest;
    if (path === undefined) return usage(messages.fromSheet.fileNeeded);
    if (more.length > 0) return usage(messages.fromSheet.oneFileOnly(more.join(' ')));
    const today = localTime(io.now).date;
    const updatedAt = values.updated === undefined ? today : dayOfOption(values.updated);
    if (updatedAt === null) {
      return usage(messages.fromSheet.badOption('--updated', values.updated!, '2026-11-12'));
    }
    if (values.out !== undefined && resolve(values.out) === resolve(path)) {
      return fail(messages.fromSheet.outIsSource(path));
    }

    const { out, keep } = values;
    const fault = out === undefined ? null : await faultOfFeedOut(out, keep, messages);
    if (fault !== null) return fail(fault);
    const kept = values.keep === undefined ? ok(null) : await readKept(values.keep, messages);
    if (!kept.ok) return fail(kept.error);
    const publisher = publisherOf(await withMunicipalityCode(values), kept.value, messages);
    if (!publisher.ok) return usage(publisher.error);
    const columns = await columnsOf(values.columns, messages);
    if (!columns.ok) return fail(columns.error);
    const bytes = await readBytes(path, messages);
    if (!bytes.ok) return fail(bytes.error);
    if (isFeed(bytes.value)) return fail(messages.fromSheet.isFeed(path));
    const { map, typed } = columns.value;
    const typedAs = (titles: readonly string[]) =>
      titles.map((title) => `"${typed.get(title) ?? title}"`).join(', ');
    const sheet = await readList(bytes.value, { sheet: values.sheet, map });
    if (!sheet.ok) {
      const { error } = sheet;
      const hasOwnTitles = error.kind === 'columns' || error.kind === 'no-columns';
      const hinted = hasOwnTitles ? error.found[0] : undefined;
      const found = 'found' in error ? new Set(error.found.map(fold)) : null;
      const missing = found ? [...map.keys()].filter((title) => !found.has(title)) : [];
      return fail(
        [
          messages.fromSheet.noSheet(basename(path), error),
          ...(hinted === undefined ? [] : [messages.fromSheet.columnsHint(hinted)]),
          ...(missing.length > 0 ? [messages.fromSheet.columnsNotFound(typedAs(missing))] : []),
        ].join('\n'),
      );
    }

    const places = await readGazetteer();
    const conversion = convert(sheet.value, {
      publisher: publisher.value,
      updatedAt,
      earlier: kept.value,
      municipalities: places === null ? null : municipalitiesOf(places),
      today,
    });
    const missing = missingColumns(sheet.value, map);
    const lines = reportLines(conversion, sheet.value, basename(path), io, messages);
    if (missing.length > 0) {
      lines.push('', messages.fromSheet.columnsNotFound(typedAs(missing)));
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
