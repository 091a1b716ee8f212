import { eachText } from './each-text.js';
import { misnamedFields } from './field-names.js';
import type { RawFinding } from './findings.js';
import { shapeAt } from './shape-at.js';

const markup =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|euro|[a-z]+(?:uml|acute|grave)|#\d+);/i;

/**
 * What a reader of feeds passes over in silence, and a keeper most likely meant otherwise: fields
 * by another name, and markup in texts.
 *
 * @param document parsed JSON of any kind.
 */
export function likelyMistakes(document: unknown): RawFinding[] {
  const found = misnamedFields(document);
  eachText(document, (text, path) => {
    const tag = markup.exec(text)?.[0];
    if (tag !== undefined && shapeAt(path) === 'text') {
      found.push({ severity: 'warning', code: 'markup', path, details: [tag] });
    }
  });
  return found;
}
