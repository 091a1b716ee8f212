/** What check finds in where a service is, in which municipalities it counts, and when. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { townsOf } from '../../src/cli/check/towns.js';
import { languages, messagesIn } from '../../src/cli/messages/messages.js';
import { now } from './cli.js';

const towns = townsOf([
  ['0301', 'Zutphen', 'Warnsveld', 52150, 6230, 'Zutphen', 52140, 6195],
  ['0344', 'Utrecht', 'Utrecht', 52091, 5122],
  ['0373', 'Bergen (NH.)', 'Bergen=Berregen', 52670, 4700],
  ['0893', 'Bergen (L.)', 'Bergen', 51600, 6040],
]);
const service = { id: 'a', name: 'A', phone: '0575 519613' };
const feed = (more: object, publisher: object = {}, document: object = {}) => ({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other', ...publisher },
  services: [{ ...service, ...more }],
  ...document,
});
const findingsOf = (document: object, options: Parameters<typeof checkText>[2] = { towns }) =>
  checkText(JSON.stringify(document), now, options).findings;
const at = (location: object) => feed({ locations: [location] });
const zutphen = { city: 'Zutphen', latitude: 52.14, longitude: 6.2 };

/** A list that was begun by copying examples. */
const examples = () => ({
  ...feed({}),
  services: [
    service,
    { id: 'b', name: 'B', email: 'info@welzijn.example' },
    { id: 'c', name: 'C', phone: '+31 88 000 00 00' },
  ],
});

const nothing: readonly [string, object][] = [
  ['a place in its town', at(zutphen)],
  ['a place in a town by its other name', at({ city: 'BERREGEN', latitude: 52.67, longitude: 4.7 })],
  ['a place in the second town of that name', at({ city: 'Bergen', latitude: 51.6, longitude: 6 })],
  ['a place in a town nobody knows', at({ ...zutphen, city: 'Voorbeelddal' })],
  ['a place on Bonaire', at({ latitude: 12.15, longitude: -68.27 })],
  ['a place without coordinates', at({ city: 'Zutphen' })],
  ['a postcode', at({ postalCode: '7201 AA' })],
  ['a postcode without its space', at({ postalCode: '7201aa' })],
  ['postcodes', feed({ area: { postcodes: ['7201', '7200-7207', '7201 AA', '7200 – 7207'] } })],
  ['codes', feed({ area: { municipalities: ['GM0301', '0344'] } })],
  ['a municipality nobody knows', feed({ area: { municipalities: ['Voorbeelddal'] } })],
  ['a name that two municipalities have', feed({ area: { municipalities: ['Bergen'] } })],
  ['codes of languages', feed({ languages: ['nl', 'pap', 'zh-Hant', 'ar-MA'] })],
  ['a price of a year', feed({ cost: '€ 10 per uur (2026)' })],
  ['a price that ends', feed({ cost: '€ 10', validThrough: '2027-01-01' })],
  ['a price in a list of this year', feed({ cost: '€ 10' }, {}, { updatedAt: '2026-01-02' })],
  ['a cost that is no price', feed({ cost: 'Gratis' })],
  ['a year that is not of a price', feed({ cost: 'Gratis, al sinds 2019' })],
  ['a price that is the year', feed({ cost: '€ 2019 (2026)' })],
  ['an old price beside the new one', feed({ cost: '€ 8 (2019), nu € 10 (2026)' })],
  ['the whole country', feed({ area: { municipalities: ['Nederland'] } })],
  ['a municipality that publishes for more', feed({}, { kind: 'municipality', name: 'Gemeente Zutphen', municipalities: ['GM0301', 'GM0344'] })],
  ['a municipality of a name that two have', feed({}, { kind: 'municipality', name: 'Gemeente Bergen', municipalities: ['GM0301'] })],
  ['an organisation with the name of one', feed({}, { name: 'Zutphen', municipalities: ['GM0344'] })],
  ['examples in a list of examples', feed({ phone: '088 000 00 00', url: 'https://x.example/' })],
  ['examples of a publisher that is one', { ...examples(), publisher: { id: 'x', name: 'Gemeente Voorbeelddal', kind: 'other' } }],
  ['a support centre with a phone', feed({ types: ['support-centre'] })],
  ['a list of nearly a year ago', feed({}, {}, { updatedAt: '2025-11-23' })],
]; // prettier-ignore

