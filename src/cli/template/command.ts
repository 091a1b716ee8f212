import { refusals, type Command } from '../command.js';
import { readArguments } from '../options.js';
import { faultOfSheet, kindOf, writeSheet } from '../to-sheet/sheet-file.js';
import { toCsv } from '../to-sheet/to-csv.js';
import { templateTable, templateXlsx } from './template.js';

const options = {
  out: { type: 'string' },
  replace: { type: 'boolean' },
} as const;

/** A sheet to begin a list with. */
export const template: Command = {
  help: ({ template }) => template.help,

  async run(args, io, messages) {
    const { template } = messages;
    const { usage } = refusals('template', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    if (rest.length > 0) return usage(template.noFileNeeded(rest.join(' ')));
    const { out, replace = false } = values;
    if (out === undefined) return usage(template.outNeeded);
    const kind = kindOf(out);
    if (kind === null) return usage(messages.toSheet.badKind(out));
    const fault =
      (await faultOfSheet(out, replace, messages)) ??
      (await writeSheet(
        out,
        kind === 'csv' ? toCsv(templateTable()) : await templateXlsx(messages),
        messages,
      ));
    if (fault !== null) {
      io.err(`${fault}\n`);
      return 1;
    }
    io.err(`${template.written(out)}\n`);
    return 0;
  },
};
