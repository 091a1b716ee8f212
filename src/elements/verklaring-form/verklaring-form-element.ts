import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Feed } from '../../domain/services/feed.js';
import { dutchDate } from '../../domain/shared/local-time.js';
import type { FieldName } from '../../domain/verklaring/answers.js';
import { issuerOf, type Issuer } from '../../domain/verklaring/issuer.js';
import type { SendOutcome } from '../../domain/verklaring/outcome.js';
import { planOf, type Plan } from '../../domain/verklaring/plan.js';
import type { VerklaringRequest } from '../../domain/verklaring/request.js';
import {
  initialState,
  isSent,
  reduce,
  type VerklaringEvent,
  type VerklaringView,
} from '../../domain/verklaring/session.js';
import { chosenPurpose, requestOf } from '../../domain/verklaring/steps.js';
import { windowState } from '../../domain/verklaring/window.js';
import { verklaringSection } from '../../feeds/sections.js';
import { sendRequest } from '../../feeds/send-request.js';
import { heading } from '../internal/heading.js';
import { activeLocale } from '../internal/locale.js';
import { afterPaint } from '../internal/moments.js';
import { renderNotice } from '../internal/notice.js';
import { SessionController } from '../internal/session-controller.js';
import { feedWords } from '../internal/text.js';
import { WidgetElement } from '../internal/widget-element.js';
import { purposeLabel } from './answer-text.js';
import { DraftController } from './draft-controller.js';
import { renderElsewhere, renderHandOver } from './elsewhere-view.js';
import { renderDone, renderLetterSteps, type FinishView } from './finish-view.js';
import { renderIntro } from './intro-view.js';
import { letterAsText, renderLetter, type LetterView } from './letter-view.js';
import { makeRequestId } from './request-id.js';
import { receiverName, renderPrivacy, renderReview } from './review-view.js';
import { controlOf, renderStep, type StepView } from './step-view.js';
import { formContent as content } from './verklaring-form.content.js';
import { verklaringFormStyles } from './verklaring-form.styles.js';

/** Which kind of screen the carer is on; says nothing of what was answered. */
export interface VerklaringStepDetail {
  readonly step: VerklaringView;
}

/** Sends a request in the page's own way; see `deliver`. */
export type DeliverRequest = (request: VerklaringRequest) => Promise<SendOutcome>;

/** How long nothing is said of waiting: most feeds are there before it could be read. */
const silence = 400;

/**
 * Asks for a mantelzorgverklaring: says honestly what applies here, asks once what is needed, checks
 * it, and sends it the way the publisher chose, or makes a letter of it. It never asks for a BSN, and
 * nothing is stored unless the carer ticks that.
 *
 * @summary Lets a carer ask for a mantelzorgverklaring, or make one on paper.
 * @status beta
 * @since 0.1
 *
 * @slot - What the page shows until the widget is ready, beside a message when no feed can be loaded, and when the widget fails.
 *
 * @fires {CustomEvent} mz-ready - Once, when all feeds have come or failed.
 * @fires {CustomEvent<VerklaringStepDetail>} mz-step - The carer went to another screen: `intro`, `purpose`, `carer`, `care-recipient`, `care`, `consent`, `review`, `elsewhere`, `hand-over`, `letter` or `done`. Says nothing of what was answered.
 * @fires {CustomEvent} mz-complete - The request was received, or the letter is ready. Carries nothing.
 * @fires {CustomEvent<FeedProblemDetail>} mz-error - A feed could not be loaded, or the widget failed: `{ code, url, problems }`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-feed-problem - A feed was loaded, but something in it was left out: `{ code, url, problems }`.
 *
 * @csspart widget - The whole widget.
 * @csspart intro - The first screen.
 * @csspart window - The time in which one can ask, where it has not begun, is nearly over, or is over.
 * @csspart question - A screen that asks.
 * @csspart elsewhere - Where it is asked instead, or the publisher's own form.
 * @csspart review - The overview of the answers.
 * @csspart sending - What became of the sending, where it was not received.
 * @csspart finish - What to do with the letter, or that the request was received.
 * @csspart letter - The letter, on the screen and on paper.
 * @csspart call - A link that calls a number.
 * @csspart notice - The message that the feed could not be loaded.
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
 * @cssstate error - No feed could be loaded; only the letter on paper is offered.
 * @cssstate complete - The request was received, or the letter is ready.
 */
