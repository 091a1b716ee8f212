import { assert } from '@open-wc/testing';
import type { Instrument } from '../../src/domain/burden-test/instrument.js';
import type { BurdenTestSettings } from '../../src/domain/burden-test/settings.js';
import { readBurdenTest } from '../../src/feeds/read-burden-test.js';
import { getJson } from './remote.js';

const yesNo = [
  { id: 'yes', label: 'Ja', score: 1 },
  { id: 'no', label: 'Nee', score: 0 },
];

/** A questionnaire in order, but for what a test says. */
const own = (more: object = {}): object => ({
  id: 'own',
  version: '1.0',
  title: 'Onze vragen',
  items: [
    { id: 'a', text: 'A?' },
    { id: 'b', text: 'B?' },
  ],
  options: yesNo,
  scoring: { method: 'sum', missing: 'all-required' },
  bands: [],
  ...more,
});

/** What is read, with what is wrong as `path: reason`. */
function read(section: unknown): { value: BurdenTestSettings | null; problems: string[] } {
  const { value, problems } = readBurdenTest(section);
  for (const { code } of problems) assert.equal(code, 'feed-invalid');
  return { value, problems: problems.map(({ path, reason }) => `${path}: ${reason}`) };
}

function readOwn(more: object = {}): { instrument: Instrument | null; problems: string[] } {
  const { value, problems } = read({ instrument: own(more) });
  const instrument = value!.instrument;
  return { instrument: typeof instrument === 'object' ? instrument : null, problems };
}

describe('the section of the burden test', () => {
  it('may be left out', () => {
    for (const nothing of [undefined, null]) {
      assert.deepEqual(read(nothing), { value: null, problems: [] });
    }
  });

  it('may say nothing, in any way', () => {
    const value = { introduction: null, instrument: null, texts: new Map() };
    const ways = [{}, { introduction: null, instrument: null, texts: null }, { texts: {} }];
    for (const section of ways) assert.deepEqual(read(section), { value, problems: [] });
  });

  it('is left out as a whole where it is no object', () => {
    for (const section of [[], 'csi', 3, true]) {
      assert.deepEqual(read(section), { value: null, problems: ['burdenTest: expected object'] });
    }
  });

  it('names a built-in questionnaire', () => {
    for (const id of ['check', 'csi', 'mcsi', 'ediz', 'ediz-plus', ' csi ']) {
      const { value, problems } = read({ instrument: id });
      assert.equal(value!.instrument, id.trim() as 'csi');
      assert.deepEqual(problems, []);
    }
  });

  it('keeps its texts where it names an unknown one, which is reported', () => {
    for (const id of ['zbi', 'CSI', '', 'constructor', '__proto__']) {
      const { value, problems } = read({ instrument: id, texts: { sleep: 'Slaapt u slecht?' } });
      assert.isNull(value!.instrument);
      assert.equal(value!.texts.size, 1);
      assert.deepEqual(problems, ['burdenTest.instrument: unknown code']);
    }
  });
});

