import { html, nothing, type TemplateResult } from 'lit';
import type { MenuEntry } from '../../domain/respite-menu/menu.js';
import { heading } from '../internal/heading.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { choiceContent } from './choice.content.js';
import {
  addressFact,
  applyFact,
  audienceFact,
  costFacts,
  publisherFact,
  respiteFacts,
  type OptionFact,
} from './option-facts.js';
import { renderPick } from './option-card.js';
import { compareContent, menuContent } from './respite-menu.content.js';

/** What a comparison needs to be drawn. */
export interface ComparisonView {
  readonly entries: readonly MenuEntry[];
  readonly chosen: readonly string[];
  readonly level: number;
  readonly choose: (id: string, on: boolean) => void;
  readonly remove: (id: string) => void;
  readonly leave: () => void;
}

/** What is compared, in the order in which one would ask it. */
const factsOf = ({ offered }: MenuEntry): readonly OptionFact[] => [
  ...respiteFacts(offered.service),
  addressFact(offered.service),
  audienceFact(offered.service),
  ...costFacts(offered.service),
  publisherFact(offered),
  applyFact(offered.service),
];

/** Up to three beside each other; below each other where there is no room. */
export function renderComparison(view: ComparisonView): TemplateResult {
  const { entries, chosen, level } = view;
  const rows = entries.map(factsOf);
  // What none of them says is no difference.
  const isTold = (row: number) => rows.some((facts) => facts[row]![1]);
  return html`<div class="comparison stack" part="comparison">
    ${heading(level, compareContent.title(), { id: 'view', className: 'question' })}
    <ul class="compared" role="list">
      ${entries.map(({ offered }, index) => {
        const { service, id } = offered;
        const name = feedWords(service.name);
        return html`<li class="box">
          ${heading(level + 1, feedText(service.name), { className: 'title' })}
          <dl>
            ${rows[index]!.map(([label, fact], row) =>
              isTold(row)
                ? html`<div>
                    <dt>${label}</dt>
                    <dd>${fact || html`<span class="quiet">${compareContent.unknown()}</span>`}</dd>
                  </div>`
                : nothing,
            )}
          </dl>
          <p>${service.phone ? callLink(service.phone, name) : nothing}</p>
          <div class="stack unprinted">
            ${renderPick(choiceContent.add(), name, chosen.includes(id), (on) => view.choose(id, on))}
            <button type="button" class="plain" @click=${() => view.remove(id)}>
              ${compareContent.remove()}<span class="visually-hidden">: ${name}</span>
            </button>
          </div>
        </li>`;
      })}
    </ul>
    <button type="button" class="unprinted" @click=${view.leave}>
      ${menuContent.backToMenu()}
    </button>
  </div>`;
}
