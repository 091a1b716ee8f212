import { stringIn } from './json.js';

const signs = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    euro: '€',
    pound: '£',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    middot: '·',
    shy: '',
  }),
);

/** `&euml;` is the letter with a mark, so the letters need no list. */
const marks = new Map(
  Object.entries({
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    tilde: '\u0303',
    cedil: '\u0327',
  }),
);

function decoded(entity: string, body: string): string {
  if (body.startsWith('#')) {
    const code = Number(body.slice(1).replace(/^x/i, '0x'));
    const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  }
  const mark = marks.get(body.slice(1));
  return mark ? (body[0]! + mark).normalize('NFC') : (signs.get(body) ?? entity);
}

/** Without comments, and without what is in a script or a style sheet. */
const withoutCode = (html: string): string =>
  html
    .split(/<(?=script\b|style\b|!--)/i)
    .map((part, index) => {
      if (index === 0) return part;
      const end = /<\/(?:script|style)[^<>]*>|-->/i.exec(part);
      return end ? part.slice(end.index + end[0].length) : '';
    })
    .join(' ');

/**
 * The words of a text that may be HTML or Markdown, as plain text with line ends.
 *
 * Made without a DOM, and each step takes a time in proportion to the length of the text, whatever
 * is in it. What comes out is shown as text and never as markup, so a stray `<` does no harm.
 *
 * @returns entities are decoded once: `&amp;lt;` becomes `&lt;`. Links keep their words.
 * @see https://docs.openreferral.org/en/latest/hsds/field_guidance.html (Names and Descriptions)
 */
export function plainText(markup: string): string {
  let text = markup;
  if (/<[a-z!/]/i.test(text)) {
    text = withoutCode(text);
    // Where there are elements for them, line ends of the source mean nothing; in Markdown they do.
    if (/<(?:br|p|div|li|h\d)\b/i.test(text)) text = text.replace(/\s+/g, ' ');
    text = text
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<(?:br|tr|\/?(?:ul|ol))\b[^<>]*>/gi, '\n')
      .replace(/<\/?(?:p|div|h\d|section|blockquote|table)\b[^<>]*>/gi, '\n\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '');
  }
  return (
    text
      .replace(/!?\[([^\][\n]*)\]\([^()\s]*\)/g, '$1')
      .replace(/(\*\*|__)(?=\S)([^*_\n]+)\1/g, '$2')
      .replace(/^#{1,6} /gm, '')
      // Last, in one go: what an entity stands for is no markup, and no part of another entity.
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, decoded)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** A text field of a record as plain text; empty when it is missing or is no text. */
export const textIn = (value: unknown, name: string): string => plainText(stringIn(value, name));

/** The same for a name: on one line. */
export const lineIn = (value: unknown, name: string): string =>
  textIn(value, name).replace(/\s+/g, ' ');
