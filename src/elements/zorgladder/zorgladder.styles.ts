import { css } from 'lit';
import { baseStyles } from '../internal/base.styles.js';
import { formStyles } from '../internal/form.styles.js';
import { panelStyles } from '../internal/panel.styles.js';
import { serviceCardStyles } from '../internal/service-card.styles.js';

const ladderStyles = css`
  .ladder-view,
  .start {
    display: grid;
    gap: 1em;
    justify-items: start;
  }

  .start {
    margin-block-end: 1.25em;
  }

  .widget-title {
    margin: 0;
  }

  .situation {
    margin-block-start: 0.5em;
  }

  .ladder {
    display: grid;
    gap: 1.25em;
    inline-size: 100%;
    padding-block: 1.25em;
  }

  /* The two rails, above and below each rung. */
  .rung::before,
  .rung::after {
    content: '';
    position: absolute;
    inset: 100% 1.5em -1.25em;
    border: solid var(--_mz-line);
    border-width: 0 0.5em;
  }

  .rung::before {
    inset-block: -1.25em 100%;
  }

  .rung {
    position: relative;
    min-inline-size: 0;
    max-inline-size: none;
  }

  .number {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    color: var(--_mz-action-text);
    background: var(--_mz-action);
    font-size: 1.125em;
    font-weight: bold;
  }

  .examples {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  dd + dt {
    margin-block-start: 0.75em;
  }

  /* Where the text is large for the column, a word must not fall apart into letters. */
  @container (inline-size < 15em) {
    .step {
      grid-template-columns: 1fr auto;
    }

    .words {
      grid-area: 2 / 1 / auto / -1;
    }
  }

  @container (inline-size > 44em) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }

    .panel {
      padding: 1.5em 4em;
    }
  }

  @media print {
    .step {
      display: flex !important;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }

    .ladder,
    .panel,
    .columns {
      display: block;
      padding: 0;
      border: 0;
    }

    .number,
    .title {
      color: inherit;
      font-size: 1.25em;
    }

    .rung {
      border-block-start: 1pt solid;
    }

    .panel > .box,
    .aside {
      padding: 0 0.5em;
      break-inside: avoid;
    }

    p,
    li {
      max-inline-size: none;
    }

    /* What is a list on the screen is a line on paper. */
    .columns :is(h4, h5, h6, ul, li, dt, dd) {
      display: inline;
      margin-inline-end: 1em;
      padding: 0;
    }

    .rung::before,
    .rung::after,
    .step .icon,
    .mark {
      display: none;
    }
  }
`;

export const zorgladderStyles = [
  baseStyles,
  formStyles,
  panelStyles,
  serviceCardStyles,
  ladderStyles,
];
