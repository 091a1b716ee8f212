import {
  html,
  nothing,
  render,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { chooseInstrument } from '../../domain/burden-test/choose-instrument.js';
import { centreToCall, fittingServices } from '../../domain/burden-test/fitting-services.js';
import { outcomeOf, type Outcome } from '../../domain/burden-test/outcome.js';
import {
  answersOf,
  currentPage,
  initialState,
  reduce,
  type BurdenTestEvent,
  type BurdenTestState,
  type BurdenTestView,
} from '../../domain/burden-test/session.js';
import type { Feed } from '../../domain/services/feed.js';
import type { BurdenLevel } from '../../domain/services/service.js';
import { burdenTestSection } from '../../feeds/sections.js';
import { heading } from '../internal/heading.js';
import { renderNotice } from '../internal/notice.js';
import { afterPaint, whenIdle } from '../internal/moments.js';
import { SessionController } from '../internal/session-controller.js';
import { warn } from '../internal/warnings.js';
import { WidgetElement } from '../internal/widget-element.js';
import { burdenTestContent as content } from './burden-test.content.js';
import { burdenTestStyles } from './burden-test.styles.js';
import { renderIntro } from './intro-view.js';
import { renderQuestion } from './question-view.js';
import { renderResult, type ResultDetails } from './result-view.js';
import { answeredLines, renderReview } from './review-view.js';
import { saveResponse } from './save-response.js';

/** Which kind of screen the carer is on; says nothing of what was answered. */
export interface BurdenTestStepDetail {
  readonly step: BurdenTestView;
}

/** What a complete test says, for a page that shows something of its own with it. */
export interface BurdenTestResult {
  /** Id of the questionnaire: `check`, `csi` … */
  readonly instrument: string;
  readonly version: string;
  readonly score: number;
  /** The lowest and the highest score that can be reached. */
  readonly range: { readonly min: number; readonly max: number };
  /** Null where the questionnaire has no published limits. */
  readonly level: BurdenLevel | null;
  /** Ids of what weighs, heaviest first. */
  readonly topics: readonly string[];
}

/** How long whoever has pressed "start" waits for a feed that may bring its own questions. */
const patience = 3_000;

/** How long nothing is said of waiting: most feeds are there before it could be read. */
const silence = 400;

/**
 * Questions that show a carer how heavy the care weighs, what weighs most, and which local help fits
 * that. All is computed in the page; nothing is stored or sent.
 *
 * @summary Shows a carer how heavy the care weighs, what weighs most, and which help fits that.
 * @status beta
 * @since 0.1
 *
 * @slot - What the page shows until the widget is ready, beside a message when no feed can be loaded, and when the widget fails.
 *
 * @fires {CustomEvent} mz-ready - Once, when all feeds have come or failed.
 * @fires {CustomEvent<BurdenTestStepDetail>} mz-step - The carer went to another screen: `intro`, `question`, `review` or `result`. Says nothing of what was answered.
 * @fires {CustomEvent} mz-complete - The result is shown. Carries nothing; a page that needs the result reads `result`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-error - A feed could not be loaded, or the widget failed: `{ code, url, problems }`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-feed-problem - A feed was loaded, but something in it was left out: `{ code, url, problems }`.
 *
 * @csspart widget - The whole widget.
 * @csspart intro - The first screen.
 * @csspart question - A screen that asks.
 * @csspart review - The overview of the answers.
 * @csspart result - The result.
 * @csspart call-today - Whom to call today, when it is heavy.
 * @csspart level - How heavy it weighs, in words and as a picture.
 * @csspart services - The help that fits.
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
 * @cssstate complete - The result is shown.
 */
export class BurdenTestElement extends WidgetElement {
  static override styles = burdenTestStyles;
  static override properties: PropertyDeclarations = {
    instrument: {},
    withoutIntro: { type: Boolean, attribute: 'without-intro' },
    services: { type: Number },
    shown: { state: true },
    isWaiting: { state: true },
    isSlow: { state: true },
    isDetailed: { state: true },
    hasNoDownload: { state: true },
  };

  readonly #session = new SessionController(this, initialState, reduce);
  #drawn = this.#session.state;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #judged: { state: BurdenTestState; outcome: Outcome | null } | undefined;
  #refusalTold = '';
  /** Whether *Volgende* was pressed: only then does the focus go to what is missing. */
  #isChecking = false;
  /** True while the questions come by themselves, so that the page keeps the focus where it is. */
  #isQuiet = false;

  /** How many services are shown, once more than at first were asked for. */
  private shown: number | null = null;

  /** Whether somebody waits for the questions. */
  private isWaiting = false;

  /** Whether it takes so long that a word is due. */
  private isSlow = false;

  /** Whether all of the result is drawn, and not only what comes first. */
  private isDetailed = false;

  /** Whether a download was asked for in vain. */
  private hasNoDownload = false;

  /** Which questions: `check`, `csi`, `mcsi`, `ediz`, `ediz-plus`, or the id of the feed's own. By default what the feed says, else `check`. */
  instrument = '';

  /** Begins with the first question instead of the first screen. */
  withoutIntro = false;

  /** How many services that fit are shown at first: 1 to 20. */
  services = 3;

  constructor() {
    super([burdenTestSection]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('services') && !(this.services >= 1 && this.services <= 20)) {
      if (this.services !== null) warn(this, 'services is not 1 to 20');
      this.services = 3;
    }
    if (this.offers.status !== 'loading') this.#tellRefusal();
    if (this.#session.state.view !== 'result') {
      this.shown = null;
      this.isDetailed = false;
    }
    if (this.#session.state.view !== 'intro') return;
    if (this.withoutIntro && changed.has('withoutIntro')) {
      setTimeout(() => (this.isSlow = true), silence);
    }
    if ((this.isWaiting || this.withoutIntro) && this.#mayStart()) this.#begin();
    else if (this.isWaiting || (this.withoutIntro && this.loading !== 'lazy')) {
      // A feed may bring its own questions, but nobody should wait long for them.
      this.#patience ??= setTimeout(this.#begin, patience);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#drawn;
    const { state } = this.#session;
    this.#drawn = state;
    this.setComplete(state.view === 'result');
    if (state.view === 'question') this.#prepare(before.view === 'intro');
    // Also when Volgende is pressed a second time.
    if (state.missing.length > 0 && this.#isChecking) this.#focus('.summary-of-errors');
    this.#isChecking = false;
    if (state.view === before.view && state.page === before.page) return;
    if (this.#isQuiet) this.#isQuiet = false;
    else this.#focus('#view');
    const detail: BurdenTestStepDetail = { step: state.view };
    this.tell('mz-step', detail);
    if (state.view !== 'result') return;
    this.tell('mz-complete');
    // A telephone needs a moment for all of it; what it says first is on the screen before that.
    afterPaint(() => (this.isDetailed = true));
  }

  /** What the test says: null until the result is shown. */
  get result(): BurdenTestResult | null {
    const { instrument, view } = this.#session.state;
    const outcome = view === 'result' ? this.#outcome() : null;
    if (!instrument || !outcome) return null;
    const { score, level, heavy } = outcome;
    return {
      instrument: instrument.id,
      version: instrument.version,
      score: score.value,
      range: { min: score.min, max: score.max },
      level,
      topics: heavy.map(({ item }) => item.id),
    };
  }

  /** Begins with the first question, as the button does; what was answered before is gone. */
  start(): void {
    this.#send({ type: 'reset' });
    this.isWaiting = true;
  }

  /** Forgets all answers and goes back to the first screen. */
  reset(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.isWaiting = false;
    this.#send({ type: 'reset' });
  }

  readonly #start = (): void => this.start();

  readonly #send = (event: BurdenTestEvent): void => {
    this.#isChecking = event.type === 'next';
    this.#session.send(event);
  };

  /** Whether it is known which questions to ask. */
  #mayStart(): boolean {
    return this.offers.status !== 'loading' || this.instrument === 'check';
  }

  readonly #begin = (): void => {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    // After Opnieuw the focus was on what is now gone.
    this.#isQuiet = !this.isWaiting && this.#drawn.view === 'intro';
    this.isWaiting = false;
    this.#send({ type: 'started', instrument: this.#choice().instrument });
  };

  /** The first feed that says something of this test. */
  get #source(): Feed | undefined {
    return this.offers.feeds.find(({ burdenTest }) => burdenTest);
  }

  #choice() {
    return chooseInstrument(this.instrument?.trim() ?? '', this.#source?.burdenTest ?? null);
  }

  /** Tells the editor why other questions are asked than the page wants. */
  #tellRefusal(): void {
    const { refused, withoutText } = this.#choice();
    if (refused === null) return;
    const why = withoutText.length > 0 ? `no texts for ${withoutText.join(', ')}` : 'unknown';
    const line = `instrument ${refused}: ${why}; the built-in check is shown`;
    if (line !== this.#refusalTold) warn(this, line);
    this.#refusalTold = line;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #goToAnswer = (index: number): void =>
    this.#focus(`fieldset[data-index="${index}"] input`);

  #outcome(): Outcome | null {
    const { state } = this.#session;
    if (state !== this.#judged?.state) {
      const found = state.instrument && outcomeOf(state.instrument, answersOf(state));
      this.#judged = { state, outcome: found?.ok ? found.value : null };
    }
    return this.#judged.outcome;
  }

  /**
   * Does ahead what the last click needs, while the carer reads: what a telephone does for the first
   * time takes it three times as long as the second.
   */
  #prepare(isFirst: boolean): void {
    // Not in the first frame, which a browser may begin by being idle.
    if (isFirst) {
      afterPaint(() =>
        afterPaint(() => whenIdle(() => void [...this.offers.services(this.clock())])),
      );
    }
    whenIdle(() => {
      const outcome = this.#outcome();
      if (outcome) render(this.#renderResult(outcome, null), document.createElement('div'));
    });
  }

  readonly #showMore = async (): Promise<void> => {
    const before = this.shown ?? this.services;
    this.shown = Infinity;
    await this.updateComplete;
    // The button may be gone: whoever pressed it goes on at the first service that was added.
    this.renderRoot.querySelectorAll<HTMLElement>('.card-name')[before]?.focus();
  };

  readonly #print = (): void => print();

  readonly #download = (): void => {
    const { state } = this.#session;
    const outcome = this.#outcome();
    if (!state.instrument || !outcome) return;
    void saveResponse(this, state.instrument, answersOf(state), outcome.score, this.clock()).then(
      () => (this.hasNoDownload = false),
      () => (this.hasNoDownload = true),
    );
  };

  #resultDetails(outcome: Outcome): ResultDetails {
    const { state } = this.#session;
    const now = this.clock();
    const services = [...this.offers.services(now)];
    return {
      answers: answersOf(state),
      lines: answeredLines(state, state.instrument!),
      status: this.offers.status,
      fitting: fittingServices(services, outcome.heavy, outcome.level),
      shown: this.shown ?? this.services,
      centre: centreToCall(services),
      helpLines: this.offers.helpLines,
      now,
      send: this.#send,
      showMore: this.#showMore,
      print: this.#print,
      download: this.#download,
      hasNoDownload: this.hasNoDownload,
    };
  }

  #renderResult(outcome: Outcome, details: ResultDetails | null): TemplateResult {
    const instrument = this.#session.state.instrument!;
    return renderResult({ instrument, outcome, level: this.headingLevel + 1, details });
  }

  #renderView(): TemplateResult {
    const { state } = this.#session;
    const { instrument } = state;
    const level = this.headingLevel + 1;
    const page = currentPage(state);
    if (instrument && page) {
      const send = this.#send;
      return renderQuestion({ state, instrument, page, level, send, goToAnswer: this.#goToAnswer });
    }
    if (instrument && state.view === 'review') {
      return renderReview({ state, instrument, level, send: this.#send });
    }
    const outcome = state.view === 'result' ? this.#outcome() : null;
    if (outcome) {
      return this.#renderResult(outcome, this.isDetailed ? this.#resultDetails(outcome) : null);
    }
    return this.withoutIntro
      ? html`<p class="quiet" role="status">${content.waiting()}</p>
          <slot></slot>`
      : renderIntro({
          level,
          introduction: this.#source?.burdenTest?.introduction ?? null,
          isEmployer: this.offers.feeds.some(({ publisher }) => publisher.kind === 'employer'),
          instrument: this.#choice().instrument,
          isWaiting: this.isWaiting,
          start: this.#start,
        });
  }

  protected override renderWidget(): TemplateResult {
    const isStarted = this.#session.state.view !== 'intro';
    // What is drawn only to be replaced at once puts the first question off.
    if (!isStarted && this.withoutIntro && !this.isSlow) return html`<slot></slot>`;
    const { status } = this.offers;
    return html`
      ${heading(this.headingLevel, content.title(), {
        className: isStarted ? 'widget-title small-title' : 'widget-title',
      })}
      ${isStarted && this.#session.state.view !== 'result' ? nothing : renderNotice(status, this.retry)}
      ${this.#renderView()}
    `;
  }
}
