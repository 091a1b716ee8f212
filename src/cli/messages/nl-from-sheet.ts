import type { ColumnCount } from '../from-sheet/convert.js';
import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import type { PublisherKind } from '../../domain/index.js';
import type { ListFault } from '../from-sheet/read-list.js';
import { amount } from './nl-words.js';
import { noWorkbook } from './nl-workbook.js';

function noSheet(file: string, fault: ListFault): string {
  switch (fault.kind) {
    case 'too-large':
      return `${file} heeft meer dan 25.000 rijen, 500.000 cellen of 30 MB aan tekst. Zo groot is een lijst met hulp niet. Is dit het goede bestand?`;
    case 'binary':
      return `${file} is geen CSV-bestand. Sla de lijst in uw spreadsheet op als CSV.`;
    case 'empty':
      return `${file} is leeg.`;
    case 'quote':
      return `${file} is geen goed CSV-bestand: in of na rij ${fault.row} wordt een aanhalingsteken niet afgesloten.`;
    case 'no-titles':
      return `In ${file} is geen titel gevonden. Het lijkt of de eerste rij geen titels heeft. Zet boven elke kolom een titel, zoals Dienst, Telefoonnummer, Website.`;
    case 'columns':
      return [
        `In ${file} staat geen kolom "Organisatie" of "Dienst". Zonder een van die twee is er geen naam.`,
        fault.found.length > 0
          ? `Deze kolommen staan er wel: ${fault.found.map((title) => `"${title}"`).join(', ')}.`
          : 'Er staan geen kolommen in.',
      ].join('\n');
    default:
      return noWorkbook(file, fault);
  }
}

const publisherKinds: Readonly<Record<PublisherKind, string>> = {
  municipality: 'gemeente',
  insurer: 'verzekeraar',
  employer: 'werkgever',
  national: 'landelijk',
  other: 'anders',
};

/** What a column is in the feed. */
const fields: Readonly<Record<ColumnKey, string>> = {
  id: 'het vaste kenmerk',
  type: 'soort dienst',
  needs: 'waarmee het helpt',
  tasks: 'zorgtaken',
  rungs: 'trede',
  burden: 'voor welke belasting',
  setting: 'respijtzorg: waar',
  provider: 'respijtzorg: wie komt er',
  duration: 'respijtzorg: hoe lang',
  planning: 'respijtzorg: wanneer',
  funding: 'wie betaalt',
  access: 'hoe iemand binnenkomt',
  groups: 'groepen',
  languages: 'talen',
  postcodes: 'gebied',
  nationwide: 'gebied',
  serviceArea: 'gebied',
  locationName: 'plaats',
  houseNumber: 'plaats',
  houseAddition: 'plaats',
  latitude: 'plaats op de kaart',
  longitude: 'plaats op de kaart',
  coordinates: 'plaats op de kaart',
  gridX: 'plaats op de kaart',
  gridY: 'plaats op de kaart',
  accessibility: 'toegankelijkheid',
  wheelchair: 'toegankelijkheid',
  parking: 'toegankelijkheid',
  locationHours: 'openingstijden van de plaats',
  applyUrl: 'pagina om aan te melden',
  validFrom: 'eerste dag',
  validThrough: 'laatste dag',
  updatedAt: 'nagekeken op',
  burdenLow: 'voor wie licht belast is',
  burdenMedium: 'voor wie matig belast is',
  burdenHigh: 'voor wie zwaar belast is',
  kindOfHelp: 'soort hulp',
  task: 'zorgtaken',
  municipality: 'gebied',
  organization: 'organisatie',
  service: 'naam',
  description: 'omschrijving',
  audience: 'voor wie het is',
  conditions: 'voor wie het is',
  moreConditions: 'voor wie het is',
  location: 'plaats',
  street: 'plaats',
  postalCode: 'plaats',
  city: 'plaats',
  hours: 'openingstijden',
  howToApply: 'aanmelden',
  phone: 'telefoon',
  whatsapp: 'WhatsApp',
  email: 'e-mail',
  website: 'website',
  cost: 'kosten',
  remark: 'niet in de feed',
};

