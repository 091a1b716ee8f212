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
  reaches,
  type Whereabouts,
} from '../../../src/domain/steunpunt-finder/nearest.js';
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
