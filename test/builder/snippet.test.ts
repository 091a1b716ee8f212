import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import {
  cleaned,
  initialChoices,
  optionsOf,
  reduce,
  routes,
  widgetNames,
  type Choices,
  type ChoicesEvent,
  type Route,
  type WidgetName,
} from '../../src/builder/choices.js';
import { snippet, type Block } from '../../src/builder/snippet.js';
import { readPageQuery } from '../../src/embedding/query.js';

const base = 'https://www.voorbeelddal.example/mantelzorg/';
const feed = 'https://www.voorbeelddal.example/feed.json';
const example = 'https://www.voorbeelddal.example/mantelzorg/builder/example-feed.json';
const hashes = { 'mantelzorg.js': 'sha384-abc+/=', 'frame.js': 'sha384-def' };
const words = { title: 'Zoek hulp "dichtbij" & <snel>', fallback: (who: string) => `Bel ${who}:` };

const answers = (choices: Choices, ...events: readonly ChoicesEvent[]): Choices =>
  events.reduce(reduce, choices);

/** Choices with nothing missing. */
function complete(widget: WidgetName, route: Route, ...events: readonly ChoicesEvent[]): Choices {
  return answers(
    initialChoices(base),
    { type: 'answer', name: 'widget', value: widget },
    { type: 'answer', name: 'source', value: 'address' },
    { type: 'answer', name: 'addresses', value: feed },
    { type: 'answer', name: 'place', value: 'other' },
    { type: 'route', route },
    ...events,
  );
}

const blocks = (choices: Choices): readonly Block[] => snippet(choices, hashes, example, words);

/** What a browser makes of the text, without running it. */
const parsed = (code: string): HTMLElement =>
  new DOMParser().parseFromString(code, 'text/html').documentElement;

const everything = (root: HTMLElement): Element[] =>
  [...root.querySelectorAll('*')].filter((element) => !/^(head|body)$/.test(element.localName));

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** The options that a widget would get out of the snippet, whatever the route. */
function optionsIn(choices: Choices): Record<string, string> {
  const code = blocks(choices).find(({ kind }) => /^(all|page|template)$/.test(kind))!.code;
  const root = parsed(code);
  const tag = root.querySelector(`mz-${choices.widget}`);
  if (tag) return attributesOf(tag);
  const div = root.querySelector('[data-mz]');
  if (div) {
    const { 'data-mz': name, ...data } = attributesOf(div);
    assert.equal(name, choices.widget);
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key.replace(/^data-mz-/, ''), value]),
    );
  }
  const place = root.querySelector('a, iframe')!;
  const url = new URL(place.getAttribute('href') ?? place.getAttribute('src')!);
  assert.equal(url.origin + url.pathname, `${base}embed.html`);
  const query = readPageQuery(url.searchParams);
  assert.equal(query.tag, `mz-${choices.widget}`);
  assert.deepEqual(query.refused, []);
  return Object.fromEntries(query.options.filter(([name]) => !name.startsWith('color-')));
}

