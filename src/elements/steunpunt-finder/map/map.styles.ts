/** Marks this text as a style sheet for editors and lint; the map is loaded without Lit. */
const css = String.raw;

/** Beside Leaflet's own style sheet: what lies on the map. */
export const mapStyles = css`
  .surface {
    inline-size: 100%;
    block-size: 100%;

    /* Leaflet numbers its layers up to 1000, which must stay among themselves. */
    isolation: isolate;
  }

  .surface.leaflet-container {
    background: color-mix(in srgb, var(--_mz-ink) 8%, var(--_mz-paper));
  }

  .surface:focus-visible {
    outline-offset: -3px;
  }

  .pin,
  .cluster {
    inline-size: 2.75em;
    min-block-size: 0;
    block-size: 2.75em;
    padding: 0;
    border: 0;
    pointer-events: auto;
  }

  .pin:hover,
  .pin:focus-visible,
  .cluster:hover,
  .cluster:focus-visible {
    /* Leaflet writes an order from north to south on each. */
    z-index: 20000 !important;
  }

  /* The place is the point at its foot. */
  .pin,
  .pin:hover {
    margin-block-start: -2.5em;
    margin-inline-start: -1.375em;
    color: var(--_mz-action);
    background: none;
  }

  .pin svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: currentcolor;
    fill-rule: evenodd;
    stroke: var(--_mz-paper);
    stroke-linejoin: round;
    overflow: visible;
  }

  .pin[aria-pressed='true'] svg {
    inset-block-start: -36%;
    inset-inline-start: -20%;
    inline-size: 140%;
    block-size: 140%;
    color: var(--_mz-ink);
  }

  .name {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: 50%;
    inline-size: max-content;
    max-inline-size: 16em;
    padding: 0.125em 0.5em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
    color: var(--_mz-ink);
    background: var(--_mz-paper);
    font-size: 0.875em;
    text-align: center;
    opacity: 0;
    pointer-events: none;
    transform: translateX(-50%);
  }

  .pin:focus-visible .name,
  .pin[aria-pressed='true'] .name {
    inset-block-end: calc(100% + 1em);
  }

  .pin:hover .name,
  .pin:focus-visible .name,
  .pin[aria-pressed='true'] .name {
    opacity: 1;
  }

  .cluster,
  .cluster:hover {
    display: grid;
    place-items: center;
    margin-block-start: -1.375em;
    margin-inline-start: -1.375em;
    border: 2px solid var(--_mz-paper);
    border-radius: 50%;
    color: var(--_mz-action-text);
    background: var(--_mz-action);
  }

  .some {
    font-size: 1.125em;
  }

  .many {
    font-size: 1.25em;
  }

  .pin:focus-visible,
  .cluster:focus-visible {
    border-radius: 50%;

    /* A picture lies behind, of any colour. */
    box-shadow: 0 0 0 0.5em var(--_mz-paper);
  }

  .cluster[aria-current] {
    box-shadow: 0 0 0 4px var(--_mz-ink);
  }

  .home {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: -0.625em;
    margin-inline-start: -0.625em;
    border: 0.25em solid var(--_mz-paper);
    border-radius: 50%;
    background: var(--_mz-ink);
    box-shadow: 0 0 0 2px var(--_mz-ink);
  }

  .zoom,
  .credit,
  .same-place {
    position: absolute;
    z-index: 1000;
    background: var(--_mz-paper);
  }

  .zoom {
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    border: 1px solid var(--_mz-link);
    border-radius: var(--_mz-radius);
  }

  .zoom button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    border: 0;
  }

  .zoom button + button {
    border-block-start: 1px solid var(--_mz-line);
    border-radius: 0;
  }

  .zoom [aria-disabled='true'] {
    color: var(--_mz-quiet);
    opacity: 0.5;
    cursor: default;
  }

  .zoom svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .credit {
    inset-block-end: 0;
    inset-inline-end: 0;
    padding: 0 0.5em;
    color: var(--_mz-quiet);
    font-size: 0.75em;
    pointer-events: none;
  }

  .same-place {
    inset-block-end: 0;
    inset-inline: 0;
    max-block-size: 60%;
    overflow-y: auto;
    border-block-start: 1px solid var(--_mz-line);
  }

  .same-place li {
    max-inline-size: none;
  }

  .same-place li + li {
    border-block-start: 1px solid var(--_mz-line);
  }

  .same-place button {
    inline-size: 100%;
    border: 0;
    border-radius: 0;
  }

  .same-place [aria-pressed='true'] {
    background: var(--_mz-tint);
    text-decoration: underline;
  }

  .same-place button:focus-visible {
    outline-offset: -3px;
  }

  /* The pictures stay light, whatever the colours of the reader. */
  @media (forced-colors: active) {
    .pin svg {
      color: buttontext;
      stroke: canvas;
      stroke-width: 1.5;
    }

    .pin[aria-pressed='true'] svg {
      color: highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .name {
      transition: opacity 0.15s;
    }
  }
`;
