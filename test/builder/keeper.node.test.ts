import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  initialChoices,
  reduce,
  type Choices,
  type ChoicesEvent,
} from '../../src/builder/choices.js';
import { filesFor, policy } from '../../src/builder/keeper.js';

const example = 'https://voorbeelddal.example/mantelzorg/builder/example-feed.json';
const choices = (...events: readonly ChoicesEvent[]): Choices =>
  events.reduce(reduce, initialChoices('https://voorbeelddal.example/mantelzorg/'));

const widget = (value: Choices['widget']): ChoicesEvent => ({
  type: 'answer',
  name: 'widget',
  value,
});
const place = (value: Choices['place']): ChoicesEvent => ({ type: 'answer', name: 'place', value });
const source = (value: Choices['source']): ChoicesEvent => ({
  type: 'answer',
  name: 'source',
  value,
});
const feeds: ChoicesEvent = {
  type: 'answer',
  name: 'addresses',
  value: 'https://feeds.example/a.json https://feeds.example/b.json',
};

describe('what the keeper of the site must allow', () => {
  it('is where the script and the feeds come from', () => {
    const made = choices(widget('zorgladder'), place('template'), source('address'), feeds);
    assert.deepEqual(policy(made, example, []), {
      site: [
        'script-src https://voorbeelddal.example;',
        'connect-src https://feeds.example;',
        'trusted-types lit-html;',
      ],
      files: [],
    });
  });

  it('is more for the map and the postcodes of the finder', () => {
    const made = choices(widget('steunpunt-finder'), place('template'), source('none'), {
      type: 'option',
      name: 'geocoder',
      value: 'pdok',
    });
    const { site } = policy(made, example, []);
    assert.ok(site.includes('connect-src https://api.pdok.nl;'));
    assert.ok(site.includes('img-src https://service.pdok.nl;'));
    const tiles = 'https://kaart.example/{z}/{x}/{y}.png';
    const own = reduce(made, { type: 'option', name: 'tile-url', value: tiles });
    assert.ok(policy(own, example, []).site.includes('img-src https://kaart.example;'));
    const other = policy(reduce(own, widget('zorgladder')), example, []);
    assert.deepEqual(other.site, [
      'script-src https://voorbeelddal.example;',
      'trusted-types lit-html;',
    ]);
  });

  it('is where the form posts to, and what an index names', () => {
    const hosts = [
      { delivery: 'https://loket.example/requests', shards: ['https://delen.example/gm0301.json'] },
    ];
    const made = choices(widget('verklaring-form'), place('template'), source('address'), feeds);
    const line = 'connect-src https://feeds.example https://delen.example https://loket.example;';
    assert.ok(policy(made, example, hosts).site.includes(line));
    const other = policy(reduce(made, widget('zorgladder')), example, hosts);
    assert.ok(other.site.includes('connect-src https://feeds.example https://delen.example;'));
  });

  it('is a frame on the site, and the rest on the server with the files', () => {
    const frame: ChoicesEvent = { type: 'route', route: 'frame' };
    const made = choices(widget('zorgladder'), place('other'), frame, source('example'));
    const { site } = policy(made, example, []);
    assert.deepEqual(site, [
      'frame-src https://voorbeelddal.example;',
      'script-src https://voorbeelddal.example;',
    ]);
  });

  it('is nothing on SharePoint, whose own setting decides', () => {
    const made = choices(widget('zorgladder'), place('sharepoint'), source('example'));
    assert.deepEqual(policy(made, example, []).site, []);
    assert.ok(!filesFor(made).includes('frame.js'));
  });

  it('is for embed.html the header of the manual, with the lists of these choices', () => {
    const frame: ChoicesEvent = { type: 'route', route: 'frame' };
    const manual = readFileSync('docs/nl/README.md', 'utf8');
    const header = /^Content-Security-Policy: .*$/m.exec(manual)![0];
    const none = choices(widget('zorgladder'), place('other'), frame, source('none'));
    assert.deepEqual(policy(none, example, []).files, [
      header,
      'Permissions-Policy: geolocation=(self)',
    ]);
    const listed = choices(widget('zorgladder'), place('sharepoint'), source('address'), feeds);
    assert.equal(
      policy(listed, example, []).files[0],
      header
        .replace(`connect-src 'self'`, `connect-src 'self' https://feeds.example`)
        .replace('https://www.gemeente.example', 'https://uw-organisatie.sharepoint.com'),
    );
    const link = choices(widget('zorgladder'), place('drupal'), source('none'));
    assert.match(policy(link, example, []).files[0]!, /frame-ancestors 'self';/);
  });
});

describe('the files for the server', () => {
  it('are those of the route and of the widget', () => {
    const frame: ChoicesEvent = { type: 'route', route: 'frame' };
    const made = choices(widget('steunpunt-finder'), place('other'), frame, source('none'));
    const files = filesFor(made);
    for (const file of ['mantelzorg.js', 'parts/', 'gazetteer.js', 'embed.html', 'frame.js']) {
      assert.ok(files.includes(file), file);
    }
    assert.ok(!filesFor(reduce(made, place('template'))).includes('embed.html'));
    assert.ok(!filesFor(reduce(made, widget('zorgladder'))).includes('gazetteer.js'));
    assert.deepEqual(filesFor(reduce(made, place('developer'))), []);
  });
});
