import { visit } from './visit.mjs';

/**
 * Collapses the white space that makes html`…` and css`…` readable in the source, which a minifier
 * leaves alone because it is inside a string.
 *
 * @returns {import('rollup').Plugin}
 */
export function templateWhitespace() {
  return {
    name: 'template-whitespace',
    transform(code) {
      if (!/\b(?:html|svg|css)\s*`/.test(code)) return null;
      const edits = [];
      visit(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return;
        const collapse = { html: collapseHtml, svg: collapseHtml, css: collapseCss }[node.tag.name];
        if (!collapse) return;
        const { quasis } = node.quasi;
        collapse(quasis.map(({ value }) => value.raw)).forEach((text, i) =>
          edits.push({ ...quasis[i], text }),
        );
      });
      // Templates stand inside each other's expressions, never inside each other's text.
      edits.sort((a, b) => b.start - a.start);
      return {
        code: edits.reduce(
          (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
          code,
        ),
        map: null,
      };
    },
  };
}

/**
 * Each run of white space becomes one space, in text and between attributes. The one space stays,
 * because it may part two words. Values in quotes, comments and templates with preformatted text
 * stay as they are.
 *
 * @param {string[]} parts the text between the expressions of one template
 */
export function collapseHtml(parts) {
  if (parts.some((part) => /<(?:pre|textarea)\b/i.test(part))) return parts;
  // In a tag a quote opens a value, which may go on behind an expression; in text it is a quote.
  let inside = '';
  return parts.map((part) =>
    part.replace(/<!--|-->|[<>"']|\s+/g, (token) => {
      if (inside === '') {
        if (token === '<' || token === '<!--') inside = token;
      } else if (inside === '<') {
        if (token === '>') inside = '';
        else if (token === '"' || token === "'") inside = token;
      } else if (inside === '<!--') {
        if (token === '-->') inside = '';
      } else if (token === inside) inside = '<';
      return token.trim() === '' && (inside === '' || inside === '<') ? ' ' : token;
    }),
  );
}

/**
 * Comments go, and so does white space where CSS needs none. What is in quotes stays as it is.
 *
 * @param {string[]} parts the text between the expressions of one style sheet
 */
export function collapseCss(parts) {
  return parts.map((part) =>
    part
      .replace(
        /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\/|\s+/g,
        (token, quoted) => quoted ?? ' ',
      )
      .replace(
        /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\s*([{};,])\s*|([:(]) +| +(\))| {2,}/g,
        (_, quoted, mark, before, after) => quoted ?? mark ?? before ?? after ?? ' ',
      )
      .replaceAll(';}', '}')
      .replace(/--_mz-([a-z])[a-z-]*([a-z])/g, shortProperty),
  );
}

const propertyOf = new Map();

/** `--_mz-action-text` as `--_at`; the same in all files of a build, which see each other's. */
function shortProperty(property, first, last) {
  const short = `--_${first}${last}`;
  const other = propertyOf.get(short) ?? property;
  if (other !== property) throw new Error(`${property} and ${other} are both ${short}`);
  propertyOf.set(short, property);
  return short;
}
