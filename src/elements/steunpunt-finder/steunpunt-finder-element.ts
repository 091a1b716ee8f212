import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Home } from '../../domain/steunpunt-finder/home.js';
import { noFilters, type Filters } from '../../domain/steunpunt-finder/matching.js';
import {
  initialState,
  reduce,
  type FinderEvent,
  type FinderView,
} from '../../domain/steunpunt-finder/session.js';
import { pdokGeocoder, type Geocoder } from '../../feeds/geocoder.js';
import { steunpuntFinderSection } from '../../feeds/sections.js';
import { safeUrl } from '../../feeds/url.js';
import { heading } from '../internal/heading.js';
import { masked } from '../internal/masked.js';
import { renderNotice } from '../internal/notice.js';
import type { OfferSource } from '../internal/offer-controller.js';
import { SessionController } from '../internal/session-controller.js';
import { warn } from '../internal/warnings.js';
import { WidgetElement } from '../internal/widget-element.js';
import { CareController } from './care-controller.js';
import { renderCare } from './care-view.js';
import { DirectoryController } from './directory-controller.js';
import { HomeController } from './home-controller.js';
import { canLocate } from './locate-device.js';
import { MapController } from './map-controller.js';
import { renderQuestion } from './question-view.js';
import { renderResults } from './results-view.js';
import { content } from './steunpunt-finder.content.js';
import { steunpuntFinderStyles } from './steunpunt-finder.styles.js';

/** Which kind of screen the carer is on; says nothing of where they live. */
export interface FinderStepDetail {
  readonly step: FinderView;
}

/**
 * Finds who helps a carer near home: by the name of a place, a postcode or the device's location, the
 * centre of the own municipality first, then by distance; with hours, numbers, a route and, for who
 * wants it, a map.
 *
 * @summary Finds the support centre for carers by place, postcode or location.
 * @status beta
 * @since 0.1
 *
 * @slot - What the page shows until the widget is ready, beside a message when no feed can be loaded, and when the widget fails.
 *
 * @fires {CustomEvent} mz-ready - Once, when all feeds have come or failed.
 * @fires {CustomEvent<FinderStepDetail>} mz-step - The carer went to another screen: `question`, `choice`, `permission` or `results`. Says nothing of where they live.
 * @fires {CustomEvent} mz-complete - The carer has said where they live and sees who helps; not where the page says it for them. Carries no place.
 * @fires {CustomEvent<FeedProblemDetail>} mz-error - A feed could not be loaded, or the widget failed: `{ code, url, problems }`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-feed-problem - A feed was loaded, but something in it was left out: `{ code, url, problems }`.
 *
 * @csspart widget - The whole widget.
 * @csspart question - The question where one lives, and those that follow from it.
 * @csspart suggestions - The places that are suggested while one types.
 * @csspart results - What was found.
 * @csspart filters - What of it is shown.
 * @csspart group - Services of one kind: for the own municipality, elsewhere, nationwide.
 * @csspart none-here - Whom to call where the own municipality is not in the list.
 * @csspart map - The map.
 * @csspart chosen - The service that was chosen on the map.
 * @csspart care - Where the person lives for whom one cares.
 * @csspart service - One service.
 * @csspart call - A link that calls a number.
 * @csspart notice - The message that local help could not be loaded.
 *
 * @cssproperty --mz-font-size - Size of the text; all else follows from it. By default that of the page.
 * @cssproperty --mz-font-family - Typeface; by default that of the page's theme, else of the page.
 * @cssproperty --mz-radius - How round the corners of buttons, fields and boxes are.
 * @cssproperty --mz-color-action - Background of the most important button, and the colour of links and lines.
 * @cssproperty --mz-color-action-text - Text on that background.
 * @cssproperty --mz-color-link - Colour of links, lines and numbers, where it must differ from the button.
 * @cssproperty --mz-color-ink - Text.
 * @cssproperty --mz-color-paper - Background; no transparent one.
 * @cssproperty --mz-color-error - Line and text of an error; by default red, mixed with the text's colour.
 * @cssproperty --mz-color-focus - The ring around what has the focus; by default the text's colour.
 *
 * @cssstate loading - At least one feed has not come yet.
 * @cssstate error - No feed could be loaded; only what holds nationwide is shown.
 * @cssstate complete - The carer sees who helps.
 */
export class SteunpuntFinderElement extends WidgetElement {
  static override styles = steunpuntFinderStyles;
  static override properties: PropertyDeclarations = {
    geocoder: {},
    tileUrl: { attribute: 'tile-url' },
    areFiltersOpen: { state: true },
  };

