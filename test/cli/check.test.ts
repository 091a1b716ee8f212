import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { staleNames, staleNumbers } from '../../src/cli/check/stale-contacts.js';
import { builtInInstruments } from '../../src/domain/index.js';
import { baseline } from '../../src/feeds/index.js';
import { now, root, runHere, withFiles } from './cli.js';

const service = { id: 'a', name: 'A', phone: '0575 519613' };
const feed = (...services: object[]) => ({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other' },
  services,
});
const check = (document: object) => checkText(JSON.stringify(document, null, 2), now);
const found = (document: object) =>
  check(document).findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim());

const yesNo = [
  { id: 'yes', label: 'Ja', score: 1 },
  { id: 'no', label: 'Nee', score: 0 },
];
const bands = [
  { level: 'low', min: 0, max: 1, label: 'Licht' },
  { level: 'high', min: 2, max: 2, label: 'Zwaar' },
];
const burdenTest = (section: object) => ({ ...feed(service), burdenTest: section });
/** A questionnaire of two questions, in order but for what a test says. */
const questionnaire = (more: object) =>
  burdenTest({
    instrument: {
      id: 'own',
      version: '1.0',
      title: 'Onze vragen',
      items: [
        { id: 'a', text: 'A?' },
        { id: 'b', text: 'B?' },
      ],
      options: yesNo,
      scoring: { method: 'sum', missing: 'all-required' },
      bands,
      ...more,
    },
  });
/** The two questions, the second with more to it. */
const withSecond = (more: object, other: object = {}) =>
  questionnaire({
    items: [
      { id: 'a', text: 'A?' },
      { id: 'b', text: 'B?', ...more },
    ],
    ...other,
  });
const csiTexts = (...without: string[]) =>
  Object.fromEntries(
    builtInInstruments.csi.items
      .filter(({ id }) => !without.includes(id))
      .map(({ id }) => [id, `Over ${id}`]),
  );
const inInstrument = 'burdenTest.instrument';

const cases: readonly [string, object, ...string[]][] = [
  ['nothing', feed(service)],
  ['no service', feed(), 'error noServices services'],
  [
    'a questionnaire alone',
    { ...feed(), burdenTest: { instrument: 'check' } },
    'warning noServices services',
  ],
  ['an id twice', feed(service, service), 'error idTwice services.1.id'],
  ['no name', feed({ id: 'a' }), 'error missing services.0.name'],
  ['a name of another kind', feed({ id: 'a', name: 3 }), 'error wrongKind services.0.name'],
  [
    'a number that is none',
    feed({ ...service, phone: 'bel ons' }),
    'warning phone services.0.phone',
  ],
  [
    'hours in words',
    feed({ ...service, openingHours: ['Mo-Fr 09:00-17:00', 'op afspraak'] }),
    'warning openingHours services.0.openingHours.1',
  ],
  ['a site without https', feed({ ...service, url: 'www.x.nl' }), 'error url services.0.url'],
  ['no e-mail address', feed({ ...service, email: 'a b' }), 'error email services.0.email'],
  ['an unknown code', feed({ ...service, types: ['x'] }), 'warning unknownCode services.0.types.0'],
  [
    'a date in Dutch',
    feed({ ...service, validThrough: '31-12-2026' }),
    'error date services.0.validThrough',
  ],
  [
    'a date that is past',
    feed({ ...service, validThrough: '2026-11-22' }),
    'warning expired services.0.validThrough',
  ],
  ['a last day that is today', feed({ ...service, validThrough: '2026-11-23' })],
  [
    'a place out of this world',
    feed({ ...service, locations: [{ latitude: 95 }] }),
    'error outOfBounds services.0.locations.0.latitude',
  ],
  ['no way to reach it', feed({ id: 'a', name: 'A' }), 'warning unreachable services.0'],
  ['only words on how to apply', feed({ id: 'a', name: 'A', howToApply: 'Vraag uw huisarts' })],
  ['only a place', feed({ id: 'a', name: 'A', locations: [{ city: 'Zutphen' }] })],
  [
    'an old national number',
    feed({ ...service, phone: '0900 - 2020496' }),
    'error staleNumber services.0.phone',
  ],
  [
    'an old national number among words',
    feed({ ...service, description: { nl: 'Bel de lijn: 030-205 90 59.' } }),
    'error staleNumber services.0.description.nl',
  ],
  [
    'an old name',
    feed({ ...service, name: 'Alzheimer Telefoon' }),
    'warning staleName services.0.name',
  ],
  [
    'a coordination point that is not there',
    { ...feed(service), zorgladder: { coordinationPoint: 'b' } },
    'warning noSuchService zorgladder.coordinationPoint',
  ],
  [
    'a desk that is not there',
    { ...feed(service), respiteMenu: { desk: 'b' } },
    'warning noSuchService respiteMenu.desk',
  ],
  [
    'a desk that can not be called',
    {
      ...feed({ ...service, phone: null, email: 'a@voorbeeld.nl' }),
      respiteMenu: { desk: service.id },
    },
    'warning deskWithoutPhone respiteMenu.desk',
  ],
  [
    'a rung that is none',
    { ...feed(service), zorgladder: { rungs: [{ rung: 7 }] } },
    'error wrongKind zorgladder.rungs.0.rung',
  ],
  [
    'empty rungs of a municipality, unless it says why',
    {
      ...feed({ ...service, rungs: [1, 2, 3] }),
      publisher: { id: 'x', name: 'X', kind: 'municipality' },
      zorgladder: { rungs: [{ rung: 5, text: 'Bel de huisarts.' }] },
    },
    'advice emptyRungs services',
  ],
  [
    'a later version',
    { ...feed(service), schemaVersion: '2.0' },
    'error newerVersion schemaVersion',
  ],
  ['no version', { publisher: { id: 'x', name: 'X' } }, 'error missing schemaVersion'],
  ['something else', [1], 'error noFeed'],
];

