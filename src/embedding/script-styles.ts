/**
 * What the script files need of `@lit/reactive-element/css-tag.js`, and no more: the build puts this
 * in its place there, which saves each page nearly half a kilobyte. Left out is all that is for
 * browsers without constructable style sheets, which the widgets do not support, and for text put
 * into styles, which ours never do.
 */
export const supportsAdoptingStyleSheets = true;

export const css = ([text = '']: readonly string[]): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

export const getCompatibleStyle = (sheet: CSSStyleSheet): CSSStyleSheet => sheet;

export const adoptStyles = (root: ShadowRoot, sheets: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = sheets;
};

/** Part of the module's face, but used by nothing here. */
export const CSSResult = undefined;
export const unsafeCSS = undefined;
