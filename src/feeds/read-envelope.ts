import type { Feed } from '../domain/services/feed.js';
import type { Publisher, Service } from '../domain/services/service.js';
import { err, ok, type Result } from '../domain/shared/result.js';
import { atOnce, type Steps } from '../domain/shared/steps.js';
import { problem, type FeedErrorCode, type FeedProblem } from './problem.js';
import { readRecord } from './read-record.js';
import { envelopeShape, indexShape, serviceShape } from './schema/compiled.js';

/** The major version of the feed that this package reads. */
export const supportedMajor = 1;

/** One feed for each municipality, by address relative to the index. */
export interface FeedIndex {
  readonly kind: 'index';
  readonly shards: readonly { readonly municipality: string; readonly url: string }[];
}

export interface ReadFeed {
  readonly kind: 'feed';
  readonly feed: Feed;
  /** What was left out or could not be read while the rest is good. */
  readonly problems: readonly FeedProblem[];
}

/** Why a document can't be used at all. */
export interface FeedFailure {
  readonly code: FeedErrorCode;
  readonly problems: readonly FeedProblem[];
}

export const failure = (code: FeedErrorCode, reason: string): FeedFailure => ({
  code,
  problems: [problem(code, [], reason)],
});

/** What is read of a feed before its services. */
interface Envelope {
  readonly publisher: Publisher;
  readonly updatedAt: string | null;
  readonly hides: readonly string[];
  readonly services: readonly unknown[];
}

function* readFeed(document: object): Steps<Result<ReadFeed, FeedFailure>> {
  const envelope = readRecord<Envelope>(envelopeShape, document, []);
  if (!envelope.value) return err({ code: 'feed-invalid', problems: envelope.problems });
  const problems: FeedProblem[] = [...envelope.problems];

  const services = new Map<string, Service>();
  const records = envelope.value.services;
  for (const index of records.keys()) {
    const path = ['services', index];
    const service = readRecord<Service>(serviceShape, records[index], path);
    problems.push(...service.problems);
    yield;
    if (!service.value) continue;
    const { id } = service.value;
    if (services.has(id)) {
      problems.push(problem('feed-invalid', [...path, 'id'], `"${id}" is there twice`));
    } else {
      services.set(id, service.value);
    }
  }

  const { publisher, updatedAt, hides } = envelope.value;
  const feed: Feed = {
    publisher: { ...publisher, kind: publisher.kind ?? 'other' },
    updatedAt,
    services: [...services.values()],
    hides,
    sections: document as Readonly<Record<string, unknown>>,
    burdenTest: null,
    zorgladder: null,
    steunpuntFinder: null,
    respiteMenu: null,
    verklaring: null,
  };
  return ok({ kind: 'feed', feed, problems });
}

/**
 * Reads a parsed JSON document of unknown content.
 *
 * Unknown fields and a higher minor version are fine; a higher major is refused. One bad service is
 * left out and reported; the rest stays. What it says for each widget is not read yet: a page reads
 * the sections of the widgets that are on it.
 *
 * @param document whatever `JSON.parse` gave.
 * @returns a feed or an index; else `feed-version` or `feed-invalid` with the place of each problem.
 */
export const readEnvelope = (document: unknown): Result<ReadFeed | FeedIndex, FeedFailure> =>
  atOnce(envelopeSteps(document));

/** The same a service at a time, for lists of thousands. */
export function* envelopeSteps(
  document: unknown,
): Steps<Result<ReadFeed | FeedIndex, FeedFailure>> {
  const { schemaVersion, kind } = Object(document) as Record<string, unknown>;
  const isText = typeof schemaVersion === 'string' || typeof schemaVersion === 'number';
  if (isText && Number.parseInt(`${schemaVersion}`, 10) > supportedMajor) {
    return err(failure('feed-version', `version ${schemaVersion} is newer than this script`));
  }
  if (kind !== 'index') return yield* readFeed(document as object);
  const { value, problems } = readRecord<FeedIndex>(indexShape, document, []);
  return value ? ok(value) : err({ code: 'feed-invalid', problems });
}
