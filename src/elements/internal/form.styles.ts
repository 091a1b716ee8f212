import { css } from 'lit';

/** What one question at a time looks like, in every widget that asks. */
export const formStyles = css`
  .question {
    font-size: 1.25em;
  }

  .summary-of-errors {
    inline-size: 100%;
    border: 3px solid var(--_mz-error);
  }

  .error {
    color: var(--_mz-error);
    font-weight: bold;
  }
`;
