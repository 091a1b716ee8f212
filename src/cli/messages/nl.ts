import type { Kind, Scope } from '../check/findings.js';
import type { JsonFault } from '../json-positions.js';
import type { CsvFault } from '../from-sheet/read-csv.js';
import type { ColumnCount } from '../from-sheet/convert.js';

const amount = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const found = (character: string): string =>
  character ? `staat ${JSON.stringify(character)}` : 'houdt het bestand op';

/** What is wrong with JSON at the place where it goes wrong. */
function syntax(expected: string, character: string): string {
  switch (expected) {
    case 'key':
      return `Hier ${found(character)}, maar hier hoort de naam van een veld, tussen dubbele aanhalingstekens.`;
    case 'colon':
      return `Hier ${found(character)}, maar achter de naam van een veld hoort een dubbele punt.`;
    case 'comma':
      return `Hier ${found(character)}. Waarschijnlijk ontbreekt er een komma voor, of een haakje.`;
    case 'no-comma':
      return 'Deze komma is er een te veel: er komt niets meer achter. Haal hem weg.';
    case 'string-end':
      return 'Deze tekst wordt niet afgesloten. Zet er een dubbel aanhalingsteken achter, op dezelfde regel.';
    case 'escape':
      return 'Een schuine streep \\ in een tekst heeft een eigen betekenis. Schrijf er twee: \\\\.';
    case 'end':
      return `Het document is hier al afgelopen, maar er ${character ? `staat nog ${JSON.stringify(character)}` : 'staat nog iets'}. Haal weg wat er te veel is.`;
    default:
      return `Hier ${found(character)}, maar hier hoort een waarde: een tekst tussen dubbele aanhalingstekens, een getal, true, false, null, een lijst of een object.`;
  }
}

function noSheet(file: string, fault: CsvFault): string {
  switch (fault.kind) {
    case 'excel':
      return `${file} is een Excel-bestand. Kies in Excel Bestand > Opslaan als > CSV UTF-8 en gebruik dat bestand.`;
    case 'binary':
      return `${file} is geen CSV-bestand. Sla de lijst in uw spreadsheet op als CSV.`;
    case 'empty':
      return `${file} is leeg.`;
    case 'quote':
      return `${file} is geen goed CSV-bestand: in of na rij ${fault.row} wordt een aanhalingsteken niet afgesloten.`;
    case 'columns':
      return [
        `In ${file} staat geen kolom "Naam organisatie" of "Dienst". Zonder een van die twee is er geen naam.`,
        fault.found.length > 0
          ? `Deze kolommen staan er wel: ${fault.found.join(', ')}.`
          : 'Er staan geen kolommen in.',
      ].join('\n');
  }
}

const kinds: Readonly<Record<Kind, string>> = {
  text: 'een tekst (of een tekst per taal)',
  string: 'een tekst',
  date: 'een datum',
  number: 'een getal',
  boolean: 'true of false',
  code: 'een van de vaste woorden',
  list: 'een lijst tussen [ ]',
  object: 'een object tussen { }',
};

const scopes: Readonly<Record<Scope, string>> = {
  service: 'Daardoor wordt deze dienst niet getoond.',
  section: 'Daardoor telt dit hele onderdeel niet mee.',
  feed: 'Daardoor kan de hele feed niet gebruikt worden.',
};

