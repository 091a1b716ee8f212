import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Feed } from '../../../src/domain/services/feed.js';
import { combineOffer, isValidOn, offeredServices } from '../../../src/domain/services/offer.js';
import type { Area, Service } from '../../../src/domain/services/service.js';
import { parsePhone } from '../../../src/domain/shared/phone.js';
import { deepFreeze, makeFeed, makeService } from '../make.js';

const today = '2026-11-23';
const area = (municipalities: string[], nationwide = false): Area => ({
  municipalities,
  postcodes: [],
  nationwide,
});

const baseline = makeFeed({ id: 'national', kind: 'national' }, [
  { id: 'luisterlijn', phone: parsePhone('088 076 70 00') },
  { id: 'dementielijn', phone: parsePhone('0800 5088') },
]);

const idsOf = (...args: Parameters<typeof combineOffer>) =>
  combineOffer(...args).services.map(({ id }) => id);

const anyService = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '__proto__'),
  phone: fc.constantFrom(null, parsePhone('0800 5088'), parsePhone('112'), parsePhone('?')),
  validThrough: fc.constantFrom(null, '2026-11-22', today),
  area: fc.constantFrom(null, area(['GM0301']), area(['GM0262'])),
});
const anyFeed = fc
  .record({
    id: fc.constantFrom('gm', 'zv', 'national', '__proto__'),
    services: fc.array(anyService),
    hides: fc.array(fc.constantFrom('gm:a', 'national:luisterlijn', 'zv:b', '__proto__:a')),
  })
  .map(({ id, services, hides }) => deepFreeze(makeFeed({ id }, services, { hides })));
const anyFeeds = fc.array(anyFeed, { maxLength: 4 });

describe('isValidOn', () => {
  const table: readonly [
    from: string | null,
    through: string | null,
    on: string,
    valid: boolean,
  ][] = [
    [null, null, today, true],
    ['2026-11-23', null, '2026-11-22', false],
    ['2026-11-23', null, '2026-11-23', true],
    ['2026-11-23', null, '2027-01-01', true],
    [null, '2026-11-23', '2026-11-23', true],
    [null, '2026-11-23', '2026-11-24', false],
    [null, '2026-11-23', '2020-01-01', true],
    ['2026-11-23', '2026-11-23', '2026-11-23', true],
    ['2026-12-01', '2027-01-31', '2026-11-30', false],
    ['2026-12-01', '2027-01-31', '2027-01-31', true],
    ['2026-12-01', '2027-01-31', '2027-02-01', false],
    // The wrong way round is never.
    ['2027-01-31', '2026-12-01', '2026-12-15', false],
  ];
  for (const [validFrom, validThrough, on, valid] of table) {
    it(`${validFrom ?? '…'} to ${validThrough ?? '…'} is ${valid ? '' : 'not '}on ${on}`, () => {
      assert.equal(isValidOn(makeService({ validFrom, validThrough }), on), valid);
    });
  }
});

