import type { Messages } from '../cli/messages/messages.js';
import { check as dutch } from '../cli/messages/nl-check.js';
import type { CheckFault } from './check.js';
import type { Gap, Language, OptionName, Place, Route, Source, WidgetName } from './choices.js';
import type { BlockKind } from './snippet.js';

/** A choice, with the sentence that explains it. */
interface Choice {
  readonly label: string;
  readonly hint: string;
}

const amount = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const check: Messages['check'] = dutch;

/** A number as people write it: 4,5. */
export const decimal = (value: number): string =>
  // Rounded down: 4,49 is not enough and must not read as 4,5.
  (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');

const onlyFree =
  'Dit kan alleen als u alle HTML mag plaatsen. Weet u dat niet? Neem de link of het blok.';
const shownAsText =
  'In een gewoon tekstelement ziet de bezoeker dit als tekst. Het kan alleen in een element HTML.';
const takenAway = 'In een gewoon tekstveld haalt Drupal dit weg. Vraag het eerst aan uw beheerder.';
const editorFirst = 'Uw beheerder moet eerst de teksteditor instellen. Zie onder de code.';
const noScripts = 'SharePoint blokkeert elk script. Dit werkt daar niet.';

/** All words of the page. */
export const texts = {
  stays:
    'Wat u hier invult, blijft in dit venster. Als u het sluit, is het weg. Kopieer dus eerst uw code.',

  widget: {
    legend: 'Wat wilt u plaatsen?',
    hint: 'Wilt u er meer plaatsen? Begin met één. Daarna doet u dit nog een keer.',
    choices: {
      'burden-test': {
        label: 'De test: hoe zwaar is het zorgen?',
        hint: 'Bezoekers beantwoorden een paar vragen. Ze zien wat zwaar weegt en welke hulp daarbij past.',
      },
      zorgladder: {
        label: 'De zorgladder',
        hint: 'Bezoekers zien in vijf treden wie er kan helpen: van familie en buren tot tijdelijk ergens anders slapen.',
      },
      'respite-menu': {
        label: 'Het respijtmenu',
        hint: 'Bezoekers kiezen wie de zorg even overneemt, voor een middag of voor een week.',
      },
      'steunpunt-finder': {
        label: 'De zoeker',
        hint: 'Bezoekers vullen hun plaats in. Ze zien welk steunpunt hen helpt, en kunnen meteen bellen.',
      },
      'verklaring-form': {
        label: 'De mantelzorgverklaring',
        hint: 'Bezoekers vragen een verklaring aan dat zij voor iemand zorgen. Of ze maken zelf een brief.',
      },
    } satisfies Record<WidgetName, Choice>,
  },

  feed: {
    legend: 'Waar staat uw lijst met hulp?',
    hint: 'Deze lijst heet een feed. Alle widgets gebruiken dezelfde lijst.',
    choices: {
      address: {
        label: 'Op een adres',
        hint: 'Uw beheerder of leverancier kent het adres. Het begint met https:// en eindigt vaak op .json.',
      },
      example: {
        label: 'Ik wil eerst proberen, met een voorbeeld',
        hint: 'U ziet dan hulp in een verzonnen gemeente. Zet dit niet op uw echte site.',
      },
      none: {
        label: 'Ik heb nog geen lijst',
        hint: 'Bezoekers zien dan alleen hulp die in heel Nederland werkt. Een lijst kan er later bij.',
      },
    } satisfies Record<Source, Choice>,
    address: 'Het adres van de lijst',
    addressHint:
      'Hebt u er twee, bijvoorbeeld ook een van een verzekeraar? Zet er een spatie tussen.',
    check: 'Kijk de lijst na',
    badAddress: (address: string) =>
      `“${address}” is geen adres dat werkt. Schrijf het hele adres, met https:// ervoor.`,
    noAddress: 'Vul eerst het adres van uw lijst in.',
    unsafe: 'Dit adres begint met http://. Het moet met https:// beginnen.',
    local: 'Dit adres werkt alleen op deze computer.',
    checking: 'We halen de lijst op en kijken hem na …',
    good: (services: number, publisher: string | null) =>
      `De lijst werkt. We vonden ${amount(services, 'dienst', 'diensten')}${publisher ? ` van ${publisher}` : ''}.`,
    index: (feeds: number) =>
      `De lijst werkt. Hij verwijst naar ${amount(feeds, 'andere lijst', 'andere lijsten')}. Kijk die ook na: vul hun adressen hier in.`,
    unusable: 'Deze lijst kunnen de widgets niet gebruiken.',
    noProblems: 'We vonden niets om te verbeteren.',
    wrong: 'Dit is mis met de lijst. Geef het door aan wie de lijst bijhoudt.',
    /** What a widget finds in a list. */
    forWidget: {
      'burden-test': (count: number) =>
        `De test kiest hieruit de hulp die past: ${amount(count, 'dienst', 'diensten')}.`,
      zorgladder: (count: number) =>
        `Op de zorgladder ${count === 1 ? 'komt' : 'komen'} ${amount(count, 'dienst', 'diensten')}.`,
      'respite-menu': (count: number) =>
        `In het respijtmenu ${count === 1 ? 'komt' : 'komen'} ${amount(count, 'dienst', 'diensten')}.`,
      'steunpunt-finder': (count: number) =>
        `De zoeker vindt hierin ${amount(count, 'steunpunt', 'steunpunten')}.`,
      'verklaring-form': () => 'De lijst zegt hoe iemand de verklaring aanvraagt.',
    } satisfies Record<WidgetName, (count: number) => string>,
    nothingFor: {
      'burden-test': 'Er staat geen hulp in. Bezoekers zien alleen landelijke hulp.',
      zorgladder: 'Er staat geen hulp in. Bezoekers zien alleen landelijke hulp.',
      'respite-menu':
        'Er staat geen respijtzorg in deze lijst (diensten met type “respite”). Bezoekers zien alleen uitleg en landelijke hulp.',
      'steunpunt-finder':
        'Er staat geen steunpunt in deze lijst (diensten met type “support-centre”). De zoeker kan er dus geen vinden.',
      'verklaring-form':
        'Deze lijst heeft geen onderdeel “verklaring”. Bezoekers kunnen niets bij u aanvragen, en maken alleen zelf een brief.',
    } satisfies Record<WidgetName, string>,
    severities: check.severities,
    counted: (label: string, count: number) => `${label} (${count})`,
    ofList: 'De lijst zelf',
    place: (line: number, path: string) => `regel ${line}${path ? `, bij ${path}` : ''}`,
    more: (count: number) => `Nog ${count} laten zien`,
    faults: {
      offline: () => 'U hebt nu geen internet. Probeer het opnieuw als u weer verbinding hebt.',
      cors: () =>
        'De server antwoordt, maar andere sites mogen deze lijst niet lezen. Vraag de beheerder van de lijst om deze regel mee te sturen: Access-Control-Allow-Origin: *. Dat is veilig, want de lijst is openbaar.',
      'feed-network': () =>
        'Er komt geen antwoord. Controleer het adres: staat er geen typefout in? Open het ook eens in een nieuw tabblad. Werkt het daar wel? Dan mag deze site de lijst niet lezen. Vraag de beheerder van de lijst om deze regel mee te sturen: Access-Control-Allow-Origin: *.',
      'feed-timeout': () =>
        'Het antwoord duurt te lang. De widgets wachten 8 seconden. Probeer het straks nog eens. Blijft het zo? Vraag de beheerder van de lijst om een snellere server.',
      'feed-status': (reason: string) =>
        `De server geeft de lijst niet: hij antwoordt met ${reason}. ${
          /404|410/.test(reason)
            ? 'Op dit adres staat niets. Controleer het adres.'
            : 'Vraag de beheerder van de lijst om dit op te lossen.'
        }`,
      'feed-too-large': check.request['feed-too-large'],
      'feed-not-json': () =>
        'Op dit adres staat geen lijst die de widgets kunnen lezen. Controleer het adres.',
      'feed-invalid': () => 'Op dit adres staat iets anders dan een lijst voor de widgets.',
      'feed-version': () =>
        'Deze lijst is voor nieuwere widgets. Vraag uw beheerder om de nieuwste bestanden.',
      'feed-blocked': () =>
        'Deze Samensteller mag dat adres niet openen. We konden de lijst dus niet nakijken. Met de lijst zelf hoeft niets mis te zijn. Voor uw beheerder: connect-src.',
      spreadsheet: () =>
        'Dit is een spreadsheet. Daar moet eerst een feed van gemaakt worden. Zie “Uw lijst maken van een spreadsheet” in README.md, of vraag uw beheerder.',
      webPage: () =>
        'Op dit adres staat een webpagina, geen lijst. Vraag naar het adres van de feed zelf; dat eindigt vaak op .json.',
    } satisfies Record<CheckFault, (reason: string) => string>,
    again: 'Probeer het opnieuw',
    wayOn: 'U kunt wel verder. Lukt het later niet? Dan zien bezoekers alleen landelijke hulp.',
  },

  municipality: {
    legend: 'Voor welke gemeente?',
    label: 'Code of naam van de gemeente',
    hint: 'De code is zekerder: GM en vier cijfers. Zoek bij het CBS op “gemeentecode”. Laat dit leeg als u voor meer gemeenten werkt.',
    finderHint:
      'Laat dit bij de zoeker liever leeg. De zoeker vraagt dan zelf waar iemand woont. Vult u het in? Dan staat er meteen een lijst.',
    elsewhere: (municipality: string, known: string) =>
      `“${municipality}” staat niet in uw lijst. Daarin staat: ${known}. Bezoekers zien dan alleen hulp die overal is.`,
    badCode: 'Een code is GM en vier cijfers, zoals GM0301.',
    nameAmongCodes: (codes: string) =>
      `In uw lijst staan alleen codes. Met een naam ziet een bezoeker alle hulp uit de lijst. Neem liever de code: ${codes}.`,
    suggestions: 'In uw lijst:',
    take: (municipality: string) => `Neem ${municipality} over`,
    taken: (municipality: string) => `${municipality} is ingevuld.`,
  },

  settings: {
    legend: 'Taal, kop en instellingen',
    language: 'Taal van de widget',
    languages: {
      '': 'De taal van de pagina',
      nl: 'Altijd Nederlands',
      en: 'Altijd Engels',
    } satisfies Record<Language, string>,
    headingLevel: 'Niveau van de kop',
    headingHint:
      'De widget heeft een eigen kop. Meestal is niveau 2 goed: uw pagina heeft zelf kop 1. Staat de widget onder een kop 2? Kies dan 3. Wie de pagina laat voorlezen, vindt zo de weg.',
    heading: (level: number) => (level === 2 ? 'Kop 2 (meestal goed)' : `Kop ${level}`),
    contact: 'Wie kan een bezoeker bellen als de widget niet verschijnt?',
    contactHint: 'Dit staat op de pagina tot de widget er is, en als er iets misgaat.',
    phone: 'Telefoonnummer',
    badPhone:
      'Dit is geen telefoonnummer. Zet er alleen het nummer in. Schrijf bijvoorbeeld 088 000 00 00.',
    contactTaken: 'De naam en het nummer zijn ingevuld.',
    fixedContact: (contact: string, phone: string) =>
      `Bij een link of frame staat hier altijd ${contact}, ${phone}.`,
    takeContact: (publisher: string) => `Neem ${publisher} over`,
    own: 'Instellingen van deze widget',
    options: {
      rung: {
        label: 'Welke trede is al open?',
        hint: 'De andere treden opent de bezoeker zelf.',
      },
      services: {
        label: 'Hoeveel diensten staan er eerst onder de uitslag?',
        hint: 'Van 1 tot en met 20. Als u niets invult, zijn het er 3. Bezoekers kunnen er altijd meer laten zien.',
      },
      instrument: {
        label: 'Welke vragenlijst?',
        hint: 'De eigen check werkt altijd. Voor de andere moeten de teksten in uw lijst staan; vraag eerst aan de maker of u ze mag gebruiken.',
      },
      'without-intro': {
        label: 'Begin meteen met de eerste vraag',
        hint: 'Doe dit alleen als uw pagina zelf al uitlegt wat er komt, en wat er met de antwoorden gebeurt.',
      },
      geocoder: {
        label: 'Zoek onbekende postcodes op bij PDOK',
        hint: 'PDOK is van de overheid. De zoeker vraagt eerst of de bezoeker dat goed vindt.',
      },
      'tile-url': {
        label: 'Adres van uw eigen kaart',
        hint: 'Alleen als u de kaart van PDOK niet wilt. Het adres heeft {z}, {x} en {y}. Uw beheerder weet dit.',
      },
    } satisfies Record<OptionName, Choice>,
    rungs: {
      '': 'Geen; alle treden zijn dicht',
      '1': 'Trede 1: uzelf en uw omgeving',
      '2': 'Trede 2: vrijwilligers en buurtgenoten',
      '3': 'Trede 3: gemeente (Wmo)',
      '4': 'Trede 4: verpleging en verzorging aan huis',
      '5': 'Trede 5: tijdelijk ergens anders',
    },
    instruments: {
      '': 'De eigen check (altijd goed)',
      csi: 'CSI',
      mcsi: 'MCSI',
      ediz: 'EDIZ',
      'ediz-plus': 'EDIZ-plus',
    },
    outOfRange: 'Kies een heel getal van 1 tot en met 20.',
  },

  colors: {
    legend: 'Kleuren',
    hint: 'Het lettertype neemt de widget over van uw site.',
    plain: {
      label: 'Neem de kleuren van de site, of anders donkerblauw',
      hint: 'Gebruikt uw site NL Design System? Dan neemt de widget die kleuren vanzelf over, behalve in een frame.',
    },
    own: {
      label: 'Ik kies zelf kleuren, of haal ze uit onze huisstijl',
      hint: 'We kijken meteen of iedereen ze kan lezen.',
    },
    action: 'Knoppen',
    actionText: 'Letters op de knop',
    link: 'Links',
    code: (label: string) => `${label}: code`,
    badCode: 'Schrijf # en zes cijfers of letters van a tot en met f, zoals #154273.',
    noCode: 'Vul een kleur in, of kies hierboven “Neem de kleuren van de site”.',
    tokens: 'Kleuren uit uw huisstijl halen',
    tokensLabel: 'Plak hier design tokens van NL Design System (CSS of JSON)',
    read: 'Haal de kleuren eruit',
    tokensRead: 'We hebben de kleuren overgenomen.',
    noTokens:
      'We vonden hierin geen kleur van knoppen of links. We zoeken namen zoals --utrecht-button-primary-action-background-color.',
    emptyTokens: 'Plak eerst iets in het vak.',
    plainColors:
      'We vonden geen namen van knoppen of links, maar wel kleuren. Welke is voor de knoppen?',
    takeColor: (color: string) => `Neem ${color}`,
    taken: 'De kleuren zijn overgenomen.',
    sample: 'Zo ziet het eruit:',
    sampleButton: 'Volgende',
    sampleLink: 'Meer over deze hulp',
    good: (button: string, link: string) =>
      `Goed leesbaar. Contrast op de knop: ${button}. Contrast van links op wit: ${link}. Nodig is 4,5.`,
    badButton: (ratio: string) =>
      `De letters op de knop zijn niet goed te lezen: het contrast is ${ratio}, en 4,5 is nodig.`,
    badLink: (ratio: string) =>
      `Links in deze kleur zijn op wit niet goed te lezen: het contrast is ${ratio}, en 4,5 is nodig.`,
    why: 'Veel mantelzorgers zijn ouder, of zien minder goed. De wet vraagt dit ook van een gemeente (WCAG 2.2, eis 1.4.3).',
    blackOnLight: 'Uw knop is licht. Zwarte letters zijn daarop goed te lezen:',
    suggestion: 'Deze kleuren lijken er het meest op, en zijn wel te lezen:',
    takeSuggestion: 'Neem deze kleuren',
  },

  place: {
    legend: 'Waar plakt u het?',
    hint: 'Elk systeem laat andere code toe. We kiezen wat bij u werkt.',
    choices: {
      wordpress: 'WordPress',
      typo3: 'TYPO3',
      drupal: 'Drupal',
      sharepoint: 'SharePoint of een intranet',
      other: 'Een ander systeem, of ik weet het niet',
      template: 'In de HTML van de site zelf',
      developer: 'In een app of portaal, met npm',
    } satisfies Record<Place, string>,
    why: {
      wordpress:
        'Bij elke redacteur blijven een link en een blok staan. Het blok werkt als uw beheerder het script op de site heeft gezet. Plak het in een blok Aangepaste HTML, of op het tabblad Tekst. Weet u niet of het script er staat? Neem de link.',
      typo3:
        'In TYPO3 mag een gewone link altijd. Staat het script op de site? Dan wordt de link vanzelf de widget. Een blok kan ook, maar dan moet uw beheerder eerst de teksteditor instellen (docs/nl/typo3.md).',
      drupal:
        'In Drupal mag een gewone link bijna altijd. Staat het script op de site? Dan wordt de link vanzelf de widget. Een blok kan ook, maar dan moet uw beheerder eerst het tekstformaat instellen (docs/nl/drupal.md).',
      sharepoint:
        'SharePoint laat geen scripts van anderen toe. Een frame mag wel, met het onderdeel “Insluiten”. Uw beheerder zet eerst het adres op de lijst van toegestane sites.',
      other:
        'Een gewone link blijft in elk systeem staan, en werkt ook zonder script. Staat het script op de site? Dan wordt de link vanzelf de widget.',
      template: 'In uw eigen HTML mag alles. De tag is dan het kortst en het duidelijkst.',
      developer: 'U bouwt zelf. Met npm komt de widget in uw eigen bundel.',
    } satisfies Record<Place, string>,
    route: 'Zo komt het op de pagina',
    routes: {
      tag: { label: 'Script en tag', hint: 'U plakt alles in één keer.' },
      div: {
        label: 'Blok met data-mz',
        hint: 'U plakt een blok. Het script staat op de site.',
      },
      link: {
        label: 'Link',
        hint: 'U plakt een link. Zonder script opent die een eigen pagina.',
      },
      frame: {
        label: 'Frame (iframe)',
        hint: 'De widget staat in een venster op uw pagina.',
      },
      npm: { label: 'npm', hint: 'Voor ontwikkelaars.' },
    } satisfies Record<Route, Choice>,
    otherwise: 'Ik wil het anders',
    dropped: (before: string, now: string) =>
      `U koos eerst “${before}”. Bij dit systeem past “${now}”. Dat staat nu aan.`,
    changed:
      'U koos zelf iets anders. Probeer eerst op een testpagina of uw systeem het laat staan.',
    /** What an editor does with another route than the one that fits. */
    notes: {
      wordpress: {
        tag: onlyFree,
        frame: onlyFree,
      },
      typo3: {
        tag: shownAsText,
        div: editorFirst,
        frame: shownAsText,
      },
      drupal: { tag: takenAway, div: editorFirst, frame: takenAway },
      sharepoint: { tag: noScripts, div: noScripts },
    } as Partial<Record<Place, Partial<Record<Route, string>>>>,
    base: 'Waar staan de bestanden?',
    baseHint: 'Het adres van de map met mantelzorg.js op de server van uw organisatie.',
    badBase: 'Dit is geen adres van een map. Schrijf het hele adres, met https:// ervoor.',
    local:
      'Dit adres werkt alleen op deze computer. U kunt er hier mee proberen. Vul voor uw site het echte adres in.',
  },

  preview: {
    title: 'Zo ziet het eruit',
    hint: 'Dit voorbeeld werkt echt. U kunt erin klikken.',
    sends: 'Verstuur hier niets: een aanvraag komt echt aan bij wie in uw lijst staat.',
    oldColors: 'Het voorbeeld toont nog niet uw kleuren: kies eerst kleuren die te lezen zijn.',
    width: 'Breedte van het voorbeeld',
    phone: 'Telefoon',
    desktop: 'Computer',
    frame: 'Voorbeeld van de widget',
    empty: 'Kies bij vraag 1 een widget. Dan ziet u hier het voorbeeld.',
    failed:
      'Het voorbeeld verschijnt niet. Staat embed.html in dezelfde map als mantelzorg.js? En mag deze pagina een frame laten zien (frame-src)? Uw beheerder kan dat nakijken. De code hieronder kunt u al wel gebruiken.',
  },

  result: {
    title: 'Uw code',
    missing: 'Nog even dit:',
    gaps: {
      widget: 'Kies wat u wilt plaatsen (vraag 1).',
      source: 'Zeg waar uw lijst staat (vraag 2).',
      addresses: 'Vul een goed adres van uw lijst in (vraag 2).',
      phone: 'Vul een goed telefoonnummer in (vraag 4).',
      services: 'Kies 1 tot en met 20 diensten (vraag 4).',
      'color-codes': 'Vul een goede kleur in (vraag 5).',
      colors: 'Kies kleuren die te lezen zijn (vraag 5).',
      place: 'Zeg waar u het plakt (vraag 6).',
      base: 'Vul in waar de bestanden staan (vraag 6).',
    } satisfies Record<Gap, string>,
    isExample:
      'In deze code staat het voorbeeld met verzonnen hulp. Zet dit niet op uw echte site.',
    isLocal:
      'In deze code staat een adres dat alleen op deze computer werkt. Vul bij vraag 6 het echte adres in.',
    localList: (address: string) =>
      `In deze code staat een adres van uw lijst dat alleen op deze computer werkt: ${address}. Vul bij vraag 2 het echte adres in. Dat begint met https://.`,
    lists: {
      lost: 'Let op: uw lijst werkt nu niet (vraag 2). Bezoekers zien alleen landelijke hulp.',
      some: 'Let op: niet al uw lijsten werken nu (vraag 2). Bezoekers zien de hulp daaruit niet.',
      unknown: 'Let op: we konden uw lijst niet nakijken (vraag 2).',
    },
    unhashed:
      'Er is geen controlegetal (integrity) bij deze code: we konden sri.json niet ophalen. De code werkt ook zonder, maar met is veiliger.',
    blocks: {
      all: {
        label: 'Plak dit op uw pagina',
        hint: 'Staat het script al op deze pagina? Plak dan alleen het laatste deel.',
      },
      address: { label: 'Het adres – voor het knopje ‘link’ in uw editor', hint: '' },
      page: {
        label: 'Plak dit op uw pagina',
        hint: 'Plak het als HTML of broncode, niet als gewone tekst.',
      },
      site: {
        label: 'Voor uw beheerder: één keer op de site',
        hint: 'Dit hoort in het sjabloon van de site. Staat het er al? Dan hoeft het niet nog een keer.',
      },
      template: {
        label: 'Zet dit in uw template',
        hint: 'Sommige frameworks schrijven attributen anders. De namen blijven gelijk.',
      },
      style: {
        label: 'Voor uw beheerder, in de stylesheet',
        hint: 'Zet dit in het CSS-bestand van de site zelf. Een site met strenge regels weigert een <style> in de pagina.',
      },
      install: { label: 'Installeer', hint: '' },
      import: {
        label: 'Registreer de widget',
        hint: 'De taal stelt uw app in met @lit/localize. Zie “With npm” in de README.',
      },
    } satisfies Record<BlockKind, Choice>,
    linkHtml: {
      label: 'Of de HTML',
      hint: 'Plak het als HTML of broncode, niet als gewone tekst.',
    },
    linkHint: (title: string) =>
      `Typ bijvoorbeeld “${title}” en maak daar een link van. Zet de link alleen, in een eigen alinea. Midden in een zin blijft het een gewone link.`,
    sharePoint:
      'Kies op de pagina het webonderdeel Insluiten en plak deze code. Het vak is 900 pixels hoog. Past de inhoud er niet in? Dan schuift de bezoeker in het vak.',
    frameSiteHint:
      'Zo krijgt het frame de hoogte van wat erin staat. Mag er geen script op uw site? Laat dit dan weg. Het frame is 600 pixels hoog, en u kunt erin schuiven.',
    copy: 'Kopieer',
    copyOf: (label: string) => `Kopieer: ${label}`,
    copied: 'Gekopieerd.',
    selected:
      'Kopiëren lukt hier niet vanzelf. De code is nu geselecteerd. Druk op Ctrl + C (op een Mac: Cmd + C).',
    keeper: 'Voor uw beheerder',
    files: (base: string) => `Zet deze bestanden in ${base}`,
    filesHint: (hasPolicy: boolean) =>
      `Ze staan in de map dist van het pakket. Neem de hele map over, dan mist er niets.${hasPolicy ? '' : ' Zet embed.html alleen online met de headers uit docs/nl/README.md.'}`,
    fieldSecurity: (host: string) =>
      `Sta ${host} toe: Site-instellingen → HTML-veldbeveiliging. Kies daar de servers op de lijst, en zet ${host} erop.`,
    editor: {
      typo3:
        'De teksteditor moet het blok laten staan. Zet div met deze data-mz-… in htmlSupport van uw RTE, en geef de redacteur de knop voor de broncode (docs/nl/typo3.md).',
      drupal:
        'Het tekstformaat moet het blok laten staan. Zet div met deze data-mz-… bij de toegestane HTML-tags, en geef de redacteur de knop Source (docs/nl/drupal.md).',
    },
    policy: 'Heeft de site een Content Security Policy? Daarin hoort:',
    policyFiles: 'Deze headers stuurt de server met de bestanden bij embed.html:',
    policyReason:
      'Zet embed.html niet online zonder deze regel. Anders kan iedereen een eigen lijst tonen op uw adres.',
    policyMore:
      'Hebt u meer lijsten? Zet al hun servers achter connect-src. De andere headers staan in docs/nl/README.md.',
    policyHint: 'Staat een regel er al? Zet de adressen er dan bij.',
    trusted:
      'De regel trusted-types is alleen nodig als de site require-trusted-types-for gebruikt; zonder dat mag hij er niet bij.',
    ancestors: (site: string) =>
      `Verander ${site} in het adres van uw site. Stuurt de server met de bestanden X-Frame-Options? Haal dat weg.`,
    cors: (origins: string) =>
      `Staat de lijst op een andere server dan de pagina (${origins})? Dan moet die server deze regel meesturen: Access-Control-Allow-Origin: *`,
    corsScript:
      'Staan de bestanden op een andere server dan de pagina? Dan moet die server Access-Control-Allow-Origin: * meesturen. Anders weigert de browser het script met integrity.',
    otherFolder:
      'Het controlegetal (integrity) hoort bij de bestanden naast deze pagina. Staan op het adres van vraag 6 bestanden van een andere versie? Dan weigert de browser die. Zet er dezelfde bestanden neer.',
    docs: 'Meer uitleg staat in README.md van het pakket, bij “Voor webredacteuren” en “What a site must allow”.',
  },
};

/** What the program `check` says of a finding, in Dutch. */
export const findingText = (
  code: keyof typeof check.findings,
  details: readonly string[],
): string => {
  const [first = '', second = '', third = '', fourth = ''] = details;
  return check.findings[code](first, second, third, fourth);
};
