import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { format } from 'prettier';
import { formatJson } from '../../src/cli/json-format.js';
import { readJson } from '../../src/cli/json-positions.js';

describe('JSON with its places', () => {
  it('says where each value stands', () => {
    const text = '{\n  "a": [1,\n    {"b c": "x"}],\n  "a.b": null\n}';
    const json = readJson(text);
    assert.ok(json.ok);
    const { positionOf } = json.value;
    const places = ['', 'a', 'a.0', 'a.1', 'a.1.b c', 'a.1.gone.deeper', 'nowhere'].map((path) => {
      const { line, column } = positionOf(path);
      return `${line}:${column}`;
    });
    assert.deepEqual(places, ['1:1', '2:8', '2:9', '3:5', '3:13', '3:5', '1:1']);
  });

  it('names keys that are there twice', () => {
    const json = readJson('{"a":{"b":1,"b":2},"c":1}');
    assert.deepEqual(json.ok && json.value.duplicates, ['a.b']);
  });

  const faults: readonly [string, string, string, string][] = [
    ['', '1:1', 'value', ''],
    ['{"a": }', '1:7', 'value', '}'],
    ["{'a': 1}", '1:2', 'key', "'"],
    ['{"a" 1}', '1:6', 'colon', '1'],
    ['{"a": 1\n "b": 2}', '2:2', 'comma', '"'],
    ['[1, 2', '1:6', 'comma', ''],
    ['[1,]', '1:3', 'no-comma', ','],
    ['{"a": "b\n"}', '1:7', 'string-end', '"'],
    ['{"a": "b”}\n', '1:9', 'string-end', '”'],
    ['"\\x"', '1:2', 'escape', '\\'],
    ['{} // klaar', '1:4', 'end', '/'],
    ['[01]', '1:3', 'comma', '1'],
    ['“a”', '1:1', 'value', '“'],
  ];
  for (const [text, place, expected, found] of faults) {
    it(`finds the fault in ${JSON.stringify(text)}`, () => {
      const json = readJson(text);
      assert.ok(!json.ok);
      const { line, column, lineBefore } = json.error;
      assert.deepEqual(
        [`${line}:${column}`, json.error.expected, json.error.found],
        [place, expected, found],
      );
      assert.equal(lineBefore, line > 1 ? line - 1 : null);
    });
  }

  const open: readonly [string, string | null][] = [
    ['{\n"a": [\n1, 2\n}', '[ 2:6'],
    ['{\n"a": [1, 2]\n', '{ 1:1'],
    ['{"a": 1}}', null],
    ['', null],
  ];
  for (const [text, expected] of open) {
    it(`names the bracket that is open in ${JSON.stringify(text)}`, () => {
      const json = readJson(text);
      assert.ok(!json.ok);
      const { opened } = json.error;
      assert.equal(opened && `${opened.bracket} ${opened.line}:${opened.column}`, expected);
    });
  }

  const quotes: readonly [string, boolean][] = [
    ['{"a": "Vraag naar "Jan" van de balie"}', true],
    ['{"a": "Het "Huis""}', true],
    ['{"a": "b" "c": 1}', false],
    ['{"a": "b"\n"c": 1}', false],
    ['{"a": 1 b}', false],
  ];
  for (const [text, expected] of quotes) {
    it(`${expected ? 'sees' : 'sees no'} quotation mark inside a text in ${text}`, () => {
      const json = readJson(text);
      assert.ok(!json.ok);
      assert.equal(json.error.isInText, expected);
    });
  }

  it('takes what JSON.parse takes, and nothing else', () => {
    const parses = (text: string) => {
      try {
        return { value: JSON.parse(text) as unknown };
      } catch {
        return null;
      }
    };
    const mutated = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[],:"\\ 01e-.nt\n\u0001é'))
      .map(([text, at, char]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + char + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (text) => {
        const json = readJson(text);
        const expected = parses(text);
        assert.equal(json.ok, expected !== null);
        if (json.ok) assert.deepEqual(json.value.value, expected!.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('goes as deep as there is memory', () => {
    assert.ok(!readJson('['.repeat(200_000)).ok);
    const deep = readJson('['.repeat(200_000) + ']'.repeat(200_000));
    assert.ok(deep.ok);
    assert.deepEqual(deep.value.positionOf('0.0.0'), { line: 1, column: 4 });
  });
});

describe('JSON for people', () => {
  it('says the same, and Prettier leaves it as it is', async () => {
    const scalar = fc.oneof(fc.string(), fc.boolean(), fc.constant(null));
    const record = fc.dictionary(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.oneof(scalar, fc.array(scalar), fc.integer(), fc.dictionary(fc.string(), scalar)),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('a', 'b', 'c'), record), async (value) => {
        const text = formatJson(value);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
        assert.equal(await format(text, { parser: 'json', printWidth: 100 }), text);
      }),
    );
  });
});
