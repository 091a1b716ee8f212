import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate } from '../../src/cli/from-sheet/cells.js';
import { readCodes } from '../../src/cli/from-sheet/code-cells.js';
import { readColumnMap } from '../../src/cli/from-sheet/column-map.js';
import { convert, type Conversion } from '../../src/cli/from-sheet/convert.js';
import { readEarlierFeed } from '../../src/cli/from-sheet/keep.js';
import { readPoint, splitPoint } from '../../src/cli/from-sheet/points.js';
import { readSheet } from '../../src/cli/from-sheet/sheet.js';
import { needList, taskList, typeList } from '../../src/cli/from-sheet/vocabulary/code-lists.js';
import { columnTitles } from '../../src/cli/from-sheet/vocabulary/columns.js';
import { csv, runHere, withFiles } from './cli.js';

const publisher = { id: 'gemeente-zutphen', name: 'Gemeente Zutphen', kind: 'municipality' };

function converted(
  table: readonly (readonly string[])[],
  more: { publisher?: object; earlier?: object } = {},
): Conversion {
  const earlier = more.earlier ? readEarlierFeed(JSON.stringify(more.earlier)) : null;
  assert.ok(earlier?.ok ?? true);
  return convert(readSheet(table)!, {
    publisher: { ...publisher, ...more.publisher },
    updatedAt: '2026-11-12',
    earlier: earlier?.ok ? earlier.value : null,
  });
}

type Services = readonly Record<string, unknown>[];
const servicesOf = ({ document }: Conversion) => document.services as Services;
const codesOf = ({ findings }: Conversion) => findings.map(({ code }) => code);

/** The service of a row with some cells, and what is said about it. */
function row(cells: Readonly<Record<string, string>>, more = {}) {
  const all = { Dienst: 'Hulp', Telefoon: '112', ...cells };
  const conversion = converted([Object.keys(all), Object.values(all)], more);
  return { service: servicesOf(conversion)[0]!, codes: codesOf(conversion) };
}

describe('the titles of columns', () => {
  it('each belong to one column', () => {
    const all = Object.values(columnTitles).flat();
    assert.deepEqual(
      all.filter((title, index) => all.indexOf(title) !== index),
      [],
    );
  });

  it('are folded, or they would never be found', () => {
    for (const [key, titles] of Object.entries(columnTitles)) {
      for (const title of titles) {
        const sheet = readSheet([
          ['Dienst', 'Naam organisatie', title],
          ['a', 'b', 'c'],
        ]);
        const found = [...sheet!.titles.keys()];
        assert.ok(found.includes(key as (typeof found)[number]), `${key}: ${title}`);
      }
    }
  });

  it('are guessed where a letter is wrong, and that is said', () => {
    const titles = ['Dienst', 'Omschrijvng', 'Telefoonumer', 'Inschrijving'];
    const sheet = readSheet([titles, ['A', 'tekst', '112', 'x']])!;
    assert.deepEqual([...sheet.guessed], ['description', 'phone']);
    assert.deepEqual([...sheet.rows[0]!.others.keys()], ['Inschrijving (D)']);
    const { columns } = converted([titles, ['A', 'tekst', '112', 'x']]);
    assert.deepEqual(
      columns.map(({ title, isGuess }) => [title, isGuess]),
      [
        ['Dienst', false],
        ['Omschrijvng', true],
        ['Telefoonumer', true],
      ],
    );
  });

  it('never name a service by a guess', () => {
    assert.equal(
      readSheet([
        ['Organisatei', 'Telefoon'],
        ['a', '112'],
      ]),
      null,
    );
  });
});

