import { html, type TemplateResult } from 'lit';
import type { OfferedService } from '../../domain/services/offer.js';
import { heading } from './heading.js';
import { alertIcon, icon } from './icons.js';
import { dangerText } from './national-lines.content.js';
import { callLink } from './service-card.js';
import { feedText, feedWords } from './text.js';
import { urgentContent } from './urgent.content.js';

/** What to do now: above all else where help can't wait. */
export function renderUrgent(
  coordinationPoint: OfferedService | null,
  level: number,
): TemplateResult {
  const phone = coordinationPoint?.service.phone;
  return html`<div class="urgent box" part="urgent">
    ${heading(level, html`${icon(alertIcon)}<span>${urgentContent.title()}</span>`, {
      className: 'urgent-title with-icon',
    })}
    <ol>
      <li>${dangerText()} ${callLink({ display: '112', dial: '112' }, '')}</li>
      <li>${urgentContent.doctor()}</li>
      <li>
        ${
          coordinationPoint && phone
            ? html`${urgentContent.bed()}
                <b>${feedText(coordinationPoint.service.name)}</b>
                ${callLink(phone, feedWords(coordinationPoint.service.name))}`
            : urgentContent.bedDoctor()
        }
      </li>
    </ol>
  </div>`;
}
