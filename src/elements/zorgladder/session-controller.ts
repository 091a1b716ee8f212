import type { ReactiveControllerHost } from 'lit';
import type { RungNumber } from '../../domain/services/service.js';
import {
  initialState,
  reduce,
  type ZorgladderEvent,
  type ZorgladderState,
} from '../../domain/zorgladder/session.js';

/** Holds where the carer is on the ladder, in memory alone, and redraws when that changes. */
export class ZorgladderSessionController {
  readonly #host: ReactiveControllerHost;
  #state = initialState(null);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): ZorgladderState {
    return this.#state;
  }

  /** Opens a rung that the page asks for, besides what the carer opened. */
  open(rung: RungNumber): void {
    this.send({ type: 'rung-toggled', rung, open: true });
  }

  send(event: ZorgladderEvent): void {
    const next = reduce(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#host.requestUpdate();
  }
}
