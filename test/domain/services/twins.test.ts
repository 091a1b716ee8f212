import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import type { Location, Service } from '../../../src/domain/services/service.js';
import { parsePhone } from '../../../src/domain/shared/phone.js';
import { twinFilter, withoutTwins } from '../../../src/domain/services/twins.js';
import { deepFreeze, makeOffered } from '../make.js';

const inCity = (city: string | null, more: Partial<Location> = {}): Location => ({
  name: null,
  street: null,
  postalCode: null,
  city,
  latitude: null,
  longitude: null,
  openingHours: { stretches: [], words: [] },
  accessibility: null,
  ...more,
});

const coordinator: Partial<Service> = {
  organization: 'Perspectief Zutphen',
  phone: parsePhone('0575 519613'),
  url: 'https://www.perspectiefzutphen.nl/',
};
const administration = makeOffered({
  ...coordinator,
  id: 'a',
  name: 'Mantelzorgcoördinator (Administratie)',
  tasks: ['paperwork'],
});
const planning = makeOffered({
  ...coordinator,
  id: 'b',
  name: 'Mantelzorgcoördinator (Plannen)',
  tasks: ['planning', 'paperwork'],
});

describe('withoutTwins', () => {
  it('shows one service with the short name and the tasks of both', () => {
    const [one, ...rest] = withoutTwins([administration, planning]);
    assert.deepEqual(rest, []);
    assert.equal(one!.id, 'gemeente:a');
    assert.equal(one!.service.name, 'Mantelzorgcoördinator');
    assert.deepEqual(one!.service.tasks, ['paperwork', 'planning']);
  });

  it('takes a name without a note for the same', () => {
    const plain = makeOffered({ ...coordinator, id: 'c', name: 'Mantelzorgcoördinator' });
    assert.equal(withoutTwins([plain, administration, planning]).length, 1);
    assert.equal(withoutTwins([administration, plain]).length, 1);
  });

  it('leaves a single service its whole name', () => {
    assert.deepEqual(withoutTwins([administration]), [administration]);
  });

  const different: readonly [what: string, more: Partial<Service>][] = [
    ['organisation', { organization: 'Kruiswerk' }],
    ['number', { phone: parsePhone('0314 357070') }],
    ['site', { url: 'https://www.perspectiefzutphen.nl/anders' }],
    ['name', { name: 'Sociaal raadslieden (Plannen)' }],
    ['no number', { phone: null }],
    ['group for whom it is', { eligibility: 'Voor inwoners van Lochem' }],
    ['place', { locations: [inCity('Lochem')] }],
  ];
  for (const [what, more] of different) {
    it(`keeps two services apart with another ${what}`, () => {
      const other = makeOffered({ ...planning.service, ...more });
      assert.deepEqual(withoutTwins([administration, other]), [administration, other]);
    });
  }

  it('keeps services of two publishers apart', () => {
    const other = makeOffered(planning.service, { id: 'verzekeraar' });
    assert.equal(withoutTwins([administration, other]).length, 2);
  });

  it('keeps services apart of which the numbers are different words', () => {
    const first = makeOffered({ id: 'a', name: 'Inloop', phone: parsePhone('via de huisarts') });
    const second = makeOffered({ id: 'b', name: 'Inloop', phone: parsePhone('zie de website') });
    assert.equal(withoutTwins([first, second]).length, 2);
  });

  it('leaves a name that is nothing but a note as it is', () => {
    const note = { ...coordinator, name: '(Plannen)' };
    const [one] = withoutTwins([
      makeOffered({ ...note, id: 'a' }),
      makeOffered({ ...note, id: 'b' }),
    ]);
    assert.equal(one!.service.name, '(Plannen)');
  });

  it('prefers the one without a note, wherever it stands, and unites needs as well', () => {
    const note = { organization: 'O', description: 'About papers', needs: ['financial'] as const };
    const [one, more] = withoutTwins([
      makeOffered({ ...note, id: 'a', name: 'Coach (Papers)', tasks: ['paperwork'] }),
      makeOffered({ ...note, id: 'b', name: 'Coach (Planning)' }),
      makeOffered({ id: 'c', name: 'Coach', organization: 'O', needs: ['guidance'] }),
      makeOffered({ id: 'd', name: 'Coach', organization: 'O', description: 'Too late' }),
    ]);
    assert.equal(more, undefined);
    assert.equal(one!.service.id, 'c');
    assert.equal(one!.service.description, null);
    assert.deepEqual(one!.service.tasks, ['paperwork']);
    assert.deepEqual(one!.service.needs, ['financial', 'guidance']);
  });

  it('sees twins in two languages too', () => {
    const names = { nl: 'Inloop (maandag)', en: 'Drop-in (Monday)' };
    const first = makeOffered({ id: 'a', name: names, tasks: ['social'] });
    const second = makeOffered({ id: 'b', name: { nl: 'Inloop (dinsdag)' }, tasks: ['meals'] });
    const twins = withoutTwins([first, second]);
    assert.equal(twins.length, 1);
    assert.deepEqual(twins[0]!.service.tasks, ['social', 'meals']);
  });

  it('keeps the order, invents nothing, changes nothing, and finds no more the second time', () => {
    const offered = fc
      .record({
        name: fc.constantFrom('A', 'A (x)', 'A (y)', 'B', '(x)', '', '__proto__'),
        organization: fc.constantFrom(null, 'O', { nl: 'O' }),
        tasks: fc.subarray(['social', 'meals', 'planning'] as const).map((list) => [...list]),
      })
      .map((service) => service as Partial<Service>);
    fc.assert(
      fc.property(fc.array(offered), (list) => {
        const services = list.map((service, index) =>
          deepFreeze(makeOffered({ ...service, id: `s${index}` })),
        );
        const once = withoutTwins(services);
        // A twin without a note takes the place of the first one with a note.
        const plain = ({ service: { name, organization } }: OfferedService) =>
          JSON.stringify([(name as string).replace(/^(.+) \(.\)$/, '$1'), organization]);
        const places = once.map((kept) => services.findIndex((one) => plain(one) === plain(kept)));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        assert.deepEqual(
          new Set(once.flatMap(({ service }) => service.tasks)),
          new Set(services.flatMap(({ service }) => service.tasks)),
        );
        assert.deepEqual(withoutTwins(once), once);
      }),
    );
  });

  it('is done with a very long name at once', () => {
    const started = performance.now();
    withoutTwins([makeOffered({ name: `A${' '.repeat(200_000)}x` })]);
    withoutTwins([makeOffered({ name: 'A' + ' ('.repeat(100_000) })]);
    assert.ok(performance.now() - started < 500);
  });
});

