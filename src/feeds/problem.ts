/** Why a whole feed could not be used. */
export type FeedErrorCode =
  | 'feed-network'
  | 'feed-timeout'
  | 'feed-status'
  | 'feed-too-large'
  | 'feed-not-json'
  | 'feed-invalid'
  | 'feed-version'
  | 'feed-blocked';

/** One thing that is wrong with a feed, said so that whoever keeps it can find it. */
export interface FeedProblem {
  readonly code: FeedErrorCode;
  /** Where in the document: `services.3.phone`; empty for the document itself. */
  readonly path: string;
  /** What is wrong, in a few English words for a console or a log. */
  readonly reason: string;
}

export const problem = (
  code: FeedErrorCode,
  path: readonly PropertyKey[],
  reason: string,
): FeedProblem => ({ code, path: path.map(String).join('.'), reason });
