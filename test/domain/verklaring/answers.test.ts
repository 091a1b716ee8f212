import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  fieldNames,
  isBlank,
  isList,
  readAnswer,
  type FieldName,
  type Value,
} from '../../../src/domain/verklaring/answers.js';
import { matches, most } from '../../../src/domain/verklaring/request.js';

const today = '2026-11-28';

/** The answer that is sent, or why there is none. */
const read = (field: FieldName, value: Value | undefined) => {
  const found = readAnswer(field, value, today);
  return found.ok ? found.value : `! ${found.error}`;
};

const cases: readonly (readonly [FieldName, readonly (readonly [Value, unknown])[]])[] = [
  [
    'carer.name',
    [
      ['  Anna   de Vries ', 'Anna de Vries'],
      ['Anna\tde\nVries', 'Anna de Vries'],
      ['Zoë Ğül', 'Zoë Ğül'],
      ['فاطمة', 'فاطمة'],
      ['\u202EirE', 'irE'],
      ['Jan\uD800', 'Jan'],
      ['\u2028', '! missing'],
      ['06123', '! invalid'],
      ['', '! missing'],
      ['   ', '! missing'],
      ['x'.repeat(most.name), 'x'.repeat(most.name)],
      ['x'.repeat(most.name + 1), '! too-long'],
    ],
  ],
  [
    'carer.street',
    [
      ['Kerkstraat 12a', 'Kerkstraat 12a'],
      ['Kerkstraat', '! house-number'],
      ['12', '! invalid'],
    ],
  ],
  [
    'carer.postalCode',
    [
      ['7201AA', '7201 AA'],
      ['7201 aa', '7201 AA'],
      [' 7201-aa ', '7201 AA'],
      ['7201.AA', '7201 AA'],
      ['NL-7201 AA', '7201 AA'],
      ['7201 aa Zutphen', '7201 AA'],
      ['7201 a a', '7201 AA'],
      ['7201', '! invalid'],
      ['0201 AA', '! invalid'],
      ['72011 AA', '! invalid'],
      ['7201 AAA', '! invalid'],
      ['7201 A', '! invalid'],
      ['Zutphen', '! invalid'],
    ],
  ],
  [
    'carer.phone',
    [
      ['06 12 34 56 78', '+31612345678'],
      ['06-12345678', '+31612345678'],
      ['tel. 06 - 12 34 56 78', '+31612345678'],
      ['(0575) 51 96 13', '+31575519613'],
      ['+31 (0)6 12345678', '+31612345678'],
      ['0031612345678', '+31612345678'],
      ['+49 2821 12345', '+49282112345'],
      ['06 - 12 34 56 78 (na 6 uur)', '+31612345678'],
      ['06 1234567', '! invalid'],
      ['0612345678 of 0575519613', '! invalid'],
      ['112', '! invalid'],
      ['0800 1234', '! invalid'],
      ['bel mij niet', '! invalid'],
    ],
  ],
  [
    'carer.email',
    [
      ['jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
      [' Jan@Voorbeeld.NL ', 'Jan@voorbeeld.nl'],
      ['jan @ voorbeeld.nl', 'jan@voorbeeld.nl'],
      ['<jan@voorbeeld.nl>', 'jan@voorbeeld.nl'],
      ['mailto:jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
      ['jan@voorbeeld,nl', 'jan@voorbeeld.nl'],
      ['jan@voorbeeld.nl.', 'jan@voorbeeld.nl'],
      ['jan@münchen.de', 'jan@münchen.de'],
      ['jan', '! invalid'],
      ['jan@voorbeeld', '! invalid'],
      ['jan@@voorbeeld.nl', '! invalid'],
      ['jan@voorbeeld.nl, piet@voorbeeld.nl', '! invalid'],
      ['@voorbeeld.nl', '! invalid'],
    ],
  ],
  [
    'carer.dateOfBirth',
    [
      [['14', '3', '1958'], '1958-03-14'],
      [[' 4 ', '03', '1958'], '1958-03-04'],
      [['4', 'maart', '1958'], '1958-03-04'],
      [['4', 'Mrt', '1958'], '1958-03-04'],
      [['29', '2', '2000'], '2000-02-29'],
      [['29', '2', '1900'], '! day'],
      [['31', '4', '1958'], '! day'],
      [['0', '3', '1958'], '! day'],
      [['14', '13', '1958'], '! month'],
      [['', '', '14 maart 1958'], '1958-03-14'],
      [['14-3-1958', '', ''], '1958-03-14'],
      [['', '14.3.1958', ''], '1958-03-14'],
      [['14', '', '1958'], '! no-month'],
      [['', '', '1958'], '! no-month'],
      [['', '3', '1958'], '! invalid'],
      [['14', '3', ''], '! no-year'],
      [['14', '3', '58'], '! year'],
      [['14', '3', '1858'], '! invalid'],
      [['28', '11', '2026'], '2026-11-28'],
      [['29', '11', '2026'], '! future'],
      [['', '', ''], '! missing'],
      [[], '! missing'],
      ['14-3-1958', '! missing'],
    ],
  ],
  [
    'care.since',
    [
      [['', '', '2021'], '2021'],
      [['', '5', '2021'], '2021-05'],
      [['', 'mei', '2021'], '2021-05'],
      [['17', '5', '2021'], '2021-05-17'],
      [['17', '', '2021'], '! no-month'],
      [['3 maart 2019', '', ''], '2019-03-03'],
      [['', 'mrt 2019', ''], '2019-03'],
      [['2019', '', ''], '2019'],
      [['', '', '1 2 3 2019'], '! invalid'],
      [['31', '2', '2021'], '! day'],
      [['', '13', '2021'], '! month'],
      [['', '', '21'], '! year'],
      [['', '', '2027'], '! future'],
      [['', '11', '2026'], '2026-11'],
      [['', '12', '2026'], '! future'],
      [['', '', '2026'], '2026'],
      [['', '5', ''], '! no-year'],
    ],
  ],
  [
    'care.hoursPerWeek',
    [
      ['12', 12],
      ['12 uur', 12],
      ['ongeveer 8', 8],
      ['8,0', 8],
      ['168', 168],
      ['7,5', '! fraction'],
      ['0', '! range'],
      ['169', '! range'],
      ['ongeveer 10 uur per week', 10],
      ['10 u.', 10],
      ['8 tot 12', '! invalid'],
      ['2 uur per dag', '! invalid'],
      ['3 dagen', '! invalid'],
      ['24/7', '! invalid'],
      ['veel', '! invalid'],
      ['-', '! invalid'],
    ],
  ],
  [
    'care.tasks',
    [
      [
        ['transport', 'groceries'],
        ['groceries', 'transport'],
      ],
      [['groceries', 'groceries', 'toString'], ['groceries']],
      [[], '! missing'],
    ],
  ],
  [
    'care.explanation',
    [
      ['een\r\ntwee\rdrie', 'een\ntwee\ndrie'],
      ['een\ttwee', 'een twee'],
      ['a\u0000b', 'a b'],
      ['x'.repeat(most.explanation + 1), '! too-long'],
    ],
  ],
  [
    'care.relation',
    [
      ['partner', 'partner'],
      ['dog', '! invalid'],
    ],
  ],
  [
    'declarations.careRecipient',
    [
      ['agrees', 'agrees'],
      ['yes', '! invalid'],
    ],
  ],
  [
    'declarations.truthful',
    [
      ['yes', 'yes'],
      ['', '! missing'],
    ],
  ],
];

describe('an answer of the form', () => {
  for (const [field, table] of cases) {
    for (const [typed, wanted] of table) {
      it(`${field}: ${JSON.stringify(typed).slice(0, 50)} is ${JSON.stringify(wanted).slice(0, 50)}`, () => {
        assert.deepEqual(read(field, typed), wanted);
      });
    }
  }

  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
  );

  it('takes whatever is typed and never throws; nothing is missing, something is not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldNames), typed, (field, value) => {
        const found = readAnswer(field, value, today);
        const isMissing = !found.ok && found.error === 'missing';
        assert.equal(isMissing, isBlank(value) || Array.isArray(value) !== isList(field));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays the same when what is sent is typed in again', () => {
    const texts = fieldNames.filter((name) => !isList(name));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 90 }),
          fc.constantFrom(
            ...cases.flatMap(([, table]) => table.map(([value]) => `${value as string}`)),
          ),
        ),
        (field, value) => {
          const once = readAnswer(field, value, today);
          if (once.ok) assert.deepEqual(read(field, `${once.value as string}`), once.value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is sent only as the contract allows', () => {
    const patternOf = {
      'carer.name': 'name',
      'carer.street': 'street',
      'carer.city': 'city',
      'carer.postalCode': 'postalCode',
      'carer.phone': 'phone',
      'carer.email': 'email',
      'purpose.label': 'purpose',
      'care.explanation': 'explanation',
    } as const;
    const names = Object.keys(patternOf) as (keyof typeof patternOf)[];
    let sent = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), typed, (field, value) => {
        const found = readAnswer(field, value, today);
        if (!found.ok) return;
        sent++;
        assert.ok(matches(patternOf[field], found.value as string), JSON.stringify(found.value));
      }),
      { numRuns: 3000 },
    );
    assert.ok(sent > 500, `only ${sent} were sent: the texts are too wild`);
  });
});
