import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gazetteer } from '../../../scripts/gazetteer.mjs';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import type { Location, Service } from '../../../src/domain/services/service.js';
import { indexPlaces } from '../../../src/domain/steunpunt-finder/find-places.js';
import { placesOf } from '../../../src/domain/steunpunt-finder/gazetteer.js';
import {
  answerTo,
  homeAt,
  homeByPostcode,
  homeIn,
  homeNear,
  mainPlaceOf,
  municipalitiesAround,
  type Answer,
} from '../../../src/domain/steunpunt-finder/home.js';
import { makeOffered } from '../make.js';
import { entriesOf } from './make.js';

const index = indexPlaces(placesOf(gazetteer()));

const location = (more: Partial<Location>): Location => ({
  name: null,
  street: null,
  postalCode: null,
  city: null,
  latitude: null,
  longitude: null,
  openingHours: { stretches: [], words: [] },
  accessibility: null,
  ...more,
});

const centre = (id: string, more: Partial<Service>): OfferedService =>
  makeOffered({ id, name: id, types: ['support-centre'], ...more });

const area = (municipalities: readonly string[], postcodes: readonly string[]) => ({
  municipalities,
  postcodes,
  nationwide: null,
});

const breda = centre('breda', { area: area(['GM0758'], ['4800-4899']) });
const lochem = centre('lochem', {
  area: area(['GM0262'], []),
  locations: [location({ postalCode: '7241 AB', latitude: 52.16, longitude: 6.41 })],
});
const entries = entriesOf([breda, lochem]);

const answer = (typed: string, municipality: string | null = null): Answer =>
  answerTo(typed, index, entries, municipality);

/** In a line: what kind of answer, and where. */
function told(typed: string, municipality: string | null = null): string {
  const given = answer(typed, municipality);
  switch (given.kind) {
    case 'home':
      return `home ${given.home.name} ${given.home.municipalities[0]} ${given.home.postcode}`;
    case 'choices':
      return `choices ${given.choices.map(({ place }) => `${place.name} ${place.municipality}`).join(', ')}`;
    case 'postcode':
      return `postcode ${given.postcode}`;
    default:
      return given.kind;
  }
}

describe('answerTo', () => {
  const cases: readonly [typed: string, told: string][] = [
    ['', 'missing'],
    ['   ', 'missing'],
    ['Zutphen', 'home Zutphen GM0301 null'],
    ['zutphen ', 'home Zutphen GM0301 null'],
    ['Zutp', 'home Zutphen GM0301 null'],
    ['Den Bosch', 'home Den Bosch GM0796 null'],
    ["'s-Hertogenbosch", "home 's-Hertogenbosch GM0796 null"],
    ['Leeuwarden', 'home Leeuwarden GM0080 null'],
    ['Ljouwert', 'home Ljouwert GM0080 null'],
    // A slip of the finger is asked.
    ['Zutpen', 'choices Zutphen GM0301'],
    ['Xyzzyville', 'unknown'],
    ['!!', 'unknown'],
    ['4811 AB', 'home Breda GM0758 4811'],
    ['4811ab', 'home Breda GM0758 4811'],
    ['4811', 'home Breda GM0758 4811'],
    ['4899', 'home Breda GM0758 4899'],
    ['4900', 'postcode 4900'],
    // Of a service that stands there.
    ['7241', 'home Lochem GM0262 7241'],
    ['7242', 'postcode 7242'],
    ['0123', 'unknown'],
    ['48111', 'unknown'],
  ];
  for (const [typed, expected] of cases) {
    it(`says "${expected}" to "${typed}"`, () => assert.equal(told(typed), expected));
  }

  it('asks which of two places of one name is meant', () => {
    const given = answer('Hengelo');
    assert.ok(given.kind === 'choices');
    const municipalities = given.choices.map(({ place }) => place.municipalityName);
    assert.deepEqual(municipalities.sort(), ['Bronckhorst', 'Hengelo']);
  });

  it('asks among several that only begin so, and never among more than six', () => {
    const given = answer('Nieuw');
    assert.ok(given.kind === 'choices');
    assert.equal(given.choices.length, 6);
  });

  it('takes the point of what stands in the postcode, else that of the municipality', () => {
    const standing = answer('7241');
    assert.ok(standing.kind === 'home');
    assert.deepEqual(standing.home.point, { latitude: 52.16, longitude: 6.41 });
    const covered = answer('4811');
    assert.ok(covered.kind === 'home');
    assert.deepEqual(covered.home.point, mainPlaceOf(index, 'GM0758')?.point);
  });

  it('takes a postcode that no feed knows for one of the municipality of the page', () => {
    assert.equal(told('7201', 'GM0301'), 'home Zutphen GM0301 7201');
    // But not one that a feed knows better.
    assert.equal(told('4811', 'GM0301'), 'home Breda GM0758 4811');
  });

  it('does not say in which of two municipalities somebody lives', () => {
    const both = entriesOf([centre('both', { area: area(['GM0301', 'GM0262'], ['7200-7299']) })]);
    const given = answerTo('7211', index, both, null);
    assert.ok(given.kind === 'home');
    assert.deepEqual([given.home.municipalities, given.home.name], [[], null]);
    assert.equal(given.home.postcode, '7211');
  });

  it('knows places and postcodes of feeds without a gazetteer', () => {
    assert.equal(answerTo('Zutphen', [], entries, null).kind, 'unknown');
    const given = answerTo('4811', [], entries, null);
    assert.ok(given.kind === 'home');
    assert.deepEqual(given.home.municipalities, ['GM0758']);
  });
});

