import type { FeedProblem } from '../../feeds/index.js';
import { readOpeningHours } from '../from-sheet/opening-hours-in-words.js';
import { codeMeant } from './code-words.js';
import { codesAt, isSimpleList } from './shape-at.js';
import type { CheckCode, Kind, RawFinding, Scope, Severity } from './findings.js';

/** The reasons that the reader of feeds gives, in its words, and what they mean to a keeper. */
const explanations: ReadonlyMap<string, { readonly severity: Severity; readonly code: CheckCode }> =
  new Map([
    // A number or a time in words is still shown, but can't be called or counted with.
    ['not a telephone number', { severity: 'warning', code: 'phone' }],
    ['not in the notation of schema.org', { severity: 'warning', code: 'openingHours' }],
    ['not an https address', { severity: 'error', code: 'url' }],
    ['not an e-mail address', { severity: 'error', code: 'email' }],
    ['not a date', { severity: 'error', code: 'date' }],
    // May be a code of a later version, so the rest of the service stays.
    ['unknown code', { severity: 'warning', code: 'unknownCode' }],
  ]);

/** What the rules for a questionnaire say, and the numbers and words in it. */
const questionnaireReasons: readonly (readonly [RegExp, CheckCode])[] = [
  [/^no items$/, 'noItems'],
  [/^more than (\d+) items$/, 'tooManyItems'],
  [/^option "(.*)" is there twice$/s, 'optionTwice'],
  [/^"(.*)" is there twice$/s, 'itemTwice'],
  [/^fewer than two options$/, 'fewOptions'],
  [/^what is ticked has two options$/, 'tickOptions'],
  [/^not an item that can be ticked$/, 'notATick'],
  [/^maxMissing is not a number below/, 'maxMissing'],
  [/^neither "all-required" nor /, 'missingRule'],
  [/^no band for scores between (\S+) and (\S+)$/, 'bandGap'],
  [/^two bands for scores from (\S+) to (\S+)$/, 'bandOverlap'],
  [/^a higher score is lighter$/, 'lighterBand'],
  [/^a band from (\S+) to (\S+) is empty$/, 'emptyBand'],
];

/** Types of the feed that are one thing to a keeper. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['text', 'text'],
  ['string', 'string'],
  ['url', 'string'],
  ['email', 'string'],
  ['phone', 'string'],
  ['date', 'date'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['code', 'code'],
  ['array', 'list'],
  ['hours', 'list'],
  ['object', 'object'],
]);

/** A value as a keeper will recognise it, on one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** A value as it stands in the file, so that a text differs from a number. */
const written = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : shown(value);

/** The list that somebody meant who wrote one value, or a few with commas; empty where unknown. */
function asList(value: unknown, path: string): string {
  if (!isSimpleList(path) || (typeof value !== 'string' && typeof value !== 'number')) return '';
  const isCode = codesAt(path).length > 0;
  const items = isCode && typeof value === 'string' ? value.split(/\s*,\s*/) : [value];
  return `[${items.map(written).join(', ')}]`;
}

/** What can be done about a code that is not known. */
function aboutCode(value: unknown, path: string): readonly string[] {
  const codes = codesAt(path);
  const number = codes.find((code) => typeof code === 'number' && String(code) === value);
  const meant = number === undefined ? codeMeant(shown(value), codes) : null;
  return [written(value), codes.join(', '), String(number ?? ''), meant ?? ''];
}

/** The same hours in the notation of schema.org, as a list; empty where they can't be understood. */
function hoursMeant(value: unknown): string {
  // Longer words than people write of a week are not worth the time of reading them.
  const lines = typeof value === 'string' && value.length <= 300 ? readOpeningHours(value) : null;
  return lines?.map(written).join(', ') ?? '';
}

/** Why a text is no telephone number: a digit fell out, or words stand with it. */
function phoneFault(text: string): 'phone' | 'phoneShort' | 'phoneLetters' {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 6) return 'phone';
  if (/\p{L}/u.test(text)) return 'phoneLetters';
  return digits < 10 ? 'phoneShort' : 'phone';
}

/** The one code without which what is around it means nothing. */
const requiredCode =
  /^(zorgladder\.rungs\.\d+\.rung|burdenTest\.instrument(\.bands\.\d+\.level|\.scoring\.method)?)$/;

