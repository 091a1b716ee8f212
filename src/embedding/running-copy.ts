/** What a copy of the script tells the copies that come after it, before they evaluate Lit. */
export interface RunningCopy {
  readonly version: string;
  readonly tags: readonly string[];
}

const key = Symbol.for('mantelzorg-widgets');

/** Says that this copy runs; the guard at the top of each script file looks for it. */
export function announceCopy(copy: RunningCopy): void {
  (globalThis as { [key]?: RunningCopy })[key] = copy;
}
