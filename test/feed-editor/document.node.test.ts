import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Fields } from '../../src/cli/fields.js';
import {
  copyOf,
  dutchOf,
  emptyService,
  nameOf,
  servicesIn,
  valueAt,
  withDutch,
  withOwnId,
  withValue,
} from '../../src/feed-editor/document.js';

const feed: Fields = JSON.parse(`{
  "schemaVersion": "1.0",
  "x-own": { "deep": [1, { "a": null }], "__proto__": { "polluted": true } },
  "services": [
    { "id": "a", "name": { "en": "Coffee", "nl": "Koffie", "x": 3 }, "phone": "088 000 00 00", "odd": 1.50 },
    "no service",
    { "id": "b", "name": "Eten" }
  ]
}`) as Fields;

describe('a value in a feed', () => {
  it('is changed where it stands, and nothing else with it', () => {
    const changed = withValue(feed, ['services', 0, 'phone'], '088 111 11 11') as Fields;
    assert.equal(valueAt(changed, ['services', 0, 'phone']), '088 111 11 11');
    assert.equal(servicesIn(changed)[1], servicesIn(feed)[1]);
    assert.equal(servicesIn(changed)[2], servicesIn(feed)[2]);
    assert.equal(valueAt(changed, ['x-own']), valueAt(feed, ['x-own']));
    const back = withValue(changed, ['services', 0, 'phone'], '088 000 00 00');
    assert.equal(JSON.stringify(back), JSON.stringify(feed));
  });

  it('keeps a key called __proto__, which changes nothing else', () => {
    const changed = withValue(feed, ['x-own', 'deep'], 1) as Fields;
    assert.match(JSON.stringify(changed), /"__proto__":\{"polluted":true\}/);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    const set = withValue(feed, ['__proto__', 'polluted'], true) as Fields;
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.ok(Object.hasOwn(set, '__proto__'));
  });

  it('comes where feeds have it when it is new', () => {
    const changed = withValue(feed, ['services', 2, 'email'], 'a@b.example');
    const more = withValue(changed, ['services', 2, 'description'], 'Samen eten');
    assert.deepEqual(Object.keys(servicesIn(more as Fields)[2] as object), [
      'id',
      'name',
      'description',
      'email',
    ]);
  });

  it('takes the group along that it leaves empty', () => {
    const service = { id: 'a', respite: { setting: 'home' } };
    assert.deepEqual(withValue(service, ['respite', 'setting'], undefined), { id: 'a' });
    const place = { locations: [{ city: 'X' }, { city: 'Y' }] };
    // The other places keep their numbers while somebody is still typing.
    assert.deepEqual(withValue(place, ['locations', 0, 'city'], undefined), {
      locations: [{}, { city: 'Y' }],
    });
  });

  it('is set whatever stood in the way', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('setting', '__proto__', 'a'), (junk, key) => {
        const changed = withValue({ respite: junk }, ['respite', key], 'home');
        assert.equal(valueAt(changed, ['respite', key]), 'home');
      }),
    );
  });
});

describe('a text', () => {
  it('keeps its translations and their order when the Dutch changes', () => {
    const name = valueAt(feed, ['services', 0, 'name']);
    assert.deepEqual(Object.entries(withDutch(name, 'Thee') as object), [
      ['en', 'Coffee'],
      ['nl', 'Thee'],
      ['x', 3],
    ]);
    assert.deepEqual(withDutch(name, ''), { en: 'Coffee', x: 3 });
    assert.deepEqual(Object.keys(withDutch({ en: 'Coffee' }, 'Koffie') as object), ['nl', 'en']);
  });

  it('is plain where it was plain, and gone where nothing is left', () => {
    assert.equal(withDutch('Koffie', 'Thee'), 'Thee');
    assert.equal(withDutch('Koffie', ''), undefined);
    assert.equal(withDutch({ nl: 'Koffie' }, ''), undefined);
  });

  it('is read whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (junk) => typeof dutchOf(junk) === 'string'));
    fc.assert(fc.property(fc.jsonValue(), (junk) => typeof nameOf(junk) === 'string'));
    assert.equal(nameOf({ name: { en: 'Coffee' } }), 'Coffee');
  });
});

describe('a service', () => {
  it('that is added gets its id from its name, once', () => {
    const services = servicesIn(feed);
    const fresh = emptyService({ services });
    assert.equal(fresh.id, 'nieuwe-dienst');
    const named = withValue(fresh, ['name'], 'Samen eten') as Fields;
    const own = withOwnId(named, [...services, named]);
    assert.equal(own.id, 'samen-eten');
    const renamed = withValue(own, ['name'], 'Anders') as Fields;
    assert.equal(withOwnId(renamed, [renamed]).id, 'samen-eten');
    assert.equal(withOwnId(fresh, services), fresh, 'without a name there is nothing to take');
  });

  it('has an id of its own as a copy, and a name that says so', () => {
    const services = servicesIn(feed);
    const copy = copyOf(services[0] as Fields, services, '(kopie)');
    assert.equal(copy.id, 'a-2');
    assert.deepEqual(copy.name, { en: 'Coffee', nl: 'Koffie (kopie)', x: 3 });
    assert.equal(copy.odd, 1.5);
  });

  it('makes a new service for the people of the list, as far as that is known', () => {
    const area = (...codes: unknown[]) => ({ area: { municipalities: codes } });
    const cases: readonly [Record<string, unknown>, unknown][] = [
      [{ publisher: { municipalities: ['GM0301'] }, services: [area('GM0262')] }, ['GM0301']],
      [{ services: [area('GM0262'), 'geen dienst', area('GM0262')] }, ['GM0262']],
      [{ services: [area('GM0262'), area('GM0301')] }, undefined],
      [{ services: [area('GM0262'), {}] }, undefined],
      [{ publisher: { municipalities: [3] }, services: [] }, undefined],
    ];
    for (const [document, codes] of cases) {
      assert.deepEqual(valueAt(emptyService(document), ['area', 'municipalities']), codes);
    }
  });
});
