import {
  chooseInstrument,
  parsePhone,
  rungNumbers,
  rungsOf,
  type Feed,
  type Service,
} from '../../domain/index.js';
import { fold } from '../fold.js';
import { eachText } from './each-text.js';
import type { RawFinding } from './findings.js';
import { staleNames, staleNumbers } from './stale-contacts.js';
import { checkVerklaring } from './verklaring.js';

/** Numbers and names of national lines that are out of use, wherever they stand. */
function staleContacts(document: unknown): RawFinding[] {
  const found: RawFinding[] = [];
  eachText(document, (text, path) => {
    for (const [candidate] of text.matchAll(/(?:\+|\(?0)[\d\s().\-–]{5,}\d/g)) {
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

const isReachable = (service: Service): boolean =>
  [
    service.phone,
    service.whatsapp,
    service.email,
    service.url,
    service.applyUrl,
    service.howToApply,
  ].some(Boolean) || service.locations.length > 0;

/**
 * Rungs of a municipality on which a carer finds nothing local and is not told so either. A feed of
 * an insurer or an employer need not fill the ladder.
 */
function emptyRungs(feed: Feed): RawFinding[] {
  if (feed.publisher.kind !== 'municipality' || feed.services.length === 0) return [];
  const filled = new Set(feed.services.flatMap(rungsOf));
  const explained = feed.zorgladder?.rungs.filter(({ text }) => text).map(({ rung }) => rung);
  const empty = rungNumbers.filter((rung) => !filled.has(rung) && !explained?.includes(rung));
  return empty.length > 0
    ? [{ severity: 'advice', code: 'emptyRungs', path: 'services', details: [empty.join(', ')] }]
    : [];
}

/** A questionnaire whose wording belongs to others, and is not there. */
function missingWording({ burdenTest }: Feed): RawFinding[] {
  const { refused, withoutText } = chooseInstrument('', burdenTest);
  if (refused === null || withoutText.length === 0) return [];
  const details = [refused, withoutText.join(', ')];
  return [{ severity: 'warning', code: 'wordingMissing', path: 'burdenTest.texts', details }];
}

/**
 * What is wrong with a feed although it can be read.
 *
 * @param document the feed as parsed JSON.
 * @param feed the same as the widgets read it.
 * @param today in the Netherlands, `2026-11-23`.
 */
export function checkFeed(document: unknown, feed: Feed, today: string): RawFinding[] {
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
  for (const service of feed.services) {
    const path = `services.${places.get(service.id)}`;
    if (service.validThrough && service.validThrough < today) {
      found.push({
        severity: 'warning',
        code: 'expired',
        path: `${path}.validThrough`,
        details: [service.validThrough],
      });
    }
    if (!isReachable(service)) {
      found.push({ severity: 'warning', code: 'unreachable', path, details: [] });
    }
  }
  const point = feed.zorgladder?.coordinationPoint;
  if (point && !places.has(point)) {
    const path = 'zorgladder.coordinationPoint';
    found.push({ severity: 'warning', code: 'noSuchService', path, details: [point] });
  }
  const desk = feed.respiteMenu?.desk;
  const service = feed.services.find(({ id }) => id === desk);
  if (desk && !service?.phone) {
    const code = service ? 'deskWithoutPhone' : 'noSuchService';
    found.push({ severity: 'warning', code, path: 'respiteMenu.desk', details: [desk] });
  }
  return [
    ...found,
    ...missingWording(feed),
    ...checkVerklaring(feed, today),
    ...staleContacts(document),
    ...emptyRungs(feed),
  ];
}
