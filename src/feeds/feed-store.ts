import type { Feed } from '../domain/services/feed.js';
import { normalizedMunicipality } from '../domain/services/municipality.js';
import { importHsds } from './import-hsds.js';
import { problem, type FeedProblem } from './problem.js';
import {
  envelopeSteps,
  failure,
  readEnvelope,
  type FeedFailure,
  type FeedIndex,
  type ReadFeed,
} from './read-envelope.js';
import { defaultRequestOptions, requestJson, type RequestOptions } from './request.js';
import { inSlices } from './slices.js';
import { absolute, safeUrl } from './url.js';

/** What became of one address. */
export interface FeedLoad {
  readonly url: string;
  /** Whether it lists feeds, so that elsewhere other ones are wanted. */
  readonly isIndex: boolean;
  /** One feed, or the shards of an index; empty when there is none, not even an older copy. */
  readonly feeds: readonly Feed[];
  /** What was left out of the feeds. */
  readonly problems: readonly FeedProblem[];
  /** Why this time nothing could be loaded; `feeds` may then hold the last good copy. */
  readonly failure: FeedFailure | null;
}

/**
 * Which feeds of an index are wanted: that of the municipality of the page, which must be there, or
 * those near a carer, as far as they are there. Null when the page names none.
 */
export type WantedShards = string | readonly string[] | null;

/** One document: as it came, or the last good copy beside the reason why none came. */
interface LoadedDocument {
  readonly document: ReadFeed | FeedIndex | null;
  /** After redirects; the shards of an index are relative to it. */
  readonly address: string;
  readonly failure: FeedFailure | null;
}

interface Request {
  readonly promise: Promise<LoadedDocument>;
  readonly controller: AbortController;
  users: number;
}

/** How long a loaded feed serves the next widget without a new request, in milliseconds. */
const freshFor = 300_000;

const noDocument = (address: string, failure: FeedFailure): LoadedDocument => ({
  document: null,
  address,
  failure,
});

type Outcome = Omit<FeedLoad, 'url' | 'isIndex'>;

/** What became of an address that has no index; the problems of an older copy have been told. */
const outcomeOf = ({ document, failure }: LoadedDocument): Outcome => ({
  feeds: document?.kind === 'feed' ? [document.feed] : [],
  problems: document?.kind === 'feed' && !failure ? document.problems : [],
  failure,
});

/**
 * Loads feeds for all widgets of a page: one request for each address however many ask for it, and
 * the last good copy, in memory only, where a later request fails.
 */
export class FeedStore {
  readonly #options: RequestOptions;
  readonly #requests = new Map<string, Request>();
  readonly #lastGood = new Map<string, { readonly loaded: LoadedDocument; readonly at: number }>();

  /** How much has come of a directory in pages, such as `20%`; empty while none is under way. */
  pageProgress = '';

  /** Who shows `pageProgress`, and is told when it changes. */
  readonly viewers = new Set<{ requestUpdate(): void }>();

  constructor(options: Partial<RequestOptions> = {}) {
    this.#options = { ...defaultRequestOptions, ...options };
  }

  /**
   * @param url absolute; `https:`, or `http:` on this computer.
   * @param wanted which shards of an index to load.
   * @param signal ends this caller's interest; the request ends when nobody is left.
   * @param again true to ask the server although a fresh copy is here.
   * @returns what became of it; never rejects.
   */
  async load(
    url: string,
    wanted: WantedShards,
    signal: AbortSignal,
    again = false,
  ): Promise<FeedLoad> {
    const loaded = await this.#share(url, signal, again);
    const { document, address } = loaded;
    if (document?.kind !== 'index') return { url, isIndex: false, ...outcomeOf(loaded) };
    const shards = await this.#loadShards(document, address, wanted, signal, again);
    return { url, isIndex: true, ...shards, failure: loaded.failure ?? shards.failure };
  }

