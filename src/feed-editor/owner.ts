import { slug } from '../cli/from-sheet/ids.js';
import type { Fields } from '../cli/fields.js';
import type { Municipalities } from '../cli/municipalities.js';
import type { Owner } from './model.js';

/** Why a text is not the municipality of a list. */
export type MunicipalityFault =
  /** No municipality has the name. @property meant a name that is near it, or null. */
  | { readonly kind: 'unknown'; readonly meant: string | null }
  /** More than one has the name. */
  | { readonly kind: 'many' };

/**
 * What is wrong with the municipality of a list.
 *
 * @param text a code or a name; a list need not have one.
 */
export function municipalityFault(text: string, known: Municipalities): MunicipalityFault | null {
  const name = text.trim();
  if (name === '') return null;
  // A code that no municipality has may be newer than the list of places; the rules say so of it.
  if (known.codeOf(name) !== null) return null;
  if (known.isName(name)) return { kind: 'many' };
  return { kind: 'unknown', meant: known.nearestTo(name)?.name ?? null };
}

/** The publisher as a feed writes it. @param owner with a name, and nothing wrong with the rest. */
export function publisherOf({ name, kind, municipality }: Owner, known: Municipalities): Fields {
  const code = known.codeOf(municipality.trim());
  return {
    id: slug(name) || 'uitgever',
    name: name.trim(),
    kind,
    ...(code && { municipalities: [code] }),
  };
}
