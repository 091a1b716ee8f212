import { fold } from '../fold.js';
import { isFields, dutchOf, textsOf, valueOf, withFields, type Fields } from '../fields.js';
import { originOf, type Origin, type SourceFeed } from './source.js';
import { takeAlong, type TakenAlong } from './take-along.js';
import { Twins, type Found, type Twin } from './twins.js';

/** A service that has another id in the new feed. */
export interface Renamed extends Found {
  readonly to: string;
}

/** Something besides the services that only one feed can say. */
export interface LeftOut {
  readonly field: string;
  readonly source: string;
  /** The feed whose word stands instead. */
  readonly kept: string;
}

export interface Merged {
  readonly document: Fields;
  readonly services: number;
  readonly renamed: readonly Renamed[];
  /** Services that are exactly the same in two feeds of one publisher, and stand in the new one once. */
  readonly once: readonly Found[];
  /** Services with one id, name and organisation in two feeds, each time as they are now called. */
  readonly inBoth: readonly Twin[];
  readonly twins: readonly Twin[];
  readonly leftOut: readonly LeftOut[];
  /** How many services took something along from their publisher. */
  readonly takenAlong: ReadonlyMap<TakenAlong, number>;
  /** Names of publishers that the new feed no longer names as its source. */
  readonly otherPublishers: readonly string[];
}

/** What the new feed has of all feeds together; all else is of the first that has it. */
const ofAll = ['schemaVersion', 'updatedAt', 'publisher', 'services', 'hides'];

/** Where a section names a service by its id. */
const references: readonly (readonly string[])[] = [
  ['zorgladder', 'coordinationPoint'],
  ['respiteMenu', 'desk'],
  ['verklaring', 'issuer', 'desk'],
];

/** The highest of versions such as `1.0` and `1.2`. */
function highestVersion(sources: readonly SourceFeed[]): string {
  const versions = sources.map(({ document }) => dutchOf(valueOf(document, 'schemaVersion')));
  const minor = (version: string): number => Number(/^\d+\.(\d+)/.exec(version)?.[1] ?? -1);
  return versions.reduce((one, other) => (minor(other) > minor(one) ? other : one));
}

const newest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one), null);

/** The same with another text at a path, where there is one. */
function replaceAt(value: unknown, path: readonly string[], ids: ReadonlyMap<string, string>) {
  if (!isFields(value)) return value;
  const [field = '', ...rest] = path;
  const before = valueOf(value, field);
  const id = typeof before === 'string' ? ids.get(before) : undefined;
  const after: unknown = rest.length > 0 ? replaceAt(before, rest, ids) : (id ?? before);
  return after === before ? value : withFields(value, new Map([[field, after]]));
}

/** A section that names services by the ids that they have now. */
function withNewIds(field: string, section: unknown, ids: ReadonlyMap<string, string>): unknown {
  return references
    .filter(([first]) => first === field)
    .reduce<unknown>((value, [, ...path]) => replaceAt(value, path, ids), section);
}

/** Everything but the services: the first feed that says something, and who was not heard. */
function mergeRest(
  sources: readonly SourceFeed[],
  newIds: ReadonlyMap<SourceFeed, ReadonlyMap<string, string>>,
): { readonly rest: ReadonlyMap<string, unknown>; readonly leftOut: readonly LeftOut[] } {
  const rest = new Map<string, unknown>();
  const from = new Map<string, SourceFeed>();
  const leftOut: LeftOut[] = [];
  for (const source of sources) {
    for (const [field, value] of Object.entries(source.document)) {
      if (ofAll.includes(field) || value == null) continue;
      const first = from.get(field);
      if (!first) {
        from.set(field, source);
        rest.set(field, withNewIds(field, value, newIds.get(source) ?? new Map()));
      } else if (JSON.stringify(valueOf(first.document, field)) !== JSON.stringify(value)) {
        leftOut.push({ field, source: source.name, kept: first.name });
      }
    }
  }
  return { rest, leftOut };
}

/** Gives each service an id of its own in the new feed. */
class Ids {
  readonly #used = new Set<string>();
  /** By publisher and id: the service as it came. */
  readonly #known = new Map<string, string>();

  /** @param all every id of all feeds, none of which a new id may be. */
  constructor(readonly all: ReadonlySet<string>) {}

