import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOpeningHours } from '../../src/cli/from-sheet/opening-hours-in-words.js';
import type { Finding, FindingCode } from '../../src/feed-editor/findings.js';
import { dutchDate, dutchHours } from '../../src/feed-editor/own-sentences.js';
import { sentenceOf } from '../../src/feed-editor/words.js';

const said = (code: FindingCode, details: readonly string[], path = ''): string => {
  const finding: Finding = { severity: 'warning', code, details, path };
  return sentenceOf(finding);
};

describe('what the form says', () => {
  const cases: readonly [FindingCode, string[], string, RegExp][] = [
    ['farFromTown', ['Utrecht', '77'], 'locations.0.latitude', /Kijk “Plaats”, “Breedtegraad” en/],
    [
      'coordinatesSwapped',
      ['6.2', '52.14'],
      'locations.0',
      /bij “Breedtegraad” 52\.14 in, en bij “Lengtegraad” 6\.2\./,
    ],
    ['coordinatesHalf', ['latitude', 'longitude'], '', /wel “Breedtegraad”, maar geen “Lengte/],
    ['coordinatesOutside', ['1', '2'], 'latitude', /Kijk “Breedtegraad” \(ongeveer 50 tot 54\)/],
    ['idTwice', ['kruiswerk'], 'id', /met kenmerk “kruiswerk”; .* een eigen kenmerk\.$/],
    ['openingHours', ['soms', ''], 'openingHours', /Schrijf bijvoorbeeld ma t\/m vr 9\.00-17\.00/],
    ['openingHours', ['x', 'Mo-Fr 08:30-17:00'], 'openingHours', /ma t\/m vr 8\.30-17\.00\.$/],
    ['date', ['morgen'], 'validFrom', /Schrijf hem zo: 12-11-2026\./],
    ['expired', ['2026-01-02'], 'validThrough', /sinds 2-1-2026 voorbij/],
    [
      'validReversed',
      ['2026-01-02', '2026-11-03'],
      '',
      /\(2-1-2026\).*\(3-11-2026\).*“Laatste dag”/,
    ],
    ['emptyRungs', ['5'], '', /^Op trede 5 .* Voeg de dienst toe\.$/],
    ['emptyNeeds', ['respite, information'], '', /\(“Behoeften”\).*: Respijtzorg, Informatie\./],
    ['missing', ['feed', 'object', 'publisher'], '', /^Er staat niet bij wie de lijst uitgeeft/],
    ['missing', ['service', 'string', 'id'], 'id', /^Hier ontbreekt “Kenmerk”: een tekst\./],
    ['missing', ['feed', 'string', 'id'], 'publisher.id', /“Kenmerk van de uitgever”/],
    ['outdated', ['2024-11-02'], '', /van 2-11-2024, .* datum in “/],
  ];
  for (const [code, details, path, sentence] of cases) {
    it(`names fields as the form does (${code} of ${details.join(', ')})`, () => {
      const sentenceSaid = said(code, details, path);
      assert.match(sentenceSaid, sentence);
      assert.doesNotMatch(sentenceSaid, /"(city|latitude|longitude|id|zorgladder|publisher)"/);
    });
  }

  it('leaves what somebody wrote as it is, also where a field is called that', () => {
    assert.match(said('phone', ['email'], 'phone'), /^"email" is geen telefoonnummer/);
    assert.match(said('phone', ['2026-01-02'], 'phone'), /^"2026-01-02" is geen/);
    assert.match(said('phone', ['email'], 'phone'), /in “Hoe aanvragen”\.$/);
  });

  it('writes a day as the hints do, and leaves other text', () => {
    assert.equal(dutchDate('2026-12-31'), '31-12-2026');
    for (const text of ['', '31-12-2026', '2026-1-2', 'na 2026-01-02']) {
      assert.equal(dutchDate(text), text);
    }
  });

  it('writes hours so that the form reads them again', () => {
    for (const hours of [
      'Mo-Fr 08:30-17:00',
      'Mo,We 10:00-12:00',
      'Sa 10:00-12:00,13:00-16:30',
      'Mo-We,Fr 09:00-17:00',
    ]) {
      assert.deepEqual(readOpeningHours(dutchHours(hours)), [hours], dutchHours(hours));
    }
  });
});
