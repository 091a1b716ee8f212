import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { localTime } from '../../domain/shared/local-time.js';
import { openState } from '../../domain/shared/opening-hours.js';
import { heading } from '../internal/heading.js';
import { icon, phoneIcon } from '../internal/icons.js';
import { dangerText, suicideLineText } from '../internal/national-lines.content.js';
import { callLink } from '../internal/service-card.js';
import { openStateText } from '../internal/service-card.content.js';
import { feedWords } from '../internal/text.js';
import { callContent } from './burden-test.content.js';

/** Whom a carer can call. */
export interface CallLines {
  /** The local support centre with a number; null where there is none. */
  readonly centre: OfferedService | null;
  readonly helpLines: readonly Service[];
  readonly now: Date;
}

export interface CallTodayView {
  readonly level: number;
  /** Whether the carer said that it is unbearable, and not only that the score is high. */
  readonly isUnbearable: boolean;
  /** Null while only the heading and what it says are drawn. */
  readonly details: CallLines | null;
}

function renderLines({ centre, helpLines, now }: CallLines, isUnbearable: boolean): TemplateResult {
  const line = (service: Service, words: string) =>
    service.phone ? html`<li>${words} ${callLink(service.phone, '')}</li>` : nothing;
  const state = centre && openState(centre.service.openingHours, localTime(now));
  // Whoever has to call today needs somebody who is there today.
  const isOpen = state?.kind !== 'closed';
  const centreWords = centre ? callContent.centre(feedWords(centre.service.name)) : '';
  const local = centre
    ? line(centre.service, `${centreWords} ${(state && openStateText(state)) ?? ''}`)
    : nothing;
  const suicideLine = helpLines.find(({ id }) => id === '113');
  return html`<ul class="calls">
    <li>${callContent.doctor()}</li>
    ${isOpen ? local : nothing}
    ${line(helpLines[0]!, callContent.line(feedWords(helpLines[0]!.name)))}
    ${line(helpLines[1]!, callContent.night(feedWords(helpLines[1]!.name)))}
    ${isOpen ? nothing : local}
    ${isUnbearable && suicideLine ? line(suicideLine, suicideLineText()) : nothing}
    ${
      isUnbearable
        ? html`<li>${dangerText()} ${callLink({ display: '112', dial: '112' }, '')}</li>`
        : nothing
    }
  </ul>`;
}

/** Whom to call today, before anything else is said. */
export function renderCallToday({ level, isUnbearable, details }: CallTodayView): TemplateResult {
  return html`<div class="call-today box stack" part="call-today">
    ${heading(level, html`${icon(phoneIcon)}<span>${callContent.title()}</span>`, {
      id: 'view',
      className: 'question with-icon',
    })}
    <p>${isUnbearable ? callContent.unbearable() : nothing} ${callContent.text()}</p>
    ${details ? renderLines(details, isUnbearable) : nothing}
  </div>`;
}
