import type { Task } from '../services/service.js';

/** Who the other is to the carer: *mijn partner*, *mijn vader of moeder*. */
export const relations = [
  'partner',
  'parent',
  'parent-in-law',
  'child',
  'sibling',
  'other-family',
  'friend',
  'neighbour',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/**
 * How the other agrees: says so, can't say so any more and is represented, signs on paper, or was not
 * asked for.
 */
export const agreements = ['agrees', 'represented', 'signature', 'not-asked'] as const;
export type Agreement = (typeof agreements)[number];

/** Most characters of what is typed. The printed letter, with all of them in use, fits on one page. */
export const most = {
  name: 80,
  street: 80,
  city: 60,
  purpose: 120,
  explanation: 600,
  note: 300,
} as const;

/** Most hours there are in a week. */
export const mostHours = 168;

// The rules for text, as patterns: one source for the form, the schema and whoever receives. They are
// read with the flag "u"; JSON Schema says so of its patterns, too.

/** No control characters, ends of lines, halves of characters, or marks that turn the direction of what follows. */
const character = '[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]';
const line = (length: number): string => `^(?=.*\\S)${character}{1,${length}}$`;
const lines = (length: number): string => `^(?=[\\s\\S]*\\S)(?:${character}|\\n){1,${length}}$`;

const year = '(?:19|20)\\d\\d';
const leapYear = '(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)';
const monthAndDay =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])';
const date = `${leapYear}-02-29|${year}-(?:${monthAndDay})`;

/** What nobody types: the form makes it. */
export const framePatterns = {
  requestId: '^[\\da-f]{8}-[\\da-f]{4}-4[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$',
  language: '^[a-z]{2,3}(?:-[A-Za-z\\d]{2,8}){0,3}$',
} as const;

/** What each text that is typed looks like once it is sent. */
export const patterns = {
  name: line(most.name),
  street: line(most.street),
  city: line(most.city),
  purpose: line(most.purpose),
  explanation: lines(most.explanation),
  /** As it is written: four digits, a space, two capitals. */
  postalCode: '^[1-9]\\d{3} [A-Z]{2}$',
  /** As a telephone dials it from anywhere (E.164). */
  phone: '^\\+[1-9]\\d{7,14}$',
  email:
    "^(?=.{6,254}$)[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\\p{L}\\d](?:[\\p{L}\\p{M}\\d-]*[\\p{L}\\p{M}\\d])?\\.)+(?:\\p{L}[\\p{L}\\p{M}]+|xn--[a-z\\d-]+)$",
  /** A day that there is. */
  date: `^(?:${date})$`,
  /** A day, a month or a year: who has cared for long seldom knows the day. */
  since: `^(?:${date}|${year}-(?:0[1-9]|1[0-2])|${year})$`,
} as const;

/** Whether a text is what one of the patterns describes. */
export const matches = (name: keyof typeof patterns, text: string): boolean =>
  new RegExp(patterns[name], 'u').test(text);

/** One of the two persons. */
export interface Person {
  readonly name: string;
  /** With the number of the house. */
  readonly street: string;
  /** `7201 AA` */
  readonly postalCode: string;
  readonly city: string;
  /** `1958-03-14` */
  readonly dateOfBirth?: string;
}

/** Who asks, and how to reach them. */
export interface RequestingCarer extends Person {
  /** `+31612345678` */
  readonly phone?: string;
  readonly email?: string;
}

/** What the carer does. */
export interface CareGiven {
  /** `2021`, `2021-05` or `2021-05-17` */
  readonly since: string;
  /** Whole hours, 1 to 168. */
  readonly hoursPerWeek: number;
  readonly relation?: Relation;
  readonly tasks?: readonly Task[];
  readonly explanation?: string;
}

/** What is sent to whoever gives the statement. Never a BSN: whoever needs one has a form of its own. */
export interface VerklaringRequest {
  readonly schemaVersion: '1.0';
  /** Made once for each form that is filled in, and the same each time it is sent. */
  readonly requestId: string;
  /** In which language it was filled in. */
  readonly language: string;
  /** The day on which it was first sent. */
  readonly date: string;
  readonly purpose: { readonly id: string; readonly label: string };
  readonly carer: RequestingCarer;
  readonly careRecipient: Person;
  readonly care: CareGiven;
  readonly declarations: { readonly truthful: true; readonly careRecipient: Agreement };
}
