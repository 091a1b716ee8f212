import type { Messages } from './messages.js';
import { amount } from './en-words.js';

export const toSheet: Messages['toSheet'] = {
  help: `to-sheet makes a spreadsheet of a feed, to work on in Excel or LibreOffice.

Usage: mantelzorg-widgets to-sheet <feed.json> --out <list.xlsx or list.csv>

  --out <file>  write the list to this file: .xlsx or .csv; else CSV to the screen
  --replace     the file of --out may exist and is replaced
  --lang nl     messages in Dutch (the default)

Each service is a row. A service with more places has a row for each, with the same id. A cell that
says "geen" (none) means that there is nothing, and that nothing is to be concluded either.
In a CSV file a cell may begin with '. Leave it: without it Excel would make a formula of the cell.
It does not get into the feed.

from-sheet goes the other way. Give it the old feed as well, and what does not fit in a spreadsheet
stays too, such as translations and texts of your own:

  mantelzorg-widgets from-sheet list.xlsx --keep feed.json --out feed.json

Exit code: 0 done; 1 the feed can't be read or the list can't be written; 2 the options are wrong.`,
  fileNeeded: 'Which feed? Give the name of a file, such as feed.json.',
  oneFileOnly: (rest) =>
    `Give one feed at a time. This is too much: ${rest}. Are there spaces in a name? Put it between quotes.`,
  badKind: (path) =>
    `--out "${path}" is not possible. The name must end in .xlsx or .csv, such as list.xlsx.`,
  outExists: (path) =>
    `${path} exists already. Use --replace if it may be replaced. Or choose another name for --out.`,
  noFeed: (path) => `${path} is no feed: it has no list "services".`,
  made: (file, services, rows) =>
    `Read: ${file}. ${amount(services, 'service')}, ${amount(rows, 'row')}.`,
  unreadable: (count) =>
    `${amount(count, 'part')} of "services" is no service and is not in the list. Look at the feed with check.`,
  notInSheet: 'This does not fit in a spreadsheet',
  section: (name) =>
    name === 'publisher' ? 'publisher (who publishes it)' : `${name} (a part of the feed)`,
  difference: {
    gone: () => 'the whole service',
    translation: (field) => `translations of ${field}`,
    field: (field) => `${field}, exactly as it is in the feed`,
  },
  services: (named, more) => (more > 0 ? `${named} and ${more} more` : named),
  keepTheFeed: (file) => `Keep ${file}. With from-sheet --keep ${file} this stays in the feed.`,
  written: (path) => `Written: ${path}`,
  sheetName: 'Lijst',
  workbook: {
    notInList: 'Choose a word from the list, or empty the cell.',
    severalAllowed: 'Choose from the list. More than one? Type the words with a comma between.',
  },
};
