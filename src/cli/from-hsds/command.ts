import { localTime, ok } from '../../domain/index.js';
import { defaultRequestOptions } from '../../feeds/index.js';
import { checkText } from '../check/check-text.js';
import { refusals, type Command } from '../command.js';
import { formatJson } from '../json-format.js';
import { readKept } from '../kept-feed.js';
import { withMunicipalityCode } from '../municipality-option.js';
import { readArguments } from '../options.js';
import { faultOfFeedOut } from '../out-file.js';
import { dayOfOption, publisherOf, publisherOptions } from '../publisher-options.js';
import { municipalitiesOf } from '../municipalities.js';
import { readGazetteer } from '../read-gazetteer.js';
import { replaceFile } from '../write-file.js';
import { convertHsds } from './convert.js';
import { progressOn } from './progress.js';
import { readSource } from './read-source.js';
import { reportLines } from './report.js';

const options = {
  ...publisherOptions,
  updated: { type: 'string' },
  keep: { type: 'string' },
  out: { type: 'string' },
  incomplete: { type: 'boolean' },
} as const;

/** A directory in the shape of Open Referral in, a feed out. */
export const fromHsds: Command = {
  help: ({ fromHsds }) => fromHsds.help,

  async run(args, io, messages) {
    const { general, fromHsds } = messages;
    const { fail, usage } = refusals('from-hsds', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    const { out, keep, updated, incomplete: isPartAllowed = false } = values;
    const [source, ...more] = rest;
    if (source === undefined) return usage(fromHsds.sourceNeeded);
    if (more.length > 0) return usage(messages.fromSheet.oneFileOnly(more.join(' ')));
    const updatedAt = updated === undefined ? null : dayOfOption(updated);
    if (updated !== undefined && updatedAt === null) {
      return usage(messages.fromSheet.badOption('--updated', updated, '2026-11-12'));
    }
    const fault = out === undefined ? null : await faultOfFeedOut(out, keep, messages);
    if (fault !== null) return fail(fault);
    const kept = keep === undefined ? ok(null) : await readKept(keep, messages);
    if (!kept.ok) return fail(kept.error);
    const publisher = publisherOf(await withMunicipalityCode(values), kept.value, messages);
    if (!publisher.ok) return usage(publisher.error);

    const gathered = await readSource(source, {
      isPartAllowed,
      progress: progressOn(io),
      messages,
    });
    if (!gathered.ok) return fail(gathered.error);
    const { missing } = gathered.value;
    if (missing.length > 0 && !isPartAllowed) {
      return fail([...missing, fromHsds.nothingWritten].join('\n'));
    }
    if (gathered.value.records.length === 0) return fail(fromHsds.noServices(source));
    const conversion = convertHsds(gathered.value, {
      publisher: publisher.value,
      updatedAt,
      today: localTime(io.now).date,
      earlier: kept.value,
      municipalities: municipalitiesOf(await readGazetteer()),
    });
    const lines = reportLines(conversion, gathered.value, source, io, messages);
    if (conversion.services === 0) {
      return fail([...lines, '', fromHsds.nothingMade].join('\n'));
    }
    const json = formatJson(conversion.document);
    const { maximumSize } = defaultRequestOptions;
    if (Buffer.byteLength(json) > maximumSize) {
      lines.push('', fromHsds.tooLarge(maximumSize / 1_000_000));
    } else {
      const { findings } = checkText(json, io.now);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) lines.push('', fromHsds.checkFinds(errors.length));
    }
    if (out === undefined) {
      io.out(json);
    } else {
      const failed = await replaceFile(out, json, general);
      if (failed !== null) return fail(failed);
      lines.push('', fromHsds.written(out));
    }
    io.err(`${lines.join('\n')}\n`);
    return 0;
  },
};
