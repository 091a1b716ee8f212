import { html, nothing, type TemplateResult } from 'lit';
import type { FittingService } from '../../domain/burden-test/fitting-services.js';
import type { Answers, Instrument } from '../../domain/burden-test/instrument.js';
import type { Outcome } from '../../domain/burden-test/outcome.js';
import type { BurdenTestEvent } from '../../domain/burden-test/session.js';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { localTime } from '../../domain/shared/local-time.js';
import { heading } from '../internal/heading.js';
import type { OfferStatus } from '../internal/offer-controller.js';
import { callLink, renderServiceCard } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { widgetContent } from '../internal/widget.content.js';
import { burdenTestContent as content, levelText, levelTitle } from './burden-test.content.js';
import { renderCallToday } from './call-today-view.js';
import { renderLevelScale } from './level-scale.js';
import { masked } from '../internal/masked.js';
import { renderAnswers, type AnsweredLine } from './review-view.js';
import { answerWords, questionWords, reasonWords, topicWords } from './wording.js';

/** How many things that weigh are named; more is no help. */
const mostHeavy = 5;

/** And of what does not weigh, where nothing is said to go well. */
const mostLight = 3;

/** Lines to write on, on paper. */
const noteLines = 4;

/** What is read first: whom to call, or how much it weighs. */
export interface ResultView {
  readonly instrument: Instrument;
  readonly outcome: Outcome;
  readonly level: number;
  /** All that comes after it; null while only what is read first is drawn. */
  readonly details: ResultDetails | null;
}

export interface ResultDetails {
  readonly answers: Answers;
  /** All questions with their answers, for paper. */
  readonly lines: readonly AnsweredLine[];
  readonly status: OfferStatus;
  /** The help that fits, best first. */
  readonly fitting: readonly FittingService[];
  /** How many of it are shown. */
  readonly shown: number;
  readonly centre: OfferedService | null;
  readonly helpLines: readonly Service[];
  readonly now: Date;
  readonly send: (event: BurdenTestEvent) => void;
  readonly showMore: () => void;
  readonly print: () => void;
  readonly download: () => void;
  /** Whether that was tried in vain. */
  readonly hasNoDownload: boolean;
}

/** A result of which everything is known. */
type DetailedView = ResultView & ResultDetails;

function renderLevel({ instrument, outcome, level }: ResultView): TemplateResult {
  const { score, level: found, isUrgent } = outcome;
  const isOurs = instrument.id === 'check';
  const value = content.scoreTitle(score.value);
  const bandText = score.band?.text;
  return html`<section class="stack level" part="level">
    ${heading(level, found ? levelTitle(found) : value, {
      // Where somebody must be called, that heading is the first.
      id: isUrgent ? 'level' : 'view',
      className: 'question',
    })}
    ${renderLevelScale(instrument, score)}
    ${found ? html`<p>${bandText ? feedText(bandText) : levelText(found)}</p>` : nothing}
    ${isOurs ? nothing : html`<p>${found ? `${value}. ` : nothing}${content.scoreRange(score.min, score.max)}</p>`}
    ${found ? nothing : html`<p>${content.noBands()}</p>`}
    <p class="quiet small">${isOurs ? content.notScientific() : content.noDiagnosis()}</p>
  </section>`;
}

function renderWeights({ instrument, outcome, answers, level }: DetailedView): TemplateResult {
  const { heavy, good, light, isUrgent } = outcome;
  return html`<section class="stack weights">
    ${
      heavy.length > 0
        ? html`${heading(level, content.heavy())}
            <ol class="heavy">
              ${heavy.slice(0, mostHeavy).map(
                (weight) =>
                  html`<li>
                    <b>${topicWords(weight.item)}</b>
                    <span class="quiet">(${answerWords(instrument, weight, answers)})</span>
                  </li>`,
              )}
            </ol>`
        : // Whoever can't go on has just said what weighs.
          isUrgent
          ? nothing
          : html`<p>${content.heavyNone()}</p>`
    }
    ${
      good.length + light.length > 0
        ? html`${heading(level, content.good())}
            <ul class="good">
              ${good.map(({ item }) => html`<li>${questionWords(item)}</li>`)}
              ${
                good.length > 0
                  ? nothing
                  : light
                      .slice(0, mostLight)
                      .map(({ item }) => html`<li>${content.light(topicWords(item))}</li>`)
              }
            </ul>`
        : nothing
    }
  </section>`;
}

