import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findPlaces, indexPlaces } from '../../../src/domain/steunpunt-finder/find-places.js';
import { foldedPlaceName, type Place } from '../../../src/domain/steunpunt-finder/place.js';
import { isWithinOneTypo } from '../../../src/domain/steunpunt-finder/typo.js';

const place = (
  name: string,
  [municipality, municipalityName]: readonly [string, string],
  ...otherNames: string[]
): Place => ({ name, otherNames, municipality, municipalityName, point: null });

const places = [
  place("'s-Hertogenbosch", ['GM0796', "'s-Hertogenbosch"], 'Den Bosch'),
  place('Den Haag', ['GM0518', 'Den Haag'], "'s-Gravenhage"),
  place("'s-Gravenzande", ['GM1783', 'Westland']),
  place("'s-Gravendeel", ['GM1963', 'Hoeksche Waard']),
  place('Den Ham', ['GM1700', 'Twenterand']),
  place('Sint Annaparochie', ['GM1949', 'Waadhoeke'], 'St.-Anne'),
  place('Leeuwarden', ['GM0080', 'Leeuwarden'], 'Ljouwert'),
  place('Hurdegaryp', ['GM0737', 'Tytsjerksteradiel'], 'Hardegarijp'),
  place('Feanwâlden', ['GM1891', 'Dantumadiel'], 'Veenwouden'),
  place('Hengelo', ['GM1876', 'Bronckhorst']),
  place('Hengelo', ['GM0164', 'Hengelo']),
  place('Alphen', ['GM1723', 'Alphen-Chaam']),
  place('Alphen aan den Rijn', ['GM0484', 'Alphen aan den Rijn']),
  place('Zutphen', ['GM0301', 'Zutphen']),
  place('Zuidlaren', ['GM1730', 'Tynaarlo']),
  place('Bergen op Zoom', ['GM0748', 'Bergen op Zoom']),
  place('Bergen', ['GM0373', 'Bergen']),
  place('Nijmegen', ['GM0268', 'Nijmegen']),
  place('Ee', ['GM1970', 'Noardeast-Fryslân']),
];
const index = indexPlaces(places);
const names = (typed: string, most = 10) => findPlaces(index, typed, most).map(({ name }) => name);

const firsts: readonly [typed: string, name: string][] = [
  ['zutphen', 'Zutphen'],
  ['ZUTPHEN ', 'Zutphen'],
  ['zutp', 'Zutphen'],
  ['zutpen', 'Zutphen'],
  ['zuthpen', 'Zutphen'],
  ['zutpben', 'Zutphen'],
  ['zutpphen', 'Zutphen'],
  ['zuthp', 'Zutphen'],
  ['den bosch', 'Den Bosch'],
  ['Den-Bosch', 'Den Bosch'],
  ["'s-Hertogenbosch", "'s-Hertogenbosch"],
  ['’s-hertogenbosch', "'s-Hertogenbosch"],
  ['s hertogenbosch', "'s-Hertogenbosch"],
  ['hertogenbosch', "'s-Hertogenbosch"],
  ['hertogenbos', "'s-Hertogenbosch"],
  ['den haag', 'Den Haag'],
  ['s gravenhage', "'s-Gravenhage"],
  ['gravenhage', "'s-Gravenhage"],
  ['st annaparochie', 'Sint Annaparochie'],
  ['St. Annaparochie', 'Sint Annaparochie'],
  ['sint-annaparochie', 'Sint Annaparochie'],
  ['ljouwert', 'Ljouwert'],
  ['leeuwarden', 'Leeuwarden'],
  ['hardegarijp', 'Hardegarijp'],
  ['Hardegaryp', 'Hardegarijp'],
  ['hurdegarijp', 'Hurdegaryp'],
  ['feanwalden', 'Feanwâlden'],
  ['veenwouden', 'Veenwouden'],
  ['alphen a/d rijn', 'Alphen aan den Rijn'],
  ['Alphen a.d. Rijn', 'Alphen aan den Rijn'],
  ['alphen aan de rijn', 'Alphen aan den Rijn'],
  ['alphen a/', 'Alphen aan den Rijn'],
  ['st', 'Sint Annaparochie'],
  ['nymegen', 'Nijmegen'],
  ['bergen', 'Bergen'],
  ['bergen o', 'Bergen op Zoom'],
  ['ee', 'Ee'],
];

describe('findPlaces', () => {
  for (const [typed, name] of firsts) {
    it(`"${typed}" is first of all ${name}`, () => assert.equal(names(typed)[0], name));
  }

  it('tells two places of one name apart, the main place of its municipality first', () => {
    const found = findPlaces(index, 'hengelo', 10).map(
      ({ place: { municipality } }) => municipality,
    );
    assert.deepEqual(found, ['GM0164', 'GM1876']);
  });

  it('names a place once, by the name that was typed', () => {
    assert.deepEqual(names("'s", 4), [
      "'s-Gravenhage",
      "'s-Hertogenbosch",
      "'s-Gravendeel",
      "'s-Gravenzande",
    ]);
    assert.deepEqual(names('den h'), ['Den Haag', 'Den Ham']);
  });

  it('forgives a slip only where nothing else is found, and not in a few letters', () => {
    assert.deepEqual(names('bergen'), ['Bergen', 'Bergen op Zoom']);
    assert.deepEqual(names('zux'), []);
    assert.deepEqual(names('alpheb'), ['Alphen', 'Alphen aan den Rijn']);
  });

  it('gives no more than is wanted, and nothing for no letters', () => {
    assert.equal(names('z', 1).length, 1);
    for (const nothing of ['', '  ', "'", '-/.', '\u0301']) assert.deepEqual(names(nothing), []);
    assert.deepEqual(names('qqqqqqq'), []);
  });

  it('finds every place by each of its names, and by any beginning of it', () => {
    const named = places.flatMap((one) =>
      [one.name, ...one.otherNames].map((name) => ({ one, name })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(), ({ one, name }, cut) => {
        const typed = name.slice(0, 1 + (cut % name.length));
        if (foldedPlaceName(typed) === '') return;
        const found = findPlaces(index, typed, places.length);
        assert.ok(found.some(({ place: { municipality } }) => municipality === one.municipality));
      }),
    );
  });
});

describe('isWithinOneTypo', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

  /** All that one slip can make of a text, spelled out. */
  function slips(text: string): Set<string> {
    const made = new Set([text]);
    for (let at = 0; at <= text.length; at++) {
      const [before, after] = [text.slice(0, at), text.slice(at)];
      if (after) made.add(before + after.slice(1));
      if (after.length > 1) made.add(before + after[1]! + after[0]! + after.slice(2));
      for (const letter of 'abcd') {
        made.add(before + letter + after);
        if (after) made.add(before + letter + after.slice(1));
      }
    }
    return made;
  }

  it('is what one slip can make, and nothing else', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        assert.equal(isWithinOneTypo(one, other), slips(one).has(other));
        assert.equal(isWithinOneTypo(one, other), isWithinOneTypo(other, one));
      }),
      { numRuns: 2000 },
    );
    for (const slip of slips('abcab')) assert.ok(isWithinOneTypo('abcab', slip), slip);
  });
});
