/** A JSON object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value by the name of its field, only where the object itself has it. */
export const valueOf = (record: Fields, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined;

/** The texts of a list; whatever else is in it is left out. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The Dutch of a text; the first there is where there is no Dutch. */
export function dutchOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return '';
  const texts = [valueOf(value, 'nl'), ...Object.values(value)];
  return texts.find((text) => typeof text === 'string') ?? '';
}

/**
 * A copy with other values for some fields: one that was there keeps its place, a new one comes last,
 * or behind the field that is named.
 */
export function withFields(
  record: Fields,
  changes: ReadonlyMap<string, unknown>,
  behind: ReadonlyMap<string, string> = new Map(),
): Fields {
  const entries: [string, unknown][] = Object.entries(record).map(([key, value]) => [
    key,
    changes.has(key) ? changes.get(key) : value,
  ]);
  for (const [key, value] of changes) {
    if (Object.hasOwn(record, key)) continue;
    const at = entries.findIndex(([other]) => other === behind.get(key));
    entries.splice(at < 0 ? entries.length : at + 1, 0, [key, value]);
  }
  // Not spread nor assigned: a key of a feed may be called __proto__.
  return Object.fromEntries(entries);
}
