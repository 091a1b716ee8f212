import { amount } from './en-words.js';
import type { Messages } from './messages.js';

const ofPages = (pages: number | null): string => (pages === null ? '' : ` of ${pages}`);

const tryLater = 'Try again later.';

/** What a server says of itself; null for a status that may be about the address. */
const faultOfServer = (reason: string): string | null =>
  /^HTTP 5/.test(reason)
    ? `The server of the directory has a fault (${reason}). ${tryLater}`
    : null;

const typeNames = new Map([
  ['support-centre', 'support centre for carers'],
  ['respite', 'respite care'],
]);

const byName = (types: string): string =>
  types === 'service'
    ? 'Nor does its name; for now it is "other help".'
    : `By its name it is: ${typeNames.get(types) ?? types}.`;

export const fromHsds: Messages['fromHsds'] = {
  help: `from-hsds makes a feed from a directory in the shape of Open Referral (HSDS 3.0, Open Referral UK).

Usage: mantelzorg-widgets from-hsds <address, file or folder> --publisher <id> …

What it reads:
  https://…/services        an API; all pages are read
  services.json             a page, a list of services, or one service
  folder or package.zip     tables in CSV (services.csv, organizations.csv, …)

  --publisher <id>          who publishes the feed, such as gemeente-zutphen
  --publisher-name <name>   the name for readers, such as "Gemeente Zutphen"
  --publisher-kind <kind>   municipality (the default), insurer, employer, national or other
  --publisher-url <url>     the website
  --publisher-phone <nr>    the telephone number
  --municipality <name>     the municipality by its name, or its CBS code, such as GM0301
  --updated <date>          the date of the feed, such as 2026-11-12; else the day of the last
                            change in the directory
  --keep <feed.json>        an earlier feed of the same directory. What people added to it
                            stays. Where the directory says something, the directory wins.
  --incomplete              write a feed even if not all of it could be read. Services of
                            --keep that were not read then stay as they were.
  --out <feed.json>         write the feed to this file; else to the screen
  --lang nl                 messages in Dutch (the default)

A service keeps the id that it has in the directory. Prices and times that are not valid today
are left out. The report names everything that is not in the feed.

Exit code: 0 done; 1 the directory can't be read, or not all of it; 2 the options are wrong.`,
  sourceNeeded:
    'Which directory? Give the address of an API, a file of JSON, or a folder of CSV files.',
  badAddress: (address) =>
    `${address} can't be used. Give an address that begins with https://, without a name and password in it.`,
  document: {
    feed: (source) => `${source} is a feed already. Look it over with check.`,
    'old-version': (source) =>
      `${source} is Open Referral UK version 1. Ask who keeps it for version 3.`,
    'no-services': (source) =>
      `${source} is a list, but not of services. Give the address that ends in /services.`,
    'not-hsds': (source) =>
      `${source} is no directory in the shape of Open Referral. Looked for were a page of services, a list of them, or one. Its address mostly ends in /services.`,
  },
  request: {
    'feed-network': (url) =>
      `${url} does not answer. Is the address right, and is the server running?`,
    'feed-timeout': (url) => `${url} has not answered (in full) after 8 seconds.`,
    'feed-status': (url, reason) =>
      faultOfServer(reason) ?? `${url} gives a fault: ${reason}. Is the address right?`,
    'feed-too-large': (url) =>
      `${url} gives more than 50 MB. Ask for smaller pages, for example with per_page=100.`,
    'feed-not-json': (url) =>
      `${url} does not give JSON, but perhaps a web page. Is it the address of the API? That mostly ends in /services.`,
    'feed-invalid': (url, reason) => `${url} is no directory: ${reason}.`,
    'feed-version': (url, reason) => `${url} is too new: ${reason}.`,
    'feed-blocked': (url) => `${url} may not be read.`,
  },
  laterRequest: {
    'feed-network': (url) => `${url} does not answer. ${tryLater}`,
    'feed-timeout': (url) => `${url} has not answered (in full) after 8 seconds. ${tryLater}`,
    'feed-status': (url, reason) =>
      faultOfServer(reason) ?? `${url} gives a fault: ${reason}. ${tryLater}`,
    'feed-too-large': (url) =>
      `${url} gives more than 50 MB. Ask for smaller pages, for example with per_page=100.`,
    'feed-not-json': (url) =>
      `${url} does not give good JSON: the answer was broken off, or is a web page. ${tryLater}`,
    'feed-invalid': (url, reason) => `${url} is not right: ${reason}.`,
    'feed-version': (url, reason) => `${url} is too new: ${reason}.`,
    'feed-blocked': (url) => `${url} may not be read.`,
  },
  otherPage: (url) => `${url} gives something else than services. ${tryLater}`,
  otherFiles: {
    webPage: 'This is a web page, not a directory.',
    empty: 'The file is empty.',
    picture: 'This is a picture, not a directory.',
    word: 'This is a Word file, not a directory.',
    pdf: 'This is a PDF file, not a directory.',
    spreadsheet: 'This is a spreadsheet. Make a feed of it with from-sheet.',
  },
  badZip: (path) =>
    `${path} can't be unpacked. Unpack it yourself and give the name of the folder.`,
  noTable: (path) => `${path} is not a good CSV file.`,
  tableTwice: (path, name) =>
    `${path} is there twice: the table "${name}" is in another file too. Take one away.`,
  oneTable: (path) =>
    `${path} is one table. Give the name of the folder with services.csv and the other tables. Is it a list from a spreadsheet? Then use from-sheet.`,
  noServicesTable: (source, files) =>
    `There is no services.csv in ${source}. ${files === 0 ? 'There are no CSV files in it.' : `There ${files === 1 ? 'is' : 'are'} ${amount(files, 'other CSV file', 'other CSV files')} in it.`}`,

  pageProgress: (page, pages) => `Page ${page}${ofPages(pages)} …`,
  serviceProgress: (done, total) => `Service ${done} of ${total} …`,

  tooManyPages: (pages, most) =>
    `The directory says that it has ${pages} pages. No more than ${most} are read. Ask for a part, or for larger pages with per_page=100.`,
  tooManyServices: (most) =>
    `There are more than ${most} services in the directory. Ask for a part, such as those of your municipality.`,
  tooManyRows: (source, most) =>
    `There are more than ${most} rows in ${source}. No more are read. Make a smaller package.`,
  otherServer: (host) => `The next page is on another server: ${host}. That is not read.`,
  pageMissing: (page, pages, reason) =>
    `Page ${page}${ofPages(pages)} could not be read. ${reason}`,
  restUnread: (from, pages) => {
    if (pages === null) return 'What comes after it was not read either.';
    return from < pages
      ? `Pages ${from} to ${pages} were not read either.`
      : `Page ${from} was not read either.`;
  },
  partRead: (read, total) =>
    `Read: ${read} of the ${amount(total, 'service', 'services')} that the directory says it has.`,
  fromFirstPage: (page) => `The address says page=${page.slice(0, 20)}. Reading began at page 1.`,
  fewerThanSaid: (said, got) =>
    `The directory says that it has ${amount(said, 'service', 'services')}, but gave ${got}.`,
  fewerPagesThanSaid: (said, got) =>
    `The directory says that it has ${amount(said, 'page', 'pages')}, but after ${got} nothing new came.`,
  morePagesThanSaid: (pages) =>
    `The directory says that it has ${amount(pages, 'page', 'pages')}, but also that another one follows. That was not read.`,
  onePageOnly: (page, pages) =>
    `The file is only page ${page} of ${pages}. Give the address of the API, and all of them are read.`,
  detailsMissing: (count) =>
    `Of ${amount(count, 'service', 'services')} only the summary came, not the whole.`,
  otherService: (url) => `${url} gives something else than the service that should be there.`,
  nothingWritten: 'Nothing was written. Will a part do? Then use --incomplete.',
  noServices: (source) =>
    `${source} was read, but there are no services in it. Nothing was written.`,
  nothingMade: 'There are no services for a feed. Nothing was written.',
  checkFinds: (errors) =>
    `Note: check finds ${amount(errors, 'error', 'errors')} in this feed. Look it over with check.`,
  tooLarge: (megabytes) =>
    `Note: the feed is larger than ${megabytes} MB, and widgets do not load it like that. Make a file for each municipality of it with shard.`,
  written: (path) => `Written: ${path}`,

  read: (source) => `Read: ${source}`,
  made: (records, total, services) =>
    total === null
      ? `${amount(records, 'service', 'services')} in the directory, ${services} in the feed.`
      : `Read ${records} of the ${amount(total, 'service', 'services')} in the directory, ${services} in the feed.`,
  missing: 'Note: not all of it was read',
  onlySummaries: 'Note: the directory gives summaries only. They lack places, times and more.',
  fields: 'What is in the feed, and for how many services',
  levels: {
    lost: 'Not in the feed',
    guessed: 'In the feed, but please check it',
    note: 'Good to know',
  },
  kept: 'Kept from the earlier feed (the directory says nothing here)',
  stayed: (count) =>
    `Not read, so left as it is in the earlier feed (${amount(count, 'service', 'services')})`,
  gone: 'Gone: in the earlier feed and no longer in the directory',
  more: (count) => `and ${count} more`,
  inServices: (names) => `In: ${names}.`,
  place: (field, count) => `${field} (${count === 1 ? 'once' : `${count} times`})`,
  findings: {
    dropped: (status) =>
      status === 'no id' || status === 'no name'
        ? `a service without ${status === 'no id' ? 'an id' : 'a name'} was left out.`
        : `is "${status}" and was left out:`,
    left: (reason) => reason,
    unread: () => 'not needed, or no place for it:',
    unusedRows: () => 'these rows belong to no service.',
    unknownTable: () => 'this table is not known; its rows were not read.',
    repeated: () => 'this service came more than once; taken once:',
    sameId: (id) => `${id} is the id of more than one service. The first is in the feed; left out:`,
    notInTable: (ids, file = '', count = 1) =>
      `${ids} ${count === 1 ? 'is' : 'are'} not in ${file}.`,
    noUrl: () => 'not the address of a website; left out:',
    noEmail: () => 'not an e-mail address; left out:',
    typeByName: (types) =>
      `the directory does not say what kind of service this is. ${byName(types)} Is that right?`,
    municipalityByName: () => 'a name without a code. Is it a municipality?',
    hoursInWords: () => 'not understood; the words are shown, without "open now":',
    phoneInWords: () => 'no telephone number found; the words are shown:',
    phoneFromWords: () => 'the number was taken, the words around it were not:',
    phoneWithZero: () => 'a zero was missing; it was put before the number:',
    urlWithHttps: () => 'made https:// of it; does the address work like that?',
    moreThanOne: () => 'only the first was taken:',
    pointExchanged: () =>
      'latitude and longitude stood in each other’s place; they were turned round. Is it right now?',
    translationStale: () => 'the Dutch text has changed; is the translation still right?',
    municipalityCode: (code) => `has become ${code}:`,
    judgementKept: (now) =>
      `the earlier feed says so and it stays; from the directory would follow ${now}.`,
    listWins: () => 'was different in the earlier feed; now the directory counts.',
    noOrganization: () => 'a service without an organisation:',
    unreachable: () => 'no telephone, e-mail or website:',
  },
  reasons: {
    'a place has one address': 'a place has one address; the rest is left out:',
    'neither every week nor described in words':
      'these times are not for every week, and have no explanation:',
    'no ISO 639 code': 'no language that is known:',
    'no amount and no words': 'no amount and no words:',
    'no municipality': 'no municipality; without an area everybody sees this help:',
    'no name, address or point': 'a place without name, address or point:',
    'no place for it': 'no place for it in the feed:',
    'nobody can go to it': 'no place to go to (online, or for the post only):',
    'not a point on earth': 'not a point on earth:',
    'not one of our codes': 'no word that the feed knows:',
    'not valid today': 'not valid today:',
    'one number fits': 'one number fits in the feed; the rest is left out:',
    'shapes are not read': 'an area as a shape (map) is not read.',
  },
};
