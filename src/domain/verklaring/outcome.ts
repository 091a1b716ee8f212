/** Something the receiver could not accept. */
export interface Refusal {
  /** `#/carer/postalCode` */
  readonly pointer: string;
  /** What it says of it; empty for nothing. */
  readonly detail: string;
}

/** What became of a request. */
export type SendOutcome =
  | { readonly kind: 'received'; readonly reference: string }
  /** It, or the same one before it, was received earlier. */
  | { readonly kind: 'already-received'; readonly reference: string | null }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly Refusal[];
      /** What the receiver says of it all; empty for nothing. */
      readonly detail: string;
    }
  /** Not now. */
  | { readonly kind: 'busy'; readonly seconds: number | null }
  /** It may have been received, or not. */
  | { readonly kind: 'uncertain' }
  /** It was certainly not received. */
  | { readonly kind: 'failed'; readonly reason: 'offline' | 'blocked' | 'status' };

/** An answer of an endpoint. */
export interface Answer {
  readonly status: number;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
  /** The parsed body; undefined where it is no JSON. */
  readonly body: unknown;
}

/** No more of a text of the receiver is shown than this. */
const mostCharacters = 300;

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  Object(body) as Record<string, unknown>;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? `${value}`.trim().slice(0, mostCharacters)
    : '';

/** Seconds to wait: a number of them, or a date (RFC 9110, 10.2.3). Null for neither. */
function secondsOf(retryAfter: string | null, now: number): number | null {
  if (!retryAfter?.trim()) return null;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - now) / 1000 : seconds;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : null;
}

function refusalsOf(body: unknown): Refusal[] {
  const { errors } = fieldsOf(body);
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 50).flatMap((error) => {
    const { pointer, detail } = fieldsOf(error);
    return typeof pointer === 'string' ? [{ pointer, detail: textOf(detail) }] : [];
  });
}

/**
 * What an answer means for the carer. Whatever might have been stored is never called failed: a
 * success without a reference is perhaps the login page of a network, and a server that breaks down
 * may have done so after it stored the request.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that is a date.
 */
export function sendOutcomeOf({ status, retryAfter, body }: Answer, now: number): SendOutcome {
  const reference = textOf(fieldsOf(body).reference);
  if (status >= 200 && status < 300) {
    return reference ? { kind: 'received', reference } : { kind: 'uncertain' };
  }
  switch (status) {
    case 409:
      return { kind: 'already-received', reference: reference || null };
    case 400:
    case 422:
      return { kind: 'refused', refusals: refusalsOf(body), detail: textOf(fieldsOf(body).detail) };
    case 429:
    case 503:
      return { kind: 'busy', seconds: secondsOf(retryAfter, now) };
    default:
      return status >= 400 && status < 500
        ? { kind: 'failed', reason: 'status' }
        : { kind: 'uncertain' };
  }
}