describe('a column of its own', () => {
  it('decides before the name of the service does', () => {
    assert.deepEqual(row({ Dienst: 'Wmo-loket' }).service.types, ['desk']);
    assert.deepEqual(row({ Dienst: 'Wmo-loket', Soort: 'Steunpunt' }).service.types, [
      'support-centre',
    ]);
    const { service } = row({ Dienst: 'Logeerhuis', Soort: 'Andere hulp' });
    assert.deepEqual(
      [service.types, service.respite, service.needs],
      [['service'], undefined, undefined],
    );
  });

  it('says by "geen" that there is nothing', () => {
    const { service } = row({
      Dienst: 'Wmo-loket',
      Soort: 'geen',
      Trede: 'Geen',
      Telefoon: 'geen',
    });
    assert.deepEqual(
      [service.types, service.rungs, service.phone],
      [undefined, undefined, undefined],
    );
  });

  it('may have the words of another list, or none that is known', () => {
    assert.deepEqual(row({ Soort: 'Praktische hulp' }).service.needs, ['practical-help']);
    const { service, codes } = row({ Soort: 'Toverij' });
    assert.deepEqual([service.types, codes], [['service'], ['unknownWord']]);
  });

  it('holds everything that a service can say', () => {
    const { service, codes } = row({
      ID: 'eigen-id',
      'Helpt met': 'Respijtzorg; informatie',
      'Neemt over': 'Koken of eten brengen, vervoer',
      Trede: 'trede 2 en 3',
      Belasting: 'matig, zwaar',
      'Thuis of elders': 'Aan huis',
      'Wie komt er': 'vrijwilligers',
      Duur: 'dagdeel / nacht',
      Planning: 'wekelijks',
      Financiering: 'Wmo en eigen kosten',
      Toegang: 'indicatie',
      Groepen: 'Dementie, eigen-groep',
      Talen: 'Nederlands, turks; ar / Farsi',
      Aanmeldlink: 'https://zorg.nl/aanmelden',
      'Prijs geldig tot en met': '31-12-2026',
      Begindatum: '1 april 2026',
      'Laatst bijgewerkt': '12/11/26',
    });
    assert.deepEqual(codes, []);
    assert.deepEqual(service, {
      id: 'eigen-id',
      name: 'Hulp',
      types: ['respite'],
      needs: ['respite', 'information'],
      tasks: ['meals', 'transport'],
      rungs: [2, 3],
      burden: ['medium', 'high'],
      respite: {
        setting: 'home',
        provider: 'volunteer',
        duration: ['hours', 'night'],
        planning: ['regular'],
      },
      funding: ['wmo', 'own-cost'],
      applyUrl: 'https://zorg.nl/aanmelden',
      access: 'assessment',
      audience: ['dementia', 'eigen-groep'],
      languages: ['nl', 'tr', 'ar', 'fa'],
      phone: '112',
      validFrom: '2026-04-01',
      validThrough: '2026-12-31',
      updatedAt: '2026-11-12',
    });
  });

  it('takes the first where there can be one, and reports words that it does not know', () => {
    const { service, codes } = row({
      'Wie komt er': 'vrijwilliger en beroepskracht',
      Talen: 'Elfs',
    });
    assert.deepEqual(service.respite, { provider: 'volunteer' });
    assert.deepEqual(codes, ['moreThanOne', 'unknownWord']);
  });
});

describe('words of a list', () => {
  it('may have commas and "en" in them', () => {
    assert.deepEqual(
      readCodes(taskList, 'Verzorgen: wassen, aankleden, medicijnen, Boodschappen doen').codes,
      ['personal-care', 'groceries'],
    );
    assert.deepEqual(readCodes(needList, 'Advies en begeleiding en geld').codes, [
      'guidance',
      'financial',
    ]);
    assert.deepEqual(readCodes(needList, 'Advies en begeleiding, geld').codes, [
      'guidance',
      'financial',
    ]);
    assert.deepEqual(readCodes(typeList, 'loket en hulplijn').codes, ['desk', 'helpline']);
    assert.deepEqual(readCodes(typeList, 'SUPPORT-CENTRE|desk|desk').codes, [
      'support-centre',
      'desk',
    ]);
  });
});

