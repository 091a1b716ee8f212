import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../domain/shared/result.js';
import { nearest } from './check/nearest.js';
import type { Messages } from './messages/messages.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command understands. */
const common = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
} as const satisfies Options;

type Values<T extends Options> = {
  readonly [K in keyof T]?: T[K]['type'] extends 'boolean' ? boolean : string;
};

/**
 * The option that was most likely meant by one that is not there; empty where none is near. `-help`
 * is read as `-h -e …`, so what was written is looked for.
 */
function optionMeant(args: readonly string[], option: string, known: Options): string {
  const names = Object.keys(known);
  const written = args.find((arg) => /^-[a-z]{2}/i.test(arg)) ?? '';
  const word = option.startsWith('--') ? option : written.split('=', 1)[0]!;
  const near = word && nearest(word, names);
  return near ? `--${near}` : '';
}

/**
 * Reads the arguments of one command.
 *
 * @param options what the command knows besides `--help` and `--lang`; each at most once.
 * @returns the options and the rest of the arguments, or a sentence that says what is wrong.
 */
export function readArguments<const T extends Options>(
  args: readonly string[],
  options: T,
  { general }: Messages,
): Result<
  { readonly values: Values<T & typeof common>; readonly rest: readonly string[] },
  string
> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...options },
      allowPositionals: true,
    });
    return ok({ values: values, rest: positionals });
  } catch (error) {
    // Node names the option between quotes, in English; only the name is of use.
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    return err(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? general.unknownOption(option, optionMeant(args, option, { ...common, ...options }))
        : general.badOptionValue(option),
    );
  }
}
