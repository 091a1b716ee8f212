import { css } from 'lit';

/** Parts that open and close, what stands in them, and what can't wait. */
export const panelStyles = css`
  .step {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.75em;
    inline-size: 100%;
    padding: 0.75em;
    border-width: 2px;
    font-weight: normal;
  }

  .step[aria-expanded='true'] {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    background: var(--_mz-tint);
  }

  .words {
    display: grid;
    justify-items: start;
    color: var(--_mz-ink);
  }

  .title,
  .urgent-title {
    font-size: 1.125em;
    font-weight: bold;
  }

  .mark {
    margin-block-start: 0.25em;
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--_mz-ink);
    font-size: 0.875em;
    font-weight: bold;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .panel {
    display: grid;
    gap: 1em;
    padding: 1em;
    border: solid var(--_mz-link);
    border-width: 0 2px 2px;
  }

  .columns {
    display: grid;
    gap: 1em 2em;
  }

  .more {
    justify-self: start;
  }

  .urgent {
    border: 3px solid var(--_mz-ink);
  }

  .urgent ol {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    list-style: decimal;
  }

  .urgent .call {
    display: flex;
    inline-size: fit-content;
    margin-block-start: 0.5em;
  }

  .compass {
    gap: 1.25em;
    border-block-start: 4px solid var(--_mz-link);
  }
`;
