import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEarlierFeed } from '../../src/cli/from-sheet/keep.js';
import { servicesIn } from '../../src/feed-editor/document.js';
import { goneServices, withGone } from '../../src/feed-editor/gone-services.js';

const services = [
  { id: 'a', name: 'Koffie', organization: { nl: 'Welzijn' }, 'x-own': 1 },
  { id: 'b', name: { en: 'Lunch' } },
  { name: 'Zonder kenmerk' },
  { id: 'a', name: 'Nog een keer a' },
  'geen dienst',
];
const read = readEarlierFeed(JSON.stringify({ services }));
assert.ok(read.ok);
const earlier = read.value;

describe('services that a list no longer has', () => {
  it('have a name, and are those without an own id too', () => {
    const gone = goneServices(earlier, ['b']);
    assert.deepEqual(
      gone.map(({ index, name, organization }) => [index, name, organization]),
      [
        [1, 'Lunch', ''],
        [2, 'Zonder kenmerk', ''],
        [3, 'Nog een keer a', ''],
      ],
    );
    assert.equal(goneServices(earlier, ['a'])[0]!.organization, 'Welzijn');
  });

  it('come behind the others as they were, each under an id of its own', () => {
    const document = { services: [{ id: 'a', name: 'Nieuw' }] };
    const kept = goneServices(earlier, ['a', 'b']);
    const [, first, ...others] = servicesIn(withGone(document, kept));
    assert.deepEqual(first, { ...(services[0] as object), id: 'a-2' });
    assert.equal(others[0], kept[1]!.service);
    assert.deepEqual(others[1], services[2]);
    assert.equal(withGone(document, []), document);
  });
});
