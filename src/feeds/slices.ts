/** Work that can be interrupted: each step is short, and the result comes at the end. */
export type Steps<T> = Generator<void, T>;

/** How long a page is kept from anything else at a time, in milliseconds. */
const slice = 25;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does all steps, and lets the page draw and react in between where they take longer than a moment. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let until = performance.now() + slice; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + slice;
  }
}
