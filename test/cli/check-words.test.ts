/** What check finds in the names of fields and codes, and in texts for readers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { codeWords, purposeWords } from '../../src/cli/check/code-words.js';
import { fieldWords } from '../../src/cli/check/field-words.js';
import { jargon } from '../../src/cli/check/jargon.js';
import { bare } from '../../src/cli/check/nearest.js';
import { languages, messagesIn } from '../../src/cli/messages/messages.js';
import { nationalPurposes } from '../../src/domain/verklaring/purposes.js';
import {
  burdenTestShape,
  envelopeShape,
  indexShape,
  instrumentShape,
  respiteMenuShape,
  serviceShape,
  steunpuntFinderShape,
  verklaringShape,
  zorgladderShape,
} from '../../src/feeds/schema/compiled.js';
import { now } from './cli.js';

const service = { id: 'a', name: 'A', phone: '0575 519613' };
const feed = (more: object, document: object = {}) => ({
  schemaVersion: '1.0',
  publisher: { id: 'x', name: 'X', kind: 'other' },
  services: [{ ...service, ...more }],
  ...document,
});
const findingsOf = (text: string) => checkText(text, now).findings;
const sentencesOf = ({ code, details }: ReturnType<typeof findingsOf>[number]) => {
  const [first = '', second = '', third = '', fourth = ''] = details;
  return languages.map((language) =>
    messagesIn(language)!.check.findings[code](first, second, third, fourth),
  ) as [string, string];
};

/** A field in a document, and where check says that it belongs. */
const fields: readonly [object, string][] = [
  [feed({ naam: 'x', name: undefined }), 'services.0.naam name'],
  [feed({ openingstijden: [] }), 'services.0.openingstijden openingHours'],
  [feed({ locations: [{ straat: 'Markt 1' }] }), 'services.0.locations.0.straat street'],
  [feed({ locations: [{ postcode: '7201 AA' }] }), 'services.0.locations.0.postcode postalCode'],
  [feed({ locations: [{ lattitude: 52 }] }), 'services.0.locations.0.lattitude latitude'],
  [feed({ respite: { planing: ['planned'] } }), 'services.0.respite.planing planning'],
  [feed({ area: { nationwidee: true } }), 'services.0.area.nationwidee nationwide'],
  [feed({}, { respitemenu: {} }), 'respitemenu respiteMenu'],
  [feed({}, { respiteMenu: { intro: 'x' } }), 'respiteMenu.intro introduction'],
  [feed({}, { respiteMenu: { forms: [{ vorm: 'day' }] } }), 'respiteMenu.forms.0.vorm form'],
  [feed({}, { steunpuntFinder: { inleiding: 'x' } }), 'steunpuntFinder.inleiding introduction'],
  [feed({}, { zorgladder: { rungs: [{ rung: 1, tekst: 'x', txt: 1, texts: 'x' }] } }), 'zorgladder.rungs.0.texts text'],
  [{ ...feed({}), publisher: { id: 'x', name: 'X', telefoon: '112' } }, 'publisher.telefoon phone'],
]; // prettier-ignore

/** A field in a wrong place, and the place for it; empty for the document itself. */
const misplaced: readonly [object, string][] = [
  [feed({ verklaring: { purposes: [] } }), 'services.0.verklaring '],
  [feed({ respiteMenu: {} }), 'services.0.respiteMenu '],
  [feed({ city: 'Zutphen' }), 'services.0.city locations'],
  [feed({ straat: 'Markt 1' }), 'services.0.straat locations'],
  [feed({ planning: ['planned'] }), 'services.0.planning respite'],
  [feed({ postcodes: ['7201'] }), 'services.0.postcodes area'],
  [feed({}, { delivery: { mode: 'print' } }), 'delivery verklaring'],
]; // prettier-ignore

