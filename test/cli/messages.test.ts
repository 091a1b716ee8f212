import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages, messagesIn } from '../../src/cli/messages/messages.js';

type Leaf = string | ((...args: unknown[]) => string);

/** Every sentence with the way to it. */
function leaves(tree: object, path = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]: [string, object | Leaf]) => {
    const here = `${path}/${key.replace('\t', 'tab')}`;
    return typeof value === 'object' ? leaves(value, here) : [[here, value] as [string, Leaf]];
  });
}

/** What the sentences are given that take more than texts. */
const special: Readonly<Record<string, readonly unknown[][]>> = {
  '/general/notJson': [
    'value',
    'key',
    'colon',
    'comma',
    'no-comma',
    'string-end',
    'escape',
    'end',
  ].flatMap((expected) =>
    ['x', '"', '“', ''].flatMap((found) =>
      [null, 1].map((lineBefore) => ['p', { line: 2, column: 2, expected, found, lineBefore }]),
    ),
  ),
  '/fromSheet/badKind': [['x', ['municipality', 'other']]],
  '/fromSheet/rungs': [[[1, 0, 2, 0, 0]]],
  '/fromSheet/noSheet': [
    ['f', { kind: 'binary' }],
    ['f', { kind: 'empty' }],
    ['f', { kind: 'no-titles', found: ['a'] }],
    ['f', { kind: 'quote', row: 3 }],
    ['f', { kind: 'columns', found: ['a'] }],
    ['f', { kind: 'columns', found: [] }],
    ['f', { kind: 'too-large' }],
    ['f', { kind: 'no-such-sheet', sheets: ['a', 'b'] }],
    ['f', { kind: 'no-columns', sheet: 's', found: ['a'] }],
    ...[
      'encrypted',
      'xls',
      'xlsb',
      'ods',
      'numbers',
      'no-workbook',
      'damaged',
      'empty-workbook',
    ].map((kind) => ['f', { kind }]),
  ],
  '/workbook/otherSheets': [[['a']], [['a', 'b']]],
  '/workbook/faultyCells': [[['A1']], [Array.from({ length: 12 }, () => 'A1')]],
  '/fromSheet/column': [
    [{ key: 'service', title: 't', filled: 0, lost: 0, guessed: 0 }],
    [{ key: 'service', title: 't', filled: 3, lost: 1, guessed: 1 }],
  ],
  '/check/nothingFound': [
    ['f', 1, null],
    ['f', null, 2],
  ],
  '/check/findings/missing': [
    ['service', 'text', ''],
    ['service', 'text', 'name'],
    ['feed', 'object', 'publisher'],
    ['service', 'string', 'id'],
  ],
  '/check/findings/wrongKind': [
    ['feed', 'x', 'date', ''],
    ['service', 'x', 'list', '["x"]'],
    ['section', 'x', 'code', '1, 2, 3'],
    ['questionnaire', 'x', 'number', ''],
    ['wording', 'x', 'text', ''],
  ],
  '/check/findings/unknownCode': [
    ['"x"', 'a, b', ''],
    ['"3"', '1, 2, 3', '3'],
  ],
  '/check/findings/wrongForm': [['section', 'x']],
  '/check/findings/outOfBounds': [['service', 'x']],
  '/check/findings/bandOverlap': [
    ['5', '7'],
    ['7', '7'],
  ],
};

describe('the messages', () => {
  for (const language of languages) {
    it(`in ${language} are whole sentences without a gap`, () => {
      for (const [path, leaf] of leaves(messagesIn(language)!)) {
        const inputs = special[path] ?? [['1', '2', '3', '4']];
        const texts = typeof leaf === 'string' ? [leaf] : inputs.map((input) => leaf(...input));
        for (const text of texts) {
          assert.ok(text.trim(), path);
          assert.doesNotMatch(text, /undefined|\[object|NaN|=>/, path);
        }
      }
    });
  }

  it('are in each language about the same things', () => {
    const [first, ...others] = languages.map((language) =>
      leaves(messagesIn(language)!).map(([path, leaf]) => [path, typeof leaf]),
    );
    for (const other of others) assert.deepEqual(other, first);
  });

  it('are there in Dutch and English only', () => {
    assert.deepEqual(languages, ['nl', 'en']);
    assert.equal(messagesIn('fr'), null);
  });
});
