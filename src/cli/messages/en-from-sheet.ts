import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import type { Messages } from './messages.js';
import { amount } from './en-words.js';

const fields: Readonly<Record<ColumnKey, string>> = {
  burdenLow: 'for a light burden',
  burdenMedium: 'for a medium burden',
  burdenHigh: 'for a heavy burden',
  kindOfHelp: 'kind of help',
  task: 'care tasks',
  municipality: 'area',
  organization: 'organisation',
  service: 'name',
  description: 'description',
  audience: 'for whom it is',
  conditions: 'for whom it is',
  moreConditions: 'for whom it is',
  location: 'place',
  street: 'place',
  postalCode: 'place',
  city: 'place',
  hours: 'opening hours',
  howToApply: 'how to apply',
  phone: 'telephone',
  whatsapp: 'WhatsApp',
  email: 'e-mail',
  website: 'site',
  cost: 'cost',
  remark: 'not in the feed',
};

export const fromSheet: Messages['fromSheet'] = {
  help: `from-sheet makes a feed of a list of local help (sociale kaart) in CSV.

Usage: mantelzorg-widgets from-sheet <list.csv> --publisher <id> …

  --publisher <id>          who publishes the list, such as gemeente-zutphen
  --publisher-name <name>   its name for readers, such as "Gemeente Zutphen"
  --publisher-kind <kind>   municipality (the default), insurer, employer, national or other
  --publisher-url <url>     its site
  --publisher-phone <nr>    its telephone number
  --municipality <code>     the CBS code of the municipality, such as GM0301
  --updated <date>          the date of the list, such as 2026-11-12; else today
  --keep <feed.json>        an earlier feed of the same list. What people added to it stays:
                            descriptions, translations, rungs, own texts. In what the list
                            says, the list wins.
  --out <feed.json>         write the feed to this file; else to the screen
  --lang en                 messages in English

The report says what became of each column, and what is not in the feed.
The file may have semicolons, commas or tabs, and be UTF-8 or Windows-1252.

Exit code: 0 done; 1 the options are wrong or a file can't be read.`,
  publisherNeeded:
    'Say with --publisher who publishes the list, such as --publisher gemeente-zutphen.',
  fileNeeded: 'Which list? Give the name of a CSV file.',
  oneFileOnly: (rest) =>
    `Give one file at a time. This is too much: ${rest}. Are there spaces in a name? Put it between quotes.`,
  badOption: (option, value, example) =>
    `${option} "${value}" is not possible. Possible is for example: ${example}.`,
  badId: (id, example) =>
    `--publisher "${id}" is not possible: use small letters, digits and hyphens. Possible is for example: ${example}.`,
  badKind: (kind, known) =>
    `--publisher-kind "${kind}" is not possible. Choose from: ${known.join(', ')}.`,
  outExists: (path) =>
    `${path} exists already. Use --keep ${path}, then what you added yourself stays. Or choose another name for --out.`,
  noFolder: (path) => `There is no folder ${path}. Make it first.`,
  nothingMade: 'There are no services in the list. Nothing is written.',
  keepIsNoFeed: (path) => `${path} is no feed: it has no list "services".`,
  noSheet: (file, fault) => {
    switch (fault.kind) {
      case 'excel':
        return `${file} is an Excel file. Choose File > Save as > CSV UTF-8 in Excel and use that file.`;
      case 'binary':
        return `${file} is no CSV file. Save the list as CSV in your spreadsheet program.`;
      case 'empty':
        return `${file} is empty.`;
      case 'quote':
        return `${file} is no well formed CSV file: in or after row ${fault.row} a quote is never closed.`;
      case 'no-titles':
        return `No title was found in ${file}. It looks as if the first row has no titles. Put a title above each column, such as Dienst, Telefoonnummer, Website.`;
      case 'columns':
        return [
          `${file} has no column "Naam organisatie" or "Dienst". Without one of them there is no name.`,
          fault.found.length > 0
            ? `It does have these columns: ${fault.found.join(', ')}.`
            : 'It has no columns.',
        ].join('\n');
    }
  },
  written: (path) => `Written: ${path}`,

  delimiters: { ';': 'semicolons', ',': 'commas', '\t': 'tabs' },
  read: (file, encoding, delimiter) => `Read: ${file} (${encoding}, ${delimiter})`,
  made: (rows, services) => `${amount(rows, 'row')} read, ${amount(services, 'service')} made.`,
  rungs: (counts) =>
    `Rung ${counts.map((count, index) => `${index + 1}: ${count}`).join(', rung ')}.`,
  municipality: (column, name, rows, code) =>
    `${column}: "${name}" (${amount(rows, 'row')}) has become ${code}. Is that right?`,
  columns: 'Columns',
  column: ({ key, title, filled, lost, guessed }) =>
    [
      `${title} → ${filled === 0 ? 'empty' : `${fields[key]} (${filled})`}`,
      lost > 0 && `${lost} not (wholly) taken over`,
      guessed > 0 && `${guessed} to look at`,
    ]
      .filter(Boolean)
      .join(', '),
  levels: {
    lost: 'Not in the feed',
    guessed: 'In the feed, but look at it',
    note: 'Good to know',
  },
  kept: 'Stayed from the earlier feed (the list says nothing here)',
  gone: 'Dropped: in the earlier feed, and in the list no more',
  place: (rows, count, column) =>
    `${count === 1 ? 'row' : 'rows'} ${rows}${column && `, ${column}`}`,
  findings: {
    noName: () => 'no organisation and no service, so the row is left out.',
    notVisible: () => 'three times Nee means: to be seen by nobody. The row is left out.',
    sameRow: (row) => `exactly the same as row ${row}; taken once.`,
    unknownColumn: (cells) =>
      `${amount(Number(cells), 'cell')}. The feed has no place for this column.`,
    otherMunicipality: (code, name) =>
      `"${name}" is another municipality than ${code}. Put its code there, or else everybody sees this help.`,
    unknownWord: (word) => `"${word}" is not in the vocabulary; left out.`,
    unclearYesNo: () => 'neither Ja nor Nee; read as Nee.',
    remark: () => 'a remark is for yourself and is not shown.',
    noEmail: () => 'no e-mail address; left out.',
    noUrl: () => 'no address of a site; left out.',
    moreThanOne: (first) => `only the first is taken: ${first}.`,
    phoneInWords: () => 'no telephone number found; the words are shown.',
    phoneFromWords: (phone) => `the number ${phone} is taken, the words around it are not.`,
    phoneWithZero: (phone) => `a zero was missing (Excel does that); made ${phone} of it.`,
    urlWithHttps: (url) => `made ${url} of it. Does that address work?`,
    hoursInWords: () =>
      'not understood; the words are shown, without "open now". Write for example: ma t/m vr 9.00-17.00, za 10.00-12.00.',
    costInWords: () => 'does not tell who pays; only the words are shown.',
    sameName: (id) =>
      `organisation and service are the same as those of another row; this is ${id}. A name of its own is better.`,
    translationStale: () =>
      'the Dutch text has changed; is the translation in the feed still right?',
    judgementKept: (fromList) =>
      `is in the earlier feed and stays; from the list follows ${fromList}.`,
    listWins: (fromList) => `was in the earlier feed; the list now says ${fromList}.`,
    unreachable: () =>
      'no telephone, e-mail or site. Fill in a telephone number in the list, or the column Aanmeldprocedure.',
  },
};
