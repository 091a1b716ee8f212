import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftOf, hasAnswers, type VerklaringState } from '../../domain/verklaring/session.js';
import { draftLife, loadDraft, saveDraft, wipeDraft } from './draft-store.js';

/** What is kept, and where. */
export interface DraftSource {
  readonly state: VerklaringState;
  /** Tells one form from another in the same window. */
  readonly key: string;
}

/**
 * Keeps the answers in this window while the carer wants that, and asks before they are lost while
 * the carer does not.
 */
export class DraftController implements ReactiveController {
  readonly #source: () => DraftSource;
  #saved: VerklaringState | null = null;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  #isGuarding = false;
  /** What was found, and for which form; looked for once, since a page should not read more than it must. */
  #found: { readonly key: string; readonly draft: unknown } | null = null;

  constructor(host: ReactiveControllerHost, source: () => DraftSource) {
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#expiry);
    this.#guard(false);
  }

  hostConnected(): void {
    this.update();
  }

  /** Called after each change. */
  update(): void {
    const { state, key } = this.#source();
    const isWorthIt = hasAnswers(state);
    // A page with such a listener is not kept by the browser for "back"; so only while it is needed.
    this.#guard(isWorthIt && !state.isKept);
    if (state === this.#saved) return;
    if (state.isKept && isWorthIt) {
      saveDraft(key, draftOf(state), Date.now());
      this.#saved = state;
      clearTimeout(this.#expiry);
      this.#expiry = setTimeout(() => wipeDraft(key), draftLife);
    } else if (this.#saved) {
      this.wipe();
    }
  }

  /** What was kept of a form in this window that nobody has gone on with; null for nothing. */
  get kept(): unknown {
    const { state, key } = this.#source();
    // Nobody goes on with another form once something was typed in this one.
    if (state.view !== 'intro' && state.view !== 'purpose') return null;
    if (this.#found?.key !== key) this.#found = { key, draft: loadDraft(key, Date.now()) };
    return this.#found.draft;
  }

  wipe(): void {
    clearTimeout(this.#expiry);
    const { key } = this.#source();
    // Storage is not touched where it is known that nothing of ours is there.
    if (this.#saved || this.#found?.draft !== null) wipeDraft(key);
    this.#saved = null;
    this.#found = { key, draft: null };
  }

  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();

  #guard(on: boolean): void {
    if (on === this.#isGuarding) return;
    this.#isGuarding = on;
    if (on) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }
}
