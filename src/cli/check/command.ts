import { refusals, type Command } from '../command.js';
import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { checkText, type Checked } from './check-text.js';
import type { CheckFinding, Severity } from './findings.js';
import {
  countsOf,
  faultReport,
  sentenceOf,
  sourceReport,
  type Counts,
  type SourceReport,
} from './json-report.js';
import { overviewLines } from './overview-lines.js';
import { readGazetteer } from '../read-gazetteer.js';
import { townsOf } from './towns.js';
import { faultSentence, isAddress, readSource } from './read-source.js';
import { summaryOf, type FeedSummary } from './summary.js';
import { checkLinks } from './url/check-links.js';
import { urlSentence, type UrlFinding } from './url/findings.js';

const options = {
  strict: { type: 'boolean' },
  links: { type: 'boolean' },
  origin: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** More findings of one kind say no more: it is one mistake that is made again and again. */
const mostShown = 1000;

/** The colours of a terminal: red, yellow, blue. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, advice: 34 };

function severityHeading(severity: Severity, count: number, io: Io, { check }: Messages): string {
  const text = check.countedHeading(check.severities[severity], count);
  return io.isTerminal ? `\u001b[${colours[severity]}m${text}\u001b[39m` : text;
}

function findingLine(finding: CheckFinding, { nameAt }: Checked, messages: Messages): string {
  const { check } = messages;
  const { position, path } = finding;
  const name = nameAt(path);
  const place = [`${position.line}:${position.column}`, path, name && check.ofService(name)].filter(
    Boolean,
  );
  return `    ${place.join('  ')}\n      ${sentenceOf(finding, messages)}`;
}

/** Whether a name that is no file may be an address that lacks its beginning: `localhost:8765/feed.json`. */
const looksLikeAddress = (source: string): boolean =>
  /^(?:localhost|\d+(?:\.\d+){3}|(?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?\//i.test(source) ||
  /^www\./i.test(source);

/** The beginning of the address of a page; null where a text is none. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function urlLine(finding: UrlFinding, { nameAt }: Checked, messages: Messages): string {
  const { position, path } = finding;
  const sentence = `      ${urlSentence(finding, messages).replaceAll('\n', '\n      ')}`;
  if (position === null) return sentence;
  const name = nameAt(path);
  const place = [
    `${position.line}:${position.column}`,
    path,
    name && messages.check.ofService(name),
  ];
  return `    ${place.filter(Boolean).join('  ')}\n${sentence}`;
}

function documentLines(
  source: string,
  checked: Checked,
  urlFindings: readonly UrlFinding[],
  io: Io,
  messages: Messages,
): string[] {
  const { check } = messages;
  const { findings, services, shards } = checked;
  if (findings.length + urlFindings.length === 0) {
    return [check.nothingFound(source, services, shards)];
  }
  const lines = [heading(source, io)];
  for (const severity of severities) {
    const found = findings.filter((finding) => finding.severity === severity);
    const foundOfUrl = urlFindings.filter((finding) => finding.severity === severity);
    if (found.length + foundOfUrl.length === 0) continue;
    const count = found.length + foundOfUrl.length;
    lines.push(`  ${severityHeading(severity, count, io, messages)}`);
    lines.push(...foundOfUrl.map((finding) => urlLine(finding, checked, messages)));
    const shown = found.slice(0, mostShown);
    lines.push(...shown.map((finding) => findingLine(finding, checked, messages)));
    const more = found.length - shown.length;
    if (more > 0) lines.push(`    ${messages.checkUrl.more(more)}`);
  }
  return lines;
}

/** What a feed has, below what was found in it. */
const indented = (summary: FeedSummary | null, messages: Messages): readonly string[] =>
  summary ? overviewLines(summary, messages).map((line) => `  ${line}`) : [];

/** Everything the widgets would leave out of a feed or could show better. */
export const check: Command = {
  help: ({ check }) => check.help,

  async run(args, io, messages) {
    const { usage } = refusals('check', io, messages);
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest: sources } = parsed.value;
    if (sources.length === 0) return usage(messages.check.sourceNeeded);

    const origin = values.origin === undefined ? null : originOf(values.origin);
    if (values.origin !== undefined && origin === null) {
      return usage(messages.checkUrl.badOrigin(values.origin));
    }

    if (origin !== null && !sources.some(isAddress) && !values.json) {
      io.err(`${messages.check.originUnused}\n`);
    }

    const counts: Counts = { error: 0, warning: 0, advice: 0 };
    const reports: SourceReport[] = [];
    let reportedFeeds = 0;
    const places = await readGazetteer();
    const towns = places === null ? null : townsOf(places);
    for (const source of sources) {
      const read = await readSource(source, messages, origin);
      if (!read.ok) {
        counts.error++;
        const isHost = read.error.kind === 'file' && looksLikeAddress(source);
        const hint = isHost ? [`  ${messages.check.addressMeant}`] : [];
        const sentence = faultSentence(read.error, messages);
        if (values.json) reports.push(faultReport(source, read.error, sentence));
        else io.out(`${[heading(source, io), `  ${sentence}`, ...hint].join('\n')}\n`);
        continue;
      }
      const checked = checkText(read.value.text, io.now, { towns });
      const links = values.links ? await checkLinks(read.value, checked.nameAt, io, messages) : [];
      const ofUrl = [...read.value.findings, ...links];
      const found = countsOf([...checked.findings, ...ofUrl]);
      for (const severity of severities) counts[severity] += found[severity];
      const summary = checked.feed && summaryOf(checked.feed, towns !== null);
      if (values.json) {
        reports.push(sourceReport(source, checked, ofUrl, summary, messages));
        continue;
      }
      if (checked.feed) reportedFeeds++;
      const lines = documentLines(source, checked, ofUrl, io, messages);
      io.out(`${[...lines, ...indented(summary, messages)].join('\n')}\n`);
    }
    const { error, warning, advice } = counts;
    if (values.json) {
      io.out(`${JSON.stringify({ sources: reports, counts }, null, 2)}\n`);
    } else if (error + warning + advice > 0) {
      const isToMend = reportedFeeds > 0 && error + warning > 0;
      if (isToMend) io.out(`\n${messages.check.mendSheet}\n`);
      io.out(`\n${messages.check.summary(error, warning, advice, sources.length)}\n`);
    }
    return error > 0 || (values.strict && warning > 0) ? 1 : 0;
  },
};