const found: readonly [object, string, RegExp, RegExp][] = [
  [at({ latitude: 6.2, longitude: 52.14 }), 'error coordinatesSwapped services.0.locations.0.latitude', /omgewisseld\. Schrijf "latitude": 52\.14 en "longitude": 6\.2\./, /swapped\. Write "latitude": 52\.14 and "longitude": 6\.2\./],
  [at({ latitude: 0, longitude: 0 }), 'warning coordinatesOutside services.0.locations.0.latitude', /Deze plaats \(0, 0\) ligt niet in Nederland\./, /\(0, 0\) is not in the Netherlands\./],
  [at({ longitude: 6.2 }), 'warning coordinatesHalf services.0.locations.0.longitude', /wel "longitude", maar geen "latitude"/, /a "longitude" but no "latitude"/],
  [at({ latitude: 52 }), 'warning coordinatesHalf services.0.locations.0.latitude', /wel "latitude", maar geen "longitude"/, /a "latitude" but no "longitude"/],
  [at({ ...zutphen, city: 'Utrecht' }), 'error farFromTown services.0.locations.0.latitude', /ligt op de kaart 74 km van Utrecht\./, /is 74 km from Utrecht\./],
  [at({ postalCode: 'NL-7201.AA' }), 'warning postcode services.0.locations.0.postalCode', /"NL-7201\.AA" is geen postcode\. Schrijf "7201 AA"\./, /Write "7201 AA"\./],
  [at({ postalCode: '7201' }), 'warning postcode services.0.locations.0.postalCode', /Schrijf vier cijfers en twee letters/, /Write four digits and two letters/],
  [at({ latitude: '52,14' }), 'error wrongKind services.0.locations.0.latitude', /Hier hoort een getal, maar er staat 52,14\. Schrijf 52\.14 zonder aanhalingstekens\./, /Write 52\.14 without quotes\./],
  [feed({ area: { postcodes: ['7207-7200'] } }), 'warning areaPostcode services.0.area.postcodes.0', /"7207-7200" is geen postcode of reeks/, /"7207-7200" is no postcode or range/],
  [feed({ area: { postcodes: ['Zutphen'] } }), 'warning areaPostcode services.0.area.postcodes.0', /"Zutphen" is geen postcode/, /"Zutphen" is no postcode/],
  [feed({ area: { municipalities: ['GM301'] } }), 'warning municipalityCode services.0.area.municipalities.0', /"GM301" is geen code van een gemeente.* Schrijf "GM0301"\./, /"GM301" is no code.* Write "GM0301"\./],
  [feed({ area: { municipalities: ['GM9999'] } }), 'warning municipalityCode services.0.area.municipalities.0', /Zoek de code op bij het CBS/, /Look up the code at CBS/],
  [feed({ area: { municipalities: ['GM9999'] } }, { municipalities: ['GM9999'] }), 'warning municipalityCode publisher.municipalities.0', /Het staat ook nog op 1 andere plek\./, /It is in 1 other place too\./],
  [feed({ area: { municipalities: ['Gemeente Zutphen'] } }), 'advice municipalityName services.0.area.municipalities.0', /de naam "Gemeente Zutphen".* schrijf "GM0301"\./, /the name "Gemeente Zutphen".* write "GM0301"\./],
  [feed({ languages: ['nl', 'Turks'] }), 'warning languageCode services.0.languages.1', /"Turks" is geen taalcode.* Schrijf "tr"\./, /"Turks" is no language code.* Write "tr"\./],
  [feed({ languages: ['Klingon'] }), 'warning languageCode services.0.languages.0', /Schrijf bijvoorbeeld "nl"/, /Write for example "nl"/],
  [feed({ cost: '€ 10' }), 'advice priceUndated services.0.cost', /een prijs, maar niet van welk jaar/, /a price without a year/],
  [feed({ cost: { nl: '5 euro per keer' } }, {}, { updatedAt: '2025-12-31' }), 'advice priceUndated services.0.cost', /Klopt de prijs nog\?/, /Is it still right\?/],
  [feed({ cost: '€ 8 (2019)' }), 'advice priceOld services.0.cost', /Hier staat een prijs uit 2019\. Klopt hij nog\? Zet de nieuwe prijs en het jaar erbij\./, /This is a price of 2019\. Is it still right\?/],
  [feed({ cost: 'Tarief 2019: € 8' }), 'advice priceOld services.0.cost', /uit 2019/, /of 2019/],
  [feed({ cost: '8 euro, prijspeil 2025' }, {}, { updatedAt: '2026-11-01' }), 'advice priceOld services.0.cost', /uit 2025/, /of 2025/],
  [feed({ area: { municipalities: ['zutfen'] } }), 'warning municipalityUnknown services.0.area.municipalities.0', /"zutfen" kennen we niet als gemeente\. Bedoelt u Zutphen \(GM0301\)\?/, /Do you mean Zutphen \(GM0301\)\?/],
  [feed({ area: { municipalities: ['Regio Achterhoek'] } }), 'warning municipalityUnknown services.0.area.municipalities.0', /kennen we niet als gemeente\. Zoek de code op/, /We do not know .* Look up the code/],
  [feed({}, { kind: 'municipality', name: 'Gemeente Zutphen, team Wmo', municipalities: ['GM0344'] }), 'warning publisherElsewhere publisher.municipalities', /heet "Gemeente Zutphen, team Wmo", maar GM0344 is de code van een andere gemeente\. Bedoelt u GM0301\?/, /GM0344 is the code of another municipality\. Do you mean GM0301\?/],
  [examples(), 'advice exampleData services.1.email', /gegevens uit een voorbeeld: info@welzijn\.example\. .* Het staat ook nog op 1 andere plek\./, /comes from an example: info@welzijn\.example\. .* 1 other place too\./],
  [feed({ phone: '0575 51961' }), 'warning phoneShort services.0.phone', /Er ontbreekt misschien een cijfer: een nummer heeft er tien/, /Perhaps a digit is missing: a number has ten/],
  [feed({ phone: '0575 519613 of Jan' }), 'warning phoneLetters services.0.phone', /staan letters.* Schrijf alleen het nummer, zoals 088 000 00 00/, /There are letters in .* Write the number alone/],
  [feed({ phone: 'bel de balie' }), 'warning phone services.0.phone', /geen telefoonnummer.* 088 000 00 00/, /no telephone number.* 088 000 00 00/],
  [feed({ validFrom: '2027-02-01', validThrough: '2027-01-31' }), 'error validReversed services.0.validThrough', /\(2027-01-31\) is voor de eerste \(2027-02-01\); deze dienst wordt nooit getoond/, /\(2027-01-31\) is before the first \(2027-02-01\)/],
  [feed({ types: ['support-centre'], phone: null, email: 'a@voorbeeld.nl' }), 'warning centreWithoutPhone services.0', /Dit steunpunt heeft geen telefoonnummer/, /This support centre has no telephone number/],
  [feed({}, {}, { updatedAt: '2025-11-22' }), 'advice outdated updatedAt', /Deze lijst is van 2025-11-22, meer dan een jaar geleden\./, /This list is of 2025-11-22, more than a year ago\./],
  [feed({ openingHours: ['ma-vr 9-17'] }), 'warning openingHours services.0.openingHours.0', /Bedoelt u dit\? Schrijf dan "Mo-Fr 09:00-17:00"\./, /Then write "Mo-Fr 09:00-17:00"\./],
  [feed({ openingHours: ['op afspraak'] }), 'warning openingHours services.0.openingHours.0', /Schrijf bijvoorbeeld Mo-Fr 08:30-17:00 .* ma-vr 08:30-17:00\./, /Write for example Mo-Fr 08:30-17:00/],
]; // prettier-ignore

