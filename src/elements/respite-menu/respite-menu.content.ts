import { msg, str } from '@lit/localize';
import type { Facet } from '../../domain/respite-menu/filters.js';
import type { SuggestionReason, WayInQuestion } from '../../domain/respite-menu/way-in.js';
import type {
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
} from '../../domain/services/service.js';
import { longDate, plural } from '../internal/locale.js';

export const menuContent = {
  title: () => msg('Wie neemt de zorg even over?', { id: 'menu.title' }),
  introduction: () =>
    msg(
      'Even op adem komen mag. Iemand kan de zorg een tijdje van u overnemen. Dat heet respijtzorg. Hier ziet u wat er kan, van klein naar groot.',
      { id: 'menu.introduction' },
    ),
  start: () => msg('Help mij kiezen: drie korte vragen', { id: 'menu.start' }),
  urgent: () => msg('Nu spoed', { id: 'form.urgent.title' }),
  count: (count: number) =>
    plural(count, {
      one: msg('1 plek', { id: 'menu.in-form.one' }),
      other: msg(str`${count} plekken`, { id: 'menu.in-form.other' }),
    }),
  example: () => msg('Bijvoorbeeld', { id: 'menu.example' }),
  goodToKnow: () => msg('Hoe gaat het, en wie betaalt?', { id: 'menu.good-to-know' }),
  asks: () => msg('Wat vraagt het van uw naaste?', { id: 'menu.asks' }),
  firstTime: () => msg('Hoe gaat het de eerste keer?', { id: 'menu.first-time' }),
  pays: () => msg('Wie betaalt het?', { id: 'ladder.pays' }),
  steps: () => msg('Zo vraagt u het', { id: 'menu.steps' }),
  source: () =>
    msg('Bron: Samen sterk voor mantelzorg (2020) en de wetten Wmo, Zvw en Wlz, november 2026', {
      id: 'menu.source',
    }),
  local: () => msg('In uw buurt', { id: 'ladder.local' }),
  noneHere: () =>
    msg('Hiervan staat nog geen plek in de lijst. Misschien is die er wel. Bel en vraag ernaar:', {
      id: 'menu.none-here',
    }),
  noneFiltered: () => msg('Met deze keuzes is hier niets.', { id: 'menu.none-filtered' }),
  more: (count: number) => msg(str`Toon er nog ${count}`, { id: 'results.more' }),
  ask: () => msg('Weet u het niet? Vraag het. Deze mensen kennen de weg:', { id: 'menu.ask' }),
  print: () => msg('Print het hele menu', { id: 'menu.print' }),
  backToMenu: () => msg('Terug naar het menu', { id: 'menu.back' }),
  insured: (name: string) => msg(str`${name}, voor wie daar verzekerd is`, { id: 'menu.insured' }),
  employed: (name: string) => msg(str`${name}, voor wie daar werkt`, { id: 'menu.employed' }),
  place: () => msg('Adres', { id: 'menu.place' }),
  accessibility: () => msg('Toegankelijk', { id: 'centre.accessibility' }),
  offeredBy: () => msg('Wie biedt het aan', { id: 'menu.offered-by' }),
  validThrough: (date: string) =>
    msg(str`Geldt tot en met ${longDate(date)}`, { id: 'menu.valid-through' }),
};

/** On the printed card alone. */
export const paperContent = {
  title: () => msg('Menukaart: iemand neemt de zorg even over', { id: 'paper.title' }),
  choices: (choices: string) => msg(str`Gekozen: ${choices}`, { id: 'paper.choices' }),
};

export const filterContent = {
  title: () => msg('Kies op tijd, taal of kosten', { id: 'menu.filters' }),
  all: () => msg('Alles', { id: 'menu.all' }),
  clear: () => msg('Laat alles weer zien', { id: 'filter.clear' }),
  nothing: () =>
    msg('Dit samen is er niet. Laat een keuze los, of bel en vraag ernaar.', {
      id: 'menu.nothing',
    }),
  without: (choice: string, count: number) =>
    msg(str`Zonder “${choice}” (${count})`, { id: 'menu.without' }),
};

export const facetName = (facet: Facet): string =>
  ({
    setting: msg('Waar', { id: 'facet.setting' }),
    provider: msg('Wie komt er', { id: 'facet.provider' }),
    duration: msg('Hoe lang', { id: 'facet.duration' }),
    planning: msg('Wanneer', { id: 'facet.planning' }),
    audience: msg('Voor wie', { id: 'card.audience' }),
    language: msg('Taal', { id: 'filter.language' }),
    funding: msg('Wie betaalt', { id: 'facet.funding' }),
  })[facet];

export const settingName = (setting: (typeof respiteSettings)[number]): string =>
  ({
    home: msg('Thuis', { id: 'respite.home' }),
    away: msg('Ergens anders', { id: 'respite.away' }),
    holiday: msg('Op vakantie', { id: 'respite.holiday' }),
  })[setting];

