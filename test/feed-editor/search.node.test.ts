import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matches } from '../../src/feed-editor/search.js';

const service = {
  id: 'a',
  name: { nl: 'Eten met buren', tr: 'Komşularla yemek' },
  organization: 'Stichting Café Zuid',
  phone: '088 000 12 34',
  locations: [{ city: 'Voorbeelddal', name: 'De Huiskamer', street: 'Lindelaan 3' }],
};

describe('searching', () => {
  const cases: readonly [string, boolean][] = [
    ['', true],
    ['  ', true],
    ['eten', true],
    ['buren eten', true],
    ['BUUR', false],
    ['cafe zuid', true],
    ['voorbeeld', true],
    ['huiskamer', true],
    ['lindelaan', true],
    ['komsularla', true],
    ['088 000', true],
    ['0001234', true],
    ['12-34', true],
    ['09999', false],
    ['ten', false],
    ['eten maar niet hier', false],
  ];
  for (const [query, isFound] of cases) {
    it(`${isFound ? 'finds' : 'does not find'} by "${query}"`, () => {
      assert.equal(matches(service, query), isFound);
    });
  }

  it('finds nothing in what is no service', () => {
    assert.equal(matches('eten', 'eten'), false);
    assert.equal(matches(null, 'eten'), false);
    assert.equal(matches({ name: 3, locations: 'x', phone: {} }, 'eten'), false);
  });
});
