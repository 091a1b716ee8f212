import { css } from 'lit';
import { baseStyles } from '../internal/base.styles.js';
import { fieldStyles } from '../internal/field.styles.js';
import { formStyles } from '../internal/form.styles.js';

const verklaringStyles = css`
  .intro,
  .asking,
  [part='finish'] {
    gap: 1em;
  }

  .masked,
  .answers,
  .fields,
  .field,
  .applies,
  .here {
    inline-size: 100%;
  }

  .fields {
    display: grid;
    gap: 1.5em;
    max-inline-size: 40em;
  }

  .field > label:not(.choice),
  .date label {
    display: block;
    font-weight: bold;
  }

  .date label {
    font-weight: normal;
  }

  .optional {
    font-weight: normal;
  }

  .hint,
  .field .error {
    margin-block: 0.25em 0.5em;
  }

  /* A fieldset begins its line halfway down its legend, unless that floats. */
  .field > legend {
    float: inline-start;
    inline-size: 100%;
  }

  .field > legend + * {
    clear: both;
  }

  .field:has(> .error) {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_mz-error);
  }

  .input {
    margin-block-start: 0.25em;
  }

  .short {
    max-inline-size: 8em;
  }

  .medium {
    max-inline-size: 16em;
  }

  textarea {
    display: block;
    resize: vertical;
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .day,
  .month {
    inline-size: 4em;
  }

  .year {
    inline-size: 6em;
  }

  .fields .choice,
  .masked .choice {
    margin-block-start: 0.5em;
    padding: 0.625em 0.75em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
  }

  .fields .choice:has(:checked) {
    border-color: var(--_mz-link);
    background: var(--_mz-tint);
    box-shadow: inset 0 0 0 1px var(--_mz-link);
  }

  .keep {
    inline-size: 100%;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_mz-line);
  }

  .bullets {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .numbers {
    list-style: decimal;
  }

  .call-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .link-button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border-radius: var(--_mz-radius);
    font-weight: bold;
    text-decoration: none;
  }

  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  .answers-of + .answers-of {
    margin-block-start: 1.25em;
  }

  .answers-title {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 0.25em;
    border-block-end: 2px solid var(--_mz-line);
  }

  .answers-title button {
    flex: none;
  }

  .answered {
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_mz-line);
  }

  .answered dt {
    color: var(--_mz-quiet);
    font-weight: normal;
  }

  .typed {
    white-space: pre-line;
  }

  .reference-code {
    font-size: 1.5em;
    font-weight: bold;
  }

  .letter {
    display: grid;
    gap: 1em;
    max-inline-size: 45em;
    padding: 1.25em;
    border: 1px solid var(--_mz-line);
  }

  .letter-title {
    font-size: 1.25em;
  }

  .letter-persons {
    display: grid;
    gap: 1em 2em;
  }

  .letter-line dt {
    color: var(--_mz-quiet);
    font-weight: normal;
  }

  .letter-declarations {
    display: grid;
    gap: 0.25em;
  }

  .signature .quiet {
    min-block-size: 1.5em;
  }

  .sign-here {
    block-size: 3em;
    margin-block-end: 0.25em;
    border-block-end: 1px solid;
  }

  @container (inline-size > 36em) {
    .letter-persons {
      grid-template-columns: 1fr 1fr;
    }

    .letter-line,
    .answered {
      display: grid;
      grid-template-columns: minmax(7em, 1fr) 3fr;
      gap: 0 1em;
    }

    .visually-hidden + dd {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .letter {
      gap: 0.75em;
      max-inline-size: none;
      padding: 0;
      border: 0;
      font-size: 10.5pt;
      break-inside: avoid;
    }

    .dense {
      gap: 0.5em;
      font-size: 8.5pt;
    }

    .letter-persons {
      grid-template-columns: 1fr 1fr;
    }

    .letter-line {
      display: grid;
      grid-template-columns: 6.5em 1fr;
      gap: 0 0.75em;
    }

    .letter dd,
    .letter p {
      max-inline-size: none;
    }
  }
`;

/** The parts in the order in which they may overrule each other. */
export const verklaringFormStyles = [baseStyles, formStyles, fieldStyles, verklaringStyles];
