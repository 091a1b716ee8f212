import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  answerTo,
  homeAt,
  homeByPostcode,
  homeIn,
  homeNear,
  municipalitiesAround,
  type Answer,
  type Home,
} from '../../domain/steunpunt-finder/home.js';
import type { FoundPlace, PlaceIndex } from '../../domain/steunpunt-finder/find-places.js';
import { noFilters, type Filters } from '../../domain/steunpunt-finder/matching.js';
import { postcodeDigits } from '../../domain/steunpunt-finder/postcode.js';
import {
  initialState,
  reduce,
  type FinderEvent,
  type FinderProblem,
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
import { renderCare } from './care-view.js';
import { DirectoryController } from './directory-controller.js';
import { locateDevice } from './locate-device.js';
import { MapController } from './map-controller.js';
import { PlaceField } from './place-field.js';
import { loadPlaces } from './places.js';
import { renderQuestion } from './question-view.js';
import { renderResults } from './results-view.js';
import { content, type CareProblem } from './steunpunt-finder.content.js';
import { steunpuntFinderStyles } from './steunpunt-finder.styles.js';

/** Which kind of screen the carer is on; says nothing of where they live. */
export interface FinderStepDetail {
  readonly step: FinderView;
}

/** Of how many neighbours the centres are loaded from an index, besides those of the own municipality. */
const neighbours = 6;

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
 * @fires {CustomEvent} mz-complete - The carer sees who helps. Carries no place.
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
 * @cssproperty --mz-font-family - Typeface; by default that of the page.
 * @cssproperty --mz-color-action - Background of the most important button, and the colour of links and lines.
 * @cssproperty --mz-color-action-text - Text on that background.
 * @cssproperty --mz-color-link - Colour of links, lines and numbers, where it must differ from the button.
 * @cssproperty --mz-color-ink - Text.
 * @cssproperty --mz-color-paper - Background.
 * @cssproperty --mz-color-error - Line and text of an error.
 * @cssproperty --mz-color-focus - The ring around what has the focus.
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
    careProblem: { state: true },
    areFiltersOpen: { state: true },
  };

  readonly #session = new SessionController(this, initialState, reduce);
  readonly #directory = new DirectoryController(this, this.offers);
  readonly #map = new MapController(this);
  readonly #field = new PlaceField(this, 'place', {
    typed: (text) => this.#session.send({ type: 'typed', text }),
    chosen: (found) => this.#choosePlace(found),
  });
  readonly #careField = new PlaceField(this, 'care-place', {
    typed: () => (this.careProblem = null),
    chosen: (found) => this.#setCareHome(homeAt(found.place, found.name)),
  });
  #drawn = this.#session.state;
  #index: PlaceIndex = [];
  /** What the answer to the last question waits for; aborted when there is another one. */
  #asking = new AbortController();
  /** For which municipalities an index was asked. */
  #asked = '';
  /** True while the page itself says where one lives, so that the focus stays where it is. */
  #isQuiet = false;

  /** Whether the filters are open; null until somebody has opened or closed them. */
  private areFiltersOpen: boolean | null = null;

  /** Why the place of the person cared for is not known. */
  private careProblem: CareProblem | null = null;

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
    if (this.hasUpdated && !this.#session.state.home && this.#pageMunicipality) {
      void this.#liveInMunicipality();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#map.close();
    this.#asking.abort();
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
    if (changed.has('municipality') && this.#pageMunicipality) void this.#liveInMunicipality();
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
    this.#drawMap();
    // Also when Zoek is pressed a second time.
    if (state.problem && state !== before && !state.work) this.#focus('.summary-of-errors');
    if (state.view === before.view && state.home === before.home) return;
    if (this.#isQuiet) {
      this.#isQuiet = false;
      return;
    }
    if (!state.problem) this.#focus('#view');
    const detail: FinderStepDetail = { step: state.view };
    this.tell('mz-step', detail);
    if (state.view === 'results') this.tell('mz-complete');
  }

  /** Forgets where the carer lives, and asks again. */
  reset(): void {
    this.#asking.abort();
    this.#map.close();
    this.#field.text = '';
    this.#forgetCareHome();
    this.#send({ type: 'restarted' });
  }

  #forgetCareHome(): void {
    this.#careField.text = '';
    this.careProblem = null;
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
    const near = home ? municipalitiesAround(this.#index, home, neighbours) : own;
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
    if (event.type === 'back') this.#asking.abort();
    this.#session.send(event);
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #goToField = (): void => this.#focus('#place');

  readonly #fail = (problem: FinderProblem): void => this.#send({ type: 'failed', problem });

  #answer(answer: Answer): void {
    if (answer.kind === 'home') this.#forgetCareHome();
    this.#send({ type: 'answered', answer, canLookUp: this.#geocoder !== null });
  }

  /** Begins to look for an answer, and gives up what was under way. */
  #ask(): AbortSignal {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#closeFields();
    return this.#asking.signal;
  }

  async #liveInMunicipality(): Promise<void> {
    const signal = this.#ask();
    const municipality = this.#pageMunicipality;
    this.#send({ type: 'work-started', work: 'searching' });
    this.#index = await loadPlaces();
    if (signal.aborted || !municipality) return;
    this.#isQuiet = true;
    this.#answer({ kind: 'home', home: homeIn(this.#index, municipality) });
  }

  readonly #search = async (): Promise<void> => {
    const signal = this.#ask();
    const typed = this.#field.text;
    if (typed.trim() !== '') this.#send({ type: 'work-started', work: 'searching' });
    this.#index = await loadPlaces();
    // A postcode is first looked for in what the feeds say.
    if (postcodeDigits(typed)) await this.#directoryReady(signal);
    if (signal.aborted) return;
    const entries = this.#directory.directory?.entries ?? [];
    const answer = answerTo(typed, this.#index, entries, this.#pageMunicipality);
    if (answer.kind === 'unknown' && this.#index.length === 0) this.#fail('places-failed');
    else this.#answer(answer);
  };

  async #directoryReady(signal: AbortSignal): Promise<void> {
    while (!this.#directory.isReady && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  readonly #choosePlace = ({ place, name }: FoundPlace): void => {
    this.#ask();
    void loadPlaces().then((index) => {
      this.#index = index;
      this.#field.text = name;
      this.#answer({ kind: 'home', home: homeAt(place, name) });
    });
  };

  readonly #locate = async (): Promise<void> => {
    const signal = this.#ask();
    this.#send({ type: 'work-started', work: 'locating' });
    const [located, index] = await Promise.all([locateDevice(), loadPlaces()]);
    this.#index = index;
    if (signal.aborted) return;
    if (!located.ok) return this.#fail(located.error);
    if (index.length === 0) return this.#fail('places-failed');
    const home = homeNear(index, located.value);
    if (home) this.#answer({ kind: 'home', home });
    else this.#fail('location-abroad');
  };

  readonly #lookUp = async (): Promise<void> => {
    const { postcode } = this.#session.state;
    const geocode = this.#geocoder;
    if (!postcode || !geocode) return;
    const signal = this.#ask();
    this.#send({ type: 'work-started', work: 'looking-up' });
    // Whatever a page has set may fail as it likes.
    const found = await Promise.resolve()
      .then(() => geocode(postcode, signal))
      .catch(() => null);
    if (signal.aborted) return;
    if (found?.ok) this.#answer({ kind: 'home', home: homeByPostcode(postcode, found.value) });
    else this.#fail(found?.error === 'unknown' ? 'unknown-postcode' : 'lookup-failed');
  };

  #closeFields(): void {
    this.#field.close();
    this.#careField.close();
  }

  readonly #change = (): void => {
    this.#closeFields();
    this.#map.close();
    this.#send({ type: 'back' });
  };

  #setCareHome(careHome: Home | null): void {
    this.#send({ type: 'care-home-found', home: careHome });
  }

  readonly #searchCare = async (): Promise<void> => {
    const typed = this.#careField.text;
    this.#index = await loadPlaces();
    const entries = this.#directory.directory?.entries ?? [];
    const answer = answerTo(typed, this.#index, entries, null);
    if (answer.kind === 'home' && answer.home.municipalityName) {
      this.careProblem = null;
      this.#setCareHome(answer.home);
      return;
    }
    this.careProblem =
      answer.kind === 'choices' ? 'several' : answer.kind === 'missing' ? 'missing' : 'unknown';
    await this.updateComplete;
    this.#focus('#care-place');
    if (answer.kind === 'choices') this.#careField.offer(answer.choices);
  };

  readonly #forgetCare = (): void => {
    this.#forgetCareHome();
    this.#setCareHome(null);
    this.#focus('#care-place');
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
    if (!home || !hasMap || !container) return;
    const choose = (id: string) => void this.#chooseOnMap(id);
    void this.#map.open({ container, tileUrl: this.#tiles, home: home.point, choose });
    this.#map.show(this.#directory.found(home, filters, shown, this.clock()).all(), chosen);
  }

  readonly #print = (): void => print();

  #renderQuestion(): TemplateResult {
    const own = this.offers.feeds.find(({ steunpuntFinder }) => steunpuntFinder)?.steunpuntFinder;
    return renderQuestion({
      state: this.#session.state,
      level: this.headingLevel + 1,
      introduction: own?.introduction ?? null,
      field: this.#field,
      canLocate: 'geolocation' in navigator,
      isPdok: this.geocoder === 'pdok',
      send: this.#send,
      search: () => void this.#search(),
      locate: () => void this.#locate(),
      lookUp: () => void this.#lookUp(),
      choose: this.#choosePlace,
      goToField: this.#goToField,
    });
  }

  #renderResults(home: Home): TemplateResult {
    const { state } = this.#session;
    const { careHome, filters } = state;
    const level = this.headingLevel + 1;
    const now = this.clock();
    const list = this.#directory.listFor(home);
    const isLoading = !list?.isWhole;
    return html`${renderResults({
      state,
      home,
      level,
      now,
      directory: this.#directory.directory,
      isLoading,
      hasFailed: this.offers.status === 'failed',
      list: list?.services ?? [],
      hasGuide: list?.hasGuide ?? false,
      found: this.#directory.found(home, filters, state.shown, now),
      helpLine: this.offers.helpLines[0]!,
      mapStatus: this.#map.status,
      tileHost: this.#tiles && new URL(this.#tiles).host,
      filter: this.#filter,
      clearFilters: () => void this.#clearFilters(),
      areFiltersOpen: this.areFiltersOpen,
      toggleFilters: (open) => (this.areFiltersOpen = open),
      change: this.#change,
      showMore: () => void this.#showMore(),
      toggleMap: this.#toggleMap,
      showOnMap: this.#showOnMap,
      print: this.#print,
    })}
    ${renderCare({
      level: level + 1,
      now,
      field: this.#careField,
      home: careHome,
      services: careHome ? this.#directory.servicesAt(careHome) : [],
      problem: this.careProblem,
      isLoading,
      search: () => void this.#searchCare(),
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
