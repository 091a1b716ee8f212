import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../../domain/services/feed.js';
import { offeredServices, type OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { localTime } from '../../domain/shared/local-time.js';
import { baseline } from '../../feeds/baseline.js';
import {
  readInline,
  type FeedLoad,
  type FeedStore,
  type WantedShards,
} from '../../feeds/feed-store.js';
import { withSections, type SectionReader } from '../../feeds/sections.js';
import { pageStore } from './page-store.js';

/** What the controller needs of the widget that shows the offer. */
export interface OfferHost extends ReactiveControllerHost {
  /** One feed has come or failed. */
  feedSettled(load: FeedLoad): void;
}

/** What the offer of a widget is made from. */
export interface OfferSource {
  /** Absolute addresses. */
  readonly urls: readonly string[];
  /** A parsed document that the page carries itself; undefined for none. */
  readonly inline: unknown;
  /** Whose offer alone is shown; null for everybody's. */
  readonly municipality: string | null;
  readonly shards: WantedShards;
}

export type OfferStatus =
  /** Still waiting for at least one feed. */
  | 'loading'
  /** All that was asked for is here. */
  | 'ready'
  /** Some feeds are here and some are not, or only as an older copy. */
  | 'partial'
  /** Feeds were asked for and none is here: only the national baseline. */
  | 'failed';

/**
 * Loads the feeds of a widget and adds them up. The offer is never empty: the baseline is there from
 * the first moment, and each feed adds to it when it comes, whatever becomes of the others.
 */
export class OfferController implements ReactiveController {
  readonly #host: OfferHost;
  readonly #sections: readonly SectionReader[];
  readonly #store: FeedStore;
  /** Until the first `load`, which a lazy widget puts off, there is something to wait for. */
  #source: OfferSource = { urls: [''], inline: undefined, municipality: null, shards: null };
  #loads = new Map<string, FeedLoad>();
  #running: AbortController | null = null;

  /** @param sections what this widget reads of a feed besides its services. */
  constructor(host: OfferHost, sections: readonly SectionReader[], store: FeedStore = pageStore) {
    this.#host = host;
    this.#sections = sections;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.viewers.add(this.#host);
  }

  hostDisconnected(): void {
    this.#store.viewers.delete(this.#host);
    this.#running?.abort();
    this.#running = null;
  }

  get status(): OfferStatus {
    const { urls, inline } = this.#source;
    const loads = [...this.#loads.values()];
    const expected = urls.length + (inline === undefined ? 0 : 1);
    if (loads.length < expected) return 'loading';
    if (loads.every(({ failure }) => !failure)) return 'ready';
    return loads.some(({ feeds }) => feeds.length > 0) ? 'partial' : 'failed';
  }

  /** Whether some feed is a list of feeds, of which other places need other ones. */
  get hasIndex(): boolean {
    return [...this.#loads.values()].some(({ isIndex }) => isIndex);
  }

  /** What has come, in the order in which the page names them, however late each came. */
  get feeds(): readonly Feed[] {
    return ['inline', ...this.#source.urls].flatMap((url) => this.#loads.get(url)?.feeds ?? []);
  }

  /** Lines that a carer can call whatever the feeds say: the first is for carers, the second never closes. */
  get helpLines(): readonly Service[] {
    return baseline().services;
  }

  /** All that is known now, for a moment in time; one by one, for whoever takes its time for it. */
  services(now: Date): Generator<OfferedService, void> {
    const { municipality } = this.#source;
    return offeredServices(this.feeds, baseline(), municipality, localTime(now).date);
  }

  /**
   * Starts loading. What an earlier call still had under way is given up and its answers are ignored.
   *
   * @param again true to ask the servers even for what was loaded a moment ago.
   */
  load(source: OfferSource, again = false): void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#source = source;
    this.#loads = new Map();
    if (source.inline !== undefined) this.#settle(readInline(source.inline));
    for (const url of source.urls) {
      void this.#store.load(url, source.shards, running.signal, again).then((load) => {
        if (this.#running === running) this.#settle(load);
      });
    }
    this.#host.requestUpdate();
  }

  #settle(loaded: FeedLoad): void {
    const read = loaded.feeds.map((feed) => withSections(feed, this.#sections));
    // Of an older copy the problems have been told.
    const found = loaded.failure ? [] : read.flatMap(({ problems }) => problems);
    const load: FeedLoad = {
      ...loaded,
      feeds: read.map(({ feed }) => feed),
      problems: [...loaded.problems, ...found],
    };
    this.#loads.set(load.url, load);
    this.#host.feedSettled(load);
    this.#host.requestUpdate();
  }
}
