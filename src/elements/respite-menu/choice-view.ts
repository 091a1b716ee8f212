import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/services/service.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { MenuEntry } from '../../domain/respite-menu/menu.js';
import type { Caller } from '../../domain/respite-menu/session.js';
import { heading } from '../internal/heading.js';
import { activeLocale } from '../internal/locale.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { choiceContent, dutchSentence } from './choice.content.js';
import {
  addressFact,
  applyFact,
  costFacts,
  hoursFact,
  publisherFact,
  reachOf,
  respiteWords,
  type OptionFact,
} from './option-facts.js';
import { menuContent } from './respite-menu.content.js';

/** What the own list needs to be drawn. */
export interface ChoiceView {
  readonly entries: readonly MenuEntry[];
  readonly caller: Caller;
  readonly level: number;
  readonly now: Date;
  readonly tell: (caller: Partial<Caller>) => void;
  readonly remove: (id: string) => void;
  readonly print: () => void;
  readonly save: () => void;
  readonly leave: () => void;
}

/** What is said for somebody who is chosen, and what it means where the page is not in Dutch. */
function renderSentence({ form }: MenuEntry, caller: Caller): TemplateResult {
  return html`<p class="aside">
      <b>${choiceContent.say()}:</b>
      <span lang="nl">“${dutchSentence(form, caller)}”</span>
    </p>
    ${
      activeLocale() === 'nl'
        ? nothing
        : html`<p class="quiet small">${choiceContent.meaning()}</p>`
    }`;
}

/** What one must know before calling. */
const factsOf = (service: Service): readonly OptionFact[] => [
  hoursFact(service),
  addressFact(service),
  ...costFacts(service),
  applyFact(service),
];

function renderEntry(entry: MenuEntry, { caller, level, remove }: ChoiceView): TemplateResult {
  const { service, id } = entry.offered;
  const { phone, email, url, organization } = service;
  const name = feedWords(service.name);
  const site = reachOf(service).at(-1);
  return html`<li class="box stack" part="chosen">
    ${heading(level + 1, feedText(service.name), { className: 'title' })}
    ${organization ? html`<p class="quiet">${feedText(organization)}</p>` : nothing}
    <p class="quiet">${respiteWords(service)}</p>
    ${phone ? html`<p>${callLink(phone, name)}</p>` : nothing}
    ${email ? html`<p><a href="mailto:${email}">${email}</a></p>` : nothing}
    ${url ? html`<p><a href=${url}>${site}</a></p>` : nothing}
    ${factsOf(service).map(([label, text]) => (text ? html`<p><b>${label}:</b> ${text}</p>` : nothing))}
    ${renderSentence(entry, caller)}
    <p class="printed note">${choiceContent.notes()}</p>
    <button type="button" class="plain" @click=${() => remove(id)}>
      ${choiceContent.remove()}<span class="visually-hidden">: ${name}</span>
    </button>
  </li>`;
}

/** Typed in Dutch, since it is said in Dutch. */
function renderField(
  name: keyof Caller,
  label: string,
  hint: string,
  { caller, tell }: ChoiceView,
): TemplateResult {
  const type = (event: Event) => tell({ [name]: (event.target as HTMLInputElement).value });
  return html`<p>
    <label for=${name}>${label}</label>
    <span class="quiet small" id="${name}-hint">${hint}</span>
    <input
      class="input"
      id=${name}
      autocomplete="off"
      lang="nl"
      aria-describedby="${name}-hint"
      .value=${caller[name]}
      @input=${type}
    />
  </p>`;
}

const renderCaller = (view: ChoiceView): TemplateResult =>
  html`<div class="filter-fields unprinted">
    ${renderField('careRecipient', choiceContent.careRecipient(), choiceContent.careRecipientHint(), view)}
    ${renderField('moment', choiceContent.moment(), choiceContent.momentHint(), view)}
  </div>`;

/** The own list: whom to call and what to say, on the screen and on one sheet of paper. */
export function renderChoice(view: ChoiceView): TemplateResult {
  const { entries, level, now } = view;
  const isEmpty = entries.length === 0;
  return html`<div class="choice-list stack" part="choice">
    ${heading(level, choiceContent.title(), { id: 'view', className: 'question' })}
    <p class="printed">${choiceContent.printed(localTime(now).date)}</p>
    <p>${isEmpty ? choiceContent.empty() : choiceContent.text()}</p>
    ${isEmpty ? nothing : renderCaller(view)}
    <ol class="chosen-entries" role="list">
      ${entries.map((entry) => renderEntry(entry, view))}
    </ol>
    ${
      isEmpty
        ? nothing
        : html`<section class="questions">
              ${heading(level + 1, choiceContent.ask())}
              <ul class="steps">
                ${choiceContent.questions().map((question) => html`<li>${question}</li>`)}
              </ul>
            </section>
            <p class="quiet small unprinted">${choiceContent.privacy()}</p>`
    }
    <div class="buttons unprinted">
      ${
        isEmpty
          ? nothing
          : html`<button type="button" class="primary" @click=${view.print}>
                ${choiceContent.print()}
              </button>
              <button type="button" @click=${view.save}>${choiceContent.save()}</button>`
      }
      <button type="button" @click=${view.leave}>${menuContent.backToMenu()}</button>
    </div>
  </div>`;
}

/** The same as a text to keep. */
export function choiceAsText({ entries, caller, now }: ChoiceView): string {
  const told = ([label, text]: OptionFact) => text && `${label}: ${text}`;
  const blocks = entries.map(({ offered, form }) => [
    feedWords(offered.service.name),
    respiteWords(offered.service),
    ...reachOf(offered.service),
    ...factsOf(offered.service).map(told),
    told(publisherFact(offered)),
    told([choiceContent.say(), dutchSentence(form, caller)]),
  ]);
  const questions = choiceContent.questions().map((question) => `- ${question}`);
  return [
    [`${choiceContent.title()}, ${localTime(now).date}`],
    ...blocks,
    [choiceContent.ask(), ...questions, ''],
  ]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .join('\n\n');
}
