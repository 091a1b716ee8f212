import {
  err,
  normalizedMunicipality,
  ok,
  parsePhone,
  publisherKinds,
  type Result,
} from '../../domain/index.js';
import { readPhone, readUrl } from '../from-sheet/cells.js';
import { slug } from '../from-sheet/ids.js';
import type { Messages } from '../messages/messages.js';
import { isFields, textsOf, valueOf, withFields, type Fields } from '../fields.js';
import { originOf, type SourceFeed } from './source.js';

/** The options that say who publishes the new feed; the same as those of from-sheet. */
export const publisherOptions = {
  publisher: { type: 'string' },
  'publisher-name': { type: 'string' },
  'publisher-kind': { type: 'string' },
  'publisher-url': { type: 'string' },
  'publisher-phone': { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof publisherOptions]?: string };

/** What is wrong in the options themselves; null where nothing is. */
function faultOf(values: Values, { fromSheet, merge }: Messages): string | null {
  const { publisher, 'publisher-kind': kind, 'publisher-url': url } = values;
  const { 'publisher-phone': phone, 'publisher-name': name } = values;
  if (publisher !== undefined && publisher !== slug(publisher)) {
    return fromSheet.badId(publisher, slug(publisher) || 'regio-voorbeeld');
  }
  if (name !== undefined && !name.trim()) return merge.nameNeeded;
  if (kind !== undefined && !publisherKinds.some((known) => known === kind)) {
    return fromSheet.badKind(kind, publisherKinds);
  }
  if (url !== undefined && !readUrl(url).value) {
    return fromSheet.badOption('--publisher-url', url, 'https://www.regio-voorbeeld.example');
  }
  if (phone !== undefined && parsePhone(phone).dial === null) {
    return fromSheet.badOption('--publisher-phone', phone, '088 000 00 00');
  }
  return null;
}

/** The municipalities of all feeds together, each once. */
function municipalitiesOf(sources: readonly SourceFeed[]): readonly string[] {
  const known = new Map<string, string>();
  for (const { document } of sources) {
    const publisher = valueOf(document, 'publisher');
    if (!isFields(publisher)) continue;
    for (const one of textsOf(valueOf(publisher, 'municipalities'))) {
      known.set(normalizedMunicipality(one), one);
    }
  }
  return [...known.values()];
}

/**
 * Who publishes the new feed: a new publisher, or the first one with what the options change.
 *
 * @returns null for the first publisher as it is; a sentence where the options are wrong.
 */
export function publisherOf(
  values: Values,
  sources: readonly SourceFeed[],
  messages: Messages,
): Result<Fields | null, string> {
  const fault = faultOf(values, messages);
  if (fault !== null) return err(fault);
  const first = valueOf(sources[0]!.document, 'publisher');
  const before: Fields = isFields(first) ? first : {};
  const { publisher: id, 'publisher-name': name } = values;
  const isNew = id !== undefined && id !== valueOf(before, 'id');
  if (isNew && name === undefined) return err(messages.merge.nameNeeded);
  const changes = new Map<string, unknown>();
  if (id !== undefined) changes.set('id', id);
  if (name !== undefined) changes.set('name', name);
  if (isNew) {
    const kinds = new Set(sources.map(({ document }) => originOf(document).kind));
    // What feeds of several kinds are together, only a person can say.
    changes.set('kind', kinds.size === 1 ? [...kinds][0] : 'other');
  }
  if (values['publisher-kind'] !== undefined) changes.set('kind', values['publisher-kind']);
  const { 'publisher-url': url, 'publisher-phone': phone } = values;
  if (url !== undefined) changes.set('url', readUrl(url).value);
  if (phone !== undefined) changes.set('phone', readPhone(phone).value);
  const municipalities = isNew ? municipalitiesOf(sources) : [];
  if (municipalities.length > 0) changes.set('municipalities', municipalities);
  if (changes.size === 0) return ok(null);
  return ok(withFields(isNew ? {} : before, changes));
}
