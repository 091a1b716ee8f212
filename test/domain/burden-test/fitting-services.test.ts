import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  centreToCall,
  fittingServices,
  type FittingService,
} from '../../../src/domain/burden-test/fitting-services.js';
import type { Weight } from '../../../src/domain/burden-test/outcome.js';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import {
  burdenLevels,
  needs,
  publisherKinds,
  tasks,
  type Need,
  type Service,
  type Task,
} from '../../../src/domain/services/service.js';
import { deepFreeze, makeOffered } from '../make.js';
import { item } from './make.js';

const weight = (id: string, more: Parameters<typeof item>[1] = {}): Weight => ({
  item: item(id, more),
  fraction: 1,
  aspect: null,
});

const sleep = weight('sleep', { need: 'respite' });
const worry = weight('worry', { need: 'emotional-support' });
const paperwork = weight('paperwork', { task: 'paperwork' });
const work = weight('work', { need: 'guidance', audience: 'working-carers' });

/** Services by their id and why each is there. */
const reasons = (found: readonly FittingService[]): string[] =>
  found.map(({ offered, because }) => `${offered.service.id}: ${because?.item.id ?? 'anything'}`);

const insurer = { id: 'insurer', kind: 'insurer' } as const;
const national = { id: 'national', kind: 'national' } as const;

