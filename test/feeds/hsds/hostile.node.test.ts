import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hsdsToFeed } from '../../../src/feeds/hsds/to-feed.js';
import { readDocument } from '../../../src/feeds/read-document.js';
import { read, serviceWith, servicesOf } from './reading.js';

describe('hostile input', () => {
  it('costs only what is wrong in it', async () => {
    const { feed, paths } = read(await servicesOf('hostile'));
    assert.deepEqual(
      feed.services.map(({ id, name }) => [id, name]),
      [
        ['__proto__', 'constructor'],
        ['7', 'Alles van een ander type'],
        ['markup', 'Steunpunt <b>Oost</b>'],
      ],
    );
    const [natural, typed, markup] = feed.services;
    assert.equal(natural!.url, null);
    assert.equal(natural!.organization, null);
    assert.deepEqual(natural!.audience, ['tostring']);
    assert.deepEqual(typed!.locations, []);
    assert.equal(typed!.area, null);
    assert.equal(typed!.cost, null);
    assert.equal(typed!.updatedAt, '2026-01-01');
    assert.equal(markup!.description, 'Eerst\n\ndan &lt; en 😀 &onbekend;\n\nhier');
    assert.deepEqual(
      markup!.locations.map(({ name, city, latitude }) => [name, city, latitude]),
      [
        ['Overal', null, null],
        [null, 'Voorbeeldstad', null],
      ],
    );
    assert.deepEqual(markup!.openingHours, { stretches: [], words: [] });
    assert.equal(paths.filter((path) => /^contents\.\d+$/.test(path)).length, 9);
    assert.equal('polluted' in {}, false);
  });

  it('takes a time in proportion to its length', () => {
    const length = 200_000;
    for (const part of [
      '<a ',
      '<script',
      '<!--',
      '&#',
      '[x](',
      '**a',
      '__',
      ' ',
      '\n ',
      '"',
      '-',
    ]) {
      const long = part.repeat(length / part.length);
      const text = `${long}x${long}`;
      const started = performance.now();
      serviceWith({
        description: text,
        fees: text,
        phones: [{ number: text }],
        service_areas: [{ name: text, extent: text }],
        attributes: [{ value: text }],
        schedules: [{ freq: 'WEEKLY', byday: text, opens_at: text, description: text }],
      });
      const taken = performance.now() - started;
      assert.ok(taken < 2000, `${JSON.stringify(part)} took ${Math.round(taken)} ms`);
    }
  });

  it('always gives a feed that can be read', () => {
    const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>;
    const odd = fc.oneof(
      value,
      fc.constantFrom('WEEKLY', 'MO,TU', '09:00', 'GM0301', 'eur', 'nl', 'whatsapp', 0, 91, '2026-01-01'), // prettier-ignore
      fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', 'x', 'p', 'a', '/', '*', '[', ']', '(', ')', '\n', ' ') }), // prettier-ignore
    );
    const record = (names: readonly string[], of: fc.Arbitrary<unknown>) =>
      fc.dictionary(fc.constantFrom(...names), of, { maxKeys: 8 });
    const list = (item: fc.Arbitrary<unknown>) => fc.oneof(odd, fc.array(item, { maxLength: 3 }));
    const schedule = record(['freq', 'byday', 'opens_at', 'closes_at', 'interval', 'valid_to', 'description'], odd); // prettier-ignore
    const phone = record(['number', 'type', 'extension'], odd);
    const location = record(['name', 'latitude', 'longitude', 'location_type'], odd);
    const service = fc.record(
      {
        id: fc.oneof(fc.string(), odd),
        name: fc.oneof(fc.string(), odd),
        status: fc.constantFrom('active', null),
        description: odd,
        url: odd,
        organization: fc.oneof(odd, record(['name', 'phones', 'website'], odd)),
        phones: list(phone),
        schedules: list(schedule),
        service_areas: list(record(['name', 'extent', 'extent_type', 'uri'], odd)),
        service_at_locations: list(fc.record({ location: fc.oneof(odd, location) })),
        languages: list(record(['code', 'name'], odd)),
        cost_options: list(record(['amount', 'currency', 'option'], odd)),
        attributes: list(
          fc.record({ link_type: odd, taxonomy_term: record(['code', 'name'], odd) }),
        ),
        minimum_age: odd,
        maximum_age: odd,
        assured_date: odd,
      },
      { requiredKeys: ['id', 'name'] },
    );
    let kept = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(service, odd), { maxLength: 4 }),
        fc.string(),
        (services, url) => {
          const { document, left } = hsdsToFeed(services, { url, today: '2026-11-23' });
          const result = readDocument(document);
          assert.ok(result.ok && result.value.kind === 'feed');
          // Every service is kept by the reader, or was named as left out.
          const ids = new Set(document.services?.map(({ id }) => id.trim()));
          assert.equal(result.value.feed.services.length, ids.size);
          const dropped = left.filter(({ path }) => /^contents\.\d+$/.test(path)).length;
          assert.equal(dropped + (document.services?.length ?? 0), services.length);
          kept += ids.size;
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(kept > 500, `only ${kept} were kept: the services are too odd`);
  });
});