describe('where it is', () => {
  it('stands in columns of its own', () => {
    const { service } = row({
      'Naam locatie': 'De Hoek',
      Straatnaam: 'Markt',
      Huisnummer: '12',
      Toevoeging: 'a',
      Postcode: '7201 AA',
      Woonplaats: 'Zutphen',
      Latitude: '52.14',
      Lengtegraad: '6,2',
      Rolstoeltoegankelijk: 'ja',
      Parkeren: 'Achter het gebouw',
    });
    assert.deepEqual(service.locations, [
      {
        name: 'De Hoek',
        street: 'Markt 12a',
        postalCode: '7201 AA',
        city: 'Zutphen',
        latitude: 52.14,
        longitude: 6.2,
        accessibility: 'Toegankelijk met een rolstoel. Achter het gebouw',
      },
    ]);
  });

  it('may be several addresses in a cell, or several rows', () => {
    const two = 'De Hoek, Markt 1, 7201 AA Zutphen\nDorpsstraat 2, 7251 BB Vorden';
    assert.equal((row({ Locatie: two }).service.locations as unknown[]).length, 2);
    const titles = ['ID', 'Dienst', 'Telefoon', 'Plaats'];
    const conversion = converted([
      titles,
      ['x', 'A', '112', 'Zutphen'],
      ['x', 'A', '113', 'Vorden'],
    ]);
    assert.deepEqual(servicesOf(conversion)[0]!.locations, [
      { city: 'Zutphen' },
      { city: 'Vorden' },
    ]);
    assert.equal(servicesOf(conversion)[0]!.phone, '112');
    assert.deepEqual(codesOf(conversion), ['onlyPlace']);
  });

  it('is a point on the map in many notations', () => {
    const place = { latitude: 52.1, longitude: 6.2 };
    for (const cell of ['52.1, 6.2', '52,1; 6,2', '52.1 6.2', '52,1 / 6,2', 'POINT(6.2 52.1)']) {
      const [first, second] = splitPoint(cell)!;
      assert.deepEqual(readPoint(first, second)?.point, place, cell);
    }
    assert.equal(readPoint('6.2', '52.1')?.how, 'exchanged');
    assert.deepEqual(readPoint('6.2', '52.1')?.point, place);
    // The tower of Amersfoort is the middle of the grid.
    assert.deepEqual(readPoint('155000', '463000')?.point, {
      latitude: 52.155174,
      longitude: 5.387206,
    });
    const groningen = readPoint('233883,131', '582065.167')!.point;
    assert.ok(Math.abs(groningen.latitude - 53.21938317) < 1e-5);
    assert.ok(Math.abs(groningen.longitude - 6.56820053) < 1e-5);
    for (const pair of [
      ['', '6'],
      ['x', 'y'],
      ['91', '6'],
      ['52.1', '6.2.1'],
      ['1e999', '1'],
    ] as const) {
      assert.equal(readPoint(pair[0], pair[1]), null);
    }
    assert.deepEqual(row({ Breedtegraad: 'noord', Lengtegraad: '6' }).codes, ['noPoint']);
    assert.deepEqual(row({ Breedtegraad: '6,2', Lengtegraad: '52,1' }).codes, ['pointExchanged']);
  });
});

describe('for whom it is, by where they live', () => {
  const own = { publisher: { municipalities: ['GM0301'] } };

  it('is a municipality, postcodes or the whole country', () => {
    assert.deepEqual(
      row({ Gemeente: 'Zutphen', Postcodegebied: '7201, 7203 t/m 7207' }, own).service.area,
      {
        municipalities: ['GM0301'],
        postcodes: ['7201', '7203-7207'],
      },
    );
    assert.deepEqual(row({ Landelijk: 'ja' }).service.area, { nationwide: true });
    assert.deepEqual(row({ Postcodegebied: '7201 AA' }).codes, ['noPostcode']);
  });

  it('is taken from an area only where it is certain', () => {
    const { service, codes } = row({ Werkgebied: 'Zutphen, de Achterhoek, 7251, GM0262' }, own);
    assert.deepEqual(service.area, { municipalities: ['GM0301', 'GM0262'], postcodes: ['7251'] });
    assert.deepEqual(codes, ['areaInWords']);
    assert.deepEqual(row({ Regio: 'Landelijk' }).service.area, { nationwide: true });
  });

  it('keeps the name of another municipality where the own one is given by its code', () => {
    const conversion = converted(
      [
        ['Dienst', 'Telefoon', 'Gemeente'],
        ['A', '112', 'GM0301; Lochem'],
      ],
      { publisher: { id: 'x', name: 'X', municipalities: ['GM0301'] } },
    );
    assert.deepEqual(servicesOf(conversion)[0]!.area, { municipalities: ['GM0301', 'Lochem'] });
  });
});

