import type { OfferedService } from './offer.js';
import { textIn } from '../shared/text.js';

/** `Mantelzorgcoördinator (Administratie)` → `Mantelzorgcoördinator`. */
export const withoutNote = (name: string): string =>
  name.replace(/\([^()]*\)$/, '').trimEnd() || name;

const united = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** Takes services one by one and keeps of twins one. */
export interface TwinFilter {
  add(offered: OfferedService): void;
  /** In the order in which the first of each came. */
  kept(): OfferedService[];
}

/**
 * Sociale kaarten repeat one service for each task it helps with: *Mantelzorgcoördinator*,
 * *Mantelzorgcoördinator (Plannen)*. A carer needs it once: where organisation, number, site, for
 * whom it is, the places and the name without its note are the same, the one without a note stays
 * (else the first, without its note), in the first place and with the tasks and needs of all of them.
 */
export function twinFilter(): TwinFilter {
  const kept = new Map<string, OfferedService>();
  const withoutANote = new Set<string>();
  const add = (offered: OfferedService): void => {
    const { service, publisher } = offered;
    const { name, organization, phone, url, eligibility, locations } = service;
    const fullName = textIn(name, 'nl').text;
    const shortName = withoutNote(fullName);
    const parts = [shortName, organization, phone, url, eligibility, locations];
    const key = JSON.stringify([publisher.id, ...parts]);
    const twin = kept.get(key);
    const isBetter = fullName === shortName && !withoutANote.has(key);
    if (isBetter) withoutANote.add(key);
    if (!twin) {
      kept.set(key, offered);
      return;
    }
    const plain = isBetter ? offered : twin;
    kept.set(key, {
      ...plain,
      service: {
        ...plain.service,
        name: typeof plain.service.name === 'string' ? shortName : plain.service.name,
        tasks: united(twin.service.tasks, service.tasks),
        needs: united(twin.service.needs, service.needs),
      },
    });
  };
  return { add, kept: () => [...kept.values()] };
}

/** A list with one of each group of twins, as `twinFilter` says. */
export function withoutTwins(services: readonly OfferedService[]): OfferedService[] {
  const filter = twinFilter();
  for (const offered of services) filter.add(offered);
  return filter.kept();
}
