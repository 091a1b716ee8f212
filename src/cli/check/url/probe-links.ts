import type { Link } from './links.js';
import { probe, type Probe, type ProbeOptions } from './probe.js';

export interface ProbedLink extends Link {
  readonly probe: Probe;
}

const atATime = 4;

/** After so many links in a row without an answer a server is left in peace. */
const mostFailures = 3;

/**
 * Asks for links politely: four at a time, one at a time of each server, each once.
 *
 * @param tell is called after each link, with how many are done.
 * @returns the links in their order. Those of a server that asks for less (429), or gives no answer
 *   three times in a row, are not asked for and get the same outcome.
 */
export async function probeLinks(
  links: readonly Link[],
  options: ProbeOptions,
  tell: (done: number) => void,
): Promise<readonly ProbedLink[]> {
  const byHost = new Map<string, Link[]>();
  for (const link of links) {
    const { host } = new URL(link.url);
    const queue = byHost.get(host);
    if (queue) queue.push(link);
    else byHost.set(host, [link]);
  }
  const outcomes = new Map<string, Probe>();
  const hosts = [...byHost.values()].values();

  async function work(): Promise<void> {
    // One iterator for all, so that each server has one worker.
    for (const queue of hosts) {
      let failures = 0;
      let verdict: Probe | null = null;
      for (const { url } of queue) {
        const outcome: Probe = verdict ?? (await probe(url, options));
        outcomes.set(url, outcome);
        const isSilent =
          outcome.kind === 'no-name' ||
          (outcome.kind === 'unknown' &&
            outcome.reason !== 'status' &&
            outcome.reason !== 'redirects');
        failures = isSilent ? failures + 1 : 0;
        const isTooMuch = outcome.kind === 'unknown' && outcome.status === 429;
        if (isTooMuch || failures >= mostFailures) verdict = outcome;
        tell(outcomes.size);
      }
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  return links.map((link) => ({ ...link, probe: outcomes.get(link.url)! }));
}
