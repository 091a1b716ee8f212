import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { convert, type Conversion } from '../../src/cli/from-sheet/convert.js';
import { readEarlierFeed, type EarlierFeed } from '../../src/cli/from-sheet/keep.js';
import { readSheet } from '../../src/cli/from-sheet/sheet.js';
import { readDocument } from '../../src/feeds/index.js';

const publisher = { id: 'gemeente-zutphen', name: 'Gemeente Zutphen', kind: 'municipality' };

function converted(
  table: readonly (readonly string[])[],
  more: { earlier?: EarlierFeed; publisher?: object } = {},
): Conversion {
  const sheet = readSheet(table);
  assert.ok(sheet);
  return convert(sheet, {
    publisher: { ...publisher, ...more.publisher },
    updatedAt: '2026-11-12',
    earlier: more.earlier ?? null,
  });
}

type Services = readonly Record<string, unknown>[];
const servicesOf = ({ document }: Conversion) => document.services as Services;
const oneOf = (titles: readonly string[], cells: readonly string[], more = {}) =>
  servicesOf(converted([titles, cells], more))[0]!;
const codesOf = ({ findings }: Conversion) => findings.map(({ code }) => code);

function earlierFeed(document: object): EarlierFeed {
  const earlier = readEarlierFeed(JSON.stringify(document));
  assert.ok(earlier.ok);
  return earlier.value;
}

describe('a row', () => {
  it('has a name that is the organisation where there is no service', () => {
    const service = oneOf(['Naam organisatie', 'Dienst'], ['Huisarts', '']);
    assert.deepEqual(
      [service.id, service.name, service.organization],
      ['huisarts', 'Huisarts', undefined],
    );
  });

  it('joins for whom it is and the conditions', () => {
    const titles = ['Dienst', 'Doelgroep', 'Voorwaarden', 'Voorwaarden vervolg'];
    const service = oneOf(titles, ['A', 'Alle inwoners', 'Met indicatie.', 'Vanaf 18 jaar']);
    assert.equal(service.eligibility, 'Alle inwoners. Met indicatie. Vanaf 18 jaar');
  });

  it('puts the code for the own municipality only', () => {
    const more = { publisher: { municipalities: ['GM0301'] } };
    const area = (cell: string, own = more) => oneOf(['Dienst', 'Gemeente'], ['A', cell], own).area;
    assert.deepEqual(area('Zutphen'), { municipalities: ['GM0301'] });
    assert.deepEqual(area('gemeente zutphen; Lochem'), { municipalities: ['GM0301', 'Lochem'] });
    assert.deepEqual(area('Landelijk'), { nationwide: true });
    assert.deepEqual(area('Zutphen', { publisher: { municipalities: [] } }), {
      municipalities: ['Zutphen'],
    });
    assert.equal(area(''), undefined);
  });

  it('keeps opening hours in words, and says so', () => {
    const conversion = converted([
      ['Dienst', 'Openingstijden', 'Telefoon'],
      ['A', 'op afspraak', '112'],
    ]);
    assert.deepEqual(servicesOf(conversion)[0]!.openingHours, ['op afspraak']);
    assert.deepEqual(conversion.findings, [
      {
        code: 'hoursInWords',
        level: 'guessed',
        rows: [2],
        column: 'Openingstijden',
        value: 'op afspraak',
        detail: '',
      },
    ]);
  });

  it('has an address from one column or from three', () => {
    assert.deepEqual(
      oneOf(['Dienst', 'Straat', 'Postcode', 'Plaats'], ['A', 'Markt 1', '7201 AB', 'Zutphen'])
        .locations,
      [{ street: 'Markt 1', postalCode: '7201 AB', city: 'Zutphen' }],
    );
  });
});

describe('what could not be taken is named', () => {
  const titles = ['Dienst', 'Telefoon', 'Lichte belasting', 'Matige belasting', 'Zware belasting'];
  const cases: readonly [string, string[][], string[]][] = [
    ['a row without a name', [titles, ['', '112']], ['noName']],
    ['a row that is shown to nobody', [titles, ['A', '112', 'Nee', 'Nee', 'Nee']], ['notVisible']],
    ['a row that is there twice', [titles, ['A', '112'], ['A', '112']], ['sameRow']],
    ['two rows with one name', [titles, ['A', '112'], ['A', '113']], ['sameName']],
    ['a word that is no yes or no', [titles, ['A', '112', 'Ja', 'misschien']], ['unclearYesNo']],
    [
      'a column that is not known',
      [
        ['Dienst', 'Tel', 'Wijk'],
        ['A', '112', 'Noord'],
      ],
      ['unknownColumn'],
    ],
    [
      'a remark',
      [
        ['Dienst', 'Tel', 'Opmerking'],
        ['A', '112', 'bellen!'],
      ],
      ['remark'],
    ],
    [
      'a kind of help that is not known',
      [
        ['Dienst', 'Tel', 'Soort hulp'],
        ['A', '112', 'Toverij'],
      ],
      ['unknownWord'],
    ],
    [
      'a cost that says nothing of who pays',
      [
        ['Dienst', 'Tel', 'Kosten'],
        ['A', '112', 'Zie site'],
      ],
      ['costInWords'],
    ],
    ['a service that nobody can reach', [['Dienst'], ['A']], ['unreachable']],
  ];
  for (const [name, table, codes] of cases) {
    it(name, () => assert.deepEqual(codesOf(converted(table)), codes));
  }

  it('and the same in several rows is said once', () => {
    const { findings } = converted([
      ['Dienst', 'Tel', 'Kosten'],
      ['A', '112', 'Zie site'],
      ['B', '112', 'Zie site'],
    ]);
    assert.deepEqual(
      findings.map(({ rows }) => rows),
      [[2, 3]],
    );
  });
});