describe('the snippet', () => {
  for (const widget of widgetNames) {
    for (const route of routes) {
      it(`carries the feed, the municipality and the rest (${widget}, ${route})`, () => {
        const choices = complete(
          widget,
          route,
          { type: 'answer', name: 'municipality', value: 'GM0301' },
          { type: 'answer', name: 'language', value: 'en' },
          { type: 'answer', name: 'headingLevel', value: 3 },
        );
        assert.deepEqual(optionsIn(choices), {
          feed,
          municipality: 'GM0301',
          lang: 'en',
          'heading-level': '3',
        });
      });
    }
  }

  it('holds every option of its widget, and none of another', () => {
    const values = {
      rung: '5',
      services: '8',
      instrument: 'csi',
      'without-intro': 'yes',
      geocoder: 'pdok',
      'tile-url': 'https://kaart.example/{z}/{x}/{y}.png',
    };
    for (const widget of widgetNames) {
      for (const route of routes) {
        const events = Object.entries(values).map(
          ([name, value]) => ({ type: 'option', name, value }) as ChoicesEvent,
        );
        const own = optionsIn(complete(widget, route, ...events));
        const wanted = optionsOf[widget].map((name) => [
          name,
          name === 'without-intro' ? '' : values[name],
        ]);
        assert.deepEqual(own, { feed, ...Object.fromEntries(wanted) }, `${widget}, ${route}`);
      }
    }
  });

  it('has the integrity of the file that it names', () => {
    for (const [route, kind, file] of [
      ['tag', 'all', 'mantelzorg.js'],
      ['div', 'site', 'mantelzorg.js'],
      ['link', 'site', 'mantelzorg.js'],
      ['frame', 'site', 'frame.js'],
    ] as const) {
      const { code } = blocks(complete('zorgladder', route)).find((block) => block.kind === kind)!;
      const script = parsed(code).querySelector('script')!;
      assert.deepEqual(attributesOf(script), {
        src: base + file,
        integrity: hashes[file],
        crossorigin: 'anonymous',
        defer: '',
      });
    }
  });

  it('leaves integrity and crossorigin out together where no hash is known', () => {
    const [block] = snippet(complete('zorgladder', 'tag'), {}, example, words);
    assert.deepEqual(attributesOf(parsed(block!.code).querySelector('script')!), {
      src: `${base}mantelzorg.js`,
      defer: '',
    });
  });

  it('puts colours in the stylesheet, or in the address where there is one', () => {
    const own: ChoicesEvent[] = [
      { type: 'answer', name: 'hasOwnColors', value: true },
      { type: 'colors', colors: { action: '#7a1f3d', actionText: '#fff8e7', link: '#123456' } },
    ];
    for (const route of ['tag', 'div', 'npm'] as const) {
      const style = blocks(complete('respite-menu', route, ...own)).at(-1)!;
      assert.equal(style.kind, 'style');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style.code);
      const rule = sheet.cssRules[0] as CSSStyleRule;
      assert.equal(rule.selectorText, 'mz-respite-menu, [data-mz]');
      assert.equal(rule.style.getPropertyValue('--mz-color-action').trim(), '#7a1f3d');
      assert.equal(rule.style.getPropertyValue('--mz-color-action-text').trim(), '#fff8e7');
      assert.equal(rule.style.getPropertyValue('--mz-color-link').trim(), '#123456');
    }
    for (const route of ['link', 'frame'] as const) {
      const block = blocks(complete('respite-menu', route, ...own)).find(
        ({ kind }) => kind === 'page',
      );
      const place = parsed(block!.code).querySelector('a, iframe')!;
      const url = new URL(place.getAttribute('href') ?? place.getAttribute('src')!);
      assert.deepEqual(readPageQuery(url.searchParams).colors, [
        ['--mz-color-action', '#7a1f3d'],
        ['--mz-color-action-text', '#fff8e7'],
        ['--mz-color-link', '#123456'],
      ]);
    }
  });

  it('is not there while an answer is missing or wrong', () => {
    const gaps: readonly ChoicesEvent[] = [
      { type: 'answer', name: 'widget', value: null },
      { type: 'answer', name: 'source', value: null },
      { type: 'answer', name: 'addresses', value: '' },
      { type: 'answer', name: 'addresses', value: 'http://voorbeelddal.example/feed.json' },
      { type: 'answer', name: 'addresses', value: `${feed} javascript:alert(1)` },
      { type: 'answer', name: 'phone', value: 'bel ons' },
      { type: 'option', name: 'services', value: '21' },
      { type: 'answer', name: 'place', value: null },
      { type: 'answer', name: 'base', value: '/mantelzorg/' },
    ];
    const uncoloured = complete(
      'zorgladder',
      'tag',
      { type: 'answer', name: 'hasOwnColors', value: true },
      { type: 'color-code', name: 'link', code: '' },
    );
    assert.deepEqual(blocks(uncoloured), []);
    for (const gap of gaps) {
      const choices = complete('burden-test', 'tag', gap);
      assert.deepEqual(blocks(choices), [], JSON.stringify(gap));
    }
    const unreadable = complete(
      'zorgladder',
      'tag',
      { type: 'answer', name: 'hasOwnColors', value: true },
      { type: 'colors', colors: { action: '#ffd200' } },
    );
    assert.deepEqual(blocks(unreadable), []);
  });

  it('gives the address of a link by itself, as an editor takes it', () => {
    const [address, link] = blocks(
      complete('zorgladder', 'link', { type: 'answer', name: 'municipality', value: 'GM0301' }),
    );
    assert.equal(address!.kind, 'address');
    assert.match(address!.code, /^https:.*&feed=.*&municipality=GM0301$/);
    assert.notInclude(address!.code, '&amp;');
    assert.equal(parsed(link!.code).querySelector('a')!.getAttribute('href'), address!.code);
  });

  it('is on SharePoint a high frame alone, for no script runs there', () => {
    const place: ChoicesEvent = { type: 'answer', name: 'place', value: 'sharepoint' };
    const [frame, ...more] = blocks(complete('zorgladder', 'frame', place));
    assert.deepEqual(more, []);
    const { height, ...rest } = attributesOf(parsed(frame!.code).querySelector('iframe')!);
    assert.equal(height, '900');
    assert.notProperty(rest, 'data-mz-frame');
    const link: ChoicesEvent = { type: 'route', route: 'link' };
    const kinds = blocks(complete('zorgladder', 'frame', place, link)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['address', 'page']);
  });

  it('says in which language its own words are', () => {
    const english: ChoicesEvent = { type: 'answer', name: 'language', value: 'en' };
    for (const [route, selector] of [
      ['div', 'p[lang=en]'],
      ['link', 'a[lang=en]'],
    ] as const) {
      const found = blocks(complete('zorgladder', route, english)).find(
        ({ kind }) => kind === 'page',
      );
      assert.ok(parsed(found!.code).querySelector(selector), route);
    }
  });

  it('names several feeds', () => {
    const second = 'https://verzekeraar.example/feed.json?a=1&b=2';
    for (const route of routes) {
      const choices = complete('zorgladder', route, {
        type: 'answer',
        name: 'addresses',
        value: ` ${feed}\n${second} `,
      });
      assert.equal(optionsIn(choices).feed, `${feed} ${second}`);
    }
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onload=alert(1) x='",
      '</mz-zorgladder><img src=x onerror=alert(1)>',
      '&quot;&lt;&#34;',
      '--></style><!--',
      '\u2028{{7*7}}${alert(1)}',
    ),
  );

  it('gives back whatever was typed, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...widgetNames),
        fc.constantFrom(...routes),
        fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }),
        anything,
        anything,
        (widget, route, address, municipality, contact) => {
          const events: ChoicesEvent[] = [
            { type: 'answer', name: 'addresses', value: address },
            { type: 'answer', name: 'municipality', value: municipality },
            { type: 'answer', name: 'contact', value: contact },
          ];
          const plain = complete(widget, route);
          const choices = answers(plain, ...events);
          const options = optionsIn(choices);
          assert.equal(options.feed, new URL(address).href);
          assert.equal(options.municipality ?? '', cleaned(municipality));

          // The same elements with the same attributes as when nothing strange was typed.
          const shape = (from: Choices) =>
            blocks(from)
              .filter(({ kind }) => /^(all|page|site|template)$/.test(kind))
              .map(({ code }) =>
                everything(parsed(code)).map((element) => [
                  element.localName,
                  element.getAttributeNames().filter((name) => !name.endsWith('municipality')),
                ]),
              );
          assert.deepEqual(shape(choices), shape(plain));

          const inside = parsed(
            blocks(choices)
              .map(({ code }) => code)
              .join('\n'),
          );
          if (route !== 'link' && route !== 'frame') {
            const paragraph = inside.querySelector('p')!.textContent;
            assert.equal(paragraph, `Bel ${cleaned(contact)}: 030 760 60 55.`);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
