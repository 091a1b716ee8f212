import { assert } from '@open-wc/testing';
import { serviceTypes } from '../../src/domain/services/service.js';
import { feedJsonSchema } from '../../src/feeds/json-schema.js';

describe('feedJsonSchema', () => {
  const schema = JSON.parse(JSON.stringify(feedJsonSchema())) as {
    $schema: string;
    anyOf: { required: string[]; properties: Record<string, unknown> }[];
  };

  it('is JSON Schema 2020-12 for a feed or an index', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual(
      schema.anyOf.map(({ required }) => [...required].sort()),
      [
        ['publisher', 'schemaVersion'],
        ['kind', 'schemaVersion', 'shards'],
      ],
    );
  });

  it('forbids no field that a later version may add', () => {
    assert.notMatch(JSON.stringify(schema), /"additionalProperties":false/);
  });

  it('names the codes', () => {
    const text = JSON.stringify(schema);
    for (const type of serviceTypes) assert.include(text, `"${type}"`);
  });
});