export const nl = {
  general: {
    help: `mantelzorg-widgets: hulp voor wie een feed met lokale hulp bijhoudt

Gebruik: npx mantelzorg-widgets <opdracht> …

Opdrachten:
  from-sheet <lijst.csv>   maakt een feed van een sociale kaart
  check <feed.json|https>  zoekt wat er niet goed is in een feed

Opties:
  --help       uitleg; ook achter een opdracht
  --version    de versie
  --lang en    messages in English`,
    seeHelp: (command: string) => `Meer uitleg: npx mantelzorg-widgets ${command} --help`,
    unknownCommand: (name: string, known: string) =>
      `De opdracht "${name}" bestaat niet. Dit kan wel: ${known}.`,
    unknownOption: (option: string) => `De optie ${option} bestaat niet.`,
    badOptionValue: (option: string) => `Achter de optie ${option} klopt iets niet.`,
    unknownLanguage: (language: string, known: string) =>
      `De taal "${language}" is er niet. Dit kan wel: ${known}.`,
    crashed: (reason: string) =>
      `Er ging iets mis in dit programma zelf: ${reason}\nDat is onze fout. Wilt u het melden?`,
    cannotRead: (path: string, reason: string) => `${path} kan niet gelezen worden: ${reason}.`,
    cannotWrite: (path: string, reason: string) => `${path} kan niet geschreven worden: ${reason}.`,
    doesNotExist: 'het bestand of de map bestaat niet',
    notAllowed: 'u hebt er geen rechten voor',
    isFolder: (path: string) => `${path} is een map. Geef de naam van een bestand.`,
    fileTooLarge: (path: string, megabytes: number) =>
      `${path} is groter dan ${megabytes} MB. Zo groot is een lijst met hulp niet; is dit het goede bestand?`,
    notJson: (path: string, { line, column, expected, found }: JsonFault) =>
      `${path} is geen JSON. Regel ${line}, teken ${column}: ${syntax(expected, found)}`,
  },

  fromSheet: {
    help: `from-sheet maakt een feed van een sociale kaart in CSV.

Gebruik: npx mantelzorg-widgets from-sheet <lijst.csv> --publisher <id> …

  --publisher <id>          wie de lijst uitgeeft, zoals gemeente-zutphen
  --publisher-name <naam>   de naam voor lezers, zoals "Gemeente Zutphen"
  --publisher-kind <soort>  municipality (gemeente; dat is het gewone), insurer, employer,
                            national of other
  --publisher-url <adres>   de website
  --publisher-phone <nr>    het telefoonnummer
  --municipality <code>     de CBS-code van de gemeente, zoals GM0301
  --updated <datum>         de datum van de lijst, zoals 2026-11-12; anders vandaag
  --keep <feed.json>        een eerdere feed van dezelfde lijst. Wat mensen daarin hebben
                            toegevoegd, blijft: omschrijvingen, vertalingen, treden, eigen
                            teksten. Waar de lijst iets zegt, geldt de lijst.
  --out <feed.json>         schrijf de feed in dit bestand; anders op het scherm
  --lang en                 messages in English

Het verslag zegt wat er met elke kolom is gebeurd, en wat er niet in de feed staat.
Het bestand mag puntkomma's, komma's of tabs hebben, en UTF-8 of Windows-1252 zijn.

Afsluitcode: 0 gelukt; 1 de opties kloppen niet of een bestand kan niet gelezen worden.`,
    publisherNeeded:
      'Zeg met --publisher wie de lijst uitgeeft, zoals --publisher gemeente-zutphen.',
    fileNeeded: 'Welke lijst? Geef de naam van een CSV-bestand.',
    oneFileOnly: (rest: string) =>
      `Geef één bestand tegelijk. Dit is te veel: ${rest}. Staan er spaties in een naam? Zet hem dan tussen aanhalingstekens.`,
    badOption: (option: string, value: string, example: string) =>
      `${option} "${value}" kan niet. Wel bijvoorbeeld: ${example}.`,
    keepIsNoFeed: (path: string) => `${path} is geen feed: er is geen lijst "services" in.`,
    noSheet,
    written: (path: string) => `Geschreven: ${path}`,

    delimiters: { ';': "puntkomma's", ',': "komma's", '\t': 'tabs' },
    read: (file: string, encoding: string, delimiter: string) =>
      `Gelezen: ${file} (${encoding}, ${delimiter})`,
    made: (rows: number, services: number) =>
      `${amount(rows, 'rij', 'rijen')} gelezen, ${amount(services, 'dienst', 'diensten')} gemaakt.`,
    columns: 'Kolommen',
    column: ({ title, filled, lost, guessed }: ColumnCount) =>
      [
        `${title}: ${filled === 0 ? 'leeg' : `${amount(filled, 'cel', 'cellen')} gevuld`}`,
        lost > 0 && `${lost} niet (helemaal) overgenomen`,
        guessed > 0 && `${guessed} om na te kijken`,
      ]
        .filter(Boolean)
        .join(', '),
    levels: {
      lost: 'Niet in de feed',
      guessed: 'Wel in de feed, maar kijk het na',
      note: 'Goed om te weten',
    },
    kept: 'Gebleven uit de eerdere feed (in de lijst staat hier niets)',
    gone: 'Vervallen: staat in de eerdere feed en niet meer in de lijst',
    place: (rows: string, count: number, column: string) =>
      `${count === 1 ? 'rij' : 'rijen'} ${rows}${column && `, ${column}`}`,
    findings: {
      noName: () => 'er is geen organisatie en geen dienst, dus de rij is overgeslagen.',
      notVisible: () =>
        'drie keer Nee bij belasting betekent: voor niemand zichtbaar. De rij is overgeslagen.',
      sameRow: (row: string) => `precies gelijk aan rij ${row}; eenmaal opgenomen.`,
      unknownColumn: () => 'voor deze kolom is geen plaats in de feed.',
      unknownWord: (word: string) => `"${word}" staat niet in de woordenlijst; overgeslagen.`,
      unclearYesNo: () => 'geen Ja of Nee; gelezen als Nee.',
      remark: () => 'een opmerking is voor uzelf en wordt niet getoond.',
      noEmail: () => 'geen e-mailadres; weggelaten.',
      noUrl: () => 'geen adres van een website; weggelaten.',
      moreThanOne: (first: string) => `alleen het eerste is overgenomen: ${first}.`,
      phoneInWords: () => 'geen telefoonnummer gevonden; de woorden worden getoond.',
      phoneFromWords: (phone: string) =>
        `het nummer ${phone} is overgenomen, de woorden eromheen niet.`,
      phoneWithZero: (phone: string) =>
        `er ontbrak een nul (dat doet Excel); ${phone} van gemaakt.`,
      urlWithHttps: (url: string) => `${url} van gemaakt. Werkt dat adres?`,
      hoursInWords: () =>
        'niet begrepen; de woorden worden getoond, zonder "nu open". Schrijf bijvoorbeeld: ma t/m vr 9.00-17.00, za 10.00-12.00.',
      costInWords: () =>
        'wie betaalt, is hier niet uit op te maken; alleen de woorden worden getoond.',
      sameName: (id: string) =>
        `organisatie en dienst zijn gelijk aan die van een andere rij; dit is ${id}. Geef ze liever een eigen naam.`,
      translationStale: () =>
        'de Nederlandse tekst is veranderd; klopt de vertaling in de feed nog?',
      judgementKept: (fromList: string) =>
        `zo staat het in de eerdere feed en zo blijft het; uit de lijst volgt ${fromList}.`,
      listWins: (fromList: string) =>
        `zo stond het in de eerdere feed; de lijst zegt nu ${fromList}.`,
      unreachable: () => 'geen telefoon, e-mail of website. Hoe komt iemand hier terecht?',
    },
  },

  check: {
    help: `check zoekt wat er niet goed is in een feed, met de plaats en wat u eraan doet.

Gebruik: npx mantelzorg-widgets check <feed.json of https-adres> …

  --strict     ook een waarschuwing is niet goed (afsluitcode 1)
  --lang en    messages in English

Fout:          een bezoeker ziet iets niet, of komt verkeerd uit.
Waarschuwing:  het wordt getoond, maar kan beter.
Advies:        er is niets mis.

Afsluitcode: 0 geen fouten; 1 fouten; 2 de opties kloppen niet.`,
    sourceNeeded: 'Welke feed? Geef de naam van een bestand, of een adres dat met https:// begint.',
    notUtf8: 'Het bestand is niet in UTF-8 opgeslagen. Kies UTF-8 bij het opslaan.',
    badAddress: 'Widgets laden een feed alleen van een adres dat met https:// begint.',
    request: {
      'feed-network': () => 'Er komt geen antwoord. Klopt het adres, en staat de server aan?',
      'feed-timeout': () => 'Het antwoord komt te laat. Widgets wachten hooguit 8 seconden.',
      'feed-status': (reason: string) =>
        `De server geeft de feed niet: ${reason}. Klopt het adres?`,
      'feed-too-large': () =>
        'De feed is groter dan 10 MB en wordt niet geladen. Maak er een feed per gemeente van.',
      'feed-not-json': () => 'Het antwoord is geen JSON.',
      'feed-invalid': (reason: string) => `Dit is geen feed: ${reason}.`,
      'feed-version': (reason: string) => `Deze feed is te nieuw: ${reason}.`,
      'feed-blocked': () => 'De feed mag niet geladen worden.',
    },
    severities: { error: 'Fouten', warning: 'Waarschuwingen', advice: 'Adviezen' },
    ofService: (name: string) => `(${name})`,
    nothingFound: (source: string, services: number | null, shards: number | null) =>
      shards === null
        ? `${source}: niets gevonden. ${amount(services ?? 0, 'dienst', 'diensten')} nagekeken.`
        : `${source}: niets gevonden. Dit is een index van ${amount(shards, 'feed', 'feeds')}; kijk die ook na.`,
    summary: (errors: number, warnings: number, advice: number, sources: number) =>
      `${amount(errors, 'fout', 'fouten')}, ${amount(warnings, 'waarschuwing', 'waarschuwingen')}, ${amount(advice, 'advies', 'adviezen')} in ${amount(sources, 'feed', 'feeds')}.`,
    findings: {
      syntax: (expected: string, character: string) => `Geen JSON. ${syntax(expected, character)}`,
      keyTwice: (field: string) =>
        `Het veld "${field}" staat er twee keer; alleen het laatste telt. Haal er een weg.`,
      noFeed: () =>
        'Dit is geen feed. Een feed is een object met onder meer "publisher" en "services".',
      newerVersion: () =>
        'Deze widgets kennen deze versie van de feed nog niet. Gebruik nieuwere widgets, of schrijf "1.0".',
      unreadable: (reason: string) => `Dit kan niet gelezen worden: ${reason}.`,
      missing: (scope: string, kind: string) =>
        `Hier ontbreekt ${kinds[kind as Kind]}. ${scopes[scope as Scope]}`,
      wrongKind: (scope: string, value: string, kind: string) =>
        `Hier hoort ${kinds[kind as Kind]}, maar er staat ${value}. ${scopes[scope as Scope]}`,
      wrongForm: (scope: string, value: string) =>
        `"${value}" heeft niet de goede vorm. Een versie is bijvoorbeeld 1.0. ${scopes[scope as Scope]}`,
      outOfBounds: (scope: string, value: string) =>
        `${value} is te groot of te klein. ${scopes[scope as Scope]}`,
      unknownCode: (value: string) =>
        `De widgets kennen ${value} hier niet en slaan het over. Kijk in de beschrijving van de feed welke woorden kunnen.`,
      idTwice: (id: string) =>
        `Er is al een dienst met id "${id}"; deze wordt niet getoond. Geef elke dienst een eigen id.`,
      phone: (value: string) =>
        `"${value}" is geen telefoonnummer en kan niet gebeld worden. Schrijf bijvoorbeeld 0575 519613, en zet de rest in "howToApply".`,
      openingHours: (value: string) =>
        `"${value}" wordt getoond, maar zonder "nu open". Schrijf bijvoorbeeld Mo-Fr 08:30-17:00 (Mo Tu We Th Fr Sa Su).`,
      url: (value: string) =>
        `"${value}" wordt niet getoond. Schrijf het hele adres, met https:// ervoor.`,
      email: (value: string) =>
        `"${value}" is geen e-mailadres en wordt niet getoond. Schrijf één adres, zoals info@voorbeeld.nl.`,
      date: (value: string) =>
        `"${value}" is geen datum en telt niet mee. Schrijf het jaar eerst, zoals 2026-11-12.`,
      expired: (date: string) =>
        `Deze dienst is sinds ${date} voorbij en wordt niet meer getoond. Geef een nieuwe datum of haal de dienst weg.`,
      unreachable: () =>
        'Geen telefoon, e-mail, website of plaats. Schrijf in "howToApply" hoe iemand hier terechtkomt.',
      noSuchService: (id: string) => `Er is geen dienst met id "${id}" in deze feed.`,
      staleNumber: (phone: string, line: string, now: string) =>
        `${phone} is een oud nummer van de ${line}. Het nummer is nu ${now}.`,
      staleName: (now: string) => `Deze naam is niet meer in gebruik. Het heet nu ${now}.`,
      emptyRungs: (rungs: string) =>
        `Op trede ${rungs} van de zorgladder staat geen dienst van u. Voeg er een toe, of zeg bij "zorgladder" in een tekst waar mensen dan terechtkunnen.`,
    },
  },
};
