import { textIn, type LocalizedText, type Service } from '../../domain/index.js';
import type { CheckCode, RawFinding, Severity } from './findings.js';
import { isLanguageCode, languageMeant } from './language-codes.js';
import { aboutLocation, aboutPostcodes } from './places.js';
import type { Towns } from './towns.js';

const isReachable = (service: Service): boolean =>
  [
    service.phone,
    service.whatsapp,
    service.email,
    service.url,
    service.applyUrl,
    service.howToApply,
  ].some(Boolean) || service.locations.length > 0;

/** A price with its year says itself when it was true. */
function hasUndatedPrice(cost: LocalizedText | null): boolean {
  const { text } = cost === null ? { text: '' } : textIn(cost, 'nl');
  const isPrice = /€\s?\d|\d\s?(?:,-)?\s?euro\b/i.test(text);
  return isPrice && !/\b20\d\d\b/.test(text);
}

/**
 * The year of a price that has most likely changed since: before last year, or of last year where
 * this one is well under way. Of several years the last counts.
 *
 * @returns null where there is no price, or none of an earlier year.
 */
function yearOfOldPrice(cost: LocalizedText | null, today: string): string | null {
  const { text } = cost === null ? { text: '' } : textIn(cost, 'nl');
  const isPrice = /€\s?\d|\d\s?(?:,-)?\s?euro\b|\b(?:prij[sz]|tarie[fv])/i.test(text);
  const years = [...text.matchAll(/(?<![\d.,€]|€\s)(?:19|20)\d\d(?![\d.,]\d|\d)/g)].map(
    ([year]) => year,
  );
  const last = years.sort().at(-1);
  if (!isPrice || last === undefined) return null;
  const age = Number(today.slice(0, 4)) - Number(last);
  return age >= 2 || (age === 1 && today.slice(5) > '03-01') ? last : null;
}

/** What a service is held against. */
export interface Surroundings {
  /** In the Netherlands, `2026-11-23`. */
  readonly today: string;
  /** The date of the list; null where it has none. */
  readonly updatedAt: string | null;
  /** Null where the places of the Netherlands are not known; what needs them is left out. */
  readonly towns: Towns | null;
}

function aboutDates(service: Service, { today, updatedAt }: Surroundings) {
  const { validFrom, validThrough, cost } = service;
  const found: [Severity, CheckCode, string, ...string[]][] = [];
  if (validFrom && validThrough && validThrough < validFrom) {
    found.push(['error', 'validReversed', 'validThrough', validThrough, validFrom]);
  } else if (validThrough && validThrough < today) {
    found.push(['warning', 'expired', 'validThrough', validThrough]);
  }
  // Prices change with the year; in a list of this year they have been looked at.
  const isThisYear = (service.updatedAt ?? updatedAt)?.slice(0, 4) === today.slice(0, 4);
  if (!validThrough && !isThisYear && hasUndatedPrice(cost)) {
    found.push(['advice', 'priceUndated', 'cost']);
  }
  const year = yearOfOldPrice(cost, today);
  if (year !== null) found.push(['advice', 'priceOld', 'cost', year]);
  return found;
}

/**
 * What is wrong with one service although it can be read.
 *
 * @param path of the service in its document: `services.3`.
 */
export function checkService(
  service: Service,
  path: string,
  surroundings: Surroundings,
): RawFinding[] {
  const { towns } = surroundings;
  const found: [Severity, CheckCode, string, ...string[]][] = aboutDates(service, surroundings);
  service.languages.forEach((language, index) => {
    if (isLanguageCode(language)) return;
    const meant = languageMeant(language);
    found.push(['warning', 'languageCode', `languages.${index}`, language, meant]);
  });
  const raw = found.map(([severity, code, place, ...details]): RawFinding => ({
    severity,
    code,
    path: `${path}.${place}`,
    details,
  }));
  if (!isReachable(service)) {
    raw.push({ severity: 'warning', code: 'unreachable', path, details: [] });
  } else if (service.types.includes('support-centre') && !service.phone?.dial) {
    raw.push({ severity: 'warning', code: 'centreWithoutPhone', path, details: [] });
  }
  const { area, locations } = service;
  return [
    ...raw,
    ...locations.flatMap((one, index) => aboutLocation(one, `${path}.locations.${index}`, towns)),
    ...aboutPostcodes(area?.postcodes ?? [], `${path}.area.postcodes`),
  ];
}
