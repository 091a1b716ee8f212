import type { ReactiveControllerHost } from 'lit';
import type { Feed } from '../../domain/services/feed.js';
import { localTime } from '../../domain/shared/local-time.js';
import { buildDirectory, type Directory } from '../../domain/steunpunt-finder/directory.js';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import { matching, type Filters } from '../../domain/steunpunt-finder/matching.js';
import {
  isOfUse,
  nearestFirst,
  type NearbyService,
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
  readonly list: readonly NearbyService[];
  readonly texts: readonly SearchText[];
}

const isSame = (one: readonly Feed[], other: readonly Feed[]): boolean =>
  one.length === other.length && one.every((feed, index) => feed === other[index]);

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
  #homeList: HomeList | null = null;
  #search: Search | null = null;
  #found: {
    readonly made: HomeList;
    readonly filters: Filters;
    readonly minutes: number;
    readonly services: readonly NearbyService[];
  } | null = null;

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

  /** Starts anew where a feed has come or a day has begun; to be called before each drawing. */
  update(now: Date): void {
    const { feeds } = this.#offers;
    const { date } = localTime(now);
    if (this.#made && this.#made.date === date && isSame(this.#made.feeds, feeds)) return;
    const made = { feeds, date };
    this.#made = made;
    this.#isBuilding = true;
    const settings = feeds.find(({ steunpuntFinder }) => steunpuntFinder)?.steunpuntFinder;
    const types = settings?.types.length ? settings.types : defaultTypes;
    const steps = buildDirectory(this.#offers.services(now), types);
    void inSlices(steps).then((directory) => {
      // Another feed may have come in the meantime.
      if (this.#made !== made) return;
      this.#directory = directory;
      this.#isBuilding = false;
      this.#host.requestUpdate();
    });
  }

  #listFor(home: Home): HomeList | null {
    const directory = this.#directory;
    if (!directory) return null;
    const last = this.#homeList;
    if (last?.directory === directory && last.home === home) return last;
    const near = nearestFirst(directory.entries, home);
    const isChosen = this.#made?.feeds.some(({ steunpuntFinder }) => steunpuntFinder?.types.length);
    // What a publisher wants shown is shown wherever it is.
    const list = isChosen ? near : near.filter(isOfUse);
    this.#homeList = { directory, home, list, texts: list.map(({ entry }) => entry.text) };
    this.#search = null;
    return this.#homeList;
  }

  /** All that is shown to somebody who lives there, the first to call first. */
  list(home: Home): readonly NearbyService[] {
    return this.#listFor(home)?.list ?? [];
  }

  /** The same for another place, which is asked for once in a while. */
  listElsewhere(home: Home): readonly NearbyService[] {
    return nearestFirst(this.#directory?.entries ?? [], home);
  }

  /** What of that list passes the filters, best first; the same list while nothing changes. */
  found(home: Home, filters: Filters, now: Date): readonly NearbyService[] {
    const made = this.#listFor(home);
    if (!made) return [];
    const time = localTime(now);
    // What is open changes by the minute; all else does not.
    const minutes = filters.openNow ? time.minutes : 0;
    const last = this.#found;
    if (last && last.made === made && last.filters === filters && last.minutes === minutes) {
      return last.services;
    }
    this.#search = searchServices(made.texts, filters.words, this.#search);
    const hits = matching(made.list, this.#search.hits, filters, time);
    const services = hits.map((hit) => made.list[hit]!);
    this.#found = { made, filters, minutes, services };
    return services;
  }
}
