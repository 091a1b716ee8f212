import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import type { EarlierService, HsdsConversion } from './convert.js';
import type { HsdsFinding, HsdsFindingLevel } from './findings.js';
import type { Gathered } from './gathered.js';

const findingLevels: readonly HsdsFindingLevel[] = ['lost', 'guessed', 'note'];

/** More of one kind would push the rest off the screen; in a file there is room for more. */
const mostLines = { terminal: 50, file: 1_000 };

/** Terms and names are there to be read through; of numbers and texts a few show what they are. */
const mostNames = 20;
const mostExamples = 3;
const mostServices = 3;

/** One line; long ones are cut, since they only have to be recognised. */
function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

const quoted = (value: string): string => `"${shortened(value)}"`;

/** What comes from elsewhere could move the cursor of a terminal, or change its colours. */
const harmless = (line: string): string => line.replace(/\p{Cc}/gu, '');

const earlierLine = ({ id, name }: EarlierService): string =>
  name ? `  ${shortened(name)} (${id})` : `  ${id}`;

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

/** In which services something was found, as a sentence; empty where that is said already. */
function servicesOf({ services }: HsdsFinding, { fromHsds }: Messages): string {
  if (services.size === 0) return '';
  const shown = [...services].slice(0, mostServices).map(shortened).join(', ');
  const more = services.size - mostServices;
  return fromHsds.inServices(more > 0 ? `${shown} ${fromHsds.more(more)}` : shown);
}

/** Ids that should stand in a file, with the file in the sentence itself. */
function lostLine(finding: HsdsFinding, messages: Messages): string {
  const { fromHsds } = messages;
  const ids = [...finding.examples.keys()];
  const shown = ids.slice(0, mostExamples).map(shortened).join(', ');
  const more = ids.length - mostExamples;
  const said = fromHsds.findings.notInTable(
    more > 0 ? `${shown} ${fromHsds.more(more)}` : shown,
    finding.field,
    ids.length,
  );
  return `${said} ${servicesOf(finding, messages)}`.trim();
}

function findingLine(finding: HsdsFinding, messages: Messages): string {
  const { code, field, detail, count } = finding;
  const { fromHsds } = messages;
  const reason =
    code === 'left' ? fromHsds.reasons[detail as keyof typeof fromHsds.reasons] : detail;
  if (code === 'notInTable') return `  ${lostLine(finding, messages)}`;
  const sentence = fromHsds.findings[code](reason ?? detail);
  const examples = examplesOf(finding, messages);
  const services = servicesOf(finding, messages);
  const said = examples ? `${sentence} ${examples}` : sentence.replace(/:$/, '.');
  // What comes behind it is a sentence of its own.
  const whole = services ? `${said.replace(/[^.?]$/, '$&.')} ${services}` : said;
  return `  ${fromHsds.place(field, count)}: ${whole}`;
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
  const { records, isWhole, total } = gathered;
  const { stayed } = conversion;
  const lines = [
    fromHsds.read(source),
    ...gathered.notes.map(harmless),
    fromHsds.made(records.length, isWhole ? null : total, conversion.services),
  ];
  const section = (title: string, found: readonly string[]): void => {
    if (found.length === 0) return;
    const shown = found.slice(0, io.isTerminal ? mostLines.terminal : mostLines.file);
    lines.push('', heading(title, io), ...shown.map(harmless));
    if (found.length > shown.length) lines.push(`  ${fromHsds.more(found.length - shown.length)}`);
  };
  section(
    fromHsds.missing,
    gathered.missing.map((sentence) => `  ${sentence}`),
  );
  if (gathered.isSummary) lines.push('', fromHsds.onlySummaries);
  section(fromHsds.stayed(stayed.length), stayed.map(earlierLine));
  const filled = [...conversion.filled].map(([name, count]) => `${name} ${count}`).join(', ');
  section(fromHsds.fields, filled ? [`  ${filled}`] : []);
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
  section(fromHsds.gone, conversion.gone.map(earlierLine));
  return lines;
}
