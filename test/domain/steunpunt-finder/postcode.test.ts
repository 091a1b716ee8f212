import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coversPostcode, postcodeDigits } from '../../../src/domain/steunpunt-finder/postcode.js';

describe('postcodeDigits', () => {
  for (const text of ['4811 AB', '4811ab', '4811', ' 4811  aB ', '4811-AB', '4811 A']) {
    it(`reads "${text}"`, () => assert.equal(postcodeDigits(text), '4811'));
  }

  for (const text of [
    '',
    '481',
    '48111',
    '0481 AB',
    '4811 ABC',
    '4811 1',
    'AB 4811',
    'Breda',
    '4811 A1',
  ]) {
    it(`does not take "${text}" for one`, () => assert.equal(postcodeDigits(text), null));
  }
});

describe('coversPostcode', () => {
  const cases: readonly [list: readonly string[], digits: string, covers: boolean][] = [
    [['4811'], '4811', true],
    [['4811'], '4812', false],
    [['4800-4899'], '4811', true],
    [['4800-4899'], '4800', true],
    [['4800-4899'], '4899', true],
    [['4800-4899'], '4799', false],
    [['4800-4899'], '4900', false],
    [['4800 – 4899'], '4811', true],
    [['4811 AB'], '4811', true],
    [['4811-AB'], '4811', true],
    [['1000', '4800-4899'], '4811', true],
    [[], '4811', false],
    [['4899-4800'], '4811', false],
    [['Breda', '48', '4800-', '4800-4850-4899'], '4811', false],
  ];
  for (const [list, digits, covers] of cases) {
    it(`${list.join(', ') || 'nothing'}: ${covers ? '' : 'not '}${digits}`, () =>
      assert.equal(coversPostcode(list, digits), covers));
  }

  it('covers what lies between both ends, and nothing else', () => {
    const digits = fc.integer({ min: 1000, max: 9999 });
    fc.assert(
      fc.property(digits, digits, digits, (first, last, one) => {
        const found = coversPostcode([`${first}-${last}`], `${one}`);
        assert.equal(found, first <= one && one <= last);
      }),
    );
  });
});
