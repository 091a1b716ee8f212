import { codesAt } from '../cli/check/shape-at.js';
import { check } from '../cli/messages/nl-check.js';
import { codeLists } from '../cli/schema/describe.js';
import { codes as codeWords, fields as descriptions } from '../cli/schema/descriptions-nl.js';
import { audienceName, languageName } from '../elements/internal/audience.content.js';
import { help, labels as fieldLabels, withoutJson } from './field-texts.js';
import type { CheckFinding } from '../cli/check/findings.js';
import type { Finding, FindingCode } from './findings.js';
import { dutchDate, ownSentences } from './own-sentences.js';

const labels: ReadonlyMap<string, string> = new Map(Object.entries(fieldLabels));
const helps: ReadonlyMap<string, string> = new Map(Object.entries(help));
const described: ReadonlyMap<string, string> = new Map(Object.entries(descriptions));

/** The path of a field in the schema: `services.respite.setting`. */
const inSchema = (path: string): string =>
  /^(publisher\.|updatedAtOfList$)/.test(path) ? path : `services.${path}`;

/** The name of a field for people. @param path within a service, or `publisher.name`. */
export const labelOf = (path: string): string => labels.get(path) ?? path;

/** What a keeper fills in; empty where that needs no words. */
export const helpOf = (path: string): string =>
  helps.get(path) ?? withoutJson(described.get(inSchema(path)) ?? '');

/** What is chosen most in fields to which a feed may add words of its own. */
const openChoices: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'audience',
    // prettier-ignore
    [
      'dementia', 'young-carers', 'working-carers', 'children', 'young-people', 'mental-health',
      'disability', 'brain-injury', 'religious',
    ],
  ],
  [
    'languages',
    // prettier-ignore
    [
      'nl', 'en', 'ar', 'de', 'es', 'fa', 'fr', 'fy', 'pap', 'pl', 'ru', 'so', 'ti', 'tr', 'uk', 'zgh',
      'zh',
    ],
  ],
]);

/** The codes of a field with choices, in the order of the feed. */
export const codesOf = (path: string): readonly (string | number)[] =>
  openChoices.get(path) ?? codesAt(inSchema(path).replace(/^services\./, 'services.0.'));

/** A code in words; null for one that is not known. */
export function wordFor(path: string, code: unknown): string | null {
  const nameOf = { languages: languageName, audience: audienceName }[path];
  if (nameOf) return typeof code === 'string' ? nameOf(code) : null;
  const list = codeLists.get(inSchema(path));
  const words = list && new Map(Object.entries<string>(codeWords[list]));
  return words?.get(String(code)) ?? null;
}

/** Findings whose details are names of fields, and not what somebody wrote. */
const aboutNames: ReadonlySet<FindingCode> = new Set([
  'missing',
  'keyTwice',
  'unknownField',
  'extraField',
  'misplacedField',
  'coordinatesHalf',
]);

/** Findings whose details are days, as the feed writes them. */
const aboutDays: ReadonlySet<FindingCode> = new Set([
  'expired',
  'validReversed',
  'noSuchDay',
  'outdated',
  'windowOver',
  'windowReversed',
]);

/** The name in the form of a field that a sentence names as the feed does; null for what is none. */
function labelIn(path: string, name: string): string | null {
  const [first = ''] = path.split('.');
  const own = ['locations', 'publisher'].includes(first) ? `${first}.${name}` : name;
  const paths = [own, name, `locations.${name}`, `publisher.${name}`];
  return paths.map((one) => labels.get(one)).find((label) => label !== undefined) ?? null;
}

/** What `check` says of a file, with the names that stand in it: for who opened it elsewhere. */
export const sentenceOfFile = ({
  code,
  details,
}: Pick<CheckFinding, 'code' | 'details'>): string => {
  const [first = '', second = '', third = '', fourth = ''] = details;
  return check.findings[code](first, second, third, fourth);
};

/** What was found, with the names that the fields have on this page and dates as people write them. */
export function sentenceOf({ code, details: given, path }: Finding): string {
  const details = aboutDays.has(code) ? given.map(dutchDate) : given;
  const own = ownSentences.get(code)?.(...details, '', '', '');
  if (own || code === 'chosenNowhere') return own ?? '';
  const inWords = (need: string) => wordFor('needs', need)?.split(':')[0] ?? need;
  const sentence = sentenceOfFile({
    code,
    details:
      code === 'emptyNeeds'
        ? details.map((needs) => needs.split(', ').map(inWords).join(', '))
        : details,
  });
  // The codes stand in the form as words to choose from.
  const short = code === 'unknownCode' ? sentence.replace(/ Kies uit: [^.]*\./, '') : sentence;
  const values: readonly string[] = aboutNames.has(code) ? [] : given;
  return short.replace(/"([\w.]+)"/g, (quoted, name: string) => {
    const label = values.includes(name) ? null : labelIn(path, name);
    return label === null ? quoted : `“${label}”`;
  });
}

/** Longer than what a line in a list of things to do may say. */
const longLine = 120;

/** What `check` says, by its first sentence where all of it is long. */
export function shortSentenceOf(finding: Finding): string {
  const sentence = sentenceOf(finding);
  if (sentence.length <= longLine) return sentence;
  return /^.{20,}?[.?!](?= [A-Z“"‘])/s.exec(sentence)?.[0] ?? sentence;
}
