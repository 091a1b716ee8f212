import type { Fields } from '../fields.js';
import { dutchOf, isFields, textsOf, valueOf } from '../fields.js';

/** A feed that goes into another one. */
export interface SourceFeed {
  /** The path or address by which it was named. */
  readonly name: string;
  readonly document: Fields;
}

/** What of a publisher its services take along. */
export interface Origin {
  readonly id: string;
  /** In all its languages. */
  readonly name: unknown;
  readonly dutchName: string;
  readonly kind: string;
  readonly municipalities: readonly string[];
  /** The date of the feed; null where it has none. */
  readonly updatedAt: string | null;
}

const dateOf = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;

/** Whoever publishes a document. */
export function originOf(document: Fields): Origin {
  const publisher = valueOf(document, 'publisher');
  const fields: Fields = isFields(publisher) ? publisher : {};
  const kind = valueOf(fields, 'kind');
  return {
    id: dutchOf(valueOf(fields, 'id')),
    name: valueOf(fields, 'name'),
    dutchName: dutchOf(valueOf(fields, 'name')),
    kind: typeof kind === 'string' ? kind : 'other',
    municipalities: textsOf(valueOf(fields, 'municipalities')),
    updatedAt: dateOf(valueOf(document, 'updatedAt')),
  };
}
