import type { Feed, LocalizedText } from '../../domain/index.js';
import { issuerOf } from '../../domain/verklaring/issuer.js';
import { isNationalPurpose } from '../../domain/verklaring/purposes.js';
import { matches, most } from '../../domain/verklaring/request.js';
import type { PurposeSettings, VerklaringSettings } from '../../domain/verklaring/settings.js';
import { datesOf, windowState } from '../../domain/verklaring/window.js';
import type { CheckCode, RawFinding, Severity } from './findings.js';

const finding = (
  severity: Severity,
  code: CheckCode,
  place: string,
  ...details: (string | number)[]
): RawFinding => ({ severity, code, path: `verklaring.${place}`, details: details.map(String) });

/** The languages in which a text is longer than there is room for, each with its place. */
function tooLong(text: LocalizedText | null, path: string, longest: number) {
  const texts: readonly (readonly [string, string])[] =
    typeof text === 'string'
      ? [[path, text]]
      : Object.entries(text ?? {}).map(([lang, words]) => [`${path}.${lang}`, words]);
  return texts
    .map(([place, words]) => [place, [...words].length] as const)
    .filter(([, length]) => length > longest);
}

/** How a carer reaches whoever gives the statement. */
function aboutIssuer(feed: Feed, { issuer }: VerklaringSettings): RawFinding[] {
  const found: RawFinding[] = [];
  if (issuer?.desk && !feed.services.some(({ id }) => id === issuer.desk)) {
    found.push(finding('warning', 'noSuchService', 'issuer.desk', issuer.desk));
  }
  const { phone, email, url } = issuerOf(feed);
  if (!phone && !email && !url) found.push(finding('warning', 'issuerUnreachable', 'issuer'));
  return found;
}

/** Where the answers go; without what a mode needs there is only the letter on paper. */
function aboutDelivery(feed: Feed, { delivery, privacy }: VerklaringSettings): RawFinding[] {
  const { mode = null, url = null, email = null } = delivery ?? {};
  const place = 'delivery.mode';
  if (mode === null) return [finding('advice', 'deliveryUnset', 'delivery')];
  const found: RawFinding[] = [];
  if ((mode === 'post' || mode === 'link') && !url) {
    found.push(finding('warning', 'deliveryWithoutUrl', place, mode));
  }
  if ((mode === 'post' || mode === 'link') && url?.startsWith('http:')) {
    found.push(finding('warning', 'localAddress', 'delivery.url', url));
  }
  if (mode === 'mailto' && !email && !issuerOf(feed).email) {
    found.push(finding('warning', 'deliveryWithoutEmail', place));
  }
  if (mode === 'post' && !privacy?.controller && !privacy?.url) {
    found.push(finding('warning', 'privacyMissing', 'privacy'));
  }
  return found;
}

/** What keeps one purpose out of the form, or leaves who chooses it with nothing. */
function aboutPurpose(purpose: PurposeSettings, path: string): RawFinding[] {
  const { id, label, info, handledBy, url } = purpose;
  const found: RawFinding[] = [];
  if (!matches('purpose', id)) {
    found.push(finding('error', 'purposeId', `${path}.id`, most.purpose));
  } else if (!label && !isNationalPurpose(id)) {
    found.push(finding('error', 'purposeWithoutLabel', path, id));
  }
  for (const [place, length] of tooLong(label, `${path}.label`, most.purpose)) {
    found.push(finding('error', 'labelTooLong', place, length, most.purpose));
  }
  if (handledBy === 'other' && !url && !info) {
    found.push(finding('warning', 'purposeNowhere', path, id));
  }
  return found;
}

function aboutPurposes({ purposes }: VerklaringSettings): RawFinding[] {
  const ids = purposes.map(({ id }) => id);
  return purposes.flatMap((purpose, index) => {
    const path = `purposes.${index}`;
    const isTwice = ids.indexOf(purpose.id) < index;
    return [
      ...(isTwice ? [finding('error', 'purposeTwice', `${path}.id`, purpose.id)] : []),
      ...aboutPurpose(purpose, path),
    ];
  });
}

function aboutWindow({ window }: VerklaringSettings, today: string): RawFinding[] {
  const real = datesOf(window);
  const missing = (['from', 'through'] as const).flatMap((side) =>
    window?.[side] && !real[side]
      ? [finding('error', 'noSuchDay', `window.${side}`, window[side])]
      : [],
  );
  if (missing.length > 0) return missing;
  const { from, through } = real;
  if (from && through && through < from) {
    return [finding('error', 'windowReversed', 'window.through', through, from)];
  }
  return through && windowState(window, today) === 'closed'
    ? [finding('warning', 'windowOver', 'window.through', through)]
    : [];
}

function aboutNote({ criteria }: VerklaringSettings): RawFinding[] {
  return tooLong(criteria?.note ?? null, 'criteria.note', most.note).map(([place, length]) =>
    finding('advice', 'noteTooLong', place, length, most.note),
  );
}

/**
 * What a form for a statement can't do with what a feed says of it.
 *
 * @param today in the Netherlands, `2026-11-23`.
 * @returns nothing for a feed that says nothing of it.
 */
export function checkVerklaring(feed: Feed, today: string): RawFinding[] {
  const { verklaring } = feed;
  if (verklaring === null) return [];
  return [
    ...aboutIssuer(feed, verklaring),
    ...aboutDelivery(feed, verklaring),
    ...aboutPurposes(verklaring),
    ...aboutWindow(verklaring, today),
    ...aboutNote(verklaring),
  ];
}
