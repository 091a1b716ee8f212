import { amount } from './nl-words.js';

/** Sentences one behind the other; empty ones are left out. */
export const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(' ');

/** Where else the same stands, of what is reported once. */
export const again = (more: string): string =>
  Number(more) > 0
    ? `Het staat ook nog op ${amount(Number(more), 'andere plek', 'andere plekken')}.`
    : '';

/** What is said of a service: how to reach it, when, at what price and where. */
export const services = {
  phone: (value: string) =>
    `"${value}" is geen telefoonnummer en kan niet gebeld worden. Schrijf bijvoorbeeld 088 000 00 00, en zet de rest in "howToApply".`,
  phoneShort: (value: string) =>
    `"${value}" kan niet gebeld worden. Er ontbreekt misschien een cijfer: een nummer heeft er tien, zoals 088 000 00 00.`,
  phoneLetters: (value: string) =>
    `In "${value}" staan letters; het kan niet gebeld worden. Schrijf alleen het nummer, zoals 088 000 00 00, en zet de rest in "howToApply".`,
  openingHours: (value: string, meant: string) =>
    joined(
      `"${value}" wordt getoond, maar zonder "nu open".`,
      meant
        ? `Bedoelt u dit? Schrijf dan ${meant}.`
        : 'Schrijf bijvoorbeeld Mo-Fr 08:30-17:00 (Mo Tu We Th Fr Sa Su). In een spreadsheet mag ook: ma-vr 08:30-17:00.',
    ),
  url: (value: string) =>
    `"${value}" wordt niet getoond. Schrijf het hele adres, met https:// ervoor.`,
  email: (value: string) =>
    `"${value}" is geen e-mailadres en wordt niet getoond. Schrijf één adres, zoals info@voorbeeld.nl.`,
  date: (value: string) =>
    `"${value}" is geen datum en telt niet mee. Schrijf het jaar eerst, zoals 2026-11-12.`,
  expired: (date: string) =>
    `Deze dienst is sinds ${date} voorbij en wordt niet meer getoond. Geef een nieuwe datum of haal de dienst weg.`,
  unreachable: () =>
    'Geen telefoon, e-mail, website of plaats. Schrijf in "howToApply" hoe iemand hier terechtkomt.',
  validReversed: (through: string, from: string) =>
    `De laatste dag (${through}) is voor de eerste (${from}); deze dienst wordt nooit getoond. Kijk "validFrom" en "validThrough" na.`,
  priceUndated: () =>
    'Hier staat een prijs, maar niet van welk jaar, en deze lijst heeft geen datum van dit jaar. Klopt de prijs nog? Zet het jaar erbij, zoals € 10 (2026), of geef de dienst een "validThrough".',
  priceOld: (year: string) =>
    `Hier staat een prijs uit ${year}. Klopt hij nog? Zet de nieuwe prijs en het jaar erbij.`,
  exampleData: (value: string, more: string) =>
    joined(
      `Hier staan gegevens uit een voorbeeld: ${value}. Zet er de echte gegevens van deze dienst neer.`,
      again(more),
    ),
  languageCode: (value: string, meant: string) =>
    joined(
      `"${value}" is geen taalcode, dus de widgets weten niet welke taal het is.`,
      meant ? `Schrijf "${meant}".` : 'Schrijf bijvoorbeeld "nl", "en" of "tr".',
    ),
  centreWithoutPhone: () =>
    'Dit steunpunt heeft geen telefoonnummer; mensen kunnen het niet bellen. Zet er een "phone" bij.',
  coordinatesHalf: (there: string, missing: string) =>
    `Er staat wel "${there}", maar geen "${missing}"; de plaats komt niet op de kaart. Zet beide erin, of geen van beide.`,
  coordinatesSwapped: (latitude: string, longitude: string) =>
    `De coördinaten zijn omgewisseld. Schrijf "latitude": ${longitude} en "longitude": ${latitude}.`,
  coordinatesOutside: (latitude: string, longitude: string) =>
    `Deze plaats (${latitude}, ${longitude}) ligt niet in Nederland. Kijk "latitude" (ongeveer 50 tot 54) en "longitude" (ongeveer 3 tot 7) na.`,
  farFromTown: (town: string, kilometres: string) =>
    `Deze plaats ligt op de kaart ${kilometres} km van ${town}. Kijk de coördinaten en "city" na.`,
  postcode: (value: string, meant: string) =>
    `"${value}" is geen postcode. Schrijf ${meant ? `"${meant}"` : 'vier cijfers en twee letters, zoals "7201 AA"'}.`,
  areaPostcode: (value: string) =>
    `"${value}" is geen postcode of reeks van postcodes en telt niet mee. Schrijf vier cijfers, zoals "7201", of een reeks van laag naar hoog, zoals "7200-7207".`,
  municipalityCode: (value: string, meant: string, more: string) =>
    joined(
      `"${value}" is geen code van een gemeente, dus mensen in uw gemeente zien dit misschien niet.`,
      meant
        ? `Schrijf "${meant}".`
        : 'Zoek de code op bij het CBS; hij begint met GM en heeft vier cijfers.',
      again(more),
    ),
  municipalityName: (value: string, code: string, more: string) =>
    joined(
      `Hier staat de naam "${value}". Met de code weten de widgets het zeker: schrijf "${code}".`,
      again(more),
    ),
  municipalityUnknown: (value: string, meant: string, more: string) =>
    joined(
      `"${value}" kennen we niet als gemeente.`,
      meant
        ? `Bedoelt u ${meant}? Schrijf dan de code.`
        : 'Zoek de code op bij het CBS; hij begint met GM en heeft vier cijfers.',
      again(more),
    ),
  publisherElsewhere: (name: string, codes: string, own: string) =>
    `De uitgever heet "${name}", maar ${codes} is de code van een andere gemeente. Bedoelt u ${own}?`,
};