describe('combineOffer', () => {
  it('is the baseline where there is no feed', () => {
    assert.deepEqual(idsOf([], baseline, null, today), [
      'national:luisterlijn',
      'national:dementielijn',
    ]);
  });

  it('puts feeds in the order of the page, and the baseline last', () => {
    const insurer = makeFeed({ id: 'zv', kind: 'insurer' }, [{ id: 'b' }, { id: 'a' }]);
    const gemeente = makeFeed({ id: 'gm' }, [{ id: 'a' }]);
    assert.deepEqual(idsOf([insurer, gemeente], baseline, null, today), [
      'zv:b',
      'zv:a',
      'gm:a',
      'national:luisterlijn',
      'national:dementielijn',
    ]);
  });

  it('says of each service who offers it, and as of when', () => {
    const feed = makeFeed({ id: 'gm' }, [{ id: 'a', updatedAt: '2026-02-02' }, { id: 'b' }], {
      updatedAt: '2026-01-01',
    });
    const undated = makeFeed({ id: 'x' }, [{ id: 'c' }]);
    const { services } = combineOffer([feed, undated], baseline, null, today);
    assert.deepEqual(
      services.slice(0, 3).map(({ publisher, updatedAt }) => [publisher.id, updatedAt]),
      [
        ['gm', '2026-02-02'],
        ['gm', '2026-01-01'],
        ['x', null],
      ],
    );
  });

  it('shows a service that two feeds of one publisher list once: the first', () => {
    const first = makeFeed({ id: 'gm' }, [{ id: 'a', name: 'Eerste' }]);
    const second = makeFeed({ id: 'gm' }, [{ id: 'a', name: 'Tweede' }, { id: 'b' }]);
    const { services } = combineOffer([first, second], baseline, null, today);
    assert.deepEqual(
      services.slice(0, 2).map(({ id, service }) => [id, service.name]),
      [
        ['gm:a', 'Eerste'],
        ['gm:b', 'Een dienst'],
      ],
    );
  });

  it('keeps services of two publishers apart that happen to have one id', () => {
    const offer = combineOffer(
      [makeFeed({ id: 'gm' }, [{ id: 'a' }]), makeFeed({ id: 'zv' }, [{ id: 'a' }])],
      baseline,
      null,
      today,
    );
    assert.deepEqual(
      offer.services.slice(0, 2).map(({ id }) => id),
      ['gm:a', 'zv:a'],
    );
  });

  it('leaves out what a publisher hides, whatever the order of the feeds', () => {
    const hiding = makeFeed({ id: 'gm' }, [{ id: 'a' }], { hides: ['national:luisterlijn'] });
    const other = makeFeed({ id: 'zv', kind: 'insurer' }, []);
    for (const feeds of [
      [hiding, other],
      [other, hiding],
    ]) {
      assert.deepEqual(idsOf(feeds, baseline, null, today), ['gm:a', 'national:dementielijn']);
    }
  });

  it('hides nothing of another publisher', () => {
    const hiding = makeFeed({ id: 'zv' }, [], { hides: ['gm:a'] });
    const offer = combineOffer(
      [hiding, makeFeed({ id: 'gm' }, [{ id: 'a' }])],
      baseline,
      null,
      today,
    );
    assert.ok(offer.services.some(({ id }) => id === 'gm:a'));
  });

  it('names the coordination point with the publisher that names it', () => {
    const settings = { introduction: null, coordinationPoint: 'a', rungs: [] };
    const feeds = [
      makeFeed({ id: 'zv' }, [{ id: 'a' }]),
      makeFeed({ id: 'gm' }, [{ id: 'a' }], { zorgladder: settings }),
    ];
    assert.equal(combineOffer(feeds, baseline, null, today).coordinationPoint, 'gm:a');
  });

  it('hides nothing by a name that fits nothing, or that an object has by nature', () => {
    const hiding = makeFeed({ id: 'gm' }, [], {
      hides: ['luisterlijn', 'national', 'national:', '__proto__', 'constructor', ''],
    });
    assert.equal(combineOffer([hiding], baseline, null, today).services.length, 2);
  });

  it('shows a help line of the baseline once where a feed lists its number', () => {
    const feed = makeFeed({ id: 'gm' }, [{ id: 'lijn', phone: parsePhone('+31 (0)88-0767000') }]);
    assert.deepEqual(idsOf([feed], baseline, null, today), ['gm:lijn', 'national:dementielijn']);
  });

  it('keeps the help line where the service with its number is not shown itself', () => {
    const phone = parsePhone('088 076 70 00');
    const gone: Partial<Service>[] = [
      { id: 'old', phone, validThrough: '2026-11-22' },
      { id: 'elsewhere', phone, area: area(['GM0262']) },
    ];
    assert.deepEqual(idsOf([makeFeed({ id: 'gm' }, gone)], baseline, 'GM0301', today), [
      'national:luisterlijn',
      'national:dementielijn',
    ]);
  });

  it('takes no number for another because neither could be read', () => {
    const words = parsePhone('zie website');
    const lines = makeFeed({ id: 'national', kind: 'national' }, [{ id: 'x', phone: words }]);
    const feed = makeFeed({ id: 'gm' }, [
      { id: 'a', phone: words },
      { id: 'b', phone: words },
    ]);
    assert.deepEqual(idsOf([feed], lines, null, today), ['gm:a', 'gm:b', 'national:x']);
  });

  it('keeps two services of one number, in a feed as in the baseline', () => {
    const phone = parsePhone('030 760 60 55');
    const twice = [
      { id: 'a', phone },
      { id: 'b', phone },
    ];
    const lines = makeFeed({ id: 'national', kind: 'national' }, twice);
    assert.deepEqual(idsOf([], lines, null, today), ['national:a', 'national:b']);
    assert.deepEqual(idsOf([makeFeed({ id: 'gm' }, twice)], lines, null, today), ['gm:a', 'gm:b']);
  });

  describe('keeps to the municipality', () => {
    const table: readonly [area: Area | null, municipality: string | null, shown: boolean][] = [
      [null, 'GM0301', true],
      [area([]), 'GM0301', true],
      [area(['GM0301']), 'GM0301', true],
      [area(['GM0301']), '0301', true],
      [area(['GM0262']), 'GM0301', false],
      [area(['GM0262'], true), 'GM0301', true],
      [area(['GM0262']), null, true],
      [area(['Lochem']), 'GM0301', true],
      [area(['Lochem']), 'Zutphen', false],
    ];
    for (const [where, municipality, shown] of table) {
      const list = where
        ? `[${where.municipalities.join()}]${where.nationwide ? ' nationwide' : ''}`
        : 'anywhere';
      it(`${list} is ${shown ? 'shown' : 'not shown'} in ${municipality ?? 'no municipality'}`, () => {
        const feed = makeFeed({ id: 'gm' }, [{ id: 'a', area: where }]);
        assert.equal(idsOf([feed], baseline, municipality, today).includes('gm:a'), shown);
      });
    }
  });

  it('takes the settings of the first feed that has any', () => {
    const settings = (introduction: string) => ({
      introduction,
      coordinationPoint: null,
      rungs: [],
    });
    const feeds = [
      makeFeed({ id: 'a' }, []),
      makeFeed({ id: 'b' }, [], { zorgladder: settings('b') }),
      makeFeed({ id: 'c' }, [], { zorgladder: settings('c') }),
    ];
    assert.equal(combineOffer(feeds, baseline, null, today).zorgladder?.introduction, 'b');
    assert.equal(combineOffer([], baseline, null, today).zorgladder, null);
  });

  it('gives each service one id, shows nothing hidden, and changes no feed', () => {
    fc.assert(
      fc.property(anyFeeds, (feeds) => {
        const ids = idsOf(feeds, deepFreeze(baseline), 'GM0301', today);
        assert.equal(new Set(ids).size, ids.length);
        const hidden = feeds.flatMap(({ hides }) => hides);
        for (const id of ids) assert.ok(!id.startsWith('national:') || !hidden.includes(id));
      }),
    );
  });
});

