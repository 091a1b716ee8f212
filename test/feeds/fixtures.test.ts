import { assert } from '@open-wc/testing';
import type { FeedProblem } from '../../src/feeds/problem.js';
import * as z from 'zod/mini';
import { readDocument } from '../../src/feeds/read-document.js';
import { FeedDocument, IndexDocument } from '../../src/feeds/schema/document.js';
import { getJson } from './remote.js';

interface Expectation {
  readonly code: string;
  readonly path: string;
  /** How many services stay; absent where the document as a whole is refused. */
  readonly kept?: number;
}

const valid = (await getJson('/fixtures/valid')) as string[];
const invalid = (await getJson('/fixtures/invalid')) as string[];

const placesOf = (problems: readonly FeedProblem[]) =>
  problems.map(({ code, path }) => `${code} at "${path}"`);

describe('the feeds of the fixtures', () => {
  it('are there', () => {
    assert.isAbove(valid.length, 10);
    assert.isAbove(invalid.length, 50);
  });

  describe('that are valid are read without a problem', () => {
    for (const name of valid) {
      it(name, async () => {
        const read = readDocument(await getJson(`/feed/${name}.json`));
        if (!read.ok) return assert.fail(JSON.stringify(read.error));
        if (read.value.kind === 'feed') assert.deepEqual(read.value.problems, []);
      });
    }
  });

  describe('that are valid fit the published schema', () => {
    for (const name of valid) {
      it(name, async () => {
        const document = await getJson(`/feed/${name}.json`);
        const parsed = z.safeParse(z.union([FeedDocument, IndexDocument]), document);
        assert.isTrue(parsed.success, JSON.stringify(parsed.error?.issues));
      });
    }
  });

  describe('that are invalid yield the one code and path that they name', () => {
    for (const name of invalid) {
      it(name, async () => {
        const document = (await getJson(`/feed/invalid/${name}.json`)) as { $expect: Expectation };
        const { code, path, kept } = document.$expect;
        const read = readDocument(document);
        if (!read.ok) {
          assert.isUndefined(kept, 'the whole document is refused');
          assert.equal(read.error.code, code);
          assert.deepEqual(placesOf(read.error.problems), [`${code} at "${path}"`]);
          return;
        }
        if (read.value.kind === 'index') assert.fail('the index is read');
        assert.lengthOf(read.value.feed.services, kept ?? NaN);
        assert.deepEqual(placesOf(read.value.problems), [`${code} at "${path}"`]);
      });
    }
  });
});
