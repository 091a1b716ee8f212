import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { compiledModule } from '../../scripts/compile-schema.mjs';
import { readRecord } from '../../src/feeds/read-record.js';
import { InstrumentFeed } from '../../src/feeds/schema/burden-test.js';
import { instrumentShape, serviceShape, verklaringShape } from '../../src/feeds/schema/compiled.js';
import { ServiceFeed } from '../../src/feeds/schema/service.js';
import { VerklaringFeed } from '../../src/feeds/schema/verklaring.js';

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

  it('refuse the same questionnaires as the schemas do', async () => {
    const feed = JSON.parse(
      await readFile('test/fixtures/feeds/valid/burden-test-own.json', 'utf8'),
    ) as { burdenTest: { instrument: object } };
    const { instrument } = feed.burdenTest;
    // Every place in it but what may be missing, which is read by hand.
    const paths = placesIn(instrument).filter((path) => !path.join('.').includes('missing'));
    // A need or a task that is not known is left out, and costs the schema the record.
    const isStructural = ({ code, path }: z.core.$ZodIssue) =>
      code !== 'invalid_value' || !/^(need|task)$/.test(String(path.at(-1)));
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(undefined, null, [], {}, ['x'], [1], { nl: 1 }, { nl: 'x' }, -1, 'low', 'sum', 1e7), // prettier-ignore
    );
    const [refused, kept] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyValue, (path, value) => {
        // A text or an id that is blank says nothing; JSON Schema has no word for blank.
        const isBlank = /^["{:\s}]*$/.test(JSON.stringify(value ?? 0));
        fc.pre(!isBlank && !hasBlank(value));
        const changed = withValue(instrument, path, value);
        const { error } = z.safeParse(InstrumentFeed, changed);
        const wanted = !error?.issues.some(isStructural);
        const { value: read } = readRecord(instrumentShape, changed, []);
        const place = path.join('.');
        assert.equal(read !== null, wanted, `${place}: ${JSON.stringify(value)}`);
        (wanted ? kept : refused).add(place.replaceAll(/\d+/g, '*'));
      }),
      { numRuns: 2500 },
    );
    assert.ok(refused.size > 25, `only ${[...refused].join()} were refused`);
    assert.ok(kept.size > 15, `only ${[...kept].join()} were kept`);
  });

  it('refuse the same settings of the form for a statement as the schemas do', async () => {
    const { verklaring } = JSON.parse(
      await readFile('test/fixtures/feeds/valid/verklaring-all.json', 'utf8'),
    ) as { verklaring: object };
    // A code or a date that can't be used is left out, and costs the schema the record.
    const isStructural = ({ code }: z.core.$ZodIssue) =>
      code !== 'invalid_value' && code !== 'invalid_format';
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(undefined, null, [], {}, ['x'], [1], { nl: 1 }, { nl: 'x' }, -1, 168, 169, 1201, true, 'post', '31-12-2026', { id: 'x' }, [{ id: 'x' }], [{ id: 1 }]), // prettier-ignore
    );
    const [refused, kept] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(verklaring)), anyValue, (path, value) => {
        // An id that is blank says nothing; JSON Schema has no word for blank.
        fc.pre(!hasBlank(value));
        const changed = withValue(verklaring, path, value);
        const { error } = z.safeParse(VerklaringFeed, changed);
        const wanted = !error?.issues.some(isStructural);
        const { value: read } = readRecord(verklaringShape, changed, []);
        const place = path.join('.');
        assert.equal(read !== null, wanted, `${place}: ${JSON.stringify(value)}`);
        (wanted ? kept : refused).add(place.replaceAll(/\d+/g, '*'));
      }),
      { numRuns: 2500 },
    );
    assert.ok(refused.size > 25, `only ${[...refused].join()} were refused`);
    assert.ok(kept.size > 35, `only ${[...kept].join()} were kept`);
  });
});

type Path = readonly (string | number)[];

/** Every place in a value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const places = keys.flatMap((key) =>
    placesIn((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return path.length > 0 ? [path, ...places] : places;
}

/** The same with another value at one place. */
function withValue(value: object, path: Path, other: unknown): object {
  const copy = structuredClone(value);
  let parent = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  parent[path.at(-1)!] = other;
  return copy;
}

/** Whether a text somewhere in it is blank. */
const hasBlank = (value: unknown): boolean =>
  typeof value === 'string'
    ? !value.trim()
    : typeof value === 'object' && value !== null && Object.values(value).some(hasBlank);
