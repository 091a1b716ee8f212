/** Says what of a service has no place in a feed: where in it, and why, in a few English words. */
export type Leave = (path: string, reason: string) => void;

/** A field of what may not be an object; own fields only, so that `constructor` is no field. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Whether a field says something. */
export function has(value: unknown, name: string): boolean {
  const found = field(value, name);
  return found != null && found !== '' && !(Array.isArray(found) && found.length === 0);
}

/** A list in a field; empty when there is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** A string, or a number as one, trimmed; empty for anything else. */
export function stringIn(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
}

/** A number, also one that was written as a string; null for anything else. */
export function numberIn(value: unknown, name: string): number | null {
  const text = stringIn(value, name);
  const number = Number(text);
  return text && Number.isFinite(number) ? number : null;
}

/** The day of a date, with or without a time, in the notation of ISO 8601 or iCal; else empty. */
export function dayIn(value: unknown, name: string): string {
  const [, year, month, day] =
    /^(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/.exec(stringIn(value, name)) ?? [];
  return day ? `${year}-${month}-${day}` : '';
}

/** Whether a schedule or a price is valid on a day, `2026-11-23`. */
export function isCurrent(value: unknown, today: string): boolean {
  const [from, to] = [
    ['valid_from', 'dtstart'],
    ['valid_to', 'until'],
  ].map((names) => names.map((name) => dayIn(value, name)).filter(Boolean));
  return from!.every((day) => day <= today) && to!.every((day) => day >= today);
}
