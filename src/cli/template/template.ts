import type { WriteSheet } from 'hucre/xlsx';
import type { Messages } from '../messages/messages.js';
import { ownColumns } from '../to-sheet/columns.js';
import { bodyStyle, headerStyle, toXlsx } from '../to-sheet/to-xlsx.js';
import { exampleRow } from './example-row.js';

/** The titles, and a row that shows how to fill one in and that `from-sheet` leaves out. */
export const templateTable = (): string[][] => [
  ownColumns().map(({ title }) => title),
  ownColumns().map(({ key }) => exampleRow.get(key) ?? ''),
];

/** What stands above the explanation of the columns; titles of a list are looked for in ten rows. */
const rowsAbove = 11;

/** The sheet that explains every column. */
function explanationSheet({ template }: Messages): WriteSheet {
  const above = [template.explanationTitle, ...template.explanation];
  const titles = template.explanationColumns;
  const rows = [
    ...Array.from({ length: rowsAbove }, (_, index) => [above[index] ?? null]),
    [...titles],
    ...ownColumns().map(({ key, title, choices }) => [
      title,
      template.columns[key as keyof typeof template.columns],
      exampleRow.get(key) ?? null,
      choices.join(', ') || null,
    ]),
  ];
  return {
    name: template.explanationName,
    rows,
    columns: [
      { width: 24, style: bodyStyle },
      { width: 70, style: bodyStyle },
      { width: 36, style: bodyStyle },
      { width: 60, style: bodyStyle },
    ],
    // The sentences above run on over the other columns.
    cells: new Map([
      ['0,0', { value: above[0]!, style: { font: { bold: true, size: 14 } } }],
      ...template.explanation.map(
        (line, index) => [`${index + 1},0`, { value: line, style: {} }] as const,
      ),
      ...titles.map(
        (title, index) => [`${rowsAbove},${index}`, { value: title, style: headerStyle }] as const,
      ),
    ]),
  };
}

/** The template as an Excel file, with drop-downs and a sheet that explains each column. */
export const templateXlsx = (messages: Messages): Promise<Uint8Array> =>
  toXlsx(templateTable(), messages.toSheet.sheetName, messages.toSheet.workbook, [
    explanationSheet(messages),
  ]);
