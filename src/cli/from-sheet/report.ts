import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import type { Conversion } from './convert.js';
import { rowList, type Finding, type FindingLevel } from './findings.js';
import type { ListSheet } from './read-list.js';

const findingLevels: readonly FindingLevel[] = ['lost', 'guessed', 'note'];

/** A cell on one line; long ones are cut, since their place says where to read on. */
function quoted(value: string): string {
  const line = value.replaceAll('\n', ' ⏎ ');
  return line.length > 90 ? `"${line.slice(0, 87)}…"` : `"${line}"`;
}

function findingLine({ code, rows, column, value, detail }: Finding, { fromSheet }: Messages) {
  if (code === 'unknownColumn') {
    return `  ${column}: ${fromSheet.findings.unknownColumn(String(rows.length))}`;
  }
  const place = fromSheet.place(rowList(rows), rows.length, column);
  if (code === 'otherMunicipality') {
    return `  ${place}: ${fromSheet.findings.otherMunicipality(detail, value)}`;
  }
  const said = value ? ` ${quoted(value)}:` : '';
  return `  ${place}:${said} ${fromSheet.findings[code](detail)}`;
}

/** What was read of the file, and what of it was not. */
function sourceLines(sheet: ListSheet, file: string, { fromSheet, workbook }: Messages): string[] {
  if (sheet.kind === 'csv') {
    return [fromSheet.read(file, sheet.encoding, fromSheet.delimiters[sheet.delimiter])];
  }
  const { name, otherSheets, hiddenRows, faultyCells } = sheet;
  return [
    workbook.read(file, name),
    ...(otherSheets.length > 0 ? [workbook.otherSheets(otherSheets)] : []),
    ...(hiddenRows.length > 0 ? [workbook.hiddenRows(rowList(hiddenRows), hiddenRows.length)] : []),
    ...(faultyCells.length > 0 ? [workbook.faultyCells(faultyCells)] : []),
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
  const { code, replaced } = conversion.own;
  const column = sheet.titles.get('municipality') ?? '';
  const lines = [
    ...sourceLines(sheet, file, messages),
    fromSheet.made(sheet.rows.length, conversion.services),
    fromSheet.rungs(conversion.rungs),
    ...(code !== null && replaced
      ? [fromSheet.municipality(column, replaced.name, replaced.rows, code)]
      : []),
    '',
    heading(fromSheet.columns, io),
    ...conversion.columns.map((column) => `  ${fromSheet.column(column)}`),
    ...conversion.left.map((title) => `  ${fromSheet.columnLeft(title)}`),
  ];
  for (const level of findingLevels) {
    const found = conversion.findings.filter((finding) => finding.level === level);
    if (found.length === 0) continue;
    lines.push('', heading(fromSheet.levels[level], io));
    lines.push(...found.map((finding) => findingLine(finding, messages)));
  }
  if (conversion.kept.size > 0) {
    lines.push('', heading(fromSheet.kept, io));
    for (const [field, rows] of conversion.kept) {
      lines.push(`  ${field}: ${fromSheet.place(rowList(rows), rows.length, '')}`);
    }
  }
  if (conversion.gone.length > 0) {
    lines.push('', heading(fromSheet.gone, io), ...conversion.gone.map((id) => `  ${id}`));
  }
  return lines;
}