export const fromSheet = {
  help: `from-sheet maakt een feed van een sociale kaart in Excel of CSV.

Gebruik: mantelzorg-widgets from-sheet <lijst.xlsx of lijst.csv> --publisher <id> …

  --publisher <id>          wie de lijst uitgeeft, zoals gemeente-zutphen
  --publisher-name <naam>   de naam voor lezers, zoals "Gemeente Zutphen"
  --publisher-kind <soort>  municipality (gemeente; dat is het gewone), insurer, employer,
                            national of other
  --publisher-url <adres>   de website
  --publisher-phone <nr>    het telefoonnummer
  --municipality <naam>     de naam van de gemeente, of de CBS-code, zoals GM0301
  --updated <datum>         de datum van de lijst, zoals 2026-11-12 of 12-11-2026; anders vandaag
  --sheet <naam>            het blad van een Excel-bestand; anders het blad met de meeste bekende
                            kolommen
  --columns <map.json>      voor kolommen met een andere titel: { "Titel in uw lijst": "Telefoon" }.
                            "" slaat een kolom over. De titels staan in de lijst van template
  --keep <feed.json>        een eerdere feed van dezelfde lijst. Wat mensen daarin hebben
                            toegevoegd, blijft: omschrijvingen, vertalingen, treden, eigen
                            teksten. Waar de lijst iets zegt, geldt de lijst.
  --out <feed.json>         schrijf de feed in dit bestand; anders op het scherm
  --lang en                 messages in English

Met --keep haalt "geen" in een cel weg wat er in de eerdere feed stond. Bij Kosten niet: daar wordt
"geen" getoond. "Gratis" is duidelijker.
Het verslag zegt wat er met elke kolom is gebeurd, en wat er niet in de feed staat.
Een CSV-bestand mag puntkomma's, komma's of tabs hebben, en UTF-8 of Windows-1252 zijn.

Afsluitcode: 0 gelukt; 1 een bestand kan niet gelezen of geschreven worden; 2 de opties kloppen niet.`,
  publisherNeeded: 'Zeg met --publisher wie de lijst uitgeeft, zoals --publisher gemeente-zutphen.',
  fileNeeded: 'Welke lijst? Geef de naam van een Excel-bestand of een CSV-bestand.',
  oneFileOnly: (rest: string) =>
    `Geef één bestand tegelijk. Dit is te veel: ${rest}. Staan er spaties in een naam? Zet hem dan tussen aanhalingstekens.`,
  badOption: (option: string, value: string, example: string) =>
    `${option} "${value}" kan niet. Wel bijvoorbeeld: ${example}.`,
  badId: (id: string, example: string) =>
    `--publisher "${id}" kan niet: gebruik kleine letters, cijfers en streepjes. Wel bijvoorbeeld: ${example}.`,
  badKind: (kind: string, known: readonly PublisherKind[]) =>
    `--publisher-kind "${kind}" kan niet. Kies uit: ${known.map((one) => `${one} (${publisherKinds[one]})`).join(', ')}.`,
  outExists: (path: string) =>
    `${path} bestaat al. Gebruik --keep ${path}, dan blijft wat u zelf toevoegde. Of kies een andere naam bij --out.`,
  outIsOther: (path: string, kept: string) =>
    `${path} bestaat al en is niet de feed van --keep. Kies bij --out een andere naam, of ${kept} zelf.`,
  noFolder: (path: string) => `De map ${path} bestaat niet. Maak hem eerst.`,
  outIsSource: (path: string) =>
    `${path} is de lijst zelf. Kies bij --out een andere naam, bijvoorbeeld feed.json.`,
  isFeed: (file: string) =>
    `${file} is een feed, geen lijst. Maak er eerst een lijst van: mantelzorg-widgets to-sheet ${file} --out lijst.xlsx`,
  /** A next step for a list with titles of its own. */
  columnsHint: (title: string) =>
    `Staan de namen onder een andere titel? Maak een bestand kolommen.json met {${JSON.stringify(title)}: "Dienst"} en geef --columns kolommen.json.`,
  unknownColumnHint:
    'Wilt u een titel laten zoals hij is? Maak een bestand kolommen.json met {"Titel in uw lijst": "Telefoon"} en geef --columns kolommen.json. Achter de dubbele punt staat een titel uit de lijst van template, of "" om de kolom over te slaan.',
  nothingMade: 'Er staan geen diensten in de lijst. Er is niets geschreven.',
  keepIsNoFeed: (path: string) => `${path} is geen feed: er is geen lijst "services" in.`,
  noSheet,
  written: (path: string) => `Geschreven: ${path}`,

  delimiters: { ';': "puntkomma's", ',': "komma's", '\t': 'tabs' },
  read: (file: string, encoding: string, delimiter: string) =>
    `Gelezen: ${file} (${encoding}, ${delimiter})`,
  made: (rows: number, services: number) =>
    `${amount(rows, 'rij', 'rijen')} gelezen, ${amount(services, 'dienst', 'diensten')} gemaakt.`,
  rungs: (counts: readonly number[]) =>
    `Trede ${counts.map((count, index) => `${index + 1}: ${count}`).join(', trede ')}.`,
  municipality: (column: string, name: string, rows: number, code: string) =>
    `${column}: "${name}" (${amount(rows, 'rij', 'rijen')}) is ${code} geworden. Klopt dat?`,
  municipalityKnown: (column: string, name: string, rows: number, code: string) =>
    `${column}: "${name}" (${amount(rows, 'rij', 'rijen')}) is ${code}.`,
  otherCode: (name: string, code: string, given: string) =>
    `Let op: in de lijst staat "${name}". Dat is ${code}, niet ${given}. Bij de diensten staat nu ${code}. Is de lijst van ${name}? Geef dan --municipality ${code}.`,
  emptyColumns: (titles: string) => `Leeg: ${titles}`,
  keptCell: (words: string, canClear: boolean) =>
    `leeg in de lijst, dus ${words ? `"${words}"` : 'wat er stond'} blijft staan. ${canClear ? 'Moet het weg? Typ dan: geen.' : 'Klopt het niet meer? Vul de cel dan in.'}`,
  keptWithoutColumn: () => 'de lijst heeft deze kolom niet, dus dit blijft staan.',
  columns: 'Kolommen',
  column: ({ key, title, filled, lost, guessed, isGuess }: ColumnCount) =>
    [
      `${title} → ${filled === 0 ? 'leeg' : `${fields[key]} (${filled})`}`,
      lost > 0 && `${lost} niet (helemaal) overgenomen`,
      guessed > 0 && `${guessed} om na te kijken`,
      isGuess && 'niet zeker: er staat een letter anders',
    ]
      .filter(Boolean)
      .join(', '),
  columnLeft: (title: string) => `${title} → overgeslagen, omdat --columns dat zegt`,
  columnsAreNoMap: (path: string) =>
    `${path} klopt niet. Er moet per kolom een regel in staan, zoals { "Titel in uw lijst": "Telefoon", "Intern nummer": "" }.`,
  unknownColumnName: (path: string, title: string, name: string, near: string) =>
    `${path}: bij "${title}" staat "${name}". Die kolom is er niet.${near && ` Bedoelt u "${near}"?`} Kies een titel uit de lijst van template, of "" om de kolom over te slaan.`,
  columnsNotFound: (titles: string) =>
    `In de lijst staan deze kolommen van --columns niet: ${titles}.`,
  levels: {
    lost: 'Niet in de feed',
    guessed: 'Wel in de feed, maar kijk het na',
    note: 'Goed om te weten',
  },
  kept: 'Gebleven uit de eerdere feed',
  gone: 'Vervallen: staat in de eerdere feed en niet meer in de lijst',
  place: (rows: string, count: number, column: string) =>
    `${count === 1 ? 'rij' : 'rijen'} ${rows}${column && `, ${column}`}`,
  findings: {
    noName: () => 'er is geen organisatie en geen dienst, dus de rij is overgeslagen.',
    notVisible: () =>
      'drie keer Nee bij belasting betekent: niemand ziet de dienst. De rij is overgeslagen. Zet bij één ervan Ja, of maak de drie cellen leeg.',
    sameRow: (row: string) => `precies gelijk aan rij ${row}; eenmaal opgenomen.`,
    unknownColumn: (cells: string) =>
      `${amount(Number(cells), 'cel', 'cellen')}. Deze titel kennen we niet. Hoort de kolom in de feed? Geef hem een titel die we kennen, zoals Telefoon of Kosten.`,
    otherMunicipality: (code: string, name: string) =>
      `"${name}" is een andere gemeente dan ${code}. Zet er de code neer, anders ziet iedereen deze hulp.`,
    unknownWord: (near: string, choices = '') =>
      `kennen we niet.${near && ` Bedoelt u "${near}"?`}${choices && ` Kies uit: ${choices}${choices.endsWith('…') ? '' : '.'}`}`,
    guessedWord: (meant: string) => `gelezen als "${meant}". Klopt dat?`,
    unknownMunicipality: (likely: string) =>
      `kennen we niet als gemeente. Bedoelt u ${likely}? Verbeter de naam, anders ziet iedereen deze hulp.`,
    codedMunicipality: (code: string) => `is een andere gemeente; ${code} van gemaakt.`,
    past: () =>
      'deze dag is voorbij, dus niemand ziet deze dienst. Verander de dag of maak de cel leeg.',
    exampleText: (titles: string) =>
      `hier staat nog tekst uit het voorbeeld (${titles}). Vul uw eigen gegevens in of maak de cellen leeg.`,
    totalRow: () => 'een telling, geen dienst; overgeslagen.',
    unclearYesNo: () => 'geen Ja of Nee; gelezen als Nee.',
    remark: () => 'een opmerking is voor uzelf en wordt niet getoond.',
    noEmail: () => 'geen e-mailadres; weggelaten.',
    noUrl: () => 'geen adres van een website; weggelaten.',
    noDate: () => 'geen datum; weggelaten. Schrijf bijvoorbeeld: 31-12-2026.',
    noPoint: () => 'geen plaats op de kaart; weggelaten. Schrijf bijvoorbeeld: 52,14 en 6,2.',
    noPostcode: () =>
      'geen postcodegebied; weggelaten. Schrijf bijvoorbeeld: 7201 of 7203-7207, zonder letters.',
    areaInWords: (title: string) =>
      `hier is geen gemeente of postcode in herkend; weggelaten. Zet de gemeente in de kolom ${title}.`,
    pointExchanged: (point: string) =>
      `breedte en lengte stonden andersom; ${point} van gemaakt. Klopt dat?`,
    onlyPlace: (row: string, left = '') =>
      `zelfde id en naam als rij ${row}, dus een tweede plaats van die dienst. Alleen de plaats is overgenomen${left && `, dit niet: ${left}`}.`,
    cleared: () => 'stond in de eerdere feed; de lijst zegt "geen".',
    idTwice: (row: string) =>
      `dit id staat ook in rij ${row}, bij een andere dienst. Deze rij kreeg een eigen id. Maak de cel leeg.`,
    otherName: (id: string) =>
      `zo heette deze dienst waarschijnlijk in de eerdere feed; hij houdt daarom het id ${id}. Klopt dat niet? Zet in de kolom ID een ander kenmerk.`,
    otherId: (id: string) =>
      `zo was het id in de eerdere feed; het is nu ${id}. Noemt uw feed het oude id ergens? Verander het daar ook.`,
    exampleRow: () => 'de rij met het voorbeeld; overgeslagen.',
    moreThanOne: (first: string) => `alleen het eerste is overgenomen: ${first}.`,
    phoneInWords: () => 'geen telefoonnummer gevonden; de woorden worden getoond.',
    phoneFromWords: (phone: string) =>
      `het nummer ${phone} is overgenomen, de woorden eromheen niet.`,
    phoneWithZero: (phone: string) => `er ontbrak een nul (dat doet Excel); ${phone} van gemaakt.`,
    urlWithHttps: (url: string) => `${url} van gemaakt. Werkt dat adres?`,
    hoursInWords: () =>
      'niet begrepen; de woorden worden getoond, zonder "nu open". Schrijf bijvoorbeeld: ma t/m vr 9.00-17.00, za 10.00-12.00.',
    costInWords: () =>
      'wie betaalt, is hier niet uit op te maken; alleen de woorden worden getoond.',
    sameName: () =>
      'deze rijen heten gelijk. Is het één dienst met twee plaatsen? Geef ze dan hetzelfde ID. Zijn het twee diensten? Geef ze een eigen naam.',
    translationStale: () => 'de Nederlandse tekst is veranderd; klopt de vertaling in de feed nog?',
    judgementKept: (fromList: string) =>
      `zo staat het in de eerdere feed en zo blijft het; uit de lijst volgt: ${fromList}.`,
    listWins: (fromList: string, before = '') =>
      before ? `was ${before}, is nu ${fromList}.` : `is nu ${fromList}.`,
    unreachable: (title: string) =>
      `geen telefoon, e-mail of website. Vul in de lijst een telefoonnummer of de kolom ${title} in.`,
  },
};
