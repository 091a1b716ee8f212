import { css } from 'lit';

/**
 * What all widgets look like. Public properties are only read, as a chain from ours to the tokens of
 * NL Design System to a literal; sizes are in `em` of the page's own text, because many municipal
 * sites make a `rem` ten pixels. Themes on Utrecht's components share its names; RVO's paper among
 * them is transparent, which what lies on a map can't be. A mix with the ink suits dark paper too.
 */
export const baseStyles = css`
  :host {
    --_mz-action: var(
      --mz-color-action,
      var(
        --nl-button-primary-background-color,
        var(
          --ams-button-primary-background-color,
          var(--utrecht-button-primary-action-background-color, #154273)
        )
      )
    );
    --_mz-action-text: var(
      --mz-color-action-text,
      var(--nl-button-primary-color, var(--utrecht-button-primary-action-color, #fff))
    );
    --_mz-ink: var(
      --mz-color-ink,
      var(--utrecht-document-color, var(--ams-paragraph-color, #1c1c1c))
    );
    --_mz-paper: var(
      --mz-color-paper,
      var(
        --rvo-document-background-color,
        var(--utrecht-document-background-color, var(--ams-body-background-color, #fff))
      )
    );
    --_mz-link: var(
      --mz-color-link,
      var(
        --nl-link-color,
        var(
          --ams-link-color,
          var(
            --utrecht-link-color,
            var(--mz-color-action, color-mix(in srgb, #105bad 60%, var(--_mz-ink)))
          )
        )
      )
    );
    --_mz-error: var(--mz-color-error, color-mix(in srgb, red 55%, var(--_mz-ink)));
    --_mz-tint: color-mix(in srgb, var(--_mz-link) 8%, var(--_mz-paper));
    --_mz-line: color-mix(in srgb, var(--_mz-link) 32%, var(--_mz-paper));
    --_mz-quiet: color-mix(in srgb, var(--_mz-ink) 80%, var(--_mz-paper));
    --_mz-radius: var(
      --mz-radius,
      var(--utrecht-form-control-border-radius, var(--ams-border-radius, 0.25em))
    );

    display: block;
    container-type: inline-size;

    /* What the browser draws goes with our own paper; a page whose paper is dark sets dark. */
    color-scheme: light;

    /* Where the page has no typeface or size of its own for us, each is inherited. */
    font: normal 1em / 1.5 serif;
    font-family:
      var(--mz-font-family, var(--utrecht-document-font-family, var(--ams-paragraph-font-family))),
      sans-serif;
    font-size: var(--mz-font-size, var(--ams-paragraph-font-size));
    letter-spacing: normal;
    text-transform: none;
    word-spacing: normal;
  }

  :host([hidden]) {
    display: none;
  }

  /* On paper all is open. */
  @media screen {
    [hidden],
    .printed {
      display: none !important;
    }
  }

  /* Whatever gets the focus comes to stand below a header that stays. */
  * {
    box-sizing: border-box;
    margin: 0;
    scroll-margin-block-start: 6em;
    padding: 0;
  }

  .widget {
    overflow-wrap: anywhere;
    color: var(--_mz-ink);
    background: var(--_mz-paper);
    text-align: start;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1em;
    font-weight: var(--nl-heading-level-2-font-weight, bold);
    hyphens: auto;
    text-wrap: balance;
  }

  p,
  li,
  dd {
    max-inline-size: 65ch;
  }

  ul,
  ol {
    list-style: none;
  }

  fieldset {
    border: 0;
  }

  legend,
  dt {
    font-weight: bold;
  }

  a,
  summary,
  button,
  .call {
    color: var(--_mz-link);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  button,
  .call {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid;
    border-radius: var(--_mz-radius);
    background: none;
    font: inherit;
    font-weight: bold;
    text-align: start;
    text-decoration: none;
  }

  button:hover,
  .call:hover {
    color: var(--_mz-ink);
    background: var(--_mz-tint);
  }

  .primary,
  .primary:hover {
    color: var(--_mz-action-text);
    background: var(--_mz-action);
  }

  .plain {
    padding-inline: 0;
    border: 0;
    font-weight: normal;
    text-decoration: underline;
  }

  :focus-visible {
    outline: 3px solid var(--mz-color-focus, var(--_mz-ink));
    outline-offset: 2px;
  }

  /* A heading has the focus so that reading goes on there, not because it can be used. */
  [tabindex='-1']:focus {
    outline: none;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .widget-title {
    margin-block-end: 0.5em;
    font-size: 1.5em;
  }

  /* Once somebody has begun, what they are at is the title that counts. */
  .small-title {
    color: var(--_mz-quiet);
    font-size: 1em;
    font-weight: normal;
  }

  .quiet,
  .source {
    color: var(--_mz-quiet);
  }

  .source,
  .small {
    font-size: 0.875em;
  }

  /* A status is out of the rhythm of the page, yet there for a screen reader before it says anything. */
  [role='status']:empty,
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .choice {
    display: flex;
    gap: 0.75em;
    max-inline-size: 40em;
    padding-block: 0.625em;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    font: inherit;
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--_mz-link);
  }

  .buttons,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
  }

  .stack {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .box {
    padding: 1em;
    border: 1px solid var(--_mz-line);
    border-radius: var(--_mz-radius);
  }

  .notices .aside {
    margin-block-end: 1em;
  }

  .aside {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_mz-link);
    background: var(--_mz-tint);
  }

  /* Not every colour of a link can be read on a tint. */
  .aside > *,
  .picks {
    --_mz-link: var(--_mz-ink);
  }

  .with-icon {
    display: flex;
    gap: 0.5em;
  }

  @media (prefers-contrast: more) {
    :host {
      --_mz-line: var(--_mz-ink);
      --_mz-quiet: var(--_mz-ink);
    }
  }

  @media print {
    :host {
      line-height: 1.2;
    }

    .widget {
      font-size: 8.5pt;
    }

    [hidden] {
      display: block;
    }

    button,
    .notices,
    .unprinted {
      display: none !important;
    }
  }
`;
