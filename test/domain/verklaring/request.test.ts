import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  framePatterns,
  matches as matchesTyped,
  most,
  patterns,
} from '../../../src/domain/verklaring/request.js';

const all = { ...framePatterns, ...patterns };
type Name = keyof typeof all;

const isFrame = (name: Name): name is keyof typeof framePatterns => name in framePatterns;
const matches = (name: Name, text: string): boolean =>
  isFrame(name) ? new RegExp(all[name], 'u').test(text) : matchesTyped(name, text);

/** A text as it can be told from another one in the name of a test. */
const shown = (text: string): string =>
  text.length > 60
    ? `${JSON.stringify(text.slice(0, 20))} and on, ${text.length} long`
    : JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

const x = (length: number): string => 'x'.repeat(length);
const lines: readonly Name[] = ['name', 'street', 'city', 'purpose'];
const texts: readonly Name[] = [...lines, 'explanation'];

/** An address of this length, with labels as long as they may be. */
function emailOf(length: number, local = 64): string {
  const ending = '.voorbeeld.nl';
  const left = length - local - 1 - ending.length;
  const labels = x(left).replace(/(.{49})./g, '$1.');
  return `${x(local)}@${labels}${ending}`;
}

const tables: Partial<Record<Name, { yes: readonly string[]; no: readonly string[] }>> = {
  requestId: {
    yes: ['0f8fad5b-d9cb-469f-a165-70867728950e', '00000000-0000-4000-8000-000000000000'],
    no: [
      '',
      '0F8FAD5B-D9CB-469F-A165-70867728950E',
      '0f8fad5b-d9cb-169f-a165-70867728950e',
      '0f8fad5b-d9cb-469f-c165-70867728950e',
      '0f8fad5bd9cb469fa16570867728950e',
      '{0f8fad5b-d9cb-469f-a165-70867728950e}',
      ' 0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
  },
  language: {
    yes: ['nl', 'en', 'nl-BE', 'zh-Hant-TW', 'fy', 'zgh', 'nl-x2-y3-z4'],
    no: ['', 'n', 'NL', 'nl-', 'nl_NL', 'nl-B', 'dutch', 'nl-BE ', 'nl-a1-b2-c3-d4', '<b>'],
  },
  postalCode: {
    yes: ['7201 AA', '1000 ZZ', '9999 XY'],
    no: [
      '',
      '7201AA',
      '7201  AA',
      '7201\u00a0AA',
      '7201 aa',
      '7201 A',
      '7201 AAA',
      '720 AA',
      '72011 AA',
      '0201 AA',
      '7201 1A',
      '7201 ÄA',
      ' 7201 AA',
      '7201 AA ',
      '7201 AA\n',
      '٧٢٠١ AA',
      'B-1000',
    ],
  },
  phone: {
    yes: ['+31612345678', '+31575519613', '+3212345678', '+12345678', '+123456789012345'],
    no: [
      '',
      '0612345678',
      '0031612345678',
      '+31 612345678',
      '+31-612345678',
      '+31(0)612345678',
      '+0612345678',
      '+1234567',
      '+1234567890123456',
      '31612345678',
      '++31612345678',
      '+31612345678\n',
      '+٣١٦١٢٣٤٥٦٧٨',
      'tel:+31612345678',
      '112',
    ],
  },
  email: {
    yes: [
      'a@b.nl',
      'jan.de.vries@voorbeeld.nl',
      'jan+zorg@mail.voorbeeld.co.uk',
      "o'brien@voorbeeld.nl",
      'JAN@VOORBEELD.NL',
      'jan_1@1.nl',
      'a@xn--bcher-kva.nl',
      'jan@bücher.nl',
      'jan@почта.рф',
      emailOf(254),
      emailOf(200, 1),
    ],
    no: [
      '',
      'jan',
      'jan@',
      '@voorbeeld.nl',
      'jan@voorbeeld',
      'jan@voorbeeld.n',
      'jan@voorbeeld.',
      'jan@.nl',
      'jan@voorbeeld..nl',
      'jan@-voorbeeld.nl',
      'jan@voorbeeld-.nl',
      'jan@voorbeeld.nl.',
      'jan@voorbeeld.12',
      'jan@@voorbeeld.nl',
      'jan@a@voorbeeld.nl',
      'jan de vries@voorbeeld.nl',
      'jan@voor beeld.nl',
      ' jan@voorbeeld.nl',
      'jan@voorbeeld.nl ',
      'jan@voorbeeld.nl\n',
      'jan@voorbeeld.nl\r\nBcc: x@voorbeeld.nl',
      'jan@voorbeeld.nl,piet@voorbeeld.nl',
      'Jan <jan@voorbeeld.nl>',
      'mailto:jan@voorbeeld.nl',
      'jan@voorbeeld.nl?cc=x@voorbeeld.nl',
      'jan@voorb\u202eeeld.nl',
      'jan@[127.0.0.1]',
      emailOf(255),
      emailOf(100, 65),
      `a@${x(100_000)}.nl`,
    ],
  },
  date: {
    yes: [
      '1900-01-01',
      '1958-03-14',
      '2026-11-28',
      '2099-12-31',
      '2026-02-28',
      '2026-04-30',
      '2026-12-31',
      // A year in which February has 29 days: one in four, but not 1900, and yet 2000.
      '2000-02-29',
      '2024-02-29',
      '1904-02-29',
      '1996-02-29',
      '2096-02-29',
    ],
    no: [
      '',
      '1900-02-29',
      '2100-02-29',
      '2023-02-29',
      '2026-02-29',
      '2024-02-30',
      '2000-02-30',
      '2026-04-31',
      '2026-06-31',
      '2026-09-31',
      '2026-11-31',
      '2026-01-32',
      '2026-01-00',
      '2026-00-01',
      '2026-13-01',
      '1899-12-31',
      '2100-01-01',
      '0000-01-01',
      '2026-1-1',
      '26-01-01',
      '14-03-1958',
      '2026/11/28',
      '20261128',
      '2026-11-28T00:00:00Z',
      ' 2026-11-28',
      '2026-11-28\n',
      '2026-11',
      '2026',
      '٢٠٢٦-١١-٢٨',
    ],
  },
  since: {
    yes: ['1900', '2021', '2099', '2021-01', '2021-12', '2021-05-17', '2024-02-29', '2000-02-29'],
    no: [
      '',
      '21',
      '202',
      '20211',
      '1899',
      '2100',
      '2021-00',
      '2021-13',
      '2021-5',
      '2021-',
      '2021-05-',
      '2021-05-32',
      '2021-02-29',
      '1900-02-29',
      '2100-02-29',
      '05-2021',
      '2021-05-17-01',
      '2021 ',
      'altijd',
    ],
  },
  explanation: {
    yes: ['Elke dag.', 'Eén\nTwee\n\nDrie', '\n.', 'Ik zorg 👵', 'أعتني بأمي'],
    no: ['', ' ', '\n', ' \n \n', 'a\rb', 'a\r\nb', 'a\tb', 'a\u0000b', 'a\u202eb', 'a\ud83db'],
  },
};

describe('the pattern', () => {
  for (const [name, { yes, no }] of Object.entries(tables) as [
    Name,
    (typeof tables)[Name] & {},
  ][]) {
    describe(`for ${name}`, () => {
      for (const text of yes) {
        it(`takes ${shown(text)}`, () => assert.ok(matches(name, text)));
      }
      for (const text of no) {
        it(`refuses ${shown(text)}`, () => assert.ok(!matches(name, text)));
      }
    });
  }

  for (const name of lines) {
    describe(`for ${name}`, () => {
      const yes = [
        'J',
        'Jan de Vries',
        "Van 't Hof-Ünal",
        'Nguyễn Thị Ánh',
        'محمد علي',
        'Ōta 太田',
        'S\u0327ahin',
        // Joined to one sign, and a mark that only keeps the order of Arabic and Latin signs.
        'Oma 👵🏽',
        '👩\u200d👧',
        'علي\u200e 3',
        'Dorpsstraat 12-3a',
        '\u00a0a',
      ];
      const no = [
        '',
        ' ',
        '   ',
        '\u00a0',
        '\u3000\u2003',
        'a\nb',
        'a\n',
        '\na',
        'a\r',
        'a\tb',
        'a\u0000',
        'a\u0007b',
        'a\u001bb',
        'a\u007fb',
        'a\u0085b',
        // What turns the direction of the text behind it.
        ...[...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'].map((mark) => `a${mark}b`),
        // Half of a sign.
        'a\ud83d',
        '\udc75a',
        'a\ud83d b',
      ];
      for (const text of yes) {
        it(`takes ${shown(text)}`, () => assert.ok(matches(name, text)));
      }
      for (const text of no) {
        it(`refuses ${shown(text)}`, () => assert.ok(!matches(name, text)));
      }
    });
  }

  for (const name of texts) {
    const longest = most[name as keyof typeof most];
    it(`for ${name} takes ${longest} signs, whatever they are made of, and no more`, () => {
      for (const sign of ['x', 'é', '太', '👵', '.']) {
        assert.ok(matches(name, sign.repeat(longest)), sign);
        assert.ok(!matches(name, sign.repeat(longest + 1)), sign);
      }
      assert.ok(matches(name, `${' '.repeat(longest - 1)}x`));
      assert.ok(!matches(name, `${' '.repeat(longest)}x`));
      assert.ok(!matches(name, ' '.repeat(longest)));
    });
  }

  it('for explanation counts the ends of lines', () => {
    const most600 = 'x\n'.repeat(most.explanation / 2);
    assert.ok(matches('explanation', most600));
    assert.ok(!matches('explanation', `${most600}\n`));
  });

  it('for a text takes any that is there, and none with a sign that does something', () => {
    const bad = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        // Separators of lines and paragraphs are looked at apart.
        fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/[\u2028\u2029]/.test(text)),
        (name, text) => {
          const held = name === 'explanation' ? text.replaceAll('\n', '') : text;
          assert.equal(matches(name, text), text.trim() !== '' && !bad.test(held));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('for a request takes every id that browsers make', () => {
    for (let turn = 0; turn < 100; turn++) {
      assert.ok(matches('requestId', crypto.randomUUID()));
    }
  });

  it('for a date takes each day that there is from 1900 through 2099, and no other', () => {
    const part = (most: number, digits: number) =>
      fc.nat(most).map((number) => String(number).padStart(digits, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2110 }),
        part(14, 2),
        part(33, 2),
        (year, month, day) => {
          const text = `${year}-${month}-${day}`;
          const date = new Date(`${text}T00:00:00Z`);
          const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          const isKnown = isDay && year >= 1900 && year <= 2099;
          assert.equal(matches('date', text), isKnown, text);
          assert.equal(matches('since', text), isKnown, text);
        },
      ),
      { numRuns: 3000 },
    );
    for (let day = Date.UTC(1900, 0, 1); day <= Date.UTC(2099, 11, 31); day += 864e5) {
      const text = new Date(day).toISOString().slice(0, 10);
      assert.ok(matches('date', text), text);
    }
  });

  it('for since takes what a date begins with', () => {
    const someDay = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(someDay, (day) => {
        for (const length of [4, 7, 10]) assert.ok(matches('since', day.slice(0, length)));
        for (const length of [3, 5, 6, 8]) assert.ok(!matches('since', day.slice(0, length)));
      }),
    );
  });
});

describe('each pattern', () => {
  const names = Object.keys(all) as Name[];
  const size = 10_000;
  const units = [
    ...['x', ' ', '\n', '-', '.', '0', '9', '+', '@', 'é', '👵', '\ud83d', '\u0000', '\u202e'],
    ...['x ', ' x', 'x\n', '\n ', 'x-', 'x.', 'x@', '-x', '.x', 'a-.', 'x@x.', '20', '2024-02-', '1 '],
  ]; // prettier-ignore
  const starts = ['', 'x', 'x@', `${x(64)}@`, 'x@x.', 'nl-', '+31', '2024-02-29', '7201 AA', 'é '];
  const ends = ['', '!', '\n', ' ', '.', '.nl', '\u0000', '-', '\ud83d'];

  /** In thousandths of a second; of some tries the fastest, since other work may come between. */
  function timeOf(name: Name, text: string): number {
    let fastest = Infinity;
    for (let turn = 0; turn < 3 && fastest >= 50; turn++) {
      const start = performance.now();
      matches(name, text);
      fastest = Math.min(fastest, performance.now() - start);
    }
    return fastest;
  }

  for (const name of names) {
    it(`reads ${size} hostile characters for ${name} in no time`, () => {
      for (const start of starts) {
        for (const unit of units) {
          const body = unit.repeat(size / unit.length);
          for (const end of ends) {
            const time = timeOf(name, start + body + end);
            assert.ok(time < 50, `${time} ms for ${shown(start)}${shown(unit)}…${shown(end)}`);
          }
        }
      }
    });

    it(`for ${name} reads what is just short enough to be looked into in no time`, () => {
      for (const start of starts) {
        for (const unit of units) {
          for (const length of [60, 80, 120, 254, 600]) {
            const text = (start + unit.repeat(length)).slice(0, length - 1);
            assert.ok(timeOf(name, `${text}!`) < 50, shown(text));
          }
        }
      }
    });

    it(`for ${name} means the same to a schema that looks for it anywhere in a text`, () => {
      assert.match(all[name], /^\^.*\$$/s);
      // One choice at the top level would leave the others without a beginning or an end.
      const anchored = new RegExp(`^(?:${all[name]})$`, 'u');
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.constantFrom(...(tables[name]?.yes ?? ['x']))),
          fc.constantFrom('', 'x', '\n', ' '),
          (text, more) => {
            assert.equal(matches(name, text + more), anchored.test(text + more));
            assert.equal(matches(name, more + text), anchored.test(more + text));
          },
        ),
      );
    });
  }
});
