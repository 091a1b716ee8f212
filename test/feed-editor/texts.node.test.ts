import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { texts } from '../../src/feed-editor/texts.js';

describe('a sentence', () => {
  it('is about one thing only where there is one of all kinds together', () => {
    const { left } = texts.saving;
    assert.equal(left({ error: 0, warning: 0, advice: 1 }), 'Er is nog 1 advies.');
    assert.equal(
      left({ error: 0, warning: 1, advice: 3 }),
      'Er zijn nog 1 waarschuwing en 3 adviezen.',
    );
  });

  it('names results of which one is enough', () => {
    const { testLevels } = texts.preview;
    assert.equal(testLevels(['matig', 'zwaar']), 'Alleen bij de uitslag matig of zwaar.');
    assert.equal(testLevels(['zwaar']), 'Alleen bij de uitslag zwaar.');
    assert.equal(
      testLevels(['licht', 'matig', 'zwaar']),
      'Alleen bij de uitslag licht, matig of zwaar.',
    );
  });
});
