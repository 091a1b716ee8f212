import { css } from 'lit';

/** Fields to type in or choose from. */
export const fieldStyles = css`
  .input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 2px solid var(--_mz-link);
    border-radius: var(--_mz-radius);
    color: inherit;
    background: var(--_mz-paper);
    font: inherit;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_mz-error);
  }
`;
