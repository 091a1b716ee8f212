import { assert } from '@open-wc/testing';
import type { Feed } from '../../src/domain/services/feed.js';
import { textIn } from '../../src/domain/shared/text.js';
import { readInline } from '../../src/feeds/feed-store.js';
import { readDocument, supportedMajor } from '../../src/feeds/read-document.js';
import { naughtyStrings } from './naughty-strings.js';
import { getJson } from './remote.js';

const publisher = { id: 'gm', name: 'Gemeente', kind: 'municipality' };
const document = (services: unknown, more: object = {}) => ({
  schemaVersion: '1.0',
  publisher,
  services,
  ...more,
});

function readFeed(input: unknown): { feed: Feed; problems: readonly { path: string }[] } {
  const read = readDocument(input);
  if (!read.ok || read.value.kind !== 'feed') return assert.fail(JSON.stringify(read));
  return read.value;
}

describe('readDocument', () => {
  it('reads each field of a feed into the model', async () => {
    const { feed } = readFeed(await getJson('/feed/gemeente.json'));
    assert.deepEqual(feed.publisher, {
      id: 'gemeente-voorbeeld',
      name: 'Gemeente Voorbeeld',
      kind: 'municipality',
      url: 'https://www.example.org/mantelzorg',
      phone: { display: '14 0575', dial: '140575' },
      email: 'mantelzorg@example.org',
      municipalities: ['GM0301'],
    });
    assert.equal(feed.updatedAt, '2026-11-12');
    assert.deepEqual(feed.hides, ['national:cak']);
    assert.deepEqual(feed.zorgladder, {
      introduction: { nl: 'Hulp in onze gemeente.', en: 'Help in our municipality.' },
      coordinationPoint: 'logeerhuis',
      rungs: [
        {
          rung: 3,
          text: 'De gemeente denkt met u mee.',
          examples: ['Iemand die een middag overneemt', { nl: 'Hulp in huis', en: 'Help at home' }],
        },
      ],
    });
    assert.deepEqual(feed.services[0], {
      id: 'steunpunt',
      name: 'Steunpunt Mantelzorg',
      organization: 'Welzijn Voorbeeld',
      description: {
        nl: 'Een gesprek, advies en hulp bij het vinden van andere hulp.',
        en: 'A talk, advice, and help to find other help.',
      },
      types: ['support-centre'],
      needs: ['guidance', 'emotional-support'],
      tasks: ['paperwork', 'planning'],
      rungs: [2],
      burden: ['medium', 'high'],
      respite: null,
      funding: ['free'],
      cost: 'Gratis',
      eligibility: null,
      howToApply: null,
      applyUrl: 'https://www.example.org/aanmelden',
      access: 'self',
      audience: ['young-carers'],
      languages: ['nl', 'tr'],
      phone: { display: '0575 12 34 56', dial: '+31575123456' },
      whatsapp: { display: '06 12 34 56 78', dial: '+31612345678' },
      email: 'steunpunt@example.org',
      url: 'https://www.example.org/steunpunt',
      openingHours: {
        stretches: [0, 1, 2, 3, 4].map((day) => ({
          from: day * 1440 + 510,
          to: day * 1440 + (day === 4 ? 720 : 1020),
        })),
        words: [],
      },
      locations: [
        {
          name: 'Buurthuis',
          street: 'Dorpsstraat 1',
          postalCode: '7201 AA',
          city: 'Voorbeeld',
          latitude: 52.14,
          longitude: 6.2,
          openingHours: { stretches: [{ from: 2 * 1440 + 600, to: 2 * 1440 + 720 }], words: [] },
          accessibility: 'Met een rolstoel toegankelijk',
        },
      ],
      area: { municipalities: ['GM0301'], postcodes: ['7200-7207'], nationwide: false },
      validFrom: '2026-01-01',
      validThrough: '2027-12-31',
      updatedAt: '2026-10-01',
    });
    assert.deepEqual(feed.services[1]!.respite, {
      setting: 'away',
      provider: 'professional',
      duration: ['weekend', 'week'],
      planning: ['planned', 'urgent'],
    });
    assert.equal(feed.services[1]!.eligibility, 'Na een gesprek met de gemeente');
    assert.equal(feed.services[1]!.howToApply, 'Bel de gemeente');
  });

  it('takes what is left out, null or empty for the same', async () => {
    const bare = readFeed(document([{ id: 'goed', name: 'Een goede dienst' }])).feed.services[0]!;
    const nulls = readFeed(await getJson('/feed/nulls.json')).feed.services[0];
    const { locations, area, ...empty } = readFeed(await getJson('/feed/empty-texts.json')).feed
      .services[0]!;
    assert.deepEqual(nulls, bare);
    assert.deepEqual({ ...empty, locations: [], area: null }, bare);
    assert.isNull(locations[0]!.name);
    assert.isNull(locations[0]!.city);
    assert.deepEqual(area, { municipalities: [], postcodes: [], nationwide: null });
  });

  it('reads the day of a date and not the time', async () => {
    const { feed } = readFeed(await getJson('/feed/dates-with-time.json'));
    assert.equal(feed.updatedAt, '2026-11-12');
    assert.equal(feed.services[0]!.validFrom, '2026-01-01');
    assert.equal(feed.services[0]!.updatedAt, '2026-02-03');
  });

  it('leaves out an unknown code and keeps the known ones around it', async () => {
    const { feed } = readFeed(await getJson('/feed/invalid/code-task-unknown.json'));
    assert.deepEqual(feed.services[1]!.tasks, ['paperwork', 'planning']);
    const several = readFeed(
      document([
        {
          id: 'a',
          name: 'A',
          types: ['x', 'helpline', 'y', 'desk', 'z'],
          rungs: [0, 3, 6],
          access: 'x',
        },
      ]),
    );
    assert.deepEqual(several.feed.services[0]!.types, ['helpline', 'desk']);
    assert.deepEqual(several.feed.services[0]!.rungs, [3]);
    assert.isNull(several.feed.services[0]!.access);
    assert.deepEqual(
      several.problems.map(({ path }) => path),
      ['types.0', 'types.2', 'types.4', 'rungs.0', 'rungs.2', 'access'].map(
        (path) => `services.0.${path}`,
      ),
    );
  });

  it('keeps a feed of a kind of publisher that a later version knows', () => {
    const { feed } = readFeed(document([], { publisher: { ...publisher, kind: 'hospital' } }));
    assert.equal(feed.publisher.kind, 'other');
    assert.equal(feed.publisher.name, 'Gemeente');
  });

  it('drops a service in which more is wrong than a code, and names all of it', () => {
    const { feed, problems } = readFeed(document([{ id: 'a', name: 5, types: ['x'] }]));
    assert.isEmpty(feed.services);
    assert.sameMembers(
      problems.map(({ path }) => path),
      ['services.0.name', 'services.0.types.0'],
    );
  });

  it('keeps a feed of which one widget is set up wrongly', () => {
    const { feed } = readFeed(document([{ id: 'a', name: 'A' }], { zorgladder: 'x' }));
    assert.lengthOf(feed.services, 1);
    assert.isNull(feed.zorgladder);
  });

  it('keeps the words of a number and of hours that it cannot read', () => {
    const { feed } = readFeed(
      document([{ id: 'a', name: 'A', phone: 'via de huisarts', openingHours: ['op afspraak'] }]),
    );
    assert.deepEqual(feed.services[0]!.phone, { display: 'via de huisarts', dial: null });
    assert.deepEqual(feed.services[0]!.openingHours.words, ['op afspraak']);
  });

  it('counts lines and services as they stand in the document, empty ones too', () => {
    const { problems } = readFeed(
      document([null, { id: 'a', name: 'A', openingHours: ['', 'op afspraak', ' op afspraak '] }]),
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['services.0', 'services.1.openingHours.1', 'services.1.openingHours.2'],
    );
  });

  it('refuses what is no object', () => {
    for (const input of [
      null,
      undefined,
      [],
      [{}],
      '',
      '{}',
      0,
      NaN,
      true,
      () => {},
      Symbol('x'),
    ]) {
      const read = readDocument(input);
      assert.isFalse(read.ok, typeof input);
      if (!read.ok) assert.equal(read.error.code, 'feed-invalid');
    }
  });

  it('refuses a higher major and nothing else for its version', () => {
    const codeOf = (schemaVersion: unknown) => {
      const read = readDocument(document([], { schemaVersion }));
      return read.ok ? 'read' : read.error.code;
    };
    assert.equal(codeOf(`${supportedMajor}.0`), 'read');
    assert.equal(codeOf(`${supportedMajor}.99`), 'read');
    assert.equal(codeOf(`${supportedMajor + 1}.0`), 'feed-version');
    assert.equal(codeOf(`${supportedMajor + 1}`), 'feed-version');
    assert.equal(codeOf(supportedMajor + 1), 'feed-version');
    const noText = { toString: null, valueOf: null };
    for (const odd of [undefined, null, '', 'x', `v${supportedMajor}.0`, {}, [], noText]) {
      assert.equal(codeOf(odd), 'feed-invalid', JSON.stringify(odd));
    }
  });

  it('reads an index as one', async () => {
    const read = readDocument(await getJson('/feed/index.json'));
    if (!read.ok || read.value.kind !== 'index') return assert.fail(JSON.stringify(read));
    assert.deepEqual(read.value.shards, [
      { municipality: 'GM0301', url: 'gm0301.json' },
      { municipality: 'GM0262', url: 'gm0262.json' },
    ]);
  });
});

