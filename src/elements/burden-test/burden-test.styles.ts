import { css } from 'lit';
import { baseStyles } from '../internal/base.styles.js';
import { formStyles } from '../internal/form.styles.js';
import { serviceCardStyles } from '../internal/service-card.styles.js';

const testStyles = css`
  .intro,
  .asking,
  [part='review'] {
    gap: 1em;
  }

  .promises {
    display: grid;
    gap: 0.5em;
  }

  .progress,
  .masked,
  .answers,
  .scale {
    inline-size: 100%;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.25em;
  }

  .rest {
    fill: var(--_mz-line);
  }

  .done {
    fill: var(--_mz-link);
  }

  /* Browsers leave drawings out of forced colours. */
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }

    .rest {
      fill: none;
    }

    .done {
      fill: canvastext;
    }
  }

  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }

  fieldset {
    margin-block-start: 0.75em;
  }

  fieldset .quiet {
    margin-block: 0.25em 0.5em;
  }

  .choice {
    margin-block-start: 0.5em;
    padding: 0.625em 0.75em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
  }

  .choice:has(:checked) {
    border-color: var(--_mz-link);
    background: var(--_mz-tint);
    box-shadow: inset 0 0 0 1px var(--_mz-link);
  }

  .answered {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_mz-line);
  }

  .answered dt {
    grid-column: 1 / -1;
    font-weight: normal;
  }

  .answered dd {
    align-self: center;
  }

  .answered dt + dd {
    font-weight: bold;
  }

  .result {
    display: grid;
    gap: 2em;
  }

  .call-today {
    border: 3px solid var(--_mz-link);
  }

  .calls {
    display: grid;
    gap: 0.75em;
  }

  .calls .call {
    display: flex;
    inline-size: fit-content;
    margin-block-start: 0.375em;
  }

  .scale {
    max-inline-size: 36em;
  }

  .labels {
    display: flex;
    justify-content: space-between;
    font-size: 0.875em;
    hyphens: auto;
  }

  .labels:not(.ends) li {
    flex: 1;
    text-align: center;
  }

  section :is(h3, h4, h5, h6):not(.question, .card-name) {
    font-size: 1.125em;
  }

  .heavy,
  .good {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }

  .good {
    list-style: disc;
  }

  .cards {
    inline-size: 100%;
  }

  .because {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_mz-link);
  }

  @media print {
    .call-today {
      padding: 0.5em;
    }

    .calls,
    .calls .call {
      display: inline;
    }

    .result {
      gap: 0.75em;
    }

    .result .stack {
      display: block;
    }

    .result :is(h3, h4, h5, h6):not(.card-name) {
      margin-block-start: 0.5em;
      font-size: 1.2em;
    }

    .heavy,
    .good {
      gap: 0;
    }

    .cards {
      columns: 3;
    }

    .because {
      display: none;
    }

    .paper .answers {
      columns: 2;
      font-size: 0.95em;
    }

    .paper .answered {
      display: block;
      padding: 0;
      border: 0;
      break-inside: avoid;
    }

    .paper :is(dt, dd) {
      display: inline;
    }

    .note {
      max-inline-size: none;
      block-size: 2.25em;
      border-block-end: 1pt solid;
    }
  }
`;

export const burdenTestStyles = [baseStyles, formStyles, serviceCardStyles, testStyles];
