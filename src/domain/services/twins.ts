import type { OfferedService } from './offer.js';
import { textIn } from '../shared/text.js';

/** `Mantelzorgcoördinator (Administratie)` → `Mantelzorgcoördinator`. */
const withoutNote = (name: string): string => name.replace(/\([^()]*\)$/, '').trimEnd() || name;

const united = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/**
 * Sociale kaarten repeat one service for each task it helps with: *Mantelzorgcoördinator*,
 * *Mantelzorgcoördinator (Plannen)*. A carer needs it once: where organisation, number, site, for
 * whom it is and the name without its note are the same, the one without a note stays (else the first, without
 * its note), in the first place and with the tasks and needs of all of them.
 */
export function withoutTwins(services: readonly OfferedService[]): OfferedService[] {
  const kept = new Map<string, OfferedService>();
  const withoutANote = new Set<string>();
  for (const offered of services) {
    const { service, publisher } = offered;
    const { name, organization, phone, url, eligibility } = service;
    const fullName = textIn(name, 'nl').text;
    const shortName = withoutNote(fullName);
    const key = JSON.stringify([publisher.id, shortName, organization, phone, url, eligibility]);
    const twin = kept.get(key);
    const isBetter = fullName === shortName && !withoutANote.has(key);
    if (isBetter) withoutANote.add(key);
    if (!twin) {
      kept.set(key, offered);
      continue;
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
  }
  return [...kept.values()];
}
