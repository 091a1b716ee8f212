import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import {
  checkAddress,
  checkFeedText,
  isElsewhere,
  isSpreadsheet,
  municipalityFault,
  otherMunicipalities,
  stateOf,
  type FeedCheck,
} from '../../src/builder/check.js';
import { texts } from '../../src/builder/texts.js';

const now = new Date('2026-11-28T12:00:00Z');
const url = 'https://voorbeelddal.example/feed.json';
const example = readFileSync('stories/feeds/builder-example.json', 'utf8');

function checked(text: string): Extract<FeedCheck, { kind: 'checked' }> {
  const check = checkFeedText(text, url, now);
  if (check.kind !== 'checked') assert.fail(check.fault);
  return check;
}

describe('the check of a list', () => {
  it('finds something for every widget in the example, and nothing wrong', () => {
    const { checked: found, facts } = checked(example);
    assert.deepEqual(found.findings, []);
    assert.ok(Object.values(facts.amounts).every((count) => count > 0));
    assert.equal(facts.publisher, 'Gemeente Voorbeelddal (verzonnen)');
    assert.equal(facts.phone, '088 000 00 00');
    assert.deepEqual(facts.municipalities, ['GM9999']);
  });

  it('knows for which municipality a list has nothing of its own', () => {
    const { facts } = checked(example);
    for (const [municipality, expected] of [
      ['GM0301', true],
      ['9999', false],
      ['gm9999', false],
      ['', false],
      // A name can't be compared with codes; the widgets then show all.
      ['Voorbeelddal', false],
    ] as const) {
      assert.equal(isElsewhere(facts, municipality), expected, municipality);
    }
  });

  it('makes the addresses in an index whole', () => {
    const index = {
      kind: 'index',
      schemaVersion: '1.0',
      shards: [{ municipality: 'GM0301', url: 'a.json' }],
    };
    const { facts, checked: found } = checked(JSON.stringify(index));
    assert.equal(found.shards, 1);
    assert.deepEqual(facts.shards, ['https://voorbeelddal.example/a.json']);
  });

  it('tells where the form posts to', () => {
    const feed = readFileSync('stories/feeds/verklaring-example.json', 'utf8');
    assert.equal(checked(feed).facts.delivery, 'http://localhost:8080/requests');
    assert.equal(checked(example).facts.delivery, null);
  });

  it('recognises what is no list', () => {
    for (const [text, fault] of [
      ['<!doctype html><title>Niet gevonden</title>', 'webPage'],
      ['naam;telefoon;plaats\nSteunpunt;088 000 00 00;Zutphen', 'spreadsheet'],
      ['PK\u0003\u0004…', 'spreadsheet'],
      [new TextDecoder().decode(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)), 'spreadsheet'],
    ] as const) {
      assert.deepEqual(checkFeedText(text, url, now), { kind: 'failed', fault, reason: '' });
    }
    const { findings } = checked('{ "publisher": ').checked;
    assert.equal(findings[0]?.code, 'syntax');
  });

  it('knows the address of a spreadsheet', () => {
    for (const [address, expected] of [
      ['https://a.example/kaart.xlsx', true],
      ['https://a.example/kaart.XLS?web=1', true],
      ['https://a.example/kaart.ods#blad', true],
      ['https://a.example/kaart.csv', true],
      ['https://a.example/export?format=csv', true],
      ['https://docs.google.com/spreadsheets/d/1/edit', true],
      ['https://a.example/feed.json', false],
      ['https://a.example/kaart.csv.json', false],
      ['https://csv.example/xlsx/feed', false],
    ] as const) {
      assert.equal(isSpreadsheet(address), expected, address);
    }
  });

  it('tells what is wrong with a municipality', () => {
    const { facts } = checked(example);
    const named = { ...facts, municipalities: ['Voorbeelddal', 'GM0301'] };
    for (const [typed, lists, expected] of [
      ['GM301', [], 'code'],
      ['gm 03011', [facts], 'code'],
      ['301', [facts], 'code'],
      ['GM9999', [facts], null],
      ['9999', [facts], null],
      ['GM0301', [facts], 'elsewhere'],
      ['GM0301', [], null],
      ['Zutphen', [facts], 'name'],
      ['Zutphen', [named], 'elsewhere'],
      ['Voorbeelddal', [named], null],
      ['', [facts], null],
    ] as const) {
      assert.equal(municipalityFault(typed, lists), expected, `${typed} of ${lists.length}`);
    }
  });

  it('offers the municipality of a list as long as another was typed', () => {
    const { facts } = checked(example);
    assert.deepEqual(otherMunicipalities('', [facts]), ['GM9999']);
    assert.deepEqual(otherMunicipalities('Zutphen', [facts, facts]), ['GM9999']);
    assert.deepEqual(otherMunicipalities('gm9999', [facts]), []);
  });

  it('tells what visitors get of all lists together', () => {
    const good = checkFeedText(example, url, now);
    const broken = checkFeedText('{ "publisher": ', url, now);
    const gone = { kind: 'failed', fault: 'feed-status', reason: 'HTTP 404' } as const;
    const unseen = { kind: 'failed', fault: 'feed-blocked', reason: '' } as const;
    for (const [checks, expected] of [
      [[], 'good'],
      [[good], 'good'],
      [[null], 'good'],
      [[undefined], 'good'],
      [[gone], 'lost'],
      [[broken], 'lost'],
      [[broken, gone], 'lost'],
      [[good, gone], 'some'],
      [[unseen], 'unknown'],
      [[unseen, good], 'unknown'],
    ] as const) {
      assert.equal(stateOf(checks), expected);
    }
  });

  it('has words for every fault', () => {
    for (const say of Object.values(texts.feed.faults))
      assert.match(say('HTTP 404'), /^[A-Z].+[.*]$/s);
  });
});

describe('an address', () => {
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer(({ url: path }, response) => {
      if (path === '/feed.json') response.end(example);
      else if (path === '/list.csv') response.end('naam\nSteunpunt');
      else if (path === '/page') response.end('<!doctype html>');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const check = (address: string) => checkAddress(address, new AbortController().signal);

  it('is fetched and checked', async () => {
    const found = await check(`${origin}/feed.json`);
    assert.equal(found.kind === 'checked' && found.checked.services, 10);
  });

  it('that gives something else is told apart', async () => {
    assert.deepEqual(await check(`${origin}/page`), {
      kind: 'failed',
      fault: 'webPage',
      reason: '',
    });
    for (const path of ['/list.csv', '/no-such.xlsx']) {
      assert.deepEqual(await check(origin + path), {
        kind: 'failed',
        fault: 'spreadsheet',
        reason: '',
      });
    }
    assert.deepEqual(await check(`${origin}/nothing`), {
      kind: 'failed',
      fault: 'feed-status',
      reason: 'HTTP 404',
    });
  });

  it('where nobody answers is told apart', async () => {
    const found = await check('http://127.0.0.1:9/feed.json');
    assert.equal(found.kind === 'failed' && found.fault, 'feed-network');
  });
});
