import { css } from 'lit';

export const serviceCardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 1em;
  }

  .cards > li {
    max-inline-size: none;
  }

  /* Not shrunk to what is in it: that would measure every line of a long list twice. */
  .card {
    gap: 0.5em;
    align-content: start;
    justify-items: stretch;
    block-size: 100%;
  }

  .card-name {
    font-size: 1.125em;
  }

  [data-state='open'],
  [data-state='always'] {
    font-weight: bold;
  }

  .action {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    min-block-size: 2.75em;
  }

  .facts dt,
  .facts dd {
    display: inline;
  }

  .facts dt::after {
    content: ': ';
  }

  .fact + .fact::before {
    content: '. ';
  }

  summary {
    padding-block: 0.5em;
  }

  .card .source {
    margin-block-start: auto;
  }

  @media print {
    .cards {
      display: block;
      columns: 4;
    }

    .card {
      display: block;
      margin-block-end: 0.25em;
      padding: 0;
      border: 0;
      break-inside: avoid;
    }

    .card-name,
    .organization {
      display: inline;
      font-size: 1em;
    }

    .call {
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: inherit;
      font-size: 11pt;
      white-space: nowrap;
    }
  }
`;
