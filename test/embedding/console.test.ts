import { expectConsole } from '../helpers/console.js';
import { reportToConsole } from '../../src/embedding/console.js';
import { warn } from '../../src/elements/internal/warnings.js';

describe('the console', () => {
  const widget = (id: string) => Object.assign(document.createElement('mz-test'), { id });

  it('gets each line once, whoever says it', () => {
    const report = reportToConsole();
    expectConsole('warn', '[mz-test#one] rung is wrong');
    expectConsole('warn', '[mz-test#two] rung is wrong');
    expectConsole('warn', '[mz-test] rung is wrong');
    expectConsole('warn', 'another line');
    for (const id of ['one', 'one', 'two', '', '']) warn(widget(id), 'rung is wrong');
    for (const line of ['another line', '[mz-test#one] rung is wrong']) report(line);
  });
});