const questionnaireCases: readonly [string, object, ...string[]][] = [
  ['nothing in a questionnaire in order', questionnaire({})],
  ['nothing in a built-in one with its texts', burdenTest({ instrument: 'csi', texts: csiTexts() })],
  ['nothing in the check', burdenTest({ instrument: 'check' })],
  ['a section of another kind', burdenTest([]), 'error wrongKind burdenTest'],
  ['an unknown questionnaire', burdenTest({ instrument: 'zbi' }), `error wrongKind ${inInstrument}`],
  ['an empty word for one', burdenTest({ instrument: '' }), `error missing ${inInstrument}`],
  ['a number for one', burdenTest({ instrument: 3 }), `error wrongKind ${inInstrument}`],
  ['texts of another kind', burdenTest({ texts: ['x'] }), 'error wrongKind burdenTest.texts'],
  ['one text of another kind', burdenTest({ texts: { sleep: 3 } }), 'error wrongKind burdenTest.texts.sleep'],
  ['markup in a text', burdenTest({ texts: { sleep: { nl: '<b>Slaap</b>' } } }), 'warning markup burdenTest.texts.sleep.nl'],
  ['markup in a question', withSecond({ text: '<b>B?</b>' }), `warning markup ${inInstrument}.items.1.text`],
  ['an old number in a text', burdenTest({ texts: { sleep: 'Bel 0900-2020496' } }), 'error staleNumber burdenTest.texts.sleep'],
  ['texts that are missing', burdenTest({ instrument: 'csi', texts: csiTexts('sleep') }), 'warning wordingMissing burdenTest.texts'],
  ['no texts at all', burdenTest({ instrument: 'ediz-plus' }), 'warning wordingMissing burdenTest.texts'],
  ['a misspelt id of a text', burdenTest({ instrument: 'csi', texts: { ...csiTexts('sleep'), slepe: 'Over slaap' } }), 'warning wordingMissing burdenTest.texts', 'warning unknownField burdenTest.texts.slepe'],
  ['no text of a question', withSecond({ text: null }), `error missing ${inInstrument}.items.1.text`],
  ['a score of another kind', questionnaire({ options: [{ ...yesNo[0], score: '1' }, yesNo[1]] }), `error wrongKind ${inInstrument}.options.0.score`],
  ['a score out of bounds', questionnaire({ options: [{ ...yesNo[0], score: 1e9 }, yesNo[1]] }), `error outOfBounds ${inInstrument}.options.0.score`],
  ['an unknown need', withSecond({ need: 'hope' }), `warning unknownCode ${inInstrument}.items.1.need`],
  ['an unknown level', questionnaire({ bands: [bands[0], { ...bands[1], level: 'zwaar' }] }), `error wrongKind ${inInstrument}.bands.1.level`],
  ['no level', questionnaire({ bands: [bands[0], { ...bands[1], level: null }] }), `error missing ${inInstrument}.bands.1.level`],
  ['an unknown method', questionnaire({ scoring: { method: 'median', missing: 'all-required' } }), `error wrongKind ${inInstrument}.scoring.method`],
  ['no word on what may be missing', questionnaire({ scoring: { method: 'sum' } }), `error missingRule ${inInstrument}.scoring.missing`],
  ['another word on it', questionnaire({ scoring: { method: 'sum', missing: 'none' } }), `error missingRule ${inInstrument}.scoring.missing`],
  ['too much that may be missing', questionnaire({ bands: [], scoring: { method: 'sum', missing: { maxMissing: 2 } } }), `error maxMissing ${inInstrument}.scoring.missing`],
  ['no questions', questionnaire({ items: [] }), `error noItems ${inInstrument}.items`],
  ['far too many questions', questionnaire({ items: Array.from({ length: 201 }, (_, id) => ({ id: `${id}`, text: '?' })) }), `error tooManyItems ${inInstrument}.items`],
  ['a question twice', withSecond({ id: 'a' }), `error itemTwice ${inInstrument}.items.1.id`],
  ['an answer twice', withSecond({ options: [yesNo[0], yesNo[0]] }), `error optionTwice ${inInstrument}.items.1`],
  ['nothing to choose', withSecond({ options: [yesNo[0]] }), `error fewOptions ${inInstrument}.items.1`],
  ['three ways to tick', withSecond({ pick: true, options: [...yesNo, { id: 'x', label: 'X', score: 0 }] }), `error tickOptions ${inInstrument}.items.1`],
  ['a question about nothing', withSecond({ about: 'c' }), `error notATick ${inInstrument}.items.1.about`],
  ['a score without a band', questionnaire({ bands: [{ ...bands[0], max: 0 }, bands[1]] }), `error bandGap ${inInstrument}.bands`],
  ['a score with two bands', questionnaire({ bands: [{ ...bands[0], max: 2 }, bands[1]] }), `error bandOverlap ${inInstrument}.bands`],
  ['a band without scores', questionnaire({ bands: [...bands, { ...bands[1], min: 4, max: 3 }] }), `error emptyBand ${inInstrument}.bands`],
  ['a lighter band for higher scores', questionnaire({ bands: [{ ...bands[0], level: 'high' }, { ...bands[1], level: 'low' }] }), `error lighterBand ${inInstrument}.bands`],
  ['fields by another name, at each depth', { ...questionnaire({ bands: [], vragen: [], titel: 'X', options: [{ ...yesNo[0], punten: 1 }, yesNo[1]], scoring: { method: 'sum', mising: '', missing: { maxMissing: 1, maxMising: 1 } }, items: [{ id: 'a', text: 'A?', omgekeerd: true, options: [{ ...yesNo[0], lable: 'x' }, yesNo[1]] }, { id: 'b', text: 'B?' }] }) }, `warning unknownField ${inInstrument}.items.0.omgekeerd`, ...['items.0.options.0.lable', 'options.0.punten', 'scoring.mising', 'scoring.missing.maxMising', 'vragen', 'titel'].map((field) => `advice extraField ${inInstrument}.${field}`)],
  ['a section by another name', { ...feed(service), burden_test: {} }, 'warning unknownField burden_test'],
  ['a questionnaire by another name', burdenTest({ vragenlijst: 'check' }), 'warning unknownField burdenTest.vragenlijst'],
]; // prettier-ignore

