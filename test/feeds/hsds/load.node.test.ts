import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ok } from '../../../src/domain/shared/result.js';
import { loadHsds } from '../../../src/feeds/hsds/load.js';
import type { JsonAnswer } from '../../../src/feeds/request.js';

const url = 'https://api.voorbeeldstad.example/v3/services';
const service = (id: string) => ({ id, name: `Dienst ${id}`, status: 'active' });
const page = (number: number, pages: number, ...ids: readonly string[]): JsonAnswer => ({
  json: { page_number: number, total_pages: pages, contents: ids.map(service) },
  url,
});

/** The ids in the feed that some pages become, and how many of them were asked for. */
async function load(first: JsonAnswer, following: (number: number) => JsonAnswer) {
  let asked = 0;
  const loaded = await loadHsds(first, (address) => {
    asked++;
    return Promise.resolve(ok(following(Number(new URL(address).searchParams.get('page')))));
  });
  assert.ok(loaded.ok);
  const { services } = loaded.value.json as { services: { id: string }[] };
  return { ids: services.map(({ id }) => id), asked };
}

describe('the pages of a directory', () => {
  it('are loaded until the last one', async () => {
    const { ids, asked } = await load(page(1, 3, 'a'), (number) => page(number, 3, `a${number}`));
    assert.deepEqual([ids, asked], [['a', 'a2', 'a3'], 2]);
  });

  it('end with a page on which nothing is new, as from a server that knows no pages', async () => {
    const { ids, asked } = await load(page(1, 50, 'a', 'b'), () => page(1, 50, 'a', 'b'));
    assert.deepEqual([ids, asked], [['a', 'b'], 1]);
  });

  it('that overlap, because the list changed meanwhile, give each service once', async () => {
    const { ids } = await load(page(1, 2, 'a', 'b'), () => page(2, 2, 'b', 'c'));
    assert.deepEqual(ids, ['a', 'b', 'c']);
  });
});
