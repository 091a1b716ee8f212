import { isValidOn } from '../domain/index.js';
import { readDocument } from '../feeds/index.js';
import { isFields, type Fields } from '../cli/fields.js';
import { servicesIn } from './document.js';
import type { Findings } from './findings.js';

/** What visitors get of a list. */
export interface Visitors {
  /** Whether the widgets can use the list at all. */
  readonly isRead: boolean;
  /** How many services they show today. */
  readonly seen: number;
  /** How many they do not show today because of the first or last day. */
  readonly outOfSeason: number;
  /** The places in the list of the services that they leave out, because of what is wrong in them. */
  readonly unseen: readonly number[];
}

/**
 * Reads a list as the widgets do.
 *
 * @param findings what was found in the same document.
 * @param today as a feed writes a day.
 */
export function visitorsOf(document: Fields, findings: Findings, today: string): Visitors {
  const shownOf = (services: readonly unknown[]) => {
    const read = readDocument({ ...document, services });
    return read.ok && read.value.kind === 'feed' ? read.value.feed.services : null;
  };
  const services = servicesIn(document);
  const all = shownOf(services);
  if (!all) return { isRead: false, seen: 0, outOfSeason: 0, unseen: [] };
  const seen = all.filter((service) => isValidOn(service, today)).length;
  // Only what has an error in it can be left out; to read each service once more takes time.
  const mayBeUnseen = (service: unknown): boolean =>
    !isFields(service) || findings.of(service).some(({ severity }) => severity === 'error');
  const ids = new Set<unknown>();
  const unseen: number[] = [];
  for (const [index, service] of services.entries()) {
    const [read] = mayBeUnseen(service) ? (shownOf([service]) ?? []) : [service as Fields];
    // Of two services with one id the widgets show the first.
    if (!read || ids.has(read.id)) unseen.push(index);
    else ids.add(read.id);
  }
  return { isRead: true, seen, outOfSeason: all.length - seen, unseen };
}
