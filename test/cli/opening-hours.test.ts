import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readOpeningHours } from '../../src/cli/from-sheet/opening-hours-in-words.js';
import { parseOpeningHours } from '../../src/domain/index.js';

const understood: readonly [string, ...string[]][] = [
  // The sociale kaart of Zutphen.
  ['maandag t/m vrijdag van 08:30 tot 17:00 uur', 'Mo-Fr 08:30-17:00'],
  ['maandag t/m vrijdag van 09:00 tot 13:00 uur', 'Mo-Fr 09:00-13:00'],
  // Days.
  ['ma, wo en vr 9.00-12.00', 'Mo,We,Fr 09:00-12:00'],
  ['ma. di. do. 9.00 - 12.30', 'Mo,Tu,Th 09:00-12:30'],
  ['wo/do 9-12', 'We,Th 09:00-12:00'],
  ['Ma-vr: 08.30-17.00', 'Mo-Fr 08:30-17:00'],
  ['maandag tot en met donderdag 9-17', 'Mo-Th 09:00-17:00'],
  ['ma t/m wo en vr 9-12', 'Mo-We,Fr 09:00-12:00'],
  ['vrijdag t/m zondag 10-16 uur', 'Fr-Su 10:00-16:00'],
  ['za t/m ma 10-16', 'Mo,Sa,Su 10:00-16:00'],
  ['Iedere woensdag van 10u30 tot 12u', 'We 10:30-12:00'],
  ['donderdagen 19.00-21.00', 'Th 19:00-21:00'],
  ["'s maandags 9-10", 'Mo 09:00-10:00'],
  ['werkdagen 9-17', 'Mo-Fr 09:00-17:00'],
  ['op werkdagen van 9.00 tot 17.00 uur', 'Mo-Fr 09:00-17:00'],
  ['doordeweeks 9.00-17.00', 'Mo-Fr 09:00-17:00'],
  ['in het weekend 10-16 uur', 'Sa,Su 10:00-16:00'],
  ['dagelijks van 9 tot 21 uur', 'Mo-Su 09:00-21:00'],
  ['7 dagen per week van 8.00 tot 22.00 uur', 'Mo-Su 08:00-22:00'],
  // Times.
  ['di 9-12 uur en 13-17 uur', 'Tu 09:00-12:00,13:00-17:00'],
  ['Ma-vr 08.30-12.30 / 13.00-17.00', 'Mo-Fr 08:30-12:30,13:00-17:00'],
  ['di 9-12 uur 13-17 uur', 'Tu 09:00-12:00,13:00-17:00'],
  ['do 13:00–16:30', 'Th 13:00-16:30'],
  ['tussen 9 en 12 uur op dinsdag', 'Tu 09:00-12:00'],
  ['9.00-17.00 uur op werkdagen', 'Mo-Fr 09:00-17:00'],
  ['van 9.00 tot 17.00 uur, maandag t/m vrijdag', 'Mo-Fr 09:00-17:00'],
  ['ma 9-24 uur', 'Mo 09:00-24:00'],
  ['vrijdag 22.00 - 02.00 uur', 'Fr 22:00-02:00'],
  ['maandagochtend van 9.00 tot 12.00 uur', 'Mo 09:00-12:00'],
  ['Telefonisch bereikbaar: ma-do 9.00-12.00', 'Mo-Th 09:00-12:00'],
  // Several.
  ['ma t/m do 9.00-17.00 uur en vr 9.00-12.00 uur', 'Mo-Th 09:00-17:00', 'Fr 09:00-12:00'],
  ['maandag\n9-12\ndinsdag\n13-15', 'Mo 09:00-12:00', 'Tu 13:00-15:00'],
  ['maandagochtend 9-12, dinsdagmiddag 13-15', 'Mo 09:00-12:00', 'Tu 13:00-15:00'],
  ['ma-vr 9-17. Za 10-12.', 'Mo-Fr 09:00-17:00', 'Sa 10:00-12:00'],
  ['ma-vr 9-17, zaterdag en zondag gesloten', 'Mo-Fr 09:00-17:00'],
  ['maandag t/m vrijdag 9-17, woensdag gesloten', 'Mo,Tu,Th,Fr 09:00-17:00'],
  // Always.
  ['24 uur per dag', '24/7'],
  ['24/7', '24/7'],
  ['24 uur per dag, 7 dagen per week', '24/7'],
  ['dag en nacht bereikbaar', '24/7'],
  ['ma t/m vr 24 uur per dag', 'Mo-Fr 00:00-24:00'],
  // Already in the notation of the feed.
  ['Mo-Fr 08:30-17:00', 'Mo-Fr 08:30-17:00'],
  ['Mo 09:00-12:00\nTu 13:00-15:00', 'Mo 09:00-12:00', 'Tu 13:00-15:00'],
];

