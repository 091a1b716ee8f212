import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { kilometresBetween } from '../../../src/domain/shared/distance.js';
import { findPlaces, indexPlaces } from '../../../src/domain/steunpunt-finder/find-places.js';
import { placesOf } from '../../../src/domain/steunpunt-finder/gazetteer.js';
import { gazetteer, gazetteerModule } from '../../../scripts/gazetteer.mjs';

const places = placesOf(gazetteer());
const index = indexPlaces(places);

/** CBS codes of municipalities in 2026, which nobody wrote for this data. */
const municipalities: readonly [typed: string, name: string, municipality: string][] = [
  ['zutphen', 'Zutphen', 'GM0301'],
  ['amsterdam', 'Amsterdam', 'GM0363'],
  ['den haag', 'Den Haag', 'GM0518'],
  ['den bosch', 'Den Bosch', 'GM0796'],
  ['s-hertogenbosch', "'s-Hertogenbosch", 'GM0796'],
  ['breda', 'Breda', 'GM0758'],
  ['ljouwert', 'Ljouwert', 'GM0080'],
  ['hardegarijp', 'Hardegarijp', 'GM0737'],
  ['etten-leur', 'Etten-Leur', 'GM0777'],
  ['eemnes', 'Eemnes', 'GM0317'],
  ['ulft', 'Ulft', 'GM1509'],
];

describe('the gazetteer', () => {
  it('has every municipality of 2026, and each place in one', () => {
    assert.equal(new Set(places.map(({ municipality }) => municipality)).size, 342);
    for (const { municipality } of places) assert.match(municipality, /^GM\d{4}$/);
    assert.ok(places.length > 1500, `${places.length} places`);
  });

  it('lies in the Netherlands', () => {
    for (const { name, point } of places) {
      if (!point) continue;
      const { latitude, longitude } = point;
      assert.ok(latitude > 50.7 && latitude < 53.6, name);
      assert.ok(longitude > 3.3 && longitude < 7.3, name);
    }
  });

  for (const [typed, name, municipality] of municipalities) {
    it(`finds ${name}`, () => {
      const [first] = findPlaces(index, typed, 1);
      assert.equal(first?.name, name);
      assert.equal(first?.place.municipality, municipality);
    });
  }

  it('finds every place by each of its names', () => {
    for (const place of places) {
      for (const name of [place.name, ...place.otherNames]) {
        const found = findPlaces(index, name, 10);
        assert.ok(
          found.some((one) => one.place === place),
          name,
        );
      }
    }
  });

  it('knows how far places are from each other', () => {
    const at = (name: string) => findPlaces(index, name, 1)[0]!.place.point!;
    const apart = kilometresBetween(at('Zutphen'), at('Warnsveld'));
    assert.ok(apart > 1 && apart < 4, `${apart}`);
  });

  it('weighs at most 18 kB after brotli, and says whose it is', () => {
    const text = gazetteerModule();
    const bytes = brotliCompressSync(text).length;
    assert.ok(bytes <= 18_000, `${bytes} bytes`);
    assert.match(text, /GeoNames.*CC BY 4\.0/);
  });
});
