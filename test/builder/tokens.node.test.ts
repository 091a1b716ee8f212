import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseColor, plainColors, readTokens, typedColor } from '../../src/builder/tokens.js';

const found = { action: '#24578f', actionText: '#ffffff', link: '#7a1f3d' };

describe('colours out of design tokens', () => {
  const forms: Record<string, string> = {
    'CSS with references': `
      /* --utrecht-link-color: #000; */
      .voorbeeld-theme {
        --voorbeeld-color-blue: hsl(211 60% 35%);
        --utrecht-button-primary-action-background-color: var(--voorbeeld-color-blue);
        --utrecht-button-primary-action-color: white;
        --utrecht-button-primary-action-hover-background-color: #000;
        --utrecht-link-color: var(--voorbeeld-color-red, #7a1f3d);
        --utrecht-link-hover-color: #000;
        --utrecht-toptask-link-color: #000;
      }
      .voorbeeld-theme--dark { --utrecht-link-color: #fff }`,
    'CSS with the newest names': `:root {
      --nl-button-primary-background-color: #24578F;
      --nl-button-primary-color: #FFF;
      --nl-link-color: rgb(122, 31, 61);
      --utrecht-link-color: #000 }`,
    'CSS with a prefix of its own': `
      --rhc-nav-link-color: #000; --rhc-button-primary-action-background-color: #24578f;
      --rhc-button-primary-action-color: #ffffff; --rhc-link-color: #7a1f3d;`,
    'JSON with "value" and references': JSON.stringify({
      voorbeeld: { color: { blue: { 35: { value: 'hsl(211 60% 35%)' } } } },
      utrecht: {
        button: {
          'primary-action': {
            'background-color': { value: '{voorbeeld.color.blue.35}' },
            color: { value: '#fff' },
            hover: { color: { value: '#000' } },
          },
        },
        link: { color: { value: '#7a1f3d' }, hover: { color: { value: '#000' } } },
      },
    }),
    'JSON of the Design Tokens format': JSON.stringify({
      nl: {
        button: {
          primary: {
            'background-color': {
              $type: 'color',
              $value: { colorSpace: 'srgb', components: [36 / 255, 87 / 255, 143 / 255] },
            },
            color: { $value: { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' } },
          },
        },
        link: { color: { $value: '#7a1f3d' } },
      },
    }),
    'JSON with sets, as Figma exports it': JSON.stringify({
      'brand/voorbeeld': {
        voorbeeld: { blue: { $value: '#24578f' }, wit: { $value: '#ffffffff' } },
      },
      'components/button': {
        utrecht: {
          button: {
            'primary-action': {
              'background-color': { $value: '{voorbeeld.blue}' },
              color: { $value: '{voorbeeld.wit}' },
            },
          },
        },
      },
      'components/link': { utrecht: { link: { color: { $value: '#7a1f3d' } } } },
    }),
    'flat JSON with names in camel case': JSON.stringify({
      utrechtButtonPrimaryActionBackgroundColor: 'hsl(211 60% 35%)',
      utrechtButtonPrimaryActionColor: 'hsl(0 0% 100%)',
      utrechtLinkColor: '#7a1f3d',
    }),
    'a list of tokens': JSON.stringify(
      [
        ['utrecht.button.primary-action.background-color', '#24578f'],
        ['utrecht.button.primary-action.color', '#ffffff'],
        ['utrecht.link.color', '#7a1f3d'],
      ].map(([name = '', value]) => ({ value, original: { value: '{x}' }, path: name.split('.') })),
    ),
    'variables of Sass': `$voorbeeld-blue: #24578f !default;
      $utrecht-button-primary-action-background-color: $voorbeeld-blue;
      $utrecht-button-primary-action-color: #fff; $utrecht-link-color: #7a1f3d;`,
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`finds them in ${form}`, () => assert.deepEqual(readTokens(text), found));
  }

  it('finds none in what has none', () => {
    for (const text of [
      '',
      'body { color: red }',
      '{"utrecht": ',
      '[]',
      '{"utrecht":{"link":{"color":{"value":"{utrecht.link.color}"}}}}',
      '--utrecht-link-color: var(--a); --a: var(--b); --b: var(--a);',
      '--utrecht-link-color: transparent; --utrecht-button-primary-action-background-color: #12345678',
    ]) {
      assert.equal(readTokens(text), null, text);
    }
  });

  it('reads whatever is pasted without a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => (readTokens(text), true)));
  });

  it('offers the colours in a text without names', () => {
    for (const [text, expected] of [
      ['Ons blauw is #24578F, en #24578f voor links; rood is #a00.', ['#24578f', '#aa0000']],
      [' 24578f ', ['#24578f']],
      ['kleur 24578f', []],
      ['#24578f80 en &#123456; en #1234567', []],
      ['', []],
    ] as const) {
      assert.deepEqual(plainColors(text), expected, text);
    }
  });

  it('reads what somebody types also without the mark', () => {
    for (const [text, color] of [
      ['154273', '#154273'],
      [' FFD200', '#ffd200'],
      ['#ffd200', '#ffd200'],
      ['fff', '#ffffff'],
      ['15427', null],
      ['', null],
    ] as const) {
      assert.equal(typedColor(text), color, text);
    }
  });

  const colors: [text: string, color: string | null][] = [
    ['#FFF', '#ffffff'],
    ['#ffd200', '#ffd200'],
    ['#ffd200ff', '#ffd200'],
    ['#ffd20080', null],
    ['rgb(255 210 0)', '#ffd200'],
    ['rgba(255, 210, 0, 1)', '#ffd200'],
    ['rgba(255, 210, 0, .5)', null],
    ['rgb(100% 0% 0% / 100%)', '#ff0000'],
    ['hsl(0deg 100% 50%)', '#ff0000'],
    ['hsl(-120, 100%, 50%)', '#0000ff'],
    ['hsl(480 100% 50%)', '#00ff00'],
    ['rgb(1 2)', null],
    ['rgb(a b c)', null],
    ['red;}', null],
    ['black', '#000000'],
  ];
  for (const [text, color] of colors) {
    it(`reads ${text} as ${color}`, () => assert.equal(parseColor(text), color));
  }
});
