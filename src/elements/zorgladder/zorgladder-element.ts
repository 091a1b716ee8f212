import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ladderSettings, type Offer } from '../../domain/services/offer.js';
import { rungNumbers, type RungNumber } from '../../domain/services/service.js';
import { coordinationPoint, servicesByRung } from '../../domain/zorgladder/placement.js';
import {
  initialState,
  reduce,
  situations,
  type ZorgladderEvent,
} from '../../domain/zorgladder/session.js';
import { localTime } from '../../domain/shared/local-time.js';
import { zorgladderSection } from '../../feeds/sections.js';
import { heading } from '../internal/heading.js';
import { renderNotice } from '../internal/notice.js';
import { SessionController } from '../internal/session-controller.js';
import { feedText } from '../internal/text.js';
import { warn } from '../internal/warnings.js';
import { WidgetElement } from '../internal/widget-element.js';
import { renderCompass } from './compass-view.js';
import { renderRung, servicesAtFirst, servicesMore } from './rung-view.js';
import { ladderContent, situationName } from './zorgladder.content.js';
import { zorgladderStyles } from './zorgladder.styles.js';

/** Which kind of screen the carer is on; says nothing of what was answered. */
export interface StepDetail {
  readonly step: 'ladder' | 'question' | 'advice';
}

/**
 * Five rungs of help for somebody who cares for another: the people around them, volunteers, the
 * municipality, care at home, a stay elsewhere; with the local offer on each rung and, for who wants
 * it, four questions that point to the rung to begin on.
 *
 * @summary Shows in five rungs who can help a carer, with the local offer on each rung.
 * @status beta
 * @since 0.1
 *
 * @slot - What the page shows until the widget is ready, beside a message when no feed can be loaded, and when the widget fails.
 *
 * @fires {CustomEvent} mz-ready - Once, when all feeds have come or failed.
 * @fires {CustomEvent<StepDetail>} mz-step - The carer went to another screen: `ladder`, `question` or `advice`. Says nothing of what was answered.
 * @fires {CustomEvent} mz-complete - The questions were gone through to their advice. Carries no advice.
 * @fires {CustomEvent<FeedProblemDetail>} mz-error - A feed could not be loaded, or the widget failed: `{ code, url, problems }`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-feed-problem - A feed was loaded, but something in it was left out: `{ code, url, problems }`.
 *
 * @csspart widget - The whole widget.
 * @csspart rung - One rung, open or closed.
 * @csspart ladder - The five rungs with the rails behind them.
 * @csspart step - The button that opens and closes a rung.
 * @csspart panel - What is behind a rung.
 * @csspart service - One service.
 * @csspart call - A link that calls a number.
 * @csspart urgent - What to do when it can't wait.
 * @csspart compass - A question of "Waar sta ik?", or its advice.
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
 * @cssstate complete - The questions have led to an advice.
 */
export class ZorgladderElement extends WidgetElement {
  static override styles = zorgladderStyles;
  static override properties: PropertyDeclarations = {
    rung: { type: Number },
    shown: { state: true },
  };

  readonly #session = new SessionController(this, initialState(null), reduce);
  #drawn = this.#session.state;

  /** How many services are shown on each rung. */
  private shown: Readonly<Partial<Record<RungNumber, number>>> = {};

  /** A rung that is open from the start: 1 to 5. */
  rung: number | null = null;

  constructor() {
    super([zorgladderSection]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('rung') || this.rung === null) return;
    const rung = rungNumbers.find((number) => number === this.rung);
    if (rung) this.#session.send({ type: 'rung-toggled', rung, open: true });
    else warn(this, 'rung is not 1 to 5');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#drawn;
    const { state } = this.#session;
    const { view, answerMissing, advice } = state;
    this.#drawn = state;
    this.setComplete(view === 'advice');
    // Also when Volgende is pressed a second time.
    if (answerMissing && state !== before) this.#focus('.summary-of-errors');
    if (view === before.view) return;
    if (view !== 'ladder') this.#focus('#view');
    else if (advice) this.#focusRung(advice.rung);
    else this.#focus('#start-compass');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #focusRung(rung: RungNumber): void {
    const step = this.renderRoot.querySelector<HTMLElement>(`#step-${rung}`);
    step?.focus({ preventScroll: true });
    step?.scrollIntoView({ block: 'start' });
  }

