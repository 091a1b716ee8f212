import { dutchOf, isFields, textsOf, valueOf, withFields, type Fields } from '../fields.js';
import type { Origin } from './source.js';

/** What a service said only by standing in its own feed. */
export type TakenAlong = 'organization' | 'area' | 'updatedAt';

const sameMunicipalities = (a: Origin, b: Origin): boolean =>
  JSON.stringify([...a.municipalities].sort()) === JSON.stringify([...b.municipalities].sort());

/** The area that a service without one has from its publisher; null where nothing need be said. */
function areaOf(service: Fields, from: Origin, to: Origin): Fields | null {
  const own = valueOf(service, 'area');
  const area = isFields(own) ? own : {};
  if (valueOf(area, 'nationwide') === true) return null;
  if (textsOf(valueOf(area, 'municipalities')).length > 0) return null;
  if (from.kind === 'national' && to.kind !== 'national') {
    return withFields(area, new Map([['nationwide', true]]));
  }
  if (from.municipalities.length === 0 || sameMunicipalities(from, to)) return null;
  return withFields(area, new Map([['municipalities', [...from.municipalities]]]));
}

/**
 * A service with what it had from its publisher: who offers it, for whom it is and as of when. In the
 * new feed it would have that of another one.
 */
export function takeAlong(
  service: Fields,
  from: Origin,
  to: Origin,
  tell: (what: TakenAlong) => void,
): Fields {
  const changes = new Map<string, unknown>();
  const isOther = from.id !== to.id || from.dutchName !== to.dutchName;
  if (isOther && from.dutchName && !dutchOf(valueOf(service, 'organization')).trim()) {
    changes.set('organization', from.name);
    tell('organization');
  }
  const area = areaOf(service, from, to);
  if (area) {
    changes.set('area', area);
    tell('area');
  }
  const date = from.updatedAt;
  if (date !== null && date !== to.updatedAt && valueOf(service, 'updatedAt') == null) {
    changes.set('updatedAt', date);
    tell('updatedAt');
  }
  return changes.size === 0
    ? service
    : withFields(service, changes, new Map([['organization', 'name']]));
}
