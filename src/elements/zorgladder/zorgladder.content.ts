import { msg, str } from '@lit/localize';
import type { RungNumber } from '../../domain/services/service.js';
import type { CompassQuestion, CompassReason } from '../../domain/zorgladder/compass.js';
import type { Situation } from '../../domain/zorgladder/session.js';
import { longDate } from '../internal/locale.js';

export const ladderContent = {
  title: () => msg('De zorgladder: wie kan u helpen?', { id: 'ladder.title' }),
  introduction: () =>
    msg(
      'Zorgt u voor iemand? U hoeft het niet alleen te doen. Op elke trede staat wie u kan helpen. Begin laag. Gaat het nu niet meer? Kijk bij trede 5.',
      {
        id: 'ladder.introduction',
      },
    ),
  startCompass: () => msg('Waar sta ik? Vier korte vragen', { id: 'ladder.start-compass' }),
  situationQuestion: () => msg('Hoe zorgt u nu?', { id: 'ladder.situation' }),
  situationHint: () =>
    msg('Dan ziet u tips die bij u passen. Overslaan mag.', {
      id: 'ladder.situation-hint',
    }),
  situationChanged: () =>
    msg('De tips passen nu bij uw keuze.', { id: 'ladder.situation-changed' }),
  rung: (rung: RungNumber) => msg(str`Trede ${rung}`, { id: 'ladder.rung' }),
  oftenFits: () => msg('Past vaak bij u', { id: 'ladder.often-fits' }),
  startHere: () => msg('Hier kunt u beginnen', { id: 'ladder.start-here' }),
  forYou: () => msg('Voor u', { id: 'ladder.for-you' }),
  who: () => msg('Wie regelt het?', { id: 'ladder.who' }),
  pays: () => msg('Wie betaalt het?', { id: 'ladder.pays' }),
  examples: () => msg('Dit kunt u vragen', { id: 'ladder.examples' }),
  source: (source: string) => msg(str`Bron: ${source}, november 2026`, { id: 'ladder.source' }),
  local: () => msg('In uw buurt', { id: 'ladder.local' }),
  national: () => msg('Overal in Nederland', { id: 'ladder.national' }),
  noLocal: () =>
    msg('Op deze trede staat nog geen nummer uit uw buurt. Bel uw gemeente of de Mantelzorglijn.', {
      id: 'ladder.no-local',
    }),
  print: () => msg('Print de ladder', { id: 'ladder.print' }),
  printed: (date: string) => msg(str`Geprint op ${longDate(date)}`, { id: 'ladder.printed' }),
};

export const compassContent = {
  privacy: () => msg('Niemand ziet uw antwoorden. We bewaren niets.', { id: 'compass.privacy' }),
  missing: () => msg('Kies een antwoord, of “Dat weet ik niet”', { id: 'compass.missing' }),
  leave: () => msg('Terug naar de ladder', { id: 'compass.leave' }),
  advice: (rung: RungNumber) =>
    msg(str`U kunt beginnen op trede ${rung}`, { id: 'compass.advice' }),
  follow: (rung: RungNumber) => msg(str`Bekijk trede ${rung}`, { id: 'compass.follow' }),
  talk: (name: string) =>
    msg(str`Liever eerst met iemand praten? ${name}:`, { id: 'compass.talk' }),
};

export const situationName = (situation: Situation): string =>
  ({
    sometimes: msg('Ik help een paar keer per week', { id: 'situation.sometimes' }),
    daily: msg('Ik zorg elke dag', { id: 'situation.daily' }),
    vulnerable: msg('Ik ben zelf ook ziek of heel moe', {
      id: 'situation.vulnerable',
    }),
  })[situation];

export const questionText = (question: CompassQuestion): string =>
  ({
    urgency: msg('Kan hulp nog wachten?', { id: 'compass.urgency' }),
    body: msg('Heeft uw naaste hulp nodig bij wassen, aankleden, medicijnen of wonden?', {
      id: 'compass.body',
    }),
    load: msg('Wat zou u nu het meest helpen?', { id: 'compass.load' }),
    people: msg('Kan iemand om u heen iets van u overnemen?', { id: 'compass.people' }),
  })[question];

/** By question and answer: `urgency.now`. */
export const answerText = (question: CompassQuestion, answer: string): string => {
  const texts: Record<string, string> = {
    'urgency.now': msg('Nee, er moet vandaag iets gebeuren', { id: 'compass.urgency.now' }),
    'urgency.soon': msg('Nog even, maar lang houd ik het niet vol', { id: 'compass.urgency.soon' }),
    'urgency.no': msg('Ja, het gaat nog', { id: 'compass.urgency.no' }),
    'body.yes': msg('Ja, en daar is nog geen of te weinig hulp voor', { id: 'compass.body.yes' }),
    'body.arranged': msg('Ja, en dat is geregeld', { id: 'compass.body.arranged' }),
    'body.no': msg('Nee', { id: 'compass.body.no' }),
    'load.structural': msg('Vaste hulp: in het huishouden, met vervoer of een dag opvang', {
      id: 'compass.load.structural',
    }),
    'load.small': msg('Iets kleins: gezelschap, een klusje of een middag vrij', {
      id: 'compass.load.small',
    }),
    'load.knowing': msg('Weten wat er kan, of er met iemand over praten', {
      id: 'compass.load.knowing',
    }),
    'people.ask': msg('Misschien wel, maar ik vind vragen moeilijk', { id: 'compass.people.ask' }),
    'people.nobody': msg('Nee, ik sta er alleen voor', { id: 'compass.people.nobody' }),
    'people.helped': msg('Ja, zij helpen al mee', { id: 'compass.people.helped' }),
  };
  return texts[`${question}.${answer}`]!;
};

export const reasonText = (reason: CompassReason): string =>
  ({
    now: msg('Er moet vandaag iets gebeuren. Hier staat wie u meteen kunt bellen.', {
      id: 'reason.now',
    }),
    body: msg('Uw naaste heeft hulp nodig bij de verzorging. Daarvoor is de wijkverpleging er.', {
      id: 'reason.body',
    }),
    structural: msg('Hulp die blijft, vraagt u aan bij de gemeente.', {
      id: 'reason.structural',
    }),
    unsure: msg('U weet het nog niet. Dat geeft niet. Praat er met iemand over.', {
      id: 'reason.unsure',
    }),
    small: msg('Iets kleins kan al veel schelen. Een vrijwilliger doet dat graag.', {
      id: 'reason.small',
    }),
    nobody: msg('U staat er alleen voor. Een vrijwilliger kan een begin zijn.', {
      id: 'reason.nobody',
    }),
    knowing: msg(
      'U wilt weten wat er kan. Praat met mensen om u heen, of met iemand die de weg kent.',
      { id: 'reason.knowing' },
    ),
    ask: msg(
      'Misschien wil iemand iets doen. Vragen is lastig. Een kleine, duidelijke vraag helpt.',
      { id: 'reason.ask' },
    ),
    helped: msg('U redt het nu samen. Kijk wat u nog kunt verdelen, zodat het zo blijft.', {
      id: 'reason.helped',
    }),
  })[reason];

/** Said before any reason to whoever can't go on much longer. */
export const soonText = (): string =>
  msg('U houdt dit niet lang meer vol. Dat mag u zeggen. Bel vandaag al met iemand.', {
    id: 'reason.soon',
  });
