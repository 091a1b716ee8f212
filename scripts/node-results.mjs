import { resolve } from 'node:path';

/**
 * Reporter for `node --test`: one line of JSON at the end, with the totals that `scripts/test.mjs`
 * adds up. Suites and files are not tests, except for a file that could not be run.
 */
export default async function* nodeResults(events) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') {
      // A suite that fails by itself, in a hook, and not because of a test in it.
      const cause = data.details.error?.failureType;
      if (cause !== undefined && cause !== 'subtestsFailed') total.failed += 1;
    } else if (type === 'test:fail') {
      if (data.todo === undefined) total.failed += 1;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      total.skipped += 1;
    } else if (data.file === undefined || resolve(data.name) !== resolve(data.file)) {
      total.passed += 1;
    }
  }
  yield JSON.stringify(total);
}
