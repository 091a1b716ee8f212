import type { Funding, Need, ServiceType } from '../../../domain/index.js';

export interface KindOfHelp {
  readonly needs: readonly Need[];
  readonly types?: readonly ServiceType[];
  readonly funding?: readonly Funding[];
}

/**
 * *Soort hulp*, folded, to the eight basic functions of support for carers: information, guidance,
 * emotional support, education, practical help, respite, financial and material help.
 */
export const kindsOfHelp: Readonly<Record<string, KindOfHelp>> = {
  // "Advies" is the second half of the function "advies en begeleiding".
  'informatie en advies': { needs: ['information', 'guidance'] },
  informatie: { needs: ['information'] },
  advies: { needs: ['guidance'] },
  begeleiding: { needs: ['guidance'] },
  'advies en begeleiding': { needs: ['guidance'] },
  clientondersteuning: { needs: ['guidance'] },

  'emotionele steun': { needs: ['emotional-support'] },
  'emotionele ondersteuning': { needs: ['emotional-support'] },
  lotgenotencontact: { needs: ['emotional-support'] },

  educatie: { needs: ['education'] },
  voorlichting: { needs: ['education'] },
  cursus: { needs: ['education'] },
  cursussen: { needs: ['education'] },
  training: { needs: ['education'] },
  'training en cursussen': { needs: ['education'] },

  'praktische hulp': { needs: ['practical-help'] },
  'praktische ondersteuning': { needs: ['practical-help'] },
  // Not one of the eight. What a professional takes over is work that the carer need not do.
  'professionele zorg': { needs: ['practical-help'] },
  'wmo voorziening': { needs: ['practical-help'], funding: ['wmo'] },

  respijtzorg: { needs: ['respite'], types: ['respite'] },
  respijt: { needs: ['respite'], types: ['respite'] },
  'vervangende zorg': { needs: ['respite'], types: ['respite'] },
  'vervangende mantelzorg': { needs: ['respite'], types: ['respite'] },

  'financiele regelingen': { needs: ['financial'] },
  'financiele regeling': { needs: ['financial'] },
  'financiele tegemoetkoming': { needs: ['financial'] },
  'financiele ondersteuning': { needs: ['financial'] },
  'financiele hulp': { needs: ['financial'] },
  financien: { needs: ['financial'] },
  geldzaken: { needs: ['financial'] },

  'materiele hulp': { needs: ['material'] },
  'materiele ondersteuning': { needs: ['material'] },
  hulpmiddelen: { needs: ['material'] },
  woningaanpassing: { needs: ['material'] },
};