  readonly #session = new SessionController(this, initialState, reduce);
  readonly #directory = new DirectoryController(this, this.offers);
  readonly #map = new MapController(this);
  readonly #entries = async () => {
    await this.#directory.whenReady();
    return this.#directory.directory?.entries ?? [];
  };
  readonly #home = new HomeController(this, {
    send: (event) => this.#send(event),
    entries: this.#entries,
    geocoder: () => this.#geocoder,
  });
  readonly #care = new CareController(this, this.#entries, (home) => this.#setCareHome(home));
  #drawn = this.#session.state;
  /** For which municipalities an index was asked. */
  #asked = '';
  #hasTold = false;

  /** Whether the filters are open; null until somebody has opened or closed them. */
  private areFiltersOpen: boolean | null = null;

  /** Who is asked where a postcode is that no feed knows: `pdok`, or as a property a function. By default nobody. */
  geocoder: '' | 'pdok' | Geocoder = '';

  /** Address of the map's pictures with `{z}`, `{x}` and `{y}` in the Dutch grid. By default those of PDOK. */
  tileUrl = '';

  constructor() {
    super([steunpuntFinderSection]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page may move it before it knows where it is.
    if (this.hasUpdated && !this.#session.state.home) this.#liveInMunicipality();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#map.close();
    this.#home.giveUp();
    this.#send({ type: 'work-given-up' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('geocoder') && !this.#geocoder && this.geocoder) {
      warn(this, 'geocoder is not pdok');
    }
    if (changed.has('tileUrl') && this.tileUrl && !this.#tiles) {
      warn(this, 'tile-url is not an https address with {z}, {x} and {y}');
    }
    if (changed.has('municipality')) this.#liveInMunicipality();
    this.#directory.update(this.clock(), this.#session.state.home);
    // Of an index of feeds, each place needs others.
    if (this.offers.hasIndex && this.#shards().join() !== this.#asked) this.loadOffer();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#drawn;
    const { state } = this.#session;
    this.#drawn = state;
    this.setComplete(state.view === 'results');
    this.#tellNoneHere();
    this.#drawMap();
    // Also when Zoek is pressed a second time.
    if (state.problem && state !== before && !state.work) this.#focus('.summary-of-errors');
    if (state.view === before.view && state.home === before.home) return;
    // Where the page says where one lives, nobody has done anything, and the focus stays.
    if (state.home?.source === 'page' && state.view === 'results') return;
    if (!state.problem) this.#focus('#view');
    const detail: FinderStepDetail = { step: state.view };
    this.tell('mz-step', detail);
    if (state.view === 'results') this.tell('mz-complete');
  }

  /** Tells the editor once that the lists have nobody for the municipality on the tag. */
  #tellNoneHere(): void {
    const { home } = this.#session.state;
    if (this.#hasTold || home?.source !== 'page' || !this.#directory.isWhole(home)) return;
    this.#hasTold = true;
    const [, own] = this.#directory.listFor(home)!.ends;
    if (own === 0 && this.feed) warn(this, `no service for municipality ${this.municipality}`);
  }

  /** Forgets where the carer lives, and asks again. */
  reset(): void {
    this.#home.giveUp();
    this.#map.close();
    this.#home.field.text = '';
    this.#care.clear();
    this.#send({ type: 'restarted' });
  }

  /** All is shown wherever it is; of an index, what lies near. */
  protected override offerArea(): Pick<OfferSource, 'municipality' | 'shards'> {
    const shards = this.#shards();
    this.#asked = shards.join();
    return { municipality: null, shards };
  }

  /** The municipalities whose feeds are wanted of an index. */
  #shards(): readonly string[] {
    const { home, careHome } = this.#session.state;
    const own = this.#pageMunicipality ? [this.#pageMunicipality] : [];
    const near = home ? this.#home.around(home) : own;
    const care = careHome?.municipalities.slice(0, 1) ?? [];
    return [...near, ...care];
  }

  get #pageMunicipality(): string | null {
    return this.municipality?.trim() || null;
  }

  get #geocoder(): Geocoder | null {
    if (typeof this.geocoder === 'function') return this.geocoder;
    return this.geocoder === 'pdok' ? pdokGeocoder() : null;
  }

  /** The address of the tiles with its places to fill in; null where it is no address. */
  get #tiles(): string | null {
    const address = this.tileUrl?.trim() ?? '';
    const isWhole = ['{z}', '{x}', '{y}'].every((part) => address.includes(part));
    return isWhole && safeUrl(address.replace(/[{}]/g, '')) ? address : null;
  }

  readonly #send = (event: FinderEvent): void => {
    // Whoever goes back no longer waits.
    if (event.type === 'back') this.#home.giveUp();
    if (event.type === 'answered' && event.answer.kind === 'home') this.#care.clear();
    this.#session.send(event);
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #liveInMunicipality(): void {
    if (this.#pageMunicipality) void this.#home.liveIn(this.#pageMunicipality);
  }

  readonly #change = (): void => {
    // Somebody who looks elsewhere begins with an empty field.
    this.#home.field.text = '';
    this.#send({ type: 'typed', text: '' });
    this.areFiltersOpen = null;
    this.#care.field.close();
    this.#map.close();
    this.#send({ type: 'back' });
  };

  #setCareHome(home: Home | null): void {
    this.#send({ type: 'care-home-found', home });
  }

  readonly #forgetCare = (): void => {
    this.#care.clear();
    this.#setCareHome(null);
    this.#care.field.focus();
  };

  readonly #filter = (filters: Partial<Filters>): void => this.#send({ type: 'filtered', filters });

  readonly #clearFilters = async (): Promise<void> => {
    this.#filter(noFilters);
    await this.updateComplete;
    // The button is gone.
    this.#focus('.filters summary');
  };

  readonly #showMore = async (): Promise<void> => {
    const before = this.#session.state.shown;
    this.#send({ type: 'more-shown' });
    await this.updateComplete;
    // The button may be gone: whoever pressed it goes on at the first service that was added.
    const names = this.renderRoot.querySelectorAll<HTMLElement>('.list .card-name');
    names[before]?.focus();
  };

  readonly #toggleMap = (): void => {
    const open = !this.#session.state.hasMap;
    if (!open) this.#map.close();
    this.#send({ type: 'map-toggled', open });
  };

  readonly #showOnMap = (id: string): void => {
    this.#send({ type: 'service-chosen', id });
    this.renderRoot.querySelector('#map')?.scrollIntoView({ block: 'center' });
  };

  readonly #chooseOnMap = async (id: string): Promise<void> => {
    this.#send({ type: 'service-chosen', id });
    await this.updateComplete;
    this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  };

  #drawMap(): void {
    const { home, hasMap, chosen, filters, shown } = this.#session.state;
    const container = this.renderRoot.querySelector<HTMLElement>('#map');
    const list = home && this.#directory.listFor(home);
    if (!list || !hasMap || !container) return;
    const choose = (id: string) => void this.#chooseOnMap(id);
    void this.#map.open({ container, tileUrl: this.#tiles, home: home.point, choose });
    const found = this.#directory.found(list, filters, shown, this.clock());
    this.#map.show(list.services, found.hits, chosen);
  }

  readonly #print = (): void => print();

  #renderQuestion(): TemplateResult {
    const own = this.offers.feeds.find(({ steunpuntFinder }) => steunpuntFinder)?.steunpuntFinder;
    return renderQuestion({
      state: this.#session.state,
      level: this.headingLevel + 1,
      introduction: own?.introduction ?? null,
      field: this.#home.field,
      canLocate: canLocate(this.ownerDocument),
      isPdok: this.geocoder === 'pdok',
      send: this.#send,
      search: () => void this.#home.search(),
      locate: () => void this.#home.locate(),
      lookUp: () => void this.#home.lookUp(this.#session.state.postcode ?? ''),
      choose: (found) => void this.#home.choose(found),
      goToField: () => this.#home.field.focus(),
      helpLine: this.offers.helpLines[0]!,
    });
  }

  #renderResults(home: Home): TemplateResult {
    const { state } = this.#session;
    const { careHome, filters } = state;
    const level = this.headingLevel + 1;
    const now = this.clock();
    const list = this.#directory.listFor(home);
    const isLoading = !this.#directory.isWhole(home);
    return html`${renderResults({
      state,
      home,
      level,
      now,
      directory: this.#directory.directory,
      isLoading,
      hasFailed: this.offers.status === 'failed',
      list,
      found: list && this.#directory.found(list, filters, state.shown, now),
      helpLine: this.offers.helpLines[0]!,
      mapStatus: this.#map.status,
      tileHost: this.#tiles && new URL(this.#tiles).host,
      filter: this.#filter,
      clearFilters: () => void this.#clearFilters(),
      areFiltersOpen: this.areFiltersOpen,
      toggleFilters: (open) => (this.areFiltersOpen = open),
      change: this.#change,
      goToCare: () => this.#focus('#care'),
      showMore: () => void this.#showMore(),
      toggleMap: this.#toggleMap,
      showOnMap: this.#showOnMap,
      print: this.#print,
    })}
    ${renderCare({
      level: level + 1,
      now,
      field: this.#care.field,
      home: careHome,
      services: careHome ? this.#directory.servicesAt(careHome) : [],
      problem: this.#care.problem,
      isLoading,
      search: () => void this.#care.search(),
      forget: this.#forgetCare,
    })}`;
  }

  protected override renderWidget(): TemplateResult {
    const { view, home, work } = this.#session.state;
    const isWaiting = view === 'question' && work === 'searching' && this.#pageMunicipality;
    return html`
      ${heading(this.headingLevel, content.title(), {
        className: view === 'results' ? 'widget-title small-title' : 'widget-title',
      })}
      ${view === 'results' ? renderNotice(this.offers.status, this.retry) : nothing}
      ${
        isWaiting
          ? html`<p class="quiet" role="status">${content.searching()}</p>`
          : view === 'results' && home
            ? masked(this.#renderResults(home))
            : this.#renderQuestion()
      }
    `;
  }
}
