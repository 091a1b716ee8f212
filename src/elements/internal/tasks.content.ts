import { msg } from '@lit/localize';
import type { Task } from '../../domain/services/service.js';

/** What a carer does, in words. */
export const taskName = (task: Task): string =>
  ({
    social: msg('Gezelschap houden: praten, samen iets doen', { id: 'check.social' }),
    groceries: msg('Boodschappen doen', { id: 'check.groceries' }),
    meals: msg('Koken of eten brengen', { id: 'check.meals' }),
    paperwork: msg('Administratie: post, geldzaken, formulieren', { id: 'check.paperwork' }),
    household: msg('Huishouden: schoonmaken, wassen', { id: 'check.household' }),
    'odd-jobs': msg('Klussen in huis of tuin', { id: 'check.odd-jobs' }),
    'personal-care': msg('Verzorgen: wassen, aankleden, medicijnen', { id: 'check.personal-care' }),
    planning: msg('Plannen en regelen: afspraken maken, bellen', { id: 'check.planning' }),
    transport: msg('Vervoer: rijden, meegaan naar de dokter', { id: 'check.transport' }),
  })[task];
