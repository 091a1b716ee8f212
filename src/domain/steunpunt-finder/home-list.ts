import type { LocalTime } from '../shared/local-time.js';
import type { Steps } from '../shared/steps.js';
import { correctWords } from './correct-words.js';
import type { Directory } from './directory.js';
import { matching, type Filters } from './matching.js';
import {
  isOfUse,
  nearestSteps,
  reaches,
  type NearbyService,
  type Reach,
  type Whereabouts,
} from './nearest.js';
import { searchServices, type Search, type SearchText } from './search-services.js';

/** The list as somebody who lives somewhere should see it. */
export interface HomeList {
  /** The first to call first; the kinds of reach stand one after the other. */
  readonly services: readonly NearbyService[];
  /** What of each is searched. */
  readonly texts: readonly SearchText[];
  readonly vocabulary: readonly string[];
  /** Where each kind of reach ends in the list. */
  readonly ends: readonly number[];
  /** Whether the own municipality has a support centre, or somebody else to call. */
  readonly hasGuide: boolean;
  /** Whether something else than nationwide help is in it, and whether of that a distance is known. */
  readonly hasLocal: boolean;
  readonly hasDistance: boolean;
}

/** What of a list passes the filters. */
export interface Found {
  readonly count: number;
  readonly countNationwide: number;
  /** The best of each kind, as many as are asked for. */
  readonly groups: Readonly<Record<Reach, readonly NearbyService[]>>;
  /** Places of all of them in the list, best first. */
  readonly hits: readonly number[];
  /** What was searched instead of words that are in no service; null where they are in some. */
  readonly meant: string | null;
}

/**
 * Makes the list for whoever lives somewhere, a service at a step.
 *
 * @param isAll whether a publisher has said what is shown; then it is shown wherever it is.
 */
export function* listSteps(
  directory: Directory,
  where: Whereabouts,
  isAll: boolean,
): Steps<HomeList> {
  const services: NearbyService[] = [];
  const texts: SearchText[] = [];
  const ends = reaches.map(() => 0);
  let hasGuide = false;
  let hasDistance = false;
  for (const near of yield* nearestSteps(directory.entries, where)) {
    yield;
    if (!isAll && !isOfUse(near)) continue;
    const { entry, kilometres } = near;
    services.push(near);
    texts.push(entry.text);
    const kind = reaches.indexOf(near.reach);
    ends.fill(services.length, kind);
    hasDistance ||= kind < 3 && kilometres !== null;
    const { types, phone } = entry.offered.service;
    hasGuide ||= kind < 2 && (types.includes('support-centre') || phone?.dial != null);
  }
  const hasLocal = ends[2]! > 0;
  const { vocabulary } = directory;
  return { services, texts, vocabulary, ends, hasGuide, hasLocal, hasDistance };
}

/**
 * Finds what passes the filters.
 *
 * @param before what the same list gave for fewer letters, so that only that is searched.
 * @param most how many of each kind are wanted.
 * @param now the clock in the Netherlands.
 */
export function findIn(
  list: HomeList,
  filters: Filters,
  before: Search | null,
  most: number,
  now: LocalTime,
): Found & { readonly search: Search } {
  const { services, texts, ends } = list;
  const search = searchServices(texts, filters.words, before);
  // What is typed wrong is looked for only where nothing is found, because it takes longer.
  const meant = search.hits.length > 0 ? null : correctWords(search.words, list.vocabulary);
  const instead = meant === null ? search : searchServices(texts, meant);
  const hits = matching(services, instead.hits, filters, now);
  const kinds: number[][] = reaches.map(() => []);
  const [here = 0, municipality = 0, elsewhere = 0] = ends;
  let countNationwide = 0;
  for (const hit of hits) {
    // By its place alone it is known of which kind it is: there may be thousands.
    const kind = hit < here ? 0 : hit < municipality ? 1 : hit < elsewhere ? 2 : 3;
    if (kind === 3) countNationwide++;
    const best = kinds[kind]!;
    if (best.length < most) best.push(hit);
  }
  const groups = Object.fromEntries(
    reaches.map((reach, kind) => [reach, kinds[kind]!.map((hit) => services[hit]!)]),
  ) as Record<Reach, NearbyService[]>;
  const isFound = instead.hits.length > 0;
  return {
    ...{ count: hits.length, countNationwide, groups, hits, search },
    meant: isFound ? meant : null,
  };
}
