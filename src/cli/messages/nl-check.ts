import type { Kind, Scope } from '../check/findings.js';
import type { OtherFile } from '../check/other-format.js';
import { brackets } from './nl-check-brackets.js';
import { overview } from './nl-check-overview.js';
import { again, joined, services } from './nl-check-services.js';
import { amount, syntax } from './nl-words.js';

const kinds: Readonly<Record<Kind, string>> = {
  text: 'een tekst (of een tekst per taal)',
  string: 'een tekst',
  date: 'een datum',
  number: 'een getal',
  boolean: 'true of false',
  code: 'een van de vaste woorden',
  list: 'een lijst tussen [ ]',
  object: 'een groep velden tussen { }',
};

const scopes: Readonly<Record<Scope, string>> = {
  service: 'Daardoor wordt deze dienst niet getoond.',
  section: 'Daardoor telt dit hele onderdeel niet mee.',
  verklaring:
    'Daardoor telt heel "verklaring" niet mee: bezoekers kunnen bij u niets aanvragen, en maken alleen zelf een brief.',
  questionnaire:
    'Daardoor wordt deze vragenlijst niet gebruikt; bezoekers krijgen de ingebouwde check.',
  wording: 'Daardoor wordt dit niet gebruikt.',
  feed: 'Daardoor kan de hele feed niet gebruikt worden.',
};

/** Codes as a choice; numbers in a row by the first and the last. */
const choice = (codes: string): string =>
  codes &&
  `Kies uit: ${/^[\d, ]+$/.test(codes) ? codes.replace(/, .*, /, ' tot en met ') : codes}.`;

function missing(kind: Kind, field: string): string {
  if (field === 'publisher') {
    return 'Hier ontbreekt "publisher": wie de lijst uitgeeft. Zet erin: "publisher": { "id": "gemeente-x", "name": "Gemeente X" }.';
  }
  if (field === 'name') return '"name" (de naam) ontbreekt.';
  return `Hier ontbreekt ${field && `"${field}": `}${kinds[kind]}.`;
}

