import { parseOpeningHours } from '../domain/shared/opening-hours.js';
import { parsePhone } from '../domain/shared/phone.js';
import { problem, type FeedProblem } from './problem.js';
import type { Shape } from './schema/shape.js';
import { safeEmail, safeUrl } from './url.js';

type Path = readonly PropertyKey[];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a shape is called when a value is not it. */
function nameOf(shape: Shape): string {
  if (typeof shape === 'string') return shape === 'hours' ? 'array' : shape;
  return 'fields' in shape
    ? 'object'
    : 'list' in shape
      ? 'array'
      : 'range' in shape
        ? 'number'
        : 'string';
}

/**
 * Reads unknown input by its shape into what the domain works with: strings trimmed, what is missing
 * null or an empty list, telephone numbers and opening hours parsed, addresses checked.
 *
 * A field that only can't be used (an address that is none, a code from a later version) is left out
 * and reported, since the rest still helps.
 *
 * @typeParam T the domain's type for this shape; the schemas are held to its fields.
 * @param path where the input stands in its document, for the problems.
 * @returns null for a record whose structure is wrong; and every problem found.
 */
export function readRecord<T>(
  shape: Shape,
  input: unknown,
  path: Path,
): { readonly value: T | null; readonly problems: readonly FeedProblem[] } {
  const problems: FeedProblem[] = [];
  let isBroken = false;

  /** Notes a field that can't be used while the rest of the record can. */
  const left = (path: Path, reason: string): null => {
    problems.push(problem('feed-invalid', path, reason));
    return null;
  };

  const broken = (shape: Shape, path: Path): null => {
    // What is required and could not be read has been reported where it was read.
    if (problems.at(-1)?.path !== path.join('.')) left(path, `expected ${nameOf(shape)}`);
    isBroken = true;
    return null;
  };

  const readString = (shape: Shape, value: unknown, path: Path): unknown => {
    if (typeof value !== 'string') return broken(shape, path);
    const text = value.trim();
    if (!text) return null;
    switch (shape) {
      case 'url':
        return safeUrl(text) ?? left(path, 'not an https address');
      case 'email':
        return safeEmail(text) ?? left(path, 'not an e-mail address');
      case 'phone': {
        const phone = parsePhone(text);
        if (phone.dial === null) left(path, 'not a telephone number');
        return phone;
      }
      case 'date':
        return /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])/.exec(text)?.[0] ?? left(path, 'not a date');
      default: {
        const pattern = typeof shape === 'object' && 'pattern' in shape ? shape.pattern : '';
        return new RegExp(pattern).test(text) ? text : broken(shape, path);
      }
    }
  };

  const readList = (item: Shape, value: unknown, path: Path): unknown[] | null => {
    if (!Array.isArray(value)) return broken({ list: item }, path);
    // Each keeps its place: they are read later, and their problems name it.
    if (item === 'any') return value as unknown[];
    return value
      .map((one, index) => read(item, one, [...path, index]))
      .filter((one) => one !== null);
  };

  const readHours = (value: unknown, path: Path): unknown => {
    const lines = readList('string', value, path) as string[] | null;
    const hours = parseOpeningHours(lines ?? []);
    // Counted in what came in, since empty lines are gone from what was read.
    const unread = new Set(hours.words);
    for (const [index, line] of Object.entries(lines ? (value as unknown[]) : [])) {
      const isUnread = typeof line === 'string' && unread.has(line.trim());
      if (isUnread) left([...path, index], 'not in the notation of schema.org');
    }
    return hours;
  };

  /** Null for what says nothing or can't be used. */
  const read = (shape: Shape, value: unknown, path: Path): unknown => {
    if (shape === 'any') return value;
    if (shape === 'boolean') return typeof value === 'boolean' ? value : broken(shape, path);
    if (shape === 'hours') return readHours(value, path);
    if (shape === 'text' && isObject(value)) {
      const texts = Object.entries(value)
        .map(([lang, text]) => [lang, readString('string', text, [...path, lang])])
        .filter(([, text]) => text !== null);
      return texts.length > 0 ? Object.fromEntries(texts) : null;
    }
    if (typeof shape === 'string' || 'pattern' in shape) return readString(shape, value, path);
    if ('list' in shape) return readList(shape.list, value, path);
    if ('codes' in shape) {
      // A later minor version may have added it.
      return shape.codes.includes(value as string) ? value : left(path, 'unknown code');
    }
    if ('range' in shape) {
      const [minimum, maximum] = shape.range;
      const fits = typeof value === 'number' && value >= minimum && value <= maximum;
      return fits ? value : broken(shape, path);
    }
    if (!isObject(value)) return broken(shape, path);
    // Field by field of the shape: nothing unknown in a feed gets into the model.
    const entries = Object.entries(shape.fields).map(([name, field]) => {
      const item = Object.hasOwn(value, name) ? value[name] : undefined;
      const isRequired = shape.required?.includes(name);
      if (item == null && !isRequired) {
        const isList = nameOf(field) === 'array';
        return [name, isList ? read(field, [], path) : null];
      }
      const result = read(field, item, [...path, name]);
      if (result === null && isRequired) broken(field, [...path, name]);
      return [name, result];
    });
    return Object.fromEntries(entries);
  };

  const value = read(shape, input, path);
  return { value: isBroken ? null : (value as T), problems };
}
