import type { OfferedService } from '../services/offer.js';
import { byNearestPublisher } from '../services/order.js';
import type { BurdenLevel, ServiceType } from '../services/service.js';
import { withoutTwins } from '../services/twins.js';
import type { Weight } from './outcome.js';

/** A service with why it is shown. */
export interface FittingService {
  readonly offered: OfferedService;
  /** Null for who helps with anything: the support centre, a help line. */
  readonly because: Weight | null;
}

/** How many services one thing that weighs can bring; nobody reads more. */
const mostForOne = 12;

/** How well a service fits something that weighs; 0 for not at all. */
function fitOf({ service, publisher }: OfferedService, { item }: Weight): number {
  const { tasks, needs, audience } = service;
  const fit =
    item.task && tasks.includes(item.task) ? 4 : item.need && needs.includes(item.need) ? 2 : 0;
  if (fit === 0 || audience.length === 0) return fit;
  // Help for one group comes after help for everybody, unless it is the group of this carer: whoever
  // sees an employer's own help works there.
  const group = publisher.kind === 'employer' ? 'working-carers' : item.audience;
  return group && audience.includes(group) ? fit + 1 : fit - 1;
}

/**
 * The support centre to call when it is heavy: that of the nearest publisher that has a number to
 * call; null where there is none.
 *
 * @param services of the municipality and the season; those of the national baseline are left out.
 */
export function centreToCall(services: readonly OfferedService[]): OfferedService | null {
  const centres = services.filter(
    ({ publisher, service: { types, phone } }) =>
      publisher.kind !== 'national' && types.includes('support-centre') && phone?.dial,
  );
  return withoutTwins(centres.sort(byNearestPublisher))[0] ?? null;
}

/**
 * The local help that fits what weighs, best first: for each thing that weighs, heaviest first, the
 * service that fits it best, or the support centre where none does, then the second best for each,
 * and so on; after those whoever helps with anything. A service is there once, with the first reason
 * for it.
 *
 * @param services of the municipality and the season; those of the national baseline are left out,
 *   because the widget names them itself.
 * @param level services that are meant for other levels are left out; null leaves out none.
 */
export function fittingServices(
  services: readonly OfferedService[],
  heavy: readonly Weight[],
  level: BurdenLevel | null,
): readonly FittingService[] {
  const local = services.filter(
    ({ publisher, service: { burden } }) =>
      publisher.kind !== 'national' && (!level || burden.length === 0 || burden.includes(level)),
  );
  const candidates = withoutTwins([...local].sort(byNearestPublisher));
  const isOfType = (type: ServiceType) => (offered: OfferedService) =>
    offered.service.types.includes(type);
  const centres = candidates.filter(isOfType('support-centre'));
  const lists = heavy.map((weight) => {
    const fitting = candidates
      .filter((offered) => fitOf(offered, weight) > 0)
      .sort((a, b) => fitOf(b, weight) - fitOf(a, weight))
      .slice(0, mostForOne);
    // Where nothing local fits, the support centre knows who does.
    const because = (offered: OfferedService): FittingService => ({ offered, because: weight });
    return (fitting.length > 0 ? fitting : centres).map(because);
  });
  const general = [...centres, ...candidates.filter(isOfType('helpline'))].map(
    (offered): FittingService => ({ offered, because: null }),
  );

  const found = new Map<string, FittingService>();
  for (let round = 0; round < mostForOne; round++) {
    for (const list of lists) {
      // The best that is not there yet, so that two things that weigh bring two services.
      const next = list.find(({ offered }) => !found.has(offered.id));
      if (next) found.set(next.offered.id, next);
    }
  }
  for (const fitting of general) {
    if (!found.has(fitting.offered.id)) found.set(fitting.offered.id, fitting);
  }
  return [...found.values()];
}
