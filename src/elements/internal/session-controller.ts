import type { ReactiveControllerHost } from 'lit';

/**
 * Holds where the carer is in a tool, in memory alone, and redraws when that changes. It stays when
 * the element is moved in the page.
 */
export class SessionController<State, Event> {
  readonly #host: ReactiveControllerHost;
  readonly #reduce: (state: State, event: Event) => State;
  #state: State;

  constructor(
    host: ReactiveControllerHost,
    initial: State,
    reduce: (state: State, event: Event) => State,
  ) {
    this.#host = host;
    this.#state = initial;
    this.#reduce = reduce;
  }

  get state(): State {
    return this.#state;
  }

  send(event: Event): void {
    const next = this.#reduce(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#host.requestUpdate();
  }
}