describe('the texts', () => {
  it('are in Dutch or for each language', () => {
    const texts = { sleep: ' Slaapt u slecht? ', physical: { nl: 'Is het zwaar?', en: 'Hard?' } };
    const { value, problems } = read({ texts });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...value!.texts],
      [
        ['sleep', 'Slaapt u slecht?'],
        ['physical', { nl: 'Is het zwaar?', en: 'Hard?' }],
      ],
    );
  });

  it('are not there where they say nothing', () => {
    const { value, problems } = read({ texts: { a: '', b: ' ', c: null, d: {}, e: { nl: '' } } });
    assert.deepEqual(problems, []);
    assert.equal(value!.texts.size, 0);
  });

  it('are left out and reported one by one where they are none', () => {
    const { value, problems } = read({
      texts: { a: 3, b: ['B?'], c: { nl: 'C?', en: 3 }, d: 'D?', e: true },
    });
    assert.deepEqual([...value!.texts], [['d', 'D?']]);
    assert.deepEqual(problems, [
      'burdenTest.texts.a: expected text',
      'burdenTest.texts.b: expected text',
      'burdenTest.texts.c.en: expected string',
      'burdenTest.texts.e: expected text',
    ]);
  });

  it('are left out as a whole where they are no object', () => {
    for (const texts of [['A?'], 'A?', 3]) {
      const { value, problems } = read({ instrument: 'csi', texts });
      assert.equal(value!.texts.size, 0);
      assert.equal(value!.instrument, 'csi');
      assert.deepEqual(problems, ['burdenTest.texts: expected object']);
    }
  });

  it('may have the names of what objects have', () => {
    const json = '{ "__proto__": "A?", "constructor": { "__proto__": "B?" }, "toString": "C?" }';
    const { value, problems } = read({ texts: JSON.parse(json) as unknown });
    assert.deepEqual(problems, []);
    assert.deepEqual([...value!.texts.keys()], ['__proto__', 'constructor', 'toString']);
    assert.equal(value!.texts.get('__proto__'), 'A?');
    assert.equal(value!.texts.get('toString'), 'C?');
    assert.isUndefined(value!.texts.get('valueOf'));
    assert.isUndefined(({} as Record<string, unknown>)['nl'], 'the prototype is as it was');
  });
});

