import type { Position } from '../../json-positions.js';
import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../findings.js';
import type { UrlCode, UrlFinding } from './findings.js';
import type { Probe } from './probe.js';
import type { ProbedLink } from './probe-links.js';

/** Names of services that say enough of where else a link stands. */
const mostNames = 3;

const codeOf = (outcome: Probe): UrlCode | null => {
  if (outcome.kind === 'good') return null;
  if (outcome.kind === 'gone') return 'linkGone';
  if (outcome.kind === 'no-name') return 'linkNoName';
  return outcome.reason === 'private' ? 'linkPrivate' : 'linkUnknown';
};

function usersOf(
  paths: readonly string[],
  nameAt: (path: string) => string,
  { checkUrl }: Messages,
): string {
  const names = [...new Set(paths.map(nameAt).filter(Boolean))];
  const shown = names.slice(0, mostNames).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  return shown.length === 0 ? '' : checkUrl.usedBy(shown.join(', '), more);
}

/**
 * The links that don't work, and those of which that can't be said.
 *
 * @param nameAt the name of the service at a path; empty where there is none.
 */
export function linkFindings(
  links: readonly ProbedLink[],
  positionOf: (path: string) => Position,
  nameAt: (path: string) => string,
  messages: Messages,
): readonly UrlFinding[] {
  const { checkUrl } = messages;
  // Of a computer without internet no name can be found.
  const isOffline =
    new Set(links.map(({ url }) => new URL(url).host)).size > 1 &&
    links.every(({ probe }) => probe.kind === 'no-name');
  if (isOffline) {
    const details = [String(links.length)];
    return [{ severity: 'advice', code: 'linksOffline', path: '', details, position: null }];
  }
  return links.flatMap(({ url, paths, probe }): UrlFinding[] => {
    const code = codeOf(probe);
    if (code === null) return [];
    const severity: Severity = code === 'linkGone' || code === 'linkNoName' ? 'warning' : 'advice';
    const path = paths[0]!;
    const users = usersOf(paths, nameAt, messages);
    const why =
      probe.kind === 'unknown'
        ? checkUrl.reasons[probe.reason](probe.status ?? 0)
        : probe.kind === 'gone'
          ? `HTTP ${probe.status}`
          : new URL(url).hostname;
    return [{ severity, code, path, details: [url, why, users], position: positionOf(path) }];
  });
}
