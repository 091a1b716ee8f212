/** What a string, or a list of them, stands for. */
export type Format = 'text' | 'date' | 'url' | 'email' | 'phone' | 'hours';

/**
 * What a value must look like: the part of JSON Schema that the feed uses, as data. The schemas in
 * this folder are written in zod; `npm run schema` compiles them to these, because a browser that
 * only has to read a feed, or say where it can't, needs a small part of the code for it.
 *
 * A property that is not required may be left out or be null.
 */
export type Shape =
  | Format
  | 'any'
  | 'boolean'
  | 'string'
  /** A string that matches. */
  | { readonly pattern: string }
  /** A number from the first to the second, both included. */
  | { readonly range: readonly [number, number] }
  /** One of these. */
  | { readonly codes: readonly (string | number)[] }
  /** A list of these. */
  | { readonly list: Shape }
  /** An object; `required` names the fields that must say something. */
  | { readonly fields: Fields; readonly required?: readonly string[] };

export type Fields = Readonly<Record<string, Shape>>;
