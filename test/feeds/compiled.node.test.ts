import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { compiledModule } from '../../scripts/compile-schema.mjs';
import { readRecord } from '../../src/feeds/read-record.js';
import { serviceShape } from '../../src/feeds/schema/compiled.js';
import { ServiceFeed } from '../../src/feeds/schema/service.js';

const file = 'src/feeds/schema/compiled.ts';

describe('the shapes that browsers read feeds by', () => {
  it('are what the schemas compile to now (npm run schema)', async () => {
    const options = await resolveConfig(file);
    const made = await format(await compiledModule(), { ...options, filepath: file });
    assert.equal(made, await readFile(file, 'utf8'));
  });

  it('refuse the same services as the schemas do', async () => {
    const feed = JSON.parse(await readFile('stories/feeds/zutphen.json', 'utf8')) as {
      services: Record<string, unknown>[];
    };
    const fields = Object.keys(ServiceFeed.shape);
    // Codes and dates that can't be used are left out by the reader, and cost the schema the record.
    const isStructural = ({ code, path }: z.core.$ZodIssue) =>
      code !== 'invalid_value' && !/^(valid|updated)/.test(String(path[0]));
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...feed.services),
        fc.constantFrom(...fields),
        fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, null, [], {}, ['x'], [1], { nl: 1 })),
        (service, field, value) => {
          // A blank name or id says nothing; JSON Schema has no word for blank.
          fc.pre(
            !['name', 'id'].includes(field) || !/^["{:\s}]*$/.test(JSON.stringify(value ?? 0)),
          );
          const changed = { ...service, [field]: value };
          const { error } = z.safeParse(ServiceFeed, changed);
          const wanted = !error?.issues.some(isStructural);
          const { value: read } = readRecord(serviceShape, changed, []);
          const isDate =
            /^(valid|updated)/.test(field) && value != null && typeof value !== 'string';
          if (!isDate) assert.equal(read !== null, wanted, `${field}: ${JSON.stringify(value)}`);
          refused += wanted ? 0 : 1;
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(refused > 500, `only ${refused} were refused: the values are too tame`);
  });
});
