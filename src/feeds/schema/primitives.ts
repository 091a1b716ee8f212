import * as z from 'zod/mini';
import type { Format } from './shape.js';

/** How the reader turns a string into what the domain works with; not part of the JSON Schema. */
export const formats = z.registry<{ readonly format: Format }>();

/** Dutch, or a text for each language. Plain text: markup is shown as it stands. */
export const TextFeed = z
  .union([z.string(), z.record(z.string(), z.string())])
  .register(formats, { format: 'text' });

/** `2026-11-23`; a time behind it is allowed and not read. */
const DateFeed = z
  .string()
  .check(z.regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])/))
  .register(formats, { format: 'date' });

/** A field may be left out or be null: spreadsheets and exports do both. */
export const optionalText = z.nullish(TextFeed);
export const optionalString = z.nullish(z.string());
export const optionalDate = z.nullish(DateFeed);
export const optionalStrings = z.nullish(z.array(z.string()));

/** Fields that are left out and reported, without costing the record, when they can't be used. */
export const optionalUrl = z.nullish(z.string().register(formats, { format: 'url' }));
export const optionalEmail = z.nullish(z.string().register(formats, { format: 'email' }));

/** A number, or hours, that can't be read keeps its words: a carer often can. */
export const optionalPhone = z.nullish(z.string().register(formats, { format: 'phone' }));
export const optionalHours = z.nullish(z.array(z.string()).register(formats, { format: 'hours' }));

/** One of some fixed codes. A code that this version does not know is left out, and reported. */
export const optionalCode = <const T extends readonly (string | number)[]>(values: T) =>
  z.nullish(z.literal(values));
export const codes = <const T extends readonly (string | number)[]>(values: T) =>
  z.nullish(z.array(z.literal(values)));
