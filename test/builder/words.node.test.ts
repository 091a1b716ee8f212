import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialChoices, reduce, widgetNames } from '../../src/builder/choices.js';
import { wordsIn } from '../../src/builder/words.js';

const start = initialChoices('https://voorbeelddal.example/mantelzorg/');

describe('the words in a snippet', () => {
  it('are in the language of the widget', () => {
    const titles = widgetNames.map((widget) => {
      const dutch = reduce(start, { type: 'answer', name: 'widget', value: widget });
      const english = reduce(dutch, { type: 'answer', name: 'language', value: 'en' });
      assert.match(wordsIn(english).fallback(english.contact), /Call the Mantelzorglijn/);
      assert.match(wordsIn(dutch).fallback(dutch.contact), /Bel de Mantelzorglijn:$/);
      return [wordsIn(dutch).title, wordsIn(english).title];
    });
    const all = titles.flat();
    assert.equal(new Set(all).size, all.length);
  });

  it('name whom the editor names', () => {
    const english = reduce(start, { type: 'answer', name: 'language', value: 'en' });
    const own = reduce(english, { type: 'answer', name: 'contact', value: 'Steunpunt Dal' });
    assert.match(wordsIn(own).fallback(own.contact), /Call Steunpunt Dal:$/);
  });
});
