/** Work that can be interrupted: each step is short, and the result comes at the end. */
export type Steps<T> = Generator<void, T>;

/** How long a page is kept from anything else at a time, in milliseconds. */
const slice = 25;

/** Lets the page do what is waiting; sooner than a timer, which a page in the background slows down. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does all steps, and lets the page draw and react in between where they take longer than a moment.
 *
 * @param isWanted asked after each pause; once it says no, nothing more is done.
 * @returns null when it was no longer wanted.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean = () => true,
): Promise<T | null> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await pause();
    if (!isWanted()) return null;
    until = performance.now() + slice;
  }
}