describe('a feed with names that an object has by nature', () => {
  const natural = Object.getOwnPropertyNames(Object.prototype).sort();
  // As text: in a literal, `__proto__` would set the prototype instead of being a key.
  const json = `{
    "schemaVersion": "1.0",
    "__proto__": { "polluted": true },
    "constructor": { "prototype": { "polluted": true } },
    "publisher": { "id": "__proto__", "name": "P", "kind": "other", "__proto__": { "polluted": true } },
    "services": [
      { "id": "__proto__", "name": { "nl": "A", "__proto__": "B", "constructor": "C" },
        "__proto__": { "polluted": true, "phone": "112" }, "constructor": { "prototype": {} } },
      { "id": "constructor", "name": "C", "types": ["__proto__", "constructor", "helpline"],
        "area": { "__proto__": { "nationwide": true } }, "respite": { "__proto__": { "setting": "home" } } },
      { "id": "hasOwnProperty", "name": { "__proto__": "only this" } },
      { "__proto__": { "id": "inherited", "name": "Inherited" } }
    ],
    "hides": ["__proto__", "constructor:prototype"],
    "zorgladder": { "__proto__": { "coordinationPoint": "x" }, "rungs": [] }
  }`;

  it('is read for what it says itself', () => {
    const { feed } = readFeed(JSON.parse(json));
    assert.deepEqual(
      feed.services.map(({ id }) => id),
      ['__proto__', 'constructor', 'hasOwnProperty'],
    );
    const [first, second, third] = feed.services;
    assert.equal(textIn(first!.name, '__proto__').text, 'B');
    assert.equal(textIn(third!.name, 'nl').text, 'only this');
    assert.isNull(first!.phone);
    assert.deepEqual(second!.types, ['helpline']);
    assert.isNull(second!.area!.nationwide);
    assert.isNull(second!.respite!.setting);
    assert.isNull(feed.zorgladder!.coordinationPoint);
  });

  it('changes nothing on the page', () => {
    readFeed(JSON.parse(json));
    assert.isUndefined(({} as { polluted?: unknown }).polluted);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), natural);
  });
});

