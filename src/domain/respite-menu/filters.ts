import {
  fundings,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  type Service,
} from '../services/service.js';
import type { RespiteForm } from './forms.js';
import type { MenuEntry } from './menu.js';

/** By what the menu can be made shorter, in the order in which it is asked. */
export const facets = [
  'setting',
  'provider',
  'duration',
  'planning',
  'audience',
  'language',
  'funding',
] as const;
export type Facet = (typeof facets)[number];

/** What somebody wants of each; an empty text where all is well. */
export type Filters = Readonly<Record<Facet, string>>;

export const noFilters: Filters = {
  setting: '',
  provider: '',
  duration: '',
  planning: '',
  audience: '',
  language: '',
  funding: '',
};

export const setFacets = (filters: Filters): readonly Facet[] =>
  facets.filter((facet) => filters[facet] !== '');

/** A choice, and how many services there are once it is made. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
}

const some = <T>(value: T | null | undefined): readonly T[] => (value == null ? [] : [value]);

/** The order in which the values of a facet are shown; those of others are in that of the list. */
const order: Partial<Record<Facet, readonly string[]>> = {
  setting: respiteSettings,
  provider: respiteProviders,
  duration: respiteDurations,
  planning: respitePlannings,
  funding: fundings,
};

/** What a service says of a facet; empty where it says nothing. */
export const valuesOf: Record<Facet, (service: Service) => readonly string[]> = {
  setting: ({ respite }) => some(respite?.setting),
  provider: ({ respite }) => some(respite?.provider),
  duration: ({ respite }) => respite?.duration ?? [],
  planning: ({ respite }) => respite?.planning ?? [],
  audience: ({ audience }) => audience,
  // One that names no language is in Dutch, as far as is known.
  language: ({ languages }) => (languages.length > 0 ? languages : ['nl']),
  funding: ({ funding }) => funding,
};

/** A service that names no group is there for everybody. */
function passes(entry: MenuEntry, facet: Facet, wanted: string): boolean {
  if (wanted === '') return true;
  const values = valuesOf[facet](entry.offered.service);
  return values.includes(wanted) || (facet === 'audience' && values.length === 0);
}

/**
 * What of a list passes all filters, in the order in which it comes. What a service does not say it
 * is, it is not: who looks for a night is not helped by a place of which nobody knows.
 */
export const filtered = (entries: readonly MenuEntry[], filters: Filters): readonly MenuEntry[] => {
  const wanted = setFacets(filters);
  return wanted.length === 0
    ? entries
    : entries.filter((entry) => wanted.every((facet) => passes(entry, facet, filters[facet])));
};

/** What occurs in a list, for each facet in the order in which it is shown. */
export type Vocabulary = Readonly<Record<Facet, readonly string[]>>;

/** What can be chosen in a list; the same for all filters, so made once for a menu. */
export function vocabularyOf(entries: readonly MenuEntry[]): Vocabulary {
  const all = facets.map((facet) => {
    const occurring = new Set(entries.flatMap(({ offered }) => valuesOf[facet](offered.service)));
    const known = (order[facet] ?? []).filter((value) => occurring.has(value));
    return [facet, [...new Set([...known, ...occurring])]];
  });
  return Object.fromEntries(all) as Vocabulary;
}

/**
 * What there is to choose in one facet; a choice that leads to nothing now is there with 0.
 *
 * @param values what occurs in the whole list.
 */
export function optionsOf(
  entries: readonly MenuEntry[],
  filters: Filters,
  facet: Facet,
  values: readonly string[],
): readonly FacetOption[] {
  const counts = new Map(values.map((value) => [value, 0]));
  let forEverybody = 0;
  // For each choice of a filter this runs thousands of times, so that it looks as little as it can.
  for (const { offered } of filtered(entries, { ...filters, [facet]: '' })) {
    const own = valuesOf[facet](offered.service);
    if (own.length === 0) forEverybody++;
    for (let index = 0; index < own.length; index++) {
      const value = own[index]!;
      // A list may name one twice.
      if (own.indexOf(value) === index) counts.set(value, counts.get(value)! + 1);
    }
  }
  if (facet !== 'audience') forEverybody = 0;
  return values.map((value) => ({ value, count: counts.get(value)! + forEverybody }));
}

/** A filter to let go of, and how many services there are then. */
export interface WayOut {
  readonly facet: Facet;
  readonly count: number;
}

/** Where filters leave nothing: which of them to let go of, most first; letting go of all is always one. */
export const waysOut = (entries: readonly MenuEntry[], filters: Filters): readonly WayOut[] =>
  setFacets(filters)
    .map((facet) => ({ facet, count: filtered(entries, { ...filters, [facet]: '' }).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

/** So many services can be looked through at once. */
const fewServices = 12;

/** The forms to open once filters are set: those in which something is left, where that is little. */
export function formsToOpen(left: readonly MenuEntry[]): readonly RespiteForm[] {
  return left.length > fewServices ? [] : [...new Set(left.map(({ form }) => form))];
}
