/** The cells of one row by the titles of their columns, without those that are empty. */
export type Row = ReadonlyMap<string, string>;

/** Tables by their name in the standard; see `tableNamed`. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

export interface Nested {
  /** `service` records, with all that belongs to them inside. */
  readonly services: readonly unknown[];
  /** How many rows of a table belong to no service; only tables that have such rows. */
  readonly unused: ReadonlyMap<string, number>;
  /** Ids of a table that does not have them, each once for a service. */
  readonly dangling: readonly Lost[];
}

/** An id that leads nowhere: of which table, and in which service; that may be empty. */
export interface Lost {
  readonly id: string;
  readonly table: string;
  readonly service: string;
}

/** A list inside a record: its field, the table it comes from, and the column that says of which. */
type List = readonly [field: string, table: string, key: string];
/** One record inside another: its field, and the table and column it is found by. */
type One = readonly [field: string, table: string, key: string];

const several = (key: string, ...tables: readonly string[]): List[] =>
  tables.map((table) => [fields.get(table) ?? table, table, key]);

/** Where a list has another name inside a record than as a table. */
const fields = new Map([
  ['urls', 'additional_urls'],
  ['service_capacities', 'capacities'],
]);

/**
 * What is inside what.
 *
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html
 */
const shapes: ReadonlyMap<
  string,
  { readonly lists: readonly List[]; readonly ones: readonly One[] }
> = new Map([
  [
    'services',
    {
      lists: [
        // prettier-ignore
        ...several(
            'service_id', 'phones', 'contacts', 'schedules', 'languages', 'service_areas',
            'cost_options', 'funding', 'required_documents', 'urls', 'service_capacities',
            'service_at_locations',
          ),
        ...several('link_id', 'attributes'),
        ...several('resource_id', 'metadata'),
      ],
      ones: [
        ['organization', 'organizations', 'organization_id'],
        ['program', 'programs', 'program_id'],
      ],
    },
  ],
  [
    'organizations',
    {
      lists: [
        ...several('organization_id', 'phones', 'contacts', 'funding', 'urls'),
        ...several('organization_id', 'organization_identifiers'),
        ...several('link_id', 'attributes'),
      ],
      ones: [],
    },
  ],
  [
    'service_at_locations',
    {
      lists: [
        ...several('service_at_location_id', 'phones', 'contacts', 'schedules', 'service_areas'),
        ...several('link_id', 'attributes'),
      ],
      ones: [['location', 'locations', 'location_id']],
    },
  ],
  [
    'locations',
    {
      lists: [
        ...several('location_id', 'phones', 'contacts', 'addresses', 'schedules', 'languages'),
        ...several('location_id', 'accessibility', 'urls'),
        ...several('link_id', 'attributes'),
      ],
      ones: [],
    },
  ],
  ['contacts', { lists: several('contact_id', 'phones'), ones: [] }],
  ['phones', { lists: several('phone_id', 'languages'), ones: [] }],
  ['attributes', { lists: [], ones: [['taxonomy_term', 'taxonomy_terms', 'taxonomy_term_id']] }],
  ['taxonomy_terms', { lists: [], ones: [['taxonomy_detail', 'taxonomies', 'taxonomy_id']] }],
  ['service_capacities', { lists: [], ones: [['unit', 'units', 'unit_id']] }],
]);

const known: readonly string[] = [
  ...new Set([
    ...shapes.keys(),
    ...[...shapes.values()].flatMap(({ lists, ones }) => [...lists, ...ones].map(([, one]) => one)),
  ]),
];

/** What is left of a name when it may be one thing or several: `taxonomies` and `taxonomy`. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .split('_')
    .map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/(?<=ss)es$|(?<!s)s$/, ''))
    .join('_');

const byBareName = new Map([
  ...known.map((name): [string, string] => [bare(name), name]),
  // The name of version 2, and what a reader of the standard would call it.
  [bare('accessibility_for_disabilities'), 'accessibility'],
  [bare('additional_urls'), 'urls'],
  [bare('capacities'), 'service_capacities'],
]);

/**
 * The name of a table in the standard.
 *
 * @param name as a file or a resource is called: `service.csv`, `services`, `services_at_location`.
 * @returns null for what is no table of the standard.
 */
export const tableNamed = (name: string): string | null =>
  byBareName.get(bare(name.replace(/\.csv$/i, ''))) ?? null;

/** Rows of a table by what stands in one column. */
function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.get(column)?.trim();
    if (key === undefined) continue;
    const others = found.get(key);
    if (others) others.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Puts tables together to records. */
class Nesting {
  readonly used = new Set<Row>();
  readonly dangling = new Map<string, Lost>();
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  readonly #records = new Map<Row, unknown>();

  constructor(readonly tables: Tables) {}

  #find(table: string, column: string, key: string | undefined): readonly Row[] {
    if (key === undefined) return [];
    const name = `${table} ${column}`;
    const index = this.#indexes.get(name) ?? rowsBy(this.tables.get(table) ?? [], column);
    this.#indexes.set(name, index);
    return index.get(key.trim()) ?? [];
  }

  /** One row with all that belongs to it. Each is made once, since many services may share it. */
  record(table: string, row: Row): unknown {
    this.used.add(row);
    const made = this.#records.get(row);
    if (made) return made;
    const fields = new Map<string, unknown>(row);
    const shape = shapes.get(table);
    for (const [field, other, key] of shape?.ones ?? []) {
      const id = row.get(key)?.trim();
      const [found] = this.#find(other, 'id', row.get(key));
      if (found) fields.set(field, this.record(other, found));
      else if (id) {
        const service =
          row.get(table === 'services' ? 'id' : 'service_id') ?? row.get('link_id') ?? '';
        this.dangling.set(JSON.stringify([other, id, service]), { id, table: other, service });
      }
    }
    for (const [field, other, key] of shape?.lists ?? []) {
      const found = this.#find(other, key, row.get('id'));
      if (found.length > 0) {
        fields.set(
          field,
          found.map((one) => this.record(other, one)),
        );
      }
    }
    // Not spread nor assigned: a column may be called __proto__.
    const record = Object.fromEntries(fields);
    this.#records.set(row, record);
    return record;
  }
}

/**
 * Makes the nested records that an API gives out of the tables of a data package.
 *
 * @param tables each row with an `id`, and the ids of what it belongs to in columns such as
 *   `service_id`.
 */
export function nestTables(tables: Tables): Nested {
  const nesting = new Nesting(tables);
  const services = (tables.get('services') ?? []).map((row) => nesting.record('services', row));
  const unused = [...tables].map(([name, rows]): [string, number] => [
    name,
    rows.filter((row) => !nesting.used.has(row)).length,
  ]);
  return {
    services,
    unused: new Map(unused.filter(([, count]) => count > 0)),
    dangling: [...nesting.dangling.values()],
  };
}
