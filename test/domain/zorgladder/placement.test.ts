import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  fundings,
  needs,
  publisherKinds,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  rungNumbers,
  serviceTypes,
  tasks,
  type Respite,
  type Service,
} from '../../../src/domain/services/service.js';
import {
  coordinationPoint,
  rungsOf,
  servicesByRung,
} from '../../../src/domain/zorgladder/placement.js';
import { deepFreeze, makeOffer, makeOffered, makeService } from '../make.js';

const respite = (more: Partial<Respite>): Respite => ({
  setting: null,
  provider: null,
  duration: [],
  planning: [],
  ...more,
});

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);

const anyService = fc.record({
  types: subset(serviceTypes),
  needs: subset(needs),
  tasks: subset(tasks),
  funding: subset(fundings),
  rungs: subset(rungNumbers),
  respite: fc.option(
    fc.record({
      setting: fc.option(fc.constantFrom(...respiteSettings)),
      provider: fc.option(fc.constantFrom(...respiteProviders)),
      duration: subset(respiteDurations),
      planning: subset(respitePlannings),
    }),
  ),
});

describe('rungsOf', () => {
  const table: readonly [what: string, service: Partial<Service>, rungs: readonly number[]][] = [
    ['the rungs that the feed names', { rungs: [1, 4], funding: ['wmo'] }, [1, 4]],
    ['a week elsewhere', { respite: respite({ setting: 'away', duration: ['week'] }) }, [5]],
    ['a night elsewhere, though the Wmo pays', { funding: ['wmo'], respite: respite({ setting: 'away', duration: ['hours', 'night'] }) }, [5]],
    ['an afternoon elsewhere that the Wmo pays', { funding: ['wmo'], respite: respite({ setting: 'away', duration: ['hours'] }) }, [3]],
    ['a night at home', { respite: respite({ setting: 'home', duration: ['night'] }) }, [2]],
    ['what the Wmo pays', { funding: ['wmo'] }, [3]],
    ['personal care from the Zvw', { funding: ['zvw'], tasks: ['personal-care'] }, [4]],
    ['what else the Zvw pays', { funding: ['zvw'], tasks: ['transport'] }, [1]],
    ['what the Wlz pays', { funding: ['wlz'] }, [4]],
    ['a support centre', { types: ['support-centre'] }, [2]],
    ['a volunteer who takes over', { respite: respite({ provider: 'volunteer' }) }, [2]],
    ['a help line', { types: ['helpline'], funding: ['free'] }, [1]],
    ['a course', { needs: ['education'], funding: ['free'] }, [1]],
    ['what costs nothing', { funding: ['free'] }, [2]],
    ['what one pays for', { funding: ['own-cost'] }, [1]],
    ['what nothing is known of', {}, [1]],
  ]; // prettier-ignore
  for (const [what, service, wanted] of table) {
    it(`${what}: ${wanted.join()}`, () => {
      assert.deepEqual(rungsOf(makeService(service)), wanted);
    });
  }

  it('finds at least one rung for anything, and only rungs that there are', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const rungs = rungsOf(makeService(service));
        assert.ok(rungs.length > 0);
        for (const rung of rungs) assert.ok(rungNumbers.includes(rung));
        if (service.rungs.length > 0) assert.deepEqual(rungs, service.rungs);
      }),
    );
  });
});

describe('servicesByRung', () => {
  const idsOf = (...args: Parameters<typeof servicesByRung>) =>
    servicesByRung(...args).map((rung) => rung.map(({ id }) => id));

  it('has a list for each of the five rungs, also where nothing is offered', () => {
    assert.deepEqual(idsOf(makeOffer([])), [[], [], [], [], []]);
  });

  it('puts a service on each of its rungs', () => {
    const offer = makeOffer([makeOffered({ id: 'a', rungs: [1, 3] })]);
    assert.deepEqual(idsOf(offer), [['gemeente:a'], [], ['gemeente:a'], [], []]);
  });

  it('puts the nearest publisher first and keeps the order of the feeds within one kind', () => {
    const services = [
      'national',
      'insurer',
      'employer',
      'other',
      'municipality',
      'municipality',
    ].map((kind, index) =>
      makeOffered(
        { id: `s${index}`, name: `Dienst ${index}`, rungs: [2] },
        { id: kind, kind: kind as (typeof publisherKinds)[number] },
      ),
    );
    assert.deepEqual(idsOf(makeOffer(services))[1], [
      'municipality:s4',
      'municipality:s5',
      'other:s3',
      'employer:s2',
      'insurer:s1',
      'national:s0',
    ]);
  });

  it('shows a service that is listed for each of its tasks once', () => {
    const offer = makeOffer([
      makeOffered({
        id: 'a',
        name: 'Coördinator (Administratie)',
        rungs: [2],
        tasks: ['paperwork'],
      }),
      makeOffered({ id: 'b', name: 'Coördinator (Plannen)', rungs: [2], tasks: ['planning'] }),
    ]);
    assert.deepEqual(idsOf(offer)[1], ['gemeente:a']);
  });

  it('loses no service and changes no offer', () => {
    const offered = fc
      .array(fc.tuple(anyService, fc.constantFrom(...publisherKinds)), { maxLength: 20 })
      .map((list) =>
        list.map(([service, kind], index) =>
          makeOffered({ ...service, id: `s${index}`, name: `Dienst ${index}` }, { id: kind, kind }),
        ),
      );
    fc.assert(
      fc.property(offered, (services) => {
        const rungs = servicesByRung(deepFreeze(makeOffer(services)));
        for (const { id, service } of services) {
          const found = rungs.flatMap((rung, index) =>
            rung.some((one) => one.id === id) ? [index + 1] : [],
          );
          assert.deepEqual(found, [...rungsOf(service)].sort());
        }
      }),
    );
  });
});

describe('coordinationPoint', () => {
  const urgent = { rungs: [5] as const, respite: respite({ planning: ['urgent'] }) };

  it('is the service that the feed names', () => {
    const offer = makeOffer(
      [makeOffered({ id: 'spoed', ...urgent }), makeOffered({ id: 'punt' })],
      { coordinationPoint: 'gemeente:punt' },
    );
    assert.equal(coordinationPoint(offer)?.id, 'gemeente:punt');
  });

  it('is else the first local service on rung 5 that is there with urgency', () => {
    const services = [
      makeOffered({ id: 'hulplijn', ...urgent }, { id: 'national', kind: 'national' }),
      makeOffered({ id: 'gepland', rungs: [5], respite: respite({ planning: ['planned'] }) }),
      makeOffered({ id: 'thuis', rungs: [2], respite: respite({ planning: ['urgent'] }) }),
      makeOffered({ id: 'spoed', ...urgent }),
      makeOffered({ id: 'later', ...urgent }),
    ];
    assert.equal(coordinationPoint(makeOffer(services))?.id, 'gemeente:spoed');
    assert.equal(
      coordinationPoint(makeOffer(services, { coordinationPoint: 'gemeente:bestaat-niet' }))?.id,
      'gemeente:spoed',
    );
  });

  it('is null where nobody is', () => {
    assert.equal(coordinationPoint(makeOffer([])), null);
    const national = makeOffered({ id: 'a', ...urgent }, { id: 'national', kind: 'national' });
    assert.equal(
      coordinationPoint(makeOffer([national], { coordinationPoint: 'national:a' })),
      null,
    );
  });
});
