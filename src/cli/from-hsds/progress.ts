import type { Io } from '../io.js';

/** Says how far the work is. */
export interface Progress {
  /** @param count of what is counted in the sentence. */
  readonly show: (sentence: string, count: number) => void;
  /** Takes away what stands on a terminal. */
  readonly clear: () => void;
}

/** Lines in a file or a log: few, since nobody sees them change. */
const step = 25;

/** On a terminal one line that is written anew each time; elsewhere a line now and then. */
export function progressOn(io: Io): Progress {
  let isShown = false;
  return {
    show(sentence, count) {
      if (io.isTerminal) io.err(`\r\u001b[K${sentence}`);
      else if (count % step === 0) io.err(`${sentence}\n`);
      isShown = true;
    },
    clear() {
      if (io.isTerminal && isShown) io.err('\r\u001b[K');
      isShown = false;
    },
  };
}
