import { eachText } from './each-text.js';
import type { RawFinding } from './findings.js';
import { jargon } from './jargon.js';
import { shapeAt } from './shape-at.js';

/** A sentence with more words is hard to read for whoever is tired (B1). */
const longestSentence = 20;

/** Names are no sentences, and the wording of a questionnaire belongs to its makers. */
const exempt =
  /^burdenTest\.(instrument|texts)\b|(^|\.)(name|organization|title|label|controller)(\.nl)?$/;

const words = [...jargon.keys()].sort((a, b) => b.length - a.length).join('|');
const jargonWords = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu');

/** Whether a text at a place is in Dutch: a text without a language is. */
function isDutch(path: string): boolean {
  const at = path.lastIndexOf('.');
  const isTranslation = shapeAt(path.slice(0, Math.max(0, at))) === 'text';
  return !isTranslation || path.slice(at + 1) === 'nl';
}

/** Paths in the order of their document, numbers by their value. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

const countWords = (sentence: string): number =>
  [...sentence.matchAll(/[\p{L}\p{N}]+(?:['’./:&-][\p{L}\p{N}]+)*/gu)].length;

/** The sentences of a text; the points of a list are sentences too. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s|[\n•]/u);

/** Whether a word at a place is explained there: what follows it, or it itself, is between brackets. */
function isExplained(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 40);
  return (
    /\(\s?$/.test(text.slice(Math.max(0, from - 2), from)) ||
    /^["'”]?\s*(\(|:|,? (dat|dit) (is|betekent|zijn)\b|,? (is|betekent) (een|de|het|dat)\b)/i.test(
      behind,
    )
  );
}

/**
 * Dutch texts that are harder to read than they need be: the longest sentence of each that is too
 * long, and each word of the trade once, where it first stands without an explanation. All of it is
 * advice.
 *
 * @param document parsed JSON of any kind.
 */
export function checkPlainLanguage(document: unknown): RawFinding[] {
  const found: RawFinding[] = [];
  const hard = new Map<string, { path: string; paths: Set<string> }>();
  eachText(document, (text, path) => {
    if (exempt.test(path) || shapeAt(path) !== 'text' || !isDutch(path)) return;
    const counted = sentencesOf(text).map((sentence) => ({
      sentence,
      count: countWords(sentence),
    }));
    const [longest] = counted
      .filter(({ count }) => count > longestSentence)
      .sort((a, b) => b.count - a.count);
    if (longest) {
      const begin = longest.sentence.split(/\s+/).slice(0, 4).join(' ');
      const details = [String(longest.count), `${begin.slice(0, 60)} …`];
      found.push({ severity: 'advice', code: 'longSentence', path, details });
    }
    for (const match of text.matchAll(jargonWords)) {
      const [word] = match;
      if (isExplained(text, match.index, match.index + word.length)) continue;
      const key = word.toLowerCase();
      const before = hard.get(key);
      before?.paths.add(path);
      // The texts come in no order.
      if (before && inOrder(path, before.path) < 0) before.path = path;
      if (!before) hard.set(key, { path, paths: new Set([path]) });
    }
  });
  for (const [word, { path, paths }] of hard) {
    const details = [word, jargon.get(word)!, String(paths.size - 1)];
    found.push({ severity: 'advice', code: 'jargon', path, details });
  }
  return found;
}
