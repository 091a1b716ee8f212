/** What a command may touch of the world, so that tests can run one without a process. */
export interface Io {
  /** The product of a command: a feed, a list of findings. */
  readonly out: (text: string) => void;
  /** What is said about the work: reports, errors. */
  readonly err: (text: string) => void;
  /** True where `out` and `err` are read by a person at a terminal that shows bold text. */
  readonly isTerminal: boolean;
  readonly now: Date;
}

/** A heading, in bold where that can be seen. */
export const heading = (text: string, { isTerminal }: Io): string =>
  isTerminal ? `\u001b[1m${text}\u001b[22m` : text;
