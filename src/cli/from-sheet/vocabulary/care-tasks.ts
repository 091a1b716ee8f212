import type { Need, Task } from '../../../domain/index.js';

export interface CareTask {
  readonly tasks?: readonly Task[];
  readonly needs?: readonly Need[];
}

/**
 * *Onderdeel mantelzorgtest*, folded: the roles of the Mantelzorgtest. Two of them are no work that
 * somebody can take over but something the carer needs.
 */
export const careTasks: Readonly<Record<string, CareTask>> = {
  'sociaal contact en activiteiten': { tasks: ['social'] },
  'sociaal contact': { tasks: ['social'] },
  activiteiten: { tasks: ['social'] },

  boodschappen: { tasks: ['groceries'] },
  'boodschappen doen': { tasks: ['groceries'] },

  'bereiden en of nuttigen van maaltijden': { tasks: ['meals'] },
  'bereiden van maaltijden': { tasks: ['meals'] },
  maaltijden: { tasks: ['meals'] },
  koken: { tasks: ['meals'] },

  'administratie en aanvragen': { tasks: ['paperwork'] },
  administratie: { tasks: ['paperwork'] },
  aanvragen: { tasks: ['paperwork'] },

  'huishoudelijke taken': { tasks: ['household'] },
  'huishoudelijke hulp': { tasks: ['household'] },
  huishouden: { tasks: ['household'] },

  'klusjes in en om het huis': { tasks: ['odd-jobs'] },
  'klusjes in en om huis': { tasks: ['odd-jobs'] },
  klusjes: { tasks: ['odd-jobs'] },
  klussen: { tasks: ['odd-jobs'] },

  'persoonlijke verzorging': { tasks: ['personal-care'] },
  verzorging: { tasks: ['personal-care'] },

  'plannen en organiseren': { tasks: ['planning'] },
  plannen: { tasks: ['planning'] },
  organiseren: { tasks: ['planning'] },

  vervoer: { tasks: ['transport'] },

  mantelzorgondersteuning: { needs: ['guidance'] },
  'emotionele steun': { needs: ['emotional-support'] },
  'emotionele ondersteuning': { needs: ['emotional-support'] },
};
