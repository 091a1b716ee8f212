import { dayIn, stringIn } from '../../feeds/hsds/json.js';
import { lineIn } from '../../feeds/hsds/text.js';
import { newest } from '../../feeds/hsds/to-service.js';
import { supportedMajor } from '../../feeds/index.js';
import { Findings } from '../from-sheet/findings.js';
import {
  mergeDocument,
  mergePublisher,
  mergeService,
  type EarlierFeed,
} from '../from-sheet/keep.js';
import type { Municipalities } from '../municipalities.js';
import { Converter } from './converter.js';
import type { HsdsFinding, HsdsFindingCode, HsdsFindings } from './findings.js';
import type { Gathered } from './gathered.js';

export interface HsdsOptions {
  /** The fields of the publisher that were given; `id` and `name` always, unless `earlier` has them. */
  readonly publisher: Readonly<Record<string, unknown>>;
  /** `2026-11-12`; null for the day of the last change in the directory. */
  readonly updatedAt: string | null;
  /** `2026-11-23`; prices and schedules must be valid on it. */
  readonly today: string;
  readonly earlier: EarlierFeed | null;
  readonly municipalities: Municipalities;
}

/** A service of the earlier feed, as a person would recognise it. */
export interface EarlierService {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
}

export interface HsdsConversion {
  readonly document: Readonly<Record<string, unknown>>;
  readonly services: number;
  /** In how many services each field of the feed is filled. */
  readonly filled: ReadonlyMap<string, number>;
  readonly findings: readonly HsdsFinding[];
  /** Fields that came from the earlier feed, with in how many services. */
  readonly kept: ReadonlyMap<string, number>;
  /** What the earlier feed has and the directory no longer. */
  readonly gone: readonly EarlierService[];
  /** What the earlier feed has and was not read, so that it stays as it was. */
  readonly stayed: readonly EarlierService[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Any of these tells a carer how to begin. */
const waysIn = ['phone', 'whatsapp', 'email', 'url', 'howToApply'];

const nameOf = (service: unknown): string => lineIn(service, 'name') || stringIn(service, 'id');

/** The name of a service of a feed, of which texts may be in several languages. */
function earlierService(id: string, service: Fields): EarlierService {
  const name = lineIn(service, 'name') || lineIn(service.name, 'nl');
  return { id, name: name === id ? '' : name };
}

/** Says what the earlier feed and the directory differ in, under the names of services. */
function addDifferences(
  findings: HsdsFindings,
  found: Findings,
  services: readonly Fields[],
): void {
  findings.about('');
  for (const { code, rows, column, detail } of found.all) {
    // What the directory says now may be a long text; which services it is about says enough.
    const shown = code === 'judgementKept' ? detail : '';
    for (const row of rows) {
      findings.add(code as HsdsFindingCode, column, shown, nameOf(services[row]));
    }
  }
}

/** Says what was found before anything was made of it. */
function addGathered(findings: HsdsFindings, gathered: Gathered): void {
  const names = new Map(
    gathered.records.map((record) => [stringIn(record, 'id'), nameOf(record)] as const),
  );
  findings.about('');
  for (const { id, name, isSame } of gathered.repeated) {
    if (isSame) findings.add('repeated', 'id', '', name);
    else findings.add('sameId', 'id', id, name);
  }
  for (const [table, rows] of gathered.unusedRows) {
    findings.add('unusedRows', table, '', '', rows);
  }
  for (const [table, rows] of gathered.unknownTables) {
    findings.add('unknownTable', table, '', '', rows);
  }
  for (const { id, file, service } of gathered.dangling) {
    findings.about(names.get(service) ?? '');
    findings.add('notInTable', file, '', id);
  }
}

/**
 * Makes a feed of a directory.
 *
 * Ids stay those of the directory: they do not change with a name, and a widget that reads the
 * directory itself has the same ones.
 *
 * @returns the document, and everything there is to say about how it came about.
 */
export function convertHsds(gathered: Gathered, options: HsdsOptions): HsdsConversion {
  const { earlier } = options;
  const dangling = new Set(gathered.dangling.map(({ id }) => id));
  const converter = new Converter({ ...options, dangling });
  const { findings } = converter;
  const fresh = gathered.records.flatMap((record) => converter.service(record) ?? []);
  addGathered(findings, gathered);

  const differences = new Findings();
  const kept = new Map<string, number>();
  const read = fresh.map((service, index) =>
    mergeService(service, earlier?.services.get(service.id), index, differences, (name) => {
      kept.set(name, (kept.get(name) ?? 0) + 1);
    }),
  );
  addDifferences(findings, differences, fresh);
  for (const service of read) {
    if (!waysIn.some((name) => service[name])) {
      findings.add('unreachable', 'phone', '', lineIn(service, 'name'));
    }
  }
  const isFresh = new Set(fresh.map(({ id }) => id));
  // What was read and is not fit for a feed is over, also where the rest was not read.
  const isRead = new Set(gathered.records.map((record) => stringIn(record, 'id')));
  const absent = [...(earlier?.services ?? [])].filter(([id]) => !isFresh.has(id));
  const isStaying = (id: string) => !gathered.isWhole && !isRead.has(id);
  const staying = absent.filter(([id]) => isStaying(id));
  const services = [...read, ...staying.map(([, service]) => service)];
  const filled = new Map<string, number>();
  for (const service of services) {
    for (const name of Object.keys(service)) filled.set(name, (filled.get(name) ?? 0) + 1);
  }
  const changed = newest([
    ...fresh.map(({ updatedAt }) => updatedAt),
    ...staying.map(([, service]) => dayIn(service, 'updatedAt')),
  ]);
  const document = mergeDocument(
    {
      schemaVersion: earlier?.document.schemaVersion ?? `${supportedMajor}.0`,
      updatedAt: options.updatedAt ?? changed ?? options.today,
      publisher: mergePublisher(options.publisher, earlier?.document.publisher),
      services,
    },
    earlier?.document,
  );
  return {
    document,
    services: services.length,
    filled,
    findings: findings.all,
    kept,
    gone: absent.filter(([id]) => !isStaying(id)).map((one) => earlierService(...one)),
    stayed: staying.map((one) => earlierService(...one)),
  };
}
