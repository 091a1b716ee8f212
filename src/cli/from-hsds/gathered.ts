import { stringIn } from '../../feeds/hsds/json.js';

/** What was read of a directory. */
export interface Gathered {
  /** `service` records, unknown. */
  readonly records: readonly unknown[];
  /** Services that came more than once; the first one stays. */
  readonly repeated: readonly Repeated[];
  /** Sentences on what should have come and did not. */
  readonly missing: readonly string[];
  /** Whether every service of the directory is among the records, be it as a summary. */
  readonly isWhole: boolean;
  /** How many services the directory says it has; null where it does not say. */
  readonly total: number | null;
  /** Sentences on what was read otherwise than was asked. */
  readonly notes: readonly string[];
  /** Whether only summaries came. */
  readonly isSummary: boolean;
  /** Rows of tables that say nothing of a service, by the name of the table. */
  readonly unusedRows: ReadonlyMap<string, number>;
  /** The same for tables that the standard does not have. */
  readonly unknownTables: ReadonlyMap<string, number>;
  /** Ids that a table has and the table that they are of has not. */
  readonly dangling: readonly Dangling[];
}

/** A service that was left out, since another with its id had come before. */
export interface Repeated {
  readonly id: string;
  readonly name: string;
  /** Whether the one that stays is called the same. */
  readonly isSame: boolean;
}

/** An id that leads nowhere. */
export interface Dangling {
  readonly id: string;
  /** The file in which it should stand: `locations.csv`. */
  readonly file: string;
  /** The id of the service it belongs to; empty where that can't be told. */
  readonly service: string;
}

/** What there is to say of any source, where it has nothing of the kind. */
export const nothingSpecial = {
  missing: [],
  isWhole: true,
  total: null,
  notes: [],
  isSummary: false,
  unusedRows: new Map<string, number>(),
  unknownTables: new Map<string, number>(),
  dangling: [],
} satisfies Partial<Gathered>;

/** No directory of local help has more; it bounds time and memory. */
export const mostServices = 20_000;

/** Collects services of several pages, each once. */
export class Collection {
  readonly records: unknown[] = [];
  readonly repeated: Repeated[] = [];
  /** Names by id. */
  readonly #names = new Map<string, string>();

  /**
   * @param services what one page gave.
   * @returns how many of them are new, and how many stand on the page twice.
   */
  add(services: readonly unknown[]): { readonly fresh: number; readonly twice: number } {
    const onPage = new Set<string>();
    let [fresh, twice] = [0, 0];
    for (const service of services) {
      const id = stringIn(service, 'id');
      if (id && onPage.has(id)) twice++;
      onPage.add(id);
      const name = stringIn(service, 'name');
      if (id && this.#names.has(id)) {
        this.repeated.push({ id, name: name || id, isSame: this.#names.get(id) === name });
        continue;
      }
      // One without an id can't be told from another; it is left out later, and named.
      this.#names.set(id, name);
      this.records.push(service);
      fresh++;
    }
    return { fresh, twice };
  }
}