  /** @returns null for the same service of the same publisher once more. */
  take(id: string, service: Fields, { id: publisher }: Origin): string | null {
    const key = JSON.stringify([publisher, id]);
    const text = JSON.stringify(service);
    if (this.#known.get(key) === text) return null;
    if (!this.#known.has(key)) this.#known.set(key, text);
    let free = id;
    const base = `${publisher}-${id}`;
    for (let number = 1; this.#used.has(free); number++) {
      const next = number === 1 ? base : `${base}-${number}`;
      free = this.all.has(next) ? id : next;
    }
    this.#used.add(free);
    return free;
  }
}

const servicesOf = ({ document }: SourceFeed): readonly unknown[] => {
  const services = valueOf(document, 'services');
  return Array.isArray(services) ? services : [];
};

const idOf = (service: unknown): string | null => {
  const id = isFields(service) ? valueOf(service, 'id') : null;
  return typeof id === 'string' ? id : null;
};

/**
 * Makes one feed of several.
 *
 * @param sources at least one, each a feed that the widgets can read; in the order of their weight.
 * @param publisher of the new feed; null for that of the first.
 */
export function mergeFeeds(sources: readonly SourceFeed[], publisher: Fields | null): Merged {
  const origins = new Map(sources.map((source) => [source, originOf(source.document)]));
  const owner = publisher ?? valueOf(sources[0]!.document, 'publisher');
  const updatedAt = newest([...origins.values()].map((origin) => origin.updatedAt));
  const target: Origin = { ...originOf(Object.fromEntries([['publisher', owner]])), updatedAt };

  const all = new Set(
    sources.flatMap((source) => servicesOf(source).map((one) => idOf(one) ?? '')),
  );
  const ids = new Ids(all);
  const twins = new Twins();
  const services: unknown[] = [];
  const renamed: Renamed[] = [];
  const inBoth: Twin[] = [];
  const firstOf = new Map<string, Found>();
  const once: Found[] = [];
  const newIds = new Map<SourceFeed, Map<string, string>>();
  const takenAlong = new Map<TakenAlong, number>();
  for (const [source, origin] of origins) {
    for (const service of servicesOf(source)) {
      const id = idOf(service);
      // Nothing can be done with it; the widgets leave it out here as they did there.
      if (id === null || !isFields(service)) {
        services.push(service);
        continue;
      }
      const found = { source: source.name, id, name: dutchOf(valueOf(service, 'name')) };
      const to = ids.take(id, service, origin);
      if (to === null) {
        once.push(found);
        continue;
      }
      if (to !== id) {
        const map = newIds.get(source) ?? new Map<string, string>();
        newIds.set(source, map.set(id, to));
      }
      const now = { ...found, id: to };
      const organization = dutchOf(valueOf(service, 'organization')) || origin.dutchName;
      const key = JSON.stringify([id, fold(found.name), fold(organization)]);
      const first = firstOf.get(key);
      if (first && first.source !== source.name) {
        inBoth.push({ first, second: now });
      } else {
        if (!first) firstOf.set(key, now);
        if (to !== id) renamed.push({ ...found, to });
        twins.add(service, now, origin.dutchName);
      }
      const own = to === id ? service : withFields(service, new Map([['id', to]]));
      services.push(
        takeAlong(own, origin, target, (what) => {
          takenAlong.set(what, (takenAlong.get(what) ?? 0) + 1);
        }),
      );
    }
  }

  const { rest, leftOut } = mergeRest(sources, newIds);
  const hides = new Set(sources.flatMap(({ document }) => textsOf(valueOf(document, 'hides'))));
  const entries = new Map<string, unknown>();
  if (rest.has('$schema')) entries.set('$schema', rest.get('$schema'));
  entries.set('schemaVersion', highestVersion(sources));
  if (updatedAt !== null) entries.set('updatedAt', updatedAt);
  entries.set('publisher', owner).set('services', services);
  if (hides.size > 0) entries.set('hides', [...hides]);
  for (const [field, value] of rest) if (!entries.has(field)) entries.set(field, value);
  const others = [...origins.values()].filter(({ id }) => id !== target.id);
  return {
    document: Object.fromEntries(entries),
    services: services.length,
    renamed,
    once,
    inBoth,
    twins: twins.found,
    // A schema is for the editor of one file.
    leftOut: leftOut.filter(({ field }) => field !== '$schema'),
    takenAlong,
    otherPublishers: [...new Set(others.map(({ id, dutchName }) => dutchName || id))],
  };
}
