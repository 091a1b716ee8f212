import { msg, str } from '@lit/localize';
import type { BurdenLevel } from '../../domain/services/service.js';
import { activeLocale, longDate } from '../internal/locale.js';

/** A score as people write it: *7*, *12,5*. */
export const scoreNumber = (value: number): string =>
  Number.isInteger(value)
    ? `${value}`
    : new Intl.NumberFormat([`${activeLocale()}-NL`, 'nl'], { maximumFractionDigits: 1 }).format(
        value,
      );

export const burdenTestContent = {
  title: () => msg('Hoe zwaar is het zorgen voor u?', { id: 'test.title' }),
  introTitle: () => msg('Zorgt u voor iemand?', { id: 'test.intro-title' }),
  introduction: () =>
    msg(
      'Bijvoorbeeld voor uw partner, moeder, kind of buurman. U kookt, rijdt of regelt, of u bent er gewoon. Ook als u dat normaal vindt, kan het zwaar worden.',
      { id: 'test.introduction' },
    ),
  gives: () =>
    msg('Na de vragen ziet u hoe zwaar het voor u is en wie u kan helpen.', {
      id: 'test.gives',
    }),
  duration: () => msg('Het duurt ongeveer 5 minuten.', { id: 'test.duration' }),
  durationShort: () => msg('Het duurt 1 tot 2 minuten.', { id: 'test.duration-short' }),
  private: () =>
    msg('Niemand ziet uw antwoorden. We bewaren niets en versturen niets.', { id: 'test.private' }),
  privateEmployer: () =>
    msg('Uw werkgever ziet uw antwoorden niet. We bewaren niets en versturen niets.', {
      id: 'test.private-employer',
    }),
  notScientific: () =>
    msg('Dit is geen wetenschappelijke test. U ziet er uw eigen situatie mee.', {
      id: 'test.not-scientific',
    }),
  start: () => msg('Begin met de vragen', { id: 'test.start' }),
  waiting: () => msg('We zetten de vragen klaar.', { id: 'test.waiting' }),

  firstPart: () => msg('Deel 1 van 2: wat doet u?', { id: 'test.first-part' }),
  secondPart: () => msg('Deel 2 van 2: hoe gaat het met u?', { id: 'test.second-part' }),
  pickTitle: () => msg('Wat doet u voor uw naaste?', { id: 'test.pick-title' }),
  pickHint: () => msg('Kies alles wat u doet, ook als het weinig is.', { id: 'test.pick-hint' }),
  pickNone: () => msg('Geen van deze', { id: 'test.pick-none' }),
  missing: () => msg('Kies een antwoord', { id: 'test.missing' }),
  missingPick: () => msg('Kies wat u doet, of kies “Geen van deze”', { id: 'test.missing-pick' }),
  leaveOut: () => msg('Sla deze vraag over', { id: 'test.leave-out' }),
  review: () => msg('Bekijk uw antwoorden', { id: 'test.review' }),

  reviewTitle: () => msg('Uw antwoorden', { id: 'test.review-title' }),
  reviewText: () => msg('Klopt er iets niet? Verander het hier.', { id: 'test.review-text' }),
  change: () => msg('Wijzig', { id: 'test.change' }),
  fillIn: () => msg('Vul in', { id: 'test.fill-in' }),
  /** Read aloud after "Wijzig", so that the button says what. */
  changeOf: (question: string) => msg(str`antwoord op: ${question}`, { id: 'test.change-of' }),
  open: () => msg('Nog niet ingevuld', { id: 'test.open' }),
  leftOut: () => msg('Overgeslagen', { id: 'test.left-out' }),
  toResult: () => msg('Naar de uitslag', { id: 'test.to-result' }),
  goOn: () => msg('Verder met de vragen', { id: 'test.go-on' }),
  again: () => msg('Begin opnieuw', { id: 'test.again' }),
  againHint: () => msg('Uw antwoorden zijn dan weg.', { id: 'test.again-hint' }),

  scoreTitle: (value: number) =>
    msg(str`Uw score is ${scoreNumber(value)}`, { id: 'test.score-title' }),
  scoreRange: (min: number, max: number) =>
    msg(
      str`Dat is op een schaal van ${scoreNumber(min)} tot en met ${scoreNumber(max)}. Hoe hoger, hoe zwaarder.`,
      { id: 'test.score-range' },
    ),
  noBands: () =>
    msg('Bij deze vragenlijst hoort geen grens. We zeggen dus niet of uw score hoog of laag is.', {
      id: 'test.no-bands',
    }),
  noDiagnosis: () =>
    msg('Dit gaat over nu. Het is geen diagnose.', {
      id: 'test.no-diagnosis',
    }),
  heavy: () => msg('Wat voor u het zwaarst is', { id: 'test.heavy' }),
  heavyNone: () => msg('Nu weegt niets zwaar.', { id: 'test.heavy-none' }),
  good: () => msg('Wat goed gaat', { id: 'test.good' }),
  light: (statement: string) => msg(str`Dit speelt nu niet: “${statement}”`, { id: 'test.light' }),
  now: () => msg('Wat u nu kunt doen', { id: 'test.now' }),
  nowText: () =>
    msg('Kies één ding om mee te beginnen. U mag ook bellen als u alleen een vraag hebt.', {
      id: 'test.now-text',
    }),
  noLocal: () =>
    msg(
      'We kennen geen hulp uit uw buurt die hierbij past. Vraag uw gemeente naar het steunpunt mantelzorg.',
      { id: 'test.no-local' },
    ),
  always: () => msg('Wilt u erover praten?', { id: 'test.always' }),
  alwaysText: (name: string) =>
    msg(str`Bij de ${name} kunt u alles vragen, of uw verhaal doen.`, {
      id: 'test.always-text',
    }),
  doctorText: () =>
    msg('Vertel het ook uw huisarts.', {
      id: 'test.doctor',
    }),
  keep: () => msg('Neem de uitslag mee naar een gesprek', { id: 'test.keep' }),
  print: () => msg('Print of bewaar als PDF', { id: 'test.print' }),
  download: () => msg('Download', { id: 'test.download' }),
  noDownload: () => msg('De download lukt nu niet.', { id: 'test.no-download' }),
  downloadHint: () =>
    msg(
      'De download is een bestand voor de computer van uw zorgverlener. Het blijft op dit apparaat staan.',
      {
        id: 'test.download-hint',
      },
    ),
  about: () => msg('Over deze vragen', { id: 'test.about' }),
  aboutCheck: () =>
    msg(
      'Mantelzorg Widgets heeft deze vragen zelf bedacht. Ze zijn niet wetenschappelijk onderzocht. Zegt u dat het niet meer gaat? Dan is de uitslag altijd zwaar.',
      { id: 'test.about-check' },
    ),
  aboutCutOff: (text: string) => msg(str`Grenzen: ${text}`, { id: 'test.about-cut-off' }),
  filledIn: (date: string) => msg(str`Ingevuld op ${longDate(date)}`, { id: 'test.filled-in' }),
  notes: () => msg('Wat ik wil bespreken', { id: 'test.notes' }),
};