  async #loadShards(
    index: FeedIndex,
    base: string,
    wanted: WantedShards,
    signal: AbortSignal,
    again: boolean,
  ): Promise<Outcome> {
    const none = (reason: string) => outcomeOf(noDocument(base, failure('feed-invalid', reason)));
    if (wanted === null) return none('an index needs the attribute municipality');
    // Unlike in an offer, a name and a code are different here: else a name would load all shards.
    const municipalities = [wanted].flat().map(normalizedMunicipality);
    const found = index.shards.filter((shard) =>
      municipalities.includes(normalizedMunicipality(shard.municipality)),
    );
    if (found.length === 0 && typeof wanted === 'string') {
      return none(`the index has no feed for ${wanted}`);
    }
    const loads = await Promise.all(
      found.map(async ({ url }) => {
        const loaded = await this.#share(absolute(url, base), signal, again);
        return loaded.document?.kind === 'index'
          ? none('a shard is an index itself')
          : outcomeOf(loaded);
      }),
    );
    return {
      feeds: loads.flatMap(({ feeds }) => feeds),
      problems: loads.flatMap(({ problems }) => problems),
      failure: loads.find(({ failure }) => failure)?.failure ?? null,
    };
  }

  /** The document at an address, from the request that is under way where there is one. */
  #share(text: string, signal: AbortSignal, again: boolean): Promise<LoadedDocument> {
    const url = safeUrl(text);
    if (!url || signal.aborted) {
      return Promise.resolve(noDocument(text, failure('feed-invalid', 'the address is not https')));
    }
    const last = this.#lastGood.get(url);
    if (last && !again && Date.now() - last.at < freshFor) return Promise.resolve(last.loaded);

    const request = this.#requests.get(url) ?? this.#start(url);
    request.users++;
    signal.addEventListener('abort', () => this.#leave(url, request), { once: true });
    return request.promise;
  }

  #start(url: string): Request {
    const controller = new AbortController();
    const promise = this.#request(url, controller.signal).then((loaded) => {
      // What was given up comes too late: by now there may be something newer.
      if (this.#requests.get(url) !== request) return loaded;
      this.#requests.delete(url);
      const last = this.#lastGood.get(url);
      if (!loaded.failure) this.#lastGood.set(url, { loaded, at: Date.now() });
      return loaded.failure && last ? { ...last.loaded, failure: loaded.failure } : loaded;
    });
    const request: Request = { promise, controller, users: 0 };
    this.#requests.set(url, request);
    return request;
  }

  #leave(url: string, request: Request): void {
    request.users--;
    if (request.users > 0 || this.#requests.get(url) !== request) return;
    this.#requests.delete(url);
    request.controller.abort();
  }

  async #request(url: string, signal: AbortSignal): Promise<LoadedDocument> {
    const get = (address: string) => requestJson(address, this.#options, signal);
    const first = await get(url);
    // Without the file that reads other shapes it is a feed with a fault.
    const isOther =
      first.ok && !(Object(first.value.json) as { schemaVersion?: unknown }).schemaVersion;
    const answer = isOther
      ? await importHsds().then(
          ({ loadHsds }) =>
            loadHsds(first.value, get, (progress) => {
              this.pageProgress = progress;
              for (const viewer of this.viewers) viewer.requestUpdate();
            }),
          () => first,
        )
      : first;
    if (!answer.ok) return noDocument(url, answer.error);
    const read = await inSlices(envelopeSteps(answer.value.json));
    if (!read.ok) return noDocument(url, read.error);
    return { document: read.value, address: answer.value.url, failure: null };
  }
}

/** Reads a document that the page carries itself, in the same shape as one from the network. */
export function readInline(document: unknown): FeedLoad {
  const url = 'inline';
  const read = readEnvelope(document);
  if (!read.ok) return { url, isIndex: false, feeds: [], problems: [], failure: read.error };
  if (read.value.kind === 'index') {
    const reason = 'an index can only be loaded by its address';
    return {
      url,
      isIndex: false,
      feeds: [],
      problems: [problem('feed-invalid', ['kind'], reason)],
      failure: null,
    };
  }
  return {
    url,
    isIndex: false,
    feeds: [read.value.feed],
    problems: read.value.problems,
    failure: null,
  };
}
