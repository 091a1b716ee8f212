import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import type {
  Area,
  Location,
  PublisherKind,
  ServiceType,
} from '../../../src/domain/services/service.js';
import {
  isOfUse,
  nearestFirst as nearestOf,
  nearestSteps,
  reaches,
  type Whereabouts,
} from '../../../src/domain/steunpunt-finder/nearest.js';
import { kilometresBetween } from '../../../src/domain/shared/distance.js';
import { makePublisher, makeService } from '../make.js';
import { entriesOf } from './make.js';

const nearestFirst = (services: readonly OfferedService[], where: Whereabouts) =>
  nearestOf(entriesOf(services), where).map((near) => ({ ...near, offered: near.entry.offered }));

const location = (latitude: number | null, longitude: number | null): Location => ({
  name: null,
  street: null,
  postalCode: null,
  city: null,
  latitude,
  longitude,
  openingHours: { stretches: [], words: [] },
  accessibility: null,
});

const area = (more: Partial<Area>): Area => ({
  municipalities: [],
  postcodes: [],
  nationwide: null,
  ...more,
});

interface Centre {
  readonly area?: Area | null;
  readonly locations?: readonly Location[];
  readonly kind?: PublisherKind;
  readonly of?: readonly string[];
  readonly types?: readonly ServiceType[];
}

const centre = (id: string, more: Centre = {}): OfferedService => ({
  id,
  service: makeService({
    id,
    // Else they would be twins.
    name: id,
    types: more.types ?? ['support-centre'],
    area: more.area ?? null,
    locations: more.locations ?? [],
  }),
  publisher: makePublisher({ kind: more.kind ?? 'other', municipalities: more.of ?? [] }),
  updatedAt: null,
});

/** North of Zutphen: nearer to the centre of Deventer than to that of Zutphen itself. */
const home: Whereabouts = {
  municipalities: ['GM0301', 'Zutphen'],
  postcode: '7204',
  point: { latitude: 52.2, longitude: 6.2 },
};

const zutphen = centre('zutphen', {
  area: area({ municipalities: ['GM0301'] }),
  locations: [location(52.13833, 6.20139)],
});
const deventer = centre('deventer', {
  area: area({ municipalities: ['GM0150'] }),
  locations: [location(52.25, 6.2)],
});
const apeldoorn = centre('apeldoorn', {
  area: area({ municipalities: ['GM0200'] }),
  locations: [location(52.21, 5.97)],
});
const unknown = centre('unknown', { area: area({ municipalities: ['GM0228'] }) });
const national = centre('national', { kind: 'national', locations: [location(52.2, 6.2)] });

const order = (services: readonly OfferedService[], where: Whereabouts = home) =>
  nearestFirst(services, where).map(({ offered }) => offered.id);
const reachOf = (one: OfferedService, where: Whereabouts = home) =>
  nearestFirst([one], where)[0]!.reach;

