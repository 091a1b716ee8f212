import { msg, str } from '@lit/localize';
import type { Reach } from '../../domain/steunpunt-finder/nearest.js';
import type { FinderProblem } from '../../domain/steunpunt-finder/session.js';
import { longDate, plural } from '../internal/locale.js';
import { pageStore } from '../internal/page-store.js';

export const content = {
  title: () => msg('Wie helpt u in de buurt?', { id: 'finder.title' }),
  introduction: () =>
    msg(
      'Zorgt u voor een naaste? Bij een steunpunt mantelzorg kunt u uw verhaal kwijt. Zij weten welke hulp er is, en hoe u die krijgt.',
      { id: 'finder.introduction' },
    ),
  question: () => msg('Waar woont u?', { id: 'finder.question' }),
  hint: () => msg('Vul de naam van uw plaats in, of uw postcode.', { id: 'finder.hint' }),
  notThere: () => msg('Mijn plaats staat er niet bij', { id: 'finder.not-there' }),
  callLine: (name: string) => msg(str`Lukt het niet? Bel de ${name}:`, { id: 'finder.call-line' }),
  search: () => msg('Zoek', { id: 'finder.search' }),
  locate: () => msg('Gebruik mijn locatie', { id: 'finder.locate' }),
  errorTitle: () => msg('Kijk dit even na', { id: 'finder.error-title' }),
  privacy: () => msg('We bewaren niet waar u woont.', { id: 'finder.privacy' }),
  suggestions: (count: number) =>
    plural(count, {
      one: msg('1 plaats gevonden.', { id: 'finder.suggestions.one' }),
      other: msg(str`${count} plaatsen gevonden. Kies er een.`, {
        id: 'finder.suggestions.other',
      }),
    }),
  noSuggestions: () => msg('Geen plaats gevonden die zo begint.', { id: 'finder.no-suggestions' }),
  inMunicipality: (name: string) => msg(str`gemeente ${name}`, { id: 'finder.municipality' }),
  searching: () =>
    `${msg('We zoeken wie u kan helpen.', { id: 'finder.searching' })} ${pageStore.pageProgress}`,
  locating: () => msg('We zoeken waar u bent.', { id: 'finder.locating' }),
  lookingUp: () => msg('We zoeken uw postcode op.', { id: 'finder.looking-up' }),
  choice: () => msg('Welke plaats bedoelt u?', { id: 'finder.choice' }),
  permission: (postcode: string) =>
    msg(str`Mogen we ${postcode} opzoeken?`, { id: 'finder.permission' }),
  permissionPdok: () =>
    msg(
      'Deze postcode staat niet in onze lijst. PDOK is een dienst van de overheid en weet waar het is. We sturen alleen deze vier cijfers. PDOK ziet ook uw internetadres.',
      { id: 'finder.permission-pdok' },
    ),
  permissionOther: () =>
    msg(
      'Deze postcode staat niet in onze lijst. Deze website kan hem laten opzoeken. We sturen alleen deze vier cijfers.',
      { id: 'finder.permission-other' },
    ),
  allow: () => msg('Ja, zoek op', { id: 'finder.allow' }),
  refuse: () => msg('Nee, ik vul mijn plaats in', { id: 'finder.refuse' }),
};

export const problemText = (problem: FinderProblem): string =>
  ({
    missing: msg('Vul uw plaats of postcode in.', { id: 'finder.problem.missing' }),
    'unknown-place': msg(
      'Deze plaats kennen we niet. Staat er een fout in? Is het een klein dorp? Vul dan een grotere plaats in de buurt in.',
      { id: 'finder.problem.unknown-place' },
    ),
    'unknown-postcode': msg(
      'Deze postcode staat niet in onze lijst. Vul de naam van uw plaats in.',
      { id: 'finder.problem.unknown-postcode' },
    ),
    'no-postcode': msg(
      'Dit is geen postcode. Een postcode is vier cijfers en twee letters. De naam van uw plaats mag ook.',
      { id: 'finder.problem.no-postcode' },
    ),
    'lookup-failed': msg('We kunnen de postcode nu niet opzoeken. Vul de naam van uw plaats in.', {
      id: 'finder.problem.lookup-failed',
    }),
    'places-failed': msg(
      'De lijst met plaatsen lukt nu niet. Vul uw postcode in, of probeer het zo nog eens.',
      { id: 'finder.problem.places-failed' },
    ),
    'location-refused': msg(
      'Uw telefoon of computer geeft uw locatie niet door. Dat is niet erg. Vul uw plaats of postcode in.',
      { id: 'finder.problem.location-refused' },
    ),
    'location-failed': msg('We kunnen uw locatie niet vinden. Vul uw plaats of postcode in.', {
      id: 'finder.problem.location-failed',
    }),
    'location-abroad': msg(
      'U bent nu niet in Nederland, zien we. Vul in waar u woont, of waar uw naaste woont.',
      { id: 'finder.problem.location-abroad' },
    ),
  })[problem];

