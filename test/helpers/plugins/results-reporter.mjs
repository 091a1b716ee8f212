import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Counts the tests of each engine and writes the totals to a file, for `scripts/test.mjs`:
 * `{ engines: { chromium: { passed, failed, skipped } }, problems: [] }`. A problem is what fails
 * outside a test and counts as one failure of its engine: a browser that does not start, a file
 * that cannot be loaded, an error in a hook, a console line that no test wrote.
 */
export function resultsReporter({ file, rootDir }) {
  return {
    onTestRunFinished({ sessions }) {
      const engines = {};
      const problems = [];
      for (const [name, own] of groupByEngine(sessions)) {
        const total = { passed: 0, failed: 0, skipped: 0 };
        engines[name] = total;
        const found = own.flatMap((session) => {
          count(session.testResults, total);
          return problemsOf(session, rootDir);
        });
        const ran = own.some((session) => session.testResults);
        const summary = ran ? found : [`no test could run: ${found[0] ?? 'no reason given'}`];
        total.failed += summary.length;
        problems.push(...summary.map((problem) => `${name}: ${problem}`));
      }
      writeFileSync(file, JSON.stringify({ engines, problems }));
    },
  };
}

function groupByEngine(sessions) {
  const groups = new Map();
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), session]);
  }
  return groups;
}

function count(suite, total) {
  if (suite === undefined) return;
  for (const test of suite.tests) {
    if (test.skipped) total.skipped += 1;
    else if (test.passed) total.passed += 1;
    // Without an error it was not run: another name was asked for, or a hook failed (a problem).
    else if (test.error) total.failed += 1;
  }
  for (const child of suite.suites) count(child, total);
}

function problemsOf({ errors, logs, testFile, testResults }, rootDir) {
  const file = relative(rootDir, testFile);
  if (errors?.length > 0) return errors.map(({ message }) => `${file}: ${firstLine(message)}`);
  if (testResults === undefined) return [`${file}: gave no result`];
  if (logs?.length > 0) return [`${file}: console line outside a test: ${logs[0].join(' ')}`];
  return [];
}

function firstLine(text) {
  return String(text).trim().split('\n')[0];
}
