import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Findings } from '../../src/feed-editor/findings.js';
import { visitorsOf } from '../../src/feed-editor/visitors.js';

const now = new Date('2026-06-01T10:00:00Z');

const look = (document: Record<string, unknown>) => {
  const findings = new Findings(null);
  findings.check(document, now);
  return visitorsOf(document, findings, '2026-06-01');
};

const feed = (...services: unknown[]) => ({
  schemaVersion: '1.0',
  updatedAt: '2026-06-01',
  publisher: { id: 'gemeente-x', name: 'Gemeente X', kind: 'municipality' },
  services,
});

describe('what visitors see', () => {
  it('is what the widgets keep', () => {
    const services = [
      { id: 'a', name: 'A', url: 'geen adres' },
      'geen dienst',
      { id: 'b' },
      { id: 'a', name: 'Nog eens A' },
      { id: 'c', name: 'C', validThrough: '2026-05-31' },
      { id: 'd', name: 'D' },
    ];
    assert.deepEqual(look(feed(...services)), {
      isRead: true,
      seen: 2,
      outOfSeason: 1,
      unseen: [1, 2, 3],
    });
  });

  it('is nothing where the list itself is no good', () => {
    const document = { ...feed({ id: 'a', name: 'A' }), publisher: 3 };
    assert.deepEqual(look(document), { isRead: false, seen: 0, outOfSeason: 0, unseen: [] });
  });
});
