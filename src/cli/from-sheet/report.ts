import { heading, type Io } from '../io.js';
import { languages, messagesIn, type Messages } from '../messages/messages.js';
import { fold } from '../fold.js';
import { hasColumn, titleOfField } from './keep-words.js';
import type { Conversion } from './convert.js';
import { rowList, type Finding, type FindingCode, type FindingLevel } from './findings.js';
import type { ListSheet } from './read-list.js';

const findingLevels: readonly FindingLevel[] = ['lost', 'guessed', 'note'];

/** A cell on one line; long ones are cut, since their place says where to read on. */
function shortened(value: string): string {
  const line = value.replaceAll('\n', ' ⏎ ');
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}

const quoted = (value: string): string => `"${shortened(value)}"`;

/** Findings whose sentence has the cell in it. */
const namesValue: readonly FindingCode[] = ['otherMunicipality', 'listWins'];

function findingLine(
  { code, rows, column, value, detail, more }: Finding,
  { fromSheet }: Messages,
) {
  if (code === 'unknownColumn') {
    return `  ${column}: ${fromSheet.findings.unknownColumn(String(rows.length))}`;
  }
  const place = fromSheet.place(rowList(rows), rows.length, column);
  const isNamed = namesValue.includes(code);
  const said = value && !isNamed ? ` ${quoted(value)}:` : '';
  const sentence = isNamed
    ? fromSheet.findings[code](shortened(detail), shortened(value))
    : fromSheet.findings[code](detail, more ?? '');
  return `  ${place}:${said} ${sentence}`;
}

/** Whether a sheet is the one by which the template explains itself, in any language. */
const isExplanation = (name: string): boolean =>
  languages.some((language) => fold(messagesIn(language)!.template.explanationName) === fold(name));

/** More rows than these are not named one by one. */
const mostKeptRows = 3;

/** Fields in which a word for nothing is shown as a text, or is not read. */
const notCleared = ['name', 'organization', 'cost', 'locations', 'area', 'burden'];

/** What stayed of an earlier feed, by the columns of the list. */
function keptLines(conversion: Conversion, { titles }: ListSheet, { fromSheet }: Messages) {
  return [...conversion.kept].flatMap(([field, rows]) => {
    const title = titleOfField(field, titles);
    const placeOf = (some: readonly number[]) => fromSheet.place(rowList(some), some.length, title);
    if (!hasColumn(field, titles)) return [`  ${placeOf(rows)}: ${fromSheet.keptWithoutColumn()}`];
    const canClear = !notCleared.includes(field);
    const lineOf = (some: readonly number[], words: string) =>
      `  ${placeOf(some)}: ${fromSheet.keptCell(words, canClear)}`;
    if (rows.length > mostKeptRows) return [lineOf(rows, '')];
    const words = conversion.keptWords?.get(field);
    return rows.map((row) => lineOf([row], shortened(words?.get(row) ?? '')));
  });
}

/** What was read of the file, and what of it was not. */
function sourceLines(sheet: ListSheet, file: string, { fromSheet, workbook }: Messages): string[] {
  const { faultyCells } = sheet;
  const faulty = faultyCells.length > 0 ? [workbook.faultyCells(faultyCells)] : [];
  if (sheet.kind === 'csv') {
    const delimiter = fromSheet.delimiters[sheet.delimiter];
    return [fromSheet.read(file, sheet.encoding, delimiter), ...faulty];
  }
  const { name, hiddenRows } = sheet;
  const otherSheets = sheet.otherSheets.filter((other) => !isExplanation(other));
  return [
    workbook.read(file, name),
    ...(otherSheets.length > 0 ? [workbook.otherSheets(otherSheets)] : []),
    ...(hiddenRows.length > 0 ? [workbook.hiddenRows(rowList(hiddenRows), hiddenRows.length)] : []),
    ...faulty,
  ];
}

/** The report on a conversion for the person who keeps the list, line by line. */
export function reportLines(
  conversion: Conversion,
  sheet: ListSheet,
  file: string,
  io: Io,
  messages: Messages,
): string[] {
  const { fromSheet } = messages;
  const { code, replaced, isCertain, conflict } = conversion.own;
  const filled = conversion.columns.filter((one) => one.filled > 0);
  const empty = conversion.columns.filter((one) => one.filled === 0);
  const sayMunicipality = isCertain ? fromSheet.municipalityKnown : fromSheet.municipality;
  const column = sheet.titles.get('municipality') ?? '';
  const lines = [
    ...(code !== null && conflict
      ? [fromSheet.otherCode(conflict.name, conflict.code, code), '']
      : []),
    ...sourceLines(sheet, file, messages),
    fromSheet.made(sheet.rows.length, conversion.services),
    fromSheet.rungs(conversion.rungs),
    ...(code !== null && replaced
      ? [sayMunicipality(column, replaced.name, replaced.rows, code)]
      : []),
  ];
  for (const level of findingLevels) {
    const found = conversion.findings.filter((finding) => finding.level === level);
    if (found.length === 0) continue;
    lines.push('', heading(fromSheet.levels[level], io));
    lines.push(...found.map((finding) => findingLine(finding, messages)));
    if (found.some(({ code }) => code === 'unknownColumn')) {
      lines.push(`  ${fromSheet.unknownColumnHint}`);
    }
  }
  if (conversion.kept.size > 0) {
    lines.push('', heading(fromSheet.kept, io));
    lines.push(...keptLines(conversion, sheet, messages));
  }
  if (conversion.gone.length > 0) {
    lines.push('', heading(fromSheet.gone, io), ...conversion.gone.map((id) => `  ${id}`));
  }
  lines.push(
    '',
    heading(fromSheet.columns, io),
    ...filled.map((column) => `  ${fromSheet.column(column)}`),
    ...conversion.left.map((title) => `  ${fromSheet.columnLeft(title)}`),
  );
  if (empty.length > 0) {
    lines.push(`  ${fromSheet.emptyColumns(empty.map(({ title }) => title).join(', '))}`);
  }
  return lines;
}
