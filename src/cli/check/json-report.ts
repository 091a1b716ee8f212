import type { Messages } from '../messages/messages.js';
import type { Checked } from './check-text.js';
import type { CheckCode, CheckFinding, Severity } from './findings.js';
import type { SourceFault } from './read-source.js';
import type { FeedSummary } from './summary.js';
import { urlSentence, type UrlFinding } from './url/findings.js';

export type Counts = Record<Severity, number>;

/** A finding as a program reads it. */
interface FindingInReport {
  readonly severity: Severity;
  /** Stays the same in every language; new ones may come. */
  readonly code: string;
  readonly path: string;
  /** From 1; null for what has no place in the text, such as a header of the server. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** The name of the service it is about, else null. */
  readonly service: string | null;
}

export interface SourceReport {
  /** As it was named. */
  readonly source: string;
  /** `unreadable` where there was no text to check; then the only finding says why. */
  readonly kind: 'feed' | 'index' | 'other' | 'unreadable';
  readonly findings: readonly FindingInReport[];
  readonly counts: Counts;
  /** Null where the source is no feed. */
  readonly summary: FeedSummary | null;
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** What is said of a field that a spreadsheet has as a column. */
const aboutColumns: readonly CheckCode[] = [
  'phone',
  'phoneLetters',
  'unreachable',
  'centreWithoutPhone',
];

/** What was found, in words; with the words of a spreadsheet beside those of the feed. */
export function sentenceOf(
  { code, details: given, path }: CheckFinding,
  { check, checkNames }: Messages,
): string {
  const words = new Map(Object.entries<string>(checkNames.needs));
  const inWords = (need: string) => {
    const word = words.get(need)?.split(':')[0];
    return word === undefined ? need : `${word} (${need})`;
  };
  const details =
    code === 'emptyNeeds' ? given.map((needs) => needs.split(', ').map(inWords).join(', ')) : given;
  const [first = '', second = '', third = '', fourth = ''] = details;
  const sentence = check.findings[code](first, second, third, fourth);
  if (!aboutColumns.includes(code) || !path.startsWith('services.')) return sentence;
  const columns = new Map(Object.entries(checkNames.columns));
  return sentence.replace(/"(\w+)"/g, (quoted, field: string) => columns.get(field) ?? quoted);
}

/** The report of a source that could not be read. */
export function faultReport(source: string, fault: SourceFault, message: string): SourceReport {
  const code = fault.kind === 'request' ? fault.code : fault.kind;
  const place = { path: '', line: null, column: null, service: null };
  return {
    source,
    kind: 'unreadable',
    findings: [{ severity: 'error', code, message, ...place }],
    counts: { error: 1, warning: 0, advice: 0 },
    summary: null,
  };
}

/** The report of a source that was read: first what is to be said of its server. */
export function sourceReport(
  source: string,
  checked: Checked,
  urlFindings: readonly UrlFinding[],
  summary: FeedSummary | null,
  messages: Messages,
): SourceReport {
  const record = (
    { severity, code, path, position }: CheckFinding | UrlFinding,
    message: string,
  ): FindingInReport => ({
    severity,
    code,
    path,
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
    service: checked.nameAt(path) || null,
  });
  const kind = checked.feed ? 'feed' : checked.shards === null ? 'other' : 'index';
  return {
    source,
    kind,
    findings: [
      ...urlFindings.map((one) => record(one, urlSentence(one, messages))),
      ...checked.findings.map((one) => record(one, sentenceOf(one, messages))),
    ],
    counts: countsOf([...urlFindings, ...checked.findings]),
    summary,
  };
}
