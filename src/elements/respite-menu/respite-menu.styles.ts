import { css } from 'lit';
import { baseStyles } from '../internal/base.styles.js';
import { fieldStyles } from '../internal/field.styles.js';
import { filtersStyles } from '../internal/filters.styles.js';
import { formStyles } from '../internal/form.styles.js';
import { panelStyles } from '../internal/panel.styles.js';
import { serviceCardStyles } from '../internal/service-card.styles.js';

const menuStyles = css`
  .menu-view,
  .comparison,
  .choice-list {
    gap: 1em;
  }

  .menu-view > *,
  .comparison > *,
  .choice-list > *,
  .masked {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .menu-view > button,
  .comparison > button,
  .panel > button {
    inline-size: fit-content;
  }

  .urgent-button {
    color: var(--_mz-ink);
  }

  .menu {
    display: grid;
    gap: 0.75em;
  }

  .form {
    min-inline-size: 0;
    max-inline-size: none;
  }

  .step {
    grid-template-columns: 1fr auto;
  }

  .steps {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    list-style: decimal;
  }

  ul.steps {
    list-style: disc;
  }

  dd + dt {
    margin-block-start: 0.75em;
  }

  .panel > * {
    min-inline-size: 0;
  }

  .cards > li {
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
    min-inline-size: 0;
    contain: layout style;
  }

  .picks {
    padding-inline: 1em;
    border: 1px solid var(--_mz-line);
    border-block-start: 0;
    background: var(--_mz-tint);
  }

  .suggestions,
  .chosen-entries {
    display: grid;
    gap: 1em;
    inline-size: 100%;
  }

  .suggestions > li,
  .chosen-entries > li {
    max-inline-size: none;
  }

  /* Rows that belong together stand at the same height in each column. */
  .compared {
    display: grid;
    gap: 1em;
  }

  .compared > li {
    display: grid;
    gap: 0.75em;
    align-content: start;
    max-inline-size: none;
  }

  .compared dl {
    display: grid;
    gap: 0.75em;
  }

  .filter-fields label,
  .filter-fields .quiet {
    display: block;
  }

  @container (inline-size > 44em) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }

    .panel {
      padding: 1.25em 1.5em;
    }
  }

  @container (inline-size > 36em) {
    .compared {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      grid-template-rows: repeat(14, auto);
    }

    .compared > li {
      grid-row: span 14;
      grid-template-rows: subgrid;
    }

    .compared dl {
      grid-row: span 10;
      grid-template-rows: subgrid;
    }
  }

  @media print {
    :host {
      line-height: 1.15;
    }

    .widget-title {
      display: none;
    }

    p,
    li,
    dd {
      max-inline-size: none;
    }

    .paper-title {
      font-size: 1.75em;
    }

    .paper-front {
      display: grid;
      gap: 0.5em;
    }

    .paper .title {
      margin-block: 0.75em 0.25em;
      font-size: 1.25em;
      break-after: avoid;
    }

    .paper-forms {
      margin-block: 0.5em;
      border-block: 1pt solid;
      columns: 20em 2;
      column-gap: 1.5em;
    }

    .paper-form > p,
    .paper .urgent {
      break-inside: avoid;
    }

    .paper-form > p {
      margin-block-end: 0.25em;
      break-after: avoid;
    }

    .line {
      padding-block: 0.125em;
      border-block-start: 0.5pt solid;
      break-inside: avoid;
    }

    .reach {
      font-weight: bold;
    }

    .paper .urgent {
      padding: 0.5em;
    }

    .paper-back {
      columns: 20em 2;
    }

    .call {
      display: inline;
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: inherit;
    }

    .call .icon {
      display: none;
    }

    .choice-list {
      display: block;
      font-size: 10pt;
    }

    .chosen-entries > li {
      display: grid;
      gap: 0.5em;
      margin-block: 0.75em;
      break-inside: avoid;
    }

    .note {
      inline-size: 100%;
      padding-block-end: 2.5em;
      border-block-end: 0.5pt solid;
    }
  }
`;

export const respiteMenuStyles = [
  baseStyles,
  formStyles,
  fieldStyles,
  filtersStyles,
  panelStyles,
  serviceCardStyles,
  menuStyles,
];
