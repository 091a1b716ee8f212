import { readFile } from 'node:fs/promises';
import { check } from './check/command.js';
import { nearest } from './check/nearest.js';
import type { Command } from './command.js';
import { fromHsds } from './from-hsds/command.js';
import { fromSheet } from './from-sheet/command.js';
import type { Io } from './io.js';
import { merge } from './merge/command.js';
import { languages, messagesIn } from './messages/messages.js';
import { schema } from './schema/command.js';
import { shard } from './shard/command.js';
import { template } from './template/command.js';
import { toSheet } from './to-sheet/command.js';

/** Every command by the name under which it is called. */
const commands: ReadonlyMap<string, Command> = new Map([
  ['from-sheet', fromSheet],
  ['check', check],
  ['from-hsds', fromHsds],
  ['merge', merge],
  ['shard', shard],
  ['schema', schema],
  ['to-sheet', toSheet],
  ['template', template],
]);

/** The value of `--lang`, wherever it stands; the commands pass over it. */
function languageOf(args: readonly string[]): string {
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    if (arg === '--lang') return args[index + 1] ?? '';
    if (arg.startsWith('--lang=')) return arg.slice('--lang='.length);
  }
  return 'nl';
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Without `--lang` and its value, so that the first word left is the command. */
const withoutLanguage = (args: readonly string[]): readonly string[] =>
  args.filter((arg, index) => !/^--lang(=|$)/.test(arg) && args[index - 1] !== '--lang');

/**
 * Runs the program.
 *
 * @param args without `node` and the name of the script.
 * @returns the exit code: 0 fine, 1 something is wrong with what came in, 2 wrong usage. Never rejects.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args);
  const messages = messagesIn(language);
  if (!messages) {
    io.err(`${messagesIn('nl')!.general.unknownLanguage(language, languages.join(', '))}\n`);
    return 2;
  }
  const { general } = messages;
  const [name, ...rest] = withoutLanguage(args);
  if (name === '--version' || name === '-v') {
    io.out(`${await version()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(`${general.help}\n`);
    return 0;
  }
  if (name === undefined) {
    io.err(`${general.help}\n`);
    return 2;
  }
  const command = commands.get(name);
  if (!command) {
    const known = [...commands.keys()];
    const meant = nearest(name, /^-/.test(name) ? ['--help', '--version'] : known);
    io.err(`${general.unknownCommand(name, known.join(', '), meant ?? '')}\n`);
    return 2;
  }
  if (rest.some((arg) => arg === '--help' || arg === '-h')) {
    io.out(`${command.help(messages)}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io, messages);
  } catch (error) {
    const { message, stack } = error as Error;
    io.err(`${general.crashed(process.env.DEBUG && stack ? stack : message)}\n`);
    return 1;
  }
}
