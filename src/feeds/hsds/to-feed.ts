import type { FeedDocument } from '../schema/document.js';
import type { ServiceFeed } from '../schema/service.js';
import { newest, toService } from './to-service.js';

/** What has no place in a feed, or could not be used. */
export interface HsdsLeft {
  /** Where it stands, counted over all pages: `contents.3.schedules.0`. */
  readonly path: string;
  /** Why, in a few English words for a console or a log. */
  readonly reason: string;
}

/**
 * A feed document out of the services of an HSDS API.
 *
 * The document is always a feed that can be read; each service in it is still to be read as any
 * other (an address may not be https, a number may be none).
 *
 * @param services `service` records of all pages, unknown.
 * @param source `url`: where they come from, which names the publisher; `today`: the day in the
 *   Netherlands, `2026-11-23`, on which schedules and prices must be valid.
 * @returns `left`: every service that was left out, and for each kind of field that has no place or
 *   could not be used the first that was found.
 * @see https://github.com/openreferral/specification/tree/3.0/schema
 * @see https://github.com/OpenReferralUK/uk-profile/tree/main/profile
 */
export function hsdsToFeed(
  services: readonly unknown[],
  source: { readonly url: string; readonly today: string },
): { readonly document: FeedDocument; readonly left: readonly HsdsLeft[] } {
  const left = new Map<string, HsdsLeft>();
  const leave = (path: string, reason: string, kind = path.replace(/\d+/g, '*')): void => {
    const key = `${kind} ${reason}`;
    if (!left.has(key)) left.set(key, { path, reason });
  };

  const kept: ServiceFeed[] = [];
  for (const [index, record] of services.entries()) {
    const path = `contents.${index}`;
    const result = toService(record, source.today, (place, reason) =>
      leave(`${path}.${place}`, reason),
    );
    if ('service' in result) kept.push(result.service);
    else leave(path, result.dropped, path);
  }

  const host = (URL.canParse(source.url) && new URL(source.url).host) || 'hsds';
  const organizations = new Set(kept.map(({ organization }) => organization));
  const [only] = organizations.size === 1 ? organizations : [];
  return {
    document: {
      schemaVersion: '1.0',
      updatedAt: newest(kept.map(({ updatedAt }) => updatedAt)),
      publisher: { id: host, name: only ?? host, kind: 'other' },
      services: kept,
    },
    left: [...left.values()],
  };
}