describe('ids', () => {
  const cell = fc.constantFrom('', 'a', 'A', 'b', 'b-2', 'é', '2', '日本', '!');
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 25 });
  const titles = ['Naam organisatie', 'Dienst', 'Onderdeel', 'Doelgroep'];
  const idsBy = (conversion: Conversion) =>
    new Map(servicesOf(conversion).map(({ id, ...said }) => [id, JSON.stringify(said)] as const));

  it('are unique, and the same in whatever order the rows stand', () => {
    fc.assert(
      fc.property(
        rows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const one = converted([titles, ...rows]);
          const other = converted([titles, ...shuffled]);
          assert.equal(idsBy(one).size, one.services);
          assert.deepEqual([...idsBy(one)].sort(), [...idsBy(other)].sort());
        },
      ),
    );
  });

  it('do not depend on the other columns', () => {
    const id = (...cells: string[]) => oneOf(titles, cells).id;
    assert.equal(
      id('Perspectief Zutphen', 'Hulp bij: klusjes', 'x', 'y'),
      'perspectief-zutphen-hulp-bij-klusjes',
    );
    assert.equal(
      id('Perspectief Zutphen', 'Hulp bij: klusjes', '', ''),
      'perspectief-zutphen-hulp-bij-klusjes',
    );
  });

  it('get a number only where rows would share one', () => {
    const services = servicesOf(
      converted([titles, ['', 'b 2', '', ''], ['', 'b', 'y', ''], ['', 'b', 'x', '']]),
    );
    assert.deepEqual(
      services.map(({ id }) => id),
      ['b-2', 'b-3', 'b'],
    );
  });
});