describe('check finds in a burden test', () => {
  for (const [name, document, ...findings] of questionnaireCases) {
    it(name, () => assert.deepEqual(found(document), findings));
  }

  const sentences: readonly [object, RegExp, RegExp][] = [
    [burdenTest({ instrument: 'zbi' }), /maar er staat zbi\. Kies uit: check, csi, mcsi, ediz, ediz-plus\. Daardoor wordt deze vragenlijst niet gebruikt; bezoekers krijgen de ingebouwde check\./, /Choose from: check, .* visitors get the built-in check\./],
    [burdenTest({ instrument: 'csi', texts: csiTexts('sleep', 'financial') }), /Voor de vragenlijst "csi" ontbreken teksten: sleep, financial\. .*de ingebouwde check\./, /"csi" texts are missing: sleep, financial\./],
    [burdenTest({ texts: { sleep: 3 } }), /Hier hoort een tekst .*, maar er staat 3\. Daardoor wordt dit niet gebruikt\./, /but it is 3\. So this is not used\./],
    [questionnaire({ bands: [{ ...bands[0], max: 0 }, bands[1]] }), /Voor scores tussen 0 en 2 is er geen band\..*niet gebruikt/, /no band for scores between 0 and 2\./],
    [questionnaire({ bands: [{ ...bands[0], max: 2 }, bands[1]] }), /Score 2 hoort bij twee banden\./, /Score 2 belongs to two bands\./],
    [questionnaire({ bands: [{ ...bands[0], max: 3 }, { ...bands[1], min: 1, max: 3 }] }), /Scores van 1 tot en met 3 horen bij twee banden\./, /Scores from 1 to 3 belong to two bands\./],
    [questionnaire({ bands: [...bands, { ...bands[1], min: 4, max: 3 }] }), /band van 4 tot en met 3 past geen/, /band from 4 to 3/],
    [questionnaire({ bands: [], scoring: { method: 'sum', missing: { maxMissing: 2 } } }), /"maxMissing" kan hier niet 2 zijn/, /"maxMissing" can't be 2 here/],
    [questionnaire({ scoring: { method: 'sum', missing: 'none' } }), /"all-required" \(elke vraag/, /"all-required" \(every question/],
    [withSecond({ id: 'a' }), /Er is al een vraag met id "a"\./, /a question with the id "a" already/],
    [withSecond({ options: [yesNo[0], yesNo[0]] }), /twee antwoorden met id "yes"\./, /two answers with the id "yes"\./],
    [withSecond({ options: [yesNo[0]] }), /Zet twee of meer antwoorden in "options"/, /two or more answers in "options"/],
    [withSecond({ about: 'c' }), /kan niet over "c" gaan\..*"pick": true/, /can't be about "c"\./],
    [withSecond({ text: 3 }), /Hier hoort een tekst .* staat 3\. Daardoor wordt deze vragenlijst niet gebruikt/, /So this questionnaire is not used/],
    [withSecond({ need: 'hope' }), /kennen "hope" hier niet en slaan het over\. Kies uit: information, /, /do not know "hope" here/],
  ]; // prettier-ignore
  for (const [document, dutch, english] of sentences) {
    it(`and says: ${dutch.source}`, async () => {
      await withFiles({ 'feed.json': JSON.stringify(document) }, async (pathOf) => {
        assert.match((await runHere('check', pathOf('feed.json'))).out, dutch);
        assert.match((await runHere('--lang', 'en', 'check', pathOf('feed.json'))).out, english);
      });
    });
  }

  it('and has no trouble with what is nested deeply', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const text = JSON.stringify(questionnaire({ items: 'HERE' }));
    const { findings } = checkText(text.replace('"HERE"', deep), now);
    assert.deepEqual(
      findings.map(({ path }) => path),
      [`${inInstrument}.items.0`],
    );
  });

  it('and has no trouble with ids that objects know', () => {
    const texts = JSON.parse('{ "__proto__": "A?", "constructor": 3 }') as object;
    assert.deepEqual(found(burdenTest({ instrument: 'check', texts })), [
      'error wrongKind burdenTest.texts.constructor',
    ]);
  });
});

/** Without a way in which it can be wrong, but for what a test says. */
const statement = (section: object, more: object = {}) => ({
  ...feed(service),
  verklaring: {
    issuer: { phone: '0575 519613' },
    delivery: { mode: 'print' },
    ...section,
  },
  ...more,
});
const withPurposes = (...purposes: object[]) => statement({ purposes });
const api = { mode: 'post', url: 'https://voorbeeld.nl/api' };
const controller = {
  controller: 'Gemeente Voorbeeld',
  url: 'https://voorbeeld.nl/privacy',
  retention: 'Een jaar',
};
const unreached = 'warning issuerUnreachable verklaring.issuer';
const length = (length: number): string => 'x'.repeat(length);

const statementCases: readonly [string, object, ...string[]][] = [
  ['nothing in a form in order', statement({})],
  ['nothing where no form is', { ...feed(service), verklaring: null }],
  ['a section of another kind', { ...feed(service), verklaring: [] }, 'error wrongKind verklaring'],
  ['hours out of bounds', statement({ criteria: { minHoursPerWeek: 169 } }), 'error outOfBounds verklaring.criteria.minHoursPerWeek'],
  ['an unknown mode', statement({ delivery: { mode: 'fax' } }), 'error unknownMode verklaring.delivery.mode'],
  ['no delivery', statement({ delivery: null }), 'advice deliveryUnset verklaring.delivery'],
  ['no mode', statement({ delivery: { url: api.url } }), 'advice deliveryUnset verklaring.delivery'],
  ['nothing in a whole post', statement({ delivery: api, privacy: controller })],
  ['post without an address', statement({ delivery: { mode: 'post' }, privacy: controller }), 'warning deliveryWithoutUrl verklaring.delivery.mode'],
  ['post with an address that is refused', statement({ delivery: { ...api, url: 'http://voorbeeld.nl' }, privacy: controller }), 'error url verklaring.delivery.url', 'warning deliveryWithoutUrl verklaring.delivery.mode'],
  ['nothing in a link', statement({ delivery: { ...api, mode: 'link' } })],
  ['a link without an address', statement({ delivery: { mode: 'link', email: 'a@voorbeeld.nl' } }), 'warning deliveryWithoutUrl verklaring.delivery.mode', 'advice fieldUnused verklaring.delivery.email'],
  ['nothing in an e-mail', statement({ delivery: { mode: 'mailto', email: 'a@voorbeeld.nl' } })],
  ['nothing in an e-mail to the issuer', statement({ issuer: { email: 'a@voorbeeld.nl' }, delivery: { mode: 'mailto' } })],
  ['an e-mail to nobody', statement({ delivery: { mode: 'mailto', url: api.url } }), 'warning deliveryWithoutEmail verklaring.delivery.mode', 'advice fieldUnused verklaring.delivery.url'],
  ['what a letter on paper does not use', statement({ delivery: { mode: 'print', email: 'a@voorbeeld.nl', idempotencyKey: true } }), 'advice fieldUnused verklaring.delivery.email', 'advice fieldUnused verklaring.delivery.idempotencyKey'],
  ['nothing in a key that is off', statement({ delivery: { mode: 'print', idempotencyKey: false } })],
  ['an e-mail to what is no address', statement({ delivery: { mode: 'mailto', email: 'mail ons' } }), 'error email verklaring.delivery.email', 'warning deliveryWithoutEmail verklaring.delivery.mode'],
  ['no word on who keeps what is sent', statement({ delivery: api }), 'warning privacyMissing verklaring.privacy'],
  ['only how long it is kept', statement({ delivery: api, privacy: { retention: 'Een jaar' } }), 'warning privacyMissing verklaring.privacy'],
  ['what a page alone says of who keeps it', statement({ delivery: api, privacy: { url: 'https://voorbeeld.nl/privacy' } }), 'advice privacyIncomplete verklaring.privacy'],
  ['a desk that is not there', statement({ issuer: { desk: 'b', phone: '0575 519613' } }), 'warning noSuchService verklaring.issuer.desk'],
  ['no way to the issuer', statement({ issuer: { name: 'Loket' } }), unreached],
  ['no issuer', statement({ issuer: null }), unreached],
  ['no way to the issuer whose desk is not there', statement({ issuer: { desk: 'b' } }), unreached, 'warning noSuchService verklaring.issuer.desk'],
  ['no way to the issuer, nor to its desk', statement({ issuer: { desk: 'b' } }, { services: [{ id: 'b', name: 'B', howToApply: 'Kom langs' }] }), unreached],
  ['no way to the issuer by name, whom the publisher does not speak for', statement({ issuer: { name: 'Loket' } }, { publisher: { id: 'x', name: 'X', kind: 'other', phone: '0575 519613' } }), unreached],
  ['nothing with a desk among the services', statement({ issuer: null }, { services: [{ ...service, types: ['desk'] }] })],
  ['nothing with a desk', statement({ issuer: { desk: 'a' } })],
  ['nothing with a site of the issuer', statement({ issuer: { url: 'https://voorbeeld.nl' } })],
  ['nothing with a publisher that can be reached', statement({ issuer: null }, { publisher: { id: 'x', name: 'X', kind: 'other', email: 'a@voorbeeld.nl' } })],
  ['nothing in purposes with a name', withPurposes({ id: 'parking' }, { id: 'tuin', label: 'Moestuin' })],
  ['a purpose without a name', withPurposes({ id: 'parking' }, { id: 'tuin' }), 'error purposeWithoutLabel verklaring.purposes.1'],
  ['a purpose with a blank name', withPurposes({ id: 'tuin', label: ' ' }), 'error purposeWithoutLabel verklaring.purposes.0'],
  ['a purpose twice', withPurposes({ id: 'uwv' }, { id: 'parking' }, { id: 'uwv', label: 'UWV' }), 'error purposeTwice verklaring.purposes.2.id'],
  ['a purpose with an endless id', withPurposes({ id: length(121), label: 'X' }), 'error purposeId verklaring.purposes.0.id'],
  ['a purpose with an id in two lines', withPurposes({ id: 'a\nb' }), 'error purposeId verklaring.purposes.0.id'],
  ['nothing in a name that just fits', withPurposes({ id: 'tuin', label: length(120) })],
  ['a name that does not fit', withPurposes({ id: 'tuin', label: length(121) }), 'error labelTooLong verklaring.purposes.0.label'],
  ['a name that does not fit in one language', withPurposes({ id: 'parking', label: { nl: 'Kaart', en: length(121) } }), 'error labelTooLong verklaring.purposes.0.label.en'],
  ['a purpose that leads nowhere', withPurposes({ id: 'uwv', handledBy: 'other' }), 'warning purposeNowhere verklaring.purposes.0'],
  ['nothing in a purpose that leads to a page', withPurposes({ id: 'uwv', handledBy: 'other', url: 'https://voorbeeld.nl' })],
  ['nothing in a purpose that says where to go', withPurposes({ id: 'uwv', handledBy: 'other', info: 'Bel UWV.' })],
  ['nothing in a purpose of the issuer without a page', withPurposes({ id: 'uwv', handledBy: 'issuer' })],
  ['a window that ends before it begins', statement({ window: { from: '2026-12-01', through: '2026-11-30' } }), 'error windowReversed verklaring.window.through'],
  ['a day that there is not', statement({ window: { from: '2026-02-30', through: '2026-12-31' } }), 'error noSuchDay verklaring.window.from'],
  ['an address on the own computer', statement({ delivery: { ...api, url: 'http://localhost/' }, privacy: controller }), 'warning localAddress verklaring.delivery.url'],
  ['a window that is over', statement({ window: { from: '2026-01-01', through: '2026-11-22' } }), 'warning windowOver verklaring.window.through'],
  ['a last day that was yesterday', statement({ window: { through: '2026-11-22' } }), 'warning windowOver verklaring.window.through'],
  ['nothing in a last day that is today', statement({ window: { through: '2026-11-23' } })],
  ['nothing in a window to come', statement({ window: { from: '2027-01-01', through: '2027-01-01' } })],
  ['nothing in a note that just fits', statement({ criteria: { note: length(300) } })],
  ['a note that does not fit', statement({ criteria: { note: length(301) } }), 'advice noteTooLong verklaring.criteria.note'],
  ['a note that does not fit in one language', statement({ criteria: { note: { nl: 'Kort', en: length(301) } } }), 'advice noteTooLong verklaring.criteria.note.en'],
  ['markup in a text', statement({ introduction: 'Vraag <b>nu</b> aan' }), 'warning markup verklaring.introduction'],
  ['an old number', statement({ issuer: { phone: '0900-2020496' } }), 'error staleNumber verklaring.issuer.phone'],
  ['fields by another name', statement({ doelen: [], purposes: [{ id: 'uwv', handledby: 'issuer' }], criteria: { minHours: 8, minMonth: 3 } }), 'warning unknownField verklaring.purposes.0.handledby', 'warning unknownField verklaring.criteria.minMonth', 'advice extraField verklaring.doelen'],
  ['a section by another name', { ...feed(service), verklaringen: {} }, 'warning unknownField verklaringen'],
]; // prettier-ignore

describe('check finds in a form for a statement', () => {
  for (const [name, document, ...findings] of statementCases) {
    it(name, () => assert.deepEqual(found(document), findings));
  }

  const sentences: readonly [object, RegExp, RegExp][] = [
    [{ ...feed(service), verklaring: 'ja' }, /Hier hoort een groep velden tussen \{ \}, maar er staat ja\. Daardoor telt heel "verklaring" niet mee: bezoekers kunnen bij u niets aanvragen/, /but it is ja\. So all of "verklaring" does not count: visitors can ask you for nothing/],
    [statement({ delivery: { mode: 'fax' } }), /kennen "fax" hier niet\. Het formulier maakt nu alleen een brief op papier\. Kies uit: post, mailto, print, link\./, /do not know "fax" here\. The form only makes a letter on paper now\. Choose from: post, mailto, print, link\./],
    [statement({ delivery: { mode: 'email' } }), /Bedoelt u "mailto"\?/, /Do you mean "mailto"\?/],
    [statement({ delivery: { mode: 'digid' } }), /Bedoelt u "link"\?/, /Do you mean "link"\?/],
    [statement({ delivery: { mode: 'Post' } }), /Bedoelt u "post"\?/, /Do you mean "post"\?/],
    [statement({ fields: { phone: 'verplicht' } }), /kennen "verplicht" hier niet en slaan het over\. Bedoelt u "required"\?/, /Do you mean "required"\?/],
    [statement({ delivery: { mode: 'print', email: 'a@voorbeeld.nl' } }), /Met "mode": "print" doen de widgets niets met "email"\. .*"mode": mailto\./, /With "mode": "print" the widgets do nothing with "email"\. .*"mode": mailto\./],
    [statement({ delivery: api, privacy: { controller: 'X' } }), /Bij "privacy" ontbreekt nog: url, retention\./, /Still missing in "privacy": url, retention\./],
    [statement({ issuer: { desk: 'aa', phone: '0575 519613' } }, { services: [{ ...service, id: 'balie' }, { ...service, id: 'loket' }] }), /geen dienst met id "aa" in deze feed\. Deze zijn er: balie, loket\./, /"aa" in this feed\. These are there: balie, loket\./],
    [statement({ issuer: { desk: 'locket', phone: '0575 519613' } }, { services: [{ ...service, id: 'loket' }] }), /"locket" in deze feed\. Bedoelt u "loket"\?/, /Do you mean "loket"\?/],
    [withPurposes({ id: 'parkeren' }), /Het doel "parkeren" heeft geen naam .*Of bedoelt u "parking"\?/, /The purpose "parkeren" has no name .*Or do you mean "parking"\?/],
    [statement({ delivery: null }), /Bij "delivery" staat geen "mode" .*alleen een brief op papier\. .*"mode": "print"\. Kies anders uit: post, mailto, link\./, /no "mode" in "delivery" .*only makes a letter on paper\. .*"mode": "print"\. Else choose from: post, mailto, link\./],
    [statement({ delivery: { mode: 'link' } }), /"mode": "link" kan niet zonder adres\. .*Zet bij "delivery" een "url"/, /"mode": "link" does not work without an address\. .*Put a "url" .*in "delivery"\./],
    [statement({ delivery: { mode: 'post' }, privacy: controller }), /"mode": "post" kan niet zonder adres\./, /"mode": "post" does not work without an address\./],
    [statement({ delivery: { mode: 'mailto' } }), /"mode": "mailto" kan niet zonder e-mailadres\. .*Zet een "email" bij "delivery" of bij "issuer"\./, /"mode": "mailto" does not work without an e-mail address\. .*Put an "email" in "delivery" or in "issuer"\./],
    [statement({ delivery: api }), /zien niet wie hun gegevens bewaart\. Zet dat bij "privacy": "controller"/, /do not see who keeps their data\. Say so in "privacy": "controller"/],
    [statement({ issuer: { desk: 'b' } }), /Er is geen dienst met id "b" in deze feed\./, /no service with the id "b" in this feed\./],
    [statement({ issuer: null }), /kunnen niet vragen hoe het met hun verklaring staat\. Zet bij "issuer" een "phone", "email" of "url"\./, /no way to ask about their statement\. Put a "phone", "email" or "url" in "issuer"\./],
    [withPurposes({ id: 'tuin' }), /Het doel "tuin" heeft geen naam en wordt niet getoond\. Zet er een "label" bij\./, /The purpose "tuin" has no name and is not shown\. Give it a "label"\./],
    [withPurposes({ id: length(121) }), /Dit "id" is te lang .*van hooguit 120 tekens\./, /This "id" is too long .*of 120 characters at most\./],
    [withPurposes({ id: 'uwv' }, { id: 'uwv' }), /Er is al een doel met id "uwv"; alleen het laatste wordt getoond\./, /a purpose with the id "uwv" already; only the last is shown\./],
    [withPurposes({ id: 'tuin', label: length(125) }), /Deze naam heeft 125 tekens; dit doel wordt niet getoond\. Maak er hooguit 120 van/, /This name has 125 characters, so this purpose is not shown\. Make it 120 at most/],
    [withPurposes({ id: 'uwv', handledBy: 'other' }), /Voor het doel "uwv" moeten mensen naar iemand anders, .*Zet er een "url" of "info" bij\./, /For the purpose "uwv" people must go to somebody else, .*Give it a "url" or "info"\./],
    [statement({ window: { from: '2026-12-01', through: '2026-11-30' } }), /De laatste dag \(2026-11-30\) is voor de eerste \(2026-12-01\)/, /The last day \(2026-11-30\) is before the first \(2026-12-01\)/],
    [statement({ window: { through: '2026-04-31' } }), /De dag 2026-04-31 bestaat niet en telt niet mee\./, /There is no day 2026-04-31, and it does not count\./],
    [statement({ delivery: { ...api, url: 'http://localhost:8080/requests' }, privacy: controller }), /http:\/\/localhost:8080\/requests werkt alleen op uw eigen computer\./, /http:\/\/localhost:8080\/requests works on your own computer alone\./],
    [statement({ window: { through: '2026-11-22' } }), /Na 2026-11-22 kunnen mensen niets meer aanvragen; het formulier is dicht\./, /After 2026-11-22 people can't ask for anything; the form is closed\./],
    [statement({ criteria: { note: length(310) } }), /Deze tekst heeft 310 tekens en staat daarom niet op de brief\. .*hooguit 300 van\./, /This text has 310 characters, so it is not on the letter\. .*300 at most\./],
  ]; // prettier-ignore
  for (const [document, dutch, english] of sentences) {
    it(`and says: ${dutch.source}`, async () => {
      await withFiles({ 'feed.json': JSON.stringify(document) }, async (pathOf) => {
        assert.match((await runHere('check', pathOf('feed.json'))).out, dutch);
        assert.match((await runHere('--lang', 'en', 'check', pathOf('feed.json'))).out, english);
      });
    });
  }
});

describe('check finds', () => {
  for (const [name, document, ...findings] of cases) {
    it(name, () => assert.deepEqual(found(document), findings));
  }

  it('a key that is there twice', () => {
    const text = JSON.stringify(feed(service)).replace('"name":"A"', '"name":"B","name":"A"');
    assert.deepEqual(
      checkText(text, now).findings.map(({ code, path }) => [code, path]),
      [['keyTwice', 'services.0.name']],
    );
  });

  it('the place, in the order of the file', () => {
    const { findings } = check(feed(service, { ...service, id: 'b', email: 'x', url: 'y' }));
    assert.deepEqual(
      findings.map(({ position }) => position),
      [
        { line: 18, column: 16 },
        { line: 19, column: 14 },
      ],
    );
  });

  it('the right service when an earlier one is left out', () => {
    assert.deepEqual(found(feed({ id: 'bad' }, { id: 'b', name: 'B' })), [
      'error missing services.0.name',
      'warning unreachable services.1',
    ]);
  });
});

describe('check agrees with the widgets on', () => {
  const folder = (kind: string) => join(root, 'test/fixtures/feeds', kind);
  const names = (kind: string) =>
    readdirSync(folder(kind)).filter((name) => name.endsWith('.json'));

  for (const name of names('invalid')) {
    it(`invalid/${name}`, () => {
      const text = readFileSync(join(folder('invalid'), name), 'utf8');
      const { $expect } = JSON.parse(text) as { $expect: { code: string; path: string } };
      const path = $expect.code === 'feed-version' ? 'schemaVersion' : $expect.path;
      const { findings } = checkText(text, now);
      const there = findings.filter((finding) => finding.path === path);
      assert.ok(there.length > 0, JSON.stringify(findings));
      assert.ok(there.every(({ code }) => code !== 'unreadable'));
      assert.ok(there.some(({ severity }) => severity !== 'advice'));
    });
  }

  for (const name of names('valid')) {
    it(`valid/${name}`, () => {
      const { findings } = checkText(readFileSync(join(folder('valid'), name), 'utf8'), now);
      const errors = findings.filter(({ severity }) => severity === 'error');
      // The widgets can read a feed without services; whoever keeps it has made a mistake.
      assert.deepEqual(
        errors.filter(({ code }) => code !== 'noServices'),
        [],
      );
    });
  }

  it('the baseline, which has no number that is out of use', () => {
    for (const { phone, name } of baseline().services) {
      assert.ok(!staleNumbers.has(phone?.dial ?? ''));
      assert.ok(!staleNames.has(JSON.stringify(name).toLowerCase()));
    }
  });
});

describe('the command check', () => {
  const files = {
    'goed.json': JSON.stringify(feed(service)),
    'matig.json': JSON.stringify(feed({ ...service, phone: 'bel' })),
    'fout.json': '{"a": 1,}',
    'bom.json': `\ufeff${JSON.stringify(feed(service))}`,
    'latin.json': Uint8Array.of(0x22, 0xe9, 0x22),
    'index.json':
      '{"schemaVersion":"1.0","kind":"index","shards":[{"municipality":"GM0301","url":"a"}]}',
  };
  const outcomes: readonly [string[], number, RegExp][] = [
    [['goed.json'], 0, /goed\.json: niets gevonden\. 1 dienst nagekeken\.\n {2}Diensten: 1\n/],
    [['bom.json'], 0, /niets gevonden/],
    [['index.json'], 0, /index van 1 feed/],
    [
      ['matig.json'],
      0,
      /Waarschuwingen \(1\)\n {4}1:\d+ {2}services\.0\.phone {2}\(A\)\n.*"bel" is geen/,
    ],
    [['--strict', 'matig.json'], 1, /0 fouten, 1 waarschuwing, 0 adviezen in 1 feed\.\n$/],
    [['fout.json', 'goed.json'], 1, /1:8\n.*komma[^]*niets gevonden[^]*1 fout, .* in 2 feeds\.\n$/],
    [['latin.json'], 1, /UTF-8/],
    [['weg.json'], 1, /kan niet gelezen worden: het bestand of de map bestaat niet/],
  ];
  for (const [args, code, text] of outcomes) {
    it(`${args.join(' ')}: exit code ${code}`, async () => {
      await withFiles(files, async (pathOf) => {
        const paths = args.map((arg) => (arg.startsWith('-') ? arg : pathOf(arg)));
        const outcome = await runHere('check', ...paths);
        assert.equal(outcome.code, code);
        assert.match(outcome.out, text);
        assert.equal(outcome.err, '');
      });
    });
  }

  it('loads an address by the rules of the widgets', async () => {
    const bodies: Record<string, [number, string]> = {
      '/goed': [200, files['goed.json']],
      '/fout': [200, files['fout.json']],
      '/weg': [404, 'weg'],
    };
    const server = createServer((request, response) => {
      const [status, body] = bodies[request.url!]!;
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      assert.match((await runHere('check', `${origin}/goed`)).out, /niets gevonden/);
      assert.match((await runHere('check', `${origin}/fout`)).out, /1:8/);
      assert.match((await runHere('check', `${origin}/weg`)).out, /HTTP 404/);
    } finally {
      server.close();
      server.closeAllConnections();
    }
    assert.match(
      (await runHere('check', 'http://voorbeeld.nl/feed.json')).out,
      /https:\/\/ begint/,
    );
  });
});
