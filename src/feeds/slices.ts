import type { Steps } from '../domain/shared/steps.js';

/** How long a page is kept from anything else at a time, in milliseconds. */
const slice = 16;

/** Lets the page do what is waiting. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does all steps, and lets the page draw and react in between where they take longer than a moment. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let until = performance.now() + slice; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + slice;
  }
}
