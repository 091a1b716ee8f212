import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
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
import { kilometresBetween } from '../../../src/domain/shared/distance.js';
import { foldedPlaceName } from '../../../src/domain/steunpunt-finder/place.js';
import { makeOffered } from '../make.js';
import { entriesOf } from './make.js';

const places = placesOf(gazetteer());
const index = indexPlaces(places);

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

const answer = (typed: string): Answer => answerTo(typed, index, entries);

/** In a line: what kind of answer, and where. */
function told(typed: string): string {
  const given = answer(typed);
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
    ['Zutfen', 'choices Zutphen GM0301'],
    // More than a name.
    ['Zutphen, gemeente Zutphen', 'home Zutphen GM0301 null'],
    ['Voorbeeldstraat 1 Zutphen', 'home Zutphen GM0301 null'],
    ['Zutphen Gelderland', 'home Zutphen GM0301 null'],
    ['Xyzzyville', 'unknown'],
    ['!!', 'unknown'],
    ['4811 AB', 'home Breda GM0758 4811'],
    ['4811ab', 'home Breda GM0758 4811'],
    ['4811', 'home Breda GM0758 4811'],
    ['4899', 'home Breda GM0758 4899'],
    ['4900', 'postcode 4900'],
    ['Plein 1, 4811 AB Breda', 'home Breda GM0758 4811'],
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

  const twins: readonly [name: string, municipalities: readonly string[]][] = [
    ['Hengelo', ['Bronckhorst', 'Hengelo']],
    ['Laren', ['Laren', 'Lochem']],
    ['Rijswijk', ['Altena', 'Rijswijk']],
    ['Oosterhout', ['Oosterhout', 'Overbetuwe']],
    ['Valkenburg', ['Katwijk', 'Valkenburg aan de Geul']],
    ['nes', ['Ameland', 'Heerenveen']],
    // The same when it is said.
    ['Ooij', ['Berg en Dal', 'Zevenaar']],
  ];
  for (const [name, municipalities] of twins) {
    it(`asks whether ${name} is in ${municipalities.join(' or ')}`, () => {
      const given = answer(name);
      assert.ok(given.kind === 'choices');
      const names = given.choices.map(({ place }) => place.municipalityName);
      assert.deepEqual(names.sort(), municipalities);
    });
  }

  it('takes each place by each of its names for itself, and asks where two have one name', () => {
    const owners = new Map<string, Set<(typeof places)[number]>>();
    const named = places.flatMap((place) =>
      [place.name, ...place.otherNames].map((name) => ({ place, name })),
    );
    for (const { place, name } of named) {
      const folded = foldedPlaceName(name);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(place));
    }
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.boolean(), ({ place, name }, isShouted) => {
        const given = answer(isShouted ? ` ${name.toUpperCase()} ` : name);
        if (owners.get(foldedPlaceName(name))!.size > 1) {
          assert.ok(given.kind === 'choices', name);
          assert.ok(given.choices.some((choice) => choice.place === place));
        } else if (given.kind === 'home') {
          // Dronrijp and Dronryp are one name.
          assert.equal(foldedPlaceName(given.home.name!), foldedPlaceName(name));
          assert.deepEqual(given.home.municipalities, [place.municipality, place.municipalityName]);
          assert.deepEqual(given.home.point, place.point);
          assert.equal(given.home.source, 'place');
        } else {
          // Another spelling of it is that of another place.
          assert.ok(given.kind === 'choices' && given.choices.some((one) => one.place === place));
        }
      }),
      { numRuns: 300 },
    );
  });

  const slips: readonly [typed: string, name: string][] = [
    ['Zutphenn', 'Zutphen'],
    ['Zuthpen', 'Zutphen'],
    ['Amsterdma', 'Amsterdam'],
    ['Roterdam', 'Rotterdam'],
    ['Leuwarden', 'Leeuwarden'],
    ['Apeldorn', 'Apeldoorn'],
  ];
  for (const [typed, name] of slips) {
    it(`asks whether ${name} is meant by ${typed}`, () => {
      const given = answer(typed);
      assert.ok(given.kind === 'choices');
      assert.equal(given.choices[0]!.name, name);
    });
  }

  it('asks also of the only place where no more than two letters were typed', () => {
    const only = indexPlaces(places.filter(({ name }) => ['Zutphen', 'Ee'].includes(name)));
    const kindOf = (typed: string) => answerTo(typed, only, []).kind;
    assert.deepEqual(['z', 'zu', 'zut'].map(kindOf), ['choices', 'choices', 'home']);
  });

  it('never throws, and says nothing of what it was not asked', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('z', 'u', 't', 'p', '4', '8', '1', ' ', "'", '-', '́') }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const given = answer(text);
        assert.equal(given.kind === 'missing', text.trim() === '');
        if (given.kind === 'choices') {
          assert.ok(given.choices.length >= 1 && given.choices.length <= 6);
        }
        if (given.kind === 'home') {
          assert.ok(['place', 'postcode'].includes(given.home.source));
          assert.equal(given.home.postcode !== null, given.home.source === 'postcode');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks among several that only begin so, and never among more than six', () => {
    const given = answer('Nieuw');
    assert.ok(given.kind === 'choices');
    assert.equal(given.choices.length, 6);
  });

  it('keeps nothing but the digits of a postcode that may be looked up elsewhere', () => {
    for (const typed of ['4900', '4900 AB', ' 4900ab ', '4900-A']) {
      assert.deepEqual(answer(typed), { kind: 'postcode', postcode: '4900' });
    }
  });

  it('is at the place nearest to what stands in the postcode, else at that of the municipality', () => {
    const standing = answer('7241');
    assert.ok(standing.kind === 'home');
    const near = homeNear(index, { latitude: 52.16, longitude: 6.41 })!;
    const place = places.find(({ name }) => name === near.name)!;
    // Whoever lives in that postcode does not live at the centre itself.
    assert.deepEqual([standing.home.name, standing.home.point], [place.name, place.point]);
    const covered = answer('4811');
    assert.ok(covered.kind === 'home');
    assert.deepEqual(covered.home.point, mainPlaceOf(index, 'GM0758')?.point);
  });

  it('does not say in which of two municipalities somebody lives', () => {
    const both = entriesOf([centre('both', { area: area(['GM0301', 'GM0262'], ['7200-7299']) })]);
    const given = answerTo('7211', index, both);
    assert.ok(given.kind === 'home');
    assert.deepEqual([given.home.municipalities, given.home.name], [[], null]);
    assert.equal(given.home.postcode, '7211');
  });

  const postcodeHome = (services: readonly OfferedService[], postcode = '7211') => {
    const given = answerTo(postcode, index, entriesOf(services));
    assert.ok(given.kind === 'home');
    return given.home;
  };

  it('takes an area before what stands in the postcode', () => {
    const covering = centre('covering', { area: area(['GM0301'], ['7211']) });
    const standing = centre('standing', {
      area: area(['GM0262'], []),
      locations: [location({ postalCode: '7211AB', latitude: 52.1, longitude: 6.3 })],
    });
    const both = postcodeHome([standing, covering]);
    // What stands there in another municipality does not say where in this one.
    assert.deepEqual([both.name, both.point], ['Zutphen', mainPlaceOf(index, 'GM0301')!.point]);
    assert.equal(postcodeHome([standing]).name, 'Lochem');
  });

  it('is at a place of its municipality that is not the main one, where a service stands there', () => {
    const eefde = places.find(({ name }) => name === 'Eefde')!;
    const standing = centre('standing', {
      area: area(['GM0262'], []),
      locations: [location({ postalCode: '7211 AB', ...eefde.point! })],
    });
    const { name, municipalityName, municipalities, point } = postcodeHome([standing]);
    assert.deepEqual([name, municipalityName, point], ['Eefde', 'Lochem', eefde.point]);
    assert.ok(municipalities.includes('GM0262'));
  });

  it('knows in which of two municipalities somebody lives by what stands there', () => {
    const both = centre('both', { area: area(['GM0301', 'GM0262'], ['7200-7299']) });
    const standing = centre('standing', {
      area: area(['GM0262'], []),
      locations: [location({ postalCode: '7211 AB' })],
    });
    assert.equal(postcodeHome([both, standing]).name, 'Lochem');
  });

  it('knows the municipality of who offers what names postcodes alone', () => {
    const service = { id: 'a', types: ['support-centre'] as const, area: area([], ['7211']) };
    assert.equal(postcodeHome([makeOffered(service, { municipalities: ['Zutphen'] })]).name, 'Zutphen'); // prettier-ignore
  });

  it('knows a municipality that one service calls by its code and another by its name', () => {
    const code = centre('code', { area: area(['GM0301'], ['7200-7299']) });
    const name = centre('name', { area: area(['Gemeente Zutphen'], ['7211']) });
    assert.equal(postcodeHome([code]).name, 'Zutphen');
    assert.equal(postcodeHome([name]).name, 'Zutphen');
    assert.equal(postcodeHome([code, name]).name, 'Zutphen');
  });

  it('has no point of a service of which only half is known', () => {
    const standing = centre('standing', {
      area: area(['GM0262'], []),
      locations: [location({ postalCode: '7211 AB', latitude: 52.1 })],
    });
    assert.deepEqual(postcodeHome([standing]).point, mainPlaceOf(index, 'GM0262')?.point);
  });

  it('knows places and postcodes of feeds without a gazetteer', () => {
    assert.equal(answerTo('Zutphen', [], entries).kind, 'unknown');
    const given = answerTo('4811', [], entries);
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

describe('homeNear any place', () => {
  it('is in the municipality of the place that is nearest', () => {
    const known = places.filter(({ point }) => point !== null);
    const nudge = fc.double({ min: -0.02, max: 0.02, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...known), nudge, nudge, ({ point }, north, east) => {
        const at = { latitude: point!.latitude + north, longitude: point!.longitude + east };
        const home = homeNear(index, at);
        const [nearest] = known
          .map((one) => kilometresBetween(at, one.point!))
          .sort((a, b) => a - b);
        assert.ok(home);
        assert.deepEqual([home.source, home.postcode, home.point], ['device', null, at]);
        const its = known.filter(({ municipality }) => municipality === home.municipalities[0]);
        assert.ok(its.some((one) => kilometresBetween(at, one.point!) === nearest));
      }),
      { numRuns: 60 },
    );
  });

  it('is none without a gazetteer', () => {
    assert.equal(homeNear([], { latitude: 52.141, longitude: 6.197 }), null);
  });
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

  // Of the municipalities of 2026 these have another name with the CBS, which many pages will have.
  for (const [municipality, code] of [
    ["'s-Gravenhage", 'GM0518'],
    ['Bergen (NH.)', 'GM0373'],
    ['Bergen (L.)', 'GM0893'],
  ] as const) {
    it(`knows ${municipality} by its official name`, () => {
      assert.equal(mainPlaceOf(index, municipality)?.municipality, code);
    });
  }

  it('has of each municipality, by its code, a name and where it is', () => {
    for (const code of new Set(places.map(({ municipality }) => municipality))) {
      const home = homeIn(index, code);
      assert.ok(home.name && home.municipalityName === home.name, code);
      assert.equal(home.municipalities[0], code);
      assert.ok(home.municipalities.includes(home.municipalityName));
      assert.equal(home.point, mainPlaceOf(index, code)!.point);
    }
  });

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

  /** Of all municipalities these lie within an hour on a bicycle. */
  const aroundZutphen = [
    'GM0262', // Lochem
    'GM0213', // Brummen
    'GM1876', // Bronckhorst
    'GM0285', // Voorst
    'GM0275', // Rheden
    'GM0150', // Deventer
    'GM0221', // Doesburg
    'GM0200', // Apeldoorn
  ];

  it('has the neighbours of Zutphen', () => {
    const [own, ...others] = municipalitiesAround(index, zutphen, 6);
    assert.equal(own, 'GM0301');
    assert.equal(others.length, 6);
    for (const one of others) assert.ok(aroundZutphen.includes(one), one);
    for (const one of ['GM0262', 'GM0213', 'GM0285']) assert.ok(others.includes(one), one);
  });

  it('has the neighbours of Utrecht, and not the other end of the country', () => {
    const around = municipalitiesAround(index, homeAt(mainPlaceOf(index, 'Utrecht')!), 8);
    // De Bilt and Houten.
    for (const near of ['GM0310', 'GM0321']) assert.ok(around.includes(near), around.join());
    for (const far of ['GM0363', 'GM0014', 'GM0935']) assert.ok(!around.includes(far), far);
  });

  it('has the own one by its code also where the page has its name, for an index knows codes', () => {
    for (const municipality of ['GM0301', '0301', 'Zutphen', 'Gemeente Zutphen']) {
      const around = municipalitiesAround(index, homeIn(index, municipality), 6);
      assert.ok(
        around.some((one) => /^(?:GM)?0301$/.test(one)),
        around.join(),
      );
    }
  });

  it('has the own one by its code also where a feed has its name', () => {
    const named = entriesOf([centre('a', { area: area(['Zutphen'], ['7211']) })]);
    const given = answerTo('7211', index, named);
    assert.ok(given.kind === 'home');
    const around = municipalitiesAround(index, given.home, 6);
    assert.ok(around.includes('GM0301'), around.join());
  });

  it('is never more than is wanted, each once, the own one first, the nearest before the rest', () => {
    const known = places.filter(({ point }) => point !== null);
    const kilometresTo = (from: (typeof known)[number], municipality: string) =>
      Math.min(
        ...known
          .filter((one) => one.municipality === municipality)
          .map((one) => kilometresBetween(from.point!, one.point!)),
      );
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat({ max: 12 }), (place, most) => {
        const around = municipalitiesAround(index, homeAt(place), most);
        assert.equal(around[0], place.municipality);
        assert.equal(around.length, most + 1);
        assert.equal(new Set(around).size, around.length);
        const distances = around.slice(1).map((one) => kilometresTo(place, one));
        assert.deepEqual(
          distances,
          [...distances].sort((one, other) => one - other),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is not more than there are', () => {
    assert.equal(municipalitiesAround(index, zutphen, 1000).length, 340, 'two have no place');
    assert.deepEqual(municipalitiesAround([], zutphen, 6), ['GM0301']);
  });

  it('is the own one alone where no point is known', () => {
    assert.deepEqual(municipalitiesAround(index, { ...zutphen, point: null }, 6), ['GM0301']);
  });

  it('is nothing of what is not known', () => {
    const nowhere = { ...zutphen, municipalities: [], point: null };
    assert.deepEqual(municipalitiesAround(index, nowhere, 6), []);
  });
});
