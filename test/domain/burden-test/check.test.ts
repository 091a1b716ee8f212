import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isOptional,
  optionsOf,
  type Answers,
  type Item,
} from '../../../src/domain/burden-test/instrument.js';
import { careTasks, check } from '../../../src/domain/burden-test/instruments/check.js';
import { scoreOf } from '../../../src/domain/burden-test/scoring.js';
import { burdenLevels } from '../../../src/domain/services/service.js';
import { anyFullAnswers, ticked } from './make.js';

/** The options of an item from the lightest to the heaviest. */
function byHeaviness(item: Item) {
  const options = [...optionsOf(check, item)].sort((a, b) => a.score - b.score);
  return item.reverse ? options.reverse() : options;
}

const isTask = ({ id, about }: Item): boolean =>
  [...careTasks].some((task) => task === id || task === about);

/** No tasks and the lightest answers, but for what is given. */
const lightest = (...given: [string, string][]): Answers =>
  new Map([
    ...check.items.map((item): [string, string] => [
      item.id,
      item.pick ? ticked(check, item.id, false)[1] : byHeaviness(item)[0]!.id,
    ]),
    ...given,
  ]);

const heaviestTasks: [string, string][] = check.items
  .filter(isTask)
  .map((item) => [
    item.id,
    item.pick ? ticked(check, item.id, true)[1] : byHeaviness(item).at(-1)!.id,
  ]);

const statements = check.items.filter((item) => isOptional(check, item));

function resultOf(answers: Answers) {
  const score = scoreOf(check, answers);
  if (!score.ok) return assert.fail(JSON.stringify(score.error));
  const { value, band } = score.value;
  return { value, level: band!.level, at: burdenLevels.indexOf(band!.level) };
}

/** So many of the ten statements answered with their heaviest answer, and so many with the next. */
const withStatements = (heaviest: number, middle = 0): Answers =>
  lightest(
    ...statements.map((item, index): [string, string] => {
      const options = byHeaviness(item);
      const at = index < heaviest ? 2 : index < heaviest + middle ? 1 : 0;
      return [item.id, options[at]!.id];
    }),
  );

describe('the built-in check', () => {
  it('asks ten tasks, ten statements and how long one can go on', () => {
    assert.equal(careTasks.length, 10);
    assert.equal(statements.length, 10);
    assert.equal(statements.filter(({ reverse }) => reverse).length, 2);
    assert.deepEqual(
      check.items.filter(({ pick }) => pick).map(({ id }) => id),
      [...careTasks],
    );
  });

  const table: readonly [what: string, answers: Answers, level: string, value: number][] = [
    ['nothing at all', lightest(), 'low', 0],
    ['six of ten now and then', withStatements(0, 6), 'low', 6],
    ['seven of ten now and then', withStatements(0, 7), 'medium', 7],
    ['three often', withStatements(3), 'low', 6],
    ['three often and one now and then', withStatements(3, 1), 'medium', 7],
    ['six often and one now and then', withStatements(6, 1), 'medium', 13],
    ['seven of ten often', withStatements(7), 'high', 14],
    ['everything often', withStatements(10), 'high', 20],
    ['all tasks as heavy as can be', lightest(...heaviestTasks), 'medium', 9],
    ['not for much longer', lightest(['hold', 'hold-short']), 'medium', 7],
    ['no longer', lightest(['hold', 'hold-not']), 'high', 14],
    ['everything', new Map([...withStatements(10), ...heaviestTasks, ['hold', 'hold-not']]), 'high', 43],
  ]; // prettier-ignore
  for (const [what, answers, level, value] of table) {
    it(`calls ${what} ${level}, ${value} of 43`, () => {
      const result = resultOf(answers);
      assert.deepEqual([result.level, result.value], [level, value]);
    });
  }

  it('never has a lower level for a heavier answer', () => {
    let raised = 0;
    const changed = fc.tuple(
      anyFullAnswers(check),
      fc.constantFrom(...check.items.filter(({ pick }) => !pick)),
      fc.nat(),
    );
    fc.assert(
      fc.property(changed, ([answers, item, step]) => {
        const options = byHeaviness(item);
        const at = options.findIndex(({ id }) => id === answers.get(item.id));
        const heavier = options.slice(at + 1).filter(({ score }) => score !== options[at]!.score);
        if (heavier.length === 0) return;
        const { id } = heavier[step % heavier.length]!;
        const before = resultOf(answers);
        const after = resultOf(new Map([...answers, [item.id, id]]));
        assert.ok(after.at >= before.at, `${item.id}: ${before.level} to ${after.level}`);
        assert.ok(after.value >= before.value, `${before.value} to ${after.value}`);
        raised++;
      }),
      { numRuns: 1000 },
    );
    assert.ok(raised > 300, `only ${raised} were raised`);
  });

  it('never has a lower level when one task more is ticked', () => {
    fc.assert(
      fc.property(anyFullAnswers(check), fc.constantFrom(...careTasks), (answers, task) => {
        const before = resultOf(new Map([...answers, ticked(check, task, false)]));
        const after = resultOf(new Map([...answers, ticked(check, task, true)]));
        assert.ok(after.at >= before.at, `${before.level} to ${after.level}`);
        assert.ok(after.value >= before.value, `${before.value} to ${after.value}`);
      }),
      { numRuns: 500 },
    );
  });

  it('never has a lower level when a left-out statement gets its heaviest answer', () => {
    const leftOut = fc.subarray(
      statements.map(({ id }) => id),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(anyFullAnswers(check), leftOut, (answers, ids) => {
        const without = new Map(answers);
        for (const id of ids) without.delete(id);
        const item = statements.find(({ id }) => id === ids[0])!;
        const heaviest = byHeaviness(item).at(-1)!.id;
        const before = resultOf(without);
        const after = resultOf(new Map([...without, [item.id, heaviest]]));
        assert.ok(after.at >= before.at, `${before.level} to ${after.level}`);
      }),
      { numRuns: 500 },
    );
  });

  it('is never high by the tasks alone', () => {
    const tasks = check.items.filter(isTask);
    fc.assert(
      fc.property(anyFullAnswers(check), (answers) => {
        const given = tasks.map(({ id }): [string, string] => [id, answers.get(id)!]);
        assert.notEqual(resultOf(lightest(...given)).level, 'high');
      }),
      { numRuns: 300 },
    );
  });

  it('is high for whoever can go on no longer, whatever the rest', () => {
    fc.assert(
      fc.property(anyFullAnswers(check), (answers) => {
        assert.equal(resultOf(new Map([...answers, ['hold', 'hold-not']])).level, 'high');
      }),
      { numRuns: 300 },
    );
  });

  it('does not add for hours of which somebody is not sure', () => {
    const unsure = lightest(ticked(check, 'meals', true), ['meals-hours', 'hours-unknown']);
    assert.equal(resultOf(unsure).value, 0);
  });

  it('can do without three statements, and not without four or how long one can go on', () => {
    const ids = statements.map(({ id }) => id);
    const without = (...left: string[]) => {
      const answers = new Map(lightest());
      for (const id of left) answers.delete(id);
      return scoreOf(check, answers).ok;
    };
    assert.ok(without(...ids.slice(0, 3)));
    assert.ok(!without(...ids.slice(0, 4)));
    assert.ok(!without('hold'));
    assert.ok(!without('meals'));
  });
});
