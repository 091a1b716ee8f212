import { stringIn } from '../../feeds/hsds/json.js';

/** What was read of a directory. */
export interface Gathered {
  /** `service` records, unknown. */
  readonly records: readonly unknown[];
  /** Names of services that came more than once; the first one stays. */
  readonly repeated: readonly string[];
  /** Sentences on what should have come and did not. */
  readonly missing: readonly string[];
  /** Whether only summaries came. */
  readonly isSummary: boolean;
  /** Rows of tables that say nothing of a service, by the name of the table. */
  readonly unusedRows: ReadonlyMap<string, number>;
  /** The same for tables that the standard does not have. */
  readonly unknownTables: ReadonlyMap<string, number>;
}

/** No directory of local help has more; it bounds time and memory. */
export const mostServices = 20_000;

/** Collects services of several pages, each once. */
export class Collection {
  readonly records: unknown[] = [];
  readonly repeated: string[] = [];
  readonly #ids = new Set<string>();

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
      if (id && this.#ids.has(id)) {
        this.repeated.push(stringIn(service, 'name') || id);
        continue;
      }
      // One without an id can't be told from another; it is left out later, and named.
      this.#ids.add(id);
      this.records.push(service);
      fresh++;
    }
    return { fresh, twice };
  }
}
