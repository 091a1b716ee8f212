import type { Severity } from '../cli/check/findings.js';
import type { ColumnCount } from '../cli/from-sheet/convert.js';
import { fromSheet } from '../cli/messages/nl-from-sheet.js';
import { workbook } from '../cli/messages/nl-workbook.js';
import type { GroupName, otherParts } from './fields.js';
import { faults, pasted } from './fault-texts.js';
import type { MunicipalityFault } from './owner.js';

const amount = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;

const severityWords: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  advice: ['advies', 'adviezen'],
};

/** `2 fouten en 1 advies`; empty where there is nothing. */
const counted = (counts: Readonly<Record<Severity, number>>): string =>
  listed(
    (['error', 'warning', 'advice'] as const)
      .filter((severity) => counts[severity] > 0)
      .map((severity) => amount(counts[severity], ...severityWords[severity])),
  );

/** How much there is of all severities together. */
const total = ({ error, warning, advice }: Readonly<Record<Severity, number>>): number =>
  error + warning + advice;

/** All words of the page. */
export const texts = {
  start: {
    open: 'Open een feed of een lijst',
    openHint: 'Een feed (.json) of een lijst uit een spreadsheet (.xlsx of .csv).',
    choose: 'Kies een bestand',
    drop: 'Of sleep het bestand hierheen.',
    stays:
      'Niets verlaat deze computer. Deze pagina verstuurt niets en bewaart niets. U slaat zelf op.',
    paste: 'Of plak de lijst',
    pasteLabel: 'Plak hier de tekst van een feed, of rijen uit een spreadsheet',
    pasteHint: 'Kopieer rijen uit een spreadsheet met de titels erboven.',
    pasteOpen: 'Open wat ik plakte',
    pasteEmpty: 'Plak eerst iets in het vak.',
    other: 'Hebt u nog geen lijst?',
    blank: 'Begin met een lege lijst',
    example: 'Bekijk een voorbeeld',
    exampleHint: 'Het voorbeeld is verzonnen. U kunt er alles mee proberen.',
    reading: (file: string) => `We lezen ${file} …`,
    tooMany: 'Open één bestand tegelijk.',
    pasted,
    exampleName: 'voorbeeld.json',
    blankName: 'feed.json',
  },

  faults,

  sheet: {
    ownerTitle: 'Wie geeft deze lijst uit?',
    ownerHint: 'Bezoekers zien de naam als bron onder elke dienst.',
    name: 'Naam van de organisatie',
    nameHint: 'De naam die bezoekers kennen, bijvoorbeeld “Gemeente Voorbeelddal”.',
    nameMissing: 'Vul de naam van de organisatie in.',
    kind: 'Wat voor organisatie is het?',
    ownMunicipality: 'Voor welke gemeente?',
    municipalityHint:
      'De naam of de code, zoals GM0301. Werkt u voor meer gemeenten? Laat dit dan leeg.',
    municipalityFault: (text: string, fault: MunicipalityFault) => {
      if (fault.kind === 'many') {
        return `Er zijn meer gemeenten die “${text}” heten. Vul de code in: GM en vier cijfers. Zoek bij het CBS op “gemeentecode”.`;
      }
      return `We kennen geen gemeente “${text}”. ${
        fault.meant
          ? `Bedoelt u ${fault.meant}?`
          : 'Vul de naam in, of de code: GM en vier cijfers.'
      }`;
    },
    earlier: 'Hebt u al een feed van deze lijst?',
    earlierHint:
      'Kies hem erbij. Wat mensen daarin hebben toegevoegd, blijft: vertalingen, treden, eigen teksten. Staat iets in allebei? Dan nemen we uw lijst.',
    earlierChoose: 'Kies de eerdere feed',
    earlierTaken: (file: string) => `${file} gaat mee. De gegevens van de uitgever komen daaruit.`,
    earlierNone: (file: string) =>
      `${file} is geen feed. Kies een ander bestand, of ga zonder verder.`,
    page: 'Welk blad?',
    pageHint: 'Dit bestand heeft meer bladen. We lezen er één.',
    hidden: (rows: string, count: number) => workbook.hiddenRows(rows, count),
    faulty: (cells: readonly string[]) => workbook.faultyCells(cells),
    municipality: (...found: Parameters<typeof fromSheet.municipality>) =>
      `${fromSheet.municipality(...found)} Zo niet, ga dan terug en verander de gemeente.`,
    gone: (count: number) =>
      `${amount(count, 'dienst staat', 'diensten staan')} wel in de eerdere feed en niet in uw lijst`,
    goneHint:
      'Hebt u een dienst zelf toegevoegd aan de feed? Vink hem aan, dan blijft hij. Wat u niet aanvinkt, komt niet in de nieuwe feed.',
    keepAll: 'Houd ze allemaal',
    keep: 'Welke diensten blijven?',
    go: 'Maak de feed',
    back: 'Terug naar het begin',
    askAgain: 'Terug naar de vragen',
    blankGo: 'Begin met de lijst',
    title: 'Zo hebben we uw lijst gelezen',
    made: (rows: number, services: number) =>
      `We lazen ${amount(rows, 'rij', 'rijen')} en maakten ${amount(services, 'dienst', 'diensten')}.`,
    later: 'Ontbreekt er iets? Dat vult u in de volgende stap aan.',
    none: 'Er staan geen diensten in deze lijst. Kijk of de titels boven de kolommen kloppen.',
    columns: 'Kolommen',
    column: (count: ColumnCount) => fromSheet.column(count),
    levels: fromSheet.levels,
    more: (count: number) => `Nog ${count} laten zien`,
    fine: 'Alles staat in de feed.',
    on: 'Verder naar de diensten',
  },

  bar: {
    name: 'Bestand',
    save: 'Opslaan',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    other: 'Ander bestand',
    dirty: 'Nog niet opgeslagen',
    clean: 'Geen wijzigingen',
    saved: 'Opgeslagen',
    leaveTitle: 'Wilt u uw wijzigingen weggooien?',
    leave: (file: string, opened: string | null) =>
      opened === null
        ? 'U hebt wijzigingen die nog niet zijn opgeslagen.'
        : `U opent ${opened}. Uw wijzigingen in ${file} zijn nog niet opgeslagen en gaan dan weg.`,
    leaveYes: 'Weggooien',
    leaveNo: 'Nee, ga terug',
    undone: (what: string) => `Ongedaan gemaakt: ${what}.`,
    redone: (what: string) => `Opnieuw gedaan: ${what}.`,
    areas: 'Onderdelen van de pagina',
    list: 'Lijst',
    form: 'Formulier',
    preview: 'Voorbeeld',
  },

  saving: {
    done: (file: string) => `${file} is opgeslagen`,
    place: 'Het bestand staat bij uw downloads.',
    seen: (seen: number, services: number) =>
      seen === services
        ? `Bezoekers zien ${amount(seen, 'dienst', 'diensten')}.`
        : `Bezoekers zien ${seen} van de ${services} diensten.`,
    unseen: (count: number) =>
      `Let op: bezoekers zien deze ${count} diensten niet, omdat er fouten in staan:`,
    unseenOne: (name: string) =>
      `Let op: bezoekers zien ‘${name}’ niet, omdat er een fout in staat.`,
    toUnseen: 'Ga naar deze dienst',
    moreUnseen: (count: number) => `En nog ${count}. Kies in de lijst “Vraagt aandacht”.`,
    noFeed:
      'Let op: bezoekers zien nog niets van deze lijst, want er staat een fout in de lijst zelf.',
    season: (count: number) =>
      count === 1
        ? 'Eén dienst is voorbij of begint later.'
        : `${count} diensten zijn voorbij of beginnen later.`,
    dated: (date: string) => `De datum van de lijst is nu ${date}.`,
    left: (counts: Readonly<Record<Severity, number>>) =>
      `Er ${total(counts) === 1 ? 'is' : 'zijn'} nog ${counted(counts)}.`,
    fine: 'Er is niets meer om te verbeteren.',
    mendFirst:
      'Los dit eerst op en sla opnieuw op. Zet het bestand daarna op de plek van de oude feed, of geef het aan uw beheerder.',
    publish: 'Zet dit bestand nu op de plek van de oude feed, of geef het aan uw beheerder.',
    close: 'Sluit dit bericht',
  },

  list: {
    title: 'Diensten',
    search: 'Zoek een dienst',
    searchHint: 'Op naam, organisatie, plaats, straat of telefoon',
    show: 'Welke diensten',
    all: (count: number) => `Alle (${count})`,
    attention: (count: number) => `Vraagt aandacht (${count})`,
    counts: (counts: Readonly<Record<Severity, number>>) => counted(counts),
    fine: 'Niets om te verbeteren',
    found: (count: number) => `${amount(count, 'dienst', 'diensten')} gevonden`,
    nothing: 'Geen dienst gevonden.',
    clear: 'Wis het zoekwoord',
    nothingHint: 'Zoek op een ander woord, of kies “Alle”.',
    empty: 'Er staat nog geen dienst in de lijst.',
    add: 'Voeg een dienst toe',
    noName: 'Nog geen naam',
    unreadable: 'Onleesbaar',
    more: (count: number) => `Nog ${count} laten zien`,
    keys: 'Met de pijltjes gaat u door de lijst.',
    ofList: 'De lijst zelf',
    about: 'Gegevens van de uitgever',
    checking: 'We kijken de lijst na …',
  },

  severities: {
    error: 'Fout',
    warning: 'Waarschuwing',
    advice: 'Advies',
  } satisfies Record<Severity, string>,

  form: {
    nothing: 'Kies een dienst in de lijst.',
    groups: {
      what: 'Wat is het?',
      contact: 'Contact en aanmelden',
      sort: 'Soort hulp',
      place: 'Wanneer en waar',
      who: 'Voor wie',
      cost: 'Kosten',
      respite: 'Respijtzorg',
      more: 'Meer',
    } satisfies Record<GroupName, string>,
    respiteHint:
      'Alleen voor hulp waardoor iemand even vrij is. Kies dan eerst “Respijtzorg” bij “Soort”.',
    needRespite: 'U koos bij “Soort” voor respijtzorg. Hoort dat ook bij “Behoeften”?',
    tickRespite: 'Vink de behoefte “Respijtzorg” aan',
    chosenNowhere:
      'Deze dienst staat nu alleen in de zorgladder. Vink bij “Behoeften” of “Taken” aan waarmee hij helpt. Dan kiest de test hem ook.',
    parts: 'Delen van het formulier',
    notChosen: 'Niet ingevuld',
    unknownCode: (code: string) => `“${code}” (kennen de widgets niet)`,
    otherLanguages: (languages: readonly string[]) =>
      `Deze tekst is er ook in het ${listed(languages)}. Verandert u het Nederlands? Kijk dan of de vertaling nog klopt.`,
    onlyOther: (languages: readonly string[]) =>
      `Deze tekst is er alleen in het ${listed(languages)}.`,
    odd: 'Hier staat iets dat niet in dit veld past. Als u niets doet, blijft het zo staan.',
    clear: 'Maak dit veld leeg',
    means: 'Dit betekent:',
    always: 'Dag en nacht open.',
    hoursRead: (hours: string) => `We schrijven dit als ${hours}.`,
    location: (number: number) => `Plek ${number}`,
    addLocation: 'Voeg een plek toe',
    removeLocation: (number: number) => `Haal plek ${number} weg`,
    noLocation: 'Er staat nog geen plek bij.',
    copy: 'Maak een kopie',
    remove: 'Verwijder deze dienst',
    copied: '(kopie)',
    added: 'Er is een lege dienst bij. Vul eerst de naam in.',
    copiedSaid: (name: string) => `Er is een kopie van ${name}.`,
    removed: (name: string) => `${name} is verwijderd.`,
    bringBack: 'Haal de dienst terug',
    toNext: 'Ga naar de volgende dienst',
    position: (number: number, count: number) => `Dienst ${number} van ${count}`,
    positionAttention: (number: number, count: number) =>
      `${number} van ${count} die ${count === 1 ? 'aandacht vraagt' : 'aandacht vragen'}`,
    positionFound: (number: number, count: number) =>
      `${number} van ${count} gevonden ${count === 1 ? 'dienst' : 'diensten'}`,
    mended: 'Deze dienst vraagt geen aandacht meer',
    previous: 'Vorige',
    next: 'Volgende',
    unreadable:
      'Hier staat geen dienst, maar iets anders. De widgets slaan dit over. U kunt het verwijderen.',
    kept: 'Dit blijft ook in het bestand, maar hier kunt u het niet veranderen:',
  },

  preview: {
    title: 'Zo ziet een bezoeker het',
    hint: 'Links doen het hier niet.',
    where: 'Waar komt dit te staan?',
    hidden: 'Bezoekers zien deze dienst niet.',
    hiddenWhy: 'Los eerst de fouten in het formulier op.',
    over: (date: string) => `Sinds ${date} is deze dienst voorbij. Bezoekers zien hem niet meer.`,
    notYet: (date: string) => `Bezoekers zien deze dienst vanaf ${date}.`,
    ladder: 'Zorgladder',
    finder: 'Zoeker',
    finderYes: 'Staat in de zoeker.',
    finderNo: 'Staat niet in de zoeker. Daar komen steunpunten, hulplijnen en loketten.',
    finderTypes: 'Staat niet in de zoeker. Uw lijst kiest daarvoor andere soorten.',
    menu: 'Respijtmenu',
    menuYes: (form: string) => `Staat bij “${form}”.`,
    menuOther: 'Staat bij “Nog meer plekken”. Vul in waar het is en hoe lang het duurt.',
    menuNo: 'Staat niet in het respijtmenu. Daar komt alleen respijtzorg.',
    test: 'Test',
    testYes: (needs: string) => `Past bij: ${needs}.`,
    testNo: 'De test kiest deze dienst niet. Vul “Behoeften” of “Taken” in.',
    testGeneral: 'Staat onder elke uitslag: wie hier belt, komt verder.',
    testLevels: (levels: readonly string[]) =>
      `Alleen bij de uitslag ${listed(levels).replace(/ en (?=[^ ]+$)/, ' of ')}.`,
    derived: 'berekend uit wat u hebt ingevuld',
    area: 'Woongebied',
    areaAll: 'Iedereen ziet deze dienst, waar hij ook woont.',
    areaSome: (places: string) => `Alleen voor wie woont in: ${places}.`,
  },

  about: {
    title: 'Gegevens van de uitgever',
    hint: 'Dit geldt voor de hele lijst.',
    findings: 'Over de lijst zelf',
    noFindings: 'Over de lijst zelf is er niets te verbeteren.',
    parts: 'Andere onderdelen van de feed',
    partsHint:
      'Deze onderdelen hebben hier geen formulier. Ze blijven precies zoals ze zijn als u opslaat.',
    noParts: 'Er zijn geen andere onderdelen.',
    names: {
      zorgladder: 'Zorgladder: eigen teksten',
      respiteMenu: 'Respijtmenu: eigen teksten en volgorde',
      steunpuntFinder: 'Zoeker: eigen teksten',
      burdenTest: 'Test: eigen vragenlijst of teksten',
      verklaring: 'Mantelzorgverklaring: het formulier',
      hides: 'Landelijke hulplijnen die u niet toont',
    } satisfies Record<(typeof otherParts)[number], string>,
    unknown: (field: string) => `“${field}”: kennen de widgets niet`,
    change: 'Wilt u ze veranderen? Vraag het aan wie de feed gemaakt heeft.',
  },

  /** What is done, for the list of what can be undone. */
  steps: {
    field: (label: string, service: string) => (service ? `${label} van ${service}` : label),
    add: 'een dienst toevoegen',
    copy: (name: string) => `een kopie van ${name}`,
    remove: (name: string) => `${name} verwijderen`,
    addLocation: (name: string) => `een plek bij ${name}`,
    removeLocation: (name: string) => `een plek weg bij ${name}`,
    date: 'de datum van de lijst',
  },
};
