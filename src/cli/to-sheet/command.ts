import { basename } from 'node:path';
import { refusals, type Command } from '../command.js';
import { heading, type Io } from '../io.js';
import { isTooDeep } from '../json-depth.js';
import { readKept } from '../kept-feed.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { faultOfSheet, kindOf, writeSheet } from './sheet-file.js';
import { feedTable, type FeedTable } from './table.js';
import { toCsv } from './to-csv.js';
import { toXlsx } from './to-xlsx.js';

const options = {
  out: { type: 'string' },
  replace: { type: 'boolean' },
} as const;

/** Services that are named in a line of the report; the others are counted. */
const mostNamed = 5;

function reportLines(made: FeedTable, file: string, io: Io, { toSheet }: Messages): string[] {
  const lines = [toSheet.made(file, made.services, made.table.length - 1)];
  if (made.unreadable > 0) lines.push(toSheet.unreadable(made.unreadable));
  const lost = [
    ...made.left.map((name) => `  ${toSheet.section(name)}`),
    ...made.differences.map(({ kind, field, ids }) => {
      const named = ids.slice(0, mostNamed).join(', ');
      return `  ${toSheet.difference[kind](field)}: ${toSheet.services(named, ids.length - mostNamed)}`;
    }),
  ];
  if (lost.length > 0) {
    lines.push('', heading(toSheet.notInSheet, io), ...lost, '', toSheet.keepTheFeed(file));
  }
  return lines;
}

/** A feed in, a sheet out that gives the same services again. */
export const toSheet: Command = {
  help: ({ toSheet }) => toSheet.help,

  async run(args, io, messages) {
    const { general, toSheet } = messages;
    const { fail, usage } = refusals('to-sheet', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const [path, ...more] = rest;
    if (path === undefined) return usage(toSheet.fileNeeded);
    if (more.length > 0) return usage(toSheet.oneFileOnly(more.join(' ')));
    const { out, replace = false } = values;
    const kind = out === undefined ? 'csv' : kindOf(out);
    if (kind === null) return usage(toSheet.badKind(out!));

    const feed = await readKept(path, messages, toSheet.noFeed);
    if (!feed.ok) return fail(feed.error);
    if (isTooDeep(feed.value.document)) return fail(general.tooDeep(path));
    if (out !== undefined) {
      const fault = await faultOfSheet(out, replace, messages);
      if (fault !== null) return fail(fault);
    }

    const made = feedTable(feed.value.document);
    const lines = reportLines(made, basename(path), io, messages);
    if (out === undefined) {
      io.out(toCsv(made.table));
    } else {
      const content =
        kind === 'csv'
          ? toCsv(made.table)
          : await toXlsx(made.table, toSheet.sheetName, toSheet.workbook);
      const fault = await writeSheet(out, content, messages);
      if (fault !== null) return fail(fault);
      lines.push('', toSheet.written(out));
    }
    io.err(`${lines.join('\n')}\n`);
    return 0;
  },
};
