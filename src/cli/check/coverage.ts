import { needs, rungNumbers, rungsOf, type Feed } from '../../domain/index.js';
import type { RawFinding } from './findings.js';

/**
 * Rungs of a municipality on which a carer finds nothing local and is not told so either. Whoever
 * puts nothing on a rung does not use the ladder, and a feed of an insurer or an employer need not
 * fill it.
 */
function emptyRungs({ services, zorgladder }: Feed): RawFinding[] {
  if (zorgladder === null && services.every(({ rungs }) => rungs.length === 0)) return [];
  const filled = new Set(services.flatMap(rungsOf));
  const explained = zorgladder?.rungs.filter(({ text }) => text).map(({ rung }) => rung);
  const empty = rungNumbers.filter((rung) => !filled.has(rung) && !explained?.includes(rung));
  return empty.length > 0
    ? [{ severity: 'advice', code: 'emptyRungs', path: 'services', details: [empty.join(', ')] }]
    : [];
}

/** Kinds of help for which a list that tells them apart has nothing. */
function emptyNeeds({ services }: Feed): RawFinding[] {
  const offered = new Set(services.flatMap((service) => service.needs));
  const empty = needs.filter((need) => !offered.has(need));
  return offered.size > 0 && empty.length > 0
    ? [{ severity: 'advice', code: 'emptyNeeds', path: 'services', details: [empty.join(', ')] }]
    : [];
}

/** What carers in a municipality look for in vain in its list. */
export function checkCoverage(feed: Feed): RawFinding[] {
  return feed.publisher.kind === 'municipality' && feed.services.length > 0
    ? [...emptyRungs(feed), ...emptyNeeds(feed)]
    : [];
}
