import { isFields, type Fields } from '../fields.js';
import { err, ok, type Result } from '../../domain/index.js';
import { readJson, type JsonFault } from '../json-positions.js';
import { dutchOf } from '../to-sheet/service-rows.js';
import type { FindingCode, Findings } from './findings.js';
import type { SheetService } from './to-service.js';

/** A feed made from an earlier state of the same list, with what people added to it since. */
export interface EarlierFeed {
  readonly document: Fields;
  readonly services: ReadonlyMap<string, Fields>;
  /** Entries of `services` that have no id by which they could be matched. */
  readonly unmatched: number;
}

const documentOrder = ['$schema', 'schemaVersion', 'kind', 'updatedAt', 'publisher', 'services'];
const publisherOrder = ['id', 'name', 'kind', 'url', 'phone', 'email', 'municipalities'];
// prettier-ignore
const serviceOrder = [
  'id', 'name', 'organization', 'description', 'types', 'needs', 'tasks', 'rungs', 'burden',
  'respite', 'funding', 'cost', 'eligibility', 'howToApply', 'applyUrl', 'access', 'audience',
  'languages', 'phone', 'whatsapp', 'email', 'url', 'openingHours', 'locations', 'area',
  'validFrom', 'validThrough', 'updatedAt',
];

/** Concluded from words, so a person who looked at the service knows better. */
const judged = ['types', 'rungs', 'respite', 'access', 'audience'];
const texts = ['name', 'organization', 'description', 'cost', 'eligibility', 'howToApply'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Reads an earlier feed.
 *
 * @param text JSON.
 * @returns the place where it is no JSON, or `no-feed` when it is JSON of something else.
 */
export function readEarlierFeed(text: string): Result<EarlierFeed, JsonFault | 'no-feed'> {
  const json = readJson(text);
  if (!json.ok) return json;
  const document = json.value.value;
  if (!isFields(document) || !Array.isArray(document.services)) return err('no-feed');
  const services = new Map<string, Fields>();
  let unmatched = 0;
  for (const service of document.services) {
    const id: unknown = isFields(service) ? service.id : null;
    if (typeof id === 'string' && !services.has(id)) services.set(id, service as Fields);
    else unmatched++;
  }
  return ok({ document, services, unmatched });
}

/** Known fields in their usual order; each other field behind the one it stood behind before. */
function inOrder(order: readonly string[], values: ReadonlyMap<string, unknown>, earlier: Fields) {
  const keys = order.filter((key) => values.has(key));
  let previous = -1;
  for (const key of Object.keys(earlier)) {
    if (!keys.includes(key) && values.has(key)) keys.splice(previous + 1, 0, key);
    previous = Math.max(previous, keys.indexOf(key));
  }
  for (const key of values.keys()) if (!keys.includes(key)) keys.push(key);
  // Not spread nor assigned: a key of a feed may be called __proto__.
  return Object.fromEntries(keys.map((key) => [key, values.get(key)]));
}

interface Merged {
  readonly value: unknown;
  /** What there is to say about it. */
  readonly code?: FindingCode;
}

/** The Dutch of the list with the translations of the earlier feed. */
function mergedText(fromList: unknown, before: unknown): Merged {
  if (!isFields(before)) return { value: fromList, code: 'listWins' };
  if (before.nl === fromList || dutchOf(before) === fromList) return { value: before };
  const translations = Object.entries(before).filter(([language]) => language !== 'nl');
  return translations.length > 0
    ? { value: Object.fromEntries([['nl', fromList], ...translations]), code: 'translationStale' }
    : { value: fromList, code: 'listWins' };
}

/** Whether a person only added to a place: every part that the list gives is there as it was. */
const includesParts = (earlier: unknown, list: unknown): boolean =>
  Array.isArray(earlier) &&
  Array.isArray(list) &&
  list.every((location: Fields, index) => {
    const before: unknown = earlier[index];
    return (
      isFields(before) &&
      Object.entries(location).every(([key, part]) => {
        const known = before[key];
        return same(isFields(known) ? known.nl : known, part);
      })
    );
  });

/** What a list says most often of where a service is; what else an area says, somebody added. */
const areaOfList = ['municipalities', 'nationwide'];

function mergedArea(fromList: Fields, before: Fields): Merged {
  const isAdded = ([part]: readonly [string, unknown]) =>
    !areaOfList.includes(part) && !Object.hasOwn(fromList, part);
  const said = Object.fromEntries(Object.entries(before).filter((entry) => !isAdded(entry)));
  const added = Object.fromEntries(Object.entries(before).filter(isAdded));
  const value = { ...fromList, ...added };
  return Object.keys(said).length === 0 || same(said, fromList)
    ? { value }
    : { value, code: 'listWins' };
}

/** A field about which both the list and the earlier feed say something. */
function mergedField(field: string, fromList: unknown, before: unknown, isSaid: boolean): Merged {
  if (before == null || same(before, fromList)) return { value: fromList };
  if (texts.includes(field)) return mergedText(fromList, before);
  if (judged.includes(field) && !isSaid) return { value: before, code: 'judgementKept' };
  if (field === 'locations' && includesParts(before, fromList)) return { value: before };
  if (field === 'area' && isFields(before) && isFields(fromList))
    return mergedArea(fromList, before);
  return { value: fromList, code: 'listWins' };
}

/** What a row says of fields beside their value. */
export interface Stated {
  /** Fields that a column of their own decides, also where that says that there is nothing. */
  readonly said: ReadonlySet<string>;
  /** Fields whose cells are those that the earlier feed would give; they stay as they were. */
  readonly unchanged: ReadonlySet<string>;
}

const nothingStated: Stated = { said: new Set(), unchanged: new Set() };

/** Nothing, in the ways in which a feed can say so. */
const isNothing = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isNothing));

