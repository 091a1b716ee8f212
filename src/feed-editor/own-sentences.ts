import { cellOfHours } from '../cli/from-sheet/hours-cell.js';
import type { FindingCode } from './findings.js';
import { texts } from './texts.js';

/** A day of a feed as the Dutch write it, as the hints of the form do; other text as it is. */
export const dutchDate = (text: string): string =>
  text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, (_, year: string, month: string, day: string) =>
    [Number(day), Number(month), year].join('-'),
  );

/** Opening hours of a feed as the hint of the form writes them: `ma t/m vr 9.00-17.00`. */
export const dutchHours = (hours: string): string =>
  cellOfHours([hours]).replace(/\b0?(\d{1,2}):(\d\d)\b/g, '$1.$2');

type Sentence = (...details: string[]) => string;

/**
 * What this page says in other words than `check`: there one mends JSON in a text, here one fills in
 * a form. With the same details; an empty text leaves it to `check`.
 */
export const ownSentences: ReadonlyMap<FindingCode, Sentence> = new Map<FindingCode, Sentence>([
  ['chosenNowhere', () => texts.form.chosenNowhere],
  [
    'idTwice',
    (id) =>
      `Er is al een dienst met kenmerk “${id}”; deze wordt niet getoond. Geef elke dienst een eigen kenmerk.`,
  ],
  [
    'coordinatesSwapped',
    (latitude, longitude) =>
      `De coördinaten zijn omgewisseld. Vul bij “Breedtegraad” ${longitude} in, en bij “Lengtegraad” ${latitude}.`,
  ],
  [
    'farFromTown',
    (town, kilometres) =>
      `Deze plaats ligt op de kaart ${kilometres} km van ${town}. Kijk “Plaats”, “Breedtegraad” en “Lengtegraad” na.`,
  ],
  [
    'openingHours',
    (value, meant) =>
      `"${value}" wordt getoond, maar zonder “nu open”. ${
        meant
          ? `Bedoelt u dit? Schrijf dan ${dutchHours(meant)}.`
          : 'Schrijf bijvoorbeeld ma t/m vr 9.00-17.00, elk op een eigen regel.'
      }`,
  ],
  ['date', (value) => `"${value}" is geen datum en telt niet mee. Schrijf hem zo: 12-11-2026.`],
  [
    'emptyRungs',
    (rungs) =>
      `Op trede ${rungs} van de zorgladder staat geen dienst van u. Is die hulp er wel? Voeg de dienst toe.`,
  ],
  [
    'missing',
    (_scope, _kind, field) =>
      field === 'publisher'
        ? 'Er staat niet bij wie de lijst uitgeeft. Vul “Naam van de organisatie” en “Kenmerk van de uitgever” in. Nu zien bezoekers niets van deze lijst.'
        : '',
  ],
]);
