import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Feed } from '../../../src/domain/services/feed.js';
import { readHsdsPage } from '../../../src/feeds/hsds/page.js';
import { hsdsToFeed } from '../../../src/feeds/hsds/to-feed.js';
import { readDocument } from '../../../src/feeds/read-document.js';

export const source = {
  url: 'https://api.voorbeeldstad.example/v3/services?full=true',
  today: '2026-11-23',
};

const fixture = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`test/fixtures/hsds/${name}.json`, 'utf8'));

/** The services of some fixtures, as pages of one list. */
export const servicesOf = async (...names: string[]): Promise<unknown[]> =>
  (await Promise.all(names.map(fixture))).flatMap((document) => readHsdsPage(document).services);

/** The feed that services become, what was left of them, and what its reader finds in it. */
export function read(services: readonly unknown[]): {
  feed: Feed;
  paths: string[];
  problems: string[];
} {
  const { document, left } = hsdsToFeed(services, source);
  const result = readDocument(JSON.parse(JSON.stringify(document)));
  assert.ok(result.ok && result.value.kind === 'feed', JSON.stringify(result));
  const problems = result.value.problems.map(({ path }) => path);
  return { feed: result.value.feed, paths: left.map(({ path }) => path), problems };
}

/** One service with some fields, as it comes out of the reader. */
export function serviceWith(fields: object): Feed['services'][number] {
  const [service] = read([{ id: 'a', name: 'A', status: 'active', ...fields }]).feed.services;
  return service ?? assert.fail('the service was dropped');
}