describe('an earlier feed', () => {
  const titles = ['Dienst', 'Telefoon', 'Kosten', 'Locatie', 'Onderdeel'];
  const row = ['Koken', '0575 519613', 'Gratis', 'De Hoek', 'Koken'];
  const base = { schemaVersion: '1.0', publisher: { id: 'x', name: 'X' }, services: [] };
  const merged = (before: object, cells = row) =>
    converted([titles, cells], {
      earlier: earlierFeed({ ...base, services: [{ id: 'koken', ...before }] }),
    });
  const service = (before: object, cells = row) => servicesOf(merged(before, cells))[0]!;

  it('keeps what the list does not say', () => {
    const before = {
      description: { nl: 'Samen koken', en: 'Cooking together' },
      howToApply: 'Bel even',
      vlag: { eigen: ['veld'] },
      rungs: [1, 2],
    };
    const after = service(before);
    for (const [field, value] of Object.entries(before)) assert.deepEqual(after[field], value);
  });

  it('loses to the list in what the list says, and that is reported', () => {
    const conversion = merged({ phone: '0575 111111', cost: '€ 5', funding: ['own-cost'] });
    const [after] = servicesOf(conversion);
    assert.equal(after!.phone, '0575 519613');
    assert.deepEqual(after!.funding, ['free']);
    assert.deepEqual(
      conversion.findings.map(({ code, column, value, detail }) => [code, column, value, detail]),
      [
        ['listWins', 'Telefoon', '0575 111111', '0575 519613'],
        ['listWins', 'Kosten', '€ 5', 'Gratis'],
        ['listWins', 'Wie betaalt', 'Zelf betalen', 'Gratis'],
      ],
    );
  });

  it('keeps a judgement, and says what the list would make of it', () => {
    const conversion = merged({ types: ['respite'] });
    assert.deepEqual(servicesOf(conversion)[0]!.types, ['respite']);
    assert.deepEqual(codesOf(conversion), ['judgementKept']);
  });

  it('keeps a translation, with a word when its Dutch has changed', () => {
    assert.deepEqual(service({ name: { nl: 'Koken', en: 'Cooking' } }).name, {
      nl: 'Koken',
      en: 'Cooking',
    });
    const conversion = merged({ cost: { nl: 'Voor niets', en: 'Free' } });
    assert.deepEqual(servicesOf(conversion)[0]!.cost, { nl: 'Gratis', en: 'Free' });
    assert.ok(codesOf(conversion).includes('translationStale'));
  });

  it('keeps a place to which somebody added', () => {
    const locations = [{ name: { nl: 'De Hoek', en: 'The Corner' }, latitude: 52, longitude: 6 }];
    assert.deepEqual(service({ locations }).locations, locations);
    assert.deepEqual(service({ locations: [{ name: 'Elders' }] }).locations, [{ name: 'De Hoek' }]);
  });

  it('keeps the postcodes that somebody added to an area', () => {
    const place = (cell: string, area: object) => {
      const conversion = converted(
        [
          ['Dienst', 'Telefoon', 'Gemeente'],
          ['Koken', '0575 519613', cell],
        ],
        {
          earlier: earlierFeed({ ...base, services: [{ id: 'koken', area }] }),
        },
      );
      return [servicesOf(conversion)[0]!.area, codesOf(conversion)];
    };
    const postcodes = ['7200-7207'];
    assert.deepEqual(place('Zutphen', { postcodes }), [
      { municipalities: ['Zutphen'], postcodes },
      [],
    ]);
    assert.deepEqual(place('Zutphen', { municipalities: ['Zutphen'], postcodes }), [
      { municipalities: ['Zutphen'], postcodes },
      [],
    ]);
    assert.deepEqual(place('Lochem', { municipalities: ['Zutphen'], postcodes }), [
      { municipalities: ['Lochem'], postcodes },
      ['listWins'],
    ]);
    assert.deepEqual(place('Zutphen', { nationwide: true }), [
      { municipalities: ['Zutphen'] },
      ['listWins'],
    ]);
  });

  it('does not keep who paid when the cost is another', () => {
    const before = { cost: 'Gratis', funding: ['free'] };
    assert.deepEqual(service(before, ['Koken', '112', 'Zie site']).funding, undefined);
    assert.deepEqual(
      service({ ...before, cost: 'Zie site' }, ['Koken', '112', 'Zie site']).funding,
      ['free'],
    );
  });

  it('keeps what stands around the services, and names what is gone', () => {
    const conversion = converted([titles, row], {
      publisher: { name: 'Zutphen' },
      earlier: earlierFeed({
        note: 'n',
        ...base,
        publisher: { id: 'x', name: { nl: 'X', en: 'Y' }, phone: '14 0575', eigen: 1 },
        hides: ['national:cak'],
        services: [{ id: 'weg' }],
      }),
    });
    assert.deepEqual(Object.keys(conversion.document), [
      'note',
      'schemaVersion',
      'updatedAt',
      'publisher',
      'services',
      'hides',
    ]);
    assert.deepEqual(conversion.document.publisher, {
      id: 'gemeente-zutphen',
      name: { nl: 'Zutphen', en: 'Y' },
      kind: 'municipality',
      phone: '14 0575',
      eigen: 1,
    });
    assert.deepEqual(conversion.gone, ['weg']);
  });

  it('with the keys of an attack stays data', () => {
    const text = `{"__proto__":{"a":1},"schemaVersion":"1.0","publisher":{"id":"x","name":"X"},
      "services":[{"id":"koken","__proto__":{"polluted":true},"constructor":1}]}`;
    const earlier = readEarlierFeed(text);
    assert.ok(earlier.ok);
    const conversion = converted([titles, row], { earlier: earlier.value });
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.ok(Object.hasOwn(servicesOf(conversion)[0]!, '__proto__'));
    assert.ok(readDocument(conversion.document).ok);
  });

  it('once merged gives the same feed again', () => {
    const field = fc.constantFrom('a', 'z', 'rungs', 'name', 'url', 'openingHours', '__proto__');
    const value = fc.constantFrom<unknown>('x', ['y'], { nl: 'n', en: 'e' }, null, 3);
    const extra = fc.array(fc.tuple(field, value)).map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(extra, extra, (ofDocument, ofService) => {
        const document = { ...ofDocument, ...base, services: [{ ...ofService, id: 'koken' }] };
        const once = converted([titles, row], { earlier: earlierFeed(document) });
        const twice = converted([titles, row], { earlier: earlierFeed(once.document) });
        assert.equal(JSON.stringify(twice.document), JSON.stringify(once.document));
      }),
    );
  });
});

describe('a long list', () => {
  it('of 5,000 rows takes well under five seconds', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      `Organisatie ${index % 700}`,
      `Dienst ${index % 3_000}`,
      'maandag t/m vrijdag van 08:30 tot 17:00 uur',
      '0575 - 519613',
      `Kosten ${index}`,
    ]);
    const titles = ['Naam organisatie', 'Dienst', 'Openingstijden', 'Telefoon', 'Kosten'];
    const began = performance.now();
    assert.equal(converted([titles, ...rows]).services, 5_000);
    assert.ok(performance.now() - began < 5_000);
  });
});
