import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  blackOnLight,
  contrast,
  defaultColors,
  judge,
  nearestGood,
} from '../../src/builder/contrast.js';

describe('contrast', () => {
  // By the definition in WCAG 2.2; the greys are the well-known ones on both sides of 4.5.
  const pairs: [first: string, second: string, ratio: number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffff00', '#000000', 19.56],
  ];
  for (const [first, second, ratio] of pairs) {
    it(`of ${first} and ${second} is ${ratio}`, () => {
      assert.equal(Math.round(contrast(first, second) * 100) / 100, ratio);
      assert.equal(contrast(first, second), contrast(second, first));
    });
  }

  it('refuses what is just too little', () => {
    assert.equal(judge({ action: '#767676', actionText: '#ffffff', link: null }).isGood, true);
    assert.equal(judge({ action: '#777777', actionText: '#ffffff', link: null }).isGood, false);
  });

  it('judges a colour of links of its own instead of that of the button', () => {
    const yellow = { action: '#ffd200', actionText: '#1c1c1c' };
    assert.equal(judge({ ...yellow, link: null }).isGood, false);
    assert.equal(judge({ ...yellow, link: '#154273' }).isGood, true);
    assert.equal(judge({ ...yellow, link: '#ffd200' }).isGood, false);
  });
});

describe('the nearest good colours', () => {
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const colors = fc.record({ action: color, actionText: color, link: fc.option(color) });

  it('are good, whatever was chosen', () => {
    fc.assert(
      fc.property(colors, (chosen) => judge(nearestGood(chosen)).isGood),
      { numRuns: 2000 },
    );
  });

  it('are what was chosen where that is good', () => {
    assert.deepEqual(nearestGood(defaultColors), defaultColors);
    fc.assert(
      fc.property(colors, (chosen) => {
        const better = nearestGood(chosen);
        assert.deepEqual(nearestGood(better), better);
      }),
      { numRuns: 500 },
    );
  });

  it('keep the colour of the button where the text alone can be changed', () => {
    const better = nearestGood({ action: '#154273', actionText: '#5577aa', link: null });
    assert.equal(better.action, '#154273');
    assert.notEqual(better.actionText, '#5577aa');
  });

  it('are black letters on a light button, with dark links', () => {
    for (const link of [null, '#ffd200']) {
      const better = blackOnLight({ action: '#ffd200', actionText: '#ffffff', link })!;
      assert.equal(better.action, '#ffd200');
      assert.equal(better.actionText, '#000000');
      assert.equal(judge(better).isGood, true);
    }
    assert.equal(blackOnLight(defaultColors), null);
    fc.assert(
      fc.property(colors, (chosen) => {
        const better = blackOnLight(chosen);
        return better === null || judge(better).isGood;
      }),
    );
  });

  it('darken a light colour no more than is needed', () => {
    const { action } = nearestGood({ action: '#e17000', actionText: '#ffffff', link: null });
    const ratio = contrast(action, '#ffffff');
    assert.ok(ratio >= 4.5 && ratio < 4.7, `${action} has ${ratio}`);
  });
});