describe('check of a place, an area and a date', () => {
  for (const [name, document] of nothing) {
    it(`says nothing of ${name}`, () => assert.deepEqual(findingsOf(document), []));
  }

  for (const [document, expected, dutch, english] of found) {
    it(`says: ${dutch.source}`, () => {
      const findings = findingsOf(document);
      assert.deepEqual(
        findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
        [expected],
      );
      const [first = '', second = '', third = '', fourth = ''] = findings[0]!.details;
      const [inDutch, inEnglish] = languages.map((language) =>
        messagesIn(language)!.check.findings[findings[0]!.code](first, second, third, fourth),
      );
      assert.match(inDutch!, dutch);
      assert.match(inEnglish!, english);
    });
  }

  it('looks at the codes of an index too', () => {
    const shards = [
      { municipality: 'GM0301', url: 'a.json' },
      { municipality: 'GM301', url: 'b.json' },
    ];
    const findings = findingsOf({ schemaVersion: '1.0', kind: 'index', shards });
    assert.deepEqual(
      findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
      ['warning municipalityCode shards.1.municipality'],
    );
  });

  it('leaves out what needs the places of the Netherlands where they are not known', () => {
    for (const document of [
      at({ ...zutphen, city: 'Utrecht' }),
      feed({ area: { municipalities: ['GM9999', 'Zutphen'] } }),
    ]) {
      assert.deepEqual(findingsOf(document, {}), []);
    }
  });
});

const municipal = (services: object[], more: object = {}) => ({
  ...feed({}, { kind: 'municipality' }),
  services,
  ...more,
});

describe('check of what is not in a list', () => {
  const cases: readonly [string, object, ...string[]][] = [
    ['a list that uses neither rungs nor needs', municipal([service])],
    ['a list with rungs', municipal([{ ...service, rungs: [1, 2, 3, 5] }]), 'emptyRungs 4'],
    ['a list with a ladder', municipal([service], { zorgladder: {} }), 'emptyRungs 2, 3, 4, 5'],
    [
      'a list with needs',
      municipal([{ ...service, needs: ['information', 'respite', 'material', 'education'] }]),
      'emptyNeeds guidance, emotional-support, practical-help, financial',
    ],
    ['a list of an insurer', { ...feed({ needs: ['respite'], rungs: [3] }, { kind: 'insurer' }) }],
  ];
  for (const [name, document, ...expected] of cases) {
    it(name, () => {
      assert.deepEqual(
        findingsOf(document).map(({ code, details }) => `${code} ${details.join(' ')}`),
        expected,
      );
    });
  }

  it('says which needs in both languages', () => {
    const sentences = languages.map((language) =>
      messagesIn(language)!.check.findings.emptyNeeds('respite'),
    );
    assert.match(sentences[0]!, /\("needs"\) staat er geen dienst in de lijst: respite\./);
    assert.match(sentences[1]!, /\("needs"\) there is no service in the list: respite\./);
  });
});