describe('the own questionnaire of a feed', () => {
  it('is read into the model', async () => {
    const { burdenTest } = (await getJson('/feed/burden-test-own.json')) as { burdenTest: object };
    const { value, problems } = read(burdenTest);
    assert.deepEqual(problems, []);
    const { items, options, bands, ...rest } = value!.instrument as Instrument;
    assert.deepEqual(rest, {
      id: 'eigen',
      version: '1.0',
      title: 'Onze vragen',
      citation: { text: 'Gemeente Voorbeeld, 2026', doi: null },
      licence: { status: 'CC0-1.0', holder: 'Gemeente Voorbeeld', note: null },
      scoring: { method: 'weights', missing: { maxMissing: 1 } },
    });
    assert.deepEqual(items[1], {
      id: 'koken-zwaar',
      topic: 'hoe zwaar het is',
      text: 'Een vraag over koken-zwaar',
      reverse: null,
      need: null,
      task: null,
      audience: null,
      options: [],
      weight: 0.5,
      pick: null,
      about: 'koken',
      required: true,
    });
    assert.deepEqual(items[5]!.options[1], {
      id: 'no',
      label: { nl: 'Nee', en: 'No' },
      score: 2.5,
      urgent: true,
    });
    assert.deepEqual(options[0], { id: 'yes', label: 'Ja', score: 1, urgent: null });
    assert.deepEqual(bands[0], {
      level: 'low',
      min: 0,
      max: 2,
      label: 'Licht',
      text: 'Het gaat.',
      source: 'eigen onderzoek',
    });
  });

  it('is used without bands, citation and licence', () => {
    const { instrument, problems } = readOwn();
    assert.deepEqual(problems, []);
    assert.deepEqual(instrument!.bands, []);
    assert.isNull(instrument!.citation);
    assert.isNull(instrument!.licence);
  });

  it('tolerates a need and a task of a later version, and reports them', () => {
    const { instrument, problems } = readOwn({
      items: [
        { id: 'a', text: 'A?', need: 'hope', task: 'meals' },
        { id: 'b', text: 'B?', need: 'respite', task: 'gardening' },
      ],
    });
    assert.deepEqual(problems, [
      'burdenTest.instrument.items.0.need: unknown code',
      'burdenTest.instrument.items.1.task: unknown code',
    ]);
    assert.deepEqual(
      instrument!.items.map(({ need, task }) => [need, task]),
      [
        [null, 'meals'],
        ['respite', null],
      ],
    );
  });

  it('is all or nothing: one bad question is not left out of the score', () => {
    const { instrument, problems } = readOwn({
      items: [{ id: 'a', text: 'A?' }, { id: 'b' }, { id: 'c', text: 'C?' }],
    });
    assert.isNull(instrument);
    assert.deepEqual(problems, ['burdenTest.instrument.items.1.text: expected text']);
  });

  it('is refused with every reason there is', () => {
    const structure = readOwn({ version: 3, items: [{ id: 'a', text: 'A?', weight: -1 }, {}] });
    assert.isNull(structure.instrument);
    assert.deepEqual(structure.problems, [
      'burdenTest.instrument.version: expected string',
      'burdenTest.instrument.items.0.weight: expected number',
      'burdenTest.instrument.items.1.id: expected string',
      'burdenTest.instrument.items.1.text: expected text',
    ]);
    const bands = [
      { level: 'low', min: 0, max: 0, label: 'Licht' },
      { level: 'high', min: 3, max: 4, label: 'Zwaar' },
    ];
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const items = ids.map((id) => ({ id, text: '?' }));
    const gaps = readOwn({ items, bands });
    assert.isNull(gaps.instrument);
    assert.deepEqual(gaps.problems, [
      'burdenTest.instrument.bands: no band for scores between 0 and 3',
      'burdenTest.instrument.bands: no band for scores between 4 and 5',
    ]);
  });

  it('keeps the rest of the section where it is refused', () => {
    const { value } = read({ introduction: 'Welkom', instrument: own({ id: '' }), texts: { a: 'A?' } }); // prettier-ignore
    // Written for the questions that are not asked.
    assert.isNull(value!.introduction);
    assert.isNull(value!.instrument);
    assert.equal(value!.texts.get('a'), 'A?');
  });

  const reason = 'burdenTest.instrument.scoring.missing: neither "all-required" nor { "maxMissing": … }'; // prettier-ignore
  const most = 'burdenTest.instrument.scoring.missing: maxMissing is not a number below that of the items that may be left out'; // prettier-ignore
  const table: readonly [what: string, missing: unknown, ...problems: string[]][] = [
    ['all required', 'all-required'],
    ['none left out', { maxMissing: 0 }],
    ['one left out', { maxMissing: 1 }],
    ['a later word besides', { maxMissing: 1, prorate: true }],
    ['all left out', { maxMissing: 2 }, most],
    ['fewer than none', { maxMissing: -1 }, most],
    ['half of one', { maxMissing: 0.5 }, most],
    ['more than can be', { maxMissing: Infinity }, most],
    ['a number as text', { maxMissing: '1' }, reason],
    ['nothing in it', {}, reason],
    ['nothing', undefined, reason],
    ['null', null, reason],
    ['another word', 'none', reason],
    ['a number', 1, reason],
    ['a list', [1], reason],
    ['yes', true, reason],
  ];
  for (const [what, missing, ...problems] of table) {
    it(`is ${problems.length > 0 ? 'refused' : 'used'} with ${what} as what may be missing`, () => {
      const found = readOwn({ scoring: { method: 'sum', missing } });
      assert.deepEqual(found.problems, problems);
      assert.equal(found.instrument === null, problems.length > 0);
    });
  }

  it('may have items and options with the names of what objects have', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { instrument, problems } = readOwn({
      items: ids.map((id) => ({ id, text: `${id}?` })),
      options: ids.map((id, score) => ({ id, label: id, score })),
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      instrument!.items.map(({ id }) => id),
      ids,
    );
  });

  it('gets nothing from a prototype, and gives nothing to one', () => {
    const json = JSON.stringify(own()).replace('{', '{"__proto__":{"licence":{"status":"x"}},');
    const { value, problems } = read({ instrument: JSON.parse(json) as unknown });
    assert.deepEqual(problems, []);
    assert.isNull((value!.instrument as Instrument).licence);
    assert.isUndefined(({} as Record<string, unknown>)['licence']);
  });

  it('is refused where it is neither a word nor an object', () => {
    for (const instrument of [3, true, [], [own()]]) {
      const { value, problems } = read({ instrument });
      assert.isNull(value!.instrument);
      assert.deepEqual(problems, ['burdenTest.instrument: expected object']);
    }
  });
});
