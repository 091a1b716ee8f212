import type { LitElement } from 'lit';
import type { DirectoryEntry } from '../../domain/steunpunt-finder/directory.js';
import { answerTo, homeAt, type Home } from '../../domain/steunpunt-finder/home.js';
import { PlaceField } from './place-field.js';
import { loadPlaces } from './places.js';
import type { CareProblem } from './steunpunt-finder.content.js';

/** Finds out where the person lives for whom one cares. */
export class CareController {
  readonly field: PlaceField;
  readonly #host: LitElement;
  readonly #entries: () => Promise<readonly DirectoryEntry[]>;
  readonly #found: (home: Home | null) => void;
  #problem: CareProblem | null = null;

  constructor(
    host: LitElement,
    entries: () => Promise<readonly DirectoryEntry[]>,
    found: (home: Home | null) => void,
  ) {
    this.#host = host;
    this.#entries = entries;
    this.#found = found;
    this.field = new PlaceField(host, 'care-place', {
      typed: () => (this.#problem = null),
      chosen: ({ place, name }) => found(homeAt(place, name)),
    });
  }

  /** Why it is not known. */
  get problem(): CareProblem | null {
    return this.#problem;
  }

  /** Forgets what was typed. */
  clear(): void {
    this.#problem = null;
    this.field.text = '';
  }

  /** What stands in the field; the focus stays there when it is not enough. */
  async search(): Promise<void> {
    const typed = this.field.text;
    const [index, entries] = [await loadPlaces(), await this.#entries()];
    const answer = answerTo(typed, index, entries);
    const [only, ...others] = answer.kind === 'choices' ? answer.choices : [];
    const home =
      answer.kind === 'home'
        ? answer.home
        : only && others.length === 0
          ? homeAt(only.place, only.name)
          : null;
    this.field.close();
    if (home?.municipalityName) {
      this.#problem = null;
      this.#found(home);
      return;
    }
    // What was found before is no answer to this.
    this.#found(null);
    this.#problem =
      answer.kind === 'choices' ? 'several' : answer.kind === 'missing' ? 'missing' : 'unknown';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.field.focus();
    if (answer.kind === 'choices') this.field.offer(answer.choices);
  }
}