  readonly #send = (event: ZorgladderEvent): void => {
    const before = this.#session.state.view;
    this.#session.send(event);
    const { view } = this.#session.state;
    if (view === before) return;
    const step = view === 'ladder' || view === 'advice' ? view : 'question';
    const detail: StepDetail = { step };
    this.tell('mz-step', detail);
    if (view === 'advice') this.tell('mz-complete');
  };

  readonly #toggleRung = (rung: RungNumber): void => {
    const open = !this.#session.state.openRungs.includes(rung);
    this.#send({ type: 'rung-toggled', rung, open });
  };

  readonly #showMore = async (rung: RungNumber): Promise<void> => {
    const before = this.shown[rung] ?? servicesAtFirst;
    this.shown = { ...this.shown, [rung]: before + servicesMore };
    await this.updateComplete;
    // The button may be gone: whoever pressed it goes on at the first service that was added.
    const names = this.renderRoot.querySelectorAll<HTMLElement>(`#panel-${rung} .card-name`);
    names[before]?.focus();
  };

  readonly #goToAnswer = (): void => this.#focus('.compass input');

  #renderSituation(): TemplateResult {
    const chosen = this.#session.state.situation;
    return html`<fieldset class="situation unprinted" aria-describedby="situation-hint">
      <legend>${ladderContent.situationQuestion()}</legend>
      <p class="quiet" id="situation-hint" role="status">
        ${chosen ? ladderContent.situationChanged() : ladderContent.situationHint()}
      </p>
      ${situations.map(
        (situation) =>
          html`<label class="choice">
            <input
              type="radio"
              name="situation"
              .checked=${chosen === situation}
              @change=${() => this.#send({ type: 'situation-chosen', situation })}
            />
            <span>${situationName(situation)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  protected override renderWidget(): TemplateResult {
    const now = this.clock();
    const services = [...this.offers.services(now)];
    const offer: Offer = { services, ...ladderSettings(this.offers.feeds) };
    const { state } = this.#session;
    const { status, helpLines } = this.offers;
    const settings = offer.zorgladder;
    const level = this.headingLevel;
    const bed = coordinationPoint(offer);
    const byRung = servicesByRung(offer);
    const isLadder = state.view === 'ladder';
    return html`
      <div class="start">
        ${heading(level, ladderContent.title(), { className: 'widget-title' })}
        <p ?hidden=${!isLadder}>
          ${settings?.introduction ? feedText(settings.introduction) : ladderContent.introduction()}
        </p>
        <p class="printed">${ladderContent.printed(localTime(now).date)}</p>
      </div>
      ${renderNotice(status, this.retry)}
      ${renderCompass({
        state,
        level: level + 1,
        helpLines,
        coordinationPoint: bed,
        send: this.#send,
        goToAnswer: this.#goToAnswer,
      })}
      <div class="ladder-view" ?hidden=${!isLadder}>
        <button
          type="button"
          class="primary"
          id="start-compass"
          @click=${() => this.#send({ type: 'compass-started' })}
        >
          ${ladderContent.startCompass()}
        </button>
        ${this.#renderSituation()}
        <ol class="ladder" part="ladder" role="list">
          ${rungNumbers.map((rung) =>
            renderRung({
              rung,
              services: byRung[rung - 1]!,
              shown: this.shown[rung] ?? servicesAtFirst,
              isOpen: state.openRungs.includes(rung),
              isAdvised: state.advice?.rung === rung,
              situation: state.situation,
              settings: settings?.rungs.find((own) => own.rung === rung),
              status,
              coordinationPoint: bed,
              helpLine: helpLines[0]!,
              level: level + 1,
              now,
              toggle: this.#toggleRung,
              showMore: this.#showMore,
            }),
          )}
        </ol>
        <button type="button" @click=${() => print()}>${ladderContent.print()}</button>
      </div>
    `;
  }
}
