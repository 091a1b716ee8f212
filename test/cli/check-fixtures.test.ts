import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { languages, messagesIn } from '../../src/cli/messages/messages.js';
import { readDocument } from '../../src/feeds/index.js';
import { now, root, runHere } from './cli.js';

const folder = join(root, 'test/fixtures/feeds/invalid');
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What a fixture says that the reader of feeds finds in it: one problem. */
function expectationOf(name: string): { code: string; path: string; kept: number | null } {
  const { $expect } = JSON.parse(textOf(name)) as { $expect?: Record<string, unknown> };
  const { code, path, kept = null } = $expect ?? {};
  assert.ok(typeof code === 'string' && /^feed-[a-z-]+$/.test(code), `${name} names its code`);
  assert.ok(typeof path === 'string', `${name} names its path`);
  assert.ok(kept === null || Number.isInteger(kept), `${name} says how many services stay`);
  return { code, path, kept: kept as number | null };
}

describe('an invalid feed', () => {
  it('is there many times, and nothing else is in the folder', () => {
    assert.ok(names.length > 150);
    assert.deepEqual(
      names.filter((name) => !/^[a-z\d]+(-[a-z\d]+)*\.json$/.test(name)),
      [],
    );
  });

  for (const name of names) {
    it(`${name} yields the code and path that it names, to widgets and to its keeper`, () => {
      const { code, path, kept } = expectationOf(name);
      const read = readDocument(JSON.parse(textOf(name)));
      if (read.ok && read.value.kind === 'index') assert.fail('it is an index');
      const problems = read.ok
        ? read.value.kind === 'feed' && read.value.problems
        : read.error.problems;
      assert.deepEqual(problems && problems.map((problem) => [problem.code, problem.path]), [
        [code, path],
      ]);
      if (read.ok && read.value.kind === 'feed') {
        assert.equal(read.value.feed.services.length, kept);
      } else {
        assert.equal(kept, null);
      }

      // The version is refused of the document as a whole; to its keeper it is a field.
      const place = code === 'feed-version' ? 'schemaVersion' : path;
      const found = checkText(textOf(name), now).findings.filter(
        (finding) => finding.path === place && finding.severity !== 'advice',
      );
      assert.ok(found.length > 0, `check finds nothing at "${place}"`);
      for (const { code: checkCode, details, position } of found) {
        const [first = '', second = '', third = '', fourth = ''] = details;
        const sentences = languages.map((language) =>
          messagesIn(language)!.check.findings[checkCode](first, second, third, fourth),
        );
        for (const sentence of sentences) {
          assert.ok(sentence.trim());
          assert.doesNotMatch(sentence, /undefined|\[object|NaN/);
        }
        assert.notEqual(sentences[0], sentences[1]);
        assert.ok(position.line > 0 && position.column > 0);
      }
    });
  }

  for (const language of languages) {
    it(`is one of many to check in ${language}, and none of them stops it`, async () => {
      const paths = names.map((name) => join(folder, name));
      const { code, out, err } = await runHere('check', ...paths, '--lang', language);
      assert.deepEqual([code, err], [1, '']);
      for (const path of paths) assert.ok(out.includes(path), path);
      assert.doesNotMatch(out, /\n {4}at |undefined|\[object/);
    });
  }
});