export class VerklaringFormElement extends WidgetElement {
  static override styles = verklaringFormStyles;
  static override properties: PropertyDeclarations = {
    withoutIntro: { type: Boolean, attribute: 'without-intro' },
    deliver: { attribute: false },
    isWaiting: { state: true },
    isPrinting: { state: true },
    isSlow: { state: true },
    isKept: { state: true },
    isCopied: { state: true },
    isWiping: { state: true },
    said: { state: true },
  };

  readonly #session = new SessionController(this, initialState, reduce);
  readonly #draft = new DraftController(this, () => ({
    state: this.#session.state,
    key: this.feed ?? '',
  }));
  #drawn = this.#session.state;
  /** Whether Volgende was pressed: only then does the focus go to what is wrong. */
  #isChecking = false;
  #busyTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whether somebody waits for what the feed says. */
  private isWaiting = false;
  /** Whether waiting takes so long that a word is due. */
  private isSlow = false;
  /** Whether answers of before are offered: looked for once the question is there, for it takes long. */
  private isKept = false;
  /** The letter is drawn for paper. */
  private isPrinting = false;
  /** How copying the letter went; null before it was asked for. */
  private isCopied: boolean | null = null;
  /** Whether the carer is asked if all may go. */
  private isWiping = false;
  /** What was just done, for who can't see it. */
  private said = '';

  /** Begins with the first question instead of the first screen. */
  withoutIntro = false;

  /** Sends the request in the page's own way, instead of to the address in the feed; resolves with what became of it. */
  deliver: DeliverRequest | null = null;

  constructor() {
    super([verklaringSection]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#startPrinting);
    addEventListener('afterprint', this.#endPrinting);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#startPrinting);
    removeEventListener('afterprint', this.#endPrinting);
    clearTimeout(this.#busyTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { view } = this.#session.state;
    if (view !== this.#drawn.view) {
      this.isKept = false;
      this.isCopied = null;
      this.isWiping = false;
      if (view !== 'intro') this.said = '';
    }
    if (changed.has('withoutIntro') && this.withoutIntro) {
      setTimeout(() => (this.isSlow = true), silence);
    }
    if (view !== 'intro' || this.offers.status === 'loading') return;
    if (this.isWaiting || (this.withoutIntro && this.#isOpen)) this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#draft.update();
    const before = this.#drawn;
    const { state } = this.#session;
    this.#drawn = state;
    if (state === before) return;
    const { view, problems, sending } = state;
    const isComplete = view === 'done' || view === 'letter';
    this.setComplete(isComplete);
    this.#countDown();
    const isChecked = this.#isChecking;
    this.#isChecking = false;
    if (problems.length > 0 && (isChecked || view !== before.view))
      this.#focus('.summary-of-errors');
    else if (view !== before.view && !this.#isFirst(before.view)) this.#focus('#view');
    else if (sending !== before.sending) this.#focus('#sending');
    if (view === before.view) return;
    if (this.#isFirst(before.view)) afterPaint(() => (this.isKept = this.#draft.kept !== null));
    const detail: VerklaringStepDetail = { step: view };
    this.tell('mz-step', detail);
    if (isComplete) this.tell('mz-complete');
  }

  /** Begins with the first question, as the button does; what was answered before is gone. */
  start(): void {
    this.#send({ type: 'cleared' });
    this.isWaiting = true;
  }

  /** Forgets all answers and goes back to the first screen. */
  reset(): void {
    this.isWaiting = false;
    this.#draft.wipe();
    this.#send({ type: 'cleared' });
    // Also where nothing was begun: the offer to go on is gone.
    this.requestUpdate();
  }

  readonly #start = (): void => {
    this.isWaiting = true;
  };

  readonly #wipe = (): void => {
    this.reset();
    this.said = content.wiped();
  };

  readonly #askWipe = async (on: boolean): Promise<void> => {
    this.isWiping = on;
    await this.updateComplete;
    this.#focus(on ? '#wipe' : '.keep button');
  };

  readonly #send = (event: VerklaringEvent): void => {
    this.#isChecking = event.type === 'next' || event.type === 'sent';
    this.#session.send(event);
  };

  get #today(): string {
    return dutchDate(this.clock());
  }

  /** The first feed that says something of the verklaring. */
  get #source(): Feed | null {
    return this.offers.feeds.find(({ verklaring }) => verklaring) ?? null;
  }

  get #issuer(): Issuer | null {
    const source = this.#source;
    return source && issuerOf(source);
  }

  get #window() {
    return windowState(this.#source?.verklaring?.window ?? null, this.#today);
  }

  get #isOpen(): boolean {
    return !['before', 'closed'].includes(this.#window);
  }

  #plan(): Plan {
    const plan = planOf(this.#settings, this.#issuer?.email);
    // Without a publisher there is nobody whom the carer could be told of.
    return this.deliver && plan.isLocal
      ? { ...plan, delivery: { ...plan.delivery, mode: 'post' } }
      : plan;
  }

  /** Whether the first question comes by itself, so that the page keeps the focus where it is. */
  #isFirst(before: VerklaringView): boolean {
    return before === 'intro' && this.withoutIntro && !this.isWaiting;
  }

  #begin(isOnPaper = !this.#isOpen): void {
    const isDirect = this.withoutIntro && !this.isWaiting && this.#isOpen;
    this.#send({ type: 'started', plan: this.#plan(), requestId: makeRequestId(), isDirect });
    if (isOnPaper) this.#send({ type: 'paper-chosen' });
    this.isWaiting = false;
  }

  readonly #startPaper = (): void => this.#begin(true);

  readonly #restore = (): void => {
    this.#send({ type: 'restored', plan: this.#plan(), draft: this.#draft.kept });
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #goToField = (field: FieldName): void => controlOf(this.renderRoot, field)?.focus();

  readonly #next = (): void => {
    if (this.#session.state.view === 'review' && isSent(this.#session.state)) void this.#submit();
    else this.#send({ type: 'next', today: this.#today });
  };

  async #submit(): Promise<void> {
    const today = this.#today;
    const before = this.#session.state;
    this.#send({ type: 'sent', today });
    const { state } = this.#session;
    if (state === before || state.sending.kind !== 'sending') return;
    const plan = state.plan!;
    const purpose = chosenPurpose(plan, state.answers)!;
    const frame = {
      requestId: state.requestId,
      language: activeLocale(),
      date: state.sentOn!,
      purposeLabel: purposeLabel(purpose),
    };
    const request = requestOf(plan, state.answers, frame, today);
    if (!request.ok) return;
    const { url, idempotencyKey } = plan.delivery;
    // A page's own way may fail in any way; then nobody knows whether it arrived.
    const outcome = await Promise.resolve(request.value)
      .then(this.deliver ?? ((value) => sendRequest(url!, value, { idempotencyKey })))
      .catch((): SendOutcome => ({ kind: 'uncertain' }));
    // The page may have begun another one meanwhile.
    if (this.#session.state.requestId !== state.requestId) return;
    this.#send({ type: 'answered', outcome, now: Date.now() });
  }

  /** Seconds that a busy receiver still asks to wait. */
  get #secondsLeft(): number {
    const { sending } = this.#session.state;
    const until = sending.kind === 'busy' ? (sending.until ?? 0) : 0;
    return Math.max(0, Math.ceil((until - Date.now()) / 1000));
  }

  #countDown(): void {
    clearTimeout(this.#busyTimer);
    if (this.#secondsLeft === 0) return;
    this.#busyTimer = setTimeout(() => {
      this.requestUpdate();
      this.#countDown();
    }, 1000);
  }

  readonly #startPrinting = (): void => {
    this.isPrinting = true;
  };

  readonly #endPrinting = (): void => {
    this.isPrinting = false;
  };

  readonly #print = async (): Promise<void> => {
    // Some browsers tell of the printing too late to draw for it.
    this.isPrinting = true;
    await this.updateComplete;
    print();
  };

  readonly #copy = (): void => {
    const text = letterAsText(this.#letter(this.#session.state.plan!));
    Promise.resolve(text)
      .then((words) => navigator.clipboard.writeText(words))
      .then(
        () => (this.isCopied = true),
        () => (this.isCopied = false),
      );
  };

  #letter(plan: Plan): LetterView {
    const { state } = this.#session;
    const today = state.sentOn ?? this.#today;
    const level = this.headingLevel + 2;
    return { state, plan, settings: this.#settings, issuer: this.#issuer, level, today };
  }

  get #settings() {
    return this.#source?.verklaring ?? null;
  }

  /** Not before somebody has to be told of it: the national list takes a telephone some time. */
  readonly #helpLine = () => this.offers.helpLines[0]!;

  #renderIntro(): TemplateResult {
    return renderIntro({
      level: this.headingLevel + 1,
      settings: this.#settings,
      issuer: this.#issuer,
      plan: this.#plan(),
      window: this.#window,
      helpLine: this.#helpLine,
      isLoading: this.offers.status === 'loading',
      said: this.said,
      receiver: receiverName(this.#settings, this.#issuer),
      isKept: this.#draft.kept !== null,
      start: this.#start,
      startPaper: this.#startPaper,
      restore: this.#restore,
      wipe: this.#wipe,
    });
  }

  #renderView(): TemplateResult {
    const { state } = this.#session;
    const { plan, view } = state;
    if (!plan || view === 'intro') return this.#renderIntro();
    const common = {
      state,
      plan,
      level: this.headingLevel + 1,
      issuer: this.#issuer,
      helpLine: this.#helpLine,
      send: this.#send,
    };
    const asking: StepView = {
      ...common,
      next: this.#next,
      goToField: this.#goToField,
      issuerName: common.issuer ? feedWords(common.issuer.name) : '',
      isKept: this.isKept,
      restore: this.#restore,
      isWiping: this.isWiping,
      askWipe: this.#askWipe,
      wipe: this.#wipe,
    };
    const finish: FinishView = {
      ...common,
      isCopied: this.isCopied,
      print: this.#print,
      copy: this.#copy,
      clear: this.#wipe,
      afterwards: this.#settings?.afterwards ?? null,
      privacy: this.#settings?.privacy
        ? html`<p class="quiet">${renderPrivacy(this.#settings, this.#issuer)}</p>`
        : nothing,
    };
    switch (view) {
      case 'elsewhere':
        return renderElsewhere(common);
      case 'hand-over':
        return renderHandOver(common);
      case 'review':
        return renderReview({
          ...asking,
          issuer: common.issuer,
          helpLine: common.helpLine,
          settings: this.#settings,
          today: this.#today,
          sending: { ...common, secondsLeft: this.#secondsLeft },
        });
      case 'letter':
        return renderLetterSteps(finish, renderLetter(this.#letter(plan)));
      case 'done':
        return html`${renderDone(finish)}
        ${this.isPrinting ? html`<div class="printed">${renderLetter(this.#letter(plan))}</div>` : nothing}`;
      default:
        return renderStep(asking, view);
    }
  }

  protected override renderWidget(): TemplateResult {
    const isStarted = this.#session.state.view !== 'intro';
    const isLoading = this.offers.status === 'loading';
    // What is drawn only to be replaced at once puts the first question off.
    if (!isStarted && this.withoutIntro && isLoading && !this.isSlow) return html`<slot></slot>`;
    return html`
      ${heading(this.headingLevel, content.title(), {
        className: `widget-title ${isStarted ? 'small-title unprinted' : ''}`,
      })}
      ${isStarted ? nothing : renderNotice(this.offers.status, this.retry)} ${this.#renderView()}
    `;
  }
}
