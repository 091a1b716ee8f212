import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Service } from '../../../src/domain/services/service.js';
import { fold } from '../../../src/domain/shared/fold.js';
import {
  searchServices,
  searchTextOf,
  type Search,
} from '../../../src/domain/steunpunt-finder/search-services.js';
import { deepFreeze, makeService } from '../make.js';

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

describe('searchServices letter by letter', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '-'), maxLength: 12 });
  const anyText = fc
    .record({
      name: letters,
      organization: fc.option(letters),
      description: fc.option(letters),
      city: fc.option(letters),
    })
    .map(({ name, organization, description, city }) => ({
      name,
      organization,
      description,
      locations: city === null ? [] : inCity(city),
    }));
  const anyServices = fc.array(anyText, { maxLength: 12 });
  const textsOf = (services: readonly Partial<Service>[]) =>
    deepFreeze(services.map((service) => searchTextOf(makeService(service))));

  /** What the docstring says, spelled out with the words of the texts. */
  function plainly(services: readonly Partial<Service>[], typed: string): number[] {
    const wanted = fold(typed).split(' ').filter(Boolean);
    const wordsOf = (...texts: unknown[]) =>
      texts.flatMap((text) => (typeof text === 'string' ? fold(text).split(' ') : []));
    return services
      .map(({ name, organization, description, locations }, place) => {
        const title = wordsOf(name, organization);
        const rest = wordsOf(description, locations?.[0]?.city);
        const ranks = wanted.map((word) =>
          [
            title.some((one) => one.startsWith(word)),
            title.some((one) => one.includes(word)),
            rest.some((one) => one.startsWith(word)),
            rest.some((one) => one.includes(word)),
          ].indexOf(true),
        );
        const rank = ranks.includes(-1) ? -1 : Math.max(0, ...ranks);
        return { place, rank };
      })
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank || one.place - other.place)
      .map(({ place }) => place);
  }

  it('gives what reading word by word gives', () => {
    fc.assert(
      fc.property(anyServices, letters, (services, typed) => {
        assert.deepEqual(searchServices(textsOf(services), typed).hits, plainly(services, typed));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same as searching anew, however letters are added, taken away and put between', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 3 }), letters);
    fc.assert(
      fc.property(anyServices, fc.array(change, { maxLength: 12 }), (services, changes) => {
        const texts = textsOf(services);
        let typed = '';
        let before: Search | null = null;
        for (const [at, taken, added] of changes) {
          const place = at % (typed.length + 1);
          typed = typed.slice(0, place) + added.slice(0, 2) + typed.slice(place + taken);
          const search: Search = searchServices(texts, typed, before);
          // Beside what it was narrowed from, which is all that tells them apart.
          const anew = { ...searchServices(texts, typed), wider: search.wider };
          assert.deepEqual(search, anew, typed);
          before = deepFreeze(search);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has the hits in the order of the list as well', () => {
    fc.assert(
      fc.property(anyServices, letters, (services, typed) => {
        const { hits, inOrder, words } = searchServices(textsOf(services), typed);
        assert.deepEqual(
          inOrder,
          [...hits].sort((one, other) => one - other),
        );
        assert.equal(words.join(' '), fold(typed));
      }),
    );
  });

  it('goes on from what was found in the order of the list, not from the best', () => {
    const list = textsOf([
      { name: 'Bezoek', description: 'Mantelzorg' },
      { name: 'Mantelzorg' },
      { name: 'Mantelzorg' },
    ]);
    const first = searchServices(list, 'mantel');
    assert.deepEqual(
      [first.hits, first.inOrder],
      [
        [1, 2, 0],
        [0, 1, 2],
      ],
    );
    const next = searchServices(list, 'mantelz', first);
    assert.deepEqual(
      [next.hits, next.inOrder],
      [
        [1, 2, 0],
        [0, 1, 2],
      ],
    );
    assert.deepEqual(searchServices(list, '', next).hits, [0, 1, 2]);
  });

  it('searches only what was found where letters are added, and all where some are taken away', () => {
    const list = textsOf([{ name: 'Mantelzorg' }, { name: 'Mantel' }, { name: 'Jas' }]);
    // As if only the first had been found.
    const before: Search = { words: ['mantel'], hits: [0], inOrder: [0], wider: null };
    assert.deepEqual(searchServices(list, 'mantel', before).hits, [0]);
    assert.deepEqual(searchServices(list, 'jas mantel', before).hits, []);
    assert.deepEqual(searchServices(list, 'mante', before).hits, [0, 1]);
    assert.deepEqual(searchServices(list, 'jas', before).hits, [2]);
  });

  it('finds a word in two letters whatever stands beside it in an organisation', () => {
    const list = textsOf([
      { name: 'Xab', organization: 'Ab', description: 'ab' },
      { name: 'Xab', organization: 'Xab', description: 'ab' },
      { name: 'X', organization: 'X', description: 'xab ab' },
      { name: 'X', organization: 'X', description: 'xab', locations: inCity('Abcoude') },
    ]);
    assert.deepEqual(searchServices(list, 'ab').hits, [0, 1, 2, 3]);
    assert.deepEqual(searchServices([...list].reverse(), 'ab').hits, [3, 2, 0, 1]);
  });

  it('is done with a letter in 20,000 services in a moment', () => {
    const list = Array.from({ length: 20_000 }, (_, index) =>
      searchTextOf(
        makeService({
          name: `Steunpunt ${index}`,
          description: 'Voor wie zorgt voor een ander, in de buurt. '.repeat(5),
        }),
      ),
    );
    const started = performance.now();
    let search: Search | null = null;
    for (const typed of ['b', 'bu', 'buu', 'buur', 'buurt', 'buurt 1', 'buurt 19999']) {
      search = searchServices(list, typed, search);
    }
    assert.deepEqual(search!.hits, [19_999]);
    assert.ok(performance.now() - started < 1000);
  });
});
