import type { XlsxFault } from '../from-sheet/read-xlsx.js';
import type { Messages } from './messages.js';
import { amount } from './en-words.js';

const saveAgain = 'Choose File > Save as > Excel workbook (.xlsx) in Excel and use that file.';

/** Why an Excel file is no list, for the person who named it. */
export function noWorkbook(file: string, fault: Exclude<XlsxFault, { kind: 'too-large' }>): string {
  switch (fault.kind) {
    case 'encrypted':
      return `${file} has a password. Take it off in Excel (File > Info > Protect workbook) and save the file.`;
    case 'xls':
      return `${file} is an Excel file from before 2007. ${saveAgain}`;
    case 'xlsb':
      return `${file} is a binary Excel file (.xlsb). ${saveAgain}`;
    case 'ods':
      return `${file} is an OpenDocument file. Choose File > Save as > Excel 2007-365 (.xlsx) in LibreOffice and use that file.`;
    case 'numbers':
      return `${file} is a Numbers file. Choose File > Export to > Excel in Numbers and use that file.`;
    case 'no-workbook':
      return `${file} is no Excel file and no CSV file. Save the list as .xlsx or as CSV in your spreadsheet program.`;
    case 'damaged':
      return `${file} is damaged or no proper Excel file. Open it in Excel, save it again and try once more.`;
    case 'empty-workbook':
      return `${file} is empty.`;
    case 'no-such-sheet':
      return `${file} has no sheet of that name. It has these: ${fault.sheets.join(', ')}.`;
    case 'no-columns':
      return [
        `The sheet "${fault.sheet}" of ${file} has no column "Organisatie" or "Dienst". Without one of them there is no name.`,
        `At the top there is: ${fault.found.map((title) => `"${title}"`).join(', ')}. If the titles are below row 10, take away what is above them. Choose another sheet with --sheet.`,
      ].join('\n');
  }
}

/** What is said of an Excel file that was read. */
export const workbook: Messages['workbook'] = {
  read: (file, sheet) => `Read: ${file} (Excel, sheet "${sheet}")`,
  otherSheets: (names) =>
    `Not read: the ${names.length === 1 ? 'sheet' : 'sheets'} ${names.map((name) => `"${name}"`).join(', ')}. With --sheet you choose another one.`,
  hiddenRows: (rows, count) =>
    `${amount(count, 'row')} hidden in Excel ${count === 1 ? 'was' : 'were'} read as well: ${rows}.`,
  faultyCells: (cells) =>
    `${cells.slice(0, 10).join(', ')}${cells.length > 10 ? ` and ${cells.length - 10} other cells` : ''} ${cells.length === 1 ? 'has' : 'have'} a formula that fails. ${cells.length === 1 ? 'It counts' : 'They count'} as empty.`,
};
