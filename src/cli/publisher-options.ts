import {
  err,
  normalizedMunicipality,
  ok,
  parsePhone,
  publisherKinds,
  type Result,
} from '../domain/index.js';
import { readDate, readPhone, readUrl } from './from-sheet/cells.js';
import { slug } from './from-sheet/ids.js';
import type { EarlierFeed } from './from-sheet/keep.js';
import type { Messages } from './messages/messages.js';

/** The options that say who publishes a feed that is made of something else. */
export const publisherOptions = {
  publisher: { type: 'string' },
  'publisher-name': { type: 'string' },
  'publisher-kind': { type: 'string' },
  'publisher-url': { type: 'string' },
  'publisher-phone': { type: 'string' },
  municipality: { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof publisherOptions]?: string };

/** The day of `--updated` in any notation, as `2026-11-12`; null where it is none. */
export function dayOfOption(text: string): string | null {
  return /^[\d-/.]+$/.test(text.trim()) ? readDate(text.trim()).value : null;
}

/** `gemeente-zutphen` → `Gemeente Zutphen`. */
const nameFromId = (id: string): string =>
  id.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) =>
    (dash ? ' ' : '').concat(letter.toUpperCase()),
  );

/**
 * The publisher as far as the options give it.
 *
 * @param earlier a feed of the same source, which has a publisher already.
 * @returns `id` always, and of the other fields those that are new; a sentence where an option is
 *   wrong, or none says who it is.
 */
export function publisherOf(
  values: Values,
  earlier: EarlierFeed | null,
  { fromSheet }: Messages,
): Result<Record<string, unknown>, string> {
  const before = earlier?.document.publisher as Record<string, unknown> | undefined;
  const id = values.publisher ?? before?.id;
  if (typeof id !== 'string' || !id.trim()) return err(fromSheet.publisherNeeded);
  const kind = values['publisher-kind'] ?? (before?.kind ? null : 'municipality');
  if (id !== before?.id && id !== slug(id)) {
    return err(fromSheet.badId(id, slug(id) || 'gemeente-zutphen'));
  }
  if (kind && !publisherKinds.some((known) => known === kind)) {
    return err(fromSheet.badKind(kind, publisherKinds));
  }
  const url = values['publisher-url'] === undefined ? null : readUrl(values['publisher-url']).value;
  if (values['publisher-url'] !== undefined && !url) {
    return err(
      fromSheet.badOption('--publisher-url', values['publisher-url'], 'https://www.zutphen.nl'),
    );
  }
  const phone = values['publisher-phone'];
  if (phone !== undefined && parsePhone(phone).dial === null) {
    return err(fromSheet.badOption('--publisher-phone', phone, '14 0575, 088 000 00 00'));
  }
  const { municipality } = values;
  if (municipality !== undefined && !/^(GM)?\d{4}$/i.test(municipality)) {
    return err(fromSheet.badOption('--municipality', municipality, 'GM0301'));
  }
  const name = values['publisher-name'] ?? (before?.name ? null : nameFromId(id));
  return ok({
    id,
    ...(name && { name }),
    ...(kind && { kind }),
    ...(url && { url }),
    ...(phone && { phone: readPhone(phone).value }),
    ...(municipality && { municipalities: [normalizedMunicipality(municipality)] }),
  });
}
