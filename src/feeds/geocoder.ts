import type { PostcodePlace } from '../domain/steunpunt-finder/home.js';
import { err, ok, type Result } from '../domain/shared/result.js';
import { normalizedMunicipality } from '../domain/services/municipality.js';
import { isObject } from './read-record.js';
import { defaultRequestOptions, requestJson } from './request.js';

/**
 * Finds out where a postcode is. Whoever sets another one on a page answers for what it sends where.
 *
 * @param postcode four digits, such as `4811`; never more, because more says who somebody is.
 * @param signal aborted when the answer is no longer wanted.
 * @returns `unknown` when there is no such postcode, `failed` when there is no answer.
 */
export type Geocoder = (
  postcode: string,
  signal: AbortSignal,
) => Promise<Result<PostcodePlace, 'unknown' | 'failed'>>;

/** PDOK, the map service of the Dutch government: Locatieserver 3.1, without a key. */
const locatieserver = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

/** `POINT(4.74654356 52.3031994)`: the longitude comes first. Null for a point outside of the Netherlands. */
function pointIn(words: string | null) {
  const [, longitude, latitude] = /^POINT\(([\d.-]+) ([\d.-]+)\)$/.exec(words ?? '') ?? [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  const isDutch = Math.abs(point.latitude - 52) < 2 && Math.abs(point.longitude - 5.3) < 2.5;
  return isDutch ? point : null;
}

/**
 * Reads an answer of PDOK. For a postcode that it does not know it may answer with another one.
 *
 * @returns null for an answer that is about no address in this postcode.
 */
function readAnswer(json: unknown, postcode: string): PostcodePlace | null {
  const response = isObject(json) ? json['response'] : null;
  const docs = isObject(response) ? response['docs'] : null;
  for (const doc of Array.isArray(docs) ? docs : []) {
    if (!isObject(doc) || !text(doc['postcode'])?.startsWith(postcode)) continue;
    const code = text(doc['gemeentecode']);
    const point = pointIn(text(doc['centroide_ll']));
    if (!code && !point) continue;
    const municipality = code && normalizedMunicipality(code);
    return { municipality, municipalityName: text(doc['gemeentenaam']), point };
  }
  return null;
}

/**
 * Asks PDOK, which then knows four digits of a postcode and the address of the connection.
 *
 * @param address of the search of a Locatieserver.
 */
export function pdokGeocoder(address: string = locatieserver): Geocoder {
  return async (postcode, signal) => {
    const query = new URLSearchParams({ q: postcode, fq: 'type:postcode', rows: '10' });
    const answer = await requestJson(`${address}?${query}`, defaultRequestOptions, signal);
    if (!answer.ok) return err('failed');
    const place = readAnswer(answer.value.json, postcode);
    return place ? ok(place) : err('unknown');
  };
}