describe('a page that has added to Object.prototype', () => {
  it('adds nothing to a service', () => {
    const added = { email: 'page@example.org', rungs: [5], polluted: true };
    for (const [name, value] of Object.entries(added)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    }
    try {
      const { email, rungs } = readFeed(document([{ id: 'a', name: 'A' }])).feed.services[0]!;
      assert.deepEqual([email, rungs], [null, []]);
    } finally {
      for (const name of Object.keys(added)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

describe('a feed of naughty strings', () => {
  it('has more than five hundred of them', () => assert.isAbove(naughtyStrings.length, 500));

  it('is read without a throw, its texts as they stand and nothing dangerous in its addresses', () => {
    for (const text of naughtyStrings) {
      const location = { name: text, street: text, postalCode: text, city: text };
      const { feed } = readFeed({
        schemaVersion: '1.0',
        publisher: { ...publisher, name: `x${text}`, url: text, phone: text, email: text },
        hides: [text],
        services: [
          {
            ...{ id: `x${text}`, name: `x${text}`, organization: text, description: { nl: text } },
            ...{ cost: text, eligibility: text, howToApply: text, applyUrl: text, url: text },
            ...{ phone: text, whatsapp: text, email: text, openingHours: [text, text] },
            ...{ audience: [text], languages: [text], locations: [location] },
            area: { municipalities: [text], postcodes: [text] },
          },
        ],
        zorgladder: { introduction: text, rungs: [{ rung: 1, text, examples: [text] }] },
      });
      const service = feed.services[0]!;
      assert.equal(service.id, `x${text}`.trim());
      assert.equal(service.name, `x${text}`.trim());
      assert.equal(service.organization, text.trim() || null);
      for (const url of [service.url, service.applyUrl, feed.publisher.url]) {
        if (url !== null) assert.match(url, /^https:\/\//, JSON.stringify(text));
      }
      for (const phone of [service.phone, service.whatsapp]) {
        if (phone && phone.dial !== null) assert.match(phone.dial, /^\+?\d+$/);
      }
    }
  });

  it('is read as quickly as any', () => {
    const long = [' ', '0', '(', '-', ',', 'a@', 'a.', 'Mo,', '\u0301', '<'].map((part) =>
      part.repeat(100_000 / part.length),
    );
    const started = performance.now();
    for (const text of long) {
      for (const tail of ['', 'x']) {
        const value = `Mo${text}${tail}`;
        readFeed(
          document([
            { id: 'a', name: value, phone: value, email: value, url: value, openingHours: [value] },
          ]),
        );
      }
    }
    const unknown = Array.from({ length: 50_000 }, (_, index) => `x${index}`);
    readFeed(document([{ id: 'a', name: 'A', types: unknown }]));
    assert.isBelow(performance.now() - started, 3000);
  });
});

describe('readInline', () => {
  it('reads a document that the page carries', () => {
    const load = readInline(document([{ id: 'a', name: 'A' }, { id: 'b' }]));
    assert.equal(load.url, 'inline');
    assert.isNull(load.failure);
    assert.lengthOf(load.feeds, 1);
    assert.deepEqual(
      load.problems.map(({ code, path }) => [code, path]),
      [['feed-invalid', 'services.1.name']],
    );
  });

  it('says what is wrong with a document that it cannot use', () => {
    assert.equal(readInline(null).failure?.code, 'feed-invalid');
    assert.equal(readInline(document([], { schemaVersion: '2.0' })).failure?.code, 'feed-version');
    const index = readInline({ schemaVersion: '1.0', kind: 'index', shards: [] });
    assert.isEmpty(index.feeds);
    assert.equal(index.problems[0]?.code, 'feed-invalid');
  });

  it('copes with objects that no JSON can hold, and changes none of them', () => {
    const circle: Record<string, unknown> = { id: 'c', name: 'C', types: ['x', 'desk'] };
    circle.self = circle;
    const odd = { id: 'a', name: 'A', types: ['x'], act: () => {}, symbol: Symbol('x'), big: 1n };
    const data = Object.freeze(document([odd, circle, document, window, new Map()]));
    const load = readInline(data);
    assert.isNull(load.failure);
    assert.deepEqual(
      load.feeds[0]!.services.map(({ id, types }) => [id, types]),
      [
        ['a', []],
        ['c', ['desk']],
      ],
    );
    assert.deepEqual(odd.types, ['x']);
    assert.deepEqual(circle.types, ['x', 'desk']);
  });
});
