import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  facets,
  filtered,
  formsToOpen,
  noFilters,
  optionsOf,
  setFacets,
  vocabularyOf,
  waysOut,
  type Filters,
} from '../../../src/domain/respite-menu/filters.js';
import { buildMenu } from '../../../src/domain/respite-menu/menu.js';
import { respiteService, someFilters, someServices } from './make.js';

const someEntries = someServices.map((services) => buildMenu(services, []).entries);
const only = (facet: keyof Filters, value: string): Filters => ({ ...noFilters, [facet]: value });

const entries = buildMenu(
  [
    respiteService('bezoek', { setting: 'home', provider: 'volunteer', duration: ['hours'] }),
    respiteService(
      'boerderij',
      { setting: 'away', provider: 'professional', duration: ['day'], planning: ['regular'] },
      { audience: ['dementia'], funding: ['wmo', 'wlz'], languages: ['tr'] },
    ),
    respiteService('onbekend', {}, { funding: ['free'], audience: ['children'] }),
  ],
  [],
).entries;
const idsWith = (filters: Filters) =>
  filtered(entries, filters).map(({ offered }) => offered.service.id);

describe('filtered', () => {
  const cases: readonly [facet: keyof Filters, value: string, ids: readonly string[]][] = [
    ['setting', 'home', ['bezoek']],
    ['provider', 'professional', ['boerderij']],
    ['duration', 'day', ['boerderij']],
    ['planning', 'regular', ['boerderij']],
    ['language', 'tr', ['boerderij']],
    // Who names no language speaks Dutch.
    ['language', 'nl', ['bezoek', 'onbekend']],
    ['funding', 'wlz', ['boerderij']],
    ['funding', 'free', ['onbekend']],
    // Who names no group is there for everybody.
    ['audience', 'dementia', ['bezoek', 'boerderij']],
    ['audience', 'children', ['bezoek', 'onbekend']],
    ['duration', 'night', []],
  ];
  for (const [facet, value, ids] of cases) {
    it(`leaves ${ids.join(', ') || 'nothing'} for ${facet} ${value}`, () => {
      assert.deepEqual(idsWith(only(facet, value)), ids);
    });
  }

  it('is the same in whatever order filters are set', () => {
    fc.assert(
      fc.property(someEntries, someFilters, (list, filters) => {
        const oneByOne = (order: readonly (keyof Filters)[]) =>
          order.reduce((left, facet) => filtered(left, only(facet, filters[facet])), list);
        assert.deepEqual(oneByOne(facets), filtered(list, filters));
        assert.deepEqual(oneByOne([...facets].reverse()), filtered(list, filters));
      }),
    );
  });

  it('leaves the order as it is, and all without filters', () => {
    fc.assert(
      fc.property(someEntries, someFilters, (list, filters) => {
        const left = filtered(list, filters);
        assert.deepEqual(
          left,
          list.filter((entry) => left.includes(entry)),
        );
        assert.equal(filtered(list, noFilters), list);
      }),
    );
  });
});

describe('optionsOf', () => {
  it('counts what each choice leads to', () => {
    fc.assert(
      fc.property(someEntries, someFilters, (list, filters) => {
        for (const facet of facets) {
          for (const { value, count } of optionsOf(
            list,
            filters,
            facet,
            vocabularyOf(list)[facet],
          )) {
            const left = filtered(list, { ...filters, [facet]: value });
            assert.equal(count, left.length, `${facet} ${value}`);
          }
        }
      }),
    );
  });

  it('has what occurs, from small to large, also where it leads to nothing now', () => {
    const values = (facet: keyof Filters, filters = noFilters) =>
      optionsOf(entries, filters, facet, vocabularyOf(entries)[facet]).map(
        ({ value, count }) => `${value} ${count}`,
      );
    assert.deepEqual(values('duration'), ['hours 1', 'day 1']);
    assert.deepEqual(values('duration', only('setting', 'home')), ['hours 1', 'day 0']);
    assert.deepEqual(values('audience'), ['dementia 2', 'children 2']);
    assert.deepEqual(values('planning'), ['regular 1']);
  });
});

describe('waysOut', () => {
  it('names the filters to let go of, most first', () => {
    const filters = { ...only('setting', 'home'), duration: 'day' };
    assert.deepEqual(filtered(entries, filters), []);
    assert.deepEqual(waysOut(entries, filters), [
      { facet: 'setting', count: 1 },
      { facet: 'duration', count: 1 },
    ]);
  });

  it('leads to something, always', () => {
    fc.assert(
      fc.property(someEntries, someFilters, (list, filters) => {
        for (const { facet, count } of waysOut(list, filters)) {
          assert.ok(count > 0 && setFacets(filters).includes(facet));
          assert.equal(filtered(list, { ...filters, [facet]: '' }).length, count);
        }
      }),
    );
  });
});

describe('formsToOpen', () => {
  it('are those in which something is left, where that can be looked through', () => {
    assert.deepEqual(formsToOpen(filtered(entries, only('setting', 'home'))), ['visit']);
    assert.deepEqual(formsToOpen(entries), ['visit', 'day', 'other']);
    const many = Array.from({ length: 13 }, () => entries[0]!);
    assert.deepEqual(formsToOpen(many), []);
  });
});
