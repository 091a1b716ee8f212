import type { Feed, Service } from '../../domain/index.js';
import { isWholeCountry } from '../from-sheet/municipality.js';
import { isFields, textsOf, valueOf, withFields, type Fields } from '../fields.js';
import type { Municipalities } from '../municipalities.js';

/**
 * What each file that this command writes begins with. It never touches one that begins otherwise, so
 * that nobody loses a file that they made themselves.
 */
export const mark = '{\n  "generator": "mantelzorg-widgets shard",\n';

/** What a feed becomes; the texts are made one by one, because together they may be large. */
export interface Split {
  /** The codes of the municipalities, in order. */
  readonly codes: readonly string[];
  /** How many services are for one municipality or some, and how many for all. */
  readonly local: number;
  readonly everywhere: number;
  /** Names of municipalities that nobody knows, with the number of services that have them. */
  readonly unknownNames: ReadonlyMap<string, number>;
  /** Codes that the list of municipalities does not have. */
  readonly unknownCodes: readonly string[];
  readonly sizeOf: (code: string) => number;
  readonly textOf: (code: string) => string;
  readonly index: string;
}

/** `GM0301` → `gm0301.json` */
export const fileOf = (code: string): string => `${code.toLowerCase()}.json`;

/** Services that a section names: without them in the same feed the widget can't call them. */
function namedInSections(feed: Feed): ReadonlySet<string> {
  const { zorgladder, respiteMenu, verklaring } = feed;
  const ids = [zorgladder?.coordinationPoint, respiteMenu?.desk, verklaring?.issuer?.desk];
  return new Set(ids.filter((id) => id != null));
}

/** The documents' services by id; of two with one id the first, as the widgets read them. */
function recordsOf(document: Fields): ReadonlyMap<string, Fields> {
  const records = new Map<string, Fields>();
  const services = valueOf(document, 'services');
  for (const record of Array.isArray(services) ? (services as unknown[]) : []) {
    if (!isFields(record)) continue;
    const id = valueOf(record, 'id');
    if (typeof id === 'string' && !records.has(id)) records.set(id, record);
  }
  return records;
}

/** The same service, with codes for the names that are known: a widget can't compare the two. */
function withCodes(record: Fields, municipalities: Municipalities): Fields {
  const area = valueOf(record, 'area');
  if (!isFields(area)) return record;
  const names = textsOf(valueOf(area, 'municipalities'));
  const codes = [...new Set(names.map((name) => municipalities.codeOf(name) ?? name))];
  if (JSON.stringify(codes) === JSON.stringify(names)) return record;
  return withFields(
    record,
    new Map([['area', withFields(area, new Map([['municipalities', codes]]))]]),
  );
}

/** The lines of a shard before its services and behind them: all that the feed says besides. */
function aroundServices(document: Fields): { readonly head: string; readonly tail: string } {
  // A shard is not typed in an editor, and lies elsewhere than the schema may be said to.
  const leftOut = ['$schema', 'kind', 'generator', 'services'];
  const lines = Object.entries(document)
    .filter(([field, value]) => !leftOut.includes(field) && value !== undefined)
    .map(([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},\n`);
  return { head: `${mark}${lines.join('')}  "services": [`, tail: ']\n}\n' };
}

/**
 * Splits a feed into one for each municipality that it names, so that a page which loads the one of a
 * municipality shows what it would show of the whole.
 *
 * @param document the feed as parsed JSON.
 * @param feed the same as the widgets read it; what they leave out is in no shard.
 * @param isWhole whether every municipality of the country gets a shard.
 */
export function splitFeed(
  document: Fields,
  feed: Feed,
  municipalities: Municipalities,
  isWhole: boolean,
): Split {
  const unknownNames = new Map<string, number>();
  const lines: { readonly text: string; readonly codes: readonly string[] | null }[] = [];
  const named = namedInSections(feed);
  const records = recordsOf(document);

  const codesOf = ({ area, id }: Service): readonly string[] | null => {
    const codes = new Set<string>();
    let isForAll = area === null || area.nationwide === true || area.municipalities.length === 0;
    for (const name of area?.municipalities ?? []) {
      const code = municipalities.codeOf(name);
      if (code !== null) codes.add(code);
      else if (isWholeCountry(name)) isForAll = true;
      else unknownNames.set(name, (unknownNames.get(name) ?? 0) + 1);
    }
    // A page without an index shows everybody what has no area, or one that it can't compare
    // (domain/services/offer.ts), and loads one shard only. The finder loads several, and counts a
    // service by the id of publisher and service, which is the same in each shard, once.
    return isForAll || named.has(id) || codes.size === 0 ? null : [...codes];
  };
  for (const service of feed.services) {
    const codes = codesOf(service);
    const record = withCodes(records.get(service.id)!, municipalities);
    lines.push({ text: JSON.stringify(record), codes });
  }

  const all = new Set(isWhole ? municipalities.codes : []);
  // Also where it has no service: a page of that municipality should find an empty list, not none.
  for (const name of feed.publisher.municipalities) {
    const code = municipalities.codeOf(name);
    if (code !== null) all.add(code);
  }
  for (const { codes } of lines) for (const code of codes ?? []) all.add(code);
  const codes = [...all].sort();

  const byCode = new Map(codes.map((code) => [code, [] as number[]]));
  const sizes = new Map(codes.map((code) => [code, 0]));
  let everywhere = 0;
  let everywhereSize = 0;
  const forAll: number[] = [];
  for (const [index, { text, codes }] of lines.entries()) {
    const size = Buffer.byteLength(text) + '\n    ,'.length;
    if (codes === null) {
      forAll.push(index);
      everywhere++;
      everywhereSize += size;
      continue;
    }
    for (const code of codes) {
      byCode.get(code)!.push(index);
      sizes.set(code, sizes.get(code)! + size);
    }
  }

  const { head, tail } = aroundServices(document);
  const around = Buffer.byteLength(head) + Buffer.byteLength(tail);
  const shards = codes.map(
    (code) => `    ${JSON.stringify({ municipality: code, url: fileOf(code) })}`,
  );
  return {
    codes,
    local: lines.length - everywhere,
    everywhere,
    unknownNames,
    unknownCodes:
      municipalities.codes.length === 0
        ? []
        : codes.filter((code) => !municipalities.codes.includes(code)),
    sizeOf: (code) => around + everywhereSize + (sizes.get(code) ?? 0),
    textOf: (code) => {
      // In the order of the feed, which is the order in which equals are shown.
      const indexes = [...forAll, ...(byCode.get(code) ?? [])].sort((a, b) => a - b);
      const services = indexes.map((index) => `\n    ${lines[index]!.text}`);
      const end = services.length > 0 ? '\n  ' : '';
      return `${head}${services.join(',')}${end}${tail}`;
    },
    index: `${mark}  "schemaVersion": ${JSON.stringify(valueOf(document, 'schemaVersion'))},\n  "kind": "index",\n  "shards": [\n${shards.join(',\n')}\n  ]\n}\n`,
  };
}
