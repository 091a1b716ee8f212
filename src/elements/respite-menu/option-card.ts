import { html, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import { localTime } from '../../domain/shared/local-time.js';
import { openState, weekLines } from '../../domain/shared/opening-hours.js';
import type { MenuEntry } from '../../domain/respite-menu/menu.js';
import { languageName } from '../internal/audience.content.js';
import { activeLocale } from '../internal/locale.js';
import { renderServiceCard, type Fact } from '../internal/service-card.js';
import { hoursContent } from '../internal/service-card.content.js';
import { feedWords } from '../internal/text.js';
import { shortHours } from '../internal/week-hours.js';
import { choiceContent } from './choice.content.js';
import {
  addressFact,
  audienceFact,
  costFacts,
  publisherFact,
  respiteWords,
  type OptionFact,
} from './option-facts.js';
import { compareContent, facetName, menuContent } from './respite-menu.content.js';

function factsOf(offered: OfferedService, isAlwaysOpen: boolean): readonly Fact[] {
  const { service } = offered;
  const { languages, locations } = service;
  // Of all others the source says who it is.
  const isForAll = !['insurer', 'employer'].includes(offered.publisher.kind);
  const access = locations.map(({ accessibility }) => accessibility && feedWords(accessibility));
  const facts: readonly OptionFact[] = [
    // Of what never closes the card has said so.
    [hoursContent.hours(), isAlwaysOpen ? '' : shortHours(weekLines(service.openingHours))],
    addressFact(service),
    ...(isForAll ? [] : [publisherFact(offered)]),
    audienceFact(service),
    [facetName('language'), languages.map(languageName).join(', ')],
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
  /** Says whether there was room for it. */
  readonly choose: (id: string, on: boolean) => boolean;
  readonly compare: (id: string, on: boolean) => boolean;
}

/** Something a carer can do with a service or take back. */
export function renderPick(
  word: string,
  name: string,
  isOn: boolean,
  pick: (on: boolean) => boolean,
): TemplateResult {
  const change = (event: Event) => {
    const box = event.target as HTMLInputElement;
    if (!pick(box.checked)) box.checked = false;
  };
  return html`<label class="choice pick">
    <input type="checkbox" .checked=${isOn} @change=${change} />
    <span>${word}<span class="visually-hidden">: ${name}</span></span>
  </label>`;
}

/** Cards as they were drawn last: while one filters most of them stay. */
const drawn = new WeakMap<MenuEntry, { readonly key: string; readonly card: TemplateResult }>();

/** One thing to choose, with what makes it other than the next. */
export function renderOption(view: OptionCardView): TemplateResult {
  const { entry, level, now, isChosen, isCompared } = view;
  const minute = Math.floor(now.getTime() / 60_000);
  const key = [activeLocale(), level, minute, isChosen, isCompared].join();
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
      ${renderPick(compareContent.add(), name, isCompared, (on) => view.compare(id, on))}
    </div>`;
  drawn.set(entry, { key, card });
  return card;
}
