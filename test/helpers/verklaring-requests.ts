import fc from 'fast-check';
import { tasks } from '../../src/domain/services/service.js';
import {
  agreements,
  most,
  mostHours,
  framePatterns,
  patterns,
  relations,
  type VerklaringRequest,
} from '../../src/domain/verklaring/request.js';

/** What a text is made of: of names that people have, and of whatever else may stand in one. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['Fatma', 'van', "'t", 'Ĳsbrand', 'Şükrü', 'D’Angelo', 'O\u2019Neill', '12-bis', ' '],
      // Combining marks, one of them with nothing before it that it joins with elsewhere.
      ...['Zoe\u0308', 'a\u030A\u0301', 'मुंबई', 'Nguye\u0302\u0303n'],
      // One that is seen, several characters; and a letter outside the first plane.
      ...['👩🏽‍⚕️', '🇳🇱', '❤️', '𠮷野'],
      ...['مُحَمَّد', 'عائشة', '\u200Fאברהם\u200E', '\u00A0', '&', '<b>', '"', '\\'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);

/** No control characters, and no marks that turn the direction; halves of characters don't come. */
const notAllowed = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** One that is read in the first line, as the patterns want to see one there. */
const first = fc.constantFrom('A', 'é', 'e\u0301', '李', 'ع', '🙂', '1', '-', ' x', '\u00A0.');

/** A text of at most so many characters, and sometimes of exactly so many. */
function text(
  length: number,
  separator: fc.Arbitrary<string> = fc.constant(''),
): fc.Arbitrary<string> {
  const part = fc.tuple(piece, separator).map(([text, end]) => text.replace(notAllowed, '') + end);
  return fc
    .tuple(first, fc.array(part, { maxLength: 12 }), fc.nat({ max: 3 }))
    .map(([first, parts, chance]) => {
      const short = first + parts.join('');
      const whole = chance === 0 ? short.repeat(length) : short;
      return [...whole].slice(0, length).join('');
    });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2099 });
const leapDay = year
  .filter((year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  .map((year) => `${year}-02-29`);
const edge = fc.constantFrom('1900-01-01', '2000-02-29', '2099-12-31');
const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.oneof({ weight: 4, arbitrary: day }, leapDay, edge);
const month = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${twoDigits(month)}`);
const since = fc.oneof(date, month, year.map(String));

/** Of the patterns that are simple enough to make texts from. */
const matching = (name: 'language' | 'phone' | 'postalCode') =>
  fc.stringMatching(new RegExp({ ...framePatterns, ...patterns }[name], 'u'));

const longestDomain = `${'d'.repeat(60)}.`.repeat(3) + 'nl';
const email = fc.oneof(
  fc
    .tuple(
      fc.stringMatching(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/),
      fc.array(fc.stringMatching(/^[a-z\d]([a-z\d-]{0,6}[a-z\d])?$/), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom('nl', 'frl', 'amsterdam', 'рф', '中国'),
    )
    .map(([name, labels, top]) => `${name}@${[...labels, top].join('.')}`)
    .filter((email) => email.length <= 254),
  fc.constantFrom('a@b.nl', "o'neill+zorg@münchen.example", `${'n'.repeat(64)}@${longestDomain}`),
);

const person = {
  name: text(most.name),
  street: text(most.street),
  postalCode: matching('postalCode'),
  city: text(most.city),
  dateOfBirth: date,
};
const personKeys = ['name', 'street', 'postalCode', 'city'] as const;

/** Any request that the contract allows. */
export function validRequest(): fc.Arbitrary<VerklaringRequest> {
  const request = fc.record({
    schemaVersion: fc.constant('1.0' as const),
    requestId: fc.uuid({ version: 4 }),
    language: fc.oneof(fc.constantFrom('nl', 'en', 'ar', 'zh-Hant-TW'), matching('language')),
    date,
    purpose: fc.record({ id: text(most.purpose), label: text(most.purpose) }),
    carer: fc.record(
      { ...person, phone: matching('phone'), email },
      { requiredKeys: [...personKeys] },
    ),
    careRecipient: fc.record(person, { requiredKeys: [...personKeys] }),
    care: fc.record(
      {
        since,
        hoursPerWeek: fc.integer({ min: 1, max: mostHours }),
        relation: fc.constantFrom(...relations),
        tasks: fc.subarray([...tasks]),
        explanation: text(most.explanation, fc.constantFrom('', '', '\n', '\n\n')),
      },
      { requiredKeys: ['since', 'hoursPerWeek'] },
    ),
    declarations: fc.record({
      truthful: fc.constant(true as const),
      careRecipient: fc.constantFrom(...agreements),
    }),
  });
  // As JSON gives them back: some of the records that are made have no prototype.
  return request.map((request) => structuredClone(request));
}
