import { html, nothing, type TemplateResult } from 'lit';
import {
  isPicked,
  optionsOf,
  type Answers,
  type Instrument,
  type Item,
} from '../../domain/burden-test/instrument.js';
import type { Page } from '../../domain/burden-test/pages.js';
import {
  answersOf,
  canLeaveOut,
  pagesIn,
  type BurdenTestEvent,
  type BurdenTestState,
} from '../../domain/burden-test/session.js';
import { renderErrorSummary } from '../internal/error-summary.js';
import { heading } from '../internal/heading.js';
import { widgetContent } from '../internal/widget.content.js';
import { renderBar } from './bar.js';
import { burdenTestContent as content } from './burden-test.content.js';
import { masked } from '../internal/masked.js';
import { optionLabel, question, questionWords } from './wording.js';

/** What a page of questions needs to be drawn. */
export interface QuestionView {
  readonly state: BurdenTestState;
  readonly instrument: Instrument;
  readonly page: Page;
  readonly level: number;
  readonly send: (event: BurdenTestEvent) => void;
  /** Puts the focus on the first control of one of the questions of this page. */
  readonly goToAnswer: (index: number) => void;
}

const missingText = ({ pick }: Item): string => (pick ? content.missingPick() : content.missing());

/** Where one is, in words and as a line that fills. */
function renderProgress({ state, instrument, page }: QuestionView): TemplateResult {
  const pages = pagesIn(state);
  const step = pages.findIndex(({ id }) => id === page.id) + 1;
  const [first] = page.items;
  const hasParts = instrument.items.some(({ pick }) => pick);
  const isFirstPart = first!.pick || first!.about;
  // How many there are depends on what is ticked, so the page with the ticks does not say.
  const words = first!.pick ? [] : [widgetContent.progress(step, pages.length)];
  if (hasParts) words.unshift(isFirstPart ? content.firstPart() : content.secondPart());
  return html`<div class="progress">
    <p class="quiet" id="progress">${words.join(' ')}</p>
    ${renderBar(step / pages.length)}
  </div>`;
}

/** What has the focus when a page comes; how far one is, is read with it. */
const title = (level: number, words: unknown): TemplateResult =>
  heading(level, words, { id: 'view', className: 'question', describedBy: 'progress' });

function renderError(view: QuestionView, item: Item, index: number) {
  return view.state.missing.includes(item.id)
    ? html`<p class="error" id="error-${index}">${missingText(item)}</p>`
    : nothing;
}

/** All that can be ticked, as one question. */
function renderPicks(view: QuestionView, answers: Answers): TemplateResult {
  const { instrument, page, level, send } = view;
  const isNone = page.items.every(
    (item) => answers.has(item.id) && !isPicked(instrument, item, answers),
  );
  const box = (checked: boolean, label: unknown, change: (on: boolean) => void) =>
    html`<label class="choice">
      <input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>`;
  return html`<fieldset data-index="0" aria-describedby="hint error-0">
    <legend>${title(level, content.pickTitle())}</legend>
    <p class="quiet" id="hint">${content.pickHint()}</p>
    ${renderError(view, page.items[0]!, 0)}
    ${page.items.map((item) =>
      box(isPicked(instrument, item, answers), question(item), (on) =>
        send({ type: 'picked', item: item.id, on }),
      ),
    )}
    ${box(isNone, content.pickNone(), (on) => send({ type: 'none-picked', on }))}
  </fieldset>`;
}

function renderOptions(
  view: QuestionView,
  answers: Answers,
  item: Item,
  index: number,
  legend: unknown,
): TemplateResult {
  const { instrument, send } = view;
  // Whoever goes from group to group hears which task it is about.
  const name = item.about ? `view legend-${index}` : nothing;
  return html`<fieldset
    data-index=${index}
    aria-labelledby=${name}
    aria-describedby="error-${index}"
  >
    <legend id="legend-${index}">${legend}</legend>
    ${renderError(view, item, index)}
    ${optionsOf(instrument, item).map(
      (option) =>
        html`<label class="choice">
          <input
            type="radio"
            name="q${index}"
            .checked=${answers.get(item.id) === option.id}
            @change=${() => send({ type: 'option-chosen', item: item.id, option: option.id })}
          />
          <span>${optionLabel(option)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function renderFields(view: QuestionView): TemplateResult | TemplateResult[] {
  const { state, instrument, page, level } = view;
  const answers = answersOf(state);
  const [first] = page.items;
  if (first!.pick) return renderPicks(view, answers);
  const root = instrument.items.find(({ id }) => id === first!.about);
  if (!root) return renderOptions(view, answers, first!, 0, title(level, question(first!)));
  return html`${title(level, question(root))}
  ${page.items.map((item, index) => renderOptions(view, answers, item, index, question(item)))}`;
}

/** One question, all that can be ticked, or what is asked about one tick. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { state, page, level, send } = view;
  const missing = page.items.filter(({ id }) => state.missing.includes(id));
  // Of what can be ticked, one line stands for all.
  const errors = (page.items[0]!.pick ? missing.slice(0, 1) : missing).map((item) => ({
    // Of two questions on one page each says which it is.
    text: item.about ? `${questionWords(item)} ${missingText(item)}` : missingText(item),
    goTo: () => view.goToAnswer(page.items.indexOf(item)),
  }));
  const submit = (event: Event) => {
    event.preventDefault();
    send({ type: 'next' });
  };
  return html`<form
    class="asking stack unprinted"
    part="question"
    novalidate
    autocomplete="off"
    @submit=${submit}
  >
    ${renderErrorSummary(errors, level)} ${renderProgress(view)} ${masked(renderFields(view))}
    <div class="buttons">
      <button type="submit" class="primary">${widgetContent.next()}</button>
      <button type="button" @click=${() => send({ type: 'back' })}>${widgetContent.back()}</button>
      ${
        canLeaveOut(state)
          ? html`<button type="button" class="plain" @click=${() => send({ type: 'left-out' })}>
              ${content.leaveOut()}
            </button>`
          : nothing
      }
    </div>
    <button type="button" class="plain" @click=${() => send({ type: 'reviewed' })}>
      ${content.review()}
    </button>
  </form>`;
}
