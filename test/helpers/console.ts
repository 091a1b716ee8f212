/**
 * A line in the console fails the test that runs, unless the test said that it would come:
 *
 *     expectConsole('warn', /^\[mz-zorgladder\] feed-invalid/);
 *
 * Every test file gets this module as its first import (see `plugins/console.mjs`). The lines are
 * judged after the last test of the file, so that what a test's clean-up writes counts as well and
 * one bad line does not keep the other tests from running. Lines outside a test go through to the
 * test runner, whose reporter counts them (see `plugins/results-reporter.mjs`).
 */
type Level = 'debug' | 'error' | 'info' | 'log' | 'warn';

interface Line {
  level: Level;
  text: string;
  stack: string;
}

interface Watched {
  test: Mocha.Test;
  expected: { level: Level; text: string | RegExp }[];
  lines: Line[];
}

/** What libraries write in their development builds and says nothing about our code. */
const harmless = [/^Lit is in dev mode/, /^Multiple versions of Lit loaded/];

const levels: readonly Level[] = ['debug', 'error', 'info', 'log', 'warn'];
const watched: Watched[] = [];
let current: Watched | undefined;

/** Says that the running test writes one line at this level that contains or matches this text. */
export function expectConsole(level: Level, text: string | RegExp): void {
  if (current === undefined) throw new Error('expectConsole() belongs inside a test.');
  current.expected.push({ level, text });
}

for (const level of levels) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    const text = values.map(String).join(' ');
    if (harmless.some((pattern) => pattern.test(text))) return;
    if (current === undefined) write(...values);
    else current.lines.push({ level, text, stack: new Error().stack ?? '' });
  };
}

beforeEach(function () {
  current = { test: this.currentTest!, expected: [], lines: [] };
  watched.push(current);
});

after(() => {
  current = undefined;
  for (const { test, expected, lines } of watched) {
    const unexpected = lines.filter((line) => {
      const match = expected.findIndex((wanted) => fits(line, wanted));
      if (match !== -1) expected.splice(match, 1);
      return match === -1;
    });
    const error = complaint(unexpected, expected);
    // Throwing here would blame the hook; Mocha and its reporter read these two at the end.
    if (error !== undefined && test.state === 'passed') {
      test.state = 'failed';
      test.err = error;
    }
  }
});

function fits(line: Line, wanted: { level: Level; text: string | RegExp }): boolean {
  if (line.level !== wanted.level) return false;
  return typeof wanted.text === 'string'
    ? line.text.includes(wanted.text)
    : wanted.text.test(line.text);
}

function complaint(unexpected: Line[], missing: Watched['expected']): Error | undefined {
  const [first] = unexpected;
  if (first === undefined && missing.length === 0) return undefined;
  const error = new Error(
    [
      ...unexpected.map(({ level, text }) => `unexpected console.${level}: ${text}`),
      ...missing.map(({ level, text }) => `missing console.${level}: ${String(text)}`),
    ].join('\n'),
  );
  if (first !== undefined) error.stack = `${error.message}\n${first.stack}`;
  return error;
}