/**
 * One service: the list wins in what it says, the earlier feed in all else and in what is judgement,
 * unless a column of its own decides on it.
 *
 * @param row for the findings.
 * @param kept receives the fields that came from the earlier feed.
 */
export function mergeService(
  fresh: SheetService,
  earlier: Fields | undefined,
  row: number,
  findings: Pick<Findings, 'add'>,
  kept: (field: string) => void,
  { said, unchanged }: Stated = nothingStated,
): Fields {
  const values = new Map<string, unknown>(Object.entries(fresh));
  // Who pays was read from the cost; where the words changed, the old conclusion is void.
  const costChanged =
    fresh.cost !== undefined && !unchanged.has('cost') && fresh.cost !== dutchOf(earlier?.cost);
  for (const [field, before] of Object.entries(earlier ?? {})) {
    if (field === 'id') continue;
    if (unchanged.has(field)) {
      values.set(field, before);
      continue;
    }
    const fromList = values.get(field);
    if (fromList === undefined) {
      if (field === 'funding' && costChanged) continue;
      if (said.has(field)) {
        if (isNothing(before)) values.set(field, before);
        else findings.add('cleared', row, { column: field, value: JSON.stringify(before) });
        continue;
      }
      values.set(field, before);
      if (!isNothing(before)) kept(field);
      continue;
    }
    const { value, code } = mergedField(field, fromList, before, said.has(field));
    values.set(field, value);
    if (code) {
      findings.add(code, row, {
        column: field,
        value: JSON.stringify(before),
        detail: JSON.stringify(fromList),
      });
    }
  }
  return inOrder(serviceOrder, values, earlier ?? {});
}

/**
 * The publisher: what the options say, and what the earlier feed says besides.
 *
 * @param options only what was given.
 */
export function mergePublisher(options: Fields, earlier: unknown): Fields {
  const before = isFields(earlier) ? earlier : {};
  const values = new Map(Object.entries(before));
  for (const [field, value] of Object.entries(options)) {
    const known = before[field];
    if (Array.isArray(known) && Array.isArray(value) && value.every((one) => known.includes(one))) {
      continue;
    }
    const isWords = field === 'name' && typeof value === 'string';
    values.set(field, isWords ? mergedText(value, known).value : value);
  }
  return inOrder(publisherOrder, values, before);
}

/** The whole document around the services. */
export function mergeDocument(fresh: Fields, earlier: Fields | undefined): Fields {
  const values = new Map(Object.entries(earlier ?? {}));
  for (const [field, value] of Object.entries(fresh)) values.set(field, value);
  return inOrder(documentOrder, values, earlier ?? {});
}
