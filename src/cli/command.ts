import type { Io } from './io.js';
import type { Messages } from './messages/messages.js';

/** One command of the program; its name is its key in `commands`. */
export interface Command {
  /** What `--help` behind the name of the command prints. */
  readonly help: (messages: Messages) => string;
  /**
   * @param args what stands behind the name of the command.
   * @returns the exit code. Rejects only for a fault in the program itself.
   */
  readonly run: (args: readonly string[], io: Io, messages: Messages) => Promise<number>;
}

/** Says why a command can't do what is asked. */
export interface Refusals {
  /** Something is wrong with what came in: exit code 1. */
  readonly fail: (sentence: string) => number;
  /** Something is wrong with how the command was called: exit code 2, and where to read how. */
  readonly usage: (sentence: string) => number;
}

/** @param name of the command, as one types it. */
export const refusals = (name: string, io: Io, { general }: Messages): Refusals => ({
  fail(sentence) {
    io.err(`${sentence}\n`);
    return 1;
  },
  usage(sentence) {
    io.err(`${sentence}\n${general.seeHelp(name)}\n`);
    return 2;
  },
});
