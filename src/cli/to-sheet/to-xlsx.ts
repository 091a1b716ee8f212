import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../from-sheet/sheet.js';
import { ownColumns, type OwnColumn } from './columns.js';

/** Rows below the titles in which a drop-down appears. */
const rowsWithChoices = 2_000;

/** Rows below the last that are text too, so that what is typed there keeps its zeros. */
const emptyRows: readonly (readonly string[])[] = Array.from({ length: 500 }, () => []);

/** Most that Excel takes for the words of a drop-down that stand in the file beside the cells. */
const longestChoices = 255;

const header = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '154273' } },
  alignment: { vertical: 'center', wrapText: true },
} as const;

/** Text, so that a telephone number keeps its zero and a postcode stays as it is. */
const body = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const;

/** The sentences in a workbook. */
export interface WorkbookTexts {
  readonly notInList: string;
  readonly severalAllowed: string;
}

/** The sheet with the words of drop-downs that are too long to stand beside the cells. */
const choicesSheet = 'Keuzes';

function validationOf(column: OwnColumn, index: number, choicesAt: number, texts: WorkbookTexts) {
  const letters = columnLetters(index);
  const isShort = column.choices.join(',').length <= longestChoices;
  const from = columnLetters(choicesAt);
  const area = `${choicesSheet}!$${from}$1:$${from}$${column.choices.length}`;
  return {
    type: 'list',
    ...(isShort ? { values: [...column.choices] } : { formula1: area }),
    allowBlank: true,
    range: `${letters}2:${letters}${rowsWithChoices + 1}`,
    // Of several words only the first can be chosen from a drop-down; the others are typed.
    showErrorMessage: !column.isOpen,
    errorTitle: column.title,
    errorMessage: texts.notInList,
    ...(column.isOpen && {
      showInputMessage: true,
      inputTitle: column.title,
      inputMessage: texts.severalAllowed,
    }),
  } as const;
}

/** A sheet with the columns of ours: titles that stay in sight, text in every cell, drop-downs. */
function listSheet(table: readonly (readonly string[])[], name: string, texts: WorkbookTexts) {
  const withChoices = ownColumns().filter(({ choices }) => choices.length > 0);
  const sheet: WriteSheet = {
    name,
    // Empty rows too, since a style of a column only reaches the cells that are there.
    rows: [...table, ...emptyRows].map((row) => ownColumns().map((_, index) => row[index] || null)),
    columns: ownColumns().map(({ width }) => ({ width, style: body })),
    cells: new Map(
      (table[0] ?? []).map((title, index) => [`0,${index}`, { value: title, style: header }]),
    ),
    rowDefs: new Map([[0, { height: 30 }]]),
    freezePane: { rows: 1, columns: 0 },
    dataValidations: ownColumns().flatMap((column, index) =>
      column.choices.length > 0
        ? [validationOf(column, index, withChoices.indexOf(column), texts)]
        : [],
    ),
  };
  const longest = Math.max(...withChoices.map(({ choices }) => choices.length));
  const choices: WriteSheet = {
    name: choicesSheet,
    rows: Array.from({ length: longest }, (_, row) =>
      withChoices.map((column) => column.choices[row] ?? null),
    ),
    hidden: true,
  };
  return { sheet, choices };
}

/**
 * A table with the columns of ours as an Excel file.
 *
 * @param more sheets that stand behind it.
 */
export function toXlsx(
  table: readonly (readonly string[])[],
  name: string,
  texts: WorkbookTexts,
  more: readonly WriteSheet[] = [],
): Promise<Uint8Array> {
  const { sheet, choices } = listSheet(table, name, texts);
  return writeXlsx({ sheets: [sheet, ...more, choices] });
}

export { header as headerStyle, body as bodyStyle };
