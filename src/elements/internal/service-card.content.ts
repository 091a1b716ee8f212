import { msg, str } from '@lit/localize';
import type { Funding } from '../../domain/services/service.js';
import type { OpenState } from '../../domain/shared/opening-hours.js';
import { clockTime, longDate, weekdayName } from './locale.js';

export const cardContent = {
  call: (number: string) => msg(str`Bel ${number}`, { id: 'card.call' }),
  whatsapp: () => msg('WhatsApp', { id: 'card.whatsapp' }),
  mail: () => msg('Mail', { id: 'card.mail' }),
  website: () => msg('Website', { id: 'card.website' }),
  apply: () => msg('Aanvragen', { id: 'card.apply' }),
  /** Read aloud after "Mail", "Website" …, so that the link says whose it is. */
  of: (name: string) => msg(str`van ${name}`, { id: 'card.of' }),
  cost: () => msg('Kosten', { id: 'card.cost' }),
  audience: () => msg('Voor wie', { id: 'card.audience' }),
  howToApply: () => msg('Hoe vraagt u het aan', { id: 'card.how-to-apply' }),
  source: (publisher: string, date: string | null) => {
    const source = date ? `${publisher}, ${longDate(date)}` : publisher;
    return msg(str`Bron: ${source}`, { id: 'card.source' });
  },
};

/** All hours of a service. */
export const hoursContent = {
  hours: () => msg('Alle tijden', { id: 'card.hours' }),
  days: (from: number, through: number) =>
    from === through
      ? weekdayName(from)
      : msg(str`${weekdayName(from)} tot en met ${weekdayName(through)}`, { id: 'card.days' }),
  times: (from: string, to: string) =>
    msg(str`${clockTime(from)} tot ${clockTime(to)} uur`, { id: 'card.times' }),
};

/** *Nu open tot 17.00 uur*; null when nothing is known. */
export function openStateText(state: OpenState): string | null {
  switch (state.kind) {
    case 'unknown':
      return null;
    case 'always':
      return msg('Dag en nacht open', { id: 'open.always' });
    case 'holiday':
      return msg('Vandaag is een feestdag. Misschien is het dicht.', { id: 'open.holiday' });
    case 'open':
      return msg(str`Nu open tot ${clockTime(state.closesAt)} uur`, { id: 'open.until' });
    case 'closed': {
      const time = clockTime(state.opensAt);
      if (state.inDays === 0) {
        return msg(str`Nu dicht, vandaag open vanaf ${time} uur`, { id: 'open.today' });
      }
      if (state.inDays === 1) {
        return msg(str`Nu dicht, morgen open vanaf ${time} uur`, { id: 'open.tomorrow' });
      }
      const day = weekdayName(state.weekday);
      return msg(str`Nu dicht, ${day} open vanaf ${time} uur`, { id: 'open.weekday' });
    }
  }
}

/** Which law or purse pays, in a sentence each. */
export const fundingText = (funding: Funding): string =>
  ({
    wmo: msg('De gemeente betaalt mee (Wmo, de wet over hulp van de gemeente)', {
      id: 'funding.wmo',
    }),
    zvw: msg('De zorgverzekering betaalt (Zvw, de wet over het basispakket)', {
      id: 'funding.zvw',
    }),
    wlz: msg('De Wlz betaalt, de wet voor langdurige zorg', {
      id: 'funding.wlz',
    }),
    'supplementary-insurance': msg('Sommige aanvullende verzekeringen betalen dit', {
      id: 'funding.supplementary-insurance',
    }),
    employer: msg('Uw werkgever betaalt', { id: 'funding.employer' }),
    free: msg('Gratis', { id: 'funding.free' }),
    'own-cost': msg('U betaalt zelf', { id: 'funding.own-cost' }),
  })[funding];
