export interface Watched {
  /** The record; whoever reads it sees the same values. */
  readonly record: unknown;
  /**
   * Where something stands that was not read: `service_at_locations.0.location.url`. A record of which
   * nothing was read is one place.
   */
  readonly unread: () => ReadonlySet<string>;
}

/** Records of the standard are not half as deep. */
const deepest = 16;

/** They connect records and say nothing to a person. */
const isReference = (key: string): boolean => /^(?:id|link_entity)$|_id$/.test(key);

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

const hasRead = (value: object, path: string, read: ReadonlySet<string>): boolean =>
  Object.keys(value).some((key) => read.has(join(path, key)));

function proxyOf(target: object, path: string, read: Set<string>): object {
  return new Proxy(target, {
    get(source, key) {
      const value: unknown = Reflect.get(source, key);
      if (typeof key === 'symbol' || !Object.hasOwn(source, key)) return value;
      const here = join(path, key);
      read.add(here);
      return typeof value === 'object' && value !== null ? proxyOf(value, here, read) : value;
    },
  });
}

/**
 * Notes which fields of a record are read, so that what a reader passes over can be named without a
 * second list of what it knows.
 *
 * @param record whatever `JSON.parse` gave.
 */
export function watch(record: unknown): Watched {
  if (typeof record !== 'object' || record === null) return { record, unread: () => new Set() };
  const read = new Set<string>();
  const unread = (): ReadonlySet<string> => {
    const found = new Set<string>();
    // `whole`: the path of the record around it of which nothing was read.
    const open: [value: object, path: string, whole: string, depth: number][] = [
      [record, '', '', 0],
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const [value, path, whole, depth] = next;
      for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
        const here = join(path, key);
        if (isScalar(inner)) {
          const isFilled = String(inner).trim() !== '' && !isReference(key);
          if (isFilled && !read.has(here)) found.add(whole || here);
        } else if (inner && depth < deepest) {
          const isWhole = !Array.isArray(inner) && !hasRead(inner, here, read);
          open.push([inner, here, whole || (isWhole ? here : ''), depth + 1]);
        }
      }
    }
    return found;
  };
  return { record: proxyOf(record, '', read), unread };
}
