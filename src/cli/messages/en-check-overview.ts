import type { overview as dutch } from './nl-check-overview.js';
import { amount } from './en-words.js';

export const overview: typeof dutch = {
  updatedAt: (date) => `Date of the list: ${date}`,
  noDate: 'Date of the list: not in it',
  services: (count) => `Services: ${count}`,
  rungs: (counts) => `Zorgladder: ${counts}`,
  rung: (rung, count) => `rung ${rung}: ${count}`,
  respite: (counts) => `Respite menu: ${counts}`,
  forms: {
    visit: 'a visit at home',
    'home-help': 'regular help at home',
    day: 'a day or part of one elsewhere',
    stay: 'a stay',
    holiday: 'a holiday',
    urgent: 'at once',
    other: 'under "Nog meer plekken"',
  },
  supportCentres: (all, withPhone) =>
    `Steunpunt finder: ${amount(all, 'support centre')}, ${withPhone} with a telephone number`,
  verklaring: (mode, desks) => `Statement: "mode": "${mode}", ${amount(desks, 'desk')} in the list`,
  withoutMode: (desks) => `Statement: only a letter on paper, ${amount(desks, 'desk')} in the list`,
  noVerklaring: 'Statement: nothing is set',
  ownQuestions: (id) => `Test: your own questionnaire "${id}"`,
  builtInQuestions: (id) => `Test: built-in questionnaire "${id}"`,
  withoutTowns:
    'Not checked: whether a place on the map is near its own town. The list of towns (gazetteer.js) is not there.',
};