describe('twinFilter', () => {
  const inloop = (id: string, ...locations: Location[]) =>
    makeOffered({ id, name: `Inloop (${id})`, locations });

  it('keeps one service in each of two places, and one of those in the same', () => {
    const filter = twinFilter();
    for (const offered of [
      inloop('a', inCity('Zutphen')),
      inloop('b', inCity('Lochem')),
      inloop('c', inCity('Zutphen')),
    ]) {
      filter.add(offered);
    }
    assert.deepEqual(
      filter.kept().map(({ service }) => service.locations[0]!.city),
      ['Zutphen', 'Lochem'],
    );
  });

  const places: readonly [what: string, one: readonly Location[], other: readonly Location[]][] = [
    ['no place and one', [], [inCity('Zutphen')]],
    ['one place and two', [inCity('Zutphen')], [inCity('Zutphen'), inCity('Lochem')]],
    ['two streets', [inCity('Zutphen', { street: 'Markt 1' })], [inCity('Zutphen', { street: 'Markt 2' })]], // prettier-ignore
    ['two points', [inCity(null, { latitude: 52 })], [inCity(null, { latitude: 52.1 })]],
  ];
  for (const [what, one, other] of places) {
    it(`keeps apart what has ${what}`, () => {
      assert.equal(withoutTwins([inloop('a', ...one), inloop('b', ...other)]).length, 2);
    });
  }

  it('gives in between what there is so far, and goes on', () => {
    const filter = twinFilter();
    assert.deepEqual(filter.kept(), []);
    filter.add(administration);
    assert.deepEqual(filter.kept(), [administration]);
    filter.add(planning);
    const [one, ...others] = filter.kept();
    assert.deepEqual(others, []);
    assert.deepEqual(one!.service.tasks, ['paperwork', 'planning']);
    assert.notEqual(filter.kept(), filter.kept(), 'a list of its own each time');
  });

  it('gives one by one what the whole list gives', () => {
    const offered = fc.record({
      name: fc.constantFrom('A', 'A (x)', 'A (y)', 'B', '__proto__'),
      locations: fc.subarray([inCity('Zutphen'), inCity('Lochem')]),
      tasks: fc.subarray(['social', 'meals'] as const),
    });
    fc.assert(
      fc.property(fc.array(offered), (list) => {
        const services = list.map((service, index) => makeOffered({ ...service, id: `${index}` }));
        const filter = twinFilter();
        for (const [index, service] of services.entries()) {
          filter.add(service);
          assert.deepEqual(filter.kept(), withoutTwins(services.slice(0, index + 1)));
        }
        const keys = filter
          .kept()
          .map(({ service }) => JSON.stringify([service.name, service.locations]));
        assert.equal(new Set(keys).size, keys.length);
      }),
    );
  });
});