describe('nearestFirst', () => {
  it('has that of the own municipality first, then by distance, nationwide help last', () => {
    assert.deepEqual(order([national, unknown, apeldoorn, deventer, zutphen]), [
      'zutphen',
      'deventer',
      'apeldoorn',
      'unknown',
      'national',
    ]);
  });

  it('says how far the nearest location is', () => {
    const two = centre('two', { locations: [location(52.3, 6.2), location(52.21, 6.2)] });
    const [found] = nearestFirst([two], home);
    assert.ok(Math.abs(found!.kilometres! - 1.112) < 0.02, `${found!.kilometres}`);
  });

  it('says no distance where one of both is unknown', () => {
    const half = centre('half', { locations: [location(52.3, null)] });
    assert.equal(nearestFirst([half], home)[0]!.kilometres, null);
    assert.equal(nearestFirst([zutphen], { ...home, point: null })[0]!.kilometres, null);
  });

  const cases: readonly [what: string, one: OfferedService, reach: string][] = [
    ['a municipality by its code', zutphen, 'here'],
    ['by its name', centre('a', { area: area({ municipalities: ['Gemeente Zutphen'] }) }), 'here'],
    ['that of whoever offers it', centre('b', { of: ['0301'] }), 'here'],
    [
      'an area of its own before that',
      centre('c', { of: ['GM0301'], area: area({ municipalities: ['GM0150'] }) }),
      'elsewhere',
    ],
    ['postcodes', centre('d', { area: area({ postcodes: ['7200-7207'] }) }), 'here'],
    [
      'other postcodes of the municipality',
      centre('e', { area: area({ municipalities: ['GM0301'], postcodes: ['7231'] }) }),
      'municipality',
    ],
    ['nowhere in particular', centre('f'), 'elsewhere'],
    ['the country', centre('g', { area: area({ nationwide: true }) }), 'nationwide'],
    ['a national publisher', national, 'nationwide'],
  ];
  for (const [what, one, reach] of cases) {
    it(`is ${reach}: ${what}`, () => assert.equal(reachOf(one), reach));
  }

  it('does not tell neighbourhoods apart without a postcode', () => {
    const part = centre('part', {
      area: area({ municipalities: ['GM0301'], postcodes: ['7231'] }),
    });
    assert.equal(reachOf(part, { ...home, postcode: null }), 'here');
  });

  it('never brings a further one before a nearer one of the same reach, and loses none', () => {
    const degrees = fc.double({ min: 51, max: 53, noNaN: true });
    const made = fc.record({
      latitude: fc.option(degrees),
      municipality: fc.constantFrom('GM0301', 'GM0150'),
      nationwide: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(made), (all) => {
        const services = all.map(({ latitude, municipality, nationwide }, index) =>
          centre(`${index}`, {
            area: area({ municipalities: [municipality], nationwide }),
            locations: [location(latitude, 6)],
          }),
        );
        const found = nearestFirst(services, home);
        assert.equal(new Set(found.map(({ offered }) => offered.id)).size, services.length);
        for (const [index, after] of found.entries()) {
          const before = found[index - 1];
          if (!before) continue;
          const steps = reaches.indexOf(after.reach) - reaches.indexOf(before.reach);
          assert.ok(steps >= 0);
          if (steps > 0 || after.kilometres === null) continue;
          // Order is by whole metres.
          assert.ok(before.kilometres !== null && before.kilometres <= after.kilometres + 0.001);
        }
      }),
    );
  });

  it('has who knows the way to all the rest before others of the own municipality', () => {
    const own = { area: area({ municipalities: ['GM0301'] }) };
    const desk = centre('desk', { ...own, types: ['desk'], locations: [location(52.2, 6.2)] });
    const line = centre('line', { ...own, types: ['helpline'] });
    assert.deepEqual(order([line, desk, zutphen]), ['zutphen', 'desk', 'line']);
  });

  it('shows the nearest of its locations, else the first', () => {
    const [far, near, nowhere] = [location(52.3, 6.2), location(52.21, 6.2), location(null, null)];
    const many = centre('many', { locations: [nowhere, far, near] });
    assert.equal(nearestFirst([many], home)[0]!.location, near);
    assert.equal(nearestFirst([many], { ...home, point: null })[0]!.location, nowhere);
    assert.equal(nearestFirst([centre('none')], home)[0]!.location, null);
  });

  it('keeps the order of equals', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `${index}`);
    const same = ids.map((id) => centre(id, { locations: [location(52.25, 6.2)] }));
    assert.deepEqual(order(same), ids);
  });

  it('takes for equal what is equally far to within a metre', () => {
    // A millionth of a degree to the north is eleven centimetres.
    const at = (id: string, millionths: number) =>
      centre(id, { locations: [location(52.3 + millionths / 1e6, 6.2)] });
    assert.deepEqual(order([at('further', 2), at('nearer', 0)]), ['further', 'nearer']);
    assert.deepEqual(order([at('further', 20), at('nearer', 0)]), ['nearer', 'further']);
  });

  it('goes by distance alone among those of another municipality', () => {
    const elsewhere = { area: area({ municipalities: ['GM0150'] }) };
    const desk = centre('desk', {
      ...elsewhere,
      types: ['desk'],
      locations: [location(52.21, 6.2)],
    });
    const further = centre('further', { ...elsewhere, locations: [location(52.3, 6.2)] });
    const unknown = centre('unknown', elsewhere);
    assert.deepEqual(order([unknown, further, desk]), ['desk', 'further', 'unknown']);
  });

  it('has the centre of another part of the municipality before other services there', () => {
    const part = { area: area({ municipalities: ['GM0301'], postcodes: ['7231'] }) };
    const desk = centre('desk', { ...part, types: ['desk'], locations: [location(52.2, 6.2)] });
    const far = centre('far', { ...part, locations: [location(52.3, 6.2)] });
    const ofAll = centre('of-all', {
      area: area({ municipalities: ['GM0301'] }),
      types: ['desk'],
    });
    assert.deepEqual(order([desk, far, ofAll]), ['of-all', 'far', 'desk']);
  });

  it('gives the entries themselves, and nothing for nothing', () => {
    const entries = entriesOf([deventer, zutphen]);
    assert.deepEqual(
      nearestOf(entries, home).map(({ entry }) => entry),
      [entries[1], entries[0]],
    );
    assert.deepEqual(nearestOf([], home), []);
  });

  it('loses no service where the place of the carer is no number', () => {
    for (const [latitude, longitude] of [
      [NaN, 6.2],
      [52.2, NaN],
      [Infinity, 6.2],
    ] as const) {
      const where = { ...home, point: { latitude, longitude } };
      const found = nearestOf(entriesOf([deventer, zutphen, apeldoorn]), where);
      assert.deepEqual(
        found.map((near) => near?.entry.offered.id),
        ['zutphen', 'deventer', 'apeldoorn'],
      );
    }
  });

  const degree = (from: number, to: number) =>
    fc.option(fc.double({ min: from, max: to, noNaN: true }));
  const anyCentre = fc.record({
    locations: fc.array(fc.tuple(degree(50.7, 53.6), degree(3.3, 7.3)), { maxLength: 3 }),
    municipalities: fc.subarray(['GM0301', 'Zutphen', 'GM0150', 'Deventer']),
    postcodes: fc.subarray(['7200-7207', '7231', 'onzin']),
    nationwide: fc.constantFrom(true, false, null),
    types: fc.subarray(['support-centre', 'desk', 'helpline'] as const, { minLength: 1 }),
    of: fc.subarray(['GM0301', 'GM0150']),
    kind: fc.constantFrom<PublisherKind>('national', 'municipality', 'other'),
  });
  const anyWhere = fc.record({
    municipalities: fc.subarray(['GM0301', 'gemeente Zutphen', 'GM0150']),
    postcode: fc.constantFrom(null, '7204', '7231', '1000'),
    point: fc.option(
      fc.record({
        latitude: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
        longitude: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
      }),
    ),
  });

  it('names the nearest of all locations and how far it is, for whoever lives wherever', () => {
    fc.assert(
      fc.property(fc.array(anyCentre, { maxLength: 12 }), anyWhere, (all, where) => {
        const entries = entriesOf(
          all.map(({ locations, municipalities, postcodes, nationwide, ...more }, index) =>
            centre(`${index}`, {
              ...more,
              locations: locations.map(([latitude, longitude]) => location(latitude, longitude)),
              area: area({ municipalities, postcodes, nationwide }),
            }),
          ),
        );
        const found = nearestOf(entries, where);
        assert.deepEqual(new Set(found.map(({ entry }) => entry)), new Set(entries));
        for (const { entry, location, kilometres } of found) {
          const { locations } = entry.offered.service;
          const distances = locations.flatMap((one) =>
            where.point && one.latitude !== null && one.longitude !== null
              ? [
                  kilometresBetween(where.point, {
                    latitude: one.latitude,
                    longitude: one.longitude,
                  }),
                ]
              : [],
          );
          // What lies further away than the country is long has coordinates that are wrong.
          const near = distances.filter((distance) => distance < 400);
          assert.equal(kilometres, near.length > 0 ? Math.min(...near) : null);
          if (kilometres === null) assert.equal(location, locations[0] ?? null);
          else assert.ok(locations.includes(location!));
        }
      }),
    );
  });

  it('takes a step for each service', () => {
    const steps = nearestSteps(entriesOf([zutphen, deventer, apeldoorn]), home);
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count >= 3);
  });

  it('gives 20,000 services back complete and in order', () => {
    // A number that looks like chance and is the same each time.
    const random = (seed: number) => ((seed * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
    const types: readonly ServiceType[] = ['support-centre', 'desk', 'helpline'];
    const services = Array.from({ length: 20_000 }, (_, index) => {
      const [one, two, three] = [1, 2, 3].map((more) => random(index * 3 + more)) as [
        number,
        number,
        number,
      ];
      return centre(`${index}`, {
        types: [types[index % 3]!],
        // A few stand in one place.
        locations: one < 0.9 ? [location(51 + (index % 40 ? one : 0.5) * 2, 4 + two * 3)] : [],
        area: area({
          municipalities: [['GM0301', 'GM0150', 'GM0200'][Math.floor(three * 3)]!],
          postcodes: index % 5 ? [] : ['7231'],
          nationwide: index % 7 === 0,
        }),
      });
    });
    const entries = entriesOf(services);
    assert.equal(entries.length, services.length);
    const started = performance.now();
    const found = nearestOf(entries, home);
    const took = performance.now() - started;
    assert.equal(new Set(found.map(({ entry }) => entry)).size, services.length);
    // The plainest way to put them in order there is.
    const metres = ({ kilometres }: (typeof found)[number]) =>
      kilometres === null ? Infinity : Math.round(kilometres * 1000);
    const isGuide = ({ reach, entry }: (typeof found)[number]) =>
      reach === 'elsewhere' || entry.offered.service.types.includes('support-centre');
    const places = new Map(entries.map((entry, place) => [entry, place]));
    for (const [index, after] of found.entries()) {
      const before = found[index - 1];
      if (!before) continue;
      const [first = 0] = [
        reaches.indexOf(before.reach) - reaches.indexOf(after.reach),
        Number(isGuide(after)) - Number(isGuide(before)),
        metres(before) === metres(after) ? 0 : metres(before) - metres(after),
        places.get(before.entry)! - places.get(after.entry)!,
      ].filter((difference) => difference !== 0);
      assert.ok(first < 0, `${before.entry.offered.id} before ${after.entry.offered.id}`);
    }
    assert.ok(new Set(found.map(({ reach }) => reach)).size === reaches.length, 'of all kinds');
    assert.ok(took < 2000, `${took} ms`);
  });
});

