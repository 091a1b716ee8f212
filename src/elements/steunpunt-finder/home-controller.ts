import type { LitElement } from 'lit';
import type { DirectoryEntry } from '../../domain/steunpunt-finder/directory.js';
import type { FoundPlace, PlaceIndex } from '../../domain/steunpunt-finder/find-places.js';
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
import { postcodeIn } from '../../domain/steunpunt-finder/postcode.js';
import type { FinderEvent, FinderProblem } from '../../domain/steunpunt-finder/session.js';
import type { Geocoder } from '../../feeds/geocoder.js';
import { warn } from '../internal/warnings.js';
import { locateDevice } from './locate-device.js';
import { PlaceField } from './place-field.js';
import { loadPlaces } from './places.js';

/** Of how many neighbours the centres are loaded from an index, besides those of the own municipality. */
const neighbours = 6;

/** What the controller needs of the widget. */
export interface HomeFinder {
  readonly send: (event: FinderEvent) => void;
  /** What the feeds offer, once all of them have come or failed. */
  readonly entries: () => Promise<readonly DirectoryEntry[]>;
  /** Who may be asked where a postcode is; null for nobody. */
  readonly geocoder: () => Geocoder | null;
}

/** Finds out where the carer lives: by what is typed or chosen, by the device, or by the page. */
export class HomeController {
  readonly field: PlaceField;
  readonly #host: LitElement;
  readonly #widget: HomeFinder;
  #index: PlaceIndex = [];
  /** What the answer to the last question waits for; aborted when there is another one. */
  #asking = new AbortController();

  constructor(host: LitElement, widget: HomeFinder) {
    this.#host = host;
    this.#widget = widget;
    this.field = new PlaceField(host, 'place', {
      typed: (text) => widget.send({ type: 'typed', text }),
      chosen: (found) => void this.choose(found),
    });
  }

  /** Nobody waits for the answer any more. */
  giveUp(): void {
    this.#asking.abort();
  }

  /** The municipalities whose feeds an index should give: the own one first, then the nearest. */
  around(home: Home): readonly string[] {
    return municipalitiesAround(this.#index, home, neighbours);
  }

  /** Begins to look for an answer, and gives up what was under way. */
  #ask(): AbortSignal {
    this.giveUp();
    this.#asking = new AbortController();
    this.field.close();
    return this.#asking.signal;
  }

  async #load(): Promise<void> {
    this.#index = await loadPlaces();
    if (this.#index.length === 0) warn(this.#host, 'gazetteer.js could not be loaded');
  }

  #answer(answer: Answer): void {
    this.#widget.send({
      type: 'answered',
      answer,
      canLookUp: this.#widget.geocoder() !== null,
    });
  }

  #fail(problem: FinderProblem): void {
    this.#widget.send({ type: 'failed', problem });
  }

  /** The municipality of the page. */
  async liveIn(municipality: string): Promise<void> {
    const signal = this.#ask();
    this.#widget.send({ type: 'work-started', work: 'searching' });
    await this.#load();
    if (signal.aborted) return;
    this.#answer({ kind: 'home', home: homeIn(this.#index, municipality) });
  }

  /** What stands in the field. */
  async search(): Promise<void> {
    const signal = this.#ask();
    const typed = this.field.text;
    if (typed.trim() !== '') this.#widget.send({ type: 'work-started', work: 'searching' });
    await this.#load();
    // A postcode is first looked for in what the feeds say.
    const entries = postcodeIn(typed) ? await this.#widget.entries() : [];
    if (signal.aborted) return;
    const answer = answerTo(typed, this.#index, entries);
    if (answer.kind === 'unknown' && this.#index.length === 0) this.#fail('places-failed');
    else this.#answer(answer);
  }

  /** A suggestion, or one of the places that may be meant. */
  async choose({ place, name }: FoundPlace): Promise<void> {
    const signal = this.#ask();
    this.field.text = name;
    await this.#load();
    if (!signal.aborted) this.#answer({ kind: 'home', home: homeAt(place, name) });
  }

  async locate(): Promise<void> {
    const signal = this.#ask();
    this.#widget.send({ type: 'work-started', work: 'locating' });
    const [located] = await Promise.all([locateDevice(), this.#load()]);
    if (signal.aborted) return;
    if (!located.ok) return this.#fail(located.error);
    if (this.#index.length === 0) return this.#fail('places-failed');
    const home = homeNear(this.#index, located.value);
    if (home) this.#answer({ kind: 'home', home });
    else this.#fail('location-abroad');
  }

  /** Asks elsewhere where a postcode is, to which the carer has agreed. */
  async lookUp(postcode: string): Promise<void> {
    const geocode = this.#widget.geocoder();
    if (!geocode) return;
    const signal = this.#ask();
    this.#widget.send({ type: 'work-started', work: 'looking-up' });
    try {
      // A page may have set it, and may have done so wrong.
      const found = await geocode(postcode, signal);
      if (signal.aborted) return;
      if (found.ok) this.#answer({ kind: 'home', home: homeByPostcode(postcode, found.value) });
      else this.#fail(found.error === 'unknown' ? 'unknown-postcode' : 'lookup-failed');
    } catch {
      if (!signal.aborted) this.#fail('lookup-failed');
    }
  }
}
