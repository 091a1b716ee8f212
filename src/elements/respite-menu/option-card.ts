import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import { localTime } from '../../domain/shared/local-time.js';
import { openState } from '../../domain/shared/opening-hours.js';
import type { MenuEntry } from '../../domain/respite-menu/menu.js';
import { mostCompared } from '../../domain/respite-menu/session.js';
import { activeLocale } from '../internal/locale.js';
import { renderServiceCard, type Fact } from '../internal/service-card.js';
import { feedWords } from '../internal/text.js';
import { choiceContent } from './choice.content.js';
import {
  addressFact,
  audienceFact,
  costFacts,
  forWhom,
  hoursFact,
  languagesFact,
  publisherFact,
  respiteWords,
  type OptionFact,
} from './option-facts.js';
import { compareContent, menuContent } from './respite-menu.content.js';

function factsOf(offered: OfferedService, isAlwaysOpen: boolean): readonly Fact[] {
  const { service } = offered;
  const access = service.locations.map(
    ({ accessibility }) => accessibility && feedWords(accessibility),
  );
  const facts: readonly OptionFact[] = [
    // Of what never closes the card has said so; of most the source says whose it is.
    ...(isAlwaysOpen ? [] : [hoursFact(service)]),
    addressFact(service),
    ...(forWhom(offered) ? [publisherFact(offered)] : []),
    audienceFact(service),
    languagesFact(service),
    ...costFacts(service),
    [menuContent.accessibility(), access.filter(Boolean).join('; ')],
  ];
  return facts.map(([label, text]) => [label, text, '']);
}

/** What a card does besides telling. */
export interface OptionCardView {
  readonly entry: MenuEntry;
  readonly level: number;
  readonly now: Date;
  readonly isChosen: boolean;
  readonly isCompared: boolean;
  /** How many are on the own list, and beside each other. */
  readonly chosenCount: number;
  readonly comparedCount: number;
  readonly choose: (id: string, on: boolean) => void;
  readonly compare: (id: string, on: boolean) => void;
  readonly goTo: (view: 'choice' | 'comparison') => void;
}

/** Something a carer can do with a service or take back. */
export function renderPick(
  word: string,
  name: string,
  isOn: boolean,
  pick: (on: boolean) => void,
  isDisabled = false,
): TemplateResult {
  return html`<label class="choice pick">
    <input
      type="checkbox"
      ?disabled=${isDisabled}
      .checked=${isOn}
      @change=${(event: Event) => pick((event.target as HTMLInputElement).checked)}
    />
    <span>${word}<span class="visually-hidden">: ${name}</span></span>
  </label>`;
}

/** Cards as they were drawn last: while one filters most of them stay. */
const drawn = new WeakMap<MenuEntry, { readonly key: string; readonly card: TemplateResult }>();

/** One thing to choose, with what makes it other than the next. */
export function renderOption(view: OptionCardView): TemplateResult {
  const { entry, level, now, isChosen, isCompared, chosenCount, comparedCount, goTo } = view;
  const minute = Math.floor(now.getTime() / 60_000);
  const isFull = !isCompared && comparedCount >= mostCompared;
  const picks = [isChosen && chosenCount, isCompared && comparedCount, isFull];
  const key = [activeLocale(), level, minute, ...picks].join();
  const last = drawn.get(entry);
  if (last?.key === key) return last.card;
  const { offered } = entry;
  const { service, id } = offered;
  const name = feedWords(service.name);
  const words = respiteWords(service);
  // What it costs is told with until when that holds, among the facts.
  const shown = { ...offered, service: { ...service, cost: null, funding: [] } };
  const card = html`${renderServiceCard(shown, level, now, {
      facts: factsOf(offered, openState(service.openingHours, localTime(now)).kind === 'always'),
      ...(words && { place: html`<p class="quiet">${words}</p>` }),
    })}
    <div class="picks buttons unprinted">
      ${renderPick(choiceContent.add(), name, isChosen, (on) => view.choose(id, on))}
      ${
        isChosen
          ? html`<button type="button" class="plain" @click=${() => goTo('choice')}>
              ${choiceContent.show(chosenCount)}
            </button>`
          : nothing
      }
      ${renderPick(
        isFull ? compareContent.full() : compareContent.add(),
        name,
        isCompared,
        (on) => view.compare(id, on),
        isFull,
      )}
      ${
        isCompared && comparedCount > 1
          ? html`<button type="button" class="plain" @click=${() => goTo('comparison')}>
              ${compareContent.show(comparedCount)}
            </button>`
          : nothing
      }
    </div>`;
  drawn.set(entry, { key, card });
  return card;
}
