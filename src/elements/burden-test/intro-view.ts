import { html, nothing, type TemplateResult } from 'lit';
import type { Instrument } from '../../domain/burden-test/instrument.js';
import type { LocalizedText } from '../../domain/shared/text.js';
import { heading } from '../internal/heading.js';
import { clockIcon, icon, lockIcon } from '../internal/icons.js';
import { feedText } from '../internal/text.js';
import { burdenTestContent as content } from './burden-test.content.js';

/** What the first screen needs to be drawn. */
export interface IntroView {
  readonly level: number;
  readonly introduction: LocalizedText | null;
  /** Whether a feed is that of an employer, who is then named as one who sees nothing. */
  readonly isEmployer: boolean;
  readonly instrument: Instrument;
  /** Whether they were asked for and are still being fetched. */
  readonly isWaiting: boolean;
  readonly start: () => void;
}

/** For whom this is, what it gives, how long it takes and who sees it; then one thing to press. */
export const renderIntro = (view: IntroView): TemplateResult =>
  html`<div class="stack intro" part="intro">
    ${heading(view.level, content.introTitle(), { id: 'view', className: 'question' })}
    <p>${view.introduction ? feedText(view.introduction) : content.introduction()}</p>
    <p>${content.gives()}</p>
    <ul class="promises">
      <li class="with-icon">
        ${icon(clockIcon)}<span
          >${view.instrument.items.length < 10 ? content.durationShort() : content.duration()}</span
        >
      </li>
      <li class="with-icon">
        ${icon(lockIcon)}<span
          >${view.isEmployer ? content.privateEmployer() : content.private()}</span
        >
      </li>
    </ul>
    <button type="button" class="primary unprinted" id="start" @click=${view.start}>
      ${content.start()}
    </button>
    <p role="status" class="quiet">${view.isWaiting ? content.waiting() : nothing}</p>
    ${view.instrument.id === 'check' ? html`<p class="quiet small">${content.notScientific()}</p>` : nothing}
  </div>`;
