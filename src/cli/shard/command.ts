import { err, ok, type Feed, type Result } from '../../domain/index.js';
import type { GazetteerRow } from '../../domain/steunpunt-finder/gazetteer.js';
import { defaultRequestOptions, readDocument } from '../../feeds/index.js';
import { explain } from '../check/explain.js';
import { otherFormat } from '../check/other-format.js';
import { refusals, type Command } from '../command.js';
import { hasMoreThan } from '../byte-counts.js';
import { readBytes } from '../files.js';
import { utf8 } from '../utf8.js';
import { heading, type Io } from '../io.js';
import { isTooDeep } from '../json-depth.js';
import { readJson } from '../json-positions.js';
import type { Fields } from '../fields.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { indexFile, openFolder, writeShards, type Written } from './folder.js';
import { municipalitiesOf } from '../municipalities.js';
import { readGazetteer } from '../read-gazetteer.js';
import { fileOf, splitFeed, type Split } from './split.js';

const options = {
  out: { type: 'string' },
  'all-municipalities': { type: 'boolean' },
  replace: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** Twenty-five megabytes of real services have as many; it bounds time and memory. */
const mostParts = 1_000_000;

/** More names than these say no more. */
const mostNames = 20;

interface WholeFeed {
  readonly document: Fields;
  readonly feed: Feed;
  /** How much the widgets leave out of it. */
  readonly errors: number;
}

function parse(text: string, path: string, { general }: Messages): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // Slower, and it knows where the fault is.
    const json = readJson(text);
    return json.ok ? ok(json.value.value) : err(general.notJson(path, json.error));
  }
}

/** Reads a feed that may be far larger than what a widget loads: that is why it is split. */
async function readWhole(path: string, messages: Messages): Promise<Result<WholeFeed, string>> {
  const { check, shard } = messages;
  const bytes = await readBytes(path, messages);
  if (!bytes.ok) return bytes;
  const format = otherFormat(bytes.value);
  if (format) return err(`${path}: ${check.otherFormats[format]}`);
  if (hasMoreThan(mostParts, bytes.value, ',[{')) {
    return err(messages.general.tooManyParts(path, mostParts));
  }
  const text = utf8(bytes.value);
  if (text === null) return err(`${path}: ${check.notUtf8}`);
  const document = parse(text, path, messages);
  if (!document.ok) return document;
  if (isTooDeep(document.value)) return err(messages.general.tooDeep(path));
  const read = readDocument(document.value);
  if (!read.ok) return err(shard.noFeed(path));
  if (read.value.kind === 'index') return err(shard.isIndex(path));
  const { feed, problems } = read.value;
  const errors = problems.filter((problem) => explain(problem, undefined).severity === 'error');
  return ok({ document: document.value as Fields, feed, errors: errors.length });
}

/** Names on one line, the last of many left out. */
function listed(names: readonly string[], { shard }: Messages): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? shard.andMore(shown, names.length - mostNames) : shown;
}

function reportLines(
  split: Split,
  { added, changed, same, gone }: Written,
  errors: number,
  io: Io,
  messages: Messages,
): string[] {
  const { shard } = messages;
  const lines = [shard.made(split.codes.length, split.local, split.everywhere)];
  if (errors > 0) lines.push(shard.leftOut(errors));
  if (split.unknownNames.size > 0) {
    lines.push('', heading(shard.unknownNames, io));
    const names = [...split.unknownNames].map(([name, count]) => shard.unknownName(name, count));
    lines.push(...names.slice(0, mostNames).map((name) => `  ${name}`));
    if (names.length > mostNames) lines.push(`  ${shard.andMore('…', names.length - mostNames)}`);
  }
  if (split.unknownCodes.length > 0) {
    lines.push('', shard.unknownCodes(listed(split.unknownCodes, messages)));
  }
  lines.push('');
  if (added.length > 0) lines.push(shard.added(added.length, listed(added, messages)));
  if (changed.length > 0) lines.push(shard.changed(changed.length, listed(changed, messages)));
  if (gone.length > 0) lines.push(shard.gone(gone.length, listed(gone, messages)));
  if (same > 0) lines.push(shard.same(same));
  return lines;
}

/**
 * One feed in, a folder with a feed for each municipality out.
 *
 * @param loadPlaces rejects where the list of places is not there, as in a copy that was not built.
 */
export const shardWith = (loadPlaces: () => Promise<readonly GazetteerRow[] | null>): Command => ({
  help: ({ shard }) => shard.help,

  async run(args, io, messages) {
    const { shard } = messages;
    const { fail, usage } = refusals('shard', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const [path, ...more] = rest;
    const { out, replace, force, 'all-municipalities': isWhole = false } = values;
    if (path === undefined) return usage(shard.feedNeeded);
    if (more.length > 0) return usage(shard.oneFeedOnly(more.join(' ')));
    if (out === undefined || out === '') return usage(shard.outNeeded);

    const whole = await readWhole(path, messages);
    if (!whole.ok) return fail(whole.error);
    const { document, feed, errors } = whole.value;
    if (errors > 0 && !force) return fail(shard.hasErrors(path, errors));
    const rows = await loadPlaces();
    if (rows === null && isWhole) return fail(shard.noPlaces);
    const municipalities = municipalitiesOf(rows);
    const split = splitFeed(document, feed, municipalities, isWhole);
    if (split.codes.length === 0) return fail(shard.noMunicipality);
    const { maximumSize } = defaultRequestOptions;
    const large = split.codes.filter((code) => split.sizeOf(code) > maximumSize);
    if (large.length > 0) {
      return fail(shard.tooLarge(listed(large, messages), maximumSize / 1_000_000));
    }

    const needed = new Set([indexFile, ...split.codes.map(fileOf)]);
    const ours = await openFolder(out, needed, messages);
    if (!ours.ok) return fail(ours.error);
    const gone = [...ours.value].filter((name) => !needed.has(name)).sort();
    if (gone.length > 0 && !replace) {
      return fail(shard.wouldGo(gone.length, out, listed(gone, messages)));
    }
    const written = await writeShards(out, split, ours.value, messages);
    if (!written.ok) return fail(written.error);
    const lines = reportLines(split, written.value, errors, io, messages);
    if (rows === null) lines.push('', shard.placesMissing);
    // The page of a municipality that the index does not have shows nothing of it.
    const known = municipalities.codes;
    const isComplete = known.length > 0 && known.every((code) => split.codes.includes(code));
    if (!isComplete && split.everywhere > 0) lines.push('', shard.forOthers);
    lines.push('', shard.next(out, split.codes[0]!));
    io.err(`${lines.join('\n')}\n`);
    return 0;
  },
});

export const shard = shardWith(readGazetteer);