/** How much is left out because of a value that breaks its record. */
function scopeOf(path: string): Scope {
  if (/^services\.\d/.test(path)) return 'service';
  if (path.startsWith('burdenTest.instrument')) return 'questionnaire';
  if (path.startsWith('burdenTest.texts')) return 'wording';
  if (path.startsWith('verklaring')) return 'verklaring';
  return /^(burdenTest|zorgladder|steunpuntFinder|respiteMenu)/.test(path) ? 'section' : 'feed';
}

/** What is wrong with a value that is not of the kind that the field needs. */
function wrongKind(
  type: string,
  value: unknown,
  path: string,
): { code: CheckCode; details: readonly string[] } {
  const scope = scopeOf(path);
  const kind = kinds.get(type) ?? 'text';
  const last = path.slice(path.lastIndexOf('.') + 1);
  const field = /^\d+$/.test(last) ? '' : last;
  const isNothing = value == null || (typeof value === 'string' && !value.trim());
  if (isNothing) return { code: 'missing', details: [scope, kind, field] };
  if (typeof value === 'number' && type === 'number') {
    return { code: 'outOfBounds', details: [scope, shown(value)] };
  }
  // Of the right kind, and yet refused: it does not have the form of a version.
  if (typeof value === 'string' && type === 'string') {
    return { code: 'wrongForm', details: [scope, value] };
  }
  const isNumber = typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value.trim());
  const hints: Partial<Record<Kind, string>> = {
    code: codesAt(path).join(', '),
    list: asList(value, path),
    number: isNumber ? value.trim().replace(',', '.') : '',
  };
  const hint = hints[kind] ?? '';
  return { code: 'wrongKind', details: [scope, shown(value), kind, hint] };
}

/** Why a questionnaire is refused although all its fields can be read; null for another reason. */
function refusedQuestionnaire(
  { path, reason }: FeedProblem,
  value: unknown,
): { code: CheckCode; details: readonly string[] } | null {
  if (!path.startsWith('burdenTest.instrument.')) return null;
  for (const [words, code] of questionnaireReasons) {
    const found = words.exec(reason);
    if (!found) continue;
    const { maxMissing } = Object(value) as { maxMissing?: unknown };
    const about = code === 'maxMissing' ? maxMissing : value;
    return { code, details: found.length > 1 ? found.slice(1) : [shown(about)] };
  }
  return null;
}

/**
 * Says what a problem of the feed reader means to whoever keeps the feed.
 *
 * @param value what stands at the path of the problem; undefined where nothing stands.
 * @returns `unreadable`, with the reason itself, for a reason that is new to this list.
 */
export function explain(problem: FeedProblem, value: unknown): RawFinding {
  const { code, path, reason } = problem;
  if (code === 'feed-version') {
    return { severity: 'error', code: 'newerVersion', path: 'schemaVersion', details: [] };
  }
  if (requiredCode.test(path)) {
    return { severity: 'error', path, ...wrongKind('code', value, path) };
  }
  const known = explanations.get(reason);
  if (known?.code === 'unknownCode') {
    // Without a mode that is known the form can send nothing, which is said in the same breath.
    const isMode = path === 'verklaring.delivery.mode';
    const details = aboutCode(value, path);
    return isMode
      ? { severity: 'error', code: 'unknownMode', path, details }
      : { ...known, path, details };
  }
  if (known?.code === 'openingHours') {
    return { ...known, path, details: [shown(value), hoursMeant(value)] };
  }
  if (known?.code === 'phone') {
    return { ...known, code: phoneFault(shown(value)), path, details: [shown(value)] };
  }
  if (known) return { ...known, path, details: [shown(value)] };
  const refused = refusedQuestionnaire(problem, value);
  if (refused) return { severity: 'error', path, ...refused };
  if (reason.endsWith(' is there twice')) {
    return { severity: 'error', code: 'idTwice', path, details: [shown(value)] };
  }
  const expected = /^expected (\w+)$/.exec(reason)?.[1];
  return expected && path
    ? { severity: 'error', path, ...wrongKind(expected, value, path) }
    : { severity: 'error', path, code: path ? 'unreadable' : 'noFeed', details: [reason] };
}
