import { err, ok, type Result } from '../../domain/index.js';
import { defaultRequestOptions } from '../../feeds/index.js';
import { checkText } from '../check/check-text.js';
import { faultSentence, readSource } from '../check/read-source.js';
import { refusals, type Command } from '../command.js';
import { faultOfOut, isFile } from '../out-file.js';
import type { Io } from '../io.js';
import { isTooDeep } from '../json-depth.js';
import { formatJson } from '../json-format.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import type { Fields } from '../fields.js';
import { mergeFeeds } from './merge.js';
import { publisherOf, publisherOptions } from './publisher.js';
import { reportLines } from './report.js';
import type { SourceFeed } from './source.js';
import { replaceFile } from '../write-file.js';

const options = {
  ...publisherOptions,
  out: { type: 'string' },
  replace: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

interface CheckedFeed extends SourceFeed {
  readonly services: number;
  /** How much the widgets leave out of it, or send a carer the wrong way with. */
  readonly errors: number;
}

/** Reads and checks one feed. */
async function readFeed(
  name: string,
  io: Io,
  messages: Messages,
): Promise<Result<CheckedFeed, string>> {
  const { general, merge } = messages;
  const read = await readSource(name, messages);
  if (!read.ok) {
    const sentence = faultSentence(read.error, messages);
    return err(read.error.kind === 'file' ? sentence : `${name}: ${sentence}`);
  }
  const { services, shards, findings } = checkText(read.value.text, io.now);
  if (shards !== null) return err(merge.isIndex(name));
  if (services === null) return err(merge.noFeed(name));
  // A feed may bring texts alone; what counts is that there are services in the end.
  const errors = findings.filter(
    ({ severity, code }) => severity === 'error' && code !== 'noServices',
  );
  const document = JSON.parse(read.value.text) as Fields;
  if (isTooDeep(document)) return err(general.tooDeep(name));
  return ok({ name, document, services, errors: errors.length });
}

/** Several feeds in, one feed out. */
export const merge: Command = {
  help: ({ merge }) => merge.help,

  async run(args, io, messages) {
    const { general, merge } = messages;
    const { fail, usage } = refusals('merge', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const { out, replace, force } = values;
    if (rest.length < 2) return usage(merge.feedsNeeded);
    const twice = rest.find((name, index) => rest.indexOf(name) !== index);
    if (twice !== undefined) return usage(merge.namedTwice(twice));
    if (out !== undefined) {
      const fault = await faultOfOut(out, messages);
      if (fault !== null) return fail(fault);
      if (!replace && (await isFile(out))) return fail(merge.outExists(out));
    }

    const sources: CheckedFeed[] = [];
    const faults: string[] = [];
    for (const name of rest) {
      const read = await readFeed(name, io, messages);
      if (read.ok) sources.push(read.value);
      else faults.push(read.error);
    }
    if (faults.length > 0) return fail(faults.join('\n'));
    const wrong = sources.filter(({ errors }) => errors > 0);
    if (wrong.length > 0 && !force) {
      const lines = wrong.map(({ name, errors }) => merge.hasErrors(name, errors));
      return fail([...lines, merge.refused].join('\n'));
    }
    const publisher = publisherOf(values, sources, messages);
    if (!publisher.ok) return usage(publisher.error);

    const merged = mergeFeeds(sources, publisher.value);
    const json = formatJson(merged.document);
    const lines = reportLines(merged, sources, io, messages);
    const { maximumSize } = defaultRequestOptions;
    if (Buffer.byteLength(json) > maximumSize) {
      lines.push('', merge.tooLarge(maximumSize / 1_000_000));
    }
    if (out === undefined) {
      io.out(json);
    } else {
      const fault = await replaceFile(out, json, general);
      if (fault !== null) return fail(fault);
      lines.push('', merge.written(out));
    }
    io.err(`${lines.join('\n')}\n`);
    return 0;
  },
};
