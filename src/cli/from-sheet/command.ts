import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  err,
  localTime,
  normalizedMunicipality,
  ok,
  parsePhone,
  publisherKinds,
  type Result,
} from '../../domain/index.js';
import type { Command } from '../command.js';
import { readBytes, reasonOf } from '../files.js';
import { utf8 } from '../utf8.js';
import { formatJson } from '../json-format.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { readPhone, readUrl } from './cells.js';
import { convert } from './convert.js';
import { readEarlierFeed, type EarlierFeed } from './keep.js';
import { slug } from './ids.js';
import { faultOfOut } from '../out-file.js';
import { readCsv } from './read-csv.js';
import { reportLines } from './report.js';

const options = {
  publisher: { type: 'string' },
  'publisher-name': { type: 'string' },
  'publisher-kind': { type: 'string' },
  'publisher-url': { type: 'string' },
  'publisher-phone': { type: 'string' },
  municipality: { type: 'string' },
  updated: { type: 'string' },
  keep: { type: 'string' },
  out: { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof options]?: string };

/** `gemeente-zutphen` → `Gemeente Zutphen`. */
const nameFromId = (id: string): string =>
  id.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) =>
    (dash ? ' ' : '').concat(letter.toUpperCase()),
  );

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The publisher as far as the options give it. */
function publisherOf(
  values: Values,
  earlier: EarlierFeed | null,
  { fromSheet }: Messages,
): Result<Record<string, unknown>, string> {
  const before = earlier?.document.publisher as Record<string, unknown> | undefined;
  const id = values.publisher ?? before?.id;
  if (typeof id !== 'string' || !id.trim()) return err(fromSheet.publisherNeeded);
  const kind = values['publisher-kind'] ?? (before?.kind ? null : 'municipality');
  if (id !== before?.id && id !== slug(id)) {
    return err(fromSheet.badId(id, slug(id) || 'gemeente-zutphen'));
  }
  if (kind && !publisherKinds.some((known) => known === kind)) {
    return err(fromSheet.badKind(kind, publisherKinds));
  }
  const url = values['publisher-url'] === undefined ? null : readUrl(values['publisher-url']).value;
  if (values['publisher-url'] !== undefined && !url) {
    return err(
      fromSheet.badOption('--publisher-url', values['publisher-url'], 'https://www.zutphen.nl'),
    );
  }
  const phone = values['publisher-phone'];
  if (phone !== undefined && parsePhone(phone).dial === null) {
    return err(fromSheet.badOption('--publisher-phone', phone, '14 0575, 0575 519613'));
  }
  const { municipality } = values;
  if (municipality !== undefined && !/^(GM)?\d{4}$/i.test(municipality)) {
    return err(fromSheet.badOption('--municipality', municipality, 'GM0301'));
  }
  const name = values['publisher-name'] ?? (before?.name ? null : nameFromId(id));
  return ok({
    id,
    ...(name && { name }),
    ...(kind && { kind }),
    ...(url && { url }),
    ...(phone && { phone: readPhone(phone).value }),
    ...(municipality && { municipalities: [normalizedMunicipality(municipality)] }),
  });
}

async function readKept(path: string, messages: Messages): Promise<Result<EarlierFeed, string>> {
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const earlier = readEarlierFeed(utf8(bytes.value) ?? '');
  if (earlier.ok) return earlier;
  return err(
    earlier.error === 'no-feed'
      ? messages.fromSheet.keepIsNoFeed(path)
      : messages.general.notJson(path, earlier.error),
  );
}

/** A list of local help in, a feed out. */
export const fromSheet: Command = {
  help: ({ fromSheet }) => fromSheet.help,

  async run(args, io, messages) {
    const fail = (sentence: string): number => {
      io.err(`${sentence}\n`);
      return 1;
    };
    const usage = (sentence: string): number =>
      fail(`${sentence}\n${messages.general.seeHelp('from-sheet')}`);

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
    const bytes = await readBytes(path, messages);
    if (!bytes.ok) return fail(bytes.error);
    const sheet = readCsv(bytes.value);
    if (!sheet.ok) return fail(messages.fromSheet.noSheet(basename(path), sheet.error));

    const conversion = convert(sheet.value, {
      publisher: publisher.value,
      updatedAt,
      earlier: kept.value,
    });
    const lines = reportLines(conversion, sheet.value, basename(path), io, messages);
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
