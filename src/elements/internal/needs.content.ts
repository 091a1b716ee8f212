import { msg } from '@lit/localize';
import type { Need } from '../../domain/services/service.js';

/**
 * What a carer calls each of the eight needs. For hosts and for widgets that name them; a script
 * whose widgets do not has none of it.
 */
export const needName = (need: Need): string =>
  ({
    information: msg('Informatie', { id: 'need.information' }),
    guidance: msg('Advies en iemand die met u meedenkt', { id: 'need.guidance' }),
    'emotional-support': msg('Iemand om mee te praten', { id: 'need.emotional-support' }),
    education: msg('Uitleg en cursussen', { id: 'need.education' }),
    'practical-help': msg('Praktische hulp', { id: 'need.practical-help' }),
    respite: msg('Iemand die de zorg even overneemt (respijtzorg)', { id: 'need.respite' }),
    financial: msg('Geld en vergoedingen', { id: 'need.financial' }),
    material: msg('Spullen en hulpmiddelen', { id: 'need.material' }),
  })[need];
