import { html, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import { heading } from '../internal/heading.js';
import { alertIcon, icon } from '../internal/icons.js';
import { dangerText } from '../internal/national-lines.content.js';
import { callLink } from '../internal/service-card.js';
import { feedText, feedWords } from '../internal/text.js';
import { ladderContent } from './zorgladder.content.js';

/** What to do now: above all else on the fifth rung, and with an advice that can't wait. */
export function renderUrgent(
  coordinationPoint: OfferedService | null,
  level: number,
): TemplateResult {
  const phone = coordinationPoint?.service.phone;
  return html`<div class="urgent box" part="urgent">
    ${heading(level, html`${icon(alertIcon)}<span>${ladderContent.now()}</span>`, {
      className: 'urgent-title with-icon',
    })}
    <ol>
      <li>${dangerText()} ${callLink({ display: '112', dial: '112' }, '')}</li>
      <li>${ladderContent.nowDoctor()}</li>
      <li>
        ${
          coordinationPoint && phone
            ? html`${ladderContent.nowBed()}
                <b>${feedText(coordinationPoint.service.name)}</b>
                ${callLink(phone, feedWords(coordinationPoint.service.name))}`
            : ladderContent.nowBedDoctor()
        }
      </li>
    </ol>
  </div>`;
}
