import { assert } from '@open-wc/testing';
import type { Feed } from '../../src/domain/services/feed.js';
import type { SteunpuntFinderSettings } from '../../src/domain/steunpunt-finder/settings.js';
import { readDocument } from '../../src/feeds/read-document.js';
import { readEnvelope } from '../../src/feeds/read-envelope.js';
import {
  burdenTestSection,
  respiteMenuSection,
  steunpuntFinderSection,
  verklaringSection,
  withSections,
  zorgladderSection,
} from '../../src/feeds/sections.js';
import { getJson } from './remote.js';

/** A feed that says this for the finder. */
function feedWith(more: object): Feed {
  const read = readEnvelope({
    schemaVersion: '1.0',
    publisher: { id: 'gm', name: 'Gemeente', kind: 'municipality' },
    services: [{ id: 'a', name: 'A' }],
    ...more,
  });
  if (!read.ok || read.value.kind !== 'feed') return assert.fail('the feed is read');
  return read.value.feed;
}
const read = (section: unknown) => steunpuntFinderSection(feedWith({ steunpuntFinder: section }));
const places = (section: unknown) =>
  read(section).problems.map(({ code, path }) => `${code} at "${path}"`);

describe('steunpuntFinderSection', () => {
  const table: readonly [what: string, section: unknown, settings: SteunpuntFinderSettings][] = [
    ['nothing at all', {}, { introduction: null, types: [] }],
    ['nothing in words', { introduction: null, types: null }, { introduction: null, types: [] }],
    ['an introduction', { introduction: ' Vraag het ' }, { introduction: 'Vraag het', types: [] }],
    ['a blank one', { introduction: ' ' }, { introduction: null, types: [] }],
    ['two languages', { introduction: { nl: 'Vraag', en: 'Ask' } }, { introduction: { nl: 'Vraag', en: 'Ask' }, types: [] }],
    ['types in their order', { types: ['desk', 'support-centre'] }, { introduction: null, types: ['desk', 'support-centre'] }],
    ['what a later version says', { types: ['desk'], radius: 25 }, { introduction: null, types: ['desk'] }],
  ]; // prettier-ignore
  for (const [what, section, steunpuntFinder] of table) {
    it(`reads ${what}`, () => {
      assert.deepEqual(read(section), { settings: { steunpuntFinder }, problems: [] });
    });
  }

  it('says nothing where the feed says nothing', () => {
    for (const feed of [feedWith({}), feedWith({ steunpuntFinder: null })]) {
      assert.deepEqual(steunpuntFinderSection(feed), { settings: {}, problems: [] });
    }
  });

  it('keeps the types that it knows, and reports the others', () => {
    const section = { introduction: 'Vraag het', types: ['desk', 'huisarts', 'helpline', null] };
    assert.deepEqual(read(section).settings, {
      steunpuntFinder: { introduction: 'Vraag het', types: ['desk', 'helpline'] },
    });
    assert.deepEqual(places(section), [
      'feed-invalid at "steunpuntFinder.types.1"',
      'feed-invalid at "steunpuntFinder.types.3"',
    ]);
  });

  for (const section of [[], 'desk', 1, true, { types: 'desk' }, { introduction: 1 }]) {
    it(`has no settings for ${JSON.stringify(section)}, and reports it`, () => {
      assert.deepEqual(read(section).settings, { steunpuntFinder: null });
      assert.lengthOf(places(section), 1);
      assert.match(places(section)[0]!, /^feed-invalid at "steunpuntFinder/);
    });
  }

  // The published schema refuses these as well.
  for (const section of [false, 0, '']) {
    it(`reports ${JSON.stringify(section)} where settings should be`, () => {
      assert.deepEqual(places(section), ['feed-invalid at "steunpuntFinder"']);
    });
  }

  it('takes nothing that an object has by nature', () => {
    const section = JSON.parse(
      '{ "__proto__": { "types": ["desk"] }, "constructor": {} }',
    ) as unknown;
    assert.deepEqual(read(section).settings, {
      steunpuntFinder: { introduction: null, types: [] },
    });
  });
});

describe('respiteMenuSection', () => {
  it('reads what is there, and leaves out what is not known', () => {
    const { settings, problems } = respiteMenuSection(
      feedWith({
        respiteMenu: {
          introduction: 'Even vrij',
          order: ['urgent', 'boerderij'],
          desk: 'loket',
          forms: [
            { form: 'day', text: 'Met een busje' },
            { form: 'boerderij', steps: ['Bel'] },
          ],
        },
      }),
    );
    assert.deepEqual(settings.respiteMenu, {
      introduction: 'Even vrij',
      order: ['urgent'],
      hides: [],
      steps: [],
      desk: 'loket',
      forms: [
        { form: 'day', text: 'Met een busje', steps: [] },
        { form: null, text: null, steps: ['Bel'] },
      ],
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['respiteMenu.order.1', 'respiteMenu.forms.1.form'],
    );
  });
});

describe('verklaringSection', () => {
  const section = {
    introduction: ' Vraag het hier ',
    issuer: { desk: 'loket', phone: '0575 519613', email: 'mail ons', url: 'https://voorbeeld.nl' },
    forMunicipalityOf: 'carer',
    purposes: [
      { id: ' parking ', handledBy: 'gemeente' },
      { id: 'tuin', label: { nl: 'Moestuin', en: ' ' }, handledBy: 'other', price: 3 },
    ],
    criteria: { minHoursPerWeek: 8, combine: 'or' },
    window: { from: '2026-03-01T00:00:00Z', through: '31-12-2026' },
    fields: { phone: 'required', bsn: 'required' },
    consentOfCareRecipient: 'ja',
    delivery: { mode: 'post', url: 'http://voorbeeld.nl/api', idempotencyKey: false },
    privacy: { controller: 'Gemeente' },
  };
  const nothing = {
    introduction: null,
    issuer: null,
    forMunicipalityOf: null,
    purposes: [],
    criteria: null,
    window: null,
    fields: null,
    consentOfCareRecipient: null,
    delivery: null,
    privacy: null,
    afterwards: null,
  };

  it('reads what is there, and leaves out what is not known', () => {
    const { settings, problems } = verklaringSection(feedWith({ verklaring: section }));
    assert.deepEqual(settings.verklaring, {
      introduction: 'Vraag het hier',
      issuer: {
        desk: 'loket',
        name: null,
        phone: { display: '0575 51 96 13', dial: '+31575519613' },
        email: null,
        url: 'https://voorbeeld.nl/',
      },
      forMunicipalityOf: 'carer',
      purposes: [
        { id: 'parking', label: null, info: null, handledBy: null, url: null },
        { id: 'tuin', label: { nl: 'Moestuin' }, info: null, handledBy: 'other', url: null },
      ],
      criteria: { minHoursPerWeek: 8, minMonths: null, combine: 'or', note: null },
      window: { from: '2026-03-01', through: null },
      fields: {
        phone: 'required',
        email: null,
        dateOfBirth: null,
        relation: null,
        tasks: null,
        explanation: null,
      },
      consentOfCareRecipient: null,
      delivery: { mode: 'post', url: null, email: null, idempotencyKey: false },
      privacy: { controller: 'Gemeente', url: null, retention: null },
      afterwards: null,
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      [
        'verklaring.issuer.email',
        'verklaring.purposes.0.handledBy',
        'verklaring.window.through',
        'verklaring.consentOfCareRecipient',
        'verklaring.delivery.url',
      ],
    );
  });

  it('says nothing where the feed says nothing, and has no more than there is', () => {
    for (const feed of [feedWith({}), feedWith({ verklaring: null })]) {
      assert.deepEqual(verklaringSection(feed), { settings: {}, problems: [] });
    }
    assert.deepEqual(verklaringSection(feedWith({ verklaring: {} })), {
      settings: { verklaring: nothing },
      problems: [],
    });
  });

  const broken: readonly [section: unknown, path: string][] = [
    [[], ''],
    ['ja', ''],
    [false, ''],
    [{ issuer: [] }, '.issuer'],
    [{ purposes: [{ label: 'Tuin' }] }, '.purposes.0.id'],
    [{ purposes: [{ id: ' ' }] }, '.purposes.0.id'],
    [{ criteria: { minHoursPerWeek: 169 } }, '.criteria.minHoursPerWeek'],
    [{ delivery: { idempotencyKey: 'ja' } }, '.delivery.idempotencyKey'],
  ];
  for (const [section, path] of broken) {
    it(`has no settings for ${JSON.stringify(section)}, and reports it once`, () => {
      const { settings, problems } = verklaringSection(feedWith({ verklaring: section }));
      assert.deepEqual(settings, { verklaring: null });
      assert.deepEqual(
        problems.map((one) => one.path),
        [`verklaring${path}`],
      );
    });
  }

  it('takes nothing that an object has by nature', () => {
    const section = JSON.parse(
      '{ "__proto__": { "delivery": { "mode": "post" } }, "constructor": {} }',
    ) as unknown;
    assert.deepEqual(verklaringSection(feedWith({ verklaring: section })).settings, {
      verklaring: nothing,
    });
  });
});

describe('withSections', () => {
  const feed = feedWith({
    steunpuntFinder: { types: ['desk', 'x'] },
    zorgladder: { introduction: 'Trap', rungs: [{ rung: 9 }] },
  });

  it('reads the sections of the widgets that are there, and no other', () => {
    const none = withSections(feed, []);
    assert.equal(none.feed, feed);
    assert.isEmpty(none.problems);
    const finder = withSections(feed, [steunpuntFinderSection]);
    assert.deepEqual(finder.feed.steunpuntFinder, { introduction: null, types: ['desk'] });
    assert.isNull(finder.feed.zorgladder);
    assert.deepEqual(
      finder.problems.map(({ path }) => path),
      ['steunpuntFinder.types.1'],
    );
  });

  it('leaves the feed as it was, and one bad section the others', () => {
    const all = withSections(feed, [burdenTestSection, zorgladderSection, steunpuntFinderSection]);
    assert.isNull(feed.steunpuntFinder);
    assert.isNull(all.feed.zorgladder);
    assert.deepEqual(all.feed.steunpuntFinder!.types, ['desk']);
    assert.equal(all.feed.services, feed.services);
    assert.deepEqual(
      all.problems.map(({ path }) => path),
      ['zorgladder.rungs.0.rung', 'steunpuntFinder.types.1'],
    );
  });
});

describe('the finder in a feed of the fixtures', () => {
  it('is read with the rest of the document', async () => {
    const all = readDocument(await getJson('/feed/steunpunt-finder-all.json'));
    if (!all.ok || all.value.kind !== 'feed') return assert.fail('the feed is read');
    assert.deepEqual(all.value.feed.steunpuntFinder?.types, [
      'support-centre',
      'respite',
      'helpline',
      'desk',
      'service',
    ]);
    const none = readDocument(await getJson('/feed/minimal.json'));
    if (!none.ok || none.value.kind !== 'feed') return assert.fail('the feed is read');
    assert.isNull(none.value.feed.steunpuntFinder);
  });
});
