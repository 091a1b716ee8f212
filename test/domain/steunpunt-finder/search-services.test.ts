import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Service } from '../../../src/domain/services/service.js';
import {
  searchServices,
  searchTextOf,
  type Search,
} from '../../../src/domain/steunpunt-finder/search-services.js';
import { makeService } from '../make.js';

const inCity = (city: string): Service['locations'] => [
  {
    name: null,
    street: null,
    postalCode: null,
    city,
    latitude: null,
    longitude: null,
    openingHours: { stretches: [], words: [] },
    accessibility: null,
  },
];

const services: readonly Partial<Service>[] = [
  {
    name: 'Respijthuis De Brug',
    description: 'Logeren, ook voor mantelzorgers',
    locations: inCity('Zutphen'),
  },
  { name: 'Steunpunt Mantelzorg', organization: 'Perspectief', locations: inCity('Zutphen') },
  { name: 'Mantelzorg Café', organization: 'Stichting Dichtbij', locations: inCity('Súdwest') },
  { name: { nl: 'Maaltijd aan huis', en: 'Meals at home' }, description: 'Van het steunpunt' },
];
const texts = services.map((service) => searchTextOf(makeService(service)));
const found = (typed: string) => searchServices(texts, typed).hits;

const cases: readonly [typed: string, hits: readonly number[]][] = [
  ['', [0, 1, 2, 3]],
  [' -', [0, 1, 2, 3]],
  ['mantelzorg', [1, 2, 0]],
  ['MANTELZORG zutphen', [0, 1]],
  ['zutphen mantelzorg', [0, 1]],
  ['cafe', [2]],
  ['café', [2]],
  ['sudwest', [2]],
  ['perspectief', [1]],
  ['zorg', [1, 2, 0]],
  ['steunpunt', [1, 3]],
  ['meals', [3]],
  ['brug respijt', [0]],
  ['brug perspectief', []],
];

describe('searchServices', () => {
  for (const [typed, hits] of cases) {
    it(`"${typed}" finds ${hits.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(found(typed), hits));
  }

  const word = fc.constantFrom(
    'mantel',
    'mantelzorg',
    'zorg',
    'zut',
    'zutphen',
    'st',
    'café',
    'de',
  );
  const query = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));

  it('finds the same letter by letter as all at once', () => {
    fc.assert(
      fc.property(query, query, (first, second) => {
        let search: Search | null = null;
        // Also when what was typed is taken away and something else comes.
        for (const text of [first, second]) {
          for (let length = 1; length <= text.length; length++) {
            search = searchServices(texts, text.slice(0, length), search);
          }
          if (text) assert.deepEqual(search!.hits, found(text));
        }
      }),
    );
  });

  it('finds fewer with each word, and each once', () => {
    fc.assert(
      fc.property(query, word, (typed, more) => {
        const fewer = found(`${typed} ${more}`);
        assert.equal(new Set(fewer).size, fewer.length);
        for (const hit of fewer) assert.ok(found(typed).includes(hit));
      }),
    );
  });
});
