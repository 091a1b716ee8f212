import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  filtered,
  formsToOpen,
  setFacets,
  type Filters,
} from '../../domain/respite-menu/filters.js';
import type { MenuForm, RespiteForm } from '../../domain/respite-menu/forms.js';
import { urgentHelp, type MenuEntry, type RespiteMenu } from '../../domain/respite-menu/menu.js';
import {
  initialState,
  isQuestion,
  reduce,
  shownAtFirst,
  type MenuEvent,
} from '../../domain/respite-menu/session.js';
import type { OfferedService } from '../../domain/services/offer.js';
import { localTime } from '../../domain/shared/local-time.js';
import { respiteMenuSection } from '../../feeds/sections.js';
import { heading } from '../internal/heading.js';
import { alertIcon, icon } from '../internal/icons.js';
import { masked } from '../internal/masked.js';
import { renderNotice } from '../internal/notice.js';
import { saveFile } from '../internal/save-file.js';
import { SessionController } from '../internal/session-controller.js';
import { feedText } from '../internal/text.js';
import { WidgetElement } from '../internal/widget-element.js';
import { widgetContent } from '../internal/widget.content.js';
import { choiceContent } from './choice.content.js';
import { choiceAsText, renderChoice, type ChoiceView } from './choice-view.js';
import { renderComparison } from './comparison-view.js';
import { renderFilters, renderWaysOut, type FiltersView } from './filters-view.js';
import { renderDesk, renderForm } from './form-view.js';
import { MenuController } from './menu-controller.js';
import { renderPaper } from './paper-view.js';
import { compareContent, menuContent } from './respite-menu.content.js';
import { respiteMenuStyles } from './respite-menu.styles.js';
import { renderSuggestions, renderWayInQuestion } from './way-in-view.js';

/** Which kind of screen the carer is on; says nothing of what was answered or chosen. */
export interface MenuStepDetail {
  readonly step: 'menu' | 'question' | 'suggestions' | 'comparison' | 'choice';
}

/**
 * The menu of respite care: forms from small to large in which somebody takes over for a while, with
 * the local offer under each; three questions for whom that is too much; filters, a comparison, an
 * own list with what to say on the telephone, and a card to print.
 *
 * @summary Lets a carer choose from the local menu of respite care.
 * @status beta
 * @since 0.1
 *
 * @slot - What the page shows until the widget is ready, beside a message when no feed can be loaded, and when the widget fails.
 *
 * @fires {CustomEvent} mz-ready - Once, when all feeds have come or failed.
 * @fires {CustomEvent<MenuStepDetail>} mz-step - The carer went to another screen: `menu`, `question`, `suggestions`, `comparison` or `choice`. Says nothing of what was answered or chosen.
 * @fires {CustomEvent} mz-complete - The carer looks at the own list with something in it, or at what the questions led to. Carries nothing of either.
 * @fires {CustomEvent<FeedProblemDetail>} mz-error - A feed could not be loaded, or the widget failed: `{ code, url, problems }`.
 * @fires {CustomEvent<FeedProblemDetail>} mz-feed-problem - A feed was loaded, but something in it was left out: `{ code, url, problems }`.
 *
 * @csspart widget - The whole widget.
 * @csspart filters - What of the menu is shown.
 * @csspart nothing-found - What to let go of, where the filters leave nothing.
 * @csspart menu - The forms of respite.
 * @csspart form - One form, open or closed.
 * @csspart step - The button that opens and closes a form.
 * @csspart panel - What is behind a form.
 * @csspart service - One service.
 * @csspart call - A link that calls a number.
 * @csspart urgent - What to do when it can't wait.
 * @csspart compass - One of the questions, or what they lead to.
 * @csspart comparison - Services beside each other.
 * @csspart choice - The own list.
 * @csspart chosen - One service on it.
 * @csspart paper - The printed card.
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
 * @cssstate complete - The carer looks at the own list with something in it, or at what the questions led to.
 */
export class RespiteMenuElement extends WidgetElement {
  static override styles = respiteMenuStyles;
  static override properties: PropertyDeclarations = {
    isPrinting: { state: true },
    said: { state: true },
  };

  readonly #session = new SessionController(this, initialState, reduce);
  readonly #menu = new MenuController(this.offers);
  #drawn = this.#session.state;

  /** The card is made only for paper. */
  private isPrinting = false;
  /** What was last done with a service, for who can't see it. */
  private said = '';