describe('homeNear', () => {
  it('is in the municipality of the nearest place', () => {
    const home = homeNear(index, { latitude: 52.141, longitude: 6.197 });
    assert.deepEqual([home?.municipalityName, home?.source], ['Zutphen', 'device']);
    // Where the device is, and not where the place is.
    assert.equal(home?.point?.latitude, 52.141);
  });

  for (const [what, latitude, longitude] of [
    ['at sea', 53.5, 3],
    ['in Brussels', 50.85, 4.35],
    ['in Aruba', 12.5, -69.97],
    ['nowhere', NaN, NaN],
  ] as const) {
    it(`is none ${what}`, () => assert.equal(homeNear(index, { latitude, longitude }), null));
  }
});

describe('homeIn', () => {
  for (const municipality of ['GM0301', '0301', 'Zutphen', 'gemeente Zutphen', ' zutphen']) {
    it(`knows "${municipality}"`, () => {
      const home = homeIn(index, municipality);
      assert.equal(home.name, 'Zutphen');
      assert.ok(home.municipalities.includes('GM0301'));
      assert.equal(home.point, mainPlaceOf(index, 'GM0301')?.point);
    });
  }

  it('keeps what it does not know', () => {
    assert.deepEqual(homeIn(index, 'GM9999').municipalities, ['GM9999']);
    assert.equal(homeIn(index, 'GM9999').name, null);
    assert.equal(homeIn([], 'Zutphen').name, 'Zutphen');
  });
});

describe('homeByPostcode', () => {
  it('has what is known', () => {
    const point = { latitude: 52, longitude: 5 };
    const found = { municipality: 'GM0301', municipalityName: null, point };
    const home = homeByPostcode('7201', found);
    assert.deepEqual(home.municipalities, ['GM0301']);
    assert.deepEqual([home.name, home.postcode, home.point], [null, '7201', point]);
  });
});

describe('municipalitiesAround', () => {
  const zutphen = homeAt(mainPlaceOf(index, 'GM0301')!);

  it('has the own one first, then the nearest', () => {
    const around = municipalitiesAround(index, zutphen, 4);
    assert.equal(around[0], 'GM0301');
    assert.equal(around.length, 5);
    assert.equal(new Set(around).size, 5);
    // Brummen lies across the river.
    assert.ok(around.includes('GM0213'), around.join());
  });

  it('is the own one alone where no point is known', () => {
    assert.deepEqual(municipalitiesAround(index, { ...zutphen, point: null }, 6), ['GM0301']);
  });

  it('is nothing of what is not known', () => {
    const nowhere = { ...zutphen, municipalities: [], point: null };
    assert.deepEqual(municipalitiesAround(index, nowhere, 6), []);
  });
});