describe('check of the names of fields', () => {
  for (const [document, expected] of fields) {
    it(`takes ${expected.replace(' ', ' for ')}`, () => {
      const found = findingsOf(JSON.stringify(document)).filter(({ code }) => code !== 'missing');
      const texts = found
        .filter(({ code }) => code === 'unknownField')
        .map(({ path, details }) => `${path} ${details[1]}`);
      assert.deepEqual(texts, [expected]);
      const [dutch, english] = sentencesOf(found.find(({ code }) => code === 'unknownField')!);
      assert.match(dutch, /kennen de widgets niet; bedoelt u ".+"\?$/);
      assert.match(english, /do not know ".+"; do you mean ".+"\?$/);
    });
  }

  for (const [document, expected] of misplaced) {
    it(`finds in a wrong place ${expected}`, () => {
      const found = findingsOf(JSON.stringify(document));
      assert.deepEqual(
        found.map(({ code, path, details }) => `${code} ${path} ${details[1]}`),
        [`misplacedField ${expected}`],
      );
      const [dutch, english] = sentencesOf(found[0]!);
      assert.match(dutch, expected.endsWith(' ') ? /naast "publisher"\.$/ : /hoort in "\w+"\.$/);
      assert.match(
        english,
        expected.endsWith(' ') ? /next to "publisher"\.$/ : /belongs in "\w+"\.$/,
      );
    });
  }

  it('says nothing of fields of somebody else, or of what objects have of themselves', () => {
    const text = JSON.stringify(feed({ locations: [{ verdieping: 2 }] })).replace(
      '"verdieping"',
      '"__proto__":{"naam":1},"constructor":1,"verdieping"',
    );
    assert.deepEqual(findingsOf(text), []);
  });

  it('stays quick with very many of them', () => {
    const more = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`veld${index}`.repeat(4), index]),
    );
    // Two hundred thousand times another spelling of one field, of which each is a finding.
    const spellings = Array.from({ length: 200_000 }, (_, index) => [
      `telefoon${index.toString(2).replaceAll('0', '_').replaceAll('1', '-')}`,
      1,
    ]);
    const started = performance.now();
    findingsOf(JSON.stringify(feed(more)));
    findingsOf(JSON.stringify(feed({ phone: undefined, ...Object.fromEntries(spellings) })));
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('check of the languages of a text', () => {
  it('takes a name or capitals for a code', () => {
    const name = { nl: 'A', engels: 'A', NL: 'A', 'zh-Hant': 'A', x: 'A' };
    const found = findingsOf(JSON.stringify(feed({ name })));
    assert.deepEqual(
      found.map(({ code, path, details }) => `${code} ${path} ${details[1]}`),
      [
        'languageCode services.0.name.engels en',
        'languageCode services.0.name.NL nl',
        'languageCode services.0.name.x ',
      ],
    );
    assert.match(sentencesOf(found[0]!)[0], /"engels" is geen taalcode.* Schrijf "en"\./);
  });
});

describe('check of codes', () => {
  const codes: readonly [object, string][] = [
    [feed({ types: ['steunpunt'] }), 'support-centre'],
    [feed({ funding: ['WMO'] }), 'wmo'],
    [feed({ tasks: ['grocerys'] }), 'groceries'],
    [feed({ respite: { setting: 'thuis' } }), 'home'],
    [feed({}, { steunpuntFinder: { types: ['hulplijn'] } }), 'helpline'],
    [feed({}, { respiteMenu: { hides: ['spoed'] } }), 'urgent'],
  ];
  for (const [document, meant] of codes) {
    it(`takes one for ${meant}, and names all that there are`, () => {
      const found = findingsOf(JSON.stringify(document));
      assert.deepEqual(
        found.map(({ code }) => code),
        ['unknownCode'],
      );
      const [dutch, english] = sentencesOf(found[0]!);
      assert.ok(dutch.includes(`Bedoelt u "${meant}"? Kies uit: `), dutch);
      assert.ok(english.includes(`Do you mean "${meant}"? Choose from: `), english);
    });
  }
});

describe('the words that check knows', () => {
  const shapes = JSON.stringify([
    ...[envelopeShape, serviceShape, indexShape, zorgladderShape, steunpuntFinderShape],
    ...[respiteMenuShape, verklaringShape, burdenTestShape, instrumentShape],
  ]);

  it('lead to fields and codes that there are', () => {
    for (const [word, field] of fieldWords) {
      assert.ok(shapes.includes(`"${field}":`), `${word}: ${field}`);
    }
    for (const [word, codes] of codeWords) {
      for (const code of codes) assert.ok(shapes.includes(`"${code}"`), `${word}: ${code}`);
    }
    for (const [word, purpose] of purposeWords) {
      assert.ok((nationalPurposes as readonly string[]).includes(purpose), word);
    }
  });

  it('are written as they are looked up', () => {
    for (const word of [...fieldWords.keys(), ...codeWords.keys(), ...purposeWords.keys()]) {
      assert.equal(word, bare(word));
    }
    for (const [word, plain] of jargon) {
      assert.equal(word, word.toLowerCase());
      assert.ok(plain.trim());
    }
  });
});

describe('check of texts for readers', () => {
  const long = `${Array.from({ length: 21 }, (_, index) => `woord${index}`).join(' ')}.`;
  const twenty = `${Array.from({ length: 20 }, (_, index) => `woord${index}`).join(' ')}.`;

  const quiet: readonly [string, object][] = [
    ['a sentence of twenty words', feed({ description: `${twenty} ${twenty}` })],
    ['a list of points', feed({ description: `${twenty}\n${twenty}` })],
    ['a long text in another language', feed({ description: { nl: 'Kort.', en: long } })],
    ['a long name', feed({ name: long })],
    ['a text that nobody reads', feed({ note: `${long} pgb` })],
    ['a word with its explanation', feed({ description: 'Met een pgb (geld om zelf zorg te kopen).' })],
    ['a word that explains', feed({ description: 'Geld om zelf zorg te kopen (pgb).' })],
    ['a word that is said what it is', feed({ description: 'Het pgb is een bedrag voor zorg.' })],
    ['a word inside another', feed({ description: 'Wij zijn indienend.' })],
    ['a word in another language', feed({ description: { nl: 'Kort.', en: 'With a pgb.' } })],
    ['the questions of somebody else', feed({}, { burdenTest: { texts: { sleep: long } } })],
  ]; // prettier-ignore
  for (const [name, document] of quiet) {
    it(`says nothing of ${name}`, () => assert.deepEqual(findingsOf(JSON.stringify(document)), []));
  }

  it('names the longest sentence of a text, as advice', () => {
    const document = feed({ description: { nl: `${twenty} ${long} Kort.` } });
    const [finding, ...others] = findingsOf(JSON.stringify(document));
    assert.deepEqual(others, []);
    const { severity, code, path } = finding!;
    assert.deepEqual(
      [severity, code, path],
      ['advice', 'longSentence', 'services.0.description.nl'],
    );
    const [dutch, english] = sentencesOf(finding!);
    assert.match(dutch, /De zin "woord0 woord1 woord2 woord3 …" heeft 21 woorden\./);
    assert.match(english, /The sentence "woord0 .*" has 21 words\./);
  });

  it('names a word of the trade once, where it stands first, with another for it', () => {
    const document = {
      ...feed({ description: 'Vraag het indien nodig.' }),
      services: Array.from({ length: 12 }, (_, index) => ({
        ...service,
        id: `${index}`,
        description: 'Bel ons, indien nodig. Indien niet, dan niet.',
      })),
    };
    const [finding, ...others] = findingsOf(JSON.stringify(document));
    assert.deepEqual(others, []);
    const { severity, code, path } = finding!;
    assert.deepEqual([severity, code, path], ['advice', 'jargon', 'services.0.description']);
    const [dutch, english] = sentencesOf(finding!);
    assert.match(dutch, /kent "indien"\. Schrijf bijvoorbeeld: als\. .*op 11 andere plekken\./);
    assert.match(english, /knows "indien"\. Write for example: als\. .*in 11 other places too\./);
  });

  it('reads a text of a megabyte without a sentence, or of nothing but words of the trade, at once', () => {
    for (const text of ['a '.repeat(500_000), ' '.repeat(1_000_000), 'indien '.repeat(150_000)]) {
      const started = performance.now();
      findingsOf(JSON.stringify(feed({ description: text })));
      assert.ok(performance.now() - started < 3000);
    }
  });
});

describe('check of what is no JSON', () => {
  const cases: readonly [string, string, RegExp, RegExp][] = [
    ['a list that stays open', '{\n"a": [\n1\n}', /Hier staat "}", maar de \[ van regel 2 is nog open\. Zet er eerst \] voor/, /the \[ of line 2 is still open\. Put \] before it/],
    ['a file that stops', '{\n"a": {\n"b": 1\n}\n', /Het bestand houdt hier op, maar de { van regel 1 is nog open\./, /The file ends here, but the { of line 1 is still open\./],
    ['a quotation mark in a text', '{"a": "Vraag naar "Jan" aan de balie"}', /staan dubbele aanhalingstekens; .* enkele: 'Jan'\./, /double quotation marks inside this text/],
    ['a comma that is missing', '{"a": 1\n"b": 2}', /eind van regel 1 een komma/, /comma is missing at the end of line 1/],
  ]; // prettier-ignore
  for (const [name, text, dutch, english] of cases) {
    it(name, () => {
      const [finding] = findingsOf(text);
      const sentences = sentencesOf(finding!);
      assert.match(sentences[0], dutch);
      assert.match(sentences[1], english);
    });
  }
});
