import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../../src/feeds/hsds/text.js';

describe('plainText', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Gewone tekst', 'Gewone tekst'],
    ['Eerst\n\n\n\ndan   daarna', 'Eerst\n\ndan daarna'],
    ['<p>Een</p>\n<p>twee</p>', 'Een\n\ntwee'],
    ['Een<br>twee<BR />drie', 'Een\ntwee\ndrie'],
    ['<ul>\n <li>a</li>\n <li class="x">b</li>\n</ul>', '- a\n- b'],
    ['<h2>Kop</h2>Tekst <strong>vet</strong>', 'Kop\n\nTekst vet'],
    ['a<script>x("<p>")</script>b<style>p{}</style>c<!-- d -->e', 'a b c e'],
    ['voor <65 jaar en 5 < 6 > 4', 'voor <65 jaar en 5 < 6 > 4'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;b&gt;', '<b>'],
    ['caf&eacute; co&ouml;rdinatie Fran&ccedil;ois', 'café coördinatie François'],
    ['&euro;&nbsp;5 &ndash; &#39;s &#x2019;', "€ 5 – 's ’"],
    ['&onbekend; &#0; &#xD800; & &amp', '&onbekend; & &amp'],
    ['&constructor; &toString;', '&constructor; &toString;'],
    ['# Kop\n\n**vet** en __ook__', 'Kop\n\nvet en ook'],
    ['zie [de site](https://x.example/a_b) of ![foto](f.png)', 'zie de site of foto'],
    ['een_naam@x.example en 2 * 3 * 4', 'een_naam@x.example en 2 * 3 * 4'],
    ['regel een\nregel <b>twee</b>', 'regel een\nregel twee'],
    ['\u00a0 ', ''],
  ];

  for (const [markup, wanted] of cases) {
    it(`makes ${JSON.stringify(wanted)} of ${JSON.stringify(markup)}`, () => {
      assert.equal(plainText(markup), wanted);
    });
  }

  it('leaves no element in what had no entities', () => {
    const parts = fc.constantFrom('<p>', '</p>', '<', 'b', '>', '<script>', '</script>', '<!--', '-->', ' ', '/'); // prettier-ignore
    fc.assert(
      fc.property(fc.string({ unit: parts, maxLength: 30 }), (markup) => {
        assert.doesNotMatch(plainText(markup), /<(?:p|script)>/);
      }),
    );
  });
});
