import type { ReactiveControllerHost } from 'lit';
import type { Feed } from '../../domain/services/feed.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { Steps } from '../../domain/shared/steps.js';
import { buildDirectory, type Directory } from '../../domain/steunpunt-finder/directory.js';
import {
  findIn,
  listSteps,
  type Found,
  type HomeList,
} from '../../domain/steunpunt-finder/home-list.js';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import type { Filters } from '../../domain/steunpunt-finder/matching.js';
import { nearestFirst, type NearbyService } from '../../domain/steunpunt-finder/nearest.js';
import type { Search } from '../../domain/steunpunt-finder/search-services.js';
import { defaultTypes } from '../../domain/steunpunt-finder/settings.js';
import { inSlices, pause } from '../../feeds/slices.js';
import type { OfferController } from '../internal/offer-controller.js';

/** What is ready for somebody who lives somewhere. */
interface Ready {
  readonly directory: Directory;
  readonly home: Home;
  readonly list: HomeList;
}

/** What was found last, and by what. */
interface LastFound {
  readonly list: HomeList;
  readonly filters: Filters;
  readonly most: number;
  readonly minutes: number;
  readonly found: Found;
}

const isSame = (one: readonly Feed[], other: readonly Feed[]): boolean =>
  one.length === other.length && one.every((feed, index) => feed === other[index]);

function* whileWanted<T>(isWanted: () => boolean, steps: Steps<T>): Steps<T | null> {
  while (isWanted()) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
  return null;
}

/**
 * Does all steps, neither in the drawing that asks for it nor in the one that shows it.
 *
 * @returns null once it is no longer wanted.
 */
async function apart<T>(isWanted: () => boolean, steps: Steps<T>): Promise<T | null> {
  await pause();
  const made = await inSlices(whileWanted(isWanted, steps));
  await pause();
  return isWanted() ? made : null;
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
  #ready: Ready | null = null;
  /** For whom a list is being made. */
  #wanted: Pick<Ready, 'directory' | 'home'> | null = null;
  #search: Search | null = null;
  #last: LastFound | null = null;
  /** Who waits until all that was asked for has come. */
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, offers: OfferController) {
    this.#host = host;
    this.#offers = offers;
  }

  /** What there is to choose among; null until it is ready for the first time. */
  get directory(): Directory | null {
    return this.#directory;
  }

  /** Whether all that has come is in the directory. */
  get #isReady(): boolean {
    return this.#offers.status !== 'loading' && !this.#isBuilding && this.#directory !== null;
  }

  /** Resolves once all feeds have come or failed and are in the directory. */
  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#host.requestUpdate();
    });
  }

  /** What is shown to whoever lives there; null until there is something. */
  listFor(home: Home): HomeList | null {
    return this.#ready?.home === home ? this.#ready.list : null;
  }

  /** Whether all that has come is in the list. */
  isWhole(home: Home): boolean {
    const ready = this.#ready;
    return this.#isReady && ready?.home === home && ready.directory === this.#directory;
  }

  /**
   * Starts anew where a feed has come, a day has begun or somebody lives elsewhere; to be called
   * before each drawing.
   */
  update(now: Date, home: Home | null): void {
    this.#updateDirectory(now);
    this.#updateList(home);
    if (this.#isReady) for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** What a publisher wants shown; empty where none says. */
  get #types() {
    const own = this.#made?.feeds.find(({ steunpuntFinder }) => steunpuntFinder);
    return own?.steunpuntFinder?.types ?? [];
  }

  #updateDirectory(now: Date): void {
    const { feeds } = this.#offers;
    const { date } = localTime(now);
    if (this.#made && this.#made.date === date && isSame(this.#made.feeds, feeds)) return;
    const made = { feeds, date };
    this.#made = made;
    this.#isBuilding = true;
    const types = this.#types.length > 0 ? this.#types : defaultTypes;
    // Until another feed comes in the meantime.
    const isWanted = () => this.#made === made;
    void apart(isWanted, buildDirectory(this.#offers.services(now), types)).then((directory) => {
      if (!directory) return;
      this.#directory = directory;
      this.#isBuilding = false;
      this.#host.requestUpdate();
    });
  }

  #updateList(home: Home | null): void {
    const directory = this.#directory;
    if (!directory || !home) return;
    if (this.#wanted?.directory === directory && this.#wanted.home === home) return;
    const wanted = { directory, home };
    this.#wanted = wanted;
    const isWanted = () => this.#wanted === wanted;
    const steps = listSteps(directory, home, this.#types.length > 0);
    void apart(isWanted, steps).then((list) => {
      if (!list) return;
      this.#ready = { ...wanted, list };
      this.#search = null;
      this.#host.requestUpdate();
    });
  }

  /** Who helps at another place, which is asked for once in a while. */
  servicesAt(home: Home): readonly NearbyService[] {
    return nearestFirst(this.#directory?.entries ?? [], home);
  }

  /**
   * What of a list passes the filters; the same while nothing changes.
   *
   * @param most how many of each kind are wanted.
   */
  found(list: HomeList, filters: Filters, most: number, now: Date): Found {
    const time = localTime(now);
    // What is open changes by the minute; all else does not.
    const minutes = filters.openNow ? time.minutes : 0;
    const last = this.#last;
    const isSameQuestion = last?.list === list && last.filters === filters;
    if (isSameQuestion && last.most === most && last.minutes === minutes) return last.found;
    const { search, ...found } = findIn(list, filters, this.#search, most, time);
    this.#search = search;
    this.#last = { list, filters, most, minutes, found };
    return found;
  }
}
