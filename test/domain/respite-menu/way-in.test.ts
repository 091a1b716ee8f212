import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  suggestForms,
  wayInAnswers,
  wayInQuestions,
  type WayInAnswers,
} from '../../../src/domain/respite-menu/way-in.js';

const told = (answers: WayInAnswers): string =>
  suggestForms(answers)
    .map(({ form, reason }) => `${form} (${reason})`)
    .join(', ');

describe('suggestForms', () => {
  const cases: readonly [answers: WayInAnswers, expected: string][] = [
    [{}, 'visit (small-step), day (day-away), home-help (at-home)'],
    [{ time: 'hours', place: 'home' }, 'visit (few-hours), home-help (at-home)'],
    [{ time: 'hours', place: 'home', when: 'regular' }, 'home-help (regular), visit (few-hours)'],
    [{ time: 'hours', place: 'away' }, 'day (day-away), visit (few-hours)'],
    [{ time: 'day', place: 'home' }, 'home-help (at-home), visit (small-step)'],
    [{ time: 'day' }, 'home-help (at-home), day (day-away), visit (small-step)'],
    [{ time: 'longer', place: 'home' }, 'home-help (at-home), stay (longer)'],
    [{ time: 'longer', place: 'away' }, 'stay (longer), holiday (together), day (get-used)'],
    [
      { time: 'hours', place: 'home', when: 'now' },
      'urgent (now), visit (few-hours), home-help (at-home)',
    ],
    [{ when: 'now' }, 'urgent (now), visit (small-step), day (day-away)'],
  ];
  for (const [answers, expected] of cases) {
    it(`are ${expected} for ${JSON.stringify(answers)}`, () => {
      assert.equal(told(answers), expected);
    });
  }

  it('are two or three different forms, whatever was answered', () => {
    const all = wayInQuestions.reduce<WayInAnswers[]>(
      (so, question) =>
        so.flatMap((answers) => [
          answers,
          ...wayInAnswers[question].map((answer) => ({ ...answers, [question]: answer })),
        ]),
      [{}],
    );
    assert.equal(all.length, 4 * 3 * 4);
    for (const answers of all) {
      const forms = suggestForms(answers).map(({ form }) => form);
      assert.ok(forms.length === 2 || forms.length === 3, told(answers));
      assert.equal(new Set(forms).size, forms.length, told(answers));
      if (answers.when === 'now') assert.equal(forms[0], 'urgent');
    }
  });
});
