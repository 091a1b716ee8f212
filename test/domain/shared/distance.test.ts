import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { kilometresBetween } from '../../../src/domain/shared/distance.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

const amersfoort = at(52.155, 5.3875);
const zutphen = at(52.13833, 6.20139);

/**
 * Kilometres on the WGS 84 ellipsoid: the quarter of a meridian is 10,001.97, and a degree at
 * latitude 52 is 111.26 from north to south and 68.68 from west to east.
 */
const known: readonly [string, ReturnType<typeof at>, ReturnType<typeof at>, number][] = [
  ['nothing', zutphen, zutphen, 0],
  ['from the equator to the pole', at(0, 5), at(90, 5), 10_001.97],
  ['a degree to the north at 52°', at(51.5, 5), at(52.5, 5), 111.26],
  ['a degree to the east at 52°', at(52, 5), at(52, 6), 68.68],
  ['a tenth of that', at(52, 5), at(52, 5.1), 6.868],
];

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('kilometresBetween', () => {
  for (const [what, from, to, kilometres] of known) {
    it(`right to one percent: ${what}`, () => {
      const found = kilometresBetween(from, to);
      assert.ok(Math.abs(found - kilometres) <= kilometres * 0.01, `${found}`);
    });
  }

  it('is the same there and back, and never negative', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const there = kilometresBetween(from, to);
        assert.ok(there >= 0 && there < 20_040, `${there}`);
        assert.ok(Math.abs(there - kilometresBetween(to, from)) < 1e-6);
      }),
    );
  });

  it('is no longer by going straight', () => {
    fc.assert(
      fc.property(point, (over) => {
        const straight = kilometresBetween(amersfoort, zutphen);
        const round = kilometresBetween(amersfoort, over) + kilometresBetween(over, zutphen);
        assert.ok(straight <= round + 1e-6);
      }),
    );
  });

  it('is no number when a coordinate is none', () => {
    assert.ok(Number.isNaN(kilometresBetween(zutphen, at(NaN, 6))));
  });
});