const keptAsWords = [
  '',
  'op afspraak',
  'ma-vr 9-17 op afspraak',
  'ma-vr 9-17 of op afspraak',
  // Days or times alone.
  'maandag',
  'dagelijks',
  'gesloten',
  '9.00-17.00 uur',
  'dinsdag 9 uur',
  'vanaf maandag 9 uur',
  // Not every week, not all year.
  'elke eerste maandag 9-12',
  'ma 9-12 (even weken)',
  'april t/m september ma-vr 9-17',
  'maandag 3 augustus 9-12',
  // Two readings.
  'ma-vr 9-5',
  'maandagmiddag van 1 tot 5',
  'maandagmiddag en dinsdagochtend 9-12',
  'maandag tot vrijdag 9-17',
  'dagelijks 9-17, zondag 12-16',
  'ma-wo-vr 9-12',
  // No times.
  'ma 8:30-25:00',
  'ma 9.75-10',
  '06-12345678',
  'vr 12-12',
];

describe('opening hours in words', () => {
  for (const [words, ...lines] of understood) {
    it(`${JSON.stringify(words)} is ${lines.join(' and ')}`, () => {
      assert.deepEqual(readOpeningHours(words), lines);
    });
  }

  for (const words of keptAsWords) {
    it(`${JSON.stringify(words)} stays words`, () => {
      assert.equal(readOpeningHours(words), null);
    });
  }

  it('come out as written, for every week that has one stretch a day', () => {
    const names = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
    const clock = (minutes: number) =>
      `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
    const stretch = fc
      .tuple(fc.nat(1438), fc.nat(1438))
      .filter(([a, b]) => a !== b)
      .map((pair) => pair.sort((a, b) => a - b));
    const week = fc.array(fc.option(stretch), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(week, (days) => {
        const said = days.flatMap((range, day) =>
          range ? [`${names[day]} van ${clock(range[0])} tot ${clock(range[1])} uur`] : [],
        );
        if (said.length === 0) return;
        const lines = readOpeningHours(said.join(', '));
        assert.ok(lines, said.join(', '));
        const { stretches, words } = parseOpeningHours(lines);
        assert.deepEqual(words, []);
        assert.deepEqual(
          stretches,
          days.flatMap((range, day) =>
            range ? [{ from: day * 1440 + range[0], to: day * 1440 + range[1] }] : [],
          ),
        );
      }),
    );
  });

  it('give readable notation or null, whatever is written', () => {
    const word = fc.constantFrom(
      ...['ma', 'vrijdag', 't/m', '-', 'en', ',', '9', '12.30', 'uur', 'gesloten', 'dagelijks'],
      ...['24 uur', '24/7', 'tot', 'weekend', 'ochtend', '22.00', '\n', 'x'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const lines = readOpeningHours(words.join(' '));
        if (lines) assert.deepEqual(parseOpeningHours(lines).words, []);
      }),
      { numRuns: 3000 },
    );
  });
});
