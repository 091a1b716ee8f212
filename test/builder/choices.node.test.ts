import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  baseAddress,
  chosenRoute,
  feedAddresses,
  gapsIn,
  hasContact,
  initialChoices,
  isUnsafe,
  localFeeds,
  places,
  reduce,
  suggestedRoute,
  usableColors,
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

  it('take the fitting route when the place changes, and tell what gave way', () => {
    const changed = after(place('wordpress'), { type: 'route', route: 'tag' });
    assert.equal(chosenRoute(changed), 'tag');
    const other = reduce(changed, place('sharepoint'));
    assert.equal(chosenRoute(other), 'frame');
    assert.equal(other.droppedRoute, 'tag');
    // What fits there as well did not give way, and what fits was not chosen against anything.
    assert.equal(reduce(changed, place('template')).droppedRoute, null);
    assert.equal(reduce(after(place('wordpress')), place('typo3')).droppedRoute, null);
    assert.equal(reduce(other, place('wordpress')).droppedRoute, null);
    assert.equal(chosenRoute(reduce(other, place('wordpress'))), 'div');
  });

  it('hold no number with a link or a frame, and then need none', () => {
    const empty: ChoicesEvent = { type: 'answer', name: 'phone', value: '' };
    for (const [name, isThere] of [
      ['typo3', false],
      ['sharepoint', false],
      ['wordpress', true],
      ['developer', true],
      [null, true],
    ] as const) {
      const choices = after(place(name), empty);
      assert.equal(hasContact(choices), isThere, String(name));
      assert.equal(gapsIn(choices).includes('phone'), isThere, String(name));
    }
  });

  it('take a colour with or without its mark, and none for the one from before', () => {
    const own: ChoicesEvent = { type: 'answer', name: 'hasOwnColors', value: true };
    const code = (text: string): ChoicesEvent => ({
      type: 'color-code',
      name: 'action',
      code: text,
    });
    for (const text of ['#7a1f3d', '7a1f3d', ' 7A1F3D ']) {
      const good = after(own, code(text));
      assert.equal(usableColors(good)?.action, '#7a1f3d', text);
      assert.deepEqual(good.badCodes, {}, text);
    }
    for (const text of ['', 'rood', '7a1f3', '#7a1f3d7']) {
      const bad = after(own, code('#7a1f3d'), code(text));
      assert.equal(usableColors(bad), null, text);
      assert.ok(gapsIn(bad).includes('color-codes'), text);
      assert.ok(!gapsIn(bad).includes('colors'), 'nothing is said of the colour from before');
      assert.ok(!gapsIn(reduce(bad, { ...own, value: false })).includes('color-codes'));
      const mended = reduce(bad, { type: 'colors', colors: { action: '#154273' } });
      assert.equal(usableColors(mended)?.action, '#154273');
    }
  });

  it('know the addresses that only this computer can open', () => {
    const local = ['http://localhost:8080/feed.json', 'https://127.0.0.1/feed.json'];
    const choices = after(
      { type: 'answer', name: 'source', value: 'address' },
      {
        type: 'answer',
        name: 'addresses',
        value: `${local.join(' ')} https://a.example/feed.json`,
      },
    );
    assert.deepEqual(localFeeds(choices), local);
    const other: ChoicesEvent = { type: 'answer', name: 'source', value: 'none' };
    assert.deepEqual(localFeeds(reduce(choices, other)), []);
  });

  it('tell an address that is only not safe from one that is none', () => {
    for (const [address, expected] of [
      ['http://a.example/feed.json', true],
      [' HTTP://a.example/', true],
      ['https://a.example/', false],
      ['http://', false],
      ['a.example/feed.json', false],
    ] as const) {
      assert.equal(isUnsafe(address), expected, address);
    }
  });

  it('have a route for every place', () => {
    const found = Object.fromEntries(
      places.map((name) => [name, suggestedRoute(after(place(name)))]),
    );
    assert.deepEqual(found, {
      wordpress: 'div',
      typo3: 'link',
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
