import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isOpen, openState, parseOpeningHours } from '../../../src/domain/shared/opening-hours.js';
import type { LocalTime } from '../../../src/domain/shared/local-time.js';
import type { Location, Service } from '../../../src/domain/services/service.js';
import {
  hasFilters,
  hoursOf,
  matching,
  noFilters,
  type Filters,
} from '../../../src/domain/steunpunt-finder/matching.js';
import { nearestFirst } from '../../../src/domain/steunpunt-finder/nearest.js';
import { makeOffered, makeService } from '../make.js';
import { directoryOf, entriesOf } from './make.js';

const hours = (...lines: string[]) => parseOpeningHours(lines);
const monday: LocalTime = { date: '2026-11-23', weekday: 0, minutes: 600 };

const services: readonly Partial<Service>[] = [
  { id: 'day', openingHours: hours('Mo-Fr 09:00-17:00'), languages: ['nl', 'tr'] },
  { id: 'evening', openingHours: hours('Mo-Fr 18:00-22:00'), audience: ['dementia'] },
  { id: 'unknown', audience: ['young-carers'], languages: ['ar'] },
  { id: 'always', openingHours: hours('24/7'), audience: ['dementia', 'young-carers'] },
];
const list = nearestFirst(
  entriesOf(
    services.map((service) =>
      makeOffered({ ...service, name: service.id!, types: ['support-centre'] }),
    ),
  ),
  { municipalities: [], postcode: null, point: null },
);
const all = list.map((_, index) => index);

const cases: readonly [filters: Partial<Filters>, ids: readonly string[]][] = [
  [{}, ['day', 'evening', 'unknown', 'always']],
  [{ openNow: true }, ['day', 'always']],
  // Whoever names no group is there for everybody.
  [{ audience: 'dementia' }, ['day', 'evening', 'always']],
  [{ audience: 'young-carers' }, ['day', 'unknown', 'always']],
  [{ language: 'tr' }, ['day']],
  [{ language: 'pl' }, []],
  [{ openNow: true, audience: 'dementia', language: 'tr' }, ['day']],
];

describe('matching', () => {
  for (const [filters, ids] of cases) {
    it(`gives ${ids.join(', ') || 'nothing'} for ${JSON.stringify(filters)}`, () => {
      const found = matching(list, all, { ...noFilters, ...filters }, monday);
      assert.deepEqual(
        found.map((hit) => list[hit]!.entry.offered.service.id),
        ids,
      );
    });
  }

  it('keeps the order in which the hits come', () => {
    assert.deepEqual(matching(list, [3, 0], { ...noFilters, openNow: true }, monday), [3, 0]);
  });
});

describe('matching any list', () => {
  const codes = fc.subarray(['dementia', 'young-carers', '__proto__']);
  const anyHours = fc.constantFrom([], ['24/7'], ['Mo-Fr 09:00-17:00'], ['Fr 22:00-02:00'], ['x']);
  const anyService = fc.record({
    audience: codes,
    languages: fc.subarray(['nl', 'tr', 'ar']),
    lines: anyHours,
    locationLines: fc.option(anyHours),
  });
  const anyFilters = fc.record({
    words: fc.constantFrom('', 'x'),
    openNow: fc.boolean(),
    audience: fc.constantFrom('', 'dementia', '__proto__', 'constructor'),
    language: fc.constantFrom('', 'nl', 'tr', 'TR'),
  });
  const anyTime = fc.constantFrom<LocalTime>(
    monday,
    { date: '2026-11-28', weekday: 5, minutes: 60 },
    { date: '2026-12-25', weekday: 4, minutes: 600 },
  );

  it('gives what passes each filter, in the order in which it comes', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilters, anyTime, (services, filters, now) => {
        const list = nearestFirst(
          entriesOf(
            services.map(({ lines, locationLines, ...service }, index) =>
              makeOffered({
                ...service,
                id: `${index}`,
                name: `${index}`,
                types: ['support-centre'],
                openingHours: hours(...lines),
                locations: locationLines
                  ? [{ openingHours: hours(...locationLines) } as Location]
                  : [],
              }),
            ),
          ),
          { municipalities: [], postcode: null, point: null },
        );
        const hits = [...list.keys()].reverse();
        const passes = hits.filter((hit) => {
          const { audience, languages, lines, locationLines } = services[hit]!;
          const shown = lines.length > 0 ? lines : (locationLines ?? []);
          const { kind } = openState(hours(...shown), now);
          return (
            (filters.audience === '' ||
              audience.length === 0 ||
              audience.some((one) => one === filters.audience)) &&
            (filters.language === '' || languages.some((one) => one === filters.language)) &&
            (!filters.openNow || kind === 'open' || kind === 'always')
          );
        });
        assert.deepEqual(matching(list, hits, filters, now), passes);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing of nothing', () => {
    assert.deepEqual(matching([], [], { ...noFilters, openNow: true }, monday), []);
    assert.deepEqual(matching(list, [], noFilters, monday), []);
  });

  it('keeps on a public holiday only what never closes', () => {
    const christmas: LocalTime = { date: '2026-12-25', weekday: 4, minutes: 600 };
    const found = matching(list, all, { ...noFilters, openNow: true }, christmas);
    assert.deepEqual(
      found.map((hit) => list[hit]!.entry.offered.service.id),
      ['always'],
    );
  });
});

