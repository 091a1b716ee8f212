import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compassAdvice,
  compassAnswers,
  isAdviceClear,
  type CompassAnswers,
} from '../../../src/domain/zorgladder/compass.js';
import { rungNumbers } from '../../../src/domain/services/service.js';

const choices = <T>(answers: readonly T[]): readonly (T | undefined)[] => [...answers, undefined];

/** Every way in which the questions can be answered or skipped. */
const combinations: CompassAnswers[] = [];
for (const urgency of choices(compassAnswers.urgency)) {
  for (const body of choices(compassAnswers.body)) {
    for (const load of choices(compassAnswers.load)) {
      for (const people of choices(compassAnswers.people)) {
        combinations.push(
          JSON.parse(JSON.stringify({ urgency, body, load, people })) as CompassAnswers,
        );
      }
    }
  }
}

describe('compassAdvice', () => {
  const table: readonly [answers: CompassAnswers, rung: number, reason: string][] = [
    [{}, 2, 'unsure'],
    [{ urgency: 'now' }, 5, 'now'],
    [{ urgency: 'now', body: 'yes', load: 'structural', people: 'ask' }, 5, 'now'],
    [{ body: 'yes' }, 4, 'body'],
    [{ urgency: 'soon', body: 'yes', load: 'structural' }, 4, 'body'],
    [{ body: 'arranged' }, 2, 'unsure'],
    [{ load: 'structural' }, 3, 'structural'],
    [{ urgency: 'soon', load: 'structural' }, 3, 'structural'],
    [{ urgency: 'soon' }, 3, 'structural'],
    [{ urgency: 'soon', load: 'small', people: 'ask' }, 3, 'structural'],
    [{ load: 'small' }, 2, 'small'],
    [{ load: 'small', people: 'nobody' }, 2, 'small'],
    [{ load: 'small', people: 'ask' }, 1, 'ask'],
    [{ people: 'nobody' }, 2, 'nobody'],
    [{ load: 'knowing', people: 'nobody' }, 2, 'nobody'],
    [{ load: 'knowing' }, 1, 'knowing'],
    [{ load: 'knowing', people: 'helped' }, 1, 'knowing'],
    [{ people: 'ask' }, 1, 'ask'],
    [{ urgency: 'no', body: 'no', people: 'helped' }, 1, 'helped'],
  ];
  for (const [answers, rung, reason] of table) {
    it(`${JSON.stringify(answers)}: rung ${rung}, because of ${reason}`, () => {
      assert.deepEqual(compassAdvice(answers), { rung, reason });
    });
  }

  it('has an advice for each of the 256 combinations', () => {
    assert.equal(combinations.length, 256);
    for (const answers of combinations) {
      const { rung, reason } = compassAdvice(answers);
      assert.ok(rungNumbers.includes(rung), JSON.stringify(answers));
      assert.ok(reason);
    }
  });

  it('sends whoever needs help today to rung 5, and nobody else', () => {
    for (const answers of combinations) {
      assert.equal(compassAdvice(answers).rung === 5, answers.urgency === 'now');
    }
  });

  it('never goes down the ladder because something gets more urgent', () => {
    for (const answers of combinations) {
      const rungs = (['no', 'soon', 'now'] as const).map(
        (urgency) => compassAdvice({ ...answers, urgency }).rung,
      );
      assert.deepEqual(rungs, [...rungs].sort());
    }
  });

  it('gives a reason that the carer gave, where there is one', () => {
    for (const answers of combinations) {
      const { reason } = compassAdvice(answers);
      const given: readonly unknown[] = Object.values(answers);
      const saying = {
        body: answers.body === 'yes',
        // Who can't go on for long is sent to help that stays, whatever else was said.
        structural: answers.load === 'structural' || answers.urgency === 'soon',
        unsure: answers.people === undefined,
      };
      const isSaid =
        reason in saying ? saying[reason as keyof typeof saying] : given.includes(reason);
      assert.ok(isSaid, `${JSON.stringify(answers)}: ${reason}`);
    }
  });
});

describe('isAdviceClear', () => {
  it('is so exactly when no later answer can change the advice', () => {
    for (const answers of combinations) {
      assert.equal(isAdviceClear(answers), answers.urgency === 'now');
      if (!isAdviceClear(answers)) continue;
      for (const other of combinations) {
        assert.deepEqual(
          compassAdvice({ ...other, urgency: 'now' }),
          compassAdvice({ urgency: 'now' }),
        );
      }
    }
  });
});
