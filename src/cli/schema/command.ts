import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { feedJsonSchema } from '../../feeds/index.js';
import { refusals, type Command } from '../command.js';
import { faultOfOut, isFile } from '../out-file.js';
import { formatJson } from '../json-format.js';
import { replaceFile } from '../write-file.js';
import { readArguments } from '../options.js';
import { describeSchema, descriptionsIn, type SchemaNode } from './describe.js';

const options = { out: { type: 'string' } } as const;

/** Whether a file is an earlier one of these, in whatever language. */
async function isOurSchema(path: string): Promise<boolean> {
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as { title?: unknown } | null;
    return typeof found?.title === 'string' && found.title.includes('Mantelzorg Widgets');
  } catch {
    return false;
  }
}

/** The JSON Schema of the feed, explained for whoever types one in an editor. */
export const schema: Command = {
  help: ({ schema }) => schema.help,

  async run(args, io, messages) {
    const { general, schema } = messages;
    const { fail, usage } = refusals('schema', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest } = parsed.value;
    if (rest.length > 0) return usage(schema.noFileNeeded(rest.join(' ')));

    const texts = descriptionsIn(schema.language);
    const json = formatJson(describeSchema(feedJsonSchema() as SchemaNode, texts));
    const { out } = values;
    if (out === undefined) {
      io.out(json);
      return 0;
    }
    const fault = await faultOfOut(out, messages);
    if (fault !== null) return fail(fault);
    // A newer version of the program has a newer schema, and is to write over the older one.
    if ((await isFile(out)) && !(await isOurSchema(out))) return fail(schema.outIsOther(out));
    const written = await replaceFile(out, json, general);
    if (written !== null) return fail(written);
    io.err(`${schema.written(out, basename(out))}\n`);
    return 0;
  },
};
