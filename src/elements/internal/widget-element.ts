import { updateWhenLocaleChanges } from '@lit/localize';
import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FeedErrorCode, FeedProblem } from '../../feeds/problem.js';
import type { FeedLoad } from '../../feeds/feed-store.js';
import type { SectionReader } from '../../feeds/sections.js';
import { absolute } from '../../feeds/url.js';
import { activeLocale, directionOf } from './locale.js';
import { OfferController, type OfferHost, type OfferSource } from './offer-controller.js';
import { pageFeed } from './page-feed.js';
import { warn } from './warnings.js';

/** What `mz-error` and `mz-feed-problem` tell a host; about a feed, never about a carer. */
export interface FeedProblemDetail {
  readonly code: FeedErrorCode | 'widget-failed';
  /** The feed; null when it is not about one. */
  readonly url: string | null;
  readonly problems: readonly FeedProblem[];
}

/** How many problems of one feed get their own line in the console. */
const mostLines = 5;

/**
 * What all widgets have in common: the attributes, the offer, the fallback content, the states and
 * the events. A widget adds `renderWidget()`.
 */
export abstract class WidgetElement extends LitElement implements OfferHost {
  // Declared here and not by decorators, which would cost each page half a kilobyte.
  static override properties: PropertyDeclarations = {
    feed: {},
    municipality: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    data: { attribute: false },
    clock: { attribute: false },
  };

  /** One or more addresses of feeds, separated by spaces; relative ones are relative to the page. */
  feed = '';

  /** The municipality whose offer is shown: a CBS code such as `GM0301`, or a name. */
  municipality = '';

  /** Level of the widget's own heading, 2 to 6. */
  headingLevel = 2;

  /** `lazy` waits with loading the feed until the widget is nearly in sight; `eager` does not. */
  loading: 'eager' | 'lazy' = 'eager';

  /** A feed as a parsed document, instead of or besides the ones in `feed`. */
  data: unknown;

  /** What time it is; a page that shows another moment, such as a preview, can set it. */
  clock: () => Date = () => new Date();

  protected readonly offers: OfferController;

  readonly #internals = this.attachInternals();
  #visible: IntersectionObserver | null = null;
  #clockTimer: ReturnType<typeof setInterval> | undefined;
  #isReady = false;
  #hasFailed = false;

  /** @param sections what the widget reads of a feed besides its services. */
  constructor(sections: readonly SectionReader[]) {
    super();
    this.offers = new OfferController(this, sections);
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // "Now open" has to stay true on a page that is left open.
    this.#clockTimer = setInterval(() => this.requestUpdate(), 60_000);
    addEventListener('online', this.#loadAgain);
    if (this.hasUpdated) this.#loadWhenWanted();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clockTimer);
    removeEventListener('online', this.#loadAgain);
    this.#visible?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<WidgetElement>): void {
    if (changed.has('headingLevel') && ![2, 3, 4, 5, 6].includes(this.headingLevel)) {
      if (this.headingLevel !== null) warn(this, 'heading-level is not 2 to 6');
      this.headingLevel = 2;
    }
    // It would be taken for a name, with which a list of codes can't be compared: nothing is hidden.
    if (
      changed.has('municipality') &&
      /^(gm)?(?!\d{4}$)\d+$/i.test(this.municipality?.trim() ?? '')
    ) {
      warn(this, 'municipality is not GM and four digits');
    }
    const asked = ['feed', 'municipality', 'data', 'loading'] as const;
    if (asked.some((name) => changed.has(name))) this.#loadWhenWanted();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { status } = this.offers;
    this.#setState('loading', status === 'loading');
    this.#setState('error', status === 'failed' || this.#hasFailed);
    if (status === 'loading' || this.#isReady) return;
    this.#isReady = true;
    this.tell('mz-ready');
    // A code that was pasted along with an example would otherwise hide a whole list in silence.
    if (status !== 'ready' || !this.feed || !this.municipality) return;
    for (const { publisher } of this.offers.services(this.clock())) {
      if (publisher.kind !== 'national') return;
    }
    warn(this, `no service for municipality ${this.municipality}`);
  }

  /** Asks the servers again, also for what was loaded before. */
  reload(): void {
    this.#load(true);
  }

  /**
   * Called by the offer controller when one feed has come or failed.
   *
   * @internal
   */
  feedSettled({ url, problems, failure }: FeedLoad): void {
    if (failure) this.#tellProblem('mz-error', { ...failure, url });
    if (problems.length > 0)
      this.#tellProblem('mz-feed-problem', { code: 'feed-invalid', url, problems });
  }

  /** What a widget shows; called with the language and the moment settled. */
  protected abstract renderWidget(): TemplateResult;

  /** Dispatches one of the public events; they reach the host's analytics, so nothing personal. */
  protected tell(name: `mz-${string}`, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  protected setComplete(complete: boolean): void {
    this.#setState('complete', complete);
  }

  protected readonly retry = (): void => this.reload();

  /** Whose offer is wanted: by default that of the municipality on the tag. */
  protected offerArea(): Pick<OfferSource, 'municipality' | 'shards'> {
    const municipality = this.municipality?.trim() || null;
    return { municipality, shards: municipality };
  }

  readonly #loadAgain = (): void => {
    if (['failed', 'partial'].includes(this.offers.status)) this.#load(true);
  };

  #loadWhenWanted(): void {
    this.#visible?.disconnect();
    if (this.loading !== 'lazy') {
      this.#load(false);
      return;
    }
    this.#visible = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#visible?.disconnect();
        this.#load(false);
      },
      { rootMargin: '500px' },
    );
    this.#visible.observe(this);
  }

  /**
   * Loads what is wanted now, such as other parts of an index.
   *
   * @param again true to ask the servers also for what is here already.
   */
  protected loadOffer(): void {
    this.#load(false);
  }

  #load(again: boolean): void {
    // An attribute that a page takes away again is null.
    const urls = (this.feed || pageFeed())
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => absolute(address, this.baseURI));
    this.offers.load(
      { urls: [...new Set(urls)], inline: this.#inlineDocument(), ...this.offerArea() },
      again,
    );
  }

  #inlineDocument(): unknown {
    if (this.data !== undefined) return this.data;
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (!script) return undefined;
    try {
      return JSON.parse(script.textContent);
    } catch {
      // Not an object either, so it is reported like any document that is none.
      return null;
    }
  }

  #tellProblem(name: 'mz-error' | 'mz-feed-problem', detail: FeedProblemDetail): void {
    const { url, problems } = detail;
    for (const { code, path, reason } of problems.slice(0, mostLines)) {
      warn(this, [`${code}:`, path, reason, url].filter(Boolean).join(' '));
    }
    const more = problems.length - mostLines;
    if (more > 0) warn(this, `and ${more} more problems in ${url}`);
    this.tell(name, detail);
  }

  #setState(state: 'loading' | 'error' | 'complete', on: boolean): void {
    if (on) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  /** A fault in one widget shows what the page put inside its tag, and stops nothing else. */
  protected override render(): TemplateResult {
    const locale = activeLocale();
    try {
      // A direction on the tag itself is the page's choice and stays.
      return html`<div
        class="widget"
        part="widget"
        lang=${locale}
        dir=${this.dir || directionOf(locale)}
      >
        ${this.renderWidget()}
      </div>`;
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        warn(this, `widget-failed: ${String(error)}`);
        this.#tellProblem('mz-error', { code: 'widget-failed', url: null, problems: [] });
      }
      return html`<slot></slot>`;
    }
  }
}
