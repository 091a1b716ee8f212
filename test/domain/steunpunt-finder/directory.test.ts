import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import type { Publisher, Service, ServiceType } from '../../../src/domain/services/service.js';
import { serviceTypes } from '../../../src/domain/services/service.js';
import { atOnce } from '../../../src/domain/shared/steps.js';
import { withoutTwins } from '../../../src/domain/services/twins.js';
import { buildDirectory } from '../../../src/domain/steunpunt-finder/directory.js';
import { searchTextOf } from '../../../src/domain/steunpunt-finder/search-services.js';
import { defaultTypes } from '../../../src/domain/steunpunt-finder/settings.js';
import { deepFreeze, makeOffered } from '../make.js';
import { directoryOf, entriesOf } from './make.js';

/** Each has a name of its own; else they would be twins. */
const offer = (id: string, more: Partial<Service> = {}, publisher: Partial<Publisher> = {}) =>
  makeOffered({ id, name: id, types: ['support-centre'], ...more }, publisher);

const area = (municipalities: readonly string[], nationwide: boolean | null = null) => ({
  municipalities,
  postcodes: [],
  nationwide,
});

describe('buildDirectory', () => {
  const idsOf = (offered: readonly OfferedService[], types: readonly ServiceType[]) =>
    atOnce(buildDirectory(offered, types)).entries.map(({ offered }) => offered.service.id);

  const ofEachType = serviceTypes.map((type) => offer(type, { types: [type] }));
  const none = offer('none', { types: [] });
  const several = offer('several', { types: ['service', 'desk'] });

  for (const [types, ids] of [
    [['support-centre'], ['support-centre']],
    [['desk'], ['desk', 'several']],
    [
      ['service', 'respite'],
      ['respite', 'service', 'several'],
    ],
    [defaultTypes, ['support-centre', 'helpline', 'desk', 'several']],
    [[], []],
  ] as const) {
    it(`shows of [${types.join()}] ${ids.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(idsOf([...ofEachType, none, several], types), ids);
    });
  }

  const whose: readonly [
    what: string,
    of: OfferedService,
    municipalities: readonly string[],
    isNationwide: boolean,
  ][] = [
    ['its own area', offer('a', { area: area(['Gemeente Zutphen', '0262']) }), ['zutphen', 'GM0262'], false], // prettier-ignore
    ['that of whoever offers it', offer('a', {}, { municipalities: ['0301'] }), ['GM0301'], false],
    [
      'that of whoever offers it, where its own area names none',
      offer('a', { area: area([]) }, { municipalities: ['GM0301'] }),
      ['GM0301'],
      false,
    ],
    [
      'its own area before that',
      offer('a', { area: area(['GM0262']) }, { municipalities: ['GM0301'] }),
      ['GM0262'],
      false,
    ],
    ['nobody in particular', offer('a'), [], false],
    ['the country', offer('a', { area: area([], true) }), [], true],
    ['the country, by its publisher', offer('a', {}, { kind: 'national' }), [], true],
  ];
  for (const [what, of, municipalities, isNationwide] of whose) {
    it(`knows for whose people it is: ${what}`, () => {
      const [entry] = entriesOf([of]);
      assert.deepEqual(
        [entry!.municipalities, entry!.isNationwide],
        [municipalities, isNationwide],
      );
    });
  }

  it('has of each service what is searched', () => {
    const service = { description: 'Koffie en thee', organization: 'Perspectief' };
    const [entry] = entriesOf([offer('a', service)]);
    assert.deepEqual(entry!.text, searchTextOf(entry!.offered.service));
  });

  it('offers to choose only among what is in the list', () => {
    const desk: Partial<Service> = { types: ['desk'], audience: ['dementia'], languages: ['tr'] };
    const { audiences, languages } = atOnce(
      buildDirectory(
        [offer('a', desk), offer('b', { audience: ['young-carers'], languages: ['nl', 'ar'] })],
        ['support-centre'],
      ),
    );
    assert.deepEqual([audiences, languages], [['young-carers'], ['ar']]);
  });

  it('counts twins once', () => {
    const twin: Partial<Service> = { audience: ['dementia'], languages: ['tr'] };
    const { audiences, languages } = directoryOf([
      offer('a', { ...twin, name: 'Inloop (maandag)' }),
      offer('b', { ...twin, name: 'Inloop (dinsdag)' }),
      offer('c', { audience: ['young-carers'], languages: ['ar'] }),
      offer('d', { audience: ['young-carers'], languages: ['ar'] }),
    ]);
    assert.deepEqual(audiences, ['young-carers', 'dementia']);
    assert.deepEqual(languages, ['ar', 'tr']);
  });

  it('does not offer Dutch as another language, however its tag is written', () => {
    const spoken = ['nl', 'nl-NL', 'nl-BE', 'NL', 'tr'];
    assert.deepEqual(directoryOf([offer('a', { languages: spoken })]).languages, ['tr']);
  });

  it('takes what comes one by one, and a step for each', () => {
    let taken = 0;
    function* coming() {
      for (; taken < 5; taken++) yield offer(`${taken}`);
    }
    const steps = buildDirectory(coming(), serviceTypes);
    assert.equal(taken, 0);
    for (let step = 0; step < 5; step++) {
      assert.equal(steps.next().done, false);
      assert.equal(taken, step);
    }
    // And one for each that is prepared.
    let more = 0;
    while (!steps.next().done) more++;
    assert.equal(more, 5);
  });

  it('is what passes, without twins, in the order in which it came, and changes nothing', () => {
    const anyService = fc.record({
      name: fc.constantFrom(
        'Inloop',
        'Inloop (maandag)',
        'Inloop (dinsdag)',
        'Bellen',
        '__proto__',
      ),
      types: fc.subarray([...serviceTypes]),
      audience: fc.subarray(['dementia', 'young-carers', '__proto__', 'constructor']),
      languages: fc.subarray(['nl', 'tr', 'ar', '__proto__']),
    });
    fc.assert(
      fc.property(fc.array(anyService), fc.subarray([...serviceTypes]), (services, types) => {
        const offered = services.map((service, index) =>
          deepFreeze(makeOffered({ ...service, id: `${index}` })),
        );
        const directory = atOnce(buildDirectory(offered, types));
        const kept = withoutTwins(
          offered.filter(({ service }) => service.types.some((type) => types.includes(type))),
        );
        assert.deepEqual(
          directory.entries.map((entry) => entry.offered),
          kept,
        );
        const chosen = [
          [directory.audiences, ({ service }: OfferedService) => service.audience],
          [directory.languages, ({ service }: OfferedService) => service.languages],
        ] as const;
        for (const [names, namesOf] of chosen) {
          const counts = names.map(
            (name) => kept.filter((one) => namesOf(one).includes(name)).length,
          );
          assert.deepEqual(
            counts,
            [...counts].sort((one, other) => other - one),
          );
          const all = new Set(kept.flatMap(namesOf));
          all.delete('nl');
          assert.deepEqual(new Set(names), all);
          assert.equal(new Set(names).size, names.length);
        }
      }),
    );
  });
});
