import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import type { RespiteForm } from '../../domain/respite-menu/forms.js';
import type { MenuEntry } from '../../domain/respite-menu/menu.js';
import { shownMore } from '../../domain/respite-menu/session.js';
import type { RespiteMenuSettings } from '../../domain/respite-menu/settings.js';
import { heading } from '../internal/heading.js';
import { chevronIcon, icon } from '../internal/icons.js';
import type { OfferStatus } from '../internal/offer-controller.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { renderUrgent } from '../internal/urgent.js';
import { widgetContent } from '../internal/widget.content.js';
import { formContent, formSummary, formTitle } from './forms.content.js';
import { renderOption, type OptionCardView } from './option-card.js';
import { menuContent } from './respite-menu.content.js';

/** What a form needs to be drawn. */
export interface FormView extends Pick<OptionCardView, 'choose' | 'compare' | 'goTo' | 'now'> {
  readonly form: RespiteForm;
  /** What of it passes the filters. */
  readonly entries: readonly MenuEntry[];
  /** How many of those are shown. */
  readonly shown: number;
  readonly isOpen: boolean;
  readonly isFiltered: boolean;
  readonly chosen: readonly string[];
  readonly compared: readonly string[];
  readonly settings: RespiteMenuSettings | null;
  readonly status: OfferStatus;
  readonly desk: OfferedService | null;
  /** Who takes somebody in at once. */
  readonly bed: () => OfferedService | null;
  readonly helpLine: Service;
  readonly level: number;
  readonly toggle: (form: RespiteForm) => void;
  readonly showMore: (form: RespiteForm) => void;
}

/** Whom to ask: the desk of the publisher, else the line for carers. */
export function renderDesk(desk: OfferedService | null, helpLine: Service): TemplateResult {
  const service = desk?.service.phone ? desk.service : helpLine;
  return html`<p class="buttons">
    <b>${feedText(service.name)}</b> ${callLink(service.phone!, feedWords(service.name))}
  </p>`;
}

/** The steps of the publisher for this form, for all, or those that hold everywhere. */
export function stepsOf(
  form: RespiteForm,
  settings: RespiteMenuSettings | null,
): readonly unknown[] {
  const own = settings?.forms.find((one) => one.form === form)?.steps ?? [];
  const steps = own.length > 0 ? own : form === 'urgent' ? [] : (settings?.steps ?? []);
  if (steps.length > 0) return steps.map(feedText);
  return form === 'other' ? [] : formContent(form).steps;
}

function renderOffer(view: FormView): TemplateResult {
  const { form, entries, shown, level, status, isFiltered } = view;
  if (entries.length === 0) {
    if (status === 'loading') return html`<p class="quiet">${widgetContent.loading()}</p>`;
    if (isFiltered) return html`<p>${menuContent.noneFiltered()}</p>`;
    // Whatever a form offers, there is somebody to call.
    return html`<div class="box stack">
      <p>${menuContent.noneHere()}</p>
      ${renderDesk(view.desk, view.helpLine)}
    </div>`;
  }
  const more = Math.min(entries.length - shown, shownMore);
  return html`${heading(level + 1, menuContent.local())}
    <ul class="cards" role="list">
      ${entries.slice(0, shown).map(
        (entry) =>
          html`<li>
            ${renderOption({
              entry,
              level: level + 2,
              now: view.now,
              isChosen: view.chosen.includes(entry.offered.id),
              isCompared: view.compared.includes(entry.offered.id),
              chosenCount: view.chosen.length,
              comparedCount: view.compared.length,
              choose: view.choose,
              compare: view.compare,
              goTo: view.goTo,
            })}
          </li>`,
      )}
    </ul>
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${() => view.showMore(form)}>
            ${menuContent.more(more)}
          </button>`
        : nothing
    }`;
}

function renderAbout(view: FormView): TemplateResult | typeof nothing {
  const { form, settings, level } = view;
  if (form === 'other') return nothing;
  const content = formContent(form);
  const own = settings?.forms.find((one) => one.form === form);
  return html`<p>${content.what}</p>
    ${own?.text ? html`<p>${feedText(own.text)}</p>` : nothing}
    <p class="aside"><b>${menuContent.example()}:</b> ${content.example}</p>
    <details>
      <summary>${menuContent.goodToKnow()}</summary>
      <div class="columns">
        <dl>
          <dt>${menuContent.asks()}</dt>
          <dd>${content.asks}</dd>
          <dt>${menuContent.firstTime()}</dt>
          <dd>${content.firstTime}</dd>
          <dt>${menuContent.pays()}</dt>
          <dd>${content.pays}</dd>
        </dl>
        <div>
          ${heading(level + 1, menuContent.steps())}
          <ol class="steps">
            ${stepsOf(form, settings).map((step) => html`<li>${step}</li>`)}
          </ol>
        </div>
      </div>
      <p class="source">${menuContent.source()}</p>
    </details>`;
}

const renderPanel = (view: FormView): TemplateResult =>
  html`${view.form === 'urgent' ? renderUrgent(view.bed(), view.level + 1) : nothing}
  ${renderAbout(view)} ${renderOffer(view)}`;

/** One form of respite: a heading that opens and closes what is behind it. */
export function renderForm(view: FormView): TemplateResult {
  const { form, isOpen, entries, level } = view;
  const panel = `panel-${form}`;
  return html`<li class="form" part="form" data-form=${form}>
    ${heading(
      level,
      html`<button
        type="button"
        class="step"
        id="form-${form}"
        part="step"
        aria-expanded=${isOpen}
        aria-controls=${panel}
        @click=${() => view.toggle(form)}
      >
        <span class="words">
          <span class="title">${formTitle(form)}</span>
          <span class="quiet"><span class="visually-hidden">. </span>${formSummary(form)}</span>
          ${
            // Whoever filters, or whose list did not come, must not read that there is no help.
            (form === 'urgent' && view.isFiltered) || view.status === 'failed'
              ? nothing
              : html`<span class="mark"
                  ><span class="visually-hidden">. </span>${
                    // As high as what takes its place, so that nothing moves.
                    view.status === 'loading' ? '…' : menuContent.count(entries.length)
                  }</span
                >`
          }
        </span>
        ${icon(chevronIcon)}
      </button>`,
    )}
    <div class="panel" part="panel" id=${panel} ?hidden=${!isOpen}>
      ${isOpen ? renderPanel(view) : nothing}
    </div>
  </li>`;
}