describe('a location whose latitude and longitude changed places', () => {
  it('has no distance, and stands behind those that have one', () => {
    const swapped = centre('swapped', { locations: [location(6.2, 52.25)] });
    const found = nearestFirst([swapped, apeldoorn], home);
    assert.deepEqual(
      found.map(({ offered, kilometres }) => [offered.id, kilometres === null]),
      [
        ['apeldoorn', false],
        ['swapped', true],
      ],
    );
  });
});

describe('isOfUse', () => {
  const cases: readonly [types: readonly ServiceType[], of: string, isUseful: boolean][] = [
    [['support-centre'], 'GM0150', true],
    [['desk', 'support-centre'], 'GM0150', true],
    [['desk'], 'GM0150', false],
    [['helpline'], 'GM0150', false],
    [['desk'], 'GM0301', true],
    [['helpline'], 'GM0301', true],
    [['helpline'], 'nationwide', true],
    [['desk'], 'nationwide', false],
  ];
  for (const [types, of, isUseful] of cases) {
    it(`${isUseful ? 'keeps' : 'leaves out'} ${types.join(' and ')} for ${of}`, () => {
      const nationwide = of === 'nationwide';
      const one = centre('one', {
        types,
        area: area({ nationwide, municipalities: nationwide ? [] : [of] }),
      });
      assert.equal(isOfUse(nearestFirst([one], home)[0]!), isUseful);
    });
  }
});
