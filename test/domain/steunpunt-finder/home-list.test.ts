import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import type { Service } from '../../../src/domain/services/service.js';
import { atOnce } from '../../../src/domain/shared/steps.js';
import { correctWords } from '../../../src/domain/steunpunt-finder/correct-words.js';
import { findIn, listSteps } from '../../../src/domain/steunpunt-finder/home-list.js';
import { noFilters, type Filters } from '../../../src/domain/steunpunt-finder/matching.js';
import { makeOffered } from '../make.js';
import { directoryOf } from './make.js';

const offer = (id: string, more: Partial<Service> = {}): OfferedService =>
  makeOffered({ id, name: id, types: ['support-centre'], ...more });
const area = (...municipalities: string[]) => ({
  municipalities,
  postcodes: [],
  nationwide: null,
});
const nationwide = { municipalities: [], postcodes: [], nationwide: true };
const at = (latitude: number) => [
  {
    name: null,
    street: null,
    postalCode: null,
    city: null,
    latitude,
    longitude: 6.2,
    openingHours: { stretches: [], words: [] },
    accessibility: null,
  },
];

const services = [
  offer('Luisterlijn', { types: ['helpline'], area: nationwide }),
  offer('Steunpunt Zutphen', { area: area('GM0301'), locations: at(52.14) }),
  offer('Wmo-loket Zutphen', { types: ['desk'], area: area('GM0301') }),
  offer('Steunpunt Deventer', { area: area('GM0150'), locations: at(52.25) }),
  offer('Wmo-loket Deventer', { types: ['desk'], area: area('GM0150') }),
];
const home = {
  municipalities: ['GM0301'],
  postcode: null,
  point: { latitude: 52.14, longitude: 6.2 },
};
const monday = { date: '2026-11-23', weekday: 0, minutes: 600 };
const listOf = (offered: readonly OfferedService[], isAll = false) =>
  atOnce(listSteps(directoryOf(offered), home, isAll));
const found = (filters: Partial<Filters>, most = 10) =>
  findIn(listOf(services), { ...noFilters, ...filters }, null, most, monday);
const names = (list: readonly { entry: { offered: OfferedService } }[]) =>
  list.map(({ entry }) => entry.offered.service.id);

describe('listSteps', () => {
  it('leaves out desks of other municipalities, unless a publisher wants all', () => {
    const list = listOf(services);
    assert.deepEqual(names(list.services), [
      ...['Steunpunt Zutphen', 'Wmo-loket Zutphen', 'Steunpunt Deventer', 'Luisterlijn'],
    ]);
    assert.deepEqual(list.ends, [2, 2, 3, 4]);
    assert.equal(list.texts.length, 4);
    assert.equal(names(listOf(services, true).services).length, 5);
  });

  it('knows whether somebody knows the way, and whether anything is near', () => {
    const known = ({ hasGuide, hasLocal, hasDistance }: ReturnType<typeof listOf>) => [
      ...[hasGuide, hasLocal, hasDistance],
    ];
    assert.deepEqual(known(listOf(services)), [true, true, true]);
    assert.deepEqual(known(listOf(services.slice(0, 1))), [false, false, false]);
    assert.deepEqual(known(listOf(services.slice(2, 3))), [false, true, false]);
    assert.deepEqual(known(listOf(services.slice(3, 4))), [false, true, true]);
    assert.deepEqual(listOf([]).ends, [0, 0, 0, 0]);
  });
});

describe('findIn', () => {
  it('groups what it finds, as many of each kind as are wanted', () => {
    const { count, countNationwide, groups } = found({}, 1);
    assert.deepEqual([count, countNationwide], [4, 1]);
    assert.deepEqual(
      Object.values(groups).map((group) => names(group)),
      [['Steunpunt Zutphen'], [], ['Steunpunt Deventer'], ['Luisterlijn']],
    );
  });

  it('finds all that passes, the best first', () => {
    assert.deepEqual(found({ words: 'zutphen' }).hits, [0, 1]);
    assert.deepEqual(found({ words: 'loket' }).hits, [1]);
    assert.equal(found({ openNow: true }).count, 0);
  });

  const typed: readonly [words: string, meant: string | null, count: number][] = [
    ['steunpunt', null, 2],
    ['steunpnt', 'steunpunt', 2],
    ['steunpunt zutfen', null, 0],
    ['steunpunt zutpen', 'steunpunt zutphen', 1],
    ['Stenupunt, Deventr', 'steunpunt deventer', 1],
    ['luistrl', 'luisterlijn', 1],
    ['xyzzy', null, 0],
    ['abc', null, 0],
  ];
  for (const [words, meant, count] of typed) {
    it(`finds ${count} for "${words}"${meant ? `, taken for "${meant}"` : ''}`, () => {
      const answer = found({ words });
      assert.deepEqual([answer.meant, answer.count], [meant, count]);
    });
  }

  it('says nothing of another word where both together are nowhere', () => {
    assert.deepEqual(
      [found({ words: 'luisterljn zutphen' })].map(({ meant, count }) => [meant, count]),
      [[null, 0]],
    );
  });
});

describe('correctWords', () => {
  it('takes the most frequent of what is like it', () => {
    assert.equal(correctWords(['hond'], ['mond', 'bond']), 'mond');
    assert.equal(correctWords(['hond', 'mond'], ['mond', 'bond']), 'mond mond');
  });

  it('leaves what is known, too short, or like nothing', () => {
    assert.equal(correctWords(['mond'], ['mond']), null);
    assert.equal(correctWords(['on'], ['an']), null);
    assert.equal(correctWords(['stad'], ['dorp']), null);
    assert.equal(correctWords([], ['dorp']), null);
  });
});
