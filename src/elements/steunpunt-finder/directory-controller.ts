import type { ReactiveControllerHost } from 'lit';
import type { Feed } from '../../domain/services/feed.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { Steps } from '../../domain/shared/steps.js';
import { buildDirectory, type Directory } from '../../domain/steunpunt-finder/directory.js';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import { matching, type Filters } from '../../domain/steunpunt-finder/matching.js';
import {
  isOfUse,
  nearestFirst,
  nearestSteps,
  reaches,
  type NearbyService,
  type Reach,
} from '../../domain/steunpunt-finder/nearest.js';
import {
  searchServices,
  type Search,
  type SearchText,
} from '../../domain/steunpunt-finder/search-services.js';
import { defaultTypes } from '../../domain/steunpunt-finder/settings.js';
import { inSlices } from '../../feeds/slices.js';
import type { OfferController } from '../internal/offer-controller.js';

/** The list as somebody who lives somewhere should see it. */
interface HomeList {
  readonly directory: Directory;
  readonly home: Home;
  readonly services: readonly NearbyService[];
  readonly texts: readonly SearchText[];
  /** Whether the own municipality has somebody who knows the way to all the rest. */
  readonly hasGuide: boolean;
  /** Where each kind ends in the list, which has them one after the other. */
  readonly ends: readonly number[];
}

/** What passed the filters. */
export interface Found {
  readonly count: number;
  readonly countNationwide: number;
  /** The best of each kind, as many as are asked for. */
  readonly groups: Readonly<Record<Reach, readonly NearbyService[]>>;
  /** All of them. */
  readonly all: () => readonly NearbyService[];
}

/** What was found last, and by what. */
interface LastFound extends Found {
  readonly list: HomeList;
  readonly filters: Filters;
  readonly minutes: number;
  readonly most: number;
}

const nothingFound: Found = {
  count: 0,
  countNationwide: 0,
  groups: { here: [], municipality: [], elsewhere: [], nationwide: [] },
  all: () => [],
};

const isSame = (one: readonly Feed[], other: readonly Feed[]): boolean =>
  one.length === other.length && one.every((feed, index) => feed === other[index]);

function* listSteps(directory: Directory, home: Home, isAll: boolean): Steps<HomeList> {
  const near = yield* nearestSteps(directory.entries, home);
  // What a publisher wants shown is shown wherever it is.
  const services = isAll ? near : near.filter(isOfUse);
  yield;
  const texts = services.map(({ entry }) => entry.text);
  const hasGuide = services.some(
    ({ reach, entry }) =>
      (reach === 'here' || reach === 'municipality') &&
      entry.offered.service.types.includes('support-centre'),
  );
  let end = 0;
  const ends = reaches.map((reach) => {
    while (services[end]?.reach === reach) end++;
    return end;
  });
  return { directory, home, services, texts, hasGuide, ends };
}

/**
 * Makes what the feeds offer ready to be searched, a piece at a time, and remembers what was made for
 * the last question, because each letter and each filter asks it again.
 */
export class DirectoryController {
  readonly #host: ReactiveControllerHost;
  readonly #offers: OfferController;
  #made: { readonly feeds: readonly Feed[]; readonly date: string } | null = null;
  #directory: Directory | null = null;
  #isBuilding = false;
  #list: HomeList | null = null;
  /** For whom a list is being made. */
  #wanted: Pick<HomeList, 'directory' | 'home'> | null = null;
  #search: Search | null = null;
  #found: LastFound | null = null;

  constructor(host: ReactiveControllerHost, offers: OfferController) {
    this.#host = host;
    this.#offers = offers;
  }

  /** What there is to choose among; null until it is ready for the first time. */
  get directory(): Directory | null {
    return this.#directory;
  }

  /** Whether all that has come is in the directory. */
  get isReady(): boolean {
    return this.#offers.status !== 'loading' && !this.#isBuilding && this.#directory !== null;
  }

