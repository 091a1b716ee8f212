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
