import { html, nothing, type TemplateResult } from 'lit';
import { weekLines, type OpeningHours, type WeekLine } from '../../domain/shared/opening-hours.js';
import { clockTime, weekdayName } from './locale.js';
import { cardContent, hoursContent } from './service-card.content.js';

/** The week in a line: *ma-vr 9.00-17.00; za 9.00-12.00*. */
export const shortHours = (lines: readonly WeekLine[]): string =>
  lines
    .map(({ fromDay, throughDay, times }) => {
      const days = [...new Set([fromDay, throughDay])].map((day) => weekdayName(day, 'short'));
      return `${days.join('-')} ${times.map((time) => time.map(clockTime).join('-')).join(', ')}`;
    })
    .join('; ');

/** In a list that opens on the screen; in a line on paper. */
export function renderHours(hours: OpeningHours, name: string): TemplateResult | typeof nothing {
  const lines = weekLines(hours);
  if (lines.length === 0) return nothing;
  return html`<details class="unprinted">
      <summary>
        ${hoursContent.hours()} <span class="visually-hidden">${cardContent.of(name)}</span>
      </summary>
      <ul>
        ${lines.map(({ fromDay, throughDay, times }) => {
          const clock = times.map(([from, to]) => hoursContent.times(from, to)).join(', ');
          return html`<li>${hoursContent.days(fromDay, throughDay)}: ${clock}</li>`;
        })}
      </ul>
    </details>
    <p class="printed">${shortHours(lines)}</p>`;
}