describe('offeredServices', () => {
  it('are those of the offer, in its order', () => {
    fc.assert(
      fc.property(
        anyFeeds,
        fc.constantFrom(null, 'GM0301', '0262', 'Zutphen'),
        fc.constantFrom('2026-11-22', today, '2027-01-01'),
        (feeds, municipality, date) => {
          const args = [feeds, deepFreeze(baseline), municipality, date] as const;
          assert.deepEqual([...offeredServices(...args)], combineOffer(...args).services);
        },
      ),
    );
  });

  /** A feed that counts how many of its services somebody has looked at. */
  function counted(feed: Feed): { readonly feed: Feed; readonly taken: () => number } {
    let taken = 0;
    const counting = function* () {
      for (const service of feed.services) {
        taken++;
        yield service;
      }
    };
    const services = new Proxy(feed.services, {
      get: (all, name) =>
        name === Symbol.iterator ? counting : (Reflect.get(all, name) as unknown),
    });
    return { feed: { ...feed, services }, taken: () => taken };
  }

  it('come one by one: taking some does not walk through all', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}` }));
    const first = counted(makeFeed({ id: 'a' }, ids));
    const second = counted(makeFeed({ id: 'b' }, ids));
    const lines = counted(baseline);
    const services = offeredServices([first.feed, second.feed], lines.feed, null, today);
    const taken = () => [first, second, lines].map((one) => one.taken());
    assert.deepEqual(taken(), [0, 0, 0], 'nothing before the first is asked for');
    assert.equal(services.next().value?.id, 'a:0');
    assert.deepEqual(taken(), [1, 0, 0]);
    assert.equal(services.next().value?.id, 'a:1');
    assert.deepEqual(taken(), [2, 0, 0]);
    services.return();
    assert.deepEqual(taken(), [2, 0, 0]);
    assert.equal(services.next().done, true);
  });

  it('come from the next feed when one is at its end', () => {
    const first = counted(makeFeed({ id: 'a' }, [{ id: '0' }]));
    const second = counted(makeFeed({ id: 'b' }, [{ id: '0' }, { id: '1' }]));
    const services = offeredServices([first.feed, second.feed], baseline, null, today);
    services.next();
    assert.equal(services.next().value?.id, 'b:0');
    assert.deepEqual([first.taken(), second.taken()], [1, 1]);
    assert.deepEqual(
      [...services].map(({ id }) => id),
      ['b:1', 'national:luisterlijn', 'national:dementielijn'],
    );
  });

  it('are in season on their first and last day', () => {
    const season = makeFeed({ id: 'a' }, [
      { id: 'winter', validFrom: '2026-11-23', validThrough: '2026-11-23' },
    ]);
    const on = (date: string) =>
      [...offeredServices([season], baseline, null, date)].some(({ id }) => id === 'a:winter');
    assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-24'].map(on), [false, true, false]);
  });
});