export const check = {
  help: `check zoekt wat er niet goed is in een feed, met de plaats en wat u eraan doet.

Gebruik: mantelzorg-widgets check <feed.json of https-adres> …

  --strict     ook een waarschuwing is niet goed (afsluitcode 1)
  --links      open ook de links in de feed, en noem wat niet meer bestaat
  --origin <adres>  kijk bij een https-adres of de pagina's van deze site de feed mogen
               laden, zoals --origin https://www.gemeente.example
  --json       geef het verslag als JSON, voor een ander programma
  --lang en    messages in English

Fout:          een bezoeker ziet iets niet, of komt verkeerd uit.
Waarschuwing:  het wordt getoond, maar kan beter.
Advies:        er is niets mis.

Afsluitcode: 0 geen fouten; 1 fouten; 2 de opties kloppen niet.`,
  sourceNeeded: 'Welke feed? Geef de naam van een bestand, of een adres dat met https:// begint.',
  notUtf8: 'Het bestand is niet in UTF-8 opgeslagen. Kies UTF-8 bij het opslaan.',
  otherFormats: {
    csv: 'Dit is een CSV-bestand; maak er eerst een feed van met from-sheet.',
    webPage: 'Dit is een webpagina.',
    empty: 'Het bestand is leeg.',
    picture: 'Dit is een afbeelding, geen feed.',
    word: 'Dit is een Word-bestand, geen feed.',
    pdf: 'Dit is een PDF-bestand, geen feed.',
    spreadsheet: 'Dit is een spreadsheet, geen feed. Maak er eerst een feed van met from-sheet.',
  } satisfies Record<OtherFile, string>,
  addressMeant: 'Is het een adres? Zet er http:// of https:// voor.',
  originUnused: '--origin telt alleen mee bij een adres, niet bij een bestand.',
  mendSheet:
    'Komt deze feed uit een spreadsheet? Verbeter het dan daar, en maak de feed opnieuw met --keep.',
  badAddress: 'Widgets laden een feed alleen van een adres dat met https:// begint.',
  request: {
    'feed-network': () => 'Er komt geen antwoord. Klopt het adres, en staat de server aan?',
    'feed-timeout': () => 'Het antwoord komt te laat. Widgets wachten hooguit 8 seconden.',
    'feed-status': (reason: string) => `De server geeft de feed niet: ${reason}. Klopt het adres?`,
    'feed-too-large': () =>
      'De feed is groter dan 10 MB en wordt niet geladen. Maak er een feed per gemeente van.',
    'feed-not-json': () => 'Het antwoord is geen JSON.',
    'feed-invalid': (reason: string) => `Dit is geen feed: ${reason}.`,
    'feed-version': (reason: string) => `Deze feed is te nieuw: ${reason}.`,
    'feed-blocked': () => 'De feed mag niet geladen worden.',
  },
  severities: { error: 'Fouten', warning: 'Waarschuwingen', advice: 'Adviezen' },
  countedHeading: (name: string, count: number) => `${name} (${count})`,
  overview,
  ofService: (name: string) => `(${name})`,
  nothingFound: (source: string, services: number | null, shards: number | null) =>
    shards === null
      ? `${source}: niets gevonden. ${amount(services ?? 0, 'dienst', 'diensten')} nagekeken.`
      : `${source}: niets gevonden. Dit is een index van ${amount(shards, 'feed', 'feeds')}; kijk die ook na.`,
  summary: (errors: number, warnings: number, advice: number, sources: number) =>
    `${amount(errors, 'fout', 'fouten')}, ${amount(warnings, 'waarschuwing', 'waarschuwingen')}, ${amount(advice, 'advies', 'adviezen')} in ${amount(sources, 'feed', 'feeds')}.`,
  findings: {
    syntax: (expected: string, character: string, lineBefore: string, opened: string) =>
      `Geen JSON. ${brackets(expected, character, opened) || syntax(expected, character, lineBefore)}`,
    keyTwice: (field: string) =>
      `Het veld "${field}" staat er twee keer; alleen het laatste telt. Haal er een weg.`,
    noFeed: () =>
      'Dit is geen feed. Een feed is een groep velden tussen { }, met onder meer "publisher" en "services".',
    newerVersion: () =>
      'Deze widgets kennen deze versie van de feed nog niet. Gebruik nieuwere widgets, of schrijf "1.0".',
    unreadable: (reason: string) => `Dit kan niet gelezen worden: ${reason}.`,
    missing: (scope: string, kind: string, field: string) =>
      `${missing(kind as Kind, field)} ${scopes[scope as Scope]}`,
    wrongKind: (scope: string, value: string, kind: string, hint: string) =>
      joined(
        `Hier hoort ${kinds[kind as Kind]}, maar er staat ${value}.`,
        kind === 'code'
          ? choice(hint)
          : hint && `Schrijf ${hint}${kind === 'number' ? ' zonder aanhalingstekens' : ''}.`,
        scopes[scope as Scope],
      ),
    wrongForm: (scope: string, value: string) =>
      `"${value}" heeft niet de goede vorm. Een versie is bijvoorbeeld 1.0. ${scopes[scope as Scope]}`,
    outOfBounds: (scope: string, value: string) =>
      `${value} is te groot of te klein. ${scopes[scope as Scope]}`,
    unknownCode: (value: string, codes: string, number: string, meant = '') =>
      joined(
        `De widgets kennen ${value} hier niet en slaan het over.`,
        meant && `Bedoelt u "${meant}"?`,
        number ? `Schrijf ${number} zonder aanhalingstekens.` : choice(codes),
      ),
    unknownMode: (value: string, codes: string, _number: string, meant = '') =>
      joined(
        `De widgets kennen ${value} hier niet. Het formulier maakt nu alleen een brief op papier.`,
        meant && `Bedoelt u "${meant}"?`,
        choice(codes),
      ),
    unknownField: (field: string, known: string) =>
      `"${field}" kennen de widgets niet; bedoelt u "${known}"?`,
    extraField: (field: string, known: string, more: string) =>
      joined(
        `"${field}" telt niet mee; "${known}" wel. Zet daarin wat bezoekers moeten weten, en haal "${field}" weg.`,
        again(more),
      ),
    misplacedField: (field: string, home: string) =>
      home
        ? `"${field}" telt hier niet mee. Het hoort in "${home}".`
        : `"${field}" telt in een dienst niet mee. Zet het buiten de lijst "services", naast "publisher".`,
    markup: (tag: string) =>
      `Hier staat ${tag} in de tekst. De widgets tonen dit letterlijk. Haal de opmaak weg.`,
    noServices: () => 'Er staat geen enkele dienst in deze feed.',
    idTwice: (id: string) =>
      `Er is al een dienst met id "${id}"; deze wordt niet getoond. Geef elke dienst een eigen id.`,
    noItems: () => `Er staat geen enkele vraag in "items". ${scopes.questionnaire}`,
    tooManyItems: (most: string) =>
      `Er zijn hooguit ${most} vragen mogelijk, en dit zijn er meer. ${scopes.questionnaire}`,
    itemTwice: (id: string) =>
      `Er is al een vraag met id "${id}". Geef elke vraag een eigen id. ${scopes.questionnaire}`,
    optionTwice: (id: string) =>
      `Deze vraag heeft twee antwoorden met id "${id}". Geef elk antwoord een eigen id. ${scopes.questionnaire}`,
    fewOptions: () =>
      `Bij deze vraag valt er niets te kiezen. Zet twee of meer antwoorden in "options": hier, of voor de hele vragenlijst. ${scopes.questionnaire}`,
    tickOptions: () =>
      `Deze vraag kan aangevinkt worden ("pick") en heeft dan precies twee antwoorden: eerst wel, dan niet. ${scopes.questionnaire}`,
    notATick: (id: string) =>
      `Deze vraag kan niet over "${id}" gaan. Zet in "about" het id van een vraag met "pick": true. Een vraag met "pick" heeft zelf geen "about". ${scopes.questionnaire}`,
    maxMissing: (value: string) =>
      `"maxMissing" kan hier niet ${value} zijn. Schrijf een heel getal: hoeveel vragen mensen mogen overslaan. Er moet er altijd een overblijven; vragen met "required", "pick" of "about" tellen niet mee. ${scopes.questionnaire}`,
    missingRule: () =>
      `Hier hoort "all-required" (elke vraag moet beantwoord worden), of bijvoorbeeld { "maxMissing": 2 } (twee vragen mogen leeg blijven). ${scopes.questionnaire}`,
    bandGap: (from: string, to: string) =>
      `Voor scores tussen ${from} en ${to} is er geen band. De banden moeten bij elkaar alle mogelijke scores hebben. Zijn scores niet altijd hele getallen? Laat elke band dan beginnen met het getal waar de vorige ophoudt. ${scopes.questionnaire}`,
    bandOverlap: (from: string, to: string) =>
      `${from === to ? `Score ${from} hoort` : `Scores van ${from} tot en met ${to} horen`} bij twee banden. Verander "min" of "max", zodat er één band overblijft. ${scopes.questionnaire}`,
    lighterBand: () =>
      `Een hogere score moet zwaarder zijn dan een lagere. Zet "level" van de banden in de volgorde low, medium, high. Is een hoog antwoord juist goed nieuws? Zet dan "reverse": true bij die vraag. ${scopes.questionnaire}`,
    emptyBand: (from: string, to: string) =>
      `In de band van ${from} tot en met ${to} past geen enkele score. Kijk "min" en "max" na. ${scopes.questionnaire}`,
    wordingMissing: (instrument: string, ids: string) =>
      `Voor de vragenlijst "${instrument}" ontbreken teksten: ${ids}. Bezoekers krijgen nu de ingebouwde check. Zet de teksten bij "texts", als u ze mag gebruiken.`,
    ...services,
    noSuchService: (id: string, meant = '', ids = '') =>
      joined(
        `Er is geen dienst met id "${id}" in deze feed.`,
        meant && `Bedoelt u "${meant}"?`,
        ids && `Deze zijn er: ${ids}.`,
      ),
    deskWithoutPhone: (id: string) =>
      `De dienst "${id}" heeft geen telefoonnummer. Bezoekers krijgen daarom een ander nummer te zien.`,
    issuerUnreachable: () =>
      'Mensen kunnen niet vragen hoe het met hun verklaring staat. Zet bij "issuer" een "phone", "email" of "url".',
    deliveryUnset: () =>
      'Bij "delivery" staat geen "mode" die de widgets kennen. Het formulier maakt alleen een brief op papier. Is dat goed? Schrijf dan "mode": "print". Kies anders uit: post, mailto, link.',
    deliveryWithoutUrl: (mode: string) =>
      `"mode": "${mode}" kan niet zonder adres. Nu maakt het formulier alleen een brief op papier. Zet bij "delivery" een "url" die met https:// begint.`,
    deliveryWithoutEmail: () =>
      '"mode": "mailto" kan niet zonder e-mailadres. Nu maakt het formulier alleen een brief op papier. Zet een "email" bij "delivery" of bij "issuer".',
    privacyMissing: () =>
      'Mensen zien niet wie hun gegevens bewaart. Zet dat bij "privacy": "controller" (wie het is) of "url" (uw privacyverklaring).',
    privacyIncomplete: (fields: string) =>
      `Bij "privacy" ontbreekt nog: ${fields}. Vertel mensen wie hun gegevens bewaart ("controller"), hoe lang ("retention") en waar ze dat kunnen lezen ("url").`,
    fieldUnused: (field: string, mode: string, modes: string) =>
      `Met "mode": "${mode}" doen de widgets niets met "${field}". Haal het weg, of kies een andere "mode": ${modes}.`,
    purposeId: (most: string) =>
      `Dit "id" is te lang of heeft vreemde tekens; dit doel wordt niet getoond. Schrijf een kort woord, van hooguit ${most} tekens.`,
    purposeWithoutLabel: (id: string, meant = '') =>
      joined(
        `Het doel "${id}" heeft geen naam en wordt niet getoond. Zet er een "label" bij.`,
        meant && `Of bedoelt u "${meant}"? Daar hebben de widgets een naam voor.`,
      ),
    purposeTwice: (id: string) =>
      `Er is al een doel met id "${id}"; alleen het laatste wordt getoond. Geef elk doel een eigen id.`,
    purposeNowhere: (id: string) =>
      `Voor het doel "${id}" moeten mensen naar iemand anders, maar ze zien niet naar wie. Zet er een "url" of "info" bij.`,
    labelTooLong: (length: string, most: string) =>
      `Deze naam heeft ${length} tekens; dit doel wordt niet getoond. Maak er hooguit ${most} van, en zet de rest in "info".`,
    noSuchDay: (date: string) =>
      `De dag ${date} bestaat niet en telt niet mee. Kijk de dag en de maand na.`,
    localAddress: (address: string) =>
      `${address} werkt alleen op uw eigen computer. Vraag uw leverancier om het adres dat met https:// begint.`,
    windowReversed: (through: string, from: string) =>
      `De laatste dag (${through}) is voor de eerste (${from}); deze datums tellen niet mee. Kijk "from" en "through" na.`,
    windowOver: (through: string) =>
      `Na ${through} kunnen mensen niets meer aanvragen; het formulier is dicht. Geef nieuwe datums of haal "window" weg.`,
    noteTooLong: (length: string, most: string) =>
      `Deze tekst heeft ${length} tekens en staat daarom niet op de brief. Moet dat wel? Maak er hooguit ${most} van.`,
    staleNumber: (phone: string, line: string, now: string) =>
      `${phone} is een oud nummer van de ${line}. Het nummer is nu ${now}.`,
    staleName: (now: string) => `Deze naam is niet meer in gebruik. Het heet nu ${now}.`,
    emptyRungs: (rungs: string) =>
      `Op trede ${rungs} van de zorgladder staat geen dienst van u. Voeg er een toe, of zeg bij "zorgladder" in een tekst waar mensen dan terechtkunnen.`,
    emptyNeeds: (needs: string) =>
      `Voor deze soorten hulp ("needs") staat er geen dienst in de lijst: ${needs}. Is die hulp er wel? Voeg de dienst toe.`,
    outdated: (date: string) =>
      `Deze lijst is van ${date}, meer dan een jaar geleden. Kijk hem na en zet de nieuwe datum in "updatedAt".`,
    longSentence: (count: string, begin: string) =>
      `De zin "${begin}" heeft ${count} woorden. Zinnen van meer dan 20 woorden zijn moeilijk voor wie moe is. Maak er twee zinnen van.`,
    jargon: (word: string, plain: string, more: string) =>
      joined(
        `Niet iedereen kent "${word}". Schrijf bijvoorbeeld: ${plain}. Of leg het woord hier uit.`,
        again(more),
      ),
  },
};