export const providerName = (provider: (typeof respiteProviders)[number]): string =>
  ({
    volunteer: msg('Een vrijwilliger', { id: 'respite.volunteer' }),
    professional: msg('Een zorgverlener', { id: 'respite.professional' }),
  })[provider];

export const durationName = (duration: (typeof respiteDurations)[number]): string =>
  ({
    hours: msg('Een paar uur', { id: 'respite.hours' }),
    day: msg('Een dag', { id: 'respite.day' }),
    night: msg('Een nacht', { id: 'respite.night' }),
    weekend: msg('Een weekend', { id: 'respite.weekend' }),
    week: msg('Een week of langer', { id: 'respite.week' }),
  })[duration];

export const planningName = (planning: (typeof respitePlannings)[number]): string =>
  ({
    planned: msg('Op afspraak', { id: 'respite.planned' }),
    regular: msg('Op vaste dagen', { id: 'respite.regular' }),
    urgent: msg('Ook met spoed', { id: 'respite.urgent' }),
  })[planning];

export const wayInContent = {
  missing: () => msg('Kies een antwoord, of “Dat weet ik niet”', { id: 'compass.missing' }),
  privacy: () => msg('Niemand ziet uw antwoorden. We bewaren niets.', { id: 'compass.privacy' }),
  suggestions: () => msg('Dit kan bij u passen', { id: 'way-in.suggestions' }),
  show: () => msg('Bekijk', { id: 'way-in.show' }),
  again: () => msg('Beantwoord de vragen opnieuw', { id: 'way-in.again' }),
};

export const questionText = (question: WayInQuestion): string =>
  ({
    time: msg('Hoeveel tijd zoekt u voor uzelf?', { id: 'way-in.time' }),
    place: msg('Blijft uw naaste thuis?', { id: 'way-in.place' }),
    when: msg('Wanneer hebt u het nodig?', { id: 'way-in.when' }),
  })[question];

/** By question and answer: `time.hours`. */
export const answerText = (question: WayInQuestion, answer: string): string => {
  const texts: Record<string, string> = {
    'time.hours': msg('Een paar uur', { id: 'respite.hours' }),
    'time.day': msg('Een hele dag', { id: 'way-in.time.day' }),
    'time.longer': msg('Een nacht, een paar dagen of langer', { id: 'way-in.time.longer' }),
    'place.home': msg('Ja, er moet iemand bij ons thuis komen', { id: 'way-in.place.home' }),
    'place.away': msg('Nee, mijn naaste kan ergens anders heen', { id: 'way-in.place.away' }),
    'when.now': msg('Nu meteen. Vandaag nog', { id: 'way-in.when.now' }),
    'when.once': msg('Af en toe, of één keer', { id: 'way-in.when.once' }),
    'when.regular': msg('Op vaste dagen, elke week', { id: 'way-in.when.regular' }),
  };
  return texts[`${question}.${answer}`]!;
};

export const reasonText = (reason: SuggestionReason): string =>
  ({
    now: msg('U hebt nu iemand nodig. Hier staat wie u meteen kunt bellen.', {
      id: 'way-in.reason.now',
    }),
    'few-hours': msg('U zoekt een paar uur. Dan is bezoek aan huis vaak genoeg.', {
      id: 'way-in.reason.few-hours',
    }),
    'small-step': msg('Klein beginnen is makkelijker. Een paar uur kan al veel schelen.', {
      id: 'way-in.reason.small-step',
    }),
    regular: msg('U zoekt hulp die blijft komen. Dan komen steeds dezelfde mensen.', {
      id: 'way-in.reason.regular',
    }),
    'at-home': msg('Uw naaste blijft thuis, en er komt iemand die de zorg kent.', {
      id: 'way-in.reason.at-home',
    }),
    'day-away': msg('Uw naaste is een tijd onder de mensen. U hebt het huis even voor uzelf.', {
      id: 'way-in.reason.day-away',
    }),
    'get-used': msg('Overdag beginnen kan ook. Zo went uw naaste eraan.', {
      id: 'way-in.reason.get-used',
    }),
    longer: msg('U wilt langer achter elkaar rust. Dan kan uw naaste ergens logeren.', {
      id: 'way-in.reason.longer',
    }),
    together: msg('Wilt u samen weg? Dan doen anderen de zorg.', {
      id: 'way-in.reason.together',
    }),
  })[reason];

export const compareContent = {
  add: () => msg('Vergelijk', { id: 'compare.add' }),
  title: () => msg('Naast elkaar', { id: 'compare.title' }),
  show: (count: number) => msg(str`Vergelijk (${count})`, { id: 'compare.show' }),
  remove: () => msg('Niet meer vergelijken', { id: 'compare.remove' }),
  full: () =>
    msg('U kunt er drie naast elkaar zetten. Haal er eerst een weg.', { id: 'compare.full' }),
  unknown: () => msg('Dat staat er niet bij.', { id: 'compare.unknown' }),
};
