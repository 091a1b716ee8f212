import type { Feed, LocalizedText } from '../../domain/index.js';
import { issuerOf } from '../../domain/verklaring/issuer.js';
import { isNationalPurpose, nationalPurposes } from '../../domain/verklaring/purposes.js';
import { matches, most } from '../../domain/verklaring/request.js';
import type {
  DeliveryMode,
  DeliverySettings,
  PurposeSettings,
  VerklaringSettings,
} from '../../domain/verklaring/settings.js';
import { datesOf, windowState } from '../../domain/verklaring/window.js';
import { purposeMeant } from './code-words.js';
import type { CheckCode, RawFinding, Severity } from './findings.js';
import { noSuchService } from './no-such-service.js';

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
    found.push(noSuchService(issuer.desk, feed, 'verklaring.issuer.desk'));
  }
  const { phone, email, url } = issuerOf(feed);
  if (!phone && !email && !url) found.push(finding('warning', 'issuerUnreachable', 'issuer'));
  return found;
}

/** Whether a document says any mode at all, be it one that there is not. */
function hasMode(document: unknown): boolean {
  const { verklaring } = Object(document) as Record<string, unknown>;
  const { delivery } = Object(verklaring) as Record<string, unknown>;
  const { mode } = Object(delivery) as Record<string, unknown>;
  return typeof mode === 'string' ? mode.trim() !== '' : mode != null;
}

/** The modes that do something with a field of the delivery. */
const usedBy: Readonly<Record<string, readonly DeliveryMode[]>> = {
  url: ['post', 'link'],
  email: ['mailto'],
  idempotencyKey: ['post'],
};

/** What is said of a delivery that its mode does not look at. */
function unusedFields(delivery: DeliverySettings, mode: DeliveryMode): RawFinding[] {
  const { url, email, idempotencyKey } = delivery;
  return Object.entries({ url, email, idempotencyKey }).flatMap(([field, value]) => {
    const modes = usedBy[field]!;
    if (value === null || value === false || modes.includes(mode)) return [];
    return finding('advice', 'fieldUnused', `delivery.${field}`, field, mode, modes.join(', '));
  });
}

/** Who keeps the answers, where that can be read, and for how long. */
function aboutPrivacy({ privacy }: VerklaringSettings): RawFinding[] {
  const { controller = null, url = null, retention = null } = privacy ?? {};
  if (!controller && !url) return [finding('warning', 'privacyMissing', 'privacy')];
  const missing = Object.entries({ controller, url, retention })
    .filter(([, value]) => !value)
    .map(([field]) => field);
  return missing.length > 0
    ? [finding('advice', 'privacyIncomplete', 'privacy', missing.join(', '))]
    : [];
}

/** Where the answers go; without what a mode needs there is only the letter on paper. */
function aboutDelivery(document: unknown, feed: Feed, settings: VerklaringSettings): RawFinding[] {
  const { delivery } = settings;
  const { mode = null, url = null, email = null } = delivery ?? {};
  const place = 'delivery.mode';
  if (delivery === null || mode === null) {
    // What is no mode is reported where it stands.
    return hasMode(document) ? [] : [finding('advice', 'deliveryUnset', 'delivery')];
  }
  const found: RawFinding[] = unusedFields(delivery, mode);
  if ((mode === 'post' || mode === 'link') && !url) {
    found.push(finding('warning', 'deliveryWithoutUrl', place, mode));
  }
  if ((mode === 'post' || mode === 'link') && url?.startsWith('http:')) {
    found.push(finding('warning', 'localAddress', 'delivery.url', url));
  }
  if (mode === 'mailto' && !email && !issuerOf(feed).email) {
    found.push(finding('warning', 'deliveryWithoutEmail', place));
  }
  return mode === 'post' ? [...found, ...aboutPrivacy(settings)] : found;
}

/** What keeps one purpose out of the form, or leaves who chooses it with nothing. */
function aboutPurpose(purpose: PurposeSettings, path: string): RawFinding[] {
  const { id, label, info, handledBy, url } = purpose;
  const found: RawFinding[] = [];
  if (!matches('purpose', id)) {
    found.push(finding('error', 'purposeId', `${path}.id`, most.purpose));
  } else if (!label && !isNationalPurpose(id)) {
    const meant = purposeMeant(id, nationalPurposes) ?? '';
    found.push(finding('error', 'purposeWithoutLabel', path, id, meant));
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
 * @param document the feed as parsed JSON.
 * @param feed the same as the widgets read it.
 * @param today in the Netherlands, `2026-11-23`.
 * @returns nothing for a feed that says nothing of it.
 */
export function checkVerklaring(document: unknown, feed: Feed, today: string): RawFinding[] {
  const { verklaring } = feed;
  if (verklaring === null) return [];
  return [
    ...aboutIssuer(feed, verklaring),
    ...aboutDelivery(document, feed, verklaring),
    ...aboutPurposes(verklaring),
    ...aboutWindow(verklaring, today),
    ...aboutNote(verklaring),
  ];
}
