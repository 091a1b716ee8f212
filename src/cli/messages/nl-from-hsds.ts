import type { OtherFile } from '../check/other-format.js';
import type { DocumentFault } from '../from-hsds/document.js';
import { amount } from './nl-words.js';

const ofPages = (pages: number | null): string => (pages === null ? '' : ` van ${pages}`);

const tryLater = 'Probeer het later nog eens.';

/** What a server says of itself; null for a status that may be about the address. */
const faultOfServer = (reason: string): string | null =>
  /^HTTP 5/.test(reason)
    ? `De server van de gids heeft een storing (${reason}). ${tryLater}`
    : null;

const typeNames = new Map([
  ['support-centre', 'steunpunt mantelzorg'],
  ['respite', 'respijtzorg'],
]);

const byName = (types: string): string =>
  types === 'service'
    ? 'De naam zegt het ook niet; nu staat hij bij "andere hulp".'
    : `Naar de naam is het: ${typeNames.get(types) ?? types}.`;

export const fromHsds = {
  help: `from-hsds maakt een feed van een gids in de vorm van Open Referral (HSDS 3.0, Open Referral UK).

Gebruik: mantelzorg-widgets from-hsds <adres, bestand of map> --publisher <id> …

Dit kan:
  https://…/services        een API; alle bladzijden worden gelezen
  diensten.json             een bladzijde, een lijst van diensten, of één dienst
  map of pakket.zip         tabellen in CSV (services.csv, organizations.csv, …)

  --publisher <id>          wie de feed uitgeeft, zoals gemeente-zutphen
  --publisher-name <naam>   de naam voor lezers, zoals "Gemeente Zutphen"
  --publisher-kind <soort>  municipality (gemeente; dat is het gewone), insurer, employer,
                            national of other
  --publisher-url <adres>   de website
  --publisher-phone <nr>    het telefoonnummer
  --municipality <naam>     de naam van de gemeente, of de CBS-code, zoals GM0301
  --updated <datum>         de datum van de feed, zoals 2026-11-12; anders de dag van de
                            laatste wijziging in de gids
  --keep <feed.json>        een eerdere feed van dezelfde gids. Wat mensen daarin hebben
                            toegevoegd, blijft. Waar de gids iets zegt, geldt de gids.
  --incomplete              schrijf ook een feed als niet alles gelezen kon worden. Diensten
                            van --keep die niet gelezen zijn, blijven dan zoals ze waren.
  --out <feed.json>         schrijf de feed in dit bestand; anders op het scherm
  --lang en                 messages in English

Een dienst houdt het id dat hij in de gids heeft. Prijzen en tijden die vandaag niet gelden,
blijven weg. Het verslag noemt alles wat niet in de feed staat.

Afsluitcode: 0 gelukt; 1 de gids kan niet (helemaal) gelezen worden; 2 de opties kloppen niet.`,
  sourceNeeded:
    'Welke gids? Geef het adres van een API, een JSON-bestand, of een map met CSV-bestanden.',
  badAddress: (address: string) =>
    `${address} kan niet. Geef een adres dat met https:// begint, zonder naam en wachtwoord erin.`,
  document: {
    feed: (source: string) => `${source} is al een feed. Kijk hem na met check.`,
    'old-version': (source: string) =>
      `${source} is Open Referral UK versie 1. Vraag de beheerder om versie 3.`,
    'no-services': (source: string) =>
      `${source} is een lijst, maar niet van diensten. Geef het adres dat op /services eindigt.`,
    'not-hsds': (source: string) =>
      `${source} is geen gids in de vorm van Open Referral. Er is gezocht naar een bladzijde met diensten, een lijst van diensten of één dienst. Het adres eindigt meestal op /services.`,
  } satisfies Record<DocumentFault, (source: string) => string>,
  request: {
    'feed-network': (url: string) =>
      `${url} geeft geen antwoord. Klopt het adres, en staat de server aan?`,
    'feed-timeout': (url: string) => `${url} geeft na 8 seconden nog geen (heel) antwoord.`,
    'feed-status': (url: string, reason: string) =>
      faultOfServer(reason) ?? `${url} geeft een fout: ${reason}. Klopt het adres?`,
    'feed-too-large': (url: string) =>
      `${url} geeft meer dan 50 MB. Vraag om kleinere bladzijden, bijvoorbeeld met per_page=100.`,
    'feed-not-json': (url: string) =>
      `${url} geeft geen JSON, maar misschien een webpagina. Is dit het adres van de API? Dat eindigt meestal op /services.`,
    'feed-invalid': (url: string, reason: string) => `${url} is geen gids: ${reason}.`,
    'feed-version': (url: string, reason: string) => `${url} is te nieuw: ${reason}.`,
    'feed-blocked': (url: string) => `${url} mag niet gelezen worden.`,
  },
  /** After an answer that was right, so that the address can't be wrong. */
  laterRequest: {
    'feed-network': (url: string) => `${url} geeft geen antwoord. ${tryLater}`,
    'feed-timeout': (url: string) =>
      `${url} geeft na 8 seconden nog geen (heel) antwoord. ${tryLater}`,
    'feed-status': (url: string, reason: string) =>
      faultOfServer(reason) ?? `${url} geeft een fout: ${reason}. ${tryLater}`,
    'feed-too-large': (url: string) =>
      `${url} geeft meer dan 50 MB. Vraag om kleinere bladzijden, bijvoorbeeld met per_page=100.`,
    'feed-not-json': (url: string) =>
      `${url} geeft geen goede JSON: het antwoord is afgebroken, of is een webpagina. ${tryLater}`,
    'feed-invalid': (url: string, reason: string) => `${url} is niet goed: ${reason}.`,
    'feed-version': (url: string, reason: string) => `${url} is te nieuw: ${reason}.`,
    'feed-blocked': (url: string) => `${url} mag niet gelezen worden.`,
  },
  otherPage: (url: string) => `${url} geeft iets anders dan diensten. ${tryLater}`,
  otherFiles: {
    webPage: 'Dit is een webpagina, geen gids.',
    empty: 'Het bestand is leeg.',
    picture: 'Dit is een afbeelding, geen gids.',
    word: 'Dit is een Word-bestand, geen gids.',
    pdf: 'Dit is een PDF-bestand, geen gids.',
    spreadsheet: 'Dit is een spreadsheet. Maak er een feed van met from-sheet.',
  } satisfies Record<Exclude<OtherFile, 'csv'>, string>,
  badZip: (path: string) =>
    `${path} kan niet uitgepakt worden. Pak het zelf uit en geef de naam van de map.`,
  noTable: (path: string) => `${path} is geen goed CSV-bestand.`,
  tableTwice: (path: string, name: string) =>
    `${path} is er twee keer: de tabel "${name}" staat ook in een ander bestand. Haal er een weg.`,
  oneTable: (path: string) =>
    `${path} is één tabel. Geef de naam van de map waarin services.csv en de andere tabellen staan. Is het een lijst uit een spreadsheet? Gebruik dan from-sheet.`,
  noServicesTable: (source: string, files: number) =>
    `In ${source} staat geen services.csv. ${files === 0 ? 'Er staan geen CSV-bestanden in.' : `Er ${files === 1 ? 'staat' : 'staan'} wel ${amount(files, 'ander CSV-bestand', 'andere CSV-bestanden')} in.`}`,

  pageProgress: (page: number, pages: number | null) => `Bladzijde ${page}${ofPages(pages)} …`,
  serviceProgress: (done: number, total: number) => `Dienst ${done} van ${total} …`,

  tooManyPages: (pages: number, most: number) =>
    `De gids zegt ${pages} bladzijden te hebben. Meer dan ${most} worden er niet gelezen. Vraag om een deel, of om grotere bladzijden met per_page=100.`,
  tooManyServices: (most: number) =>
    `In de gids staan meer dan ${most} diensten. Vraag om een deel, bijvoorbeeld van uw gemeente.`,
  tooManyRows: (source: string, most: number) =>
    `In ${source} staan meer dan ${most} rijen. Meer worden er niet gelezen. Maak een kleiner pakket.`,
  otherServer: (host: string) =>
    `De volgende bladzijde staat op een andere server: ${host}. Die wordt niet gelezen.`,
  pageMissing: (page: number, pages: number | null, reason: string) =>
    `Bladzijde ${page}${ofPages(pages)} kon niet gelezen worden. ${reason}`,
  restUnread: (from: number, pages: number | null) => {
    if (pages === null) return 'Wat daarna komt, is ook niet gelezen.';
    return from < pages
      ? `Bladzijde ${from} tot en met ${pages} zijn ook niet gelezen.`
      : `Bladzijde ${from} is ook niet gelezen.`;
  },
  partRead: (read: number, total: number) =>
    `Gelezen: ${read} van de ${amount(total, 'dienst', 'diensten')} die de gids zegt te hebben.`,
  fromFirstPage: (page: string) =>
    `In het adres staat page=${page.slice(0, 20)}. Er is bij bladzijde 1 begonnen.`,
  fewerThanSaid: (said: number, got: number) =>
    `De gids zegt ${amount(said, 'dienst', 'diensten')} te hebben, maar gaf er ${got}.`,
  fewerPagesThanSaid: (said: number, got: number) =>
    `De gids zegt ${amount(said, 'bladzijde', 'bladzijden')} te hebben, maar na ${got} kwam er niets nieuws meer.`,
  morePagesThanSaid: (pages: number) =>
    `De gids zegt ${amount(pages, 'bladzijde', 'bladzijden')} te hebben, maar ook dat er dan nog een komt. Die is niet gelezen.`,
  onePageOnly: (page: number, pages: number) =>
    `Het bestand is alleen bladzijde ${page} van ${pages}. Geef het adres van de API, dan worden ze alle gelezen.`,
  detailsMissing: (count: number) =>
    `Van ${amount(count, 'dienst', 'diensten')} is alleen de samenvatting gekomen, niet het geheel.`,
  otherService: (url: string) => `${url} geeft iets anders dan de dienst die er zou moeten staan.`,
  nothingWritten: 'Er is niets geschreven. Is een deel genoeg? Gebruik dan --incomplete.',
  noServices: (source: string) =>
    `${source} is gelezen, maar er staan geen diensten in. Er is niets geschreven.`,
  nothingMade: 'Er zijn geen diensten voor een feed. Er is niets geschreven.',
  checkFinds: (errors: number) =>
    `Let op: check vindt ${amount(errors, 'fout', 'fouten')} in deze feed. Kijk hem na met check.`,
  tooLarge: (megabytes: number) =>
    `Let op: de feed is groter dan ${megabytes} MB, en zo laden widgets hem niet. Maak er met shard een bestand per gemeente van.`,
  written: (path: string) => `Geschreven: ${path}`,

  read: (source: string) => `Gelezen: ${source}`,
  made: (records: number, total: number | null, services: number) =>
    total === null
      ? `${amount(records, 'dienst', 'diensten')} in de gids, ${services} in de feed.`
      : `${records} van de ${amount(total, 'dienst', 'diensten')} in de gids gelezen, ${services} in de feed.`,
  missing: 'Let op: niet alles is gelezen',
  onlySummaries:
    'Let op: de gids geeft alleen samenvattingen. Plaatsen, tijden en meer ontbreken daarin.',
  fields: 'Dit staat in de feed, en bij hoeveel diensten',
  levels: {
    lost: 'Niet in de feed',
    guessed: 'Wel in de feed, maar kijk het na',
    note: 'Goed om te weten',
  },
  kept: 'Gebleven uit de eerdere feed (in de gids staat hier niets)',
  stayed: (count: number) =>
    `Niet gelezen, dus gebleven zoals het in de eerdere feed staat (${amount(count, 'dienst', 'diensten')})`,
  gone: 'Vervallen: staat in de eerdere feed en niet meer in de gids',
  more: (count: number) => `en nog ${count}`,
  inServices: (names: string) => `Bij: ${names}.`,
  place: (field: string, count: number) => `${field} (${count} keer)`,
  findings: {
    dropped: (status: string) =>
      status === 'no id' || status === 'no name'
        ? `een dienst zonder ${status === 'no id' ? 'id' : 'naam'} is overgeslagen.`
        : `staat op "${status}" en is overgeslagen:`,
    left: (reason: string) => reason,
    unread: () => 'niet nodig, of geen plaats voor:',
    unusedRows: () => 'deze rijen horen niet bij een dienst.',
    unknownTable: () => 'deze tabel is niet bekend; de rijen zijn niet gelezen.',
    repeated: () => 'deze dienst kwam vaker; eenmaal opgenomen:',
    sameId: (id: string) =>
      `${id} is het id van meer dan één dienst. De eerste staat in de feed; weggelaten:`,
    notInTable: (ids: string, file = '', count = 1) =>
      `${ids} ${count === 1 ? 'staat' : 'staan'} niet in ${file}.`,
    noUrl: () => 'geen adres van een website; weggelaten:',
    noEmail: () => 'geen e-mailadres; weggelaten:',
    typeByName: (types: string) =>
      `de gids zegt niet wat voor dienst dit is. ${byName(types)} Klopt dat?`,
    municipalityByName: () => 'een naam zonder code. Is dit een gemeente?',
    hoursInWords: () => 'niet begrepen; de woorden worden getoond, zonder "nu open":',
    phoneInWords: () => 'geen telefoonnummer gevonden; de woorden worden getoond:',
    phoneFromWords: () => 'het nummer is overgenomen, de woorden eromheen niet:',
    phoneWithZero: () => 'er ontbrak een nul; die is ervoor gezet:',
    urlWithHttps: () => 'https:// van gemaakt; werkt het adres zo?',
    moreThanOne: () => 'alleen het eerste is overgenomen:',
    pointExchanged: () => 'breedte en lengte stonden andersom; dat is omgedraaid. Klopt het zo?',
    translationStale: () => 'de Nederlandse tekst is veranderd; klopt de vertaling nog?',
    municipalityCode: (code: string) => `is ${code} geworden:`,
    judgementKept: (now: string) =>
      `zo staat het in de eerdere feed en zo blijft het; uit de gids volgt ${now}.`,
    listWins: () => 'stond anders in de eerdere feed; nu geldt de gids.',
    noOrganization: () => 'een dienst zonder organisatie:',
    unreachable: () => 'geen telefoon, e-mail of website:',
  },
  /** Why the reader of directories could not use something, by what it says itself. */
  reasons: {
    'a place has one address': 'een plaats heeft één adres; de rest is weg:',
    'neither every week nor described in words':
      'deze tijden gelden niet elke week en hebben geen uitleg:',
    'no ISO 639 code': 'geen taal die bekend is:',
    'no amount and no words': 'geen bedrag en geen woorden:',
    'no municipality': 'geen gemeente; zonder gebied ziet iedereen deze hulp:',
    'no name, address or point': 'een plaats zonder naam, adres of punt:',
    'no place for it': 'geen plaats voor in de feed:',
    'nobody can go to it': 'geen plaats om naartoe te gaan (online of alleen post):',
    'not a point on earth': 'geen punt op aarde:',
    'not one of our codes': 'geen woord dat de feed kent:',
    'not valid today': 'geldt vandaag niet:',
    'one number fits': 'er past één nummer in de feed; de rest is weg:',
    'shapes are not read': 'een gebied als vorm (kaart) wordt niet gelezen.',
  },
};