describe('fittingServices', () => {
  const table: readonly [
    what: string,
    services: readonly OfferedService[],
    heavy: readonly Weight[],
    ...found: string[],
  ][] = [
    ['nothing without services', [], [sleep]],
    ['nothing that does not fit', [makeOffered({ id: 'a', needs: ['material'], tasks: ['meals'] })], [sleep, paperwork]],
    ['by a need', [makeOffered({ id: 'a', needs: ['respite'] })], [sleep], 'a: sleep'],
    ['by a task', [makeOffered({ id: 'a', tasks: ['paperwork'] })], [paperwork], 'a: paperwork'],
    ['a task before a need', [makeOffered({ id: 'a', needs: ['practical-help'] }), makeOffered({ id: 'b', tasks: ['meals'] })], [weight('x', { task: 'meals', need: 'practical-help' })], 'b: x', 'a: x'],
    ['one for each thing that weighs before a second for any', [makeOffered({ id: 'a', needs: ['respite'] }), makeOffered({ id: 'b', needs: ['respite'] }), makeOffered({ id: 'c', needs: ['emotional-support'] })], [sleep, worry], 'a: sleep', 'c: worry', 'b: sleep'],
    ['a service once, with the first reason, and then another for the second', [makeOffered({ id: 'a', needs: ['respite', 'emotional-support'] }), makeOffered({ id: 'b', needs: ['emotional-support'] })], [sleep, worry], 'a: sleep', 'b: worry'],
    ['a service once where nothing else fits the second', [makeOffered({ id: 'a', needs: ['respite', 'emotional-support'] })], [sleep, worry], 'a: sleep'],
    ['help for everybody before help for another group', [makeOffered({ id: 'a', needs: ['respite'], audience: ['young-carers'] }), makeOffered({ id: 'b', needs: ['respite'] })], [sleep], 'b: sleep', 'a: sleep'],
    ['help for this group before help for everybody', [makeOffered({ id: 'a', needs: ['guidance'] }), makeOffered({ id: 'b', needs: ['guidance'], audience: ['working-carers'] })], [work], 'b: work', 'a: work'],
    ['a task for another group before a need for everybody', [makeOffered({ id: 'a', needs: ['respite'] }), makeOffered({ id: 'b', tasks: ['meals'], audience: ['young-carers'] })], [weight('x', { task: 'meals', need: 'respite' })], 'b: x', 'a: x'],
    ['the nearest publisher first', [makeOffered({ id: 'a', needs: ['respite'] }, insurer), makeOffered({ id: 'b', needs: ['respite'] })], [sleep], 'b: sleep', 'a: sleep'],
    ['a better fit before a nearer publisher', [makeOffered({ id: 'a', tasks: ['meals'] }, insurer), makeOffered({ id: 'b', needs: ['respite'] })], [weight('x', { task: 'meals', need: 'respite' })], 'a: x', 'b: x'],
    ['nothing of the national baseline', [makeOffered({ id: 'a', needs: ['respite'], types: ['helpline'] }, national)], [sleep]],
    ['whoever helps with anything last', [makeOffered({ id: 'a', types: ['support-centre'] }), makeOffered({ id: 'b', types: ['helpline'] }), makeOffered({ id: 'c', types: ['desk'] }), makeOffered({ id: 'd', needs: ['respite'] })], [sleep], 'd: sleep', 'a: anything', 'b: anything'],
    ['whoever helps with anything where nothing weighs', [makeOffered({ id: 'a', types: ['support-centre'] }), makeOffered({ id: 'b', needs: ['respite'] })], [], 'a: anything'],
    ['a support centre once, with a reason where it has one', [makeOffered({ id: 'a', types: ['support-centre'], needs: ['respite'] })], [sleep], 'a: sleep'],
    ['twins once, with the needs of both', [makeOffered({ id: 'a', name: 'Maatje (Praten)', needs: ['emotional-support'] }), makeOffered({ id: 'b', name: 'Maatje (Papieren)', tasks: ['paperwork'] })], [paperwork], 'a: paperwork'],
    ['the same name at another publisher twice', [makeOffered({ id: 'a', name: 'Maatje', needs: ['respite'] }), makeOffered({ id: 'b', name: 'Maatje', needs: ['respite'] }, insurer)], [sleep], 'a: sleep', 'b: sleep'],
    ['nothing for what has neither task nor need', [makeOffered({ id: 'a', needs: ['respite'] })], [weight('x')]],
  ]; // prettier-ignore
  for (const [what, services, heavy, ...found] of table) {
    it(`finds ${what}`, () => {
      // One service twice is no twin of itself.
      const named = services.map((offered) =>
        offered.service.name === 'Een dienst'
          ? { ...offered, service: { ...offered.service, name: offered.service.id } }
          : offered,
      );
      assert.deepEqual(reasons(fittingServices(deepFreeze(named), heavy, null)), found);
    });
  }

  const byLevel = [
    makeOffered({ id: 'all', name: 'all', needs: ['respite'] }),
    makeOffered({ id: 'low', name: 'low', needs: ['respite'], burden: ['low'] }),
    makeOffered({ id: 'high', name: 'high', needs: ['respite'], burden: ['medium', 'high'] }),
    makeOffered({ id: 'line', name: 'line', types: ['helpline'], burden: ['high'] }),
  ];
  const levels: readonly (readonly [(typeof burdenLevels)[number] | null, string])[] = [
    ['low', 'all low'],
    ['medium', 'all high'],
    ['high', 'all high line'],
    [null, 'all low high line'],
  ];
  for (const [level, ids] of levels) {
    it(`leaves out what is for another level than ${level ?? 'an unknown one'}`, () => {
      const found = fittingServices(byLevel, [sleep], level);
      assert.equal(found.map(({ offered }) => offered.service.id).join(' '), ids);
    });
  }

  it('finds no more than a dozen for one thing that weighs', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      makeOffered({ id: `${index}`, name: `${index}`, needs: ['respite'] }),
    );
    assert.equal(fittingServices(many, [sleep], null).length, 12);
  });

  it('names the support centre for what nobody local offers', () => {
    const centre = makeOffered({ id: 'centre', types: ['support-centre'], needs: ['guidance'] });
    const cook = makeOffered({ id: 'cook', name: 'Koken', tasks: ['meals'] });
    const [sleep, meals] = [
      weight('sleep', { need: 'respite' }),
      weight('meals', { task: 'meals' }),
    ];
    const found = fittingServices([cook, centre], [sleep, meals], 'high');
    assert.deepEqual(
      found.map(({ offered, because }) => [offered.service.id, because?.item.id]),
      [
        ['centre', 'sleep'],
        ['cook', 'meals'],
      ],
    );
  });

  it('finds each local service once, with one reason that is true', () => {
    const anyService = fc
      .record({
        id: fc.integer({ min: 0, max: 30 }).map(String),
        name: fc.constantFrom('A', 'A (b)', 'A (c)', 'D', 'E', 'F', 'G'),
        needs: fc.subarray([...needs], { maxLength: 3 }),
        tasks: fc.subarray([...tasks], { maxLength: 3 }),
        types: fc.subarray(['support-centre', 'helpline', 'desk'] as const, { maxLength: 1 }),
        burden: fc.subarray([...burdenLevels]),
        audience: fc.subarray(['working-carers', 'young-carers']),
        kind: fc.constantFrom(...publisherKinds),
      })
      .map(({ kind, ...service }) => makeOffered(service, { id: kind, kind }));
    const anyWeight = fc
      .record({
        need: fc.constantFrom<(Need | null)[]>(null, ...needs),
        task: fc.constantFrom<(Task | null)[]>(null, ...tasks),
        audience: fc.constantFrom(null, 'working-carers'),
      })
      .map((more) => weight('x', more));
    const services = fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 25 });
    const level = fc.constantFrom(null, ...burdenLevels);
    let found = 0;
    fc.assert(
      fc.property(services, fc.array(anyWeight, { maxLength: 5 }), level, (offer, heavy, level) => {
        const fitting = fittingServices(deepFreeze(offer), heavy, level);
        assert.equal(new Set(fitting.map(({ offered }) => offered.id)).size, fitting.length);
        for (const { offered, because } of fitting) {
          const { service, publisher } = offered;
          assert.notEqual(publisher.kind, 'national');
          if (level && service.burden.length > 0) assert.ok(service.burden.includes(level), level);
          if (because) {
            const { need, task } = because.item;
            assert.ok(heavy.includes(because), 'a reason of its own');
            const isFit = ({ needs, tasks }: Service) =>
              (need && needs.includes(need)) || (task && tasks.includes(task));
            // The support centre also stands in for what nobody offers.
            const isOffered = fitting.some((other) => isFit(other.offered.service));
            const standsIn = service.types.includes('support-centre') && !isOffered;
            assert.ok(isFit(service) || standsIn, `${need} or ${task}`);
          } else {
            assert.notDeepEqual(service.types, ['desk']);
            assert.notDeepEqual(service.types, []);
          }
        }
        // Those that help with anything come after those that fit.
        const isGeneral = fitting.map(({ because }) => because === null);
        assert.deepEqual(isGeneral, [...isGeneral].sort());
        found += fitting.length;
      }),
      { numRuns: 300 },
    );
    assert.ok(found > 200, `${found} found`);
  });
});

describe('centreToCall', () => {
  const phone = { display: '0575 00 00 00', dial: '+31575000000' };
  const types = ['support-centre'] as const;
  const table: readonly [what: string, services: readonly OfferedService[], id: string | null][] = [
    ['nobody without services', [], null],
    ['nobody without a number', [makeOffered({ id: 'a', types })], null],
    ['no other service', [makeOffered({ id: 'a', types: ['desk'], phone })], null],
    ['none of the country', [makeOffered({ id: 'a', types, phone }, national)], null],
    [
      'the centre with a number',
      [makeOffered({ id: 'a', types }), makeOffered({ id: 'b', types, phone })],
      'b',
    ],
    [
      'that of the nearest publisher',
      [
        makeOffered({ id: 'a', types, phone }, insurer),
        makeOffered({ id: 'b', types, phone: { ...phone, dial: '+31575000001' } }),
      ],
      'b',
    ],
  ];
  for (const [what, services, id] of table) {
    it(what, () => assert.equal(centreToCall(deepFreeze(services))?.service.id ?? null, id));
  }
});
