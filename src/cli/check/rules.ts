import { chooseInstrument, parsePhone, type Feed } from '../../domain/index.js';
import { fold } from '../fold.js';
import { checkCoverage } from './coverage.js';
import { eachText } from './each-text.js';
import { exampleData } from './example-data.js';
import type { RawFinding } from './findings.js';
import { noSuchService } from './no-such-service.js';
import { aboutMunicipalities, aboutPublisher } from './places.js';
import { checkPlainLanguage } from './plain-language.js';
import { checkService } from './services.js';
import { staleNames, staleNumbers } from './stale-contacts.js';
import type { Towns } from './towns.js';
import { checkVerklaring } from './verklaring.js';

/** Numbers and names of national lines that are out of use, wherever they stand. */
function staleContacts(document: unknown): RawFinding[] {
  const found: RawFinding[] = [];
  eachText(document, (text, path) => {
    for (const [candidate] of text.matchAll(/(?:\+|\(?0)[\d\s().\-–]{5,30}\d/g)) {
      const stale = staleNumbers.get(parsePhone(candidate).dial ?? '');
      if (!stale) continue;
      const details = [candidate.trim(), stale.of, stale.now];
      found.push({ severity: 'error', code: 'staleNumber', path, details });
    }
    const folded = ` ${fold(text)} `;
    for (const [name, now] of staleNames) {
      if (folded.includes(` ${name} `)) {
        found.push({ severity: 'warning', code: 'staleName', path, details: [now] });
      }
    }
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A questionnaire whose wording belongs to others, and is not there. */
function missingWording({ burdenTest }: Feed): RawFinding[] {
  const { refused, withoutText } = chooseInstrument('', burdenTest);
  if (refused === null || withoutText.length === 0) return [];
  const details = [refused, withoutText.join(', ')];
  return [{ severity: 'warning', code: 'wordingMissing', path: 'burdenTest.texts', details }];
}

/** A list that nobody has looked at for a year. */
function outdated({ updatedAt }: Feed, today: string): RawFinding[] {
  if (updatedAt === null) return [];
  const aYearLater = `${Number(updatedAt.slice(0, 4)) + 1}${updatedAt.slice(4)}`;
  return aYearLater < today
    ? [{ severity: 'advice', code: 'outdated', path: 'updatedAt', details: [updatedAt] }]
    : [];
}

/**
 * What is wrong with a feed although it can be read.
 *
 * @param document the feed as parsed JSON.
 * @param feed the same as the widgets read it.
 * @param today in the Netherlands, `2026-11-23`.
 * @param towns null where the places of the Netherlands are not known; what needs them is left out.
 */
export function checkFeed(
  document: unknown,
  feed: Feed,
  today: string,
  towns: Towns | null,
): RawFinding[] {
  const { services: records } = document as { services?: readonly unknown[] | null };
  const places = new Map<string, number>();
  records?.forEach((record, index) => {
    const id = (record as { id?: unknown } | null)?.id;
    if (typeof id === 'string' && !places.has(id)) places.set(id, index);
  });
  const found: RawFinding[] = [];
  // Services that can't be read are reported one by one.
  if (!records || records.length === 0) {
    // A feed may bring a questionnaire alone, beside another one with the offer.
    const severity = feed.burdenTest ? 'warning' : 'error';
    found.push({ severity, code: 'noServices', path: 'services', details: [] });
  }
  const municipalities: [readonly string[], string][] = [
    [feed.publisher.municipalities, 'publisher.municipalities'],
  ];
  for (const service of feed.services) {
    const path = `services.${places.get(service.id)}`;
    // One by one: there can be more than a call has room for.
    const surroundings = { today, updatedAt: feed.updatedAt, towns };
    for (const one of checkService(service, path, surroundings)) found.push(one);
    municipalities.push([service.area?.municipalities ?? [], `${path}.area.municipalities`]);
  }
  const point = feed.zorgladder?.coordinationPoint;
  if (point && !places.has(point)) {
    found.push(noSuchService(point, feed, 'zorgladder.coordinationPoint'));
  }
  const desk = feed.respiteMenu?.desk;
  const service = feed.services.find(({ id }) => id === desk);
  if (desk && !service) found.push(noSuchService(desk, feed, 'respiteMenu.desk'));
  if (desk && service && !service.phone) {
    const path = 'respiteMenu.desk';
    found.push({ severity: 'warning', code: 'deskWithoutPhone', path, details: [desk] });
  }
  return [
    ...found,
    ...missingWording(feed),
    ...checkVerklaring(document, feed, today),
    ...aboutMunicipalities(municipalities, towns),
    ...aboutPublisher(feed.publisher, towns),
    ...exampleData(feed, ({ id }) => `services.${places.get(id)}`),
    ...staleContacts(document),
    ...outdated(feed, today),
    ...checkCoverage(feed),
    ...checkPlainLanguage(document),
  ];
}