/** The level in one plain sentence. */
export const levelTitle = (level: BurdenLevel): string =>
  ({
    low: msg('Het zorgen gaat nu goed', { id: 'level.low' }),
    medium: msg('Het zorgen kost u veel kracht', { id: 'level.medium' }),
    high: msg('Het zorgen weegt nu zwaar voor u', { id: 'level.high' }),
  })[level];

export const levelText = (level: BurdenLevel): string =>
  ({
    low: msg('Fijn. Kijk nu al wie u kan helpen. Dan weet u de weg als het zwaarder wordt.', {
      id: 'level.low-text',
    }),
    medium: msg(
      'Veel mensen die voor iemand zorgen, herkennen dat. Wacht niet tot het niet meer gaat. Een beetje hulp kan nu al veel schelen.',
      { id: 'level.medium-text' },
    ),
    high: msg(
      'Dit vraagt veel van u. Dat ligt niet aan u. U hoeft het niet alleen te blijven doen.',
      { id: 'level.high-text' },
    ),
  })[level];

export const callContent = {
  title: () => msg('Bel vandaag met iemand', { id: 'call.title' }),
  unbearable: () => msg('Goed dat u het zegt.', { id: 'call.unbearable' }),
  text: () =>
    msg('U hoeft het niet alleen te doen. Deze mensen helpen u verder.', { id: 'call.text' }),
  doctor: () =>
    msg(
      'Uw huisarts, of ’s avonds en in het weekend de huisartsenpost. Zeg: “Ik zorg voor iemand en het wordt me te veel.”',
      { id: 'call.doctor' },
    ),
  centre: (name: string) => msg(str`${name}: voor hulp bij u in de buurt.`, { id: 'call.centre' }),
  line: (name: string) =>
    msg(str`${name}: voor raad, of om uw verhaal te doen.`, { id: 'call.line' }),
  night: (name: string) =>
    msg(str`${name}: iemand die luistert, dag en nacht.`, { id: 'call.night' }),
};
