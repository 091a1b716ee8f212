import type { Offer, OfferedService } from '../services/offer.js';
import { byNearestPublisher } from '../services/order.js';
import type { RungNumber, Service } from '../services/service.js';
import { withoutTwins } from '../services/twins.js';

const includesAny = <T>(list: readonly T[], ...wanted: T[]): boolean =>
  wanted.some((item) => list.includes(item));

/**
 * The rungs a service belongs on. A feed that names them is right; else they follow from who pays
 * and what the service takes over, after the national zorgladder: 1 you and the people around you,
 * 2 volunteers and neighbours, 3 the municipality (Wmo), 4 nursing and care at home, 5 a stay
 * elsewhere (Samen sterk voor mantelzorg, landelijke aanpak, 2020).
 *
 * @returns at least one rung.
 */
export function rungsOf(service: Service): readonly RungNumber[] {
  if (service.rungs.length > 0) return service.rungs;
  const { respite, funding, types, tasks, needs } = service;
  const staysElsewhere =
    respite?.setting === 'away' && includesAny(respite.duration, 'night', 'weekend', 'week');
  if (staysElsewhere) return [5];
  if (funding.includes('wmo')) return [3];
  const isCare = tasks.includes('personal-care') && includesAny(funding, 'zvw', 'wlz');
  if (isCare || funding.includes('wlz')) return [4];
  if (types.includes('support-centre')) return [2];
  if (respite?.provider === 'volunteer' || respite?.setting === 'home') return [2];
  if (includesAny(types, 'helpline') || includesAny(needs, 'education', 'information')) return [1];
  // Help that costs nothing is as a rule given by volunteers; what one pays for, one arranges oneself.
  return funding.includes('free') ? [2] : [1];
}

/**
 * The services of each rung: nearest publisher first, of each its support centre and its help
 * lines, then in the order of the feeds. A service that
 * a list repeats for each of its tasks is there once.
 *
 * @returns a list for each of the five rungs, `[0]` for rung 1; empty where nothing is offered.
 */
export function servicesByRung(offer: Offer): readonly (readonly OfferedService[])[] {
  return [1, 2, 3, 4, 5].map((rung) => {
    const placed = offer.services.filter(({ service }) =>
      rungsOf(service).includes(rung as RungNumber),
    );
    return withoutTwins([...placed].sort(byNearestPublisher));
  });
}

/**
 * Whom to call for a bed elsewhere: the service that a feed names as its coordination point, else
 * the first local one on rung 5 that takes people in with urgency.
 *
 * @returns null when no feed offers one; the huisarts then finds the way.
 */
export function coordinationPoint(offer: Offer): OfferedService | null {
  const local = offer.services.filter(({ publisher }) => publisher.kind !== 'national');
  return (
    local.find(({ id }) => id === offer.coordinationPoint) ??
    local.find(
      ({ service }) => rungsOf(service).includes(5) && service.respite?.planning.includes('urgent'),
    ) ??
    null
  );
}
