import type { Kind, Scope } from '../check/findings.js';
import type { Messages } from './messages.js';

const amount = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

const found = (character: string): string =>
  character ? `There is ${JSON.stringify(character)} here` : 'The file ends here';

function syntax(expected: string, character: string): string {
  switch (expected) {
    case 'key':
      return `${found(character)} where the name of a field should be, between double quotes.`;
    case 'colon':
      return `${found(character)} where a colon should follow the name of a field.`;
    case 'comma':
      return `${found(character)}. Most likely a comma is missing before it, or a bracket.`;
    case 'no-comma':
      return 'This comma is one too many: nothing follows it. Remove it.';
    case 'string-end':
      return 'This text is never closed. Put a double quote behind it, on the same line.';
    case 'escape':
      return 'A backslash \\ in a text has a meaning of its own. Write two: \\\\.';
    case 'end':
      return `The document has ended already, but ${character ? `${JSON.stringify(character)} follows` : 'something follows'}. Remove what is too much.`;
    default:
      return `${found(character)} where a value should be: a text between double quotes, a number, true, false, null, a list or an object.`;
  }
}

const kinds: Readonly<Record<Kind, string>> = {
  text: 'a text (or a text for each language)',
  string: 'a text',
  date: 'a date',
  number: 'a number',
  boolean: 'true or false',
  code: 'one of the fixed words',
  list: 'a list between [ ]',
  object: 'an object between { }',
};

const scopes: Readonly<Record<Scope, string>> = {
  service: 'So this service is not shown.',
  section: 'So this whole part does not count.',
  feed: 'So the whole feed can not be used.',
};

