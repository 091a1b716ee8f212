import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePhone } from '../../../src/domain/shared/phone.js';

type Case = readonly [text: string, display: string, dial: string];

const understood: Record<string, readonly Case[]> = {
  'an area code of four digits': [
    ['0575 519613', '0575 51 96 13', '+31575519613'],
    ['0575 - 519613', '0575 51 96 13', '+31575519613'],
    ['0575-519613', '0575 51 96 13', '+31575519613'],
    ['0575 – 51 96 13', '0575 51 96 13', '+31575519613'],
    ['0575‑519613', '0575 51 96 13', '+31575519613'],
    ['(0575) 51 96 13', '0575 51 96 13', '+31575519613'],
    ['0575/519613', '0575 51 96 13', '+31575519613'],
    ['0575.51.96.13', '0575 51 96 13', '+31575519613'],
    ['0575519613', '0575 51 96 13', '+31575519613'],
    ['  0575 519613 ', '0575 51 96 13', '+31575519613'],
    ['0575\u00a0519613', '0575 51 96 13', '+31575519613'],
  ],
  'an international notation': [
    ['+31 575 519613', '0575 51 96 13', '+31575519613'],
    ['+31 (0)575 519613', '0575 51 96 13', '+31575519613'],
    ['+31(0)575-519613', '0575 51 96 13', '+31575519613'],
    ['+31 0575 519613', '0575 51 96 13', '+31575519613'],
    ['0031 575 519613', '0575 51 96 13', '+31575519613'],
    ['0031 (0)575 519613', '0575 51 96 13', '+31575519613'],
    ['(0)575 519613', '0575 51 96 13', '+31575519613'],
    ['+31 6 12345678', '06 12 34 56 78', '+31612345678'],
    ['+31 800 2000', '0800 2000', '08002000'],
  ],
  'another country': [
    ['+32 2 123 45 67', '+32 2 123 45 67', '+3221234567'],
    ['+49 (0)2821 12345', '+49 (0)2821 12345', '+49282112345'],
    ['0049 2821 12345', '0049 2821 12345', '+49282112345'],
  ],
  'an area code of three digits': [
    ['030 760 60 55', '030 760 60 55', '+31307606055'],
    ['0307606055', '030 760 60 55', '+31307606055'],
    ['010-1234567', '010 123 45 67', '+31101234567'],
    ['0201234567', '020 123 45 67', '+31201234567'],
    ['0701234567', '070 123 45 67', '+31701234567'],
    ['0791234567', '079 123 45 67', '+31791234567'],
    ['088 - 0767 000', '088 076 70 00', '+31880767000'],
    ['085-1234567', '085 123 45 67', '+31851234567'],
  ],
  'a mobile number': [
    ['06-12345678', '06 12 34 56 78', '+31612345678'],
    ['06 1234 5678', '06 12 34 56 78', '+31612345678'],
  ],
  'a service number, which cannot be dialled as +31': [
    ['0900 - 9630', '0900 9630', '09009630'],
    ['0800-0113', '0800 0113', '08000113'],
    ['0800 5088', '0800 5088', '08005088'],
    ['0900-1234567', '0900 123 45 67', '09001234567'],
  ],
  'a short number': [
    ['112', '112', '112'],
    ['113', '113', '113'],
    ['144', '144', '144'],
    ['116 123', '116123', '116123'],
    ['14 0575', '14 0575', '140575'],
    ['140575', '14 0575', '140575'],
    ['14 020', '14 020', '14020'],
  ],
};

const notUnderstood = [
  '',
  'zie website',
  'bel de huisarts',
  '0575',
  '0575 51961',
  '0575 5196133',
  '519613',
  '0000000000',
  '0900 12345',
  '0800 123456',
  '+31 5755',
  '+31',
  '+49 12',
  '+1234567890123456',
  '+',
  '++31575519613',
  '0575+519613',
  '0575 519613 of 06 12345678',
  '0575 519613 (toestel 12)',
  'tel:0575519613',
  '0575 519613\u0000',
  '٠٥٧٥ ٥١٩٦١٣',
  '1e100',
];

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

const subscriber = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(8))
  .map(([first, rest]) => `0${first}${rest.join('')}`)
  .filter((number) => !/^0(800|90)/.test(number));

describe('parsePhone', () => {
  for (const [kind, cases] of Object.entries(understood)) {
    describe(`reads ${kind}`, () => {
      for (const [text, display, dial] of cases) {
        it(JSON.stringify(text), () => assert.deepEqual(parsePhone(text), { display, dial }));
      }
    });
  }

  describe('keeps the words of what is no number', () => {
    for (const text of notUnderstood) {
      it(JSON.stringify(text), () => {
        assert.deepEqual(parsePhone(text), { display: text.trim(), dial: null });
      });
    }
  });

  it('shows what it read so that it reads the same again', () => {
    const anything = fc.oneof(
      subscriber,
      fc.constantFrom(
        ...Object.values(understood)
          .flat()
          .map(([text]) => text),
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789 +()-/.'.split('')) }),
      fc.string(),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const first = parsePhone(text);
        assert.deepEqual(parsePhone(first.display), first);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same number in each notation of it', () => {
    const separator = fc.constantFrom('', ' ', '-', ' - ', '.', '/', '\u00a0');
    fc.assert(
      fc.property(subscriber, fc.integer({ min: 2, max: 4 }), separator, (number, at, between) => {
        const area = number.slice(0, at);
        const rest = number.slice(at);
        const wanted = `+31${number.slice(1)}`;
        const without = area.slice(1);
        for (const text of [
          `${area}${between}${rest}`,
          `(${area}) ${rest}`,
          `+31${between}${without}${between}${rest}`,
          `+31 (0)${without}${between}${rest}`,
          `0031 ${without} ${rest}`,
        ]) {
          assert.equal(parsePhone(text).dial, wanted, text);
        }
      }),
    );
  });

  it('loses no digit of a number that it shows', () => {
    fc.assert(
      fc.property(subscriber, (number) => {
        assert.equal(parsePhone(number).display.replaceAll(' ', ''), number);
      }),
    );
  });

  it('dials nothing but digits, with at most a plus before them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { dial } = parsePhone(text);
        assert.ok(dial === null || /^\+?\d+$/.test(dial));
      }),
    );
  });

  it('is done with a very long text at once', () => {
    const started = performance.now();
    for (const text of [' '.repeat(200_000) + 'x', '0'.repeat(200_000), '(0)'.repeat(100_000)]) {
      parsePhone(text);
    }
    assert.ok(performance.now() - started < 500);
  });
});