describe('a day', () => {
  for (const [cell, value] of [
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T10:00:00Z', '2026-12-31T10:00:00Z'],
    ['2026-12-31 00:00:00', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['1/4/26', '2026-04-01'],
    ['1 april 2026', '2026-04-01'],
    ['do 31 dec. 2026', '2026-12-31'],
    ['31-02-2026', null],
    ['2026-13-01', null],
    ['binnenkort', null],
    ['46387', null],
  ] as const) {
    it(`"${cell}"`, () => assert.equal(readDate(cell).value, value));
  }
});

describe('the same service', () => {
  const titles = ['ID', 'Organisatie', 'Dienst', 'Telefoon', 'Omschrijving'];
  const first = converted([
    titles,
    ['', 'Buurthuis', 'Koken', '088 0000000', 'a'],
    ['', 'Buurthuis', 'Koken', '088 0000001', 'b'],
    ['vast', 'Buurthuis', 'Wandelen', '088 0000002', 'c'],
  ]);
  /** What somebody added to the feed. */
  const withEnglish = {
    ...first.document,
    services: servicesOf(first).map((service) => ({
      ...service,
      eigen: `van ${String(service.id)}`,
    })),
  };
  const again = (...rows: string[][]) => converted([titles, ...rows], { earlier: withEnglish });
  const eigen = (conversion: Conversion) =>
    servicesOf(conversion).map(({ id, eigen }) => [id, eigen]);

  it('keeps its id and what was added, when its row changes', () => {
    assert.deepEqual(
      servicesOf(first).map(({ id }) => id),
      ['buurthuis-koken', 'buurthuis-koken-2', 'vast'],
    );
    // By what it says now, the second row would come first.
    const conversion = again(
      ['', 'Buurthuis', 'Koken', '088 0000000', 'z'],
      ['', 'Buurthuis', 'Koken', '088 0000001', 'b'],
      ['vast', 'Anders', 'Wandeling', '088 0000009', 'd'],
    );
    assert.deepEqual(eigen(conversion), [
      ['buurthuis-koken', 'van buurthuis-koken'],
      ['buurthuis-koken-2', 'van buurthuis-koken-2'],
      ['vast', 'van vast'],
    ]);
    assert.deepEqual(conversion.gone, []);
  });

  it('keeps them when one of two rows with its name is gone', () => {
    const conversion = again(['', 'Buurthuis', 'Koken', '088 0000001', 'b']);
    assert.deepEqual(servicesOf(conversion)[0]!.id, 'buurthuis-koken');
    const both = again(
      ['', 'Buurthuis', 'Koken', '088 0000001', 'b'],
      ['', 'Buurthuis', 'Koken', '088 0000005', 'nieuw'],
    );
    assert.deepEqual(eigen(both)[0], ['buurthuis-koken-2', 'van buurthuis-koken-2']);
  });

  it('keeps what was added when it gets an id of its own, and that is said', () => {
    const conversion = converted([titles, ['nieuw-id', 'Buurthuis', 'Wandelen', '112', '']], {
      earlier: {
        ...first.document,
        services: [{ id: 'buurthuis-wandelen', name: 'Wandelen', eigen: 1 }],
      },
    });
    assert.deepEqual(eigen(conversion), [['nieuw-id', 1]]);
    assert.ok(codesOf(conversion).includes('otherId'));
    assert.deepEqual(conversion.gone, []);
  });

  it('is recognised by a name that changed a little, and that is a guess', () => {
    const list = [
      ['Dienst', 'Telefoon'],
      ['Samen koken', '088 0000000'],
      ['Tuinieren', '088 0000001'],
    ];
    const earlier = converted([
      ['Dienst', 'Telefoon'],
      ['Koken voor ouderen', '088 0000000'],
      ['Schaken', '088 0000001'],
    ]).document;
    const conversion = converted(list, { earlier });
    assert.deepEqual(
      servicesOf(conversion).map(({ id }) => id),
      ['koken-voor-ouderen', 'tuinieren'],
    );
    assert.deepEqual(
      codesOf(conversion).filter((code) => code === 'otherName'),
      ['otherName'],
    );
    assert.deepEqual(conversion.gone, ['schaken']);
    const twice = converted(list, { earlier: conversion.document });
    assert.deepEqual(servicesOf(twice), servicesOf(conversion));
  });

  it('has another id when its row was copied with that of another', () => {
    const conversion = converted([titles, ['x', '', 'A', '112', ''], ['x', '', 'B', '112', '']]);
    assert.deepEqual(
      servicesOf(conversion).map(({ id }) => id),
      ['x', 'b'],
    );
    assert.deepEqual(codesOf(conversion), ['idTwice']);
  });

  it('loses what its row says there is not', () => {
    const conversion = again(['vast', 'Buurthuis', 'Wandelen', 'geen', 'c']);
    assert.equal(servicesOf(conversion)[0]!.phone, undefined);
    assert.ok(codesOf(conversion).includes('cleared'));
  });
});

describe('--columns', () => {
  const list = csv([
    ['Wat', 'Bel', 'Intern'],
    ['Wmo-loket', '088 000 00 00', '7'],
  ]);
  const convertWith = (map: string, ...args: string[]) =>
    withFiles({ 'lijst.csv': list, 'map.json': map }, (pathOf) =>
      runHere(
        ...['from-sheet', pathOf('lijst.csv'), '--publisher', 'gemeente-x'],
        ...['--columns', pathOf('map.json'), ...args],
      ),
    );

  it('says what columns are, by our titles or by the fields of the feed', async () => {
    const map = { Wat: 'Dienst', bel: 'phone', Intern: '', Weg: 'Kosten' };
    const { code, out, err } = await convertWith(JSON.stringify(map));
    assert.equal(code, 0);
    const [service] = (JSON.parse(out) as { services: object[] }).services;
    assert.deepEqual(service, {
      id: 'wmo-loket',
      name: 'Wmo-loket',
      types: ['desk'],
      phone: '088 0000000',
      rungs: [3],
    });
    assert.match(err, /Wat → naam \(1\)\n {2}Bel → telefoon \(1\)\n {2}Intern → overgeslagen/);
    assert.match(err, /staan deze kolommen van --columns niet: "Weg"\./);
    assert.doesNotMatch(err, /Voor deze kolom is geen plaats/);
  });

  it('names what is wrong with it', async () => {
    const cases: readonly [string, RegExp][] = [
      ['{"Wat": "Dinst"}', /bij "Wat" staat "Dinst"\. .*Bedoelt u "Dienst"\?/],
      ['{"Wat": "xyzzy"}', /bij "Wat" staat "xyzzy"\. Die kolom is er niet\. Kies/],
      ['["Wat"]', /klopt niet\. Er moet per kolom/],
      ['{"Wat": 3}', /klopt niet\. Er moet per kolom/],
      ['{"Wat": ', /geen JSON/],
    ];
    for (const [map, message] of cases) {
      const { code, err } = await convertWith(map);
      assert.equal(code, 1);
      assert.match(err, message);
    }
    assert.match(
      (await convertWith('{"Wat": "Dinst"}', '--lang', 'en')).err,
      /Do you mean "Dienst"\?/,
    );
  });

  it('is harmless with the keys of an attack', () => {
    const map = readColumnMap('{"__proto__": "Dienst", "constructor": ""}');
    assert.ok(map.ok);
    assert.equal(({} as { Dienst?: unknown }).Dienst, undefined);
    assert.deepEqual(
      [...map.value],
      [
        ['proto', 'service'],
        ['constructor', null],
      ],
    );
  });
});
