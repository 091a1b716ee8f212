import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import type { HsdsConversion } from './convert.js';
import type { HsdsFinding, HsdsFindingLevel } from './findings.js';
import type { Gathered } from './gathered.js';

const findingLevels: readonly HsdsFindingLevel[] = ['lost', 'guessed', 'note'];

/** More of one kind would push the rest off the screen; in a file there is room for more. */
const mostLines = { terminal: 50, file: 1_000 };

/** Terms and names are there to be read through; of numbers and texts a few show what they are. */
const mostNames = 20;
const mostExamples = 3;

/** One line; long ones are cut, since they only have to be recognised. */
function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `"${line.slice(0, 57)}…"` : `"${line}"`;
}

function examplesOf({ code, field, examples }: HsdsFinding, { fromHsds }: Messages): string {
  const isNamed = /attributes|area/.test(field) || !['unread', 'left'].includes(code);
  const most = isNamed ? mostNames : mostExamples;
  const sorted = [...examples].sort((a, b) => b[1] - a[1]);
  const shown = sorted
    .slice(0, most)
    .map(([text, count]) => (count > 1 ? `${quoted(text)} (${count})` : quoted(text)));
  const more = sorted.length - shown.length;
  return [...shown, ...(more > 0 ? [fromHsds.more(more)] : [])].join(', ');
}

function findingLine(finding: HsdsFinding, messages: Messages): string {
  const { code, field, detail, count } = finding;
  const { fromHsds } = messages;
  const reason =
    code === 'left' ? fromHsds.reasons[detail as keyof typeof fromHsds.reasons] : detail;
  const sentence = fromHsds.findings[code](reason ?? detail);
  const examples = examplesOf(finding, messages);
  const place = fromHsds.place(field, count);
  return `  ${place}: ${examples ? `${sentence} ${examples}` : sentence.replace(/:$/, '.')}`;
}

/** The report on a conversion for the person who keeps the list, line by line. */
export function reportLines(
  conversion: HsdsConversion,
  gathered: Gathered,
  source: string,
  io: Io,
  messages: Messages,
): string[] {
  const { fromHsds } = messages;
  const lines = [
    fromHsds.read(source),
    fromHsds.made(gathered.records.length, conversion.services),
  ];
  const section = (title: string, found: readonly string[]): void => {
    if (found.length === 0) return;
    const shown = found.slice(0, io.isTerminal ? mostLines.terminal : mostLines.file);
    // What comes from elsewhere could move the cursor of a terminal, or change its colours.
    lines.push('', heading(title, io), ...shown.map((line) => line.replace(/\p{Cc}/gu, '')));
    if (found.length > shown.length) lines.push(`  ${fromHsds.more(found.length - shown.length)}`);
  };
  section(
    fromHsds.missing,
    gathered.missing.map((sentence) => `  ${sentence}`),
  );
  if (gathered.isSummary) lines.push('', fromHsds.onlySummaries);
  section(fromHsds.fields, [
    `  ${[...conversion.filled].map(([name, count]) => `${name} ${count}`).join(', ')}`,
  ]);
  for (const level of findingLevels) {
    const found = conversion.findings.filter((finding) => finding.level === level);
    section(
      fromHsds.levels[level],
      found.map((finding) => findingLine(finding, messages)),
    );
  }
  section(
    fromHsds.kept,
    [...conversion.kept].map(([name, count]) => `  ${fromHsds.place(name, count)}`),
  );
  section(
    fromHsds.gone,
    conversion.gone.map((id) => `  ${id}`),
  );
  return lines;
}