export const resultsContent = {
  title: (name: string | null) =>
    name
      ? msg(str`Hulp voor u in ${name}`, { id: 'results.title' })
      : msg('Hulp voor u', { id: 'results.title-unknown' }),
  belongsTo: (place: string, municipality: string) =>
    msg(str`${place} hoort bij de gemeente ${municipality}.`, { id: 'results.belongs-to' }),
  nearTo: (place: string) =>
    msg(str`U bent nu in de buurt van ${place}.`, { id: 'results.near-to' }),
  change: () => msg('Andere plaats', { id: 'results.change' }),
  count: (count: number) =>
    plural(count, {
      one: msg('1 plek gevonden waar u terechtkunt.', { id: 'results.count.one' }),
      other: msg(str`${count} plekken gevonden waar u terechtkunt.`, {
        id: 'results.count.other',
      }),
    }),
  countElsewhere: (count: number) =>
    plural(count, {
      one: msg('Van uw gemeente staat hier niets. Wel 1 andere plek.', {
        id: 'results.count-elsewhere.one',
      }),
      other: msg(str`Van uw gemeente staat hier niets. Wel ${count} andere plekken.`, {
        id: 'results.count-elsewhere.other',
      }),
    }),
  noneOpen: () => msg('Bij u in de buurt is nu niets open.', { id: 'results.none-open' }),
  meant: (words: string) =>
    msg(str`Dat woord staat nergens. Dit is met “${words}”.`, { id: 'results.meant' }),
  nothing: () => msg('Met deze keuzes vinden we niets.', { id: 'results.nothing' }),
  noneHere: (municipality: string | null) =>
    municipality
      ? msg(
          str`In deze lijst staat geen steunpunt van de gemeente ${municipality}. Bel uw gemeente en vraag naar het steunpunt mantelzorg.`,
          { id: 'results.none-here' },
        )
      : msg(
          'In deze lijst staat geen steunpunt van uw gemeente. Bel uw gemeente en vraag naar het steunpunt mantelzorg.',
          { id: 'results.none-here-unknown' },
        ),
  callLine: (name: string) => msg(str`Of bel de ${name}:`, { id: 'results.call-line' }),
  straight: (name: string | null) =>
    name
      ? msg(str`De afstanden zijn in een rechte lijn, vanaf het midden van ${name}.`, {
          id: 'results.straight',
        })
      : msg('De afstanden zijn in een rechte lijn.', { id: 'results.straight-unknown' }),
  showMore: (count: number) => msg(str`Toon er nog ${count}`, { id: 'results.more' }),
  print: () => msg('Print deze lijst', { id: 'results.print' }),
  printed: (date: string) => msg(str`Geprint op ${longDate(date)}`, { id: 'ladder.printed' }),
};

export const reachText = (reach: Reach, municipality: string | null): string =>
  ({
    here: municipality
      ? msg(str`Voor de gemeente ${municipality}`, { id: 'reach.here' })
      : msg('Voor uw gemeente', { id: 'reach.here-unknown' }),
    municipality: msg('Voor een andere wijk of een ander dorp', { id: 'reach.municipality' }),
    elsewhere: msg('Van andere gemeenten', { id: 'reach.elsewhere' }),
    nationwide: msg('Voor heel Nederland', { id: 'reach.nationwide' }),
  })[reach];

/** What a carer may expect of that group; nothing where the heading says all. */
export const reachHint = (reach: Reach): string | null =>
  reach === 'elsewhere'
    ? msg('Deze zijn er voor een andere gemeente. Vraag of zij ook u helpen.', {
        id: 'reach.elsewhere-hint',
      })
    : null;

