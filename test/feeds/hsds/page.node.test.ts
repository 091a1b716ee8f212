import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nextPageAddress } from '../../../src/feeds/hsds/page-address.js';
import { isHsds, readHsdsPage } from '../../../src/feeds/hsds/page.js';

const service = { id: 'a', name: 'A', status: 'active' };
const page = { total_items: 1, total_pages: 2, page_number: 1, contents: [service] };

describe('isHsds', () => {
  it('knows a page, a list and one service', () => {
    for (const document of [
      page,
      { ...page, contents: [] },
      { contents: [service] },
      [service],
      [null, service],
      service,
      { id: 'a', name: 'A', organization: { id: 'b', name: 'B' } },
    ]) {
      assert.equal(isHsds(document), true, JSON.stringify(document));
    }
  });

  it('knows nothing else', () => {
    for (const document of [
      undefined,
      null,
      '',
      1,
      [],
      [1, 'a', null],
      {},
      { contents: [] },
      { contents: [1] },
      { contents: service, total_pages: 1 },
      { id: 'a', name: 'A' },
      { id: 'a', name: 'A', description: 'An organisation' },
      { status: 'active' },
      { schemaVersion: '1.0', ...page },
      { publisher: { id: 'p', name: 'P' }, ...service },
    ]) {
      assert.equal(isHsds(document), false, JSON.stringify(document));
    }
  });

  it('leaves the feeds of our own alone', async () => {
    const folders = ['stories/feeds', 'test/fixtures/feeds/valid', 'test/fixtures/feeds/invalid'];
    for (const folder of folders) {
      const names = await readdir(folder, { recursive: true });
      for (const name of names.filter((one) => one.endsWith('.json'))) {
        const document: unknown = JSON.parse(await readFile(`${folder}/${name}`, 'utf8'));
        assert.equal(isHsds(document), false, name);
      }
    }
  });
});

describe('readHsdsPage', () => {
  it('gives the services and where the page stands', () => {
    assert.deepEqual(readHsdsPage(page), { services: [service], page: 1, pages: 2 });
    assert.deepEqual(readHsdsPage([service, 1]), {
      services: [service, 1],
      page: null,
      pages: null,
    });
    assert.deepEqual(readHsdsPage(service), { services: [service], page: null, pages: null });
    assert.deepEqual(readHsdsPage(null), { services: [], page: null, pages: null });
  });

  it('reads no counts that are none', () => {
    for (const count of [0, -1, 1.5, 'x', '', null, {}, [], true, 'Infinity']) {
      const { page: number, pages } = readHsdsPage({
        ...page,
        page_number: count,
        total_pages: count,
      });
      assert.deepEqual([number, pages], [null, null], JSON.stringify(count));
    }
    assert.equal(readHsdsPage({ ...page, total_pages: '7' }).pages, 7);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        assert.equal(readHsdsPage(document).services.length > 0, isHsds(document));
      }),
    );
  });
});

describe('nextPageAddress', () => {
  it('sets the page and keeps all else', () => {
    for (const [url, wanted] of [
      ['https://x.example/services', 'https://x.example/services?page=2'],
      ['https://x.example/services?page=1', 'https://x.example/services?page=2'],
      ['https://x.example/s?page=1&per_page=50#top', 'https://x.example/s?per_page=50&page=2#top'],
      [
        'https://x.example/s?q=a%20b+c&subpage=4&page',
        'https://x.example/s?q=a%20b+c&subpage=4&page=2',
      ],
      ['https://x.example/s?page=1&page=9', 'https://x.example/s?page=2'],
      ['geen adres', 'geen adres'],
    ] as const) {
      assert.equal(nextPageAddress(url, 2), wanted);
    }
  });

  it('gives an address that names one page only', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.nat(), (url, number) => {
        const next = nextPageAddress(nextPageAddress(url, 1), number);
        assert.deepEqual(new URL(next).searchParams.getAll('page'), [String(number)]);
      }),
    );
  });
});
