import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import type { Messages } from './messages.js';
import { amount } from './en-words.js';
import { noWorkbook } from './en-workbook.js';

const fields: Readonly<Record<ColumnKey, string>> = {
  id: 'the fixed mark',
  type: 'type of service',
  needs: 'what it helps with',
  tasks: 'care tasks',
  rungs: 'rung',
  burden: 'for which burden',
  setting: 'respite: where',
  provider: 'respite: who comes',
  duration: 'respite: how long',
  planning: 'respite: when',
  funding: 'who pays',
  access: 'how one gets in',
  groups: 'groups',
  languages: 'languages',
  postcodes: 'area',
  nationwide: 'area',
  serviceArea: 'area',
  locationName: 'place',
  houseNumber: 'place',
  houseAddition: 'place',
  latitude: 'place on the map',
  longitude: 'place on the map',
  coordinates: 'place on the map',
  gridX: 'place on the map',
  gridY: 'place on the map',
  accessibility: 'accessibility',
  wheelchair: 'accessibility',
  parking: 'accessibility',
  locationHours: 'opening hours of the place',
  applyUrl: 'page to apply on',
  validFrom: 'first day',
  validThrough: 'last day',
  updatedAt: 'looked over on',
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
  help: `from-sheet makes a feed from a list of local help (sociale kaart) in Excel or CSV.

Usage: mantelzorg-widgets from-sheet <list.xlsx or list.csv> --publisher <id> …

  --publisher <id>          who publishes the list, such as gemeente-zutphen
  --publisher-name <name>   its name for readers, such as "Gemeente Zutphen"
  --publisher-kind <kind>   municipality (the default), insurer, employer, national or other
  --publisher-url <url>     its site
  --publisher-phone <nr>    its telephone number
  --municipality <name>     the municipality by its name, or its CBS code, such as GM0301
  --updated <date>          the date of the list, such as 2026-11-12 or 12-11-2026; else today
  --sheet <name>            the sheet of an Excel file; else the one with most known columns
  --columns <map.json>      for columns with another title: { "Title in your list": "Telefoon" }.
                            "" leaves a column out. The titles are in the list of template
  --keep <feed.json>        an earlier feed of the same list. What people added to it stays:
                            descriptions, translations, rungs, own texts. In what the list
                            says, the list wins.
  --out <feed.json>         write the feed to this file; else to the screen
  --lang en                 messages in English

With --keep, "geen" (none) in a cell removes what the earlier feed had. Not in Kosten: there "geen"
is shown. "Gratis" (free) is clearer.
The report says what became of each column, and what is not in the feed.
A CSV file may have semicolons, commas or tabs, and be UTF-8 or Windows-1252.

Exit code: 0 done; 1 a file can't be read or written; 2 the options are wrong.`,
  publisherNeeded:
    'Say with --publisher who publishes the list, such as --publisher gemeente-zutphen.',
  fileNeeded: 'Which list? Give the name of an Excel or CSV file.',
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
  outIsOther: (path, kept) =>
    `${path} exists already and is not the feed of --keep. Choose another name for --out, or ${kept} itself.`,
  noFolder: (path) => `There is no folder ${path}. Make it first.`,
  outIsSource: (path) =>
    `${path} is the list itself. Choose another name for --out, such as feed.json.`,
  isFeed: (file) =>
    `${file} is a feed, not a list. Make a list of it first: mantelzorg-widgets to-sheet ${file} --out list.xlsx`,
  /** A next step for a list with titles of its own. */
  columnsHint: (title) =>
    `Are the names below another title? Make a file kolommen.json with {${JSON.stringify(title)}: "Dienst"} and give --columns kolommen.json.`,
  unknownColumnHint:
    'Would you rather leave a title as it is? Make a file kolommen.json with {"Title in your list": "Telefoon"} and give --columns kolommen.json. Behind the colon is a title from the list of template, or "" to skip the column.',
  nothingMade: 'There are no services in the list. Nothing is written.',
  keepIsNoFeed: (path) => `${path} is no feed: it has no list "services".`,
  noSheet: (file, fault) => {
    switch (fault.kind) {
      case 'too-large':
        return `${file} has more than 25,000 rows, 500,000 cells or 30 MB of text. No list of help is that large. Is this the right file?`;
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
          `${file} has no column "Organisatie" or "Dienst". Without one of them there is no name.`,
          fault.found.length > 0
            ? `It does have these columns: ${fault.found.map((title) => `"${title}"`).join(', ')}.`
            : 'It has no columns.',
        ].join('\n');
      default:
        return noWorkbook(file, fault);
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
  municipalityKnown: (column, name, rows, code) =>
    `${column}: "${name}" (${amount(rows, 'row')}) is ${code}.`,
  otherCode: (name, code, given) =>
    `Attention: the list says "${name}". That is ${code}, not ${given}. The services now have ${code}. Is this the list of ${name}? Then give --municipality ${code}.`,
  emptyColumns: (titles) => `Empty: ${titles}`,
  keptCell: (words, canClear) =>
    `empty in the list, so ${words ? `"${words}"` : 'what was there'} stays. ${canClear ? 'Must it go? Then type: geen.' : 'Is it no longer right? Then fill in the cell.'}`,
  keptWithoutColumn: () => 'the list does not have this column, so this stays.',
  columns: 'Columns',
  column: ({ key, title, filled, lost, guessed, isGuess }) =>
    [
      `${title} → ${filled === 0 ? 'empty' : `${fields[key]} (${filled})`}`,
      lost > 0 && `${lost} not (wholly) taken over`,
      guessed > 0 && `${guessed} to look at`,
      isGuess && 'not sure: a letter is different',
    ]
      .filter(Boolean)
      .join(', '),
  columnLeft: (title) => `${title} → left out, because --columns says so`,
  columnsAreNoMap: (path) =>
    `${path} is not right. It must have a line for each column, such as { "Title in your list": "Telefoon", "Internal number": "" }.`,
  unknownColumnName: (path, title, name, near) =>
    `${path}: "${title}" has "${name}". There is no such column.${near && ` Do you mean "${near}"?`} Choose a title from the list of template, or "" to leave the column out.`,
  columnsNotFound: (titles) => `The list does not have these columns of --columns: ${titles}.`,
  levels: {
    lost: 'Not in the feed',
    guessed: 'In the feed, but look at it',
    note: 'Good to know',
  },
  kept: 'Stayed from the earlier feed',
  gone: 'Dropped: in the earlier feed, and in the list no more',
  place: (rows, count, column) =>
    `${count === 1 ? 'row' : 'rows'} ${rows}${column && `, ${column}`}`,
  findings: {
    noName: () => 'no organisation and no service, so the row is left out.',
    notVisible: () =>
      'three times Nee means that nobody sees the service. The row is left out. Put Ja in one of them, or empty the three cells.',
    sameRow: (row) => `exactly the same as row ${row}; taken once.`,
    unknownColumn: (cells) =>
      `${amount(Number(cells), 'cell')}. We do not know this title. Does the column belong in the feed? Give it a title that we know, such as Telefoon or Kosten.`,
    otherMunicipality: (code, name) =>
      `"${name}" is another municipality than ${code}. Put its code there, or else everybody sees this help.`,
    unknownWord: (near, choices = '') =>
      `is not known.${near && ` Do you mean "${near}"?`}${choices && ` Choose from: ${choices}${choices.endsWith('…') ? '' : '.'}`}`,
    guessedWord: (meant) => `read as "${meant}". Is that right?`,
    unknownMunicipality: (likely) =>
      `is not known as a municipality. Do you mean ${likely}? Mend the name, or else everybody sees this help.`,
    codedMunicipality: (code) => `is another municipality; made ${code} of it.`,
    past: () => 'this day is past, so nobody sees this service. Change the day or empty the cell.',
    exampleText: (titles) =>
      `there is still text of the example here (${titles}). Fill in your own or empty the cells.`,
    totalRow: () => 'a count, not a service; left out.',
    unclearYesNo: () => 'neither Ja nor Nee; read as Nee.',
    remark: () => 'a remark is for yourself and is not shown.',
    noEmail: () => 'no e-mail address; left out.',
    noUrl: () => 'no address of a site; left out.',
    noDate: () => 'no date; left out. Write for example: 31-12-2026.',
    noPoint: () => 'no place on the map; left out. Write for example: 52,14 and 6,2.',
    noPostcode: () =>
      'no area of postcodes; left out. Write for example: 7201 or 7203-7207, without letters.',
    areaInWords: (title) =>
      `no municipality and no postcode was recognised; left out. Put the municipality in the column ${title}.`,
    pointExchanged: (point) =>
      `latitude and longitude stood in each other’s place; made ${point} of it. Is that right?`,
    onlyPlace: (row, left = '') =>
      `same id and name as row ${row}, so a second place of that service. Only the place is taken${left && `, not this: ${left}`}.`,
    cleared: () => 'was in the earlier feed; the list says "geen" (none).',
    idTwice: (row) =>
      `this id stands in row ${row} too, with another service. This row got an id of its own. Empty the cell.`,
    otherName: (id) =>
      `is what this service was most likely called in the earlier feed, so it keeps the id ${id}. Is that wrong? Put another mark in the column ID.`,
    otherId: (id) =>
      `was the id in the earlier feed; it is now ${id}. Does your feed name the old id anywhere? Change it there too.`,
    exampleRow: () => 'the row with the example; left out.',
    moreThanOne: (first) => `only the first is taken: ${first}.`,
    phoneInWords: () => 'no telephone number found; the words are shown.',
    phoneFromWords: (phone) => `the number ${phone} is taken, the words around it are not.`,
    phoneWithZero: (phone) => `a zero was missing (Excel does that); made ${phone} of it.`,
    urlWithHttps: (url) => `made ${url} of it. Does that address work?`,
    hoursInWords: () =>
      'not understood; the words are shown, without "open now". Write for example: ma t/m vr 9.00-17.00, za 10.00-12.00.',
    costInWords: () => 'does not tell who pays; only the words are shown.',
    sameName: () =>
      'these rows have the same name. Is it one service with two places? Then give them the same ID. Are they two services? Give each a name of its own.',
    translationStale: () =>
      'the Dutch text has changed; is the translation in the feed still right?',
    judgementKept: (fromList) =>
      `is in the earlier feed and stays; from the list follows: ${fromList}.`,
    listWins: (fromList, before = '') =>
      before ? `was ${before}, is now ${fromList}.` : `is now ${fromList}.`,
    unreachable: (title) =>
      `no telephone, e-mail or site. Fill in a telephone number in the list, or the column ${title}.`,
  },
};
