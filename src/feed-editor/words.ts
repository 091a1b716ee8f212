import { codesAt } from '../cli/check/shape-at.js';
import { check } from '../cli/messages/nl-check.js';
import { codeLists } from '../cli/schema/describe.js';
import { codes as codeWords, fields as descriptions } from '../cli/schema/descriptions-nl.js';
import { audienceName, languageName } from '../elements/internal/audience.content.js';
import { help, labels as fieldLabels, withoutJson } from './field-texts.js';
import type { Finding } from './findings.js';

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

/** What `check` says, with the names that the fields have on this page. */
export function sentenceOf({ code, details: given }: Finding): string {
  const inWords = (need: string) => wordFor('needs', need)?.split(':')[0] ?? need;
  const details =
    code === 'emptyNeeds' ? given.map((needs) => needs.split(', ').map(inWords).join(', ')) : given;
  const [first = '', second = '', third = '', fourth = ''] = details;
  const sentence = check.findings[code](first, second, third, fourth);
  // The codes stand in the form as words to choose from.
  const short = code === 'unknownCode' ? sentence.replace(/ Kies uit: [^.]*\./, '') : sentence;
  return short.replace(/"([\w.]+)"/g, (quoted, name: string) => {
    const label = labels.get(name);
    return label === undefined ? quoted : `“${label}”`;
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
