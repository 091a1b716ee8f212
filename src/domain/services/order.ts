import type { OfferedService } from './offer.js';

const publisherOrder = ['municipality', 'other', 'employer', 'insurer', 'national'];

const rank = ({ publisher, service }: OfferedService): number =>
  publisherOrder.indexOf(publisher.kind) * 3 +
  (service.types.includes('support-centre') ? 0 : service.types.includes('helpline') ? 1 : 2);

/** Sorts the nearest publisher first, and of it who knows the way to all the others. */
export const byNearestPublisher = (a: OfferedService, b: OfferedService): number =>
  rank(a) - rank(b);
