import { msg, str } from '@lit/localize';
import type { RespiteForm } from '../../domain/respite-menu/forms.js';
import type { Caller } from '../../domain/respite-menu/session.js';
import { longDate } from '../internal/locale.js';

export const choiceContent = {
  add: () => msg('Zet in mijn keuze', { id: 'choice.add' }),
  title: () => msg('Mijn keuze', { id: 'choice.title' }),
  show: (count: number) => msg(str`Mijn keuze (${count})`, { id: 'choice.show' }),
  empty: () =>
    msg('Er staat nog niets in uw keuze. Zet in het menu een vinkje bij wat u aanspreekt.', {
      id: 'choice.empty',
    }),
  text: () =>
    msg('Bellen is een stap. U mag voorlezen wat hier staat.', {
      id: 'choice.text',
    }),
  privacy: () =>
    msg('Sluit u deze pagina, dan is uw keuze weg. Wij bewaren niets.', {
      id: 'choice.privacy',
    }),
  careRecipient: () => msg('Voor wie zorgt u?', { id: 'choice.care-recipient' }),
  careRecipientHint: () => msg('Bijvoorbeeld: mijn man', { id: 'choice.care-recipient-hint' }),
  moment: () => msg('Wanneer zoekt u iemand?', { id: 'choice.moment' }),
  momentHint: () => msg('Bijvoorbeeld: op dinsdagmiddag', { id: 'choice.moment-hint' }),
  say: () => msg('Dit kunt u zeggen', { id: 'choice.say' }),
  meaning: () =>
    msg('Dat betekent: ik zorg voor iemand, en ik zoek deze hulp. Kan dat bij u?', {
      id: 'choice.meaning',
    }),
  ask: () => msg('Dit kunt u vragen', { id: 'ladder.examples' }),
  questions: () => [
    msg('Wie komt er? Is dat steeds dezelfde persoon?', { id: 'choice.question.who' }),
    msg('Kunnen we eerst kennismaken of komen kijken?', { id: 'choice.question.meet' }),
    msg('Wat kost het, en wie betaalt?', { id: 'choice.question.cost' }),
    msg('Wanneer kan het beginnen?', { id: 'choice.question.start' }),
    msg('Wat als mijn naaste het niet wil?', { id: 'choice.question.unwilling' }),
  ],
  notes: () => msg('Wat spreekt u af?', { id: 'choice.notes' }),
  remove: () => msg('Haal weg', { id: 'choice.remove' }),
  print: () => msg('Print mijn keuze', { id: 'choice.print' }),
  save: () => msg('Bewaar als bestand', { id: 'choice.save' }),
  printed: (date: string) => msg(str`Geprint op ${longDate(date)}`, { id: 'ladder.printed' }),
};

// Said to a Dutch organisation, so it stays Dutch in every language of the page; what it means is
// told beside it.
const dutchWish: Record<RespiteForm, string> = {
  visit: 'Ik zoek iemand die bij ons thuis kan komen, zodat ik even weg kan',
  'home-help': 'Ik zoek vaste hulp bij ons thuis',
  day: 'Ik zoek een plek voor overdag, zodat ik wat rust heb',
  stay: 'Ik zoek een plek om te logeren, zodat ik kan uitrusten',
  holiday: 'Wij willen op vakantie en hebben daar hulp bij nodig',
  urgent: 'Ik kan het nu niet meer en heb meteen hulp nodig',
  other: 'Ik zoek iemand die de zorg even overneemt',
};

/** What to say on the telephone, in Dutch whatever the language of the page. */
export function dutchSentence(form: RespiteForm, { careRecipient, moment }: Caller): string {
  const who = careRecipient.trim() || 'een naaste';
  const when = moment.trim();
  return `Ik zorg voor ${who}. ${dutchWish[form]}${when && `: ${when}`}. Kan dat bij u?`;
}
