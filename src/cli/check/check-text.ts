import { localTime, type Feed } from '../../domain/index.js';
import { readDocument } from '../../feeds/index.js';
import { readJson } from '../json-positions.js';
import { explain } from './explain.js';
import { likelyMistakes } from './likely-mistakes.js';
import type { CheckFinding, RawFinding } from './findings.js';
import { aboutMunicipalities } from './places.js';
import { checkFeed } from './rules.js';
import type { Towns } from './towns.js';

export interface Checked {
  /** Errors first, then warnings, then advice; each in the order of the file. */
  readonly findings: readonly CheckFinding[];
  /** How many services a widget shows; null when the document is no feed, or an index. */
  readonly services: number | null;
  /** How many feeds an index lists; null for everything else. */
  readonly shards: number | null;
  /** The feed as the widgets read it; null when the document is none. */
  readonly feed: Feed | null;
  /** The name of the service at a path, for people. */
  readonly nameAt: (path: string) => string;
}

const severities = ['error', 'warning', 'advice'];

const isMisnamed = ({ severity, code }: RawFinding): boolean =>
  severity === 'error' && code === 'unknownField';

/** The value at a path; undefined where nothing stands. */
function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const key of path ? path.split('.') : []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function nameAt(document: unknown, path: string): string {
  const at = /^services\.\d+/.exec(path)?.[0];
  const names = at ? [`${at}.name.nl`, `${at}.name`, `${at}.id`] : [];
  return (
    names.map((name) => valueAt(document, name)).find((name) => typeof name === 'string') ?? ''
  );
}

export interface CheckOptions {
  /** The places of the Netherlands; without them what needs them is left out. */
  readonly towns?: Towns | null;
}

/**
 * Checks the text of one document.
 *
 * @param text without byte order mark.
 * @param now for what has expired.
 */
export function checkText(text: string, now: Date, { towns = null }: CheckOptions = {}): Checked {
  const json = readJson(text);
  const nothing = { services: null, shards: null, feed: null };
  if (!json.ok) {
    const { expected, found, lineBefore, isInText, opened, line, column } = json.error;
    const position = { line, column };
    const details = [
      isInText ? 'quote' : expected,
      found,
      String(lineBefore ?? ''),
      opened ? `${opened.bracket} ${opened.line} ${opened.depth}` : '',
    ];
    return {
      ...nothing,
      findings: [{ severity: 'error', code: 'syntax', path: '', position, details }],
      nameAt: () => '',
    };
  }
  const { value: document, positionOf, duplicates } = json.value;
  const found: RawFinding[] = duplicates.map((path) => ({
    severity: 'warning',
    code: 'keyTwice',
    path,
    details: [path.slice(path.lastIndexOf('.') + 1)],
  }));

  const read = readDocument(document);
  const feed = read.ok && read.value.kind === 'feed' ? read.value.feed : null;
  const problems = !read.ok
    ? read.error.problems
    : read.value.kind === 'feed'
      ? read.value.problems
      : [];
  for (const problem of problems) found.push(explain(problem, valueAt(document, problem.path)));
  if (read.ok && read.value.kind === 'index') {
    const codes = read.value.shards.map(
      ({ municipality }, index) => [[municipality], `shards.${index}.municipality`] as const,
    );
    for (const { path, ...one } of aboutMunicipalities(codes, towns)) {
      // A shard has one, which is no list.
      found.push({ ...one, path: path.slice(0, path.lastIndexOf('.')) });
    }
  }
  // One by one: there can be more findings than a call has room for.
  if (feed) {
    for (const one of checkFeed(document, feed, localTime(now).date, towns)) found.push(one);
  }
  for (const one of likelyMistakes(document)) found.push(one);

  const findings = found.map((finding) => ({ ...finding, position: positionOf(finding.path) }));
  findings.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      // The cause of much else: with the name of a field put right, the rest may be gone.
      Number(isMisnamed(b)) - Number(isMisnamed(a)) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
  return {
    findings,
    feed,
    services: feed?.services.length ?? null,
    shards: read.ok && read.value.kind === 'index' ? read.value.shards.length : null,
    nameAt: (path) => nameAt(document, path),
  };
}