  /**
   * What is shown to whoever lives there, the first to call first; null until there is something.
   * `isWhole`: whether all that has come is in it.
   */
  listFor(
    home: Home,
  ): (Pick<HomeList, 'services' | 'hasGuide'> & { readonly isWhole: boolean }) | null {
    const list = this.#list;
    if (list?.home !== home) return null;
    const { services, hasGuide, directory } = list;
    return { services, hasGuide, isWhole: this.isReady && directory === this.#directory };
  }

  /**
   * Starts anew where a feed has come, a day has begun or somebody lives elsewhere; to be called
   * before each drawing.
   */
  update(now: Date, home: Home | null): void {
    this.#updateDirectory(now);
    const directory = this.#directory;
    if (!directory || !home) return;
    if (this.#wanted?.directory === directory && this.#wanted.home === home) return;
    const wanted = { directory, home };
    this.#wanted = wanted;
    void inSlices(listSteps(directory, home, this.#types.length > 0)).then((list) => {
      if (this.#wanted !== wanted) return;
      this.#list = list;
      this.#search = null;
      this.#host.requestUpdate();
    });
  }

  /** What a publisher wants shown; empty where none says. */
  get #types() {
    const settings = this.#made?.feeds.find(({ steunpuntFinder }) => steunpuntFinder);
    return settings?.steunpuntFinder?.types ?? [];
  }

  #updateDirectory(now: Date): void {
    const { feeds } = this.#offers;
    const { date } = localTime(now);
    if (this.#made && this.#made.date === date && isSame(this.#made.feeds, feeds)) return;
    const made = { feeds, date };
    this.#made = made;
    this.#isBuilding = true;
    const types = this.#types.length > 0 ? this.#types : defaultTypes;
    void inSlices(buildDirectory(this.#offers.services(now), types)).then((directory) => {
      // Another feed may have come in the meantime.
      if (this.#made !== made) return;
      this.#directory = directory;
      this.#isBuilding = false;
      this.#host.requestUpdate();
    });
  }

  /** Who helps at another place, which is asked for once in a while. */
  servicesAt(home: Home): readonly NearbyService[] {
    return nearestFirst(this.#directory?.entries ?? [], home);
  }

  /**
   * What of the list passes the filters; the same while nothing changes.
   *
   * @param most how many of each kind are wanted.
   */
  found(home: Home, filters: Filters, most: number, now: Date): Found {
    const list = this.#list;
    if (list?.home !== home) return nothingFound;
    const time = localTime(now);
    // What is open changes by the minute; all else does not.
    const minutes = filters.openNow ? time.minutes : 0;
    const last = this.#found;
    const isSameQuestion = last?.list === list && last.filters === filters;
    if (isSameQuestion && last.minutes === minutes && last.most === most) return last;
    const { services } = list;
    this.#search = searchServices(list.texts, filters.words, this.#search);
    const hits = matching(services, this.#search.hits, filters, time);
    const { groups, countNationwide } = bestOf(list, hits, most);
    let all: readonly NearbyService[] | undefined;
    this.#found = {
      ...{ list, filters, minutes, most, groups, countNationwide },
      count: hits.length,
      all: () => (all ??= hits.map((hit) => services[hit]!)),
    };
    return this.#found;
  }
}

/** The first hits of each kind. By its place alone it is known of which kind a hit is. */
function bestOf(
  { services, ends }: HomeList,
  hits: readonly number[],
  most: number,
): Pick<Found, 'groups' | 'countNationwide'> {
  const [here = 0, municipality = 0, elsewhere = 0] = ends;
  const kinds: number[][] = [[], [], [], []];
  let countNationwide = 0;
  for (const hit of hits) {
    const kind = hit < here ? 0 : hit < municipality ? 1 : hit < elsewhere ? 2 : 3;
    if (kind === 3) countNationwide++;
    const best = kinds[kind]!;
    if (best.length < most) best.push(hit);
  }
  const groups = Object.fromEntries(
    reaches.map((reach, kind) => [reach, kinds[kind]!.map((hit) => services[hit]!)]),
  ) as Record<Reach, NearbyService[]>;
  return { groups, countNationwide };
}
