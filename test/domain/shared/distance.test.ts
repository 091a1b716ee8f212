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
  // Geocentric Datum of Australia, Technical Manual: the example of Vincenty's formulae.
  ['from Flinders Peak to Buninyong', at(-37.95103342, 144.42486789), at(-37.65282114, 143.92649553), 54.972271],
  // Chris Veness, Vincenty solutions of geodesics on the ellipsoid (movable-type.co.uk).
  ["from Land's End to John o' Groats", at(50.06632, -5.71475), at(58.64402, -3.07009), 969.954166],
]; // prettier-ignore

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Kilometres on the WGS 84 ellipsoid, to the millimetre.
 *
 * @see Vincenty, Direct and Inverse Solutions of Geodesics on the Ellipsoid, Survey Review 23 (1975)
 */
function onEllipsoid(from: ReturnType<typeof at>, to: ReturnType<typeof at>): number {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const b = a * (1 - f);
  const u1 = Math.atan((1 - f) * Math.tan(radians(from.latitude)));
  const u2 = Math.atan((1 - f) * Math.tan(radians(to.latitude)));
  const apart = radians(to.longitude - from.longitude);
  let lambda = apart;
  for (let round = 0; round < 100; round++) {
    const east = Math.cos(u2) * Math.sin(lambda);
    const north = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
    const sinSigma = Math.hypot(east, north);
    if (sinSigma === 0) return 0;
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma;
    const cos2 = 1 - sinAlpha ** 2;
    const middle = cos2 === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2;
    const c = (f / 16) * cos2 * (4 + f * (4 - 3 * cos2));
    const next =
      apart +
      (1 - c) *
        f *
        sinAlpha *
        (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)));
    if (Math.abs(next - lambda) > 1e-12) {
      lambda = next;
      continue;
    }
    const square = (cos2 * (a ** 2 - b ** 2)) / b ** 2;
    const A = 1 + (square / 16384) * (4096 + square * (-768 + square * (320 - 175 * square)));
    const B = (square / 1024) * (256 + square * (-128 + square * (74 - 47 * square)));
    const less =
      B *
      sinSigma *
      (middle +
        (B / 4) *
          (cosSigma * (2 * middle ** 2 - 1) -
            (B / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)));
    return b * A * (sigma - less);
  }
  return NaN;
}

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

  it('is less than half a percent off between any two places in the Netherlands', () => {
    const inTheNetherlands = fc.record({
      latitude: fc.double({ min: 50.75, max: 53.56, noNaN: true }),
      longitude: fc.double({ min: 3.35, max: 7.23, noNaN: true }),
    });
    const [, from, to, kilometres] = known.at(-1)!;
    assert.ok(Math.abs(onEllipsoid(from, to) - kilometres) < 1e-5, 'the measure itself is right');
    let most = 0;
    fc.assert(
      fc.property(inTheNetherlands, inTheNetherlands, (from, to) => {
        const wanted = onEllipsoid(from, to);
        const found = kilometresBetween(from, to);
        // Below a metre both are nothing but rounding.
        assert.ok(Math.abs(found - wanted) <= wanted * 0.005 + 1e-6, `${found} for ${wanted}`);
        if (wanted > 1) most = Math.max(most, Math.abs(found - wanted) / wanted);
      }),
      { numRuns: 2000 },
    );
    assert.ok(most > 0.0005, `${most}: the two ways are told apart`);
  });

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
