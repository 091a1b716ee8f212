import type { Command } from '../command.js';
import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import { readArguments } from '../options.js';
import { checkText, type Checked } from './check-text.js';
import type { CheckFinding, Severity } from './findings.js';
import { readSource, type SourceFault } from './read-source.js';

const options = { strict: { type: 'boolean' } } as const;

const severities: readonly Severity[] = ['error', 'warning', 'advice'];

type Counts = Record<Severity, number>;

function faultSentence(fault: SourceFault, { check }: Messages): string {
  if (fault.kind === 'file') return fault.sentence;
  if (fault.kind === 'request') return check.request[fault.code](fault.reason);
  if (fault.kind === 'other') return check.otherFormats[fault.format];
  return fault.kind === 'utf8' ? check.notUtf8 : check.badAddress;
}

function findingLine(finding: CheckFinding, { nameAt }: Checked, { check }: Messages): string {
  const { position, path, code, details } = finding;
  const [first = '', second = '', third = '', fourth = ''] = details;
  const name = nameAt(path);
  const place = [`${position.line}:${position.column}`, path, name && check.ofService(name)].filter(
    Boolean,
  );
  return `    ${place.join('  ')}\n      ${check.findings[code](first, second, third, fourth)}`;
}

function documentLines(source: string, checked: Checked, io: Io, messages: Messages): string[] {
  const { check } = messages;
  const { findings, services, shards } = checked;
  if (findings.length === 0) {
    return [check.nothingFound(source, services, shards)];
  }
  const lines = [heading(source, io)];
  for (const severity of severities) {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    lines.push(`  ${check.severities[severity]}`);
    lines.push(...found.map((finding) => findingLine(finding, checked, messages)));
  }
  return lines;
}

/** Everything the widgets would leave out of a feed or could show better. */
export const check: Command = {
  help: ({ check }) => check.help,

  async run(args, io, messages) {
    const usage = (sentence: string): number => {
      io.err(`${sentence}\n${messages.general.seeHelp('check')}\n`);
      return 2;
    };
    const parsed = readArguments(args, options, messages);
    if (!parsed.ok) return usage(parsed.error);
    const { values, rest: sources } = parsed.value;
    if (sources.length === 0) return usage(messages.check.sourceNeeded);

    const counts: Counts = { error: 0, warning: 0, advice: 0 };
    for (const source of sources) {
      const text = await readSource(source, messages);
      if (!text.ok) {
        counts.error++;
        io.out(`${heading(source, io)}\n  ${faultSentence(text.error, messages)}\n`);
        continue;
      }
      const checked = checkText(text.value, io.now);
      for (const { severity } of checked.findings) counts[severity]++;
      io.out(`${documentLines(source, checked, io, messages).join('\n')}\n`);
    }
    const { error, warning, advice } = counts;
    if (error + warning + advice > 0) {
      io.out(`\n${messages.check.summary(error, warning, advice, sources.length)}\n`);
    }
    return error > 0 || (values.strict && warning > 0) ? 1 : 0;
  },
};
