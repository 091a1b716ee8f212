import { css } from 'lit';

/** The filters of a list. */
export const filtersStyles = css`
  .filters summary {
    min-block-size: 2.75em;
    padding-block: 0.625em;
  }

  .filter-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0 1em;
    align-items: end;
    padding: 1em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
  }

  .filter-fields > p,
  .filter-fields > button {
    max-inline-size: none;
    margin-block-end: 0.5em;
  }
`;