function renderServices(view: DetailedView): TemplateResult {
  const { fitting, shown, status, level, now } = view;
  const more = fitting.length - shown;
  const nothingYet =
    status === 'loading'
      ? html`<p class="quiet">${widgetContent.loading()}</p>`
      : html`<p>${content.noLocal()}</p>`;
  return html`<section class="stack" part="services">
    ${heading(level, content.now())}
    ${
      fitting.length === 0
        ? nothingYet
        : html`<p class="unprinted">${content.nowText()}</p>
            <ul class="cards" role="list">
              ${fitting.slice(0, shown).map(
                ({ offered, because }) =>
                  html`<li>
                    ${renderServiceCard(offered, level + 1, now, {
                      because: reasonWords(view.instrument, because, view.answers),
                    })}
                  </li>`,
              )}
            </ul>`
    }
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${view.showMore}>
            ${widgetContent.showMore(more)}
          </button>`
        : nothing
    }
  </section>`;
}

function renderTalk({ outcome, helpLines, level }: DetailedView): TemplateResult {
  const line = helpLines[0]!;
  const name = feedWords(line.name);
  // On paper the numbers of whom to call today are above already.
  return html`<section class=${outcome.isUrgent ? 'stack unprinted' : 'stack'}>
    ${heading(level, content.always())}
    <p>${content.alwaysText(name)}</p>
    ${callLink(line.phone!, name)}
    ${outcome.level === 'low' ? nothing : html`<p>${content.doctorText()}</p>`}
  </section>`;
}

function renderKeep({ level, print, download, hasNoDownload, send }: DetailedView): TemplateResult {
  return html`<section class="stack unprinted">
    ${heading(level, content.keep())}
    <div class="buttons">
      <button type="button" @click=${print}>${content.print()}</button>
      <button type="button" @click=${download}>${content.download()}</button>
    </div>
    <p role="status">${hasNoDownload ? content.noDownload() : nothing}</p>
    <p class="quiet small">${content.downloadHint()}</p>
    <div class="buttons">
      <button type="button" class="plain" @click=${() => send({ type: 'reviewed' })}>
        ${content.review()}
      </button>
      <button type="button" class="plain" @click=${() => send({ type: 'reset' })}>
        ${content.again()}
      </button>
      <span class="quiet small">${content.againHint()}</span>
    </div>
  </section>`;
}

/** Whose questionnaire it is, with what its limits rest on. */
function renderAbout({ instrument, outcome }: ResultView): TemplateResult {
  const { citation, licence } = instrument;
  const isOurs = instrument.id === 'check';
  const doi = citation?.doi;
  const source = outcome.score.band?.source;
  return html`<details class="unprinted">
    <summary>${content.about()}</summary>
    <div class="stack small">
      <p>${isOurs ? content.aboutCheck() : feedText(instrument.title)}</p>
      ${
        citation?.text
          ? html`<p>
              ${citation.text}
              ${
                doi && /^10\.\d+\/\S+$/.test(doi)
                  ? html`<a href="https://doi.org/${doi}">doi:${doi}</a>`
                  : nothing
              }
            </p>`
          : nothing
      }
      ${source ? html`<p>${content.aboutCutOff(source)}</p>` : nothing}
      ${isOurs ? nothing : html`<p>${licence?.holder} ${licence?.note}</p>`}
    </div>
  </details>`;
}

/** On paper only: the answers, and room for what to talk about. */
function renderPaper({ lines, level }: DetailedView): TemplateResult {
  return html`<section class="printed paper">
    ${heading(level, content.reviewTitle())} ${renderAnswers(lines)}
    ${heading(level, content.notes())}
    ${Array.from({ length: noteLines }, () => html`<p class="note"></p>`)}
  </section>`;
}

function renderDetails(view: DetailedView): TemplateResult {
  return html`<p class="printed">${content.filledIn(localTime(view.now).date)}</p>
    ${masked(renderWeights(view))} ${masked(renderServices(view))} ${renderTalk(view)}
    ${renderKeep(view)} ${renderAbout(view)} ${renderPaper(view)}`;
}

/** What the answers say, and what to do now; printed, one sheet to take along. */
export function renderResult(view: ResultView): TemplateResult {
  const { outcome, level, details } = view;
  const { isUrgent, isUnbearable } = outcome;
  return html`<div class="result" part="result">
    ${isUrgent ? masked(renderCallToday({ level, isUnbearable, details })) : nothing}
    ${details || !isUrgent ? masked(renderLevel(view)) : nothing}
    ${details ? renderDetails({ ...view, ...details }) : nothing}
  </div>`;
}
