import { amount } from './en-words.js';
import type { services as dutch } from './nl-check-services.js';

/** Sentences one behind the other; empty ones are left out. */
export const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(' ');

/** Where else the same stands, of what is reported once. */
export const again = (more: string): string =>
  Number(more) > 0 ? `It is in ${amount(Number(more), 'other place')} too.` : '';

/** What is said of a service: how to reach it, when, at what price and where. */
export const services: typeof dutch = {
  phone: (value) =>
    `"${value}" is no telephone number and can't be called. Write for example 088 000 00 00, and the rest in "howToApply".`,
  phoneShort: (value) =>
    `"${value}" can't be called. Perhaps a digit is missing: a number has ten, such as 088 000 00 00.`,
  phoneLetters: (value) =>
    `There are letters in "${value}", so it can't be called. Write the number alone, such as 088 000 00 00, and the rest in "howToApply".`,
  openingHours: (value, meant) =>
    joined(
      `"${value}" is shown, but without "open now".`,
      meant
        ? `Do you mean this? Then write ${meant}.`
        : 'Write for example Mo-Fr 08:30-17:00 (Mo Tu We Th Fr Sa Su). In a spreadsheet this will do too: ma-vr 08:30-17:00.',
    ),
  url: (value) => `"${value}" is not shown. Write the whole address, with https:// before it.`,
  email: (value) =>
    `"${value}" is no e-mail address and is not shown. Write one address, such as info@example.nl.`,
  date: (value) =>
    `"${value}" is no date and does not count. Write the year first, such as 2026-11-12.`,
  expired: (date) =>
    `This service ended on ${date} and is shown no more. Give another date or remove the service.`,
  unreachable: () =>
    'No telephone, e-mail, site or place. Write in "howToApply" how one gets here.',
  validReversed: (through, from) =>
    `The last day (${through}) is before the first (${from}), so this service is never shown. Look at "validFrom" and "validThrough".`,
  priceUndated: () =>
    'This is a price without a year, in a list without a date of this year. Is it still right? Add the year, as in € 10 (2026), or give the service a "validThrough".',
  priceOld: (year) =>
    `This is a price of ${year}. Is it still right? Put in the new price and its year.`,
  exampleData: (value, more) =>
    joined(
      `This comes from an example: ${value}. Put in how this service itself can be reached.`,
      again(more),
    ),
  languageCode: (value, meant) =>
    joined(
      `"${value}" is no language code, so the widgets do not know the language.`,
      meant ? `Write "${meant}".` : 'Write for example "nl", "en" or "tr".',
    ),
  centreWithoutPhone: () =>
    'This support centre has no telephone number; people can not call it. Add a "phone".',
  coordinatesHalf: (there, missing) =>
    `There is a "${there}" but no "${missing}", so the place is not on the map. Give both, or neither.`,
  coordinatesSwapped: (latitude, longitude) =>
    `The coordinates are swapped. Write "latitude": ${longitude} and "longitude": ${latitude}.`,
  coordinatesOutside: (latitude, longitude) =>
    `This place (${latitude}, ${longitude}) is not in the Netherlands. Look at "latitude" (about 50 to 54) and "longitude" (about 3 to 7).`,
  farFromTown: (town, kilometres) =>
    `On the map this place is ${kilometres} km from ${town}. Look at the coordinates and "city".`,
  postcode: (value, meant) =>
    `"${value}" is no postcode. Write ${meant ? `"${meant}"` : 'four digits and two letters, such as "7201 AA"'}.`,
  areaPostcode: (value) =>
    `"${value}" is no postcode or range of them and does not count. Write four digits, such as "7201", or a range from low to high, such as "7200-7207".`,
  municipalityCode: (value, meant, more) =>
    joined(
      `"${value}" is no code of a municipality, so people in yours may not see this.`,
      meant
        ? `Write "${meant}".`
        : 'Look up the code at CBS; it begins with GM and has four digits.',
      again(more),
    ),
  municipalityName: (value, code, more) =>
    joined(
      `This is the name "${value}". With the code the widgets are sure: write "${code}".`,
      again(more),
    ),
  municipalityUnknown: (value, meant, more) =>
    joined(
      `We do not know "${value}" as a municipality.`,
      meant
        ? `Do you mean ${meant}? Then write the code.`
        : 'Look up the code at CBS; it begins with GM and has four digits.',
      again(more),
    ),
  publisherElsewhere: (name, codes, own) =>
    `The publisher is called "${name}", but ${codes} is the code of another municipality. Do you mean ${own}?`,
};
