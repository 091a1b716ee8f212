import type { RespiteForm } from '../../domain/index.js';
import { amount } from './nl-words.js';

/** What a feed has for each widget, as the program `check` tells it. */
export const overview = {
  updatedAt: (date: string) => `Datum van de lijst: ${date}`,
  noDate: 'Datum van de lijst: staat er niet in',
  services: (count: number) => `Diensten: ${count}`,
  rungs: (counts: string) => `Zorgladder: ${counts}`,
  rung: (rung: number, count: number) => `trede ${rung}: ${count}`,
  respite: (counts: string) => `Respijtmenu: ${counts}`,
  forms: {
    visit: 'even iemand thuis',
    'home-help': 'vaste hulp thuis',
    day: 'een dag of dagdeel weg',
    stay: 'logeren',
    holiday: 'vakantie',
    urgent: 'met spoed',
    other: 'onder "Nog meer plekken"',
  } satisfies Record<RespiteForm, string>,
  supportCentres: (all: number, withPhone: number) =>
    `Steunpuntzoeker: ${amount(all, 'steunpunt', 'steunpunten')}, waarvan ${withPhone} met telefoon`,
  verklaring: (mode: string, desks: number) =>
    `Mantelzorgverklaring: "mode": "${mode}", ${amount(desks, 'loket', 'loketten')} in de lijst`,
  withoutMode: (desks: number) =>
    `Mantelzorgverklaring: alleen een brief op papier, ${amount(desks, 'loket', 'loketten')} in de lijst`,
  noVerklaring: 'Mantelzorgverklaring: niets ingesteld',
  ownQuestions: (id: string) => `Test: uw eigen vragenlijst "${id}"`,
  builtInQuestions: (id: string) => `Test: ingebouwde vragenlijst "${id}"`,
  withoutTowns:
    'Niet nagekeken: of een plaats op de kaart dicht bij haar eigen woonplaats ligt. De lijst met woonplaatsen (gazetteer.js) is er niet.',
};