export const en: Messages = {
  general: {
    help: `mantelzorg-widgets: help for whoever keeps a feed of local help

Usage: npx mantelzorg-widgets <command> …

Commands:
  from-sheet <list.csv>    makes a feed of a list of local help (sociale kaart)
  check <feed.json|https>  looks for what is wrong in a feed

Options:
  --help       explains; behind a command too
  --version    the version
  --lang nl    meldingen in het Nederlands (the default)`,
    seeHelp: (command) => `More: npx mantelzorg-widgets ${command} --help --lang en`,
    unknownCommand: (name, known) => `There is no command "${name}". There are: ${known}.`,
    unknownOption: (option) => `There is no option ${option}.`,
    badOptionValue: (option) => `Something is wrong behind the option ${option}.`,
    unknownLanguage: (language, known) =>
      `There is no language "${language}" here. There are: ${known}.`,
    crashed: (reason) =>
      `Something went wrong in this program itself: ${reason}\nThat is our fault. Would you report it?`,
    cannotRead: (path, reason) => `${path} can't be read: ${reason}.`,
    cannotWrite: (path, reason) => `${path} can't be written: ${reason}.`,
    doesNotExist: 'the file or folder does not exist',
    notAllowed: 'you have no permission for it',
    isFolder: (path) => `${path} is a folder. Give the name of a file.`,
    fileTooLarge: (path, megabytes) =>
      `${path} is larger than ${megabytes} MB. No list of help is that large; is it the right file?`,
    notJson: (path, { line, column, expected, found }) =>
      `${path} is not JSON. Line ${line}, column ${column}: ${syntax(expected, found)}`,
  },

  fromSheet: {
    help: `from-sheet makes a feed of a list of local help (sociale kaart) in CSV.

Usage: npx mantelzorg-widgets from-sheet <list.csv> --publisher <id> …

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
    columns: 'Columns',
    column: ({ title, filled, lost, guessed }) =>
      [
        `${title}: ${filled === 0 ? 'empty' : `${amount(filled, 'cell')} filled`}`,
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
      unknownColumn: () => 'the feed has no place for this column.',
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
      unreachable: () => 'no telephone, e-mail or site. How does anybody get here?',
    },
  },

  check: {
    help: `check looks for what is wrong in a feed, with the place and what to do about it.

Usage: npx mantelzorg-widgets check <feed.json or https address> …

  --strict     a warning is not good either (exit code 1)
  --lang en    messages in English

Error:    a visitor does not see something, or is sent the wrong way.
Warning:  it is shown, but could be better.
Advice:   nothing is wrong.

Exit code: 0 no errors; 1 errors; 2 the options are wrong.`,
    sourceNeeded: 'Which feed? Give the name of a file, or an address that begins with https://.',
    notUtf8: 'The file is not saved as UTF-8. Choose UTF-8 when saving.',
    badAddress: 'Widgets load a feed only from an address that begins with https://.',
    request: {
      'feed-network': () => 'There is no answer. Is the address right, and is the server on?',
      'feed-timeout': () => 'The answer comes too late. Widgets wait for 8 seconds at most.',
      'feed-status': (reason) =>
        `The server does not give the feed: ${reason}. Is the address right?`,
      'feed-too-large': () =>
        'The feed is larger than 10 MB and is not loaded. Make one feed for each municipality.',
      'feed-not-json': () => 'The answer is not JSON.',
      'feed-invalid': (reason) => `This is no feed: ${reason}.`,
      'feed-version': (reason) => `This feed is too new: ${reason}.`,
      'feed-blocked': () => 'The feed may not be loaded.',
    },
    severities: { error: 'Errors', warning: 'Warnings', advice: 'Advice' },
    ofService: (name) => `(${name})`,
    nothingFound: (source, services, shards) =>
      shards === null
        ? `${source}: nothing found. ${amount(services ?? 0, 'service')} checked.`
        : `${source}: nothing found. This is an index of ${amount(shards, 'feed')}; check those too.`,
    summary: (errors, warnings, advice, sources) =>
      `${amount(errors, 'error')}, ${amount(warnings, 'warning')}, ${amount(advice, 'piece of advice', 'pieces of advice')} in ${amount(sources, 'feed')}.`,
    findings: {
      syntax: (expected, character) => `Not JSON. ${syntax(expected, character)}`,
      keyTwice: (field) => `The field "${field}" is there twice; only the last counts. Remove one.`,
      noFeed: () => 'This is no feed. A feed is an object with "publisher" and "services" in it.',
      newerVersion: () =>
        'These widgets do not know this version of the feed yet. Use newer widgets, or write "1.0".',
      unreadable: (reason) => `This can't be read: ${reason}.`,
      missing: (scope, kind) => `Missing here: ${kinds[kind as Kind]}. ${scopes[scope as Scope]}`,
      wrongKind: (scope, value, kind) =>
        `Here should be ${kinds[kind as Kind]}, but it is ${value}. ${scopes[scope as Scope]}`,
      wrongForm: (scope, value) =>
        `"${value}" does not have the right form. A version is for example 1.0. ${scopes[scope as Scope]}`,
      outOfBounds: (scope, value) =>
        `${value} is too large or too small. ${scopes[scope as Scope]}`,
      unknownCode: (value) =>
        `The widgets do not know ${value} here and pass over it. The description of the feed says which words there are.`,
      idTwice: (id) =>
        `There is a service with the id "${id}" already; this one is not shown. Give each its own id.`,
      phone: (value) =>
        `"${value}" is no telephone number and can't be called. Write for example 0575 519613, and the rest in "howToApply".`,
      openingHours: (value) =>
        `"${value}" is shown, but without "open now". Write for example Mo-Fr 08:30-17:00 (Mo Tu We Th Fr Sa Su).`,
      url: (value) => `"${value}" is not shown. Write the whole address, with https:// before it.`,
      email: (value) =>
        `"${value}" is no e-mail address and is not shown. Write one address, such as info@example.nl.`,
      date: (value) =>
        `"${value}" is no date and does not count. Write the year first, such as 2026-11-12.`,
      expired: (date) =>
        `This service ended on ${date} and is shown no more. Give another date or remove the service.`,
      unreachable: () =>
        'No telephone, e-mail, site or place. Write in "howToApply" how one gets here.',
      noSuchService: (id) => `There is no service with the id "${id}" in this feed.`,
      staleNumber: (phone, line, now) =>
        `${phone} is an old number of the ${line}. It is now ${now}.`,
      staleName: (now) => `This name is out of use. It is now called ${now}.`,
      emptyRungs: (rungs) =>
        `You have no service on rung ${rungs} of the zorgladder. Add one, or say in a text under "zorgladder" where people can turn.`,
    },
  },
};