  constructor() {
    super([respiteMenuSection]);
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
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#drawn;
    const { state } = this.#session;
    this.#drawn = state;
    const { view, answerMissing } = state;
    const isComplete = view === 'suggestions' || (view === 'choice' && state.chosen.length > 0);
    this.setComplete(isComplete);
    // Also when Volgende is pressed a second time.
    if (answerMissing && state !== before) this.#focus('.summary-of-errors');
    if (view === before.view) return;
    this.#focus(view === 'menu' ? '.menu-title' : '#view');
    const detail: MenuStepDetail = { step: isQuestion(view) ? 'question' : view };
    this.tell('mz-step', detail);
    if (isComplete) this.tell('mz-complete');
  }

  readonly #send = (event: MenuEvent): void => this.#session.send(event);

  readonly #startPrinting = (): void => {
    this.isPrinting = true;
  };

  readonly #endPrinting = (): void => {
    this.isPrinting = false;
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #print = async (): Promise<void> => {
    // Some browsers tell of the printing too late to draw for it.
    this.isPrinting = true;
    await this.updateComplete;
    print();
  };

  readonly #save = (view: ChoiceView): void => {
    const name = `mijn-keuze-${localTime(view.now).date}.txt`;
    saveFile(this, name, 'text/plain;charset=utf-8', choiceAsText(view));
  };

  readonly #toggleForm = (form: RespiteForm): void => {
    const open = !this.#session.state.openForms.includes(form);
    this.#send({ type: 'form-toggled', form, open });
  };

  /** Does something, and goes on where that leads: what was pressed is gone. */
  readonly #goOn = async (event: MenuEvent, selector: string, index = 0): Promise<void> => {
    this.#send(event);
    this.said = '';
    await this.updateComplete;
    const next = this.renderRoot.querySelectorAll<HTMLElement>(selector)[index];
    next?.focus();
    next?.scrollIntoView({ block: 'start' });
  };

  readonly #showMore = (form: RespiteForm): void => {
    const before = this.#session.state.shown[form] ?? shownAtFirst;
    void this.#goOn({ type: 'more-shown', form }, `#panel-${form} .card-name`, before);
  };

  readonly #showForm = (form: MenuForm): void =>
    void this.#goOn(
      { type: 'form-shown', form },
      // Straight to the numbers.
      form === 'urgent' ? '.urgent-title' : `#form-${form}`,
    );

  readonly #goTo = (view: 'choice' | 'comparison'): void =>
    void this.#goOn({ type: 'went-to', view }, '#view');

  readonly #clearFilters = (): void =>
    void this.#goOn({ type: 'filters-cleared' }, '.filters summary');

  readonly #leave = (): void => void this.#goOn({ type: 'left' }, '.menu-title');

  readonly #filter = (filters: Partial<Filters>): void => {
    const { entries } = this.#menu.menuAt(this.clock());
    const left = filtered(entries, { ...this.#session.state.filters, ...filters });
    this.#send({ type: 'filtered', filters, open: formsToOpen(left) });
  };

  readonly #choose = (id: string, on: boolean): void => {
    this.#send({ type: 'chosen', id, on });
    this.said = choiceContent.show(this.#session.state.chosen.length);
  };

  readonly #compare = (id: string, on: boolean): void => {
    this.#send({ type: 'compared', id, on });
    this.said = compareContent.show(this.#session.state.compared.length);
  };

  readonly #goToAnswer = (): void => this.#focus('.compass input');

  /** Services by id, in the order of the ids; what is no longer offered is left out. */
  #entriesOf(ids: readonly string[], { entries }: RespiteMenu): readonly MenuEntry[] {
    return ids.flatMap((id) => entries.filter(({ offered }) => offered.id === id));
  }

  #bed({ entries }: RespiteMenu): OfferedService | null {
    return urgentHelp(entries, localTime(this.clock()));
  }

  #renderPicks(): TemplateResult | typeof nothing {
    const { chosen, compared } = this.#session.state;
    if (chosen.length + compared.length === 0) return nothing;
    return html`<div class="buttons my-picks">
      ${
        chosen.length > 0
          ? html`<button type="button" class="primary" @click=${() => this.#goTo('choice')}>
              ${choiceContent.show(chosen.length)}
            </button>`
          : nothing
      }
      ${
        compared.length > 0
          ? html`<button type="button" @click=${() => this.#goTo('comparison')}>
              ${compareContent.show(compared.length)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderMenu(menu: RespiteMenu, now: Date): TemplateResult {
    const { state } = this.#session;
    const { status, helpLines } = this.offers;
    const { filters, shown, openForms, chosen, compared } = state;
    const left = filtered(menu.entries, filters);
    const isFiltered = setFacets(filters).length > 0;
    const level = this.headingLevel + 1;
    const filtersView: FiltersView = {
      menu,
      filters,
      isLoading: status === 'loading',
      filter: this.#filter,
      clearFilters: this.#clearFilters,
    };
    return html`<div class="menu-view stack unprinted">
      <p>
        ${menu.settings?.introduction ? feedText(menu.settings.introduction) : menuContent.introduction()}
      </p>
      <div class="buttons">
        <button type="button" class="urgent-button" @click=${() => this.#showForm('urgent')}>
          ${icon(alertIcon)}<span>${menuContent.urgent()}</span>
        </button>
        <button
          type="button"
          class="primary"
          @click=${() => this.#send({ type: 'questions-started' })}
        >
          ${menuContent.start()}
        </button>
      </div>
      ${renderFilters(filtersView)}
      <p class="quiet" role="status">
        ${
          status === 'loading'
            ? widgetContent.loading()
            : menu.entries.length === 0
              ? nothing
              : menuContent.count(left.length)
        }
      </p>
      ${isFiltered && left.length === 0 ? renderWaysOut(filtersView) : nothing}
      ${this.#renderPicks()}
      <ol class="menu" part="menu" role="list">
        ${menu.forms.map((form) =>
          renderForm({
            form,
            entries: left.filter((entry) => entry.form === form),
            shown: shown[form] ?? shownAtFirst,
            isOpen: openForms.includes(form),
            isFiltered,
            chosen,
            compared,
            settings: menu.settings,
            status,
            desk: menu.desk,
            bed: () => this.#bed(menu),
            helpLine: helpLines[0]!,
            level,
            now,
            choose: this.#choose,
            compare: this.#compare,
            goTo: this.#goTo,
            toggle: this.#toggleForm,
            showMore: this.#showMore,
          }),
        )}
      </ol>
      <div class="box stack">
        <p>${menuContent.ask()}</p>
        ${renderDesk(menu.desk, helpLines[0]!)}
      </div>
      <button type="button" @click=${() => void this.#print()}>${menuContent.print()}</button>
    </div>`;
  }

  #renderView(menu: RespiteMenu, now: Date): TemplateResult {
    const { state } = this.#session;
    const { view } = state;
    const level = this.headingLevel + 1;
    const [helpLine] = this.offers.helpLines;
    switch (view) {
      case 'menu':
        return this.#renderMenu(menu, now);
      case 'comparison':
        return masked(
          renderComparison({
            entries: this.#entriesOf(state.compared, menu),
            chosen: state.chosen,
            level,
            choose: this.#choose,
            remove: (id) => void this.#goOn({ type: 'compared', id, on: false }, '#view'),
            leave: this.#leave,
          }),
        );
      case 'choice': {
        const choice: ChoiceView = {
          entries: this.#entriesOf(state.chosen, menu),
          caller: state.caller,
          level,
          now,
          tell: (caller) => this.#send({ type: 'caller-told', caller }),
          remove: (id) => void this.#goOn({ type: 'chosen', id, on: false }, '#view'),
          print: () => print(),
          save: () => this.#save(choice),
          leave: this.#leave,
        };
        return masked(renderChoice(choice));
      }
      default: {
        const wayIn = {
          state,
          menu,
          bed: this.#bed(menu),
          helpLine: helpLine!,
          level,
          send: this.#send,
          show: this.#showForm,
          goToAnswer: this.#goToAnswer,
        };
        return masked(
          view === 'suggestions' ? renderSuggestions(wayIn) : renderWayInQuestion(view, wayIn),
        );
      }
    }
  }

  protected override renderWidget(): TemplateResult {
    const now = this.clock();
    const menu = this.#menu.menuAt(now);
    const { view, filters } = this.#session.state;
    const isMenu = view === 'menu';
    const isPaper = this.isPrinting && view !== 'choice' && view !== 'comparison';
    return html`
      ${heading(this.headingLevel, menuContent.title(), {
        className: isMenu ? 'widget-title menu-title' : 'widget-title small-title',
      })}
      ${isMenu ? renderNotice(this.offers.status, this.retry) : nothing}
      ${this.#renderView(menu, now)}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${
        isPaper
          ? renderPaper({
              menu,
              entries: filtered(menu.entries, filters),
              filters,
              bed: this.#bed(menu),
              helpLine: this.offers.helpLines[0]!,
              level: this.headingLevel,
              now,
            })
          : nothing
      }
    `;
  }
}
