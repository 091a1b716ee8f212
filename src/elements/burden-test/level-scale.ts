import { html, type TemplateResult } from 'lit';
import type { Instrument } from '../../domain/burden-test/instrument.js';
import { sortedBands, type Score } from '../../domain/burden-test/scoring.js';
import { renderBar } from './bar.js';
import { scoreNumber } from './burden-test.content.js';
import { bandWords } from './wording.js';

/**
 * Where a score lies: a bar that is filled so far, above the names of the bands, each as wide as the
 * others; without bands above the lowest and the highest score.
 */
export function renderLevelScale(instrument: Instrument, score: Score): TemplateResult {
  const { min, max, value, band } = score;
  const bands = sortedBands(instrument);
  const at = Math.max(bands.indexOf(band!), 0);
  // Bands may reach further than any score does, and leave a gap of one between them.
  const from = Math.max(bands[at]?.min ?? min, min);
  const to = bands[at + 1]?.min ?? max;
  const within = to > from ? (value - from) / (to - from) : 0.5;
  // Clear of the ends of a band, so that the bar ends in that band for the eye too.
  const fraction = bands.length > 0 ? (at + 0.1 + 0.8 * within) / bands.length : within;
  const labels = bands.length > 0 ? bands.map(bandWords) : [min, max].map(scoreNumber);
  return html`<div class="scale">
    ${renderBar(fraction)}
    <ol class=${band ? 'labels' : 'labels ends'} role="list">
      ${labels.map((label, index) =>
        band && index === at
          ? html`<li aria-current="true"><b>${label}</b></li>`
          : html`<li>${label}</li>`,
      )}
    </ol>
  </div>`;
}