export const filterContent = {
  title: () => msg('Maak de lijst korter', { id: 'filter.title' }),
  words: () => msg('Zoek in deze lijst', { id: 'filter.words' }),
  openNow: () => msg('Nu open', { id: 'filter.open-now' }),
  audience: () => msg('Voor wie', { id: 'card.audience' }),
  everybody: () => msg('Iedereen', { id: 'filter.everybody' }),
  language: () => msg('Taal', { id: 'filter.language' }),
  anyLanguage: () => msg('Alle talen', { id: 'filter.any-language' }),
  clear: () => msg('Laat alles weer zien', { id: 'filter.clear' }),
};

export const centreContent = {
  alsoAt: () => msg('Ook op', { id: 'centre.also-at' }),
  route: () => msg('Route', { id: 'centre.route' }),
  languages: () => msg('Talen', { id: 'centre.languages' }),
  accessibility: () => msg('Toegankelijk', { id: 'centre.accessibility' }),
  onMap: () => msg('Op de kaart', { id: 'centre.on-map' }),
  wrong: () => msg('Klopt dit niet?', { id: 'centre.wrong' }),
  wrongSubject: (name: string) => msg(str`Klopt niet: ${name}`, { id: 'centre.wrong-subject' }),
  near: () => msg('vlakbij', { id: 'centre.near' }),
  away: (distance: string) => msg(str`op ${distance}`, { id: 'centre.away' }),
};

export const mapContent = {
  show: () => msg('Toon op de kaart', { id: 'map.show' }),
  hide: () => msg('Verberg de kaart', { id: 'map.hide' }),
  pdok: () =>
    msg(
      'De kaart komt van PDOK, een dienst van de overheid. PDOK ziet dan uw internetadres en welk stuk u bekijkt.',
      { id: 'map.pdok' },
    ),
  other: (host: string) =>
    msg(
      str`De kaart komt van ${host}. Die website ziet dan uw internetadres en welk stuk u bekijkt.`,
      { id: 'map.other' },
    ),
  loading: () => msg('We halen de kaart op.', { id: 'map.loading' }),
  failed: () => msg('De kaart lukt nu niet. De lijst hieronder werkt wel.', { id: 'map.failed' }),
  blank: () =>
    msg('De beelden van de kaart komen niet door. De plekken staan er wel op.', {
      id: 'map.blank',
    }),
  name: () => msg('Kaart', { id: 'map.name' }),
  zoomIn: () => msg('Dichterbij', { id: 'map.zoom-in' }),
  zoomOut: () => msg('Verder weg', { id: 'map.zoom-out' }),
  home: () => msg('Hier woont u', { id: 'map.home' }),
  cluster: (count: number) => msg(str`Toon ${count} plekken`, { id: 'map.cluster' }),
  chosen: () => msg('Gekozen op de kaart', { id: 'map.chosen' }),
};

/** Why it is not known yet where the person lives for whom one cares. */
export type CareProblem = 'missing' | 'unknown' | 'several';

export const careProblemText = (problem: CareProblem): string =>
  ({
    missing: msg('Vul de plaats van uw naaste in.', { id: 'care.missing' }),
    unknown: msg('Dit kennen we niet. Vul de naam van de plaats in.', { id: 'care.unknown' }),
    several: msg('Welke plaats bedoelt u? Kies er een uit de lijst.', {
      id: 'care.several',
    }),
  })[problem];

export const careContent = {
  title: () => msg('Woont uw naaste ergens anders?', { id: 'care.title' }),
  text: () =>
    msg(
      'Hulp van de gemeente voor uw naaste (de Wmo) vraagt u waar uw naaste woont. Ook de mantelzorgwaardering, het bedankje van de gemeente. Hulp voor uzelf vraagt u waar u zelf woont.',
      { id: 'care.text' },
    ),
  question: () => msg('Waar woont uw naaste?', { id: 'care.question' }),
  search: () => msg('Zoek', { id: 'finder.search' }),
  found: (municipality: string) =>
    msg(str`Uw naaste woont in de gemeente ${municipality}.`, { id: 'care.found' }),
  nothing: (municipality: string) =>
    msg(
      str`Van de gemeente ${municipality} staat hier geen nummer. Kijk op de website van de gemeente bij Wmo of mantelzorg.`,
      { id: 'care.nothing' },
    ),
  forget: () => msg('Weghalen', { id: 'care.forget' }),
};
