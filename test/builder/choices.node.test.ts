import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  baseAddress,
  chosenRoute,
  feedAddresses,
  gapsIn,
  initialChoices,
  places,
  reduce,
  suggestedRoute,
  type Choices,
  type ChoicesEvent,
} from '../../src/builder/choices.js';

const start = initialChoices('https://voorbeelddal.example/mantelzorg/');
const after = (...events: readonly ChoicesEvent[]): Choices => events.reduce(reduce, start);
const widget = (value: Choices['widget']): ChoicesEvent => ({
  type: 'answer',
  name: 'widget',
  value,
});
const place = (value: Choices['place']): ChoicesEvent => ({ type: 'answer', name: 'place', value });

describe('the choices', () => {
  it('keep what was answered when an earlier answer is changed', () => {
    const choices = after(
      widget('burden-test'),
      { type: 'option', name: 'services', value: '8' },
      { type: 'answer', name: 'source', value: 'address' },
      { type: 'answer', name: 'addresses', value: 'https://voorbeelddal.example/feed.json' },
      widget('verklaring-form'),
      { type: 'option', name: 'without-intro', value: 'yes' },
      { type: 'answer', name: 'source', value: 'none' },
      widget('burden-test'),
      { type: 'answer', name: 'source', value: 'address' },
    );
    assert.equal(choices.options['burden-test'].services, '8');
    assert.equal(choices.options['burden-test']['without-intro'], undefined);
    assert.equal(choices.options['verklaring-form']['without-intro'], 'yes');
    assert.deepEqual(feedAddresses(choices).good, ['https://voorbeelddal.example/feed.json']);
  });

  it('remember the route that was chosen for each place', () => {
    const changed = after(place('wordpress'), { type: 'route', route: 'link' });
    assert.equal(chosenRoute(changed), 'link');
    const other = reduce(changed, place('sharepoint'));
    assert.equal(chosenRoute(other), 'frame');
    assert.equal(chosenRoute(reduce(other, place('wordpress'))), 'link');
  });

  it('have a route for every place', () => {
    const found = Object.fromEntries(
      places.map((name) => [name, suggestedRoute(after(place(name)))]),
    );
    assert.deepEqual(found, {
      wordpress: 'div',
      typo3: 'div',
      drupal: 'link',
      sharepoint: 'frame',
      other: 'link',
      template: 'tag',
      developer: 'npm',
    });
  });

  it('say all that is missing at the start', () => {
    assert.deepEqual(gapsIn(start), ['widget', 'source', 'place']);
  });

  it('need no folder with npm', () => {
    const choices = after(place('developer'), { type: 'answer', name: 'base', value: '' });
    assert.ok(!gapsIn(choices).includes('base'));
    assert.ok(gapsIn(reduce(choices, place('template'))).includes('base'));
  });

  const folders: [typed: string, address: string | null][] = [
    ['https://a.example/mantelzorg/', 'https://a.example/mantelzorg/'],
    [' https://a.example/mantelzorg ', 'https://a.example/mantelzorg/'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/mantelzorg/mantelzorg.js?v=2', 'https://a.example/mantelzorg/'],
    ['https://a.example/v1.2/', 'https://a.example/v1.2/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
    ['http://a.example/mantelzorg/', null],
    ['/mantelzorg/', null],
    ['javascript:alert(1)', null],
    ['', null],
  ];
  for (const [typed, address] of folders) {
    it(`take ${JSON.stringify(typed)} for ${address}`, () => {
      assert.equal(baseAddress({ ...start, base: typed }), address);
    });
  }
});