describe('hasFilters', () => {
  it('knows whether one is set', () => {
    assert.equal(hasFilters(noFilters), false);
    assert.equal(hasFilters({ ...noFilters, words: '  ' }), false);
    for (const one of [{ words: 'a' }, { openNow: true }, { audience: 'a' }, { language: 'tr' }]) {
      assert.equal(hasFilters({ ...noFilters, ...one }), true);
    }
  });
});

describe('hoursOf', () => {
  const location = { openingHours: hours('Tu 10:00-12:00') } as Location;

  it('is that of the service, else that of the place', () => {
    const own = makeService({ openingHours: hours('Mo 09:00-12:00') });
    const words = makeService({ openingHours: hours('op afspraak') });
    assert.equal(hoursOf(own, location), own.openingHours);
    assert.equal(hoursOf(words, location), words.openingHours);
    assert.equal(hoursOf(makeService(), location), location.openingHours);
    assert.deepEqual(hoursOf(makeService(), null).stretches, []);
  });
});

describe('isOpen', () => {
  const lines = [
    ['24/7'],
    ['Mo-Fr 09:00-17:00'],
    ['Fr 22:00-02:00'],
    ['Su 20:00-04:00'],
    [],
    ['x'],
  ];
  it('agrees with openState at each quarter of a week, and on Christmas', () => {
    for (const one of lines) {
      for (const [date, first] of [
        ['2026-11-23', 0],
        ['2026-12-25', 4],
      ] as const) {
        for (let quarter = 0; quarter < (date === '2026-11-23' ? 672 : 96); quarter++) {
          const time: LocalTime = {
            date,
            weekday: (first + Math.floor(quarter / 96)) % 7,
            minutes: (quarter % 96) * 15,
          };
          const { kind } = openState(hours(...one), time);
          assert.equal(isOpen(hours(...one), time), kind === 'open' || kind === 'always');
        }
      }
    }
  });
});

describe('buildDirectory', () => {
  it('counts what can be chosen among, most frequent first, and Dutch not at all', () => {
    const { audiences, languages } = directoryOf(
      services.map((service) =>
        makeOffered({ ...service, name: service.id!, types: ['support-centre'] }),
      ),
    );
    assert.deepEqual(audiences, ['dementia', 'young-carers']);
    assert.deepEqual(languages, ['tr', 'ar']);
  });

  it('has one of twins', () => {
    const twin = { types: ['support-centre'] as const, phone: { display: '1', dial: '1' } };
    const entries = entriesOf([
      makeOffered({ ...twin, id: 'a', name: 'Steunpunt (Plannen)' }),
      makeOffered({ ...twin, id: 'b', name: 'Steunpunt' }),
    ]);
    assert.deepEqual(
      entries.map(({ offered }) => offered.service.id),
      ['b'],
    );
  });
});
