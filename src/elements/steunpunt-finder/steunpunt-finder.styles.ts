import { css } from 'lit';
import { baseStyles } from '../internal/base.styles.js';
import { fieldStyles } from '../internal/field.styles.js';
import { filtersStyles } from '../internal/filters.styles.js';
import { formStyles } from '../internal/form.styles.js';
import { serviceCardStyles } from '../internal/service-card.styles.js';

const finderStyles = css`
  .results-title {
    font-size: 1.25em;
  }

  .group-title {
    font-size: 1.125em;
  }

  .question-form,
  .results {
    gap: 1em;
  }

  .masked {
    inline-size: 100%;
  }

  .place-field {
    display: grid;
    gap: 0.25em;
  }

  .combobox {
    position: relative;
    inline-size: min(100%, 26em);
    margin-block-start: 0.25em;
  }

  /* In the page rather than over it: what it would hide is what one presses next. */
  .suggestions {
    margin-block-start: 0.25em;
    border: 1px solid var(--_mz-link);
    border-radius: var(--_mz-radius);
    background: var(--_mz-paper);
  }

  .suggestion {
    max-inline-size: none;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    cursor: pointer;
  }

  .suggestion + .suggestion {
    border-block-start: 1px solid var(--_mz-line);
  }

  .suggestion:hover,
  .suggestion[aria-selected='true'] {
    background: var(--_mz-tint);
  }

  .suggestion[aria-selected='true'] {
    outline: 3px solid var(--mz-color-focus, var(--_mz-ink));
    outline-offset: -3px;
  }

  .choices {
    display: grid;
    gap: 0.5em;
    inline-size: min(100%, 26em);
  }

  .choice-button {
    inline-size: 100%;
    font-weight: normal;
  }

  .results > *,
  .group,
  .chosen,
  .care-found,
  .map-part,
  .cards {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .results > button {
    inline-size: fit-content;
  }

  .source > a {
    display: block;
    inline-size: fit-content;
    min-block-size: 1.75em;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    margin-block-start: -0.5em;
  }

  .map-part {
    gap: 0.25em;
  }

  .chosen > .card {
    inline-size: 100%;
  }

  .list {
    gap: 1em;
  }

  .filters .words {
    grid-column: 1 / -1;
  }

  .address {
    align-items: start;
  }

  @media screen {
    /* One clear thing to do: call the first. */
    .list > .group:first-of-type > .cards > li:first-child .call {
      color: var(--_mz-action-text);
      background: var(--_mz-action);
    }
  }

  [data-chosen='true'] > .card {
    border: 3px solid var(--_mz-link);
  }

  .map {
    inline-size: 100%;
    block-size: 24em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
    overflow: hidden;
  }

  .care {
    margin-block-start: 1.5em;
  }

  @media print {
    .group,
    .list,
    .results {
      display: block;
    }

    .where {
      margin: 0;
    }

    .care:not(:has(.card)) {
      display: none;
    }

    .cards {
      columns: 2;
    }

    .group-title {
      margin-block: 0.5em 0.25em;
    }
  }
`;

export const steunpuntFinderStyles = [
  baseStyles,
  formStyles,
  fieldStyles,
  filtersStyles,
  serviceCardStyles,
  finderStyles,
];
